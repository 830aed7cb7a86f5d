//! Observations and proposals from the hall, and what became of them (*osservazioni*).

mod decide;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use decide::decide;
pub(super) use decide::{checked, next};

use super::{CategoryId, ObservationId, PositionId, ThemeId};

/// What became of an observation (*esito*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// Accepted (*accolta*).
    Accepted,
    /// Worked into a position (*integrata*).
    Integrated,
    /// Not accepted; a reason is required (*non accolta*).
    NotAccepted,
    /// Put off (*rinviata*).
    Deferred,
}

/// An answer with its reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// What became of it.
    pub answer: Answer,
    /// Why; required when not accepted, else may be empty.
    pub reason: String,
}

/// What an observation says. Who spoke is kept as a category only, never as a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The words, unchanged.
    pub text: String,
    /// On which theme.
    pub theme: Option<ThemeId>,
    /// On which position.
    pub position: Option<PositionId>,
    /// Category of who spoke.
    pub category: Option<CategoryId>,
    /// Whether it goes to the table (*portata al tavolo*).
    pub to_table: bool,
}

/// An observation (*osservazione*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its number.
    pub id: ObservationId,
    /// When it was taken down.
    pub at: Timestamp,
    /// What it says now.
    pub note: Note,
    /// Texts it had before corrections, oldest first.
    pub earlier: Vec<String>,
    /// What became of it; the last answer holds.
    pub answers: Vec<Answered>,
    /// The position whose text it amended, if it did.
    pub amended: Option<PositionId>,
    /// Why it was withdrawn, if it was.
    pub withdrawn: Option<String>,
}

impl Observation {
    /// The answer that holds: the last one given.
    pub fn answer(&self) -> Option<&Answered> {
        self.answers.last()
    }
}

/// Every observation there ever was, withdrawn ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Observations {
    /// By number.
    pub list: BTreeMap<ObservationId, Arc<Observation>>,
}

/// Something that happened to an observation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObservationEvent {
    /// It was taken down.
    Noted {
        /// Its number.
        id: ObservationId,
        /// What it says.
        note: Note,
    },
    /// It was corrected; the earlier text is kept.
    Corrected {
        /// Its number.
        id: ObservationId,
        /// What it says now.
        note: Note,
    },
    /// It was answered.
    Answered {
        /// Its number.
        id: ObservationId,
        /// The answer.
        answered: Answered,
    },
    /// It became an amendment of a position, whose text changed in the same act.
    Amended {
        /// Its number.
        id: ObservationId,
        /// The position.
        position: PositionId,
    },
    /// It was withdrawn, or taken down by mistake.
    Withdrawn {
        /// Its number.
        id: ObservationId,
        /// Why.
        reason: String,
    },
    /// A withdrawn one counts again.
    Restored {
        /// Its number.
        id: ObservationId,
    },
}

/// Something asked about observations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObservationCommand {
    /// Take one down.
    Note(Note),
    /// Correct one; the earlier text is kept.
    Correct {
        /// Its number.
        id: ObservationId,
        /// What it says now.
        note: Note,
    },
    /// Answer one.
    Answer {
        /// Its number.
        id: ObservationId,
        /// The answer.
        answered: Answered,
    },
    /// Make it an amendment: the position gets this text, the old one is kept, the observation counts as integrated.
    Amend {
        /// Its number.
        id: ObservationId,
        /// The position.
        position: PositionId,
        /// The new text of the position.
        text: String,
    },
    /// Withdraw one.
    Withdraw {
        /// Its number.
        id: ObservationId,
        /// Why.
        reason: String,
    },
    /// Let a withdrawn one count again.
    Restore {
        /// Its number.
        id: ObservationId,
    },
}

/// Why something about an observation was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum ObservationRefusal {
    /// It was withdrawn.
    Withdrawn {
        /// Its number.
        id: ObservationId,
    },
    /// It is not withdrawn.
    NotWithdrawn {
        /// Its number.
        id: ObservationId,
    },
    /// The position already says this.
    SameText {
        /// The position's title.
        title: String,
    },
}

impl Observations {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &ObservationEvent) {
        match event {
            ObservationEvent::Noted { id, note } => {
                let observation = Observation {
                    id: *id,
                    at,
                    note: note.clone(),
                    earlier: Vec::new(),
                    answers: Vec::new(),
                    amended: None,
                    withdrawn: None,
                };
                self.list.insert(*id, Arc::new(observation));
            }
            ObservationEvent::Corrected { id, note } => self.change(*id, |o| {
                if o.note.text != note.text {
                    o.earlier.push(std::mem::take(&mut o.note.text));
                }
                o.note = note.clone();
            }),
            ObservationEvent::Answered { id, answered } => {
                self.change(*id, |o| o.answers.push(answered.clone()));
            }
            ObservationEvent::Amended { id, position } => {
                self.change(*id, |o| o.amended = Some(*position));
            }
            ObservationEvent::Withdrawn { id, reason } => {
                self.change(*id, |o| o.withdrawn = Some(reason.clone()));
            }
            ObservationEvent::Restored { id } => self.change(*id, |o| o.withdrawn = None),
        }
    }

    fn change(&mut self, id: ObservationId, change: impl FnOnce(&mut Observation)) {
        if let Some(observation) = self.list.get_mut(&id) {
            change(Arc::make_mut(observation));
        }
    }
}
