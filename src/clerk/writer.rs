//! The clerk's thread: take what waits, decide, write, publish, answer.

use std::iter::repeat_with;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use tokio::sync::{oneshot, watch};

use super::working::{Books, Draft, Working};
use super::{
    Answer, Cast, CastAnswers, CastError, CodesAnswer, Desk, LookAnswer, Message, Receipt,
    Snapshot, SubmitError, Taken,
};
use crate::assembly::tickets::Code;
use crate::assembly::vote::Declined;
use crate::assembly::{Command, Refusal};
use crate::journal::{Head, JournalError};

/// Most commands in one batch.
const BATCH: usize = 1_024;

/// Least time between two publications that only say how many ballots came in.
const PAUSE: Duration = Duration::from_millis(100);

/// Something asked, and where its answer goes.
enum Request {
    Submit(Box<Command>, oneshot::Sender<Answer>),
    Cast(Vec<Cast>, oneshot::Sender<CastAnswers>),
    Look(Code, oneshot::Sender<LookAnswer>),
    Codes(oneshot::Sender<CodesAnswer>),
}

/// Something to decide and to record.
enum Work {
    Submit(Box<Command>, oneshot::Sender<Answer>),
    Cast(Vec<Cast>, oneshot::Sender<CastAnswers>),
}

/// Whoever waits for an answer.
enum Waiting {
    Submit(oneshot::Sender<Answer>),
    /// So many ballots, handed in together.
    Cast(usize, oneshot::Sender<CastAnswers>),
    Look(oneshot::Sender<LookAnswer>),
    Codes(oneshot::Sender<CodesAnswer>),
}

/// An answer found, to be given once what it rests on is on disk.
enum Found {
    Submit(Result<Receipt, Refusal>, oneshot::Sender<Answer>),
    Cast(Vec<Result<Taken, Declined>>, oneshot::Sender<CastAnswers>),
}

impl Request {
    fn waiting(self) -> Waiting {
        match self {
            Self::Submit(_, reply) => Waiting::Submit(reply),
            Self::Cast(casts, reply) => Waiting::Cast(casts.len(), reply),
            Self::Look(_, reply) => Waiting::Look(reply),
            Self::Codes(reply) => Waiting::Codes(reply),
        }
    }
}

impl Found {
    fn waiting(self) -> Waiting {
        match self {
            Self::Submit(_, reply) => Waiting::Submit(reply),
            Self::Cast(found, reply) => Waiting::Cast(found.len(), reply),
        }
    }

    fn answer(self) {
        match self {
            Self::Submit(found, reply) => answer(reply, found.map_err(SubmitError::Refused)),
            Self::Cast(found, reply) => {
                let said = |found: Result<_, _>| found.map_err(CastError::Declined);
                answer(reply, found.into_iter().map(said).collect());
            }
        }
    }
}

/// The only writer.
pub(super) struct Clerk {
    inbox: Receiver<Message>,
    published: watch::Sender<Arc<Snapshot>>,
    /// Ahead of what is published only within a batch, or after a failure, when it is not used any more.
    working: Working,
    /// The open files, or why nothing can be written.
    pub(super) books: Result<Books, JournalError>,
    /// When ballots were last published, and whether more came since.
    counted: Option<Instant>,
    behind: bool,
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
            counted: None,
            behind: false,
        };
        (clerk, desk)
    }

    /// Works until the session is closed or nobody can hand anything in any more.
    pub(super) fn run(mut self) {
        while let Some(first) = self.wait() {
            let (requests, closing) = self.gather(first);
            self.handle(requests);
            if closing {
                break;
            }
        }
        if self.behind {
            self.publish();
        }
    }

    /// The batch that begins with a message, and whether the session is to be closed after it.
    fn gather(&self, first: Message) -> (Vec<Request>, bool) {
        let mut requests = Vec::new();
        let mut closing = !add(&mut requests, first);
        while !closing
            && requests.len() < BATCH
            && let Ok(message) = self.inbox.try_recv()
        {
            closing = !add(&mut requests, message);
        }
        (requests, closing)
    }

    /// The next message; while waiting, says how many ballots came in.
    fn wait(&mut self) -> Option<Message> {
        loop {
            if !self.behind {
                return self.inbox.recv().ok();
            }
            let since = self.counted.map_or(PAUSE, |at| at.elapsed());
            match self.inbox.recv_timeout(PAUSE.saturating_sub(since)) {
                Ok(message) => return Some(message),
                Err(RecvTimeoutError::Timeout) => self.publish(),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    fn handle(&mut self, requests: Vec<Request>) {
        if let Err(error) = &self.books {
            for request in requests {
                turn_away(request.waiting(), error);
            }
            return;
        }
        let mut draft = Draft::default();
        let mut answers = Vec::with_capacity(requests.len());
        for work in self.answer_looks(requests) {
            answers.push(match work {
                Work::Submit(command, reply) => {
                    Found::Submit(self.working.decide(*command, &mut draft), reply)
                }
                Work::Cast(casts, reply) => {
                    let put = |cast| self.working.cast(cast, &mut draft);
                    Found::Cast(casts.into_iter().map(put).collect(), reply)
                }
            });
        }
        let recorded = self.record(&draft);
        if let Err(error) = &recorded {
            self.give_up(error);
        }
        for found in answers {
            // A refusal, too, may rest on what an earlier command of the batch would have brought about.
            match &recorded {
                Ok(()) => found.answer(),
                Err(error) => turn_away(found.waiting(), error),
            }
        }
    }

    /// Answers those who only look at once, on what is on disk, and gives back what there is to do.
    fn answer_looks(&self, requests: Vec<Request>) -> Vec<Work> {
        let mut work = Vec::with_capacity(requests.len());
        for request in requests {
            match request {
                Request::Look(code, reply) => answer(reply, Ok(self.working.look(&code))),
                Request::Codes(reply) => answer(reply, Ok(self.working.codes())),
                Request::Submit(command, reply) => work.push(Work::Submit(command, reply)),
                Request::Cast(casts, reply) => work.push(Work::Cast(casts, reply)),
            }
        }
        work
    }

    /// Writes a batch and publishes the state once it is on disk. Where only ballots came in, which can be thousands a
    /// second, their number is published a few times a second.
    fn record(&mut self, draft: &Draft) -> Result<(), JournalError> {
        if draft.is_empty() {
            return Ok(());
        }
        let books = self.books.as_mut().map_err(|error| error.clone())?;
        books.record(draft)?;
        let early = |at: Instant| at.elapsed() < PAUSE;
        if draft.is_only_ballots() && self.counted.is_some_and(early) {
            self.behind = true;
        } else {
            self.publish();
        }
        Ok(())
    }

    /// Publishes the state, which must be on disk.
    fn publish(&mut self) {
        if let Ok(books) = &self.books {
            let snapshot = self.working.snapshot(books.journal.head());
            self.published.send_replace(Arc::new(snapshot));
        }
        self.counted = Some(Instant::now());
        self.behind = false;
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

/// Adds a message to a batch; false for the one that ends the session.
fn add(requests: &mut Vec<Request>, message: Message) -> bool {
    requests.push(match message {
        Message::Submit(command, reply) => Request::Submit(command, reply),
        Message::Cast(casts, reply) => Request::Cast(casts, reply),
        Message::Look(code, reply) => Request::Look(code, reply),
        Message::Codes(reply) => Request::Codes(reply),
        Message::Close => return false,
    });
    true
}

/// Tells whoever asked that nothing can be recorded.
fn turn_away(request: Waiting, error: &JournalError) {
    match request {
        Waiting::Submit(reply) => answer(reply, Err(SubmitError::NotRecorded(error.clone()))),
        Waiting::Cast(casts, reply) => {
            let unwritten = || Err(CastError::NotRecorded(error.clone()));
            answer(reply, repeat_with(unwritten).take(casts).collect());
        }
        Waiting::Look(reply) => answer(reply, Err(SubmitError::NotRecorded(error.clone()))),
        Waiting::Codes(reply) => answer(reply, Err(SubmitError::NotRecorded(error.clone()))),
    }
}

/// Answers, if anyone still waits.
fn answer<T>(reply: oneshot::Sender<T>, answer: T) {
    let _sent = reply.send(answer);
}
