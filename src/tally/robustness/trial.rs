//! Ballots counted again and again, and what that costs.

use super::super::count::Outcome;
use super::super::{Ballot, Method, Poll};
use super::{said, settled};

/// Marks that one search may read before it is cut short: a second or two.
pub(super) const EFFORT: u64 = 20_000_000;

/// Counts ballots again and again, as long as its effort lasts.
pub(super) struct Trial<'a> {
    pub(super) poll: &'a Poll,
    target: &'a [Vec<u16>],
    pub(super) left: u64,
}

impl<'a> Trial<'a> {
    pub(super) fn new(poll: &'a Poll, target: &'a [Vec<u16>], left: u64) -> Self {
        Self { poll, target, left }
    }

    /// Whether these ballots give another outcome; `None` when the effort is spent.
    pub(super) fn moves(&mut self, ballots: &[Ballot]) -> Option<bool> {
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

/// What counting ballots costs: the marks read, and the comparisons of options with each other.
pub(super) fn marks(poll: &Poll, ballots: &[Ballot]) -> u64 {
    let options = u64::from(poll.options);
    let read = u64::try_from(ballots.len())
        .unwrap_or(u64::MAX)
        .saturating_mul(options);
    read.saturating_add(options.saturating_pow(3))
}
