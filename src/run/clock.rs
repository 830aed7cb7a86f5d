//! The time of this run: the system's, or a given one in which every act is a second after the one before.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};

use crate::clerk::Sources;

/// Where the time comes from.
#[derive(Clone, Debug)]
pub(super) enum Clock {
    /// The system.
    System,
    /// A given moment, and the seconds passed since.
    Given(Timestamp, Arc<AtomicI64>),
}

impl Clock {
    pub(super) fn new(given: Option<Timestamp>) -> Self {
        match given {
            None => Self::System,
            Some(at) => Self::Given(at, Arc::default()),
        }
    }

    /// The time to show.
    pub(super) fn now(&self) -> Timestamp {
        match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "the time shown on the screen; what is recorded is stamped by the clerk"
            )]
            Self::System => Timestamp::now(),
            Self::Given(start, passed) => after(*start, passed.load(Ordering::Relaxed)),
        }
    }

    /// The same sources with this clock.
    pub(super) fn give(&self, sources: Sources) -> Sources {
        match self {
            Self::System => sources,
            Self::Given(start, passed) => {
                let (start, passed) = (*start, Arc::clone(passed));
                sources.with_clock(move || after(start, passed.fetch_add(1, Ordering::Relaxed) + 1))
            }
        }
    }

    /// The same sources with a clock that begins `seconds` before now and walks up to it in `acts` acts.
    pub(super) fn give_past(&self, sources: Sources, seconds: i64, acts: i64) -> Sources {
        let clock = self.clone();
        let end = self.now();
        let mut act = 0;
        sources.with_clock(move || {
            act += 1;
            if act <= acts {
                after(end, -seconds + seconds * act / acts)
            } else {
                clock.now().max(end)
            }
        })
    }
}

fn after(start: Timestamp, seconds: i64) -> Timestamp {
    start
        .checked_add(SignedDuration::from_secs(seconds))
        .unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_clock_tells_the_same_time_until_something_happens() {
        let start: Timestamp = "2026-11-21T17:00:00Z".parse().unwrap();
        let clock = Clock::new(Some(start));
        assert_eq!((clock.now(), clock.now()), (start, start));
    }
}
