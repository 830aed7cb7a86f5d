//! Rankings counted by pairwise contests.

use num_bigint::BigInt;

use super::super::borda::Positions;
use super::super::count::{Outcome, Poll, Stop};
use super::super::detail::{Contests, Detail};
use super::super::lots::Lots;
use super::super::order::id;
use super::super::pairwise::{Pairwise, Strength};
use super::super::profile::Profile;
use super::super::schulze::{Schulze, schulze};
use super::super::{CountFault, Exact, Method, Step};

/// Counts by one of the pairwise methods.
pub(super) fn contests(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let pairwise = Pairwise::of(profile);
    let mut outcome = Outcome::of(profile, Positions::of(profile).supporters());
    outcome.tallies = vec![None; profile.options];
    let mut detail = facts(profile, &pairwise);
    let order = match poll.rule.method {
        Method::SchulzeWv | Method::SchulzeMargins => {
            let by = match poll.rule.method == Method::SchulzeWv {
                true => Strength::WinningVotes,
                false => Strength::Margins,
            };
            let found = schulze(&pairwise, by);
            detail.paths = found
                .paths
                .iter()
                .map(|row| exact_row(profile, row))
                .collect();
            outcome.steps = path_steps(profile, &pairwise, &found);
            found.order
        }
        _ => return Err(CountFault::WrongKind.into()),
    };
    outcome.detail = Detail::Pairwise(detail);
    outcome.ranked(order, &poll.rule, lots)
}

fn facts(profile: &Profile, pairwise: &Pairwise) -> Contests {
    let n = pairwise.options;
    let row = |a: usize| {
        (0..n)
            .map(|b| profile.exact(pairwise.prefer(a, b).clone()))
            .collect()
    };
    Contests {
        prefer: (0..n).map(row).collect(),
        condorcet_winner: pairwise.condorcet_winner(),
        condorcet_loser: pairwise.condorcet_loser(),
        smith: pairwise.smith_set(),
        ..Contests::default()
    }
}

fn exact_row(profile: &Profile, row: &[BigInt]) -> Vec<Exact> {
    row.iter()
        .map(|strength| profile.exact(strength.clone()))
        .collect()
}

/// The first winner against every other option: the contest, and the paths where it is lost or tied.
fn path_steps(profile: &Profile, pairwise: &Pairwise, found: &Schulze) -> Vec<Step> {
    let Some(&winner) = found.order.first().and_then(|tier| tier.first()) else {
        return Vec::new();
    };
    let first = usize::from(winner);
    let mut steps = Vec::new();
    for other in (0..pairwise.options).filter(|&other| other != first) {
        let votes = |a, b| profile.exact(pairwise.prefer(a, b).clone());
        steps.push(Step::Pair(
            winner,
            id(other),
            votes(first, other),
            votes(other, first),
        ));
        if pairwise.beats(first, other) {
            continue;
        }
        steps.push(Step::Path {
            through: found.path(pairwise, first, other),
            strength: profile.exact(found.strength(first, other)),
            back: profile.exact(found.strength(other, first)),
        });
    }
    steps
}
