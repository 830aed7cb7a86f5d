//! Small numbers of ballots tried in every way there is: where none of them changes the outcome, it is proven that more
//! are needed.

use super::super::{Ballot, BallotKind, Exact, Mark, Poll};
use super::Turn;
use super::trial::{Trial, Tried, cost};

/// More ways to fill in a ballot, void ones included, than this are not listed.
const MOST: u64 = 200_000;

/// Every valid ballot of a poll, each once, blank included; `None` where there are too many to list.
///
/// Linear in the ways to fill in a ballot.
pub(super) fn marks(poll: &Poll) -> Option<Vec<Mark>> {
    let limits = poll.limits();
    let signs = signs(&limits, poll.options)?;
    let base = u64::try_from(signs.len()).ok()?;
    let all = base.checked_pow(u32::from(poll.options))?;
    if all > MOST {
        return None;
    }
    let valid = |code: u64| {
        let mut rest = code;
        let signs: Vec<Option<i32>> = (0..poll.options)
            .map(|_| {
                let sign = usize::try_from(rest % base).ok();
                rest /= base;
                sign.and_then(|at| signs.get(at).copied()).flatten()
            })
            .collect();
        let mark = written(&limits, &signs)?;
        limits.check(&mark, poll.options).is_ok().then_some(mark)
    };
    Some((0..all).filter_map(valid).collect())
}

/// What may stand beside one option; `None` where there is too much of it.
fn signs(kind: &BallotKind, options: u16) -> Option<Vec<Option<i32>>> {
    let (lowest, highest, nothing) = match kind {
        BallotKind::Motion => return None,
        BallotKind::One | BallotKind::Choose { .. } => (0, 1, false),
        BallotKind::Rank { .. } => (0, i32::from(options), false),
        // A point not given, a resistance not stated are the same as none; a score or a grade not given is another thing.
        BallotKind::Points { total, cap, .. } => (0, i32::try_from(*total.min(cap)).ok()?, false),
        BallotKind::Resistance { max } => (0, i32::from(*max), false),
        BallotKind::Score { min, max } => (*min, *max, true),
        BallotKind::Grade { grades } => (0, i32::from(*grades).checked_sub(1)?, true),
    };
    let many = i64::from(highest) - i64::from(lowest);
    if u64::try_from(many).ok()? > MOST {
        return None;
    }
    let numbers = (lowest..=highest).map(Some);
    Some(nothing.then_some(None).into_iter().chain(numbers).collect())
}

/// The ballot with these signs; `None` for a ranking that another writes with fewer places.
fn written(kind: &BallotKind, signs: &[Option<i32>]) -> Option<Mark> {
    match kind {
        BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
            let marked = (0u16..).zip(signs).filter(|(_, sign)| **sign == Some(1));
            let chosen: Vec<u16> = marked.map(|(option, _)| option).collect();
            Some(if chosen.is_empty() {
                Mark::Blank
            } else {
                Mark::Chosen(chosen)
            })
        }
        BallotKind::Rank { .. } => {
            let place = |sign: &Option<i32>| u16::try_from(sign.unwrap_or_default()).ok();
            let places: Vec<u16> = signs.iter().map(place).collect::<Option<_>>()?;
            let deepest = places.iter().max().copied().unwrap_or_default();
            let has_all = (1..=deepest).all(|place| places.contains(&place));
            has_all.then_some(Mark::Ranks(places))
        }
        BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Resistance { .. } => Some(Mark::Values(signs.to_vec())),
    }
}

/// Changes so many ballots in every way: another outcome when some way gives one, the same when none does, unknown when
/// there are too many ways to try.
pub(super) fn change(
    cast: &[Ballot],
    marks: &[Mark],
    ballots: u64,
    turn: Turn,
    trial: &mut Trial<'_>,
) -> Tried {
    // What one ballot becomes: which of those cast, or one more, and how it is filled in.
    let (from, places) = match turn {
        Turn::Added => (cast.len(), 1),
        Turn::Changed => (0, cast.len()),
    };
    let many = places.saturating_mul(marks.len());
    let each = cost(trial.poll, cast);
    let all = choices(many, ballots).map(|ways| ways.saturating_mul(each));
    let (Some(..), Ok(taken)) = (
        all.filter(|all| *all <= trial.left),
        usize::try_from(ballots),
    ) else {
        return Tried::Unknown;
    };
    let ways: Vec<(usize, &Mark)> = (from..)
        .take(places)
        .flat_map(|at| marks.iter().map(move |mark| (at, mark)))
        .collect();
    let mut picks = vec![0; taken];
    loop {
        let picked = picks.iter().filter_map(|&pick| ways.get(pick));
        if let Some(other) = filled(cast, picked) {
            match trial.tried(&other) {
                Tried::Same => {}
                found @ (Tried::Other(_) | Tried::Unknown) => return found,
            }
        }
        if !advance(&mut picks, ways.len()) {
            return Tried::Same;
        }
    }
}

/// In how many ways so many may be taken out of some, each as often as wanted; `None` when more than 64 bits hold.
fn choices(out_of: usize, taken: u64) -> Option<u64> {
    let out_of = u64::try_from(out_of).ok()?;
    (0..taken).try_fold(1u64, |ways, at| {
        Some(ways.checked_mul(out_of.checked_add(at)?)? / (at + 1))
    })
}

/// The ballots cast with some more, or with some filled in otherwise; `None` when one is taken more often than cast.
fn filled<'a>(
    cast: &[Ballot],
    picked: impl Iterator<Item = &'a (usize, &'a Mark)>,
) -> Option<Vec<Ballot>> {
    let mut ballots = cast.to_vec();
    for (at, mark) in picked {
        let weight = match ballots.get_mut(*at).filter(|_| *at < cast.len()) {
            Some(old) => {
                old.count = old.count.checked_sub(1)?;
                old.weight.clone()
            }
            None => Exact::from(1),
        };
        ballots.push(Ballot {
            mark: (*mark).clone(),
            count: 1,
            weight,
        });
    }
    Some(ballots)
}

/// The next of all ascending picks out of `size`; `false` after the last.
fn advance(picks: &mut [usize], size: usize) -> bool {
    let Some(at) = picks.iter().rposition(|&pick| pick + 1 < size) else {
        return false;
    };
    let next = picks.get(at).map_or(0, |&pick| pick + 1);
    for pick in picks.iter_mut().skip(at) {
        *pick = next;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::super::{Method, Rule};
    use super::*;

    fn poll(kind: BallotKind) -> Poll {
        Poll {
            options: 3,
            kind,
            rule: Rule::new(Method::SchulzeWv),
        }
    }

    #[test]
    fn every_way_to_pick_is_tried_once_and_as_many_as_were_foretold() {
        for size in 1..5 {
            for taken in 1..4 {
                let mut picks = vec![0; taken];
                let mut all = vec![picks.clone()];
                while advance(&mut picks, size) {
                    all.push(picks.clone());
                }
                let many = u64::try_from(all.len()).unwrap();
                assert_eq!(choices(size, u64::try_from(taken).unwrap()), Some(many));
                all.dedup();
                assert_eq!(u64::try_from(all.len()), Ok(many));
            }
        }
    }

    #[test]
    fn rankings_are_listed_once_each() {
        let of = |ties| {
            let kind = BallotKind::Rank {
                min: 1,
                max: 3,
                ties,
            };
            marks(&poll(kind)).unwrap().len()
        };
        // Of three options: 6 full orders, 6 of two, 3 of one, and nothing; with ties also those that share a place.
        assert_eq!(of(false), 16);
        assert_eq!(of(true), 26);
    }
}
