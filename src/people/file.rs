//! `people.jsonl`: reading, adding, removing.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{NameRecord, People};
use crate::journal::error::{Action, Damage, JournalError, Naming as _};
use crate::journal::folder;

/// Name of the file in a session folder.
pub const FILE: &str = "people.jsonl";

/// A line of the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    /// A name.
    Name(NameRecord),
    /// The records of this act and later ones that stand above belong to acts the journal never had.
    Withdrawn {
        /// The first such act.
        withdrawn_from: u64,
    },
}

/// What was found on opening.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleOpening {
    /// The names.
    pub people: People,
    /// Records of acts that are not in the journal, left out.
    pub withdrawn: usize,
    /// Bytes after the last whole line, left out.
    pub torn: usize,
}

/// The file, open for adding. Only the holder of the journal's lock has one.
#[derive(Debug)]
pub struct PeopleFile {
    path: PathBuf,
    file: File,
    failure: Option<JournalError>,
}

impl PeopleFile {
    /// Opens the file of a session, made if missing, whose journal ends with `last_act`.
    ///
    /// A torn last line is cut; records of acts after `last_act` are withdrawn for good, since those numbers will be
    /// given again.
    ///
    /// # Errors
    /// [`JournalError::Damaged`] for a line that is not a record, or what the disk refused.
    pub fn open(session: &Path, last_act: u64) -> Result<(Self, PeopleOpening), JournalError> {
        let path = session.join(FILE);
        let opening = read(session, last_act)?;
        let is_new = !path.try_exists().naming(&path, Action::Open)?;
        let file = OpenOptions::new()
            .append(true)
            .create(true)
            .open(&path)
            .naming(&path, Action::Open)?;
        if is_new {
            folder::sync(session).naming(session, Action::Sync)?;
        }
        if opening.torn > 0 {
            let length = file.metadata().naming(&path, Action::Read)?.len();
            let whole = length.saturating_sub(u64::try_from(opening.torn).unwrap_or(u64::MAX));
            file.set_len(whole).naming(&path, Action::SetAside)?;
        }
        let mut people_file = Self {
            path,
            file,
            failure: None,
        };
        if opening.withdrawn > 0 {
            people_file.write(&[Line::Withdrawn {
                withdrawn_from: last_act + 1,
            }])?;
        }
        Ok((people_file, opening))
    }

    /// Adds records and returns once they are on disk; to be called before the journal lines of the same act.
    ///
    /// # Errors
    /// What the disk refused; from then on every call is [`JournalError::Poisoned`].
    pub fn append(&mut self, records: &[NameRecord]) -> Result<(), JournalError> {
        let lines: Vec<Line> = records.iter().cloned().map(Line::Name).collect();
        self.write(&lines)
    }

    fn write(&mut self, lines: &[Line]) -> Result<(), JournalError> {
        if let Some(failure) = &self.failure {
            return Err(JournalError::Poisoned {
                cause: Box::new(failure.clone()),
            });
        }
        if lines.is_empty() {
            return Ok(());
        }
        let written = self.write_and_sync(lines);
        self.failure = written.as_ref().err().cloned();
        written
    }

    fn write_and_sync(&mut self, lines: &[Line]) -> Result<(), JournalError> {
        let mut buffer = Vec::new();
        for line in lines {
            serde_json::to_writer(&mut buffer, line)
                .map_err(io::Error::from)
                .naming(&self.path, Action::Write)?;
            buffer.push(b'\n');
        }
        self.file
            .write_all(&buffer)
            .naming(&self.path, Action::Write)?;
        self.file.sync_data().naming(&self.path, Action::Sync)
    }
}

/// Reads the names of a session whose journal ends with `last_act`; writes nothing. No file means no names.
///
/// # Errors
/// As [`PeopleFile::open`].
pub fn read(session: &Path, last_act: u64) -> Result<PeopleOpening, JournalError> {
    let path = session.join(FILE);
    let bytes = read_bytes(&path)?.unwrap_or_default();
    let mut opening = PeopleOpening::default();
    let mut byte = 0;
    for (index, line) in bytes.split_inclusive(|&byte| byte == b'\n').enumerate() {
        let Some(record) = line.strip_suffix(b"\n") else {
            opening.torn = line.len();
            break;
        };
        match serde_json::from_slice(record) {
            Ok(Line::Name(record)) => opening.people.record(record),
            Ok(Line::Withdrawn { withdrawn_from }) => opening.people.withdraw_from(withdrawn_from),
            // The end of a write a crash cut short may be padded; it is the last line then.
            Err(_) if byte + line.len() == bytes.len() => opening.torn = line.len(),
            Err(_) => {
                return Err(JournalError::Damaged {
                    path,
                    line: u64::try_from(index + 1).unwrap_or(u64::MAX),
                    byte: u64::try_from(byte).unwrap_or(u64::MAX),
                    what: Damage::Name,
                });
            }
        }
        byte += line.len();
    }
    let before = opening.people.records();
    opening.people.withdraw_from(last_act + 1);
    opening.withdrawn = before - opening.people.records();
    Ok(opening)
}

/// Length of the whole lines of the file at `path`, in bytes; none if there is no file.
pub fn whole_length(path: &Path) -> Result<Option<u64>, JournalError> {
    let bytes = read_bytes(path)?;
    let whole = |bytes: Vec<u8>| {
        bytes
            .iter()
            .rposition(|&byte| byte == b'\n')
            .map_or(0, |newline| newline + 1)
    };
    Ok(bytes.map(|bytes| u64::try_from(whole(bytes)).unwrap_or(u64::MAX)))
}

fn read_bytes(path: &Path) -> Result<Option<Vec<u8>>, JournalError> {
    let mut bytes = Vec::new();
    match File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(JournalError::io(path, Action::Read, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(act: u64, id: u32, name: &str) -> NameRecord {
        NameRecord {
            act,
            id,
            name: Some(name.into()),
        }
    }

    #[test]
    fn names_are_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, opening) = PeopleFile::open(dir.path(), 0).unwrap();
        assert_eq!(opening, PeopleOpening::default());
        file.append(&[
            record(1, 1, "Partecipante 001"),
            record(1, 2, "Partecipante\n002"),
        ])
        .unwrap();
        file.append(&[NameRecord {
            act: 2,
            id: 1,
            name: None,
        }])
        .unwrap();
        let opening = read(dir.path(), 2).unwrap();
        assert_eq!(opening.people.name(1), None);
        assert_eq!(opening.people.name_before(2, 1), Some("Partecipante 001"));
        assert_eq!(opening.people.name(2), Some("Partecipante\n002"));
        let text = std::fs::read_to_string(dir.path().join(FILE)).unwrap();
        assert_eq!(
            text.lines().next(),
            Some(r#"{"act":1,"id":1,"name":"Partecipante 001"}"#)
        );
    }

    #[test]
    fn names_of_an_act_that_never_was_do_not_come_back_with_the_next_act_of_that_number() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        file.append(&[record(1, 1, "rimasta"), record(2, 1, "mai scritta")])
            .unwrap();
        drop(file);
        let (mut file, opening) = PeopleFile::open(dir.path(), 1).unwrap();
        assert_eq!(
            (opening.people.name(1), opening.withdrawn),
            (Some("rimasta"), 1)
        );
        file.append(&[record(2, 2, "nuova")]).unwrap();
        drop(file);
        let opening = read(dir.path(), 2).unwrap();
        assert_eq!(
            (opening.people.name(1), opening.people.name(2)),
            (Some("rimasta"), Some("nuova"))
        );
        assert_eq!(opening.withdrawn, 0);
    }

    #[test]
    fn a_file_cut_at_any_byte_keeps_its_whole_lines_and_can_be_added_to() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        file.append(&[
            record(1, 1, "uno"),
            record(2, 2, "due"),
            record(3, 3, "tré"),
        ])
        .unwrap();
        let path = dir.path().join(FILE);
        let whole = std::fs::read(&path).unwrap();
        for cut in 0..=whole.len() {
            #[expect(clippy::disallowed_methods, reason = "damages a file on purpose")]
            std::fs::write(&path, &whole[..cut]).unwrap();
            let (mut file, opening) = PeopleFile::open(dir.path(), 9).unwrap();
            let kept = whole[..cut].split(|&byte| byte == b'\n').count() - 1;
            assert_eq!(opening.people.iter().count(), kept, "cut at {cut}");
            file.append(&[record(4, 4, "quattro")]).unwrap();
            let again = read(dir.path(), 9).unwrap();
            assert_eq!(
                (again.people.iter().count(), again.torn),
                (kept + 1, 0),
                "cut at {cut}"
            );
        }
    }

    #[test]
    fn a_damaged_line_is_named() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        file.append(&[record(1, 1, "uno"), record(2, 2, "due")])
            .unwrap();
        let path = dir.path().join(FILE);
        let text = std::fs::read_to_string(&path)
            .unwrap()
            .replacen("\"id\"", "\"xx\"", 1);
        #[expect(clippy::disallowed_methods, reason = "damages a file on purpose")]
        std::fs::write(&path, text).unwrap();
        let error = read(dir.path(), 9).unwrap_err();
        assert!(
            matches!(
                error,
                JournalError::Damaged {
                    line: 1,
                    byte: 0,
                    what: Damage::Name,
                    ..
                }
            ),
            "{error}"
        );
    }
}
