//! What can be asked at check-in.

use serde::{Deserialize, Serialize};

use super::{Age, Gender, Group};
use crate::assembly::{CategoryId, ParticipantId, SeatId};

/// What is known of a person besides the name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// Category (*categoria*).
    pub category: Option<CategoryId>,
    /// Gender.
    pub gender: Gender,
    /// Age band (*fascia d'età*); sessions of before it was taken down have none.
    #[serde(default, skip_serializing_if = "Age::is_undeclared")]
    pub age: Age,
    /// Organization the person speaks for, empty if none.
    pub organization: String,
    /// Seat at the table (*posto al tavolo*).
    pub seat: Option<SeatId>,
    /// Whether the person may vote in the plenary.
    pub votes: bool,
}

/// Something asked at check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RollCommand {
    /// Put a person on the roll, and in the hall if `arrived`. A person may have no name.
    Register {
        /// Name, if one is given.
        name: Option<String>,
        /// What is known of the person.
        profile: Profile,
        /// Whether the person is in the hall.
        arrived: bool,
    },
    /// Put many people on the roll at once, as read from a list.
    Import {
        /// The people, in the order of the list.
        people: Vec<(String, Profile)>,
    },
    /// Record that a person came in.
    Arrive {
        /// The person.
        id: ParticipantId,
    },
    /// Record that a person left.
    Leave {
        /// The person.
        id: ParticipantId,
    },
    /// Correct what is known of a person.
    ChangeProfile {
        /// The person.
        id: ParticipantId,
        /// What is known now.
        profile: Profile,
    },
    /// Correct a name.
    Rename {
        /// The person.
        id: ParticipantId,
        /// The name.
        name: String,
    },
    /// Strike off an entry made by mistake.
    Strike {
        /// The person.
        id: ParticipantId,
        /// Why.
        reason: String,
    },
    /// Count the people of a group without names.
    Count {
        /// The group.
        group: Group,
        /// How many are present.
        present: u32,
    },
    /// Close check-in.
    Close,
    /// Open check-in again.
    Reopen,
    /// Remove every name for good. Whoever asks must also remove what is on disk.
    RemoveNames,
}

/// Why something at check-in was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum RollRefusal {
    /// The person is already in the hall.
    AlreadyPresent {},
    /// The person is not in the hall.
    NotPresent {},
    /// The entry was struck off.
    Struck {},
    /// Someone with this name and category is already on the roll.
    SamePerson {
        /// The name.
        name: String,
        /// The entry already there.
        id: ParticipantId,
    },
    /// Another person present holds this seat.
    SeatTaken {
        /// The organization of the seat.
        organization: String,
    },
    /// The person has voted by name for their seat, in a vote that is open.
    SeatVoted {},
    /// A person without a name is not allowed by the settings.
    NameNeeded {},
    /// Check-in is closed.
    Closed {},
}
