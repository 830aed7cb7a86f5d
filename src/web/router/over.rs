//! What a ticket reads once its vote is over, and what becomes of a ballot that comes too late.

use std::sync::Arc;

use hyper::StatusCode;

use super::Visit;
use super::ballot::{Holder, JUST, NO_TIME};
use crate::assembly::VoteId;
use crate::assembly::vote::Vote;
use crate::web::exchange::Answer;
use crate::web::form::{Field, field};
use crate::web::hall::Attempt;
use crate::web::pages::{self, ClosedPage, Late, Notice, WaitPage, paths};

impl Visit<'_> {
    /// No vote is open for phones: what was open last is spoken of, unless proposals are collected.
    pub(super) fn between(&self, holder: &Holder) -> Answer {
        let snapshot = self.hall.desk.now();
        let votes = &snapshot.assembly.votes;
        let collecting = snapshot.assembly.tray.collecting.is_some();
        let over = |vote: &&Arc<Vote>| vote.takes_phones() && vote.opened.is_some();
        let last = votes.list.values().filter(over);
        let ended = |vote: &&Arc<Vote>| vote.closed.or(vote.opened.map(|(at, _)| at));
        let last = last.max_by_key(ended);
        let over = last.and_then(|vote| ended(&vote));
        if let Some(page) = self.away_from_table(holder) {
            return page;
        }
        if !collecting && let Some(page) = self.after_round(holder, over) {
            return page;
        }
        if let Some(vote) = last.filter(|_| !collecting) {
            let just = self.just_voted(holder, vote);
            return self.closed(holder, vote, just.as_deref().map(Late::Recorded));
        }
        let wait = WaitPage {
            code: holder.typed(),
            collecting,
        };
        self.page(pages::waiting(&self.phone(), &wait))
    }

    /// When the ballot arrived of a phone on its way to the receipt, where the vote was closed and counted in between.
    fn just_voted(&self, holder: &Holder, vote: &Vote) -> Option<String> {
        field(&self.query, JUST).filter(|_| vote.is_counted())?;
        let at = self.hall.voted_at(vote.id, &holder.code())?;
        Some(self.hall.time(at, self.lang))
    }

    fn closed(&self, holder: &Holder, vote: &Vote, late: Option<Late<'_>>) -> Answer {
        let at = vote.closed.filter(|_| vote.annulled.is_none());
        let time = at.map(|at| self.hall.time(at, self.lang));
        let said = self
            .answered(holder, vote)
            .filter(|_| vote.annulled.is_none());
        let said = said.as_ref();
        let closed = ClosedPage {
            code: holder.typed(),
            question: &vote.terms.question,
            time: time.as_deref().unwrap_or(NO_TIME),
            late,
            receipts: vote.is_counted() && !vote.phones_by_name(),
            personal: holder.person().is_some(),
            said: said.map(|(words, time)| (words.as_str(), time.as_str())),
        };
        self.page(pages::closed(&self.phone(), &closed))
    }

    /// A ballot that came after the vote was closed.
    ///
    /// Its ticket may have voted in time, and the answer was lost on the way: where that is still known, it is said.
    pub(super) fn late(&self, holder: &Holder, vote: VoteId) -> Answer {
        let voted = self.hall.voted_at(vote, &holder.code());
        let voted = voted.map(|at| self.hall.time(at, self.lang));
        if voted.is_none() {
            self.hall.tried(Attempt::Late);
        }
        let snapshot = self.hall.desk.now();
        match snapshot.assembly.votes.get(vote) {
            Some(vote) => {
                let recorded = voted.as_deref().filter(|_| vote.is_counted());
                let late = recorded.map_or(Late::Unknown, Late::Recorded);
                self.closed(holder, vote, Some(late))
            }
            None => self.notice(StatusCode::NOT_FOUND, Notice::Missing, None),
        }
    }

    /// What became of the vote that a form was made for, which is not the one that is open.
    pub(super) fn not_for_this_vote(&self, holder: &Holder, posted: &[Field<'_>]) -> Answer {
        let ticket = paths::ticket(holder.typed());
        let Some(meant) = meant(posted) else {
            let status = StatusCode::BAD_REQUEST;
            return self.notice(status, Notice::Refused, Some(&ticket));
        };
        let snapshot = self.hall.desk.now();
        let was_closed = |v: &Arc<Vote>| !v.is_open() && v.opened.is_some();
        if snapshot.assembly.votes.get(meant).is_some_and(was_closed) {
            self.late(holder, meant)
        } else {
            self.go(&ticket)
        }
    }
}

/// The vote that a form was made for.
pub(super) fn meant(posted: &[Field<'_>]) -> Option<VoteId> {
    let id = field(posted, "vote").and_then(|id| id.parse().ok());
    id.map(VoteId)
}
