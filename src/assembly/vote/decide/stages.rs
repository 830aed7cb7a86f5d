//! Opening, closing and everything that changes where a vote stands.

use super::{draft, known, refuse};
use crate::assembly::themes::ThemeOutcome;
use crate::assembly::vote::{
    Denominator, Ledger, Settlement, Stage, Terms, TieRule, Vote, VoteEvent, VoteRefusal, draw,
    tally,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};
use crate::tally::{BallotKind, Method, Rule};

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
    let census = vote.terms.electorate.census(assembly);
    if census.present == 0 {
        return refuse(VoteRefusal::NobodyMayVote {});
    }
    Ok(Decision::of(VoteEvent::Opened { id, census }))
}

pub(super) fn close(assembly: &Assembly, id: VoteId) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    if let Some((_, pack)) = vote
        .paper
        .packs
        .iter()
        .zip(1u32..)
        .find(|(p, _)| !p.closed)
        .map(|(p, n)| (p, n))
    {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    let left = vote.paper.doubtful().len();
    if left > 0 {
        return refuse(VoteRefusal::StillDoubtful { left });
    }
    if vote.totals.is_empty() && vote.paper.read() == 0 {
        return refuse(VoteRefusal::Empty {});
    }
    let census = match vote.terms.denominator {
        Denominator::AtOpening => vote.census(),
        Denominator::AtClosing => vote.terms.electorate.census(assembly),
    };
    let tally = Box::new(tally(&vote.terms, &vote.totals, &vote.paper, census));
    Ok(Decision::of(VoteEvent::Closed { id, tally }))
}

pub(super) fn reopen(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    counted(assembly, id)?;
    no_theme_closed_on(assembly, id)?;
    if let Some(other) = assembly.votes.open().next() {
        return refuse(VoteRefusal::AnotherOpen {
            question: other.terms.question.clone(),
        });
    }
    let reason = words::required(Field::Reason, reason, words::LINE)?;
    Ok(Decision::of(VoteEvent::Reopened { id, reason }))
}

pub(super) fn draw_lot(assembly: &Assembly, id: VoteId, seed: &str) -> Result<Decision, Refusal> {
    let tied = tie_under(counted(assembly, id)?, TieRule::Lot)?;
    let seed = words::required(Field::Seed, seed, words::LINE)?;
    // Options carry the number printed on the ballot in the public draw, so that anyone can draw it again.
    let numbers: Vec<u32> = tied.iter().map(|c| u32::from(*c) + 1).collect();
    let order = draw(&seed, &numbers)
        .into_iter()
        .filter_map(|n| u16::try_from(n - 1).ok())
        .collect();
    Ok(Decision::of(VoteEvent::Settled {
        id,
        settlement: Settlement::Lot { seed, order },
    }))
}

pub(super) fn decide_tie(
    assembly: &Assembly,
    id: VoteId,
    by: &str,
    order: Vec<u16>,
) -> Result<Decision, Refusal> {
    let tied = tie_under(counted(assembly, id)?, TieRule::Table)?;
    if !crate::assembly::table::permutes(&order, &tied) {
        return refuse(VoteRefusal::NotTheTied {});
    }
    let by = words::required(Field::Author, by, words::LINE)?;
    Ok(Decision::of(VoteEvent::Settled {
        id,
        settlement: Settlement::Decided { by, order },
    }))
}

fn tie_under(vote: &Vote, rule: TieRule) -> Result<Vec<u16>, Refusal> {
    let tied = vote.open_tie();
    if tied.is_empty() {
        return refuse(VoteRefusal::NoTie {});
    }
    if vote.terms.tie == rule {
        Ok(tied)
    } else {
        refuse(VoteRefusal::TieRuleSaysOtherwise {})
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
    if matches!(vote.terms.tie, TieRule::Table | TieRule::Lot) && !vote.open_tie().is_empty() {
        return refuse(VoteRefusal::TieOpen {});
    }
    let reason = words::optional(Field::Reason, reason, words::LINE)?;
    if reason.is_empty() && !Ledger::of(vote).balances() {
        return refuse(VoteRefusal::ReasonNeeded {});
    }
    Ok(Decision::of(VoteEvent::Proclaimed { id, reason }))
}

pub(super) fn annul(assembly: &Assembly, id: VoteId, reason: &str) -> Result<Decision, Refusal> {
    if known(assembly, id)?.stage == Stage::Annulled {
        return refuse(VoteRefusal::Annulled {});
    }
    no_theme_closed_on(assembly, id)?;
    let reason = words::required(Field::Reason, reason, words::LINE)?;
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

/// Drafts a single-choice vote between the tied choices, or between the first two where nothing is tied.
pub(super) fn run_off(assembly: &Assembly, id: VoteId) -> Result<Decision, Refusal> {
    let vote = counted(assembly, id)?;
    if vote.terms.kind == BallotKind::Motion {
        return refuse(VoteRefusal::NoTie {});
    }
    let tied = vote.open_tie();
    let choices: Vec<u16> = if tied.is_empty() {
        vote.tally
            .iter()
            .flat_map(|t| t.outcome.order.iter().flatten())
            .copied()
            .take(2)
            .collect()
    } else {
        tied
    };
    let options = choices
        .iter()
        .filter_map(|c| vote.terms.options.get(usize::from(*c)))
        .cloned()
        .collect();
    let channels = vote.terms.channels.clone();
    let rule = super::super::shim::rule(Method::PluralityChoice);
    let terms = Terms {
        options,
        kind: BallotKind::One,
        rule,
        channels,
        ..vote.terms.clone()
    };
    draft(assembly, terms, None, Some(id))
}
