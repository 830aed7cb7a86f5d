//! The result of a counted vote as rows: rank, label, figure, base.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{Share, signs};
use crate::assembly::vote::{Tally, Terms, Vote};
use crate::tally::{BallotKind, Base, Exact, Verdict};

/// What a row is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowLabel {
    /// Favorable, of a motion.
    Favourable,
    /// Against, of a motion.
    Against,
    /// Abstaining, of a motion.
    Abstaining,
    /// An option: its sign, its label and its short name.
    Option {
        /// What the ballot calls it: see [`signs::choice`].
        sign: String,
        /// Full label.
        label: String,
        /// At most 16 characters.
        short: String,
    },
}

/// One choice of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The choice, numbered from 0 in ballot order.
    pub choice: u16,
    /// What it is called.
    pub label: RowLabel,
    /// Place, from 1; tied choices share it. `None` for the choices of a motion, which keep their order.
    pub place: Option<u16>,
    /// Whether the place is shared.
    pub tied: bool,
    /// Whether it is among the winners, a settled tie considered.
    pub winner: bool,
    /// The exact figure under the rule: votes, points, mean, resistance. `None` where the rule gives none.
    pub figure: Option<Exact>,
    /// Votes out of the base of the vote, where the figure counts ballots (not points, means or resistance).
    pub share: Option<Share>,
    /// Votes out of all voters, where known.
    pub of_voters: Option<Share>,
    /// Votes out of all marks cast, where known.
    pub of_cast: Option<Share>,
}

/// A result ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultView {
    /// Rows, best first; a motion keeps favorable, against, abstaining.
    pub rows: Vec<ResultRow>,
    /// What 100 % is.
    pub base: Base,
    /// Size of the base, where known.
    pub base_size: Option<u64>,
    /// Whether percentages may sum to more than 100.
    pub multiple: bool,
    /// Whether figures count ballots, so that shares make sense.
    pub counts_ballots: bool,
    /// The verdict, if the terms have a threshold.
    pub verdict: Option<Verdict>,
    /// The quorum, if the terms ask for one.
    pub quorum: Option<Verdict>,
}

/// Fewest voters of a secret vote, or of one of its channels, whose figures may stand alone.
const FEWEST: u64 = 3;

/// Whether the figures of a count may be published: not those of one or two people in a secret vote, since they say what
/// each of them voted. Where nobody knows how many voted, it is as many as can have: see [`Tally::voters_at_most`].
pub fn tells_figures(terms: &Terms, tally: &Tally) -> bool {
    !terms.secret || !(1..FEWEST).contains(&tally.voters_at_most(terms))
}

/// Whether the figures of each channel may stand alone: not in a secret vote where few people voted on one of them, or
/// where all of them voted alike or left the ballot blank, since then it would be known who voted what.
pub fn tells_channels(terms: &Terms, tally: &Tally) -> bool {
    if !terms.secret || tally.channels.len() < 2 {
        return true;
    }
    tally.channels.iter().all(|(channel, turnout)| {
        let Some(voters) = turnout.voters else {
            return false;
        };
        let figures = tally.by_channel.get(channel);
        let alike = |votes: &u64| Some(*votes) == turnout.valid && *votes > 0;
        let unanimous = figures.is_some_and(|f| f.iter().any(alike));
        voters >= FEWEST && !unanimous && turnout.blank < voters
    })
}

/// Whether ballots may be published one by one: not where the figures of a channel may not stand alone, nor where no
/// figure may be published.
pub fn tells_ballots(terms: &Terms, tally: &Tally) -> bool {
    tells_channels(terms, tally) && tells_figures(terms, tally)
}

/// Whether the figures of a count that no longer holds, by its place among those of its vote, may be shown: not while the
/// vote is open again, when they are a subtotal; nor in a secret vote where one or two people voted between it and a later
/// count, since the difference is what they voted.
pub fn tells_earlier(vote: &Vote, place: usize) -> bool {
    if vote.is_open() {
        return false;
    }
    let Some(earlier) = vote.superseded.get(place) else {
        return true;
    };
    let ended = vote.superseded.iter().skip(place + 1);
    let mut later = ended.map(|ended| &ended.tally).chain(&vote.tally);
    let few = |later: &Arc<Tally>| {
        let voters = earlier.tally.turnout.voters.zip(later.turnout.voters);
        let between = voters.map(|(a, b)| a.abs_diff(b));
        between.is_some_and(|n| n > 0 && n < FEWEST)
    };
    !vote.terms.secret || !later.any(few)
}

/// Lays out the result of a vote; `None` while there is no count that holds.
pub fn result(vote: &Vote) -> Option<ResultView> {
    let tally = vote.tally.as_deref()?;
    Some(layout(&vote.terms, tally, &vote.winners()))
}

/// Lays out a count under its terms, also one that no longer holds; `winners` are the choices that won in the end, a tie
/// settled included.
pub fn layout(terms: &Terms, tally: &Tally, winners: &[u16]) -> ResultView {
    let counts_ballots = terms.counts_ballots();
    let places = if terms.kind == BallotKind::Motion {
        (0..3).map(|choice| (choice, None)).collect()
    } else {
        ranked(terms, tally, winners)
    };
    let rows = places
        .into_iter()
        .map(|placed| row(terms, tally, winners, placed))
        .collect();
    ResultView {
        rows,
        base: terms.percent,
        base_size: tally.bases.get(&terms.percent).copied(),
        multiple: matches!(terms.kind, BallotKind::Choose { max, .. } if max > 1)
            && terms.percent != Base::Cast
            && counts_ballots,
        counts_ballots,
        verdict: tally.verdict.clone(),
        quorum: tally.quorum.clone(),
    }
}

/// Choices with their place, best first: `(choice, (place, tied))`. Of choices that share a place, those that a lot or
/// whoever settles ties named stand before the others. What a budget pays for, or a rule chooses together, shares a place
/// and not a figure: there most votes come first.
fn ranked(terms: &Terms, tally: &Tally, winners: &[u16]) -> Vec<(u16, Option<(u16, bool)>)> {
    let votes = |choice: &u16| tally.outcome.tallies.get(usize::from(*choice));
    let mut place = 1u16;
    let mut ranked = Vec::new();
    for tier in &tally.outcome.order {
        let (named, others): (Vec<u16>, Vec<u16>) =
            tier.iter().partition(|choice| winners.contains(choice));
        for mut group in [named, others] {
            if let BallotKind::Choose { .. } = terms.kind {
                group.sort_by_key(|choice| Reverse(votes(choice)));
            }
            let tied = group.len() > 1;
            ranked.extend(group.iter().map(|choice| (*choice, Some((place, tied)))));
            place = place.saturating_add(u16::try_from(group.len()).unwrap_or(u16::MAX));
        }
    }
    ranked
}

fn row(
    terms: &Terms,
    tally: &Tally,
    winners: &[u16],
    placed: (u16, Option<(u16, bool)>),
) -> ResultRow {
    let (choice, place) = placed;
    let figure = tally
        .outcome
        .tallies
        .get(usize::from(choice))
        .cloned()
        .flatten();
    let counts_ballots = terms.counts_ballots();
    let votes = figure
        .as_ref()
        .and_then(Exact::to_u64)
        .filter(|_| counts_ballots);
    let of = |base: Base| {
        Some(Share {
            count: votes?,
            base: *tally.bases.get(&base)?,
        })
    };
    ResultRow {
        choice,
        label: label(terms, choice),
        place: place.map(|(place, _)| place),
        tied: place.is_some_and(|(_, tied)| tied),
        winner: winners.contains(&choice),
        share: of(terms.percent),
        of_voters: of(Base::Voters),
        of_cast: of(Base::Cast),
        figure,
    }
}

/// What a choice of a vote is called.
pub fn label(terms: &Terms, choice: u16) -> RowLabel {
    if terms.kind == BallotKind::Motion {
        return match choice {
            0 => RowLabel::Favourable,
            1 => RowLabel::Against,
            _ => RowLabel::Abstaining,
        };
    }
    let option = terms.options.get(usize::from(choice));
    RowLabel::Option {
        sign: signs::choice(terms, choice),
        label: option.map(|o| o.label.clone()).unwrap_or_default(),
        short: option.map(|o| o.short.clone()).unwrap_or_default(),
    }
}
