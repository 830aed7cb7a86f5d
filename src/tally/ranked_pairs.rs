//! Ranked pairs: victories are locked in from the strongest down unless they contradict those already locked.
#![expect(
    clippy::indexing_slicing,
    reason = "square relations of the number of options, indexed by option"
)]

use std::collections::BTreeSet;

use num_bigint::BigInt;

use super::order::{self, id};
use super::pairwise::{Pairwise, Strength};

/// A victory of one option over another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Victory {
    pub(crate) winner: usize,
    pub(crate) loser: usize,
    pub(crate) strength: BigInt,
    /// Votes against, which separate equal winning votes: fewer make the victory stronger. Zero under margins.
    against: BigInt,
    /// Whether it was locked in.
    pub(crate) kept: bool,
}

/// A whole count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RankedPairs {
    /// All victories, the strongest first.
    pub(crate) victories: Vec<Victory>,
    /// Options in tiers, best first.
    pub(crate) order: Vec<Vec<u16>>,
    /// Whether two victories are equally strong.
    pub(crate) tied_strengths: bool,
    /// The winners over every order of equally strong victories; `None` when there are too many.
    pub(crate) winners_any_tiebreak: Option<Vec<u16>>,
}

/// Locks in victories from the strongest down.
///
/// Equally strong victories are taken in option order of the winner, then of the loser; under winning votes, fewer
/// votes against come first. Tied contests lock nothing. Quadratic in options for the sort, cubic for the locking;
/// the search over all orders of equal victories is given up beyond a fixed effort.
///
/// Source: T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4 (1987).
pub(crate) fn ranked_pairs(pairwise: &Pairwise, by: Strength) -> RankedPairs {
    let n = pairwise.options;
    let mut victories = victories(pairwise, by);
    let mut locked = Locked::new(n);
    for victory in &mut victories {
        victory.kept = locked.lock(victory.winner, victory.loser);
    }
    let equal = |a: &Victory, b: &Victory| a.strength == b.strength && a.against == b.against;
    let tied_strengths = victories
        .iter()
        .zip(victories.iter().skip(1))
        .any(|(a, b)| equal(a, b));
    let order = order::unbeaten(n, |a, b| locked.above[a][b]);
    let winners_any_tiebreak = every_winner(&victories, n, equal);
    RankedPairs {
        victories,
        order,
        tied_strengths,
        winners_any_tiebreak,
    }
}

fn victories(pairwise: &Pairwise, by: Strength) -> Vec<Victory> {
    let n = pairwise.options;
    let mut victories = Vec::new();
    for winner in 0..n {
        for loser in (0..n).filter(|&loser| pairwise.beats(winner, loser)) {
            let against = match by {
                Strength::WinningVotes => pairwise.prefer(loser, winner).clone(),
                Strength::Margins => BigInt::ZERO,
            };
            let strength = pairwise.strength(winner, loser, by);
            victories.push(Victory {
                winner,
                loser,
                strength,
                against,
                kept: false,
            });
        }
    }
    // The sort is stable, so equals stay in option order.
    victories.sort_by(|a, b| {
        b.strength
            .cmp(&a.strength)
            .then_with(|| a.against.cmp(&b.against))
    });
    victories
}

/// The locked victories and all that follows from them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Locked {
    above: Vec<Vec<bool>>,
}

impl Locked {
    fn new(options: usize) -> Self {
        Self {
            above: vec![vec![false; options]; options],
        }
    }

    fn contradicts(&self, winner: usize, loser: usize) -> bool {
        self.above[loser][winner]
    }

    /// Locks a victory in unless the loser is above the winner already; tells whether it did.
    fn lock(&mut self, winner: usize, loser: usize) -> bool {
        if self.contradicts(winner, loser) {
            return false;
        }
        if !self.above[winner][loser] {
            let below: Vec<usize> = (0..self.above.len())
                .filter(|&o| o == loser || self.above[loser][o])
                .collect();
            for (option, row) in self.above.iter_mut().enumerate() {
                if option == winner || row[winner] {
                    for &low in &below {
                        row[low] = true;
                    }
                }
            }
        }
        true
    }

    fn sources(&self) -> impl Iterator<Item = usize> + '_ {
        let all = 0..self.above.len();
        all.filter(|&option| self.above.iter().all(|row| !row[option]))
    }
}

/// How many relations the search over all orders may look at.
const SEARCH: usize = 20_000;

/// The winners over every order of equally strong victories.
///
/// What follows depends only on the relation locked so far, so relations are kept once. Within a set of equal
/// victories, those that together with the rest close no cycle are locked in whatever the order; only the others are
/// tried in every order.
fn every_winner(
    victories: &[Victory],
    options: usize,
    equal: impl Fn(&Victory, &Victory) -> bool,
) -> Option<Vec<u16>> {
    let mut relations = BTreeSet::from([Locked::new(options)]);
    let mut effort = 0;
    for class in victories.chunk_by(equal) {
        let pairs: Vec<(usize, usize)> = class.iter().map(|v| (v.winner, v.loser)).collect();
        let mut next = BTreeSet::new();
        for relation in &relations {
            after_class(relation, &pairs, &mut next, &mut effort)?;
        }
        relations = next;
    }
    let winners: BTreeSet<usize> = relations.iter().flat_map(Locked::sources).collect();
    Some(winners.into_iter().map(id).collect())
}

/// Adds the relations that a class of equal victories can lead to.
fn after_class(
    start: &Locked,
    pairs: &[(usize, usize)],
    found: &mut BTreeSet<Locked>,
    effort: &mut usize,
) -> Option<()> {
    let mut seen = BTreeSet::new();
    let mut open = vec![(start.clone(), pairs.to_vec())];
    while let Some((mut relation, waiting)) = open.pop() {
        *effort += 1;
        if *effort > SEARCH {
            return None;
        }
        let waiting: Vec<(usize, usize)> = waiting
            .into_iter()
            .filter(|&(w, l)| !relation.contradicts(w, l) && !relation.above[w][l])
            .collect();
        let disputed = settle_undisputed(&mut relation, &waiting);
        if disputed.is_empty() {
            found.insert(relation);
            continue;
        }
        for (at, &(winner, loser)) in disputed.iter().enumerate() {
            let mut next = relation.clone();
            next.lock(winner, loser);
            if seen.insert(next.clone()) {
                let mut rest = disputed.clone();
                rest.remove(at);
                open.push((next, rest));
            }
        }
    }
    Some(())
}

/// Locks in the victories that lie on no cycle of what is locked and what waits; gives back the others.
fn settle_undisputed(relation: &mut Locked, waiting: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let n = relation.above.len();
    let mut reach = relation.above.clone();
    for &(winner, loser) in waiting {
        reach[winner][loser] = true;
    }
    for via in 0..n {
        let onward = reach[via].clone();
        for row in reach.iter_mut().filter(|row| row[via]) {
            for (direct, &on) in row.iter_mut().zip(&onward) {
                *direct |= on;
            }
        }
    }
    let (disputed, free): (Vec<_>, Vec<_>) = waiting.iter().partition(|&&(w, l)| reach[l][w]);
    for (winner, loser) in free {
        relation.lock(winner, loser);
    }
    disputed
}
