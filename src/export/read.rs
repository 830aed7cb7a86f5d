//! Reading our own files back: the figures of `voti.csv`, the ballots of `schede_anonime.csv`, the polls of
//! `consultazioni_esterne.csv`, in either dialect.
//!
//! Reading is strict: what this module accepts was written by this program, cell by cell.

mod ballots;
mod outside;
mod sheet;
mod votes;

pub use self::ballots::{BallotRead, Ballots, ballots, paper};
pub use self::outside::{OutsideFigures, outside};
pub use self::votes::{ChoiceFigures, CountFigures, votes};

/// Why a file is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is not CSV in UTF-8.
    #[error("not a CSV file in UTF-8: {said}")]
    NotCsv {
        /// The line of the file where that shows, from 1, if it is known.
        line: Option<u64>,
        /// What the reader said.
        said: String,
    },
    /// A heading is missing.
    #[error("no column `{0}`")]
    NoColumn(&'static str),
    /// A cell does not hold what its column asks for.
    #[error("line {line}, column `{column}`: cannot read {found:?}")]
    Cell {
        /// The line of the file, from 1, where the row begins.
        line: u64,
        /// The heading.
        column: &'static str,
        /// What stands there, cut short.
        found: String,
    },
}
