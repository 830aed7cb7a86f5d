//! The methods by name. A method's name here is its name everywhere.

mod fits;
mod rule;

use serde::{Deserialize, Serialize};

pub use self::rule::{BordaVariant, Degrees, EqualRank, Rule, TieRule};

/// A counting method with the convention that its plain name would leave open.
///
/// Serialized as its name in `snake_case` (`schulze_wv`, `pb_mes_cost_add1`, …).
///
/// What each costs is told in *b* distinct ballots, *n* options and *k* places to fill; identical ballots are grouped
/// once before, in time linear in ballots × options. Where no cost is told, it is *b* × *n*. A method without a source
/// is plain addition, done since there are votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Favorable, against, abstaining: votes of each; a threshold gives the verdict, abstentions never win.
    Motion,
    /// One mark a ballot: most votes; a ballot with more marks is void.
    PluralityChoice,
    /// Votes per option, any number of marks within the ballot's limits.
    ///
    /// Source: S. Brams, P. Fishburn, "Approval Voting" (1983).
    Approval,
    /// Votes per option with at most (and at least) a number of marks; other ballots are void.
    Multivote,
    /// Sum of points; a ballot over its total is void.
    Points,
    /// Sum of points after every ballot is scaled to spend its whole total.
    PointsNormalised,
    /// Mean score over those who scored the option.
    ///
    /// Source: W. D. Smith, "Range Voting" (2000).
    ScoreMean,
    /// Sum of scores, missing counts as 0.
    ///
    /// Source: W. D. Smith, "Range Voting" (2000).
    ScoreSum,
    /// Lower median of the scores given, missing ignored.
    ScoreMedian,
    /// Score then automatic run-off between the two highest sums.
    ///
    /// Source: Equal Vote Coalition, "STAR voting", <https://www.starvoting.org>.
    Star,
    /// How many ballots gave each grade to each option.
    GradeHistogram,
    /// Majority judgment by majority value; a missing grade is the lowest.
    ///
    /// Source: M. Balinski, R. Laraki, "Majority Judgment" (2011).
    MajorityJudgment,
    /// Majority judgment by majority gauge (median, share above, share below).
    ///
    /// Source: M. Balinski, R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007).
    MajorityJudgmentGauge,
    /// Degrees of agreement: support, stand-asides, blocks; no winner.
    ///
    /// Source: S. Kaner, "Facilitator's Guide to Participatory Decision-Making" (1996).
    Gradient,
    /// First places; a shared first place is split equally.
    Plurality,
    /// Borda count; the variant says how ties and unranked options are read.
    ///
    /// *b* × *n*, and *n*³ for its table. Sources: J.-C. de Borda (1781); P. Emerson, "The original Borda count and
    /// partial voting", Social Choice and Welfare 40 (2013).
    Borda,
    /// The matrix of pairwise preferences, with the Condorcet winner, loser and Smith set.
    ///
    /// *b* × *n*². Source: Debian constitution, appendix A.6.
    Pairwise,
    /// Pairwise wins and half the ties.
    ///
    /// *b* × *n*². Source: A. H. Copeland (1951).
    Copeland,
    /// Smallest worst defeat, by winning votes.
    ///
    /// *b* × *n*². Sources: P. B. Simpson (1969), G. H. Kramer (1977).
    MinimaxWv,
    /// Smallest worst defeat, by margins.
    ///
    /// *b* × *n*². Sources: P. B. Simpson (1969), G. H. Kramer (1977).
    MinimaxMargins,
    /// Schulze, winning votes.
    ///
    /// *b* × *n*² + *n*³. Source: M. Schulze, Social Choice and Welfare 36 (2011).
    SchulzeWv,
    /// Schulze, margins.
    ///
    /// *b* × *n*² + *n*³. Source: M. Schulze, Social Choice and Welfare 36 (2011).
    SchulzeMargins,
    /// Ranked pairs, winning votes.
    ///
    /// *b* × *n*² + *n*⁴. Source: T. N. Tideman, Social Choice and Welfare 4 (1987).
    RankedPairsWv,
    /// Ranked pairs, margins.
    ///
    /// *b* × *n*² + *n*⁴. Source: T. N. Tideman, Social Choice and Welfare 4 (1987).
    RankedPairsMargins,
    /// Instant run-off.
    ///
    /// *b* × *n*. Source: official counts of US cities (Burlington 2009, Oakland 2010, Pierce County 2008).
    Irv,
    /// Scottish single transferable vote.
    ///
    /// *b* × *n* a stage, at most *n* + *k* stages. Source: SSI 2007/42, schedule 1, rules 45 to 52.
    StvScottish,
    /// Single transferable vote, weighted inclusive Gregory, exact fractions.
    ///
    /// *b* × *n* a stage, at most *n* + *k* stages. Source: as the Scottish rule, without rounding.
    StvWigm,
    /// Meek single transferable vote, reference rule.
    ///
    /// *b* × *n* an iteration, of which there are few for each option. Sources: Hill, Wichmann, Woodall,
    /// "Algorithm 123", Computer Journal 30 (1987); Proportional Representation Foundation, reference Meek rule.
    StvMeek,
    /// Committee of the options with most approvals.
    ///
    /// Source: M. Lackner, P. Skowron, "Multi-Winner Voting with Approval Preferences" (2023).
    Av,
    /// Committee by sequential proportional approval voting.
    ///
    /// *b* × *n* × *k* for each tied way. Source: T. N. Thiele (1895).
    Seqpav,
    /// Committee by proportional approval voting.
    ///
    /// Exponential in *n* at worst, given up beyond a bound. Source: T. N. Thiele (1895).
    Pav,
    /// Committee by the method of equal shares, not completed.
    ///
    /// *b* × *n* × *k* for each tied way. Source: D. Peters, P. Skowron, "Proportionality and the Limits of
    /// Welfarism" (2020).
    Mes,
    /// Committee by the method of equal shares, completed by sequential Phragmén.
    ///
    /// *b* × *n* × *k* for each tied way. Source: D. Peters, P. Skowron, "Proportionality and the Limits of
    /// Welfarism" (2020).
    MesPhragmen,
    /// Committee by sequential Phragmén.
    ///
    /// *b* × *n* × *k* for each tied way. Source: E. Phragmén (1894).
    Seqphragmen,
    /// Budget spent by votes, what does not fit is skipped.
    ///
    /// *b* × *n* + *n* log *n*. Source: the practice of cities, as files of Pabulib name it.
    PbGreedy,
    /// Budget spent by votes per unit of cost, what does not fit is skipped.
    ///
    /// *b* × *n* + *n* log *n*. Source: pabutools, greedy rule by cardinality.
    PbGreedyCost,
    /// Method of equal shares, utility = cost, not completed.
    ///
    /// *b* × *n*². Source: Peters, Pierczyński, Skowron, `NeurIPS` 2021.
    PbMesCost,
    /// Method of equal shares, utility = 1 per project, not completed.
    ///
    /// *b* × *n*². Source: Peters, Pierczyński, Skowron, `NeurIPS` 2021.
    PbMesCount,
    /// Method of equal shares, utility = cost, completed by votes.
    ///
    /// *b* × *n*². Source: Peters, Pierczyński, Skowron, `NeurIPS` 2021.
    PbMesCostGreedy,
    /// Method of equal shares, utility = cost, shares raised by 1 until the next step would overspend; not raised at all
    /// when the budget pays for every project that has votes, since no step would then be the last.
    ///
    /// *b* × *n*² for each raise. Source: the counts of Assen 2024, Wieliczka 2023, Świecie 2023.
    PbMesCostAdd1,
    /// As `PbMesCostAdd1`, raised as long as something more fits, then completed by votes.
    ///
    /// *b* × *n*² for each raise. Source: Peters, Pierczyński, Skowron, `NeurIPS` 2021.
    PbMesCostAdd1u,
    /// Lowest sum of resistance.
    ///
    /// Source: E. Visotschnig, S. Schrotta, "Das SK-Prinzip" (2005).
    Resistance,
    /// Weighted sum of criteria × options.
    ///
    /// Criteria × *n*. Source: P. C. Fishburn, "Additive utilities with incomplete product sets" (1967).
    WeightedSum,
    /// How far each criterion's weight may move before the first place changes.
    ///
    /// Criteria × *n*. Source: E. Triantaphyllou, A. Sánchez, "A sensitivity analysis approach for some
    /// deterministic multi-criteria decision-making methods" (1997).
    WeightedSumSensitivity,
}

impl Method {
    /// Every method, in the order in which they are listed.
    pub const ALL: [Self; 44] = [
        Self::Motion,
        Self::PluralityChoice,
        Self::Approval,
        Self::Multivote,
        Self::Points,
        Self::PointsNormalised,
        Self::ScoreMean,
        Self::ScoreSum,
        Self::ScoreMedian,
        Self::Star,
        Self::GradeHistogram,
        Self::MajorityJudgment,
        Self::MajorityJudgmentGauge,
        Self::Gradient,
        Self::Plurality,
        Self::Borda,
        Self::Pairwise,
        Self::Copeland,
        Self::MinimaxWv,
        Self::MinimaxMargins,
        Self::SchulzeWv,
        Self::SchulzeMargins,
        Self::RankedPairsWv,
        Self::RankedPairsMargins,
        Self::Irv,
        Self::StvScottish,
        Self::StvWigm,
        Self::StvMeek,
        Self::Av,
        Self::Seqpav,
        Self::Pav,
        Self::Mes,
        Self::MesPhragmen,
        Self::Seqphragmen,
        Self::PbGreedy,
        Self::PbGreedyCost,
        Self::PbMesCost,
        Self::PbMesCount,
        Self::PbMesCostGreedy,
        Self::PbMesCostAdd1,
        Self::PbMesCostAdd1u,
        Self::Resistance,
        Self::WeightedSum,
        Self::WeightedSumSensitivity,
    ];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Motion => "motion",
            Self::PluralityChoice => "plurality_choice",
            Self::Approval => "approval",
            Self::Multivote => "multivote",
            Self::Points => "points",
            Self::PointsNormalised => "points_normalised",
            Self::ScoreMean => "score_mean",
            Self::ScoreSum => "score_sum",
            Self::ScoreMedian => "score_median",
            Self::Star => "star",
            Self::GradeHistogram => "grade_histogram",
            Self::MajorityJudgment => "majority_judgment",
            Self::MajorityJudgmentGauge => "majority_judgment_gauge",
            Self::Gradient => "gradient",
            Self::Plurality => "plurality",
            Self::Borda => "borda",
            Self::Pairwise => "pairwise",
            Self::Copeland => "copeland",
            Self::MinimaxWv => "minimax_wv",
            Self::MinimaxMargins => "minimax_margins",
            Self::SchulzeWv => "schulze_wv",
            Self::SchulzeMargins => "schulze_margins",
            Self::RankedPairsWv => "ranked_pairs_wv",
            Self::RankedPairsMargins => "ranked_pairs_margins",
            Self::Irv => "irv",
            Self::StvScottish => "stv_scottish",
            Self::StvWigm => "stv_wigm",
            Self::StvMeek => "stv_meek",
            Self::Av => "av",
            Self::Seqpav => "seqpav",
            Self::Pav => "pav",
            Self::Mes => "mes",
            Self::MesPhragmen => "mes_phragmen",
            Self::Seqphragmen => "seqphragmen",
            Self::PbGreedy => "pb_greedy",
            Self::PbGreedyCost => "pb_greedy_cost",
            Self::PbMesCost => "pb_mes_cost",
            Self::PbMesCount => "pb_mes_count",
            Self::PbMesCostGreedy => "pb_mes_cost_greedy",
            Self::PbMesCostAdd1 => "pb_mes_cost_add1",
            Self::PbMesCostAdd1u => "pb_mes_cost_add1u",
            Self::Resistance => "resistance",
            Self::WeightedSum => "weighted_sum",
            Self::WeightedSumSensitivity => "weighted_sum_sensitivity",
        }
    }

    /// The method of a name; the inverse of [`name`](Self::name).
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}
