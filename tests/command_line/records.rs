//! A record verified, and what is done about a damaged one.

use std::fs;

use super::{SESSION, begun, portavoce, run, write};

#[test]
fn a_record_is_verified_by_path_or_by_name_in_one_line() {
    let folder = begun();
    let path = format!("assemblee/{SESSION}");
    let by_name = portavoce(folder.path(), &["verify", SESSION]).done();
    assert_eq!(by_name.lines().count(), 1, "{by_name}");
    assert!(by_name.starts_with("✓ Tutto torna:"), "{by_name}");
    assert_eq!(portavoce(folder.path(), &["verify", &path]).done(), by_name);
    let english = run(folder.path(), &["--lang", "en", "verify", &path]).done();
    assert!(english.starts_with("✓ All is as recorded:"), "{english}");
}

#[test]
fn a_record_changed_by_another_hand_is_refused_by_its_line_even_in_what_was_written_last() {
    let folder = begun();
    let journal = folder.path().join("assemblee").join(SESSION);
    let journal = journal.join("journal.jsonl");
    let record = fs::read_to_string(&journal).unwrap();
    let changed = record.replacen("Bomporto, Via", "Bomporto; Via", 1);
    assert_ne!(record, changed);
    write(&journal, &changed);
    for args in [["verify", SESSION], ["export", SESSION], ["open", SESSION]] {
        let words = portavoce(folder.path(), &args).refused();
        assert!(words.contains("riga 3"), "{args:?}: {words}");
    }
    assert_eq!(fs::read_to_string(&journal).unwrap(), changed);
}

#[test]
fn where_not_even_the_beginning_of_a_record_is_whole_rescue_says_that_a_copy_is_needed() {
    let folder = begun();
    let journal = folder.path().join("assemblee").join(SESSION);
    let journal = journal.join("journal.jsonl");
    let record = fs::read_to_string(&journal).unwrap();
    write(&journal, &record.replacen("portavoce/1", "portavoce/?", 1));
    let words = portavoce(folder.path(), &["rescue", SESSION]).refused();
    assert!(words.contains("Serve una copia"), "{words}");
    // An editor that only changed the ends of the lines took nothing away.
    write(&journal, &record.replace('\n', "\r\n"));
    let words = portavoce(folder.path(), &["rescue", SESSION]).done();
    let rescued = format!("{SESSION}-recupero");
    assert!(words.contains(&rescued), "{words}");
    portavoce(folder.path(), &["verify", &rescued]).done();
}

#[test]
fn the_whole_part_of_a_damaged_record_becomes_a_new_assembly_and_the_damaged_one_stays() {
    let folder = begun();
    let words = portavoce(folder.path(), &["rescue", SESSION]).refused();
    assert!(words.contains("non c’è nulla da recuperare"), "{words}");
    portavoce(folder.path(), &["purge", SESSION, "--yes"]).done();
    let journal = folder.path().join("assemblee").join(SESSION);
    let journal = journal.join("journal.jsonl");
    let record = fs::read_to_string(&journal).unwrap();
    let (before, last) = record.trim_end().rsplit_once('\n').unwrap();
    let last = last.replacen("\"at\":\"20", "\"at\":\"19", 1);
    let damaged = format!("{before}\n{last}\n");
    assert_ne!(record, damaged);
    write(&journal, &damaged);
    let rescued = format!("{SESSION}-recupero");
    let words = portavoce(folder.path(), &["rescue", SESSION]).done();
    assert!(words.contains(&rescued), "{words}");
    portavoce(folder.path(), &["verify", &rescued]).done();
    assert_eq!(fs::read_to_string(&journal).unwrap(), damaged);
    let words = portavoce(folder.path(), &["rescue", SESSION]).refused();
    assert!(words.contains(&rescued), "{words}");
}

#[test]
fn a_record_of_a_newer_program_is_left_alone() {
    let folder = begun();
    let journal = folder
        .path()
        .join("assemblee")
        .join(SESSION)
        .join("journal.jsonl");
    let newer = fs::read_to_string(&journal).unwrap();
    let newer = newer.replacen("portavoce/1", "portavoce/9", 1);
    write(&journal, &newer);
    for args in [["verify", SESSION], ["export", SESSION], ["open", SESSION]] {
        let words = portavoce(folder.path(), &args).refused();
        assert!(words.contains("formato 9"), "{words}");
    }
    assert_eq!(fs::read_to_string(&journal).unwrap(), newer);
}
