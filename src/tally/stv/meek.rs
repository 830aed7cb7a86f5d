//! Meek's method: every elected option keeps just so much of each vote that it stays at the quota.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of options and of nodes, indexed by option or node"
)]

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive, Zero};

use super::super::count::{Stop, Tie};
use super::super::detail::{Action, LotTaken, Stage};
use super::super::lots::Lots;
use super::super::order::id;
use super::super::prefs::{self, Preferences};
use super::super::profile::Profile;
use super::super::{CountFault, Exact};
use super::Election;

/// One vote, in units of the nine decimals of the rule.
const ONE: u64 = 1_000_000_000;

/// Total surplus below which a round ends: 0.000001 votes.
const OMEGA: u128 = 1_000;

/// The most papers: their votes in units must leave room for the products of the rule in 128 bits.
const MOST_PAPERS: u128 = 1_000_000_000_000_000_000;

/// Counts a transferable vote by Meek's method, reference rule of the Proportional Representation Foundation.
///
/// Nine decimals; portions and keep factors rounded up; quota = votes / (seats + 1), cut, plus 0.000000001; a round ends
/// when someone is elected, when the total surplus is below 0.000001 or no longer falls; then the lowest is defeated.
/// Whoever has at most the lowest vote plus the total surplus ties for lowest: the lot decides, or else the first in
/// option order goes. All arithmetic is in 128-bit integers.
///
/// Ballots are kept as a tree of their preferences, since ballots that begin alike carry equal weights: an iteration
/// costs the branches that still hold weight, not the ballots.
///
/// # Errors
/// No seats; fractional weights; more than 10^18 papers; a tie that needs a lot.
///
/// Sources: I. D. Hill, B. A. Wichmann, D. R. Woodall, "Algorithm 123: Single transferable vote by Meek's method",
/// Computer Journal 30 (1987); PR Foundation, "Reference Meek rule" (<https://prfound.org/resources/reference/>).
pub(crate) fn meek(profile: &Profile, seats: u16, lots: &mut Lots<'_>) -> Result<Election, Stop> {
    if seats == 0 {
        return Err(CountFault::NoSeats.into());
    }
    if !profile.unit.is_one() {
        return Err(CountFault::FractionalWeight.into());
    }
    let heavy = |total: &BigInt| total.to_u128().is_none_or(|total| total > MOST_PAPERS);
    if heavy(&profile.groups.total()) {
        return Err(CountFault::TooHeavy.into());
    }
    let mut meek = Meek::new(profile, seats.into());
    while !meek.is_complete() {
        let elected = meek.iterate();
        let (mut tie, mut defeated) = (Vec::new(), None);
        if !elected {
            let (lowest, tied) = meek.lowest(lots)?;
            meek.states[lowest] = State::Defeated;
            meek.keep[lowest] = 0;
            meek.excluded.push(id(lowest));
            (tie, defeated) = (tied, Some(id(lowest)));
        }
        meek.record(defeated, tie);
    }
    Ok(meek.finish())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Hopeful,
    Elected,
    Defeated,
}

/// A preference after the preferences above it, with the papers that begin so.
struct Node {
    option: u16,
    papers: u64,
    first_child: u32,
    next_sibling: u32,
}

const NONE: u32 = u32::MAX;

struct Meek {
    nodes: Vec<Node>,
    seats: u128,
    states: Vec<State>,
    keep: Vec<u64>,
    votes: Vec<u128>,
    quota: u128,
    surplus: u128,
    papers: u128,
    elected: Vec<u16>,
    excluded: Vec<u16>,
    stages: Vec<Stage>,
    lots: Vec<LotTaken>,
}

impl Meek {
    fn new(profile: &Profile, seats: u128) -> Self {
        let nodes = tree(profile);
        let mut meek = Self {
            nodes,
            seats,
            states: vec![State::Hopeful; profile.options],
            keep: vec![ONE; profile.options],
            votes: vec![0; profile.options],
            quota: 0,
            surplus: 0,
            papers: 0,
            elected: Vec::new(),
            excluded: Vec::new(),
            stages: Vec::new(),
            lots: Vec::new(),
        };
        meek.papers = meek
            .children(0)
            .map(|node| u128::from(meek.nodes[node].papers))
            .sum();
        meek
    }

    fn children(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        let index = |link: u32| usize::try_from(link).ok().filter(|_| link != NONE);
        let first = index(self.nodes[node].first_child);
        std::iter::successors(first, move |&child| index(self.nodes[child].next_sibling))
    }

    fn hopefuls(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.states.len()).filter(|&option| self.states[option] == State::Hopeful)
    }

    fn is_complete(&self) -> bool {
        let seats = usize::try_from(self.seats).unwrap_or(usize::MAX);
        let seated = self.elected.len();
        self.papers == 0 || seated >= seats || seated + self.hopefuls().count() <= seats
    }

    /// Distributes and adjusts until someone is elected (`true`) or the surplus is spread (`false`).
    fn iterate(&mut self) -> bool {
        let mut before: Option<u128> = None;
        loop {
            self.distribute();
            let votes: u128 = self.votes.iter().sum();
            self.quota = votes / (self.seats + 1) + 1;
            let mut reached: Vec<usize> = self
                .hopefuls()
                .filter(|&option| self.votes[option] >= self.quota)
                .collect();
            reached.sort_by(|&a, &b| self.votes[b].cmp(&self.votes[a]).then(a.cmp(&b)));
            for &option in &reached {
                self.states[option] = State::Elected;
                self.elected.push(id(option));
            }
            self.surplus = self.total_surplus();
            if !reached.is_empty() {
                return true;
            }
            if self.surplus < OMEGA || before.is_some_and(|before| self.surplus >= before) {
                return false;
            }
            before = Some(self.surplus);
            self.adjust();
        }
    }

    fn total_surplus(&self) -> u128 {
        let elected = self
            .elected
            .iter()
            .map(|&option| self.votes[usize::from(option)]);
        let (over, under) = elected.fold((0u128, 0u128), |(over, under), votes| {
            (
                over + votes.saturating_sub(self.quota),
                under + self.quota.saturating_sub(votes),
            )
        });
        over.saturating_sub(under)
    }

    /// Sets the keep factor of every elected option to keep × quota / votes, each step rounded up.
    fn adjust(&mut self) {
        for at in 0..self.elected.len() {
            let option = usize::from(self.elected[at]);
            let votes = self.votes[option];
            if votes == 0 {
                continue;
            }
            let product = (u128::from(self.keep[option]) * self.quota).div_ceil(u128::from(ONE));
            let keep = (product * u128::from(ONE)).div_ceil(votes);
            self.keep[option] = u64::try_from(keep).unwrap_or(ONE).min(ONE);
        }
    }

    fn distribute(&mut self) {
        self.votes.fill(0);
        let mut open: Vec<(usize, u64)> = self.children(0).map(|node| (node, ONE)).collect();
        while let Some((node, weight)) = open.pop() {
            let Node { option, papers, .. } = self.nodes[node];
            let option = usize::from(option);
            let portion = (weight * self.keep[option]).div_ceil(ONE);
            self.votes[option] += u128::from(portion) * u128::from(papers);
            if portion < weight {
                open.extend(self.children(node).map(|child| (child, weight - portion)));
            }
        }
    }

    /// The hopeful to defeat, and those tied for it.
    fn lowest(&mut self, lots: &mut Lots<'_>) -> Result<(usize, Vec<u16>), Tie> {
        let least = self
            .hopefuls()
            .map(|option| self.votes[option])
            .min()
            .unwrap_or_default();
        let window = least + self.surplus;
        let tied: Vec<u16> = self
            .hopefuls()
            .filter(|&option| self.votes[option] <= window)
            .map(id)
            .collect();
        if let [only] = tied.as_slice() {
            return Ok((usize::from(*only), Vec::new()));
        }
        let round = u32::try_from(self.stages.len() + 1).unwrap_or(u32::MAX);
        let places = u16::try_from(tied.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let best_first: Vec<u16> = tied.iter().rev().copied().collect();
        let order = lots.order(&best_first, places, round)?;
        let taken = order.last().copied().unwrap_or_default();
        let tie = Tie {
            options: tied.clone(),
            places,
            round,
        };
        self.lots.push(LotTaken {
            tie,
            taken,
            exclusion: true,
        });
        Ok((usize::from(taken), tied))
    }

    fn record(&mut self, defeated: Option<u16>, tie: Vec<u16>) {
        let shown = (0..self.states.len()).filter(|&option| {
            self.states[option] != State::Defeated || defeated == Some(id(option))
        });
        let tally = shown
            .map(|option| (id(option), units(self.votes[option])))
            .collect();
        let held: u128 = self.votes.iter().sum();
        self.stages.push(Stage {
            action: Action::Iteration(defeated),
            tally,
            non_transferable: units((self.papers * u128::from(ONE)).saturating_sub(held)),
            elected: self.elected.clone(),
            quota: Some(units(self.quota)),
            tie,
        });
    }

    fn finish(mut self) -> Election {
        let seats = usize::try_from(self.seats).unwrap_or(usize::MAX);
        let free = seats.saturating_sub(self.elected.len());
        let mut left: Vec<usize> = self.hopefuls().collect();
        if self.papers > 0 && left.len() <= free {
            left.sort_by(|&a, &b| self.votes[b].cmp(&self.votes[a]).then(a.cmp(&b)));
            self.elected.extend(left.into_iter().map(id));
        }
        let keep = |&option: &u16| (option, units(self.keep[usize::from(option)].into()));
        let last = self.stages.last();
        Election {
            keep_factors: self.elected.iter().map(keep).collect(),
            quota: last
                .and_then(|stage| stage.quota.clone())
                .map(|quota| quota.0),
            non_transferable: last.map_or_else(BigRational::zero, |s| s.non_transferable.0.clone()),
            valid: BigRational::from_integer(self.papers.into()),
            stages: self.stages,
            elected: self.elected,
            excluded: self.excluded,
            lots: self.lots,
        }
    }
}

fn units(number: u128) -> Exact {
    Exact(BigRational::new(number.into(), ONE.into()))
}

/// Puts the preferences of all ballots into one tree under a root; a shared place ends a ballot.
fn tree(profile: &Profile) -> Vec<Node> {
    let preferences = Preferences::of(profile);
    let root = Node {
        option: 0,
        papers: 0,
        first_child: NONE,
        next_sibling: NONE,
    };
    let mut nodes = vec![root];
    for group in 0..preferences.len() {
        let papers = profile.groups.amount(group).to_u64().unwrap_or(u64::MAX);
        let mut at = 0;
        for tier in preferences.tiers(group) {
            let &[entry] = tier else { break };
            at = child(&mut nodes, at, id(prefs::option(entry)));
            nodes[at].papers += papers;
        }
    }
    nodes
}

/// The child of a node for an option, made when there is none yet.
fn child(nodes: &mut Vec<Node>, parent: usize, option: u16) -> usize {
    let mut link = nodes[parent].first_child;
    while let Some(at) = usize::try_from(link).ok().filter(|_| link != NONE) {
        if nodes[at].option == option {
            return at;
        }
        link = nodes[at].next_sibling;
    }
    let fresh = nodes.len();
    let next_sibling = nodes[parent].first_child;
    nodes.push(Node {
        option,
        papers: 0,
        first_child: NONE,
        next_sibling,
    });
    nodes[parent].first_child = u32::try_from(fresh).unwrap_or(NONE);
    fresh
}
