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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::testing::Story;
    use crate::assembly::vote::{
        Channel, Denominator, Ledger, Oddity, Scrutiny, Terms, TieRule, Vote, VoteCommand,
        VoteRefusal,
    };
    use crate::assembly::{Refusal, VoteId};
    use crate::tally::{BallotKind, Base, Method, Rule};

    const VOTE: VoteId = VoteId(1);

    fn motion(channels: &[Channel]) -> Terms {
        Terms {
            question: "Approvate?".into(),
            theme: None,
            options: Vec::new(),
            kind: BallotKind::Motion,
            rule: Rule::new(Method::Motion),
            threshold: None,
            quorum: None,
            tie: TieRule::ExAequo,
            electorate: Electorate::default(),
            denominator: Denominator::AtOpening,
            channels: channels.iter().copied().collect(),
            secret: false,
            percent: Base::Valid,
            scrutiny: Scrutiny::default(),
            revisable: false,
        }
    }

    /// Five people in the hall and a motion open on these channels.
    fn opened(channels: &[Channel]) -> Story {
        let mut story = Story::usual();
        story.arrive(5);
        story.ok(VoteCommand::Draft(Box::new(motion(channels))));
        story.ok(VoteCommand::Open { id: VOTE });
        story
    }

    fn vote(story: &Story) -> &Vote {
        story.assembly().votes.get(VOTE).unwrap()
    }

    fn call(person: u32, answer: CallAnswer) -> VoteCommand {
        VoteCommand::Call {
            id: VOTE,
            person: ParticipantId(person),
            answer,
        }
    }

    fn order(story: &mut Story) {
        let order = (1..=5).map(ParticipantId).collect();
        story.ok(VoteCommand::OpenCall { id: VOTE, order });
    }

    #[test]
    fn answers_are_counted_with_the_other_channels_and_apart() {
        let mut story = opened(&[Channel::RollCall, Channel::Hands]);
        order(&mut story);
        for (person, choice) in [(1, 0), (2, 0), (3, 1)] {
            story.ok(call(person, CallAnswer::Choice(choice)));
        }
        story.ok(call(4, CallAnswer::NotVoting));
        assert_eq!(
            story.refused(VoteCommand::Close { id: VOTE }),
            Refusal::Vote(VoteRefusal::CallUnfinished { left: 1 })
        );
        story.ok(call(5, CallAnswer::Absent));
        story.ok(call(3, CallAnswer::Choice(2)));
        story.ok(VoteCommand::Close { id: VOTE });
        let tally = vote(&story).tally.clone().unwrap();
        assert_eq!(tally.by_channel[&Channel::RollCall], [2, 0, 1]);
        assert_eq!(tally.turnout.voters, Some(3));
        let ledger = Ledger::of(vote(&story));
        assert_eq!(ledger.not_voting, Some(2));
        assert_eq!(ledger.oddities, [Oddity::CallNotReadBack]);
    }

    #[test]
    fn an_answer_after_the_reading_back_must_be_read_back_again() {
        let mut story = opened(&[Channel::RollCall]);
        order(&mut story);
        for person in 1..=5 {
            story.ok(call(person, CallAnswer::Choice(0)));
        }
        let by = || "segreteria".to_owned();
        story.ok(VoteCommand::ReadBack { id: VOTE, by: by() });
        assert!(vote(&story).call.read_back.is_some());
        story.ok(call(2, CallAnswer::Choice(1)));
        assert_eq!(vote(&story).call.read_back, None);
        story.ok(VoteCommand::ReadBack { id: VOTE, by: by() });
        story.ok(VoteCommand::Close { id: VOTE });
        assert!(Ledger::of(vote(&story)).oddities.is_empty());
    }

    #[test]
    fn a_channel_is_added_with_a_reason_and_what_was_cast_stays() {
        let mut story = opened(&[Channel::RollCall]);
        story.ok(call(1, CallAnswer::Choice(0)));
        let add = |channel, reason: &str| VoteCommand::AddChannel {
            id: VOTE,
            channel,
            reason: reason.into(),
        };
        assert_eq!(
            story.refused(add(Channel::RollCall, "di nuovo")),
            Refusal::Vote(VoteRefusal::ChannelOpen {})
        );
        assert!(matches!(
            story.refused(add(Channel::Paper, " ")),
            Refusal::Empty { .. }
        ));
        story.ok(add(Channel::Paper, "manca la corrente"));
        assert_eq!(vote(&story).call.voted(), 1);
        let ballots = |ballots| VoteCommand::OpenPack {
            id: VOTE,
            counted: ballots,
        };
        assert_eq!(
            story.refused(ballots(5)),
            Refusal::Vote(VoteRefusal::OverPresent {
                voters: 6,
                present: 5
            }),
            "one person, one channel"
        );
        story.ok(ballots(4));
    }

    #[test]
    fn the_denominators_are_taken_again_with_a_reason() {
        let mut story = opened(&[Channel::RollCall]);
        let retake = || VoteCommand::RetakeCensus {
            id: VOTE,
            reason: "arrivati in due".into(),
        };
        assert_eq!(
            story.refused(retake()),
            Refusal::Vote(VoteRefusal::SameCensus {})
        );
        story.arrive(2);
        story.ok(retake());
        assert_eq!(vote(&story).census().present, 7);
        assert_eq!(vote(&story).retaken[0].1.present, 5);
    }
}
