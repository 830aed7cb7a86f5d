//! What an assembly is and what may happen in it.
//!
//! Pure: no input or output, no clock, no randomness, no words. A [`Command`] is what someone asks; [`decide`] answers
//! with [`Event`]s or a [`Refusal`]; [`Assembly::apply`] folds an event into the state and never fails. Each topic has
//! a file with its state and a folder with its events, its commands and its decisions.

pub mod id;
pub mod people;
pub mod stamp;
pub mod words;

pub mod board;
pub mod consensus;
pub mod floor;
pub mod observations;
pub mod outside;
pub mod roll;
pub mod setup;
pub mod table;
pub mod themes;
pub mod tickets;
pub mod tray;
pub mod vote;
pub mod weighing;

pub mod command;
pub mod event;
pub mod history;

#[cfg(test)]
mod laws;
pub mod refusal;
#[cfg(test)]
pub(crate) mod testing;

use std::sync::Arc;

use jiff::Timestamp;

pub use board::Board;
pub use command::{Command, Decision, decide};
pub use consensus::Consensus;
pub use event::Event;
pub use floor::Floor;
pub use history::{Act, Timeline};
pub use id::{
    CategoryId, ObservationId, OutsidePollId, ParticipantId, PositionId, ProposalId, RoundId,
    SeatId, SpeechId, ThemeId, TicketId, TurnId, VoteId, WeighingId,
};
pub use observations::Observations;
pub use outside::Outside;
pub use people::People;
pub use refusal::Refusal;
pub use roll::Roll;
pub use setup::Setup;
pub use stamp::Stamp;
pub use table::Table;
pub use themes::Themes;
pub use tickets::Tickets;
pub use tray::Tray;
pub use vote::Votes;
pub use weighing::Weighings;

/// The whole state of an assembly, as folded from its events.
///
/// Cheap to clone: each topic is shared until it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assembly {
    /// Process, meeting, categories and settings.
    pub setup: Arc<Setup>,
    /// Who is on the roll and who is present (*accoglienza*).
    pub roll: Arc<Roll>,
    /// The seats of the negotiating table (*Tavolo di Negoziazione*).
    pub table: Arc<Table>,
    /// Themes and positions (*temi, posizioni*).
    pub themes: Arc<Themes>,
    /// Turns and speeches (*interventi*).
    pub floor: Arc<Floor>,
    /// Observations and their answers (*osservazioni*).
    pub observations: Arc<Observations>,
    /// Consensus rounds and statements of the table.
    pub consensus: Arc<Consensus>,
    /// Votes (*votazioni*).
    pub votes: Arc<Votes>,
    /// Weighings of options against criteria (*pesature*).
    pub weighings: Arc<Weighings>,
    /// Tickets for phones (*codici*).
    pub tickets: Arc<Tickets>,
    /// Proposals from the floor (*proposte dalla sala*).
    pub tray: Arc<Tray>,
    /// Polls and proposals from outside (*consultazioni esterne*).
    pub outside: Arc<Outside>,
    /// What the hall sees.
    pub board: Arc<Board>,
}

impl Assembly {
    /// Folds one event, recorded at `at`, into the state. Total: an event that names something unknown changes nothing.
    pub fn apply(&mut self, at: Timestamp, event: &Event) {
        if self.board.is_of_another(event) {
            Arc::make_mut(&mut self.board).forget(event);
        }
        match event {
            Event::Setup(e) => Arc::make_mut(&mut self.setup).apply(at, e),
            Event::Roll(e) => Arc::make_mut(&mut self.roll).apply(at, e),
            Event::Table(e) => Arc::make_mut(&mut self.table).apply(e),
            Event::Themes(e) => Arc::make_mut(&mut self.themes).apply(at, e),
            Event::Floor(e) => Arc::make_mut(&mut self.floor).apply(at, e),
            Event::Observations(e) => Arc::make_mut(&mut self.observations).apply(at, e),
            Event::Consensus(e) => Arc::make_mut(&mut self.consensus).apply(at, e),
            Event::Vote(e) => {
                Arc::make_mut(&mut self.votes).apply(at, e);
                if let Some(turned) = self.board.follow(e) {
                    self.board = Arc::new(turned);
                }
            }
            Event::Weighing(e) => Arc::make_mut(&mut self.weighings).apply(at, e),
            Event::Tickets(e) => Arc::make_mut(&mut self.tickets).apply(e),
            Event::Tray(e) => Arc::make_mut(&mut self.tray).apply(at, e),
            Event::Outside(e) => Arc::make_mut(&mut self.outside).apply(at, e),
            Event::Board(e) => Arc::make_mut(&mut self.board).apply(e),
            Event::Undone { .. } | Event::Redone { .. } => {}
        }
    }
}
