//! Pairwise contests: how much weight prefers each option to each other, and who wins against all.
//!
//! An unranked option is below every ranked one and tied with the other unranked (Debian constitution A.6.3.2, the
//! convention of `PrefLib` for incomplete orders). Blank ballots say nothing about any pair.
#![expect(
    clippy::indexing_slicing,
    reason = "square matrices of the number of options, indexed by option"
)]

use num_bigint::BigInt;
use num_traits::Zero;

use super::amount::{self, Amount, Kernel};
use super::order::id;
use super::profile::Profile;

/// The matrix of preferences, in units of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pairwise {
    /// Number of options.
    pub(crate) options: usize,
    prefer: Vec<BigInt>,
}

impl Pairwise {
    /// Counts every pair: linear in distinct ballots, quadratic in options.
    pub(crate) fn of(profile: &Profile) -> Self {
        Self {
            options: profile.options,
            prefer: amount::run(profile.groups.amounts(), Contests { profile }),
        }
    }

    /// The weight that prefers `a` to `b`.
    pub(crate) fn prefer(&self, a: usize, b: usize) -> &BigInt {
        &self.prefer[a * self.options + b]
    }

    /// Whether `a` wins against `b`.
    pub(crate) fn beats(&self, a: usize, b: usize) -> bool {
        self.prefer(a, b) > self.prefer(b, a)
    }

    /// By how much `a` is ahead of `b`; negative when behind.
    pub(crate) fn margin(&self, a: usize, b: usize) -> BigInt {
        self.prefer(a, b) - self.prefer(b, a)
    }

    /// The option that beats every other.
    pub(crate) fn condorcet_winner(&self) -> Option<u16> {
        let all = 0..self.options;
        let wins = |a: usize| all.clone().all(|b| a == b || self.beats(a, b));
        all.clone().find(|&a| wins(a)).map(id)
    }

    /// The option that every other beats; none when it is the only one.
    pub(crate) fn condorcet_loser(&self) -> Option<u16> {
        let all = 0..self.options;
        let loses = |a: usize| all.clone().all(|b| a == b || self.beats(b, a));
        all.clone().find(|&a| self.options > 1 && loses(a)).map(id)
    }

    /// The Smith set: the smallest set of options whose every member beats every option outside it.
    ///
    /// They are the options from which every other can be reached along contests that are not lost. Cubic in options.
    pub(crate) fn smith_set(&self) -> Vec<u16> {
        let n = self.options;
        let mut reach: Vec<Vec<bool>> = (0..n)
            .map(|a| (0..n).map(|b| a == b || !self.beats(b, a)).collect())
            .collect();
        for via in 0..n {
            let through = reach[via].clone();
            for row in reach.iter_mut().filter(|row| row[via]) {
                for (direct, &onward) in row.iter_mut().zip(&through) {
                    *direct |= onward;
                }
            }
        }
        (0..n)
            .filter(|&a| reach[a].iter().all(|&ok| ok))
            .map(id)
            .collect()
    }
}

struct Contests<'a> {
    profile: &'a Profile,
}

impl Kernel for Contests<'_> {
    type Found = Vec<BigInt>;

    fn run<A: Amount>(self, amounts: &[A]) -> Vec<BigInt> {
        let Profile {
            options: n,
            wide,
            groups,
            ..
        } = self.profile;
        let mut sums = vec![A::zero(); n * n];
        let mut ranks = Vec::with_capacity(*n);
        for (group, amount) in amounts.iter().enumerate() {
            if *wide {
                self.profile.places(group, &mut ranks);
                add(&ranks, amount, &mut sums);
            } else {
                add(groups.key(group), amount, &mut sums);
            }
        }
        amount::big(sums)
    }
}

/// A place, 0 for unranked: as a depth it is the deepest.
trait Place: Copy {
    fn depth(self) -> u16;
}

impl Place for u8 {
    fn depth(self) -> u16 {
        u16::from(self).wrapping_sub(1)
    }
}

impl Place for u16 {
    fn depth(self) -> u16 {
        self.wrapping_sub(1)
    }
}

fn add<P: Place, A: Amount>(places: &[P], amount: &A, sums: &mut [A]) {
    for (place, row) in places
        .iter()
        .zip(sums.chunks_exact_mut(places.len().max(1)))
    {
        let depth = place.depth();
        if depth == u16::MAX {
            continue;
        }
        for (other, sum) in places.iter().zip(row) {
            if depth < other.depth() {
                *sum += amount;
            }
        }
    }
}

/// The strength of a victory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// The votes of the winning side.
    WinningVotes,
    /// The difference of the two sides.
    Margins,
}

impl Pairwise {
    /// The strength of the victory of `a` over `b`; zero where there is none.
    pub(crate) fn strength(&self, a: usize, b: usize, by: Strength) -> BigInt {
        if !self.beats(a, b) {
            return BigInt::zero();
        }
        match by {
            Strength::WinningVotes => self.prefer(a, b).clone(),
            Strength::Margins => self.margin(a, b),
        }
    }
}
