//! Records written by earlier versions of the program. They must open for ever, whole, with the figures they had.
//!
//! `records/` holds a folder for each form of the record that was ever written: the session as it lay on disk, and
//! `figures.txt`, what it said then. None of these files is ever changed. A version that writes something new adds a
//! folder with a session of its own.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::{Path, PathBuf};

use portavoce::assembly::{Assembly, People};
use portavoce::clerk::{Session, Sources, verify_session};
use portavoce::journal::Head;
use serde::Serialize;

/// Every stored session, by folder.
fn stored() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records");
    let entries = fs::read_dir(folder).unwrap();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

/// A value in the form in which it is stored.
fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

/// What a session says, a figure a line.
fn figures(assembly: &Assembly, people: &People, head: &Head) -> String {
    let Assembly { setup, roll, .. } = assembly;
    let mut lines = vec![
        format!("title: {}", setup.meeting.title),
        format!(
            "events {}, acts {}, head {}",
            head.seq,
            head.act,
            head.hash.as_str()
        ),
        format!(
            "people {}, named {}, present {}",
            roll.participants.len(),
            people.names().count(),
            roll.present()
        ),
        format!(
            "seats {}, observations {}, weighings {}",
            assembly.table.active().count(),
            assembly.observations.list.len(),
            assembly.weighings.list.len()
        ),
    ];
    lines.extend(assembly.themes.list.iter().map(|theme| {
        let closed = theme.closed.as_ref().map(|closing| closing.outcome);
        let positions = theme.positions.len();
        format!(
            "theme {}, positions {positions}: {}",
            theme.id.0,
            written(&closed)
        )
    }));
    lines.extend(assembly.consensus.rounds.values().map(|round| {
        let outcome = round.closed.map(|(_, outcome)| outcome);
        format!(
            "round {} on position {}, {} of {} seats: {}",
            round.number,
            round.position.0,
            round.stances.len(),
            round.seats.len(),
            written(&outcome)
        )
    }));
    lines.extend(assembly.votes.list.values().map(|vote| {
        let tally = vote.tally.as_ref();
        let voters = tally.and_then(|tally| tally.turnout.voters);
        let tallies = tally.map(|tally| &tally.outcome.tallies);
        format!(
            "vote {} {}: voters {}, figures {}, winners {}",
            vote.id.0,
            written(&vote.stage),
            written(&voters),
            written(&tallies),
            written(&vote.winners())
        )
    }));
    lines.join("\n") + "\n"
}

/// A stored session where it can be written.
fn copied(stored: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(stored).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    folder
}

#[test]
fn every_stored_record_opens_to_be_written_with_the_figures_it_had() {
    let stored = stored();
    assert!(!stored.is_empty());
    for record in stored {
        let folder = copied(&record);
        let session = Session::open(folder.path(), Sources::system().unwrap()).unwrap();
        let report = session.report().clone();
        assert!(report.read_only.is_none() && report.torn.is_none());
        assert_eq!(
            (report.names_withdrawn, report.names_unreadable.len()),
            (0, 0)
        );
        let now = session.desk().now();
        let found = figures(&now.assembly, &now.people, &now.head);
        session.close();
        let expected = fs::read_to_string(record.join("figures.txt")).unwrap();
        assert_eq!(found, expected, "{}", record.display());
    }
}

#[test]
fn every_count_and_every_lot_of_a_stored_record_comes_out_the_same_again() {
    for record in stored() {
        let found = verify_session(&record).unwrap();
        assert!(!found.recounts.is_empty(), "{}", record.display());
        assert!(found.agrees(), "{}", record.display());
    }
}
