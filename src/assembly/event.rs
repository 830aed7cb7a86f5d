//! What happened: the only thing the record keeps.

use serde::{Deserialize, Serialize};

use super::board::BoardEvent;
use super::consensus::ConsensusEvent;
use super::floor::FloorEvent;
use super::observations::ObservationEvent;
use super::outside::OutsideEvent;
use super::roll::RollEvent;
use super::setup::SetupEvent;
use super::table::TableEvent;
use super::themes::ThemeEvent;
use super::tickets::TicketsEvent;
use super::tray::TrayEvent;
use super::vote::VoteEvent;
use super::weighing::WeighingEvent;

/// Something that happened, by topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Process, meeting, settings.
    Setup(SetupEvent),
    /// Check-in.
    Roll(RollEvent),
    /// Seats of the table.
    Table(TableEvent),
    /// Themes and positions.
    Themes(ThemeEvent),
    /// Turns and speeches.
    Floor(FloorEvent),
    /// Observations.
    Observations(ObservationEvent),
    /// Consensus rounds.
    Consensus(ConsensusEvent),
    /// Votes.
    Vote(VoteEvent),
    /// Weighings.
    Weighing(WeighingEvent),
    /// Tickets for phones.
    Tickets(TicketsEvent),
    /// Proposals from the floor.
    Tray(TrayEvent),
    /// Polls and proposals from outside.
    Outside(OutsideEvent),
    /// What the hall sees.
    Board(BoardEvent),
    /// Act number `act` was undone; its events stay in the record and no longer count.
    Undone {
        /// The act undone.
        act: u64,
    },
    /// Act number `act`, undone before, counts again.
    Redone {
        /// The act redone.
        act: u64,
    },
}

impl Event {
    /// Whether undo stops here: what came before an opened, closed or proclaimed vote stays as it is.
    pub fn is_wall(&self) -> bool {
        match self {
            Self::Vote(event) => event.is_wall(),
            Self::Tickets(event) => event.is_wall(),
            Self::Setup(event) => *event == SetupEvent::Begun {},
            Self::Roll(event) => event.is_wall(),
            Self::Consensus(event) => event.is_wall(),
            Self::Table(_)
            | Self::Themes(_)
            | Self::Floor(_)
            | Self::Observations(_)
            | Self::Weighing(_)
            | Self::Tray(_)
            | Self::Outside(_)
            | Self::Board(_)
            | Self::Undone { .. }
            | Self::Redone { .. } => false,
        }
    }

    /// Whether this event of an act tells better than that earlier one what the act was.
    pub fn says_more_than(&self, earlier: &Self) -> bool {
        let is_taken = matches!(self, Self::Tray(TrayEvent::Taken { .. }));
        is_taken || matches!(earlier, Self::Vote(VoteEvent::UrnEmptied { .. }))
    }

    /// Whether undo passes over this event: what the hall is shown, what was tried out and what phones send is not an act
    /// of whoever undoes.
    pub fn is_passing(&self) -> bool {
        match self {
            Self::Board(_) | Self::Tickets(TicketsEvent::Rehearsed(_)) => true,
            Self::Tray(event) => event.is_passing(),
            Self::Setup(_)
            | Self::Roll(_)
            | Self::Table(_)
            | Self::Themes(_)
            | Self::Floor(_)
            | Self::Observations(_)
            | Self::Consensus(_)
            | Self::Vote(_)
            | Self::Weighing(_)
            | Self::Tickets(_)
            | Self::Outside(_)
            | Self::Undone { .. }
            | Self::Redone { .. } => false,
        }
    }
}
