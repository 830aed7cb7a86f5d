//! Beginning, opening and closing a session.

use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};

use jiff::civil::Date;

use super::working::{Books, Draft, Working};
use super::writer::Clerk;
use super::{Desk, Message, Sources};
use crate::assembly::roll::RollEvent;
use crate::assembly::{Command, Event, People, Refusal, Timeline};
use crate::journal::error::{Action, Naming as _};
use crate::journal::folder::{PEOPLE, discard};
use crate::journal::{
    self, Entry, Head, Journal, JournalError, Opening, Torn, create_session_folder,
};
use crate::people::{self, PeopleFile, PeopleOpening};
use crate::urn::{self, UrnFiles, Urns};

/// What was found on opening a session.
#[derive(Clone, Debug)]
pub struct OpenReport {
    /// The session folder.
    pub folder: PathBuf,
    /// The end of the journal: how many events and acts, and the hash of the last line.
    pub head: Head,
    /// What the last write left unfinished, if anything; it was never acknowledged.
    pub torn: Option<Torn>,
    /// Names written for acts that never came to be, left out.
    pub names_withdrawn: usize,
    /// Lines of the names' file that could not be read, from 1.
    pub names_unreadable: Vec<usize>,
    /// Whether the file of the names is not there, though people are on the roll.
    pub names_missing: bool,
    /// Whether the codes of tickets that were issued are lost: their key is not there, or could not be read.
    pub codes_lost: bool,
    /// Why the session can only be looked at, if so.
    pub read_only: Option<JournalError>,
}

/// Why a session was not begun.
#[derive(Clone, Debug, thiserror::Error)]
pub enum CreateError {
    /// One of the first commands was refused; nothing was made on disk.
    #[error("command {index} refused: {refusal:?}")]
    Refused {
        /// Which, from 0.
        index: usize,
        /// Why.
        refusal: Refusal,
    },
    /// The disk refused.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// An open session: its clerk at work, and what was found on opening.
#[derive(Debug)]
pub struct Session {
    desk: Desk,
    report: OpenReport,
    clerk: JoinHandle<()>,
}

impl Session {
    /// Begins a session in a new folder `<date>-<slug of the title>` of `root`, with its first acts already done.
    ///
    /// The acts are one batch: the session begins with all of them. If one is refused, no folder is made; if the disk
    /// refuses, the folder goes again.
    ///
    /// # Errors
    /// [`CreateError::Refused`] names the command; [`CreateError::Journal`] says what the disk refused.
    pub fn create(
        root: &Path,
        date: Date,
        title: &str,
        first: Vec<Command>,
        sources: Sources,
    ) -> Result<Self, CreateError> {
        let mut working = Working::new(sources, Timeline::default(), People::default(), 0);
        let mut draft = Draft::default();
        for (index, command) in first.into_iter().enumerate() {
            let decided = working.decide(command, &mut draft);
            decided.map_err(|refusal| CreateError::Refused { index, refusal })?;
        }
        let folder = create_session_folder(root, date, title)?;
        let begun = Self::begin(&folder, working, &draft);
        if begun.is_err() {
            discard(&folder);
        }
        Ok(begun?)
    }

    /// Writes the first acts into a folder just made, and puts the clerk to work.
    fn begin(folder: &Path, mut working: Working, draft: &Draft) -> Result<Self, JournalError> {
        let mut books = Books {
            journal: Journal::create(folder, working.time())?,
            names: PeopleFile::open(folder, 0)?.0,
            urns: UrnFiles::new(folder),
        };
        let head = books.record(draft)?;
        let report = OpenReport {
            folder: folder.to_path_buf(),
            head,
            torn: None,
            names_withdrawn: 0,
            names_unreadable: Vec::new(),
            names_missing: false,
            codes_lost: false,
            read_only: None,
        };
        Self::start(Clerk::new(working, head, Ok(books)), report)
    }

    /// Opens a session folder. If it cannot be written (another process has it, the disk is full or read-only) it is
    /// opened to be looked at, and the report says why.
    ///
    /// # Errors
    /// What keeps the session from being read at all; see [`Journal::open`].
    pub fn open(folder: &Path, sources: Sources) -> Result<Self, JournalError> {
        let (clerk, report) = prepare(folder, sources)?;
        Self::start(clerk, report)
    }

    fn start((clerk, desk): (Clerk, Desk), report: OpenReport) -> Result<Self, JournalError> {
        let thread = thread::Builder::new().name("clerk".to_owned());
        let clerk = thread.spawn(|| clerk.run());
        let clerk = clerk.naming(&report.folder, Action::Open)?;
        Ok(Self {
            desk,
            report,
            clerk,
        })
    }

    /// A desk to hand commands in at; it may be cloned at will.
    pub fn desk(&self) -> Desk {
        self.desk.clone()
    }

    /// What was found on opening.
    pub fn report(&self) -> &OpenReport {
        &self.report
    }

    /// The folder that holds the session.
    pub fn folder(&self) -> &Path {
        &self.report.folder
    }

    /// Lets the clerk finish what was handed in, and waits until the files are closed and the lock is free. Desks that
    /// are left answer [`SubmitError::Closed`](super::SubmitError::Closed).
    pub fn close(self) {
        // A clerk that has already gone home needs no telling.
        let _told = self.desk.inbox.send(Message::Close);
        let _gone = self.clerk.join();
    }
}

/// Reads a session and makes its clerk, who does not work yet.
pub(super) fn prepare(
    folder: &Path,
    sources: Sources,
) -> Result<((Clerk, Desk), OpenReport), JournalError> {
    let mut timeline = Timeline::default();
    let mut urns = Urns::default();
    let has_names = folder.join(PEOPLE).exists();
    let (opening, names, books) = match open_books(folder, &mut timeline, &mut urns) {
        Ok((opening, names, books)) => (opening, names, Ok(books)),
        Err(error) if error.leaves_readable() => {
            timeline = Timeline::default();
            let opening = journal::read_session(folder, |e| timeline.push(e.act, e.at, e.event))?;
            let names = people::read(folder, opening.head.act)?;
            (opening, names, Err(error))
        }
        Err(error) => return Err(error),
    };
    let head = opening.head;
    let assembly = timeline.assembly();
    let report = OpenReport {
        folder: folder.to_path_buf(),
        head,
        torn: opening.torn,
        names_withdrawn: names.withdrawn,
        names_unreadable: names.unreadable,
        names_missing: !has_names && !assembly.roll.participants.is_empty(),
        codes_lost: books.is_ok() && assembly.tickets.issued > 0 && !urns.has_tickets_key(),
        read_only: books.as_ref().err().cloned(),
    };
    let working = Working::new(sources, timeline, names.people, head.act).with_urns(urns);
    Ok((Clerk::new(working, head, books), report))
}

/// Whether the record of a session is whole, but the ballots in the urn of a vote that is open cannot be read: then the
/// session does not open. Writes nothing.
pub fn has_broken_urn(folder: &Path) -> bool {
    let mut timeline = Timeline::default();
    let read = journal::read_session(folder, |e| timeline.push(e.act, e.at, e.event));
    read.is_ok() && urn::check(folder, timeline.assembly()).is_err()
}

fn open_books(
    folder: &Path,
    timeline: &mut Timeline,
    urns: &mut Urns,
) -> Result<(Opening, PeopleOpening, Books), JournalError> {
    let mut removed = None;
    let (journal, opening) = Journal::open(folder, |e: Entry<Event>| {
        if let Event::Roll(RollEvent::NamesRemoved { .. }) = e.event {
            removed = Some(e.act);
        }
        timeline.push(e.act, e.at, e.event);
    })?;
    if let Some(act) = removed {
        people::finish_removal(folder, act)?;
    }
    let (names, found) = PeopleFile::open(folder, opening.head.act)?;
    let (files, read) = urn::open(folder, timeline.assembly())?;
    *urns = read;
    let books = Books {
        journal,
        names,
        urns: files,
    };
    Ok((opening, found, books))
}
