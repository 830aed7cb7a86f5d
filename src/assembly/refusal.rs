//! Why a command is refused: a fact with its figures. The words are made where it is read.

use serde::Serialize;

use super::board::BoardRefusal;
use super::consensus::ConsensusRefusal;
use super::floor::FloorRefusal;
use super::observations::ObservationRefusal;
use super::outside::OutsideRefusal;
use super::roll::RollRefusal;
use super::setup::SetupRefusal;
use super::themes::ThemeRefusal;
use super::tickets::TicketsRefusal;
use super::tray::TrayRefusal;
use super::vote::VoteRefusal;
use super::weighing::WeighingRefusal;
use super::words::Field;

/// Why a command was refused. Nothing has changed.
///
/// The text of a refusal is found by its name: `Roll(AlreadyPresent { … })` reads `refusal-roll-already-present` with the
/// fields as its variables, so every variant has named fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Refusal {
    /// A field that must be filled is empty.
    Empty {
        /// The field.
        field: Field,
    },
    /// A text is too long.
    TooLong {
        /// The field.
        field: Field,
        /// Characters found.
        found: usize,
        /// Most characters allowed.
        max: usize,
    },
    /// A text holds a control character.
    ControlCharacter {
        /// The field.
        field: Field,
        /// Its code point.
        code: u32,
    },
    /// The same text is already there.
    Duplicate {
        /// The field.
        field: Field,
        /// The text.
        text: String,
    },
    /// What the command speaks of is not there (any more).
    NotFound {},
    /// The order given does not name each item exactly once.
    WrongOrder {},
    /// Nothing can be undone: there is no act, or a vote was opened or closed after it.
    NothingToUndo {},
    /// Nothing can be redone.
    NothingToRedo {},
    /// A list holds more than the program takes.
    TooMany {
        /// How many were given.
        found: usize,
        /// The most.
        max: usize,
    },
    /// About process and settings.
    Setup(SetupRefusal),
    /// About check-in.
    Roll(RollRefusal),
    /// About positions.
    Themes(ThemeRefusal),
    /// About the floor.
    Floor(FloorRefusal),
    /// About an observation.
    Observations(ObservationRefusal),
    /// About the table.
    Consensus(ConsensusRefusal),
    /// About a vote.
    Vote(VoteRefusal),
    /// About a weighing.
    Weighing(WeighingRefusal),
    /// About tickets for phones.
    Tickets(TicketsRefusal),
    /// About proposals from the floor.
    Tray(TrayRefusal),
    /// About what comes from outside.
    Outside(OutsideRefusal),
    /// About what the hall is shown.
    Board(BoardRefusal),
}
