//! Several seats filled from rankings.

use super::super::borda;
use super::super::count::{Outcome, Poll, Stop};
use super::super::detail::{Action, Detail, Rounds, Stage};
use super::super::lots::Lots;
use super::super::order::id;
use super::super::profile::Profile;
use super::super::stv::{self, Election, Precision};
use super::super::{Exact, Method, Step};

/// A transferable vote. The figure of an option is what it had at the end.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
pub(super) fn transferable(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let seats = poll.rule.seats;
    let election = match poll.rule.method {
        Method::StvScottish => stv::gregory(profile, seats, Precision::FiveDecimals, lots)?,
        Method::StvWigm => stv::gregory(profile, seats, Precision::Exact, lots)?,
        _ => stv::meek(profile, seats, lots)?,
    };
    let mut outcome = Outcome::of(profile, borda::supporters(profile));
    // A paper without a clear first preference is not valid here, although it ranks something.
    outcome.invalid.0 += &outcome.valid.0 - &election.valid;
    outcome.valid = Exact(election.valid.clone());
    outcome.tallies = vec![None; profile.options];
    for (option, votes) in election.stages.iter().flat_map(|stage| &stage.tally) {
        if let Some(tally) = outcome.tallies.get_mut(usize::from(*option)) {
            *tally = Some(votes.clone());
        }
    }
    outcome.winners.clone_from(&election.elected);
    outcome.winners.sort_unstable();
    outcome.order = order_of(&election, profile.options);
    outcome.steps = (1u32..).zip(&election.stages).map(step).collect();
    outcome.detail = Detail::Rounds(Rounds {
        quota: election.quota.map(Exact),
        stages: election.stages,
        elected_order: election.elected,
        elimination_order: election.excluded,
        tie_occurred: !election.lots.is_empty(),
        winners_any_tiebreak: None,
        lots: election.lots,
        keep_factors: election.keep_factors,
        non_transferable: Exact(election.non_transferable),
    });
    Ok(outcome)
}

/// The elected in the order of election, then those never excluded, then the excluded, the last to go first.
fn order_of(election: &Election, options: usize) -> Vec<Vec<u16>> {
    let mut tiers: Vec<Vec<u16>> = election
        .elected
        .iter()
        .map(|&option| vec![option])
        .collect();
    let gone =
        |option: &u16| election.elected.contains(option) || election.excluded.contains(option);
    tiers.push(
        (0..options)
            .map(id)
            .filter(|option| !gone(option))
            .collect(),
    );
    tiers.extend(election.excluded.iter().rev().map(|&option| vec![option]));
    tiers.retain(|tier| !tier.is_empty());
    tiers
}

fn step((number, stage): (u32, &Stage)) -> Step {
    let eliminated = match stage.action {
        Action::Exclusion(option) | Action::Iteration(Some(option)) => vec![option],
        Action::FirstPreferences
        | Action::Surplus(_)
        | Action::LastVacancies
        | Action::Iteration(None) => Vec::new(),
    };
    Step::Round {
        round: number,
        tally: stage.tally.clone(),
        exhausted: stage.non_transferable.clone(),
        elected: stage.elected.clone(),
        eliminated,
        tie: stage.tie.clone(),
    }
}
