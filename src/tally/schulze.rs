//! The Schulze method: the option that beats every other along the strongest path.
#![expect(
    clippy::indexing_slicing,
    reason = "square matrices of the number of options, indexed by option"
)]

use std::collections::VecDeque;

use num_bigint::BigInt;

use super::order::{self, id};
use super::pairwise::{Pairwise, Strength};

/// Strongest paths and the order they give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Schulze {
    /// Strength of the strongest path from one option to another, zero where there is none.
    pub(crate) paths: Vec<Vec<BigInt>>,
    /// Options in tiers, best first.
    pub(crate) order: Vec<Vec<u16>>,
    by: Strength,
}

impl Schulze {
    /// Strength of the strongest path from `a` to `b`.
    pub(crate) fn strength(&self, a: usize, b: usize) -> BigInt {
        self.paths[a][b].clone()
    }

    /// A shortest of the strongest paths from `a` to `b`, both ends included; empty where there is none.
    pub(crate) fn path(&self, pairwise: &Pairwise, a: usize, b: usize) -> Vec<u16> {
        let least = &self.paths[a][b];
        let n = pairwise.options;
        if *least == BigInt::ZERO {
            return Vec::new();
        }
        let mut from = vec![None; n];
        let mut open = VecDeque::from([a]);
        while let Some(here) = open.pop_front() {
            for (next, from) in from.iter_mut().enumerate() {
                let new = next != a && from.is_none();
                if new && pairwise.strength(here, next, self.by) >= *least {
                    *from = Some(here);
                    open.push_back(next);
                }
            }
        }
        let back = std::iter::successors(Some(b), |&at| from[at]);
        let mut path: Vec<u16> = back.map(id).collect();
        path.reverse();
        path
    }
}

/// Finds the strongest paths between all options and orders the options by them.
///
/// A path is as strong as its weakest victory; tied contests are in no path. An option is above another when its path
/// to it is stronger than the way back; tiers are taken by repeatedly removing the options with none above them.
/// Cubic in options.
///
/// Source: M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
/// election method", Social Choice and Welfare 36 (2011), sections 2.2 and 2.3; the example of 45 ballots there is
/// `tests/cases/rank-schulze-45`.
pub(crate) fn schulze(pairwise: &Pairwise, by: Strength) -> Schulze {
    let n = pairwise.options;
    let direct: Vec<Vec<BigInt>> = (0..n)
        .map(|a| (0..n).map(|b| pairwise.strength(a, b, by)).collect())
        .collect();
    // Only the order of strengths matters, so the search works on their ranks.
    let mut levels: Vec<&BigInt> = direct.iter().flatten().collect();
    levels.push(&BigInt::ZERO);
    levels.sort_unstable();
    levels.dedup();
    let level = |strength: &BigInt| levels.partition_point(|level| *level < strength);
    let mut paths: Vec<Vec<usize>> = direct
        .iter()
        .map(|row| row.iter().map(level).collect())
        .collect();
    for via in 0..n {
        let onward = paths[via].clone();
        for row in &mut paths {
            let first = row[via];
            for (path, &last) in row.iter_mut().zip(&onward) {
                *path = (*path).max(first.min(last));
            }
        }
    }
    for (option, row) in paths.iter_mut().enumerate() {
        row[option] = 0;
    }
    let order = order::unbeaten(n, |a, b| paths[a][b] > paths[b][a]);
    let strength = |&level: &usize| levels[level].clone();
    let paths = paths
        .iter()
        .map(|row| row.iter().map(strength).collect())
        .collect();
    Schulze { paths, order, by }
}
