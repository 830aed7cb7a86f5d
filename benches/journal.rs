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
use jiff::civil::date;
use portavoce::assembly::roll::{Profile, RollCommand, RollEvent};
use portavoce::assembly::{Event, ParticipantId, Timeline};
use portavoce::clerk::{Session, Sources};
use portavoce::journal::{self, Act, Journal};
use tempfile::TempDir;

/// People who come, are put right, and go: the events of which an assembly has most.
fn events(count: u32) -> Vec<Event> {
    let event = |n: u32| {
        let id = ParticipantId(n % PEOPLE);
        let profile = Profile {
            organization: "Consorzio delle imprese del distretto".into(),
            votes: true,
            ..Profile::default()
        };
        match n / PEOPLE % 3 {
            0 => RollEvent::Registered { id, profile },
            1 => RollEvent::Arrived { id },
            _ => RollEvent::ProfileChanged { id, profile },
        }
    };
    (0..count).map(|n| Event::Roll(event(n))).collect()
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

/// What opening a session does: chain, events, state.
fn reopen(session: &Path) -> Timeline {
    let mut timeline = Timeline::default();
    journal::read_session::<Event>(session, |e| timeline.push(e.act, e.at, e.event))
        .expect("a whole journal");
    timeline
}

/// Chain and events, without the state.
fn read(session: &Path) -> u64 {
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

/// People on the roll.
const PEOPLE: u32 = 1_000;

const SIZES: [u32; 2] = [10_000, 1_000_000];

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn reopening(bencher: Bencher<'_, '_>, count: u32) {
    let dir = session(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| reopen(dir.path()));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn reading_without_the_state(bencher: Bencher<'_, '_>, count: u32) {
    let dir = session(count);
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| read(dir.path()));
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

/// A session with many people on the roll, all with a name.
fn hall(people: u32) -> (TempDir, Session) {
    let root = tempfile::tempdir().expect("a folder for the benchmark");
    let one = |n: u32| (format!("Partecipante {n:05}"), Profile::default());
    let people = (0..people).map(one).collect();
    let first = vec![RollCommand::Import { people }.into()];
    let sources = Sources::system().expect("entropy");
    let session = Session::create(root.path(), date(2026, 11, 22), "Prova", first, sources);
    (root, session.expect("a new session"))
}

#[divan::bench(args = [100, 10_000], sample_count = 20, sample_size = 1)]
fn somebody_comes_in(bencher: Bencher<'_, '_>, people: u32) {
    let (_root, session) = hall(people);
    let desk = session.desk();
    let mut next = (1..).map(ParticipantId);
    bencher.bench_local(|| {
        let id = next.next().unwrap_or_default();
        desk.submit_blocking(RollCommand::Arrive { id })
            .expect("an arrival")
    });
}

#[divan::bench(args = [100, 10_000], sample_count = 20, sample_size = 1)]
fn somebody_is_registered(bencher: Bencher<'_, '_>, people: u32) {
    let (_root, session) = hall(people);
    let desk = session.desk();
    let mut number = 0_u32;
    bencher.bench_local(|| {
        number += 1;
        desk.submit_blocking(RollCommand::Register {
            name: Some(format!("Arrivo {number}")),
            profile: Profile::default(),
            arrived: true,
        })
        .expect("a registration")
    });
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
    // Only when all benchmarks are run: not a chosen one, and not once as tests.
    if std::env::args()
        .skip(1)
        .any(|argument| argument != "--bench")
    {
        return;
    }
    let dir = session(1_000_000);
    let size = std::fs::metadata(journal::folder::journal_path(dir.path()))
        .expect("the journal")
        .len();
    let hashing = best_of_five(|| sha256sum(dir.path()));
    let reopening = best_of_five(|| assert_eq!(reopen(dir.path()).last(), 1_000_000));
    let (hashing, reopening) = (hashing.as_millis(), reopening.as_millis());
    let ratio = reopening * 100 / hashing.max(1);
    println!(
        "1,000,000 events, {size} bytes: sha256sum {hashing} ms, reopening {reopening} ms, {ratio} % of it"
    );
}
