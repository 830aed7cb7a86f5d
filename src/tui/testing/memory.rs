//! An assembly without files, for the tests of the screens and of the loop.

use std::future::Future;

use jiff::Timestamp;

use crate::assembly::{Command, People, Stamp, Timeline};
use crate::journal::{Action, JournalError};
use crate::present::network::Network;
use crate::text::Text;
use crate::tui::app::Failure;
use crate::tui::ctx::{Record, Snapshot};
use crate::tui::effect::Errand;
use crate::tui::frame::Message;
use crate::tui::run::Desk;

/// An assembly that lives in memory: decides and applies as the clerk does, and writes nothing.
#[derive(Debug)]
pub(crate) struct Memory {
    pub(super) timeline: Timeline,
    people: People,
    pub(super) now: Timestamp,
    pub(super) record: Record,
    pub(super) network: Network,
    pub(super) rung: usize,
}

impl Memory {
    /// No assembly open.
    pub(crate) fn none() -> Self {
        Self {
            record: Record::None,
            ..Self::new()
        }
    }

    /// An empty assembly, at 18:31 in Italy.
    pub(crate) fn new() -> Self {
        Self {
            timeline: Timeline::default(),
            people: People::default(),
            now: "2026-11-21T17:31:00Z".parse().unwrap(),
            record: Record::Saved,
            network: Network::default(),
            rung: 0,
        }
    }

    /// Decides a command and puts its events into the state; refuses as a full disk would while broken.
    pub(super) fn decide(&mut self, command: Command) -> Result<(), Failure> {
        if self.record == Record::Broken {
            let path = "/chiavetta/borgo/journal.jsonl".into();
            return Err(Failure::NotRecorded(JournalError::DiskFull {
                path,
                action: Action::Write,
            }));
        }
        let stamp = Stamp {
            at: self.now,
            seed: 7,
        };
        let decision = self
            .timeline
            .decide(&self.people, command, &stamp)
            .map_err(Failure::Refused)?;
        let act = self.timeline.last() + 1;
        for (id, name) in decision.names {
            self.people.set(act, id, name);
        }
        for event in decision.events {
            self.timeline.push(act, self.now, event);
        }
        Ok(())
    }

    /// The state as the screens are given it.
    pub(super) fn state(&self) -> Snapshot {
        Snapshot {
            assembly: self.timeline.assembly().clone().into(),
            people: self.people.clone().into(),
            acts: self.timeline.acts().into(),
            record: self.record,
            network: self.network.clone().into(),
            documents: None,
        }
    }
}

/// Every errand succeeds, and the message row names it.
pub(super) fn done(errand: &Errand) -> Message {
    Message::done(format!("{errand:?}"))
}

impl Desk for Memory {
    fn snapshot(&mut self) -> Snapshot {
        self.state()
    }

    fn now(&self) -> Timestamp {
        self.now
    }

    async fn submit(&mut self, command: Command) -> Result<(), Failure> {
        self.decide(command)
    }

    fn bell(&mut self) {
        self.rung += 1;
    }

    async fn run(&mut self, errand: Errand, _text: &Text) -> Message {
        done(&errand)
    }

    fn changed(&mut self) -> impl Future<Output = ()> {
        std::future::pending()
    }
}
