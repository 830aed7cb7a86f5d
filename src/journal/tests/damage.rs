//! Damage of every kind, and what is read all the same.
#![expect(clippy::disallowed_methods, reason = "damages files on purpose")]

use super::*;

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
fn a_journal_that_somebody_changed_meanwhile_is_not_added_to() {
    let (dir, _, _) = sample();
    let (_, mut journal, _) = open_all(dir.path()).unwrap();
    let path = journal_file(dir.path());
    let changed = fs::read_to_string(&path).unwrap().replace('\n', "\r\n");
    fs::write(&path, &changed).unwrap();
    let events = ["dopo".to_owned()];
    let acts = [Act {
        at: at(9),
        events: &events,
    }];
    let error = journal.append(&acts).unwrap_err();
    assert!(matches!(error, JournalError::Altered { .. }), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), changed);
    let after = journal.append(&acts).unwrap_err();
    assert!(matches!(after, JournalError::Poisoned { .. }), "{after}");
}

#[cfg(unix)]
#[test]
fn nothing_is_acknowledged_in_a_journal_that_was_taken_away_and_a_folder_may_change_its_name() {
    let root = memory_dir();
    let (before, after) = (root.path().join("prima"), root.path().join("dopo"));
    fs::create_dir(&before).unwrap();
    let mut journal = Journal::<String>::create(&before, at(0)).unwrap();
    let events = ["fatto".to_owned()];
    let acts = [Act {
        at: at(1),
        events: &events,
    }];
    fs::rename(&before, &after).unwrap();
    assert_eq!(journal.append(&acts).unwrap().seq, 1);
    assert_eq!(read_all(&after).unwrap().1.head.seq, 1);
    // As an editor does that saves beside and renames.
    let path = journal_file(&after);
    let other = after.join("altro");
    fs::copy(&path, &other).unwrap();
    fs::rename(&other, &path).unwrap();
    let error = journal.append(&acts).unwrap_err();
    assert!(matches!(error, JournalError::Altered { .. }), "{error}");
}
