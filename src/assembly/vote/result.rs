//! From what came in to what came out: the count of a vote with its bases, its verdict and its quorum.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Census, Channel, Paper, Reading, Terms, Totals, VoidReason};
use crate::tally::{
    Ballot, BallotKind, Base, Count, Exact, Mark, Method, Outcome, Poll, Threshold, Verdict,
};

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
    /// The size of each base that is known.
    pub bases: BTreeMap<Base, u64>,
    /// Whether the first choice reached the threshold, if the terms have one.
    pub verdict: Option<Verdict>,
    /// Whether enough people voted, if the terms ask for a quorum.
    pub quorum: Option<Verdict>,
}

impl Tally {
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

    /// The whole votes of a choice, where its figure is a whole number.
    pub fn votes(&self, choice: u16) -> Option<u64> {
        self.outcome
            .tallies
            .get(usize::from(choice))?
            .as_ref()?
            .to_u64()
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

/// Counts a vote: paper ballots and totals together, under its terms. The same input gives the same count, always.
///
/// Doubtful ballots nobody decided on are in no figure but the number of ballots read; a vote cannot close with one.
pub fn tally(
    terms: &Terms,
    totals: &BTreeMap<Channel, Totals>,
    paper: &Paper,
    census: Census,
) -> Tally {
    let ballots = ballots(paper);
    let poll = Poll {
        options: terms.choices(),
        kind: terms.kind.clone(),
        rule: terms.rule.clone(),
    };
    let mut outcome = match crate::tally::count::count(&poll, &ballots, &[]) {
        Count::Settled(outcome) => outcome,
        Count::TieToBreak(tie) => Outcome {
            winners: tie.options.clone(),
            order: vec![tie.options],
            ..Outcome::default()
        },
        Count::NotCountable(_) => Outcome::default(),
    };
    let mut channels = BTreeMap::new();
    let mut by_channel = BTreeMap::new();
    if terms.channels.contains(&Channel::Paper) {
        channels.insert(Channel::Paper, paper_turnout(paper));
        if terms.is_additive() {
            by_channel.insert(Channel::Paper, whole(&outcome, terms.choices()));
        }
    }
    for (channel, sums) in totals {
        channels.insert(*channel, totals_turnout(terms, sums));
        by_channel.insert(*channel, sums.votes.clone());
        add(&mut outcome, sums);
    }
    if !totals.is_empty() {
        rank(&mut outcome, terms);
    }
    let turnout = all(&channels);
    let bases = bases(terms, census, &turnout, &outcome);
    let verdict = terms
        .threshold
        .as_ref()
        .and_then(|t| verdict(terms, t, &outcome, &bases));
    let quorum = terms
        .quorum
        .as_ref()
        .and_then(|q| Some(q.verdict(turnout.voters?, *bases.get(&q.base)?)));
    Tally {
        census,
        channels,
        by_channel,
        turnout,
        outcome,
        bases,
        verdict,
        quorum,
    }
}

/// The valid and blank paper ballots, identical ones together.
fn ballots(paper: &Paper) -> Vec<Ballot> {
    let mut grouped: BTreeMap<&Mark, u64> = BTreeMap::new();
    for slip in paper.slips() {
        match &slip.reading {
            Reading::Valid(mark) => *grouped.entry(mark).or_default() += 1,
            Reading::Blank => *grouped.entry(&Mark::Blank).or_default() += 1,
            Reading::Void(_) | Reading::Doubtful => {}
        }
    }
    grouped
        .into_iter()
        .map(|(mark, count)| Ballot {
            mark: mark.clone(),
            count,
            weight: Exact::from(1),
        })
        .collect()
}

fn paper_turnout(paper: &Paper) -> Turnout {
    let mut turnout = Turnout::default();
    let mut valid = 0;
    for slip in paper.slips() {
        match &slip.reading {
            Reading::Valid(_) => valid += 1,
            Reading::Blank => turnout.blank += 1,
            Reading::Void(reason) => *turnout.void.entry(*reason).or_default() += 1,
            Reading::Doubtful => {}
        }
    }
    turnout.valid = Some(valid);
    turnout.voters = Some(paper.read());
    turnout
}

/// Turnout of a channel typed as totals. Where each ballot holds exactly one mark, voters follow from the sums.
fn totals_turnout(terms: &Terms, totals: &Totals) -> Turnout {
    let sum: u64 = totals.votes.iter().sum();
    let voided: u64 = totals.void.values().sum();
    let from_sum = match terms.kind {
        BallotKind::Motion | BallotKind::One => Some(sum + totals.blank + voided),
        _ => None,
    };
    let voters = totals.voters.or(from_sum);
    let valid = voters.map(|v| v.saturating_sub(totals.blank + voided));
    Turnout {
        voters,
        valid,
        blank: totals.blank,
        void: totals.void.clone(),
    }
}

fn whole(outcome: &Outcome, choices: u16) -> Vec<u64> {
    (0..usize::from(choices))
        .map(|i| {
            outcome
                .tallies
                .get(i)
                .and_then(|t| t.as_ref()?.to_u64())
                .unwrap_or(0)
        })
        .collect()
}

fn add(outcome: &mut Outcome, totals: &Totals) {
    outcome
        .tallies
        .resize(outcome.tallies.len().max(totals.votes.len()), None);
    for (tally, votes) in outcome.tallies.iter_mut().zip(&totals.votes) {
        let sum = tally.take().unwrap_or_default().0 + Exact::from(*votes).0;
        *tally = Some(Exact(sum));
    }
}

/// Puts the choices in order by their figures again, after totals were added to them.
fn rank(outcome: &mut Outcome, terms: &Terms) {
    let lowest_first = terms.rule.method == Method::Resistance;
    let zero = Exact::default();
    let figure = |i: u16| {
        outcome
            .tallies
            .get(usize::from(i))
            .and_then(Option::as_ref)
            .unwrap_or(&zero)
    };
    let mut choices: Vec<u16> = (0..terms.choices()).collect();
    choices.sort_by(|a, b| {
        let order = figure(*a).cmp(figure(*b));
        (if lowest_first { order } else { order.reverse() }).then(a.cmp(b))
    });
    let order: Vec<Vec<u16>> = choices
        .chunk_by(|a, b| figure(*a) == figure(*b))
        .map(<[u16]>::to_vec)
        .collect();
    let mut winners = Vec::new();
    for tier in &order {
        if winners.len() >= usize::from(terms.rule.seats.max(1)) {
            break;
        }
        winners.extend(tier);
    }
    winners.sort_unstable();
    outcome.winners = winners;
    outcome.order = order;
    outcome.steps.clear();
}

fn all(channels: &BTreeMap<Channel, Turnout>) -> Turnout {
    let mut all = Turnout {
        voters: Some(0),
        valid: Some(0),
        ..Turnout::default()
    };
    for turnout in channels.values() {
        all.voters = all.voters.zip(turnout.voters).map(|(a, b)| a + b);
        all.valid = all.valid.zip(turnout.valid).map(|(a, b)| a + b);
        all.blank += turnout.blank;
        for (reason, n) in &turnout.void {
            *all.void.entry(*reason).or_default() += n;
        }
    }
    all
}

fn bases(
    terms: &Terms,
    census: Census,
    turnout: &Turnout,
    outcome: &Outcome,
) -> BTreeMap<Base, u64> {
    let mut bases = BTreeMap::from([
        (Base::Entitled, census.entitled),
        (Base::Present, census.present),
    ]);
    if let Some(voters) = turnout.voters {
        bases.insert(Base::Voters, voters);
    }
    if let Some(valid) = turnout.valid {
        bases.insert(Base::Valid, valid);
    }
    if terms.is_additive() {
        let figures = whole(outcome, terms.choices());
        bases.insert(Base::Cast, figures.iter().sum());
        if terms.kind == BallotKind::Motion {
            bases.insert(Base::ForAgainst, figures.iter().take(2).sum());
        }
    }
    bases
}

/// The verdict on the first choice: "favourable" for a motion, the leader otherwise.
fn verdict(
    terms: &Terms,
    threshold: &Threshold,
    outcome: &Outcome,
    bases: &BTreeMap<Base, u64>,
) -> Option<Verdict> {
    let choice = match terms.kind {
        BallotKind::Motion => 0,
        _ => *outcome.order.first()?.first()?,
    };
    let votes = outcome
        .tallies
        .get(usize::from(choice))
        .and_then(Option::as_ref)
        .map_or(Some(0), Exact::to_u64)?;
    Some(threshold.verdict(votes, *bases.get(&threshold.base)?))
}
