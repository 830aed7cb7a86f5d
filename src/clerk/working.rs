//! The state while a batch is being decided, and the books it is written to.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Receipt, Snapshot, Sources};
use crate::assembly::{Command, Event, People, Refusal, Timeline};
use crate::journal::{Act, Head, Journal, JournalError};
use crate::people::{NameRecord, PeopleFile};

/// Acts a snapshot remembers.
const ACTS: usize = 200;

/// What a batch brings about, before it is on disk.
#[derive(Debug, Default)]
pub(super) struct Draft {
    acts: Vec<(Timestamp, Vec<Event>)>,
    names: Vec<NameRecord>,
}

impl Draft {
    /// Whether nothing happened.
    pub(super) fn is_empty(&self) -> bool {
        self.acts.is_empty()
    }
}

/// The state with everything accepted, on disk or not.
#[derive(Debug)]
pub(super) struct Working {
    sources: Sources,
    timeline: Timeline,
    people: Arc<People>,
    last_act: u64,
}

impl Working {
    /// The state of a session whose journal ends with `last_act`.
    pub(super) fn new(sources: Sources, timeline: Timeline, people: People, last_act: u64) -> Self {
        Self {
            sources,
            timeline,
            people: Arc::new(people),
            last_act,
        }
    }

    /// The time now, as the journal keeps it.
    pub(super) fn time(&mut self) -> Timestamp {
        self.sources.stamp().at
    }

    /// Decides a command and adds what it brings about to the state and to the draft.
    pub(super) fn decide(
        &mut self,
        command: Command,
        draft: &mut Draft,
    ) -> Result<Receipt, Refusal> {
        let stamp = self.sources.stamp();
        let at = stamp.at;
        let decision = self.timeline.decide(&self.people, command, &stamp)?;
        let events = decision.events;
        if events.is_empty() {
            let act = None;
            return Ok(Receipt { act, at, events });
        }
        self.last_act += 1;
        let act = self.last_act;
        for (id, name) in decision.names {
            Arc::make_mut(&mut self.people).set(act, id, name.clone());
            draft.names.push(NameRecord { act, id, name });
        }
        for event in &events {
            self.timeline.push(act, at, event.clone());
        }
        draft.acts.push((at, events.clone()));
        let act = Some(act);
        Ok(Receipt { act, at, events })
    }

    /// The state as it is shown once the journal ends with `head`.
    pub(super) fn snapshot(&self, head: Head) -> Snapshot {
        let acts = self.timeline.acts();
        let last = acts.iter().skip(acts.len().saturating_sub(ACTS));
        Snapshot {
            assembly: self.timeline.assembly().clone(),
            people: Arc::clone(&self.people),
            acts: last.cloned().collect(),
            undoable: self.timeline.undoable().cloned(),
            redoable: self.timeline.redoable().cloned(),
            head,
            read_only: None,
        }
    }
}

/// The two files the clerk writes.
#[derive(Debug)]
pub(super) struct Books {
    /// What happened.
    pub(super) journal: Journal<Event>,
    /// Who is who.
    pub(super) names: PeopleFile,
}

impl Books {
    /// Makes a batch durable, the names first.
    pub(super) fn record(&mut self, draft: &Draft) -> Result<Head, JournalError> {
        self.names.append(&draft.names)?;
        let acts: Vec<_> = draft
            .acts
            .iter()
            .map(|(at, events)| Act { at: *at, events })
            .collect();
        self.journal.append(&acts)
    }
}
