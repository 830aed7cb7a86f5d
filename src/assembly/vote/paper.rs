//! Paper ballots read one by one, in packs counted by hand first (*schede, pacchi*).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::tally::{BallotFault, Mark};

/// Why a ballot is void (*scheda nulla*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoidReason {
    /// More marks than allowed.
    TooMany,
    /// Fewer marks than asked for.
    TooFew,
    /// The marked options cost more than the budget.
    OverBudget,
    /// The points do not sum as they must.
    WrongSum,
    /// A place given twice.
    RepeatedPlace,
    /// It cannot be read.
    Unreadable,
    /// A sign by which the voter could be known (*segno di riconoscimento*).
    Identifying,
    /// Voter not entitled, or data missing where the rule asks for them.
    NotEntitled,
    /// Another reason.
    Other,
}

impl VoidReason {
    /// Every reason, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::TooMany,
        Self::TooFew,
        Self::OverBudget,
        Self::WrongSum,
        Self::RepeatedPlace,
        Self::Unreadable,
        Self::Identifying,
        Self::NotEntitled,
        Self::Other,
    ];

    /// The reason that a fault found by the ballot's own rule amounts to.
    pub fn of(fault: &BallotFault) -> Self {
        match fault {
            BallotFault::TooFew { .. } => Self::TooFew,
            BallotFault::TooMany { .. } => Self::TooMany,
            BallotFault::OverBudget { .. } => Self::OverBudget,
            BallotFault::WrongSum { .. } => Self::WrongSum,
            BallotFault::RepeatedPlace(_) => Self::RepeatedPlace,
            BallotFault::WrongShape
            | BallotFault::NoSuchOption(_)
            | BallotFault::OffScale { .. } => Self::Other,
        }
    }
}

/// What was read on a ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reading {
    /// Valid, with what is marked; never [`Mark::Blank`].
    Valid(Mark),
    /// Blank (*bianca*).
    Blank,
    /// Void (*nulla*).
    Void(VoidReason),
    /// Set aside for the chair (*dubbia*).
    Doubtful,
}

/// A ballot of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What holds now.
    pub reading: Reading,
    /// What was read before, when the ballot was read again, oldest first.
    pub earlier: Vec<Reading>,
    /// Who decided on a doubtful ballot, if anyone had to.
    pub decided_by: Option<String>,
}

/// A pack of ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// How many ballots were counted by hand before reading.
    pub counted: u32,
    /// The ballots read, in order; ballot 1 is the first.
    pub slips: Vec<Arc<Slip>>,
    /// Whether all were read and the pack was closed.
    pub closed: bool,
}

/// The paper ballots of a vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Ballots handed out (*schede consegnate*), where counted.
    pub handed_out: Option<u64>,
    /// Packs in order; pack 1 is the first.
    pub packs: Vec<Pack>,
}

impl Paper {
    /// Every ballot read, in order of pack and place.
    pub fn slips(&self) -> impl Iterator<Item = &Arc<Slip>> {
        self.packs.iter().flat_map(|p| &p.slips)
    }

    /// How many ballots were read.
    pub fn read(&self) -> u64 {
        self.slips().fold(0, |n, _| n + 1)
    }

    /// How many ballots were counted by hand into packs.
    pub fn counted(&self) -> u64 {
        self.packs.iter().map(|p| u64::from(p.counted)).sum()
    }

    /// Ballots set aside on which nobody has decided, as `(pack, ballot)` numbered from 1.
    pub fn doubtful(&self) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for (pack, number) in self.packs.iter().zip(1u32..) {
            for (slip, place) in pack.slips.iter().zip(1u32..) {
                if slip.reading == Reading::Doubtful {
                    found.push((number, place));
                }
            }
        }
        found
    }
}
