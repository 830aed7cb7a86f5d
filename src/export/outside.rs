//! `consultazioni_esterne`: the polls from outside, each with its own base. They are not votes of the assembly: no other
//! table holds their figures.

use super::source::Source;
use super::table::{Cell, Column, Table, columns, row};
use crate::assembly::outside::{OutsidePoll, PollOption};
use crate::present::share;

/// The name of the table.
pub(super) const NAME: &str = "consultazioni_esterne";

/// What every row says of itself, so that it is not taken for a vote where it is read alone.
const KIND: &str = "consultazione_esterna_non_voto";

const POLLS: &[Column] = columns![
    Text assemblea, Text tipo, Integer consultazione, Text titolo, Text fonte, Text tema, Text data, Text stato,
    Integer opzione_n, Text opzione, Integer n, Integer rispondenti, Percent percentuale_su_rispondenti,
    Flag piu_risposte, Text motivi_correzione, Text motivo_ritiro,
];

/// A row for each option of each poll, those withdrawn included; none where nothing came from outside.
pub(super) fn polls(source: &Source<'_>) -> Option<Table> {
    let polls = &source.assembly.outside.polls;
    if polls.is_empty() {
        return None;
    }
    let mut table = Table::new(NAME, POLLS);
    for poll in polls.values() {
        let options = poll.poll.options.iter().zip(1_u32..);
        table
            .rows
            .extend(options.map(|(option, place)| option_row(source, poll, (place, option))));
    }
    Some(table)
}

fn option_row(
    source: &Source<'_>,
    poll: &OutsidePoll,
    (place, option): (u32, &PollOption),
) -> Vec<Cell> {
    let said = &poll.poll;
    let stage = if poll.withdrawn.is_some() {
        "ritirata"
    } else {
        "valida"
    };
    row![
        source.name.clone(),
        KIND,
        poll.id.0,
        source.text(&said.title),
        source.text(&said.source),
        source.theme(said.theme),
        said.held.map(|day| day.to_string()),
        stage,
        place,
        source.text(&option.label),
        option.count,
        said.respondents,
        share(option.count, said.respondents),
        said.several,
        source.texts(poll.corrections.iter().map(String::as_str)),
        poll.withdrawn.as_deref().map(|reason| source.text(reason)),
    ]
}
