//! What can be asked about the floor.

use serde::Serialize;

use super::Speaker;
use crate::assembly::{ThemeId, TurnId};

/// Something asked about the floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FloorCommand {
    /// Queue the spokespeople of a theme's open positions in an order drawn by lot.
    DrawOrder {
        /// The theme.
        theme: ThemeId,
        /// Numbers called out in the hall; the clerk's entropy is used where empty.
        seed: String,
    },
    /// Queue the spokespeople of a theme's open positions in the order of the positions.
    FixedOrder {
        /// The theme.
        theme: ThemeId,
    },
    /// Queue a speaker.
    Queue {
        /// Who.
        speaker: Speaker,
        /// Time allowed in seconds; the setting for the role where `None`.
        seconds: Option<u32>,
    },
    /// Put the queue in another order.
    OrderQueue {
        /// The turns, next first.
        order: Vec<TurnId>,
    },
    /// Take a turn off the queue.
    Drop {
        /// The turn.
        turn: TurnId,
    },
    /// Give the floor to a turn of the queue; a running speech ends.
    Begin {
        /// The turn.
        turn: TurnId,
    },
    /// Stop the clock.
    Pause,
    /// Let the clock run again.
    Resume,
    /// Give more time to the running speech.
    Extend {
        /// Seconds more.
        seconds: u32,
    },
    /// End the running speech.
    End,
}

/// Why something about the floor was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum FloorRefusal {
    /// Nobody has the floor.
    NobodySpeaks {},
    /// The clock is stopped already.
    AlreadyPaused {},
    /// The clock runs already.
    AlreadyRunning {},
    /// The speaker is in the queue already.
    AlreadyQueued {},
    /// No open position of the theme has a spokesperson.
    NoSpokesperson {},
    /// A spokesperson speaks for a position: none was given.
    PositionMissing {},
    /// The person was struck off the roll.
    NotOnRoll {},
    /// Time out of range.
    TimeOutOfRange {
        /// Seconds given.
        seconds: u32,
        /// Least.
        min: u32,
        /// Most.
        max: u32,
    },
}
