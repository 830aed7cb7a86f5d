//! Proposals from the floor, sent by phone (*proposte dalla sala*).
//!
//! While they are collected, a ticket may send a few short texts. They wait in a tray that only the facilitator sees:
//! each is taken as an observation, becomes a position, is merged into one of either, or is set aside. Nothing says which
//! ticket sent what.

mod decide;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use decide::decide;
pub(super) use decide::put;

use super::{ObservationId, PositionId, ProposalId, ThemeId};

/// Most characters of a proposal.
pub const LENGTH: usize = 280;
/// Most proposals of one ticket that can be allowed.
pub const EACH: u32 = 20;

/// What is being collected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collecting {
    /// On which theme, if on one.
    pub theme: Option<ThemeId>,
    /// Most proposals of one ticket.
    pub each: u32,
}

/// What became of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was taken as this observation.
    Taken(ObservationId),
    /// It became this position.
    Raised(PositionId),
    /// It was merged into this position: it is this observation on it, which counts as integrated.
    IntoPosition(PositionId, ObservationId),
    /// It says what this observation says, and was merged into it.
    IntoObservation(ObservationId),
    /// It was set aside.
    SetAside,
}

/// A proposal sent by phone, as it lies in the tray.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// When it came.
    pub at: Timestamp,
    /// Its words, unchanged.
    pub text: String,
    /// On which theme, if on one.
    pub theme: Option<ThemeId>,
    /// What became of it; none while it waits.
    pub fate: Option<Fate>,
}

/// What was sent by phone while proposals were collected (*proposte dalla sala*), with what became of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tray {
    /// What is being collected, if anything.
    pub collecting: Option<Collecting>,
    /// How often collecting began; what one ticket may send is counted anew each time.
    pub rounds: u32,
    /// All proposals by number.
    pub list: BTreeMap<ProposalId, Arc<Proposal>>,
}

/// Something that happened to the tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrayEvent {
    /// Collecting began.
    Opened(Collecting),
    /// Collecting ended.
    Closed {},
    /// A proposal came.
    Sent {
        /// Its number.
        id: ProposalId,
        /// Its words.
        text: String,
        /// On which theme.
        theme: Option<ThemeId>,
    },
    /// It was taken as an observation in the same act.
    Taken {
        /// Its number.
        id: ProposalId,
        /// The observation.
        observation: ObservationId,
    },
    /// It became a position, registered in the same act.
    Raised {
        /// Its number.
        id: ProposalId,
        /// The position.
        position: PositionId,
    },
    /// It was merged into a position (*accorpata*): taken in the same act as an observation on it, which was integrated.
    MergedIntoPosition {
        /// Its number.
        id: ProposalId,
        /// The position.
        position: PositionId,
        /// The observation.
        observation: ObservationId,
    },
    /// It was merged into an observation that says the same (*accorpata*), whose words stay as they are.
    MergedIntoObservation {
        /// Its number.
        id: ProposalId,
        /// The observation.
        observation: ObservationId,
    },
    /// It was set aside.
    SetAside {
        /// Its number.
        id: ProposalId,
    },
}

impl TrayEvent {
    /// Whether undo passes over this event: what others send is not an act of whoever undoes.
    pub fn is_passing(&self) -> bool {
        matches!(self, Self::Sent { .. })
    }
}

/// Something asked of the tray.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrayCommand {
    /// Begin to collect.
    Open(Collecting),
    /// Collect no more.
    Close,
    /// Send a proposal.
    Send {
        /// Its words.
        text: String,
    },
    /// Take one as an observation.
    Take {
        /// Its number.
        id: ProposalId,
    },
    /// Make a new position of one, whose text are its words.
    Raise {
        /// Its number.
        id: ProposalId,
        /// The theme of the position.
        theme: ThemeId,
        /// Title of the position.
        title: String,
        /// Where the position is said to come from.
        origin: String,
    },
    /// Merge one into a position that is open.
    MergeIntoPosition {
        /// Its number.
        id: ProposalId,
        /// The position.
        position: PositionId,
    },
    /// Merge one into an observation that says the same.
    MergeIntoObservation {
        /// Its number.
        id: ProposalId,
        /// The observation.
        observation: ObservationId,
    },
    /// Set one aside.
    SetAside {
        /// Its number.
        id: ProposalId,
    },
}

/// Why something about the tray was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum TrayRefusal {
    /// Nothing is being collected.
    NotCollecting {},
    /// It does not wait any more.
    NotWaiting {},
    /// Too few or too many proposals of one ticket.
    BadLimit {
        /// How many were asked for.
        each: u32,
        /// The most.
        max: u32,
    },
}

impl Tray {
    /// Those that wait, in the order they came.
    pub fn waiting(&self) -> impl Iterator<Item = (ProposalId, &Arc<Proposal>)> {
        let all = self.list.iter().map(|(id, proposal)| (*id, proposal));
        all.filter(|(_, proposal)| proposal.fate.is_none())
    }

    /// Whether an observation is a proposal that came from a phone.
    pub fn gave(&self, observation: ObservationId) -> bool {
        let mut fates = self.list.values().filter_map(|proposal| proposal.fate);
        let gave = |fate| match fate {
            Fate::Taken(id) | Fate::IntoPosition(_, id) => id == observation,
            Fate::Raised(_) | Fate::IntoObservation(_) | Fate::SetAside => false,
        };
        fates.any(gave)
    }

    /// How many proposals from phones were merged into an observation.
    pub fn merged(&self, into: ObservationId) -> usize {
        let merged = Some(Fate::IntoObservation(into));
        let all = self.list.values();
        all.filter(|proposal| proposal.fate == merged).count()
    }

    pub(crate) fn apply(&mut self, at: Timestamp, event: &TrayEvent) {
        match event {
            TrayEvent::Opened(collecting) => {
                self.collecting = Some(*collecting);
                self.rounds = self.rounds.saturating_add(1);
            }
            TrayEvent::Closed {} => self.collecting = None,
            TrayEvent::Sent { id, text, theme } => {
                let proposal = Proposal {
                    at,
                    text: text.clone(),
                    theme: *theme,
                    fate: None,
                };
                let id = self.free(*id);
                self.list.insert(id, Arc::new(proposal));
            }
            TrayEvent::Taken { id, observation } => self.end(*id, Fate::Taken(*observation)),
            TrayEvent::Raised { id, position } => self.end(*id, Fate::Raised(*position)),
            TrayEvent::MergedIntoPosition {
                id,
                position,
                observation,
            } => self.end(*id, Fate::IntoPosition(*position, *observation)),
            TrayEvent::MergedIntoObservation { id, observation } => {
                self.end(*id, Fate::IntoObservation(*observation));
            }
            TrayEvent::SetAside { id } => self.end(*id, Fate::SetAside),
        }
    }

    /// The number under which one that came as `id` lies: the next free one where it is taken. Phones go on sending while an
    /// act that brought others is undone, and are given the numbers of those; done again, both lie in the tray.
    fn free(&self, id: ProposalId) -> ProposalId {
        if self.list.contains_key(&id) {
            self.next()
        } else {
            id
        }
    }

    /// The number of the next one.
    fn next(&self) -> ProposalId {
        let last = self.list.last_key_value();
        last.map(|(id, _)| *id).unwrap_or_default().next()
    }

    fn end(&mut self, id: ProposalId, fate: Fate) {
        if let Some(proposal) = self.list.get_mut(&id) {
            Arc::make_mut(proposal).fate = Some(fate);
        }
    }
}

#[cfg(test)]
mod tests;
