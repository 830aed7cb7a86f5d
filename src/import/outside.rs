//! Proposals, polls and surveys from outside: which column says what, and what would come in, seen before anything is
//! written. Only the columns chosen are looked at; nothing of the others is kept.

mod figures;
mod grid;
mod guess;
mod looking;
mod markup;
#[cfg(test)]
mod tests;
mod wording;

use jiff::civil::Date;

use super::{ImportError, KeptOut, Layout};
use crate::assembly::ThemeId;
use crate::assembly::outside::{
    Content, Destination, Mapping, Outside, OutsideCommand, Poll, PollOption, Proposed, Remembered,
    Split,
};

pub use guess::columns;
pub(in crate::import) use guess::is_heading;
pub use looking::findings;
pub use wording::{read_as, sum};

/// A file from outside with the way in which it is read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// How it is read.
    pub mapping: Mapping,
    /// Whether that was chosen for a file of the same shape before.
    pub is_remembered: bool,
}

impl Reading {
    /// How a file is best read: as one of the same shape was, else as it seems to be.
    ///
    /// # Errors
    /// Those of [`Layout::guess`] and [`Layout::read`].
    pub fn propose(bytes: &[u8], outside: &Outside) -> Result<Self, ImportError> {
        let layout = Layout::guess(bytes)?;
        let known = outside.remembered.iter().rev().find(|known| {
            let mapped = Layout::from(&known.mapping);
            // Without headings only the number of columns is known: that says too little of a file that has them.
            (mapped.headings || !layout.headings)
                && mapped.shape(bytes).as_deref() == Some(known.shape.as_str())
        });
        if let Some(known) = known {
            return Ok(Self {
                mapping: known.mapping,
                is_remembered: true,
            });
        }
        let sheet = layout.read(bytes)?;
        Ok(Self {
            mapping: guess::mapping(&sheet, layout),
            is_remembered: false,
        })
    }
}

/// What a file does not say of itself and is written by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// What was asked in a poll.
    pub title: String,
    /// Who asked or gathered, and where.
    pub source: String,
    /// On which theme, if on one.
    pub theme: Option<ThemeId>,
    /// The day of a poll, if it is known.
    pub held: Option<Date>,
    /// How many answered a poll of which only the counts are known.
    pub respondents: u64,
}

/// What a file would bring in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The proposals, in order.
    pub proposals: Vec<Proposed>,
    /// The options of a poll: counted from answers the most chosen first, else in the order of the file.
    pub options: Vec<PollOption>,
    /// How many people answered, where each row is one of them.
    pub respondents: Option<u64>,
    /// Rows with nothing in the chosen column.
    pub blank: usize,
    /// Rows that cannot come in.
    pub kept_out: Vec<KeptOut>,
}

impl Findings {
    /// All answers together.
    pub fn answers(&self) -> u64 {
        let counts = self.options.iter().map(|option| option.count);
        counts.fold(0, u64::saturating_add)
    }

    /// How many proposals or options would come in.
    pub fn len(&self) -> usize {
        self.proposals.len() + self.options.len()
    }

    /// Whether nothing would come in.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What to ask so that all this comes in; none while positions have no theme.
    pub fn command(&self, details: &Details, remembered: Remembered) -> Option<OutsideCommand> {
        let theme = details.theme;
        let mapping = remembered.mapping;
        let destination = match mapping.content {
            Content::Observations => Destination::Observations(theme),
            Content::Positions => Destination::Positions(theme?),
            Content::Tray => Destination::Tray(theme),
            Content::Answers | Content::Counts => {
                let poll = Poll {
                    title: details.title.clone(),
                    source: details.source.clone(),
                    theme,
                    held: details.held,
                    respondents: self.respondents.unwrap_or(details.respondents),
                    several: mapping.split != Split::One,
                    options: self.options.clone(),
                };
                return Some(OutsideCommand::TakePoll { poll, remembered });
            }
        };
        Some(OutsideCommand::Bring {
            proposals: self.proposals.clone(),
            destination,
            source: details.source.clone(),
            remembered,
        })
    }
}
