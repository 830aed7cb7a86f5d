//! What may be asked beside the assembly itself: of what phones send and others bring, of the hall, of what is prepared.

use super::{one, reason};
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::outside::{Destination, OutsideCommand, Proposed, Remembered};
use crate::assembly::setup::SetupCommand;
use crate::assembly::table::TableCommand;
use crate::assembly::tickets::TicketsCommand;
use crate::assembly::tray::{Collecting, TrayCommand};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::assembly::{
    CategoryId, Command, ObservationId, PositionId, ProposalId, SeatId, ThemeId, TicketId, VoteId,
    WeighingId,
};
use crate::tally::Exact;

/// What phones send, and what comes from outside.
pub(super) fn collected(kind: u8, a: u32, b: u32) -> Command {
    let id = ProposalId(one(a));
    let theme = Some(ThemeId(a % 2 + 1));
    let command = match kind % 8 {
        0 => TrayCommand::Open(Collecting { theme, each: 3 }),
        1 | 2 => TrayCommand::Send {
            text: format!("Proposta {b}"),
        },
        3 => TrayCommand::Take { id },
        4 => TrayCommand::MergeIntoPosition {
            id,
            position: PositionId(one(b)),
        },
        5 => TrayCommand::MergeIntoObservation {
            id,
            observation: ObservationId(one(b)),
        },
        6 => TrayCommand::SetAside { id },
        _ => return brought(a, b),
    };
    command.into()
}

fn brought(a: u32, b: u32) -> Command {
    let text = format!("Da fuori {b}");
    let title = text.clone();
    OutsideCommand::Bring {
        proposals: vec![Proposed { title, text }],
        destination: match a % 3 {
            0 => Destination::Observations(None),
            1 => Destination::Positions(ThemeId(1)),
            _ => Destination::Tray(None),
        },
        source: "Sito del percorso".into(),
        remembered: Remembered {
            shape: "columns-2".into(),
            ..Remembered::default()
        },
    }
    .into()
}

pub(super) fn shown(kind: u8, a: u32) -> BoardCommand {
    let vote = VoteId(one(a));
    match kind % 6 {
        0 => BoardCommand::Show {
            showing: Showing::Results(vote),
            covered: a.is_multiple_of(2),
        },
        1 => BoardCommand::Show {
            showing: Showing::Vote(vote),
            covered: false,
        },
        2 => BoardCommand::Show {
            showing: Showing::Black,
            covered: false,
        },
        3 => BoardCommand::Light,
        4 => BoardCommand::UncoverNext,
        _ => BoardCommand::UncoverAll,
    }
}

/// Categories, seats, tickets and weighings.
pub(super) fn prepared(kind: u8, a: u32, b: u32) -> Command {
    match kind % 8 {
        0 => SetupCommand::AddCategory {
            name: format!("Categoria {}", b % 4),
        }
        .into(),
        1 => SetupCommand::RetireCategory {
            id: CategoryId(one(a)),
        }
        .into(),
        2 => SetupCommand::CloseMeeting.into(),
        3 => TableCommand::AddSeat {
            organization: format!("Posto {}", b % 4),
        }
        .into(),
        4 => TableCommand::WithdrawSeat {
            id: SeatId(one(a)),
            reason: reason(),
        }
        .into(),
        5 => TicketsCommand::Withdraw {
            id: TicketId(one(a)),
            reason: reason(),
        }
        .into(),
        6 => WeighingCommand::Score {
            id: WeighingId(1),
            criterion: 0,
            option: u16::from(a.is_multiple_of(2)),
            score: Some(Exact::from(u64::from(b % 7))),
        }
        .into(),
        _ => weighed(b),
    }
}

fn weighed(n: u32) -> Command {
    let option = |label: &str| WeighedOption {
        label: label.into(),
        position: None,
    };
    let criterion = Criterion {
        name: format!("criterio {}", n % 3),
        weight: Exact::from(100),
        lower_is_better: false,
    };
    WeighingCommand::Draft(WeighingDraft {
        title: "Pesatura".into(),
        theme: None,
        options: vec![option("A"), option("B")],
        criteria: vec![criterion],
        scale: 5,
    })
    .into()
}
