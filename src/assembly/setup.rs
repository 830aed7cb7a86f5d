//! The process and the meeting, the categories, the settings: what is written before the doors open.

mod command;
mod decide;
mod event;

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use command::{SetupCommand, SetupRefusal};
pub(crate) use decide::decide;
pub use event::SetupEvent;

use super::CategoryId;

/// Process, meeting, categories and settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Setup {
    /// The process.
    pub process: Process,
    /// The meeting.
    pub meeting: Meeting,
    /// Categories of participants, in the order they are shown.
    pub categories: Vec<Category>,
    /// Times, packs, hall.
    pub settings: Settings,
    /// Items of the preparation list ticked by hand.
    pub ticked: BTreeSet<Check>,
    /// When the meeting was declared open.
    pub opened: Option<Timestamp>,
    /// When the meeting was closed.
    pub closed: Option<Timestamp>,
    pub(crate) next_category: CategoryId,
}

/// The participatory process (*percorso partecipativo*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Process {
    /// Title of the process.
    pub title: String,
    /// Body that holds the decision (*ente titolare della decisione*).
    pub owner: String,
    /// Law or call under which it runs (*legge di riferimento*).
    pub law: String,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Whether the session is an example with made-up content, said wherever it is shown or exported.
    pub example: bool,
}

/// What a meeting is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MeetingKind {
    /// Closing assembly or another plenary (*plenaria*).
    #[default]
    Plenary,
    /// Meeting of the negotiating table alone (*tavolo di negoziazione*).
    Table,
    /// Workshop (*laboratorio*).
    Workshop,
}

/// The meeting (*incontro*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Title of the meeting.
    pub title: String,
    /// What it is.
    pub kind: MeetingKind,
    /// Where (*sede*).
    pub place: String,
    /// Day.
    pub date: Option<Date>,
}

/// A category of participants (*categoria*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    /// Its identifier.
    pub id: CategoryId,
    /// Its name.
    pub name: String,
}

/// Times in seconds, sizes of packs, measures of the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Time of a spokesperson, in seconds.
    pub spokesperson_seconds: u32,
    /// Time of anyone else, in seconds.
    pub speech_seconds: u32,
    /// Ballots in a pack (*pacco*).
    pub pack: u32,
    /// Height of the projected picture, in centimeters.
    pub screen_cm: Option<u32>,
    /// Distance of the last row, in centimeters.
    pub last_row_cm: Option<u32>,
    /// Whether people may be counted without a name.
    pub nameless: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            spokesperson_seconds: 180,
            speech_seconds: 120,
            pack: 25,
            screen_cm: None,
            last_row_cm: None,
            nameless: true,
        }
    }
}

/// An item of the preparation list that only a person can check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Check {
    /// The projector shows what it should.
    Projector,
    /// Ballots are printed.
    Ballots,
    /// The privacy notice is on the table.
    Privacy,
    /// The rules were read to the hall.
    Rules,
}

impl Setup {
    /// The category with this identifier.
    pub fn category(&self, id: CategoryId) -> Option<&Category> {
        self.categories.iter().find(|c| c.id == id)
    }
}

#[cfg(test)]
mod tests;
