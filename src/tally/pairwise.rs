//! Pairwise contests: how much weight prefers each option to each other, and who wins against all.
//!
//! An unranked option is below every ranked one and tied with the other unranked (Debian constitution A.6.3.2, the
//! convention of `PrefLib` for incomplete orders). Blank ballots say nothing about any pair.
#![expect(
    clippy::indexing_slicing,
    reason = "square matrices of the number of options, indexed by option"
)]

mod lanes;

use num_bigint::BigInt;
use num_traits::Zero;

use super::amount::{self, Amount, Kernel};
use super::order::id;
use super::profile::Profile;
use lanes::Lanes;

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

    /// The option that beats every other; the only one where a ballot ranks it.
    pub(crate) fn condorcet_winner(&self) -> Option<u16> {
        let all = 0..self.options;
        let wins =
            |a: usize| !self.ranked[a].is_zero() && all.clone().all(|b| a == b || self.beats(a, b));
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
            prefer: vec![A::zero(); n * n],
            ranked: vec![A::zero(); n],
        };
        let mut places = Vec::with_capacity(n);
        let mut lanes = (!self.profile.wide).then(|| Lanes::new(n));
        for (group, amount) in amounts.iter().enumerate() {
            if let (Some(lanes), Some(amount)) = (&mut lanes, Lanes::light(amount)) {
                if !lanes.have_room(amount) {
                    lanes.empty(&mut sums.prefer, &mut sums.ranked);
                }
                lanes.add(self.profile.groups.key(group), amount);
                continue;
            }
            self.profile.places(group, &mut places);
            sums.add(&places, amount);
        }
        if let Some(lanes) = &mut lanes {
            lanes.empty(&mut sums.prefer, &mut sums.ranked);
        }
        Pairwise {
            options: n,
            prefer: amount::big(sums.prefer),
            ranked: amount::big(sums.ranked),
        }
    }
}

/// Sums over ballots.
struct Sums<A> {
    options: usize,
    prefer: Vec<A>,
    /// Weight of the ballots that rank each option.
    ranked: Vec<A>,
}

impl<A: Amount> Sums<A> {
    /// Adds a ballot pair by pair.
    fn add(&mut self, places: &[u16], amount: &A) {
        let rows = self.prefer.chunks_exact_mut(self.options.max(1));
        for (option, (place, row)) in places.iter().zip(rows).enumerate() {
            if *place == 0 {
                continue;
            }
            self.ranked[option].add_up(amount);
            // Unranked, 0, is the deepest place of all.
            let depth = place.wrapping_sub(1);
            for (other, sum) in places.iter().zip(row) {
                if depth < other.wrapping_sub(1) {
                    sum.add_up(amount);
                }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Shape;
    use crate::tally::profile::RowWeight;

    #[test]
    fn the_only_option_wins_where_somebody_ranks_it() {
        let of = |cell: Option<i64>| {
            let mut profile = Profile::new(Shape::Places, 1).unwrap();
            profile.add_row(&[cell], 1, RowWeight::Whole(3));
            profile.finish();
            Pairwise::of(&profile).condorcet_winner()
        };
        assert_eq!(of(Some(1)), Some(0));
        assert_eq!(of(None), None);
    }
}
