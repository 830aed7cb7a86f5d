//! How robust an outcome is: what the other rules would say, and how few ballots would move the first place.
//!
//! Never part of a count: computed afterwards, from the same ballots, and allowed to take its time.

mod linear;
mod search;

use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use super::count::{Count, Poll, count};
use super::{Ballot, Mark, Method, Rule, TieRule};
use linear::Linear;

/// What another rule makes of the same ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The rule.
    pub rule: Rule,
    /// Its winners.
    pub winners: Vec<u16>,
    /// Whether they are other winners than those of the poll's own rule.
    pub differs: bool,
}

/// The fewest ballots that would move the first place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swing {
    /// How many ballots.
    pub ballots: u64,
    /// Whether fewer are surely not enough; otherwise so many are enough, and perhaps fewer.
    pub exact: bool,
    /// The option that they would bring level with the first, or ahead.
    pub to: u16,
}

/// Counts the same ballots by every other rule that reads them and names a first place.
///
/// Rules that fill several seats, spend a budget or only show figures are left out.
pub fn alternatives(poll: &Poll, ballots: &[Ballot]) -> Vec<Alternative> {
    let own = winners(poll, ballots).unwrap_or_default();
    Method::ALL
        .into_iter()
        .filter(|&method| method.fits(&poll.kind) && method != poll.rule.method)
        .filter(|method| names_first(*method))
        .filter_map(|method| {
            let rule = Rule {
                method,
                seats: 1,
                ..poll.rule.clone()
            };
            let winners = winners(
                &Poll {
                    rule: rule.clone(),
                    ..poll.clone()
                },
                ballots,
            )?;
            let differs = winners != own;
            Some(Alternative {
                rule,
                winners,
                differs,
            })
        })
        .collect()
}

/// Whether a method names one first place.
fn names_first(method: Method) -> bool {
    !method.fills_seats()
        && !method.name().starts_with("pb_")
        && !matches!(
            method,
            Method::GradeHistogram | Method::Gradient | Method::Pairwise
        )
}

/// The winners by the conventions of the method, whatever the rule for ties.
fn winners(poll: &Poll, ballots: &[Ballot]) -> Option<Vec<u16>> {
    let rule = Rule {
        ties: TieRule::Convention,
        seats: 1,
        ..poll.rule.clone()
    };
    match count(
        &Poll {
            rule,
            ..poll.clone()
        },
        ballots,
        &[],
    ) {
        Count::Settled(outcome) => Some(outcome.winners),
        Count::TieToBreak(_) | Count::NotCountable(_) => None,
    }
}

/// The fewest valid ballots of weight 1 that, added, would change who is first; a tie for first is a change.
///
/// Exact where every ballot adds to a sum for each option, whatever the others say (votes, points, sums of scores,
/// resistance, first places, Borda); for the other rules the ballots that favor one option most are added until the
/// winners change, which gives a number that is enough. `None` when no number found is enough, or nobody is first.
pub fn added(poll: &Poll, ballots: &[Ballot]) -> Option<Swing> {
    let exact = |linear: &linear::Linear<'_>, a, b| linear.added(a, b);
    swing(poll, ballots, exact, search::added)
}

/// The fewest ballots of those cast that, filled in otherwise, would change who is first; a tie for first is a change.
///
/// Exact and bounded for the same rules as [`added`].
pub fn changed(poll: &Poll, ballots: &[Ballot]) -> Option<Swing> {
    let exact = |linear: &linear::Linear<'_>, a, b| linear.changed(a, b);
    swing(poll, ballots, exact, search::changed)
}

fn swing(
    poll: &Poll,
    ballots: &[Ballot],
    closed: impl Fn(&Linear<'_>, u16, u16) -> Option<u64>,
    open: impl Fn(&Poll, &[Ballot], &[u16]) -> Option<Swing>,
) -> Option<Swing> {
    if !names_first(poll.rule.method) {
        return None;
    }
    let valid: Vec<Ballot> = ballots
        .iter()
        .filter(|ballot| ballot.mark != Mark::Blank)
        .filter(|ballot| poll.kind.check(&ballot.mark, poll.options).is_ok())
        .filter(|ballot| ballot.count > 0 && !ballot.weight.is_zero())
        .cloned()
        .collect();
    let first = winners(poll, &valid)?;
    let Some(linear) = Linear::of(poll, &valid) else {
        return open(poll, &valid, &first);
    };
    let &leader = first.first()?;
    let rivals = linear.rivals().filter(|&rival| rival != leader);
    let reach = |rival: u16| {
        // Of several first, any ballot that separates them is a change.
        let ballots = if first.len() > 1 {
            1
        } else {
            closed(&linear, leader, rival)?
        };
        Some(Swing {
            ballots,
            exact: true,
            to: rival,
        })
    };
    rivals.filter_map(reach).min_by_key(|swing| swing.ballots)
}

/// A number of ballots that is at least a fraction, as a whole number.
fn ballots_for(needed: &num_rational::BigRational) -> Option<u64> {
    needed.ceil().to_integer().to_u64()
}
