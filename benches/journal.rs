//! Reopening a journal against `sha256sum` over the same file, and group commit.
//!
//! `cargo bench --bench journal` prints both tables and, last, the ratio for a million events.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot be set up has nothing to measure"
)]

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use jiff::Timestamp;
use portavoce::journal::{self, Act, Journal};
use serde::{Deserialize, Serialize};
use tempfile::TempDir;

/// Events of the shape and size of the assembly's: lines of about 250 bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
enum Event {
    Roll(Roll),
    Floor(Floor),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
enum Roll {
    Arrived {
        participant: u32,
        category: u16,
        seat: Option<u16>,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize)]
enum Floor {
    Spoke {
        participant: u32,
        position: u16,
        seconds: u32,
        note: Box<str>,
    },
}

fn events(count: u32) -> Vec<Event> {
    let event = |n: u32| match n % 3 {
        0 => Event::Floor(Floor::Spoke {
            participant: n,
            position: 3,
            seconds: 180,
            note: "chiede più tempo".into(),
        }),
        _ => Event::Roll(Roll::Arrived {
            participant: n,
            category: 4,
            seat: n.is_multiple_of(2).then_some(12),
        }),
    };
    (0..count).map(event).collect()
}

fn session(count: u32) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder for the benchmark");
    let mut journal = Journal::create(dir.path(), Timestamp::UNIX_EPOCH).expect("a new journal");
    for batch in events(count).chunks(1_000) {
        let acts: Vec<_> = batch
            .chunks(1)
            .map(|events| Act {
                at: Timestamp::UNIX_EPOCH,
                events,
            })
            .collect();
        journal.append(&acts).expect("a batch on disk");
    }
    dir
}

fn reopen(session: &Path) -> u64 {
    let mut seen = 0;
    journal::read_session::<Event>(session, |entry| {
        divan::black_box(&entry.event);
        seen += 1;
    })
    .expect("a whole journal");
    seen
}

fn sha256sum(session: &Path) {
    let status = Command::new("sha256sum")
        .arg(journal::folder::journal_path(session))
        .stdout(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()), "sha256sum");
}

const SIZES: [u32; 2] = [10_000, 1_000_000];

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn reopening(bencher: Bencher<'_, '_>, count: u32) {
    let dir = session(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| reopen(dir.path()));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn sha256sum_alone(bencher: Bencher<'_, '_>, count: u32) {
    let dir = session(count);
    let bytes = std::fs::metadata(journal::folder::journal_path(dir.path()))
        .expect("the journal")
        .len();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| sha256sum(dir.path()));
}

#[divan::bench(args = [1, 64, 1_000], sample_count = 20)]
fn one_batch_to_disk(bencher: Bencher<'_, '_>, acts: u32) {
    let dir = session(0);
    let (mut journal, _) = Journal::<Event>::open(dir.path(), drop).expect("a whole journal");
    let events = events(acts);
    let acts: Vec<_> = events
        .chunks(1)
        .map(|events| Act {
            at: Timestamp::UNIX_EPOCH,
            events,
        })
        .collect();
    bencher
        .counter(ItemsCount::new(acts.len()))
        .bench_local(|| journal.append(&acts).expect("a batch on disk"));
}

fn best_of_five(mut work: impl FnMut()) -> Duration {
    let time = |()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    std::iter::repeat_n((), 5)
        .map(time)
        .min()
        .unwrap_or_default()
}

#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    divan::main();
    // Cargo asks with this flag when benchmarks are only to be run once, as tests.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let dir = session(1_000_000);
    let size = std::fs::metadata(journal::folder::journal_path(dir.path()))
        .expect("the journal")
        .len();
    let hashing = best_of_five(|| sha256sum(dir.path()));
    let reopening = best_of_five(|| assert_eq!(reopen(dir.path()), 1_000_000));
    let (hashing, reopening) = (hashing.as_millis(), reopening.as_millis());
    let ratio = reopening * 100 / hashing.max(1);
    println!(
        "1,000,000 events, {size} bytes: sha256sum {hashing} ms, reopening {reopening} ms, {ratio} % of it"
    );
}
