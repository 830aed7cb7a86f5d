//! The clerk's thread: take what waits, decide, write, publish, answer.

use std::iter;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use tokio::sync::{oneshot, watch};

use super::working::{Books, Draft, Working};
use super::{Answer, Desk, Message, Snapshot, SubmitError};
use crate::assembly::Command;
use crate::journal::{Head, JournalError};

/// Most commands in one batch.
const BATCH: usize = 1_024;

/// A command, and where its answer goes.
type Request = (Command, oneshot::Sender<Answer>);

/// The only writer.
pub(super) struct Clerk {
    inbox: Receiver<Message>,
    published: watch::Sender<Arc<Snapshot>>,
    /// Ahead of what is published only within a batch, or after a failure, when it is not used any more.
    working: Working,
    /// The open files, or why nothing can be written.
    pub(super) books: Result<Books, JournalError>,
}

impl Clerk {
    /// A clerk for a session as it was read, and a desk to reach it.
    pub(super) fn new(
        working: Working,
        head: Head,
        books: Result<Books, JournalError>,
    ) -> (Self, Desk) {
        let mut first = working.snapshot(head);
        first.read_only = books.as_ref().err().cloned();
        let (published, receiver) = watch::channel(Arc::new(first));
        let (outlet, inbox) = channel();
        let desk = Desk {
            inbox: outlet,
            published: receiver,
        };
        let clerk = Self {
            inbox,
            published,
            working,
            books,
        };
        (clerk, desk)
    }

    /// Works until the session is closed or nobody can hand anything in any more.
    pub(super) fn run(mut self) {
        while let Ok(first) = self.inbox.recv() {
            let mut requests = Vec::new();
            let mut closing = false;
            let rest = iter::from_fn(|| self.inbox.try_recv().ok());
            for message in iter::once(first).chain(rest).take(BATCH) {
                match message {
                    Message::Submit(command, reply) => requests.push((*command, reply)),
                    Message::Close => {
                        closing = true;
                        break;
                    }
                }
            }
            self.handle(requests);
            if closing {
                break;
            }
        }
    }

    fn handle(&mut self, requests: Vec<Request>) {
        if let Err(error) = &self.books {
            for (_, reply) in requests {
                answer(reply, Err(SubmitError::NotRecorded(error.clone())));
            }
            return;
        }
        let mut draft = Draft::default();
        let mut answers = Vec::with_capacity(requests.len());
        for (command, reply) in requests {
            answers.push((self.working.decide(command, &mut draft), reply));
        }
        let recorded = self.record(&draft);
        if let Err(error) = &recorded {
            self.give_up(error);
        }
        for (outcome, reply) in answers {
            // A refusal, too, may rest on what an earlier command of the batch would have brought about.
            let answered = match &recorded {
                Ok(()) => outcome.map_err(SubmitError::Refused),
                Err(error) => Err(SubmitError::NotRecorded(error.clone())),
            };
            answer(reply, answered);
        }
    }

    /// Writes a batch and publishes the state once it is on disk.
    fn record(&mut self, draft: &Draft) -> Result<(), JournalError> {
        if draft.is_empty() {
            return Ok(());
        }
        let books = self.books.as_mut().map_err(|error| error.clone())?;
        let head = books.record(draft)?;
        let snapshot = self.working.snapshot(head);
        self.published.send_replace(Arc::new(snapshot));
        Ok(())
    }

    /// Makes the session read-only; what is published stays what is on disk.
    fn give_up(&mut self, error: &JournalError) {
        self.books = Err(error.clone().poisoned());
        self.published.send_modify(|published| {
            let mut last = Snapshot::clone(published);
            last.read_only = Some(error.clone());
            *published = Arc::new(last);
        });
    }
}

/// Answers, if anyone still waits.
fn answer(reply: oneshot::Sender<Answer>, answer: Answer) {
    let _sent = reply.send(answer);
}
