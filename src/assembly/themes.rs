//! Themes and the positions that stand on them (*temi, posizioni*), each position with its spokesperson (*portavoce*).

mod command;
mod decide;
mod event;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use command::{Draft, ThemeCommand, ThemeRefusal};
pub(super) use decide::register;
pub(crate) use decide::{decide, standing};
pub use event::ThemeEvent;

use super::{ObservationId, ParticipantId, PositionId, ThemeId, VoteId};

/// A theme of the process (*tema*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its identifier.
    pub id: ThemeId,
    /// Title.
    pub title: String,
    /// The question put to the hall, empty if none.
    pub question: String,
    /// Positions in the order they are shown and heard, merged and withdrawn ones included.
    pub positions: Vec<PositionId>,
    /// How the theme was closed, if it was.
    pub closed: Option<Closing>,
    /// How it was closed each time before it was opened again, oldest first.
    pub reopened: Vec<Reopening>,
}

/// A closing that no longer holds, because the theme was opened again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopening {
    /// How it was closed.
    pub was: Closing,
    /// Why it was opened again; empty in records of versions that did not ask.
    pub reason: String,
}

/// How a theme was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// What came out.
    pub outcome: ThemeOutcome,
    /// A note for the documents, empty if none.
    pub note: String,
}

/// What came out of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeOutcome {
    /// One position was left, or none: a shared proposal (*proposta condivisa*).
    Shared,
    /// More than one position stays open (*elementi di divergenza*).
    Divergent,
    /// A vote decided among the open positions.
    Voted(VoteId),
}

/// Where a position stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Still open.
    Open,
    /// Merged into another (*accorpata*).
    Merged {
        /// The position that took it in.
        into: PositionId,
    },
    /// Split into others.
    Split {
        /// The positions it became.
        into: Vec<PositionId>,
    },
    /// Withdrawn by those who held it (*ritirata*).
    Withdrawn {
        /// Why.
        reason: String,
    },
}

/// A text that a position had, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Since when.
    pub at: Timestamp,
    /// The text.
    pub text: String,
    /// The observation that amended the text before, if one did.
    pub from: Option<ObservationId>,
}

/// A show of hands for a position: how many, out of how many in the hall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// When.
    pub at: Timestamp,
    /// Hands counted.
    pub hands: u64,
    /// Present in the hall then.
    pub present: u64,
}

/// A position on a theme (*posizione*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its identifier.
    pub id: PositionId,
    /// The theme.
    pub theme: ThemeId,
    /// Title.
    pub title: String,
    /// Short name for ballot and hall screen, at most 16 characters.
    pub short: String,
    /// Where it comes from: a workshop, the web, the hall; empty if unknown (*origine*).
    pub origin: String,
    /// Every text it had, the last one holds.
    pub wordings: Vec<Wording>,
    /// Where it stands.
    pub standing: Standing,
    /// Its spokesperson (*portavoce*), `None` while vacant.
    pub spokesperson: Option<ParticipantId>,
    /// Shows of hands, the last one holds.
    pub support: Vec<Support>,
    /// Positions it took in, or was split from.
    pub from: Vec<PositionId>,
}

impl Position {
    /// The text that holds now; empty where there never was one.
    pub fn text(&self) -> &str {
        self.wordings.last().map_or("", |w| &w.text)
    }

    /// Whether it is still open.
    pub fn is_open(&self) -> bool {
        self.standing == Standing::Open
    }
}

/// The themes, and every position there ever was on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    /// Themes, in the order they are dealt with.
    pub list: Vec<Theme>,
    /// Every position there ever was.
    pub positions: BTreeMap<PositionId, Arc<Position>>,
    pub(crate) last_theme: ThemeId,
}

impl Themes {
    /// The theme with this number, closed or not.
    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.list.iter().find(|t| t.id == id)
    }

    /// The position with this number, merged and withdrawn ones included.
    pub fn position(&self, id: PositionId) -> Option<&Arc<Position>> {
        self.positions.get(&id)
    }

    /// The positions of a theme in order, merged and withdrawn ones included.
    pub fn on(&self, theme: ThemeId) -> impl Iterator<Item = &Arc<Position>> {
        self.theme(theme)
            .into_iter()
            .flat_map(|t| &t.positions)
            .filter_map(|id| self.positions.get(id))
    }

    /// The positions of a theme that are still open, in order.
    pub fn open_on(&self, theme: ThemeId) -> impl Iterator<Item = &Arc<Position>> {
        self.on(theme).filter(|p| p.is_open())
    }

    /// What the program proposes for a theme: with none or one open position it closes as shared, else a vote.
    pub fn is_settled(&self, theme: ThemeId) -> bool {
        self.open_on(theme).nth(1).is_none()
    }
}
