//! The process and the meeting; who took part.

use crate::assembly::setup::MeetingKind;
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::Pen;

pub(super) fn opening(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    doc.heading(Level::One, text.get("minutes-meeting"));
    for (label, words) in facts(pen) {
        doc.labelled(text.get(label), words);
    }
}

/// Who took part, without names.
pub(super) fn attendance(pen: &Pen<'_>, doc: &mut Doc) {
    doc.heading(Level::One, pen.text.get("minutes-presences"));
    presences(pen, doc);
    seats(pen, doc);
}

/// What is known of process and meeting: the key of what it is, and what it is.
fn facts(pen: &Pen<'_>) -> Vec<(&'static str, String)> {
    let setup = &pen.assembly().setup;
    let (process, meeting) = (&setup.process, &setup.meeting);
    let kind = pen.text.get(match meeting.kind {
        MeetingKind::Plenary => "minutes-kind-plenary",
        MeetingKind::Table => "minutes-kind-table",
        MeetingKind::Workshop => "minutes-kind-workshop",
    });
    let days = [process.start, process.end].map(|day| day.map(crate::export::pen::day));
    let days: Vec<String> = days.into_iter().flatten().collect();
    let hours = [setup.opened, setup.closed].map(|at| at.map(|at| pen.clock(at)));
    let hours: Vec<String> = hours.into_iter().flatten().collect();
    vec![
        ("minutes-process", pen.cover(&process.title)),
        ("minutes-owner", pen.cover(&process.owner)),
        ("minutes-law", pen.cover(&process.law)),
        ("minutes-days", days.join(" – ")),
        ("minutes-title", pen.cover(&meeting.title)),
        ("minutes-kind", kind.to_owned()),
        (
            "minutes-day",
            meeting
                .date
                .map_or_else(String::new, crate::export::pen::day),
        ),
        ("minutes-hours", hours.join(" – ")),
        ("minutes-place", pen.cover(&meeting.place)),
    ]
}

/// How many took part, by gender and, where there are any, by category, small groups together.
pub(in crate::export) fn presences(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let (groups, others) = pen.source.groups.published();
    let all = groups.values().sum::<u64>() + others;
    doc.say(text.with("minutes-presences-all", &[("n", all.into())]));
    let by_category = groups.keys().any(|(category, _)| category.is_some());
    let caption = text.get(if by_category {
        "minutes-presences-caption"
    } else {
        "minutes-presences-caption-gender"
    });
    let mut columns = vec![
        Column::words(text.get("minutes-column-gender"), 3),
        Column::figures(text.get("minutes-column-people"), 2),
    ];
    if by_category {
        columns.insert(0, Column::words(text.get("minutes-column-category"), 5));
    }
    let mut grid = Grid::new(caption.to_owned(), columns);
    // The first cells of a row, as many as there are columns for.
    let named = |first: String, second: String| {
        if by_category {
            vec![first, second]
        } else {
            vec![first]
        }
    };
    for ((category, gender), n) in groups {
        let gender = pen.gender(gender).to_owned();
        let mut row = match category {
            Some(_) => named(pen.category(category), gender),
            None if by_category => named(text.get("checkin-count-none").to_owned(), gender),
            None => vec![gender],
        };
        row.push(pen.number(n));
        grid.rows.push(row);
    }
    for (key, n) in [("minutes-others", others), ("minutes-every", all)] {
        if n > 0 {
            let mut row = named(text.get(key).to_owned(), String::new());
            row.push(pen.number(n));
            grid.rows.push(row);
        }
    }
    doc.table(grid);
    ages(pen, doc);
}

/// How many of those who took part are of which age, small bands together, where ages were taken down.
fn ages(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let Some((ages, others)) = pen.source.groups.ages() else {
        return;
    };
    let mut grid = Grid::new(
        text.get("minutes-ages-caption").to_owned(),
        vec![
            Column::words(text.get("minutes-column-age"), 7),
            Column::figures(text.get("minutes-column-people"), 3),
        ],
    );
    for (age, n) in ages {
        grid.rows.push(vec![pen.age(age).to_owned(), pen.number(n)]);
    }
    if others > 0 {
        let other = text.get("minutes-others").to_owned();
        grid.rows.push(vec![other, pen.number(others)]);
    }
    doc.table(grid);
}

/// The seats of the table, and whether somebody came for them.
pub(in crate::export) fn seats(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let assembly = pen.assembly();
    let mut grid = Grid::new(
        text.get("minutes-seats-caption").to_owned(),
        vec![
            Column::words(text.get("minutes-column-organization"), 7),
            Column::words(text.get("minutes-column-came"), 3),
        ],
    );
    for seat in assembly.table.active() {
        // Who spoke at the table was there, checked in or not.
        let mut rounds = assembly.consensus.rounds.values();
        let spoke = rounds.any(|round| round.stances.contains_key(&seat.id));
        let checked_in = assembly.roll.participants.values().any(|person| {
            person.profile.seat == Some(seat.id)
                && person.struck.is_none()
                && person.arrived().is_some()
        });
        let came = text.get(if spoke || checked_in {
            "minutes-came"
        } else {
            "minutes-absent"
        });
        grid.rows
            .push(vec![pen.cover(&seat.organization), came.to_owned()]);
    }
    doc.table(grid);
}
