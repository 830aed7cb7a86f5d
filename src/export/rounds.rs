//! The tables of the negotiating table and of the weighings.

use super::codes;
use super::source::Source;
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::consensus::{ConsensusRule, Round, Statement};
use crate::assembly::weighing::Weighing;
use crate::assembly::{PositionId, SeatId};

const ROUNDS: &[Column] = columns![
    Text assemblea, Text tema, Text opzione, Integer giro, Text stato, Text metodo, Text regola, Integer regola_n,
    Integer regola_su, Integer regola_blocchi, Text tipo, Integer grado, Text significato, Integer n,
    Integer espressi, Integer seggi, Text esito, Text soggetti, Text riserve, Text testo, Text motivo_annullamento,
];

const WEIGHINGS: &[Column] = columns![
    Text assemblea, Integer pesatura, Text titolo, Text tema, Text stato, Text origine_pesi, Text criterio,
    Decimal peso_percento, Flag meno_e_meglio, Integer opzione_n, Text opzione, Decimal valore, Integer valore_massimo,
    Decimal totale_opzione, Integer posto_opzione, Text motivo,
];

/// `tdn_posizione`: for each round a row for each degree of its scale, then the statements of the table.
///
/// Of a round still open there is one row, with its terms.
pub(super) fn rounds(source: &Source<'_>) -> Table {
    let mut table = Table::new("tdn_posizione", ROUNDS);
    for round in source.assembly.consensus.rounds.values() {
        if round.closed.is_none() {
            table.rows.push(
                [
                    terms(source, round),
                    vec![Cell::Empty; 10],
                    annulled(source, round),
                ]
                .concat(),
            );
            continue;
        }
        for degree in round.scale.degrees() {
            table.rows.push(degree_row(source, round, *degree));
        }
        table.rows.push(absent(source, round));
    }
    for (_, statement) in &source.assembly.consensus.statements {
        table.rows.push(declared(source, statement));
    }
    table
}

fn terms(source: &Source<'_>, round: &Round) -> Vec<Cell> {
    let (n, of, blocks) = match round.rule {
        ConsensusRule::Unanimity => (None, None, None),
        ConsensusRule::Minus(n) => (Some(n), None, None),
        ConsensusRule::Fraction {
            numerator,
            denominator,
            blocks,
        } => (Some(numerator), Some(denominator), Some(blocks)),
    };
    let stage = match (&round.annulled, &round.closed) {
        (Some(_), _) => "annullato",
        (None, Some(_)) => "chiuso",
        (None, None) => "aperto",
    };
    row![
        source.name.clone(),
        theme_of(source, round.position),
        source.position(Some(round.position)),
        round.number,
        stage,
        codes::scale(round.scale),
        codes::consensus_rule(round.rule),
        n,
        of,
        blocks,
    ]
}

fn annulled(source: &Source<'_>, round: &Round) -> Vec<Cell> {
    row![round.annulled.as_deref().map(|reason| source.text(reason))]
}

fn theme_of(source: &Source<'_>, position: PositionId) -> Cell {
    let position = source.assembly.themes.position(position);
    source.theme(position.map(|p| p.theme))
}

fn degree_row(source: &Source<'_>, round: &Round, degree: u8) -> Vec<Cell> {
    let said = || round.stances.iter().filter(|(_, s)| s.degree == degree);
    let reasons = said().map(|(_, stance)| stance.reason.as_str());
    let cells = row![
        "grado",
        u16::from(degree),
        round.scale.stand(degree).map(codes::stand),
        length(said().count()),
        length(round.stances.len()),
        length(round.seats.len()),
        round.closed.map(|(_, outcome)| codes::consensus(outcome)),
        organizations(source, said().map(|(seat, _)| *seat)),
        source.texts(reasons),
        "",
    ];
    [terms(source, round), cells, annulled(source, round)].concat()
}

fn absent(source: &Source<'_>, round: &Round) -> Vec<Cell> {
    let silent = || {
        round
            .seats
            .iter()
            .filter(|s| !round.stances.contains_key(s))
    };
    let cells = row![
        "assenti",
        "",
        "",
        length(silent().count()),
        length(round.stances.len()),
        length(round.seats.len()),
        round.closed.map(|(_, outcome)| codes::consensus(outcome)),
        organizations(source, silent().copied()),
        "",
        "",
    ];
    [terms(source, round), cells, annulled(source, round)].concat()
}

fn declared(source: &Source<'_>, statement: &Statement) -> Vec<Cell> {
    let kind = if statement.seats.is_empty() {
        "dichiarazione_del_tavolo"
    } else {
        "dichiarazione_di_minoranza"
    };
    let mut cells = row![
        source.name.clone(),
        source.theme(Some(statement.theme)),
        source.position(statement.position),
    ];
    cells.extend(vec![Cell::Empty; 7]);
    cells.extend(row![kind]);
    cells.extend(vec![Cell::Empty; 6]);
    cells.extend(row![
        organizations(source, statement.seats.iter().copied()),
        "",
        source.text(&statement.text),
        "",
    ]);
    cells
}

/// The organizations of seats, which are not persons.
fn organizations(source: &Source<'_>, seats: impl Iterator<Item = SeatId>) -> Cell {
    let table = &source.assembly.table;
    source.texts(seats.filter_map(|seat| Some(table.seats.get(&seat)?.organization.as_str())))
}

fn length(n: usize) -> Option<u64> {
    u64::try_from(n).ok()
}

/// `pesatura`: for each weighing a row for each criterion and option.
pub(super) fn weighings(source: &Source<'_>) -> Table {
    let mut table = Table::new("pesatura", WEIGHINGS);
    for weighing in source.assembly.weighings.list.values() {
        let view = crate::present::weighing::weighing(weighing);
        for (criterion, scores) in weighing.criteria.iter().zip(&weighing.scores) {
            for ((option, score), number) in view.options.iter().zip(scores).zip(1_u32..) {
                let mut cells = weighed(source, weighing);
                cells.extend(row![
                    source.text(&criterion.name),
                    criterion.weight.clone(),
                    criterion.lower_is_better,
                    number,
                    source.text(&option.label),
                    score.clone(),
                    weighing.scale,
                    option.total.clone(),
                    option.place,
                    weighing
                        .withdrawn
                        .as_deref()
                        .map(|reason| source.text(reason)),
                ]);
                table.rows.push(cells);
            }
        }
    }
    table
}

fn weighed(source: &Source<'_>, weighing: &Weighing) -> Vec<Cell> {
    let stage = match (&weighing.withdrawn, weighing.confirmed) {
        (Some(_), _) => "ritirata",
        (None, true) => "confermata",
        (None, false) => "in_corso",
    };
    let weights = match weighing.weights {
        crate::assembly::weighing::Weights::Set => "fissati",
        crate::assembly::weighing::Weights::Averaged { .. } => "media_dei_punti_della_sala",
    };
    row![
        source.name.clone(),
        weighing.id.0,
        source.text(&weighing.title),
        source.theme(weighing.theme),
        stage,
        weights,
    ]
}
