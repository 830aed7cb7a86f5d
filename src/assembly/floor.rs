//! The floor: who speaks, for how long, in which order (*interventi*).

mod command;
mod decide;
mod event;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use command::{FloorCommand, FloorRefusal};
pub(crate) use decide::decide;
pub use event::FloorEvent;

use super::roll::Gender;
use super::{CategoryId, ParticipantId, PositionId, SpeechId, ThemeId, TurnId};

/// In what capacity someone speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SpeakerRole {
    /// For a position (*portavoce*).
    Spokesperson,
    /// From the hall (*intervento libero*).
    #[default]
    Hall,
    /// For a seat of the table.
    Table,
}

/// Who is to speak. A speaker may be on the roll, or be known only by category and gender.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// In what capacity.
    pub role: SpeakerRole,
    /// The person, if on the roll.
    pub person: Option<ParticipantId>,
    /// For which position.
    pub position: Option<PositionId>,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// Category, taken from the roll for a person on it.
    pub category: Option<CategoryId>,
    /// Gender, taken from the roll for a person on it.
    pub gender: Gender,
    /// Whether the speaker has not had the floor before in this meeting.
    pub first_time: bool,
}

/// A turn waiting in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Its identifier.
    pub id: TurnId,
    /// Who is to speak.
    pub speaker: Speaker,
    /// Time allowed, in seconds.
    pub seconds: u32,
}

/// A speech, running or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// Its identifier, also its number in the record.
    pub id: SpeechId,
    /// Who speaks.
    pub speaker: Speaker,
    /// Time allowed, in seconds, extra time included.
    pub seconds: u32,
    /// When it began.
    pub began: Timestamp,
    /// Time spoken up to the last pause, in milliseconds.
    pub spoken_ms: u64,
    /// Since when the clock runs; `None` while paused or ended.
    pub running: Option<Timestamp>,
    /// When it ended.
    pub ended: Option<Timestamp>,
}

impl Speech {
    /// Milliseconds spoken at a moment, pauses left out.
    pub fn spoken_at(&self, now: Timestamp) -> u64 {
        let running = self.running.map_or(0, |since| {
            u64::try_from(now.as_millisecond().saturating_sub(since.as_millisecond())).unwrap_or(0)
        });
        self.spoken_ms.saturating_add(running)
    }

    /// Milliseconds left at a moment; negative once the time is over.
    pub fn left_at(&self, now: Timestamp) -> i64 {
        let allowed = i64::from(self.seconds).saturating_mul(1000);
        allowed.saturating_sub(i64::try_from(self.spoken_at(now)).unwrap_or(i64::MAX))
    }
}

/// How the order of the spokespeople was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ordering {
    /// Drawn by lot from a public seed: ascending SHA-256 of `seed|position number`.
    Drawn {
        /// The seed, as shown to the hall.
        seed: String,
    },
    /// The order of the positions.
    Fixed,
}

/// Queue, running speech and speeches given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    /// Turns waiting, next first.
    pub queue: Vec<Turn>,
    /// The speech that has the floor.
    pub current: Option<Speech>,
    /// Speeches given, in order.
    pub given: Vec<Arc<Speech>>,
    /// How the spokespeople of each theme were ordered, latest last.
    pub orderings: Vec<(ThemeId, Ordering)>,
    pub(crate) last_turn: TurnId,
    pub(crate) last_speech: SpeechId,
}

impl Floor {
    /// How the spokespeople of a theme were ordered last.
    pub fn ordering(&self, theme: ThemeId) -> Option<&Ordering> {
        let latest = self.orderings.iter().rev().find(|(t, _)| *t == theme);
        latest.map(|(_, ordering)| ordering)
    }

    /// Whether a person has had the floor already.
    pub fn has_spoken(&self, person: ParticipantId) -> bool {
        self.given.iter().any(|s| s.speaker.person == Some(person))
            || self
                .current
                .as_ref()
                .is_some_and(|s| s.speaker.person == Some(person))
    }
}
