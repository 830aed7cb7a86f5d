//! What the distances inside a count prove: fewer ballots than these leave every step of it as it was.

use std::cmp::Reverse;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::count::Outcome;
use super::super::{Ballot, Budget, Detail, Mark, Method, Poll, Step};
use super::{Turn, fewest, winning_sets};

/// Fewer ballots than this, whatever they say, do not change the outcome; 1 where nothing better is proven.
///
/// Linear in ballots × options, for budgets × options again.
pub(super) fn at_least(poll: &Poll, cast: &[Ballot], before: &Outcome, turn: Turn) -> u64 {
    let shifts = Shifts { cast, turn };
    let found = if is_pairwise(poll.rule.method) && poll.rule.seats <= 1 {
        beaten(before, &shifts)
    } else if poll.rule.method == Method::Irv {
        rounds(before, &shifts)
    } else if poll.rule.method == Method::Seqpav && winning_sets(before).len() == 1 {
        added_scores(poll, before, &shifts)
    } else if matches!(poll.rule.method, Method::PbGreedy | Method::PbGreedyCost) {
        let money = poll.rule.money(&poll.kind);
        money.and_then(|money| jumped(poll, money, before, &shifts))
    } else {
        None
    };
    found.unwrap_or(1).max(1)
}

/// The ballots that may be cast otherwise.
struct Shifts<'a> {
    cast: &'a [Ballot],
    turn: Turn,
}

impl Shifts<'_> {
    /// How many ballots close a gap, of which one more ballot closes `each` per unit of weight, and one filled in
    /// otherwise what `lost` says of it and as much again.
    fn close(
        &self,
        gap: &BigRational,
        each: &BigRational,
        lost: impl Fn(&Mark) -> BigRational,
        passed: bool,
    ) -> Option<u64> {
        let gains = match self.turn {
            Turn::Added => vec![(each.clone(), u64::MAX)],
            Turn::Changed => {
                let gain = |ballot: &Ballot| {
                    let gain = (lost(&ballot.mark) + each) * &ballot.weight.0;
                    (gain, ballot.count)
                };
                self.cast.iter().map(gain).collect()
            }
        };
        let gap = gap.clone().max(BigRational::zero());
        fewest(&gap, gains, passed)
    }

    /// As [`close`](Self::close) where a ballot filled in otherwise may close twice what one more ballot does.
    fn close_by_ones(&self, gap: &BigRational) -> Option<u64> {
        self.close(gap, &whole(1), |_| whole(1), false)
    }
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

/// The methods by which an option that beats every other is first.
fn is_pairwise(method: Method) -> bool {
    matches!(
        method,
        Method::Copeland
            | Method::MinimaxWv
            | Method::MinimaxMargins
            | Method::SchulzeWv
            | Method::SchulzeMargins
            | Method::RankedPairsWv
            | Method::RankedPairsMargins
    )
}

/// As long as the first beats every other option it stays first, by whatever method elects such an option.
fn beaten(before: &Outcome, shifts: &Shifts<'_>) -> Option<u64> {
    let Detail::Pairwise(contests) = &before.detail else {
        return None;
    };
    let first = contests.condorcet_winner?;
    let votes = |a: u16, b: u16| {
        let row = contests.prefer.get(usize::from(a))?;
        row.get(usize::from(b)).map(|votes| votes.0.clone())
    };
    let others = (0u16..).take(contests.prefer.len());
    let level = |other: u16| {
        let gap = votes(first, other)? - votes(other, first)?;
        shifts.close(&gap, &whole(1), |mark| ahead(mark, first, other), false)
    };
    others
        .filter(|&other| other != first)
        .filter_map(level)
        .min()
}

/// 1 where a ballot ranks an option above another, -1 where below, 0 where level; unranked is below every place.
fn ahead(mark: &Mark, option: u16, other: u16) -> BigRational {
    let Mark::Ranks(ranks) = mark else {
        return BigRational::zero();
    };
    let place = |option: u16| {
        let place = ranks.get(usize::from(option)).copied();
        place.filter(|&place| place > 0).unwrap_or(u16::MAX)
    };
    match place(option).cmp(&place(other)) {
        std::cmp::Ordering::Less => whole(1),
        std::cmp::Ordering::Equal => BigRational::zero(),
        std::cmp::Ordering::Greater => -whole(1),
    }
}

/// Instant run-off goes the same way as long as the same option is last in every round, nobody but the winner reaches
/// a majority, and the winner keeps it.
///
/// A ballot counts for at most one option: it moves a distance between two figures by at most 1 when added, by at most
/// 2 when filled in otherwise; so it does twice a figure against the sum of all.
fn rounds(before: &Outcome, shifts: &Shifts<'_>) -> Option<u64> {
    let &winner = before.winners.first()?;
    let mut least: Option<u64> = None;
    for step in &before.steps {
        let Step::Round {
            tally,
            elected,
            eliminated,
            ..
        } = step
        else {
            return None;
        };
        let sum: BigRational = tally.iter().map(|(_, votes)| &votes.0).sum();
        let over = |votes: &BigRational| votes + votes - &sum;
        let others = tally.iter().filter(|(option, _)| *option != winner);
        let mut gaps: Vec<BigRational> = others.map(|(_, votes)| -over(&votes.0)).collect();
        if elected.is_empty() {
            let &gone = eliminated.first()?;
            let last = tally.iter().find(|(option, _)| *option == gone)?;
            let rest = tally.iter().filter(|(option, _)| *option != gone);
            gaps.extend(rest.map(|(_, votes)| &votes.0 - &last.1.0));
        } else {
            let own = tally.iter().find(|(option, _)| *option == winner)?;
            gaps.push(over(&own.1.0));
        }
        let closed = gaps.iter().filter_map(|gap| shifts.close_by_ones(gap));
        least = least.into_iter().chain(closed).min();
    }
    least
}

/// Sequential proportional approval voting seats the same options as long as, at every seat, the one seated adds more
/// than any other: of what two options add, a ballot moves the distance by at most 1.
fn added_scores(poll: &Poll, before: &Outcome, shifts: &Shifts<'_>) -> Option<u64> {
    let mut seated: Vec<u16> = Vec::new();
    let mut least: Option<u64> = None;
    for step in &before.steps {
        let Step::Seated { option, .. } = step else {
            return None;
        };
        let mut gains = vec![BigRational::zero(); usize::from(poll.options)];
        for ballot in shifts.cast {
            let Mark::Chosen(chosen) = &ballot.mark else {
                continue;
            };
            let held = chosen
                .iter()
                .filter(|option| seated.contains(option))
                .count();
            let held = u64::try_from(held).ok()?;
            let gain = &ballot.weight.0 * whole(ballot.count) / whole(held + 1);
            for &option in chosen {
                if let Some(sum) = gains.get_mut(usize::from(option)) {
                    *sum += &gain;
                }
            }
        }
        let own = gains.get(usize::from(*option))?;
        let waiting = (0u16..).zip(&gains);
        let others = waiting.filter(|(other, _)| other != option && !seated.contains(other));
        let closed = others.filter_map(|(_, other)| shifts.close_by_ones(&(own - other)));
        least = least.into_iter().chain(closed).min();
        seated.push(*option);
    }
    least
}

/// A project in a budget spent in an order.
struct Project {
    option: u16,
    cost: u64,
    votes: BigRational,
}

/// A budget spent in an order changes only when a project that was passed over comes before so many of the funded that
/// what is then left pays for it, or a funded one loses every vote: while none does, all the funded still fit.
///
/// The order is by votes, or by votes per cost.
fn jumped(poll: &Poll, money: &Budget, before: &Outcome, shifts: &Shifts<'_>) -> Option<u64> {
    let per_cost = poll.rule.method == Method::PbGreedyCost;
    if per_cost && money.costs.contains(&0) {
        return None;
    }
    let votes = before.tallies.iter().flatten();
    let projects: Vec<Project> = (0u16..)
        .zip(money.costs.iter().zip(votes))
        .map(|(option, (&cost, votes))| Project {
            option,
            cost,
            votes: votes.0.clone(),
        })
        .collect();
    let (funded, out): (Vec<&Project>, Vec<&Project>) = projects
        .iter()
        .partition(|project| before.winners.contains(&project.option));
    let order = Order { per_cost, shifts };
    let comes_in = out.iter().filter_map(|project| {
        let mut above: Vec<(u64, u64)> = funded
            .iter()
            .filter(|first| order.is_before(first, project))
            .map(|first| {
                let needed = order.jump(first, project).unwrap_or(u64::MAX);
                (needed, first.cost)
            })
            .collect();
        above.sort_unstable();
        first_fit(project.cost, money.cap, &above)
    });
    let loses_all = funded.iter().filter_map(|project| match shifts.turn {
        Turn::Added => None,
        Turn::Changed => Some(marking(shifts.cast, project.option)),
    });
    comes_in.chain(loses_all).min()
}

/// After how many ballots a project fits, the funded above it being passed one after the other.
fn first_fit(cost: u64, cap: u64, above: &[(u64, u64)]) -> Option<u64> {
    let mut spent = above
        .iter()
        .fold(0u64, |sum, (_, cost)| sum.saturating_add(*cost));
    let fits = |spent: u64| spent.checked_add(cost).is_some_and(|sum| sum <= cap);
    // With no vote at all it was not even looked at: one ballot is the least.
    let mut needed = 1;
    for &(passed, freed) in above {
        if fits(spent) {
            break;
        }
        spent = spent.saturating_sub(freed);
        needed = passed.max(1);
    }
    (fits(spent) && needed < u64::MAX).then_some(needed)
}

/// How many ballots mark an option.
fn marking(cast: &[Ballot], option: u16) -> u64 {
    let marks = |ballot: &&Ballot| matches!(&ballot.mark, Mark::Chosen(c) if c.contains(&option));
    let counts = cast.iter().filter(marks).map(|ballot| ballot.count);
    counts.fold(0, u64::saturating_add)
}

/// The order in which a budget is spent.
struct Order<'a> {
    per_cost: bool,
    shifts: &'a Shifts<'a>,
}

impl Order<'_> {
    fn key(&self, project: &Project) -> BigRational {
        &project.votes / self.price(project)
    }

    /// What the votes of a project are divided by.
    fn price(&self, project: &Project) -> BigRational {
        whole(if self.per_cost { project.cost } else { 1 })
    }

    fn is_before(&self, one: &Project, other: &Project) -> bool {
        let key = |project: &Project| {
            let votes = Reverse(project.votes.clone());
            (
                Reverse(self.key(project)),
                votes,
                project.cost,
                project.option,
            )
        };
        key(one) < key(other)
    }

    /// How many ballots may put `other` before `one`, which comes first now.
    fn jump(&self, one: &Project, other: &Project) -> Option<u64> {
        let gap = self.key(one) - self.key(other);
        let (up, down) = (whole(1) / self.price(other), whole(1) / self.price(one));
        // Level by votes, the cheaper comes first; level by votes per cost, the votes decide, which may be anything.
        let passed = !self.per_cost && (one.cost, one.option) < (other.cost, other.option);
        let lost = |mark: &Mark| {
            let marks = |option| matches!(mark, Mark::Chosen(c) if c.contains(&option));
            let lost = if marks(one.option) {
                down.clone()
            } else {
                BigRational::zero()
            };
            if marks(other.option) {
                lost - &up
            } else {
                lost
            }
        };
        self.shifts.close(&gap, &up, lost, passed)
    }
}
