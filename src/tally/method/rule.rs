//! A method with what it needs to count: places, conventions, a budget.

use std::num::NonZeroU64;

use serde::{Deserialize, Serialize};

use super::Method;
use crate::tally::{BallotKind, Budget};

/// A method with the figures and conventions it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The method.
    pub method: Method,
    /// How many options are to be chosen; 1 for a single winner.
    pub seats: u16,
    /// Which Borda count.
    #[serde(default)]
    pub borda: BordaVariant,
    /// What instant run-off does with a shared place.
    #[serde(default)]
    pub equal_rank: EqualRank,
    /// What is done with a tie.
    #[serde(default)]
    pub ties: TieRule,
    /// Costs and budget of what may be funded; where absent, those of the ballot kind.
    #[serde(default)]
    pub budget: Option<Budget>,
    /// Of how many parts a unit of money consists, where costs and budget are not whole units: they are given in whole
    /// parts then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<NonZeroU64>,
    /// The degrees of agreement that block, stand aside and support.
    #[serde(default)]
    pub degrees: Degrees,
}

/// The readings of the Borda count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BordaVariant {
    /// n-1 for the best of n; tied options, and the unranked below all others, share the mean of the places they span.
    #[default]
    Average,
    /// As `Average` among ranked options; an unranked option gets nothing.
    ZeroUnranked,
    /// m for the best of m ranked options, 1 for the last (de Borda, Emerson).
    Modified,
    /// 1, 1/2, 1/3 … by place (Dowdall).
    Dowdall,
}

/// What instant run-off does with a ballot that gives one place to several options.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EqualRank {
    /// The ballot is split equally among the options that share the place and are still in the count.
    #[default]
    Split,
    /// The ballot counts for nobody from the shared place on (overvote rule of official US counts).
    Exhaust,
}

/// What is done with a tie (*regola per i pari merito*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// Tied first options all win; a tie inside the count goes by the method's stated convention and is reported.
    #[default]
    Convention,
    /// A tie for the places to fill, or inside a transferable vote, comes back to be settled by lot.
    Lot,
}

/// Degrees of agreement by meaning, as positions on the scale from 0, the worst.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Degrees {
    /// Degrees that block.
    pub block: Vec<u16>,
    /// Degrees that stand aside.
    pub aside: Vec<u16>,
    /// Degrees that support.
    pub support: Vec<u16>,
}

impl Rule {
    /// The rule of a method for one winner, with the recommended conventions.
    pub fn new(method: Method) -> Self {
        Self {
            method,
            seats: 1,
            borda: BordaVariant::default(),
            equal_rank: EqualRank::default(),
            ties: TieRule::default(),
            budget: None,
            parts: None,
            degrees: Degrees::default(),
        }
    }

    /// The same rule for `seats` places to fill.
    #[must_use]
    pub fn with_seats(self, seats: u16) -> Self {
        Self { seats, ..self }
    }

    /// The same rule with another convention for ties.
    #[must_use]
    pub fn with_ties(self, ties: TieRule) -> Self {
        Self { ties, ..self }
    }

    /// What is funded out of: the budget of the rule, else that of the ballot.
    pub(crate) fn money<'a>(&'a self, kind: &'a BallotKind) -> Option<&'a Budget> {
        self.budget.as_ref().or_else(|| kind.budget())
    }
}
