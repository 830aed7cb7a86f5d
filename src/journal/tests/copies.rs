//! Copies of a session, and what is rescued of a damaged one.
#![expect(clippy::disallowed_methods, reason = "damages files on purpose")]

use super::*;

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
fn a_copy_that_cannot_be_finished_leaves_nothing_behind() {
    let (dir, _, _) = sample();
    fs::create_dir(dir.path().join("people.jsonl")).unwrap();
    let stick = tempfile::tempdir().unwrap();
    assert!(copy(dir.path(), stick.path()).is_err());
    assert!(copy(dir.path(), &stick.path().join("copie/di oggi")).is_err());
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 0);
}

#[test]
fn a_copy_within_the_session_itself_is_refused_and_leaves_nothing_there() {
    let (dir, _, _) = sample();
    let files = || fs::read_dir(dir.path()).unwrap().count();
    let before = files();
    for inside in [dir.path().to_path_buf(), dir.path().join("copie/di oggi")] {
        let error = copy(dir.path(), &inside).unwrap_err();
        assert!(
            matches!(&error, JournalError::WithinItself { path } if *path == inside),
            "{error}"
        );
    }
    assert_eq!(files(), before);
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
fn a_journal_whose_lines_an_editor_ended_in_its_own_way_is_rescued_whole() {
    let (dir, entries, _) = sample();
    let path = journal_file(dir.path());
    let text = fs::read_to_string(&path).unwrap();
    let ended = text.replace('\n', "\r\n");
    for changed in [
        &ended,
        &format!("\u{feff}{text}"),
        &format!("\u{feff}{ended}"),
    ] {
        fs::write(&path, changed).unwrap();
        assert!(read_all(dir.path()).is_err());
        let part = whole_part(dir.path()).unwrap();
        assert_eq!((part.head.seq, part.damaged), (9, Some(1)));
        let stick = tempfile::tempdir().unwrap();
        let rescued = rescue(dir.path(), stick.path()).unwrap();
        assert_eq!(rescued.head, part.head);
        let (found, opening) = read_all(&rescued.folder).unwrap();
        assert_eq!((found, opening.torn), (entries.clone(), None));
        assert_eq!(fs::read_to_string(&path).unwrap(), *changed);
    }
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

#[cfg(unix)]
#[test]
fn names_and_the_key_of_the_codes_are_for_their_owner_alone_in_a_copy_too() {
    use std::os::unix::fs::PermissionsExt as _;
    let (dir, _, _) = sample();
    let elsewhere = memory_dir();
    for from in [0o644, 0o600, 0o400] {
        let private = [folder::PEOPLE, folder::TICKETS];
        for name in private {
            let file = dir.path().join(name);
            fs::write(&file, "{}\n").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(from)).unwrap();
        }
        let copied = copy(dir.path(), elsewhere.path()).unwrap();
        for name in private {
            let found = fs::metadata(copied.folder.join(name)).unwrap();
            assert_eq!(found.permissions().mode() & 0o777, 0o600, "{name}");
            fs::remove_file(dir.path().join(name)).unwrap();
        }
    }
}
