//! What the annex of the DocPP hands to those who decide.

use super::builder::{Session, chosen, terms};
use super::papers::{minutes, read};
use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale, Stance, Statement};
use crate::assembly::themes::{Draft, ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Terms, TieRule, VoteCommand, VoteOption};
use crate::assembly::{PositionId, SeatId, ThemeId};
use crate::export::Part;
use crate::tally::{BallotKind, Base, Budget, Threshold};
use crate::text::Lang;

fn annex(session: &Session) -> String {
    read(session, Part::Docpp, "allegato_docpp.docx", Lang::It)
}

#[test]
fn a_proposal_without_a_text_stands_among_the_others_and_its_title_is_not_told_twice_at_the_table()
{
    let mut session = Session::new(9);
    session.ok(ThemeCommand::Register {
        theme: ThemeId(1),
        draft: Draft {
            title: "Notte".into(),
            ..Draft::default()
        },
    });
    let words = annex(&session);
    assert!(
        words.contains("Notte: (la proposta è il suo titolo"),
        "{words}"
    );
    for (position, is_told) in [(PositionId(3), false), (PositionId(1), true)] {
        session.ok(ConsensusCommand::Open {
            position,
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        let id = session.assembly().consensus.open().unwrap().id;
        let words = minutes(&session);
        assert_eq!(words.contains("Testo sottoposto"), is_told, "{words}");
        session.ok(ConsensusCommand::Annul {
            id,
            reason: "prova".into(),
        });
        let words = minutes(&session);
        assert!(
            words.contains("prova di consenso n. 1 (annullata)"),
            "{words}"
        );
    }
}

/// A vote on the positions of the theme that comes out level, settled by the table for the first, and closes the theme.
fn close_by_decision(session: &mut Session) {
    let mut level = terms(BallotKind::One, 0);
    level.theme = Some(ThemeId(1));
    level.tie = TieRule::Table;
    let positions = [(1, "Sera"), (2, "Mattina")];
    let options = positions.map(|(id, label)| VoteOption {
        label: label.into(),
        short: String::new(),
        position: Some(PositionId(id)),
    });
    level.options = options.to_vec();
    let id = session.open(level);
    session.read(id, &[chosen(&[0]), chosen(&[1])]);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::DecideTie {
        id,
        by: "Tavolo".into(),
        order: vec![0, 1],
    });
    session.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Voted(id),
        note: String::new(),
    });
}

/// Holds a vote in which one person marks the first choice, and proclaims it.
fn proclaim(session: &mut Session, terms: Terms) {
    let id = session.open(terms);
    session.read(id, &[chosen(&[0])]);
    session.ok(VoteCommand::Close { id });
    session.ok(VoteCommand::Proclaim {
        id,
        reason: String::new(),
    });
}

#[test]
fn the_annex_has_no_columns_for_what_nobody_was_asked() {
    let headings = ["Peso", "Priorità", "Posizione del Tavolo"];
    let words = annex(&Session::new(9));
    for heading in headings {
        assert!(!words.contains(heading), "{heading}: {words}");
    }
    let words = annex(&Session::full());
    assert!(
        words.contains("Peso") && words.contains("Posizione del Tavolo"),
        "{words}"
    );
    assert!(
        words.contains("nessuna prova di consenso"),
        "of the second position: {words}"
    );
}

#[test]
fn a_choice_between_level_proposals_says_what_settled_the_tie() {
    let mut session = Session::new(9);
    close_by_decision(&mut session);
    let words = annex(&session);
    assert!(
        words.contains("con il voto «Sera»; a parità ha deciso il Tavolo."),
        "{words}"
    );
    assert!(
        words.contains("scelta dal Tavolo, a parità; 1 su 2"),
        "{words}"
    );
    assert!(words.contains("risultato non ancora proclamato"), "{words}");
    let words = annex(&Session::full());
    assert!(
        !words.contains("risultato non ancora proclamato"),
        "{words}"
    );
    let words = minutes(&session);
    let told = "La parità è stata risolta dal Tavolo, come dice la regola, in quest’ordine: 1. Sera, 2. Mattina.";
    assert!(words.contains(told), "{words}");
}

#[test]
fn a_vote_that_not_everyone_could_cast_says_who_could() {
    let mut session = Session::new(9);
    proclaim(&mut session, terms(BallotKind::One, 2));
    let told = "presenti con diritto di voto; senza chi siede al Tavolo)";
    let words = annex(&session);
    assert!(words.contains("presenti con diritto di voto)"), "{words}");
    assert!(!words.contains(told), "{words}");
    let mut others = terms(BallotKind::One, 2);
    others.electorate.with_table = false;
    proclaim(&mut session, others);
    for words in [annex(&session), minutes(&session)] {
        assert!(words.contains(told), "{words}");
    }
}

#[test]
fn what_a_budget_pays_is_told_with_its_votes_out_of_the_voters() {
    let mut session = Session::new(9);
    let budget = Budget {
        costs: vec![30, 20],
        cap: 60,
    };
    let kind = BallotKind::Choose {
        min: 0,
        max: 2,
        budget: Some(budget),
    };
    let mut spent = terms(kind, 0);
    spent.theme = Some(ThemeId(1));
    let positions = [(1, "Sera"), (2, "Mattina")];
    let options = positions.map(|(id, label)| VoteOption {
        label: label.into(),
        short: String::new(),
        position: Some(PositionId(id)),
    });
    spent.options = options.to_vec();
    let id = session.open(spent);
    session.read(id, &[chosen(&[0, 1]), chosen(&[1])]);
    session.ok(VoteCommand::Close { id });
    let words = annex(&session);
    assert!(words.contains("finanziata; 1 su 2 votanti"), "{words}");
    let words = minutes(&session);
    assert!(words.contains("finanziata, 1 su 2 votanti"), "{words}");
    assert!(words.contains("% su 2 votanti"), "{words}");
}

#[test]
fn the_body_is_asked_to_consider_the_reservations_on_what_was_chosen_alone() {
    let mut session = Session::new(9);
    let position = PositionId(2);
    session.ok(ConsensusCommand::Open {
        position,
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    });
    let id = session.assembly().consensus.open().unwrap().id;
    session.ok(ConsensusCommand::State {
        id,
        seat: SeatId(1),
        stance: Stance {
            degree: 2,
            reason: "troppo presto".into(),
        },
    });
    session.ok(ConsensusCommand::Close { id });
    session.ok(ConsensusCommand::Declare(Statement {
        theme: ThemeId(1),
        position: Some(position),
        seats: Vec::new(),
        text: "Se ne riparla".into(),
    }));
    close_by_decision(&mut session);
    let words = annex(&session);
    assert!(words.contains("accogliere la scelta."), "{words}");
    // Among several proposals each word on record says on which it is.
    for told in ["su «Mattina»: troppo presto", "su «Mattina»: Se ne riparla"] {
        assert!(words.contains(told), "{words}");
    }
}

#[test]
fn why_a_seat_consents_is_on_record_and_is_no_reservation() {
    for (degree, asked) in [
        (1, "accogliere la scelta."),
        (2, "accogliere la scelta, tenendo conto delle riserve"),
    ] {
        let mut session = Session::new(9);
        session.ok(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        let id = session.assembly().consensus.open().unwrap().id;
        let reason = "serve a tutti".into();
        session.ok(ConsensusCommand::State {
            id,
            seat: SeatId(1),
            stance: Stance { degree, reason },
        });
        session.ok(ConsensusCommand::Close { id });
        close_by_decision(&mut session);
        let words = annex(&session);
        assert!(words.contains("serve a tutti"), "{words}");
        assert!(words.contains(asked), "{words}");
    }
}

#[test]
fn a_vote_of_one_person_is_told_in_the_singular() {
    let mut session = Session::new(1);
    let mut motion = terms(BallotKind::Motion, 0);
    motion.threshold = Some(Threshold {
        numerator: 1,
        denominator: 2,
        strict: true,
        base: Base::Voters,
    });
    proclaim(&mut session, motion);
    let told = "(votanti 1 su 1 presente con diritto di voto)";
    let words = annex(&session);
    assert!(words.contains(told), "{words}");
    let words = minutes(&session);
    for told in [told, "1 su 1 votante; ne serve 1 (", "% su 1 votante"] {
        assert!(words.contains(told), "{told}: {words}");
    }
    assert!(!words.contains("votante; ne servono"), "{words}");
}

#[test]
fn one_proposal_is_told_as_one_and_none_as_none() {
    let mut session = Session::new(9);
    let titled = |title: &str| ThemeCommand::AddTheme {
        title: title.into(),
        question: String::new(),
    };
    session.ok(titled("Notte"));
    session.ok(titled("Vuoto"));
    session.ok(ThemeCommand::Register {
        theme: ThemeId(2),
        draft: Draft {
            title: "Luce".into(),
            ..Draft::default()
        },
    });
    let words = annex(&session);
    assert!(words.contains("la proposta emersa è «Luce»."), "{words}");
    assert!(words.contains("le proposte emerse sono «"), "{words}");
    for id in [ThemeId(2), ThemeId(3)] {
        session.ok(ThemeCommand::CloseTheme {
            id,
            outcome: ThemeOutcome::Shared,
            note: String::new(),
        });
    }
    let words = minutes(&session);
    let none = "Il tema si chiude senza una proposta: nessuna posizione è rimasta aperta.";
    assert!(
        words.contains("si chiude con una proposta condivisa:"),
        "{words}"
    );
    assert!(words.contains(none), "{words}");
}

#[test]
fn a_choice_on_a_theme_left_open_is_told_with_what_is_missing() {
    let mut session = Session::full();
    let pending = "ha scelto «Sera», ma il tema non è stato chiuso.";
    assert!(!annex(&session).contains(pending), "the theme is closed");
    let (id, reason) = (ThemeId(1), "errore".to_owned());
    session.ok(ThemeCommand::ReopenTheme { id, reason });
    let words = annex(&session);
    assert!(words.contains(pending), "{words}");
}
