//! Copying a session elsewhere, as far as it is durable.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::error::{Action, JournalError, Naming as _};
use super::folder::{self, DRAFT, PEOPLE, TICKETS, URN};
use super::{Head, check_chain, existing};

/// A copy that was made and read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The new session folder.
    pub folder: PathBuf,
    /// The end of the journal in the copy.
    pub head: Head,
    /// Whether ballots stayed behind: those that phones sent to a vote that is open.
    pub lacks_ballots: bool,
}

/// Copies a session into a new folder of the same name in `destination` (`-2`, `-3` … if the name is taken).
///
/// The journal is copied up to the end of its last whole batch, and the names known by then; it works while another
/// process writes. Urns of open secret votes stay where they are: a copy that outlives the vote would undo its secrecy.
/// So does what this laptop keeps of the network of the hall. The copy is on disk and has been read back when this returns.
///
/// # Errors
/// What keeps the session from being read ([`JournalError::NotASession`], [`JournalError::Damaged`] …), or what a disk
/// refused.
pub fn copy(session: &Path, destination: &Path) -> Result<Copied, JournalError> {
    let journal = existing(session)?;
    // Looked up before the record is read: a vote that ends in between leaves no urn, and may not be in the copy yet.
    let lacks_ballots = has_urn(session)?;
    let head = check_chain(session)?.head;
    let copied = copy_up_to(session, &journal, destination, &name(session), head)?;
    Ok(Copied {
        lacks_ballots,
        ..copied
    })
}

/// The name of the folder of a session.
pub(super) fn name(session: &Path) -> String {
    session.file_name().map_or_else(
        || "session".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Copies a session with its journal up to `head`, the end of a batch that is whole, into a new folder `name` in
/// `destination`, which is made if missing. A copy that is not whole is not left behind, nor are folders made for it.
pub(super) fn copy_up_to(
    session: &Path,
    journal: &Path,
    destination: &Path,
    name: &str,
    head: Head,
) -> Result<Copied, JournalError> {
    refuse_inside(session, destination)?;
    let made = missing(destination);
    let copied = folder::create_free_folder(destination, name).and_then(|target| {
        let copied = fill(session, journal, target.clone(), head);
        if copied.is_err() {
            folder::discard(&target);
        }
        copied
    });
    if copied.is_err() {
        for folder in made {
            drop(fs::remove_dir(folder));
        }
    }
    copied
}

/// Refuses a place within the session itself, where whoever removes or moves the one takes the other along.
fn refuse_inside(session: &Path, destination: &Path) -> Result<(), JournalError> {
    let session = session.canonicalize().naming(session, Action::Copy)?;
    let mut there = destination.ancestors().map(or_here);
    let stands = there.find_map(|folder| folder.canonicalize().ok());
    if stands.is_some_and(|stands| stands.starts_with(&session)) {
        return Err(JournalError::WithinItself {
            path: destination.to_path_buf(),
        });
    }
    Ok(())
}

/// The folders that have to be made for a path, the innermost first.
fn missing(destination: &Path) -> Vec<&Path> {
    let folders = destination.ancestors().map(or_here);
    folders
        .take_while(|folder| folder.symlink_metadata().is_err())
        .collect()
}

/// A path as it is looked up: the one that is empty is the folder where one stands.
fn or_here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        path
    }
}

/// Copies the files of a session into a folder that was made for them.
fn fill(
    session: &Path,
    journal: &Path,
    target: PathBuf,
    head: Head,
) -> Result<Copied, JournalError> {
    // Names are written before the journal lines they belong to: all that were known by `head` are in their file.
    let names = session.join(PEOPLE);
    if let Some(bytes) = folder::read_if_there(&names)? {
        let length = whole_lines(&bytes);
        copy_file(&names, &target.join(PEOPLE), length, folder::private())?;
    }
    // The codes in people's hands stay good in the copy.
    let codes = session.join(TICKETS);
    if codes.try_exists().naming(&codes, Action::Copy)? {
        let length = codes.metadata().naming(&codes, Action::Copy)?.len();
        copy_file(&codes, &target.join(TICKETS), length, folder::private())?;
    }
    // The journal is last, and has its name once it is whole: a stick that is pulled out halfway, a crash or a full disk
    // leave no session, which a shorter journal would be.
    let copy = folder::journal_path(&target);
    let draft = target.join(DRAFT);
    copy_file(journal, &draft, head.bytes, OpenOptions::new())?;
    fs::rename(&draft, &copy).naming(&copy, Action::Copy)?;
    folder::sync(&target).naming(&target, Action::Sync)?;
    let copied = check_chain(&target)?;
    if copied.head != head {
        return Err(JournalError::io(
            &copy,
            Action::Copy,
            io::ErrorKind::InvalidData.into(),
        ));
    }
    Ok(Copied {
        folder: target,
        head,
        lacks_ballots: has_urn(session)?,
    })
}

/// Whether a session has an urn: it is made with the first ballot, and destroyed when its vote ends.
fn has_urn(session: &Path) -> Result<bool, JournalError> {
    for entry in fs::read_dir(session).naming(session, Action::Copy)? {
        let name = entry.naming(session, Action::Copy)?.file_name();
        if name.to_string_lossy().starts_with(URN) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Length of the whole lines at the beginning of a file, in bytes.
fn whole_lines(bytes: &[u8]) -> u64 {
    let newline = bytes.iter().rposition(|&byte| byte == b'\n');
    newline.map_or(0, |at| u64::try_from(at + 1).unwrap_or(u64::MAX))
}

/// Copies the beginning of a file into a new one, made as `options` say.
fn copy_file(
    from: &Path,
    to: &Path,
    length: u64,
    mut options: OpenOptions,
) -> Result<(), JournalError> {
    let source = File::open(from).naming(from, Action::Copy)?;
    options.write(true).create_new(true);
    let mut copy = options.open(to).naming(to, Action::Copy)?;
    let copied = io::copy(&mut source.take(length), &mut copy).naming(to, Action::Copy)?;
    if copied != length {
        return Err(JournalError::io(
            from,
            Action::Copy,
            io::ErrorKind::UnexpectedEof.into(),
        ));
    }
    copy.sync_all().naming(to, Action::Copy)
}
