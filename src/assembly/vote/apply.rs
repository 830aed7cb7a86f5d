//! What happens to a vote, applied.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use super::{
    Asked, Channel, Counter, Paper, Phone, RollCall, Sheet, Show, Stage, Superseded, Tally, Terms,
    Vote, VoteEvent, Votes, Way,
};
use crate::assembly::VoteId;

impl Votes {
    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each event, read as a list"
    )]
    pub(crate) fn apply(&mut self, at: Timestamp, event: &VoteEvent) {
        match event {
            VoteEvent::Drafted {
                id,
                terms,
                repeats,
                runoff_of,
                reason,
            } => {
                let mut vote = drafted(*id, terms, *repeats, *runoff_of);
                vote.because.clone_from(reason);
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
            VoteEvent::CallOpened { id, .. }
            | VoteEvent::Called { id, .. }
            | VoteEvent::CalledByPhone { id, .. }
            | VoteEvent::CallReadBack { id, .. }
            | VoteEvent::ChannelAdded { id, .. }
            | VoteEvent::CensusRetaken { id, .. } => self.change(*id, |v| v.follow(at, event)),
            VoteEvent::HandsSaid { id, .. } | VoteEvent::HandsVotersSaid { id, .. } => {
                self.change(*id, |v| v.hear(event));
            }
            VoteEvent::FigureTyped { id, row, figure } => self.change(*id, |v| {
                v.sheet.insert(*row, *figure);
            }),
            VoteEvent::TotalsTyped { id, .. }
            | VoteEvent::HandedOut { id, .. }
            | VoteEvent::PackOpened { id, .. }
            | VoteEvent::PackRecounted { id, .. }
            | VoteEvent::SlipRead { id, .. }
            | VoteEvent::SlipDecided { id, .. }
            | VoteEvent::PackRestarted { id, .. }
            | VoteEvent::PackClosed { id, .. }
            | VoteEvent::SecondBegun { id, .. }
            | VoteEvent::SlipReadAgain { id, .. }
            | VoteEvent::SecondRewound { id, .. }
            | VoteEvent::SecondClosed { id, .. }
            | VoteEvent::SlipSettled { id, .. } => self.change(*id, |v| v.take(event)),
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
            if *channel == Channel::Hands {
                self.show = None;
            }
            if *channel == Channel::Totals {
                self.sheet.clear();
            }
        } else {
            self.paper.apply(event, &self.terms.kind);
        }
    }

    /// Hears what is said of a show of hands; other events change nothing.
    fn hear(&mut self, event: &VoteEvent) {
        let show = Show::of(self);
        if let VoteEvent::HandsSaid {
            choice,
            figure,
            manner,
            counter,
            ..
        } = event
        {
            let way = Way {
                manner: *manner,
                alone: *counter == Counter::Alone,
            };
            let mut heard = show.counted(way);
            heard.say(*choice, *figure);
            self.show = Some(heard);
        } else if let VoteEvent::HandsVotersSaid { voters, .. } = event {
            self.show = Some(Show {
                voters: Asked::Told(*voters),
                ..show
            });
        }
    }

    /// Follows what changes the call, the channels and the denominators of an open vote; other events change nothing.
    fn follow(&mut self, at: Timestamp, event: &VoteEvent) {
        if let VoteEvent::CallOpened { order, .. } = event {
            self.call.order.clone_from(order);
        }
        if let VoteEvent::Called { person, answer, .. } = event {
            self.call.call(*person, *answer, at);
        }
        if let VoteEvent::CalledByPhone {
            person,
            ticket,
            answer,
            ..
        } = event
        {
            self.call.take(*person, *answer, (at, Some(*ticket)));
        }
        if let VoteEvent::CallReadBack { by, .. } = event {
            self.call.read_back = Some((at, by.clone()));
        }
        if let VoteEvent::ChannelAdded {
            channel, reason, ..
        } = event
        {
            self.terms.channels.insert(*channel);
            self.added.push((at, *channel, reason.clone()));
        }
        if let VoteEvent::CensusRetaken { census, reason, .. } = event
            && let Some((_, known)) = &mut self.opened
        {
            let before = std::mem::replace(known, *census);
            self.retaken.push((at, before, reason.clone()));
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
        show: None,
        sheet: Sheet::new(),
        paper: Paper::default(),
        call: RollCall::default(),
        added: Vec::new(),
        retaken: Vec::new(),
        phone: Phone::default(),
        tally: None,
        superseded: Vec::new(),
        settlements: Vec::new(),
        verified: None,
        proclaimed: None,
        annulled: None,
        repeats,
        runoff_of,
        because: String::new(),
    }
}
