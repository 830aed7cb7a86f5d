//! The clerk: the only writer. It stamps commands, has them decided, makes what happened durable, and only then says so.
//!
//! It runs on a thread of its own. A [`Desk`] is where commands are handed in; it is cheap to clone. Everything that is
//! waiting when the clerk looks becomes one batch: decided in order, each command on the state the one before it left,
//! written with one sync, published as one [`Snapshot`], then answered. Nobody sees a state that is not on disk.
//!
//! If writing fails, nothing of the batch is published, everyone waiting is told, and from then on the session is
//! read-only until it is opened again.

mod session;
mod sources;
mod verify;
mod working;
mod writer;

use std::sync::Arc;
use std::sync::mpsc;

use jiff::Timestamp;
use tokio::sync::{oneshot, watch};

use crate::assembly::tickets::Code;
use crate::assembly::vote::Declined;
use crate::assembly::{
    Act, Assembly, Command, Event, ParticipantId, People, Refusal, TicketId, VoteId,
};
use crate::journal::{Head, JournalError};
use crate::tally::Mark;

pub use self::session::{CreateError, OpenReport, Session, has_broken_urn};
pub use self::sources::Sources;
pub use crate::urn::Taken;

pub use self::verify::{Recount, Recounted, Verification, verify_session};

/// The assembly as it stands on disk.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The state.
    pub assembly: Assembly,
    /// The names.
    pub people: Arc<People>,
    /// The last acts, oldest first; undo and redo are not acts.
    pub acts: Vec<Act>,
    /// The act that undo would undo.
    pub undoable: Option<Act>,
    /// The act that redo would redo.
    pub redoable: Option<Act>,
    /// The end of the journal.
    pub head: Head,
    /// Why nothing can be written, if so.
    pub read_only: Option<JournalError>,
}

/// An accepted command, on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the act; none if nothing had to change.
    pub act: Option<u64>,
    /// When it was accepted.
    pub at: Timestamp,
    /// What happened.
    pub events: Vec<Event>,
}

/// Why a command had no effect.
#[derive(Clone, Debug, thiserror::Error)]
pub enum SubmitError {
    /// The assembly does not permit it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// It could not be made durable; the session is read-only from now on (or was from the start).
    #[error("not recorded")]
    NotRecorded(#[source] JournalError),
    /// The clerk has gone home.
    #[error("the session is closed")]
    Closed,
}

/// A ballot from a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// The vote.
    pub vote: VoteId,
    /// The code of the ticket.
    pub code: Code,
    /// What the ballot says.
    pub mark: Mark,
}

/// Why a ballot from a phone was not taken.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CastError {
    /// The assembly does not permit it.
    #[error("declined: {0:?}")]
    Declined(Declined),
    /// It could not be made durable; the session is read-only from now on (or was from the start).
    #[error("not recorded")]
    NotRecorded(#[source] JournalError),
    /// The clerk has gone home.
    #[error("the session is closed")]
    Closed,
}

/// What a phone that shows a code is to be told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Whether its ticket was withdrawn.
    pub withdrawn: bool,
    /// The receipt it has in the vote that is open for phones, if it has voted in it.
    pub voted: Option<(VoteId, String)>,
    /// Whose the code is, if it is a personal one.
    pub holder: Option<ParticipantId>,
}

type Answer = Result<Receipt, SubmitError>;
type CastAnswers = Vec<Result<Taken, CastError>>;
type LookAnswer = Result<Option<Standing>, SubmitError>;
type CodesAnswer = Result<Vec<(TicketId, Code)>, SubmitError>;

enum Message {
    Submit(Box<Command>, oneshot::Sender<Answer>),
    Cast(Vec<Cast>, oneshot::Sender<CastAnswers>),
    Look(Code, oneshot::Sender<LookAnswer>),
    Codes(oneshot::Sender<CodesAnswer>),
    Close,
}

/// Where commands are handed in and the state is looked up.
#[derive(Clone, Debug)]
pub struct Desk {
    inbox: mpsc::Sender<Message>,
    published: watch::Receiver<Arc<Snapshot>>,
}

impl Desk {
    /// Hands in a command and waits until what it brought about is on disk.
    ///
    /// Dropping the future does not take the command back.
    ///
    /// # Errors
    /// [`SubmitError::Refused`] if it is not permitted, [`SubmitError::NotRecorded`] if it could not be written,
    /// [`SubmitError::Closed`] if the session was closed.
    pub async fn submit(&self, command: impl Into<Command>) -> Result<Receipt, SubmitError> {
        let answer = self.hand_in(command.into())?;
        answer.await.unwrap_or(Err(SubmitError::Closed))
    }

    /// As [`Desk::submit`], for threads without a runtime; it must not be called from asynchronous code.
    ///
    /// # Errors
    /// As [`Desk::submit`].
    pub fn submit_blocking(&self, command: impl Into<Command>) -> Result<Receipt, SubmitError> {
        let answer = self.hand_in(command.into())?;
        answer.blocking_recv().unwrap_or(Err(SubmitError::Closed))
    }

    fn hand_in(&self, command: Command) -> Result<oneshot::Receiver<Answer>, SubmitError> {
        let (reply, answer) = oneshot::channel();
        let message = Message::Submit(Box::new(command), reply);
        self.inbox
            .send(message)
            .map_err(|_closed| SubmitError::Closed)?;
        Ok(answer)
    }

    /// Hands in ballots from phones at once, and waits until they are on disk; each has its answer, in their order. The
    /// same code may try again for ever: it has one ballot and one receipt.
    ///
    /// Dropping the future does not take them back.
    ///
    /// # Errors
    /// Of each: [`CastError::Declined`] if it is not permitted, [`CastError::NotRecorded`] if it could not be written,
    /// [`CastError::Closed`] if the session was closed.
    pub fn cast(
        &self,
        ballots: Vec<Cast>,
    ) -> impl Future<Output = Vec<Result<Taken, CastError>>> + use<> {
        let ballots_in_all = ballots.len();
        let (reply, answers) = oneshot::channel();
        // Where nobody takes the message, nobody answers it either.
        let _sent = self.inbox.send(Message::Cast(ballots, reply));
        async move {
            let closed = |_| vec![Err(CastError::Closed); ballots_in_all];
            answers.await.unwrap_or_else(closed)
        }
    }

    /// Looks a code up, as things stand on disk; none if no ticket has it.
    ///
    /// # Errors
    /// [`SubmitError::NotRecorded`] if the session is read-only, [`SubmitError::Closed`] if it was closed.
    pub async fn look(&self, code: Code) -> Result<Option<Standing>, SubmitError> {
        let (reply, answer) = oneshot::channel();
        let sent = self.inbox.send(Message::Look(code, reply));
        sent.map_err(|_closed| SubmitError::Closed)?;
        answer.await.unwrap_or(Err(SubmitError::Closed))
    }

    /// The tickets that can be used with their codes, by number, to be printed.
    ///
    /// # Errors
    /// As [`Desk::look`].
    pub async fn codes(&self) -> Result<Vec<(TicketId, Code)>, SubmitError> {
        let answer = self.ask_codes()?;
        answer.await.unwrap_or(Err(SubmitError::Closed))
    }

    /// As [`Desk::codes`], for threads without a runtime; it must not be called from asynchronous code.
    ///
    /// # Errors
    /// As [`Desk::look`].
    pub fn codes_blocking(&self) -> Result<Vec<(TicketId, Code)>, SubmitError> {
        let answer = self.ask_codes()?;
        answer.blocking_recv().unwrap_or(Err(SubmitError::Closed))
    }

    fn ask_codes(&self) -> Result<oneshot::Receiver<CodesAnswer>, SubmitError> {
        let (reply, answer) = oneshot::channel();
        let sent = self.inbox.send(Message::Codes(reply));
        sent.map_err(|_closed| SubmitError::Closed)?;
        Ok(answer)
    }

    /// The state on disk now.
    pub fn now(&self) -> Arc<Snapshot> {
        Arc::clone(&self.published.borrow())
    }

    /// Every later state on disk; a slow reader skips to the newest.
    pub fn changes(&self) -> watch::Receiver<Arc<Snapshot>> {
        self.published.clone()
    }
}

#[cfg(test)]
mod tests;
