//! The table states its position by the consensus method (*metodo del consenso*): rounds, reservations, statements.

mod by_phone;
mod command;
mod decide;
mod event;
mod scale;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use by_phone::{may_speak, speaks_for};
pub use command::{ConsensusCommand, ConsensusRefusal};
pub(crate) use decide::decide;
pub use decide::{REASON, carriable};
pub use event::ConsensusEvent;
pub use scale::{ConsensusRule, Outcome, Scale, Stand};

use super::{PositionId, RoundId, SeatId, ThemeId};

/// What a seat said in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stance {
    /// Degree on the round's scale, numbered as people know it (see [`Scale`]).
    pub degree: u8,
    /// Why; required where the scale asks for it.
    pub reason: String,
}

/// A consensus round on one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its identifier.
    pub id: RoundId,
    /// The position.
    pub position: PositionId,
    /// Which round it is on this position, from 1.
    pub number: u32,
    /// The text that was put to the table.
    pub text: String,
    /// The scale.
    pub scale: Scale,
    /// The rule, fixed before the round.
    pub rule: ConsensusRule,
    /// Seats in use when the round opened, in order.
    pub seats: Vec<SeatId>,
    /// What each seat said; a seat that is absent says nothing.
    pub stances: BTreeMap<SeatId, Stance>,
    /// The seats whose last word came from the phone of whoever sits there (*dal telefono*); the others spoke aloud.
    pub by_phone: BTreeSet<SeatId>,
    /// The seats whose stance was carried over from the round before, and not given anew.
    pub carried: BTreeSet<SeatId>,
    /// When it opened.
    pub opened: Timestamp,
    /// When it closed, and the outcome.
    pub closed: Option<(Timestamp, Outcome)>,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
}

/// A statement of the table, or of a minority of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// On which theme.
    pub theme: ThemeId,
    /// On which position, if on one.
    pub position: Option<PositionId>,
    /// The seats that make it; empty for the whole table.
    pub seats: Vec<SeatId>,
    /// The words.
    pub text: String,
}

impl Statement {
    /// Whether another statement takes the place of this one: it is of the same seats, on the same theme and position.
    fn is_replaced_by(&self, other: &Self) -> bool {
        self.theme == other.theme && self.position == other.position && self.seats == other.seats
    }
}

/// Rounds and statements of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consensus {
    /// Rounds, by identifier.
    pub rounds: BTreeMap<RoundId, Arc<Round>>,
    /// Statements in order: when, and what. The same seats on the same position have one, their last; the earlier ones are
    /// in the record.
    pub statements: Vec<(Timestamp, Statement)>,
}

impl Consensus {
    /// The rounds on a position that were not annulled, first to last.
    pub fn on(&self, position: PositionId) -> impl DoubleEndedIterator<Item = &Arc<Round>> {
        self.rounds
            .values()
            .filter(move |r| r.position == position && r.annulled.is_none())
    }

    /// The round that is open, if one is.
    pub fn open(&self) -> Option<&Arc<Round>> {
        self.rounds
            .values()
            .find(|r| r.closed.is_none() && r.annulled.is_none())
    }

    /// The statement on a position that exactly these seats make, in the order of their numbers; none for the whole table.
    pub fn statement(&self, position: PositionId, seats: &[SeatId]) -> Option<&Statement> {
        let mut known = self.statements.iter().map(|(_, known)| known);
        known.find(|known| known.position == Some(position) && known.seats == seats)
    }

    /// The outcome that holds for a position: that of its last closed round.
    pub fn outcome(&self, position: PositionId) -> Option<Outcome> {
        self.on(position)
            .rev()
            .find_map(|r| r.closed.map(|(_, outcome)| outcome))
    }
}

#[cfg(test)]
mod tests;
