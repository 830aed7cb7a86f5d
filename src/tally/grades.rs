//! Majority judgment: options compared by the grade of the middle judge.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// Compares two options by majority value: the higher lower median wins; when equal, one judge of that grade is taken
/// from each and the medians are compared again.
///
/// Both options must have the same total weight (missing grades counted as the lowest). Judges are removed in blocks
/// as long as nothing can change, so the cost is in grades, not in ballots. Fractional weights are scaled to whole
/// units beforehand, so "one judge" is one unit of weight.
///
/// Source: M. Balinski, R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007), and "Majority
/// Judgment" (2011), section 1.3; checked against `tests/cases/grade-mj-tiebreak`.
pub(crate) fn compare_majority_values(
    a: &BTreeMap<i64, BigInt>,
    b: &BTreeMap<i64, BigInt>,
) -> Ordering {
    let (mut a, mut b) = (Scale::new(a), Scale::new(b));
    loop {
        match (a.median(), b.median()) {
            (Some(x), Some(y)) if x == y => {
                let block = a.stays_median(x).min(b.stays_median(y));
                a.remove(x, &block);
                b.remove(y, &block);
            }
            (x, y) => return x.cmp(&y),
        }
    }
}

/// The grades of one option, from which judges are removed.
struct Scale {
    counts: BTreeMap<i64, BigInt>,
    total: BigInt,
}

impl Scale {
    fn new(counts: &BTreeMap<i64, BigInt>) -> Self {
        Self {
            counts: counts.clone(),
            total: counts.values().sum(),
        }
    }

    fn below(&self, grade: i64) -> BigInt {
        self.counts.range(..grade).map(|(_, count)| count).sum()
    }

    /// The lower median: the grade of judge number ceil(total / 2) from below.
    fn median(&self) -> Option<i64> {
        if self.total.is_zero() {
            return None;
        }
        let mut below = BigInt::zero();
        for (&grade, count) in &self.counts {
            below += count;
            if &below * 2 >= self.total {
                return Some(grade);
            }
        }
        None
    }

    /// How many judges of the median grade, at least one, may go one after the other with the median staying the same.
    ///
    /// With `below` judges under the grade and `count` of it, the median stays there while
    /// `below < ceil(total / 2) <= below + count`, both total and count falling by one each time.
    fn stays_median(&self, grade: i64) -> BigInt {
        let below = self.below(grade);
        let above = &self.total - &below - self.counts.get(&grade).unwrap_or(&BigInt::ZERO);
        // It leaves downwards once total <= 2 below, upwards once total < 2 above.
        let down: BigInt = &self.total - &below * 2;
        let up: BigInt = &self.total - &above * 2 + 1;
        down.min(up).max(BigInt::from(1))
    }

    fn remove(&mut self, grade: i64, block: &BigInt) {
        if let Some(count) = self.counts.get_mut(&grade) {
            *count -= block;
        }
        self.total -= block;
    }
}

/// The majority gauge of an option.
#[derive(Clone, Debug)]
pub(crate) struct Gauge {
    /// The median grade.
    pub(crate) median: i64,
    /// Share of the judges strictly above it.
    pub(crate) above: BigRational,
    /// Share of the judges strictly below it.
    pub(crate) below: BigRational,
}

impl Gauge {
    /// Reads the gauge of one option; `None` where there is no judge.
    pub(crate) fn of(counts: &BTreeMap<i64, BigInt>) -> Option<Self> {
        let scale = Scale::new(counts);
        let median = scale.median()?;
        let below = scale.below(median);
        let at = counts.get(&median).cloned().unwrap_or_default();
        let above = &scale.total - &below - at;
        let share = |part: BigInt| BigRational::new(part, scale.total.clone());
        Some(Self {
            median,
            above: share(above),
            below: share(below),
        })
    }

    /// Whether more judges are above the median than below.
    pub(crate) fn is_plus(&self) -> bool {
        self.above > self.below
    }
}

impl Ord for Gauge {
    /// Higher median first; then plus before minus; two plus by the larger share above, two minus by the smaller share
    /// below.
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |gauge: &Self| {
            if gauge.is_plus() {
                gauge.above.clone()
            } else {
                -gauge.below.clone()
            }
        };
        self.median
            .cmp(&other.median)
            .then_with(|| self.is_plus().cmp(&other.is_plus()))
            .then_with(|| sign(self).cmp(&sign(other)))
    }
}

impl PartialEq for Gauge {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Gauge {}

impl PartialOrd for Gauge {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(grades: &[u32]) -> BTreeMap<i64, BigInt> {
        (0i64..)
            .zip(grades.iter().map(|&count| count.into()))
            .collect()
    }

    /// Removes one judge at a time, as the definition says.
    #[expect(clippy::as_conversions, reason = "small counts made by the test")]
    fn slow(a: &[u32], b: &[u32]) -> Ordering {
        let list = |grades: &[u32]| -> Vec<usize> {
            let mut list = Vec::new();
            for (grade, &count) in grades.iter().enumerate() {
                list.extend(vec![grade; count as usize]);
            }
            list
        };
        let (mut a, mut b) = (list(a), list(b));
        while !a.is_empty() {
            let middle = a.len().div_ceil(2) - 1;
            let (x, y) = (a.remove(middle), b.remove(middle));
            if x != y {
                return x.cmp(&y);
            }
        }
        Ordering::Equal
    }

    #[test]
    fn blocks_of_judges_give_what_one_at_a_time_gives() {
        let mut profiles = Vec::new();
        for a in 0..=7u32 {
            for b in 0..=7 - a {
                for c in 0..=7 - a - b {
                    profiles.push([a, b, c, 7 - a - b - c]);
                }
            }
        }
        for a in &profiles {
            for b in &profiles {
                let fast = compare_majority_values(&counts(a), &counts(b));
                assert_eq!(fast, slow(a, b), "{a:?} against {b:?}");
            }
        }
    }

    #[test]
    fn scaled_weights_compare_as_before() {
        let (a, b) = ([3u32, 0, 4, 3], [3u32, 1, 3, 3]);
        let scaled = |grades: [u32; 4]| counts(&grades.map(|count| count * 1_000_000));
        assert_eq!(
            compare_majority_values(&scaled(a), &scaled(b)),
            slow(&a, &b)
        );
    }
}
