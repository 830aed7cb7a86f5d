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
use super::profile::{PlacesReader, Profile, ranked};

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
        let mut sums = Supporters {
            amounts,
            sums: vec![A::zero(); self.profile.options],
        };
        self.profile.read_places(&mut sums);
        amount::big(sums.sums)
    }
}

struct Supporters<'a, A> {
    amounts: &'a [A],
    sums: Vec<A>,
}

impl<A: Amount> PlacesReader for Supporters<'_, A> {
    fn read<P: Copy + Into<u16>>(&mut self, group: usize, places: &[P]) {
        for (sum, &place) in self.sums.iter_mut().zip(places) {
            if place.into() > 0 {
                sum.add_up(&self.amounts[group]);
            }
        }
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
        // Tiers of one worth are added up first: they are many, and fractions cost more than whole numbers.
        let mut rows: BTreeMap<BigRational, Vec<BigInt>> = BTreeMap::new();
        for (tier, row) in &self.tiers {
            let none = || vec![BigInt::zero(); self.options];
            let sums = rows.entry(worth(tier)).or_insert_with(none);
            for (sum, amount) in sums.iter_mut().zip(row) {
                *sum += amount;
            }
        }
        let mut scores = vec![BigRational::zero(); self.options];
        for (worth, row) in rows {
            for (score, amount) in scores.iter_mut().zip(row) {
                *score += BigRational::from_integer(amount) * &worth;
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
        let single = if n <= DENSE { n * n * (n + 1) } else { 0 };
        let mut sums = TierSums {
            amounts,
            options: n,
            single: vec![A::zero(); single],
            by_ranked: vec![A::zero(); n + 1],
            shared: BTreeMap::new(),
        };
        self.profile.read_places(&mut sums);
        sums.found()
    }
}

/// Sums over ballots.
struct TierSums<'a, A> {
    amounts: &'a [A],
    options: usize,
    /// Untied tiers, by far the most: for each number of ranked options and each option, a row of the places.
    single: Vec<A>,
    by_ranked: Vec<A>,
    /// The few others.
    shared: BTreeMap<Tier, Vec<A>>,
}

impl<A: Amount> PlacesReader for TierSums<'_, A> {
    fn read<P: Copy + Into<u16>>(&mut self, group: usize, places: &[P]) {
        let (n, amount) = (self.options, &self.amounts[group]);
        let (ranked, apart) = ranked(places);
        self.by_ranked[ranked].add_up(amount);
        if !apart || n > DENSE {
            return self.add_tiers(places, ranked, amount);
        }
        let rows = self.single[ranked * n * n..].chunks_exact_mut(n.max(1));
        for (row, &place) in rows.zip(places) {
            if let Some(sum) = row.get_mut(usize::from(place.into()).wrapping_sub(1)) {
                sum.add_up(amount);
            }
        }
    }
}

impl<A: Amount> TierSums<'_, A> {
    /// Adds a ballot on which options share places.
    fn add_tiers<P: Copy + Into<u16>>(&mut self, places: &[P], ranked: usize, amount: &A) {
        let mut sizes = vec![0; self.options + 1];
        for &place in places {
            sizes[usize::from(place.into())] += 1;
        }
        for (option, &place) in places.iter().enumerate() {
            let place = usize::from(place.into());
            if place == 0 {
                continue;
            }
            let tier = Tier {
                start: sizes[1..place].iter().sum(),
                size: sizes[place],
                ranked,
            };
            let none = || vec![A::zero(); self.options];
            self.shared.entry(tier).or_insert_with(none)[option].add_up(amount);
        }
    }

    fn found(self) -> Positions {
        let n = self.options;
        let shared = self.shared.into_iter();
        let mut tiers: BTreeMap<Tier, Vec<BigInt>> =
            shared.map(|(tier, row)| (tier, amount::big(row))).collect();
        for (ranked, table) in self.single.chunks_exact((n * n).max(1)).enumerate() {
            for start in 0..n {
                let column = || table.iter().skip(start).step_by(n);
                if column().all(A::is_zero) {
                    continue;
                }
                let size = 1;
                let tier = Tier {
                    start,
                    size,
                    ranked,
                };
                let sums = tiers.entry(tier).or_insert_with(|| vec![BigInt::zero(); n]);
                for (sum, amount) in sums.iter_mut().zip(column()) {
                    *sum += amount.clone().into();
                }
            }
        }
        Positions {
            options: n,
            tiers,
            by_ranked: amount::big(self.by_ranked),
        }
    }
}
