//! Rules without a closed form: ballots that favor one option most are tried until the first place moves.

use super::super::{Ballot, BallotKind, Exact, Mark, Poll};
use super::{Swing, winners};

/// The ballot that favors `rival` most and `leader` least; the others keep the places between.
fn favoring(poll: &Poll, rival: u16, leader: u16) -> Option<Mark> {
    let options = usize::from(poll.options);
    let (best, last) = (usize::from(rival), usize::from(leader));
    let numbers = |high: i32, low: i32| {
        let value = |option| if option == best { high } else { low };
        Mark::Values((0..options).map(|option| Some(value(option))).collect())
    };
    let mark = match &poll.kind {
        BallotKind::Rank { max, .. } => {
            let mut next = 1;
            let mut ranks = vec![0; options];
            if let Some(place) = ranks.get_mut(best) {
                *place = next;
            }
            for (option, place) in ranks.iter_mut().enumerate() {
                if option != best && option != last && next < *max {
                    next += 1;
                    *place = next;
                }
            }
            Mark::Ranks(ranks)
        }
        BallotKind::Score { min, max } => numbers(*max, *min),
        BallotKind::Grade { grades } => numbers(i32::from(*grades) - 1, 0),
        BallotKind::Points { total, cap, .. } => {
            let high = i32::try_from(*total.min(cap)).unwrap_or(i32::MAX);
            let value = |option| (option == best).then_some(high);
            Mark::Values((0..options).map(value).collect())
        }
        BallotKind::Resistance { max } => numbers(0, i32::from(*max)),
        BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
            Mark::Chosen(vec![rival])
        }
    };
    poll.kind.check(&mark, poll.options).is_ok().then_some(mark)
}

/// Ballots enough when added.
pub(super) fn added(poll: &Poll, ballots: &[Ballot], first: &[u16]) -> Option<Swing> {
    let total = total(ballots);
    each_rival(poll, first, |mark| {
        least(total.saturating_mul(2).saturating_add(1), |count| {
            let mut more = ballots.to_vec();
            more.push(Ballot {
                mark: mark.clone(),
                count,
                weight: Exact::from(1),
            });
            winners(poll, &more).is_some_and(|found| found != first)
        })
    })
}

/// Ballots enough when changed: those on which the leader stands best and the rival worst go first.
pub(super) fn changed(poll: &Poll, ballots: &[Ballot], first: &[u16]) -> Option<Swing> {
    let total = total(ballots);
    let leader = *first.first()?;
    let mut order: Vec<&Ballot> = ballots.iter().collect();
    order.sort_by_key(|ballot| std::cmp::Reverse(standing(&ballot.mark, leader)));
    each_rival(poll, first, |mark| {
        least(total, |count| {
            let mut left = count;
            let mut other = Vec::new();
            for ballot in &order {
                let moved = left.min(ballot.count);
                left -= moved;
                let same = Ballot {
                    count: ballot.count - moved,
                    ..(*ballot).clone()
                };
                other.push(same);
                other.push(Ballot {
                    mark: mark.clone(),
                    count: moved,
                    weight: ballot.weight.clone(),
                });
            }
            winners(poll, &other).is_some_and(|found| found != first)
        })
    })
}

fn total(ballots: &[Ballot]) -> u64 {
    ballots
        .iter()
        .fold(0, |sum: u64, ballot| sum.saturating_add(ballot.count))
}

/// How well an option stands on a ballot, for choosing which ballots to change first.
fn standing(mark: &Mark, option: u16) -> i64 {
    let at = usize::from(option);
    match mark {
        Mark::Blank => i64::MIN,
        Mark::Chosen(chosen) => i64::from(chosen.contains(&option)),
        Mark::Ranks(ranks) => match ranks.get(at) {
            Some(&place) if place > 0 => -i64::from(place),
            Some(_) | None => i64::from(i16::MIN) * 4,
        },
        Mark::Values(values) => i64::from(values.get(at).copied().flatten().unwrap_or(0)),
    }
}

fn each_rival(
    poll: &Poll,
    first: &[u16],
    mut enough: impl FnMut(&Mark) -> Option<u64>,
) -> Option<Swing> {
    let leader = *first.first()?;
    let rivals = (0..poll.options).filter(|&rival| rival != leader);
    let swings = rivals.filter_map(|rival| {
        let ballots = enough(&favoring(poll, rival, leader)?)?;
        // One ballot is the least there is.
        Some(Swing {
            ballots,
            exact: ballots == 1,
            to: rival,
        })
    });
    swings.min_by_key(|swing| swing.ballots)
}

/// A number from 1 to `most` for which the test holds, the number before it failing; found by doubling, then halving.
fn least(most: u64, mut holds: impl FnMut(u64) -> bool) -> Option<u64> {
    let mut low = 0;
    let mut high = 1;
    while high < most && !holds(high) {
        low = high;
        high = high.saturating_mul(2);
    }
    high = high.min(most);
    if high == 0 || !holds(high) {
        return None;
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}
