//! What a ballot may say.

mod check;

use serde::{Deserialize, Serialize};

use super::Exact;

/// The kind of ballot (*tipo di scheda*) with the limits that make a marked ballot valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BallotKind {
    /// Favorable, against or abstaining, as options 0, 1 and 2 (*favorevole, contrario, astenuto*).
    Motion,
    /// Exactly one option (*una sola scelta*).
    One,
    /// A set of options: at least `min`, at most `max`; where `costs` are given (one per option) their sum may not pass
    /// `budget` (*fino a k, esattamente k, almeno k, con tetto di spesa*).
    Choose {
        /// Fewest marks of a valid ballot that is not blank.
        min: u16,
        /// Most marks of a valid ballot.
        max: u16,
        /// Cost of each option and the most that a ballot may spend.
        budget: Option<Budget>,
    },
    /// Points to distribute: the sum may not pass `total`, no option more than `cap` (*punti, bollini*).
    Points {
        /// Points that each voter has.
        total: u32,
        /// Most points on one option.
        cap: u32,
        /// Whether a ballot that leaves points unspent is void.
        spend_all: bool,
    },
    /// A score for each option on a scale; an unscored option is "no opinion" (*punteggio*).
    Score {
        /// Lowest score.
        min: i32,
        /// Highest score.
        max: i32,
    },
    /// A grade for each option out of `grades`, 0 the worst (*giudizio*).
    Grade {
        /// How many grades there are.
        grades: u16,
    },
    /// A ranking: 1 the best; 0 stands for unranked (*ordine di preferenza*).
    Rank {
        /// Fewest options to rank on a valid ballot that is not blank.
        min: u16,
        /// Most options to rank.
        max: u16,
        /// Whether two options may share a place.
        ties: bool,
    },
    /// Resistance to each option, 0 (none) to `max`, lowest sum wins (*resistenza*, systemic consensing).
    Resistance {
        /// Strongest resistance, 10 by custom.
        max: u16,
    },
}

/// Costs of the options of a vote and the most that a ballot may spend, in whole units of currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Cost of each option, in option order.
    pub costs: Vec<u64>,
    /// The most that the options marked on one ballot, and the options funded, may cost.
    pub cap: u64,
}

/// What is marked on one ballot. Options are numbered from 0 in the order of the poll.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// Nothing (*scheda bianca*).
    Blank,
    /// The options marked, in ascending order, none twice: kinds `Motion`, `One`, `Choose`.
    Chosen(Vec<u16>),
    /// The place of each option, 1 the best, 0 for unranked: kind `Rank`. Only the order of the numbers counts.
    Ranks(Vec<u16>),
    /// A whole number for each option, `None` where nothing was written: kinds `Points`, `Score`, `Grade`, `Resistance`.
    Values(Vec<Option<i32>>),
}

/// Identical ballots: what they say, how many they are and what each weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// What is marked.
    pub mark: Mark,
    /// How many ballots say this.
    pub count: u64,
    /// The weight of each of them; 1 in an assembly where every head counts the same.
    pub weight: Exact,
}

/// Why a marked ballot is not valid for its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BallotFault {
    /// The mark has another shape than the kind asks for.
    WrongShape,
    /// An option that is not on the ballot.
    NoSuchOption(u16),
    /// Fewer marks than the minimum.
    TooFew {
        /// Marks found.
        found: u16,
        /// Fewest allowed.
        min: u16,
    },
    /// More marks than the maximum.
    TooMany {
        /// Marks found.
        found: u16,
        /// Most allowed.
        max: u16,
    },
    /// The marked options cost more than the budget.
    OverBudget {
        /// What they cost.
        cost: u64,
        /// The most they may cost.
        cap: u64,
    },
    /// The points do not sum as they must.
    WrongSum {
        /// The sum found.
        sum: i64,
        /// The sum allowed at most, or asked for exactly.
        total: u32,
    },
    /// A number off the scale, on option `option`.
    OffScale {
        /// The option.
        option: u16,
        /// The number found.
        value: i64,
    },
    /// A place used twice where ties are not allowed.
    RepeatedPlace(u16),
}

impl BallotKind {
    /// What the options cost and the most that a ballot may spend, where the kind has a budget.
    pub fn budget(&self) -> Option<&Budget> {
        match self {
            Self::Choose { budget, .. } => budget.as_ref(),
            Self::Motion
            | Self::One
            | Self::Points { .. }
            | Self::Score { .. }
            | Self::Grade { .. }
            | Self::Rank { .. }
            | Self::Resistance { .. } => None,
        }
    }

    /// The lowest and the highest number that an option can get; `None` where options get none.
    pub fn scale(&self) -> Option<(i64, i64)> {
        match self {
            Self::Points { cap, .. } => Some((0, i64::from(*cap))),
            Self::Score { min, max } => Some((i64::from(*min), i64::from(*max))),
            Self::Grade { grades } => Some((0, i64::from(*grades) - 1)),
            Self::Resistance { max } => Some((0, i64::from(*max))),
            Self::Motion | Self::One | Self::Choose { .. } | Self::Rank { .. } => None,
        }
    }
}
