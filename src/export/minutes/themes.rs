//! Themes with their shared proposals and divergences, positions, observations.

use crate::assembly::VoteId;
use crate::assembly::observations::{Answer, Observation};
use crate::assembly::themes::{Position, Reopening, Standing, Theme, ThemeOutcome};
use crate::assembly::vote::{Settlement, Stage};
use crate::export::counts::{Counted, Standing as CountStanding};
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::outcomes::{apart, decision, on_no_theme};
use crate::export::pen::{Pen, begun};
use crate::export::{chart, codes, docpp, exchange};
use crate::present::result::ResultRow;
use crate::present::signs;
use crate::text::Text;

pub(super) fn themes(pen: &Pen<'_>, doc: &mut Doc) {
    let themes = &pen.assembly().themes;
    if themes.list.is_empty() {
        return;
    }
    doc.heading(Level::One, pen.text.get("minutes-themes"));
    for theme in &themes.list {
        doc.heading(Level::Two, pen.cover(&theme.title));
        doc.labelled(
            pen.text.get("minutes-theme-question"),
            pen.cover(&theme.question),
        );
        outcome(pen, doc, theme);
        positions(pen, doc, theme);
    }
}

/// What came out, in a line for each theme and for each vote that no theme tells of, for those who read no further.
pub(super) fn summary(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let themes = &pen.assembly().themes;
    let mut lines = Vec::new();
    for theme in &themes.list {
        let open: Vec<&Position> = themes.open_on(theme.id).map(AsRef::as_ref).collect();
        let chosen = open.iter().filter(|p| docpp::is_chosen(pen, theme, p.id));
        let chosen: Vec<&Position> = chosen.copied().collect();
        // Where a vote chose none of them it is said of each.
        let named = if chosen.is_empty() { open } else { chosen };
        let told: Vec<String> = match apart(pen.source, theme) {
            Some(count) => vec![came_to(pen, &count)],
            None => named
                .iter()
                .map(|p| exchange::told(pen, theme, p))
                .collect(),
        };
        let title = format!("{} ({})", pen.cover(&theme.title), state(theme, text));
        lines.push(if told.is_empty() {
            title
        } else {
            format!("{title}: {}", told.join("; "))
        });
        lines.extend(docpp::told_beside(pen, theme));
    }
    let loose = on_no_theme(pen.source);
    let loose = loose
        .iter()
        .map(|count| text.with("docpp-decided", &docpp::decided(pen, count)));
    lines.extend(loose);
    if !lines.is_empty() {
        doc.heading(Level::One, text.get("minutes-summary"));
        doc.list(lines);
    }
}

/// What came out of a theme, in a sentence, with the proposals it is about.
fn outcome(pen: &Pen<'_>, doc: &mut Doc, theme: &Theme) {
    let text = pen.text;
    let open: Vec<String> = pen
        .assembly()
        .themes
        .open_on(theme.id)
        .map(|p| pen.cover(&p.title))
        .collect();
    let closing = theme.closed.as_ref();
    match closing.map(|closing| closing.outcome) {
        None => doc.say(text.get("minutes-theme-open")),
        Some(ThemeOutcome::Shared) if open.is_empty() => {
            doc.say(text.get("minutes-theme-nothing"));
        }
        Some(ThemeOutcome::Shared) => {
            doc.say(text.get("minutes-theme-shared"));
            doc.list(open);
        }
        Some(ThemeOutcome::Divergent) => {
            doc.say(text.get("minutes-theme-divergent"));
            doc.list(open);
        }
        Some(ThemeOutcome::Voted(id)) => {
            doc.say(text.with("minutes-theme-voted", &[("n", id.0.into())]));
            let theme_positions = pen.assembly().themes.open_on(theme.id);
            let came = theme_positions.map(|p| {
                let found = decision(pen.source, theme, p.id);
                let came = found.map(|(count, line)| outcome_of(pen, &count, &line));
                let came = came.unwrap_or_default();
                let title = pen.cover(&p.title);
                if came.is_empty() {
                    title
                } else {
                    format!("{title}: {came}")
                }
            });
            doc.list(match apart(pen.source, theme) {
                Some(count) => vec![came_to(pen, &count)],
                None => came.collect(),
            });
        }
    }
    let note = closing.map_or("", |closing| closing.note.as_str());
    doc.labelled(text.get("minutes-theme-note"), pen.cover(note));
    let earlier = theme.reopened.iter();
    for reopening in earlier.filter(|r| Some(&r.was) != closing) {
        reopened(pen, doc, reopening);
    }
}

/// How a theme had been closed before it was opened again, and why it was.
fn reopened(pen: &Pen<'_>, doc: &mut Doc, reopening: &Reopening) {
    let was = &reopening.was;
    let (outcome, n) = match was.outcome {
        ThemeOutcome::Shared => ("shared", 0),
        ThemeOutcome::Divergent => ("divergent", 0),
        ThemeOutcome::Voted(id) => ("voted", id.0),
    };
    let values = [("outcome", outcome.into()), ("n", n.into())];
    doc.say(pen.text.with("minutes-theme-reopened", &values));
    let label = pen.text.get("minutes-theme-note-then");
    doc.labelled(label, pen.cover(&was.note));
    let label = pen.text.get("minutes-reopened-because");
    doc.labelled(label, pen.cover(&reopening.reason));
}

/// The question of a vote and what came out, in one line: `«Question»: approved`, or what was chosen.
pub(in crate::export) fn came_to(pen: &Pen<'_>, count: &Counted<'_>) -> String {
    let terms = &count.vote.terms;
    let rows = count.rows();
    let told = rows.iter().filter_map(|line| {
        let code = count.outcome(line);
        let outcome = outcome_of(pen, count, line);
        match code {
            "" | "non_vincente" => None,
            // Said of the vote as a whole.
            "approvata" | "respinta" | "quorum_non_raggiunto" => Some(outcome),
            _ => Some(format!(
                "{}: {outcome}",
                chart::choice(pen, terms, line.choice)
            )),
        }
    });
    let mut told: Vec<String> = told.collect();
    told.dedup();
    if told.is_empty() {
        let nothing = if count.tells_outcome() {
            "minutes-outcome-none"
        } else {
            "minutes-outcome-held"
        };
        told.push(pen.text.get(nothing).to_owned());
    }
    let values = [
        ("question", pen.cover(&terms.question).into()),
        ("outcome", told.join("; ").into()),
    ];
    pen.text.with("minutes-theme-came-to", &values)
}

/// What came out for a choice; where a budget decides, whether it is funded, and where a tie was settled, by what.
pub(in crate::export) fn outcome_of(
    pen: &Pen<'_>,
    count: &Counted<'_>,
    line: &ResultRow,
) -> String {
    let text = pen.text;
    let code = count.outcome(line);
    match code {
        "vincente" if count.vote.terms.spends_budget() => {
            text.get("minutes-outcome-finanziata").to_owned()
        }
        "non_vincente" if count.vote.terms.spends_budget() => {
            text.get("minutes-outcome-non-finanziata").to_owned()
        }
        "vincente" => match settled_by(count, line.choice) {
            Some(Settlement::Lot { .. }) => text.get("minutes-outcome-drawn").to_owned(),
            Some(Settlement::Decided { .. }) => text.get("minutes-outcome-decided").to_owned(),
            None => outcome_words(code, text),
        },
        "parita_da_risolvere" => match run_off(pen, count) {
            Some(id) => text.with("minutes-outcome-run-off", &[("n", id.0.into())]),
            None => outcome_words(code, text),
        },
        code => outcome_words(code, text),
    }
}

/// The run-off that settled the tie of a count, once it was proclaimed.
pub(in crate::export) fn run_off(pen: &Pen<'_>, count: &Counted<'_>) -> Option<VoteId> {
    let held = pen.assembly().votes.runoff_for(count.vote.id)?;
    let is_proclaimed = held.stage == Stage::Proclaimed && count.standing == CountStanding::Valid;
    is_proclaimed.then_some(held.id)
}

/// What settled the tie in which a choice stood, where there was one.
pub(in crate::export) fn settled_by<'a>(
    count: &Counted<'a>,
    choice: u16,
) -> Option<&'a Settlement> {
    let vote = count.vote;
    let mut settlements = vote.settlements.iter();
    settlements.find(|settled| settled.order().contains(&choice))
}

/// What came out for a choice, by the code it has in the tables.
fn outcome_words(code: &str, text: &Text) -> String {
    if code.is_empty() {
        return String::new();
    }
    let key = format!("minutes-outcome-{}", code.replace('_', "-"));
    text.get(&key).to_owned()
}

fn positions(pen: &Pen<'_>, doc: &mut Doc, theme: &Theme) {
    let text = pen.text;
    let name = [("theme", pen.cover(&theme.title).into())];
    let mut grid = Grid::new(
        text.with("minutes-positions-caption", &name),
        vec![
            Column::words(text.get("minutes-column-position"), 6),
            Column::words(text.get("minutes-column-origin"), 3),
            Column::words(text.get("minutes-column-spokesperson"), 2),
            Column::figures(text.get("minutes-column-hands"), 3),
            Column::words(text.get("minutes-column-state"), 5),
        ],
    );
    let all: Vec<_> = pen.assembly().themes.on(theme.id).collect();
    // The sign of the hall and of the ballot; what was merged, split or withdrawn has none.
    let named = |position: &Position| {
        let title = pen.cover(&position.title);
        match signs::position(&pen.assembly().themes, position) {
            Some(sign) => format!("{sign}. {title}"),
            None => title,
        }
    };
    for position in &all {
        let spoken_for = text.get(if position.spokesperson.is_some() {
            "minutes-yes"
        } else {
            "minutes-no"
        });
        let support = position.support.last();
        grid.rows.push(vec![
            named(position),
            pen.cover(&position.origin),
            spoken_for.to_owned(),
            support.map_or_else(String::new, |s| pen.share(s.hands, s.present)),
            standing(pen, position),
        ]);
    }
    doc.table(grid);
    for position in &all {
        doc.labelled(named(position), pen.cover(position.text()));
    }
}

fn standing(pen: &Pen<'_>, position: &Position) -> String {
    let text = pen.text;
    match &position.standing {
        Standing::Open => text.get("minutes-standing-open").to_owned(),
        Standing::Merged { into } => {
            let into = [("into", pen.position(Some(*into)).into())];
            text.with("minutes-standing-merged", &into)
        }
        Standing::Split { into } => {
            let names: Vec<String> = into.iter().map(|id| pen.position(Some(*id))).collect();
            let into = [("into", text.list(&names).into())];
            text.with("minutes-standing-split", &into)
        }
        Standing::Withdrawn { reason } => {
            let reason = [("reason", pen.cover(reason).into())];
            text.with("minutes-standing-withdrawn", &reason)
        }
    }
}

pub(super) fn observed(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let list = &pen.assembly().observations.list;
    if list.is_empty() {
        return;
    }
    doc.heading(Level::One, text.get("minutes-observations"));
    doc.say(text.with("minutes-observations-all", &[("n", list.len().into())]));
    let caption = text.get("minutes-observations-caption").to_owned();
    let all: Vec<&Observation> = list.values().map(AsRef::as_ref).collect();
    observations(pen, doc, &all, caption);
}

/// A table of observations with what became of each.
pub(in crate::export) fn observations(
    pen: &Pen<'_>,
    doc: &mut Doc,
    list: &[&Observation],
    caption: String,
) {
    let text = pen.text;
    let mut grid = Grid::new(
        caption,
        vec![
            Column::figures(text.get("minutes-column-number"), 1),
            Column::words(text.get("minutes-column-about"), 4),
            Column::words(text.get("minutes-column-text"), 8),
            Column::words(text.get("minutes-column-answer"), 5),
        ],
    );
    for observation in list {
        let note = &observation.note;
        grid.rows.push(vec![
            pen.number(observation.id.0.into()),
            about(pen, observation),
            pen.cover(&note.text),
            begun(&answered(pen, observation)),
        ]);
    }
    doc.table(grid);
}

/// What an observation is about, theme and position, and where it was gathered if not in the hall.
fn about(pen: &Pen<'_>, observation: &Observation) -> String {
    let note = &observation.note;
    let parts = [pen.theme(note.theme), pen.position(note.position)];
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    let about = parts.join(": ");
    let assembly = pen.assembly();
    let Some(source) = assembly.outside.source_of(observation.id, &assembly.tray) else {
        return about;
    };
    let source = [("source", pen.cover(source).into())];
    let from = pen.text.with("minutes-observation-from", &source);
    format!("{about} {from}").trim_start().to_owned()
}

/// What became of an observation, with the reason.
fn answered(pen: &Pen<'_>, observation: &Observation) -> String {
    let text = pen.text;
    if let Some(reason) = &observation.withdrawn {
        let reason = [("reason", pen.cover(reason).into())];
        return text.with("minutes-observation-withdrawn", &reason);
    }
    let Some(answered) = observation.answer() else {
        return text.get("minutes-observation-none").to_owned();
    };
    let answer = text.get(match answered.answer {
        Answer::Accepted => "hall-answer-accepted",
        Answer::Integrated => "hall-answer-integrated",
        Answer::NotAccepted => "hall-answer-not-accepted",
        Answer::Deferred => "hall-answer-deferred",
    });
    let parts = [
        answer.to_owned(),
        observation.amended.map_or_else(String::new, |id| {
            let title = [("title", pen.position(Some(id)).into())];
            text.with("minutes-observation-amended", &title)
        }),
        pen.cover(&answered.reason),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(". ")
}

/// What became of a theme, in two words: the code it has in the tables, worded.
pub(in crate::export) fn state(theme: &Theme, text: &Text) -> String {
    let code = codes::theme(theme.closed.as_ref().map(|closing| closing.outcome));
    text.get(&format!("minutes-state-{}", code.replace('_', "-")))
        .to_owned()
}
