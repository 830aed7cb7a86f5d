//! The ballots that favor one option most over another, for which options they are tried, and on which they are changed
//! first.

use std::cmp::Reverse;

use super::super::count::Outcome;
use super::super::{Ballot, BallotKind, Mark, Poll};
use super::Names;

/// The options that may have to yield, the weakest first, and those that may come in, the best placed first.
pub(super) fn sides(poll: &Poll, before: &Outcome) -> (Vec<u16>, Vec<u16>) {
    let figure = |option: &u16| before.tallies.get(usize::from(*option)).cloned().flatten();
    let mut leaders = before.winners.clone();
    if poll.rule.seats <= 1 && Names::of(poll.rule.method) == Some(Names::First) {
        leaders.truncate(1);
    }
    leaders.sort_by_key(figure);
    let place = |option: &u16| before.order.iter().position(|tier| tier.contains(option));
    let mut rivals: Vec<u16> = (0..poll.options)
        .filter(|rival| !leaders.contains(rival))
        .collect();
    rivals.sort_by_key(|rival| (place(rival).unwrap_or(usize::MAX), Reverse(figure(rival))));
    if leaders.is_empty() {
        // Nobody has to yield: an option that is not there.
        leaders.push(poll.options);
    }
    (leaders, rivals)
}

/// The ballot that favors `rival` most and `leader` least; the others keep the places between.
pub(super) fn favoring(poll: &Poll, before: &Outcome, rival: u16, leader: u16) -> Option<Mark> {
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
        BallotKind::Points { .. } => points_for(poll, before, rival, leader),
        BallotKind::Resistance { max } => numbers(0, i32::from(*max)),
        BallotKind::Motion | BallotKind::One => Mark::Chosen(vec![rival]),
        BallotKind::Choose { min, .. } => {
            // Where more must be marked, those that stand best already gain least by it.
            let others = before.order.iter().flatten().copied();
            let others = others.filter(|&option| option != rival && option != leader);
            let more = usize::from(min.saturating_sub(1));
            let mut chosen: Vec<u16> = std::iter::once(rival).chain(others.take(more)).collect();
            chosen.sort_unstable();
            Mark::Chosen(chosen)
        }
    };
    let limits = poll.limits();
    limits.check(&mark, poll.options).is_ok().then_some(mark)
}

/// A ballot of points with as many as may be for one option; what must be spent all the same goes to those that stand
/// worst, to the leader last.
fn points_for(poll: &Poll, before: &Outcome, rival: u16, leader: u16) -> Mark {
    let mut values = vec![None; usize::from(poll.options)];
    let BallotKind::Points {
        total,
        cap,
        spend_all,
    } = &poll.kind
    else {
        return Mark::Values(values);
    };
    let others = before.order.iter().flatten().rev().copied();
    let others = others.filter(|&option| option != rival && option != leader);
    let spent = if *spend_all { values.len() } else { 1 };
    let order = std::iter::once(rival).chain(others).chain([leader]);
    let mut left = *total;
    for option in order.take(spent) {
        let given = left.min(*cap);
        if let Some(value) = values.get_mut(usize::from(option))
            && given > 0
        {
            *value = i32::try_from(given).ok();
            left -= given;
        }
    }
    Mark::Values(values)
}

/// The ballots in the order in which they are changed: those on which the leader stands best and the rival worst first.
pub(super) fn in_turn(cast: &[Ballot], leader: u16, rival: u16) -> Vec<&Ballot> {
    let mut order: Vec<&Ballot> = cast.iter().collect();
    order.sort_by_key(|ballot| {
        let mark = &ballot.mark;
        (Reverse(standing(mark, leader)), standing(mark, rival))
    });
    order
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
