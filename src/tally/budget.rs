//! Participatory budgeting: which projects a budget pays for.

mod greedy;
mod shares;

use std::num::NonZeroU64;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive as _;

use super::count::{Outcome, Stop};
use super::detail::{Detail, Spending};
use super::order::id;
use super::profile::Profile;
use super::{Budget, CountFault, Exact, Method, Rule, Step, detail};
use greedy::By;
use shares::{Bought, Utility, Voters, equal_shares};

/// Money being spent.
#[derive(Debug)]
pub(crate) struct Purse<'a> {
    costs: &'a [u64],
    left: u64,
    /// Of how many parts a unit of money consists.
    parts: Option<NonZeroU64>,
    unit: BigRational,
    selection: Vec<u16>,
    steps: Vec<Step>,
}

impl Purse<'_> {
    fn has(&self, project: usize) -> bool {
        self.selection.contains(&id(project))
    }

    /// An amount of money, in units.
    fn money(&self, parts: u64) -> Exact {
        detail::money(parts, self.parts)
    }

    /// Pays a project that the rest of the budget covers.
    fn fund(&mut self, project: usize, votes: Exact) {
        let cost = self.costs.get(project).copied().unwrap_or_default();
        self.left = self.left.saturating_sub(cost);
        self.selection.push(id(project));
        let (cost, left) = (self.money(cost), self.money(self.left));
        self.steps.push(Step::Funded {
            option: id(project),
            cost,
            left,
            votes,
        });
    }

    fn buy(&mut self, bought: Bought) {
        for purchase in bought.purchases {
            self.fund(purchase.project, Exact(purchase.effective));
        }
    }

    fn funded(&self) -> Vec<u16> {
        let mut funded = self.selection.clone();
        funded.sort_unstable();
        funded
    }
}

/// Spends a budget by one of the budget methods, filling in winners, order, steps and detail.
///
/// The winners are the funded; the order has them in one tier, the others in another.
///
/// # Errors
/// Under equal shares, voters who together weigh more than 64 bits hold.
pub(crate) fn spend(
    rule: &Rule,
    profile: &Profile,
    money: &Budget,
    outcome: &mut Outcome,
) -> Result<(), Stop> {
    let unit = BigRational::from_integer(profile.unit.clone());
    let votes: Vec<BigRational> = outcome
        .tallies
        .iter()
        .flatten()
        .map(|tally| &tally.0 * &unit)
        .collect();
    let mut purse = Purse {
        costs: &money.costs,
        left: money.cap,
        parts: rule.parts,
        unit,
        selection: Vec::new(),
        steps: Vec::new(),
    };
    let mut detail = Spending {
        parts: rule.parts,
        ..Spending::default()
    };
    if let Some(plan) = Plan::of(rule.method) {
        let voters = Voters::of(profile).ok_or(CountFault::TooHeavy)?;
        let (bought, raised) = plan.buy(&voters, money, rule.parts);
        detail.ties_met = bought.ties_met;
        detail.raised = raised;
        purse.buy(bought);
        detail.before_completion = purse.funded();
        if plan.fill {
            greedy::fill(&mut purse, &votes, By::Votes);
        }
    } else {
        let by = if rule.method == Method::PbGreedyCost {
            By::VotesPerCost
        } else {
            By::Votes
        };
        greedy::fill(&mut purse, &votes, by);
    }
    let funded = purse.funded();
    let others = (0..profile.options)
        .map(id)
        .filter(|option| !funded.contains(option))
        .collect();
    outcome.order = vec![funded.clone(), others];
    outcome.order.retain(|tier| !tier.is_empty());
    outcome.winners = funded;
    outcome.steps = purse.steps;
    detail.cost = money.cap - purse.left;
    detail.selection = purse.selection;
    outcome.detail = Detail::Budget(detail);
    Ok(())
}

/// After how many raises it is looked whether the next ones can change anything.
const LOOK: u64 = 32;

/// A variant of the method of equal shares.
struct Plan {
    utility: Utility,
    /// Whether shares are raised, and whether that stops once nothing more fits.
    raise: Raise,
    /// Whether what is left is spent by votes.
    fill: bool,
}

#[derive(PartialEq, Eq)]
enum Raise {
    No,
    UntilOverspent,
    UntilOverspentOrFull,
}

impl Plan {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the methods that are not equal shares have no plan"
    )]
    fn of(method: Method) -> Option<Self> {
        let plan = |utility, raise, fill| {
            Some(Self {
                utility,
                raise,
                fill,
            })
        };
        match method {
            Method::PbMesCost => plan(Utility::Cost, Raise::No, false),
            Method::PbMesCount => plan(Utility::Count, Raise::No, false),
            Method::PbMesCostGreedy => plan(Utility::Cost, Raise::No, true),
            Method::PbMesCostAdd1 => plan(Utility::Cost, Raise::UntilOverspent, false),
            Method::PbMesCostAdd1u => plan(Utility::Cost, Raise::UntilOverspentOrFull, true),
            _ => None,
        }
    }

    /// Buys, raising every voter's share by one unit of money at a time as long as the budget is not overspent. Raises that
    /// cannot change anything are passed over, so that a price far beyond all shares does not cost as many counts.
    fn buy(&self, voters: &Voters, money: &Budget, parts: Option<NonZeroU64>) -> (Bought, u64) {
        let unit = parts.map_or(1, NonZeroU64::get);
        let run = |raise: u64| {
            let raise = raise.saturating_mul(unit);
            equal_shares(voters, &money.costs, money.cap, raise, self.utility)
        };
        let mut bought = run(0);
        let mut raised = 0u64;
        let mut runs = 0u64;
        while self.raise != Raise::No && self.may_raise(&bought, voters, money) {
            if runs.is_multiple_of(LOOK) {
                let raise = raised.saturating_mul(unit);
                let change = voters.same_below(&bought, &money.costs, money.cap, raise);
                let same = change.map(|change| (change - 1u8).max(BigInt::ZERO) / unit);
                match same.map(|same| same.to_u64().filter(|&same| same < u64::MAX / unit)) {
                    Some(Some(same)) => raised = raised.max(same),
                    // No raise that money can express buys what is left.
                    Some(None) => break,
                    None => {}
                }
            }
            runs += 1;
            let next = run(raised + 1);
            if next.cost(&money.costs) > money.cap {
                break;
            }
            bought = next;
            raised += 1;
        }
        (bought, raised)
    }

    /// Whether raising goes on: not once everything wanted is bought, and not at all when the budget pays for all of it
    /// together, since no raise could then overspend and the rule would never say stop.
    fn may_raise(&self, bought: &Bought, voters: &Voters, money: &Budget) -> bool {
        let wanted = || money.costs.iter().zip(&voters.votes).enumerate();
        let costs = wanted().filter(|&(_, (_, &votes))| votes > 0);
        let left = money.cap.saturating_sub(bought.cost(&money.costs));
        let has = |project: usize| bought.purchases.iter().any(|p| p.project == project);
        match self.raise {
            Raise::No => false,
            Raise::UntilOverspent => {
                let all = costs.fold(0u64, |sum, (_, (&cost, _))| sum.saturating_add(cost));
                all > money.cap
            }
            Raise::UntilOverspentOrFull => costs
                .filter(|&(project, _)| !has(project))
                .any(|(_, (&cost, _))| cost <= left),
        }
    }
}
