//! The names of the participants, apart from the journal.
//!
//! The journal knows participants by number. Their names are in `people.jsonl`, one record a line, so that they can be
//! removed without touching the journal, its hash chain, the counts or the minutes. A record is on disk before the
//! journal lines of the act it belongs to; a crash between the two leaves records of an act that never was, which are
//! ignored.

pub mod file;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::file::{FILE, PeopleFile, PeopleOpening, whole_length};

/// Number of a participant, as the journal has it.
pub type PersonId = u32;

/// One line of `people.jsonl`: from this act on, this participant has this name, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameRecord {
    /// The act that gave the name.
    pub act: u64,
    /// The participant.
    pub id: PersonId,
    /// The name; none when it was taken away.
    pub name: Option<Box<str>>,
}

/// An act, and the name it gave.
type Named = (u64, Option<Box<str>>);

/// The names as they are now, and as they were before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Per participant, the names in the order they were given.
    names: BTreeMap<PersonId, Vec<Named>>,
}

impl People {
    /// The name of a participant now; none if it was never given or was taken away.
    pub fn name(&self, id: PersonId) -> Option<&str> {
        self.names.get(&id)?.last()?.1.as_deref()
    }

    /// The name a participant had just before an act; what undoing that act gives back.
    pub fn name_before(&self, act: u64, id: PersonId) -> Option<&str> {
        let earlier = self
            .names
            .get(&id)?
            .iter()
            .rev()
            .find(|(since, _)| *since < act)?;
        earlier.1.as_deref()
    }

    /// All participants who have a name now, by number.
    pub fn iter(&self) -> impl Iterator<Item = (PersonId, &str)> {
        self.names
            .iter()
            .filter_map(|(id, names)| Some((*id, names.last()?.1.as_deref()?)))
    }

    /// Adds a record; acts are expected in order.
    pub fn record(&mut self, record: NameRecord) {
        self.names
            .entry(record.id)
            .or_default()
            .push((record.act, record.name));
    }

    /// Number of records held.
    fn records(&self) -> usize {
        self.names.values().map(Vec::len).sum()
    }

    /// Forgets all records of an act and of those after it.
    fn withdraw_from(&mut self, act: u64) {
        self.names.retain(|_, names| {
            names.retain(|(since, _)| *since < act);
            !names.is_empty()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(records: &[(u64, u32, Option<&str>)]) -> People {
        let mut people = People::default();
        for (act, id, name) in records {
            people.record(NameRecord {
                act: *act,
                id: *id,
                name: name.map(Into::into),
            });
        }
        people
    }

    #[test]
    fn the_last_name_given_is_the_name() {
        let people = people(&[
            (1, 7, Some("Partecipante 007")),
            (3, 7, Some("Referente CNA")),
            (3, 8, None),
        ]);
        assert_eq!(people.name(7), Some("Referente CNA"));
        assert_eq!(people.name(8), None);
        assert_eq!(people.name(9), None);
        assert_eq!(people.iter().collect::<Vec<_>>(), [(7, "Referente CNA")]);
    }

    #[test]
    fn undoing_a_rename_finds_the_name_before_it() {
        let people = people(&[(1, 7, Some("prima")), (4, 7, Some("seconda")), (9, 7, None)]);
        assert_eq!(people.name_before(1, 7), None);
        assert_eq!(people.name_before(4, 7), Some("prima"));
        assert_eq!(people.name_before(9, 7), Some("seconda"));
        assert_eq!(people.name_before(10, 7), None);
    }
}
