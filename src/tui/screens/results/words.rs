//! The words of results: choices, bases, thresholds, figures.

use crate::assembly::vote::Vote;
use crate::present::figures;
use crate::present::result::{self, ResultRow};
use crate::tally::{Base, Exact, Method, Threshold};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::screens::hands::choice_name;

/// A choice, with its letter if it is an option.
pub(super) fn name(vote: &Vote, choice: u16, ctx: &Ctx<'_>) -> String {
    choice_name(&result::label(&vote.terms, choice), ctx)
}

/// What a base counts: `schede valide`.
pub(super) fn base(base: Base, text: &Text) -> &str {
    text.get(match base {
        Base::Entitled => "results-base-entitled",
        Base::Present => "results-base-present",
        Base::Voters => "results-base-voters",
        Base::Valid => "results-base-valid",
        Base::Cast => "results-base-cast",
        Base::ForAgainst => "results-base-for-against",
    })
}

/// A threshold: `almeno 2/3`, `più di 1/2`.
pub(super) fn fraction(threshold: &Threshold, text: &Text) -> String {
    let key = if threshold.strict {
        "results-more-than"
    } else {
        "results-at-least"
    };
    text.with(
        key,
        &[
            ("n", threshold.numerator.into()),
            ("d", threshold.denominator.into()),
        ],
    )
}

/// The figure of a row: a whole number as it is, a mean or a share of points with two decimals.
pub(super) fn figure(row: &ResultRow, text: &Text) -> String {
    match &row.figure {
        None => text.get("common-none").to_owned(),
        Some(figure) => exact(figure, text),
    }
}

/// An exact figure, with two decimals where it is not whole.
pub(super) fn exact(figure: &Exact, text: &Text) -> String {
    match figure.to_u64() {
        Some(n) => text.integer(n),
        None => {
            figures::scaled(figure, 2).map_or_else(|| figure.to_string(), |n| text.decimal(n, 2))
        }
    }
}

/// What the figures of a method are called.
pub(super) fn unit(method: Method, text: &Text) -> &str {
    text.get(match method {
        Method::Resistance => "results-unit-resistance",
        Method::ScoreMean => "results-unit-mean",
        Method::Borda | Method::Points | Method::ScoreSum => "results-unit-points",
        _ => "results-unit-figure",
    })
}
