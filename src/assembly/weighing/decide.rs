//! Decisions about weighings.

use num_rational::BigRational;
use num_traits::Zero;

use super::{
    Criterion, WeighedOption, Weighing, WeighingCommand, WeighingDraft, WeighingEvent,
    WeighingRefusal, Weights,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, WeighingId};
use crate::tally::Exact;

/// Most options, and most criteria, of a weighing: what a table on a screen and a hall can follow.
pub const MOST: usize = 26;
/// Highest end of a scale of scores.
pub const SCALE: u32 = 100;
/// Most people whose points are averaged.
const VOTERS: usize = 5_000;

pub(crate) fn decide(assembly: &Assembly, command: WeighingCommand) -> Result<Decision, Refusal> {
    match command {
        WeighingCommand::Draft(draft) => {
            let draft = checked(assembly, draft)?;
            let last = assembly.weighings.list.last_key_value();
            let id = last.map(|(id, _)| *id).unwrap_or_default().next();
            Ok(Decision::of(WeighingEvent::Drafted { id, draft }))
        }
        WeighingCommand::Redraft { id, draft } => {
            open(assembly, id)?;
            let draft = checked(assembly, draft)?;
            Ok(Decision::of(WeighingEvent::Redrafted { id, draft }))
        }
        WeighingCommand::SetWeights { id, weights } => {
            let weighing = open(assembly, id)?;
            if weights.len() != weighing.criteria.len() {
                return Err(Refusal::NotFound {});
            }
            check_weights(&weights)?;
            Ok(weigh(id, weights, Weights::Set))
        }
        WeighingCommand::AverageWeights { id, points } => {
            let weighing = open(assembly, id)?;
            let weights = averaged(&points, weighing.criteria.len())?;
            Ok(weigh(id, weights, Weights::Averaged { points }))
        }
        WeighingCommand::Score {
            id,
            criterion,
            option,
            score,
        } => {
            let cell = (criterion, option);
            check_score(open(assembly, id)?, cell, score.as_ref())?;
            Ok(Decision::of(WeighingEvent::Scored {
                id,
                criterion,
                option,
                score,
            }))
        }
        WeighingCommand::Confirm { id } => {
            check_whole(open(assembly, id)?)?;
            Ok(Decision::of(WeighingEvent::Confirmed { id }))
        }
        WeighingCommand::Reopen { id, reason } => {
            let weighing = known(assembly, id)?;
            if !weighing.confirmed || weighing.withdrawn.is_some() {
                return refuse(WeighingRefusal::NotOpen {});
            }
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(WeighingEvent::Reopened { id, reason }))
        }
        WeighingCommand::Withdraw { id, reason } => {
            if known(assembly, id)?.withdrawn.is_some() {
                return refuse(WeighingRefusal::NotOpen {});
            }
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(WeighingEvent::Withdrawn { id, reason }))
        }
    }
}

fn weigh(id: WeighingId, weights: Vec<Exact>, source: Weights) -> Decision {
    Decision::of(WeighingEvent::WeightsSet {
        id,
        weights,
        source,
    })
}

/// The weights of `criteria` criteria that are all the same, in whole percent: the first ones take what is left over.
pub fn even(criteria: usize) -> Vec<Exact> {
    let n = u64::try_from(criteria).unwrap_or(u64::MAX).max(1);
    let (each, left) = (100 / n, 100 % n);
    (0..n.min(100))
        .map(|at| Exact::from(each + u64::from(at < left)))
        .collect()
}

/// The mean of the shares that each voter gave, in percent, exactly.
///
/// Every voter counts the same however many points were given out: with equal totals this is the mean of the points.
///
/// # Errors
/// `BadPoints` with the row, from 1, whose points are not one for each criterion or are all zero.
pub fn averaged(points: &[Vec<u32>], criteria: usize) -> Result<Vec<Exact>, Refusal> {
    if points.len() > VOTERS {
        return Err(Refusal::TooMany {
            found: points.len(),
            max: VOTERS,
        });
    }
    let mut sums = vec![BigRational::zero(); criteria];
    for (voter, row) in (1usize..).zip(points) {
        let total: u64 = row.iter().copied().map(u64::from).sum();
        if row.len() != criteria || total == 0 {
            return refuse(WeighingRefusal::BadPoints { row: voter });
        }
        for (sum, points) in sums.iter_mut().zip(row) {
            *sum += BigRational::new((*points).into(), total.into());
        }
    }
    if points.is_empty() {
        return refuse(WeighingRefusal::BadPoints { row: 1 });
    }
    let voters = BigRational::from_integer(points.len().into());
    let percent = BigRational::from_integer(100.into()) / voters;
    Ok(sums.into_iter().map(|sum| Exact(sum * &percent)).collect())
}

impl Weighing {
    /// Whether it can change: neither confirmed nor withdrawn.
    pub fn is_open(&self) -> bool {
        !self.confirmed && self.withdrawn.is_none()
    }

    /// The first cell without a score, as `(criterion, option)`.
    pub fn missing(&self) -> Option<(usize, usize)> {
        let mut rows = self.scores.iter().enumerate();
        rows.find_map(|(c, row)| Some((c, row.iter().position(Option::is_none)?)))
    }
}

fn refuse<T>(refusal: WeighingRefusal) -> Result<T, Refusal> {
    Err(Refusal::Weighing(refusal))
}

fn known(assembly: &Assembly, id: WeighingId) -> Result<&Weighing, Refusal> {
    let weighing = assembly.weighings.list.get(&id);
    weighing.map(AsRef::as_ref).ok_or(Refusal::NotFound {})
}

fn open(assembly: &Assembly, id: WeighingId) -> Result<&Weighing, Refusal> {
    let weighing = known(assembly, id)?;
    if weighing.is_open() {
        Ok(weighing)
    } else {
        refuse(WeighingRefusal::NotOpen {})
    }
}

fn checked(assembly: &Assembly, mut draft: WeighingDraft) -> Result<WeighingDraft, Refusal> {
    draft.title = words::required(Field::Title, &draft.title, words::LINE)?;
    if let Some(theme) = draft.theme {
        assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
    }
    if !(1..=SCALE).contains(&draft.scale) {
        return refuse(WeighingRefusal::BadScale {
            scale: draft.scale,
            max: SCALE,
        });
    }
    check_options(assembly, &mut draft.options)?;
    check_criteria(&mut draft.criteria)?;
    Ok(draft)
}

fn check_options(assembly: &Assembly, options: &mut [WeighedOption]) -> Result<(), Refusal> {
    if options.len() < 2 {
        return refuse(WeighingRefusal::TooFewOptions {});
    }
    not_too_many(options.len())?;
    let mut seen: Vec<&str> = Vec::new();
    for option in options {
        option.label = words::required(Field::Option, &option.label, words::LINE)?;
        if let Some(position) = option.position {
            let known = assembly.themes.position(position);
            known.ok_or(Refusal::NotFound {})?;
        }
        once(Field::Option, &seen, &option.label)?;
        seen.push(&option.label);
    }
    Ok(())
}

fn check_criteria(criteria: &mut [Criterion]) -> Result<(), Refusal> {
    if criteria.is_empty() {
        return refuse(WeighingRefusal::NoCriteria {});
    }
    not_too_many(criteria.len())?;
    if criteria.iter().all(|c| c.weight.is_zero()) {
        let even = even(criteria.len());
        for (criterion, weight) in criteria.iter_mut().zip(even) {
            criterion.weight = weight;
        }
    }
    let weights: Vec<Exact> = criteria.iter().map(|c| c.weight.clone()).collect();
    check_weights(&weights)?;
    let mut seen: Vec<&str> = Vec::new();
    for criterion in criteria {
        criterion.name = words::required(Field::Criterion, &criterion.name, words::LINE)?;
        once(Field::Criterion, &seen, &criterion.name)?;
        seen.push(&criterion.name);
    }
    Ok(())
}

fn not_too_many(found: usize) -> Result<(), Refusal> {
    if found > MOST {
        return Err(Refusal::TooMany { found, max: MOST });
    }
    Ok(())
}

fn once(field: Field, seen: &[&str], text: &str) -> Result<(), Refusal> {
    if seen.iter().any(|s| words::same(s, text)) {
        return Err(Refusal::Duplicate {
            field,
            text: text.to_owned(),
        });
    }
    Ok(())
}

fn check_weights(weights: &[Exact]) -> Result<(), Refusal> {
    if weights.iter().any(Exact::is_negative) {
        return refuse(WeighingRefusal::NegativeWeight {});
    }
    let sum = Exact(weights.iter().map(|w| &w.0).sum::<BigRational>());
    if sum != Exact::from(100) {
        return refuse(WeighingRefusal::WeightsSum {
            sum: sum.to_string(),
        });
    }
    Ok(())
}

fn check_score(
    weighing: &Weighing,
    (criterion, option): (u16, u16),
    score: Option<&Exact>,
) -> Result<(), Refusal> {
    let row = weighing.scores.get(usize::from(criterion));
    row.and_then(|row| row.get(usize::from(option)))
        .ok_or(Refusal::NotFound {})?;
    match score {
        Some(score) if score.is_negative() || *score > Exact::from(u64::from(weighing.scale)) => {
            refuse(WeighingRefusal::OffScale {
                score: score.to_string(),
                max: weighing.scale,
            })
        }
        Some(_) | None => Ok(()),
    }
}

fn check_whole(weighing: &Weighing) -> Result<(), Refusal> {
    let Some((criterion, option)) = weighing.missing() else {
        return Ok(());
    };
    let criterion = weighing.criteria.get(criterion);
    let option = weighing.options.get(option);
    refuse(WeighingRefusal::MissingScore {
        criterion: criterion.map(|c| c.name.clone()).unwrap_or_default(),
        option: option.map(|o| o.label.clone()).unwrap_or_default(),
    })
}
