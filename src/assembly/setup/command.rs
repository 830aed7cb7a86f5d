//! What can be asked about process, meeting and settings.

use serde::Serialize;

use super::{Check, Meeting, Process, Settings};
use crate::assembly::CategoryId;

/// Something asked about process, meeting or settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupCommand {
    /// Describe the process.
    SetProcess(Process),
    /// Describe the meeting.
    SetMeeting(Meeting),
    /// Add a category of participants.
    AddCategory {
        /// Its name.
        name: String,
    },
    /// Rename a category.
    RenameCategory {
        /// The category.
        id: CategoryId,
        /// Its new name.
        name: String,
    },
    /// Take a category that nobody belongs to off the list.
    RetireCategory {
        /// The category.
        id: CategoryId,
    },
    /// Change the settings.
    SetSettings(Settings),
    /// Tick or untick an item of the preparation list.
    Tick {
        /// The item.
        check: Check,
        /// Whether it is done.
        done: bool,
    },
    /// Declare the meeting open.
    OpenMeeting,
    /// Close the meeting.
    CloseMeeting,
    /// Begin the session with what was planned.
    Begin,
}

/// Why something about process, meeting or settings was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum SetupRefusal {
    /// People belong to the category.
    CategoryInUse {
        /// How many.
        people: usize,
    },
    /// The last day is before the first.
    EndBeforeStart {},
    /// A time to speak is out of its range.
    TimeOutOfRange {
        /// Seconds given.
        seconds: u32,
        /// Least.
        min: u32,
        /// Most.
        max: u32,
    },
    /// A size or measure is out of its range.
    OutOfRange {
        /// The value given.
        value: u32,
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
    /// A vote is open.
    VoteOpen {},
}
