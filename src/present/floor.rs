//! The floor as the facilitator weighs it: who has spoken for how long, and who should speak next.

mod balance;
mod suggestion;

pub use balance::{Balance, Spoken, balance};
pub use suggestion::{Suggestion, Why, suggestion};
