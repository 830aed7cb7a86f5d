//! Why a key is refused while ballots are read.

use crate::assembly::vote::VoidReason;

/// Why a key was refused. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It means nothing here.
    NotAKey,
    /// No option of the ballot has this sign.
    NotOnBallot,
    /// The option is marked already.
    AlreadyMarked {
        /// The option.
        option: u16,
    },
    /// The ballot has as many marks as it may.
    TooMany {
        /// Most marks.
        max: u16,
    },
    /// The ballot has fewer marks than it must.
    TooFew {
        /// Marks on it.
        found: u16,
        /// Fewest.
        min: u16,
    },
    /// The options marked would cost more than the budget.
    OverBudget {
        /// What they would cost.
        cost: u64,
        /// The most.
        cap: u64,
    },
    /// The points would pass the total, or do not reach it.
    WrongSum {
        /// The sum.
        sum: u64,
        /// The total.
        total: u32,
    },
    /// A number off the scale.
    OffScale {
        /// Lowest.
        min: i32,
        /// Highest.
        max: i32,
    },
    /// Every row has its number.
    NoMoreRows,
    /// Enter right after a number for which no row was left: perhaps one of two digits was typed as two. The next Enter
    /// records.
    RowOver,
    /// Rows without a number.
    RowsMissing {
        /// How many.
        left: u16,
    },
    /// A sign of two digits, or a number, is half typed.
    HalfTyped,
    /// Nothing is marked: a blank ballot has its own key.
    Empty,
    /// Something is marked: it must be erased before the ballot can be blank.
    NotEmpty,
    /// There is nothing to erase or to reopen.
    NothingBefore,
    /// As many ballots were read as the pack has.
    PackFull,
    /// Enter right after a key of a ballot that the pack has no room for: it is not recorded. The next Enter closes the pack.
    OneOver,
    /// The reason has no such number.
    NoSuchReason,
    /// Enter right after a mark that the rule refused: on the paper, or a slip of the finger? The next Enter records.
    Surplus {
        /// Why the ballot is void, if the mark is on the paper.
        reason: VoidReason,
    },
}

impl Fault {
    /// The reason for which the ballot is void, if the fault is on the paper and not in the typing.
    pub(super) fn reason(self) -> Option<VoidReason> {
        match self {
            Self::TooMany { .. } => Some(VoidReason::TooMany),
            Self::TooFew { .. } => Some(VoidReason::TooFew),
            Self::OverBudget { .. } => Some(VoidReason::OverBudget),
            Self::WrongSum { .. } => Some(VoidReason::WrongSum),
            Self::Surplus { reason } => Some(reason),
            Self::NotAKey
            | Self::NotOnBallot
            | Self::AlreadyMarked { .. }
            | Self::OffScale { .. }
            | Self::NoMoreRows
            | Self::RowOver
            | Self::RowsMissing { .. }
            | Self::HalfTyped
            | Self::Empty
            | Self::NotEmpty
            | Self::NothingBefore
            | Self::PackFull
            | Self::OneOver
            | Self::NoSuchReason => None,
        }
    }
}
