//! Tickets: codes by which phones vote (*codici*).
//!
//! The record knows a ticket by its number only. The codes themselves are derived outside, from a key that is apart from
//! the record, so that no file of the session holds one. An anonymous ticket is good for every secret vote of the
//! assembly that takes phones and is never joined to a person. A personal one (*codice personale*) belongs to a
//! participant, by number: with it a person votes by name, or speaks for a seat of the table, and never in secret.

mod code;
mod decide;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use code::{ALPHABET, Code, LENGTH, NoCode};
pub(crate) use decide::decide;

use super::vote::Scope;
use super::{ParticipantId, TicketId};

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

/// The tickets issued, by number alone: codes are in no event and in no state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tickets {
    /// How many were issued; they are numbered from 1.
    pub issued: u32,
    /// Those withdrawn, with the reason.
    pub withdrawn: BTreeMap<TicketId, String>,
    /// Whose the personal ones are; all others are anonymous.
    pub personal: BTreeMap<TicketId, ParticipantId>,
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

    /// How many anonymous ones were issued.
    pub fn anonymous(&self) -> u32 {
        self.issued.saturating_sub(number(self.personal.len()))
    }

    /// How many anonymous ones can be used.
    pub fn good(&self) -> u32 {
        let anonymous = |id: &&TicketId| !self.personal.contains_key(*id);
        let withdrawn = self.withdrawn.keys().filter(anonymous).count();
        self.anonymous().saturating_sub(number(withdrawn))
    }

    /// How many personal ones can be used.
    pub fn good_personal(&self) -> u32 {
        number(self.personal.keys().filter(|id| self.is_good(**id)).count())
    }

    /// Whether any can be used, personal or not.
    pub fn any_good(&self) -> bool {
        self.good() > 0 || self.good_personal() > 0
    }

    /// Whose a personal ticket is; nobody's if it is anonymous.
    pub fn holder(&self, id: TicketId) -> Option<ParticipantId> {
        self.personal.get(&id).copied()
    }

    /// The personal ticket that somebody can use.
    pub fn of(&self, person: ParticipantId) -> Option<TicketId> {
        let mut theirs = self.personal.iter().filter(|(_, who)| **who == person);
        theirs.find(|(id, _)| self.is_good(**id)).map(|(id, _)| *id)
    }

    pub(crate) fn apply(&mut self, event: &TicketsEvent) {
        match event {
            TicketsEvent::Issued { count, .. } => self.issued = self.issued.saturating_add(*count),
            TicketsEvent::Withdrawn { id, reason } => {
                self.withdrawn.insert(*id, reason.clone());
            }
            TicketsEvent::Personal { people, .. } => {
                for person in people {
                    let id = TicketId(self.issued).next();
                    self.issued = id.0;
                    self.personal.insert(id, *person);
                }
            }
            TicketsEvent::Rehearsed(rehearsal) => self.rehearsals.push(*rehearsal),
        }
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
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
    /// Personal tickets were issued, one for each of these people, with numbers that follow on those before.
    Personal {
        /// The number of the first.
        first: TicketId,
        /// Whose they are, in order.
        people: Vec<ParticipantId>,
    },
}

impl TicketsEvent {
    /// Whether undo stops here: tickets that were issued may be printed and in people's hands.
    pub fn is_wall(&self) -> bool {
        match self {
            Self::Issued { .. } | Self::Withdrawn { .. } | Self::Personal { .. } => true,
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
    /// Issue a personal one to everybody of an electorate who has none that can be used.
    IssuePersonal {
        /// Who: the people of the roll with the right to vote, or whoever sits in each seat of the table.
        scope: Scope,
    },
    /// Issue a personal one to somebody; the one they had is withdrawn.
    Renew {
        /// Who.
        person: ParticipantId,
        /// Why.
        reason: String,
    },
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
    /// Nobody is there to give a personal one to, or all have theirs.
    NobodyToGive {},
}

#[cfg(test)]
mod tests;
