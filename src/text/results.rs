//! The words of results: bases, thresholds, figures.

use crate::present::figures;
use crate::tally::{Base, Exact, Method, Threshold};
use crate::text::Text;

/// What a base counts: `schede valide`.
pub fn base(base: Base, text: &Text) -> &str {
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
pub fn fraction(threshold: &Threshold, text: &Text) -> String {
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

/// An exact figure, with two decimals where it is not whole.
pub fn exact(figure: &Exact, text: &Text) -> String {
    match figure.to_u64() {
        Some(n) => text.integer(n),
        None => {
            figures::scaled(figure, 2).map_or_else(|| figure.to_string(), |n| text.decimal(n, 2))
        }
    }
}

/// What the figures of a method are called.
pub fn unit(method: Method, text: &Text) -> &str {
    text.get(match method {
        Method::Resistance => "results-unit-resistance",
        Method::ScoreMean => "results-unit-mean",
        Method::Borda | Method::Points | Method::ScoreSum => "results-unit-points",
        _ => "results-unit-figure",
    })
}
