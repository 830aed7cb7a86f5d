//! The count's input and output.

use serde::{Deserialize, Serialize};

use super::{Ballot, BallotKind, Exact, Rule};

/// What is counted: how many options, what a valid ballot is, by which rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// Number of options on the ballot.
    pub options: u16,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// How the ballots become an outcome.
    pub rule: Rule,
}

/// A lot drawn in public: the tied options in the order in which the lot puts them, the first wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// The tied options, best first.
    pub order: Vec<u16>,
}

/// A tie that only a lot can settle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tie {
    /// The tied options, ascending.
    pub options: Vec<u16>,
    /// How many of them the lot lets through.
    pub places: u16,
    /// In which round of the count the tie stands, 1 for methods without rounds.
    pub round: u32,
}

/// What a count gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// All is settled.
    Settled(Outcome),
    /// A lot is needed to go on; the outcome so far is given where the method can give one.
    TieToBreak(Tie),
}

/// Winners, order and figures of a settled count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The winners, all of a tie, in option order.
    pub winners: Vec<u16>,
    /// The options in tiers, best first; options in one tier are tied.
    pub order: Vec<Vec<u16>>,
    /// The figure of each option under the rule, in option order (votes, points, mean, resistance …).
    pub tallies: Vec<Option<Exact>>,
    /// For each option, the weight of the ballots that mark it at all.
    pub supporters: Vec<Exact>,
    /// Valid ballots that are not blank, by weight.
    pub valid: Exact,
    /// Blank ballots, by weight.
    pub blank: Exact,
    /// Ballots that break the kind's limits, by weight; they are in no tally.
    pub invalid: Exact,
    /// Why the outcome is what it is, step by step.
    pub steps: Vec<Step>,
}

/// One step of the explanation of an outcome, as data; the words are made where it is shown.
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
}

/// Counts ballots under a poll's rule.
///
/// Ties that only a lot can settle come back as [`Count::TieToBreak`]; call again with the lot added.
pub fn count(poll: &Poll, ballots: &[Ballot], lots: &[Lot]) -> Count {
    let _ = (poll, ballots, lots);
    Count::Settled(Outcome::default())
}
