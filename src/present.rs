//! What may be shown, as data without words: figures, result rows, the board.
//!
//! Pure. Percentages are made here and only here, with their rounding stated; whoever shows them writes them in a
//! language. Nothing in here holds a subtotal of an open vote.

pub mod board;
pub mod care;
pub mod consensus;
pub mod figures;
pub mod floor;
pub mod form;
pub mod network;
pub mod qr;
pub mod result;
pub mod robustness;
pub mod signs;
pub mod weighing;

pub use board::{BoardView, board};
pub use figures::{Share, share};
pub use form::{BallotForm, ballot_form};
pub use result::{ResultRow, ResultView, result};
pub use robustness::{RobustnessView, robustness};
