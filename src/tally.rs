//! Counting: ballots in, an outcome with its steps out.
//!
//! Pure and exact: no input or output, no clock, no randomness, and no floating point on any path that decides. A tie
//! that only a lot can settle comes back as [`Count::TieToBreak`]; the lot is an input and is never drawn here.

pub mod ballot;
pub mod count;
pub mod detail;
pub mod exact;
pub mod method;
pub mod profile;
pub mod robustness;
pub mod step;
pub mod threshold;
pub mod tiebreak;
pub mod weighing;

mod amount;
mod approval;
mod borda;
mod budget;
mod committee;
mod condorcet;
mod grades;
mod groups;
mod irv;
mod lots;
mod order;
mod pairwise;
mod prefs;
mod ranked_pairs;
mod rules;
mod schulze;
mod stv;
mod values;

pub use ballot::{Ballot, BallotFault, BallotKind, Budget, Mark};
pub use count::{Count, CountFault, Lot, Outcome, Poll, Tie, count, count_profile};
pub use detail::Detail;
pub use exact::Exact;
pub use grades::{Parting, parting};
pub use method::{BordaVariant, Degrees, EqualRank, Method, Rule, TieRule};
pub use profile::{Profile, ProfileFault, Shape};
pub use step::Step;
pub use threshold::{Base, Bases, Threshold, Verdict};
pub use tiebreak::{Compared, TieBreak};
