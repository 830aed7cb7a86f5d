//! The board: what the facilitator has chosen to show to the hall. Never a list of names.

mod decide;

use serde::{Deserialize, Serialize};

pub(crate) use decide::decide;

use super::consensus::ConsensusEvent;
use super::outside::OutsideEvent;
use super::themes::ThemeEvent;
use super::vote::VoteEvent;
use super::weighing::WeighingEvent;
use super::{Event, OutsidePollId, PositionId, RoundId, ThemeId, VoteId, WeighingId};

/// Rows of a page of the hall view: what can be read from the last row of seats.
pub const PAGE: u16 = 6;

/// What the hall is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Showing {
    /// A black screen.
    Black,
    /// Title, place and date of the meeting.
    #[default]
    Welcome,
    /// Who has the floor, with the clock.
    Floor,
    /// The open positions of a theme.
    Positions(ThemeId),
    /// The full text of one position.
    Position(PositionId),
    /// Observations on a theme, or all.
    Observations(Option<ThemeId>),
    /// A consensus round: how many seats spoke while open, the degrees once closed.
    Round(RoundId),
    /// A vote: question and rule, then how many have voted.
    Vote(VoteId),
    /// The results of a counted vote.
    Results(VoteId),
    /// The receipts of a counted vote that took phones (*ricevute*).
    Receipts(VoteId),
    /// A weighing.
    Weighing(WeighingId),
    /// A poll from outside, with its own base.
    Outside(OutsidePollId),
    /// What came out of each theme.
    Outcomes,
    /// Greetings and next steps.
    Closing(String),
}

/// What the hall sees now, and how much of it (*schermo di sala*): what was shown, not the figures themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// What is shown.
    pub showing: Showing,
    /// Rows of the results uncovered so far, from the last place up; `None` for all of them.
    pub uncovered: Option<u16>,
    /// Page shown where there is more than one, from 0.
    pub page: u16,
    /// Whether the hall view is light on dark.
    pub dark: bool,
    /// What was shown before the screen went black, with the rows uncovered and the page.
    pub behind: Option<(Showing, Option<u16>, u16)>,
}

/// Something that happened to the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoardEvent {
    /// Something else is shown, with this many rows uncovered (`None` for all).
    Shown {
        /// What.
        showing: Showing,
        /// Rows uncovered.
        uncovered: Option<u16>,
    },
    /// Rows of the results were uncovered.
    Uncovered {
        /// How many are now; `None` for all.
        rows: Option<u16>,
    },
    /// Another page is shown.
    Paged {
        /// Which, from 0.
        page: u16,
    },
    /// Light or dark.
    Themed {
        /// Whether dark.
        dark: bool,
    },
}

/// Something asked of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoardCommand {
    /// Show something; results start covered.
    Show {
        /// What.
        showing: Showing,
        /// Whether its rows start covered, to be uncovered step by step.
        covered: bool,
    },
    /// Show again what was shown before the screen went black.
    Light,
    /// Uncover one more tier of the results, from the last place up; ties uncover together.
    UncoverNext,
    /// Uncover all.
    UncoverAll,
    /// Show another page.
    Page {
        /// Which, from 0.
        page: u16,
    },
    /// Light or dark.
    Theme {
        /// Whether dark.
        dark: bool,
    },
}

/// Why something about the board was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum BoardRefusal {
    /// No results are shown, or none of their rows is covered.
    NothingCovered {},
}

impl Showing {
    /// Whether what it shows begins with this event.
    fn begins_with(&self, event: &Event) -> bool {
        match (self, event) {
            (Self::Vote(shown), Event::Vote(VoteEvent::Drafted { id, .. })) => shown == id,
            (Self::Position(shown), Event::Themes(ThemeEvent::Registered { id, .. })) => {
                shown == id
            }
            (
                Self::Positions(shown) | Self::Observations(Some(shown)),
                Event::Themes(ThemeEvent::ThemeAdded { id, .. }),
            ) => shown == id,
            (Self::Round(shown), Event::Consensus(ConsensusEvent::Opened { id, .. })) => {
                shown == id
            }
            (Self::Weighing(shown), Event::Weighing(WeighingEvent::Drafted { id, .. })) => {
                shown == id
            }
            (Self::Outside(shown), Event::Outside(OutsideEvent::PollTaken { id, .. })) => {
                shown == id
            }
            (_, _) => false,
        }
    }
}

impl Board {
    /// The board turned back to the vote itself, where what it shows of a count stops holding, also behind a black screen:
    /// new results never appear by themselves. `None` where nothing changes.
    pub(crate) fn follow(&self, event: &VoteEvent) -> Option<Self> {
        let (VoteEvent::Reopened { id, .. } | VoteEvent::Annulled { id, .. }) = event else {
            return None;
        };
        let of_count = [Showing::Results(*id), Showing::Receipts(*id)];
        let mut turned = self.clone();
        if of_count.contains(&self.showing) {
            turned.apply(&BoardEvent::Shown {
                showing: Showing::Vote(*id),
                uncovered: None,
            });
        }
        turned.behind = turned.behind.map(|behind| {
            if of_count.contains(&behind.0) {
                (Showing::Vote(*id), None, 0)
            } else {
                behind
            }
        });
        (turned != *self).then_some(turned)
    }

    /// Whether what is shown, or stands behind a black screen, has the number of what begins with this event: it was chosen
    /// for another of that number, which was undone since.
    pub(crate) fn is_of_another(&self, event: &Event) -> bool {
        let behind = self.behind.as_ref().map(|(showing, _, _)| showing);
        let mut chosen = std::iter::once(&self.showing).chain(behind);
        chosen.any(|showing| showing.begins_with(event))
    }

    /// Shows the welcome in the place of what begins with this event, and leaves nothing of it behind a black screen.
    pub(crate) fn forget(&mut self, event: &Event) {
        if self.showing.begins_with(event) {
            self.apply(&BoardEvent::Shown {
                showing: Showing::Welcome,
                uncovered: None,
            });
        }
        self.behind = self
            .behind
            .take()
            .filter(|(showing, _, _)| !showing.begins_with(event));
    }

    pub(crate) fn apply(&mut self, event: &BoardEvent) {
        match event {
            BoardEvent::Shown { showing, uncovered } => {
                let was = std::mem::replace(&mut self.showing, showing.clone());
                if *showing == Showing::Black && was != Showing::Black {
                    self.behind = Some((was, self.uncovered, self.page));
                }
                self.uncovered = *uncovered;
                self.page = 0;
            }
            BoardEvent::Uncovered { rows } => self.uncovered = *rows,
            BoardEvent::Paged { page } => self.page = *page,
            BoardEvent::Themed { dark } => self.dark = *dark,
        }
    }
}

#[cfg(test)]
mod tests;
