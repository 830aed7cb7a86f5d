//! The explanation of an outcome, as data; the words are made where it is shown.

use serde::{Deserialize, Serialize};

use super::Exact;

/// One step of the explanation of an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// A round of instant run-off or a stage of a transferable vote.
    Round {
        /// Number of the round, from 1.
        round: u32,
        /// Figure of each option still in the count.
        tally: Vec<(u16, Exact)>,
        /// Votes that no longer count for anyone.
        exhausted: Exact,
        /// Who is elected in this round.
        elected: Vec<u16>,
        /// Who is excluded in this round.
        eliminated: Vec<u16>,
        /// The options tied for exclusion or for a surplus, if any.
        tie: Vec<u16>,
    },
    /// A pairwise contest: votes for the first over the second, and for the second over the first.
    Pair(u16, u16, Exact, Exact),
    /// The strongest path from a winner to another option, against the strongest way back.
    Path {
        /// The options along the path, the winner first.
        through: Vec<u16>,
        /// Votes of the weakest victory on it.
        strength: Exact,
        /// Votes of the weakest victory on the strongest way back, 0 where there is none.
        back: Exact,
    },
    /// A victory locked in, or left out because it would contradict stronger ones (ranked pairs).
    Locked {
        /// Who wins the pair.
        winner: u16,
        /// Who loses it.
        loser: u16,
        /// How strong the victory is.
        strength: Exact,
        /// Whether it was locked in.
        kept: bool,
    },
    /// The middle grade of an option, and the weight above and below it.
    Median {
        /// The option.
        option: u16,
        /// Its middle grade.
        grade: u16,
        /// Share of the judges above it.
        above: Exact,
        /// Share of the judges below it.
        below: Exact,
    },
    /// An option is funded out of the budget.
    Funded {
        /// The option.
        option: u16,
        /// Its cost.
        cost: Exact,
        /// What is left of the budget.
        left: Exact,
        /// Votes it is bought with; under equal shares the effective votes.
        votes: Exact,
    },
    /// An option is passed over because what is left does not pay it.
    Skipped {
        /// The option.
        option: u16,
        /// Its cost.
        cost: Exact,
        /// What is left of the budget.
        left: Exact,
    },
    /// An option is seated in a committee with the figure that decided (added score, price or load).
    Seated {
        /// The option.
        option: u16,
        /// The figure that decided.
        figure: Exact,
    },
}
