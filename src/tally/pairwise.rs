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
    /// The weight that ranks each option at all.
    pub(crate) ranked: Vec<BigInt>,
}

impl Pairwise {
    /// Counts every pair: linear in distinct ballots, quadratic in options.
    pub(crate) fn of(profile: &Profile) -> Self {
        amount::run(profile.groups.amounts(), Contests { profile })
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
    type Found = Pairwise;

    fn run<A: Amount>(self, amounts: &[A]) -> Pairwise {
        let n = self.profile.options;
        let mut sums = Sums {
            options: n,
            behind: vec![A::zero(); n * n],
            strict: vec![A::zero(); n],
            prefer: vec![A::zero(); n * n],
            tied: vec![A::zero(); n],
        };
        let mut order = vec![0u16; n + 1];
        let mut places = Vec::with_capacity(n);
        for (group, amount) in amounts.iter().enumerate() {
            self.profile.places(group, &mut places);
            match strict_order(&places, &mut order) {
                Some(order) => sums.add_strict(order, amount),
                None => sums.add(&places, amount),
            }
        }
        sums.finish()
    }
}

/// Sums over ballots from which the preferences follow.
struct Sums<A> {
    options: usize,
    /// `behind[b][a]`: weight of the ballots without shared places that rank `b` above `a`.
    behind: Vec<A>,
    /// Weight of those that rank each option.
    strict: Vec<A>,
    /// Preferences of the other ballots.
    prefer: Vec<A>,
    /// Weight of those that rank each option.
    tied: Vec<A>,
}

impl<A: Amount> Sums<A> {
    /// A ballot that ranks `order`: each option is ahead of all but those before it.
    fn add_strict(&mut self, order: &[u16], amount: &A) {
        for (at, &option) in order.iter().enumerate() {
            let option = usize::from(option);
            self.strict[option].add_up(amount);
            let row = &mut self.behind[option * self.options..][..self.options];
            for &later in &order[at + 1..] {
                row[usize::from(later)].add_up(amount);
            }
        }
    }

    /// Any ballot, pair by pair.
    fn add(&mut self, places: &[u16], amount: &A) {
        let rows = self.prefer.chunks_exact_mut(self.options.max(1));
        for (option, (place, row)) in places.iter().zip(rows).enumerate() {
            if *place == 0 {
                continue;
            }
            self.tied[option].add_up(amount);
            // Unranked, 0, is the deepest place of all.
            let depth = place.wrapping_sub(1);
            for (other, sum) in places.iter().zip(row) {
                if depth < other.wrapping_sub(1) {
                    sum.add_up(amount);
                }
            }
        }
    }

    fn finish(self) -> Pairwise {
        let n = self.options;
        let [behind, strict, mut prefer, tied] =
            [self.behind, self.strict, self.prefer, self.tied].map(amount::big);
        for a in 0..n {
            for b in (0..n).filter(|&b| b != a) {
                prefer[a * n + b] += &strict[a] - &behind[b * n + a];
            }
        }
        let ranked = strict
            .into_iter()
            .zip(tied)
            .map(|(strict, tied)| strict + tied)
            .collect();
        Pairwise {
            options: n,
            prefer,
            ranked,
        }
    }
}

/// The ranked options best first, when no place is shared; places are numbered without gaps.
fn strict_order<'a>(places: &[u16], order: &'a mut [u16]) -> Option<&'a [u16]> {
    let (mut ranked, mut deepest) = (0, 0);
    for (option, &place) in (0u16..).zip(places) {
        // Unranked options all land in the last cell, which is not read.
        let cell = usize::from(place.wrapping_sub(1)).min(order.len() - 1);
        order[cell] = option;
        ranked += usize::from(place > 0);
        deepest = deepest.max(usize::from(place));
    }
    (ranked == deepest).then(|| &order[..ranked])
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
