//! From what came in to what came out: the count of a vote with its bases, its verdict and its quorum.

mod counting;
mod tiebreak;
mod totals;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use counting::{Takings, tally};

use super::{Census, Channel, Terms, VoidReason};
use crate::tally::{Base, Outcome, Threshold, Tie, TieBreak, Verdict};

/// How many voted on a channel, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turnout {
    /// Voted: valid, blank and void; `None` where only totals are known.
    pub voters: Option<u64>,
    /// Valid and not blank; `None` where only totals are known.
    pub valid: Option<u64>,
    /// Blank.
    pub blank: u64,
    /// Void, by reason.
    pub void: BTreeMap<VoidReason, u64>,
}

impl Turnout {
    /// All void ballots.
    pub fn voided(&self) -> u64 {
        self.void.values().sum()
    }
}

/// The count of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The denominators that hold.
    pub census: Census,
    /// Turnout by channel.
    pub channels: BTreeMap<Channel, Turnout>,
    /// Figure of each choice by channel, where the method's figures are plain sums; empty otherwise.
    pub by_channel: BTreeMap<Channel, Vec<u64>>,
    /// Turnout over all channels.
    pub turnout: Turnout,
    /// Winners, order, figures.
    pub outcome: Outcome,
    /// The tie that a lot or the table must settle before the outcome holds; until then it follows the method's own
    /// convention. Only where the terms settle ties so.
    #[serde(default)]
    pub pending: Option<Tie>,
    /// The tie that the ballots were asked about once more, where the terms say so; the order of the outcome follows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken: Option<TieBreak>,
    /// The size of each base that is known.
    pub bases: BTreeMap<Base, u64>,
    /// Whether the first choice reached the threshold, if the terms have one.
    pub verdict: Option<Verdict>,
    /// Whether enough people voted, if the terms ask for a quorum.
    pub quorum: Option<Verdict>,
}

impl Tally {
    /// The choices in first place by the figures of the rule alone, before a tie between them was broken.
    pub fn first_by_figures(&self) -> Vec<u16> {
        let first = self.outcome.order.first().cloned().unwrap_or_default();
        match &self.broken {
            Some(broken) if broken.order.first() == Some(&first) => broken.tied.clone(),
            Some(_) | None => first,
        }
    }

    /// The choices in first place, of which a threshold is asked: of several tied, those that whatever settles ties named.
    pub fn leaders(&self) -> Vec<u16> {
        let first = self.outcome.order.first().cloned().unwrap_or_default();
        let winners = &self.outcome.winners;
        let named = first.iter().copied().filter(|c| winners.contains(c));
        let named: Vec<u16> = named.collect();
        if named.is_empty() { first } else { named }
    }

    /// The choices tied for the last place to give, when more are tied than there are places.
    pub fn tie(&self, seats: u16) -> Vec<u16> {
        let mut left = usize::from(seats.max(1));
        for tier in &self.outcome.order {
            if tier.len() > left {
                return if left > 0 { tier.clone() } else { Vec::new() };
            }
            left -= tier.len();
        }
        Vec::new()
    }

    /// The choices whose tie is not settled, as [`Vote::open_tie`](super::Vote::open_tie) says; `settled` tells whether
    /// some tie was.
    pub fn open_tie(&self, terms: &Terms, settled: bool) -> Vec<u16> {
        if let Some(tie) = &self.pending {
            return tie.options.clone();
        }
        let somebody = !self.outcome.winners.is_empty();
        if somebody && !settled && terms.has_places() {
            self.tie(terms.rule.seats)
        } else {
            Vec::new()
        }
    }

    /// The whole votes of a choice, where its figure is a whole number.
    pub fn votes(&self, choice: u16) -> Option<u64> {
        self.outcome
            .tallies
            .get(usize::from(choice))?
            .as_ref()?
            .to_u64()
    }

    /// At most how many people voted under these terms. Where nobody knows, as many as may vote; but where the figures count
    /// ballots, no more than there are marks and ballots without a mark.
    pub fn voters_at_most(&self, terms: &Terms) -> u64 {
        let turnout = &self.turnout;
        if let Some(voters) = turnout.voters {
            return voters;
        }
        let may_vote = self.census.of(terms.denominator);
        if !terms.counts_ballots() {
            return may_vote;
        }
        let marks = (0..terms.choices()).filter_map(|choice| self.votes(choice));
        let ballots = marks.fold(turnout.blank + turnout.voided(), u64::saturating_add);
        may_vote.min(ballots)
    }

    /// What the threshold would say on another base, where that base is known.
    pub fn verdict_on(&self, threshold: &Threshold, base: Base) -> Option<Verdict> {
        let verdict = self.verdict.as_ref()?;
        Some(
            Threshold {
                base,
                ..threshold.clone()
            }
            .verdict(verdict.votes, *self.bases.get(&base)?),
        )
    }
}
