//! What happens at the table.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Consensus, ConsensusRule, Outcome, Round, Scale, Stance, Statement};
use crate::assembly::{ParticipantId, PositionId, RoundId, SeatId};

/// Something that happened at the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConsensusEvent {
    /// A round opened: scale and rule are fixed.
    Opened {
        /// The round.
        id: RoundId,
        /// The position.
        position: PositionId,
        /// Which round on this position, from 1.
        number: u32,
        /// The text put to the table.
        text: String,
        /// The scale.
        scale: Scale,
        /// The rule.
        rule: ConsensusRule,
        /// Seats in use, in order.
        seats: Vec<SeatId>,
    },
    /// A seat spoke, or changed what it said before the round closed.
    Stated {
        /// The round.
        id: RoundId,
        /// The seat.
        seat: SeatId,
        /// What it said.
        stance: Stance,
    },
    /// A seat spoke from the phone of whoever sits there, or changed what it said.
    StatedByPhone {
        /// The round.
        id: RoundId,
        /// The seat.
        seat: SeatId,
        /// Who spoke for it.
        person: ParticipantId,
        /// What it said.
        stance: Stance,
    },
    /// Seats that had not spoken stand by what they said in the round before.
    Carried {
        /// The round.
        id: RoundId,
        /// The seats, with what each said.
        stances: Vec<(SeatId, Stance)>,
    },
    /// What a seat said was taken back: it counts as absent.
    Cleared {
        /// The round.
        id: RoundId,
        /// The seat.
        seat: SeatId,
    },
    /// The round closed.
    Closed {
        /// The round.
        id: RoundId,
        /// The outcome under its rule.
        outcome: Outcome,
    },
    /// The round was annulled; it stays in the record.
    Annulled {
        /// The round.
        id: RoundId,
        /// Why.
        reason: String,
    },
    /// The table, or a minority of it, made a statement.
    Declared(Statement),
}

impl ConsensusEvent {
    /// Whether undo stops here: what a phone was told is recorded is not undone by somebody else.
    pub fn is_wall(&self) -> bool {
        matches!(self, Self::StatedByPhone { .. })
    }
}

impl Consensus {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &ConsensusEvent) {
        match event {
            ConsensusEvent::Opened {
                id,
                position,
                number,
                text,
                scale,
                rule,
                seats,
            } => {
                let round = Round {
                    id: *id,
                    position: *position,
                    number: *number,
                    text: text.clone(),
                    scale: *scale,
                    rule: *rule,
                    seats: seats.clone(),
                    stances: BTreeMap::new(),
                    by_phone: BTreeSet::new(),
                    carried: BTreeSet::new(),
                    opened: at,
                    closed: None,
                    annulled: None,
                };
                self.rounds.insert(*id, Arc::new(round));
            }
            ConsensusEvent::Stated { id, seat, stance } => self.change(*id, |r| {
                r.stances.insert(*seat, stance.clone());
                r.by_phone.remove(seat);
                r.carried.remove(seat);
            }),
            ConsensusEvent::StatedByPhone {
                id, seat, stance, ..
            } => self.change(*id, |r| {
                r.stances.insert(*seat, stance.clone());
                r.by_phone.insert(*seat);
                r.carried.remove(seat);
            }),
            ConsensusEvent::Carried { id, stances } => self.change(*id, |r| {
                r.carried.extend(stances.iter().map(|(seat, _)| *seat));
                r.stances.extend(stances.iter().cloned());
            }),
            ConsensusEvent::Cleared { id, seat } => self.change(*id, |r| {
                r.stances.remove(seat);
                r.by_phone.remove(seat);
                r.carried.remove(seat);
            }),
            ConsensusEvent::Closed { id, outcome } => {
                self.change(*id, |r| r.closed = Some((at, *outcome)));
            }
            ConsensusEvent::Annulled { id, reason } => {
                self.change(*id, |r| r.annulled = Some(reason.clone()));
            }
            ConsensusEvent::Declared(statement) => self.declare(at, statement),
        }
    }

    fn declare(&mut self, at: Timestamp, statement: &Statement) {
        let mut known = self.statements.iter_mut();
        match known.find(|(_, known)| known.is_replaced_by(statement)) {
            Some(place) => *place = (at, statement.clone()),
            None => self.statements.push((at, statement.clone())),
        }
    }

    fn change(&mut self, id: RoundId, change: impl FnOnce(&mut Round)) {
        if let Some(round) = self.rounds.get_mut(&id) {
            change(Arc::make_mut(round));
        }
    }
}
