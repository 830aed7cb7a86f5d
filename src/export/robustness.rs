//! `tenuta`: how robust each result is: what the other rules name, and how few ballots would change that.

use super::codes;
use super::counts::{Counted, Standing, last, votes};
use super::source::{Source, numbers};
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::Assembly;
use crate::assembly::vote::Vote;
use crate::present::result::{RowLabel, label};
use crate::present::robustness::{RobustnessView, robustness};
use crate::tally::Method;
use crate::tally::robustness::{Measure, Names, compared};

/// The name of the table.
pub(super) const NAME: &str = "tenuta";

const ROBUSTNESS: &[Column] = columns![
    Text assemblea, Integer votazione, Integer conteggio, Text regola, Flag regola_del_voto, Text confronto,
    Text primo_posto_n, Text primo_posto, Flag cambia, Integer schede_in_piu, Flag schede_in_piu_esatte,
    Integer schede_in_piu_almeno, Integer schede_cambiate, Flag schede_cambiate_esatte,
    Integer schede_cambiate_almeno, Integer schede_in_piu_per_la_soglia, Integer nulle, Integer dubbie,
    Integer non_lette, Text nota,
];

/// How many columns only the rule of the vote fills.
const OF_THE_VOTE: usize = 10;

/// A row for the rule of each vote counted, with its figures, and one for every other rule on the same ballots.
pub(super) fn table(source: &Source<'_>) -> Table {
    let mut table = Table::new(NAME, ROBUSTNESS);
    for count in counted(source.assembly) {
        let Some(view) = robustness(count.vote) else {
            continue;
        };
        table.rows.push(own(source, &count, &view));
        for method in others(count.vote) {
            table.rows.push(other(source, &count, &view, method));
        }
    }
    table
}

/// The table before anything is measured: without rows.
pub(super) fn unmeasured() -> Table {
    Table::new(NAME, ROBUSTNESS)
}

/// How many rows the table has; told without measuring anything.
pub(super) fn rows(assembly: &Assembly) -> usize {
    counted(assembly)
        .map(|count| 1 + others(count.vote).len())
        .sum()
}

/// The counts that hold and may be told.
fn counted(assembly: &Assembly) -> impl Iterator<Item = Counted<'_>> {
    votes(assembly)
        .filter_map(last)
        .filter(|count| count.standing == Standing::Valid && count.is_told)
}

/// The other rules that the ballots of a vote are counted by, where each ballot is known.
fn others(vote: &Vote) -> Vec<Method> {
    if vote.channel_totals().is_empty() {
        compared(vote.terms.rule.method, &vote.terms.kind).collect()
    } else {
        Vec::new()
    }
}

fn head(
    source: &Source<'_>,
    count: &Counted<'_>,
    view: &RobustnessView,
    method: Method,
) -> Vec<Cell> {
    row![
        source.name.clone(),
        count.vote.id.0,
        count.number,
        codes::method(method),
        method == count.vote.terms.rule.method,
        match view.names {
            None => "",
            Some(Names::First) => "primo_posto",
            Some(Names::Places) => "posti",
            Some(Names::Funded) => "finanziati",
        },
    ]
}

/// The numbers and the names of some choices.
fn named(source: &Source<'_>, vote: &Vote, choices: &[u16]) -> [Cell; 2] {
    let labels: Vec<String> = choices
        .iter()
        .map(|choice| match label(&vote.terms, *choice) {
            RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => {
                codes::motion(*choice).to_owned()
            }
            RowLabel::Option { label, .. } => label,
        })
        .collect();
    [
        numbers(choices.iter().map(|choice| u32::from(*choice) + 1)),
        source.texts(labels.iter().map(String::as_str)),
    ]
}

fn own(source: &Source<'_>, count: &Counted<'_>, view: &RobustnessView) -> Vec<Cell> {
    let mut cells = head(source, count, view, count.vote.terms.rule.method);
    cells.extend(named(source, count.vote, &view.own));
    cells.push(false.into());
    cells.extend(fewest(&view.added));
    cells.extend(fewest(&view.changed));
    cells.extend(row![
        view.verdict,
        view.uncounted.void,
        view.uncounted.doubtful,
        view.uncounted.unread,
        notes(view).join(" "),
    ]);
    cells
}

/// The fewest ballots found, whether fewer are surely not enough, and below which number that is proven.
fn fewest(measure: &Measure) -> Vec<Cell> {
    let swing = measure.swing.as_ref();
    let at_least = Some(measure.at_least).filter(|&proven| proven > 0);
    row![swing.map(|s| s.ballots), swing.map(|s| s.exact), at_least]
}

fn notes(view: &RobustnessView) -> Vec<&'static str> {
    let notes = [
        (
            view.first_in_doubt().is_some(),
            match view.names {
                None | Some(Names::First) => "primo_posto_entro_le_schede_fuori_conteggio",
                Some(Names::Places) => "posti_entro_le_schede_fuori_conteggio",
                Some(Names::Funded) => "finanziati_entro_le_schede_fuori_conteggio",
            },
        ),
        (
            view.verdict_in_doubt().is_some(),
            "soglia_entro_le_schede_fuori_conteggio",
        ),
        (view.depends_on_the_rule(), "dipende_dalla_regola"),
        (!view.is_known, "noti_solo_i_totali"),
        (
            view.added.cut_short || view.changed.cut_short,
            "ricerca_interrotta",
        ),
    ];
    let holding = notes.into_iter().filter(|(holds, _)| *holds);
    holding.map(|(_, note)| note).collect()
}

fn other(
    source: &Source<'_>,
    count: &Counted<'_>,
    view: &RobustnessView,
    method: Method,
) -> Vec<Cell> {
    let mut cells = head(source, count, view, method);
    let found = view
        .alternatives
        .iter()
        .find(|other| other.rule.method == method);
    match found {
        Some(other) => {
            cells.extend(named(source, count.vote, &other.winners));
            cells.push(other.differs.into());
        }
        None => cells.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
    }
    cells.extend(vec![Cell::Empty; OF_THE_VOTE]);
    cells.push(match found {
        Some(_) => Cell::Empty,
        None => "non_contabile".into(),
    });
    cells
}
