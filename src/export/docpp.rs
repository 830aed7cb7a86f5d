//! The annex of the *Documento di Proposta Partecipata* (DocPP): what came out of each theme, for those who decide.
//!
//! Head block and order of the parts are those of the form that the Region Emilia-Romagna asks for (L.R. 15/2018).
//! What an assembly does not know is left to be filled in, and says so. No personal data: the form wants none.

mod advice;

use super::document::{Column, Doc, Grid, Level};
use super::minutes;
use super::outcomes::{apart, beside, decision, on_no_theme, priority};
use super::pen::Pen;
use super::told;
use super::votes::shares;
use crate::assembly::PositionId;
use crate::assembly::consensus::{Round, Statement};
use crate::assembly::observations::Observation;
use crate::assembly::outside::OutsidePoll;
use crate::assembly::themes::{Position, Theme, ThemeOutcome};
use crate::assembly::vote::Stage;
use crate::text::{results, table, weighing};

/// Writes the annex.
pub(super) fn annex(pen: &Pen<'_>) -> Doc {
    let text = pen.text;
    let mut doc = Doc::new(text.get("docpp-title"), pen.subtitle(), text);
    if pen.assembly().setup.process.example {
        doc.quote(text.get("hall-example"));
    }
    head(pen, &mut doc);
    premise(pen, &mut doc);
    doc.heading(Level::One, text.get("docpp-course"));
    doc.say(text.get("docpp-course-words"));
    minutes::presences(pen, &mut doc);
    minutes::seats(pen, &mut doc);
    doc.heading(Level::One, text.get("docpp-outcome"));
    for theme in &pen.assembly().themes.list {
        of_theme(pen, &mut doc, theme);
    }
    unplaced(pen, &mut doc);
    advice::write(pen, &mut doc);
    doc.heading(Level::One, text.get("docpp-monitoring"));
    doc.say(text.get("docpp-to-fill"));
    doc
}

fn head(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let process = &pen.assembly().setup.process;
    let fill = || text.get("docpp-to-fill").to_owned();
    let known = |words: String| if words.is_empty() { fill() } else { words };
    doc.labelled(text.get("docpp-process"), known(pen.cover(&process.title)));
    doc.labelled(text.get("docpp-curator"), fill());
    doc.labelled(text.get("docpp-owner"), known(pen.cover(&process.owner)));
    doc.labelled(text.get("docpp-approved"), fill());
    doc.labelled(text.get("docpp-facilitator"), fill());
    doc.labelled(text.get("docpp-sent"), fill());
}

fn premise(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    doc.heading(Level::One, text.get("docpp-premise"));
    if pen.assembly().themes.list.is_empty() {
        doc.say(text.get("docpp-to-fill"));
        return;
    }
    doc.say(text.get("docpp-premise-words"));
    let questions = pen.assembly().themes.list.iter().map(|theme| {
        let title = pen.cover(&theme.title);
        if theme.question.is_empty() {
            title
        } else {
            format!("{title}: {}", pen.cover(&theme.question))
        }
    });
    doc.list(questions.collect());
}

fn of_theme(pen: &Pen<'_>, doc: &mut Doc, theme: &Theme) {
    let text = pen.text;
    let title = pen.cover(&theme.title);
    let state = told::state(theme, text);
    doc.heading(Level::Two, format!("{title} ({state})"));
    let open: Vec<&Position> = pen
        .assembly()
        .themes
        .open_on(theme.id)
        .map(AsRef::as_ref)
        .collect();
    let heading = match theme.closed.as_ref().map(|closing| closing.outcome) {
        None => "docpp-open",
        Some(ThemeOutcome::Divergent) => "docpp-divergent",
        Some(ThemeOutcome::Shared) => "docpp-shared",
        Some(ThemeOutcome::Voted(_)) => "docpp-voted",
    };
    doc.heading(Level::Three, text.get(heading));
    if let Some(count) = apart(pen.source, theme) {
        doc.say(text.with("docpp-decided", &told::decided(pen, &count)));
    }
    if open.is_empty() {
        doc.say(text.get("docpp-no-proposal"));
    }
    for position in &open {
        let words = match position.text() {
            "" => text.get("docpp-title-alone").to_owned(),
            words => pen.cover(words),
        };
        doc.labelled(pen.cover(&position.title), words);
    }
    doc.table(proposals(pen, theme, &open));
    votes_beside(pen, doc, theme);
    let note = theme
        .closed
        .as_ref()
        .map_or("", |closing| closing.note.as_str());
    doc.labelled(text.get("minutes-theme-note"), pen.cover(note));
    of_table(pen, doc, theme, &open);
    let received: Vec<&Observation> = pen
        .assembly()
        .observations
        .list
        .values()
        .map(AsRef::as_ref)
        .filter(|o: &&Observation| theme_of(pen, o) == Some(theme.id))
        .collect();
    let caption = [("theme", title.into())];
    let caption = text.with("docpp-observations", &caption);
    minutes::observations(pen, doc, &received, caption);
    let polls = pen.assembly().outside.on(theme.id);
    let polls: Vec<&OutsidePoll> = polls.map(AsRef::as_ref).collect();
    minutes::polls(pen, doc, &polls);
}

/// The votes on a theme that no proposal tells of.
fn votes_beside(pen: &Pen<'_>, doc: &mut Doc, theme: &Theme) {
    let lines = told::votes_beside(pen, theme);
    if !lines.is_empty() {
        doc.say(pen.text.get("docpp-votes-beside"));
        doc.list(lines);
    }
}

/// On which theme an observation is: its own, or that of its position.
fn theme_of(pen: &Pen<'_>, observation: &Observation) -> Option<crate::assembly::ThemeId> {
    let note = &observation.note;
    note.theme.or_else(|| {
        let position = pen.assembly().themes.position(note.position?)?;
        Some(position.theme)
    })
}

/// The proposals of a theme with weight, priority, the table's position and the assembly's vote.
fn proposals(pen: &Pen<'_>, theme: &Theme, open: &[&Position]) -> Grid {
    let text = pen.text;
    let name = [("theme", pen.cover(&theme.title).into())];
    let mut grid = Grid::new(
        text.with("docpp-proposals", &name),
        vec![
            Column::words(text.get("docpp-column-proposal"), 6),
            Column::figures(text.get("docpp-column-weight"), 3),
            Column::figures(text.get("docpp-column-priority"), 2),
            Column::words(text.get("docpp-column-table"), 4),
            Column::words(text.get("docpp-column-vote"), 7),
        ],
    );
    for position in open {
        let weight = super::weight_of(pen.assembly(), position.id);
        let priority = priority(pen.source, position.id);
        grid.rows.push(vec![
            pen.cover(&position.title),
            weight.map_or_else(String::new, |(total, scale)| {
                weighing::total_of(&total, scale, text)
            }),
            priority.map_or_else(String::new, |place| text.ordinal(place.into())),
            position_of_table(pen, position.id),
            vote(pen, theme, position.id),
        ]);
    }
    grid
}

/// What the table said of a proposal; nothing where it was asked of none.
fn position_of_table(pen: &Pen<'_>, position: PositionId) -> String {
    let consensus = &pen.assembly().consensus;
    match consensus.outcome(position) {
        Some(outcome) => table::outcome(outcome, pen.text).to_lowercase(),
        None if consensus.rounds.is_empty() => String::new(),
        None => pen.text.get("docpp-no-round").to_owned(),
    }
}

/// What the assembly's vote said of a proposal: outcome, and what part it got on each base.
fn vote(pen: &Pen<'_>, theme: &Theme, position: PositionId) -> String {
    let text = pen.text;
    let Some((count, line)) = decision(pen.source, theme, position) else {
        // A motion that missed its quorum, or options of their own: told beside the proposals.
        let key = if beside(pen.source, theme).is_empty() {
            "docpp-no-vote"
        } else {
            "docpp-no-vote-decided"
        };
        return text.get(key).to_owned();
    };
    let outcome = told::outcome_of(pen, &count, &line);
    let number = [("n", count.vote.id.0.into())];
    let mut parts = vec![text.with("docpp-vote", &number), outcome];
    let shares = shares(&count, &line);
    for (base, share) in &shares {
        let base = results::cast(*base, share.base, &count.vote.terms, text);
        parts.push(pen.share_of(*share, base));
    }
    parts.push(told::who_alone(pen, &count.vote.terms));
    if !count.is_told {
        parts.push(text.get("docpp-figures-held").to_owned());
    }
    if count.vote.stage != Stage::Proclaimed {
        parts.push(text.get("docpp-not-proclaimed").to_owned());
    }
    if let Some(figure) = line.figure.as_ref().filter(|_| shares.is_empty()) {
        parts.push(results::measured(figure, &count.vote.terms, text));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// What the table put on record of a theme.
fn of_table(pen: &Pen<'_>, doc: &mut Doc, theme: &Theme, open: &[&Position]) {
    let lines = on_record(pen, theme, open);
    if !lines.is_empty() {
        doc.say(pen.text.get("docpp-reservations"));
        doc.list(lines);
    }
}

/// Reservations of the last closed round on each proposal, and the statements on the theme.
fn on_record(pen: &Pen<'_>, theme: &Theme, open: &[&Position]) -> Vec<String> {
    let text = pen.text;
    // Where one proposal stands it needs no name.
    let alone = match open {
        [only] => Some(only.id),
        _ => None,
    };
    let about = |position: Option<PositionId>| position.filter(|id| Some(*id) != alone);
    let mut lines = Vec::new();
    for position in open {
        let Some(round) = last_closed(pen, position.id) else {
            continue;
        };
        for (seat, stance) in round.stances.iter().filter(|(_, s)| !s.reason.is_empty()) {
            let degree = table::name(round.scale, stance.degree, text);
            let who = format!("{} ({degree})", pen.seat(*seat));
            let words = pen.cover(&stance.reason);
            lines.push(said(pen, who, about(Some(position.id)), &words));
        }
    }
    let on_theme = |s: &&(jiff::Timestamp, Statement)| s.1.theme == theme.id;
    for (_, statement) in pen.assembly().consensus.statements.iter().filter(on_theme) {
        let who = if statement.seats.is_empty() {
            text.get("minutes-statement-table").to_owned()
        } else {
            let seats = pen.seats(statement.seats.iter().copied());
            text.with("minutes-statement-minority", &[("seats", seats.into())])
        };
        let words = pen.cover(&statement.text);
        lines.push(said(pen, who, about(statement.position), &words));
    }
    lines
}

/// Who said what, and on which proposal where that is not plain.
fn said(pen: &Pen<'_>, who: String, about: Option<PositionId>, words: &str) -> String {
    let Some(position) = about else {
        return format!("{who}: {words}");
    };
    let about = pen.position(Some(position));
    let values = [("who", who.into()), ("about", about.into())];
    format!("{} {words}", pen.text.with("minutes-statement", &values))
}

/// The round that holds for a proposal: the last that was closed.
fn last_closed<'a>(pen: &Pen<'a>, position: PositionId) -> Option<&'a Round> {
    let mut rounds = pen.assembly().consensus.on(position).rev();
    let last = rounds.find(|round| round.closed.is_some());
    last.map(AsRef::as_ref)
}

/// The observations and the polls from outside that are on no theme.
fn unplaced(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let loose = on_no_theme(pen.source);
    if !loose.is_empty() {
        doc.heading(Level::Two, text.get("docpp-votes-no-theme"));
        let told = loose
            .iter()
            .map(|count| text.with("docpp-decided", &told::decided(pen, count)));
        doc.list(told.collect());
    }
    unplaced_observations(pen, doc);
    let polls = pen.assembly().outside.standing();
    let polls = polls.filter(|poll| poll.poll.theme.is_none());
    let polls: Vec<&OutsidePoll> = polls.map(AsRef::as_ref).collect();
    if !polls.is_empty() {
        doc.heading(Level::Two, pen.text.get("docpp-polls-no-theme"));
        minutes::polls(pen, doc, &polls);
    }
}

fn unplaced_observations(pen: &Pen<'_>, doc: &mut Doc) {
    let list = pen.assembly().observations.list.values();
    let received: Vec<&Observation> = list
        .map(AsRef::as_ref)
        .filter(|o: &&Observation| theme_of(pen, o).is_none())
        .collect();
    if received.is_empty() {
        return;
    }
    doc.heading(Level::Two, pen.text.get("docpp-no-theme"));
    let caption = pen.text.get("docpp-observations-none").to_owned();
    minutes::observations(pen, doc, &received, caption);
}
