//! Rankings counted by place or in rounds.

use num_rational::BigRational;

use super::super::borda;
use super::super::count::{Outcome, Poll, Stop};
use super::super::detail::{Detail, LotTaken, Rounds};
use super::super::irv::{self, Irv, Round};
use super::super::lots::Lots;
use super::super::order;
use super::super::profile::Profile;
use super::super::{Exact, Method, Step};

/// First places or a Borda count: the highest sum wins.
pub(super) fn positional(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let found = if poll.rule.method == Method::Plurality {
        borda::first_places(profile)
    } else {
        borda::borda(profile, poll.rule.borda)
    };
    let tiers = order::falling(&found.scores);
    Outcome::of(profile, found.supporters)
        .with_tallies(profile, found.scores)
        .ranked(tiers, &poll.rule, lots)
}

/// Instant run-off. The figure of an option is what it had in its last round.
pub(super) fn irv(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let count = irv::irv(profile, poll.rule.equal_rank, lots)?;
    let mut outcome = Outcome::of(profile, borda::supporters(profile));
    outcome.tallies = vec![None; profile.options];
    let exact =
        |votes: &BigRational| Exact(votes / BigRational::from_integer(profile.unit.clone()));
    for round in &count.rounds {
        for (option, votes) in &round.tally {
            if let Some(tally) = outcome.tallies.get_mut(usize::from(*option)) {
                *tally = Some(exact(votes));
            }
        }
    }
    outcome.order = order_of(&count, profile.options);
    outcome.winners = count
        .rounds
        .iter()
        .filter_map(|round| round.elected)
        .collect();
    outcome.steps = (1u32..)
        .zip(&count.rounds)
        .map(|(number, round)| step(number, round, &exact))
        .collect();
    outcome.detail = Detail::Rounds(Rounds {
        elected_order: outcome.winners.clone(),
        elimination_order: count
            .rounds
            .iter()
            .filter_map(|round| round.eliminated)
            .collect(),
        tie_occurred: count.rounds.iter().any(|round| !round.tie.is_empty()),
        winners_any_tiebreak: count.winners_any_tiebreak,
        lots: taken(lots),
        ..Rounds::default()
    });
    Ok(outcome)
}

fn taken(lots: &Lots<'_>) -> Vec<LotTaken> {
    let asked = lots.asked.iter().filter_map(|(tie, order)| {
        let taken = order.last().copied()?;
        Some(LotTaken {
            tie: tie.clone(),
            taken,
            exclusion: true,
        })
    });
    asked.collect()
}

fn step(number: u32, round: &Round, exact: &impl Fn(&BigRational) -> Exact) -> Step {
    Step::Round {
        round: number,
        tally: round
            .tally
            .iter()
            .map(|(option, votes)| (*option, exact(votes)))
            .collect(),
        exhausted: exact(&round.exhausted),
        elected: round.elected.into_iter().collect(),
        eliminated: round.eliminated.into_iter().collect(),
        tie: round.tie.clone(),
    }
}

/// The elected, then who stood in the last round by votes, then the excluded, the last to go first.
fn order_of(count: &Irv, options: usize) -> Vec<Vec<u16>> {
    let Some(last) = count.rounds.last() else {
        return vec![(0u16..).take(options).collect()];
    };
    let mut tiers: Vec<Vec<u16>> = last.elected.iter().map(|&winner| vec![winner]).collect();
    let rest: Vec<_> = last
        .tally
        .iter()
        .filter(|(option, _)| Some(*option) != last.elected)
        .collect();
    let votes: Vec<_> = rest.iter().map(|(_, votes)| votes).collect();
    let named = |tier: Vec<u16>| -> Vec<u16> {
        tier.iter()
            .filter_map(|&at| rest.get(usize::from(at)))
            .map(|(option, _)| *option)
            .collect()
    };
    tiers.extend(order::falling(&votes).into_iter().map(named));
    let gone = count
        .rounds
        .iter()
        .rev()
        .filter_map(|round| round.eliminated);
    tiers.extend(gone.map(|option| vec![option]));
    tiers
}
