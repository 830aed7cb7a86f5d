//! `schede_anonime`: the single ballots, sorted so that they tell nothing but what they say.

use super::named;
use crate::assembly::vote::{Reading, VoidReason, Vote};
use crate::export::codes;
use crate::export::counts::{last, votes};
use crate::export::source::Source;
use crate::export::table::{Cell, Column, Table, columns, row};
use crate::present::result::tells_ballots;
use crate::tally::Mark;

const BALLOTS: &[Column] = columns![
    Text assemblea, Integer votazione, Integer scheda, Text esito_scheda, Integer opzione_n, Text sigla_opzione,
    Text opzione, Integer valore, Text motivo,
];

/// `schede_anonime`: a row for each mark of each ballot read or sent by phone, of the last count of a vote.
///
/// The ballots are sorted by what they say and numbered anew, so that nothing is left of the order or the time in which
/// they were read, nor of the pack they lay in.
pub(in crate::export) fn ballots(source: &Source<'_>) -> Table {
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
fn content(reading: &Reading) -> (u8, Option<&Mark>, Option<VoidReason>) {
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
