//! Rules without a closed form: ballots that favor one option most are tried until the first place moves.

use std::cmp::Reverse;

use super::super::count::Outcome;
use super::super::{Ballot, BallotKind, Exact, Mark, Poll};
use super::{Measure, Swing, settled};

/// Marks that one search may read before it is cut short: a second or two.
pub(super) const EFFORT: u64 = 20_000_000;

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
pub(super) fn added(poll: &Poll, ballots: &[Ballot], before: &Outcome) -> Measure {
    let most = total(ballots).saturating_mul(2).saturating_add(1);
    each_rival(poll, before, most, |mark, most, trial| {
        let mut more = ballots.to_vec();
        more.push(Ballot {
            mark: mark.clone(),
            count: 0,
            weight: Exact::from(1),
        });
        least(most, |count| {
            if let Some(last) = more.last_mut() {
                last.count = count;
            }
            trial.moves(&more)
        })
    })
}

/// Ballots enough when changed: those on which the leader stands best go first.
pub(super) fn changed(poll: &Poll, ballots: &[Ballot], before: &Outcome) -> Measure {
    let Some(&leader) = before.winners.first() else {
        return Measure::default();
    };
    let mut order: Vec<&Ballot> = ballots.iter().collect();
    order.sort_by_key(|ballot| Reverse(standing(&ballot.mark, leader)));
    each_rival(poll, before, total(ballots), |mark, most, trial| {
        least(most, |count| {
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
                if moved > 0 {
                    other.push(Ballot {
                        mark: mark.clone(),
                        count: moved,
                        weight: ballot.weight.clone(),
                    });
                }
            }
            trial.moves(&other)
        })
    })
}

/// What counting ballots costs: the marks read, and the comparisons of options with each other.
pub(super) fn marks(poll: &Poll, ballots: &[Ballot]) -> u64 {
    let options = u64::from(poll.options);
    let read = u64::try_from(ballots.len())
        .unwrap_or(u64::MAX)
        .saturating_mul(options);
    read.saturating_add(options.saturating_pow(3))
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

/// Counts ballots again and again, as long as its effort lasts.
struct Trial<'a> {
    poll: &'a Poll,
    first: &'a [u16],
    left: u64,
}

impl Trial<'_> {
    /// Whether these ballots put others first; `None` when the effort is spent.
    fn moves(&mut self, ballots: &[Ballot]) -> Option<bool> {
        self.left = self.left.checked_sub(marks(self.poll, ballots))?;
        let after = settled(self.poll, ballots);
        Some(after.is_some_and(|after| after.winners != self.first))
    }
}

/// What a search among numbers of ballots found.
struct Least {
    found: Option<u64>,
    cut_short: bool,
}

/// Searches for each rival in turn, the best placed first; those that follow need to do with fewer ballots.
fn each_rival(
    poll: &Poll,
    before: &Outcome,
    most: u64,
    mut search: impl FnMut(&Mark, u64, &mut Trial<'_>) -> Least,
) -> Measure {
    let mut measure = Measure::default();
    let Some(&leader) = before.winners.first() else {
        return measure;
    };
    let place = |option: &u16| before.order.iter().position(|tier| tier.contains(option));
    let mut rivals: Vec<u16> = (0..poll.options).filter(|&rival| rival != leader).collect();
    rivals.sort_by_key(|rival| place(rival).unwrap_or(usize::MAX));
    let mut trial = Trial {
        poll,
        first: &before.winners,
        left: EFFORT,
    };
    let mut most = most;
    for rival in rivals {
        let Some(mark) = favoring(poll, rival, leader) else {
            continue;
        };
        let least = search(&mark, most, &mut trial);
        measure.cut_short |= least.cut_short;
        if let Some(ballots) = least.found {
            // One ballot is the least there is.
            let exact = ballots == 1;
            measure.cut_short &= !exact;
            most = ballots.saturating_sub(1);
            measure.swing = Some(Swing {
                ballots,
                exact,
                to: rival,
            });
        }
        if most == 0 || measure.cut_short {
            break;
        }
    }
    measure
}

/// A number from 1 to `most` for which the test holds, the number before it failing; found by doubling, then halving.
///
/// A test that gives no answer ends the search with what was found so far.
fn least(most: u64, mut holds: impl FnMut(u64) -> Option<bool>) -> Least {
    let ended = |found, cut_short| Least { found, cut_short };
    let (mut low, mut high) = (0, most.min(1));
    if high == 0 {
        return ended(None, false);
    }
    loop {
        match holds(high) {
            None => return ended(None, true),
            Some(true) => break,
            Some(false) if high == most => return ended(None, false),
            Some(false) => {
                low = high;
                high = high.saturating_mul(2).min(most);
            }
        }
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        match holds(middle) {
            None => return ended(Some(high), true),
            Some(true) => high = middle,
            Some(false) => low = middle,
        }
    }
    ended(Some(high), false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_is_found_and_what_has_no_answer_ends_the_search() {
        for wanted in 1..40 {
            let least = least(64, |n| Some(n >= wanted));
            assert_eq!((least.found, least.cut_short), (Some(wanted), false));
        }
        let never = least(64, |_| Some(false));
        assert_eq!((never.found, never.cut_short), (None, false));
        assert_eq!(least(0, |_| Some(true)).found, None);
        let mut tries = 0;
        let short = least(64, |n| {
            tries += 1;
            (tries <= 7).then_some(n >= 30)
        });
        assert_eq!((short.found, short.cut_short), (Some(32), true));
    }
}
