//! Committees seated one option at a time; where several are equally good, every way is followed.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors of options and of groups, indexed by option or group"
)]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::super::CountFault;
use super::{Approvals, Seated, all_best, listed, whole};

/// How many different situations the search over ties may keep at once.
const MOST_OPEN: usize = 5_000;

/// A committee in the making, with what each group still has, or already carries.
#[derive(Clone, Debug)]
struct Making {
    seated: Seated,
    purses: Vec<BigRational>,
}

impl Making {
    fn new(purses: Vec<BigRational>) -> Self {
        Self {
            seated: Seated {
                members: Vec::new(),
                figures: Vec::new(),
            },
            purses,
        }
    }

    fn has(&self, option: usize) -> bool {
        self.seated.members.contains(&option)
    }

    fn seat(&mut self, option: usize, figure: BigRational) {
        self.seated.members.push(option);
        self.seated.figures.push((option, figure));
    }
}

/// Repeats a step on every situation until each is complete: a step gives the situations that may follow, or none.
fn run(
    start: Vec<Making>,
    mut step: impl FnMut(&Making) -> Vec<Making>,
) -> Result<Vec<Making>, CountFault> {
    let mut open = start;
    let mut done = Vec::new();
    while !open.is_empty() {
        // What follows depends on who is seated and on the purses alone.
        let mut next: BTreeMap<(Vec<u16>, Vec<BigRational>), Making> = BTreeMap::new();
        for making in &open {
            let following = step(making);
            if following.is_empty() {
                done.push(making.clone());
            }
            for making in following {
                next.entry((making.seated.ascending(), making.purses.clone()))
                    .or_insert(making);
            }
        }
        if next.len() + done.len() > MOST_OPEN {
            return Err(CountFault::TooManyCommittees);
        }
        open = next.into_values().collect();
    }
    Ok(done)
}

fn finished(done: Vec<Making>) -> Result<Vec<Seated>, CountFault> {
    listed(done.into_iter().map(|making| making.seated).collect())
}

/// Sequential proportional approval voting: each seat to the option that adds most, a voter with *j* members counting
/// 1/(*j* + 1).
///
/// Source: T. N. Thiele (1895).
pub(super) fn seqpav(approvals: &Approvals, seats: usize) -> Result<Vec<Seated>, CountFault> {
    let step = |making: &Making| {
        if making.seated.members.len() == seats {
            return Vec::new();
        }
        let held: Vec<usize> = approvals
            .marks
            .iter()
            .map(|marks| marks.iter().filter(|&&option| making.has(option)).count())
            .collect();
        let gain = |option: usize| {
            let mut by_held = vec![BigInt::zero(); seats + 1];
            for &group in &approvals.supporters[option] {
                by_held[held[group]] += &approvals.weights[group];
            }
            let parts = by_held
                .iter()
                .enumerate()
                .map(|(j, weight)| whole(weight) / part(j + 1));
            parts.sum::<BigRational>()
        };
        let waiting = (0..approvals.options).filter(|&option| !making.has(option));
        following(
            making,
            all_best(waiting.map(|option| (option, gain(option)))),
        )
    };
    finished(run(vec![Making::new(Vec::new())], step)?)
}

fn part(number: usize) -> BigRational {
    BigRational::from_integer(number.into())
}

fn following(making: &Making, best: Vec<(usize, BigRational)>) -> Vec<Making> {
    let seat = |(option, figure): (usize, BigRational)| {
        let mut next = making.clone();
        next.seat(option, figure);
        next
    };
    best.into_iter().map(seat).collect()
}

/// Sequential Phragmén: each member is a load of 1 that its supporters carry together; each seat to the option that
/// makes the heaviest of its supporters carry least.
///
/// Source: E. Phragmén (1894); S. Janson, "Phragmén's and Thiele's election methods" (2016), section 3.
pub(super) fn phragmen(approvals: &Approvals, seats: usize) -> Result<Vec<Seated>, CountFault> {
    let start = Making::new(vec![BigRational::zero(); approvals.weights.len()]);
    finished(loaded(approvals, seats, vec![start])?)
}

fn loaded(
    approvals: &Approvals,
    seats: usize,
    start: Vec<Making>,
) -> Result<Vec<Making>, CountFault> {
    let step = |making: &Making| {
        if making.seated.members.len() == seats {
            return Vec::new();
        }
        // An option without supporters can be carried by nobody: it comes after all others.
        let load = |option: usize| {
            let carry = |&group: &usize| whole(&approvals.weights[group]) * &making.purses[group];
            let carried: BigRational = approvals.supporters[option].iter().map(carry).sum();
            let votes = whole(&approvals.votes[option]);
            if votes.is_zero() {
                (true, votes)
            } else {
                (false, (carried + BigRational::one()) / votes)
            }
        };
        let waiting = (0..approvals.options).filter(|&option| !making.has(option));
        let best = all_best(waiting.map(|option| (option, Reverse(load(option)))));
        let seat = |(option, Reverse((_, load))): (usize, Reverse<(bool, BigRational)>)| {
            let mut next = making.clone();
            for &group in &approvals.supporters[option] {
                next.purses[group] = load.clone();
            }
            next.seat(option, load);
            next
        };
        best.into_iter().map(seat).collect()
    };
    run(start, step)
}

/// The method of equal shares for committees: every voter gets seats / voters, every member costs 1, paid in equal
/// parts by its supporters, or with all they have; each seat to the option that costs its supporters least.
///
/// Without completion, seats may stay free when no option can be paid. The completion goes on by sequential Phragmén,
/// what a voter has left being a load below zero.
///
/// Source: D. Peters, P. Skowron, "Proportionality and the Limits of Welfarism" (2020).
pub(super) fn equal_shares(
    approvals: &Approvals,
    seats: usize,
    complete: bool,
) -> Result<Vec<Seated>, CountFault> {
    let share = if approvals.all.is_zero() {
        BigRational::zero()
    } else {
        BigRational::new(seats.into(), approvals.all.clone())
    };
    let start = Making::new(vec![share; approvals.weights.len()]);
    let step = |making: &Making| {
        if making.seated.members.len() == seats {
            return Vec::new();
        }
        let waiting = (0..approvals.options).filter(|&option| !making.has(option));
        let prices = waiting.filter_map(|o| Some((o, Reverse(price(approvals, making, o)?))));
        let buy = |(option, Reverse(price)): (usize, Reverse<BigRational>)| {
            let mut next = making.clone();
            for &group in &approvals.supporters[option] {
                let left = &next.purses[group] - &price;
                next.purses[group] = left.max(BigRational::zero());
            }
            next.seat(option, price);
            next
        };
        all_best(prices).into_iter().map(buy).collect()
    };
    let mut bought = run(vec![start], step)?;
    if complete {
        for making in &mut bought {
            for purse in &mut making.purses {
                *purse = -purse.clone();
            }
        }
        bought = loaded(approvals, seats, bought)?;
    }
    finished(bought)
}

/// What each supporter pays for an option of cost 1; `None` when together they have less.
fn price(approvals: &Approvals, making: &Making, option: usize) -> Option<BigRational> {
    let mut purses: Vec<(&BigRational, &BigInt)> = approvals.supporters[option]
        .iter()
        .map(|&group| (&making.purses[group], &approvals.weights[group]))
        .collect();
    purses.sort_unstable();
    let mut due = BigRational::one();
    let mut rich = approvals.votes[option].clone();
    for (purse, weight) in purses {
        if rich.is_zero() {
            return None;
        }
        let equal = &due / whole(&rich);
        if equal <= *purse {
            return Some(equal);
        }
        due -= purse * whole(weight);
        rich -= weight;
    }
    None
}
