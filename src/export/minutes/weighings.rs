//! The weighings of options against criteria.

use std::sync::Arc;

use crate::assembly::weighing::{Weighing, Weights};
use crate::export::chart;
use crate::export::document::{Column, Doc, Grid, Level};
use crate::export::pen::Pen;
use crate::present::weighing::{WeighingView, weighing as figures};
use crate::text::{Text, weighing as words};

pub(super) fn weighings(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    let list = &pen.assembly().weighings.list;
    if list.is_empty() {
        return;
    }
    doc.heading(Level::One, text.get("minutes-weighings"));
    for weighing in list.values() {
        doc.heading(Level::Two, pen.cover(&weighing.title));
        if let Some(reason) = &weighing.withdrawn {
            let reason = [("reason", pen.cover(reason).into())];
            doc.say(text.with("minutes-weighing-withdrawn", &reason));
        } else if !weighing.confirmed {
            doc.say(text.get("minutes-weighing-provisional"));
        }
        let scale = ("scale", weighing.scale.into());
        doc.say(match &weighing.weights {
            Weights::Set => text.with("weighing-weights-set", &[scale]),
            Weights::Averaged { points } => text.with(
                "weighing-weights-averaged",
                &[scale, ("n", points.len().into())],
            ),
        });
        let view = figures(weighing);
        doc.table(scores(pen, weighing, &view));
        doc.bars(chart::weighed(pen, weighing));
        let criteria: Vec<String> = weighing
            .criteria
            .iter()
            .map(|c| pen.cover(&c.name))
            .collect();
        let flips = view.flips.iter();
        let flips: Vec<String> = flips
            .map(|flip| words::flip(flip, &view, &criteria, text))
            .collect();
        if !flips.is_empty() {
            doc.say(text.get("minutes-weighing-flips"));
            doc.list(flips);
        }
        earlier(pen, doc, weighing);
    }
}

/// The totals that were confirmed before the weighing was taken up again, where they changed since.
fn earlier(pen: &Pen<'_>, doc: &mut Doc, weighing: &Weighing) {
    let text = pen.text;
    let changed = |was: &&Arc<Weighing>| !was.says_the_same(weighing);
    for was in weighing.earlier.iter().filter(changed) {
        let totals: Vec<String> = figures(was)
            .options
            .iter()
            .filter_map(|option| {
                let total = words::total(option.total.as_ref()?, text);
                Some(format!("{} {total}", pen.cover(&option.label)))
            })
            .collect();
        let values = [
            ("scale", was.scale.into()),
            ("list", totals.join("; ").into()),
        ];
        doc.say(text.with("minutes-weighing-earlier", &values));
    }
}

/// Options by row, criteria by column, with weights in the headings and totals at the end.
fn scores(pen: &Pen<'_>, weighing: &Weighing, view: &WeighingView) -> Grid {
    let text = pen.text;
    let mut columns = vec![Column::words(text.get("minutes-column-option"), 6)];
    for criterion in &weighing.criteria {
        let weight = words::percent(&criterion.weight, text);
        let lower = if criterion.lower_is_better {
            format!(", {}", text.get("minutes-lower-is-better"))
        } else {
            String::new()
        };
        let name = format!("{} ({weight}{lower})", pen.cover(&criterion.name));
        columns.push(Column::figures(&name, 3));
    }
    let scale = [("scale", weighing.scale.into())];
    columns.push(Column::figures(
        &text.with("minutes-weighing-total", &scale),
        2,
    ));
    columns.push(Column::figures(text.get("minutes-column-place"), 2));
    let title = [("title", pen.cover(&weighing.title).into())];
    let mut grid = Grid::new(text.with("minutes-weighing-caption", &title), columns);
    let none = || text.get("common-none").to_owned();
    for (option, n) in view.options.iter().zip(0_usize..) {
        let mut row = vec![format!("{}. {}", option.sign, pen.cover(&option.label))];
        for scores in &weighing.scores {
            let score = scores.get(n).and_then(Option::as_ref);
            row.push(score.map_or_else(none, |score| words::score(score, text)));
        }
        let total = option.total.as_ref();
        row.push(total.map_or_else(none, |total| words::total(total, text)));
        row.push(
            option
                .place
                .map_or_else(none, |p| place(p, option.tied, text)),
        );
        grid.rows.push(row);
    }
    grid
}

/// `2º`, with `=` where the place is shared.
pub(super) fn place(place: u16, tied: bool, text: &Text) -> String {
    let place = text.ordinal(place.into());
    format!("{place}{}", if tied { "=" } else { "" })
}
