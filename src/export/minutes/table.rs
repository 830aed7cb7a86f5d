//! The negotiating table: its rounds, reservations, statements.

use crate::assembly::consensus::{Round, Statement};
use crate::export::chart;
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::Pen;
use crate::present;
use crate::text::table as words;

pub(super) fn table(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let consensus = &pen.assembly().consensus;
    let unasked = unasked(pen);
    if consensus.rounds.is_empty() && consensus.statements.is_empty() && unasked.is_empty() {
        return;
    }
    doc.heading(Level::One, text.get("minutes-table"));
    if !unasked.is_empty() {
        let titles = [("titles", text.list(&unasked).into())];
        doc.say(text.with("minutes-round-none", &titles));
    }
    for round in consensus.rounds.values() {
        doc.heading(Level::Two, heading(pen, round));
        write(pen, doc, round);
    }
    if consensus.statements.is_empty() {
        return;
    }
    doc.heading(Level::Two, text.get("minutes-statements"));
    for (_, statement) in &consensus.statements {
        declared(pen, doc, statement);
    }
}

/// The positions that stand of which the table, where there is one, has not said what it thinks.
fn unasked(pen: &Pen<'_>) -> Vec<String> {
    let assembly = pen.assembly();
    if assembly.table.active().next().is_none() {
        return Vec::new();
    }
    let themes = assembly.themes.list.iter();
    let standing = themes.flat_map(|theme| assembly.themes.open_on(theme.id));
    let unasked = standing.filter(|position| assembly.consensus.outcome(position.id).is_none());
    let titles = unasked.map(|position| {
        let title = [("title", pen.cover(&position.title).into())];
        pen.text.with("docpp-advice-title", &title)
    });
    titles.collect()
}

/// Which round it is, and that it does not count where it was annulled.
fn heading(pen: &Pen<'_>, round: &Round) -> String {
    named(pen, round, ["minutes-round", "minutes-round-void"])
}

/// A round in the first of two wordings, in the second where it was annulled.
fn named(pen: &Pen<'_>, round: &Round, [holds, annulled]: [&str; 2]) -> String {
    let key = if round.annulled.is_some() {
        annulled
    } else {
        holds
    };
    let values = [
        ("position", pen.position(Some(round.position)).into()),
        ("n", round.number.into()),
    ];
    pen.text.with(key, &values)
}

fn write(pen: &Pen<'_>, doc: &mut Doc, round: &Round) {
    let text = pen.text;
    if let Some(reason) = &round.annulled {
        let reason = [("reason", pen.cover(reason).into())];
        doc.say(text.with("minutes-round-annulled", &reason));
    }
    // Of a position without a text its title is put to the table, and that stands in the heading.
    let put = pen.cover(&round.text);
    if put != pen.position(Some(round.position)) {
        doc.labelled(text.get("minutes-round-text"), put);
    }
    doc.labelled(
        text.get("minutes-round-scale"),
        words::scale(round.scale, text),
    );
    doc.say(words::rule(round.rule, text));
    if round.closed.is_none() {
        if round.annulled.is_none() {
            doc.say(text.get("minutes-round-open"));
        }
        return;
    }
    let view = present::consensus::round(round);
    let values = [
        (
            "outcome",
            words::outcome(view.outcome, text).to_lowercase().into(),
        ),
        ("spoke", view.spoke.into()),
        ("seats", view.seats.into()),
    ];
    doc.say(text.with("minutes-round-outcome", &values));
    let captions = ["minutes-round-caption", "minutes-round-caption-void"];
    let mut grid = Grid::new(
        named(pen, round, captions),
        vec![
            Column::words(text.get("minutes-column-degree"), 4),
            Column::figures(text.get("minutes-column-seats"), 2),
            Column::words(text.get("minutes-column-who"), 8),
        ],
    );
    for (degree, n) in &view.degrees {
        let said = round.stances.iter().filter(|(_, s)| s.degree == *degree);
        grid.rows.push(vec![
            words::degree(round.scale, *degree, text),
            pen.number(*n),
            pen.seats(said.map(|(seat, _)| *seat)),
        ]);
    }
    doc.table(grid);
    let mut bars = chart::round(pen, round);
    bars.title = heading(pen, round);
    doc.bars(bars);
    reasons(pen, doc, round);
}

/// Reservations and objections, with the organization that has them; and who was absent.
fn reasons(pen: &Pen<'_>, doc: &mut Doc, round: &Round) {
    let text = pen.text;
    let with_reason = round.stances.iter().filter(|(_, s)| !s.reason.is_empty());
    let reasons: Vec<String> = with_reason
        .map(|(seat, stance)| {
            let degree = words::name(round.scale, stance.degree, text);
            format!(
                "{} ({degree}): {}",
                pen.seat(*seat),
                pen.cover(&stance.reason)
            )
        })
        .collect();
    if !reasons.is_empty() {
        doc.say(text.get("minutes-round-reasons"));
        doc.list(reasons);
    }
    let silent = round
        .seats
        .iter()
        .filter(|s| !round.stances.contains_key(s));
    doc.labelled(text.get("minutes-round-silent"), pen.seats(silent.copied()));
    let carried = pen.seats(round.carried.iter().copied());
    doc.labelled(text.get("minutes-round-carried"), carried);
}

fn declared(pen: &Pen<'_>, doc: &mut Doc, statement: &Statement) {
    let text = pen.text;
    let who = if statement.seats.is_empty() {
        text.get("minutes-statement-table").to_owned()
    } else {
        let seats = pen.seats(statement.seats.iter().copied());
        text.with("minutes-statement-minority", &[("seats", seats.into())])
    };
    let about = match statement.position {
        Some(position) => pen.position(Some(position)),
        None => pen.theme(Some(statement.theme)),
    };
    let values = [("who", who.into()), ("about", about.into())];
    doc.say(text.with("minutes-statement", &values));
    doc.quote(pen.cover(&statement.text));
}
