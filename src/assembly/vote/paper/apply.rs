//! What happens to the ballots of a vote, applied.

use std::sync::Arc;

use super::{Pack, Paper, Reading, SecondReading, Slip};
use crate::assembly::vote::VoteEvent;
use crate::tally::BallotKind;

impl Paper {
    /// Applies what happened to the ballots; `kind` says when two readings are the same. Other events change nothing.
    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each event, read as a list"
    )]
    pub(in crate::assembly::vote) fn apply(&mut self, event: &VoteEvent, kind: &BallotKind) {
        match event {
            VoteEvent::HandedOut { ballots, .. } => self.handed_out = Some(*ballots),
            VoteEvent::PackOpened { counted, mark, .. } => self.packs.push(Pack {
                counted: *counted,
                mark: mark.clone(),
                ..Pack::default()
            }),
            VoteEvent::PackRecounted { pack, counted, .. } => {
                self.change(*pack, |p| p.recount(*counted));
            }
            VoteEvent::PackRestarted { pack, counted, .. } => self.change(*pack, |p| {
                *p = Pack {
                    counted: *counted,
                    mark: p.mark.take(),
                    ..Pack::default()
                };
            }),
            VoteEvent::SlipRead {
                pack,
                slip,
                reading,
                ..
            } => self.change(*pack, |p| p.read(*slip, reading)),
            VoteEvent::SlipDecided {
                pack,
                slip,
                reading,
                by,
                ..
            } => self.change(*pack, |p| p.decide(*slip, reading, by)),
            VoteEvent::PackClosed { pack, .. } => self.change(*pack, |p| p.closed = true),
            VoteEvent::SecondBegun { pack, mark, .. } => self.change(*pack, |p| {
                p.second = SecondReading::Going;
                p.second_mark.clone_from(mark);
            }),
            VoteEvent::SlipReadAgain {
                pack,
                slip,
                reading,
                ..
            } => self.change(*pack, |p| {
                p.with(*slip, |s| s.second = Some(reading.clone()));
            }),
            VoteEvent::SecondRewound { pack, slip, .. } => self.change(*pack, |p| p.rewind(*slip)),
            VoteEvent::SecondClosed { pack, .. } => {
                self.change(*pack, |p| p.second = SecondReading::Closed);
            }
            VoteEvent::SlipSettled {
                pack,
                slip,
                reading,
                ..
            } => self.change(*pack, |p| p.settle(*slip, reading, kind)),
            VoteEvent::Drafted { .. }
            | VoteEvent::Redrafted { .. }
            | VoteEvent::Opened { .. }
            | VoteEvent::TotalsTyped { .. }
            | VoteEvent::HandsSaid { .. }
            | VoteEvent::HandsVotersSaid { .. }
            | VoteEvent::FigureTyped { .. }
            | VoteEvent::CallOpened { .. }
            | VoteEvent::Called { .. }
            | VoteEvent::CalledByPhone { .. }
            | VoteEvent::CallReadBack { .. }
            | VoteEvent::ChannelAdded { .. }
            | VoteEvent::CensusRetaken { .. }
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
    fn with(&mut self, slip: u32, change: impl FnOnce(&mut Slip)) {
        let place = usize::try_from(slip).ok().and_then(|n| n.checked_sub(1));
        if let Some(slip) = place.and_then(|place| self.slips.get_mut(place)) {
            change(Arc::make_mut(slip));
        }
    }

    /// The first reading: the next ballot, or one read before, corrected.
    fn read(&mut self, slip: u32, reading: &Reading) {
        if slip > self.read_so_far() {
            self.slips.push(Arc::new(Slip::new(reading.clone())));
            return;
        }
        self.with(slip, |s| {
            s.first = reading.clone();
            s.decided_by = None;
            s.hold(reading);
        });
    }

    fn read_so_far(&self) -> u32 {
        u32::try_from(self.slips.len()).unwrap_or(u32::MAX)
    }

    /// More ballots than the first reader read take the first reading up again.
    fn recount(&mut self, counted: u32) {
        self.counted = counted;
        if counted > self.read_so_far() {
            self.closed = false;
        }
    }

    fn decide(&mut self, slip: u32, reading: &Reading, by: &str) {
        self.with(slip, |s| {
            s.hold(reading);
            s.decided_by = Some(by.to_owned());
        });
    }

    /// The second reading goes on from a ballot in the middle; what it said from there on is in the journal. What a third
    /// reading settled there, or somebody decided after it, answered a difference that is no more: the first reading holds
    /// until the two are compared again.
    fn rewind(&mut self, from: u32) {
        let first = usize::try_from(from)
            .unwrap_or(usize::MAX)
            .saturating_sub(1);
        for slip in self.slips.iter_mut().skip(first) {
            let slip = Arc::make_mut(slip);
            slip.second = None;
            if slip.third.take().is_some() {
                slip.decided_by = None;
                let first = slip.first.clone();
                slip.hold(&first);
            }
        }
        self.second = SecondReading::Going;
        self.rewound = self.rewound.saturating_add(1);
    }

    /// A third reading that says what one of the two said settles the ballot; any other leaves it to the chair.
    fn settle(&mut self, slip: u32, reading: &Reading, kind: &BallotKind) {
        self.with(slip, |s| {
            let said = [Some(&s.first), s.second.as_ref()];
            let agreed = said
                .into_iter()
                .flatten()
                .find(|said| said.agrees(reading, kind))
                .cloned();
            s.third = Some(reading.clone());
            s.decided_by = None;
            s.hold(&agreed.unwrap_or(Reading::Doubtful));
        });
    }
}

impl Slip {
    fn hold(&mut self, reading: &Reading) {
        let before = std::mem::replace(&mut self.reading, reading.clone());
        self.earlier.push(before);
    }
}
