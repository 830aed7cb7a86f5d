//! Numbers on ballots: how much weight gives each number to each option, and the figures that follow.
#![expect(
    clippy::indexing_slicing,
    reason = "a table of options × 256 bytes, indexed by option and by byte"
)]

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use super::amount::{self, Amount, Kernel};
use super::profile::{NOTHING, Profile};

/// For each option, the weight of the ballots that give it each number; weights in units of the profile, numbers in
/// units of its values.
#[derive(Clone, Debug)]
pub(crate) struct Histogram {
    pub(crate) rows: Vec<BTreeMap<i64, BigInt>>,
    value_unit: i64,
}

impl Histogram {
    /// Reads all numbers: linear in distinct ballots × options.
    pub(crate) fn of(profile: &Profile) -> Self {
        Self {
            rows: amount::run(profile.groups.amounts(), Reading { profile }),
            value_unit: profile.value_unit,
        }
    }

    /// The weight of the ballots that give each option any number.
    pub(crate) fn answered(&self) -> Vec<BigInt> {
        self.rows.iter().map(|row| row.values().sum()).collect()
    }

    /// The weight of the ballots that give each option a number above zero.
    pub(crate) fn above_zero(&self) -> Vec<BigInt> {
        self.rows
            .iter()
            .map(|row| row.range(1..).map(|(_, amount)| amount).sum())
            .collect()
    }

    /// The sum of the numbers of each option, weighted, in units of the profile; missing counts as nothing.
    pub(crate) fn sums(&self) -> Vec<BigRational> {
        let sum =
            |row: &BTreeMap<i64, BigInt>| row.iter().map(|(value, amount)| amount * value).sum();
        self.rows
            .iter()
            .map(|row| BigRational::new(sum(row), self.value_unit.into()))
            .collect()
    }

    /// The mean number of each option over the weight that gave one; `None` where nobody did.
    pub(crate) fn means(&self) -> Vec<Option<BigRational>> {
        let mean = |(sum, answered): (BigRational, BigInt)| {
            (!answered.is_zero()).then(|| sum / BigRational::from_integer(answered))
        };
        self.sums()
            .into_iter()
            .zip(self.answered())
            .map(mean)
            .collect()
    }

    /// The lower and the upper median of the numbers given to each option.
    ///
    /// The lower median is the least number that at least half the weight does not exceed; the upper one is the least
    /// that more than half does not exceed. They differ only when exactly half the weight lies on each side.
    pub(crate) fn medians(&self) -> Vec<Option<(BigRational, BigRational)>> {
        let value = |value: i64| BigRational::new(value.into(), self.value_unit.into());
        self.rows
            .iter()
            .map(|row| {
                let (low, high) = middle(row)?;
                Some((value(low), value(high)))
            })
            .collect()
    }

    /// The greatest number given to each option.
    pub(crate) fn greatest(&self) -> Vec<Option<BigRational>> {
        let given = |row: &BTreeMap<i64, BigInt>| {
            row.iter()
                .rev()
                .find(|(_, amount)| !amount.is_zero())
                .map(|(&value, _)| value)
        };
        let exact = |value: i64| BigRational::new(value.into(), self.value_unit.into());
        self.rows.iter().map(|row| given(row).map(exact)).collect()
    }
}

/// The lower and upper median of one option's numbers.
pub(crate) fn middle(row: &BTreeMap<i64, BigInt>) -> Option<(i64, i64)> {
    let total: BigInt = row.values().sum();
    let mut below = BigInt::zero();
    let mut low = None;
    for (&value, amount) in row.iter().filter(|(_, amount)| !amount.is_zero()) {
        below += amount;
        let twice = &below * 2;
        if twice >= total && low.is_none() {
            low = Some(value);
        }
        if twice > total {
            return Some((low.unwrap_or(value), value));
        }
    }
    None
}

struct Reading<'a> {
    profile: &'a Profile,
}

impl Kernel for Reading<'_> {
    type Found = Vec<BTreeMap<i64, BigInt>>;

    fn run<A: Amount>(self, amounts: &[A]) -> Self::Found {
        let n = self.profile.options;
        if self.profile.wide {
            let mut rows: Vec<BTreeMap<i64, A>> = vec![BTreeMap::new(); n];
            for (group, amount) in amounts.iter().enumerate() {
                for (row, value) in rows.iter_mut().zip(self.profile.numbers(group)) {
                    if let Some(value) = value {
                        row.entry(value).or_insert_with(A::zero).add_up(amount);
                    }
                }
            }
            let big = |row: BTreeMap<i64, A>| row.into_iter().map(|(v, a)| (v, a.into())).collect();
            return rows.into_iter().map(big).collect();
        }
        let mut table = vec![A::zero(); n * 256];
        let rows = self.profile.groups.rows();
        for (row, amount) in rows.zip(amounts) {
            for (option, &byte) in row.iter().enumerate() {
                table[option * 256 + usize::from(byte)].add_up(amount);
            }
        }
        let big = |counts: &[A]| {
            (0i64..i64::from(NOTHING))
                .zip(counts)
                .filter(|(_, amount)| !amount.is_zero())
                .map(|(value, amount)| (value, amount.clone().into()))
                .collect()
        };
        table.chunks_exact(256).map(big).collect()
    }
}

/// For each sum of points on a ballot, the weighted points of each option on such ballots.
///
/// Ballots without a point are left out. Linear in distinct ballots × options.
pub(crate) fn by_sum(profile: &Profile) -> BTreeMap<i64, Vec<BigInt>> {
    let mut sums: BTreeMap<i64, Vec<BigInt>> = BTreeMap::new();
    for group in 0..profile.groups.len() {
        let sum: i64 = profile.numbers(group).flatten().sum();
        if sum == 0 {
            continue;
        }
        let amount = profile.groups.amount(group);
        let row = sums
            .entry(sum)
            .or_insert_with(|| vec![BigInt::zero(); profile.options]);
        for (points, value) in row.iter_mut().zip(profile.numbers(group)) {
            *points += &amount * value.unwrap_or(0);
        }
    }
    sums
}
