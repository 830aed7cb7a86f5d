//! Paper ballots read one by one, in packs counted by hand first (*schede, pacchi*).
//!
//! A pack is read once or twice. The second reader starts from an empty pad; what the two readings say is compared only
//! when the second is closed, and each ballot on which they differ is read a third time, from the paper.

mod apply;
mod compare;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Scrutiny;
use crate::tally::{BallotFault, BallotKind, Mark};

pub use compare::Slide;

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

impl Reading {
    /// Whether two readings of one ballot say the same. The reason for which it is void is the reader's judgment, and a
    /// row without points is a row with none; neither is a difference.
    pub fn agrees(&self, other: &Self, kind: &BallotKind) -> bool {
        match (self, other) {
            (Self::Void(_), Self::Void(_)) => true,
            (Self::Valid(Mark::Values(ours)), Self::Valid(Mark::Values(theirs)))
                if matches!(kind, BallotKind::Points { .. }) =>
            {
                let points = |values: &[Option<i32>]| -> Vec<i32> {
                    values.iter().map(|v| v.unwrap_or(0)).collect()
                };
                points(ours) == points(theirs)
            }
            (Self::Valid(_) | Self::Blank | Self::Void(_) | Self::Doubtful, _) => self == other,
        }
    }
}

/// A ballot of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// What holds now.
    pub reading: Reading,
    /// What held before, oldest first.
    pub earlier: Vec<Reading>,
    /// Who decided on it, if anyone had to.
    pub decided_by: Option<String>,
    /// What the first reader read, corrections considered.
    pub first: Reading,
    /// What the second reader read.
    pub second: Option<Reading>,
    /// What was read from the paper to settle a difference.
    pub third: Option<Reading>,
}

impl Slip {
    /// A ballot read once.
    pub fn new(reading: Reading) -> Self {
        Self {
            first: reading.clone(),
            reading,
            earlier: Vec::new(),
            decided_by: None,
            second: None,
            third: None,
        }
    }

    /// Whether it was read twice and the two readings differ.
    pub fn differs(&self, kind: &BallotKind) -> bool {
        self.second
            .as_ref()
            .is_some_and(|second| !self.first.agrees(second, kind))
    }

    /// Whether it waits for the third reading.
    pub fn is_unsettled(&self, kind: &BallotKind) -> bool {
        self.third.is_none() && self.decided_by.is_none() && self.differs(kind)
    }
}

/// How far the second reading of a pack is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SecondReading {
    /// Not begun: the pack was read once, or not yet.
    #[default]
    NotBegun,
    /// Going on.
    Going,
    /// Every ballot was read a second time.
    Closed,
}

/// Who is reading a pack now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The first reader.
    First,
    /// The second reader.
    Second,
}

/// A pack of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pack {
    /// How many ballots were counted by hand before reading.
    pub counted: u32,
    /// The ballots read, in order; ballot 1 is the first.
    pub slips: Vec<Arc<Slip>>,
    /// Whether all were read and the first reading was closed.
    pub closed: bool,
    /// How far the second reading is.
    pub second: SecondReading,
    /// How often the second reading was taken up again from a ballot in the middle.
    pub rewound: u32,
    /// What tells its first reading from every other; packs taken up by earlier versions have none.
    pub mark: Option<String>,
    /// The same of its second reading, where it was brought from another laptop.
    pub second_mark: Option<String>,
}

impl Pack {
    /// A pack read once from beginning to end.
    pub fn read_once(slips: Vec<Arc<Slip>>) -> Self {
        Self {
            counted: u32::try_from(slips.len()).unwrap_or(u32::MAX),
            slips,
            closed: true,
            ..Self::default()
        }
    }

    /// Whose reading is going on; `None` when nobody is reading.
    pub fn turn(&self) -> Option<Turn> {
        match (self.closed, self.second) {
            (false, _) => Some(Turn::First),
            (true, SecondReading::Going) => Some(Turn::Second),
            (true, SecondReading::NotBegun | SecondReading::Closed) => None,
        }
    }

    /// What the reader of a turn has read so far, and nothing of the other's.
    pub fn read_by(&self, turn: Turn) -> Vec<&Reading> {
        match turn {
            Turn::First => self.slips.iter().map(|s| &s.first).collect(),
            Turn::Second => self.slips.iter().map_while(|s| s.second.as_ref()).collect(),
        }
    }

    /// How many ballots the reader of a turn has read.
    pub fn progress(&self, turn: Turn) -> u32 {
        u32::try_from(self.read_by(turn).len()).unwrap_or(u32::MAX)
    }

    /// Whether it was read twice from beginning to end.
    pub fn is_read_twice(&self) -> bool {
        self.closed && self.second == SecondReading::Closed
    }
}

/// A pack read on another laptop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What tells this reading from every other; files of earlier versions have none.
    pub mark: Option<String>,
    /// Its ballots, in order.
    pub ballots: Vec<Reading>,
}

/// What was done to make sure that paper ballots were read rightly, for the record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Care {
    /// Packs read.
    pub packs: u64,
    /// Packs read twice.
    pub twice: u64,
    /// Ballots on which the two readings differed, read a third time.
    pub reread: u64,
    /// Ballots that somebody decided on.
    pub decided: u64,
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

    /// The packs with their numbers, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Pack)> {
        (1u32..).zip(&self.packs)
    }

    /// The pack somebody is reading, with its number and whose turn it is.
    pub fn being_read(&self) -> Option<(u32, &Pack, Turn)> {
        self.numbered()
            .find_map(|(number, pack)| Some((number, pack, pack.turn()?)))
    }

    /// The number of the pack of which the reading with this mark is one of the two.
    pub fn marked(&self, mark: &str) -> Option<u32> {
        let mark = Some(mark);
        self.numbered()
            .find(|(_, p)| p.mark.as_deref() == mark || p.second_mark.as_deref() == mark)
            .map(|(number, _)| number)
    }

    /// Whether there are so many ballots that every pack must be read twice.
    fn asks_two_readings(&self, scrutiny: &Scrutiny) -> bool {
        let counted = self.counted();
        counted > 0 && counted >= u64::from(scrutiny.one_reading_below)
    }

    /// The first pack that must still be read a second time.
    pub fn due(&self, scrutiny: &Scrutiny) -> Option<u32> {
        if self.asks_two_readings(scrutiny) {
            self.read_once()
        } else {
            None
        }
    }

    /// The first pack that was read once and closed.
    pub fn read_once(&self) -> Option<u32> {
        self.numbered()
            .find(|(_, p)| p.counted > 0 && p.closed && p.second == SecondReading::NotBegun)
            .map(|(number, _)| number)
    }

    /// Ballots on which two closed readings differ and that nobody read a third time, as `(pack, ballot)` from 1.
    pub fn unsettled(&self, kind: &BallotKind) -> Vec<(u32, u32)> {
        let closed = self.numbered().filter(|(_, pack)| pack.is_read_twice());
        closed
            .flat_map(|(number, pack)| {
                let slips = (1u32..).zip(&pack.slips);
                slips
                    .filter(move |(_, slip)| slip.is_unsettled(kind))
                    .map(move |(place, _)| (number, place))
            })
            .collect()
    }

    /// Ballots set aside on which nobody has decided, as `(pack, ballot)` numbered from 1.
    pub fn doubtful(&self) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for (number, pack) in self.numbered() {
            for (slip, place) in pack.slips.iter().zip(1u32..) {
                if slip.reading == Reading::Doubtful {
                    found.push((number, place));
                }
            }
        }
        found
    }

    /// What was done to read rightly.
    pub fn care(&self) -> Care {
        let count =
            |wanted: fn(&Slip) -> bool| self.slips().filter(|s| wanted(s)).fold(0, |n, _| n + 1);
        let twice = self.packs.iter().filter(|p| p.is_read_twice());
        Care {
            packs: self.packs.iter().fold(0, |n, _| n + 1),
            twice: twice.fold(0, |n, _| n + 1),
            reread: count(|s| s.third.is_some()),
            decided: count(|s| s.decided_by.is_some()),
        }
    }
}

#[cfg(test)]
mod tests;
