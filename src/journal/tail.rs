//! The end of a journal that does not end with a whole batch: torn by a crash, or damaged?
//!
//! Batch *n* + 1 is written only when batch *n* is on disk. So what follows the last whole batch is a torn write only if
//! no line of a still later batch stands in it, and if it was not all written: what a crash leaves ends early, or has
//! zeros where a page never reached the disk. Otherwise something that was safe on disk has been damaged since, and the
//! journal is refused rather than shortened.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::error::{Action, Damage, JournalError, Naming as _};
use super::folder;
use super::line;
use super::read::{Extent, Wrong};

/// A torn tail: what the last write left unfinished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// The first line that is not whole, or whose batch is not, from 1.
    pub line: u64,
    /// Where the tail begins in the journal, in bytes.
    pub byte: u64,
    /// Its length, in bytes.
    pub length: u64,
    /// The file it was set aside in; none when the session was only read.
    pub kept_in: Option<PathBuf>,
}

/// Says whether what follows the last whole batch is a torn tail (or nothing), or refuses.
pub(super) fn judge(path: &Path, extent: &Extent) -> Result<Option<Torn>, JournalError> {
    let Some(fault) = &extent.fault else {
        return Ok(None);
    };
    let (line, byte) = (fault.line, fault.byte);
    let damaged = |what: &Damage| JournalError::Damaged {
        path: path.to_path_buf(),
        line,
        byte,
        what: what.clone(),
    };
    match &fault.what {
        Wrong::Unknown(reason) => Err(JournalError::UnknownEvent {
            path: path.to_path_buf(),
            line,
            reason: reason.clone(),
        }),
        Wrong::Damage(what @ (Damage::Sequence | Damage::Header)) => Err(damaged(what)),
        Wrong::Damage(what @ (Damage::Shape | Damage::Chain)) => {
            let mut tail = read_from(path, byte).naming(path, Action::Read)?;
            // While another process writes, more may have come since; only what was read is judged.
            tail.truncate(
                usize::try_from(extent.length.saturating_sub(byte)).unwrap_or(usize::MAX),
            );
            let (seq, batch) = (extent.head.seq + 1, extent.head.batch + 1);
            if holds_later_batch(&tail, seq, batch) || was_all_written(&tail, batch) {
                return Err(damaged(what));
            }
            Ok(Some(torn(extent, line)))
        }
        Wrong::Unfinished => Ok(Some(torn(extent, line))),
    }
}

fn torn(extent: &Extent, line: u64) -> Torn {
    Torn {
        line,
        byte: extent.head.bytes,
        length: extent.length.saturating_sub(extent.head.bytes),
        kept_in: None,
    }
}

fn read_from(path: &Path, byte: u64) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(byte))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether anywhere past the first byte stands the beginning of a line of a later batch.
///
/// The line need not be whole: its beginning is enough to say that it was written.
fn holds_later_batch(tail: &[u8], seq: u64, batch: u64) -> bool {
    let later = |at: usize| {
        tail.get(at..)
            .and_then(line::seq_and_batch)
            .is_some_and(|found| found > (seq, batch) && found.1 > batch)
    };
    (1..tail.len())
        .filter(|&at| tail.get(at) == Some(&b'{'))
        .any(later)
}

/// Whether the batch was once whole: its last line stands at the end, and no page before it is missing.
fn was_all_written(tail: &[u8], batch: u64) -> bool {
    let lines = tail.strip_suffix(b"\n").unwrap_or_default();
    let last = lines.rsplit(|byte| *byte == b'\n').next();
    let parts = last
        .and_then(line::split_hash)
        .and_then(|(body, _)| line::split_body(body));
    !tail.contains(&0)
        && parts.is_some_and(|parts| parts.numbers.batch == batch && parts.numbers.left == 0)
}

/// Moves the tail to a file of its own beside the journal, and cuts the journal; both are on disk on return.
pub(super) fn set_aside(path: &Path, mut torn: Torn) -> Result<Torn, JournalError> {
    let bytes = read_from(path, torn.byte).naming(path, Action::SetAside)?;
    let (kept_in, kept) = fresh_file(path)?;
    keep(&kept_in, kept, &bytes).naming(&kept_in, Action::SetAside)?;
    folder::sync(path.parent().unwrap_or(path)).naming(path, Action::SetAside)?;
    let journal = OpenOptions::new()
        .write(true)
        .open(path)
        .naming(path, Action::SetAside)?;
    journal
        .set_len(torn.byte)
        .and_then(|()| journal.sync_all())
        .naming(path, Action::SetAside)?;
    torn.kept_in = Some(kept_in);
    Ok(torn)
}

/// Writes the tail into its file, just made. Where the disk refuses, the file goes again: the tail still stands in the
/// journal, and every try on a full disk would leave one more file behind.
fn keep(path: &Path, mut file: File, bytes: &[u8]) -> io::Result<()> {
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(file);
        drop(fs::remove_file(path));
    }
    written
}

/// Makes `journal.torn-1`, or the first number that is free.
fn fresh_file(path: &Path) -> Result<(PathBuf, File), JournalError> {
    let mut number = 1_u32;
    loop {
        let candidate = path.with_extension(format!("torn-{number}"));
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&candidate)
        {
            Ok(file) => return Ok((candidate, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(JournalError::io(&candidate, Action::SetAside, error)),
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_tail_that_a_full_disk_does_not_take_leaves_no_file_behind() {
        let root = tempfile::tempdir().unwrap();
        let (kept_in, made) = fresh_file(&root.path().join(folder::JOURNAL)).unwrap();
        drop(made);
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        assert!(keep(&kept_in, full, b"{\"seq\":7").is_err());
        assert!(!kept_in.exists());
    }
}
