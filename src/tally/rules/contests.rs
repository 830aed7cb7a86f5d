//! Rankings counted by pairwise contests.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::super::condorcet;
use super::super::count::{Outcome, Poll, Stop};
use super::super::detail::{Contests, Detail};
use super::super::lots::Lots;
use super::super::order::{self, id};
use super::super::pairwise::{Pairwise, Strength};
use super::super::profile::Profile;
use super::super::ranked_pairs::{Victory, ranked_pairs};
use super::super::schulze::{Schulze, schulze};
use super::super::{Exact, Method, Step};

/// Counts by one of the pairwise methods.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "only methods of this family come here"
)]
pub(super) fn contests(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let pairwise = Pairwise::of(profile);
    let mut found = Found::new(facts(profile, &pairwise));
    match poll.rule.method {
        Method::Copeland => copeland(&pairwise, &mut found),
        Method::MinimaxWv => minimax(profile, &pairwise, Strength::WinningVotes, &mut found),
        Method::MinimaxMargins => minimax(profile, &pairwise, Strength::Margins, &mut found),
        Method::SchulzeWv => paths(profile, &pairwise, Strength::WinningVotes, &mut found),
        Method::SchulzeMargins => paths(profile, &pairwise, Strength::Margins, &mut found),
        Method::RankedPairsWv => locked(profile, &pairwise, Strength::WinningVotes, &mut found),
        Method::RankedPairsMargins => locked(profile, &pairwise, Strength::Margins, &mut found),
        _ => found.order.clear(),
    }
    let mut outcome = Outcome::of(profile, pairwise.ranked);
    outcome.tallies = if found.tallies.is_empty() {
        vec![None; profile.options]
    } else {
        found
            .tallies
            .into_iter()
            .map(|tally| Some(Exact(tally)))
            .collect()
    };
    outcome.steps = found.steps;
    if poll.rule.method == Method::Pairwise {
        outcome.winners = found.detail.condorcet_winner.into_iter().collect();
    }
    outcome.detail = Detail::Pairwise(found.detail);
    outcome.ranked(found.order, &poll.rule, lots)
}

/// What a pairwise method finds.
struct Found {
    order: Vec<Vec<u16>>,
    tallies: Vec<BigRational>,
    steps: Vec<Step>,
    detail: Contests,
}

impl Found {
    fn new(detail: Contests) -> Self {
        Self {
            order: Vec::new(),
            tallies: Vec::new(),
            steps: Vec::new(),
            detail,
        }
    }
}

fn copeland(pairwise: &Pairwise, found: &mut Found) {
    let doubled = condorcet::copeland_doubled(pairwise);
    found.order = order::falling(&doubled);
    let half = |score: &u64| BigRational::new((*score).into(), 2.into());
    found.tallies = doubled.iter().map(half).collect();
    found.steps = contest_steps(&found.detail, &found.order);
}

fn minimax(profile: &Profile, pairwise: &Pairwise, by: Strength, found: &mut Found) {
    let worst = condorcet::worst_defeats(pairwise, by);
    found.order = order::rising(&worst);
    found.tallies = worst
        .into_iter()
        .map(|defeat| profile.exact(defeat).0)
        .collect();
    found.steps = contest_steps(&found.detail, &found.order);
}

fn paths(profile: &Profile, pairwise: &Pairwise, by: Strength, found: &mut Found) {
    let schulze = schulze(pairwise, by);
    found.detail.paths = schulze
        .paths
        .iter()
        .map(|row| exact_row(profile, row))
        .collect();
    found.steps = path_steps(profile, pairwise, &schulze);
    found.order = schulze.order;
}

fn locked(profile: &Profile, pairwise: &Pairwise, by: Strength, found: &mut Found) {
    let ranked = ranked_pairs(pairwise, by);
    found.detail.tied_strengths = ranked.tied_strengths;
    found.detail.winners_any_tiebreak = ranked.winners_any_tiebreak;
    let step = |victory: Victory| Step::Locked {
        winner: id(victory.winner),
        loser: id(victory.loser),
        strength: profile.exact(victory.strength),
        kept: victory.kept,
    };
    found.steps = ranked.victories.into_iter().map(step).collect();
    found.order = ranked.order;
}

/// The first of an order in its contests with all the others.
fn contest_steps(contests: &Contests, order: &[Vec<u16>]) -> Vec<Step> {
    let Some(&first) = order.first().and_then(|tier| tier.first()) else {
        return Vec::new();
    };
    let votes = |a: u16, b: u16| {
        contests
            .prefer
            .get(usize::from(a))
            .and_then(|row| row.get(usize::from(b)))
            .cloned()
    };
    let others = (0usize..contests.prefer.len())
        .map(id)
        .filter(|&other| other != first);
    let pair = |other| {
        Some(Step::Pair(
            first,
            other,
            votes(first, other)?,
            votes(other, first)?,
        ))
    };
    others.filter_map(pair).collect()
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
