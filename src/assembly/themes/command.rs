//! What can be asked about themes and positions.

use serde::{Deserialize, Serialize};

use super::ThemeOutcome;
use crate::assembly::{ParticipantId, PositionId, ThemeId};

/// What a position says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Title.
    pub title: String,
    /// Short name for ballot and hall; made from the title where empty.
    pub short: String,
    /// Text, may be empty.
    pub text: String,
    /// Where it comes from, may be empty.
    pub origin: String,
}

/// Something asked about themes and positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeCommand {
    /// Add a theme.
    AddTheme {
        /// Its title.
        title: String,
        /// The question put to the hall, may be empty.
        question: String,
    },
    /// Correct a theme.
    ChangeTheme {
        /// The theme.
        id: ThemeId,
        /// Its title.
        title: String,
        /// The question put to the hall, may be empty.
        question: String,
    },
    /// Put the themes in another order.
    OrderThemes {
        /// The themes, first to last.
        order: Vec<ThemeId>,
    },
    /// Close a theme.
    CloseTheme {
        /// The theme.
        id: ThemeId,
        /// What came out.
        outcome: ThemeOutcome,
        /// A note for the documents, may be empty.
        note: String,
    },
    /// Take a closed theme up again.
    ReopenTheme {
        /// The theme.
        id: ThemeId,
        /// Why.
        reason: String,
    },
    /// Register a position.
    Register {
        /// The theme.
        theme: ThemeId,
        /// What it says.
        draft: Draft,
    },
    /// Change what a position says; the earlier text is kept.
    Edit {
        /// The position.
        id: PositionId,
        /// What it says now.
        draft: Draft,
    },
    /// Merge positions into one of them (*accorpa*).
    Merge {
        /// The position that stays.
        into: PositionId,
        /// The positions it takes in.
        from: Vec<PositionId>,
    },
    /// Split a position into two or more new ones.
    Split {
        /// The position.
        id: PositionId,
        /// The new positions.
        into: Vec<Draft>,
    },
    /// Withdraw a position.
    Withdraw {
        /// The position.
        id: PositionId,
        /// Why.
        reason: String,
    },
    /// Let a merged, split or withdrawn position stand again.
    Restore {
        /// The position.
        id: PositionId,
    },
    /// Put the positions of a theme in another order.
    Order {
        /// The theme.
        theme: ThemeId,
        /// All its positions, first to last.
        order: Vec<PositionId>,
    },
    /// Name the spokesperson of a position, or leave the place vacant.
    SetSpokesperson {
        /// The position.
        id: PositionId,
        /// The person, `None` for vacant.
        person: Option<ParticipantId>,
    },
    /// Record the hands counted for a position.
    CountSupport {
        /// The position.
        id: PositionId,
        /// Hands.
        hands: u64,
    },
    /// Record the hands counted for several positions of a theme, in one show of hands.
    CountHands {
        /// The theme.
        theme: ThemeId,
        /// Hands for each position counted.
        hands: Vec<(PositionId, u64)>,
    },
}

/// Why something about a theme or a position was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum ThemeRefusal {
    /// The position is not open any more.
    NotOpen {
        /// Its title.
        title: String,
    },
    /// The theme is closed.
    ThemeClosed {
        /// Its title.
        title: String,
    },
    /// The positions are on different themes.
    DifferentThemes {},
    /// A position cannot be merged into itself, and a merge needs two.
    NothingToMerge {},
    /// A split needs at least two new positions.
    NothingToSplit {},
    /// More hands than people present.
    HandsOverPresent {
        /// Hands typed.
        hands: u64,
        /// Present in the hall.
        present: u64,
    },
    /// With these hands, the positions of the theme would have more than there are people.
    SumOverPresent {
        /// Hands for all open positions of the theme.
        sum: u64,
        /// Present in the hall.
        present: u64,
    },
    /// The person already speaks for another open position on the theme.
    SpeaksForAnother {
        /// That position's title.
        title: String,
    },
    /// The person was struck off the roll.
    NotOnRoll {},
    /// A vote on these positions is open.
    VoteOpen {},
    /// More than one position is open: the theme is not shared.
    StillOpen {
        /// How many are open.
        open: usize,
    },
    /// None or one position is open: there is no divergence.
    NotDivergent {},
    /// The theme is not closed.
    ThemeOpen {
        /// Its title.
        title: String,
    },
    /// The vote named does not decide this theme.
    NotDecided {},
    /// The position is open already.
    AlreadyOpen {
        /// Its title.
        title: String,
    },
}
