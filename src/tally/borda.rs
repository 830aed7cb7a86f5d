//! Positional counts of rankings: first places and the readings of the Borda count.
//!
//! One pass over the ballots records, for every option, the weight of the ballots that put it in a tier starting at
//! place `start`, shared by `size` options, on a ballot that ranks `ranked`. All positional counts follow from that
//! table exactly, whatever the ties.
#![expect(
    clippy::indexing_slicing,
    reason = "tables of options × places, indexed by option and by place below the number of options"
)]

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::BordaVariant;
use super::amount::{self, Amount, Kernel};
use super::profile::Profile;

/// Up to so many options, untied tiers are counted in a table; it grows with the cube of the options.
const DENSE: usize = 64;

/// A tier on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tier {
    /// How many options are ranked above it.
    start: usize,
    /// How many options share it.
    size: usize,
    /// How many options the ballot ranks.
    ranked: usize,
}

/// The weight of the ballots that put each option in each kind of tier, in units of the profile.
#[derive(Clone, Debug)]
pub(crate) struct Positions {
    options: usize,
    tiers: BTreeMap<Tier, Vec<BigInt>>,
    /// Weight of the ballots that rank so many options.
    by_ranked: Vec<BigInt>,
}

/// The weight of the ballots that rank each option at all. Linear in distinct ballots × options.
pub(crate) fn supporters(profile: &Profile) -> Vec<BigInt> {
    amount::run(profile.groups.amounts(), Ranked { profile })
}

struct Ranked<'a> {
    profile: &'a Profile,
}

impl Kernel for Ranked<'_> {
    type Found = Vec<BigInt>;

    fn run<A: Amount>(self, amounts: &[A]) -> Vec<BigInt> {
        let mut sums = vec![A::zero(); self.profile.options];
        let mut places = Vec::new();
        for (group, amount) in amounts.iter().enumerate() {
            self.profile.places(group, &mut places);
            for (sum, _) in sums
                .iter_mut()
                .zip(&places)
                .filter(|(_, place)| **place > 0)
            {
                sum.add_up(amount);
            }
        }
        amount::big(sums)
    }
}

impl Positions {
    /// Reads the positions: linear in distinct ballots × options.
    pub(crate) fn of(profile: &Profile) -> Self {
        amount::run(profile.groups.amounts(), Reading { profile })
    }

    /// The weight of the ballots that rank each option at all.
    pub(crate) fn supporters(&self) -> Vec<BigInt> {
        let mut sums = vec![BigInt::zero(); self.options];
        for row in self.tiers.values() {
            for (sum, amount) in sums.iter_mut().zip(row) {
                *sum += amount;
            }
        }
        sums
    }

    /// First places of each option; a first place shared by *k* options is worth 1/*k* to each.
    pub(crate) fn first_places(&self) -> Vec<BigRational> {
        self.score(|tier| match tier.start {
            0 => ratio(1, tier.size),
            _ => BigRational::zero(),
        })
    }

    /// Borda points of each option.
    ///
    /// Sources: J.-C. de Borda (1781); P. Emerson, "The original Borda count and partial voting", Social Choice and
    /// Welfare 40 (2013) for `Modified`; B. Reilly, International Political Science Review 23 (2002) for `Dowdall`.
    pub(crate) fn borda(&self, variant: BordaVariant) -> Vec<BigRational> {
        let n = self.options;
        let mean_from = |best: usize, tier: &Tier| {
            // Places best, best - 1, … of `size` options: their mean is the middle one.
            let first = ratio(best, 1) - ratio(tier.start, 1);
            first - ratio(tier.size.saturating_sub(1), 2)
        };
        let mut scores = match variant {
            BordaVariant::Average | BordaVariant::ZeroUnranked => {
                self.score(|tier| mean_from(n.saturating_sub(1), tier))
            }
            BordaVariant::Modified => self.score(|tier| mean_from(tier.ranked, tier)),
            BordaVariant::Dowdall => self.score(|tier| {
                let places = tier.start + 1..=tier.start + tier.size;
                places.map(|place| ratio(1, place)).sum::<BigRational>() / ratio(tier.size, 1)
            }),
        };
        if variant == BordaVariant::Average {
            self.add_unranked(&mut scores);
        }
        scores
    }

    /// Unranked options share the mean of the last places, (n - 1 - ranked) / 2.
    fn add_unranked(&self, scores: &mut [BigRational]) {
        let mut unranked: Vec<Vec<BigInt>> = self
            .by_ranked
            .iter()
            .map(|all| vec![all.clone(); self.options])
            .collect();
        for (tier, row) in &self.tiers {
            for (rest, amount) in unranked[tier.ranked].iter_mut().zip(row) {
                *rest -= amount;
            }
        }
        for (ranked, row) in unranked.iter().enumerate() {
            let worth = ratio((self.options - ranked).saturating_sub(1), 2);
            for (score, amount) in scores.iter_mut().zip(row) {
                *score += BigRational::from_integer(amount.clone()) * &worth;
            }
        }
    }

    fn score(&self, worth: impl Fn(&Tier) -> BigRational) -> Vec<BigRational> {
        let mut scores = vec![BigRational::zero(); self.options];
        for (tier, row) in &self.tiers {
            let worth = worth(tier);
            for (score, amount) in scores.iter_mut().zip(row) {
                if !amount.is_zero() {
                    *score += BigRational::from_integer(amount.clone()) * &worth;
                }
            }
        }
        scores
    }
}

fn ratio(numerator: usize, denominator: usize) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

struct Reading<'a> {
    profile: &'a Profile,
}

impl Kernel for Reading<'_> {
    type Found = Positions;

    fn run<A: Amount>(self, amounts: &[A]) -> Positions {
        let n = self.profile.options;
        // Untied tiers, by far the most, have a table of their own; the few others go to the map.
        let dense = n <= DENSE;
        let mut single = vec![A::zero(); if dense { n * n * (n + 1) } else { 0 }];
        let mut by_ranked = vec![A::zero(); n + 1];
        let mut shared: BTreeMap<Tier, Vec<A>> = BTreeMap::new();
        let (mut places, mut sizes) = (Vec::with_capacity(n), Vec::with_capacity(n + 1));
        for (group, amount) in amounts.iter().enumerate() {
            self.profile.places(group, &mut places);
            // Places are numbered without gaps: as many ranked options as places are all apart.
            let ranked = places.iter().filter(|&&place| place > 0).count();
            let deepest = places.iter().max().map_or(0, |&place| usize::from(place));
            by_ranked[ranked].add_up(amount);
            if dense && ranked == deepest {
                let table = &mut single[ranked * n * n..][..n * n];
                for (option, &place) in places.iter().enumerate().filter(|(_, place)| **place > 0) {
                    table[(usize::from(place) - 1) * n + option].add_up(amount);
                }
                continue;
            }
            sizes.clear();
            sizes.resize(n + 1, 0usize);
            for &place in &places {
                sizes[usize::from(place)] += 1;
            }
            for (option, &place) in places.iter().enumerate() {
                let place = usize::from(place);
                if place == 0 {
                    continue;
                }
                let start = sizes[1..place].iter().sum();
                let tier = Tier {
                    start,
                    size: sizes[place],
                    ranked,
                };
                shared.entry(tier).or_insert_with(|| vec![A::zero(); n])[option].add_up(amount);
            }
        }
        let mut tiers: BTreeMap<Tier, Vec<BigInt>> = shared
            .into_iter()
            .map(|(tier, row)| (tier, amount::big(row)))
            .collect();
        for (cell, row) in single.chunks_exact(n.max(1)).enumerate() {
            if row.iter().all(A::is_zero) {
                continue;
            }
            let tier = Tier {
                start: cell % n,
                size: 1,
                ranked: cell / n,
            };
            let sums = tiers.entry(tier).or_insert_with(|| vec![BigInt::zero(); n]);
            for (sum, amount) in sums.iter_mut().zip(row) {
                *sum += amount.clone().into();
            }
        }
        Positions {
            options: n,
            tiers,
            by_ranked: amount::big(by_ranked),
        }
    }
}
