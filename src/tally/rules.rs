//! From a rule and a profile to an outcome: each method's figures, order, winners and steps.

mod contests;
mod marks;
mod numbers;
mod rankings;
mod seats;

use super::committee;
use super::count::{Outcome, Poll, Stop};
use super::lots::Lots;
use super::profile::Profile;
use super::{CountFault, Method};

/// Counts a screened profile by the poll's rule, which fits the poll's kind.
pub(crate) fn outcome(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    match poll.rule.method {
        Method::Motion => marks::motion(poll, profile, lots),
        Method::PluralityChoice | Method::Approval | Method::Multivote => {
            marks::votes(poll, profile, lots)
        }
        Method::PbGreedy
        | Method::PbGreedyCost
        | Method::PbMesCost
        | Method::PbMesCount
        | Method::PbMesCostGreedy
        | Method::PbMesCostAdd1
        | Method::PbMesCostAdd1u => marks::budget(poll, profile),
        Method::Av
        | Method::Seqpav
        | Method::Pav
        | Method::Mes
        | Method::MesPhragmen
        | Method::Seqphragmen => committee::elect(poll, profile, lots),
        Method::Points => numbers::points(poll, profile, lots),
        Method::PointsNormalised => numbers::points_normalised(poll, profile, lots),
        Method::ScoreMean | Method::ScoreSum | Method::ScoreMedian => {
            numbers::scores(poll, profile, lots)
        }
        Method::Star => Ok(numbers::star(profile)),
        Method::Resistance => numbers::resistance(poll, profile, lots),
        Method::GradeHistogram
        | Method::MajorityJudgment
        | Method::MajorityJudgmentGauge
        | Method::Gradient => numbers::grades(poll, profile, lots),
        Method::Plurality | Method::Borda => rankings::positional(poll, profile, lots),
        Method::Pairwise
        | Method::Copeland
        | Method::MinimaxWv
        | Method::MinimaxMargins
        | Method::SchulzeWv
        | Method::SchulzeMargins
        | Method::RankedPairsWv
        | Method::RankedPairsMargins => contests::contests(poll, profile, lots),
        Method::Irv => rankings::irv(poll, profile, lots),
        Method::StvScottish | Method::StvWigm | Method::StvMeek => {
            seats::transferable(poll, profile, lots)
        }
        Method::WeightedSum | Method::WeightedSumSensitivity => Err(CountFault::WrongKind.into()),
    }
}
