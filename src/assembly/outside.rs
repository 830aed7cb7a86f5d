//! What comes from outside the assembly: polls and surveys (*consultazioni esterne*) and proposals gathered elsewhere.
//!
//! A poll from outside stands beside the votes of the assembly with its own number of respondents and its own source; it
//! is never added to them, and nothing here knows a vote. It is corrected or withdrawn with a reason, never removed.

mod decide;
mod mapping;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub(crate) use decide::decide;
pub use decide::{MOST_OPTIONS, MOST_POSITIONS, MOST_PROPOSALS};
pub use mapping::{Charset, Content, Mapping, Remembered, Separator, Split};

use super::tray::{Fate, Tray};
use super::{ObservationId, OutsidePollId, ProposalId, ThemeId};

/// Most mappings that are remembered; the oldest go first.
const REMEMBERED: usize = 50;

/// What an option of a poll from outside got.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollOption {
    /// The option, as it was put to those who answered.
    pub label: String,
    /// How many chose it.
    pub count: u64,
}

/// A poll or a survey held outside the assembly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// What was asked, or what it is called.
    pub title: String,
    /// Who held it and where: the label under which its figures are shown (*fonte*).
    pub source: String,
    /// On which theme, if on one.
    pub theme: Option<ThemeId>,
    /// The day on which it ended, if it is known.
    pub held: Option<Date>,
    /// How many people answered: the base of every share of it.
    pub respondents: u64,
    /// Whether each may have given several answers, so that the counts add up to more than the respondents.
    pub several: bool,
    /// What each option got.
    pub options: Vec<PollOption>,
}

impl Poll {
    /// All answers together: more than the respondents where each may give several.
    pub fn answers(&self) -> u64 {
        let counts = self.options.iter().map(|option| option.count);
        counts.fold(0, u64::saturating_add)
    }
}

/// A poll from outside in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsidePoll {
    /// Its number.
    pub id: OutsidePollId,
    /// When it was taken into the record.
    pub at: Timestamp,
    /// What it says now.
    pub poll: Poll,
    /// Why it was corrected, oldest first.
    pub corrections: Vec<String>,
    /// Why it was withdrawn, if it was.
    pub withdrawn: Option<String>,
}

/// A proposal gathered outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposed {
    /// Its title; only a position has one.
    pub title: String,
    /// Its words, unchanged.
    pub text: String,
}

/// What proposals from outside become, with the number of the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Became {
    /// Observations.
    Observations(ObservationId),
    /// Positions of a theme, each of which says where it comes from.
    Positions,
    /// Proposals in the tray, to be read first.
    Tray(ProposalId),
}

/// Proposals that were taken in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    /// Who gathered them and where.
    pub source: String,
    /// How many.
    pub n: u32,
    /// What they became.
    pub became: Became,
    /// How their file was read.
    pub remembered: Remembered,
}

impl Batch {
    /// Whether the number `id` is one of the batch that begins with `first`.
    fn holds(&self, first: u32, id: u32) -> bool {
        id.checked_sub(first).is_some_and(|place| place < self.n)
    }
}

/// Everything from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// The polls by number.
    pub polls: BTreeMap<OutsidePollId, Arc<OutsidePoll>>,
    /// The proposals, batch by batch.
    pub batches: Vec<Arc<Batch>>,
    /// How files were read, the latest last; one for each shape of file.
    pub remembered: Vec<Remembered>,
}

/// Something from outside that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutsideEvent {
    /// Proposals were taken in, in the same act.
    Brought(Batch),
    /// A poll was taken in.
    PollTaken {
        /// Its number.
        id: OutsidePollId,
        /// What it says.
        poll: Poll,
        /// How its file was read.
        remembered: Remembered,
    },
    /// A poll was corrected.
    PollCorrected {
        /// Its number.
        id: OutsidePollId,
        /// What it says now.
        poll: Poll,
        /// Why.
        reason: String,
    },
    /// A poll was withdrawn.
    PollWithdrawn {
        /// Its number.
        id: OutsidePollId,
        /// Why.
        reason: String,
    },
}

/// Where proposals from outside go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Among the observations, on a theme or on none.
    Observations(Option<ThemeId>),
    /// Among the positions of a theme.
    Positions(ThemeId),
    /// Into the tray, on a theme or on none.
    Tray(Option<ThemeId>),
}

/// Something asked about what comes from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutsideCommand {
    /// Take proposals in, all or none.
    Bring {
        /// The proposals.
        proposals: Vec<Proposed>,
        /// Where they go.
        destination: Destination,
        /// Who gathered them and where.
        source: String,
        /// How their file was read.
        remembered: Remembered,
    },
    /// Take a poll in.
    TakePoll {
        /// What it says.
        poll: Poll,
        /// How its file was read.
        remembered: Remembered,
    },
    /// Correct a poll.
    CorrectPoll {
        /// Its number.
        id: OutsidePollId,
        /// What it says now.
        poll: Poll,
        /// Why.
        reason: String,
    },
    /// Withdraw a poll.
    WithdrawPoll {
        /// Its number.
        id: OutsidePollId,
        /// Why.
        reason: String,
    },
}

/// Why something from outside was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum OutsideRefusal {
    /// There is no proposal.
    NothingToBring {},
    /// The poll has no option.
    NoOptions {},
    /// Nobody answered, so its counts have no base.
    NoRespondents {},
    /// An option was chosen by more people than answered.
    MoreThanRespondents {
        /// The option.
        option: String,
        /// How many chose it.
        count: u64,
        /// How many answered.
        respondents: u64,
    },
    /// One answer each, and more answers than people.
    MoreAnswersThanRespondents {
        /// All answers.
        answers: u64,
        /// How many answered.
        respondents: u64,
    },
    /// The poll was withdrawn.
    Withdrawn {
        /// Its number.
        id: OutsidePollId,
    },
    /// The poll says this already.
    Unchanged {},
}

impl Outside {
    /// The polls that hold, in the order they came.
    pub fn standing(&self) -> impl Iterator<Item = &Arc<OutsidePoll>> {
        self.polls.values().filter(|poll| poll.withdrawn.is_none())
    }

    /// The polls that hold, on a theme.
    pub fn on(&self, theme: ThemeId) -> impl Iterator<Item = &Arc<OutsidePoll>> {
        self.standing()
            .filter(move |poll| poll.poll.theme == Some(theme))
    }

    /// How a file of this shape was read the last time.
    pub fn remembered(&self, shape: &str) -> Option<&Mapping> {
        let found = self.remembered.iter().find(|known| known.shape == shape);
        found.map(|known| &known.mapping)
    }

    /// Where an observation was gathered, if outside; one that passed through the tray included.
    pub fn source_of(&self, id: ObservationId, tray: &Tray) -> Option<&str> {
        let batch = self.batches.iter().find(|batch| match batch.became {
            Became::Observations(first) => batch.holds(first.0, id.0),
            Became::Positions => false,
            Became::Tray(first) => {
                let taken = |n: u32| {
                    let proposal = tray.list.get(&ProposalId(n));
                    proposal.is_some_and(|proposal| proposal.fate == Some(Fate::Taken(id)))
                };
                (first.0..first.0.saturating_add(batch.n)).any(taken)
            }
        });
        batch.map(|batch| batch.source.as_str())
    }

    pub(crate) fn apply(&mut self, at: Timestamp, event: &OutsideEvent) {
        match event {
            OutsideEvent::Brought(batch) => {
                self.remember(&batch.remembered);
                self.batches.push(Arc::new(batch.clone()));
            }
            OutsideEvent::PollTaken {
                id,
                poll,
                remembered,
            } => {
                self.remember(remembered);
                let taken = OutsidePoll {
                    id: *id,
                    at,
                    poll: poll.clone(),
                    corrections: Vec::new(),
                    withdrawn: None,
                };
                self.polls.insert(*id, Arc::new(taken));
            }
            OutsideEvent::PollCorrected { id, poll, reason } => self.change(*id, |known| {
                known.poll = poll.clone();
                known.corrections.push(reason.clone());
            }),
            OutsideEvent::PollWithdrawn { id, reason } => {
                self.change(*id, |known| known.withdrawn = Some(reason.clone()));
            }
        }
    }

    fn change(&mut self, id: OutsidePollId, change: impl FnOnce(&mut OutsidePoll)) {
        if let Some(poll) = self.polls.get_mut(&id) {
            change(Arc::make_mut(poll));
        }
    }

    fn remember(&mut self, remembered: &Remembered) {
        self.remembered
            .retain(|known| known.shape != remembered.shape);
        self.remembered.push(remembered.clone());
        let over = self.remembered.len().saturating_sub(REMEMBERED);
        self.remembered.drain(..over);
    }
}
