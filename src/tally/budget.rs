//! Participatory budgeting: which projects a budget pays for.

mod greedy;

use num_rational::BigRational;

use super::count::Outcome;
use super::detail::{Detail, Spending};
use super::order::id;
use super::profile::Profile;
use super::{Budget, Exact, Method, Step};
use greedy::By;

/// Money being spent.
#[derive(Debug)]
pub(crate) struct Purse<'a> {
    costs: &'a [u64],
    left: u64,
    unit: BigRational,
    selection: Vec<u16>,
    steps: Vec<Step>,
}

impl Purse<'_> {
    fn has(&self, project: usize) -> bool {
        self.selection.contains(&id(project))
    }

    /// Pays a project that the rest of the budget covers.
    fn fund(&mut self, project: usize, votes: Exact) {
        let cost = self.costs.get(project).copied().unwrap_or_default();
        self.left = self.left.saturating_sub(cost);
        self.selection.push(id(project));
        let left = self.left.into();
        self.steps.push(Step::Funded {
            option: id(project),
            cost: cost.into(),
            left,
            votes,
        });
    }
}

/// Spends a budget by one of the budget methods, filling in winners, order, steps and detail.
///
/// The winners are the funded; the order has them in one tier, the others in another.
pub(crate) fn spend(method: Method, profile: &Profile, money: &Budget, outcome: &mut Outcome) {
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
        unit,
        selection: Vec::new(),
        steps: Vec::new(),
    };
    let detail = Spending::default();
    let by = if method == Method::PbGreedyCost {
        By::VotesPerCost
    } else {
        By::Votes
    };
    greedy::fill(&mut purse, &votes, by);
    let mut funded = purse.selection.clone();
    funded.sort_unstable();
    let others = (0..profile.options)
        .map(id)
        .filter(|option| !funded.contains(option))
        .collect();
    outcome.order = vec![funded.clone(), others];
    outcome.order.retain(|tier| !tier.is_empty());
    outcome.winners = funded;
    outcome.steps = purse.steps;
    outcome.detail = Detail::Budget(Spending {
        cost: money.cap - purse.left,
        selection: purse.selection,
        ..detail
    });
}
