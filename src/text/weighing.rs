//! Weights, scores and moves of weights in words.

use crate::present::figures::scaled;
use crate::present::weighing::{Flip, Way, WeighingView};
use crate::tally::Exact;
use crate::text::Text;

/// A weight in percent: whole where it is whole, else with one decimal.
pub fn percent(weight: &Exact, text: &Text) -> String {
    let places = u32::from(weight.to_u64().is_none());
    let figure = scaled(weight, places).map(|s| text.percent(s, places));
    figure.unwrap_or_else(|| format!("{weight}%"))
}

/// A score: whole where it is whole, else with up to two decimals.
pub fn score(score: &Exact, text: &Text) -> String {
    let places = [0, 1, 2]
        .into_iter()
        .find(|places| is_exact(score, *places));
    let places = places.unwrap_or(2);
    let figure = scaled(score, places).map(|s| text.decimal(s, places));
    figure.unwrap_or_else(|| score.to_string())
}

fn is_exact(score: &Exact, places: u32) -> bool {
    score.rounded(places).parse::<Exact>().as_ref() == Ok(score)
}

/// A total, with two decimals.
pub fn total(total: &Exact, text: &Text) -> String {
    let figure = scaled(total, 2).map(|s| text.decimal(s, 2));
    figure.unwrap_or_else(|| total.rounded(2))
}

/// A total with the top of its scale: `4,03 su 5`.
pub fn total_of(figure: &Exact, scale: u64, text: &Text) -> String {
    let values = [("n", total(figure, text).into()), ("of", scale.into())];
    text.with("results-of", &values)
}

/// A move of a weight that changes the first place: `passa prima l’opzione 3 se Equità scende da 25% a meno di 17%`.
pub fn flip(flip: &Flip, view: &WeighingView, criteria: &[String], text: &Text) -> String {
    let sign = |n: &u16| view.options.get(usize::from(*n)).map(|o| o.sign.clone());
    let first: Vec<String> = flip.first.iter().filter_map(sign).collect();
    let criterion = criteria.get(flip.criterion).map_or("", String::as_str);
    let tenths = flip.tenths();
    let limit = if tenths % 10 == 0 {
        text.percent(tenths / 10, 0)
    } else {
        text.percent(tenths, 1)
    };
    let key = match flip.way {
        Way::Down => "weighing-flip-down",
        Way::Up => "weighing-flip-up",
    };
    text.with(
        key,
        &[
            ("options", text.list(&first).into()),
            ("n", first.len().into()),
            ("criterion", criterion.into()),
            ("weight", percent(&flip.weight, text).into()),
            ("limit", limit.into()),
        ],
    )
}
