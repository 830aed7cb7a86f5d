//! Roll call (*appello nominale*): each person is called and answers aloud.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Electorate, Scope, Totals};
use crate::assembly::{Assembly, ParticipantId};

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
    /// When it was typed.
    pub at: Timestamp,
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
    /// The first of the order who has not answered.
    pub fn next(&self) -> Option<ParticipantId> {
        let waits = |id: &&ParticipantId| !self.calls.contains_key(*id);
        self.order.iter().find(waits).copied()
    }

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

    /// The answers as figures of a channel with so many choices.
    pub(super) fn totals(&self, choices: u16) -> Totals {
        let votes = (0..choices)
            .map(|choice| self.answered(|answer| answer == CallAnswer::Choice(choice)))
            .collect();
        Totals {
            votes,
            voters: Some(self.voted()),
            ..Totals::default()
        }
    }

    pub(super) fn call(&mut self, person: ParticipantId, answer: CallAnswer, at: Timestamp) {
        if !self.order.contains(&person) {
            self.order.push(person);
        }
        self.calls.insert(person, Call { answer, at });
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
