//! Majority judgment: options compared by the grade of the middle judge.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_rational::BigRational;
use num_traits::Zero;

use super::Exact;

/// Compares two options by majority value: the higher lower median wins; when equal, one judge of that grade is taken
/// from each and the medians are compared again.
///
/// Both options must have the same total weight (missing grades counted as the lowest). Fractional weights are scaled to
/// whole units beforehand, so "one judge" is one unit of weight. No judge is really taken away: with the judges of each
/// option in ascending order of grade, the middle ones go in the same order for both, outwards from the middle and first
/// to the longer side, so what decides is the nearest place on either side where the grades differ. The cost is in
/// grades, not in ballots.
///
/// Source: M. Balinski, R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007), and "Majority
/// Judgment" (2011), section 1.3; checked against `tests/cases/grade-mj-tiebreak`.
pub(crate) fn compare_majority_values(
    a: &BTreeMap<i64, BigInt>,
    b: &BTreeMap<i64, BigInt>,
) -> Ordering {
    let judges: BigInt = a.values().sum();
    let middle: BigInt = (&judges + 1) / 2;
    let (mut below, mut above) = (None, None);
    for (first, last, order) in differences(a, b) {
        if first <= middle {
            below = Some((&middle - (&last).min(&middle), order));
        }
        if last >= middle && above.is_none() {
            above = Some((first.max(middle.clone()) - &middle, order));
        }
    }
    match (below, above) {
        (None, None) => Ordering::Equal,
        (Some((_, order)), None) | (None, Some((_, order))) => order,
        (Some((down, under)), Some((up, over))) => {
            // Of an even number more stand above the lower median, of an odd number as many: then the lower goes first.
            let above_first = if judges.is_even() {
                up <= down
            } else {
                up < down
            };
            if above_first { over } else { under }
        }
    }
}

/// The stretches of judges, in ascending order of grade, over which the grades of two options differ: the first and the
/// last judge, from 1, and how the grades compare.
fn differences(
    a: &BTreeMap<i64, BigInt>,
    b: &BTreeMap<i64, BigInt>,
) -> Vec<(BigInt, BigInt, Ordering)> {
    let (mut a, mut b) = (stretches(a).peekable(), stretches(b).peekable());
    let mut first = BigInt::from(1);
    let mut found = Vec::new();
    while let (Some((x, end_of_x)), Some((y, end_of_y))) = (a.peek(), b.peek()) {
        let order = x.cmp(y);
        let last = end_of_x.min(end_of_y).clone();
        a.next_if(|(_, end)| *end == last);
        b.next_if(|(_, end)| *end == last);
        let next = &last + 1;
        let begun = std::mem::replace(&mut first, next);
        if order.is_ne() {
            found.push((begun, last, order));
        }
    }
    found
}

/// The grades given, in ascending order, each with the number of the last judge who gave it, from 1.
fn stretches(counts: &BTreeMap<i64, BigInt>) -> impl Iterator<Item = (i64, BigInt)> + '_ {
    let given = counts.iter().filter(|(_, count)| !count.is_zero());
    given.scan(BigInt::zero(), |end, (&grade, count)| {
        *end += count;
        Some((grade, end.clone()))
    })
}

/// Where two options of the same middle grade part by majority value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parting {
    /// How many middle grades are taken from each before they differ; 0 where the middle grades differ themselves.
    pub taken: u64,
    /// The grade that is then in the middle of the first.
    pub first: u16,
    /// The grade that is then in the middle of the second.
    pub second: u16,
}

/// Where two options part, told by how many ballots give each grade, the worst first; `None` where they are equal, or where
/// ballots have broken weights, of which none can be taken one by one.
///
/// It goes as `compare_majority_values` does, one judge at a time, to be told rather than to decide: the cost is in ballots.
pub fn parting(a: &[Exact], b: &[Exact]) -> Option<Parting> {
    let whole =
        |counts: &[Exact]| -> Option<Vec<u64>> { counts.iter().map(Exact::to_u64).collect() };
    let (a, b) = (whole(a)?, whole(b)?);
    let judges: u64 = a.iter().sum();
    if judges != b.iter().sum::<u64>() {
        return None;
    }
    (0..judges).find_map(|taken| {
        let judge = in_the_middle(judges, taken);
        let (first, second) = (given_by(&a, judge)?, given_by(&b, judge)?);
        (first != second).then_some(Parting {
            taken,
            first,
            second,
        })
    })
}

/// The judge, from 1 in ascending order of grade, who is in the middle once so many middle ones were taken: outwards from
/// the first, beginning with the longer side.
fn in_the_middle(judges: u64, taken: u64) -> u64 {
    let (middle, steps) = (judges.div_ceil(2), taken.div_ceil(2));
    let is_above = judges.is_multiple_of(2) != taken.is_multiple_of(2);
    if is_above {
        middle.saturating_add(steps)
    } else {
        middle.saturating_sub(steps)
    }
}

/// The grade that a judge gives, by how many judges give each grade.
fn given_by(counts: &[u64], judge: u64) -> Option<u16> {
    let ends = counts.iter().scan(0_u64, |end, count| {
        *end = end.saturating_add(*count);
        Some(*end)
    });
    (0_u16..)
        .zip(ends)
        .find(|(_, end)| judge <= *end)
        .map(|(grade, _)| grade)
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
        let judges: BigInt = counts.values().sum();
        let (median, last) = stretches(counts).find(|(_, end)| end * 2 >= judges)?;
        let at = counts.get(&median).cloned().unwrap_or_default();
        let (below, above) = (&last - at, &judges - &last);
        let share = |part: BigInt| BigRational::new(part, judges.clone());
        Some(Self {
            median,
            above: share(above),
            below: share(below),
        })
    }

    /// Whether more judges are above the median than below.
    fn is_plus(&self) -> bool {
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
    fn the_nearest_difference_gives_what_taking_one_judge_at_a_time_gives() {
        for judges in 0..=7u32 {
            let mut profiles = Vec::new();
            for a in 0..=judges {
                for b in 0..=judges - a {
                    for c in 0..=judges - a - b {
                        profiles.push([a, b, c, judges - a - b - c]);
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
    }

    #[test]
    fn two_options_part_where_one_judge_at_a_time_tells_them_apart() {
        let exact = |grades: &[u32]| -> Vec<Exact> {
            grades
                .iter()
                .map(|count| Exact::from(u64::from(*count)))
                .collect()
        };
        for (a, b) in [
            ([1, 0, 2, 1], [0, 1, 3, 0]),
            ([2, 2, 2, 1], [1, 3, 3, 0]),
            ([0, 4, 0, 0], [1, 2, 1, 0]),
            ([1, 1, 1, 1], [1, 1, 1, 1]),
        ] {
            let parted = parting(&exact(&a), &exact(&b));
            let order = parted.map_or(Ordering::Equal, |p| p.first.cmp(&p.second));
            assert_eq!(order, slow(&a, &b), "{a:?} against {b:?}");
        }
        // Lower medians 2 and 2; then 3 against 2.
        let parted = parting(&exact(&[1, 0, 1, 2]), &exact(&[0, 1, 3, 0]));
        let wanted = Parting {
            taken: 1,
            first: 3,
            second: 2,
        };
        assert_eq!(parted, Some(wanted));
    }

    #[test]
    fn the_cost_is_not_in_the_weight_of_the_ballots() {
        let weight = BigInt::from(10).pow(30);
        let halves = |more: u8| -> BTreeMap<i64, BigInt> {
            [(0, weight.clone() - more), (3, weight.clone() + more)].into()
        };
        let same = compare_majority_values(&halves(0), &halves(0));
        assert_eq!(same, Ordering::Equal);
        let better = compare_majority_values(&halves(1), &halves(0));
        assert_eq!(better, Ordering::Greater);
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
