//! Votes: what is asked, by which rule, what came in, what came out (*votazioni*).
//!
//! A vote goes draft → open → closed → verified → proclaimed; it may be annulled with a reason and repeated, and a
//! closed one reopened. Its [`Terms`] freeze on opening. Every figure stays: a reopened or annulled vote keeps the
//! results it had.

mod command;
mod decide;
mod electorate;
mod event;
mod ledger;
mod lot;
mod paper;
mod result;
mod shim;
mod terms;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use command::{VoteCommand, VoteRefusal};
pub(crate) use decide::decide;
pub use electorate::{Census, Electorate, Scope};
pub use event::VoteEvent;
pub use ledger::{Ledger, Oddity};
pub use lot::draw;
pub use paper::{Pack, Paper, Reading, Slip, VoidReason};
pub use result::{Tally, Turnout, tally};
pub use terms::{Channel, Denominator, Terms, TieRule, VoteOption};

use super::VoteId;

/// Where a vote stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stage {
    /// Being prepared; everything can change.
    Draft,
    /// Open: terms are frozen, ballots come in, no result is shown to anyone.
    Open,
    /// Closed and counted.
    Closed,
    /// The count was checked.
    Verified,
    /// The result was proclaimed.
    Proclaimed,
    /// Annulled; what it had stays in the record.
    Annulled,
}

/// Figures typed as totals for one channel: hands counted in the hall, or ballots counted by hand outside the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Votes (points, resistance) of each choice, in order.
    pub votes: Vec<u64>,
    /// How many voted on this channel, where it is known (*n. votanti non rilevato* else).
    pub voters: Option<u64>,
    /// Blank ballots.
    pub blank: u64,
    /// Void ballots by reason.
    pub void: BTreeMap<VoidReason, u64>,
}

/// How a tie was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Settlement {
    /// By a public lot from this seed: ascending SHA-256 of `seed|option number`, see [`draw`].
    Lot {
        /// The seed called out in the hall.
        seed: String,
        /// The tied choices, the winner first.
        order: Vec<u16>,
    },
    /// By the table, or whoever the rule names.
    Decided {
        /// Who decided.
        by: String,
        /// The tied choices, the winner first.
        order: Vec<u16>,
    },
}

/// A result that no longer holds, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Superseded {
    /// When it stopped holding.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
    /// What it said.
    pub tally: Arc<Tally>,
}

/// A vote (*votazione*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Its identifier, also its number in the record.
    pub id: VoteId,
    /// What is asked and by which rule; frozen once open.
    pub terms: Terms,
    /// Where it stands.
    pub stage: Stage,
    /// When it opened, and who could vote then.
    pub opened: Option<(Timestamp, Census)>,
    /// When it was closed last.
    pub closed: Option<Timestamp>,
    /// Figures typed as totals, by channel.
    pub totals: BTreeMap<Channel, Totals>,
    /// Paper ballots read one by one.
    pub paper: Paper,
    /// The count, once closed.
    pub tally: Option<Arc<Tally>>,
    /// Counts that no longer hold.
    pub superseded: Vec<Superseded>,
    /// How a tie was settled, if one was.
    pub settlement: Option<Settlement>,
    /// When the count was checked, and by whom.
    pub verified: Option<(Timestamp, String)>,
    /// When the result was proclaimed, with the reason for going on in spite of a difference, if there was one.
    pub proclaimed: Option<(Timestamp, String)>,
    /// Why it was annulled, if it was.
    pub annulled: Option<String>,
    /// The vote it repeats, if it does (*ripetizione*).
    pub repeats: Option<VoteId>,
    /// The vote whose first places it decides, if it is a run-off (*ballottaggio*).
    pub runoff_of: Option<VoteId>,
}

impl Vote {
    /// Whether ballots are coming in.
    pub fn is_open(&self) -> bool {
        self.stage == Stage::Open
    }

    /// Whether there is a result that holds.
    pub fn is_counted(&self) -> bool {
        matches!(
            self.stage,
            Stage::Closed | Stage::Verified | Stage::Proclaimed
        ) && self.tally.is_some()
    }

    /// The denominators that hold: those at opening, or those at closing where the terms say so and it is closed.
    pub fn census(&self) -> Census {
        match &self.tally {
            Some(tally) => tally.census,
            None => self.opened.map(|(_, census)| census).unwrap_or_default(),
        }
    }

    /// The winners after a tie was settled, if it was; as counted otherwise.
    pub fn winners(&self) -> Vec<u16> {
        let Some(tally) = &self.tally else {
            return Vec::new();
        };
        let seats = usize::from(self.terms.rule.seats.max(1));
        match &self.settlement {
            None => tally.outcome.winners.clone(),
            Some(Settlement::Lot { order, .. } | Settlement::Decided { order, .. }) => {
                let mut winners: Vec<u16> = tally
                    .outcome
                    .winners
                    .iter()
                    .copied()
                    .filter(|w| !order.contains(w))
                    .collect();
                let places = seats.saturating_sub(winners.len());
                winners.extend(order.iter().take(places));
                winners.sort_unstable();
                winners
            }
        }
    }

    /// The choices tied for the last place to give, when more are tied than there are places and nothing settled it.
    pub fn open_tie(&self) -> Vec<u16> {
        match (&self.tally, &self.settlement) {
            (Some(tally), None) => tally.tie(self.terms.rule.seats),
            _ => Vec::new(),
        }
    }
}

/// All votes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// By identifier, in the order they were drafted.
    pub list: BTreeMap<VoteId, Arc<Vote>>,
}

impl Votes {
    /// A vote.
    pub fn get(&self, id: VoteId) -> Option<&Arc<Vote>> {
        self.list.get(&id)
    }

    /// The votes that are open.
    pub fn open(&self) -> impl Iterator<Item = &Arc<Vote>> {
        self.list.values().filter(|v| v.is_open())
    }
}
