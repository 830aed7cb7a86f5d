//! Themes with their shared proposals and divergences, positions, observations.

use crate::assembly::observations::{Answer, Observation};
use crate::assembly::themes::{Position, Reopening, Standing, Theme, ThemeOutcome};
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::outcomes::{apart, decision, is_chosen, on_no_theme};
use crate::export::pen::{Pen, begun};
use crate::export::told;
use crate::present::signs;

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
        let chosen = open.iter().filter(|p| is_chosen(pen.source, theme, p.id));
        let chosen: Vec<&Position> = chosen.copied().collect();
        // Where a vote chose none of them it is said of each.
        let named = if chosen.is_empty() { open } else { chosen };
        let told: Vec<String> = match apart(pen.source, theme) {
            Some(count) => vec![told::came_to(pen, &count)],
            None => named
                .iter()
                .map(|p| told::proposal(pen, theme, p))
                .collect(),
        };
        let title = format!("{} ({})", pen.cover(&theme.title), told::state(theme, text));
        lines.push(if told.is_empty() {
            title
        } else {
            format!("{title}: {}", told.join("; "))
        });
        lines.extend(told::votes_beside(pen, theme));
    }
    let loose = on_no_theme(pen.source);
    let loose = loose
        .iter()
        .map(|count| text.with("docpp-decided", &told::decided(pen, count)));
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
                let came = found.map(|(count, line)| told::outcome_of(pen, &count, &line));
                let came = came.unwrap_or_default();
                let title = pen.cover(&p.title);
                if came.is_empty() {
                    title
                } else {
                    format!("{title}: {came}")
                }
            });
            doc.list(match apart(pen.source, theme) {
                Some(count) => vec![told::came_to(pen, &count)],
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
