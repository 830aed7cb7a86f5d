//! What only the one writer may add to a command: the time and a draw of entropy.

use jiff::Timestamp;

/// Time and entropy of one command. Made by the clerk only, so that every decision can be replayed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When the command is decided.
    pub at: Timestamp,
    /// Fresh entropy for draws; shown to the hall as part of a draw's seed.
    pub seed: u64,
}
