//! What someone asks, and the decision on it.

use super::board::BoardCommand;
use super::consensus::ConsensusCommand;
use super::floor::FloorCommand;
use super::observations::ObservationCommand;
use super::outside::OutsideCommand;
use super::roll::RollCommand;
use super::setup::SetupCommand;
use super::table::TableCommand;
use super::themes::ThemeCommand;
use super::tickets::TicketsCommand;
use super::tray::TrayCommand;
use super::vote::VoteCommand;
use super::weighing::WeighingCommand;
use super::{Assembly, Event, ParticipantId, People, Refusal, Stamp};

/// Something asked of the assembly, by topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Process, meeting, settings, a whole plan.
    Setup(SetupCommand),
    /// Check-in.
    Roll(RollCommand),
    /// Seats of the table.
    Table(TableCommand),
    /// Themes and positions.
    Themes(ThemeCommand),
    /// Turns and speeches.
    Floor(FloorCommand),
    /// Observations.
    Observations(ObservationCommand),
    /// Consensus rounds.
    Consensus(ConsensusCommand),
    /// Votes.
    Vote(VoteCommand),
    /// Weighings.
    Weighing(WeighingCommand),
    /// Tickets for phones.
    Tickets(TicketsCommand),
    /// Proposals from the floor.
    Tray(TrayCommand),
    /// Polls and proposals from outside.
    Outside(OutsideCommand),
    /// What the hall sees.
    Board(BoardCommand),
    /// Undo the last act; decided by the [`Timeline`](super::Timeline), which knows the acts.
    Undo,
    /// Redo the act last undone; decided by the [`Timeline`](super::Timeline).
    Redo,
}

/// What a command brings about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What happens, in order.
    pub events: Vec<Event>,
    /// Names to set or remove, kept apart from the events.
    pub names: Vec<(ParticipantId, Option<String>)>,
}

impl Decision {
    /// A decision of one event.
    pub fn of(event: impl Into<Event>) -> Self {
        Self {
            events: vec![event.into()],
            names: Vec::new(),
        }
    }

    /// A decision of several events of one topic.
    pub fn all<E: Into<Event>>(events: impl IntoIterator<Item = E>) -> Self {
        Self {
            events: events.into_iter().map(Into::into).collect(),
            names: Vec::new(),
        }
    }
}

/// Decides a command on the state as it is. Nothing changes here: the events say what will.
///
/// No events mean that all is as asked already.
///
/// # Errors
/// The [`Refusal`] that says why the assembly does not permit it. Undo and redo are always refused here: only the
/// [`Timeline`](super::Timeline) knows what can be undone.
pub fn decide(
    assembly: &Assembly,
    people: &People,
    command: Command,
    stamp: &Stamp,
) -> Result<Decision, Refusal> {
    match command {
        Command::Setup(c) => super::setup::decide(assembly, people, c, stamp),
        Command::Roll(c) => super::roll::decide(assembly, people, c),
        Command::Table(c) => super::table::decide(assembly, c),
        Command::Themes(c) => super::themes::decide(assembly, c),
        Command::Floor(c) => super::floor::decide(assembly, c, stamp),
        Command::Observations(c) => super::observations::decide(assembly, c),
        Command::Consensus(c) => super::consensus::decide(assembly, c),
        Command::Vote(c) => super::vote::decide(assembly, c, stamp),
        Command::Weighing(c) => super::weighing::decide(assembly, c),
        Command::Tickets(c) => super::tickets::decide(assembly, c),
        Command::Tray(c) => super::tray::decide(assembly, c),
        Command::Outside(c) => super::outside::decide(assembly, c),
        Command::Board(c) => super::board::decide(assembly, c),
        Command::Undo => Err(Refusal::NothingToUndo {}),
        Command::Redo => Err(Refusal::NothingToRedo {}),
    }
}

macro_rules! into_topic {
    ($($topic:ident: $event:ty, $command:ty;)*) => {$(
        impl From<$event> for Event {
            fn from(event: $event) -> Self {
                Self::$topic(event)
            }
        }

        impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$topic(command)
            }
        }
    )*};
}

into_topic! {
    Setup: super::setup::SetupEvent, SetupCommand;
    Roll: super::roll::RollEvent, RollCommand;
    Table: super::table::TableEvent, TableCommand;
    Themes: super::themes::ThemeEvent, ThemeCommand;
    Floor: super::floor::FloorEvent, FloorCommand;
    Observations: super::observations::ObservationEvent, ObservationCommand;
    Consensus: super::consensus::ConsensusEvent, ConsensusCommand;
    Vote: super::vote::VoteEvent, VoteCommand;
    Weighing: super::weighing::WeighingEvent, WeighingCommand;
    Tickets: super::tickets::TicketsEvent, TicketsCommand;
    Tray: super::tray::TrayEvent, TrayCommand;
    Outside: super::outside::OutsideEvent, OutsideCommand;
    Board: super::board::BoardEvent, BoardCommand;
}
