//! The methods by name. A method's name here is its name everywhere: files, screens, command line.

use serde::{Deserialize, Serialize};

/// A counting method with the convention that its plain name would leave open.
///
/// Serialized as its name in `snake_case` (`schulze_wv`, `pb_mes_cost_add1`, …).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Favourable, against, abstaining: the option with most votes; a threshold gives the verdict.
    Motion,
    /// Most first places or single marks.
    PluralityChoice,
    /// Votes per option, any number of marks within the ballot's limits.
    Approval,
    /// Sum of points; a ballot over its total is void.
    Points,
    /// Mean score over those who scored the option.
    ScoreMean,
    /// Sum of scores, missing counts as 0.
    ScoreSum,
    /// Majority judgment by majority value.
    MajorityJudgment,
    /// Borda count, mean of the places spanned.
    Borda,
    /// Schulze, winning votes.
    SchulzeWv,
    /// Instant run-off, ties on a ballot split equally.
    Irv,
    /// Scottish single transferable vote.
    StvScottish,
    /// Meek single transferable vote, reference rule.
    StvMeek,
    /// Lowest sum of resistance.
    Resistance,
}

/// A method with the figures it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The method.
    pub method: Method,
    /// How many options are to be chosen; 1 for a single winner.
    pub seats: u16,
}
