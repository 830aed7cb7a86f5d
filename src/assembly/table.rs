//! The negotiating table (*Tavolo di Negoziazione*, TdN): one seat for each organization.

mod decide;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(crate) use decide::{decide, permutes};

use super::{Roll, SeatId};

/// A seat at the table. Who sits in it is on the roll: the participant whose profile names the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its identifier.
    pub id: SeatId,
    /// The organization, not a person.
    pub organization: String,
    /// Why it was withdrawn, if it was.
    pub withdrawn: Option<String>,
}

/// The seats of the negotiating table (*Tavolo di Negoziazione*), one for each organization.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// All seats, withdrawn ones included.
    pub seats: BTreeMap<SeatId, Seat>,
    /// The seats in the order they are called.
    pub order: Vec<SeatId>,
}

/// Something that happened to the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableEvent {
    /// A seat was added.
    SeatAdded {
        /// The seat.
        id: SeatId,
        /// The organization.
        organization: String,
    },
    /// The organization of a seat was corrected.
    SeatRenamed {
        /// The seat.
        id: SeatId,
        /// The organization.
        organization: String,
    },
    /// A seat was withdrawn; it stays in the record.
    SeatWithdrawn {
        /// The seat.
        id: SeatId,
        /// Why.
        reason: String,
    },
    /// The order in which the seats are called changed.
    SeatsOrdered {
        /// The seats, first to last.
        order: Vec<SeatId>,
    },
}

/// Something asked about the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableCommand {
    /// Add a seat.
    AddSeat {
        /// The organization.
        organization: String,
    },
    /// Correct the organization of a seat.
    RenameSeat {
        /// The seat.
        id: SeatId,
        /// The organization.
        organization: String,
    },
    /// Withdraw a seat.
    WithdrawSeat {
        /// The seat.
        id: SeatId,
        /// Why.
        reason: String,
    },
    /// Change the order in which seats are called.
    OrderSeats {
        /// The seats, first to last.
        order: Vec<SeatId>,
    },
}

impl Table {
    /// The seats in use, in order.
    pub fn active(&self) -> impl Iterator<Item = &Seat> {
        self.order
            .iter()
            .filter_map(|id| self.seats.get(id))
            .filter(|s| s.withdrawn.is_none())
    }

    /// How many seats are in use, and in how many someone present sits: `(seats, present)`.
    pub fn attendance(&self, roll: &Roll) -> (u64, u64) {
        let (mut seats, mut present) = (0, 0);
        for seat in self.active() {
            seats += 1;
            if roll.delegate(seat.id).is_some_and(|d| d.is_present()) {
                present += 1;
            }
        }
        (seats, present)
    }

    pub(crate) fn apply(&mut self, event: &TableEvent) {
        match event {
            TableEvent::SeatAdded { id, organization } => {
                let seat = Seat {
                    id: *id,
                    organization: organization.clone(),
                    withdrawn: None,
                };
                self.seats.insert(*id, seat);
                self.order.push(*id);
            }
            TableEvent::SeatRenamed { id, organization } => {
                if let Some(seat) = self.seats.get_mut(id) {
                    seat.organization.clone_from(organization);
                }
            }
            TableEvent::SeatWithdrawn { id, reason } => {
                if let Some(seat) = self.seats.get_mut(id) {
                    seat.withdrawn = Some(reason.clone());
                }
                self.order.retain(|s| s != id);
            }
            TableEvent::SeatsOrdered { order } => self.order.clone_from(order),
        }
    }
}

#[cfg(test)]
mod tests;
