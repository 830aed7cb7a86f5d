//! Rules without a closed form: ballots that favor one option most are tried until the outcome changes.

use super::super::count::Outcome;
use super::super::{Ballot, Exact, Mark, Method, Poll};
use super::favoring::{favoring, in_turn, sides};
use super::trial::{EFFORT, Trial, Tried};
use super::{Measure, Swing, Turn, bounds, exhaust, said};

/// Marks that may be read while every ballot there can be is tried.
const EXHAUSTED: u64 = 4_000_000;

/// More ballots than so many are never tried in every way.
const DEEPEST: u64 = 4;

/// What is found to be enough, and what is proven not to be.
pub(super) fn measure(poll: &Poll, cast: &[Ballot], before: &Outcome, turn: Turn) -> Measure {
    let target = said(poll, before);
    let mut trial = Trial::new(poll, &target, EFFORT);
    let mut measure = enough(before, cast, turn, &mut trial);
    let mut at_least = if is_extreme(poll, turn) && !measure.cut_short {
        measure.swing.as_ref().map_or(1, |swing| swing.ballots)
    } else {
        bounds::at_least(poll, cast, before, turn)
    };
    let Some(marks) = exhaust::marks(poll) else {
        return measure.proven(at_least);
    };
    let mut trial = Trial::new(poll, &target, EXHAUSTED);
    let open = |measure: &Measure, at_least: u64| {
        let swing = measure.swing.as_ref();
        at_least <= DEEPEST && swing.is_none_or(|swing| swing.ballots > at_least)
    };
    while open(&measure, at_least) {
        match exhaust::change(cast, &marks, at_least, turn, &mut trial) {
            Tried::Unknown => break,
            Tried::Same => at_least += 1,
            Tried::Other(after) => {
                measure.swing = Some(Swing {
                    ballots: at_least,
                    exact: true,
                    to: newcomer(before, &after),
                });
            }
        }
    }
    measure.proven(at_least)
}

/// Whether no ballots move the first place sooner than those tried: by the mean, nothing brings two options closer than
/// the greatest score for one and the least for the other.
fn is_extreme(poll: &Poll, turn: Turn) -> bool {
    poll.rule.method == Method::ScoreMean && poll.rule.seats <= 1 && turn == Turn::Added
}

/// An option that is named now and was not, or one that no longer is.
fn newcomer(before: &Outcome, after: &Outcome) -> u16 {
    let new = |option: &&u16| !before.winners.contains(option);
    let gone = |option: &&u16| !after.winners.contains(option);
    let found = after.winners.iter().find(new);
    let found = found.or_else(|| before.winners.iter().find(gone));
    found.or(after.winners.first()).copied().unwrap_or_default()
}

/// Whether so many ballots like this one, added, are enough.
fn added(cast: &[Ballot], mark: &Mark, most: u64, trial: &mut Trial<'_>) -> Least {
    let mut more = cast.to_vec();
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
}

/// Whether so many of the ballots cast, filled in like this one, are enough; the first in order go first.
fn changed(order: &[&Ballot], mark: &Mark, most: u64, trial: &mut Trial<'_>) -> Least {
    least(most, |count| {
        let mut left = count;
        let mut other = Vec::new();
        for ballot in order {
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
}

fn total(ballots: &[Ballot]) -> u64 {
    ballots
        .iter()
        .fold(0, |sum: u64, ballot| sum.saturating_add(ballot.count))
}

/// What a search among numbers of ballots found.
struct Least {
    found: Option<u64>,
    cut_short: bool,
}

/// Searches for each rival in turn, the best placed first; those that follow need to do with fewer ballots.
fn enough(before: &Outcome, cast: &[Ballot], turn: Turn, trial: &mut Trial<'_>) -> Measure {
    let poll = trial.poll;
    let mut measure = Measure::default();
    let mut most = match turn {
        Turn::Added => total(cast).saturating_mul(2).saturating_add(1),
        Turn::Changed => total(cast),
    };
    let (leaders, rivals) = sides(poll, before);
    for &rival in &rivals {
        let mut tried: Vec<Mark> = Vec::new();
        for &leader in &leaders {
            let Some(mark) = favoring(poll, before, rival, leader) else {
                continue;
            };
            let least = match turn {
                Turn::Added if tried.contains(&mark) => continue,
                Turn::Added => added(cast, &mark, most, trial),
                Turn::Changed => changed(&in_turn(cast, leader, rival), &mark, most, trial),
            };
            tried.push(mark);
            measure.cut_short |= least.cut_short;
            if let Some(ballots) = least.found {
                most = ballots.saturating_sub(1);
                measure.swing = Some(Swing {
                    ballots,
                    exact: false,
                    to: rival,
                });
            }
            if most == 0 || measure.cut_short {
                return measure;
            }
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
