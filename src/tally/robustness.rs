//! How robust an outcome is: what the other rules would say, and how few ballots would move the first place, or change
//! who is chosen for several places or what a budget pays for.
//!
//! Never part of a count: computed afterwards, from the same ballots, and allowed to take its time. It takes a bounded
//! amount of it: a search that would go on for too long is cut short, and says so.

mod bounds;
mod exhaust;
mod favoring;
mod linear;
mod search;
mod trial;

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
        if method.spends_budget() {
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

    /// What the outcomes of a rule name: a method for one first place names several where there are several to fill.
    pub fn of_rule(rule: &Rule) -> Option<Self> {
        Self::of(rule.method).map(|names| match names {
            Self::First if rule.seats > 1 && rule.method.fills(rule.seats) => Self::Places,
            Self::First | Self::Places | Self::Funded => names,
        })
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

/// The fewest ballots found that would change the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Swing {
    /// How many ballots.
    pub ballots: u64,
    /// Whether fewer are surely not enough; otherwise the fewest lie between [`Measure::at_least`] and so many.
    pub exact: bool,
    /// The option that they would favor: that they bring level with the first, or ahead, or among those named.
    pub to: u16,
}

/// What came of looking for the fewest ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What was found; `None` when nobody is first, or no number tried is enough.
    pub swing: Option<Swing>,
    /// Fewer than so many are surely not enough; 0 where nothing is measured.
    #[serde(default)]
    pub at_least: u64,
    /// Whether the search was ended before it had tried all it could: there were too many ballots or options.
    pub cut_short: bool,
}

impl Measure {
    /// What is known by a closed form: fewer than were found are not enough.
    pub fn exact(swing: Option<Swing>) -> Self {
        Self {
            at_least: swing.as_ref().map_or(0, |swing| swing.ballots),
            swing,
            cut_short: false,
        }
    }

    /// The same with what is proven: fewer than `at_least` are not enough.
    fn proven(mut self, at_least: u64) -> Self {
        self.at_least = at_least;
        if let Some(swing) = &mut self.swing {
            swing.exact = swing.ballots <= at_least;
            self.at_least = at_least.min(swing.ballots);
            self.cut_short &= !swing.exact;
        }
        self
    }
}

/// What is done with ballots to change an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// They are added to those cast.
    Added,
    /// They are some of those cast, filled in otherwise.
    Changed,
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

/// Counts the same ballots by every rule it is [`compared`] with; one that cannot count them, or cannot fill as many
/// places, is left out. Costs a count by each.
pub fn alternatives(poll: &Poll, ballots: &[Ballot]) -> Vec<Alternative> {
    let Some(own) = settled(poll, ballots) else {
        return Vec::new();
    };
    let alternative = |method: Method| {
        let rule = Rule {
            method,
            ..poll.rule.clone()
        };
        if !method.fills(rule.seats) {
            return None;
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

/// The outcome by the conventions of the method, whatever the rule for ties.
fn settled(poll: &Poll, ballots: &[Ballot]) -> Option<Outcome> {
    let mut rule = poll.rule.clone().with_ties(TieRule::Convention);
    if !rule.method.fills(rule.seats) {
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

/// The fewest valid ballots of weight 1 that, added, would change the outcome: who is first, who is chosen for several
/// places, or what is funded. A tie that was not there is a change.
///
/// Exact where every ballot adds to a sum for each option, whatever the others say (votes, points, sums of scores,
/// resistance, first places, Borda, committees by approvals): see [`added_to`]. For the other rules the ballots that
/// favor one option most are added until the outcome changes, which gives a number that is enough; below it stands what
/// is proven, by the distances in the count or by trying every ballot there can be.
///
/// Linear in ballots × options where it is exact; else as many counts as a bounded effort allows.
pub fn added(poll: &Poll, ballots: &[Ballot]) -> Measure {
    let cast = cast(poll, ballots);
    let Some(before) = outcome(poll, &cast) else {
        return Measure::default();
    };
    if linear::reach(poll).is_some() {
        return Measure::exact(added_to(poll, &before.winners, &before.tallies));
    }
    search::measure(poll, &cast, &before, Turn::Added)
}

/// The fewest valid ballots of weight 1 that, added, would change the outcome, told from the figures alone.
///
/// `winners` are the options in first place, or those chosen for several places; `figures` the figure of each option.
/// Exact; `None` where the rule is no sum over ballots, nobody is first, or everybody is chosen.
pub fn added_to(poll: &Poll, winners: &[u16], figures: &[Option<Exact>]) -> Option<Swing> {
    let reach = linear::reach(poll)?;
    let swing = |(leader, rival): (u16, u16)| {
        let gap = (figure(figures, leader) - figure(figures, rival)).abs();
        Some(Swing {
            // Of several level, any ballot that separates them is a change.
            ballots: ballots_for(&(gap / &reach))?.max(1),
            exact: true,
            to: rival,
        })
    };
    contests(poll, winners, figures)
        .into_iter()
        .filter_map(swing)
        .min_by_key(|swing| swing.ballots)
}

/// The fewest ballots of those cast that, filled in otherwise, would change the outcome, as [`added`] has it.
///
/// Exact and bounded for the same rules as [`added`].
pub fn changed(poll: &Poll, ballots: &[Ballot]) -> Measure {
    let cast = cast(poll, ballots);
    let Some(before) = outcome(poll, &cast) else {
        return Measure::default();
    };
    let Some(linear) = Linear::of(poll, &cast) else {
        return search::measure(poll, &cast, &before, Turn::Changed);
    };
    let pairs = contests(poll, &before.winners, &before.tallies);
    let many = u64::try_from(pairs.len()).unwrap_or(u64::MAX);
    if trial::marks(poll, &cast).saturating_mul(many) > trial::EFFORT {
        return Measure {
            swing: None,
            at_least: 1,
            cut_short: true,
        };
    }
    let swing = |(leader, rival): (u16, u16)| {
        Some(Swing {
            ballots: linear.changed(leader, rival)?,
            exact: true,
            to: rival,
        })
    };
    let swings = pairs.into_iter().filter_map(swing);
    Measure::exact(swings.min_by_key(|swing| swing.ballots))
}

/// The pairs of options of which the second, once level with the first or past it, changes the outcome.
///
/// Of several level for the last place, those are the pairs among them: any ballot that separates them is a change.
fn contests(poll: &Poll, winners: &[u16], figures: &[Option<Exact>]) -> Vec<(u16, u16)> {
    let seats = usize::from(poll.rule.seats.max(1));
    if winners.len() > seats {
        let figures_of = winners.iter().map(|&option| figure(figures, option));
        let last = if poll.rule.method == Method::Resistance {
            figures_of.max()
        } else {
            figures_of.min()
        };
        let level = |option: &u16| Some(figure(figures, *option)) == last;
        let mut tied = winners.iter().copied().filter(level);
        let first = tied.next();
        return tied
            .filter_map(|other| first.map(|first| (first, other)))
            .collect();
    }
    let outside = || linear::rivals(poll).filter(move |option| !winners.contains(option));
    let pairs = |&leader: &u16| outside().map(move |rival| (leader, rival));
    winners.iter().flat_map(pairs).collect()
}

fn figure(figures: &[Option<Exact>], option: u16) -> BigRational {
    let figure = figures.get(usize::from(option)).and_then(Option::as_ref);
    figure.cloned().unwrap_or_default().0
}

/// The outcome before anything is changed, where there is one to change.
fn outcome(poll: &Poll, cast: &[Ballot]) -> Option<Outcome> {
    let names = Names::of_rule(&poll.rule)?;
    let is_there = |outcome: &Outcome| match names {
        Names::First | Names::Places => !outcome.winners.is_empty() && !outcome.valid.is_zero(),
        Names::Funded => true,
    };
    settled(poll, cast).filter(is_there)
}

/// What an outcome says, in the form in which a change is told: who is first; every committee that ties; for several
/// places who has one for sure, and who is level for the rest; what is funded.
fn said(poll: &Poll, outcome: &Outcome) -> Vec<Vec<u16>> {
    let several = Names::of(poll.rule.method) == Some(Names::First)
        && poll.rule.method.fills(poll.rule.seats);
    if poll.rule.seats < 2 || !several {
        return winning_sets(outcome);
    }
    let seats = usize::from(poll.rule.seats);
    let mut sure: Vec<u16> = Vec::new();
    let mut level: Vec<u16> = Vec::new();
    for tier in &outcome.order {
        if sure.len() == seats {
            break;
        }
        if sure.len() + tier.len() > seats {
            level.clone_from(tier);
            break;
        }
        sure.extend(tier);
    }
    sure.sort_unstable();
    vec![sure, level]
}

/// The ballots that are in the figures; where voters share a budget, the blank ones too.
fn cast(poll: &Poll, ballots: &[Ballot]) -> Vec<Ballot> {
    let limits = poll.limits();
    let shared = matches!(
        Names::of(poll.rule.method),
        Some(Names::Places | Names::Funded)
    );
    let counts = |ballot: &&Ballot| {
        (shared || ballot.mark != Mark::Blank)
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

/// How many ballots, those that gain most first, close a gap together; `None` when all of them do not.
///
/// Each entry is what one ballot gains, and how many of them there are. Where it must be passed, level is not enough.
fn fewest(gap: &BigRational, mut gains: Vec<(BigRational, u64)>, passed: bool) -> Option<u64> {
    gains.sort_by(|a, b| b.0.cmp(&a.0));
    let mut gap = gap.clone();
    let mut fewest = 0u64;
    for (gain, count) in gains {
        if !gain.is_positive() {
            break;
        }
        let ratio = &gap / &gain;
        let needed = if passed {
            ratio.floor().to_integer().to_u64()?.checked_add(1)?
        } else {
            ballots_for(&ratio)?
        };
        let needed = needed.max(u64::from(fewest == 0));
        if needed <= count {
            return fewest.checked_add(needed);
        }
        gap -= gain * BigRational::from_integer(count.into());
        fewest = fewest.saturating_add(count);
    }
    None
}
