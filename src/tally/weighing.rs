//! Weighing options by criteria (*pesatura*): a weighted sum, and how far each weight may move.

use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use serde::{Deserialize, Serialize};

use super::Exact;
use super::order;

/// A criterion: how much it weighs and how each option scores on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its weight; only its share of the sum of weights counts.
    pub weight: Exact,
    /// The score of each option, in option order.
    pub scores: Vec<Exact>,
    /// Whether the scores are raw figures to be brought to a scale from 0 to 1 first, and in which direction.
    pub scaling: Scaling,
}

/// How the scores of a criterion enter the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scaling {
    /// As they are, more is better.
    #[default]
    AsGiven,
    /// Raw figures, more is better: the least becomes 0, the greatest 1.
    MoreIsBetter,
    /// Raw figures such as costs, less is better: the least becomes 1, the greatest 0.
    LessIsBetter,
}

/// The outcome of a weighing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// The options with the highest total, in option order.
    pub winners: Vec<u16>,
    /// The options in tiers, best first.
    pub order: Vec<Vec<u16>>,
    /// The total of each option: sum of share × score.
    pub totals: Vec<Exact>,
    /// The share of each criterion; they sum to 1.
    pub shares: Vec<Exact>,
    /// The scores that entered the sum, by criterion and option.
    pub scores: Vec<Vec<Exact>>,
}

/// How far the share of one criterion may move, the others keeping their proportions, with the leader still first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leeway {
    /// The criterion's share now.
    pub share: Exact,
    /// The least share with which the leader is first, alone or tied.
    pub from: Exact,
    /// The greatest such share.
    pub to: Exact,
    /// Who is ahead of the leader just below `from`; none when `from` is 0.
    pub overtaken_below_by: Vec<u16>,
    /// Who is ahead of the leader just above `to`; none when `to` is 1.
    pub overtaken_above_by: Vec<u16>,
}

/// Why options cannot be weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeighingFault {
    /// There is no criterion, or no option.
    #[error("nothing to weigh")]
    Empty,
    /// A criterion, by number from 0, has another number of scores than the first.
    #[error("criterion {0} has another number of scores than the first")]
    Uneven(usize),
    /// A criterion, by number from 0, has a weight below zero.
    #[error("criterion {0} has a weight below zero")]
    NegativeWeight(usize),
    /// All weights are zero.
    #[error("all weights are zero")]
    NoWeight,
}

/// Sums the weighted scores of every option, exactly.
///
/// A criterion on which all options have the same raw figure gives each of them 1. Linear in criteria × options.
///
/// # Errors
/// A [`WeighingFault`] when there is nothing to weigh or the weights make no shares.
pub fn weigh(criteria: &[Criterion]) -> Result<Weighed, WeighingFault> {
    let options = criteria
        .first()
        .map_or(0, |criterion| criterion.scores.len());
    if options == 0 {
        return Err(WeighingFault::Empty);
    }
    for (number, criterion) in criteria.iter().enumerate() {
        if criterion.scores.len() != options {
            return Err(WeighingFault::Uneven(number));
        }
        if criterion.weight.is_negative() {
            return Err(WeighingFault::NegativeWeight(number));
        }
    }
    let sum: BigRational = criteria.iter().map(|criterion| &criterion.weight.0).sum();
    if sum.is_zero() {
        return Err(WeighingFault::NoWeight);
    }
    let shares: Vec<BigRational> = criteria
        .iter()
        .map(|criterion| &criterion.weight.0 / &sum)
        .collect();
    let scores: Vec<Vec<BigRational>> = criteria.iter().map(scaled).collect();
    let totals = totals(&shares, &scores, options);
    let order = order::falling(&totals);
    let exact = |numbers: &[BigRational]| numbers.iter().cloned().map(Exact).collect();
    Ok(Weighed {
        winners: order.first().cloned().unwrap_or_default(),
        order,
        totals: exact(&totals),
        shares: exact(&shares),
        scores: scores.iter().map(|row| exact(row)).collect(),
    })
}

/// Finds, for each criterion, the interval of its share within which the leader stays first.
///
/// The leader is the first of the winners. When one share moves to *t*, the others are multiplied by (1 - *t*) over
/// what they were together; when they were zero together, they become equal. Totals are then straight lines in *t*, so
/// the interval is found in closed form. Quadratic in options, linear in criteria.
pub fn leeways(weighed: &Weighed) -> Vec<Leeway> {
    let Some(&leader) = weighed.winners.first() else {
        return Vec::new();
    };
    let leader = usize::from(leader);
    (0..weighed.shares.len())
        .map(|criterion| leeway(weighed, criterion, leader))
        .collect()
}

fn leeway(weighed: &Weighed, criterion: usize, leader: usize) -> Leeway {
    let one = BigRational::one();
    let zero = BigRational::zero();
    let lines = lines(weighed, criterion);
    let share = weighed
        .shares
        .get(criterion)
        .map_or_else(BigRational::zero, |share| share.0.clone());
    let at =
        |line: &(BigRational, BigRational), t: &BigRational| &line.0 * (&one - t) + &line.1 * t;
    let Some(own) = lines.get(leader) else {
        let share = Exact(share);
        return Leeway {
            from: share.clone(),
            to: share.clone(),
            share,
            overtaken_below_by: Vec::new(),
            overtaken_above_by: Vec::new(),
        };
    };
    let (mut from, mut to) = (zero.clone(), one.clone());
    for line in &lines {
        // The lead at the two ends; it is a straight line between them.
        let (low, high) = (&own.0 - &line.0, &own.1 - &line.1);
        if low.is_negative() && high > low {
            from = from.max(-&low / (&high - &low));
        }
        if high.is_negative() && low > high {
            to = to.min(&low / (&low - &high));
        }
    }
    // Who is ahead just outside: level at the end of the interval, and gaining beyond it.
    let ahead =
        |t: &BigRational, outward: &dyn Fn(&BigRational, &BigRational) -> bool| -> Vec<u16> {
            let own_now = at(own, t);
            let gains = |line: &&(BigRational, BigRational)| {
                at(line, t) == own_now && outward(&(&line.1 - &line.0), &(&own.1 - &own.0))
            };
            let found = lines.iter().enumerate().filter(|(_, line)| gains(line));
            found.map(|(option, _)| order::id(option)).collect()
        };
    let overtaken_below_by = if from > zero {
        ahead(&from, &|slope, own| slope < own)
    } else {
        Vec::new()
    };
    let overtaken_above_by = if to < one {
        ahead(&to, &|slope, own| slope > own)
    } else {
        Vec::new()
    };
    Leeway {
        share: Exact(share),
        from: Exact(from),
        to: Exact(to),
        overtaken_below_by,
        overtaken_above_by,
    }
}

/// The total of each option with the share of one criterion at 0 and at 1.
fn lines(weighed: &Weighed, criterion: usize) -> Vec<(BigRational, BigRational)> {
    let others: Vec<usize> = (0..weighed.shares.len())
        .filter(|&other| other != criterion)
        .collect();
    let share = |at: usize| {
        weighed
            .shares
            .get(at)
            .map_or_else(BigRational::zero, |share| share.0.clone())
    };
    let rest: BigRational = others.iter().map(|&other| share(other)).sum();
    let part = |other: usize| {
        if rest.is_zero() {
            BigRational::new(1.into(), others.len().into())
        } else {
            share(other) / &rest
        }
    };
    let score = |at: usize, option: usize| {
        let row = weighed.scores.get(at);
        row.and_then(|row| row.get(option))
            .map_or_else(BigRational::zero, |score| score.0.clone())
    };
    let line = |option: usize| {
        let without = others
            .iter()
            .map(|&other| part(other) * score(other, option))
            .sum();
        (without, score(criterion, option))
    };
    (0..weighed.totals.len()).map(line).collect()
}

fn totals(shares: &[BigRational], scores: &[Vec<BigRational>], options: usize) -> Vec<BigRational> {
    let mut totals = vec![BigRational::zero(); options];
    for (share, row) in shares.iter().zip(scores) {
        for (total, score) in totals.iter_mut().zip(row) {
            *total += share * score;
        }
    }
    totals
}

fn scaled(criterion: &Criterion) -> Vec<BigRational> {
    let raw: Vec<&BigRational> = criterion.scores.iter().map(|score| &score.0).collect();
    let (Some(&least), Some(&greatest)) = (raw.iter().min(), raw.iter().max()) else {
        return Vec::new();
    };
    let span = greatest - least;
    let bring = |score: &BigRational| match criterion.scaling {
        Scaling::AsGiven => score.clone(),
        Scaling::MoreIsBetter | Scaling::LessIsBetter if span.is_zero() => BigRational::one(),
        Scaling::MoreIsBetter => (score - least) / &span,
        Scaling::LessIsBetter => (greatest - score) / &span,
    };
    raw.into_iter().map(bring).collect()
}
