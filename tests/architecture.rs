//! The dependency rule of `ARCHITECTURE.md`, held by reading the `use crate::…` lines.

#![expect(
    clippy::unwrap_used,
    reason = "a file of the project that cannot be read fails the test"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room of the house may name, besides `hex`, which any room may. `run` wires them all and is not here.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("tally", &[]),
    ("journal", &[]),
    ("assembly", &["tally"]),
    ("ballots", &["tally"]),
    ("people", &["assembly", "journal"]),
    ("urn", &["assembly", "journal", "tally"]),
    ("present", &["assembly", "tally"]),
    ("text", &["assembly", "present", "tally"]),
    ("clerk", &["assembly", "journal", "people", "tally", "urn"]),
    ("counting", &["ballots", "tally", "text"]),
    ("import", &["assembly", "text"]),
    ("plan", &["assembly", "tally", "text"]),
    ("packs", &["assembly", "import", "tally", "text"]),
    ("verify", &["clerk", "journal", "text"]),
    (
        "export",
        &[
            "assembly", "clerk", "journal", "people", "present", "tally", "text",
        ],
    ),
    (
        "tui",
        &[
            "assembly", "clerk", "export", "import", "journal", "packs", "plan", "present",
            "tally", "text",
        ],
    ),
    ("web", &["assembly", "clerk", "present", "tally", "text"]),
    ("cli", &["counting", "text"]),
];

/// What begins or wires the program, and what any room may name.
const OUTSIDE_THE_RULE: [&str; 4] = ["hex", "lib", "main", "run"];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every room: the name of each file of `src`.
fn rooms() -> BTreeSet<String> {
    let entries = fs::read_dir(src()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

fn rust_files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            rust_files(&entry.unwrap().path(), found);
        }
    } else if path.extension().is_some_and(|e| e == "rs") {
        found.push(path.to_owned());
    }
}

fn files_of(room: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    rust_files(&src().join(format!("{room}.rs")), &mut found);
    if src().join(room).is_dir() {
        rust_files(&src().join(room), &mut found);
    }
    found
}

/// The rooms that a file names by `crate::room`.
fn rooms_named(text: &str) -> Vec<String> {
    let code = text.lines().filter(|l| !l.trim_start().starts_with("//"));
    let mut rooms = Vec::new();
    for line in code {
        for part in line.split("crate::").skip(1) {
            let grouped = part
                .strip_prefix('{')
                .map(|g| g.split('}').next().unwrap_or(g));
            let names = grouped.map_or_else(|| vec![part], |g| g.split(',').collect());
            for name in names {
                let room: String = name
                    .trim()
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                rooms.push(room);
            }
        }
    }
    rooms
}

#[test]
fn every_room_has_its_line_in_the_rule() {
    let ruled = MAY_NAME.iter().map(|(room, _)| *room);
    let known: BTreeSet<String> = ruled.chain(OUTSIDE_THE_RULE).map(Into::into).collect();
    assert_eq!(known, rooms());
}

#[test]
fn each_room_names_only_the_rooms_below_it() {
    let rooms = rooms();
    let mut read = 0;
    for (room, allowed) in MAY_NAME {
        for file in files_of(room) {
            // What only tests use may name the rooms above.
            let is_test = file.file_name().is_some_and(|name| name == "tests.rs")
                || file.components().any(|part| part.as_os_str() == "tests");
            if is_test {
                continue;
            }
            read += 1;
            for named in rooms_named(&fs::read_to_string(&file).unwrap()) {
                let fine = named == *room
                    || named == "hex"
                    || allowed.contains(&named.as_str())
                    || !rooms.contains(&named);
                assert!(
                    fine,
                    "{} names `{named}`, which is not below `{room}`",
                    file.display()
                );
            }
        }
    }
    assert!(read > 50, "the rooms were read");
}

#[test]
fn the_pure_rooms_touch_no_file_clock_thread_or_chance() {
    for room in ["tally", "assembly", "present"] {
        for file in files_of(room) {
            let text = fs::read_to_string(&file).unwrap();
            for word in [
                "std::fs",
                "std::net",
                "std::env",
                "std::thread",
                "std::time",
                "tokio",
                "Timestamp::now",
                "async fn",
            ] {
                let named = text
                    .lines()
                    .any(|l| !l.trim_start().starts_with("//") && l.contains(word));
                assert!(!named, "{} names `{word}`", file.display());
            }
        }
    }
}

#[test]
fn only_the_clerk_decides_and_applies() {
    for room in ["tui", "web"] {
        for file in files_of(room) {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or("");
            let is_test = file
                .file_name()
                .is_some_and(|n| n == "testing.rs" || n == "tests.rs")
                || file
                    .components()
                    .any(|c| c.as_os_str() == "testing" || c.as_os_str() == "tests");
            if is_test {
                continue;
            }
            for word in [".apply(", ".decide(", "assembly::decide"] {
                let named = code.contains(word);
                assert!(!named, "{} names `{word}`", file.display());
            }
        }
    }
}
