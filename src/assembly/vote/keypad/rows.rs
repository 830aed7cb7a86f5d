//! The numbers of a ballot that has one for each row: points, scores, grades, resistance.

use super::Fault;
use crate::tally::BallotKind;

/// Most characters of a number typed for a row.
const NUMBER: usize = 4;

/// How the number of a row is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// One digit a row.
    Digit,
    /// One digit a row, and `*` for 10.
    Star,
    /// All its digits, then `+` or a space.
    Long,
}

/// The scale of the rows of a ballot.
struct Scale {
    min: i32,
    max: i32,
    /// Whether every number is one key: a digit, or `*` for the highest.
    short: bool,
}

fn scale(kind: &BallotKind) -> Scale {
    let (min, max) = match kind {
        BallotKind::Points { cap, .. } => (0, i32::try_from(*cap).unwrap_or(i32::MAX)),
        BallotKind::Score { min, max } => (*min, *max),
        BallotKind::Grade { grades } => (0, i32::from(*grades) - 1),
        BallotKind::Resistance { max } => (0, i32::from(*max)),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Rank { .. } => (0, 0),
    };
    Scale {
        min,
        max,
        short: min >= 0 && max <= 10,
    }
}

/// How the number of a row of this ballot is typed.
pub(super) fn figures(kind: &BallotKind) -> Figures {
    let scale = scale(kind);
    if !scale.short {
        Figures::Long
    } else if scale.max > 9 {
        Figures::Star
    } else {
        Figures::Digit
    }
}

/// Types a character of the number of the next row.
pub(super) fn push_row(
    numbers: &mut Vec<Option<i32>>,
    typed: &mut String,
    key: char,
    ballot: (&BallotKind, u16),
) -> Result<(), Fault> {
    let (kind, choices) = ballot;
    let scale = scale(kind);
    if numbers.len() >= usize::from(choices) {
        return Err(Fault::NoMoreRows);
    }
    let number = match key {
        '*' if typed.is_empty() => Some(highest(numbers, kind, &scale)),
        '-' if typed.is_empty() && scale.min >= 0 => None,
        '+' | ' ' if typed.is_empty() => None,
        '-' if typed.is_empty() => {
            typed.push(key);
            return Ok(());
        }
        '+' | ' ' => Some(typed.parse().ok().ok_or(Fault::HalfTyped)?),
        '0'..='9' if scale.short => key.to_digit(10).and_then(|d| i32::try_from(d).ok()),
        '0'..='9' if typed.len() < NUMBER => {
            typed.push(key);
            return Ok(());
        }
        _ => return Err(Fault::NotAKey),
    };
    check_row(number, numbers, kind, &scale)?;
    typed.clear();
    numbers.push(number);
    Ok(())
}

/// What `*` stands for: all the points left, as far as one choice may have them, or the highest number.
fn highest(numbers: &[Option<i32>], kind: &BallotKind, scale: &Scale) -> i32 {
    let BallotKind::Points { total, .. } = kind else {
        return scale.max;
    };
    let spent: i64 = numbers.iter().flatten().map(|n| i64::from(*n)).sum();
    let left = i64::from(*total).saturating_sub(spent).max(0);
    i32::try_from(left).unwrap_or(scale.max).min(scale.max)
}

fn check_row(
    number: Option<i32>,
    numbers: &[Option<i32>],
    kind: &BallotKind,
    scale: &Scale,
) -> Result<(), Fault> {
    let Some(number) = number else { return Ok(()) };
    if number < scale.min || number > scale.max {
        return Err(Fault::OffScale {
            min: scale.min,
            max: scale.max,
        });
    }
    if let BallotKind::Points { total, .. } = kind {
        let given = numbers.iter().flatten().chain([&number]);
        let sum: i64 = given.map(|n| i64::from(*n)).sum();
        if sum > i64::from(*total) {
            return Err(Fault::WrongSum {
                sum: u64::try_from(sum).unwrap_or(0),
                total: *total,
            });
        }
    }
    Ok(())
}

/// The numbers of all rows. Points may stop where nothing is left to give; any other ballot says something, or that
/// nothing is written, for every row, so that a missed key is noticed.
pub(super) fn whole_rows(
    numbers: &[Option<i32>],
    kind: &BallotKind,
    choices: u16,
) -> Result<Vec<Option<i32>>, Fault> {
    let left = usize::from(choices).saturating_sub(numbers.len());
    let spent: i64 = numbers.iter().flatten().map(|n| i64::from(*n)).sum();
    let done = matches!(kind, BallotKind::Points { total, .. } if spent >= i64::from(*total));
    if left > 0 && !done {
        return Err(Fault::RowsMissing {
            left: u16::try_from(left).unwrap_or(u16::MAX),
        });
    }
    let mut whole = numbers.to_vec();
    whole.resize(usize::from(choices), None);
    Ok(whole)
}
