//! Thresholds: how many votes are needed out of which base, and whether they were reached.

use serde::{Deserialize, Serialize};

/// What the percentage of a threshold is taken of (*base di calcolo*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Base {
    /// All those entitled to vote (*aventi diritto*).
    Entitled,
    /// Those entitled and present (*presenti*).
    Present,
    /// Those who voted: valid, blank and void (*votanti*).
    Voters,
    /// Valid ballots that are not blank (*voti validi*).
    Valid,
    /// All marks cast, where a ballot may carry several (*voti espressi*).
    Cast,
    /// Favourable plus against (*favorevoli + contrari*).
    ForAgainst,
}

/// A threshold: at least, or more than, an exact fraction of a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Numerator of the fraction.
    pub numerator: u64,
    /// Denominator of the fraction, not zero.
    pub denominator: u64,
    /// Whether the votes must be *more than* the fraction (`true`) or *at least* it (`false`).
    pub strict: bool,
    /// What the fraction is taken of.
    pub base: Base,
}

/// Whether a threshold was reached, and by how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether it was reached.
    pub passed: bool,
    /// Fewest votes that reach it on this base.
    pub needed: u64,
    /// Votes in favour.
    pub votes: u64,
    /// Size of the base.
    pub base: u64,
}

impl Threshold {
    /// Decides whether `votes` out of `base` reach the threshold; exact, by cross-multiplication in 128 bits.
    ///
    /// A base of zero is never passed. Two thirds of 9 need 6; more than two thirds of 9 need 7; two thirds of 10 need 7.
    pub fn verdict(&self, votes: u64, base: u64) -> Verdict {
        let product = u128::from(base) * u128::from(self.numerator);
        let denominator = u128::from(self.denominator.max(1));
        let needed = if self.strict {
            product / denominator + 1
        } else {
            product.div_ceil(denominator)
        };
        let needed = u64::try_from(needed).unwrap_or(u64::MAX);
        Verdict {
            passed: base > 0 && votes >= needed.max(1),
            needed,
            votes,
            base,
        }
    }
}
