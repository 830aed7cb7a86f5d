//! The loop's desk when an assembly is open: the clerk's, with a clock and whoever does errands.

use std::fmt;
use std::future::Future;
use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::watch;

use super::app::Failure;
use super::ctx::{Documents, Record, Snapshot};
use super::effect::Errand;
use super::frame::{Message, Tone};
use super::run::Desk;
use crate::assembly::Command;
use crate::clerk::{self, SubmitError};
use crate::journal::JournalError;
use crate::present::network::Network;
use crate::text::Text;

/// Who does what lies outside the assembly: writes documents, opens folders, copies.
pub trait Errands {
    /// Does an errand and says how it went, in the words of `text`.
    fn run(&mut self, errand: Errand, text: &Text) -> impl Future<Output = Message>;

    /// How the network of the hall stands.
    fn network(&self) -> Arc<Network> {
        Arc::default()
    }

    /// Returns when the network stands differently.
    fn network_changed(&mut self) -> impl Future<Output = ()> {
        std::future::pending()
    }
}

/// The clerk's desk as the loop sees it.
pub struct OpenDesk<C, E> {
    desk: clerk::Desk,
    changes: watch::Receiver<Arc<clerk::Snapshot>>,
    latest: Arc<clerk::Snapshot>,
    seen: Snapshot,
    clock: C,
    errands: E,
}

impl<C, E> fmt::Debug for OpenDesk<C, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenDesk")
            .field("desk", &self.desk)
            .finish_non_exhaustive()
    }
}

impl<C: Fn() -> Timestamp, E: Errands> OpenDesk<C, E> {
    /// The desk of an open assembly.
    pub fn new(desk: clerk::Desk, clock: C, errands: E) -> Self {
        let latest = desk.now();
        let changes = desk.changes();
        let mut seen = Snapshot::from(&*latest);
        if seen.record == Record::Broken {
            // It opened so: nothing was asked of it yet, and nothing is missing.
            seen.record = Record::ReadOnly;
        }
        Self {
            desk,
            changes,
            latest,
            seen,
            clock,
            errands,
        }
    }
}

impl<C: Fn() -> Timestamp, E: Errands> Desk for OpenDesk<C, E> {
    fn snapshot(&mut self) -> Snapshot {
        let now = self.desk.now();
        if !Arc::ptr_eq(&now, &self.latest) {
            self.seen = Snapshot {
                documents: self.seen.documents.take(),
                ..Snapshot::from(&*now)
            };
            self.latest = now;
        }
        self.seen.network = self.errands.network();
        self.seen.clone()
    }

    fn now(&self) -> Timestamp {
        (self.clock)()
    }

    async fn submit(&mut self, command: Command) -> Result<(), Failure> {
        match self.desk.submit(command).await {
            Ok(_receipt) => Ok(()),
            Err(SubmitError::Refused(refusal)) => Err(Failure::Refused(refusal)),
            Err(SubmitError::NotRecorded(error)) => Err(Failure::NotRecorded(error)),
            Err(SubmitError::Closed) => {
                // Nobody records any more until the assembly is opened again.
                self.seen.record = Record::Broken;
                Err(Failure::Closed)
            }
        }
    }

    fn bell(&mut self) {
        super::terminal::bell();
    }

    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        let written = if let Errand::Export { folder, choice } = &errand {
            Some((folder.clone(), *choice))
        } else {
            None
        };
        let of = self.snapshot().assembly;
        let message = self.errands.run(errand, text).await;
        if let Some((folder, choice)) = written
            && message.tone == Tone::Done
        {
            let at = self.now();
            self.seen.documents = Some(Documents {
                of,
                at,
                choice,
                folder,
            });
        }
        message
    }

    async fn changed(&mut self) {
        tokio::select! {
            changed = self.changes.changed() => if changed.is_err() {
                // The clerk has gone home: nothing will ever change again.
                std::future::pending::<()>().await;
            },
            () = self.errands.network_changed() => {}
        }
    }
}

impl From<&clerk::Snapshot> for Snapshot {
    fn from(from: &clerk::Snapshot) -> Self {
        let record = match &from.read_only {
            None => Record::Saved,
            Some(error) if matches!(error.cause(), JournalError::Locked { .. }) => Record::ReadOnly,
            Some(_) => Record::Broken,
        };
        Self {
            assembly: Arc::new(from.assembly.clone()),
            people: Arc::clone(&from.people),
            acts: from.acts.clone().into(),
            record,
            network: Arc::default(),
            documents: None,
        }
    }
}
