//! `votazioni`: the terms and the ledger of each count of each vote.

use crate::assembly::vote::{CallAnswer, Channel, Ledger, Scope, Settlement, Terms, Vote, recipe};
use crate::export::codes;
use crate::export::counts::{Counted, counts, votes};
use crate::export::source::{Source, numbers};
use crate::export::table::{Cell, Column, Table, columns, row};
use crate::tally::{BallotKind, Base, Threshold, Verdict};

const VOTES: &[Column] = columns![
    Text assemblea, Integer id, Integer conteggio, Text quesito, Text tema, Text stato, Text validita, Text motivo,
    Text regola, Integer posti, Text tipo_scheda, Integer scheda_minimo, Integer scheda_massimo,
    Integer scheda_totale, Text scheda_vincolo, Text elettorato, Text elettorato_categoria, Flag tavolo_compreso,
    Text presenti_contati, Text canale, Flag segreta, Text soglia_confronto, Integer soglia_numeratore,
    Integer soglia_denominatore, Text soglia_base, Text quorum_confronto, Integer quorum_numeratore,
    Integer quorum_denominatore, Text quorum_base, Text regola_parita, Text base_percentuale, Integer ripete,
    Integer ballottaggio_di, Text motivo_ripetizione, Moment aperta_il, Moment chiusa_il, Moment superato_il,
    Integer aventi_diritto, Integer presenti, Integer votanti, Integer votanti_alzata_di_mano,
    Integer votanti_carta, Integer votanti_totali, Integer votanti_appello, Integer votanti_telefono, Integer non_votanti,
    Integer schede_consegnate,
    Integer schede_restituite, Integer valide, Integer bianche, Integer nulle, Integer voti_espressi,
    Integer favorevoli_e_contrari, Integer soglia_voti, Integer soglia_su, Integer soglia_necessari,
    Text soglia_esito, Integer quorum_votanti, Integer quorum_su, Integer quorum_necessari, Text quorum_esito,
    Text parita_risolta, Text sorteggio_seme, Text sorteggio_ordine, Text sorteggio_ricetta, Text avvisi,
    Integer pacchi, Integer pacchi_letti_due_volte, Integer schede_rilette, Integer schede_decise,
    Text mani_modo, Text mani_conta, Integer mani_righe_ricontate, Moment appello_riletto_il,
    Integer appello_assenti, Integer appello_non_votanti, Text canali_aggiunti, Text presenti_ricontati,
    Integer votanti_che_cambiano_esito,
];

/// How many of the columns of [`VOTES`] are figures of a count.
const FIGURES: usize = 42;

/// How many of those stand before the warnings.
const WARNINGS: usize = 28;

/// `votazioni`: a row for each count of each vote, with the terms; of an open vote only the terms.
pub(in crate::export) fn ledger(source: &Source<'_>) -> Table {
    let mut table = Table::new("votazioni", VOTES);
    for vote in votes(source.assembly) {
        let counts = counts(vote);
        if counts.is_empty() {
            let mut cells = head(source, vote, None);
            cells.extend(vec![Cell::Empty; FIGURES]);
            table.rows.push(cells);
        }
        for count in counts {
            let mut cells = head(source, vote, Some(&count));
            if count.is_told {
                cells.extend(figures(&count));
                cells.extend(settled(source, &count));
                cells.extend(care(source, &count));
            } else {
                cells.extend(held(&count));
            }
            table.rows.push(cells);
        }
    }
    table
}

fn head(source: &Source<'_>, vote: &Vote, count: Option<&Counted<'_>>) -> Vec<Cell> {
    let reason = match count {
        Some(count) => count.reason(),
        None => vote.annulled.as_deref().unwrap_or_default(),
    };
    let mut cells = row![
        source.name.clone(),
        vote.id.0,
        count.map(|c| c.number),
        source.text(&vote.terms.question),
        source.theme(vote.terms.theme),
        codes::stage(vote.stage),
        count.map(|c| c.standing.code()),
        source.text(reason),
    ];
    cells.extend(ballot(&vote.terms));
    cells.extend(electorate(source, &vote.terms));
    cells.extend(threshold(vote.terms.threshold.as_ref()));
    cells.extend(threshold(vote.terms.quorum.as_ref()));
    // A vote that is open again is not yet closed; a count that was superseded has no closing of its own on record.
    let closed = vote.closed.filter(|_| count.is_some_and(|c| c.is_last));
    cells.extend(row![
        codes::tie(vote.terms.tie),
        codes::base(vote.terms.percent),
        vote.repeats.map(|v| v.0),
        vote.runoff_of.map(|v| v.0),
        source.text(&vote.because),
        vote.opened.map(|(at, _)| source.moment(at)),
        closed.map(|at| source.moment(at)),
        count
            .and_then(|c| c.ended)
            .map(|ended| source.moment(ended.at)),
    ]);
    cells
}

fn ballot(terms: &Terms) -> Vec<Cell> {
    let (least, most, total, bound): (Option<i32>, Option<i128>, Option<u64>, &str) =
        match &terms.kind {
            BallotKind::Motion | BallotKind::One => (Some(1), Some(1), None, ""),
            BallotKind::Choose { min, max, budget } => (
                Some(i32::from(*min)),
                Some(i128::from(*max)),
                budget.as_ref().map(|b| b.cap),
                if budget.is_some() {
                    "tetto_di_spesa"
                } else {
                    ""
                },
            ),
            BallotKind::Points {
                total,
                cap,
                spend_all,
            } => (
                Some(0),
                Some(i128::from(*cap)),
                Some(u64::from(*total)),
                if *spend_all {
                    "somma_esatta"
                } else {
                    "somma_massima"
                },
            ),
            BallotKind::Score { min, max } => (Some(*min), Some(i128::from(*max)), None, ""),
            BallotKind::Grade { grades } => (Some(0), Some(i128::from(*grades) - 1), None, ""),
            BallotKind::Rank { min, max, ties } => (
                Some(i32::from(*min)),
                Some(i128::from(*max)),
                None,
                if *ties { "posti_pari_ammessi" } else { "" },
            ),
            BallotKind::Resistance { max } => (Some(0), Some(i128::from(*max)), None, ""),
        };
    row![
        codes::method(terms.rule.method),
        terms.rule.seats,
        codes::kind(&terms.kind),
        least,
        most.map(Cell::Integer),
        total,
        bound,
    ]
}

fn electorate(source: &Source<'_>, terms: &Terms) -> Vec<Cell> {
    let category = match terms.electorate.scope {
        Scope::Category(id) => Some(id),
        Scope::Everyone | Scope::Table => None,
    };
    let channels: Vec<&str> = terms.channels.iter().map(|c| codes::channel(*c)).collect();
    row![
        codes::scope(terms.electorate.scope),
        source.category(category),
        terms.electorate.with_table || terms.electorate.scope == Scope::Table,
        codes::denominator(terms.denominator),
        channels.join(" "),
        terms.secret,
    ]
}

fn threshold(threshold: Option<&Threshold>) -> Vec<Cell> {
    row![
        threshold.map(|t| codes::comparison(t.strict)),
        threshold.map(|t| t.numerator),
        threshold.map(|t| t.denominator),
        threshold.map(|t| codes::base(t.base)),
    ]
}

/// In the place of figures that are not published: that they are not. Where that is because few voted, also how many did.
fn held(count: &Counted<'_>) -> Vec<Cell> {
    let tally = count.tally;
    let electors = tally.census.of(count.vote.terms.denominator);
    let voters = tally.turnout.voters;
    let mut cells = if count.is_of_few() {
        row![
            tally.census.entitled,
            tally.census.present,
            voters,
            "",
            "",
            "",
            "",
            "",
            voters.and_then(|v| electors.checked_sub(v)),
        ]
    } else {
        Vec::new()
    };
    cells.resize(WARNINGS, Cell::Empty);
    cells.push("cifre_non_pubblicate".into());
    cells.resize(FIGURES, Cell::Empty);
    cells
}

fn figures(count: &Counted<'_>) -> Vec<Cell> {
    let tally = count.tally;
    let turnout = &tally.turnout;
    let electors = tally.census.of(count.vote.terms.denominator);
    let voters = |channel: Channel| tally.channels.get(&channel).and_then(|t| t.voters);
    let base = |base: Base| tally.bases.get(&base).copied();
    let mut cells = row![
        tally.census.entitled,
        tally.census.present,
        turnout.voters,
        voters(Channel::Hands),
        voters(Channel::Paper),
        voters(Channel::Totals),
        voters(Channel::RollCall),
        voters(Channel::Phone),
        turnout.voters.and_then(|v| electors.checked_sub(v)),
        count.vote.paper.handed_out.filter(|_| count.is_last),
        voters(Channel::Paper),
        turnout.valid,
        turnout.blank,
        turnout.voided(),
        base(Base::Cast),
        base(Base::ForAgainst),
    ];
    cells.extend(verdict(tally.verdict.as_ref()));
    cells.extend(verdict(tally.quorum.as_ref()));
    cells
}

fn verdict(verdict: Option<&Verdict>) -> Vec<Cell> {
    row![
        verdict.map(|v| v.votes),
        verdict.map(|v| v.base),
        verdict.map(|v| v.needed),
        verdict.map(|v| codes::reached(v.passed)),
    ]
}

/// How a tie was settled, and what does not fit in the ledger. Who decided stays inside: it may be a name.
fn settled(source: &Source<'_>, count: &Counted<'_>) -> Vec<Cell> {
    if count.ended.is_some() {
        return vec![Cell::Empty; 5];
    }
    let settlements = &count.vote.settlements;
    let broken = count.tally.broken.iter();
    let broken = broken.map(|broken| codes::compared(&broken.compared));
    let how: Vec<&str> = broken
        .chain(settlements.iter().map(codes::settlement))
        .collect();
    let seeds = settlements
        .iter()
        .filter_map(|settlement| match settlement {
            Settlement::Lot { seed, .. } => Some(seed.as_str()),
            Settlement::Decided { .. } => None,
        });
    let order = settlements.iter().flat_map(Settlement::order);
    let printed = order.map(|choice| u32::from(*choice) + 1);
    let recipes: Vec<String> = settlements
        .iter()
        .filter_map(|settlement| match settlement {
            Settlement::Lot { seed, order } => {
                let numbers: Vec<u32> = order.iter().map(|c| u32::from(*c) + 1).collect();
                Some(recipe(seed, &numbers))
            }
            Settlement::Decided { .. } => None,
        })
        .collect();
    let oddities = Ledger::of(count.vote).oddities;
    let warnings: Vec<&str> = oddities.into_iter().map(codes::oddity).collect();
    row![
        how.join(" "),
        source.texts(seeds),
        numbers(printed),
        source.texts(recipes.iter().map(String::as_str)),
        warnings.join(" "),
    ]
}

/// How paper was read, hands counted and people called, and what changed while the vote was open.
fn care(source: &Source<'_>, count: &Counted<'_>) -> Vec<Cell> {
    if !count.is_last {
        return vec![Cell::Empty; 13];
    }
    let vote = count.vote;
    let paper = vote.paper.care();
    let read = (paper.packs > 0).then_some(paper);
    let hands = vote.totals.get(&Channel::Hands);
    let hands = hands.and_then(|totals| totals.hands.as_ref());
    let called = (!vote.call.calls.is_empty()).then_some(&vote.call);
    let said = |wanted| called.map(|call| call.answered(|answer| answer == wanted));
    let read_back = vote.call.read_back.as_ref();
    let added: Vec<String> = vote
        .added
        .iter()
        .map(|(_, channel, reason)| format!("{}: {reason}", codes::channel(*channel)))
        .collect();
    let retaken: Vec<String> = vote
        .retaken
        .iter()
        .map(|(_, before, reason)| format!("{}: {reason}", before.of(vote.terms.denominator)))
        .collect();
    row![
        read.map(|c| c.packs),
        read.map(|c| c.twice),
        read.map(|c| c.reread),
        read.map(|c| c.decided),
        hands.map(|h| codes::manner(h.manner)),
        hands.map(|h| codes::counters(h.alone)),
        hands.map(|h| u64::try_from(h.recounted()).unwrap_or(u64::MAX)),
        read_back.map(|(at, _)| source.moment(*at)),
        said(CallAnswer::Absent),
        said(CallAnswer::NotVoting),
        source.texts(added.iter().map(String::as_str)),
        source.texts(retaken.iter().map(String::as_str)),
        vote.reversal(),
    ]
}
