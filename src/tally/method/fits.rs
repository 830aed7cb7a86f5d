//! Which ballots a method counts, and how many places it fills.

use super::Method;
use crate::tally::BallotKind;

/// What a method needs marked on a ballot.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Needs {
    Motion,
    Marks,
    Budget,
    Points,
    Scores,
    Grades,
    Ranks,
    Resistance,
    Criteria,
}

impl Method {
    fn needs(self) -> Needs {
        match self {
            Self::Motion => Needs::Motion,
            Self::PluralityChoice
            | Self::Approval
            | Self::Multivote
            | Self::Av
            | Self::Seqpav
            | Self::Pav
            | Self::Mes
            | Self::MesPhragmen
            | Self::Seqphragmen => Needs::Marks,
            Self::PbGreedy
            | Self::PbGreedyCost
            | Self::PbMesCost
            | Self::PbMesCount
            | Self::PbMesCostGreedy
            | Self::PbMesCostAdd1
            | Self::PbMesCostAdd1u => Needs::Budget,
            Self::Points | Self::PointsNormalised => Needs::Points,
            Self::ScoreMean | Self::ScoreSum | Self::ScoreMedian | Self::Star => Needs::Scores,
            Self::GradeHistogram
            | Self::MajorityJudgment
            | Self::MajorityJudgmentGauge
            | Self::Gradient => Needs::Grades,
            Self::Plurality
            | Self::Borda
            | Self::Pairwise
            | Self::Copeland
            | Self::MinimaxWv
            | Self::MinimaxMargins
            | Self::SchulzeWv
            | Self::SchulzeMargins
            | Self::RankedPairsWv
            | Self::RankedPairsMargins
            | Self::Irv
            | Self::StvScottish
            | Self::StvWigm
            | Self::StvMeek => Needs::Ranks,
            Self::Resistance => Needs::Resistance,
            Self::WeightedSum | Self::WeightedSumSensitivity => Needs::Criteria,
        }
    }

    /// Tells whether the method can count ballots of this kind.
    ///
    /// The methods that spend a budget also need one: in the rule, or in the kind's own limits.
    pub fn fits(self, kind: &BallotKind) -> bool {
        match self.needs() {
            Needs::Motion => matches!(kind, BallotKind::Motion),
            Needs::Marks | Needs::Budget => {
                matches!(kind, BallotKind::One | BallotKind::Choose { .. })
            }
            Needs::Points => matches!(kind, BallotKind::Points { .. }),
            Needs::Scores => matches!(kind, BallotKind::Score { .. } | BallotKind::Grade { .. }),
            Needs::Grades => matches!(kind, BallotKind::Grade { .. }),
            Needs::Ranks => matches!(kind, BallotKind::Rank { .. }),
            Needs::Resistance => matches!(kind, BallotKind::Resistance { .. }),
            Needs::Criteria => false,
        }
    }

    /// Tells whether the method funds what a budget can pay, rather than giving places.
    pub fn spends_budget(self) -> bool {
        self.needs() == Needs::Budget
    }

    /// The official rules offered for a ballot kind, the recommended first.
    ///
    /// Those for which [`fills_seats`](Self::fills_seats) holds are meant for several places to fill.
    pub fn offered_for(kind: &BallotKind) -> &'static [Self] {
        match kind {
            BallotKind::Motion => &[Self::Motion],
            BallotKind::One => &[Self::PluralityChoice],
            BallotKind::Choose { budget: None, .. } => &[
                Self::Approval,
                Self::Av,
                Self::MesPhragmen,
                Self::Seqphragmen,
                Self::Seqpav,
            ],
            BallotKind::Choose {
                budget: Some(_), ..
            } => &[Self::PbGreedy, Self::PbMesCostAdd1u, Self::PbMesCostAdd1],
            BallotKind::Points { .. } => &[Self::Points],
            BallotKind::Score { .. } => &[Self::ScoreMean, Self::ScoreSum],
            BallotKind::Grade { .. } => &[Self::MajorityJudgment],
            BallotKind::Rank { .. } => &[
                Self::Borda,
                Self::SchulzeWv,
                Self::Irv,
                Self::StvScottish,
                Self::StvMeek,
            ],
            BallotKind::Resistance { .. } => &[Self::Resistance],
        }
    }

    /// Tells whether the method can fill this many places: a run-off elects one option and gives the others no place.
    pub fn fills(self, places: u16) -> bool {
        places <= 1 || !matches!(self, Self::Irv | Self::Star)
    }

    /// Tells whether the method chooses as many options as there are seats, rather than a single winner.
    pub fn fills_seats(self) -> bool {
        matches!(
            self,
            Self::StvScottish
                | Self::StvWigm
                | Self::StvMeek
                | Self::Av
                | Self::Seqpav
                | Self::Pav
                | Self::Mes
                | Self::MesPhragmen
                | Self::Seqphragmen
        )
    }
}
