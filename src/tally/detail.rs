//! The figures that belong to one family of methods only.

use std::num::NonZeroU64;

use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use super::{Exact, Tie};

/// A method's own figures, beside those that every outcome has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Detail {
    /// None.
    #[default]
    Plain,
    /// Scores, points and resistances.
    Values(Values),
    /// Grades and degrees.
    Grades(Grades),
    /// Pairwise contests.
    Pairwise(Contests),
    /// Counts in rounds.
    Rounds(Rounds),
    /// Committees.
    Committees(Committees),
    /// Budgets.
    Budget(Spending),
}

/// Figures of numbers given to options, each in option order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// Weight of the ballots that give a number at all.
    pub answered: Vec<Exact>,
    /// Mean of the numbers given.
    pub mean: Vec<Option<Exact>>,
    /// Lower and upper median of the numbers given.
    pub medians: Vec<Option<(Exact, Exact)>>,
    /// Greatest number given.
    pub greatest: Vec<Option<Exact>>,
    /// For resistance: 1 less the share of the strongest resistance possible, over the valid ballots.
    pub acceptance: Vec<Exact>,
    /// For score then automatic run-off: the two finalists and the weight of the ballots that score each above the
    /// other.
    pub runoff: Vec<(u16, Exact)>,
}

/// Figures of grades, each in option order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grades {
    /// Weight of the ballots that give each grade, the worst first.
    pub histogram: Vec<Vec<Exact>>,
    /// Weight of the ballots that give a grade at all.
    pub answered: Vec<Exact>,
    /// Lower median grade, under the method's own reading of missing grades.
    pub median: Vec<Option<u16>>,
    /// Share of the judges above and below the median.
    pub gauge: Vec<Option<(Exact, Exact)>>,
    /// Degrees of agreement: mean degree, share that supports, share that stands aside, weight that blocks.
    pub agreement: Vec<Agreement>,
}

/// How one option stands on a scale of agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Mean degree over those who answered.
    pub mean: Option<Exact>,
    /// Share of those who answered that supports.
    pub support: Exact,
    /// Share of those who answered that stands aside.
    pub aside: Exact,
    /// Weight that blocks.
    pub blocks: Exact,
}

/// Figures of pairwise contests.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contests {
    /// `prefer[a][b]`: weight that ranks `a` above `b`.
    pub prefer: Vec<Vec<Exact>>,
    /// The option that beats every other.
    pub condorcet_winner: Option<u16>,
    /// The option that every other beats.
    pub condorcet_loser: Option<u16>,
    /// The smallest set whose every member beats every option outside it.
    pub smith: Vec<u16>,
    /// Schulze: strength of the strongest path between two options.
    pub paths: Vec<Vec<Exact>>,
    /// Ranked pairs: whether two victories are equally strong.
    pub tied_strengths: bool,
    /// Ranked pairs: the winners over every order of equally strong victories; `None` when there are too many.
    pub winners_any_tiebreak: Option<Vec<u16>>,
}

/// Figures of counts in rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounds {
    /// Votes needed for a seat.
    pub quota: Option<Exact>,
    /// The stages of a transferable vote.
    pub stages: Vec<Stage>,
    /// The elected in the order of their election.
    pub elected_order: Vec<u16>,
    /// The excluded in the order of their exclusion.
    pub elimination_order: Vec<u16>,
    /// Whether a tie for last arose.
    pub tie_occurred: bool,
    /// Instant run-off: the winners over every way to settle ties; `None` when there are too many.
    pub winners_any_tiebreak: Option<Vec<u16>>,
    /// Ties that only a lot can settle, with who was taken for the action.
    pub lots: Vec<LotTaken>,
    /// Meek: the share that each elected option keeps of the votes that reach it.
    pub keep_factors: Vec<(u16, Exact)>,
    /// Votes that count for nobody at the end.
    pub non_transferable: Exact,
}

/// What happens in a stage of a transferable vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    /// First preferences are counted.
    FirstPreferences,
    /// The surplus of an elected option is passed on.
    Surplus(u16),
    /// An option is excluded and its votes are passed on.
    Exclusion(u16),
    /// As many options as seats are left: all are elected.
    LastVacancies,
    /// A round of Meek's count, after which the option named, if any, is defeated.
    Iteration(Option<u16>),
}

/// A stage of a transferable vote, with the figures after its action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// What was done.
    pub action: Action,
    /// Votes of each option shown in the stage.
    pub tally: Vec<(u16, Exact)>,
    /// Votes that count for nobody.
    pub non_transferable: Exact,
    /// Everyone elected so far, in the order of election.
    pub elected: Vec<u16>,
    /// The quota of the round, where it moves.
    pub quota: Option<Exact>,
    /// The options tied for the action.
    pub tie: Vec<u16>,
}

/// A tie that only a lot could settle, and who the lot, or the convention in its place, took for the action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LotTaken {
    /// The tie.
    pub tie: Tie,
    /// Who was taken: for a surplus, or for exclusion.
    pub taken: u16,
    /// Whether it was for exclusion, not for a surplus.
    pub exclusion: bool,
}

/// Figures of committees.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Committees {
    /// Every committee that ties, each ascending, in option order.
    pub tied: Vec<Vec<u16>>,
    /// The score of proportional approval voting.
    pub score: Option<Exact>,
}

/// Figures of a budget spent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// What is funded, in the order of selection.
    pub selection: Vec<u16>,
    /// What it costs in all, in parts of money.
    pub cost: u64,
    /// Of how many parts a unit of money consists, where amounts are not whole units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<NonZeroU64>,
    /// How many selections were ties, settled by more votes, then lower cost, then option order.
    pub ties_met: u32,
    /// By how many units every share was raised.
    pub raised: u64,
    /// What was funded before completion by votes, ascending.
    pub before_completion: Vec<u16>,
}

impl Spending {
    /// An amount of money given in parts, in units.
    pub fn money(&self, parts: u64) -> Exact {
        money(parts, self.parts)
    }
}

/// An amount of money given in parts of a unit, in units.
pub(crate) fn money(parts: u64, of_a_unit: Option<NonZeroU64>) -> Exact {
    let unit = of_a_unit.map_or(1, NonZeroU64::get);
    Exact(BigRational::new(parts.into(), unit.into()))
}
