//! The tables of the votes: terms and ledger, figures by choice, void ballots, single ballots.

use super::codes;
use super::counts::{Counted, counts, last, votes};
use super::source::{Source, numbers};
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::PositionId;
use crate::assembly::themes::ThemeOutcome;
use crate::assembly::vote::{
    CallAnswer, Channel, Ledger, Reading, Scope, Settlement, Stage, Terms, Vote, VoteOption, recipe,
};
use crate::present::result::{ResultRow, RowLabel, label, tells_ballots, tells_channels};
use crate::present::{Share, share};
use crate::tally::{BallotKind, Base, Mark, Threshold, Verdict};

const VOTES: &[Column] = columns![
    Text assemblea, Integer id, Integer conteggio, Text quesito, Text tema, Text stato, Text validita, Text motivo,
    Text regola, Integer posti, Text tipo_scheda, Integer scheda_minimo, Integer scheda_massimo,
    Integer scheda_totale, Text scheda_vincolo, Text elettorato, Text elettorato_categoria, Flag tavolo_compreso,
    Text presenti_contati, Text canale, Flag segreta, Text soglia_confronto, Integer soglia_numeratore,
    Integer soglia_denominatore, Text soglia_base, Text quorum_confronto, Integer quorum_numeratore,
    Integer quorum_denominatore, Text quorum_base, Text regola_parita, Text base_percentuale, Integer ripete,
    Integer ballottaggio_di, Moment aperta_il, Moment chiusa_il, Moment superato_il,
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

const FIGURES_BY_CHOICE: &[Column] = columns![
    Text assemblea, Integer votazione, Integer conteggio, Text validita, Integer opzione_n, Text sigla_opzione,
    Text opzione, Integer costo, Integer voti, Decimal punti, Integer di_cui_alzata_di_mano, Integer di_cui_carta,
    Integer di_cui_totali, Integer di_cui_appello, Integer di_cui_telefono, Integer votanti,
    Percent percentuale_su_votanti, Integer voti_espressi,
    Percent percentuale_su_voti, Integer schede_valide, Integer posto, Flag parimerito, Text esito, Text motivo,
];

const VOID: &[Column] = columns![
    Text assemblea, Integer votazione, Integer conteggio, Text validita, Text canale, Text motivo, Integer n,
    Integer votanti,
];

const BALLOTS: &[Column] = columns![
    Text assemblea, Integer votazione, Integer scheda, Text esito_scheda, Integer opzione_n, Text sigla_opzione,
    Text opzione, Integer valore, Text motivo,
];

/// `votazioni`: a row for each count of each vote, with the terms; of an open vote only the terms.
pub(super) fn ledger(source: &Source<'_>) -> Table {
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
            if !count.is_told {
                cells.extend(vec![Cell::Empty; FIGURES]);
                table.rows.push(cells);
                continue;
            }
            cells.extend(figures(&count));
            cells.extend(settled(source, &count));
            cells.extend(care(source, &count));
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

/// `voti`: a row for each choice of each count.
pub(super) fn by_choice(source: &Source<'_>) -> Table {
    let mut table = Table::new("voti", FIGURES_BY_CHOICE);
    let told = votes(source.assembly).flat_map(counts);
    for count in told.filter(|count| count.is_told) {
        for line in count.rows() {
            table.rows.push(choice(source, &count, &line));
        }
    }
    table
}

fn choice(source: &Source<'_>, count: &Counted<'_>, line: &ResultRow) -> Vec<Cell> {
    let terms = &count.vote.terms;
    let tally = count.tally;
    let place = usize::from(line.choice);
    let told = tells_channels(terms, tally);
    let of_channel = |channel| {
        let figures = tally.by_channel.get(&channel).filter(|_| told)?;
        figures.get(place).copied()
    };
    let costs = if let BallotKind::Choose { budget, .. } = &terms.kind {
        budget.as_ref()
    } else {
        None
    };
    let figure = line.figure.clone();
    let (votes, points) = if count.counts_ballots() {
        (figure.and_then(|f| f.to_u64()), None)
    } else {
        (None, figure)
    };
    let of_cast = of_cast(count, line);
    let (short, name) = named(source, terms, line.choice);
    row![
        source.name.clone(),
        count.vote.id.0,
        count.number,
        count.standing.code(),
        u32::from(line.choice) + 1,
        short,
        name,
        costs.and_then(|b| b.costs.get(place).copied()),
        votes,
        points,
        of_channel(Channel::Hands),
        of_channel(Channel::Paper),
        of_channel(Channel::Totals),
        of_channel(Channel::RollCall),
        of_channel(Channel::Phone),
        tally.turnout.voters,
        line.of_voters,
        of_cast.map(|s| s.base),
        of_cast,
        tally.turnout.valid,
        line.place,
        line.tied,
        count.outcome(line),
        source.text(count.reason()),
    ]
}

/// What part of all that was cast a choice got: of the votes, or of the points. Means and resistance are a part of
/// nothing.
pub(super) fn of_cast(count: &Counted<'_>, line: &ResultRow) -> Option<Share> {
    match &count.vote.terms.kind {
        BallotKind::Points { .. } if !count.counts_ballots() => {
            let points = line.figure.as_ref().and_then(crate::tally::Exact::to_u64)?;
            Some(share(points, *count.tally.bases.get(&Base::Cast)?))
        }
        BallotKind::Points { .. }
        | BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => line.of_cast,
    }
}

/// The sign of a choice and what it is called.
fn named(source: &Source<'_>, terms: &Terms, choice: u16) -> (Cell, Cell) {
    match label(terms, choice) {
        RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => {
            (Cell::Empty, codes::motion(choice).into())
        }
        RowLabel::Option { sign, label, .. } => (sign.into(), source.text(&label)),
    }
}

/// `nulle`: a row for each count, channel and reason.
pub(super) fn void(source: &Source<'_>) -> Table {
    let mut table = Table::new("nulle", VOID);
    let told = votes(source.assembly).flat_map(counts);
    for count in told.filter(|count| count.is_told) {
        // Where the figures of a channel would give somebody away, those of all of them stand together.
        let told = tells_channels(&count.vote.terms, count.tally);
        let apart = count.tally.channels.iter().filter(|_| told);
        let apart = apart.map(|(channel, turnout)| (codes::channel(*channel), turnout));
        let together = (!told).then_some(("", &count.tally.turnout));
        for (channel, turnout) in apart.chain(together) {
            for (reason, n) in turnout.void.iter().filter(|(_, n)| **n > 0) {
                table.rows.push(row![
                    source.name.clone(),
                    count.vote.id.0,
                    count.number,
                    count.standing.code(),
                    channel,
                    codes::void(*reason),
                    *n,
                    turnout.voters,
                ]);
            }
        }
    }
    table
}

/// `schede_anonime`: a row for each mark of each ballot read or sent by phone, of the last count of a vote.
///
/// The ballots are sorted by what they say and numbered anew, so that nothing is left of the order or the time in which
/// they were read, nor of the pack they lay in.
pub(super) fn ballots(source: &Source<'_>) -> Table {
    let mut table = Table::new("schede_anonime", BALLOTS);
    let may_be_told =
        |vote: &&Vote| last(vote).is_some_and(|count| tells_ballots(&vote.terms, count.tally));
    for vote in votes(source.assembly).filter(may_be_told) {
        let choices: Vec<(Cell, Cell)> = (0..vote.terms.choices())
            .map(|choice| named(source, &vote.terms, choice))
            .collect();
        let phones = vote.phone.ballots.iter().map(|mark| match mark {
            Mark::Blank => Reading::Blank,
            Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_) => Reading::Valid(mark.clone()),
        });
        let paper = vote.paper.slips().map(|slip| slip.reading.clone());
        let mut readings: Vec<Reading> = paper.chain(phones).collect();
        readings.sort_by(|a, b| content(a).cmp(&content(b)));
        for (reading, number) in readings.into_iter().zip(1_u64..) {
            for end in marks(&choices, &reading) {
                let mut cells = row![source.name.clone(), vote.id.0, number];
                cells.extend(end);
                table.rows.push(cells);
            }
        }
    }
    table
}

/// By what ballots are sorted.
fn content(reading: &Reading) -> (u8, Option<&Mark>, Option<crate::assembly::vote::VoidReason>) {
    match reading {
        Reading::Valid(mark) => (0, Some(mark), None),
        Reading::Blank => (1, None, None),
        Reading::Void(reason) => (2, None, Some(*reason)),
        Reading::Doubtful => (3, None, None),
    }
}

/// What follows the number of a ballot, for each of its marks.
fn marks(choices: &[(Cell, Cell)], reading: &Reading) -> Vec<Vec<Cell>> {
    let unmarked = |state: &str, reason: &str| vec![row![state, "", "", "", "", reason]];
    let mark = match reading {
        Reading::Blank => return unmarked("bianca", ""),
        Reading::Void(reason) => return unmarked("nulla", codes::void(*reason)),
        Reading::Doubtful => return unmarked("dubbia", ""),
        Reading::Valid(mark) => mark,
    };
    let marked: Vec<(u16, i32)> = match mark {
        Mark::Blank => Vec::new(),
        Mark::Chosen(options) => options.iter().map(|o| (*o, 1)).collect(),
        Mark::Ranks(places) => (0..)
            .zip(places)
            .filter(|(_, place)| **place > 0)
            .map(|(option, place)| (option, i32::from(*place)))
            .collect(),
        Mark::Values(values) => (0..)
            .zip(values)
            .filter_map(|(option, value)| Some((option, (*value)?)))
            .collect(),
    };
    if marked.is_empty() {
        return unmarked("valida", "");
    }
    let cells = |(option, value): (u16, i32)| {
        let named = choices.get(usize::from(option)).cloned();
        let (short, name) = named.unwrap_or((Cell::Empty, Cell::Empty));
        row!["valida", u32::from(option) + 1, short, name, value, ""]
    };
    marked.into_iter().map(cells).collect()
}

/// The vote a position was decided by, best known: the last counted vote on its theme that has it among its options, or
/// the motion on it that closed the theme.
pub(super) fn deciding<'a>(
    source: &'a Source<'_>,
    wanted: impl Fn(&Vote) -> bool,
    position: PositionId,
) -> Option<(Counted<'a>, ResultRow)> {
    let mut found = None;
    for vote in votes(source.assembly).filter(|v| v.stage != Stage::Annulled && wanted(v)) {
        let Some(choice) = standing_for(source, vote, position) else {
            continue;
        };
        let Some(count) = last(vote) else { continue };
        if let Some(line) = count.rows().into_iter().find(|row| row.choice == choice) {
            found = Some((count, line));
        }
    }
    found
}

/// The choice of a vote that stands for a position. A motion names none: those in favor stand for the position that is
/// alone on the theme the motion closed.
fn standing_for(source: &Source<'_>, vote: &Vote, position: PositionId) -> Option<u16> {
    let named = |option: &VoteOption| option.position == Some(position);
    if let Some(option) = vote.terms.options.iter().position(named) {
        return u16::try_from(option).ok();
    }
    let themes = &source.assembly.themes;
    let theme = themes.theme(vote.terms.theme?)?;
    let closed_it = theme
        .closed
        .as_ref()
        .is_some_and(|closing| closing.outcome == ThemeOutcome::Voted(vote.id));
    let is_alone =
        themes.is_settled(theme.id) && themes.open_on(theme.id).any(|p| p.id == position);
    (vote.terms.kind == BallotKind::Motion && closed_it && is_alone).then_some(0)
}
