//! Urns: the ballots of phones while their vote is open, and the codes of the tickets.
//!
//! A vote must leave nothing that joins a code and a ballot. While it is open its ballots lie in a file of their own,
//! `urn-<vote>.jsonl`, under slips: a slip is the HMAC of a code with the urn's own random key, in `urn-<vote>.key`. So
//! the same phone may try again for ever and has one ballot, also across a crash. On closing, the ballots go into the
//! journal all together, sorted by slip and without it; then the key and the file are overwritten and removed. They never
//! enter the journal one by one, so neither their order nor their time is kept.
//!
//! The codes are derived from `tickets.key` by number: no file holds a code.

mod files;
mod key;
mod line;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::assembly::tickets::Code;
use crate::assembly::vote::Declined;
use crate::assembly::{TicketId, VoteId};
use crate::tally::Mark;

pub use self::files::{UrnFiles, check, open};
pub use self::key::{BYTES, Key, Slip};

/// Something to make durable before it is answered.
#[derive(Clone, Debug)]
pub enum Deed {
    /// The key from which codes are derived.
    Tickets(Key),
    /// A new urn with its key.
    Begin(VoteId, Key),
    /// A ballot put into an urn; it takes the place of an earlier one under the same slip.
    Put(VoteId, Slip, Mark),
}

/// The ballots of one open vote.
#[derive(Clone, Debug)]
struct Urn {
    key: Key,
    ballots: BTreeMap<Slip, Mark>,
}

/// What comes out of an urn, with nothing left of whose it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The ballots, in the order of their slips.
    pub ballots: Vec<Mark>,
    /// The receipts, in alphabetical order.
    pub receipts: Vec<String>,
}

/// What whoever handed in a ballot is told once it is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The receipt, always the same for the same code and vote; empty in a vote by name, where the record itself says it.
    pub receipt: String,
    /// Whether it took the place of another ballot.
    pub changed: bool,
}

/// The urns of the open votes and the codes, in memory.
#[derive(Clone, Debug, Default)]
pub struct Urns {
    tickets: Option<Key>,
    codes: BTreeMap<Code, TicketId>,
    /// The tickets whose codes are known.
    listed: u32,
    open: BTreeMap<VoteId, Urn>,
}

impl Urns {
    /// Whether tickets have a key to derive their codes from.
    pub fn has_tickets_key(&self) -> bool {
        self.tickets.is_some()
    }

    /// Derives codes from this key from now on.
    pub fn set_tickets_key(&mut self, key: Key) {
        self.tickets = Some(key);
        self.codes.clear();
        self.listed = 0;
    }

    /// Learns the codes of all tickets up to number `issued`.
    pub fn list(&mut self, issued: u32) {
        let Some(key) = &self.tickets else { return };
        while self.listed < issued {
            let ticket = TicketId(self.listed).next();
            let free = |code: &Code| !self.codes.contains_key(code);
            if let Some(code) = (0..=u32::MAX).map(|n| key.code(ticket, n)).find(free) {
                self.codes.insert(code, ticket);
            }
            self.listed = ticket.0;
        }
    }

    /// The ticket with this code, withdrawn or not.
    pub fn ticket(&self, code: &Code) -> Option<TicketId> {
        self.codes.get(code).copied()
    }

    /// Every ticket with its code, by number.
    pub fn codes(&self) -> Vec<(TicketId, Code)> {
        let mut codes: Vec<_> = self.codes.iter().map(|(code, id)| (*id, *code)).collect();
        codes.sort_unstable();
        codes
    }

    /// Whether a vote has an urn.
    pub fn has(&self, vote: VoteId) -> bool {
        self.open.contains_key(&vote)
    }

    /// Gives a vote an empty urn, whose slips are derived with this key.
    pub fn begin(&mut self, vote: VoteId, key: Key) {
        let ballots = BTreeMap::new();
        self.open.insert(vote, Urn { key, ballots });
    }

    /// The receipt of a code that has a ballot in the urn of a vote.
    pub fn receipt(&self, vote: VoteId, code: &Code) -> Option<String> {
        let urn = self.open.get(&vote)?;
        let slip = urn.key.slip(code);
        urn.ballots
            .contains_key(&slip)
            .then(|| urn.key.receipt(&slip))
    }

    /// How many ballots lie in each urn.
    pub fn arrived(&self) -> impl Iterator<Item = (VoteId, u64)> {
        self.open.iter().map(|(vote, urn)| {
            let ballots = u64::try_from(urn.ballots.len()).unwrap_or(u64::MAX);
            (*vote, ballots)
        })
    }

    /// Puts a ballot into the urn of a vote, which must have one. The same ballot again is nothing new; another one is
    /// taken only where `revisable`.
    ///
    /// # Errors
    /// [`Declined::AlreadyVoted`] with the receipt, [`Declined::NotOpen`] without an urn.
    pub fn put(
        &mut self,
        vote: VoteId,
        code: &Code,
        mark: Mark,
        revisable: bool,
    ) -> Result<(Taken, Option<Deed>), Declined> {
        let urn = self.open.get_mut(&vote).ok_or(Declined::NotOpen)?;
        let slip = urn.key.slip(code);
        let receipt = urn.key.receipt(&slip);
        let changed = match urn.ballots.entry(slip) {
            Entry::Occupied(known) if *known.get() == mark => {
                let changed = false;
                return Ok((Taken { receipt, changed }, None));
            }
            Entry::Occupied(_) if !revisable => return Err(Declined::AlreadyVoted { receipt }),
            Entry::Occupied(mut known) => {
                known.insert(mark.clone());
                true
            }
            Entry::Vacant(free) => {
                free.insert(mark.clone());
                false
            }
        };
        let deed = Deed::Put(vote, slip, mark);
        Ok((Taken { receipt, changed }, Some(deed)))
    }

    /// What lies in the urn of a vote; nothing where there is none.
    pub fn contents(&self, vote: VoteId) -> Contents {
        let Some(urn) = self.open.get(&vote) else {
            return Contents::default();
        };
        let mut receipts: Vec<String> = urn.ballots.keys().map(|s| urn.key.receipt(s)).collect();
        receipts.sort_unstable();
        Contents {
            ballots: urn.ballots.values().cloned().collect(),
            receipts,
        }
    }

    /// Forgets the urn of a vote whose ballots went into the record.
    pub fn forget(&mut self, vote: VoteId) {
        self.open.remove(&vote);
    }

    fn restore(&mut self, vote: VoteId, key: Key, ballots: BTreeMap<Slip, Mark>) {
        self.open.insert(vote, Urn { key, ballots });
    }
}

#[cfg(test)]
mod tests;
