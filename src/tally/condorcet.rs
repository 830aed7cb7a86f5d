//! Scores made from pairwise contests: Copeland and minimax.

use num_bigint::BigInt;
use num_traits::Zero;

use super::pairwise::{Pairwise, Strength};

/// Twice the Copeland score of each option: 2 for a contest won, 1 for one tied. Quadratic in options.
///
/// Source: A. H. Copeland (1951), with ties worth a half ("Copeland 1/2").
pub(crate) fn copeland_doubled(pairwise: &Pairwise) -> Vec<u64> {
    let all = 0..pairwise.options;
    let contest = |a: usize, b: usize| match (pairwise.beats(a, b), pairwise.beats(b, a)) {
        (true, _) => 2,
        (false, false) => 1,
        (false, true) => 0,
    };
    let score = |a: usize| all.clone().filter(|&b| b != a).map(|b| contest(a, b)).sum();
    all.clone().map(score).collect()
}

/// The worst defeat of each option: the lower the better. Quadratic in options.
///
/// By winning votes: the most votes of a side that beats it, 0 if none does. By margins: the greatest margin of
/// another over it, below zero for an option that beats all others.
///
/// Sources: P. B. Simpson (1969), G. H. Kramer (1977).
pub(crate) fn worst_defeats(pairwise: &Pairwise, by: Strength) -> Vec<BigInt> {
    let all = 0..pairwise.options;
    let defeat = |a: usize, b: usize| match by {
        Strength::WinningVotes => pairwise.strength(b, a, by),
        Strength::Margins => pairwise.margin(b, a),
    };
    let worst = |a: usize| all.clone().filter(|&b| b != a).map(|b| defeat(a, b)).max();
    all.clone()
        .map(|a| worst(a).unwrap_or_else(BigInt::zero))
        .collect()
}
