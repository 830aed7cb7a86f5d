//! Damage of every kind, to a journal small enough to try every byte.
#![expect(clippy::disallowed_methods, reason = "damages files on purpose")]

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

fn journal_file(session: &Path) -> PathBuf {
    folder::journal_path(session)
}

#[test]
fn a_journal_cut_at_any_byte_opens_with_whole_batches_and_keeps_the_rest_aside() {
    let (dir, entries, ends) = sample();
    let path = journal_file(dir.path());
    let whole = fs::read(&path).unwrap();
    for cut in 0..=whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let kept = ends.iter().copied().filter(|&end| end <= length(cut)).max();
        let Some(kept) = kept else {
            let error = open_all(dir.path()).unwrap_err();
            let header = matches!(
                error,
                JournalError::Damaged {
                    line: 1,
                    byte: 0,
                    what: Damage::Header,
                    ..
                }
            );
            assert!(header, "cut at {cut}: {error}");
            continue;
        };
        let (found, mut journal, opening) = open_all(dir.path()).unwrap();
        assert_eq!(found, entries[..found.len()], "cut at {cut}");
        assert_eq!(opening.head.bytes, kept, "cut at {cut}");
        assert_eq!(
            fs::read(&path).unwrap(),
            whole[..usize::try_from(kept).unwrap()]
        );
        let aside = opening.torn.and_then(|torn| torn.kept_in).map(|path| {
            let bytes = fs::read(&path).unwrap();
            fs::remove_file(path).unwrap();
            bytes
        });
        let aside = aside.unwrap_or_default();
        assert_eq!(
            aside,
            whole[usize::try_from(kept).unwrap()..cut],
            "cut at {cut}"
        );
        journal
            .append(&[Act {
                at: at(9),
                events: &["dopo".to_owned()],
            }])
            .unwrap();
        drop(journal);
        let (again, opening) = read_all(dir.path()).unwrap();
        assert_eq!(
            (again.len(), opening.torn),
            (found.len() + 1, None),
            "cut at {cut}"
        );
    }
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap()
}

#[test]
fn no_flipped_bit_yields_wrong_events_unnoticed() {
    let (dir, entries, ends) = sample();
    let path = journal_file(dir.path());
    let whole = fs::read(&path).unwrap();
    let last_batch = usize::try_from(ends[ends.len() - 2]).unwrap();
    for index in 0..whole.len() {
        for bit in [index % 8, (index + 3) % 8] {
            let mut flipped = whole.clone();
            flipped[index] ^= 1 << bit;
            fs::write(&path, &flipped).unwrap();
            match read_all(dir.path()) {
                Err(error) => assert!(
                    matches!(
                        error,
                        JournalError::Damaged { .. } | JournalError::NewerVersion { .. }
                    ),
                    "byte {index} bit {bit}: {error}"
                ),
                // Only the last batch may be taken for a torn write; its events are all left out, and that is reported.
                Ok((found, opening)) => {
                    assert!(
                        index >= last_batch,
                        "byte {index} bit {bit} passed as a torn tail"
                    );
                    assert_eq!(
                        found,
                        entries[..entries.len() - 1],
                        "byte {index} bit {bit}"
                    );
                    assert!(opening.torn.is_some(), "byte {index} bit {bit}");
                }
            }
        }
    }
}

#[test]
fn damage_is_named_by_line_and_byte() {
    let (dir, _, ends) = sample();
    let path = journal_file(dir.path());
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"uno\"", "\"UNO\"", 1)).unwrap();
    let error = read_all(dir.path()).unwrap_err();
    let JournalError::Damaged {
        line, byte, what, ..
    } = error
    else {
        panic!("{error}")
    };
    assert_eq!((line, byte, what), (3, ends[1], Damage::Chain));
}

#[test]
fn the_last_batch_changed_since_it_was_whole_is_damage_and_with_a_page_missing_a_torn_write() {
    let (dir, entries, ends) = sample();
    let path = journal_file(dir.path());
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replacen("\"fine\"", "\"FINE\"", 1)).unwrap();
    let error = read_all(dir.path()).unwrap_err();
    assert!(
        matches!(
            error,
            JournalError::Damaged {
                line: 10,
                what: Damage::Chain,
                ..
            }
        ),
        "{error}"
    );
    fs::write(&path, whole.replacen("\"fine\"", "\"\0\0\0\0\"", 1)).unwrap();
    let (found, opening) = read_all(dir.path()).unwrap();
    assert_eq!(found, entries[..entries.len() - 1]);
    assert_eq!(opening.head.bytes, ends[ends.len() - 2]);
    assert!(opening.torn.is_some());
}

#[test]
fn a_removed_line_is_noticed_even_if_it_is_not_the_last() {
    let (dir, _, _) = sample();
    let path = journal_file(dir.path());
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.contains("\"aperta\""))
        .collect();
    fs::write(&path, lines.join("\n") + "\n").unwrap();
    let error = read_all(dir.path()).unwrap_err();
    assert!(
        matches!(
            error,
            JournalError::Damaged {
                line: 2,
                what: Damage::Chain,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn lines_chained_anew_with_a_gap_in_their_numbers_are_refused() {
    let (dir, _, _) = sample();
    let path = journal_file(dir.path());
    let (_, opening) = read_all(dir.path()).unwrap();
    let numbers = Numbers {
        seq: 99,
        batch: 5,
        left: 0,
        act: 7,
    };
    let mut bytes = fs::read(&path).unwrap();
    line::write_event(&mut bytes, &opening.head.hash, numbers, at(9), &"x").unwrap();
    fs::write(&path, bytes).unwrap();
    let error = read_all(dir.path()).unwrap_err();
    assert!(
        matches!(
            error,
            JournalError::Damaged {
                line: 11,
                what: Damage::Sequence,
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn an_event_this_program_does_not_know_is_refused_with_its_line_and_the_chain_still_checks() {
    let (dir, _, _) = sample();
    let error = read_session::<u64>(dir.path(), drop).unwrap_err();
    assert!(
        matches!(error, JournalError::UnknownEvent { line: 2, .. }),
        "{error}"
    );
    assert_eq!(check_chain(dir.path()).unwrap().head.seq, 9);
}

#[test]
fn a_newer_format_is_named_and_left_alone() {
    let (dir, _, _) = sample();
    let path = journal_file(dir.path());
    let text = fs::read_to_string(&path)
        .unwrap()
        .replacen("portavoce/1", "portavoce/7", 1);
    fs::write(&path, &text).unwrap();
    let error = open_all(dir.path()).unwrap_err();
    let JournalError::NewerVersion {
        found: 7,
        known: 1,
        program,
        ..
    } = error
    else {
        panic!("{error}")
    };
    assert!(program.starts_with("portavoce "), "{program}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
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
fn a_session_is_not_begun_twice_and_an_empty_folder_is_none() {
    let (dir, _, _) = sample();
    let error = Journal::<String>::create(dir.path(), at(0)).unwrap_err();
    assert!(
        matches!(error, JournalError::AlreadyExists { .. }),
        "{error}"
    );
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(
        open_all(empty.path()).unwrap_err(),
        JournalError::NotASession { .. }
    ));
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
fn a_copy_ends_with_the_last_whole_batch_and_has_the_same_head() {
    let (dir, entries, ends) = sample();
    let path = journal_file(dir.path());
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() - 5]).unwrap();
    fs::write(
        dir.path().join("people.jsonl"),
        "{\"act\":1,\"id\":1,\"name\":\"x\"}\n{\"act",
    )
    .unwrap();
    let stick = tempfile::tempdir().unwrap();
    let first = copy(dir.path(), stick.path()).unwrap();
    let second = copy(dir.path(), stick.path()).unwrap();
    assert_ne!(first.folder, second.folder);
    assert_eq!(first.head, second.head);
    assert_eq!(first.head.bytes, ends[ends.len() - 2]);
    let (found, opening) = read_all(&first.folder).unwrap();
    assert_eq!(
        (found.as_slice(), opening.torn),
        (&entries[..entries.len() - 1], None)
    );
    let names = fs::read_to_string(first.folder.join("people.jsonl")).unwrap();
    assert_eq!(names, "{\"act\":1,\"id\":1,\"name\":\"x\"}\n");
}

#[test]
fn what_stands_before_the_damage_becomes_a_session_of_its_own_and_the_damaged_folder_stays_as_it_is()
 {
    let (dir, entries, ends) = sample();
    let path = journal_file(dir.path());
    let text = fs::read_to_string(&path).unwrap();
    let damaged = text.replacen("\"b\"", "\"B\"", 1);
    fs::write(&path, &damaged).unwrap();
    let part = whole_part(dir.path()).unwrap();
    let found = (part.head.seq, part.head.bytes, part.last, part.damaged);
    assert_eq!(found, (4, ends[2], Some(at(2)), Some(7)));
    let stick = tempfile::tempdir().unwrap();
    let rescued = rescue(dir.path(), stick.path()).unwrap();
    assert_eq!(rescued.head, part.head);
    let (found, mut journal, opening) = open_all(&rescued.folder).unwrap();
    assert_eq!((found.as_slice(), opening.torn), (&entries[..4], None));
    let events = ["avanti".to_owned()];
    let act = Act {
        at: at(9),
        events: &events,
    };
    assert_eq!(journal.append(&[act]).unwrap().seq, 5);
    assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
    assert!(read_all(dir.path()).is_err());
}

#[test]
fn a_whole_journal_has_nothing_to_be_rescued_and_one_without_header_cannot_be() {
    let (dir, _, ends) = sample();
    let part = whole_part(dir.path()).unwrap();
    assert_eq!((part.head.bytes, part.damaged), (ends[4], None));
    let path = journal_file(dir.path());
    let mut bytes = fs::read(&path).unwrap();
    bytes[1] = b'?';
    fs::write(&path, bytes).unwrap();
    assert!(whole_part(dir.path()).is_err());
    assert!(rescue(dir.path(), dir.path()).is_err());
}

#[test]
fn the_newest_copy_is_the_whole_one_that_goes_furthest_and_of_the_same_session() {
    let (dir, _, _) = sample();
    let stick = tempfile::tempdir().unwrap();
    let roots = [stick.path().to_path_buf(), dir.path().join("nessuna")];
    assert_eq!(newest_copy(dir.path(), &roots), None);
    let path = journal_file(dir.path());
    let whole = fs::read(&path).unwrap();
    let newer = copy(dir.path(), stick.path()).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"b\"", "\"B\"", 1)).unwrap();
    let older = rescue(dir.path(), stick.path()).unwrap();
    let other = stick.path().join("un-altra");
    fs::create_dir(&other).unwrap();
    drop(Journal::<String>::create(&other, at(1)).unwrap());
    let newest = |session: &Path| newest_copy(session, &roots).map(|copy| copy.session);
    assert_eq!(newest(dir.path()), Some(newer.folder.clone()));
    // Also when the header itself is what is damaged.
    let mut bytes = whole;
    bytes[1] = b'?';
    fs::write(&path, &bytes).unwrap();
    assert_eq!(newest(dir.path()), Some(newer.folder.clone()));
    fs::remove_dir_all(&newer.folder).unwrap();
    assert_eq!(newest(dir.path()), Some(older.folder));
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
