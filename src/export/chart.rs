//! Charts of votes, consensus rounds and weighings: bars with their figures beside them, drawn as SVG and as PNG.
//!
//! A chart says what was asked, what a full bar is, each figure, and where the figures come from; it can be read in gray
//! and, by its words, without being seen. One layout makes a list of rectangles and words; both formats draw that.

mod layout;
mod lines;
mod picture;
mod raster;
mod svg;
mod typeface;

use num_rational::BigRational;

pub(super) use self::picture::picture;
pub(super) use self::svg::svg;

use super::counts::Counted;
use super::document::{Bar, Chart};
use super::pen::Pen;
use crate::assembly::consensus::Round;
use crate::assembly::vote::Terms;
use crate::assembly::weighing::Weighing;
use crate::present::figures::scaled;
use crate::present::result::{ResultRow, RowLabel, label, layout};
use crate::present::{self, Share};
use crate::tally::Exact;
use crate::text::{results as figures, table, vote as words, weighing as weights};

/// What a choice is called, with its sign if it is an option, names covered.
pub(super) fn choice(pen: &Pen<'_>, terms: &Terms, choice: u16) -> String {
    let label = label(terms, choice);
    let name = pen.cover(&words::choice(&label, pen.text));
    match label {
        RowLabel::Option { sign, .. } => format!("{sign}. {name}"),
        RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => name,
    }
}

/// The chart of a count; without bars where the rule gives no figure to any choice, only an order.
pub(super) fn counted(pen: &Pen<'_>, count: &Counted<'_>) -> Chart {
    let text = pen.text;
    let terms = &count.vote.terms;
    let rows = count.rows();
    let most = rows.iter().filter_map(|line| line.figure.as_ref()).max();
    let full = figures::full(terms).map(|top| Exact::from(u64::from(top)));
    let figured = rows.iter().filter(|_| most.is_some());
    let bars = figured.map(|line| {
        let figure = line.figure.as_ref();
        let filled = match (line.share, figure, full.as_ref().or(most)) {
            (Some(share), _, _) => part(share),
            (None, Some(figure), Some(most)) => out_of(figure, most),
            (None, _, _) => 0,
        };
        Bar {
            label: choice(pen, terms, line.choice),
            figure: figure_words(pen, count, line),
            filled,
            first: line.winner || line.place == Some(1),
        }
    });
    let turnout = &count.tally.turnout;
    let source = [
        ("name", pen.subtitle().into()),
        ("n", count.vote.id.0.into()),
        ("when", words::counted(terms.denominator).into()),
        (
            "present",
            pen.number(count.tally.census.of(terms.denominator)).into(),
        ),
        ("voters", pen.known(turnout.voters).into()),
        ("blank", pen.number(turnout.blank).into()),
        ("void", pen.number(turnout.voided()).into()),
    ];
    Chart {
        title: pen.cover(&terms.question),
        base: full_bar(pen, count),
        bars: bars.collect(),
        source: text.with("minutes-chart-source", &source),
    }
}

/// What a full bar of a count is, and what its figures are.
fn full_bar(pen: &Pen<'_>, count: &Counted<'_>) -> String {
    let (text, terms) = (pen.text, &count.vote.terms);
    let view = layout(terms, count.tally, &[]);
    if let Some(n) = view.base_size.filter(|_| view.counts_ballots) {
        let base = figures::base_of(view.base, n, text).into();
        let values = [("n", n.into()), ("base", base)];
        let hundred = text.with("results-hundred", &values);
        if view.multiple {
            format!("{hundred}. {}", text.get("results-multiple"))
        } else {
            format!("{hundred}.")
        }
    } else {
        let what = figures::meaning(terms, count.tally, text);
        match figures::full(terms) {
            Some(top) => text.with(
                "minutes-chart-scale",
                &[("what", what.into()), ("top", top.into())],
            ),
            None => text.with("minutes-chart-figures", &[("what", what.into())]),
        }
    }
}

/// `52 su 84 (61,9%)`, or the figure with its unit; of what a budget pays also the cost.
fn figure_words(pen: &Pen<'_>, count: &Counted<'_>, line: &ResultRow) -> String {
    let text = pen.text;
    let terms = &count.vote.terms;
    let figure = match (line.share, &line.figure) {
        (Some(share), _) => pen.share(share.count, share.base),
        (None, Some(figure)) => figures::measured(figure, terms, text),
        (None, None) => text.get("common-none").to_owned(),
    };
    match cost(terms, line.choice) {
        Some(cost) => {
            let cost = text.integer(cost);
            let values = [("figure", figure.into()), ("cost", cost.into())];
            text.with("results-costs", &values)
        }
        None => figure,
    }
}

/// What a choice costs, in euro, where a budget decides.
pub(super) fn cost(terms: &Terms, choice: u16) -> Option<u64> {
    if !terms.spends_budget() {
        return None;
    }
    let budget = terms.rule.money(&terms.kind)?;
    budget.costs.get(usize::from(choice)).copied()
}

/// The chart of a closed consensus round: seats by degree.
pub(super) fn round(pen: &Pen<'_>, round: &Round) -> Chart {
    let text = pen.text;
    let view = present::consensus::round(round);
    let most = view.degrees.iter().map(|(_, n)| *n).max();
    let bars = view.degrees.iter().map(|(degree, n)| Bar {
        label: table::degree(view.scale, *degree, text),
        figure: pen.share(*n, view.spoke),
        filled: part(present::share(*n, view.spoke)),
        first: *n > 0 && Some(*n) == most,
    });
    let title = [
        ("position", pen.position(Some(round.position)).into()),
        ("n", round.number.into()),
    ];
    let base = [("spoke", view.spoke.into()), ("seats", view.seats.into())];
    let source = [
        ("name", pen.subtitle().into()),
        ("rule", table::rule(round.rule, text).into()),
    ];
    Chart {
        title: text.with("minutes-round", &title),
        base: text.with("minutes-chart-round", &base),
        bars: bars.collect(),
        source: text.with("minutes-chart-round-source", &source),
    }
}

/// The chart of a weighing, best first; without bars while a score is missing.
pub(super) fn weighed(pen: &Pen<'_>, weighing: &Weighing) -> Chart {
    let text = pen.text;
    let view = present::weighing::weighing(weighing);
    let top = Exact::from(u64::from(weighing.scale));
    let mut options: Vec<_> = view.options.iter().collect();
    options.sort_by_key(|option| option.place);
    let bars = options.into_iter().filter_map(|option| {
        let total = option.total.as_ref()?;
        Some(Bar {
            label: format!("{}. {}", option.sign, pen.cover(&option.label)),
            figure: weights::total_of(total, weighing.scale.into(), text),
            filled: out_of(total, &top),
            first: option.place == Some(1),
        })
    });
    let criteria = weighing.criteria.iter().map(|criterion| {
        let weight = weights::percent(&criterion.weight, text);
        format!("{} {weight}", pen.cover(&criterion.name))
    });
    let criteria: Vec<String> = criteria.collect();
    let base = [
        ("scale", weighing.scale.into()),
        ("weights", criteria.join(", ").into()),
    ];
    let source = [("name", pen.subtitle().into())];
    Chart {
        title: pen.cover(&weighing.title),
        base: text.with("minutes-chart-weighing", &base),
        bars: bars.collect(),
        source: text.with("minutes-chart-weighing-source", &source),
    }
}

/// How much of a bar a share fills, in thousandths.
fn part(share: Share) -> u16 {
    share.cells(1000)
}

/// How much of a bar a figure fills when `most` fills it, in thousandths.
fn out_of(figure: &Exact, most: &Exact) -> u16 {
    if most.is_zero() || most.is_negative() || figure.is_negative() {
        return 0;
    }
    let thousand = BigRational::from_integer(1000.into());
    let part = Exact(&figure.0 * thousand / &most.0);
    let part = scaled(&part, 0).and_then(|part| u16::try_from(part).ok());
    part.unwrap_or(0).min(1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_filled_by_its_part_of_the_largest_and_never_past_its_end() {
        let exact = |n: u64| Exact::from(n);
        assert_eq!(out_of(&exact(1), &exact(3)), 333);
        assert_eq!(out_of(&exact(4), &exact(3)), 1000);
        assert_eq!(out_of(&exact(4), &exact(0)), 0);
        assert_eq!(part(present::share(13, 21)), 619);
    }
}
