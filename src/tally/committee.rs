//! Committees from approvals: which *k* options to take together, with every committee that ties.
//!
//! A blank ballot is still a voter where voters share a budget (equal shares); elsewhere it changes nothing.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of options and of groups, indexed by option or group"
)]

mod optimal;
mod sequential;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::approval;
use super::count::{Outcome, Poll, Stop};
use super::detail::{Committees, Detail};
use super::lots::Lots;
use super::order::{self, id};
use super::profile::Profile;
use super::{CountFault, Exact, Method, Step};

/// How many tied committees are listed at most; beyond it the count is given up.
const MOST_TIED: usize = 10_000;

/// Approvals in the form that committees are made from.
#[derive(Debug)]
pub(crate) struct Approvals {
    options: usize,
    /// The options that each group approves.
    marks: Vec<Vec<usize>>,
    /// The groups that approve each option.
    supporters: Vec<Vec<usize>>,
    /// The weight of each group.
    weights: Vec<BigInt>,
    /// The weight that approves each option.
    votes: Vec<BigInt>,
    /// The weight of all voters, blank ballots included.
    all: BigInt,
}

/// A committee found, with the figures that seated each member in turn.
#[derive(Clone, Debug)]
pub(crate) struct Seated {
    members: Vec<usize>,
    figures: Vec<(usize, BigRational)>,
}

/// Seats a committee by the rule's method, listing every committee that ties.
///
/// The winners are the first committee in option order, or the first by lot where the rule asks for lots.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
pub(crate) fn elect(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    if poll.rule.seats == 0 {
        return Err(CountFault::NoSeats.into());
    }
    let seats = usize::from(poll.rule.seats).min(profile.options);
    let approvals = Approvals::of(profile);
    let mut score = None;
    let found = match poll.rule.method {
        Method::Av => optimal::most_votes(&approvals, seats)?,
        Method::Pav => {
            let (found, best) = optimal::pav(&approvals, seats)?;
            score = Some(Exact(
                best / BigRational::from_integer(profile.unit.clone()),
            ));
            found
        }
        Method::Seqpav => sequential::seqpav(&approvals, seats)?,
        Method::Mes => sequential::equal_shares(&approvals, seats, false)?,
        Method::MesPhragmen => sequential::equal_shares(&approvals, seats, true)?,
        _ => sequential::phragmen(&approvals, seats)?,
    };
    let tied: Vec<Vec<u16>> = found.iter().map(Seated::ascending).collect();
    let chosen = choose(&tied, poll, lots)?;
    let mut outcome = Outcome::of_votes(profile, approvals.votes.clone());
    if let Some(committee) = tied.get(chosen) {
        outcome.winners.clone_from(committee);
        let others = (0..profile.options)
            .map(id)
            .filter(|option| !committee.contains(option));
        outcome.order = vec![committee.clone(), others.collect()];
        outcome.order.retain(|tier| !tier.is_empty());
    }
    let seat = |(option, figure): &(usize, BigRational)| Step::Seated {
        option: id(*option),
        figure: Exact(figure.clone()),
    };
    outcome.steps = found
        .get(chosen)
        .map(|one| one.figures.iter().map(seat).collect())
        .unwrap_or_default();
    outcome.detail = Detail::Committees(Committees { tied, score });
    Ok(outcome)
}

/// Which of the tied committees is taken: by lot over the options they differ in, or the first.
fn choose(tied: &[Vec<u16>], poll: &Poll, lots: &mut Lots<'_>) -> Result<usize, Stop> {
    if tied.len() < 2 {
        return Ok(0);
    }
    let held_by = |option: u16| {
        tied.iter()
            .filter(|committee| committee.contains(&option))
            .count()
    };
    let disputed: Vec<u16> = (0..poll.options)
        .filter(|&option| held_by(option) > 0 && held_by(option) < tied.len())
        .collect();
    let sure = (0..poll.options)
        .filter(|&option| held_by(option) == tied.len())
        .count();
    let size = tied.first().map_or(0, Vec::len);
    let places = u16::try_from(size.saturating_sub(sure)).unwrap_or(u16::MAX);
    let lot = lots.order(&disputed, places, 1)?;
    let ranks = |committee: &[u16]| -> Vec<usize> {
        let rank = |option: &u16| lot.iter().position(|drawn| drawn == option);
        let mut ranks: Vec<usize> = committee.iter().filter_map(rank).collect();
        ranks.sort_unstable();
        ranks
    };
    let best = (0..tied.len()).min_by_key(|&at| (ranks(&tied[at]), at));
    Ok(best.unwrap_or_default())
}

impl Approvals {
    fn of(profile: &Profile) -> Self {
        let groups = 0..profile.groups.len();
        let marks: Vec<Vec<usize>> = groups
            .clone()
            .map(|group| profile.marks(group).map(usize::from).collect())
            .collect();
        let mut supporters = vec![Vec::new(); profile.options];
        for (group, marks) in marks.iter().enumerate() {
            for &option in marks {
                supporters[option].push(group);
            }
        }
        Self {
            options: profile.options,
            supporters,
            weights: groups.map(|group| profile.groups.amount(group)).collect(),
            votes: approval::votes(profile),
            all: profile.groups.total() + &profile.blank,
            marks,
        }
    }
}

impl Seated {
    fn ascending(&self) -> Vec<u16> {
        let mut members: Vec<u16> = self.members.iter().map(|&option| id(option)).collect();
        members.sort_unstable();
        members
    }
}

/// Lists committees in option order, each set once.
fn listed(mut found: Vec<Seated>) -> Result<Vec<Seated>, CountFault> {
    found.sort_by_key(Seated::ascending);
    found.dedup_by_key(|one| one.ascending());
    if found.len() > MOST_TIED {
        return Err(CountFault::TooManyCommittees);
    }
    Ok(found)
}

/// The options that share the highest of some keys.
fn all_best<K: Ord>(keys: impl Iterator<Item = (usize, K)>) -> Vec<(usize, K)> {
    let mut best: Vec<(usize, K)> = Vec::new();
    for (option, key) in keys {
        match best.first().map(|(_, top)| key.cmp(top)) {
            Some(std::cmp::Ordering::Less) => {}
            Some(std::cmp::Ordering::Equal) => best.push((option, key)),
            Some(std::cmp::Ordering::Greater) | None => best = vec![(option, key)],
        }
    }
    best
}

fn tiers_of(votes: &[BigInt]) -> Vec<Vec<usize>> {
    let tiers = order::falling(votes);
    tiers
        .into_iter()
        .map(|tier| tier.into_iter().map(usize::from).collect())
        .collect()
}

fn whole(number: &BigInt) -> BigRational {
    if number.is_zero() {
        BigRational::zero()
    } else {
        BigRational::from_integer(number.clone())
    }
}
