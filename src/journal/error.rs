//! What can go wrong with a session folder, by kind, so that each kind can have its own screen and its own sentence.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was being done when the disk refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Making the session folder or one of its files.
    Create,
    /// Opening a file to write into it.
    Open,
    /// Opening a file to read it, or reading it.
    Read,
    /// Adding lines to a file.
    Write,
    /// Waiting for the disk to confirm.
    Sync,
    /// Taking the lock.
    Lock,
    /// Setting a torn tail aside.
    SetAside,
    /// Copying the session elsewhere.
    Copy,
}

impl Action {
    /// The verb, for messages in logs.
    fn verb(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Open => "open",
            Self::Read => "read",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Lock => "lock",
            Self::SetAside => "set aside the torn tail of",
            Self::Copy => "copy",
        }
    }
}

/// What is wrong with a damaged line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The first line is not the header of a journal.
    Header,
    /// The fields are not where they must be, or the line does not end.
    Shape,
    /// The line does not match its hash, or does not follow the line before it.
    Chain,
    /// The line matches its hash, but its numbers do not continue those of the line before.
    Sequence,
}

impl Damage {
    /// A few words for messages in logs.
    fn words(&self) -> &'static str {
        match self {
            Self::Header => "the header is not a journal's",
            Self::Shape => "the line is not whole",
            Self::Chain => "the line does not match its hash",
            Self::Sequence => "the numbering does not continue",
        }
    }
}

/// Why a session cannot be opened, read or written.
///
/// Each kind is worded by the interface; the `Display` form is for logs. Cloning is cheap enough to answer many waiting
/// submitters with one failure.
#[derive(Clone, Debug, thiserror::Error)]
pub enum JournalError {
    /// Another process is writing this session; it can still be read.
    #[error("session {} is open in another process", path.display())]
    Locked {
        /// The session folder.
        path: PathBuf,
    },
    /// The session was written by a newer program.
    #[error("{} has format portavoce/{found} (written by {program}), this program knows up to portavoce/{known}", path.display())]
    NewerVersion {
        /// The journal.
        path: PathBuf,
        /// The version found.
        found: u32,
        /// The newest version this program reads.
        known: u32,
        /// The program that wrote it, as the header names it; empty if the header does not say.
        program: String,
    },
    /// A line is damaged, and it is not the torn end of the last write.
    #[error("{} is damaged at line {line}, byte {byte}: {}", path.display(), what.words())]
    Damaged {
        /// The damaged file.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// Where the line begins in the file, in bytes from 0.
        byte: u64,
        /// What is wrong with it.
        what: Damage,
    },
    /// A line is whole and matches its hash, but holds an event this program cannot read.
    #[error("{} holds at line {line} an event this program cannot read: {reason}", path.display())]
    UnknownEvent {
        /// The journal.
        path: PathBuf,
        /// The line, from 1.
        line: u64,
        /// What the reader said.
        reason: String,
    },
    /// The folder holds no journal.
    #[error("{} holds no journal", path.display())]
    NotASession {
        /// The folder.
        path: PathBuf,
    },
    /// Something with this name is already there, and nothing is overwritten.
    #[error("{} already exists", path.display())]
    AlreadyExists {
        /// What is in the way.
        path: PathBuf,
    },
    /// A copy was to be made within the session that it is of.
    #[error("{} is within the session to be copied", path.display())]
    WithinItself {
        /// Where the copy was to be.
        path: PathBuf,
    },
    /// A file that was being written was removed, or changed by somebody else.
    #[error("{} was removed or changed while it was open", path.display())]
    Altered {
        /// The file.
        path: PathBuf,
    },
    /// No room is left on the disk (or the quota is used up).
    #[error("no room left to {} {}", action.verb(), path.display())]
    DiskFull {
        /// The file.
        path: PathBuf,
        /// What was being done.
        action: Action,
    },
    /// The folder or the disk does not permit writing, or reading.
    #[error("no permission to {} {}", action.verb(), path.display())]
    NotPermitted {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        action: Action,
    },
    /// Any other failure of the disk.
    #[error("could not {} {}", action.verb(), path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What was being done.
        action: Action,
        /// What the system said.
        #[source]
        source: Arc<io::Error>,
    },
    /// A write has failed before: nothing more is written until the session is opened again.
    #[error("read-only since an earlier failure: {cause}")]
    Poisoned {
        /// The failure that began it.
        cause: Box<JournalError>,
    },
}

impl JournalError {
    /// Sorts a failure of the system into its kind.
    pub(crate) fn io(path: &Path, action: Action, source: io::Error) -> Self {
        let path = path.to_path_buf();
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the standard library's kinds are many and may grow"
        )]
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { path, action }
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::NotPermitted { path, action }
            }
            ErrorKind::AlreadyExists => Self::AlreadyExists { path },
            _ => Self::Io {
                path,
                action,
                source: Arc::new(source),
            },
        }
    }

    /// This failure, as it is told to whoever writes after it.
    pub(crate) fn poisoned(self) -> Self {
        Self::Poisoned {
            cause: Box::new(self),
        }
    }

    /// Whether the session can still be looked at: what failed is writing.
    pub fn leaves_readable(&self) -> bool {
        match self {
            Self::Locked { .. }
            | Self::DiskFull { .. }
            | Self::NotPermitted { .. }
            | Self::Poisoned { .. } => true,
            Self::Io { action, .. } => !matches!(action, Action::Open | Action::Read),
            Self::NewerVersion { .. }
            | Self::Damaged { .. }
            | Self::UnknownEvent { .. }
            | Self::NotASession { .. }
            | Self::Altered { .. }
            | Self::WithinItself { .. }
            | Self::AlreadyExists { .. } => false,
        }
    }

    /// The first cause: the failure itself, or the one that made the journal read-only.
    pub fn cause(&self) -> &Self {
        match self {
            Self::Poisoned { cause } => cause.cause(),
            Self::Locked { .. }
            | Self::NewerVersion { .. }
            | Self::Damaged { .. }
            | Self::UnknownEvent { .. }
            | Self::NotASession { .. }
            | Self::AlreadyExists { .. }
            | Self::WithinItself { .. }
            | Self::Altered { .. }
            | Self::DiskFull { .. }
            | Self::NotPermitted { .. }
            | Self::Io { .. } => self,
        }
    }
}

/// Names the file and the deed in an [`io::Error`].
pub(crate) trait Naming<T> {
    /// Turns a failure into a [`JournalError`] that names `path` and `action`.
    fn naming(self, path: &Path, action: Action) -> Result<T, JournalError>;
}

impl<T> Naming<T> for io::Result<T> {
    fn naming(self, path: &Path, action: Action) -> Result<T, JournalError> {
        self.map_err(|source| JournalError::io(path, action, source))
    }
}
