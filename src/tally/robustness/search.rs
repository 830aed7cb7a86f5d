//! Rules without a closed form: ballots that favor one option most are tried until the outcome changes.

use std::cmp::Reverse;

use super::super::count::Outcome;
use super::super::{Ballot, BallotKind, Exact, Mark, Method, Poll};
use super::{Measure, Names, Swing, Turn, bounds, exhaust, said, settled};

/// Marks that one search may read before it is cut short: a second or two.
pub(super) const EFFORT: u64 = 20_000_000;

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

/// The ballot that favors `rival` most and `leader` least; the others keep the places between.
fn favoring(poll: &Poll, before: &Outcome, rival: u16, leader: u16) -> Option<Mark> {
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

/// What counting once costs, as marks read: more where a count goes over the ballots many times.
pub(super) fn cost(poll: &Poll, ballots: &[Ballot]) -> u64 {
    let times = match poll.rule.method {
        Method::PbMesCostAdd1 | Method::PbMesCostAdd1u | Method::Pav => 200,
        Method::StvMeek => 40,
        Method::PbMesCost | Method::PbMesCount | Method::PbMesCostGreedy => 20,
        Method::Mes | Method::MesPhragmen | Method::Seqphragmen | Method::Seqpav => {
            4 * u64::from(poll.rule.seats.max(1))
        }
        Method::StvScottish | Method::StvWigm => 4,
        Method::Motion
        | Method::PluralityChoice
        | Method::Approval
        | Method::Multivote
        | Method::Points
        | Method::PointsNormalised
        | Method::ScoreMean
        | Method::ScoreSum
        | Method::ScoreMedian
        | Method::Star
        | Method::GradeHistogram
        | Method::MajorityJudgment
        | Method::MajorityJudgmentGauge
        | Method::Gradient
        | Method::Plurality
        | Method::Borda
        | Method::Pairwise
        | Method::Copeland
        | Method::MinimaxWv
        | Method::MinimaxMargins
        | Method::SchulzeWv
        | Method::SchulzeMargins
        | Method::RankedPairsWv
        | Method::RankedPairsMargins
        | Method::Irv
        | Method::Av
        | Method::PbGreedy
        | Method::PbGreedyCost
        | Method::Resistance
        | Method::WeightedSum
        | Method::WeightedSumSensitivity => 1,
    };
    marks(poll, ballots).saturating_mul(times)
}

/// Counts ballots again and again, as long as its effort lasts.
pub(super) struct Trial<'a> {
    pub(super) poll: &'a Poll,
    target: &'a [Vec<u16>],
    pub(super) left: u64,
}

impl<'a> Trial<'a> {
    fn new(poll: &'a Poll, target: &'a [Vec<u16>], left: u64) -> Self {
        Self { poll, target, left }
    }

    /// Whether these ballots give another outcome; `None` when the effort is spent.
    fn moves(&mut self, ballots: &[Ballot]) -> Option<bool> {
        self.left = self.left.checked_sub(cost(self.poll, ballots))?;
        let after = settled(self.poll, ballots);
        Some(after.is_some_and(|after| self.differs(&after)))
    }

    /// Counts these ballots.
    pub(super) fn tried(&mut self, ballots: &[Ballot]) -> Tried {
        let Some(left) = self.left.checked_sub(cost(self.poll, ballots)) else {
            return Tried::Unknown;
        };
        self.left = left;
        match settled(self.poll, ballots) {
            None => Tried::Unknown,
            Some(after) if self.differs(&after) => Tried::Other(Box::new(after)),
            Some(_) => Tried::Same,
        }
    }

    fn differs(&self, after: &Outcome) -> bool {
        said(self.poll, after) != self.target
    }
}

/// What came of counting ballots.
pub(super) enum Tried {
    /// The same outcome.
    Same,
    /// Another.
    Other(Box<Outcome>),
    /// It is not known: the effort is spent, or they cannot be counted.
    Unknown,
}

/// What a search among numbers of ballots found.
struct Least {
    found: Option<u64>,
    cut_short: bool,
}

/// The options that may have to yield, the weakest first, and those that may come in, the best placed first.
fn sides(poll: &Poll, before: &Outcome) -> (Vec<u16>, Vec<u16>) {
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

/// The ballots in the order in which they are changed: those on which the leader stands best and the rival worst first.
fn in_turn(cast: &[Ballot], leader: u16, rival: u16) -> Vec<&Ballot> {
    let mut order: Vec<&Ballot> = cast.iter().collect();
    order.sort_by_key(|ballot| {
        let mark = &ballot.mark;
        (Reverse(standing(mark, leader)), standing(mark, rival))
    });
    order
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
