//! What happens at check-in.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Group, Participant, Profile, Roll};
use crate::assembly::ParticipantId;

/// Something that happened at check-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RollEvent {
    /// A person was put on the roll; not yet present.
    Registered {
        /// The person.
        id: ParticipantId,
        /// What is known of the person.
        profile: Profile,
    },
    /// A person came in, for the first time or again.
    Arrived {
        /// The person.
        id: ParticipantId,
    },
    /// A person left.
    Left {
        /// The person.
        id: ParticipantId,
    },
    /// What is known of a person was corrected.
    ProfileChanged {
        /// The person.
        id: ParticipantId,
        /// What is known now.
        profile: Profile,
    },
    /// A person's name was corrected; the name itself is kept apart.
    NameChanged {
        /// The person.
        id: ParticipantId,
    },
    /// An entry made by mistake was struck off; it stays in the record.
    Struck {
        /// The person.
        id: ParticipantId,
        /// Why.
        reason: String,
    },
    /// The people of a group were counted without names.
    Counted {
        /// The group.
        group: Group,
        /// How many are present.
        present: u32,
    },
    /// Check-in was closed.
    Closed {},
    /// Check-in was opened again.
    Reopened {},
    /// Every name was removed for good, as those who keep personal data must at some time; undo stops here.
    NamesRemoved {
        /// How many people had one.
        people: usize,
    },
}

impl RollEvent {
    /// Whether undo stops here: names that were removed cannot come back.
    pub(crate) fn is_wall(&self) -> bool {
        matches!(self, Self::NamesRemoved { .. })
    }
}

impl Roll {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &RollEvent) {
        match event {
            RollEvent::Registered { id, profile } => {
                let person = Participant {
                    id: *id,
                    profile: profile.clone(),
                    presence: Vec::new(),
                    struck: None,
                };
                self.participants.insert(*id, Arc::new(person));
            }
            RollEvent::Arrived { id } => self.change(*id, |p| {
                if !p.is_present() {
                    p.presence.push((at, None));
                }
            }),
            RollEvent::Left { id } => self.change(*id, |p| leave(p, at)),
            RollEvent::ProfileChanged { id, profile } => {
                self.change(*id, |p| p.profile = profile.clone());
            }
            RollEvent::NameChanged { .. } | RollEvent::NamesRemoved { .. } => {}
            RollEvent::Struck { id, reason } => self.change(*id, |p| {
                leave(p, at);
                p.struck = Some(reason.clone());
            }),
            RollEvent::Counted { group, present: 0 } => {
                self.crowd.remove(group);
            }
            RollEvent::Counted { group, present } => {
                self.crowd.insert(*group, *present);
            }
            RollEvent::Closed {} => self.closed = true,
            RollEvent::Reopened {} => self.closed = false,
        }
    }

    fn change(&mut self, id: ParticipantId, change: impl FnOnce(&mut Participant)) {
        if let Some(person) = self.participants.get_mut(&id) {
            change(Arc::make_mut(person));
        }
    }
}

fn leave(person: &mut Participant, at: Timestamp) {
    if let Some((_, went)) = person.presence.last_mut()
        && went.is_none()
    {
        *went = Some(at);
    }
}
