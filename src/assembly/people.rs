//! Names of participants, kept apart from the record so that they can be removed and leave every number whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ParticipantId;

/// An act, and the name it set.
type Named = (u64, Option<String>);

/// The names known so far, each with the acts that set it.
///
/// Names never enter the journal. Every version is kept with the number of the act that wrote it, so that undoing a
/// correction can bring the earlier name back. Cheap to clone: what one person is called is shared until it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    versions: BTreeMap<ParticipantId, Arc<Vec<Named>>>,
}

impl People {
    /// The name of a participant, if one is known.
    pub fn name(&self, id: ParticipantId) -> Option<&str> {
        self.versions.get(&id)?.last()?.1.as_deref()
    }

    /// Every participant with a name, in order of registration.
    pub fn names(&self) -> impl Iterator<Item = (ParticipantId, &str)> {
        self.versions
            .iter()
            .filter_map(|(id, versions)| Some((*id, versions.last()?.1.as_deref()?)))
    }

    /// Sets a name, or removes it with `None`, on behalf of act number `act`.
    pub fn set(&mut self, act: u64, id: ParticipantId, name: Option<String>) {
        Arc::make_mut(self.versions.entry(id).or_default()).push((act, name));
    }

    /// What act `act` set, with what stood before it: `(participant, set, before)`.
    pub fn changes_of(&self, act: u64) -> Vec<(ParticipantId, Option<String>, Option<String>)> {
        let mut changes = Vec::new();
        for (id, versions) in &self.versions {
            if let Some(place) = versions.iter().position(|(by, _)| *by == act) {
                let before = place
                    .checked_sub(1)
                    .and_then(|p| versions.get(p))
                    .and_then(|(_, name)| name.clone());
                let set = versions.get(place).and_then(|(_, name)| name.clone());
                changes.push((*id, set, before));
            }
        }
        changes
    }
}
