//! Roll call (*appello nominale*): each person is called and answers aloud.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::decide::channels;
use super::{Census, Denominator, Electorate, Scope, Stage, Totals, Vote, VoteRefusal};
use crate::assembly::roll::Participant;
use crate::assembly::{Assembly, ParticipantId, SeatId, TicketId};

/// What a person called answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CallAnswer {
    /// Votes for a choice, numbered from 0 in the order of the ballot.
    Choice(u16),
    /// Is in the hall and does not vote (*non vota*).
    NotVoting,
    /// Does not answer (*assente*).
    Absent,
}

/// An answer with the time at which it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// What was answered.
    pub answer: CallAnswer,
    /// When it was typed, or came.
    pub at: Timestamp,
    /// The personal code with which it came from a phone; none where it was given aloud.
    pub by_phone: Option<TicketId>,
}

/// The roll call of a vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RollCall {
    /// Those called, in the order of the call.
    pub order: Vec<ParticipantId>,
    /// The answers so far.
    pub calls: BTreeMap<ParticipantId, Call>,
    /// When the answers were read back to the hall, and by whom; a later answer takes it away.
    pub read_back: Option<(Timestamp, String)>,
}

impl RollCall {
    /// How many have not answered.
    pub fn left(&self) -> usize {
        let waits = |id: &&ParticipantId| !self.calls.contains_key(*id);
        self.order.iter().filter(waits).count()
    }

    /// How many gave an answer.
    pub fn answered(&self, wanted: impl Fn(CallAnswer) -> bool) -> u64 {
        let answers = self.calls.values().filter(|call| wanted(call.answer));
        answers.fold(0, |n, _| n + 1)
    }

    /// How many voted.
    pub fn voted(&self) -> u64 {
        self.answered(|answer| matches!(answer, CallAnswer::Choice(_)))
    }

    /// How many voted from their own phones.
    pub fn by_phone(&self) -> u64 {
        let voted =
            |call: &&Call| call.by_phone.is_some() && matches!(call.answer, CallAnswer::Choice(_));
        self.calls.values().filter(voted).fold(0, |n, _| n + 1)
    }

    /// Whether anybody answered aloud.
    pub fn has_voices(&self) -> bool {
        self.calls.values().any(|call| call.by_phone.is_none())
    }

    /// The answers given aloud, or those that came from phones, as figures of a channel with so many choices.
    pub(super) fn totals(&self, choices: u16, by_phone: bool) -> Totals {
        let answers = self.calls.values();
        let answers: Vec<CallAnswer> = answers
            .filter(|call| call.by_phone.is_some() == by_phone)
            .map(|call| call.answer)
            .collect();
        let count = |wanted: &dyn Fn(CallAnswer) -> bool| {
            answers
                .iter()
                .filter(|&&answer| wanted(answer))
                .fold(0, |n, _| n + 1)
        };
        let choice = |choice| count(&|answer| answer == CallAnswer::Choice(choice));
        Totals {
            votes: (0..choices).map(choice).collect(),
            voters: Some(count(&|answer| matches!(answer, CallAnswer::Choice(_)))),
            ..Totals::default()
        }
    }

    pub(super) fn call(&mut self, person: ParticipantId, answer: CallAnswer, at: Timestamp) {
        if !self.order.contains(&person) {
            self.order.push(person);
        }
        self.take(person, answer, (at, None));
    }

    /// Takes an answer with when and by which code it came. Who answers by phone is put into no order: the order is that
    /// in which people are called aloud.
    pub(super) fn take(
        &mut self,
        person: ParticipantId,
        answer: CallAnswer,
        (at, by_phone): (Timestamp, Option<TicketId>),
    ) {
        let call = Call {
            answer,
            at,
            by_phone,
        };
        self.calls.insert(person, call);
        self.read_back = None;
    }
}

impl Electorate {
    /// Who can be called by name, present or not: the people of the electorate with the right to vote, or, for the table,
    /// whoever sits in each seat. People only counted have no name to call.
    pub fn callable(&self, assembly: &Assembly) -> Vec<ParticipantId> {
        match self.scope {
            Scope::Table => {
                let seats = assembly.table.active();
                seats
                    .filter_map(|seat| assembly.roll.delegate(seat.id))
                    .map(|person| person.id)
                    .collect()
            }
            Scope::Everyone | Scope::Category(_) => {
                let people = assembly.roll.participants.values();
                people
                    .filter(|p| p.may_vote() && self.covers(&p.profile))
                    .map(|p| p.id)
                    .collect()
            }
        }
    }
}

impl Vote {
    /// Whether this person may answer the call with a vote, or say that they do not vote: they are in the hall, and among
    /// those who were counted. Whoever answered so before may be put right also after leaving.
    ///
    /// # Errors
    /// [`VoteRefusal::NotCheckedIn`], or [`VoteRefusal::CameAfterCount`] where those present at opening are counted.
    pub fn may_answer(
        &self,
        assembly: &Assembly,
        person: ParticipantId,
    ) -> Result<(), VoteRefusal> {
        let before = self.call.calls.get(&person);
        if before.is_some_and(|call| call.answer != CallAnswer::Absent) {
            return Ok(());
        }
        let Some(known) = assembly.roll.participants.get(&person) else {
            return Err(VoteRefusal::NotCallable {});
        };
        if !known.is_present() {
            return Err(VoteRefusal::NotCheckedIn {});
        }
        if self.was_counted(assembly, known) {
            Ok(())
        } else {
            Err(VoteRefusal::CameAfterCount {})
        }
    }

    /// Who is called: those of the order, then whoever answered by phone outside it, so that every answer can be read back,
    /// then whoever may answer since it was set, such as a delegate who took the place of another meanwhile.
    ///
    /// In a vote of the table also a delegate who came after those present were counted: a seat is not passed over, and its
    /// vote is taken once they are counted again. Nobody before the order is set.
    pub fn called(&self, assembly: &Assembly) -> Vec<ParticipantId> {
        let mut called = self.call.order.clone();
        if called.is_empty() {
            return called;
        }
        let known: BTreeSet<ParticipantId> = called.iter().copied().collect();
        let answered = self.call.calls.keys();
        called.extend(answered.filter(|person| !known.contains(*person)));
        let callable = self.terms.electorate.callable(assembly);
        called.extend(callable.into_iter().filter(|person| {
            !known.contains(person)
                && !self.call.calls.contains_key(person)
                && self.is_awaited(assembly, *person)
                && !channels::seat_has_voted(assembly, self, *person)
        }));
        called
    }

    /// Whether somebody who is not in the order of the call is called after it.
    fn is_awaited(&self, assembly: &Assembly, person: ParticipantId) -> bool {
        match self.may_answer(assembly, person) {
            Ok(()) => true,
            Err(VoteRefusal::CameAfterCount {}) => self.terms.electorate.scope == Scope::Table,
            Err(_) => false,
        }
    }

    /// Who is in the hall for the seat of somebody who cannot be called for it any more, in a vote of the table.
    pub fn in_place_of(&self, assembly: &Assembly, person: ParticipantId) -> Option<ParticipantId> {
        let known = assembly.roll.participants.get(&person)?;
        let seat = known.profile.seat?;
        let held = assembly.roll.delegate(seat)?;
        let replaced = self.terms.electorate.scope == Scope::Table && held.id != person;
        (replaced && held.is_present()).then_some(held.id)
    }

    /// How many were called and were not there. Of a seat of the table somebody else may have answered, who took their place.
    pub fn absent(&self, assembly: &Assembly) -> u64 {
        let seat = |person: &ParticipantId| {
            let known = assembly.roll.participants.get(person)?;
            known
                .profile
                .seat
                .filter(|_| self.terms.electorate.scope == Scope::Table)
        };
        let is_there = |call: &Call| call.answer != CallAnswer::Absent;
        let answered = self.call.calls.iter().filter(|(_, call)| is_there(call));
        let held: BTreeSet<SeatId> = answered.filter_map(|(person, _)| seat(person)).collect();
        let calls = self.call.calls.iter();
        let absent = calls.filter(|(person, call)| {
            !is_there(call) && !seat(person).is_some_and(|seat| held.contains(&seat))
        });
        absent.fold(0, |n, _| n + 1)
    }

    /// Whether this person has voted by name for a seat of the table. While the vote is open they keep the seat: from
    /// another, a vote would stand for a seat that had none, and theirs could be voted for again.
    pub fn has_vote_of_a_seat(&self, person: ParticipantId) -> bool {
        let voted = |call: &Call| matches!(call.answer, CallAnswer::Choice(_));
        self.terms.electorate.scope == Scope::Table
            && self.call.calls.get(&person).is_some_and(voted)
    }

    /// How many may vote now. Whoever voted by name and left since is still among those present: the vote is in the figures.
    pub fn census_now(&self, assembly: &Assembly) -> Census {
        let mut census = self.terms.electorate.census(assembly);
        let voted = self.call.calls.iter().filter_map(|(id, call)| {
            matches!(call.answer, CallAnswer::Choice(_))
                .then(|| assembly.roll.participants.get(id))?
        });
        let left = voted.filter(|person| self.left_a_vote(assembly, person));
        census.present += left.fold(0u64, |n, _| n + 1);
        census
    }

    /// How many may vote at this moment, by the rule that counts them: while a vote that counts those present at closing is
    /// open, whoever is in the hall now.
    pub fn electors_now(&self, assembly: &Assembly) -> u64 {
        match self.terms.denominator {
            Denominator::AtClosing if self.stage == Stage::Open => {
                self.census_now(assembly).present
            }
            Denominator::AtClosing | Denominator::AtOpening | Denominator::Entitled => {
                self.electors()
            }
        }
    }

    /// How many voters are taken in at most while the vote is open: where those present at closing count, also those who came
    /// since it opened, and those who left, who may have voted before.
    pub fn most_voters(&self, assembly: &Assembly) -> u64 {
        super::decide::totals::may_vote(assembly, self)
    }

    /// Whether somebody who may vote came or left since those present were counted.
    pub(super) fn faces_changed(&self, assembly: &Assembly) -> bool {
        let Some(at) = self.counted_at() else {
            return false;
        };
        let mut people = assembly.roll.participants.values();
        self.terms.denominator == Denominator::AtOpening
            && people.any(|p| {
                p.may_vote()
                    && self.terms.electorate.covers(&p.profile)
                    && p.was_present(at) != p.is_present()
            })
    }

    /// Whether a person who voted by name is not among those present now, nor anybody for the same seat of the table.
    fn left_a_vote(&self, assembly: &Assembly, person: &Participant) -> bool {
        if person.is_present() || !person.may_vote() {
            return false;
        }
        match (self.terms.electorate.scope, person.profile.seat) {
            (Scope::Table, Some(seat)) => {
                let held = assembly.roll.delegate(seat).is_some_and(|d| d.is_present());
                !held && assembly.table.active().any(|active| active.id == seat)
            }
            (Scope::Table, None) => false,
            (Scope::Everyone | Scope::Category(_), _) => {
                self.terms.electorate.covers(&person.profile)
            }
        }
    }

    /// Whether the person, or somebody for the same seat of the table, was in the hall when those present were counted,
    /// where the rule counts those.
    fn was_counted(&self, assembly: &Assembly, person: &Participant) -> bool {
        let Some(at) = self.counted_at() else {
            return false;
        };
        let seat = person
            .profile
            .seat
            .filter(|_| self.terms.electorate.scope == Scope::Table);
        let held = |seat| {
            let mut people = assembly.roll.participants.values();
            people.any(|p| p.profile.seat == Some(seat) && p.was_present(at))
        };
        self.terms.denominator != Denominator::AtOpening
            || person.was_present(at)
            || seat.is_some_and(held)
    }

    /// When those present were counted last: at opening, or since with a reason.
    fn counted_at(&self) -> Option<Timestamp> {
        let again = self.retaken.last().map(|(at, _, _)| *at);
        again.or(self.opened.map(|(at, _)| at))
    }
}

#[cfg(test)]
mod tests;
