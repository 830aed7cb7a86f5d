//! `people.jsonl`: the names of the participants, apart from the journal.
//!
//! The journal knows participants by number, so names can be removed without touching it, its hash chain, the counts or
//! the minutes. One record a line; a record is on disk before the journal lines of the act it belongs to. A crash between
//! the two leaves records of an act that never was: they are withdrawn on opening, by a line that says from which act on,
//! because the number of that act will be given again.
//!
//! Names are not evidence: a line that cannot be read costs one name and never keeps an assembly from opening.

use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::assembly::{ParticipantId, People};
use crate::journal::error::{Action, JournalError, Naming as _};
use crate::journal::folder::{self, PEOPLE};

/// From this act on, this participant has this name, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameRecord {
    /// The act that gave the name.
    pub act: u64,
    /// The participant.
    pub id: ParticipantId,
    /// The name; none when it was taken away.
    pub name: Option<String>,
}

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
    /// Lines that are not records, from 1, left out.
    pub unreadable: Vec<usize>,
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
    /// A torn last line is cut; records of acts after `last_act` are withdrawn for good.
    ///
    /// # Errors
    /// What the disk refused.
    pub fn open(session: &Path, last_act: u64) -> Result<(Self, PeopleOpening), JournalError> {
        let path = session.join(PEOPLE);
        let opening = read(session, last_act)?;
        let is_new = !path.try_exists().naming(&path, Action::Open)?;
        let mut options = folder::private();
        options.append(true).create(true);
        let file = options.open(&path).naming(&path, Action::Open)?;
        folder::keep_private(&file);
        if is_new {
            folder::sync(session).naming(session, Action::Sync)?;
        }
        if opening.torn > 0 {
            let length = file.metadata().naming(&path, Action::Read)?.len();
            let torn = u64::try_from(opening.torn).unwrap_or(u64::MAX);
            let cut = file.set_len(length.saturating_sub(torn));
            cut.naming(&path, Action::SetAside)?;
        }
        let mut people_file = Self {
            path,
            file,
            failure: None,
        };
        if opening.withdrawn > 0 {
            let withdrawn_from = last_act + 1;
            people_file.write(&[Line::Withdrawn { withdrawn_from }])?;
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
            return Err(failure.clone().poisoned());
        }
        if lines.is_empty() {
            return Ok(());
        }
        let written = self.write_and_sync(lines);
        self.failure = written.as_ref().err().cloned();
        written
    }

    fn write_and_sync(&mut self, lines: &[Line]) -> Result<(), JournalError> {
        folder::still_stands(&self.file, &self.path, None)?;
        let mut buffer = Vec::new();
        for line in lines {
            let written = serde_json::to_writer(&mut buffer, line).map_err(io::Error::from);
            written.naming(&self.path, Action::Write)?;
            buffer.push(b'\n');
        }
        let written = self.file.write_all(&buffer);
        written.naming(&self.path, Action::Write)?;
        self.file.sync_data().naming(&self.path, Action::Sync)
    }
}

/// Reads the names of a session whose journal ends with `last_act`; writes nothing. No file means no names.
///
/// # Errors
/// What the disk refused.
pub fn read(session: &Path, last_act: u64) -> Result<PeopleOpening, JournalError> {
    let (mut opening, mut records) = lines(session)?;
    let read = records.len();
    records.retain(|record| record.act <= last_act);
    opening.withdrawn = read - records.len();
    for NameRecord { act, id, name } in records {
        opening.people.set(act, id, name);
    }
    Ok(opening)
}

/// Every record of the file that was not withdrawn, with what of the file is none.
fn lines(session: &Path) -> Result<(PeopleOpening, Vec<NameRecord>), JournalError> {
    let bytes = folder::read_if_there(&session.join(PEOPLE))?.unwrap_or_default();
    let mut opening = PeopleOpening::default();
    let mut records: Vec<NameRecord> = Vec::new();
    for (line, number) in bytes.split_inclusive(|&byte| byte == b'\n').zip(1..) {
        let Some(record) = line.strip_suffix(b"\n") else {
            opening.torn = line.len();
            break;
        };
        match serde_json::from_slice(record) {
            Ok(Line::Name(record)) => records.push(record),
            Ok(Line::Withdrawn { withdrawn_from }) => records.retain(|r| r.act < withdrawn_from),
            Err(_) => opening.unreadable.push(number),
        }
    }
    Ok((opening, records))
}

/// Erases the file of a session whose record says that every name was removed for good by act `removed`, where a crash came
/// between the two. Names given since then stay, and so does their file. Nobody may have it open.
///
/// # Errors
/// What the disk refused.
pub fn finish_removal(session: &Path, removed: u64) -> Result<(), JournalError> {
    let (_, records) = lines(session)?;
    let is_since = |record: &NameRecord| record.act > removed && record.name.is_some();
    if records.iter().any(is_since) {
        return Ok(());
    }
    erase(session)
}

/// Overwrites everything in the file of a session and empties it. Nobody may have it open.
///
/// # Errors
/// What the disk refused.
pub fn erase(session: &Path) -> Result<(), JournalError> {
    let path = session.join(PEOPLE);
    if !path.try_exists().naming(&path, Action::Open)? {
        return Ok(());
    }
    let file = OpenOptions::new().write(true).open(&path);
    let mut file = file.naming(&path, Action::Open)?;
    folder::blank(&mut file).naming(&path, Action::Write)?;
    file.set_len(0).naming(&path, Action::Write)?;
    file.sync_all().naming(&path, Action::Sync)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: ParticipantId = ParticipantId(1);
    const TWO: ParticipantId = ParticipantId(2);

    fn record(act: u64, id: ParticipantId, name: &str) -> NameRecord {
        let name = Some(name.to_owned());
        NameRecord { act, id, name }
    }

    #[expect(clippy::disallowed_methods, reason = "damages a file on purpose")]
    fn overwrite(path: &Path, bytes: &[u8]) {
        std::fs::write(path, bytes).unwrap();
    }

    #[test]
    fn names_are_read_back() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, opening) = PeopleFile::open(dir.path(), 0).unwrap();
        assert_eq!(opening, PeopleOpening::default());
        let first = [
            record(1, ONE, "Partecipante 001"),
            record(1, TWO, "Partecipante\n002"),
        ];
        file.append(&first).unwrap();
        let taken = NameRecord {
            act: 2,
            id: ONE,
            name: None,
        };
        file.append(&[taken]).unwrap();
        let people = read(dir.path(), 2).unwrap().people;
        assert_eq!(people.name(ONE), None);
        assert_eq!(
            people.changes_of(2),
            [(ONE, None, Some("Partecipante 001".to_owned()))]
        );
        assert_eq!(people.name(TWO), Some("Partecipante\n002"));
        let text = std::fs::read_to_string(dir.path().join(PEOPLE)).unwrap();
        let first = r#"{"act":1,"id":1,"name":"Partecipante 001"}"#;
        assert_eq!(text.lines().next(), Some(first));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_of_the_laptop_may_read_a_file_of_names_new_or_old() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(PEOPLE);
        let mode = || std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        drop(PeopleFile::open(dir.path(), 0).unwrap());
        assert_eq!(mode(), 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        drop(PeopleFile::open(dir.path(), 0).unwrap());
        assert_eq!(mode(), 0o600);
    }

    #[test]
    fn names_of_an_act_that_never_was_do_not_come_back_with_the_next_act_of_that_number() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        let records = [record(1, ONE, "rimasta"), record(2, ONE, "mai avvenuta")];
        file.append(&records).unwrap();
        drop(file);
        let (mut file, opening) = PeopleFile::open(dir.path(), 1).unwrap();
        assert_eq!(opening.people.name(ONE), Some("rimasta"));
        assert_eq!(opening.withdrawn, 1);
        file.append(&[record(2, TWO, "nuova")]).unwrap();
        drop(file);
        let opening = read(dir.path(), 2).unwrap();
        assert_eq!(opening.people.name(ONE), Some("rimasta"));
        assert_eq!(opening.people.name(TWO), Some("nuova"));
        assert_eq!(opening.withdrawn, 0);
    }

    #[test]
    fn a_file_cut_at_any_byte_keeps_its_whole_lines_and_can_be_added_to() {
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let dir = dir.unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        let records = [record(1, ONE, "uno"), record(2, TWO, "tré")];
        file.append(&records).unwrap();
        let path = dir.path().join(PEOPLE);
        let whole = std::fs::read(&path).unwrap();
        for cut in 0..=whole.len() {
            overwrite(&path, &whole[..cut]);
            let (mut file, opening) = PeopleFile::open(dir.path(), 9).unwrap();
            let kept = whole[..cut].split(|&byte| byte == b'\n').count() - 1;
            assert_eq!(opening.people.names().count(), kept, "cut at {cut}");
            file.append(&[record(4, ParticipantId(4), "quattro")])
                .unwrap();
            let again = read(dir.path(), 9).unwrap();
            let found = (again.people.names().count(), again.torn, again.unreadable);
            assert_eq!(found, (kept + 1, 0, vec![]), "cut at {cut}");
        }
    }

    #[test]
    fn what_was_erased_is_not_on_disk_any_more() {
        let dir = tempfile::tempdir().unwrap();
        erase(dir.path()).unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        file.append(&[record(1, ONE, "uno")]).unwrap();
        drop(file);
        erase(dir.path()).unwrap();
        assert_eq!(std::fs::read(dir.path().join(PEOPLE)).unwrap(), b"");
        assert_eq!(read(dir.path(), 9).unwrap(), PeopleOpening::default());
    }

    #[test]
    fn an_unreadable_line_costs_its_name_only_and_is_reported() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        let records = [record(1, ONE, "uno"), record(2, TWO, "due")];
        file.append(&records).unwrap();
        let path = dir.path().join(PEOPLE);
        let text = std::fs::read_to_string(&path).unwrap();
        overwrite(&path, text.replacen("\"id\"", "\"xx\"", 1).as_bytes());
        let (_, opening) = PeopleFile::open(dir.path(), 9).unwrap();
        assert_eq!(opening.unreadable, [1]);
        assert_eq!(opening.people.names().collect::<Vec<_>>(), [(TWO, "due")]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn after_a_failed_write_nothing_more_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let (mut file, _) = PeopleFile::open(dir.path(), 0).unwrap();
        let path = dir.path().join(PEOPLE);
        file.file = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = file.append(&[record(1, ONE, "uno")]).unwrap_err();
        assert!(matches!(error, JournalError::DiskFull { .. }), "{error}");
        file.file = OpenOptions::new().append(true).open(&path).unwrap();
        let error = file.append(&[record(1, ONE, "uno")]).unwrap_err();
        assert!(matches!(error, JournalError::Poisoned { .. }), "{error}");
        assert_eq!(std::fs::read(&path).unwrap(), b"");
    }
}
