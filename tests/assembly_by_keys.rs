//! The closing assembly of PASSO, from the prepared plan to the documents, with real keys in a real terminal.
//!
//! The evening is told in `assembly_by_keys/*.keys`, a file for each part. A line is what is typed, `=>`, and what must
//! then be seen on the screen; `&&` stands between two things to be seen, `#` begins a remark. Names in angle brackets
//! are keys: `<Enter>`, `<C-z>`. A line in square brackets is what no key does:
//!
//! - `[home]` goes to the agenda through the list of actions;
//! - `[kill]` ends the program as when the power goes, `[reopen]` starts it again half an hour later;
//! - `[size 120x40]` changes the window.
//!
//! Nothing sleeps: each line waits for what it must see, and one that waits in vain fails with the screen. A box that
//! throws away what was typed before it appeared is waited for by its last rows, which are drawn last.
//!
//! The documents are compared byte for byte with those in `exports/passo`. Where they are meant to change,
//! `PORTAVOCE_BLESS=1 cargo test --test assembly_by_keys` writes them anew: read the difference as one reads code.
#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "assembly_by_keys/evening.rs"]
mod evening;
#[path = "assembly_by_keys/golden.rs"]
mod golden;
#[expect(dead_code, reason = "the evening is never ended from outside")]
#[path = "support/pty.rs"]
mod pty;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use evening::{Evening, ZONE, project};

/// The parts of the evening, in their order.
const EVENING: [&str; 11] = [
    "welcome",
    "positions",
    "floor",
    "observations",
    "table",
    "hands",
    "paper",
    "resumed",
    "ranking",
    "weighing",
    "saving",
];
/// The folder that the program names after the assembly.
const NAME: &str = "2020-10-20-assemblea-di-chiusura-di-passo";

#[test]
fn the_closing_assembly_goes_from_its_plan_to_its_documents_by_keys() {
    let home = tempfile::tempdir().expect("a folder for the evening");
    let home = home.path();
    let mut evening = Evening::begin(home);
    for part in EVENING {
        evening.play(part);
    }
    assert_eq!(
        evening.end(),
        (0, true),
        "left, and the terminal given back"
    );
    let saved = |folder: &str| home.join(folder).join(format!("{NAME}-esempio"));
    for folder in ["exports", "aperti"] {
        nobody_is_named_in(&saved(folder), home);
    }
    golden::compare(&saved("exports"), &project("exports/passo/excel"), |_| true);
    // The other dialect changes the tables alone; the rest is the same.
    golden::compare(&saved("aperti"), &project("exports/passo/aperti"), |name| {
        Path::new(name).extension() == Some("csv".as_ref()) && !name.contains('/')
    });
    the_record_is_sound(home);
    the_shell_saves_the_same(home, &saved("aperti"));
}

#[test]
fn every_part_that_is_told_is_played() {
    let told = golden::files(&project("tests/assembly_by_keys"));
    let told: BTreeSet<&str> = told
        .keys()
        .filter_map(|name| name.strip_suffix(".keys"))
        .collect();
    assert_eq!(told, BTreeSet::from(EVENING));
}

/// Neither a person nor the machine is in what may be published.
fn nobody_is_named_in(folder: &Path, home: &Path) {
    let home = home.to_str().expect("a folder with a plain name");
    for (name, bytes) in golden::files(folder) {
        let words = golden::words(&bytes);
        for hidden in ["Partecipante", "Referente", home] {
            assert!(!words.contains(hidden), "«{hidden}» is in {name}");
        }
    }
}

fn the_record_is_sound(home: &Path) {
    let (code, words) = shell(home, &["verify", NAME]);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("1 sorteggio"), "{words}");
}

fn the_shell_saves_the_same(home: &Path, saved: &Path) {
    let (code, words) = shell(home, &["export", NAME, "--out", "conchiglia", "--plain"]);
    assert_eq!(code, Some(0), "{words}");
    let again = home.join("conchiglia").join(format!("{NAME}-esempio"));
    assert!(
        golden::files(saved) == golden::files(&again),
        "saved from the screen and from the shell"
    );
}

/// Runs the program without a terminal: its exit code and what it says.
fn shell(home: &Path, args: &[&str]) -> (Option<i32>, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_portavoce"))
        .args(["--sessions", "sessions", "--lang", "it"])
        .args(args)
        .current_dir(home)
        .env("TZ", ZONE)
        .output()
        .expect("the program runs");
    let words = [out.stdout, out.stderr].concat();
    (out.status.code(), String::from_utf8(words).expect("text"))
}
