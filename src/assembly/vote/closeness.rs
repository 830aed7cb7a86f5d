//! How close a counted vote was: how few ballots, or voters, would have changed what came out (*margine*).

use super::Vote;
use crate::tally::{BallotKind, Base};

impl Vote {
    /// Fewest voters who, had they voted for the other side, would have changed the outcome of a counted vote: whether a
    /// threshold was reached, or who has the last place given. Only for ballots of one mark, where a voter who changes
    /// sides takes a vote from one and gives it to the other; `None` elsewhere, and where no number of voters would.
    pub fn reversal(&self) -> Option<u64> {
        if !matches!(self.terms.kind, BallotKind::Motion | BallotKind::One) {
            return None;
        }
        let tally = self.tally.as_ref()?;
        let Some(verdict) = &tally.verdict else {
            let margin = margin(self)?;
            return Some(margin / 2 + 1).filter(|_| tally.turnout.valid.is_some_and(|n| n > 0));
        };
        if verdict.passed {
            return Some(verdict.votes - verdict.needed.max(1) + 1);
        }
        let missing = verdict.needed.max(1).saturating_sub(verdict.votes);
        let others: u64 = (0..self.terms.choices())
            .filter_map(|choice| tally.votes(choice))
            .sum::<u64>()
            .saturating_sub(verdict.votes);
        let against = match self.terms.kind {
            BallotKind::Motion => tally.votes(1)?,
            _ => others,
        };
        (verdict.base > 0 && missing <= against).then_some(missing)
    }

    /// Fewest more ballots, up to `most`, that would have changed whether the threshold was reached: all in favor where
    /// it was missed, none where it was reached. `None` without a threshold, or where even `most` would not.
    pub fn fewest_for_verdict(&self, most: u64) -> Option<u64> {
        changing(self, most)
    }
}

/// The margin, where so many ballots that were not counted could have closed it.
pub(super) fn within(vote: &Vote, ballots: u64) -> Option<u64> {
    margin(vote).filter(|margin| ballots > 0 && *margin <= ballots.saturating_mul(swing(vote)))
}

/// Votes between the last place given and the first not given, for rules whose figures are plain sums; between
/// favorable and against for a motion without a threshold.
fn margin(vote: &Vote) -> Option<u64> {
    let tally = vote.tally.as_ref()?;
    if vote.terms.kind == BallotKind::Motion {
        return match vote.terms.threshold {
            None => Some(tally.votes(0)?.abs_diff(tally.votes(1)?)),
            Some(_) => None,
        };
    }
    if !vote.terms.is_additive() {
        return None;
    }
    let choices: Vec<u16> = tally.outcome.order.iter().flatten().copied().collect();
    let seats = usize::from(vote.terms.rule.seats.max(1));
    let inside = tally.votes(*choices.get(seats.checked_sub(1)?)?)?;
    let outside = tally.votes(*choices.get(seats)?)?;
    Some(inside.abs_diff(outside))
}

/// How far one ballot can move two choices apart.
fn swing(vote: &Vote) -> u64 {
    match &vote.terms.kind {
        BallotKind::Points { cap, .. } => u64::from(*cap),
        BallotKind::Resistance { max } => u64::from(*max),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. } => 1,
    }
}

/// Fewest of `void` ballots that, had they been valid, would have changed whether the threshold was reached: all in
/// favor where it was missed, none where it was reached. `None` where even all of them would not.
pub(super) fn changing(vote: &Vote, void: u64) -> Option<u64> {
    let threshold = vote.terms.threshold.as_ref()?;
    let verdict = vote.tally.as_ref()?.verdict.as_ref()?;
    let changed = |ballots: u64| {
        let grows = matches!(threshold.base, Base::Valid | Base::Cast | Base::ForAgainst);
        let base = verdict.base.saturating_add(if grows { ballots } else { 0 });
        let votes = if verdict.passed {
            verdict.votes
        } else {
            verdict.votes.saturating_add(ballots)
        };
        threshold.verdict(votes, base).passed != verdict.passed
    };
    if void == 0 || !changed(void) {
        return None;
    }
    let (mut kept, mut changing) = (0, void);
    while changing - kept > 1 {
        let middle = kept + (changing - kept) / 2;
        if changed(middle) {
            changing = middle;
        } else {
            kept = middle;
        }
    }
    Some(changing)
}
