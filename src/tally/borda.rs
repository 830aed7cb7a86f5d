//! Positional counts of rankings: first places and the readings of the Borda count.
//!
//! One pass over the ballots records, for every option, the weight of the ballots that put it in a tier starting at
//! place `start`, shared by `size` options, and of those that rank it by how many options they rank. All positional counts
//! follow from these two tables exactly, whatever the ties. Where sums of places say as much, most ballots are only summed.
#![expect(
    clippy::indexing_slicing,
    reason = "tables of options × places, indexed by option and by place below the number of options"
)]

mod lanes;

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::BordaVariant;
use super::amount::{self, Amount, Kernel};
use super::profile::{PlacesReader, Profile, ranked};
use lanes::{Lanes, Sums};

/// Up to so many options, untied tiers are counted in a table; it grows with the square of the options.
const DENSE: usize = 256;

/// A tier on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Tier {
    /// How many options are ranked above it.
    start: usize,
    /// How many options share it.
    size: usize,
}

/// What a positional count finds.
pub(crate) struct Positional {
    /// The points of each option, in units of the profile.
    pub(crate) scores: Vec<BigRational>,
    /// The weight of the ballots that rank each option at all.
    pub(crate) supporters: Vec<BigInt>,
}

/// First places of each option; a first place shared by *k* options is worth 1/*k* to each.
///
/// Linear in distinct ballots × options.
pub(crate) fn first_places(profile: &Profile) -> Positional {
    let positions = Positions::of(profile, false);
    Positional {
        scores: positions.score(|tier| match tier.start {
            0 => ratio(1, tier.size),
            _ => BigRational::zero(),
        }),
        supporters: positions.supporters(),
    }
}

/// Borda points of each option. Linear in distinct ballots × options.
///
/// Sources: J.-C. de Borda (1781); P. Emerson, "The original Borda count and partial voting", Social Choice and
/// Welfare 40 (2013) for `Modified`; B. Reilly, International Political Science Review 23 (2002) for `Dowdall`.
pub(crate) fn borda(profile: &Profile, variant: BordaVariant) -> Positional {
    let positions = Positions::of(profile, variant != BordaVariant::Dowdall);
    Positional {
        scores: positions.borda(variant),
        supporters: positions.supporters(),
    }
}

/// The weight of the ballots that put each option in each kind of tier, in units of the profile.
#[derive(Clone, Debug)]
struct Positions {
    options: usize,
    tiers: BTreeMap<Tier, Vec<BigInt>>,
    /// By the number of options that a ballot ranks: the weight of all such ballots, and of those that leave each option out.
    lengths: Vec<(BigInt, Vec<BigInt>)>,
    /// Ballots that are in neither table: the sums of each option, and those of all.
    summed: Option<(Vec<Sums>, Sums)>,
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
    /// Reads the positions; light ballots without shared places are only summed if that is enough.
    fn of(profile: &Profile, sums_do: bool) -> Self {
        let sums_do = sums_do && !profile.wide;
        amount::run(profile.groups.amounts(), Reading { profile, sums_do })
    }

    fn supporters(&self) -> Vec<BigInt> {
        let all: BigInt = self.lengths.iter().map(|(all, _)| all).sum();
        let mut sums = vec![all; self.options];
        for (_, leaving) in &self.lengths {
            for (sum, amount) in sums.iter_mut().zip(leaving) {
                *sum -= amount;
            }
        }
        let summed = self.summed.iter().flat_map(|(of, _)| of);
        for (sum, more) in sums.iter_mut().zip(summed) {
            *sum += more.weight;
        }
        sums
    }

    fn borda(&self, variant: BordaVariant) -> Vec<BigRational> {
        let last = self.options.saturating_sub(1);
        // Places best, best - 1, … of `size` options: their mean is the middle one.
        let lost = |tier: &Tier| ratio(2 * tier.start + tier.size.saturating_sub(1), 2);
        let tabled = match variant {
            BordaVariant::ZeroUnranked => self.score(|tier| ratio(last, 1) - lost(tier)),
            BordaVariant::Average => {
                let ranked = self.score(|tier| ratio(last, 1) - lost(tier));
                sum(ranked, self.unranked())
            }
            BordaVariant::Modified => sum(self.score(|tier| -lost(tier)), self.lengths()),
            BordaVariant::Dowdall => self.score(|tier| {
                let places = tier.start + 1..=tier.start + tier.size;
                places.map(|place| ratio(1, place)).sum::<BigRational>() / ratio(tier.size, 1)
            }),
        };
        match &self.summed {
            Some((of, all)) => sum(tabled, halves(self.options, of, all, variant)),
            None => tabled,
        }
    }

    /// Unranked options share the mean of the last places, (n - 1 - ranked) / 2.
    fn unranked(&self) -> Vec<BigRational> {
        let mut halves = vec![BigInt::zero(); self.options];
        for (ranked, (_, leaving)) in self.lengths.iter().enumerate() {
            let worth = (self.options - ranked).saturating_sub(1);
            for (score, amount) in halves.iter_mut().zip(leaving) {
                *score += amount * worth;
            }
        }
        parts(halves, &2.into())
    }

    /// As many points as each ballot ranks options, for each option that it ranks.
    fn lengths(&self) -> Vec<BigRational> {
        let mut scores = vec![BigInt::zero(); self.options];
        for (ranked, (all, leaving)) in self.lengths.iter().enumerate() {
            for (score, amount) in scores.iter_mut().zip(leaving) {
                *score += (all - amount) * ranked;
            }
        }
        parts(scores, &1.into())
    }

    fn score(&self, worth: impl Fn(&Tier) -> BigRational) -> Vec<BigRational> {
        // In parts of one size everything is whole: fractions are made once, at the end.
        let worths: Vec<BigRational> = self.tiers.keys().map(worth).collect();
        let size = worths
            .iter()
            .fold(BigInt::one(), |size, worth| size.lcm(worth.denom()));
        let mut scores = vec![BigInt::zero(); self.options];
        for (worth, row) in worths.iter().zip(self.tiers.values()) {
            let whole = worth.numer() * (&size / worth.denom());
            for (score, amount) in scores.iter_mut().zip(row) {
                *score += amount * &whole;
            }
        }
        parts(scores, &size)
    }
}

/// The points of ballots known by their sums, without shared places. A place p loses p - 1 points; each of the n - r options
/// that a ballot of r leaves out has the mean of the last places, (n - 1 - r) / 2.
fn halves(options: usize, of: &[Sums], all: &Sums, variant: BordaVariant) -> Vec<BigRational> {
    let last = BigInt::from(options) - 1u8;
    let left = |sums: &Sums| &last * sums.weight - sums.lengths;
    let halves = of.iter().map(|sums| {
        let lost = BigInt::from(sums.places) - sums.weight;
        match variant {
            BordaVariant::ZeroUnranked => (&last * sums.weight - lost) * 2u8,
            BordaVariant::Average => (&last * sums.weight - lost) * 2u8 + left(all) - left(sums),
            BordaVariant::Modified => (BigInt::from(sums.lengths) - lost) * 2u8,
            // Its points do not fall evenly: no ballot is only summed for it.
            BordaVariant::Dowdall => BigInt::zero(),
        }
    });
    parts(halves.collect(), &2.into())
}

fn sum(mut scores: Vec<BigRational>, more: Vec<BigRational>) -> Vec<BigRational> {
    for (score, more) in scores.iter_mut().zip(more) {
        *score += more;
    }
    scores
}

/// Numbers of parts, of which so many are one.
fn parts(numbers: Vec<BigInt>, of_one: &BigInt) -> Vec<BigRational> {
    let one = |number| BigRational::new(number, of_one.clone());
    numbers.into_iter().map(one).collect()
}

fn ratio(numerator: usize, denominator: usize) -> BigRational {
    BigRational::new(numerator.into(), denominator.into())
}

struct Reading<'a> {
    profile: &'a Profile,
    sums_do: bool,
}

impl Kernel for Reading<'_> {
    type Found = Positions;

    fn run<A: Amount>(self, amounts: &[A]) -> Positions {
        let n = self.profile.options;
        let columns = if n <= DENSE { 2 * n + 1 } else { 0 };
        let mut sums = TierSums {
            amounts,
            options: n,
            table: vec![A::zero(); n * columns],
            all: vec![A::zero(); n + 1],
            shared: BTreeMap::new(),
            leaving: BTreeMap::new(),
        };
        if !self.sums_do {
            self.profile.read_places(&mut sums);
            return sums.found(None);
        }
        let mut lanes = Lanes::new(n);
        let groups = &self.profile.groups;
        for (group, amount) in amounts.iter().enumerate() {
            let light = Lanes::light(amount);
            if !light.is_some_and(|amount| lanes.add(groups.words(group), amount)) {
                sums.read(group, groups.key(group));
            }
        }
        sums.found(Some(lanes.finish()))
    }
}

/// Sums over ballots.
struct TierSums<'a, A> {
    amounts: &'a [A],
    options: usize,
    /// Ballots without shared places, by far the most. For each option a row: where it is left out, by how many options
    /// are ranked, then by its place.
    table: Vec<A>,
    /// By how many options are ranked.
    all: Vec<A>,
    /// What the other ballots say: the tiers, and who is left out by how many options are ranked.
    shared: BTreeMap<Tier, Vec<A>>,
    leaving: BTreeMap<usize, Vec<A>>,
}

impl<A: Amount> PlacesReader for TierSums<'_, A> {
    fn read<P: Copy + Into<u16>>(&mut self, group: usize, places: &[P]) {
        let (n, amount) = (self.options, &self.amounts[group]);
        let (ranked, apart) = ranked(places);
        self.all[ranked].add_up(amount);
        if !apart || n > DENSE {
            return self.add_tiers(places, ranked, amount);
        }
        for (row, &place) in self.table.chunks_exact_mut(2 * n + 1).zip(places) {
            // Found without a branch: on ballots that rank a part of the options nobody could foresee it.
            let place = usize::from(place.into());
            let column = if place == 0 { ranked } else { n + place };
            row[column].add_up(amount);
        }
    }
}

impl<A: Amount> TierSums<'_, A> {
    /// Adds a ballot on which options may share places.
    fn add_tiers<P: Copy + Into<u16>>(&mut self, places: &[P], ranked: usize, amount: &A) {
        let none = || vec![A::zero(); self.options];
        let mut sizes = vec![0; self.options + 1];
        for &place in places {
            sizes[usize::from(place.into())] += 1;
        }
        for (option, &place) in places.iter().enumerate() {
            let place = usize::from(place.into());
            if place == 0 {
                let leaving = self.leaving.entry(ranked).or_insert_with(none);
                leaving[option].add_up(amount);
                continue;
            }
            let tier = Tier {
                start: sizes[1..place].iter().sum(),
                size: sizes[place],
            };
            self.shared.entry(tier).or_insert_with(none)[option].add_up(amount);
        }
    }

    fn found(mut self, summed: Option<(Vec<Sums>, Sums)>) -> Positions {
        let n = self.options;
        let none = || vec![A::zero(); n];
        let column = |table: &[A], column: usize| {
            let cells = table.iter().skip(column).step_by(2 * n + 1);
            cells.cloned().collect::<Vec<A>>()
        };
        let add = |sums: &mut [A], more: &[A]| {
            for (sum, more) in sums.iter_mut().zip(more) {
                sum.add_up(more);
            }
        };
        for start in 0..n {
            let sums = column(&self.table, n + 1 + start);
            if !sums.iter().all(A::is_zero) {
                let tier = Tier { start, size: 1 };
                add(self.shared.entry(tier).or_insert_with(none), &sums);
            }
        }
        let mut lengths = Vec::with_capacity(n + 1);
        for (ranked, all) in self.all.into_iter().enumerate() {
            let mut leaving = self.leaving.remove(&ranked).unwrap_or_else(none);
            add(&mut leaving, &column(&self.table, ranked));
            lengths.push((all.into(), amount::big(leaving)));
        }
        let tiers = self.shared.into_iter();
        Positions {
            options: n,
            tiers: tiers.map(|(tier, row)| (tier, amount::big(row))).collect(),
            lengths,
            summed,
        }
    }
}
