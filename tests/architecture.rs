//! The dependency rule of `ARCHITECTURE.md`, held by reading the `use crate::…` lines.

#![expect(
    clippy::unwrap_used,
    reason = "a file of the project that cannot be read fails the test"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms each room of the house may name.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("tally", &[]),
    ("assembly", &["tally"]),
    ("present", &["assembly", "tally"]),
    ("text", &["assembly", "present", "tally"]),
    ("journal", &["assembly"]),
    ("people", &["assembly", "journal"]),
    ("urn", &["assembly", "journal", "tally"]),
    ("clerk", &["assembly", "journal", "people", "tally", "urn"]),
];

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
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let file = src.join(format!("{room}.rs"));
    if file.is_file() {
        rust_files(&file, &mut found);
    }
    if src.join(room).is_dir() {
        rust_files(&src.join(room), &mut found);
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
fn each_room_names_only_the_rooms_below_it() {
    let rooms: Vec<&str> = [
        "tally", "assembly", "present", "text", "journal", "people", "urn", "clerk", "tui", "web",
        "export",
    ]
    .into_iter()
    .filter(|room| !files_of(room).is_empty())
    .collect();
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
                    || allowed.contains(&named.as_str())
                    || !rooms.contains(&named.as_str());
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
            if !is_test {
                assert!(
                    !code.contains(".apply(") && !code.contains("assembly::decide"),
                    "{}",
                    file.display()
                );
            }
        }
    }
}
