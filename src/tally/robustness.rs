//! How robust an outcome is: what the other rules would say, and how few ballots would move the first place.
//!
//! Never part of a count: computed afterwards, from the same ballots, and allowed to take its time. It takes a bounded
//! amount of it: a search that would go on for too long is cut short, and says so.

mod linear;
mod search;

use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Serialize};

use super::count::{Count, Outcome, Poll, count};
use super::profile::Shape;
use super::{Ballot, BallotKind, Detail, Exact, Mark, Method, Rule, TieRule};
use linear::Linear;

/// What an outcome names, by which rules can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Names {
    /// One first place, whatever the places to fill.
    First,
    /// As many options as there are places to fill.
    Places,
    /// The options that a budget pays for.
    Funded,
}

impl Names {
    /// What the outcomes of a method name; `None` for methods that only show figures.
    pub fn of(method: Method) -> Option<Self> {
        if method.name().starts_with("pb_") {
            return Some(Self::Funded);
        }
        if method.fills_seats() {
            return Some(Self::Places);
        }
        let figures = matches!(
            method,
            Method::GradeHistogram
                | Method::Gradient
                | Method::Pairwise
                | Method::WeightedSum
                | Method::WeightedSumSensitivity
        );
        (!figures).then_some(Self::First)
    }
}

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

/// What came of looking for the fewest ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What was found; `None` when nobody is first, or no number tried is enough.
    pub swing: Option<Swing>,
    /// Whether the search was ended before it had tried all it could: there were too many ballots or options.
    pub cut_short: bool,
}

impl Measure {
    fn of(swing: Option<Swing>) -> Self {
        Self {
            swing,
            cut_short: false,
        }
    }
}

/// The other methods that read the same ballots and name the same thing, in the order in which methods are listed.
///
/// On ballots with options marked, all rules for one first place count the same votes: none is listed. Rules that may
/// leave places empty or money unspent are left out.
pub fn compared(own: Method, kind: &BallotKind) -> impl Iterator<Item = Method> {
    let names = Names::of(own);
    let all_the_same = names == Some(Names::First) && kind.shape() == Shape::Marks;
    let incomplete =
        |method: Method| matches!(method, Method::Mes | Method::PbMesCost | Method::PbMesCount);
    Method::ALL
        .into_iter()
        .filter(move |&method| method != own && !all_the_same && names.is_some())
        .filter(move |&method| Names::of(method) == names && method.fits(kind))
        .filter(move |&method| !incomplete(method))
}

/// Counts the same ballots by every rule it is [`compared`] with; one that cannot count them is left out.
pub fn alternatives(poll: &Poll, ballots: &[Ballot]) -> Vec<Alternative> {
    let Some(own) = settled(poll, ballots) else {
        return Vec::new();
    };
    let alternative = |method: Method| {
        let mut rule = Rule {
            method,
            ..poll.rule.clone()
        };
        if Names::of(method) == Some(Names::First) {
            rule.seats = 1;
        }
        let other = settled(
            &Poll {
                rule: rule.clone(),
                ..poll.clone()
            },
            ballots,
        )?;
        let (own, other) = (winning_sets(&own), winning_sets(&other));
        let common = other.iter().find(|set| own.contains(set));
        let differs = common.is_none();
        Some(Alternative {
            rule,
            winners: common.or(other.first()).cloned().unwrap_or_default(),
            differs,
        })
    };
    compared(poll.rule.method, &poll.kind)
        .filter_map(alternative)
        .collect()
}

/// The sets of winners that an outcome allows: several where committees tie.
fn winning_sets(outcome: &Outcome) -> Vec<Vec<u16>> {
    match &outcome.detail {
        Detail::Committees(committees) if !committees.tied.is_empty() => committees.tied.clone(),
        Detail::Committees(_)
        | Detail::Plain
        | Detail::Values(_)
        | Detail::Grades(_)
        | Detail::Pairwise(_)
        | Detail::Rounds(_)
        | Detail::Budget(_) => vec![outcome.winners.clone()],
    }
}

/// The outcome by the conventions of the method, whatever the rule for ties; for one first place with one place to fill.
fn settled(poll: &Poll, ballots: &[Ballot]) -> Option<Outcome> {
    let mut rule = poll.rule.clone().with_ties(TieRule::Convention);
    if Names::of(rule.method) == Some(Names::First) {
        rule.seats = 1;
    }
    match count(
        &Poll {
            rule,
            ..poll.clone()
        },
        ballots,
        &[],
    ) {
        Count::Settled(outcome) => Some(*outcome),
        Count::TieToBreak(_) | Count::NotCountable(_) => None,
    }
}

/// The fewest valid ballots of weight 1 that, added, would change who is first; a tie for first is a change.
///
/// Exact where every ballot adds to a sum for each option, whatever the others say (votes, points, sums of scores,
/// resistance, first places, Borda): see [`added_to`]. For the other rules the ballots that favor one option most are
/// added until the winners change, which gives a number that is enough. Only for rules that name a first place.
pub fn added(poll: &Poll, ballots: &[Ballot]) -> Measure {
    let valid = valid(poll, ballots);
    let Some(before) = first_place(poll, &valid) else {
        return Measure::default();
    };
    if linear::reach(poll).is_some() {
        return Measure::of(added_to(poll, &before.winners, &before.tallies));
    }
    search::added(poll, &valid, &before)
}

/// The fewest valid ballots of weight 1 that, added, would change who is first, told from the figures alone.
///
/// `first` are the options in first place, `figures` the figure of each option. Exact; `None` where the rule is no sum
/// over ballots, or nobody is first.
pub fn added_to(poll: &Poll, first: &[u16], figures: &[Option<Exact>]) -> Option<Swing> {
    let reach = linear::reach(poll)?;
    let &leader = first.first()?;
    let figure = |option: u16| {
        let figure = figures.get(usize::from(option)).and_then(Option::as_ref);
        figure.cloned().unwrap_or_default().0
    };
    let swing = |rival: u16| {
        // Of several first, any ballot that separates them is a change.
        let ballots = if first.len() > 1 {
            1
        } else {
            let gap = (figure(leader) - figure(rival)).abs();
            ballots_for(&(gap / &reach))?.max(1)
        };
        Some(Swing {
            ballots,
            exact: true,
            to: rival,
        })
    };
    contenders(poll, first)
        .filter_map(swing)
        .min_by_key(|swing| swing.ballots)
}

/// The fewest ballots of those cast that, filled in otherwise, would change who is first; a tie for first is a change.
///
/// Exact and bounded for the same rules as [`added`].
pub fn changed(poll: &Poll, ballots: &[Ballot]) -> Measure {
    let valid = valid(poll, ballots);
    let Some(before) = first_place(poll, &valid) else {
        return Measure::default();
    };
    let Some(linear) = Linear::of(poll, &valid) else {
        return search::changed(poll, &valid, &before);
    };
    let rivals = u64::from(poll.options);
    if search::marks(poll, &valid).saturating_mul(rivals) > search::EFFORT {
        return Measure {
            swing: None,
            cut_short: true,
        };
    }
    let Some(&leader) = before.winners.first() else {
        return Measure::default();
    };
    let swing = |rival: u16| {
        let ballots = if before.winners.len() > 1 {
            1
        } else {
            linear.changed(leader, rival)?
        };
        Some(Swing {
            ballots,
            exact: true,
            to: rival,
        })
    };
    let rivals = contenders(poll, &before.winners);
    Measure::of(rivals.filter_map(swing).min_by_key(|swing| swing.ballots))
}

/// The options that may take the first place from the one named first: of several first, only they are separated by a
/// single ballot.
fn contenders(poll: &Poll, first: &[u16]) -> impl Iterator<Item = u16> {
    linear::rivals(poll)
        .filter(move |rival| first.first() != Some(rival))
        .filter(move |rival| first.len() < 2 || first.contains(rival))
}

/// The outcome of a rule that names a first place, where somebody has it.
fn first_place(poll: &Poll, valid: &[Ballot]) -> Option<Outcome> {
    if Names::of(poll.rule.method) != Some(Names::First) {
        return None;
    }
    settled(poll, valid).filter(|outcome| !outcome.winners.is_empty())
}

/// The ballots that are in the figures.
fn valid(poll: &Poll, ballots: &[Ballot]) -> Vec<Ballot> {
    let limits = poll.limits();
    let counts = |ballot: &&Ballot| {
        ballot.mark != Mark::Blank
            && ballot.count > 0
            && !ballot.weight.is_zero()
            && limits.check(&ballot.mark, poll.options).is_ok()
    };
    ballots.iter().filter(counts).cloned().collect()
}

/// A number of ballots that is at least a fraction, as a whole number.
fn ballots_for(needed: &BigRational) -> Option<u64> {
    needed.ceil().to_integer().to_u64()
}
