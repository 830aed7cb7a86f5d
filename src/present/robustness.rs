//! How robust the result of a vote is (*tenuta del risultato*): what the other rules say of the same ballots, how few
//! ballots would change it, and how many ballots are in no figure.
//!
//! Measuring counts the ballots many times over: it is done beside the program, never while somebody waits.

use crate::assembly::vote::Vote;
use crate::tally::robustness::{
    Alternative, Measure, Names, added, added_to, alternatives, changed,
};
use crate::tally::{Ballot, BallotKind, Exact, Mark, Poll};

/// More ballots than any vote has: a verdict that so many would not change, none would.
const MANY: u64 = 1_000_000_000;

/// Ballots that are in no figure, and might have been.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncounted {
    /// Void.
    pub void: u64,
    /// Set aside, and not decided on.
    pub doubtful: u64,
    /// Counted into packs, and not read.
    pub unread: u64,
}

impl Uncounted {
    /// All of them.
    pub fn all(self) -> u64 {
        self.void + self.doubtful + self.unread
    }
}

/// How robust a result is, in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RobustnessView {
    /// What the vote's rule names; `None` where the verdict on a motion is all there is, or nothing is named.
    pub names: Option<Names>,
    /// What it named: the options in first place, those chosen, or those funded.
    pub own: Vec<u16>,
    /// The other rules on the same ballots; none where the ballots are not known one by one.
    pub alternatives: Vec<Alternative>,
    /// Whether what every ballot says is known, not only totals.
    pub is_known: bool,
    /// The fewest ballots that, added, would change what the rule named.
    pub added: Measure,
    /// The fewest of the ballots cast that, filled in otherwise, would change it.
    pub changed: Measure,
    /// The fewest ballots that, added, would change whether the threshold was reached; `None` without a threshold, or
    /// where no number would.
    pub verdict: Option<u64>,
    /// Ballots that are in no figure.
    pub uncounted: Uncounted,
}

impl RobustnessView {
    /// How many ballots would have been enough to change what the rule named, where as many are in no figure.
    pub fn first_in_doubt(&self) -> Option<u64> {
        let swing = self.added.swing.as_ref()?;
        (swing.ballots <= self.uncounted.all()).then_some(swing.ballots)
    }

    /// How many ballots would have been enough to change the verdict, where as many are in no figure.
    pub fn verdict_in_doubt(&self) -> Option<u64> {
        self.verdict
            .filter(|ballots| *ballots <= self.uncounted.all())
    }

    /// Whether it is sure that the ballots in no figure could not have changed the outcome.
    pub fn is_safe(&self) -> bool {
        let all = self.uncounted.all();
        let named = self.names.is_none() || self.added.at_least > all;
        all == 0 || named && self.verdict.is_none_or(|ballots| ballots > all)
    }

    /// Whether another rule names others.
    pub fn depends_on_the_rule(&self) -> bool {
        self.alternatives.iter().any(|other| other.differs)
    }
}

/// Measures how robust the result of a vote is; `None` while there is no count that holds.
pub fn robustness(vote: &Vote) -> Option<RobustnessView> {
    let tally = vote.tally.as_deref().filter(|_| vote.is_counted())?;
    let terms = &vote.terms;
    let poll = Poll {
        options: terms.choices(),
        kind: terms.kind.clone(),
        rule: terms.rule.clone(),
    };
    // Where a threshold decides on a motion, no choice is first.
    let by_verdict = terms.kind == BallotKind::Motion && terms.threshold.is_some();
    let names = Names::of_rule(&poll.rule).filter(|_| !by_verdict);
    let own = match names {
        None => Vec::new(),
        Some(Names::First) if tally.outcome.winners.is_empty() => Vec::new(),
        Some(Names::First) => tally.first_by_figures(),
        Some(Names::Places | Names::Funded) => tally.outcome.winners.clone(),
    };
    let cast = cast(vote);
    let measured = names == Some(Names::Funded) || names.is_some() && !own.is_empty();
    let told = added_to(&poll, &own, &tally.outcome.tallies).filter(|_| measured);
    let by_ballots = cast.as_deref().filter(|_| measured);
    let added = match told {
        Some(swing) => Measure::exact(Some(swing)),
        None => by_ballots.map_or_else(Measure::default, |cast| added(&poll, cast)),
    };
    Some(RobustnessView {
        alternatives: if names.is_some() && vote.channel_totals().is_empty() {
            alternatives(&poll, &vote.ballots())
        } else {
            Vec::new()
        },
        is_known: cast.is_some(),
        changed: by_ballots.map_or_else(Measure::default, |cast| changed(&poll, cast)),
        verdict: vote.fewest_for_verdict(MANY),
        uncounted: uncounted(vote),
        names,
        own,
        added,
    })
}

/// Every ballot, where it is known what each says: totals tell it only where a ballot holds one mark.
fn cast(vote: &Vote) -> Option<Vec<Ballot>> {
    let mut ballots = vote.ballots();
    let one_mark = matches!(vote.terms.kind, BallotKind::Motion | BallotKind::One);
    let totals = vote.channel_totals();
    if !totals.is_empty() && !one_mark {
        return None;
    }
    for totals in totals.values() {
        let marked = (0u16..).zip(&totals.votes);
        ballots.extend(marked.map(|(choice, &count)| Ballot {
            mark: Mark::Chosen(vec![choice]),
            count,
            weight: Exact::from(1),
        }));
    }
    Some(ballots)
}

fn uncounted(vote: &Vote) -> Uncounted {
    let paper = &vote.paper;
    Uncounted {
        void: vote
            .tally
            .as_ref()
            .map_or(0, |tally| tally.turnout.voided()),
        doubtful: u64::try_from(paper.doubtful().len()).unwrap_or(u64::MAX),
        unread: paper.counted().saturating_sub(paper.read()),
    }
}

#[cfg(test)]
mod tests;
