//! What a screen may read while it updates and draws.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::layout::{Rect, Size};

use super::measures::Measures;
use super::theme::Theme;
use crate::assembly::{Act, Assembly, ParticipantId, People};
use crate::export::Choice;
use crate::present::network::Network;
use crate::text::Text;
use crate::text::slide::Say;

/// The assembly as it is on disk, and what happened last.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The state.
    pub assembly: Arc<Assembly>,
    /// The names.
    pub people: Arc<People>,
    /// The last acts, oldest first.
    pub acts: Arc<[Act]>,
    /// Whether what is done can still be recorded.
    pub record: Record,
    /// How the network of the hall stands.
    pub network: Arc<Network>,
    /// The documents written last since the assembly was opened.
    pub documents: Option<Documents>,
}

/// Documents that were written.
#[derive(Clone, Debug)]
pub struct Documents {
    /// The state they tell of.
    pub of: Arc<Assembly>,
    /// When they were written.
    pub at: Timestamp,
    /// Which, and how.
    pub choice: Choice,
    /// Where; `None` for the usual folder of the exports.
    pub folder: Option<PathBuf>,
}

impl Documents {
    /// Whether nothing happened since they were written.
    pub fn are_current(&self, snapshot: &Snapshot) -> bool {
        Arc::ptr_eq(&self.of, &snapshot.assembly)
    }
}

/// Whether what is done is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Record {
    /// No assembly is open: there is nothing to record.
    #[default]
    None,
    /// Everything shown is on disk.
    Saved,
    /// Another program is writing this session, or nothing can be written where it is: it can only be looked at.
    ReadOnly,
    /// Writing failed: what is shown is on disk, nothing more can be recorded until the session is opened again.
    Broken,
}

/// Everything a screen may read. It is made anew for each intent and each drawing.
#[derive(Clone, Copy, Debug)]
pub struct Ctx<'a> {
    /// The assembly.
    pub snapshot: &'a Snapshot,
    /// The words.
    pub text: &'a Text,
    /// The styles.
    pub theme: &'a Theme,
    /// How robust the results of votes are, as far as measured.
    pub measures: &'a Measures,
    /// The time.
    pub now: Timestamp,
    /// The zone in which times are written.
    pub zone: &'a TimeZone,
    /// The window.
    pub size: Size,
    /// The part of the window that belongs to the screen.
    pub body: Rect,
}

impl<'a> Ctx<'a> {
    /// The state of the assembly.
    pub fn assembly(&self) -> &'a Assembly {
        &self.snapshot.assembly
    }

    /// How the network of the hall stands.
    pub fn network(&self) -> &'a Network {
        &self.snapshot.network
    }

    /// The names of the participants.
    pub fn people(&self) -> &'a People {
        &self.snapshot.people
    }

    /// The name of a participant, or `Persona 017` for one without.
    pub fn name(&self, id: ParticipantId) -> String {
        super::wording::name(self.snapshot, id, self.text)
    }

    /// In which words a slide of the hall is written.
    pub(crate) fn say(&self) -> Say<'a> {
        Say {
            text: self.text,
            now: self.now,
            zone: self.zone,
        }
    }

    /// The time of day of a moment, `hh:mm`.
    pub fn clock(&self, at: Timestamp) -> String {
        self.text.clock(at, self.zone)
    }

    /// The letter that says yes where a question waits for one: `S` for *sì*, `Y` in English.
    pub fn yes(&self) -> char {
        let letter = self.text.get("common-letter-yes");
        letter.chars().next().unwrap_or('S')
    }

    /// Whether there is room for the additional block of a screen (from 30 rows).
    pub fn is_roomy(&self) -> bool {
        self.size.height >= 30
    }
}
