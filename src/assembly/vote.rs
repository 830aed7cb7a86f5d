//! Votes: what is asked, by which rule, what came in, what came out (*votazioni*).
//!
//! A vote goes draft → open → closed → verified → proclaimed; it may be annulled with a reason and repeated, and a
//! closed one reopened. Its [`Terms`] freeze on opening. Every figure stays: a reopened or annulled vote keeps the
//! results it had.

mod apply;
mod by_name;
mod closeness;
mod command;
mod decide;
mod electorate;
mod event;
mod hands;
pub mod keypad;
mod ledger;
mod lot;
mod paper;
mod phone;
mod refusal;
mod result;
mod rollcall;
mod scrutiny;
mod sheet;
mod show;
mod terms;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use by_name::{Named, by_name, may_answer};
pub use command::VoteCommand;
pub(crate) use decide::decide;
pub use electorate::{Census, Electorate, Scope};
pub use event::VoteEvent;
pub use hands::{HandCount, Manner};
pub use ledger::{Ledger, Oddity};
pub use lot::{draw, drawn, recipe};
pub use paper::{
    Brought, Care, Pack, Paper, Reading, SecondReading, Slide, Slip, Turn, VoidReason,
};
pub use phone::{Declined, Phone, admit};
pub use refusal::VoteRefusal;
pub use result::{Takings, Tally, Turnout, tally};
pub use rollcall::{Call, CallAnswer, RollCall};
pub use scrutiny::Scrutiny;
pub use sheet::{Sheet, SheetRow};
pub use show::{Asked, Counter, HandsSaid, Show, Stand, Way};
pub use terms::{Channel, Denominator, Terms, TieRule, VoteOption};

use super::VoteId;
use crate::tally::CountFault;

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
    /// How hands were counted, on that channel.
    #[serde(default)]
    pub hands: Option<HandCount>,
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

impl Settlement {
    /// The tied choices, the first one wins.
    pub fn order(&self) -> &[u16] {
        match self {
            Self::Lot { order, .. } | Self::Decided { order, .. } => order,
        }
    }
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
    /// The show of hands that is being counted, until its figures are recorded.
    pub show: Option<Show>,
    /// Totals that are being typed, until they are recorded.
    pub sheet: Sheet,
    /// Paper ballots read one by one.
    pub paper: Paper,
    /// Those called by name, and what they answered.
    pub call: RollCall,
    /// Channels added while it was open: when, which, why.
    pub added: Vec<(Timestamp, Channel, String)>,
    /// Denominators taken again while it was open: when, what they had been, why.
    pub retaken: Vec<(Timestamp, Census, String)>,
    /// Ballots from phones.
    pub phone: Phone,
    /// The count, once closed.
    pub tally: Option<Arc<Tally>>,
    /// Counts that no longer hold.
    pub superseded: Vec<Superseded>,
    /// How ties were settled, in order; most votes have none, a count in rounds may meet several.
    pub settlements: Vec<Settlement>,
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
    /// Why it repeats another or is its run-off, where neither an annulment nor the rule for ties says so.
    pub because: String,
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

    /// How many may vote, by the rule that counts them: what the ledger starts from.
    pub fn electors(&self) -> u64 {
        self.census().of(self.terms.denominator)
    }

    /// Whether it was thrown away before it ever opened.
    pub fn is_discarded(&self) -> bool {
        self.stage == Stage::Annulled && self.opened.is_none()
    }

    /// The winners, ties settled so far considered.
    pub fn winners(&self) -> Vec<u16> {
        self.tally
            .as_ref()
            .map(|t| t.outcome.winners.clone())
            .unwrap_or_default()
    }

    /// The choices whose tie is not settled: those that a lot or the table must put in order, or those tied for more
    /// places than there are, which stay tied or go to a run-off. Empty for a motion, whose tie is a motion not carried.
    pub fn open_tie(&self) -> Vec<u16> {
        let Some(tally) = &self.tally else {
            return Vec::new();
        };
        tally.open_tie(&self.terms, !self.settlements.is_empty())
    }

    /// The orders in which ties were settled so far.
    pub fn settled(&self) -> Vec<Vec<u16>> {
        self.settlements
            .iter()
            .map(|s| s.order().to_vec())
            .collect()
    }

    /// Counts what came in under the terms, with these denominators and the ties settled so far.
    ///
    /// # Errors
    /// When the ballots cannot be counted under the rule.
    pub fn count(&self, census: Census) -> Result<Tally, CountFault> {
        self.count_with(census, &self.settled())
    }

    /// Counts again with one more tie settled, on the denominators that hold.
    ///
    /// # Errors
    /// When the ballots cannot be counted under the rule.
    pub fn count_settled(&self, settlement: &Settlement) -> Result<Tally, CountFault> {
        let mut settled = self.settled();
        settled.push(settlement.order().to_vec());
        self.count_with(self.census(), &settled)
    }

    /// The figures of every channel that gives totals: those typed, those of the roll call, and those of phones that vote
    /// by name.
    pub fn channel_totals(&self) -> BTreeMap<Channel, Totals> {
        let mut totals = self.totals.clone();
        if !self.call.calls.is_empty() {
            let choices = self.terms.choices();
            totals.insert(Channel::RollCall, self.call.totals(choices, false));
            if self.call.by_phone() > 0 {
                totals.insert(Channel::Phone, self.call.totals(choices, true));
            }
        }
        totals
    }

    fn count_with(&self, census: Census, settled: &[Vec<u16>]) -> Result<Tally, CountFault> {
        let totals = self.channel_totals();
        let takings = Takings {
            totals: &totals,
            paper: &self.paper,
            phone: &self.phone.ballots,
            settled,
        };
        tally(&self.terms, takings, census)
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

    /// The run-off drafted last for a vote, if there is one that was not thrown away.
    pub fn runoff_for(&self, id: VoteId) -> Option<&Arc<Vote>> {
        self.list
            .values()
            .rev()
            .find(|v| v.runoff_of == Some(id) && !v.is_discarded())
    }

    /// The votes that are open.
    pub fn open(&self) -> impl Iterator<Item = &Arc<Vote>> {
        self.list.values().filter(|v| v.is_open())
    }
}

#[cfg(test)]
mod tests;
