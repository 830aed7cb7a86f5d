//! A record checked by `verify`, as it was written and after somebody rewrote it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use portavoce::journal::JournalError;
use portavoce::text::{Lang, Text};
use portavoce::verify;
use sha2::{Digest, Sha256};

use super::{italian, portavoce, session};

/// Rewrites a journal and chains it anew, as somebody with the program's sources could.
fn rewrite(session: &Path, change: impl Fn(&str) -> String) {
    let path = session.join("journal.jsonl");
    let mut previous = String::new();
    let mut forged = String::new();
    for line in fs::read_to_string(&path).unwrap().lines() {
        let (body, _) = line.rsplit_once(",\"hash\":\"").unwrap();
        let body = change(body);
        let hash = Sha256::digest(format!("{previous}{body}"));
        let hex: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        previous = hex.concat();
        writeln!(forged, "{body},\"hash\":\"{previous}\"}}").unwrap();
    }
    fs::remove_file(&path).unwrap();
    let mut file = fs::File::create_new(&path).unwrap();
    std::io::Write::write_all(&mut file, forged.as_bytes()).unwrap();
}

#[test]
fn a_session_as_it_was_recorded_is_found_sound_in_one_line() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    for lang in Lang::ALL {
        let found = verify::command(&session, &Text::new(lang)).unwrap();
        assert!(found.agrees, "{found:?}");
        assert!(!found.sentence.contains(['\n', '{']), "{found:?}");
        let last = fs::read_to_string(session.join("journal.jsonl")).unwrap();
        let hash = last
            .trim_end()
            .rsplit("\"hash\":\"")
            .next()
            .unwrap()
            .trim_end_matches("\"}");
        assert!(found.sentence.contains(hash), "{found:?}");
    }
}

#[test]
fn a_result_rewritten_in_a_sound_chain_is_found_by_counting_again() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    rewrite(&session, str::to_owned);
    assert!(
        verify::command(&session, &italian()).unwrap().agrees,
        "chained anew and unchanged it is sound"
    );
    rewrite(&session, |body| {
        if body.contains("\"Closed\"") {
            body.replace(
                "\"tallies\":[\"3\",\"3\",\"0\"]",
                "\"tallies\":[\"3\",\"4\",\"0\"]",
            )
        } else {
            body.to_owned()
        }
    });
    let found = verify::command(&session, &italian()).unwrap();
    assert!(!found.agrees, "{found:?}");
    assert!(
        found.sentence.contains("votazioni: 1") && !found.sentence.contains('\n'),
        "{found:?}"
    );
}

#[test]
fn a_ballot_rewritten_in_a_sound_chain_is_found_by_counting_again() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    rewrite(&session, |body| {
        body.replace(
            "\"votes\":[3,1,0],\"voters\"",
            "\"votes\":[2,2,0],\"voters\"",
        )
    });
    let found = verify::command(&session, &italian()).unwrap();
    assert!(!found.agrees, "{found:?}");
}

#[test]
fn a_line_changed_without_its_hash_is_found_by_the_chain() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let path = session.join("journal.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    let forged = text.replacen("Quale orario?", "Quale orari0?", 1);
    assert_ne!(forged, text);
    fs::remove_file(&path).unwrap();
    let mut file = fs::File::create_new(&path).unwrap();
    std::io::Write::write_all(&mut file, forged.as_bytes()).unwrap();
    match verify::command(&session, &italian()) {
        Err(JournalError::Damaged { line, .. }) => assert!(line > 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_shell_verifies_in_one_line_and_its_exit_code_tells() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let path = session.to_str().unwrap();
    let (code, line) = portavoce(&["verify", path]);
    assert_eq!((code, line.lines().count()), (Some(0), 1), "{line}");
    rewrite(&session, |body| {
        body.replace(
            "\"votes\":[3,1,0],\"voters\"",
            "\"votes\":[2,2,0],\"voters\"",
        )
    });
    let (code, line) = portavoce(&["verify", path]);
    assert_eq!((code, line.lines().count()), (Some(1), 1), "{line}");
    assert_eq!(portavoce(&["verify", "nessuna"]).0, Some(1));
}

#[test]
fn a_record_cut_off_within_its_first_write_is_not_sound() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let path = session.join("journal.jsonl");
    let whole = fs::read_to_string(&path).unwrap();
    let header = whole.find('\n').unwrap() + 1;
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(u64::try_from(header).unwrap() + 40).unwrap();
    let found = verify::command(&session, &italian()).unwrap();
    assert!(!found.agrees, "{found:?}");
    assert!(found.sentence.contains("nessun evento intero"), "{found:?}");
}
