//! How much memory the export of a large assembly takes at most, the assembly itself included.
//!
//! `cargo bench --bench export_memory`, where the system tells it (Linux); it fails past the limit.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measure that cannot begin has nothing to say, and says what it found"
)]

#[path = "support/large.rs"]
mod large;

use std::fs;

use large::{everything, large, subject};
use portavoce::export::save;

/// The limit, in megabytes.
const MOST: u64 = 200;

fn main() {
    let (assembly, people) = large();
    let out = tempfile::tempdir().unwrap();
    let saved = save(&subject(&assembly, &people), everything(), out.path()).unwrap();
    let Some(peak) = peak() else {
        println!("this system does not tell how much memory a program took");
        return;
    };
    println!("{} files, at most {peak} MB", saved.files);
    assert!(peak < MOST, "{peak} MB, and {MOST} are the limit");
}

/// Most memory the program has held so far, in megabytes.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
