//! `docpp_esiti`: what came out, theme by theme, as the annex of the DocPP needs it; and the annex with names.

use super::codes;
use super::counts::{Counted, Standing, last, votes};
use super::source::Source;
use super::table::{Cell, Column, Table, columns, row};
use super::votes::deciding;
use crate::assembly::themes::{Position, Theme, ThemeOutcome};
use crate::assembly::vote::{Stage, Vote};
use crate::assembly::{PositionId, VoteId};
use crate::present::result::ResultRow;

const OUTCOMES: &[Column] = columns![
    Text assemblea, Text tema, Text proposta, Text sigla, Text condivisa_divergente, Decimal peso, Integer priorita,
    Text posizione_tdn, Integer votazione, Text voto_assemblea, Integer voti, Integer votanti,
    Percent percentuale_su_votanti, Integer voti_espressi, Percent percentuale_su_voti, Text nota,
];

const DELEGATES: &[Column] = columns![
    Text assemblea, Text organizzazione, Text delegato, Flag presenza, Moment arrivo, Moment uscita,
];

const SPOKESPEOPLE: &[Column] = columns![Text assemblea, Text tema, Text posizione, Text portavoce];

/// `docpp_esiti`: a row for each proposal that stands, or one for a theme without any.
pub(super) fn outcomes(source: &Source<'_>) -> Table {
    let mut table = Table::new("docpp_esiti", OUTCOMES);
    for theme in &source.assembly.themes.list {
        let before = table.rows.len();
        for position in source.assembly.themes.open_on(theme.id) {
            table.rows.push(outcome(source, theme, position));
        }
        if table.rows.len() == before {
            let mut cells = row![
                source.name.clone(),
                source.text(&theme.title),
                "",
                "",
                state(theme)
            ];
            cells.extend(vec![Cell::Empty; 10]);
            cells.extend(note(source, theme));
            table.rows.push(cells);
        }
    }
    table
}

fn state(theme: &Theme) -> &'static str {
    codes::theme(theme.closed.as_ref().map(|closing| closing.outcome))
}

fn note(source: &Source<'_>, theme: &Theme) -> Vec<Cell> {
    row![
        theme
            .closed
            .as_ref()
            .map(|closing| source.text(&closing.note))
    ]
}

/// The place of a position among those of all themes: a vote on no theme in particular puts them in an order.
pub(super) fn priority(source: &Source<'_>, position: PositionId) -> Option<u16> {
    let ranks = |vote: &Vote| vote.terms.theme.is_none();
    deciding(source, ranks, position).and_then(|(_, line)| line.place)
}

/// The count that decided on a position of a theme, and what it says of the position.
pub(super) fn decision<'a>(
    source: &'a Source<'_>,
    theme: &Theme,
    position: PositionId,
) -> Option<(Counted<'a>, ResultRow)> {
    let decides = |vote: &Vote| match theme.closed.as_ref().map(|closing| closing.outcome) {
        Some(ThemeOutcome::Voted(id)) => vote.id == id,
        Some(ThemeOutcome::Shared | ThemeOutcome::Divergent) | None => {
            vote.terms.theme == Some(theme.id)
        }
    };
    deciding(source, decides, position)
}

/// The count that closed a theme without choosing among its proposals: a motion where several stand, or options written for
/// the vote alone. No proposal can tell of it.
pub(super) fn apart<'a>(source: &'a Source<'_>, theme: &Theme) -> Option<Counted<'a>> {
    let Some(ThemeOutcome::Voted(id)) = theme.closed.as_ref().map(|closing| closing.outcome) else {
        return None;
    };
    let mut open = source.assembly.themes.open_on(theme.id);
    if open.any(|position| decision(source, theme, position.id).is_some()) {
        return None;
    }
    let count = last(source.assembly.votes.get(id)?)?;
    (count.standing == Standing::Valid).then_some(count)
}

/// The counts proclaimed of votes on no theme, which closed none either: nothing told theme by theme says them.
pub(super) fn on_no_theme<'a>(source: &'a Source<'_>) -> Vec<Counted<'a>> {
    let closes = |id| {
        source.assembly.themes.list.iter().any(|theme| {
            let closing = theme.closed.as_ref();
            closing.is_some_and(|closing| closing.outcome == ThemeOutcome::Voted(id))
        })
    };
    let loose = votes(source.assembly)
        .filter(|vote| vote.stage == Stage::Proclaimed && vote.terms.theme.is_none())
        .filter(|vote| !closes(vote.id));
    loose.filter_map(last).collect()
}

/// The counts proclaimed of votes on a theme that say nothing of the proposals that stand and did not close it: a motion
/// that missed its quorum, options written for the vote alone, what a later vote decided again. Nothing told proposal by
/// proposal says them.
pub(super) fn beside<'a>(source: &'a Source<'_>, theme: &Theme) -> Vec<Counted<'a>> {
    let closed_by = theme.closed.as_ref().map(|closing| closing.outcome);
    let open = source.assembly.themes.open_on(theme.id);
    let decided = open.filter_map(|position| decision(source, theme, position.id));
    let told: Vec<VoteId> = decided.map(|(count, _)| count.vote.id).collect();
    let others = votes(source.assembly)
        .filter(|vote| vote.stage == Stage::Proclaimed && vote.terms.theme == Some(theme.id))
        .filter(|vote| closed_by != Some(ThemeOutcome::Voted(vote.id)))
        .filter(|vote| !told.contains(&vote.id));
    others.filter_map(last).collect()
}

fn outcome(source: &Source<'_>, theme: &Theme, position: &Position) -> Vec<Cell> {
    let table = source.assembly.consensus.outcome(position.id);
    let mut cells = row![
        source.name.clone(),
        source.text(&theme.title),
        source.text(&position.title),
        source.text(&position.short),
        state(theme),
        super::weight(source.assembly, position.id),
        priority(source, position.id),
        table.map(codes::consensus),
    ];
    cells.extend(match decision(source, theme, position.id) {
        None => vec![Cell::Empty; 7],
        Some((count, line)) => row![
            count.vote.id.0,
            count.outcome(&line),
            line.of_voters.map(|s| s.count),
            count.tally.turnout.voters,
            line.of_voters,
            line.of_cast.map(|s| s.base),
            line.of_cast,
        ],
    });
    cells.extend(note(source, theme));
    cells
}

/// `allegato2_tdn`: who sits for which organization, whether they came, and from when to when, so that it is known who
/// sat there before and after a replacement. Not to be published.
pub(super) fn delegates(source: &Source<'_>) -> Table {
    let mut table = Table::new("allegato2_tdn", DELEGATES);
    let roll = &source.assembly.roll;
    for seat in source.assembly.table.active() {
        let organization = || Cell::from(seat.organization.as_str());
        let here = |p: &&std::sync::Arc<crate::assembly::roll::Participant>| {
            p.profile.seat == Some(seat.id) && p.struck.is_none()
        };
        let mut any = false;
        for person in roll.participants.values().filter(here) {
            any = true;
            let name = source.people.name(person.id).map(str::to_owned);
            let name = name.unwrap_or_else(|| super::veil::number(person.id));
            let left = person.presence.last().and_then(|(_, went)| *went);
            table.rows.push(row![
                source.name.clone(),
                organization(),
                name,
                person.arrived().is_some(),
                person.arrived().map(|at| source.moment(at)),
                left.map(|at| source.moment(at)),
            ]);
        }
        if !any {
            let row = row![
                source.name.clone(),
                organization(),
                "",
                false,
                Cell::Empty,
                Cell::Empty
            ];
            table.rows.push(row);
        }
    }
    table
}

/// `allegato2_portavoce`: who speaks for which position. Not to be published.
pub(super) fn spokespeople(source: &Source<'_>) -> Table {
    let mut table = Table::new("allegato2_portavoce", SPOKESPEOPLE);
    let themes = &source.assembly.themes;
    for theme in &themes.list {
        for position in themes.on(theme.id) {
            let Some(person) = position.spokesperson else {
                continue;
            };
            let name = source.people.name(person).map(str::to_owned);
            table.rows.push(row![
                source.name.clone(),
                theme.title.as_str(),
                position.title.as_str(),
                name.unwrap_or_else(|| super::veil::number(person)),
            ]);
        }
    }
    table
}

/// Whether a proposal is one the decision-maker is pointed to: where a vote decided, only what it chose.
pub(super) fn is_chosen(source: &Source<'_>, theme: &Theme, position: PositionId) -> bool {
    match theme.closed.as_ref().map(|closing| closing.outcome) {
        Some(ThemeOutcome::Voted(_)) => {
            decision(source, theme, position).is_some_and(|(count, line)| won(&count, &line))
        }
        Some(ThemeOutcome::Shared | ThemeOutcome::Divergent) | None => true,
    }
}

/// Whether a choice won, alone or with others.
pub(super) fn won(count: &Counted<'_>, line: &ResultRow) -> bool {
    let code = count.outcome(line);
    code == "approvata" || code.starts_with("vincente")
}
