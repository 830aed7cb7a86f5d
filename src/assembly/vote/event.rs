//! What happens to a vote.

use serde::{Deserialize, Serialize};

use super::{
    CallAnswer, Census, Channel, Counter, Manner, Reading, Settlement, SheetRow, Tally, Terms,
    Totals,
};
use crate::assembly::{ParticipantId, TicketId, VoteId};
use crate::tally::Mark;

/// Something that happened to a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoteEvent {
    /// It was drafted.
    Drafted {
        /// The vote.
        id: VoteId,
        /// Its terms.
        terms: Box<Terms>,
        /// The vote it repeats, if it does.
        repeats: Option<VoteId>,
        /// The vote whose first places it decides, if it is a run-off.
        runoff_of: Option<VoteId>,
        /// Why it repeats another or is its run-off, where nothing else says so.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// Its terms changed before it opened.
    Redrafted {
        /// The vote.
        id: VoteId,
        /// Its terms.
        terms: Box<Terms>,
    },
    /// It opened: its terms are frozen.
    Opened {
        /// The vote.
        id: VoteId,
        /// Who may vote.
        census: Census,
    },
    /// Figures were typed for a channel; they replace earlier ones, which stay in the record.
    TotalsTyped {
        /// The vote.
        id: VoteId,
        /// The channel.
        channel: Channel,
        /// The figures.
        totals: Totals,
    },
    /// A counter said how many hands are raised for a choice; the figures count once all rows are recorded.
    HandsSaid {
        /// The vote.
        id: VoteId,
        /// The choice, from 0 in ballot order.
        choice: u16,
        /// Hands counted.
        figure: u64,
        /// How people show what they vote.
        manner: Manner,
        /// Who said it.
        counter: Counter,
    },
    /// Those who count hands said how many people voted.
    HandsVotersSaid {
        /// The vote.
        id: VoteId,
        /// How many; nothing where nobody knows.
        voters: Option<u64>,
    },
    /// A figure of the totals was typed; it counts once all rows are recorded.
    FigureTyped {
        /// The vote.
        id: VoteId,
        /// What it counts.
        row: SheetRow,
        /// The figure; nothing where the row was emptied.
        figure: Option<u64>,
    },
    /// The order in which people are called was set.
    CallOpened {
        /// The vote.
        id: VoteId,
        /// Those called, first to last.
        order: Vec<ParticipantId>,
    },
    /// A person called answered; a later answer replaces an earlier one, which stays in the record.
    Called {
        /// The vote.
        id: VoteId,
        /// Who.
        person: ParticipantId,
        /// What.
        answer: CallAnswer,
    },
    /// A person answered from their own phone; it counts as an answer to the call does.
    CalledByPhone {
        /// The vote.
        id: VoteId,
        /// Who.
        person: ParticipantId,
        /// The personal code with which they did.
        ticket: TicketId,
        /// What.
        answer: CallAnswer,
    },
    /// The answers of the roll call were read back to the hall.
    CallReadBack {
        /// The vote.
        id: VoteId,
        /// By whom.
        by: String,
    },
    /// A channel was added while the vote was open; what was cast stays.
    ChannelAdded {
        /// The vote.
        id: VoteId,
        /// The channel.
        channel: Channel,
        /// Why.
        reason: String,
    },
    /// The denominators were taken again while the vote was open.
    CensusRetaken {
        /// The vote.
        id: VoteId,
        /// Who may vote.
        census: Census,
        /// Why.
        reason: String,
    },
    /// The ballots handed out were counted.
    HandedOut {
        /// The vote.
        id: VoteId,
        /// How many.
        ballots: u64,
    },
    /// A pack of ballots was counted by hand and taken up for reading.
    PackOpened {
        /// The vote.
        id: VoteId,
        /// Number of the pack, from 1.
        pack: u32,
        /// Ballots in it.
        counted: u32,
        /// What tells this reading of a pack from every other; packs taken up by earlier versions have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mark: Option<String>,
    },
    /// A pack was counted by hand again.
    PackRecounted {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Ballots in it.
        counted: u32,
    },
    /// A ballot was read; one read before is read again.
    SlipRead {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack, from 1.
        slip: u32,
        /// What it says.
        reading: Reading,
    },
    /// Somebody decided on a doubtful ballot.
    SlipDecided {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack.
        slip: u32,
        /// What it says.
        reading: Reading,
        /// Who decided.
        by: String,
    },
    /// A pack that turned out to be smaller than what was read of it is read again from its first ballot.
    PackRestarted {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Ballots in it.
        counted: u32,
    },
    /// All ballots of a pack were read once.
    PackClosed {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
    },
    /// A pack was taken up for the second reading.
    SecondBegun {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// The mark of the reading, where it was brought from another laptop.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        mark: Option<String>,
    },
    /// A ballot was read by the second reader; one read before is read again.
    SlipReadAgain {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack, from 1.
        slip: u32,
        /// What it says.
        reading: Reading,
    },
    /// The second reading was taken up again from a ballot in the middle.
    SecondRewound {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// The ballot from which it is read again.
        slip: u32,
    },
    /// All ballots of a pack were read twice.
    SecondClosed {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
    },
    /// A ballot on which two readings differ was read a third time, from the paper.
    SlipSettled {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack.
        slip: u32,
        /// What the third reading says; it holds where one of the two said the same, else the chair decides.
        reading: Reading,
    },
    /// The ballots of the phones came out of the urn, mixed, on closing or annulling.
    UrnEmptied {
        /// The vote.
        id: VoteId,
        /// What they say.
        ballots: Vec<Mark>,
        /// The receipts that were shown, in alphabetical order.
        receipts: Vec<String>,
    },
    /// It was closed and counted.
    Closed {
        /// The vote.
        id: VoteId,
        /// The count.
        tally: Box<Tally>,
    },
    /// It was opened again; ballots stay, the count no longer holds.
    Reopened {
        /// The vote.
        id: VoteId,
        /// Why.
        reason: String,
    },
    /// A tie was settled, and the count made again with it.
    Settled {
        /// The vote.
        id: VoteId,
        /// How.
        settlement: Settlement,
        /// The count.
        tally: Box<Tally>,
    },
    /// The count was checked.
    Verified {
        /// The vote.
        id: VoteId,
        /// By whom.
        by: String,
    },
    /// The result was proclaimed.
    Proclaimed {
        /// The vote.
        id: VoteId,
        /// Why it was, in spite of a difference; empty without one.
        reason: String,
    },
    /// It was annulled.
    Annulled {
        /// The vote.
        id: VoteId,
        /// Why.
        reason: String,
    },
    /// It was thrown away before it opened; undo brings it back.
    Discarded {
        /// The vote.
        id: VoteId,
    },
}

impl VoteEvent {
    /// Whether undo stops here: phones that were let in may have sent ballots, and they stay in the urn.
    pub fn is_wall(&self) -> bool {
        matches!(
            self,
            Self::Opened { .. }
                | Self::CalledByPhone { .. }
                | Self::ChannelAdded {
                    channel: Channel::Phone,
                    ..
                }
                | Self::UrnEmptied { .. }
                | Self::Closed { .. }
                | Self::Reopened { .. }
                | Self::Verified { .. }
                | Self::Proclaimed { .. }
                | Self::Annulled { .. }
                | Self::Settled { .. }
        )
    }
}
