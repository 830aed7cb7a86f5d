//! Votes by name from phones (*voto palese dal telefono*): whoever holds a personal code answers the call without being
//! called.
//!
//! A vote takes phones by name where it is a roll call as well: its answers bear names anyway, and one person has one
//! answer, aloud or by phone. In every other vote by phone ballots bear no name: there a personal code is refused, since
//! a ballot put in under it could be joined to its holder while the vote is open. So no ballot of a secret vote is ever
//! under a code that is somebody's.

use super::decide::{channels, totals};
use super::phone::{check, open_by_phone};
use super::{Call, CallAnswer, Channel, Declined, Vote};
use crate::assembly::{Assembly, ParticipantId, TicketId, Tickets, VoteId};
use crate::tally::{BallotFault, Mark};

/// An answer by phone that may be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who answers.
    pub person: ParticipantId,
    /// What.
    pub answer: CallAnswer,
    /// What they answered with the same code before.
    pub before: Option<CallAnswer>,
}

impl Vote {
    /// Whether phones vote by name here, with personal codes: people are called as well, and phones were not let in
    /// without names before that.
    pub fn phones_by_name(&self) -> bool {
        let has = |channel| self.terms.channels.contains(&channel);
        let since = |wanted| {
            let at = self.added.iter().position(|(_, added, _)| *added == wanted);
            at.map_or(0, |at| at + 1)
        };
        has(Channel::Phone)
            && has(Channel::RollCall)
            && since(Channel::RollCall) <= since(Channel::Phone)
    }

    /// What somebody answered by phone, with a code that was not withdrawn since.
    pub fn answered_by_phone(&self, tickets: &Tickets, person: ParticipantId) -> Option<&Call> {
        let call = self.call.calls.get(&person)?;
        let ticket = call.by_phone?;
        tickets.is_good(ticket).then_some(call)
    }

    /// Whether somebody's answer came by phone, with a code that was withdrawn since: it counts until another is given.
    pub fn answered_with_lost_code(&self, tickets: &Tickets, person: ParticipantId) -> bool {
        let call = self.call.calls.get(&person);
        let ticket = call.and_then(|call| call.by_phone);
        ticket.is_some_and(|ticket| !tickets.is_good(ticket))
    }
}

/// Whether somebody may answer an open vote by phone, whatever the answer.
///
/// # Errors
/// Why not; whether they have answered by phone already is not looked at.
pub fn may_answer(assembly: &Assembly, vote: &Vote, person: ParticipantId) -> Result<(), Declined> {
    if !vote.phones_by_name() {
        return Err(Declined::PersonalCode);
    }
    let known = assembly.roll.participants.get(&person);
    let is_here = known.is_some_and(|p| p.is_present());
    if !is_here || !vote.terms.electorate.callable(assembly).contains(&person) {
        return Err(Declined::NotEntitled);
    }
    // A phone opens no door that the call keeps closed: who came late votes once those present are counted again.
    if vote.may_answer(assembly, person).is_err() {
        return Err(Declined::NotEntitled);
    }
    // Who was called and did not answer may still vote; who said that they do not vote has spoken.
    let aloud = |call: &Call| call.by_phone.is_none() && call.answer != CallAnswer::Absent;
    if vote.call.calls.get(&person).is_some_and(aloud)
        || channels::seat_has_voted(assembly, vote, person)
    {
        return Err(Declined::AnsweredAloud);
    }
    if channels::voters_with(vote, person) > totals::may_vote(assembly, vote) {
        return Err(Declined::NotEntitled);
    }
    Ok(())
}

/// What a ballot under a personal code answers, if it may be recorded.
///
/// # Errors
/// Why not.
pub fn by_name(
    assembly: &Assembly,
    id: VoteId,
    ticket: TicketId,
    mark: &Mark,
) -> Result<Named, Declined> {
    let vote = open_by_phone(assembly, id, ticket)?;
    let holder = assembly.tickets.holder(ticket);
    let person = holder.ok_or(Declined::Nameless)?;
    may_answer(assembly, vote, person)?;
    check(vote, mark).map_err(Declined::BadBallot)?;
    let choice = match mark {
        Mark::Chosen(chosen) => chosen.first().copied(),
        Mark::Blank | Mark::Ranks(_) | Mark::Values(_) => None,
    };
    let choice = choice.ok_or(Declined::BadBallot(BallotFault::WrongShape))?;
    let answer = CallAnswer::Choice(choice);
    let before = vote.answered_by_phone(&assembly.tickets, person);
    let before = before.map(|call| call.answer);
    if before.is_some_and(|before| before != answer) && !vote.terms.revisable {
        let receipt = String::new();
        return Err(Declined::AlreadyVoted { receipt });
    }
    Ok(Named {
        person,
        answer,
        before,
    })
}

#[cfg(test)]
mod tests;
