//! The weighings of options against criteria.

use crate::assembly::weighing::{Earlier, Weighing, Weights};
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
        table(pen, doc, weighing, &view);
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
    let changed = |earlier: &&Earlier| !earlier.was.says_the_same(weighing);
    for Earlier { was, reason } in weighing.earlier.iter().filter(changed) {
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
        let label = text.get("minutes-reopened-because");
        doc.labelled(label, pen.cover(reason));
    }
}

/// The scores, options by row; where the names of so many criteria do not fit the page, options by column.
fn table(pen: &Pen<'_>, doc: &mut Doc, weighing: &Weighing, view: &WeighingView) {
    let by_option = by_option(pen, weighing, view);
    if by_option.fits() {
        doc.table(by_option);
        return;
    }
    let options = view.options.iter();
    let options = options.map(|o| format!("{}. {}", o.sign, pen.cover(&o.label)));
    let options: Vec<String> = options.collect();
    doc.labelled(pen.text.get("minutes-weighing-options"), options.join("; "));
    doc.table(by_criterion(pen, weighing, view));
}

/// Criteria by row with their weights, options by column under their signs, totals and places at the foot.
fn by_criterion(pen: &Pen<'_>, weighing: &Weighing, view: &WeighingView) -> Grid {
    let text = pen.text;
    let mut columns = vec![
        Column::words(text.get("weighing-column-criterion"), 8),
        Column::figures(text.get("weighing-column-weight"), 3),
    ];
    columns.extend(view.options.iter().map(|o| Column::figures(&o.sign, 2)));
    let title = [("title", pen.cover(&weighing.title).into())];
    let mut grid = Grid::new(text.with("minutes-weighing-caption", &title), columns);
    let none = || text.get("common-none").to_owned();
    for (criterion, scores) in weighing.criteria.iter().zip(&weighing.scores) {
        let name = pen.cover(&criterion.name);
        let name = if criterion.lower_is_better {
            format!("{name} ({})", text.get("minutes-lower-is-better"))
        } else {
            name
        };
        let mut row = vec![name, words::percent(&criterion.weight, text)];
        for n in 0..view.options.len() {
            let score = scores.get(n).and_then(Option::as_ref);
            row.push(score.map_or_else(none, |score| words::score(score, text)));
        }
        grid.rows.push(row);
    }
    let scale = [("scale", weighing.scale.into())];
    let mut totals = vec![text.with("minutes-weighing-total", &scale), String::new()];
    let mut places = vec![text.get("minutes-column-place").to_owned(), String::new()];
    for option in &view.options {
        let total = option.total.as_ref();
        totals.push(total.map_or_else(none, |total| words::total(total, text)));
        let given = option.place;
        places.push(given.map_or_else(none, |p| place(p, option.tied, text)));
    }
    grid.rows.extend([totals, places]);
    grid
}

/// Options by row, criteria by column, with weights in the headings and totals at the end.
fn by_option(pen: &Pen<'_>, weighing: &Weighing, view: &WeighingView) -> Grid {
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
