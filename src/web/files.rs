//! How many connections there is room for among the files that the system lets the program open.
//!
//! Every connection is an open file. Where connections took all of them, the next ballot could not be written to disk,
//! and the program would stop recording: so some files are always kept for the record.

use super::limits::Limits;

/// Files kept free for the record, the urns, the documents and the terminal.
const KEPT: usize = 128;
/// What macOS lets a program have, whatever higher limit it names.
#[cfg(unix)]
const USUAL: u64 = 10_240;

/// The limits, with no more connections than there is room for. Asks the system for room first.
pub(super) fn within(limits: Limits) -> Limits {
    // A rehearsal holds both ends of its connections.
    let wanted = limits.connections.saturating_mul(2).saturating_add(KEPT);
    match open_files(wanted) {
        Some(files) => fitted(limits, files),
        None => limits,
    }
}

/// The limits in so many files. Where room is short, no address may take more than half of it, nor may all the screens
/// that listen; and no address may take more than half of theirs.
fn fitted(limits: Limits, files: usize) -> Limits {
    let room = files.saturating_sub(KEPT).max(1);
    if room >= limits.connections {
        return limits;
    }
    let half = (room / 2).max(1);
    Limits {
        connections: room,
        per_address: limits.per_address.min(half),
        screens: limits.screens.min(half),
        screens_from_one: limits.screens_from_one.min((half / 2).max(1)),
        ..limits
    }
}

/// How many files may be open at a time, after asking for as many as are wanted; `None` where there is no such limit.
#[cfg(unix)]
fn open_files(wanted: usize) -> Option<usize> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
    let now = getrlimit(Resource::Nofile);
    let current = now.current?;
    for asked in [wanted, USUAL] {
        let asked = now.maximum.map_or(asked, |most| asked.min(most));
        let more = Rlimit {
            current: Some(asked),
            maximum: now.maximum,
        };
        if asked <= current || setrlimit(Resource::Nofile, more).is_ok() {
            break;
        }
    }
    let files = getrlimit(Resource::Nofile).current?;
    Some(usize::try_from(files).unwrap_or(usize::MAX))
}

/// Elsewhere connections are not counted among the files.
#[cfg(not(unix))]
fn open_files(_wanted: usize) -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connections_never_take_the_files_that_the_record_needs() {
        let usual = Limits::default();
        for files in [256, 1_024, 4_096] {
            let fitted = fitted(usual, files);
            assert_eq!(fitted.connections + KEPT, files);
            assert!(fitted.per_address * 2 <= fitted.connections);
            assert!(fitted.screens_from_one * 2 <= fitted.screens);
        }
        assert_eq!(fitted(usual, 10).connections, 1);
    }

    #[test]
    fn limits_that_fit_stay_as_they_are() {
        let usual = Limits::default();
        assert_eq!(fitted(usual, usual.connections + KEPT), usual);
        assert_eq!(fitted(usual, usize::MAX), usual);
    }
}
