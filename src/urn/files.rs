//! The files of the urns: written with one sync for each batch, read back after a crash, destroyed after closing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::key::{Key, Slip};
use super::{Deed, Urns, line};
use crate::assembly::{Assembly, VoteId};
use crate::journal::error::{Action, Damage, JournalError, Naming as _};
use crate::journal::folder::{self, TICKETS, URN, read_if_there};
use crate::tally::Mark;

/// The files of the urns of one session. Only the holder of the journal's lock has them.
#[derive(Debug)]
pub struct UrnFiles {
    folder: PathBuf,
    files: BTreeMap<VoteId, (Key, File)>,
    /// Urns whose ballots are in the journal and whose files are still there.
    condemned: BTreeSet<VoteId>,
}

impl UrnFiles {
    /// The files of a session that has none yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            files: BTreeMap::new(),
            condemned: BTreeSet::new(),
        }
    }

    /// Makes deeds durable: keys first, then the ballots of each urn with one write and one sync.
    ///
    /// # Errors
    /// What the disk refused. What was written before stays, and is a valid ballot nobody was told of.
    pub fn write(&mut self, deeds: &[Deed]) -> Result<(), JournalError> {
        let mut lines: BTreeMap<VoteId, Vec<u8>> = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Tickets(key) => self.write_key(&self.folder.join(TICKETS), key)?,
                Deed::Begin(vote, key) => self.begin(*vote, key)?,
                Deed::Put(vote, slip, mark) => {
                    let path = || urn_path(&self.folder, *vote);
                    let (key, _) = self.files.get(vote).ok_or_else(|| missing(&path()))?;
                    let lines = lines.entry(*vote).or_default();
                    line::write(lines, key, slip, mark).map_err(|e| unwritten(&path(), e))?;
                }
            }
        }
        for (vote, bytes) in lines {
            let path = urn_path(&self.folder, vote);
            let (_, file) = self.files.get_mut(&vote).ok_or_else(|| missing(&path))?;
            folder::still_stands(file, &path, None)?;
            file.write_all(&bytes).naming(&path, Action::Write)?;
            file.sync_data().naming(&path, Action::Sync)?;
        }
        Ok(())
    }

    fn begin(&mut self, vote: VoteId, key: &Key) -> Result<(), JournalError> {
        // What an earlier urn of the same number may have left must not be read with the new key.
        self.destroy(vote)?;
        self.write_key(&key_path(&self.folder, vote), key)?;
        let path = urn_path(&self.folder, vote);
        let file = append(&path)?;
        folder::sync(&self.folder).naming(&self.folder, Action::Sync)?;
        self.files.insert(vote, (key.clone(), file));
        Ok(())
    }

    /// Writes a key beside and renames it, so that a crash leaves a whole key or none.
    fn write_key(&self, path: &Path, key: &Key) -> Result<(), JournalError> {
        replace(path, key.written().as_bytes())?;
        folder::sync(&self.folder).naming(&self.folder, Action::Sync)
    }

    /// Destroys the files of these urns, whose ballots are in the journal, and of those that could not be destroyed
    /// before. What the disk refuses is tried again with the next batch and on opening.
    pub fn condemn(&mut self, votes: &[VoteId]) {
        self.condemned.extend(votes);
        let condemned = std::mem::take(&mut self.condemned);
        for vote in condemned {
            if self.destroy(vote).is_err() {
                self.condemned.insert(vote);
            }
        }
    }

    /// Overwrites and removes the key of an urn, then its ballots; each is gone for good before the next step.
    fn destroy(&mut self, vote: VoteId) -> Result<(), JournalError> {
        self.files.remove(&vote);
        for path in [key_path(&self.folder, vote), urn_path(&self.folder, vote)] {
            for path in [beside(&path), before(&path), path] {
                shred(&path)?;
            }
            folder::sync(&self.folder).naming(&self.folder, Action::Sync)?;
        }
        Ok(())
    }
}

/// Opens the urns of a session as its journal left it: those of open votes are read, all others are destroyed, because
/// their ballots are in the journal.
///
/// Codes are no evidence: a key of the tickets that cannot be read is set aside, and keeps no assembly from opening.
///
/// # Errors
/// [`JournalError::Damaged`] if the urn of an open vote or its key cannot be read, or what the disk refused.
pub fn open(folder: &Path, assembly: &Assembly) -> Result<(UrnFiles, Urns), JournalError> {
    let mut files = UrnFiles::new(folder);
    let mut urns = Urns::default();
    let tickets = folder.join(TICKETS);
    if let Some(bytes) = read_if_there(&tickets)? {
        if let Some(key) = key_from(&bytes) {
            urns.set_tickets_key(key);
            urns.list(assembly.tickets.issued);
        } else {
            set_aside(folder, &tickets)?;
        }
    }
    for vote in votes_with_files(folder)? {
        if let Some((key, ballots)) = found(folder, vote, assembly)? {
            files.resume(vote, &key, &ballots)?;
            urns.restore(vote, key, ballots);
        } else {
            files.destroy(vote)?;
        }
    }
    Ok((files, urns))
}

/// Makes sure that the urns of open votes can be read; writes nothing.
///
/// # Errors
/// As [`open`].
pub fn check(folder: &Path, assembly: &Assembly) -> Result<(), JournalError> {
    for vote in votes_with_files(folder)? {
        let _found = found(folder, vote, assembly)?;
    }
    Ok(())
}

/// The key and the ballots of an urn.
type Found = (Key, BTreeMap<Slip, Mark>);

/// The key and the ballots of the urn of a vote; none if it is not open, or nothing was put into it.
fn found(folder: &Path, vote: VoteId, assembly: &Assembly) -> Result<Option<Found>, JournalError> {
    let known = assembly.votes.get(vote);
    if !known.is_some_and(|v| v.is_open() && v.takes_phones()) {
        return Ok(None);
    }
    let path = key_path(folder, vote);
    let Some(bytes) = read_if_there(&path)? else {
        // The key is on disk before the first ballot: where there are ballots, somebody took it away.
        let ballots = read_if_there(&urn_path(folder, vote))?;
        return match ballots {
            Some(bytes) if !bytes.is_empty() => Err(no_key(&path)),
            Some(_) | None => Ok(None),
        };
    };
    let key = key_from(&bytes).ok_or_else(|| no_key(&path))?;
    let ballots = read_urn(&urn_path(folder, vote), &key)?;
    Ok(Some((key, ballots)))
}

/// Moves a key that cannot be read to `tickets.damaged-1`, or the first number that is free.
fn set_aside(folder: &Path, tickets: &Path) -> Result<(), JournalError> {
    let mut names = (1_u32..).map(|n| folder.join(format!("tickets.damaged-{n}")));
    let Some(kept) = names.find(|path| !path.exists()) else {
        return Ok(());
    };
    fs::rename(tickets, kept).naming(tickets, Action::SetAside)?;
    folder::sync(folder).naming(folder, Action::Sync)
}

impl UrnFiles {
    /// Goes on with an urn that was read. It is written anew, in the order of its slips: that cuts what a crash left,
    /// and confirms what is there before anything is built on it. The file it takes the place of has the ballots in the
    /// order in which they came: a second name keeps hold of it, so that it is overwritten too. A disk without second
    /// names frees it as it is.
    fn resume(
        &mut self,
        vote: VoteId,
        key: &Key,
        ballots: &BTreeMap<Slip, Mark>,
    ) -> Result<(), JournalError> {
        let path = urn_path(&self.folder, vote);
        let mut bytes = Vec::new();
        for (slip, mark) in ballots {
            line::write(&mut bytes, key, slip, mark).map_err(|e| unwritten(&path, e))?;
        }
        let former = before(&path);
        drop(fs::hard_link(&path, &former));
        replace(&path, &bytes)?;
        folder::sync(&self.folder).naming(&self.folder, Action::Sync)?;
        // What the disk refuses here is tried again when the urn is destroyed.
        drop(shred(&former));
        self.files.insert(vote, (key.clone(), append(&path)?));
        Ok(())
    }
}

/// Reads the ballots of an urn; the last one under a slip holds. Lines that are not whole are left out where no whole
/// line follows: nobody was told of them.
fn read_urn(path: &Path, key: &Key) -> Result<BTreeMap<Slip, Mark>, JournalError> {
    let bytes = read_if_there(path)?.unwrap_or_default();
    let mut ballots = BTreeMap::new();
    let mut broken: Option<(u64, u64)> = None;
    let mut byte = 0_u64;
    for (line, number) in bytes.split_inclusive(|b| *b == b'\n').zip(1_u64..) {
        let whole = line.strip_suffix(b"\n").and_then(|l| line::read(key, l));
        match (whole, broken) {
            (Some((slip, mark)), None) => {
                ballots.insert(slip, mark);
            }
            (Some(_), Some((line, byte))) => {
                return Err(JournalError::Damaged {
                    path: path.to_path_buf(),
                    line,
                    byte,
                    what: Damage::Chain,
                });
            }
            (None, None) => broken = Some((number, byte)),
            (None, Some(_)) => {}
        }
        byte = byte.saturating_add(u64::try_from(line.len()).unwrap_or(u64::MAX));
    }
    Ok(ballots)
}

fn key_from(bytes: &[u8]) -> Option<Key> {
    Key::read(&String::from_utf8_lossy(bytes))
}

fn no_key(path: &Path) -> JournalError {
    JournalError::Damaged {
        path: path.to_path_buf(),
        line: 1,
        byte: 0,
        what: Damage::Shape,
    }
}

fn key_path(folder: &Path, vote: VoteId) -> PathBuf {
    folder.join(format!("{URN}{vote}.key"))
}

fn urn_path(folder: &Path, vote: VoteId) -> PathBuf {
    folder.join(format!("{URN}{vote}.jsonl"))
}

/// Where a file is written before it takes its name.
fn beside(path: &Path) -> PathBuf {
    ending(path, ".new")
}

/// The second name of a file whose first is taken by another.
fn before(path: &Path) -> PathBuf {
    ending(path, ".old")
}

fn ending(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// The votes of which there is any file of an urn.
fn votes_with_files(folder: &Path) -> Result<BTreeSet<VoteId>, JournalError> {
    let mut votes = BTreeSet::new();
    for entry in fs::read_dir(folder).naming(folder, Action::Read)? {
        let name = entry.naming(folder, Action::Read)?.file_name();
        let name = name.to_string_lossy();
        let number = name
            .strip_prefix(URN)
            .and_then(|rest| rest.split_once('.'))
            .and_then(|(number, _)| number.parse().ok());
        votes.extend(number.map(VoteId));
    }
    Ok(votes)
}

fn append(path: &Path) -> Result<File, JournalError> {
    let mut options = folder::private();
    options.append(true).create(true);
    options.open(path).naming(path, Action::Open)
}

/// Writes a whole file beside and gives it its name.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), JournalError> {
    let draft = beside(path);
    let mut options = folder::private();
    options.write(true).create(true).truncate(true);
    let written = options.open(&draft).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written
        .and_then(|()| fs::rename(&draft, path))
        .naming(path, Action::Create)
}

/// Overwrites a file with zeros, waits until they are on disk, and removes it. No file is as good as a removed one.
fn shred(path: &Path) -> Result<(), JournalError> {
    let mut file = match OpenOptions::new().write(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(JournalError::io(path, Action::Open, error)),
    };
    folder::blank(&mut file).naming(path, Action::Write)?;
    drop(file);
    fs::remove_file(path).naming(path, Action::Write)
}

/// A ballot that could not be put into words for a file.
fn unwritten(path: &Path, error: serde_json::Error) -> JournalError {
    JournalError::io(path, Action::Write, error.into())
}

/// A ballot for an urn that has no file: its first ballot comes with its key, so this is a fault of the program.
fn missing(path: &Path) -> JournalError {
    JournalError::io(path, Action::Write, io::ErrorKind::NotFound.into())
}
