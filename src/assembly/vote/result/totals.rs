//! Figures typed as totals beside the ballots: added to their count, which is then put in order again.

use super::Turnout;
use crate::assembly::vote::{Channel, Terms, Totals};
use crate::tally::{BallotKind, Exact, Lot, Method, Outcome, Tie};

/// Turnout of a channel typed as totals.
pub(super) fn totals_turnout(terms: &Terms, channel: Channel, totals: &Totals) -> Turnout {
    let voters = totals.voters_under(terms, channel);
    Turnout {
        voters,
        valid: voters.map(|v| v.saturating_sub(totals.apart())),
        blank: totals.blank,
        void: totals.void.clone(),
    }
}

/// Adds figures typed as totals. Supporters are known only where a figure counts ballots.
pub(super) fn add(outcome: &mut Outcome, terms: &Terms, totals: &Totals, turnout: &Turnout) {
    let length = outcome.tallies.len().max(totals.votes.len());
    outcome.tallies.resize(length, None);
    for (tally, votes) in outcome.tallies.iter_mut().zip(&totals.votes) {
        let sum = tally.take().unwrap_or_default().0 + Exact::from(*votes).0;
        *tally = Some(Exact(sum));
    }
    if terms.counts_ballots() {
        outcome.supporters.resize(length, Exact::default());
        for (supporters, votes) in outcome.supporters.iter_mut().zip(&totals.votes) {
            grow(supporters, *votes);
        }
    } else {
        outcome.supporters.clear();
    }
    grow(&mut outcome.valid, turnout.valid.unwrap_or(0));
    grow(&mut outcome.blank, totals.blank);
    grow(&mut outcome.invalid, turnout.voided());
}

fn grow(figure: &mut Exact, by: u64) {
    figure.0 += Exact::from(by).0;
}

/// Puts the choices in order by their figures again, after totals were added to them, and gives the places anew. Nobody
/// wins without a valid ballot; where only totals are known, `valid` is not.
pub(super) fn rank(
    outcome: &mut Outcome,
    terms: &Terms,
    lots: &[Lot],
    valid: Option<u64>,
) -> Option<Tie> {
    let motion = terms.kind == BallotKind::Motion;
    outcome.order = tiers(outcome, terms, if motion { 2 } else { terms.choices() });
    if motion {
        outcome.order.push(vec![2]);
    }
    outcome.winners.clear();
    outcome.steps.clear();
    let nothing = |t: &Option<Exact>| t.as_ref().is_none_or(Exact::is_zero);
    let for_or_against = outcome.tallies.iter().take(2).all(nothing);
    if outcome.tallies.iter().all(nothing) && terms.rule.method != Method::Resistance
        || motion && for_or_against
        || valid == Some(0)
    {
        return None;
    }
    give_places(outcome, terms, lots)
}

/// Tiers of the first `choices` choices, best first.
fn tiers(outcome: &Outcome, terms: &Terms, choices: u16) -> Vec<Vec<u16>> {
    let lowest_first = terms.rule.method == Method::Resistance;
    let zero = Exact::default();
    let figure = |i: u16| {
        outcome
            .tallies
            .get(usize::from(i))
            .and_then(Option::as_ref)
            .unwrap_or(&zero)
    };
    let mut sorted: Vec<u16> = (0..choices).collect();
    sorted.sort_by(|a, b| {
        let order = figure(*a).cmp(figure(*b));
        (if lowest_first { order } else { order.reverse() }).then(a.cmp(b))
    });
    sorted
        .chunk_by(|a, b| figure(*a) == figure(*b))
        .map(<[u16]>::to_vec)
        .collect()
}

/// Gives the places tier by tier; a tier that does not fit wins as a whole unless the terms settle ties.
fn give_places(outcome: &mut Outcome, terms: &Terms, lots: &[Lot]) -> Option<Tie> {
    let mut pending = None;
    let mut left = usize::from(terms.rule.seats.max(1));
    for tier in &outcome.order {
        if left == 0 {
            break;
        }
        let lot = lots.iter().find(|lot| {
            let mut order = lot.order.clone();
            order.sort_unstable();
            order == *tier
        });
        match lot {
            Some(lot) if tier.len() > left => outcome.winners.extend(lot.order.iter().take(left)),
            Some(_) | None => outcome.winners.extend(tier),
        }
        if tier.len() > left && lot.is_none() && terms.asks_about_ties() {
            pending = Some(Tie {
                options: tier.clone(),
                places: u16::try_from(left).unwrap_or(u16::MAX),
                round: 1,
            });
        }
        left = left.saturating_sub(tier.len());
    }
    outcome.winners.sort_unstable();
    pending
}

impl Totals {
    /// Blank and void ballots.
    pub(crate) fn apart(&self) -> u64 {
        self.blank + self.void.values().sum::<u64>()
    }

    /// All votes (points, resistance).
    pub(crate) fn sum(&self) -> u64 {
        self.votes.iter().sum()
    }

    /// How many voted on this channel: as typed, or as the figures themselves say where every ballot holds the same
    /// number of marks. Hands raised for several options do not say how many people raised them.
    pub(crate) fn voters_under(&self, terms: &Terms, channel: Channel) -> Option<u64> {
        let Some(each) = terms.marks_each(channel) else {
            return self.voters;
        };
        let sum = self.sum();
        self.voters
            .or_else(|| sum.is_multiple_of(each).then(|| sum / each + self.apart()))
    }
}

impl Terms {
    /// How many marks every valid ballot of a channel holds, where all hold the same number.
    fn marks_each(&self, channel: Channel) -> Option<u64> {
        if let BallotKind::Choose { min, max, .. } = &self.kind {
            let exactly = min == max && channel != Channel::Hands && *max > 0;
            return exactly.then_some(u64::from(*max));
        }
        matches!(self.kind, BallotKind::Motion | BallotKind::One).then_some(1)
    }
}
