//! Opening, closing and everything that changes where a vote stands.

use std::sync::Arc;

use super::{Origin, draft, known, refuse};
use crate::assembly::themes::ThemeOutcome;
use crate::assembly::vote::{
    Denominator, Ledger, Settlement, Stage, Terms, TieRule, Vote, VoteEvent, VoteRefusal, draw,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};
use crate::tally::{BallotKind, CountFault, Method, Rule, Threshold};

/// Most ties of one count that a draw settles.
const LOTS: usize = 200;

pub(super) fn drafted(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = known(assembly, id)?;
    if vote.stage == Stage::Draft {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotDraft {})
    }
}

pub(super) fn opened(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = known(assembly, id)?;
    if vote.is_open() {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotOpen {})
    }
}

fn counted(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = known(assembly, id)?;
    if vote.is_counted() {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotClosed {})
    }
}

pub(super) fn open(assembly: &Assembly, id: VoteId) -> Result<Decision, Refusal> {
    let vote = drafted(assembly, id)?;
    if let Some(other) = assembly.votes.open().next() {
        return refuse(VoteRefusal::AnotherOpen {
            question: other.terms.question.clone(),
        });
    }
    vote.terms.clone().checked(assembly)?;
    for option in &vote.terms.options {
        let gone = option
            .position
            .is_some_and(|p| assembly.themes.position(p).is_none_or(|p| !p.is_open()));
        if gone {
            return refuse(VoteRefusal::PositionNotOpen {
                label: option.label.clone(),
            });
        }
    }
    vote.terms.check_codes(assembly)?;
    let census = vote.terms.electorate.census(assembly);
    if census.of(vote.terms.denominator) == 0 {
        return refuse(VoteRefusal::NobodyMayVote {});
    }
    Ok(Decision::of(VoteEvent::Opened { id, census }))
}

pub(super) fn close(assembly: &Assembly, id: VoteId) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    if let Some((pack, _, _)) = vote.paper.being_read() {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    if let Some(pack) = vote.paper.due(&vote.terms.scrutiny) {
        return refuse(VoteRefusal::SecondMissing { pack });
    }
    let left = vote.paper.unsettled(&vote.terms.kind).len();
    if left > 0 {
        return refuse(VoteRefusal::Unsettled { left });
    }
    let left = vote.paper.doubtful().len();
    if left > 0 {
        return refuse(VoteRefusal::StillDoubtful { left });
    }
    let left = vote.call.left();
    if left > 0 {
        return refuse(VoteRefusal::CallUnfinished { left });
    }
    if let Some(show) = &vote.show {
        let left = show.left(vote);
        return refuse(VoteRefusal::HandsUnfinished { left });
    }
    let left = vote.unrecorded();
    if left > 0 {
        return refuse(VoteRefusal::TotalsUnfinished { left });
    }
    let nothing_typed = vote.totals.is_empty() && vote.call.voted() == 0;
    if nothing_typed && vote.paper.read() == 0 && vote.phone.ballots.is_empty() {
        return refuse(VoteRefusal::Empty {});
    }
    let census = match vote.terms.denominator {
        Denominator::AtOpening | Denominator::Entitled => vote.census(),
        Denominator::AtClosing => vote.census_now(assembly),
    };
    let tally = vote.count(census).or_else(not_countable)?;
    let unknown = |t: &Threshold| !tally.bases.contains_key(&t.base);
    if vote.terms.threshold.as_ref().is_some_and(unknown)
        || vote.terms.quorum.is_some() && tally.turnout.voters.is_none()
    {
        return refuse(VoteRefusal::VotersNeeded {});
    }
    let tally = Box::new(tally);
    Ok(Decision::of(VoteEvent::Closed { id, tally }))
}

fn not_countable<T>(fault: CountFault) -> Result<T, Refusal> {
    refuse(VoteRefusal::NotCountable { fault })
}

pub(super) fn reopen(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    if !counted(assembly, id)?.phone.ballots.is_empty() {
        return refuse(VoteRefusal::UrnEmptied {});
    }
    no_theme_closed_on(assembly, id)?;
    if let Some(other) = assembly.votes.open().next() {
        return refuse(VoteRefusal::AnotherOpen {
            question: other.terms.question.clone(),
        });
    }
    let reason = words::required(Field::Reason, reason, words::REASON)?;
    Ok(Decision::of(VoteEvent::Reopened { id, reason }))
}

/// Draws until no tie is left: each tie from the same seed, so that whoever noted it can draw again.
pub(super) fn draw_lot(assembly: &Assembly, id: VoteId, seed: &str) -> Result<Decision, Refusal> {
    let mut vote = tied_under(counted(assembly, id)?, TieRule::Lot)?.clone();
    let seed = words::required(Field::Seed, seed, words::LINE)?;
    let mut events = Vec::new();
    while let Some(tie) = pending(&vote).filter(|_| events.len() < LOTS) {
        // Options carry the number printed on the ballot in the public draw, so that anyone can draw it again.
        let numbers: Vec<u32> = tie.iter().map(|c| u32::from(*c) + 1).collect();
        let order = draw(&seed, &numbers)
            .into_iter()
            .filter_map(|n| u16::try_from(n - 1).ok())
            .collect();
        let settlement = Settlement::Lot {
            seed: seed.clone(),
            order,
        };
        let tally = vote.count_settled(&settlement).or_else(not_countable)?;
        vote.settlements.push(settlement.clone());
        vote.tally = Some(Arc::new(tally.clone()));
        events.push(VoteEvent::Settled {
            id,
            settlement,
            tally: Box::new(tally),
        });
    }
    Ok(Decision::all(events))
}

fn pending(vote: &Vote) -> Option<Vec<u16>> {
    Some(vote.tally.as_ref()?.pending.as_ref()?.options.clone())
}

pub(super) fn decide_tie(
    assembly: &Assembly,
    id: VoteId,
    by: &str,
    order: Vec<u16>,
) -> Result<Decision, Refusal> {
    let vote = tied_under(counted(assembly, id)?, TieRule::Table)?;
    if !crate::assembly::table::permutes(&order, &pending(vote).unwrap_or_default()) {
        return refuse(VoteRefusal::NotTheTied {});
    }
    let by = words::required(Field::Author, by, words::LINE)?;
    let settlement = Settlement::Decided { by, order };
    let tally = Box::new(vote.count_settled(&settlement).or_else(not_countable)?);
    Ok(Decision::of(VoteEvent::Settled {
        id,
        settlement,
        tally,
    }))
}

fn tied_under(vote: &Vote, rule: TieRule) -> Result<&Vote, Refusal> {
    if vote.open_tie().is_empty() {
        return refuse(VoteRefusal::NoTie {});
    }
    if vote.terms.tie != rule {
        return refuse(VoteRefusal::TieRuleSaysOtherwise {});
    }
    // What no count waits for cannot be settled: an order of nothing would be recorded, and nothing drawn.
    match pending(vote) {
        Some(_) => Ok(vote),
        None => refuse(VoteRefusal::NoTie {}),
    }
}

pub(super) fn verify(assembly: &Assembly, id: VoteId, by: &str) -> Result<Decision, Refusal> {
    let vote = known(assembly, id)?;
    if vote.stage != Stage::Closed {
        return refuse(VoteRefusal::NotClosed {});
    }
    let by = words::required(Field::Author, by, words::LINE)?;
    Ok(Decision::of(VoteEvent::Verified { id, by }))
}

pub(super) fn proclaim(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    let vote = known(assembly, id)?;
    if !matches!(vote.stage, Stage::Closed | Stage::Verified) {
        return refuse(VoteRefusal::NotClosed {});
    }
    if pending(vote).is_some() {
        return refuse(VoteRefusal::TieOpen {});
    }
    let reason = words::optional(Field::Reason, reason, words::REASON)?;
    if reason.is_empty() && !Ledger::of(vote).balances() {
        return refuse(VoteRefusal::ReasonNeeded {});
    }
    Ok(Decision::of(VoteEvent::Proclaimed { id, reason }))
}

pub(super) fn annul(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    match known(assembly, id)?.stage {
        Stage::Annulled => return refuse(VoteRefusal::Annulled {}),
        Stage::Draft => return refuse(VoteRefusal::NotOpen {}),
        Stage::Open | Stage::Closed | Stage::Verified | Stage::Proclaimed => {}
    }
    no_theme_closed_on(assembly, id)?;
    let reason = words::required(Field::Reason, reason, words::REASON)?;
    Ok(Decision::of(VoteEvent::Annulled { id, reason }))
}

fn no_theme_closed_on(assembly: &Assembly, id: VoteId) -> Result<(), Refusal> {
    let closed_on = |t: &crate::assembly::themes::Theme| {
        t.closed
            .as_ref()
            .is_some_and(|c| c.outcome == ThemeOutcome::Voted(id))
    };
    if assembly.themes.list.iter().any(closed_on) {
        refuse(VoteRefusal::ThemeClosed {})
    } else {
        Ok(())
    }
}

/// Drafts the same vote again. One that still holds is repeated only for a reason; an annulled one has its own.
pub(super) fn repeat(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    let vote = known(assembly, id)?;
    let reason = if vote.stage == Stage::Annulled {
        words::optional(Field::Reason, reason, words::LINE)?
    } else if vote.is_counted() {
        vote.terms.check_theme(assembly)?;
        words::required(Field::Reason, reason, words::LINE)?
    } else {
        return refuse(VoteRefusal::NotClosed {});
    };
    let origin = Origin {
        repeats: Some(id),
        reason,
        ..Origin::default()
    };
    draft(assembly, vote.terms.clone(), origin)
}

/// Drafts a single-choice vote between the tied choices, or between the first two where nothing is tied.
///
/// It gives as many places as the tied choices were tied for. Where the rule for ties does not ask for it, it needs a
/// reason.
pub(super) fn run_off(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    let vote = counted(assembly, id)?;
    if !vote.terms.has_places() {
        return refuse(VoteRefusal::NoTie {});
    }
    let order = vote.tally.iter().flat_map(|t| &t.outcome.order);
    let tied = vote.open_tie();
    let reason = if !tied.is_empty() && vote.terms.tie == TieRule::RunOff {
        words::optional(Field::Reason, reason, words::LINE)?
    } else {
        words::required(Field::Reason, reason, words::LINE)?
    };
    let (choices, seats) = if tied.is_empty() {
        (order.flatten().copied().take(2).collect(), 1)
    } else {
        let above = order.take_while(|tier| **tier != tied).flatten().count();
        let above = u16::try_from(above).unwrap_or(u16::MAX);
        (tied, vote.terms.rule.seats.saturating_sub(above).max(1))
    };
    let options = choices
        .iter()
        .filter_map(|c| vote.terms.options.get(usize::from(*c)))
        .cloned()
        .collect();
    let mut terms = Terms {
        options,
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice).with_seats(seats),
        ..vote.terms.clone()
    };
    terms.threshold = terms.threshold.filter(|_| seats == 1);
    if !terms.knows_tie(terms.tie) {
        terms.tie = TieRule::ExAequo;
    }
    let origin = Origin {
        runoff_of: Some(id),
        reason,
        ..Origin::default()
    };
    draft(assembly, terms, origin)
}
