//! Where time and entropy come from: the only place.

use std::fmt;
use std::io;

use jiff::Timestamp;
use rand_chacha::ChaCha12Rng;
use rand_core::{Rng as _, SeedableRng as _};

use crate::assembly::Stamp;
use crate::urn::{BYTES, Key};

/// A clock and a seeded generator. With both given, a whole run can be repeated.
pub struct Sources {
    clock: Box<dyn FnMut() -> Timestamp + Send>,
    entropy: ChaCha12Rng,
}

impl fmt::Debug for Sources {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sources").finish_non_exhaustive()
    }
}

impl Sources {
    /// The system's clock, and a generator seeded by the system.
    ///
    /// # Errors
    /// If the system gives no entropy.
    pub fn system() -> io::Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| io::Error::other(error.to_string()))?;
        #[expect(clippy::disallowed_methods, reason = "the one place where time enters")]
        let clock = Timestamp::now;
        Ok(Self {
            clock: Box::new(clock),
            entropy: ChaCha12Rng::from_seed(seed),
        })
    }

    /// A given clock and seed.
    #[cfg(test)]
    pub(crate) fn repeatable(clock: impl FnMut() -> Timestamp + Send + 'static, seed: u64) -> Self {
        Self {
            clock: Box::new(clock),
            entropy: ChaCha12Rng::seed_from_u64(seed),
        }
    }

    /// Replaces the clock.
    #[must_use]
    pub fn with_clock(self, clock: impl FnMut() -> Timestamp + Send + 'static) -> Self {
        Self {
            clock: Box::new(clock),
            ..self
        }
    }

    /// Replaces the generator by one with this seed.
    #[must_use]
    pub fn with_seed(self, seed: u64) -> Self {
        Self {
            entropy: ChaCha12Rng::seed_from_u64(seed),
            ..self
        }
    }

    /// A new random key.
    pub(super) fn key(&mut self) -> Key {
        let mut bytes = [0; BYTES];
        for eight in bytes.chunks_exact_mut(8) {
            eight.copy_from_slice(&self.entropy.next_u64().to_le_bytes());
        }
        Key::new(bytes)
    }

    /// Time and entropy for one command; the time is cut to the millisecond, as the journal keeps it.
    pub(super) fn stamp(&mut self) -> Stamp {
        let now = (self.clock)();
        Stamp {
            at: Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now),
            seed: self.entropy.next_u64(),
        }
    }
}
