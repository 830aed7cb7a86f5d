//! The method of equal shares: every voter gets the same share of the budget and pays, together with the others who
//! want it, for what she wants.
//!
//! All money is whole numbers of one denominator, which grows with every purchase: shares are exact fractions however
//! long the count. Voters whose share is the same keep it once; only the distinct shares are ever computed with.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of projects, of groups of voters and of distinct shares, indexed by their own numbers"
)]

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::Zero;

use super::super::groups::Amounts;
use super::super::profile::Profile;

/// What a project is worth to a voter who wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Utility {
    /// Its cost: every unit of money spent counts the same.
    Cost,
    /// One: every project counts the same.
    Count,
}

/// Who wants what, grouped, with the weight of each group.
#[derive(Debug)]
pub(crate) struct Voters {
    weights: Vec<u64>,
    /// For each project, the groups that want it.
    pub(crate) supporters: Vec<Vec<u32>>,
    /// For each project, the weight that wants it.
    pub(crate) votes: Vec<u64>,
    /// The weight of all voters, those who want nothing included.
    pub(crate) total: BigInt,
    /// Units of weight of one voter.
    unit: BigInt,
}

impl Voters {
    /// Reads the voters of a profile; `None` when their weight passes 64 bits.
    pub(crate) fn of(profile: &Profile) -> Option<Self> {
        let Amounts::Small(weights) = profile.groups.amounts() else {
            return None;
        };
        let mut supporters = vec![Vec::new(); profile.options];
        let mut votes = vec![0; profile.options];
        for (group, weight) in (0u32..).zip(weights) {
            for project in profile.marks(usize::try_from(group).ok()?) {
                supporters[usize::from(project)].push(group);
                votes[usize::from(project)] += weight;
            }
        }
        let total = profile.groups.total() + &profile.blank;
        let unit = profile.unit.clone();
        Some(Self {
            weights: weights.clone(),
            supporters,
            votes,
            total,
            unit,
        })
    }

    /// The raise below which the same is bought as with `raise`, where that is certain: whoever wants what was bought pays
    /// for all of it in full, and nobody else can pay for what was not, not even with all they have.
    pub(crate) fn same_below(
        &self,
        bought: &Bought,
        costs: &[u64],
        budget: u64,
        raise: u64,
    ) -> Option<BigInt> {
        let share = &self.unit * budget + &self.total * raise;
        let share = BigRational::new(share, &self.total * &self.unit);
        let full = |purchase: &Purchase| {
            let (cost, votes) = (costs[purchase.project], self.votes[purchase.project]);
            BigRational::new(cost.into(), votes.into())
        };
        let paid: BigRational = bought.purchases.iter().map(full).sum();
        if paid > share {
            return None;
        }
        let has = |project: usize| bought.purchases.iter().any(|p| p.project == project);
        let wanted = (0..costs.len()).filter(|&project| self.votes[project] > 0);
        let least = |project: usize| {
            let votes = BigInt::from(self.votes[project]);
            let missing = (&self.total * costs[project] - &votes * budget) * &self.unit;
            missing.div_ceil(&(&self.total * votes))
        };
        wanted.filter(|&project| !has(project)).map(least).min()
    }
}

/// A purchase.
#[derive(Clone, Debug)]
pub(crate) struct Purchase {
    pub(crate) project: usize,
    /// Votes that would pay for it alone: cost over the payment of a voter who pays in full, in voters.
    pub(crate) effective: BigRational,
}

/// What equal shares buys.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bought {
    pub(crate) purchases: Vec<Purchase>,
    /// How many purchases were ties.
    pub(crate) ties_met: u32,
}

impl Bought {
    /// What it costs; more than 64 bits count as the most they hold.
    pub(crate) fn cost(&self, costs: &[u64]) -> u64 {
        self.purchases.iter().fold(0, |sum: u64, bought| {
            sum.saturating_add(costs[bought.project])
        })
    }
}

/// Buys projects from equal shares of `budget`, every voter's share raised by `raise`.
///
/// In each round every project that its supporters can pay for is priced: all pay the same, or all they have left. The
/// one with the lowest price per utility is bought; equal prices: more votes, then the cheaper, then option order.
/// Prices only rise, so a project is priced again only when its last price is not above the best.
///
/// Sources: D. Peters, G. Pierczyński, P. Skowron, "Proportional Participatory Budgeting with Additive Utilities",
/// `NeurIPS` 2021; the official counts of Assen 2024, Wieliczka 2023 and Świecie 2023.
pub(crate) fn equal_shares(
    voters: &Voters,
    costs: &[u64],
    budget: u64,
    raise: u64,
    utility: Utility,
) -> Bought {
    let mut market = Market::new(voters, budget, raise);
    let mut open: Vec<(Price, usize)> = (0..costs.len())
        .filter(|&project| voters.votes[project] > 0)
        .map(|project| (Price::free(), project))
        .collect();
    let mut bought = Bought::default();
    while let Some((price, project, tied)) = market.best(&mut open, costs, utility) {
        open.retain(|&(_, other)| other != project);
        bought.ties_met += u32::from(tied);
        let effective = market.effective(&price, costs[project]);
        market.pay(project, &price.payment, price.rich);
        bought.purchases.push(Purchase { project, effective });
    }
    bought
}

/// What each supporter pays for a project, and what that is per utility.
#[derive(Clone, Debug)]
struct Price {
    /// Payment of a supporter who pays in full: `payment / (denominator * rich)`.
    payment: BigInt,
    rich: u64,
    /// Price per utility as a fraction of its own, so that it can be compared after the denominator has grown.
    per_utility: (BigInt, BigInt),
}

impl Price {
    fn free() -> Self {
        Self {
            payment: BigInt::ZERO,
            rich: 1,
            per_utility: (BigInt::ZERO, 1.into()),
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let (a, b) = (&self.per_utility, &other.per_utility);
        (&a.0 * &b.1).cmp(&(&b.0 * &a.1))
    }
}

/// The shares of all voters.
struct Market<'a> {
    voters: &'a Voters,
    /// Distinct shares, ascending, in units of `1 / denominator`.
    shares: Vec<BigInt>,
    denominator: BigInt,
    /// The share of each group, as a position in `shares`.
    of_group: Vec<u32>,
    /// Room to weigh the supporters of a project by share.
    weights: Vec<u64>,
}

impl<'a> Market<'a> {
    fn new(voters: &'a Voters, budget: u64, raise: u64) -> Self {
        // (budget / voters + raise) of each voter, spread over her units of weight.
        let share = &voters.unit * budget + &voters.total * raise;
        let denominator = &voters.total * &voters.unit;
        let whole = if denominator.is_zero() {
            BigInt::from(1)
        } else {
            denominator
        };
        Self {
            voters,
            shares: vec![share],
            denominator: whole,
            of_group: vec![0; voters.weights.len()],
            weights: Vec::new(),
        }
    }

    /// The project to buy, its price, and whether others have the same; projects that cannot be paid are dropped.
    fn best(
        &mut self,
        open: &mut Vec<(Price, usize)>,
        costs: &[u64],
        utility: Utility,
    ) -> Option<(Price, usize, bool)> {
        open.sort_by(|a, b| a.0.compare(&b.0));
        let mut best: Option<(Price, Vec<usize>)> = None;
        let mut unpaid = Vec::new();
        for (last, project) in open.iter_mut() {
            if let Some((price, _)) = &best
                && last.compare(price).is_gt()
            {
                break;
            }
            let Some(price) = self.price(*project, costs[*project], utility) else {
                unpaid.push(*project);
                continue;
            };
            let order = best
                .as_ref()
                .map_or(Ordering::Less, |(best, _)| price.compare(best));
            match (order, &mut best) {
                (Ordering::Equal, Some((_, tied))) => tied.push(*project),
                (Ordering::Greater, _) => {}
                (Ordering::Less | Ordering::Equal, best) => {
                    *best = Some((price.clone(), vec![*project]));
                }
            }
            *last = price;
        }
        open.retain(|(_, project)| !unpaid.contains(project));
        let (price, mut tied) = best?;
        let votes = &self.voters.votes;
        tied.sort_by(|&a, &b| {
            votes[b]
                .cmp(&votes[a])
                .then(costs[a].cmp(&costs[b]))
                .then(a.cmp(&b))
        });
        let project = *tied.first()?;
        // Tied projects have one price per utility but not one payment.
        let own = open
            .iter()
            .find(|(_, other)| *other == project)
            .map(|(price, _)| price.clone());
        Some((own.unwrap_or(price), project, tied.len() > 1))
    }

    /// Prices a project; `None` when its supporters have not enough left.
    fn price(&mut self, project: usize, cost: u64, utility: Utility) -> Option<Price> {
        self.weights.clear();
        self.weights.resize(self.shares.len(), 0);
        for &group in &self.voters.supporters[project] {
            let group = usize::try_from(group).unwrap_or_default();
            let share = usize::try_from(self.of_group[group]).unwrap_or_default();
            self.weights[share] += self.voters.weights[group];
        }
        let mut rich = self.voters.votes[project];
        let mut due = &self.denominator * cost;
        for (share, &weight) in self.shares.iter().zip(&self.weights) {
            if weight == 0 {
                continue;
            }
            if due <= share * rich {
                let denominator = &self.denominator * rich;
                let per_utility = match utility {
                    Utility::Cost => (due.clone(), denominator * cost.max(1)),
                    Utility::Count => (due.clone(), denominator),
                };
                return Some(Price {
                    payment: due,
                    rich,
                    per_utility,
                });
            }
            due -= share * weight;
            rich -= weight;
        }
        None
    }

    /// Cost over full payment, in voters.
    fn effective(&self, price: &Price, cost: u64) -> BigRational {
        if price.payment.is_zero() {
            return BigRational::zero();
        }
        let cost = &self.denominator * price.rich * cost;
        BigRational::new(cost, &price.payment * &self.voters.unit)
    }

    /// Takes the payment, or all they have, from the supporters of a project.
    fn pay(&mut self, project: usize, payment: &BigInt, rich: u64) {
        let common = payment.gcd(&BigInt::from(rich));
        let factor = BigInt::from(rich) / &common;
        let payment = payment / common;
        let mut buys = vec![false; self.of_group.len()];
        for &group in &self.voters.supporters[project] {
            buys[usize::try_from(group).unwrap_or_default()] = true;
        }
        let used = |wanted: bool| {
            let mut used = vec![false; self.shares.len()];
            for (&share, _) in self
                .of_group
                .iter()
                .zip(&buys)
                .filter(|(_, buys)| **buys == wanted)
            {
                used[usize::try_from(share).unwrap_or_default()] = true;
            }
            used
        };
        let (kept, reduced) = (used(false), used(true));
        let scaled: Vec<BigInt> = self.shares.iter().map(|share| share * &factor).collect();
        let rest = |share: &BigInt| {
            if *share > payment {
                share - &payment
            } else {
                BigInt::ZERO
            }
        };
        // Both lists of new shares are ascending: merge them, equal ones once, and note where each went.
        let mut shares: Vec<BigInt> = Vec::with_capacity(scaled.len() + 8);
        let (mut to_kept, mut to_reduced) = (vec![0u32; scaled.len()], vec![0u32; scaled.len()]);
        let mut low = scaled
            .iter()
            .enumerate()
            .filter(|(at, _)| reduced[*at])
            .peekable();
        let mut push = |share: BigInt| {
            if shares.last() != Some(&share) {
                shares.push(share);
            }
            u32::try_from(shares.len() - 1).unwrap_or(u32::MAX)
        };
        for (at, share) in scaled.iter().enumerate().filter(|(at, _)| kept[*at]) {
            while let Some((from, poorer)) = low.next_if(|(_, other)| rest(other) <= *share) {
                to_reduced[from] = push(rest(poorer));
            }
            to_kept[at] = push(share.clone());
        }
        for (from, poorer) in low {
            to_reduced[from] = push(rest(poorer));
        }
        for (share, buys) in self.of_group.iter_mut().zip(&buys) {
            let at = usize::try_from(*share).unwrap_or_default();
            *share = if *buys { to_reduced[at] } else { to_kept[at] };
        }
        self.shares = shares;
        self.denominator *= factor;
    }
}
