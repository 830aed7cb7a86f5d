//! Ballots with numbers: points, scores, grades, resistance.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

use super::super::count::{Outcome, Poll, Stop};
use super::super::detail::{Agreement, Detail, Grades, Values};
use super::super::grades::{self, Gauge};
use super::super::lots::Lots;
use super::super::order::{self, id};
use super::super::profile::Profile;
use super::super::values::{self, Histogram};
use super::super::{BallotKind, Exact, Method, Step};

fn figures(profile: &Profile, histogram: &Histogram) -> Values {
    let answered = histogram
        .answered()
        .into_iter()
        .map(|amount| profile.exact(amount));
    let exact = |(low, high): (BigRational, BigRational)| (Exact(low), Exact(high));
    Values {
        answered: answered.collect(),
        mean: histogram
            .means()
            .into_iter()
            .map(|mean| mean.map(Exact))
            .collect(),
        medians: histogram
            .medians()
            .into_iter()
            .map(|pair| pair.map(exact))
            .collect(),
        greatest: histogram
            .greatest()
            .into_iter()
            .map(|value| value.map(Exact))
            .collect(),
        ..Values::default()
    }
}

/// Points: the highest sum wins. Supporters are those who gave any.
pub(super) fn points(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let histogram = Histogram::of(profile);
    let sums = histogram.sums();
    let tiers = order::falling(&sums);
    let mut outcome = Outcome::of(profile, histogram.above_zero()).with_tallies(profile, sums);
    outcome.detail = Detail::Values(figures(profile, &histogram));
    outcome.ranked(tiers, &poll.rule, lots)
}

/// Points after every ballot is scaled to spend the whole total, also one that overspends.
pub(super) fn points_normalised(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let total = match &poll.kind {
        BallotKind::Points { total, .. } => BigInt::from(*total),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => BigInt::one(),
    };
    let mut scores = vec![BigRational::zero(); profile.options];
    for (sum, row) in values::by_sum(profile) {
        for (score, points) in scores.iter_mut().zip(row) {
            *score += BigRational::new(points * &total, sum.into());
        }
    }
    let tiers = order::falling(&scores);
    let histogram = Histogram::of(profile);
    Outcome::of(profile, histogram.above_zero())
        .with_tallies(profile, scores)
        .ranked(tiers, &poll.rule, lots)
}

/// Scores: by mean over the answers, by sum, or by lower median.
pub(super) fn scores(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let histogram = Histogram::of(profile);
    let outcome = Outcome::of(profile, histogram.answered());
    let mut outcome = if poll.rule.method == Method::ScoreSum {
        outcome.with_tallies(profile, histogram.sums())
    } else if poll.rule.method == Method::ScoreMedian {
        let lower = |pair: Option<(BigRational, BigRational)>| pair.map(|(low, _)| low);
        outcome.with_figures(histogram.medians().into_iter().map(lower).collect())
    } else {
        outcome.with_figures(histogram.means())
    };
    outcome.detail = Detail::Values(figures(profile, &histogram));
    let tiers = order::falling(&outcome.tallies);
    outcome.ranked(tiers, &poll.rule, lots)
}

/// Score then automatic run-off: of the two highest sums, the one that more ballots score above the other.
///
/// Missing counts as 0. A tie for the finals goes by option order; a tie in the run-off by the higher sum.
///
/// Source: Equal Vote Coalition, "STAR voting", <https://www.starvoting.org>.
pub(super) fn star(profile: &Profile) -> Outcome {
    let histogram = Histogram::of(profile);
    let sums = histogram.sums();
    let tiers = order::falling(&sums);
    let mut outcome =
        Outcome::of(profile, histogram.answered()).with_tallies(profile, sums.clone());
    let mut figures = figures(profile, &histogram);
    let finalists: Vec<u16> = tiers.iter().flatten().copied().take(2).collect();
    let mut ahead = [BigInt::zero(), BigInt::zero()];
    if let [first, second] = *finalists.as_slice() {
        let score = |group: usize, option: u16| {
            profile
                .numbers(group)
                .nth(option.into())
                .flatten()
                .unwrap_or(0)
        };
        let [one, two] = &mut ahead;
        for group in 0..profile.groups.len() {
            match score(group, first).cmp(&score(group, second)) {
                std::cmp::Ordering::Greater => *one += profile.groups.amount(group),
                std::cmp::Ordering::Less => *two += profile.groups.amount(group),
                std::cmp::Ordering::Equal => {}
            }
        }
    }
    let key = |option: u16, ahead: &BigInt| (ahead.clone(), sums.get(usize::from(option)).cloned());
    let keys: Vec<_> = finalists
        .iter()
        .zip(&ahead)
        .map(|(&option, ahead)| key(option, ahead))
        .collect();
    if !outcome.valid.is_zero() {
        let best = keys.iter().max();
        let won = finalists
            .iter()
            .zip(&keys)
            .filter(|(_, key)| Some(*key) == best);
        outcome.winners = won.map(|(&option, _)| option).collect();
        outcome.winners.sort_unstable();
    }
    let mut order: Vec<Vec<u16>> = vec![outcome.winners.clone()];
    let rest = |option: &u16| !outcome.winners.contains(option);
    order.push(finalists.iter().copied().filter(rest).collect());
    order.extend(tiers.iter().map(|tier| {
        tier.iter()
            .copied()
            .filter(|option| !finalists.contains(option))
            .collect()
    }));
    order.retain(|tier: &Vec<u16>| !tier.is_empty());
    figures.runoff = finalists
        .iter()
        .zip(ahead)
        .map(|(&option, amount)| (option, profile.exact(amount)))
        .collect();
    outcome.order = order;
    outcome.detail = Detail::Values(figures);
    outcome
}

/// Systemic consensing: the lowest sum of resistance wins; no resistance stated is none.
///
/// Source: E. Visotschnig, S. Schrotta, "Das SK-Prinzip" (2005), <https://www.systemic-consensing.at>.
pub(super) fn resistance(
    poll: &Poll,
    profile: &Profile,
    lots: &mut Lots<'_>,
) -> Result<Outcome, Stop> {
    let strongest = match &poll.kind {
        BallotKind::Resistance { max } => BigInt::from(*max),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. } => BigInt::zero(),
    };
    let histogram = Histogram::of(profile);
    let sums = histogram.sums();
    let tiers = order::rising(&sums);
    let most = BigRational::from_integer(profile.groups.total() * strongest);
    let accept = |sum: &BigRational| {
        Exact(if most.is_zero() {
            BigRational::one()
        } else {
            BigRational::one() - sum / &most
        })
    };
    let acceptance = sums.iter().map(accept).collect();
    let mut outcome = Outcome::of(profile, histogram.answered()).with_tallies(profile, sums);
    outcome.detail = Detail::Values(Values {
        acceptance,
        ..figures(profile, &histogram)
    });
    outcome.ranked(tiers, &poll.rule, lots)
}

/// Grades: histograms, majority judgment by value or gauge, degrees of agreement.
pub(super) fn grades(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let scale = scale(&poll.kind);
    let mut given = Histogram::of(profile);
    let answered = given.answered();
    let mut outcome = Outcome::of(profile, answered.clone());
    let mut detail = Grades {
        answered: answered
            .iter()
            .cloned()
            .map(|amount| profile.exact(amount))
            .collect(),
        ..Grades::default()
    };
    let judgment = matches!(
        poll.rule.method,
        Method::MajorityJudgment | Method::MajorityJudgmentGauge
    );
    if judgment {
        given.grade_the_missing(&profile.groups.total(), &answered);
    }
    let of_scale = |row: &BTreeMap<i64, BigInt>| {
        (0..scale)
            .map(|grade| profile.exact(row.get(&grade).cloned().unwrap_or_default()))
            .collect()
    };
    detail.histogram = given.rows.iter().map(of_scale).collect();
    let gauges: Vec<Option<Gauge>> = given.rows.iter().map(Gauge::of).collect();
    let grade = |gauge: &Gauge| u16::try_from(gauge.median).unwrap_or_default();
    detail.median = gauges
        .iter()
        .map(|gauge| gauge.as_ref().map(grade))
        .collect();
    let shares = |gauge: &Gauge| (Exact(gauge.above.clone()), Exact(gauge.below.clone()));
    detail.gauge = gauges
        .iter()
        .map(|gauge| gauge.as_ref().map(shares))
        .collect();
    if !judgment {
        let agreements = given.rows.iter().zip(&answered);
        detail.agreement = agreements
            .map(|(row, answered)| agreement(poll, profile, row, answered))
            .collect();
        outcome.detail = Detail::Grades(detail);
        return Ok(outcome);
    }
    let medians = gauges.iter().map(|gauge| {
        gauge
            .as_ref()
            .map(|g| BigRational::from_integer(g.median.into()))
    });
    outcome = outcome.with_figures(medians.collect());
    outcome.steps = median_steps(&gauges);
    outcome.detail = Detail::Grades(detail);
    let tiers = if poll.rule.method == Method::MajorityJudgment {
        by_majority_value(&given.rows)
    } else {
        order::falling(&gauges)
    };
    outcome.ranked(tiers, &poll.rule, lots)
}

impl Histogram {
    /// A missing grade is the lowest, so that all options have the same number of judges.
    fn grade_the_missing(&mut self, total: &BigInt, answered: &[BigInt]) {
        for (row, answered) in self.rows.iter_mut().zip(answered) {
            *row.entry(0).or_default() += total - answered;
        }
    }
}

/// The number of grades of a ballot, 0 where it has none.
fn scale(kind: &BallotKind) -> i64 {
    match kind {
        BallotKind::Grade { grades } => i64::from(*grades),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => 0,
    }
}

fn by_majority_value(rows: &[BTreeMap<i64, BigInt>]) -> Vec<Vec<u16>> {
    let mut options: Vec<(u16, &BTreeMap<i64, BigInt>)> = (0usize..).map(id).zip(rows).collect();
    options.sort_by(|a, b| grades::compare_majority_values(b.1, a.1).then(a.0.cmp(&b.0)));
    options
        .chunk_by(|a, b| grades::compare_majority_values(a.1, b.1).is_eq())
        .map(|tier| tier.iter().map(|&(option, _)| option).collect())
        .collect()
}

fn median_steps(gauges: &[Option<Gauge>]) -> Vec<Step> {
    let step = |(option, gauge): (usize, &Option<Gauge>)| {
        let gauge = gauge.as_ref()?;
        Some(Step::Median {
            option: id(option),
            grade: u16::try_from(gauge.median).ok()?,
            above: Exact(gauge.above.clone()),
            below: Exact(gauge.below.clone()),
        })
    };
    gauges.iter().enumerate().filter_map(step).collect()
}

fn agreement(
    poll: &Poll,
    profile: &Profile,
    row: &BTreeMap<i64, BigInt>,
    answered: &BigInt,
) -> Agreement {
    let weight = |degrees: &[u16]| -> BigInt {
        degrees
            .iter()
            .filter_map(|&degree| row.get(&i64::from(degree)))
            .sum()
    };
    let share = |part: BigInt| {
        if answered.is_zero() {
            Exact::default()
        } else {
            Exact(BigRational::new(part, answered.clone()))
        }
    };
    let sum: BigInt = row.iter().map(|(degree, amount)| amount * degree).sum();
    let degrees = &poll.rule.degrees;
    Agreement {
        mean: (!answered.is_zero()).then(|| share(sum)),
        support: share(weight(&degrees.support)),
        aside: share(weight(&degrees.aside)),
        blocks: profile.exact(weight(&degrees.block)),
    }
}
