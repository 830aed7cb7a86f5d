//! Counting: ballots in, an outcome with its steps out.
//!
//! Pure and exact: no input or output, no clock, no randomness, and no floating point on any path that decides. A tie
//! that only a lot can settle comes back as [`Count::TieToBreak`]; the lot is an input and is never drawn here.

pub mod ballot;
pub mod count;
pub mod exact;
pub mod method;
pub mod threshold;

pub use ballot::{Ballot, BallotFault, BallotKind, Mark};
pub use count::{Count, Lot, Outcome, Poll, Step, Tie};
pub use exact::Exact;
pub use method::{Method, Rule};
pub use threshold::{Base, Threshold, Verdict};
