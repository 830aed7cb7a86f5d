//! Roll call, channels added to an open vote, denominators taken again.

use std::collections::BTreeSet;

use super::refuse;
use super::stages::opened;
use crate::assembly::vote::{
    CallAnswer, Channel, Denominator, Scope, Vote, VoteEvent, VoteRefusal, by_name,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, ParticipantId, Refusal, TicketId, VoteId};
use crate::tally::Mark;

fn on_call(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = opened(assembly, id)?;
    if vote.terms.channels.contains(&Channel::RollCall) {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotThisChannel {})
    }
}

/// Sets the order of the call; answers given stay, also of who could not be called any more.
pub(super) fn open_call(
    assembly: &Assembly,
    id: VoteId,
    order: Vec<ParticipantId>,
) -> Result<Decision, Refusal> {
    let vote = on_call(assembly, id)?;
    let callable = vote.terms.electorate.callable(assembly);
    let named: BTreeSet<ParticipantId> = order.iter().copied().collect();
    if order.is_empty() || named.len() != order.len() {
        return Err(Refusal::WrongOrder {});
    }
    let known = |person| callable.contains(person) || vote.call.calls.contains_key(person);
    if !order.iter().all(known) {
        return refuse(VoteRefusal::NotCallable {});
    }
    let mut aloud = vote.call.calls.iter().filter(|(_, c)| c.by_phone.is_none());
    if aloud.any(|(person, _)| !named.contains(person)) {
        return Err(Refusal::WrongOrder {});
    }
    Ok(Decision::of(VoteEvent::CallOpened { id, order }))
}

/// Takes an answer; one given before is replaced. A vote is taken only from somebody who is in the hall and was counted;
/// who stands in the order and cannot be called any more, because they were struck off the roll or another sits in their
/// seat, is absent, so that the call can end.
pub(super) fn call(
    assembly: &Assembly,
    id: VoteId,
    person: ParticipantId,
    answer: CallAnswer,
) -> Result<Decision, Refusal> {
    let vote = on_call(assembly, id)?;
    let waited_for = answer == CallAnswer::Absent && vote.call.order.contains(&person);
    let known = waited_for || vote.call.calls.contains_key(&person);
    if !known && !vote.terms.electorate.callable(assembly).contains(&person) {
        return refuse(VoteRefusal::NotCallable {});
    }
    if vote.answered_by_phone(&assembly.tickets, person).is_some() {
        return refuse(VoteRefusal::AnsweredByPhone {});
    }
    if answer != CallAnswer::Absent {
        vote.may_answer(assembly, person).map_err(Refusal::Vote)?;
    }
    if let CallAnswer::Choice(choice) = answer {
        if choice >= vote.terms.choices() {
            return refuse(VoteRefusal::NotOnBallot {});
        }
        if seat_has_voted(assembly, vote, person) {
            return refuse(VoteRefusal::SeatHasVoted {});
        }
        let voters = voters_with(vote, person);
        let present = super::totals::may_vote(assembly, vote);
        if voters > present {
            return refuse(VoteRefusal::OverPresent { voters, present });
        }
    }
    Ok(Decision::of(VoteEvent::Called { id, person, answer }))
}

/// Takes an answer from a phone; the same again is nothing new.
pub(super) fn call_by_phone(
    assembly: &Assembly,
    id: VoteId,
    ticket: TicketId,
    mark: &Mark,
) -> Result<Decision, Refusal> {
    // Why a phone is turned away is said on its own page; whoever asks here looked before.
    let Ok(named) = by_name(assembly, id, ticket, mark) else {
        return refuse(VoteRefusal::NotCallable {});
    };
    if named.before == Some(named.answer) {
        return Ok(Decision::default());
    }
    Ok(Decision::of(VoteEvent::CalledByPhone {
        id,
        person: named.person,
        ticket,
        answer: named.answer,
    }))
}

/// How many have voted on all channels once this person has.
pub(in crate::assembly::vote) fn voters_with(vote: &Vote, person: ParticipantId) -> u64 {
    let again = vote.call.calls.get(&person);
    let before = again.is_some_and(|call| matches!(call.answer, CallAnswer::Choice(_)));
    // Those who answered from their phones are among those called, and a channel of their own.
    let elsewhere = super::totals::voters_elsewhere(vote, Channel::RollCall);
    vote.call.voted() - u64::from(before) + 1 + elsewhere - vote.call.by_phone()
}

/// Whether somebody else has voted for the seat of this person, where the table votes by seats.
pub(in crate::assembly::vote) fn seat_has_voted(
    assembly: &Assembly,
    vote: &Vote,
    person: ParticipantId,
) -> bool {
    let seat = |id: ParticipantId| assembly.roll.participants.get(&id)?.profile.seat;
    let Some(own) = seat(person).filter(|_| vote.terms.electorate.scope == Scope::Table) else {
        return false;
    };
    vote.call.calls.iter().any(|(other, call)| {
        *other != person
            && matches!(call.answer, CallAnswer::Choice(_))
            && seat(*other) == Some(own)
    })
}

/// Records that the answers were read back to the hall.
pub(super) fn read_back(assembly: &Assembly, id: VoteId, by: &str) -> Result<Decision, Refusal> {
    let vote = on_call(assembly, id)?;
    let left = vote.call.left();
    if vote.call.calls.is_empty() || left > 0 {
        return refuse(VoteRefusal::CallUnfinished { left });
    }
    let by = words::required(Field::Author, by, words::LINE)?;
    Ok(Decision::of(VoteEvent::CallReadBack { id, by }))
}

/// Opens one more channel for those who have not voted; what was cast stays.
pub(super) fn add_channel(
    assembly: &Assembly,
    id: VoteId,
    channel: Channel,
    reason: &str,
) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    let mut terms = vote.terms.clone();
    if !terms.channels.insert(channel) {
        return refuse(VoteRefusal::ChannelOpen {});
    }
    terms.check_channels()?;
    if channel == Channel::Phone {
        terms.check_codes(assembly)?;
    }
    let reason = words::required(Field::Reason, reason, words::REASON)?;
    Ok(Decision::of(VoteEvent::ChannelAdded {
        id,
        channel,
        reason,
    }))
}

/// Takes the denominators of an open vote again, as the hall is now: somebody came or left, or check-in was corrected.
pub(super) fn retake_census(
    assembly: &Assembly,
    id: VoteId,
    reason: &str,
) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    let census = vote.census_now(assembly);
    if census == vote.census() && !vote.faces_changed(assembly) {
        return refuse(VoteRefusal::SameCensus {});
    }
    if vote.terms.denominator == Denominator::AtClosing {
        return refuse(VoteRefusal::CensusAtClosing {});
    }
    let voters = super::totals::voters_so_far(vote);
    let present = census.of(vote.terms.denominator);
    if voters > present {
        return refuse(VoteRefusal::OverPresent { voters, present });
    }
    let reason = words::required(Field::Reason, reason, words::REASON)?;
    Ok(Decision::of(VoteEvent::CensusRetaken {
        id,
        census,
        reason,
    }))
}
