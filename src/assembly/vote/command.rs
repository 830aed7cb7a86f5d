//! What can be asked about votes.

use super::{Brought, CallAnswer, Channel, HandsSaid, Reading, SheetRow, Terms, Totals, Turn};
use crate::assembly::{ParticipantId, TicketId, VoteId};
use crate::tally::Mark;

/// Something asked about a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteCommand {
    /// Draft one.
    Draft(Box<Terms>),
    /// Change the terms of a draft.
    Redraft {
        /// The vote.
        id: VoteId,
        /// Its terms.
        terms: Box<Terms>,
    },
    /// Open it.
    Open {
        /// The vote.
        id: VoteId,
    },
    /// Type the figures of a channel.
    TypeTotals {
        /// The vote.
        id: VoteId,
        /// The channel.
        channel: Channel,
        /// The figures.
        totals: Totals,
    },
    /// Take a number that one who counts hands says.
    SayHands {
        /// The vote.
        id: VoteId,
        /// What is said.
        said: HandsSaid,
    },
    /// Take how many people voted by hands, where those who count are asked.
    SayHandsVoters {
        /// The vote.
        id: VoteId,
        /// How many; nothing where nobody knows.
        voters: Option<u64>,
    },
    /// Take a figure of the totals as it is typed.
    TypeFigure {
        /// The vote.
        id: VoteId,
        /// What it counts.
        row: SheetRow,
        /// The figure; nothing to empty the row.
        figure: Option<u64>,
    },
    /// Set the order in which people are called by name.
    OpenCall {
        /// The vote.
        id: VoteId,
        /// Those called, first to last.
        order: Vec<ParticipantId>,
    },
    /// Take what a person called answers.
    Call {
        /// The vote.
        id: VoteId,
        /// Who.
        person: ParticipantId,
        /// What.
        answer: CallAnswer,
    },
    /// Take what somebody answers from their own phone. Only the clerk asks for this, who knows the codes.
    CallByPhone {
        /// The vote.
        id: VoteId,
        /// The personal code.
        ticket: TicketId,
        /// What the ballot says.
        mark: Mark,
    },
    /// Record that the answers of the roll call were read back to the hall.
    ReadBack {
        /// The vote.
        id: VoteId,
        /// By whom.
        by: String,
    },
    /// Open one more channel while the vote is open.
    AddChannel {
        /// The vote.
        id: VoteId,
        /// The channel.
        channel: Channel,
        /// Why.
        reason: String,
    },
    /// Take the denominators of an open vote again, as the hall is now.
    RetakeCensus {
        /// The vote.
        id: VoteId,
        /// Why.
        reason: String,
    },
    /// Record how many ballots were handed out.
    HandOut {
        /// The vote.
        id: VoteId,
        /// How many.
        ballots: u64,
    },
    /// Take up a pack of ballots.
    OpenPack {
        /// The vote.
        id: VoteId,
        /// Ballots in it, counted by hand.
        counted: u32,
    },
    /// Correct the hand count of the pack being read. A pack that is in its second reading and has fewer ballots than
    /// were read of it begins again.
    RecountPack {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Ballots in it.
        counted: u32,
    },
    /// Read a ballot: the next of the pack, or one read before. In the second reading of a pack it is the second
    /// reader's.
    ReadSlip {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack, from 1.
        slip: u32,
        /// What it says.
        reading: Reading,
    },
    /// Decide on a doubtful ballot.
    DecideSlip {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack.
        slip: u32,
        /// What it says.
        reading: Reading,
        /// Who decides.
        by: String,
    },
    /// Close the reading of a pack, first or second.
    ClosePack {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
    },
    /// Take up a pack for the second reading.
    BeginSecond {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
    },
    /// Take up the second reading of a pack again from a ballot in the middle, where the two slid apart.
    RewindSecond {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// The ballot from which it is read again.
        slip: u32,
    },
    /// Take in packs read on another laptop: new ones, or the second reading of packs read once, in order.
    TakePacks {
        /// The vote.
        id: VoteId,
        /// The packs.
        packs: Vec<Brought>,
        /// Which reading they are.
        turn: Turn,
    },
    /// Read a ballot a third time, from the paper, where two readings differ.
    SettleSlip {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
        /// Number of the ballot in the pack.
        slip: u32,
        /// What it says.
        reading: Reading,
    },
    /// Bring the ballots of the urn into the record and then do what ends the vote. Only the clerk asks for this, in the
    /// place of what was asked.
    EmptyUrn {
        /// The vote.
        id: VoteId,
        /// The ballots, in an order that says nothing.
        ballots: Vec<Mark>,
        /// The receipts that were shown, in alphabetical order.
        receipts: Vec<String>,
        /// What ends the vote.
        then: Box<VoteCommand>,
    },
    /// Close it and count.
    Close {
        /// The vote.
        id: VoteId,
    },
    /// Open a closed one again.
    Reopen {
        /// The vote.
        id: VoteId,
        /// Why.
        reason: String,
    },
    /// Settle a tie by public lot.
    DrawLot {
        /// The vote.
        id: VoteId,
        /// Numbers called out in the hall.
        seed: String,
    },
    /// Settle a tie by decision of the table.
    DecideTie {
        /// The vote.
        id: VoteId,
        /// Who decides.
        by: String,
        /// The tied choices, the winner first.
        order: Vec<u16>,
    },
    /// Record that the count was checked.
    Verify {
        /// The vote.
        id: VoteId,
        /// By whom.
        by: String,
    },
    /// Proclaim the result.
    Proclaim {
        /// The vote.
        id: VoteId,
        /// Why, if the ledger does not balance; else may be empty.
        reason: String,
    },
    /// Throw away a draft.
    Discard {
        /// The vote.
        id: VoteId,
    },
    /// Annul one that was opened.
    Annul {
        /// The vote.
        id: VoteId,
        /// Why.
        reason: String,
    },
    /// Draft the same vote again, once it was counted or annulled.
    Repeat {
        /// The vote.
        id: VoteId,
        /// Why; may be empty for one that was annulled, which says why itself.
        reason: String,
    },
    /// Draft a run-off between the tied choices, or between the first two where nothing is tied.
    RunOff {
        /// The vote.
        id: VoteId,
        /// Why; may be empty where the rule for ties asks for it.
        reason: String,
    },
}
