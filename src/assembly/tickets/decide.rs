//! Decisions about tickets.

use super::{TicketsCommand, TicketsEvent, TicketsRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, TicketId};

/// Most tickets of an assembly.
const TICKETS: u32 = 100_000;

pub(crate) fn decide(assembly: &Assembly, command: TicketsCommand) -> Result<Decision, Refusal> {
    let tickets = &assembly.tickets;
    match command {
        TicketsCommand::Issue { count } => {
            let max = TICKETS.saturating_sub(tickets.issued);
            if count == 0 || count > max {
                return refuse(TicketsRefusal::BadCount { count, max });
            }
            let first = TicketId(tickets.issued).next();
            Ok(Decision::of(TicketsEvent::Issued { first, count }))
        }
        TicketsCommand::Withdraw { id, reason } => {
            if !tickets.was_issued(id) {
                return Err(Refusal::NotFound {});
            }
            if tickets.withdrawn.contains_key(&id) {
                return refuse(TicketsRefusal::AlreadyWithdrawn { id });
            }
            let reason = words::required(Field::Reason, &reason, words::LINE)?;
            Ok(Decision::of(TicketsEvent::Withdrawn { id, reason }))
        }
        TicketsCommand::NoteRehearsal(rehearsal) => {
            Ok(Decision::of(TicketsEvent::Rehearsed(rehearsal)))
        }
    }
}

fn refuse<T>(refusal: TicketsRefusal) -> Result<T, Refusal> {
    Err(Refusal::Tickets(refusal))
}
