//! What happens to a vote.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Census, Channel, Pack, Paper, Phone, Reading, Settlement, Slip, Stage, Superseded, Tally,
    Terms, Totals, Vote, Votes,
};
use crate::assembly::VoteId;
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
    /// All ballots of a pack were read.
    PackClosed {
        /// The vote.
        id: VoteId,
        /// Number of the pack.
        pack: u32,
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
    /// Whether undo stops here.
    pub fn is_wall(&self) -> bool {
        matches!(
            self,
            Self::Opened { .. }
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

impl Votes {
    pub(crate) fn apply(&mut self, at: Timestamp, event: &VoteEvent) {
        match event {
            VoteEvent::Drafted {
                id,
                terms,
                repeats,
                runoff_of,
            } => {
                let vote = drafted(*id, terms, *repeats, *runoff_of);
                self.list.insert(*id, Arc::new(vote));
            }
            VoteEvent::Redrafted { id, terms } => {
                self.change(*id, |v| v.terms = Terms::clone(terms));
            }
            VoteEvent::Opened { id, census } => self.change(*id, |v| {
                v.stage = Stage::Open;
                v.opened = Some((at, *census));
            }),
            VoteEvent::Closed { id, tally } => self.change(*id, |v| {
                v.stage = Stage::Closed;
                v.closed = Some(at);
                v.tally = Some(Arc::new(Tally::clone(tally)));
            }),
            VoteEvent::Reopened { id, reason } => self.change(*id, |v| {
                v.stage = Stage::Open;
                supersede(v, at, reason);
            }),
            VoteEvent::Settled {
                id,
                settlement,
                tally,
            } => self.change(*id, |v| {
                v.settlements.push(settlement.clone());
                v.tally = Some(Arc::new(Tally::clone(tally)));
            }),
            VoteEvent::UrnEmptied {
                id,
                ballots,
                receipts,
            } => self.change(*id, |v| {
                v.phone = Phone {
                    arrived: u64::try_from(ballots.len()).unwrap_or(u64::MAX),
                    ballots: ballots.clone(),
                    receipts: receipts.clone(),
                };
            }),
            VoteEvent::Verified { id, by } => self.change(*id, |v| {
                v.stage = Stage::Verified;
                v.verified = Some((at, by.clone()));
            }),
            VoteEvent::Proclaimed { id, reason } => self.change(*id, |v| {
                v.stage = Stage::Proclaimed;
                v.proclaimed = Some((at, reason.clone()));
            }),
            VoteEvent::Annulled { id, reason } => self.change(*id, |v| {
                v.stage = Stage::Annulled;
                v.annulled = Some(reason.clone());
                supersede(v, at, reason);
            }),
            VoteEvent::Discarded { id } => self.change(*id, |v| {
                v.stage = Stage::Annulled;
                v.annulled = Some(String::new());
            }),
            VoteEvent::TotalsTyped { id, .. }
            | VoteEvent::HandedOut { id, .. }
            | VoteEvent::PackOpened { id, .. }
            | VoteEvent::PackRecounted { id, .. }
            | VoteEvent::SlipRead { id, .. }
            | VoteEvent::SlipDecided { id, .. }
            | VoteEvent::PackClosed { id, .. } => self.change(*id, |v| v.take(event)),
        }
    }

    fn change(&mut self, id: VoteId, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.list.get_mut(&id) {
            change(Arc::make_mut(vote));
        }
    }
}

fn supersede(vote: &mut Vote, at: Timestamp, reason: &str) {
    vote.settlements.clear();
    vote.verified = None;
    vote.proclaimed = None;
    if let Some(tally) = vote.tally.take() {
        vote.superseded.push(Superseded {
            at,
            reason: reason.to_owned(),
            tally,
        });
    }
}

impl Vote {
    /// Takes what comes in while the vote is open.
    fn take(&mut self, event: &VoteEvent) {
        if let VoteEvent::TotalsTyped {
            channel, totals, ..
        } = event
        {
            self.totals.insert(*channel, totals.clone());
        } else {
            self.paper.apply(event);
        }
    }
}

impl Paper {
    fn apply(&mut self, event: &VoteEvent) {
        match event {
            VoteEvent::HandedOut { ballots, .. } => self.handed_out = Some(*ballots),
            VoteEvent::PackOpened { counted, .. } => {
                self.packs.push(Pack {
                    counted: *counted,
                    slips: Vec::new(),
                    closed: false,
                });
            }
            VoteEvent::PackRecounted { pack, counted, .. } => {
                self.change(*pack, |p| p.counted = *counted);
            }
            VoteEvent::SlipRead {
                pack,
                slip,
                reading,
                ..
            } => {
                self.change(*pack, |p| p.read(*slip, reading, None));
            }
            VoteEvent::SlipDecided {
                pack,
                slip,
                reading,
                by,
                ..
            } => {
                self.change(*pack, |p| p.read(*slip, reading, Some(by)));
            }
            VoteEvent::PackClosed { pack, .. } => self.change(*pack, |p| p.closed = true),
            VoteEvent::Drafted { .. }
            | VoteEvent::Redrafted { .. }
            | VoteEvent::Opened { .. }
            | VoteEvent::TotalsTyped { .. }
            | VoteEvent::UrnEmptied { .. }
            | VoteEvent::Closed { .. }
            | VoteEvent::Reopened { .. }
            | VoteEvent::Settled { .. }
            | VoteEvent::Verified { .. }
            | VoteEvent::Proclaimed { .. }
            | VoteEvent::Annulled { .. }
            | VoteEvent::Discarded { .. } => {}
        }
    }

    fn change(&mut self, pack: u32, change: impl FnOnce(&mut Pack)) {
        let place = usize::try_from(pack).ok().and_then(|n| n.checked_sub(1));
        if let Some(pack) = place.and_then(|place| self.packs.get_mut(place)) {
            change(pack);
        }
    }
}

impl Pack {
    fn read(&mut self, slip: u32, reading: &Reading, by: Option<&String>) {
        let Some(place) = usize::try_from(slip).ok().and_then(|n| n.checked_sub(1)) else {
            return;
        };
        if let Some(known) = self.slips.get_mut(place) {
            let known = Arc::make_mut(known);
            let before = std::mem::replace(&mut known.reading, reading.clone());
            known.earlier.push(before);
            known.decided_by = by.cloned();
        } else {
            let new = Slip {
                reading: reading.clone(),
                earlier: Vec::new(),
                decided_by: by.cloned(),
            };
            self.slips.push(Arc::new(new));
        }
    }
}

fn drafted(id: VoteId, terms: &Terms, repeats: Option<VoteId>, runoff_of: Option<VoteId>) -> Vote {
    Vote {
        id,
        terms: terms.clone(),
        stage: Stage::Draft,
        opened: None,
        closed: None,
        totals: BTreeMap::new(),
        paper: Paper::default(),
        phone: Phone::default(),
        tally: None,
        superseded: Vec::new(),
        settlements: Vec::new(),
        verified: None,
        proclaimed: None,
        annulled: None,
        repeats,
        runoff_of,
    }
}
