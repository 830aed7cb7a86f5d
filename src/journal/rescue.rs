//! The way on when a journal is damaged: the part that is whole as a session of its own, or a copy that is whole.
//!
//! Damage in the middle of a journal is never mended and never cut off: the folder stays as it is, so that whoever knows
//! how can look at it. What stands before the damage is proved by the hash chain, and can be gone on from.
//!
//! An editor that was only asked to show a journal may have ended its lines in its own way, or marked its beginning. Then
//! not even the header is whole; without those bytes all of it may be, and the chain proves that too.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::de::IgnoredAny;

use super::copy::{self, Copied};
use super::error::{Action, JournalError, Naming as _};
use super::{Head, existing, folder, read, read_session, tail};

/// What the name of the folder of a rescued session ends with.
const SUFFIX: &str = "recupero";
/// Longest beginning of a journal by which copies know each other, in bytes.
const BEGINNING: u64 = 1 << 20;
/// The mark with which some editors begin a text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How far a journal is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholePart {
    /// The session folder.
    pub session: PathBuf,
    /// The end of the last whole batch before the damage, or of the journal.
    pub head: Head,
    /// When the last act up to there was accepted; none if there is none.
    pub last: Option<Timestamp>,
    /// The damaged line, from 1; none if the journal is whole, or only its last write is torn.
    pub damaged: Option<u64>,
}

/// Says how far the journal of a session is whole; writes nothing.
///
/// # Errors
/// If not even the header can be read, or the disk refuses.
pub fn whole_part(session: &Path) -> Result<WholePart, JournalError> {
    let path = existing(session)?;
    let file = File::open(&path).naming(&path, Action::Read)?;
    let mut last = None;
    if let Some(straight) = straightened(&path)? {
        let bytes = straight.as_slice();
        let extent = read::read::<IgnoredAny, _>(&path, bytes, |entry| last = Some(entry.at))?;
        return Ok(WholePart {
            session: session.to_path_buf(),
            head: extent.head,
            last,
            damaged: Some(1),
        });
    }
    let extent = read::read::<IgnoredAny, _>(&path, file, |entry| last = Some(entry.at))?;
    let damaged = match tail::judge(&path, &extent) {
        Ok(_) => None,
        Err(JournalError::Damaged { line, .. }) => Some(line),
        Err(other) => return Err(other),
    };
    Ok(WholePart {
        session: session.to_path_buf(),
        head: extent.head,
        last,
        damaged,
    })
}

/// Makes a new session in `root` from the whole part of a damaged one, which stays as it is.
///
/// The names known by then come along, urns of open votes do not (see [`copy::copy`]). The new session is on disk and has
/// been read back when this returns.
///
/// # Errors
/// As [`whole_part`], or what the disk refused.
pub fn rescue(session: &Path, root: &Path) -> Result<Copied, JournalError> {
    let head = whole_part(session)?.head;
    let name = copy::name(session);
    let name = if name.contains(SUFFIX) {
        name
    } else {
        format!("{name}-{SUFFIX}")
    };
    let journal = folder::journal_path(session);
    let Some(straight) = straightened(&journal)? else {
        return copy::copy_up_to(session, &journal, root, &name, head);
    };
    let mut file = tempfile::NamedTempFile::new().naming(&journal, Action::Copy)?;
    file.write_all(&straight).naming(&journal, Action::Copy)?;
    copy::copy_up_to(session, file.path(), root, &name, head)
}

/// A journal without what an editor added to its lines; none if its first line was not touched so.
fn straightened(journal: &Path) -> Result<Option<Vec<u8>>, JournalError> {
    let bytes = fs::read(journal).naming(journal, Action::Read)?;
    let unmarked = bytes.strip_prefix(MARK).unwrap_or(&bytes);
    let mut lines = unmarked.split_inclusive(|&byte| byte == b'\n');
    let is_ended = lines.next().is_some_and(|line| line.ends_with(b"\r\n"));
    if unmarked.len() == bytes.len() && !is_ended {
        return Ok(None);
    }
    let mut straight = Vec::with_capacity(unmarked.len());
    for line in unmarked.split_inclusive(|&byte| byte == b'\n') {
        match line.strip_suffix(b"\r\n") {
            Some(body) => {
                straight.extend_from_slice(body);
                straight.push(b'\n');
            }
            None => straight.extend_from_slice(line),
        }
    }
    Ok(Some(straight))
}

/// The copy of a session that goes furthest, among the folders in `roots`: its journal begins as that of the session does
/// and is whole to its end.
pub fn newest_copy(session: &Path, roots: &[PathBuf]) -> Option<WholePart> {
    let known = beginning(session)?;
    let this = session.canonicalize().ok();
    let folders = roots
        .iter()
        .filter_map(|root| fs::read_dir(root).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()));
    folders
        .filter(|folder| folder.canonicalize().ok() != this)
        .filter(|folder| beginning(folder).is_some_and(|found| are_of_one_session(&known, &found)))
        .filter_map(|folder| {
            let mut last = None;
            let opening =
                read_session::<IgnoredAny>(&folder, |entry| last = Some(entry.at)).ok()?;
            Some(WholePart {
                session: folder,
                head: opening.head,
                last,
                damaged: None,
            })
        })
        .max_by_key(|copy| copy.head.seq)
}

/// The first two lines of a journal; the second holds a hash that rests on the first.
fn beginning(session: &Path) -> Option<[Vec<u8>; 2]> {
    let file = File::open(folder::journal_path(session)).ok()?;
    let mut file = BufReader::new(file.take(BEGINNING));
    let (mut first, mut second) = (Vec::new(), Vec::new());
    file.read_until(b'\n', &mut first).ok()?;
    file.read_until(b'\n', &mut second).ok()?;
    Some([first, second])
}

/// Whether one of the two lines is the same: the other may be what is damaged.
fn are_of_one_session(one: &[Vec<u8>; 2], other: &[Vec<u8>; 2]) -> bool {
    one.iter()
        .zip(other)
        .any(|(one, other)| !one.is_empty() && one == other)
}
