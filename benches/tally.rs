//! The parts of a count: reading and grouping, each main method, beside the plainest reading that the csv crate does.
//!
//! `cargo bench --bench tally`
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark that cannot be set up has nothing to measure"
)]

#[path = "tally/inputs.rs"]
mod inputs;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;
use portavoce::ballots::case::{Member, Settings};
use portavoce::ballots::{FileKind, Sheet, read_csv, read_foreign};
use portavoce::tally::{Count, count_profile};

fn main() {
    divan::main();
}

/// A file of the bench's own, kept as long as it runs.
fn file(name: &str, write: impl FnOnce(&mut dyn Write)) -> PathBuf {
    static FOLDER: LazyLock<tempfile::TempDir> = LazyLock::new(|| tempfile::tempdir().unwrap());
    let path = FOLDER.path().join(name);
    let mut out = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    write(&mut out);
    out.flush().unwrap();
    path
}

static RANKED: LazyLock<PathBuf> = LazyLock::new(|| {
    file("rank.csv", |mut out| {
        inputs::rankings(100_000, 10, 1, &mut out).unwrap();
    })
});

static MILLION: LazyLock<PathBuf> = LazyLock::new(|| {
    file("million.csv", |mut out| {
        inputs::rankings(1_000_000, 10, 1, &mut out).unwrap();
    })
});

static MANY_OPTIONS: LazyLock<PathBuf> = LazyLock::new(|| {
    file("many.csv", |mut out| {
        inputs::rankings(20_000, 30, 2, &mut out).unwrap();
    })
});

static WARD: LazyLock<PathBuf> =
    LazyLock::new(|| file("ward.csv", |mut out| inputs::ward(&mut out).unwrap()));

static CITY: LazyLock<PathBuf> =
    LazyLock::new(|| file("city.pb", |mut out| inputs::city(&mut out).unwrap()));

fn sheet(path: &Path) -> Sheet {
    match read_foreign(path) {
        Some(sheet) => sheet.unwrap(),
        None => read_csv(path, FileKind::Rank, None).unwrap(),
    }
}

fn member(sheet: &Sheet, method: &str, seats: u16) -> Member {
    let settings = Settings {
        seats: Some(seats),
        ..Settings::default()
    };
    settings.members(method, sheet).unwrap().remove(0)
}

fn count(bencher: Bencher<'_, '_>, path: &Path, method: &str) {
    let sheet = sheet(path);
    let member = member(&sheet, method, 4);
    bencher.bench(|| match count_profile(&member.poll, &sheet.profile, &[]) {
        Count::Settled(outcome) => *outcome,
        other => panic!("{other:?}"),
    });
}

#[divan::bench]
fn read_100k_x_10(bencher: Bencher<'_, '_>) {
    let path = &*RANKED;
    bencher.bench(|| sheet(path).profile.distinct());
}

/// The cells of a file, as the csv crate's byte records have them.
fn cells(path: &Path) -> usize {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let mut record = csv::ByteRecord::new();
    let mut cells = 0;
    while reader.read_byte_record(&mut record).unwrap() {
        cells += record.len();
    }
    cells
}

#[divan::bench]
fn csv_byte_records_100k_x_10(bencher: Bencher<'_, '_>) {
    let path = &*RANKED;
    bencher.bench(|| cells(path));
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn read_1m_x_10(bencher: Bencher<'_, '_>) {
    let path = &*MILLION;
    bencher.bench(|| sheet(path).profile.distinct());
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn csv_byte_records_1m_x_10(bencher: Bencher<'_, '_>) {
    let path = &*MILLION;
    bencher.bench(|| cells(path));
}

/// The program as the shell runs it: start, reading, grouping, count, words.
#[divan::bench(args = ["schulze_wv", "borda", "irv"], sample_count = 10, sample_size = 1)]
fn whole_process_1m_x_10(bencher: Bencher<'_, '_>, method: &str) {
    let path = &*MILLION;
    bencher.bench(|| {
        let mut tally = Command::new(env!("CARGO_BIN_EXE_portavoce"));
        tally
            .arg("tally")
            .arg(path)
            .args(["--kind", "rank", "--method", method]);
        assert!(tally.stdout(Stdio::null()).status().unwrap().success());
    });
}

#[divan::bench(args = ["schulze_wv", "borda", "irv"])]
fn count_100k_x_10(bencher: Bencher<'_, '_>, method: &str) {
    count(bencher, &RANKED, method);
}

#[divan::bench(args = ["schulze_wv", "borda", "irv"])]
fn count_20k_x_30(bencher: Bencher<'_, '_>, method: &str) {
    count(bencher, &MANY_OPTIONS, method);
}

#[divan::bench(args = ["stv_scottish", "stv_wigm", "stv_meek"])]
fn count_ward(bencher: Bencher<'_, '_>, method: &str) {
    count(bencher, &WARD, method);
}

#[divan::bench(args = ["pb_greedy", "pb_mes_cost"], sample_count = 10)]
fn count_city(bencher: Bencher<'_, '_>, method: &str) {
    count(bencher, &CITY, method);
}
