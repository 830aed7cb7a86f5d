//! Journals written and read back, small enough to try every byte.

mod copies;
mod damage;

use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

fn at(second: i64) -> Timestamp {
    Timestamp::from_millisecond(1_795_000_000_000 + second * 1_000).unwrap()
}

/// A folder in memory where the system has one: thousands of syncs on a disk would take minutes.
fn memory_dir() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// Four batches: one act, one act of three events, three acts, one act.
fn sample() -> (TempDir, Vec<Entry<String>>, Vec<u64>) {
    let dir = memory_dir();
    let mut journal = Journal::<String>::create(dir.path(), at(0)).unwrap();
    let batches: [&[&[&str]]; 4] = [
        &[&["aperta"]],
        &[&["uno", "due", "tré"]],
        &[&["a"], &["b", "c"], &["d"]],
        &[&["fine"]],
    ];
    let mut ends = vec![journal.head().bytes];
    for (second, batch) in (1..).zip(batches) {
        let events: Vec<Vec<String>> = batch
            .iter()
            .map(|act| act.iter().map(|&e| e.into()).collect())
            .collect();
        let acts: Vec<_> = events
            .iter()
            .map(|events| Act {
                at: at(second),
                events,
            })
            .collect();
        ends.push(journal.append(&acts).unwrap().bytes);
    }
    drop(journal);
    let (entries, opening) = read_all(dir.path()).unwrap();
    assert_eq!(opening.torn, None);
    (dir, entries, ends)
}

fn read_all(session: &Path) -> Result<(Vec<Entry<String>>, Opening), JournalError> {
    let mut entries = Vec::new();
    let opening = read_session(session, |entry| entries.push(entry))?;
    Ok((entries, opening))
}

type OpenForWriting = (Vec<Entry<String>>, Journal<String>, Opening);

fn open_all(session: &Path) -> Result<OpenForWriting, JournalError> {
    let mut entries = Vec::new();
    let (journal, opening) = Journal::open(session, |entry| entries.push(entry))?;
    Ok((entries, journal, opening))
}

fn journal_file(session: &Path) -> PathBuf {
    folder::journal_path(session)
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap()
}

#[test]
fn what_was_appended_is_read_back_in_order() {
    let (_dir, entries, _) = sample();
    let numbers: Vec<_> = entries
        .iter()
        .map(|e| (e.seq, e.batch, e.act, e.event.as_str()))
        .collect();
    assert_eq!(
        numbers,
        [
            (1, 1, 1, "aperta"),
            (2, 2, 2, "uno"),
            (3, 2, 2, "due"),
            (4, 2, 2, "tré"),
            (5, 3, 3, "a"),
            (6, 3, 4, "b"),
            (7, 3, 4, "c"),
            (8, 3, 5, "d"),
            (9, 4, 6, "fine"),
        ]
    );
    assert_eq!(entries.last().unwrap().at, at(4));
}

#[test]
fn the_fields_of_a_line_stand_in_their_order() {
    let (dir, _, _) = sample();
    let text = fs::read_to_string(journal_file(dir.path())).unwrap();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    assert!(
        header.starts_with(r#"{"format":"portavoce/1","program":"portavoce "#),
        "{header}"
    );
    let second = lines.nth(1).unwrap();
    let start = r#"{"seq":2,"batch":2,"left":2,"act":2,"at":"2026-11-18T11:06:42.000Z","event":"uno","hash":""#;
    assert!(second.starts_with(start), "{second}");
}

#[test]
fn only_one_writer_at_a_time_and_others_may_read() {
    let (dir, entries, _) = sample();
    let (_, journal, _) = open_all(dir.path()).unwrap();
    assert!(matches!(
        open_all(dir.path()).unwrap_err(),
        JournalError::Locked { .. }
    ));
    assert_eq!(read_all(dir.path()).unwrap().0, entries);
    drop(journal);
    open_all(dir.path()).unwrap();
}

#[test]
fn a_session_is_not_begun_twice_and_an_empty_folder_or_a_file_is_none() {
    let (dir, _, _) = sample();
    let error = Journal::<String>::create(dir.path(), at(0)).unwrap_err();
    assert!(
        matches!(error, JournalError::AlreadyExists { .. }),
        "{error}"
    );
    let empty = tempfile::tempdir().unwrap();
    let file = journal_file(dir.path());
    let too_long = empty.path().join("à".repeat(300));
    for none in [empty.path(), &file, &too_long] {
        assert!(matches!(
            open_all(none).unwrap_err(),
            JournalError::NotASession { .. }
        ));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_makes_the_journal_read_only_and_what_was_written_stays() {
    let (dir, entries, _) = sample();
    let (_, mut journal, opening) = open_all(dir.path()).unwrap();
    journal.file = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let events = ["persa".to_owned()];
    let acts = [Act {
        at: at(9),
        events: &events,
    }];
    let error = journal.append(&acts).unwrap_err();
    assert!(
        matches!(
            error,
            JournalError::DiskFull {
                action: Action::Write,
                ..
            }
        ),
        "{error}"
    );
    journal.file = OpenOptions::new()
        .append(true)
        .open(journal.path())
        .unwrap();
    let again = journal.append(&acts).unwrap_err();
    assert!(matches!(again, JournalError::Poisoned { .. }), "{again}");
    assert!(
        matches!(again.cause(), JournalError::DiskFull { .. }),
        "{again}"
    );
    assert_eq!(journal.head(), opening.head);
    assert_eq!(read_all(dir.path()).unwrap().0, entries);
}

#[cfg(target_os = "linux")]
#[test]
fn a_sync_that_fails_makes_the_journal_read_only() {
    let (dir, _, _) = sample();
    let (_, mut journal, opening) = open_all(dir.path()).unwrap();
    // Writing to it succeeds; it has no disk that could confirm.
    journal.file = OpenOptions::new().write(true).open("/dev/null").unwrap();
    let events = ["persa".to_owned()];
    let error = journal
        .append(&[Act {
            at: at(9),
            events: &events,
        }])
        .unwrap_err();
    assert!(
        matches!(
            error,
            JournalError::Io {
                action: Action::Sync,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(journal.head(), opening.head);
    assert!(matches!(
        journal.append(&[]).unwrap_err(),
        JournalError::Poisoned { .. }
    ));
}

#[test]
fn blocks_larger_than_a_read_and_lines_larger_than_a_block_are_put_together() {
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::<String>::create(dir.path(), at(0)).unwrap();
    let mut expected = Vec::new();
    for size in [10, 3_000_000, 20, 900_000, 200_000, 30] {
        let batch: Vec<String> = (0..3).map(|n| n.to_string().repeat(size)).collect();
        journal
            .append(&[Act {
                at: at(1),
                events: &batch,
            }])
            .unwrap();
        expected.extend(batch);
    }
    let (found, opening) = read_all(dir.path()).unwrap();
    let found: Vec<_> = found.into_iter().map(|entry| entry.event).collect();
    assert!(found == expected, "events differ");
    assert_eq!(opening.head, journal.head());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_appended_is_read_back(
        batches in prop::collection::vec(prop::collection::vec(prop::collection::vec(".{0,40}", 0..4), 0..4), 0..6)
    ) {
        let dir = memory_dir();
        let mut journal = Journal::<String>::create(dir.path(), at(0)).unwrap();
        let mut expected = Vec::new();
        for batch in &batches {
            let acts: Vec<_> = batch.iter().map(|events| Act { at: at(1), events }).collect();
            journal.append(&acts).unwrap();
            expected.extend(batch.iter().flatten().cloned());
        }
        let head = journal.head();
        drop(journal);
        let (found, _, opening) = open_all(dir.path()).unwrap();
        prop_assert_eq!(opening, Opening { head, torn: None });
        prop_assert_eq!(head.act, length(batches.iter().flatten().filter(|act| !act.is_empty()).count()));
        let found: Vec<_> = found.into_iter().map(|entry| entry.event).collect();
        prop_assert_eq!(found, expected);
    }
}
