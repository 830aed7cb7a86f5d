//! Where a count done again is not the one recorded.

use std::collections::BTreeMap;

use super::Ruled;
use crate::assembly::vote::{Channel, Tally};
use crate::export::counts::outcome;
use crate::export::dialect::plain;
use crate::export::read::{ChoiceFigures, CountFigures};
use crate::present::result::{ResultRow, layout};
use crate::tally::Exact;
use crate::text::Text;

/// A cell of the table of figures that the new count would fill in another way.
pub(super) struct Difference {
    /// The number of the choice, from 1; none where the cell is of the whole count.
    option: Option<u32>,
    /// The heading.
    column: &'static str,
    /// What is recorded; empty where nothing is.
    recorded: String,
    /// What the new count gives.
    again: String,
}

impl Difference {
    /// Where it is, what stands there, and what was counted.
    pub(super) fn sentence(&self, text: &Text) -> String {
        let told = |cell: &str| match cell {
            "" => "–".to_owned(),
            cell => cell.to_owned(),
        };
        let values = [
            ("option", self.option.unwrap_or(0).into()),
            ("column", self.column.into()),
            ("recorded", told(&self.recorded).into()),
            ("again", told(&self.again).into()),
        ];
        text.with("recount-differs-where", &values)
    }
}

/// The first figure, place, tie or outcome that is not as recorded.
pub(super) fn difference(
    ruled: &Ruled,
    tally: &Tally,
    recorded: &CountFigures,
) -> Option<Difference> {
    let turnout = &tally.turnout;
    let of_count = [
        ("votanti", written(recorded.voters), written(turnout.voters)),
        (
            "schede_valide",
            written(recorded.valid),
            written(turnout.valid),
        ),
    ];
    let view = layout(&ruled.terms, tally, &tally.outcome.winners);
    let of_choice = |row: &ResultRow| match recorded.choices.get(&row.choice) {
        Some(choice) => first(Some(number(row.choice)), cells(ruled, tally, row, choice)),
        None => Some(Difference {
            option: Some(number(row.choice)),
            column: "opzione_n",
            recorded: String::new(),
            again: number(row.choice).to_string(),
        }),
    };
    let is_counted = |choice: &u16| view.rows.iter().any(|row| row.choice == *choice);
    first(None, of_count)
        .or_else(|| view.rows.iter().find_map(of_choice))
        .or_else(|| {
            let unknown = recorded.choices.keys().find(|choice| !is_counted(choice))?;
            Some(Difference {
                option: None,
                column: "opzione_n",
                recorded: number(*unknown).to_string(),
                again: String::new(),
            })
        })
}

/// A heading, what is recorded under it, and what the new count gives.
type Cell = (&'static str, String, String);

fn first(option: Option<u32>, cells: impl IntoIterator<Item = Cell>) -> Option<Difference> {
    let mut cells = cells.into_iter();
    let (column, recorded, again) = cells.find(|(_, recorded, again)| recorded != again)?;
    Some(Difference {
        option,
        column,
        recorded,
        again,
    })
}

/// The cells of a choice.
fn cells(ruled: &Ruled, tally: &Tally, row: &ResultRow, choice: &ChoiceFigures) -> Vec<Cell> {
    let figure = choice.votes.map(Exact::from).or(choice.points.clone());
    let column = if choice.points.is_some() {
        "punti"
    } else {
        "voti"
    };
    let again = row.figure.as_ref().map(as_written);
    let text = |figure: Option<Exact>| figure.as_ref().map_or_else(String::new, plain);
    let mut cells = vec![(column, text(figure), text(again))];
    cells.extend(by_channel(tally, row, choice));
    let open_tie = tally.open_tie(&ruled.terms, !ruled.settled.is_empty());
    cells.extend([
        ("posto", written(choice.place), written(row.place)),
        ("parimerito", choice.tied.to_string(), row.tied.to_string()),
        (
            "esito",
            choice.outcome.clone(),
            outcome(&ruled.terms, tally, &open_tie, row).to_owned(),
        ),
    ]);
    cells
}

/// The figure of a choice by channel, where the new count has one.
fn by_channel(tally: &Tally, row: &ResultRow, choice: &ChoiceFigures) -> Vec<Cell> {
    let again = tally
        .by_channel
        .iter()
        .filter_map(|(channel, votes)| Some((*channel, *votes.get(usize::from(row.choice))?)));
    let recorded = told(choice.by_channel.iter().map(|(c, votes)| (*c, *votes)));
    let cells = told(again).into_iter().map(|(channel, votes)| {
        let of_phones = !choice.by_channel.contains_key(&Channel::Paper);
        let column = match channel {
            Channel::Hands => "di_cui_alzata_di_mano",
            Channel::Paper if of_phones => "di_cui_telefono",
            Channel::Paper => "di_cui_carta",
            Channel::Totals => "di_cui_totali",
            Channel::RollCall => "di_cui_appello",
            Channel::Phone => "di_cui_telefono",
        };
        let recorded = written(recorded.get(&channel).copied());
        (column, recorded, votes.to_string())
    });
    cells.collect()
}

/// A figure by channel, as far as the ballots tell: in the file those of phones lie among those on paper.
fn told(by_channel: impl Iterator<Item = (Channel, u64)>) -> BTreeMap<Channel, u64> {
    let mut told = BTreeMap::new();
    for (channel, votes) in by_channel {
        let as_told = if channel == Channel::Phone {
            Channel::Paper
        } else {
            channel
        };
        *told.entry(as_told).or_default() += votes;
    }
    told
}

/// A number as it comes back from a file: six decimals where it has no end.
fn as_written(number: &Exact) -> Exact {
    plain(number).parse().unwrap_or_else(|_| number.clone())
}

/// A whole number as it stands in a cell.
fn written(number: Option<impl ToString>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}

/// The number of a choice, from 1.
fn number(choice: u16) -> u32 {
    u32::from(choice) + 1
}
