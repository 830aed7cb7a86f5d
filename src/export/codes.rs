//! The codes that stand in the files for the states of an assembly.
//!
//! They are part of the format, as the headings are: Italian, `snake_case`, without accents, the same whatever language
//! the program speaks. Methods keep the name they have everywhere.

use crate::assembly::consensus::{ConsensusRule, Outcome, Scale, Stand};
use crate::assembly::floor::SpeakerRole;
use crate::assembly::observations::Answer;
use crate::assembly::roll::{Age, Gender};
use crate::assembly::themes::{Standing, ThemeOutcome};
use crate::assembly::vote::{
    Channel, Denominator, Manner, Oddity, Scope, Settlement, Stage, TieRule, VoidReason,
};
use crate::tally::{BallotKind, Base, Compared, Method};

/// What stands for groups too small to be told apart.
pub(super) const OTHER: &str = "altro";
/// What stands for a figure nobody took down.
pub(super) const NOT_RECORDED: &str = "non_rilevata";
/// What stands for all age bands together, where they were taken down.
pub(super) const ALL_AGES: &str = "tutte";
/// The channel of those who are in the hall.
pub(super) const HALL: &str = "sala";

pub(super) fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => "donna",
        Gender::Man => "uomo",
        Gender::Other => "altro_genere",
        Gender::Undeclared => "non_dichiarato",
    }
}

pub(super) fn age(age: Age) -> &'static str {
    match age {
        Age::Young => "meno_di_30",
        Age::Adult => "30_64",
        Age::Senior => "65_e_oltre",
        Age::Undeclared => NOT_RECORDED,
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "bozza",
        Stage::Open => "aperta",
        Stage::Closed => "chiusa",
        Stage::Verified => "verificata",
        Stage::Proclaimed => "proclamata",
        Stage::Annulled => "annullata",
    }
}

pub(super) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Hands => "alzata_di_mano",
        Channel::Paper => "carta",
        Channel::Totals => "totali",
        Channel::RollCall => "appello_nominale",
        Channel::Phone => "telefono",
    }
}

pub(super) fn manner(manner: Manner) -> &'static str {
    match manner {
        Manner::Hands => "mani_alzate",
        Manner::Cards => "cartellini",
        Manner::Standing => "in_piedi",
    }
}

/// How many people counted the hands.
pub(super) fn counters(alone: bool) -> &'static str {
    if alone { "una_persona" } else { "due_persone" }
}

pub(super) fn void(reason: VoidReason) -> &'static str {
    match reason {
        VoidReason::TooMany => "troppe_preferenze",
        VoidReason::TooFew => "troppo_poche_preferenze",
        VoidReason::OverBudget => "oltre_il_tetto_di_spesa",
        VoidReason::WrongSum => "somma_errata",
        VoidReason::RepeatedPlace => "posto_ripetuto",
        VoidReason::Unreadable => "illeggibile",
        VoidReason::Identifying => "segno_di_riconoscimento",
        VoidReason::NotEntitled => "senza_diritto_o_dati_mancanti",
        VoidReason::Other => "altro",
    }
}

pub(super) fn base(base: Base) -> &'static str {
    match base {
        Base::Entitled => "aventi_diritto",
        Base::Present => "presenti",
        Base::Voters => "votanti",
        Base::Valid => "voti_validi",
        Base::Cast => "voti_espressi",
        Base::ForAgainst => "favorevoli_e_contrari",
    }
}

pub(super) fn tie(rule: TieRule) -> &'static str {
    match rule {
        TieRule::ExAequo => "ex_aequo",
        TieRule::RunOff => "ballottaggio",
        TieRule::Table => "decide_il_tavolo",
        TieRule::Lot => "sorteggio",
        TieRule::FirstPlaces => "piu_primi_posti",
        TieRule::LowerResistance => "resistenza_minore",
    }
}

pub(super) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::Everyone => "tutti_gli_aventi_diritto",
        Scope::Table => "tavolo",
        Scope::Category(_) => "categoria",
    }
}

pub(super) fn denominator(when: Denominator) -> &'static str {
    match when {
        Denominator::AtOpening => "apertura",
        Denominator::AtClosing => "chiusura",
        Denominator::Entitled => "aventi_diritto",
    }
}

pub(super) fn kind(kind: &BallotKind) -> &'static str {
    match kind {
        BallotKind::Motion => "favorevole_contrario_astenuto",
        BallotKind::One => "una_scelta",
        BallotKind::Choose { .. } => "piu_scelte",
        BallotKind::Points { .. } => "punti",
        BallotKind::Score { .. } => "punteggio",
        BallotKind::Grade { .. } => "giudizio",
        BallotKind::Rank { .. } => "graduatoria",
        BallotKind::Resistance { .. } => "resistenza",
    }
}

/// The name of a method, as it is everywhere.
pub(super) fn method(method: Method) -> String {
    serde_json::to_value(method)
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}

pub(super) fn settlement(settlement: &Settlement) -> &'static str {
    match settlement {
        Settlement::Lot { .. } => "sorteggio",
        Settlement::Decided { .. } => "decisione",
    }
}

/// By what the ballots themselves broke a tie.
pub(super) fn compared(compared: &Compared) -> &'static str {
    match compared {
        Compared::FirstPlaces(_) => "primi_posti",
        Compared::Resistance(_) => "resistenze",
    }
}

/// The choices of a motion.
pub(super) fn motion(choice: u16) -> &'static str {
    match choice {
        0 => "favorevole",
        1 => "contrario",
        _ => "astenuto",
    }
}

/// How somebody answered a call.
pub(super) fn way_of_call(by_phone: bool) -> &'static str {
    if by_phone { "dal_telefono" } else { "a_voce" }
}

pub(super) fn oddity(oddity: Oddity) -> &'static str {
    match oddity {
        Oddity::VotersOverPresent { .. } => "votanti_oltre_i_presenti",
        Oddity::ReturnedOverHandedOut { .. } => "restituite_oltre_le_consegnate",
        Oddity::NotReturned { .. } => "schede_non_restituite",
        Oddity::MarginWithinVoid { .. } => "scarto_entro_le_nulle",
        Oddity::VerdictWithinVoid { .. } => "esito_entro_le_nulle",
        Oddity::MarginWithinUnread { .. } => "scarto_entro_le_non_restituite",
        Oddity::VerdictWithinUnread { .. } => "esito_entro_le_non_restituite",
        Oddity::Exposing => "gruppo_troppo_piccolo",
        Oddity::CallNotReadBack => "appello_non_riletto",
        Oddity::VotersUnknown => "votanti_non_rilevati",
    }
}

/// Whether a threshold asks for more than its fraction, or at least for it.
pub(super) fn comparison(strict: bool) -> &'static str {
    if strict { "piu_di" } else { "almeno" }
}

pub(super) fn reached(passed: bool) -> &'static str {
    if passed { "raggiunta" } else { "non_raggiunta" }
}

pub(super) fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Open => "aperta",
        Standing::Merged { .. } => "accorpata",
        Standing::Split { .. } => "suddivisa",
        Standing::Withdrawn { .. } => "ritirata",
    }
}

pub(super) fn theme(outcome: Option<ThemeOutcome>) -> &'static str {
    match outcome {
        Some(ThemeOutcome::Shared) => "condivisa",
        Some(ThemeOutcome::Divergent) => "divergente",
        Some(ThemeOutcome::Voted(_)) => "decisa_dal_voto",
        None => "da_definire",
    }
}

pub(super) fn role(role: SpeakerRole) -> &'static str {
    match role {
        SpeakerRole::Spokesperson => "portavoce",
        SpeakerRole::Hall => "sala",
        SpeakerRole::Table => "tavolo",
    }
}

pub(super) fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Accepted => "accolta",
        Answer::Integrated => "integrata",
        Answer::NotAccepted => "non_accolta",
        Answer::Deferred => "rinviata",
    }
}

pub(super) fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Four => "quattro_posizioni",
        Scale::Kaner => "otto_gradi_di_kaner",
        Scale::Fist => "pugno_e_cinque_dita",
    }
}

pub(super) fn stand(stand: Stand) -> &'static str {
    match stand {
        Stand::Consent => "consenso",
        Stand::Reservations => "consenso_con_riserve",
        Stand::Aside => "mi_faccio_da_parte",
        Stand::Against => "non_sostengo",
        Stand::Block => "blocco",
    }
}

pub(super) fn consensus(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Consensus => "consenso",
        Outcome::WithReservations => "consenso_con_riserve",
        Outcome::None => "non_consenso",
    }
}

pub(super) fn consensus_rule(rule: ConsensusRule) -> &'static str {
    match rule {
        ConsensusRule::Unanimity => "unanimita",
        ConsensusRule::Minus(_) => "consenso_meno_n",
        ConsensusRule::Fraction { .. } => "frazione",
    }
}
