//! The count itself: ballots by the rule, bases and verdicts taken.

use std::collections::BTreeMap;

use super::totals::{add, rank, totals_turnout};
use super::{Tally, Turnout, tiebreak};
use crate::assembly::vote::{Census, Channel, Paper, Reading, Terms, TieRule, Totals, Vote};
use crate::tally::{
    Ballot, BallotKind, Base, Count, CountFault, Exact, Lot, Mark, Outcome, Poll, Threshold, Tie,
    Verdict,
};

/// What came in: figures typed as totals, paper ballots read, and ties settled so far.
#[derive(Clone, Copy, Debug)]
pub struct Takings<'a> {
    /// Figures typed as totals, by channel.
    pub totals: &'a BTreeMap<Channel, Totals>,
    /// Paper ballots.
    pub paper: &'a Paper,
    /// Ballots from phones.
    pub phone: &'a [Mark],
    /// Tied choices in the order in which a lot or the table put them, one for each tie settled.
    pub settled: &'a [Vec<u16>],
}

/// Counts a vote: ballots on paper, from phones and totals together, under its terms. The same input gives the same
/// count, always.
///
/// Doubtful ballots nobody decided on are in no figure but the number of ballots read; a vote cannot close with one.
///
/// # Errors
/// When ballots cannot be counted under the rule at all; terms that were checked do not lead there by themselves.
pub fn tally(terms: &Terms, takings: Takings<'_>, census: Census) -> Result<Tally, CountFault> {
    let ballots = ballots(read(takings.paper).chain(takings.phone));
    let lots: Vec<Lot> = takings.settled.iter().map(|order| lot(order)).collect();
    let (mut outcome, mut pending) = counted(terms, &ballots, &lots)?;
    let mut channels = BTreeMap::new();
    let mut by_channel = BTreeMap::new();
    if terms.channels.contains(&Channel::Paper) {
        channels.insert(Channel::Paper, paper_turnout(takings.paper));
    }
    if terms.channels.contains(&Channel::Phone) {
        channels.insert(Channel::Phone, phone_turnout(takings.phone));
    }
    if terms.is_additive() {
        let several = channels.len() > 1;
        for channel in channels.keys() {
            let figures = if several {
                figures(terms, takings, *channel)?
            } else {
                whole(&outcome, terms.choices())
            };
            by_channel.insert(*channel, figures);
        }
    }
    for (channel, sums) in takings.totals {
        let turnout = totals_turnout(terms, *channel, sums);
        add(&mut outcome, terms, sums, &turnout);
        channels.insert(*channel, turnout);
        by_channel.insert(*channel, sums.votes.clone());
    }
    let turnout = all(&channels);
    if !takings.totals.is_empty() {
        pending = rank(&mut outcome, terms, &lots, turnout.valid);
    }
    let broken = tiebreak::settle(terms, &ballots, &mut outcome);
    let bases = bases(terms, census, &turnout, &outcome);
    let verdict = terms
        .threshold
        .as_ref()
        .and_then(|t| verdict(terms, t, &outcome, &bases));
    let quorum = terms
        .quorum
        .as_ref()
        .and_then(|q| Some(q.verdict(turnout.voters?, *bases.get(&q.base)?)));
    Ok(Tally {
        census,
        channels,
        by_channel,
        turnout,
        outcome,
        pending,
        broken,
        bases,
        verdict,
        quorum,
    })
}

fn lot(order: &[u16]) -> Lot {
    Lot {
        order: order.to_vec(),
    }
}

/// The outcome of the paper ballots. Where the terms settle ties by lot or by the table, the first tie not settled yet
/// comes with the outcome that the method's convention gives meanwhile.
fn counted(
    terms: &Terms,
    ballots: &[Ballot],
    lots: &[Lot],
) -> Result<(Outcome, Option<Tie>), CountFault> {
    use crate::tally::method::TieRule::{Convention, Lot as ByLot};
    let poll = |ties| Poll {
        options: terms.choices(),
        kind: terms.kind.clone(),
        rule: terms.rule.clone().with_ties(ties),
    };
    let asks = terms.asks_about_ties();
    let first = if asks { ByLot } else { Convention };
    match crate::tally::count::count(&poll(first), ballots, lots) {
        Count::Settled(outcome) => Ok((*outcome, None)),
        Count::NotCountable(fault) => Err(fault),
        Count::TieToBreak(tie) => {
            let meanwhile = match crate::tally::count::count(&poll(Convention), ballots, lots) {
                Count::Settled(outcome) => *outcome,
                Count::TieToBreak(_) | Count::NotCountable(_) => Outcome::default(),
            };
            Ok((meanwhile, Some(tie)))
        }
    }
}

/// The figure of each choice on one channel of ballots, as if it was the only one.
fn figures(terms: &Terms, takings: Takings<'_>, channel: Channel) -> Result<Vec<u64>, CountFault> {
    let ballots = match channel {
        Channel::Paper => ballots(read(takings.paper)),
        Channel::Phone => ballots(takings.phone.iter()),
        Channel::Hands | Channel::Totals | Channel::RollCall => Vec::new(),
    };
    let (outcome, _) = counted(terms, &ballots, &[])?;
    Ok(whole(&outcome, terms.choices()))
}

/// What valid and blank paper ballots say.
fn read(paper: &Paper) -> impl Iterator<Item = &Mark> {
    paper.slips().filter_map(|slip| match &slip.reading {
        Reading::Valid(mark) => Some(mark),
        Reading::Blank => Some(&Mark::Blank),
        Reading::Void(_) | Reading::Doubtful => None,
    })
}

/// Ballots as they are counted, identical ones together.
fn ballots<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<Ballot> {
    let mut grouped: BTreeMap<&Mark, u64> = BTreeMap::new();
    for mark in marks {
        *grouped.entry(mark).or_default() += 1;
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

fn phone_turnout(ballots: &[Mark]) -> Turnout {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let blank = count(ballots.iter().filter(|m| **m == Mark::Blank).count());
    let voters = count(ballots.len());
    Turnout {
        voters: Some(voters),
        valid: Some(voters.saturating_sub(blank)),
        blank,
        void: BTreeMap::new(),
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
        for (reading, n) in &turnout.void {
            *all.void.entry(*reading).or_default() += n;
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
    let mut bases = BTreeMap::from([(Base::Entitled, census.entitled)]);
    if terms.knows(Base::Present) {
        bases.insert(Base::Present, census.present);
    }
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

/// The verdict on the first choice: "favorable" for a motion, the leader otherwise.
fn verdict(
    terms: &Terms,
    threshold: &Threshold,
    outcome: &Outcome,
    bases: &BTreeMap<Base, u64>,
) -> Option<Verdict> {
    let choice = if terms.kind == BallotKind::Motion {
        0
    } else {
        *outcome.order.first()?.first()?
    };
    let votes = outcome
        .tallies
        .get(usize::from(choice))
        .and_then(Option::as_ref)
        .map_or(Some(0), Exact::to_u64)?;
    Some(threshold.verdict(votes, *bases.get(&threshold.base)?))
}

impl Vote {
    /// The valid and blank ballots, on paper and from phones, as they are counted, identical ones together. Of an open
    /// vote they are a subtotal: nobody may see what they say.
    pub fn ballots(&self) -> Vec<Ballot> {
        ballots(read(&self.paper).chain(&self.phone.ballots))
    }
}

impl Terms {
    /// Whether a tie waits for a lot or for the table.
    pub(crate) fn asks_about_ties(&self) -> bool {
        matches!(self.tie, TieRule::Lot | TieRule::Table)
    }
}
