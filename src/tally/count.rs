//! The count's input and output.

use num_bigint::BigInt;
use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use super::lots::Lots;
use super::profile::{Profile, ProfileFault, Shape};
use super::{Ballot, BallotKind, Detail, Exact, Method, Rule, Step, rules};

/// What is counted: how many options, what a valid ballot is, by which rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// Number of options on the ballot.
    pub options: u16,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// How the ballots become an outcome.
    pub rule: Rule,
}

/// A lot drawn in public: the tied options in the order in which the lot puts them, the first wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// The tied options, best first.
    pub order: Vec<u16>,
}

/// A tie that only a lot can settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The tied options, ascending.
    pub options: Vec<u16>,
    /// How many of them the lot lets through.
    pub places: u16,
    /// In which round of the count the tie stands, 1 for methods without rounds.
    pub round: u32,
}

/// What a count gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// All is settled.
    Settled(Box<Outcome>),
    /// A lot is needed to go on.
    TieToBreak(Tie),
    /// These ballots cannot be counted under this rule.
    NotCountable(CountFault),
}

/// Why ballots cannot be counted under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CountFault {
    /// The method does not read this kind of ballot.
    WrongKind,
    /// More options than can be counted.
    TooManyOptions,
    /// A ballot with a weight below zero.
    NegativeWeight,
    /// A number with too many digits.
    TooPrecise,
    /// The method counts papers, so weights must be whole numbers.
    FractionalWeight,
    /// The weights add up to more than the method's fixed decimals can hold.
    TooHeavy,
    /// No seat to fill.
    NoSeats,
    /// A method that spends a budget without one, or without a cost for each option.
    NoBudget,
    /// So many committees tie, or must be compared, that the search was given up.
    TooManyCommittees,
}

/// Winners, order and figures of a settled count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The winners, all of a tie, in option order; none when no valid ballot carries weight.
    pub winners: Vec<u16>,
    /// The options in tiers, best first; options in one tier are tied.
    pub order: Vec<Vec<u16>>,
    /// The figure of each option under the rule, in option order (votes, points, mean, resistance …).
    pub tallies: Vec<Option<Exact>>,
    /// For each option, the weight of the ballots that mark it at all.
    pub supporters: Vec<Exact>,
    /// Valid ballots that are not blank, by weight.
    pub valid: Exact,
    /// Blank ballots, by weight.
    pub blank: Exact,
    /// Ballots that break the kind's limits, by weight; they are in no tally.
    pub invalid: Exact,
    /// Why the outcome is what it is, step by step.
    pub steps: Vec<Step>,
    /// The method's own figures.
    #[serde(default)]
    pub detail: Detail,
}

/// Why a count stopped before its outcome.
pub(crate) enum Stop {
    Tie(Tie),
    Fault(CountFault),
}

impl From<Tie> for Stop {
    fn from(tie: Tie) -> Self {
        Self::Tie(tie)
    }
}

impl From<CountFault> for Stop {
    fn from(fault: CountFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<ProfileFault> for Stop {
    fn from(fault: ProfileFault) -> Self {
        Self::Fault(match fault {
            ProfileFault::TooManyOptions => CountFault::TooManyOptions,
            ProfileFault::NegativeWeight => CountFault::NegativeWeight,
            ProfileFault::TooPrecise => CountFault::TooPrecise,
        })
    }
}

/// Counts ballots under a poll's rule.
///
/// Blank ballots, and those that break the kind's limits, are in no tally and are reported apart. Ties that only a lot
/// can settle come back as [`Count::TieToBreak`] when the rule asks for lots; call again with the lot added.
///
/// Grouping is linear in ballots × options; what follows costs what the [`Method`] says, which names its source too.
pub fn count(poll: &Poll, ballots: &[Ballot], lots: &[Lot]) -> Count {
    let options = usize::from(poll.options);
    let kind = poll.limits();
    let checked = ballots
        .iter()
        .map(|ballot| (ballot, kind.check(&ballot.mark, poll.options).is_ok()));
    match Profile::from_ballots(poll.kind.shape(), options, checked) {
        Ok(profile) => run(poll, &profile, lots),
        Err(fault) => finish(Err(fault.into())),
    }
}

/// Counts ballots that are grouped already, as [`count`] does.
pub fn count_profile(poll: &Poll, profile: &Profile, lots: &[Lot]) -> Count {
    run(poll, &profile.screened(&poll.limits()), lots)
}

fn run(poll: &Poll, profile: &Profile, lots: &[Lot]) -> Count {
    if !poll.rule.method.fits(&poll.kind) || profile.shape != poll.kind.shape() {
        return Count::NotCountable(CountFault::WrongKind);
    }
    let mut lots = Lots::new(poll.rule.ties, lots);
    finish(rules::outcome(poll, profile, &mut lots))
}

fn finish(result: Result<Outcome, Stop>) -> Count {
    match result {
        Ok(outcome) => Count::Settled(Box::new(outcome)),
        Err(Stop::Tie(tie)) => Count::TieToBreak(tie),
        Err(Stop::Fault(fault)) => Count::NotCountable(fault),
    }
}

impl Outcome {
    /// An outcome with the figures that every method shares and no winner yet.
    pub(crate) fn of(profile: &Profile, supporters: Vec<BigInt>) -> Self {
        Self {
            supporters: supporters
                .into_iter()
                .map(|amount| profile.exact(amount))
                .collect(),
            valid: profile.valid(),
            blank: profile.blank(),
            invalid: profile.invalid(),
            ..Self::default()
        }
    }

    /// Sets the order and the winners it gives: tiers from the top until the seats are filled.
    ///
    /// A tier that does not fit wins as a whole, unless the rule settles ties by lot. Nobody wins without votes.
    pub(crate) fn ranked(
        mut self,
        order: Vec<Vec<u16>>,
        rule: &Rule,
        lots: &mut Lots<'_>,
    ) -> Result<Self, Stop> {
        let seats = usize::from(rule.seats.max(1));
        if !self.valid.is_zero() {
            for tier in &order {
                let free = seats.saturating_sub(self.winners.len());
                if free == 0 {
                    break;
                }
                if tier.len() > free && rule.ties == super::method::TieRule::Lot {
                    let places = u16::try_from(free).unwrap_or(u16::MAX);
                    self.winners
                        .extend(lots.order(tier, places, 1)?.into_iter().take(free));
                } else {
                    self.winners.extend(tier);
                }
            }
            self.winners.sort_unstable();
        }
        self.order = order;
        Ok(self)
    }

    /// An outcome in which the figure of every option is how many support it: its votes.
    pub(crate) fn of_votes(profile: &Profile, votes: Vec<BigInt>) -> Self {
        let tallies = votes
            .iter()
            .cloned()
            .map(BigRational::from_integer)
            .collect();
        Self::of(profile, votes).with_tallies(profile, tallies)
    }

    /// Sets the figure of every option, given in units of the profile's weight.
    pub(crate) fn with_tallies(mut self, profile: &Profile, tallies: Vec<BigRational>) -> Self {
        let unit = BigRational::from_integer(profile.unit.clone());
        self.tallies = tallies
            .into_iter()
            .map(|tally| Some(Exact(tally / &unit)))
            .collect();
        self
    }

    /// Sets the figure of every option, where there is one.
    pub(crate) fn with_figures(mut self, tallies: Vec<Option<BigRational>>) -> Self {
        self.tallies = tallies.into_iter().map(|tally| tally.map(Exact)).collect();
        self
    }
}

impl Poll {
    /// The limits that make a ballot valid: the kind's, unless the method has its own.
    pub(super) fn limits(&self) -> BallotKind {
        match (self.rule.method, &self.kind) {
            (Method::PluralityChoice, _) => BallotKind::One,
            // Scaling heals a ballot that spends too much.
            (Method::PointsNormalised, BallotKind::Points { .. }) => BallotKind::Score {
                min: 0,
                max: i32::MAX,
            },
            (_, kind) => kind.clone(),
        }
    }
}

impl BallotKind {
    /// What ballots of this kind carry.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Motion | Self::One | Self::Choose { .. } => Shape::Marks,
            Self::Rank { .. } => Shape::Places,
            Self::Points { .. }
            | Self::Score { .. }
            | Self::Grade { .. }
            | Self::Resistance { .. } => Shape::Numbers,
        }
    }
}

impl Profile {
    /// The profile without the ballots that break the limits of a kind; their weight is added to the invalid.
    ///
    /// Linear in distinct ballots × options.
    fn screened(&self, kind: &BallotKind) -> std::borrow::Cow<'_, Self> {
        let mut places = Vec::new();
        let mut valid = |group: usize| match self.shape {
            Shape::Marks => kind.check_chosen(self.marks(group)),
            Shape::Numbers => kind.check_values(self.numbers(group), self.value_unit),
            Shape::Places => {
                self.places(group, &mut places);
                kind.check_ranks(&places)
            }
        };
        let broken: Vec<usize> = if kind.is_open(self.options) {
            Vec::new()
        } else {
            (0..self.groups.len())
                .filter(|&group| valid(group).is_err())
                .collect()
        };
        if broken.is_empty() {
            return std::borrow::Cow::Borrowed(self);
        }
        let mut screened = self.clone();
        screened.groups = super::groups::Groups::new(self.groups.width());
        let mut next = broken.iter().peekable();
        for group in 0..self.groups.len() {
            let amount = self.groups.amount(group);
            if next.next_if(|&&broken| broken == group).is_some() {
                screened.invalid += amount;
            } else {
                screened.groups.add_big(self.groups.key(group), &amount);
            }
        }
        screened.groups.finish();
        std::borrow::Cow::Owned(screened)
    }
}
