//! Decisions about tickets.

use super::{TicketsCommand, TicketsEvent, TicketsRefusal};
use crate::assembly::vote::{Electorate, Scope};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, ParticipantId, Refusal, TicketId};

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
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(TicketsEvent::Withdrawn { id, reason }))
        }
        TicketsCommand::NoteRehearsal(rehearsal) => {
            Ok(Decision::of(TicketsEvent::Rehearsed(rehearsal)))
        }
        TicketsCommand::IssuePersonal { scope } => {
            Ok(Decision::of(personal(assembly, lacking(assembly, scope))?))
        }
        TicketsCommand::Renew { person, reason } => renew(assembly, person, &reason),
    }
}

/// Who of an electorate has no personal ticket that can be used.
fn lacking(assembly: &Assembly, scope: Scope) -> Vec<ParticipantId> {
    let electorate = Electorate {
        scope,
        with_table: true,
    };
    let mut people = electorate.callable(assembly);
    people.retain(|person| assembly.tickets.of(*person).is_none());
    people
}

fn personal(assembly: &Assembly, people: Vec<ParticipantId>) -> Result<TicketsEvent, Refusal> {
    if people.is_empty() {
        return refuse(TicketsRefusal::NobodyToGive {});
    }
    let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let max = TICKETS.saturating_sub(assembly.tickets.issued);
    if count > max {
        return refuse(TicketsRefusal::BadCount { count, max });
    }
    let first = TicketId(assembly.tickets.issued).next();
    Ok(TicketsEvent::Personal { first, people })
}

fn renew(assembly: &Assembly, person: ParticipantId, reason: &str) -> Result<Decision, Refusal> {
    let known = assembly.roll.participants.get(&person);
    if known.is_none_or(|p| p.struck.is_some()) {
        return Err(Refusal::NotFound {});
    }
    let reason = words::required(Field::Reason, reason, words::LINE)?;
    let lost = assembly.tickets.of(person);
    let lost = lost.map(|id| TicketsEvent::Withdrawn { id, reason });
    let new = personal(assembly, vec![person])?;
    Ok(Decision::all(lost.into_iter().chain([new])))
}

fn refuse<T>(refusal: TicketsRefusal) -> Result<T, Refusal> {
    Err(Refusal::Tickets(refusal))
}
