//! What came from outside: polls with their own base, and where proposals were gathered.

use crate::assembly::outside::{Batch, Became, OutsidePoll};
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::{Pen, day};

pub(super) fn outside(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let outside = &pen.assembly().outside;
    if outside.polls.is_empty() && outside.batches.is_empty() {
        return;
    }
    doc.heading(Level::One, text.get("minutes-outside"));
    let all: Vec<&OutsidePoll> = outside.polls.values().map(AsRef::as_ref).collect();
    polls(pen, doc, &all);
    let batches = outside.batches.iter();
    doc.list(batches.map(|batch| brought(pen, batch)).collect());
}

/// Some polls, each in a table of its own, after the sentence that they are not votes of the assembly.
pub(in crate::export) fn polls(pen: &Pen<'_>, doc: &mut Doc, list: &[&OutsidePoll]) {
    let text = pen.text;
    if list.is_empty() {
        return;
    }
    doc.say(text.get("minutes-outside-apart"));
    for poll in list {
        doc.table(figures(pen, poll));
        doc.say(base(pen, poll));
        for reason in &poll.corrections {
            let reason = [("reason", pen.cover(reason).into())];
            doc.say(text.with("minutes-outside-corrected", &reason));
        }
        if let Some(reason) = &poll.withdrawn {
            let reason = [("reason", pen.cover(reason).into())];
            doc.say(text.with("minutes-outside-withdrawn", &reason));
        }
    }
}

fn figures(pen: &Pen<'_>, poll: &OutsidePoll) -> Grid {
    let text = pen.text;
    let said = &poll.poll;
    let values = [
        ("n", poll.id.0.into()),
        ("title", pen.cover(&said.title).into()),
    ];
    let mut grid = Grid::new(
        text.with("minutes-outside-caption", &values),
        vec![
            Column::words(text.get("minutes-column-option"), 6),
            Column::figures(text.get("minutes-outside-column-share"), 4),
        ],
    );
    for option in &said.options {
        grid.rows.push(vec![
            pen.cover(&option.label),
            pen.share(option.count, said.respondents),
        ]);
    }
    grid
}

/// Who answered, how many and when.
fn base(pen: &Pen<'_>, poll: &OutsidePoll) -> String {
    let text = pen.text;
    let said = &poll.poll;
    let values = [
        ("n", said.respondents.into()),
        ("source", pen.cover(&said.source).into()),
    ];
    let mut parts = vec![text.with("minutes-outside-base", &values)];
    if let Some(held) = said.held {
        parts.push(text.with("minutes-outside-held", &[("day", day(held).into())]));
    }
    if said.several {
        parts.push(text.get("minutes-outside-several").to_owned());
    }
    parts.join(" ")
}

fn brought(pen: &Pen<'_>, batch: &Batch) -> String {
    let key = match batch.became {
        Became::Observations(_) => "minutes-outside-observations",
        Became::Positions => "minutes-outside-positions",
        Became::Tray(_) => "minutes-outside-tray",
    };
    let values = [
        ("n", batch.n.into()),
        ("source", pen.cover(&batch.source).into()),
    ];
    pen.text.with(key, &values)
}
