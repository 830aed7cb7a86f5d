//! The session folder and its journal: what happened, one event a line, nothing acknowledged before it is on disk.
//!
//! The form of a line and the hash chain are in `journal/line.rs`. Events are written in *batches*: all lines of a batch
//! go out in one write and one sync, and the next batch only after that. A batch is kept whole or not at all: each line
//! says how many of its batch are still to come, so that a crash cannot leave half of what happened together. What a
//! crash left of an unfinished batch was never acknowledged; on opening it is set aside in `journal.torn-<n>`, reported,
//! and not part of the journal. Any other damage is refused, with its line and byte.
//!
//! After a failed write or sync nobody knows what is on disk, so the journal becomes read-only at once and nothing is
//! tried again; opening it anew reads what is there.

pub mod copy;
pub mod error;
pub mod folder;
mod line;
mod read;
pub mod rescue;
pub mod tail;

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};

pub use self::copy::{Copied, copy};
pub use self::error::{Action, Damage, JournalError};
pub use self::folder::create_session_folder;
pub use self::line::ChainHash;
pub use self::rescue::{WholePart, newest_copy, rescue, whole_part};
pub use self::tail::Torn;

use self::error::Naming as _;
use self::line::{Header, Numbers};
use self::read::Extent;

/// One event as it stands in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<E> {
    /// Number of the event, from 1.
    pub seq: u64,
    /// Number of the write it was part of, from 1.
    pub batch: u64,
    /// Number of the accepted command it came from, from 1; several events may share it.
    pub act: u64,
    /// When the command was accepted, to the millisecond.
    pub at: Timestamp,
    /// What happened.
    pub event: E,
}

/// What one accepted command did: the events to write, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Act<'events, E> {
    /// When the command was accepted; kept to the millisecond.
    pub at: Timestamp,
    /// What happened, in order; an act without events is not written and gets no number.
    pub events: &'events [E],
}

/// The durable end of a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last event; 0 if there is none.
    pub seq: u64,
    /// Number of the last batch; 0 if there is none.
    pub batch: u64,
    /// Number of the last act; 0 if there is none.
    pub act: u64,
    /// Hash of the last line.
    pub hash: ChainHash,
    /// Length of the journal up to here, in bytes.
    pub bytes: u64,
}

impl Head {
    /// The end of a journal that has only its header.
    fn start(hash: ChainHash, bytes: u64) -> Self {
        Self {
            seq: 0,
            batch: 0,
            act: 0,
            hash,
            bytes,
        }
    }
}

/// What was found on opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The end of the last whole batch.
    pub head: Head,
    /// What the last write left unfinished, if anything.
    pub torn: Option<Torn>,
}

/// A journal open for writing, locked against other processes for as long as it lives.
#[derive(Debug)]
pub struct Journal<E> {
    path: PathBuf,
    file: File,
    head: Head,
    buffer: Vec<u8>,
    failure: Option<JournalError>,
    _lock: File,
    _events: PhantomData<fn(E) -> E>,
}

impl<E> Journal<E> {
    /// Begins the journal of a new session in a folder that exists and holds none.
    ///
    /// # Errors
    /// [`JournalError::AlreadyExists`] if there is a journal, [`JournalError::Locked`] if another process is making one,
    /// or what the disk refused.
    pub fn create(session: &Path, at: Timestamp) -> Result<Self, JournalError> {
        let lock = folder::lock(session)?;
        let path = folder::journal_path(session);
        let header = Header {
            format: format!("{}/{}", line::FAMILY, line::VERSION),
            program: format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
            at,
        };
        let (bytes, hash) =
            line::write_header(&header).map_err(|error| unserializable(&path, error))?;
        if path.try_exists().naming(&path, Action::Create)? {
            return Err(JournalError::AlreadyExists { path });
        }
        // Written beside and renamed, so that a crash leaves a whole header or no journal.
        let draft = session.join(folder::DRAFT);
        let written = File::create(&draft).and_then(|mut file| {
            file.write_all(&bytes)?;
            file.sync_all()
        });
        written
            .and_then(|()| std::fs::rename(&draft, &path))
            .naming(&path, Action::Create)?;
        folder::sync(session).naming(session, Action::Sync)?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Self::append_to(path, Head::start(hash, length), lock)
    }

    fn append_to(path: PathBuf, head: Head, lock: File) -> Result<Self, JournalError> {
        let file = OpenOptions::new()
            .append(true)
            .open(&path)
            .naming(&path, Action::Open)?;
        Ok(Self {
            path,
            file,
            head,
            buffer: Vec::new(),
            failure: None,
            _lock: lock,
            _events: PhantomData,
        })
    }

    /// The durable end: what is behind it is on disk.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Has all further lines written elsewhere: to the full disk that Linux offers.
    #[cfg(all(test, target_os = "linux"))]
    pub(crate) fn write_to(&mut self, file: File) {
        self.file = file;
    }

    /// The path of the file `journal.jsonl`.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl<E: DeserializeOwned + Send> Journal<E> {
    /// Opens a session for writing and hands every event, in order, to `each`.
    ///
    /// A torn tail is set aside and reported. What `each` was given is worth nothing if this fails.
    ///
    /// # Errors
    /// [`JournalError::Locked`] if another process writes it (see [`read_session`]), [`JournalError::NotASession`],
    /// [`JournalError::NewerVersion`], [`JournalError::Damaged`], [`JournalError::UnknownEvent`], or what the disk refused.
    pub fn open(
        session: &Path,
        each: impl FnMut(Entry<E>),
    ) -> Result<(Self, Opening), JournalError> {
        let path = existing(session)?;
        let lock = folder::lock(session)?;
        let (extent, torn) = scan(&path, each)?;
        let torn = torn.map(|torn| tail::set_aside(&path, torn)).transpose()?;
        rewrite_last_batch(&path, &extent).naming(&path, Action::Sync)?;
        let head = extent.head;
        Ok((Self::append_to(path, head, lock)?, Opening { head, torn }))
    }
}

impl<E: Serialize> Journal<E> {
    /// Writes the acts as one batch and returns the new end once all of it is on disk.
    ///
    /// Acts are numbered on from `head().act`. With no events at all, nothing is written.
    ///
    /// # Errors
    /// What the disk refused; from then on the journal is read-only and every call is [`JournalError::Poisoned`]. The
    /// batch may or may not be found whole when the session is opened again.
    pub fn append(&mut self, acts: &[Act<'_, E>]) -> Result<Head, JournalError> {
        if let Some(failure) = &self.failure {
            return Err(failure.clone().poisoned());
        }
        let head = self.prepare(acts)?;
        if head.seq == self.head.seq {
            return Ok(self.head);
        }
        match self.write() {
            Ok(()) => self.head = head,
            Err(error) => {
                self.failure = Some(error.clone());
                return Err(error);
            }
        }
        Ok(head)
    }

    /// Adds the buffer to the file, if that is still as it was left, and waits until it is on disk.
    fn write(&mut self) -> Result<(), JournalError> {
        folder::still_stands(&self.file, &self.path, Some(self.head.bytes))?;
        let written = self.file.write_all(&self.buffer);
        written.naming(&self.path, Action::Write)?;
        self.file.sync_data().naming(&self.path, Action::Sync)
    }

    /// Fills the buffer with the batch's lines and returns the end they will make.
    fn prepare(&mut self, acts: &[Act<'_, E>]) -> Result<Head, JournalError> {
        self.buffer.clear();
        let mut head = self.head;
        head.batch += 1;
        let mut left = acts.iter().map(|act| act.events.len()).sum::<usize>();
        for act in acts.iter().filter(|act| !act.events.is_empty()) {
            head.act += 1;
            for event in act.events {
                head.seq += 1;
                left -= 1;
                let numbers = Numbers {
                    seq: head.seq,
                    batch: head.batch,
                    left: u64::try_from(left).unwrap_or(u64::MAX),
                    act: head.act,
                };
                head.hash = line::write_event(&mut self.buffer, &head.hash, numbers, act.at, event)
                    .map_err(|error| unserializable(&self.path, error))?;
            }
        }
        head.bytes += u64::try_from(self.buffer.len()).unwrap_or(u64::MAX);
        Ok(head)
    }
}

/// Reads a session without writing anything, also while another process writes it; hands every event to `each`.
///
/// # Errors
/// As [`Journal::open`], except that no lock is needed.
pub fn read_session<E: DeserializeOwned + Send>(
    session: &Path,
    each: impl FnMut(Entry<E>),
) -> Result<Opening, JournalError> {
    let (extent, torn) = scan(&existing(session)?, each)?;
    Ok(Opening {
        head: extent.head,
        torn,
    })
}

/// Checks the hash chain and the form of every line, whatever the events mean.
///
/// # Errors
/// As [`read_session`].
pub fn check_chain(session: &Path) -> Result<Opening, JournalError> {
    read_session::<IgnoredAny>(session, drop)
}

fn existing(session: &Path) -> Result<PathBuf, JournalError> {
    let path = folder::journal_path(session);
    match path.try_exists() {
        Ok(true) => Ok(path),
        // A file where the folder should be holds no journal either, nor does a name that no folder can have.
        Err(error) if !is_no_place(error.kind()) => {
            Err(JournalError::io(&path, Action::Read, error))
        }
        Ok(false) | Err(_) => Err(JournalError::NotASession {
            path: session.to_path_buf(),
        }),
    }
}

fn is_no_place(kind: io::ErrorKind) -> bool {
    matches!(
        kind,
        io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename
    )
}

fn scan<E, F>(path: &Path, each: F) -> Result<(Extent, Option<Torn>), JournalError>
where
    E: DeserializeOwned + Send,
    F: FnMut(Entry<E>),
{
    let file = File::open(path).naming(path, Action::Read)?;
    let extent = read::read(path, file, each)?;
    let torn = tail::judge(path, &extent)?;
    Ok((extent, torn))
}

/// Writes the last batch over itself and syncs it.
///
/// After a failed sync some systems show pages as written that are not on disk. All batches but the last were confirmed
/// by a sync that succeeded; this confirms the last before anything is built on it.
fn rewrite_last_batch(path: &Path, extent: &Extent) -> io::Result<()> {
    let mut file = OpenOptions::new().read(true).write(true).open(path)?;
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(extent.last_batch))?;
    (&file)
        .take(extent.head.bytes - extent.last_batch)
        .read_to_end(&mut bytes)?;
    file.seek(SeekFrom::Start(extent.last_batch))?;
    file.write_all(&bytes)?;
    file.sync_all()
}

fn unserializable(path: &Path, error: serde_json::Error) -> JournalError {
    JournalError::io(path, Action::Write, error.into())
}

#[cfg(test)]
mod tests;
