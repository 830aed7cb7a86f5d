//! Scales of agreement and the rule of consensus.
//!
//! Source of the scales: the four positions used by consensus-run communities; Sam Kaner's gradients of agreement
//! (Community At Work, 1987); fist-to-five.

use serde::{Deserialize, Serialize};

/// A scale of agreement, with the degrees numbered as people know them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// 1 consent, 2 consent with reservations, 3 stand aside, 4 block (*consenso, con riserve, mi faccio da parte,
    /// blocco*).
    #[default]
    Four,
    /// Kaner's eight: 1 whole-hearted endorsement … 4 abstain … 8 veto.
    Kaner,
    /// A show of fingers: 5 will lead … 3 can live with it … 0 a fist, block.
    Fist,
}

/// What a degree amounts to, whatever the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stand {
    /// Agrees.
    Consent,
    /// Agrees, with reservations on record (*riserva*).
    Reservations,
    /// Neither supports nor hinders (*si fa da parte*).
    Aside,
    /// Does not support, without blocking: more discussion asked for, or serious disagreement.
    Against,
    /// Blocks (*blocco*).
    Block,
}

/// The rule of consensus, fixed before the round. Its base is the seats that spoke.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsensusRule {
    /// Nobody against, nobody blocking (*unanimità*); standing aside does not hinder.
    #[default]
    Unanimity,
    /// At most this many against or blocking, and more in support than that (*consenso meno n*).
    Minus(u16),
    /// At least this fraction of the seats that spoke supports, and at most `blocks` block.
    Fraction {
        /// Numerator.
        numerator: u16,
        /// Denominator, not zero.
        denominator: u16,
        /// Blocks tolerated.
        blocks: u16,
    },
}

/// The outcome of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Outcome {
    /// *Consenso*.
    Consensus,
    /// *Consenso con riserve*: reached, with reservations, stand-asides or tolerated blocks on record.
    WithReservations,
    /// *Non consenso*.
    None,
}

impl Scale {
    /// The degrees of the scale, from most to least agreement.
    pub fn degrees(self) -> &'static [u8] {
        match self {
            Self::Four => &[1, 2, 3, 4],
            Self::Kaner => &[1, 2, 3, 4, 5, 6, 7, 8],
            Self::Fist => &[5, 4, 3, 2, 1, 0],
        }
    }

    /// What a degree amounts to, `None` off the scale.
    ///
    /// Kaner's 6 ("don't like but will support") counts as support with reservations, 5 ("more discussion needed") and 7
    /// ("serious disagreement") as against; in fist-to-five 3 is support with reservations and 1 and 2 are against.
    pub fn stand(self, degree: u8) -> Option<Stand> {
        Some(match (self, degree) {
            (Self::Four | Self::Kaner, 1) | (Self::Fist, 4 | 5) => Stand::Consent,
            (Self::Four, 2) | (Self::Kaner, 2 | 3 | 6) | (Self::Fist, 3) => Stand::Reservations,
            (Self::Four, 3) | (Self::Kaner, 4) => Stand::Aside,
            (Self::Kaner, 5 | 7) | (Self::Fist, 1 | 2) => Stand::Against,
            (Self::Four, 4) | (Self::Kaner, 8) | (Self::Fist, 0) => Stand::Block,
            _ => return None,
        })
    }

    /// Whether a degree needs its reason on record: anything but plain consent, save Kaner's 2 and abstention.
    pub fn needs_reason(self, degree: u8) -> bool {
        match self {
            Self::Four => degree >= 2,
            Self::Kaner => degree >= 3 && degree != 4,
            Self::Fist => degree <= 2,
        }
    }
}

impl ConsensusRule {
    /// The outcome if the seats that spoke stand so.
    ///
    /// With no seat that spoke, or none in support, there is no consensus whatever the rule.
    pub fn outcome(self, stands: &[Stand]) -> Outcome {
        let count = |wanted: &[Stand]| stands.iter().filter(|s| wanted.contains(s)).count();
        let support = count(&[Stand::Consent, Stand::Reservations]);
        let blocks = count(&[Stand::Block]);
        let hindering = count(&[Stand::Against, Stand::Block]);
        let reached = support > 0
            && match self {
                Self::Unanimity => hindering == 0,
                // Where few speak, n may be most of them: what most oppose is no consensus.
                Self::Minus(n) => hindering <= usize::from(n) && support > hindering,
                Self::Fraction {
                    numerator,
                    denominator,
                    blocks: tolerated,
                } => {
                    support * usize::from(denominator) >= stands.len() * usize::from(numerator)
                        && blocks <= usize::from(tolerated)
                }
            };
        if !reached {
            Outcome::None
        } else if count(&[Stand::Consent]) == stands.len() {
            Outcome::Consensus
        } else {
            Outcome::WithReservations
        }
    }
}
