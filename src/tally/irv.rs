//! Instant run-off: the last is excluded until one option has more than half of the votes still in the count.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of the number of options or of groups, indexed by option or group"
)]

mod standing;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::Zero as _;

use super::amount::{self, Amount, Kernel};
use super::count::Tie;
use super::lots::Lots;
use super::method::EqualRank;
use super::order::id;
use super::profile::Profile;
use standing::{Continuing, Standing};

/// One round of the count, in units of the profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Round {
    /// Votes of every option still in the count.
    pub(crate) tally: Vec<(u16, BigRational)>,
    /// Votes that count for nobody any more.
    pub(crate) exhausted: BigRational,
    /// The options tied for last, when more than one.
    pub(crate) tie: Vec<u16>,
    /// Who is excluded at the end of the round.
    pub(crate) eliminated: Option<u16>,
    /// Who is elected in the round.
    pub(crate) elected: Option<u16>,
}

/// A whole count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Irv {
    /// All rounds, none when there is no vote.
    pub(crate) rounds: Vec<Round>,
    /// The winners over every way to settle every tie for last; `None` when there are too many ways.
    pub(crate) winners_any_tiebreak: Option<Vec<u16>>,
}

/// Counts ranked ballots by instant run-off.
///
/// Every round, an option with more than half of the continuing votes is elected; otherwise the one with fewest is
/// excluded, one at a time. Of several with fewest, the one that had fewest in the latest earlier round in which they
/// differ goes; if they never differ, the lot decides, or else the last in option order goes. Ballots pass to their
/// next continuing option; [`EqualRank`] says what a shared place means. Where no ballot counts for anybody, as all share
/// their first place under [`EqualRank::Exhaust`], nobody is elected. Linear in distinct ballots × options.
///
/// # Errors
/// A tie that needs a lot, when lots decide and none is given for it.
///
/// Source: official practice of US cities (Burlington 2009, Oakland 2010, Pierce County 2008, reproduced in
/// `tests/cases`), with rounds ending at a majority.
pub(crate) fn irv(profile: &Profile, equal: EqualRank, lots: &mut Lots<'_>) -> Result<Irv, Tie> {
    amount::run(
        profile.groups.amounts(),
        Election {
            profile,
            equal,
            lots,
        },
    )
}

struct Election<'a, 'l, 'b> {
    profile: &'a Profile,
    equal: EqualRank,
    lots: &'l mut Lots<'b>,
}

impl Kernel for Election<'_, '_, '_> {
    type Found = Result<Irv, Tie>;

    fn run<A: Amount>(self, amounts: &[A]) -> Self::Found {
        let mut piles = Piles::new(self.profile, amounts, self.equal);
        if piles.is_empty() {
            return Ok(Irv {
                rounds: Vec::new(),
                winners_any_tiebreak: Some(Vec::new()),
            });
        }
        let mut rounds: Vec<Round> = Vec::new();
        let mut first_tie = None;
        loop {
            let mut round = piles.round();
            if round.tally.iter().all(|(_, votes)| votes.is_zero()) {
                // Every ballot is out of the count from its first place on: an election without votes elects nobody.
                rounds.push(round);
                break;
            }
            if let Some(elected) = majority(&round.tally) {
                round.elected = Some(elected);
                rounds.push(round);
                break;
            }
            let last = lowest(&round.tally);
            let out = if last.len() > 1 {
                first_tie.get_or_insert_with(|| piles.clone());
                round.tie.clone_from(&last);
                settle(&last, &rounds, self.lots)?
            } else {
                last.first().copied().unwrap_or_default()
            };
            round.eliminated = Some(out);
            rounds.push(round);
            piles.exclude(usize::from(out));
        }
        drop(piles);
        let winners_any_tiebreak = match first_tie {
            Some(piles) => every_winner(piles),
            None => Some(rounds.iter().filter_map(|round| round.elected).collect()),
        };
        Ok(Irv {
            rounds,
            winners_any_tiebreak,
        })
    }
}

/// Who has more than half of the continuing votes; the only option left wins whatever it has.
fn majority(tally: &[(u16, BigRational)]) -> Option<u16> {
    let continuing: BigRational = tally.iter().map(|(_, votes)| votes).sum();
    let more = |votes: &BigRational| votes + votes > continuing || tally.len() == 1;
    tally
        .iter()
        .find(|(_, votes)| more(votes))
        .map(|&(option, _)| option)
}

fn lowest(tally: &[(u16, BigRational)]) -> Vec<u16> {
    let least = tally.iter().map(|(_, votes)| votes).min();
    tally
        .iter()
        .filter(|(_, votes)| Some(votes) == least)
        .map(|&(option, _)| option)
        .collect()
}

/// Chooses who of the tied goes.
fn settle(tied: &[u16], earlier: &[Round], lots: &mut Lots<'_>) -> Result<u16, Tie> {
    let mut left = tied.to_vec();
    for round in earlier.iter().rev() {
        let among: Vec<_> = round
            .tally
            .iter()
            .filter(|(option, _)| left.contains(option))
            .cloned()
            .collect();
        left = lowest(&among);
    }
    let number = u32::try_from(earlier.len() + 1).unwrap_or(u32::MAX);
    match left.as_slice() {
        [only] => Ok(*only),
        _ => lots.last_of(&left, number),
    }
}

/// No ballot: there are fewer.
const NONE: u32 = u32::MAX;

/// Ballots in piles by the option they now count for.
#[derive(Clone)]
struct Piles<'a, A> {
    amounts: &'a [A],
    /// Whether a ballot counts for nobody any more where it shares a place.
    exhausts: bool,
    continuing: Continuing<'a>,
    /// The ballot on top of each option's pile, and the one that lies under each ballot; [`NONE`] where there is none.
    top: Vec<u32>,
    under: Vec<u32>,
    votes: Vec<A>,
    /// Ballots now split among several options.
    split: Vec<u32>,
    exhausted: A,
}

impl<'a, A: Amount> Piles<'a, A> {
    fn new(profile: &'a Profile, amounts: &'a [A], equal: EqualRank) -> Self {
        let options = profile.options;
        let mut piles = Self {
            amounts,
            exhausts: equal == EqualRank::Exhaust && profile.shares_places(),
            continuing: Continuing::all(profile),
            top: vec![NONE; options],
            under: vec![NONE; amounts.len()],
            votes: vec![A::zero(); options],
            split: Vec::new(),
            exhausted: A::zero(),
        };
        for group in (0u32..).take(amounts.len()) {
            piles.place(group);
        }
        piles
    }

    fn is_empty(&self) -> bool {
        self.amounts.iter().all(A::is_zero)
    }

    /// Puts a ballot on the pile of its best continuing option.
    fn place(&mut self, group: u32) {
        let Ok(index) = usize::try_from(group) else {
            return;
        };
        let standing = self.continuing.standing(index);
        if let Standing::One { place, .. } | Standing::Several { place } = standing
            && self.exhausts
            && self.continuing.shares_until(index, place)
        {
            return self.exhausted.add_up(&self.amounts[index]);
        }
        match standing {
            Standing::Nobody => self.exhausted.add_up(&self.amounts[index]),
            Standing::One { option, .. } => {
                self.under[index] = std::mem::replace(&mut self.top[option], group);
                self.votes[option].add_up(&self.amounts[index]);
            }
            Standing::Several { .. } => self.split.push(group),
        }
    }

    /// Who is left in the count when some more options are out.
    fn left_without(&self, out: &[u16]) -> Left {
        let stays = |option: &usize| !out.contains(&id(*option));
        let left: Vec<usize> = self.continuing.options().filter(stays).collect();
        (Reverse(left.len()), left)
    }

    /// Takes an option out of the count and passes its ballots on.
    fn exclude(&mut self, option: usize) {
        self.continuing.exclude(option);
        self.votes[option] = A::zero();
        let mut top = std::mem::replace(&mut self.top[option], NONE);
        while let Some(&under) = usize::try_from(top).ok().and_then(|at| self.under.get(at)) {
            self.place(top);
            top = under;
        }
        for group in std::mem::take(&mut self.split) {
            self.place(group);
        }
    }

    /// The votes of the moment.
    fn round(&self) -> Round {
        let shares = self.shares();
        let whole = |votes: &A| BigRational::from_integer(votes.clone().into());
        let standing = self.continuing.options();
        let tally = standing
            .map(|option| {
                let split = shares
                    .iter()
                    .map(|(&size, row)| BigRational::new(row[option].clone().into(), size.into()));
                (
                    id(option),
                    split.fold(whole(&self.votes[option]), |sum, share| sum + share),
                )
            })
            .collect();
        Round {
            tally,
            exhausted: whole(&self.exhausted),
            tie: Vec::new(),
            eliminated: None,
            elected: None,
        }
    }

    /// For each number of sharers, the weight of the split ballots that each option shares with so many.
    fn shares(&self) -> BTreeMap<usize, Vec<A>> {
        let mut shares = BTreeMap::new();
        for &group in &self.split {
            let Ok(index) = usize::try_from(group) else {
                continue;
            };
            let Standing::Several { place } = self.continuing.standing(index) else {
                continue;
            };
            let tier = self.continuing.at(index, place);
            let none = || vec![A::zero(); self.votes.len()];
            let row = shares.entry(tier.len()).or_insert_with(none);
            for option in tier {
                row[option].add_up(&self.amounts[index]);
            }
        }
        shares
    }
}

/// How much recounting the search for every winner may do: for each way to go on, the distinct ballots and the options.
const SEARCH: usize = 20_000_000;
/// How much of it the sum of an option's votes and its shares of ballots of one number of sharers is worth.
const FRACTION: usize = 25;

/// Who is still in the count, those sets first of which fewest are out.
type Left = (Reverse<usize>, Vec<usize>);

/// The winners over every way to settle every tie for last, from the first on.
///
/// What is left of the count depends only on who continues, so each set of continuing options is counted once, when all
/// ways that lead to it were looked at; options that go before all others in any order go together.
fn every_winner<A: Amount>(first: Piles<'_, A>) -> Option<Vec<u16>> {
    let options = first.votes.len();
    let mut winners = vec![false; options];
    let mut open = BTreeMap::from([(first.left_without(&[]), first)]);
    let mut work = 0usize;
    while let Some((_, piles)) = open.pop_first() {
        let round = piles.round();
        if let Some(elected) = majority(&round.tally) {
            winners[usize::from(elected)] = true;
            continue;
        }
        if round.tally.iter().all(|(_, votes)| votes.is_zero()) {
            // Nobody has a vote any more: whoever the lots leave to the end wins.
            for (option, _) in round.tally {
                winners[usize::from(option)] = true;
            }
            continue;
        }
        let ways = ways_on(&round.tally);
        let shared = piles.split.len().min(options) * options * FRACTION;
        work += (piles.amounts.len() + options) * ways.len() + shared;
        if work > SEARCH {
            return None;
        }
        let fresh = ways.into_iter().map(|out| (piles.left_without(&out), out));
        let fresh: Vec<_> = fresh.filter(|(left, _)| !open.contains_key(left)).collect();
        let mut fresh = fresh.into_iter().peekable();
        let mut before = Some(piles);
        while let Some((left, out)) = fresh.next() {
            let is_last = fresh.peek().is_none();
            let piles = if is_last {
                before.take()
            } else {
                before.clone()
            };
            let Some(mut next) = piles else { break };
            for option in out {
                next.exclude(usize::from(option));
            }
            open.insert(left, next);
        }
    }
    let found = winners.iter().enumerate().filter(|&(_, &won)| won);
    Some(found.map(|(option, _)| id(option)).collect())
}

/// Who may go next, in each way to settle a tie.
///
/// Options that have fewer votes together than any other alone all go before it, in whatever order: votes that pass among
/// them stay fewer, and an option with a majority on the way still has it at the end. So there is one way, all at once.
fn ways_on(tally: &[(u16, BigRational)]) -> Vec<Vec<u16>> {
    let mut ascending: Vec<&(u16, BigRational)> = tally.iter().collect();
    ascending.sort_by(|a, b| a.1.cmp(&b.1));
    let mut sum = BigRational::zero();
    let mut sure = 0;
    for (at, (_, votes)) in ascending.iter().enumerate() {
        if sum < *votes {
            sure = at;
        }
        sum += votes;
    }
    if sure == 0 {
        return lowest(tally)
            .into_iter()
            .map(|option| vec![option])
            .collect();
    }
    let going = ascending.iter().take(sure);
    vec![going.map(|(option, _)| *option).collect()]
}
