//! The words of results: bases, thresholds, figures.

use crate::assembly::vote::TieRule;
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

/// What the rule written before the vote says of choices that are tied still.
pub fn tie(tie: TieRule, text: &Text) -> &str {
    text.get(match tie {
        TieRule::ExAequo => "results-tie-ex-aequo",
        TieRule::RunOff => "results-tie-run-off",
        TieRule::Table => "results-tie-table",
        TieRule::Lot => "results-tie-lot",
        TieRule::FirstPlaces => "results-tie-first-places",
        TieRule::LowerResistance => "results-tie-lower-resistance",
    })
}

/// A threshold on a base of this size: `almeno 2/3 di 10, arrotondato per eccesso`, `più di 1/2 di 9`.
pub fn fraction(threshold: &Threshold, size: u64, text: &Text) -> String {
    let product = u128::from(size) * u128::from(threshold.numerator);
    let whole = product.is_multiple_of(u128::from(threshold.denominator.max(1)));
    let rounded = if whole { "no" } else { "yes" };
    let mut values = vec![
        ("n", threshold.numerator.into()),
        ("d", threshold.denominator.into()),
        ("of", size.into()),
    ];
    if threshold.strict {
        return text.with("results-more-than", &values);
    }
    values.push(("rounded", rounded.into()));
    text.with("results-at-least", &values)
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

/// What a figure of a method is called; of one point, in the singular.
pub fn unit(method: Method, figure: Option<&Exact>, text: &Text) -> String {
    let key = match method {
        Method::Resistance => "results-unit-resistance",
        Method::ScoreMean => "results-unit-mean",
        Method::Borda | Method::Points | Method::ScoreSum => "results-unit-points",
        _ => "results-unit-figure",
    };
    let one = figure.and_then(Exact::to_u64) == Some(1);
    text.with(key, &[("n", if one { 1 } else { 2 }.into())])
}
