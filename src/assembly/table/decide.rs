//! Decisions about the seats of the table.

use super::{TableCommand, TableEvent};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, SeatId};

pub(crate) fn decide(assembly: &Assembly, command: TableCommand) -> Result<Decision, Refusal> {
    let table = &assembly.table;
    let active = |id: SeatId| {
        table
            .active()
            .find(|s| s.id == id)
            .ok_or(Refusal::NotFound {})
    };
    let event = match command {
        TableCommand::AddSeat { organization } => {
            let id = table
                .seats
                .last_key_value()
                .map(|(id, _)| *id)
                .unwrap_or_default()
                .next();
            TableEvent::SeatAdded {
                id,
                organization: name(assembly, id, &organization)?,
            }
        }
        TableCommand::RenameSeat { id, organization } => {
            active(id)?;
            TableEvent::SeatRenamed {
                id,
                organization: name(assembly, id, &organization)?,
            }
        }
        TableCommand::WithdrawSeat { id, reason } => {
            active(id)?;
            TableEvent::SeatWithdrawn {
                id,
                reason: words::required(Field::Reason, &reason, words::REASON)?,
            }
        }
        TableCommand::OrderSeats { order } => {
            if !permutes(&order, &table.order) {
                return Err(Refusal::WrongOrder {});
            }
            TableEvent::SeatsOrdered { order }
        }
    };
    Ok(Decision::of(event))
}

/// Whether two lists hold the same items, each exactly once.
pub(crate) fn permutes<T: Ord + Clone>(a: &[T], b: &[T]) -> bool {
    let sorted = |list: &[T]| {
        let mut list = list.to_vec();
        list.sort();
        list
    };
    sorted(a) == sorted(b)
}

fn name(assembly: &Assembly, id: SeatId, text: &str) -> Result<String, Refusal> {
    let text = words::required(Field::Organization, text, words::LINE)?;
    match assembly
        .table
        .active()
        .find(|s| s.id != id && words::same(&s.organization, &text))
    {
        Some(_) => Err(Refusal::Duplicate {
            field: Field::Organization,
            text,
        }),
        None => Ok(text),
    }
}
