//! Who had the floor and for how long, without names.

use std::collections::BTreeMap;

use crate::assembly::PositionId;
use crate::assembly::floor::{Ordering, SpeakerRole, Speech};
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::Pen;

pub(super) fn floor(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let assembly = pen.assembly();
    let given = &assembly.floor.given;
    if given.is_empty() {
        return;
    }
    doc.heading(Level::One, text.get("minutes-floor"));
    let settings = &assembly.setup.settings;
    let rule = [
        (
            "spokesperson",
            text.span(settings.spokesperson_seconds.into()).into(),
        ),
        ("hall", text.span(settings.speech_seconds.into()).into()),
    ];
    doc.say(text.with("minutes-floor-rule", &rule));
    for theme in &assembly.themes.list {
        let title = pen.cover(&theme.title);
        match assembly.floor.ordering(theme.id) {
            Some(Ordering::Drawn { seed }) => doc.say(text.with(
                "minutes-floor-drawn",
                &[("theme", title.into()), ("seed", seed.as_str().into())],
            )),
            Some(Ordering::Fixed) => {
                doc.say(text.with("minutes-floor-fixed", &[("theme", title.into())]));
            }
            None => {}
        }
    }
    doc.table(speeches(pen));
    doc.table(totals(pen));
}

fn speeches(pen: &Pen<'_>) -> Grid {
    let text = pen.text;
    let mut grid = Grid::new(
        text.get("minutes-floor-caption").to_owned(),
        vec![
            Column::figures(text.get("minutes-column-number"), 1),
            Column::figures(text.get("minutes-column-time"), 2),
            Column::words(text.get("minutes-column-role"), 3),
            Column::words(text.get("minutes-column-about"), 6),
            Column::figures(text.get("minutes-column-spoken"), 2),
            Column::figures(text.get("minutes-column-allowed"), 2),
        ],
    );
    for speech in &pen.assembly().floor.given {
        grid.rows.push(vec![
            pen.number(speech.id.0.into()),
            pen.clock(speech.began),
            role(pen, speech).to_owned(),
            about(pen, speech),
            text.span((speech.spoken_ms + 500) / 1000),
            text.span(speech.seconds.into()),
        ]);
    }
    grid
}

fn role<'a>(pen: &Pen<'a>, speech: &Speech) -> &'a str {
    pen.text.get(match speech.speaker.role {
        SpeakerRole::Spokesperson => "floor-role-spokesperson",
        SpeakerRole::Hall => "floor-role-hall",
        SpeakerRole::Table => "floor-role-table",
    })
}

fn about(pen: &Pen<'_>, speech: &Speech) -> String {
    match speech.speaker.position {
        Some(position) => pen.position(Some(position)),
        None => pen.theme(speech.speaker.theme),
    }
}

/// Time spoken for each position, and without one.
fn totals(pen: &Pen<'_>) -> Grid {
    let text = pen.text;
    let mut by_position: BTreeMap<Option<PositionId>, (u64, u64)> = BTreeMap::new();
    for speech in &pen.assembly().floor.given {
        let (speeches, ms) = by_position.entry(speech.speaker.position).or_default();
        *speeches += 1;
        *ms = ms.saturating_add(speech.spoken_ms);
    }
    let mut grid = Grid::new(
        text.get("minutes-floor-totals-caption").to_owned(),
        vec![
            Column::words(text.get("minutes-column-position"), 8),
            Column::figures(text.get("minutes-column-speeches"), 2),
            Column::figures(text.get("minutes-column-spoken"), 3),
        ],
    );
    for (position, (speeches, ms)) in by_position {
        let title = match position {
            Some(_) => pen.position(position),
            None => text.get("minutes-floor-no-position").to_owned(),
        };
        let spoken = text.span((ms + 500) / 1000);
        grid.rows.push(vec![title, pen.number(speeches), spoken]);
    }
    grid
}
