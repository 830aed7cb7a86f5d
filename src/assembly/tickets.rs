//! Tickets: anonymous codes by which phones vote (*codici*).
//!
//! The record knows a ticket by its number only. The codes themselves are derived outside, from a key that is apart from
//! the record, so that no file of the session holds one. A ticket is good for every vote of the assembly that takes
//! phones and is never joined to a person.

mod code;
mod decide;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use code::{ALPHABET, Code, LENGTH, NoCode};
pub(crate) use decide::decide;

use super::TicketId;

/// A rehearsal with phones that are not there (*prova*): nothing of it is in the record but that it took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// How many phones were imitated.
    pub phones: u32,
    /// How many of them got a receipt.
    pub receipts: u32,
    /// How many ballots were counted at the end.
    pub counted: u32,
    /// How long all of them took, in milliseconds.
    pub millis: u64,
}

/// All tickets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tickets {
    /// How many were issued; they are numbered from 1.
    pub issued: u32,
    /// Those withdrawn, with the reason.
    pub withdrawn: BTreeMap<TicketId, String>,
    /// The rehearsals held.
    pub rehearsals: Vec<Rehearsal>,
}

impl Tickets {
    /// Whether this ticket was issued and not withdrawn.
    pub fn is_good(&self, id: TicketId) -> bool {
        self.was_issued(id) && !self.withdrawn.contains_key(&id)
    }

    /// Whether this ticket was ever issued.
    pub fn was_issued(&self, id: TicketId) -> bool {
        id.0 > 0 && id.0 <= self.issued
    }

    /// How many can be used.
    pub fn good(&self) -> u32 {
        let withdrawn = u32::try_from(self.withdrawn.len()).unwrap_or(u32::MAX);
        self.issued.saturating_sub(withdrawn)
    }

    pub(crate) fn apply(&mut self, event: &TicketsEvent) {
        match event {
            TicketsEvent::Issued { count, .. } => self.issued = self.issued.saturating_add(*count),
            TicketsEvent::Withdrawn { id, reason } => {
                self.withdrawn.insert(*id, reason.clone());
            }
            TicketsEvent::Rehearsed(rehearsal) => self.rehearsals.push(*rehearsal),
        }
    }
}

/// Something that happened to tickets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TicketsEvent {
    /// Tickets were issued, with numbers that follow on those before.
    Issued {
        /// The number of the first.
        first: TicketId,
        /// How many.
        count: u32,
    },
    /// One was withdrawn: it cannot vote any more.
    Withdrawn {
        /// The ticket.
        id: TicketId,
        /// Why.
        reason: String,
    },
    /// A rehearsal was held.
    Rehearsed(Rehearsal),
}

impl TicketsEvent {
    /// Whether undo stops here: tickets that were issued may be printed and in people's hands.
    pub fn is_wall(&self) -> bool {
        match self {
            Self::Issued { .. } | Self::Withdrawn { .. } => true,
            Self::Rehearsed(_) => false,
        }
    }
}

/// Something asked about tickets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TicketsCommand {
    /// Issue more.
    Issue {
        /// How many.
        count: u32,
    },
    /// Withdraw one that was lost.
    Withdraw {
        /// The ticket.
        id: TicketId,
        /// Why.
        reason: String,
    },
    /// Note that a rehearsal was held.
    NoteRehearsal(Rehearsal),
}

/// Why something about tickets was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum TicketsRefusal {
    /// None, or more than the program takes.
    BadCount {
        /// How many were asked for.
        count: u32,
        /// How many may still be issued.
        max: u32,
    },
    /// It was withdrawn already.
    AlreadyWithdrawn {
        /// The ticket.
        id: TicketId,
    },
}

#[cfg(test)]
mod tests;
