//! How long the export of a large assembly takes: 1,000 participants, 20 votes of 900 ballots, 2,000 observations.
//!
//! `cargo bench --bench export`
#![expect(
    clippy::unwrap_used,
    reason = "a benchmark that cannot begin has nothing to measure"
)]

#[path = "support/large.rs"]
mod large;

use divan::Bencher;
use large::{everything, large, subject};
use portavoce::export::{documents, save};

fn main() {
    divan::main();
}

/// Laying out and writing to memory.
#[divan::bench(sample_count = 20)]
fn in_memory(bencher: Bencher<'_, '_>) {
    let (assembly, people) = large();
    bencher.bench_local(|| documents(&subject(&assembly, &people), everything()).unwrap());
}

/// Everything, to a folder, synced.
#[divan::bench(sample_count = 20)]
fn to_disk(bencher: Bencher<'_, '_>) {
    let (assembly, people) = large();
    let out = tempfile::tempdir().unwrap();
    bencher.bench_local(|| save(&subject(&assembly, &people), everything(), out.path()).unwrap());
}
