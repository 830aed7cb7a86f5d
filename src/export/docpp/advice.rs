//! How the decision-maker is asked to take the outcome into account: a draft, in a line for each theme and for each vote on
//! none.

use super::last_closed;
use crate::assembly::PositionId;
use crate::assembly::consensus::Stand;
use crate::assembly::themes::{Position, Theme, ThemeOutcome};
use crate::assembly::vote::{Settlement, Stage};
use crate::export::counts::Counted;
use crate::export::document::{Doc, Level};
use crate::export::outcomes::{apart, decision, is_chosen, on_no_theme, won};
use crate::export::pen::Pen;
use crate::export::told;

pub(super) fn write(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    doc.heading(Level::One, text.get("docpp-advice"));
    doc.say(text.get("docpp-advice-draft"));
    let themes = pen.assembly().themes.list.iter();
    let mut lines: Vec<String> = themes.map(|theme| on_theme(pen, theme)).collect();
    for count in on_no_theme(pen.source) {
        let key = if missed_quorum(&count) {
            "docpp-advice-void"
        } else {
            "docpp-advice-vote"
        };
        lines.push(text.with(key, &told::decided(pen, &count)));
    }
    doc.list(lines);
    doc.say(text.get("docpp-advice-reasons"));
}

/// Whether too few voted, so that the vote decides nothing that the body could take into account.
fn missed_quorum(count: &Counted<'_>) -> bool {
    let quorum = count.tally.quorum.as_ref();
    quorum.is_some_and(|quorum| !quorum.passed)
}

fn on_theme(pen: &Pen<'_>, theme: &Theme) -> String {
    let text = pen.text;
    let name = pen.cover(&theme.title);
    if let Some(count) = apart(pen.source, theme) {
        let [n, vote] = told::decided(pen, &count);
        let values = [("theme", name.into()), n, vote];
        let key = if missed_quorum(&count) {
            "docpp-advice-apart-void"
        } else {
            "docpp-advice-apart"
        };
        return text.with(key, &values);
    }
    let open = pen.assembly().themes.open_on(theme.id);
    let open: Vec<&Position> = open.map(AsRef::as_ref).collect();
    let pending: Vec<&Position> = chosen_meanwhile(pen, theme, &open);
    let chosen = open.iter().filter(|p| is_chosen(pen.source, theme, p.id));
    let chosen: Vec<&Position> = if pending.is_empty() {
        chosen.copied().collect()
    } else {
        pending.clone()
    };
    let titles = chosen.iter().map(|p| {
        let title = [("title", pen.cover(&p.title).into())];
        text.with("docpp-advice-title", &title)
    });
    let titles: Vec<String> = titles.collect();
    let key = if titles.is_empty() && is_held(pen, theme, &open) {
        "docpp-advice-held"
    } else if titles.is_empty() {
        "docpp-advice-nothing"
    } else {
        match theme.closed.as_ref().map(|closing| closing.outcome) {
            None if pending.is_empty() => "docpp-advice-open",
            None => "docpp-advice-pending",
            Some(ThemeOutcome::Shared) => "docpp-advice-shared",
            Some(ThemeOutcome::Divergent) => "docpp-advice-divergent",
            Some(ThemeOutcome::Voted(_)) => "docpp-advice-voted",
        }
    };
    let values = [
        ("theme", name.into()),
        ("n", titles.len().into()),
        ("titles", text.list(&titles).into()),
        ("settled", settled(pen, theme, &chosen).into()),
        ("records", reservations(pen, theme, &chosen).into()),
    ];
    text.with(key, &values)
}

/// The proposals of a theme that nobody closed which a vote chose, and the result was proclaimed.
fn chosen_meanwhile<'p>(pen: &Pen<'_>, theme: &Theme, open: &[&'p Position]) -> Vec<&'p Position> {
    if theme.closed.is_some() {
        return Vec::new();
    }
    let chosen = open.iter().filter(|position| {
        decision(pen.source, theme, position.id).is_some_and(|(count, line)| {
            count.vote.stage == Stage::Proclaimed && won(&count, &line)
        })
    });
    chosen.copied().collect()
}

/// What settled a tie in which a proposal that was chosen stood: the lot, the table, or no tie did.
fn settled(pen: &Pen<'_>, theme: &Theme, chosen: &[&Position]) -> &'static str {
    let settled = chosen.iter().find_map(|position| {
        let (count, line) = decision(pen.source, theme, position.id)?;
        told::settled_by(&count, line.choice)
    });
    match settled {
        Some(Settlement::Lot { .. }) => "lot",
        Some(Settlement::Decided { .. }) => "table",
        None => "no",
    }
}

/// How many reservations are on record against the proposals chosen: those of their last rounds, and the statements of
/// minorities. What the whole table declares is none, and neither is why somebody consents.
fn reservations(pen: &Pen<'_>, theme: &Theme, chosen: &[&Position]) -> usize {
    let rounds = chosen.iter().filter_map(|p| last_closed(pen, p.id));
    let with_reason = rounds.flat_map(|round| {
        let stances = round.stances.values();
        stances.filter(move |stance| {
            let consents = round.scale.stand(stance.degree) == Some(Stand::Consent);
            !stance.reason.is_empty() && !consents
        })
    });
    let is_among = |id: PositionId| chosen.iter().any(|p| p.id == id);
    let statements = pen.assembly().consensus.statements.iter();
    let minorities = statements.filter(|(_, statement)| {
        statement.theme == theme.id
            && !statement.seats.is_empty()
            && statement.position.is_none_or(is_among)
    });
    with_reason.count() + minorities.count()
}

/// Whether a vote decided on a proposal of a theme, and what came out may not be told.
fn is_held(pen: &Pen<'_>, theme: &Theme, open: &[&Position]) -> bool {
    let mut decided = open
        .iter()
        .filter_map(|p| decision(pen.source, theme, p.id));
    decided.any(|(count, _)| !count.tells_outcome())
}
