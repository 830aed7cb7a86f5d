//! Greedy funding: from the most voted down, what does not fit is passed over.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::super::Exact;
use super::super::order::id;
use super::super::step::Step;
use super::Purse;

/// By what projects are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// More votes first; equal votes: the cheaper, then option order.
    Votes,
    /// More votes per unit of cost first; equal: more votes, then the cheaper, then option order.
    VotesPerCost,
}

/// Funds projects in order as long as money is left, passing over those that do not fit and those without votes.
pub(crate) fn fill(purse: &mut Purse<'_>, votes: &[BigRational], by: By) {
    let costs = purse.costs;
    let mut waiting: Vec<(usize, &BigRational, u64)> = votes
        .iter()
        .zip(costs)
        .enumerate()
        .map(|(at, (votes, &cost))| (at, votes, cost))
        .collect();
    waiting.retain(|(at, votes, _)| !purse.has(*at) && **votes > BigRational::default());
    waiting.sort_by(|a, b| compare(a, b, by));
    for (project, votes, cost) in waiting {
        if cost <= purse.left {
            purse.fund(project, Exact(votes / &purse.unit));
        } else {
            let (cost, left) = (purse.money(cost), purse.money(purse.left));
            purse.steps.push(Step::Skipped {
                option: id(project),
                cost,
                left,
            });
        }
    }
}

fn compare(a: &(usize, &BigRational, u64), b: &(usize, &BigRational, u64), by: By) -> Ordering {
    let price = |cost: u64| BigRational::from_integer(BigInt::from(cost));
    let first = match by {
        By::Votes => Ordering::Equal,
        By::VotesPerCost => (b.1 * price(a.2)).cmp(&(a.1 * price(b.2))),
    };
    first
        .then_with(|| b.1.cmp(a.1))
        .then(a.2.cmp(&b.2))
        .then(a.0.cmp(&b.0))
}
