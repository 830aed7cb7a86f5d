//! Votes and their results on the board.

use super::super::Share;
use super::super::result::{ResultRow, RowLabel, label, result};
use super::{ReceiptsScene, ResultsScene, Row, RuleFacts, Scene, Settled, Shown, VoteScene};
use crate::assembly::vote::{
    Channel, Ledger, Scope, Settlement, Stage, Tally, Terms, TieRule, Vote,
};
use crate::assembly::{Assembly, VoteId};
use crate::tally::{BallotKind, Base, Method};

pub(super) fn vote(assembly: &Assembly, id: VoteId) -> Option<Scene> {
    let vote = assembly.votes.get(id)?;
    let electors = match vote.stage {
        Stage::Draft => vote.terms.electors_in(assembly),
        Stage::Open | Stage::Closed | Stage::Verified | Stage::Proclaimed | Stage::Annulled => {
            vote.electors_now(assembly)
        }
    };
    Some(Scene::Vote(Box::new(VoteScene {
        question: vote.terms.question.clone(),
        stage: vote.stage,
        rule: facts(assembly, &vote.terms),
        choices: choices(vote),
        electors,
        voted: voted(vote),
        by_name: vote.phones_by_name(),
    })))
}

/// What can be chosen, while it can.
fn choices(vote: &Vote) -> Vec<RowLabel> {
    match vote.stage {
        Stage::Draft | Stage::Open => (0..vote.terms.choices())
            .map(|choice| label(&vote.terms, choice))
            .collect(),
        Stage::Closed | Stage::Verified | Stage::Proclaimed | Stage::Annulled => Vec::new(),
    }
}

/// How many have voted. While the vote is open only ballots on paper and from phones count: totals by hands come option by option, and
/// their growing sum would tell how each fared.
fn voted(vote: &Vote) -> Option<u64> {
    match vote.stage {
        Stage::Draft | Stage::Annulled => None,
        Stage::Open => {
            let ballots = vote.terms.channels.contains(&Channel::Paper) || vote.takes_phones();
            // A call is heard by everybody; where phones answer it too, all its answers are told together.
            let called = if vote.phones_by_name() {
                vote.call.voted()
            } else {
                0
            };
            ballots.then(|| {
                let arrived = vote.phone.arrived.saturating_add(called);
                vote.paper.read().saturating_add(arrived)
            })
        }
        Stage::Closed | Stage::Verified | Stage::Proclaimed => vote.tally.as_ref()?.turnout.voters,
    }
}

fn facts(assembly: &Assembly, terms: &Terms) -> RuleFacts {
    let category = match terms.electorate.scope {
        Scope::Category(id) => assembly.setup.category(id).map(|c| c.name.clone()),
        Scope::Everyone | Scope::Table => None,
    };
    RuleFacts {
        kind: terms.kind.clone(),
        method: terms.rule.method,
        choices: terms.choices(),
        seats: terms.rule.seats,
        threshold: terms.threshold.clone(),
        quorum: terms.quorum.clone(),
        scope: terms.electorate.scope,
        counted: terms.denominator,
        category: category.unwrap_or_default(),
        secret: terms.secret,
        channels: terms.channels.iter().copied().collect(),
    }
}

pub(super) fn results(assembly: &Assembly, id: VoteId, uncovered: Option<u16>) -> Option<Scene> {
    let vote = assembly.votes.get(id).filter(|v| v.is_counted())?;
    let tally = vote.tally.as_deref()?;
    let view = result(vote)?;
    let all = u16::try_from(view.rows.len()).unwrap_or(u16::MAX);
    let covered = all.saturating_sub(uncovered.unwrap_or(all));
    let marks = matches!(vote.terms.kind, BallotKind::Choose { .. });
    let several = matches!(vote.terms.kind, BallotKind::Choose { max, .. } if max > 1);
    let rows = (0u16..).zip(view.rows).map(|(n, row)| {
        if n < covered {
            return Row::Covered;
        }
        let bar = bar(&vote.terms, tally, &row);
        Row::Shown(Box::new(Shown { row, bar }))
    });
    Some(Scene::Results(Box::new(ResultsScene {
        question: vote.terms.question.clone(),
        stage: vote.stage,
        closed: vote.closed,
        rule: facts(assembly, &vote.terms),
        rows: rows.collect(),
        from: 0,
        all,
        covered,
        base: view.base,
        base_size: view.base_size,
        multiple: several && vote.terms.percent != Base::Cast,
        // Whatever the rule makes of marks, a figure is how many ballots have the mark.
        counts_ballots: view.counts_ballots || marks,
        spent: spent(vote).filter(|_| covered == 0),
        unsettled: unsettled(vote),
        tie: vote.terms.tie,
        settled: settled(vote).filter(|_| covered == 0),
        verdict: view.verdict.filter(|_| covered == 0),
        quorum: view.quorum,
        ledger: turnout(vote),
    })))
}

/// The ledger without what does not fit: that says by how little the first place is ahead, while it may be covered.
fn turnout(vote: &Vote) -> Ledger {
    Ledger {
        oddities: Vec::new(),
        ..Ledger::of(vote)
    }
}

/// What all that a budget pays for costs together.
fn spent(vote: &Vote) -> Option<u64> {
    let budget = vote.terms.kind.budget()?;
    let winners = vote.winners();
    let cost = |choice: &u16| budget.costs.get(usize::from(*choice)).copied();
    winners.iter().map(cost).sum()
}

/// The choices whose tie waits for a lot, a run-off or the table.
fn unsettled(vote: &Vote) -> Vec<u16> {
    match vote.terms.tie {
        TieRule::RunOff | TieRule::Table | TieRule::Lot => vote.open_tie(),
        TieRule::ExAequo | TieRule::FirstPlaces | TieRule::LowerResistance => Vec::new(),
    }
}

/// What settled a tie: the last that did, where a count in rounds met several.
fn settled(vote: &Vote) -> Option<Settled> {
    if let Some(settlement) = vote.settlements.last() {
        return Some(match settlement {
            Settlement::Lot { .. } => Settled::Lot,
            Settlement::Decided { .. } => Settled::Decision,
        });
    }
    let broken = vote.tally.as_deref()?.broken.as_ref()?;
    (broken.order.len() > 1).then_some(Settled::Ballots)
}

pub(super) fn receipts(assembly: &Assembly, id: VoteId) -> Option<Scene> {
    let vote = assembly.votes.get(id).filter(|v| v.is_counted())?;
    let mut codes = vote.phone.receipts.clone();
    codes.sort_unstable();
    Some(Scene::Receipts(Box::new(ReceiptsScene {
        question: vote.terms.question.clone(),
        stage: vote.stage,
        closed: vote.closed,
        all: u64::try_from(codes.len()).unwrap_or(u64::MAX),
        codes,
        from: 0,
    })))
}

/// What the bar of a row is a part of: the base where ballots are counted, all points given out, the top of the scale
/// for a mean and for a grade. Elsewhere figures are compared only with each other, and there is no bar.
fn bar(terms: &Terms, tally: &Tally, row: &ResultRow) -> Option<Share> {
    if row.share.is_some() {
        return row.share;
    }
    let figure = row.figure.as_ref()?;
    if let BallotKind::Choose { .. } = terms.kind {
        let base = *tally.bases.get(&terms.percent)?;
        return Some(Share {
            count: figure.to_u64()?,
            base,
        });
    }
    if terms.rule.method == Method::Points {
        let base = *tally.bases.get(&Base::Cast)?;
        return Some(Share {
            count: figure.to_u64()?,
            base,
        });
    }
    match terms.kind {
        BallotKind::Score { min: 0, max } if terms.rule.method == Method::ScoreMean => {
            let thousandths: u64 = figure.rounded(3).replace('.', "").parse().ok()?;
            let base = u64::try_from(max).ok()?.checked_mul(1000)?;
            Some(Share {
                count: thousandths,
                base,
            })
        }
        BallotKind::Grade { grades } => Some(Share {
            count: figure.to_u64()?,
            base: u64::from(grades).checked_sub(1)?,
        }),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => None,
    }
}
