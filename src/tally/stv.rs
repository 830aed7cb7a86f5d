//! Single transferable vote: several seats, votes that are not needed pass on.
//!
//! A paper counts for its best continuing option; from a place shared by several options on, it counts for nobody, as
//! its next preference cannot be told. A paper whose first place is shared is not valid.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of options and of groups, indexed by option or group"
)]

mod meek;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::amount::{self, Amount, Kernel};
use super::count::{Stop, Tie};
use super::detail::{Action, LotTaken, Stage};
use super::lots::Lots;
use super::order::id;
use super::prefs::{self, Preferences};
use super::profile::Profile;
use super::{CountFault, Exact};

pub(crate) use meek::meek;

/// A whole count.
#[derive(Clone, Debug)]
pub(crate) struct Election {
    pub(crate) stages: Vec<Stage>,
    /// In the order of election.
    pub(crate) elected: Vec<u16>,
    /// In the order of exclusion.
    pub(crate) excluded: Vec<u16>,
    pub(crate) lots: Vec<LotTaken>,
    pub(crate) quota: Option<BigRational>,
    pub(crate) keep_factors: Vec<(u16, Exact)>,
    /// Weight of the papers with a clear first preference.
    pub(crate) valid: BigRational,
    pub(crate) non_transferable: BigRational,
}

/// How exact the values of transferred papers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// Each paper's value is cut to five decimals; weights must be whole papers.
    FiveDecimals,
    /// Values are exact fractions.
    Exact,
}

/// Counts a transferable vote by weighted inclusive Gregory transfers.
///
/// Quota: floor(valid / (seats + 1)) + 1. Whoever reaches it is elected; surpluses are passed on one a stage, the
/// largest first, all papers at surplus × value / votes; with no surplus left the lowest is excluded, one a stage, and
/// its papers pass on at their value. Ties go by the latest earlier stage at which the tied differed, else by lot, or
/// to the first in option order where that is the convention. When as many continue as seats are free, they are elected
/// without further transfers.
///
/// With [`Precision::FiveDecimals`] this is the Scottish rule: what is lost by cutting values is non-transferable.
/// Linear in distinct ballots × options for each stage.
///
/// # Errors
/// No seats; fractional weights where papers are counted; a tie that needs a lot.
///
/// Source: The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52.
pub(crate) fn gregory(
    profile: &Profile,
    seats: u16,
    precision: Precision,
    lots: &mut Lots<'_>,
) -> Result<Election, Stop> {
    if seats == 0 {
        return Err(CountFault::NoSeats.into());
    }
    if precision == Precision::FiveDecimals && !profile.unit.is_one() {
        return Err(CountFault::FractionalWeight.into());
    }
    let preferences = Preferences::of(profile);
    let count = Count {
        profile,
        preferences: &preferences,
        seats: seats.into(),
        precision,
        lots,
    };
    Ok(amount::run(profile.groups.amounts(), count)?)
}

struct Count<'a, 'l, 'b> {
    profile: &'a Profile,
    preferences: &'a Preferences,
    seats: usize,
    precision: Precision,
    lots: &'l mut Lots<'b>,
}

impl Kernel for Count<'_, '_, '_> {
    type Found = Result<Election, Tie>;

    fn run<A: Amount>(self, amounts: &[A]) -> Self::Found {
        let mut table = Table::new(&self, amounts);
        table.first_preferences();
        table.elect();
        table.record(Action::FirstPreferences, Vec::new());
        while let Some(action) = table.next_action(self.lots)? {
            let (action, tie) = action;
            match action {
                Action::Surplus(option) => table.pass_surplus(usize::from(option)),
                Action::Exclusion(option) => table.exclude(usize::from(option)),
                Action::LastVacancies => table.fill(),
                Action::FirstPreferences | Action::Iteration(_) => {}
            }
            if action != Action::LastVacancies {
                table.elect();
            }
            table.record(action, tie);
        }
        Ok(table.finish())
    }
}

/// Papers of one value on an option's pile.
struct Parcel {
    value: BigRational,
    groups: Vec<u32>,
}

/// The counting table.
struct Table<'a, A> {
    preferences: &'a Preferences,
    amounts: &'a [A],
    unit: BigRational,
    seats: usize,
    precision: Precision,
    continuing: Vec<bool>,
    piles: Vec<Vec<Parcel>>,
    votes: Vec<BigRational>,
    /// Votes after each stage, to settle ties.
    history: Vec<Vec<BigRational>>,
    quota: BigRational,
    valid: BigRational,
    non_transferable: BigRational,
    elected: Vec<u16>,
    excluded: Vec<u16>,
    surplus: Vec<usize>,
    stages: Vec<Stage>,
    lots: Vec<LotTaken>,
}

impl<'a, A: Amount> Table<'a, A> {
    fn new(count: &Count<'a, '_, '_>, amounts: &'a [A]) -> Self {
        let options = count.profile.options;
        Self {
            preferences: count.preferences,
            amounts,
            unit: BigRational::from_integer(count.profile.unit.clone()),
            seats: count.seats,
            precision: count.precision,
            continuing: vec![true; options],
            piles: (0..options).map(|_| Vec::new()).collect(),
            votes: vec![BigRational::zero(); options],
            history: Vec::new(),
            quota: BigRational::zero(),
            valid: BigRational::zero(),
            non_transferable: BigRational::zero(),
            elected: Vec::new(),
            excluded: Vec::new(),
            surplus: Vec::new(),
            stages: Vec::new(),
            lots: Vec::new(),
        }
    }

    /// The best continuing option of a ballot, as long as its preferences are clear.
    fn next(&self, group: u32) -> Option<usize> {
        for tier in self.preferences.tiers(usize::try_from(group).ok()?) {
            let &[entry] = tier else { return None };
            let option = prefs::option(entry);
            if self.continuing[option] {
                return Some(option);
            }
        }
        None
    }

    fn first_preferences(&mut self) {
        let groups = (0u32..).take(self.preferences.len()).collect();
        let moved = self.deal(groups, &BigRational::one());
        self.valid = moved;
        let share = &self.valid / BigRational::from_integer((self.seats + 1).into());
        self.quota = share.floor() + BigRational::one();
    }

    /// Deals papers of one value to their next options; gives the votes dealt.
    fn deal(&mut self, groups: Vec<u32>, value: &BigRational) -> BigRational {
        let mut hands: Vec<(Vec<u32>, A)> = vec![(Vec::new(), A::zero()); self.votes.len()];
        for group in groups {
            if let Some(option) = self.next(group) {
                let hand = &mut hands[option];
                hand.0.push(group);
                hand.1
                    .add_up(&self.amounts[usize::try_from(group).unwrap_or_default()]);
            }
        }
        let mut dealt = BigRational::zero();
        for (option, (groups, amount)) in hands.into_iter().enumerate() {
            if groups.is_empty() {
                continue;
            }
            let amount: BigInt = amount.into();
            let votes = BigRational::from_integer(amount) * value / &self.unit;
            dealt += &votes;
            self.votes[option] += votes;
            self.piles[option].push(Parcel {
                value: value.clone(),
                groups,
            });
        }
        dealt
    }

    /// Elects everyone who has reached the quota, the highest first.
    fn elect(&mut self) {
        let mut reached: Vec<usize> = (0..self.votes.len())
            .filter(|&option| self.continuing[option] && self.votes[option] >= self.quota)
            .collect();
        reached.sort_by(|&a, &b| self.votes[b].cmp(&self.votes[a]).then(a.cmp(&b)));
        for option in reached {
            self.continuing[option] = false;
            self.elected.push(id(option));
            if self.votes[option] > self.quota {
                self.surplus.push(option);
            }
        }
    }

    fn record(&mut self, action: Action, tie: Vec<u16>) {
        let votes = self.votes.iter().enumerate();
        self.stages.push(Stage {
            action,
            tally: votes
                .map(|(option, votes)| (id(option), Exact(votes.clone())))
                .collect(),
            non_transferable: Exact(self.non_transferable.clone()),
            elected: self.elected.clone(),
            quota: None,
            tie,
        });
        self.history.push(self.votes.clone());
    }

    /// What to do next, with the options tied for it; nothing when all seats are filled.
    fn next_action(&mut self, lots: &mut Lots<'_>) -> Result<Option<(Action, Vec<u16>)>, Tie> {
        let standing: Vec<usize> = (0..self.votes.len())
            .filter(|&option| self.continuing[option])
            .collect();
        let free = self.seats.saturating_sub(self.elected.len());
        if free == 0 || standing.is_empty() || self.valid.is_zero() {
            return Ok(None);
        }
        if standing.len() <= free {
            return Ok(Some((Action::LastVacancies, Vec::new())));
        }
        if !self.surplus.is_empty() {
            let waiting = self.surplus.clone();
            let (option, tie) = self.pick(&waiting, true, lots)?;
            return Ok(Some((Action::Surplus(id(option)), tie)));
        }
        let (option, tie) = self.pick(&standing, false, lots)?;
        Ok(Some((Action::Exclusion(id(option)), tie)))
    }

    /// The option with most (or fewest) votes; ties go back in the stages, then to the lot.
    fn pick(
        &mut self,
        among: &[usize],
        most: bool,
        lots: &mut Lots<'_>,
    ) -> Result<(usize, Vec<u16>), Tie> {
        let extreme = |among: &[usize], votes: &[BigRational]| -> Vec<usize> {
            let all = among.iter().map(|&option| &votes[option]);
            let edge = if most { all.max() } else { all.min() };
            among
                .iter()
                .copied()
                .filter(|&option| Some(&votes[option]) == edge)
                .collect()
        };
        let mut left = extreme(among, &self.votes);
        let tie = if left.len() > 1 {
            left.iter().map(|&option| id(option)).collect()
        } else {
            Vec::new()
        };
        for votes in self.history.iter().rev() {
            left = extreme(&left, votes);
        }
        left.sort_unstable();
        if let [only] = left.as_slice() {
            return Ok((*only, tie));
        }
        let round = u32::try_from(self.stages.len() + 1).unwrap_or(u32::MAX);
        let mut tied: Vec<u16> = left.iter().map(|&option| id(option)).collect();
        let places = if most {
            1
        } else {
            u16::try_from(tied.len() - 1).unwrap_or(u16::MAX)
        };
        // A lot puts the best first; by convention the first in option order is taken for the action.
        if !most {
            tied.reverse();
        }
        let order = lots.order(&tied, places, round)?;
        let taken = if most { order.first() } else { order.last() };
        let taken = taken.copied().unwrap_or_default();
        tied.sort_unstable();
        self.lots.push(LotTaken {
            tie: Tie {
                options: tied,
                places,
                round,
            },
            taken,
            exclusion: !most,
        });
        Ok((usize::from(taken), tie))
    }

    fn pass_surplus(&mut self, option: usize) {
        self.surplus.retain(|&other| other != option);
        let votes = self.votes[option].clone();
        let surplus = &votes - &self.quota;
        let mut dealt = BigRational::zero();
        for parcel in std::mem::take(&mut self.piles[option]) {
            let value = self.cut(&surplus * &parcel.value / &votes);
            dealt += self.deal(parcel.groups, &value);
        }
        self.votes[option] = self.quota.clone();
        self.non_transferable += surplus - dealt;
    }

    fn cut(&self, value: BigRational) -> BigRational {
        match self.precision {
            Precision::Exact => value,
            Precision::FiveDecimals => {
                let scale = BigInt::from(100_000);
                let cut = (value.numer() * &scale).div_floor(value.denom());
                BigRational::new(cut, scale)
            }
        }
    }

    fn exclude(&mut self, option: usize) {
        self.continuing[option] = false;
        self.excluded.push(id(option));
        let votes = std::mem::take(&mut self.votes[option]);
        let mut dealt = BigRational::zero();
        for parcel in std::mem::take(&mut self.piles[option]) {
            dealt += self.deal(parcel.groups, &parcel.value);
        }
        self.non_transferable += votes - dealt;
    }

    /// Elects all who are left, the highest first.
    fn fill(&mut self) {
        let mut left: Vec<usize> = (0..self.votes.len())
            .filter(|&option| self.continuing[option])
            .collect();
        left.sort_by(|&a, &b| self.votes[b].cmp(&self.votes[a]).then(a.cmp(&b)));
        for option in left {
            self.continuing[option] = false;
            self.elected.push(id(option));
        }
    }

    fn finish(self) -> Election {
        Election {
            stages: self.stages,
            elected: self.elected,
            excluded: self.excluded,
            lots: self.lots,
            quota: Some(self.quota),
            keep_factors: Vec::new(),
            valid: self.valid,
            non_transferable: self.non_transferable,
        }
    }
}
