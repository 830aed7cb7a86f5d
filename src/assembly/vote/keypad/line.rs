//! What is typed of one ballot.

use super::rows::{push_row, whole_rows};
use super::{Fault, Signs};
use crate::tally::{BallotFault, BallotKind, Mark};

/// What is typed of one ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Choices marked, in the order typed.
    Marks {
        /// The choices.
        marked: Vec<u16>,
        /// The first digit of a sign of two.
        half: Option<char>,
    },
    /// Choices in order of preference; those in one place are tied.
    Order {
        /// Places, the best first.
        places: Vec<Vec<u16>>,
        /// Whether the next choice shares the last place.
        joined: bool,
        /// The first digit of a sign of two.
        half: Option<char>,
    },
    /// A number for each row so far, `None` for a row left empty on the ballot.
    Rows {
        /// The numbers.
        numbers: Vec<Option<i32>>,
        /// A number of more than one digit, half typed.
        typed: String,
    },
}

impl Line {
    pub(super) fn new(kind: &BallotKind, choices: u16) -> Self {
        match (kind, Signs::of(kind, choices)) {
            (_, Signs::Rows) => Self::Rows {
                numbers: Vec::new(),
                typed: String::new(),
            },
            (BallotKind::Rank { .. }, _) => Self::Order {
                places: Vec::new(),
                joined: false,
                half: None,
            },
            _ => Self::Marks {
                marked: Vec::new(),
                half: None,
            },
        }
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Marks { marked, half } => marked.is_empty() && half.is_none(),
            Self::Order {
                places,
                joined,
                half,
            } => places.is_empty() && !joined && half.is_none(),
            Self::Rows { numbers, typed } => numbers.is_empty() && typed.is_empty(),
        }
    }

    /// How many choices or rows are filled.
    pub fn filled(&self) -> usize {
        match self {
            Self::Marks { marked, .. } => marked.len(),
            Self::Order { places, .. } => places.iter().map(Vec::len).sum(),
            Self::Rows { numbers, .. } => numbers.len(),
        }
    }

    /// The sum of the numbers typed.
    pub fn sum(&self) -> i64 {
        match self {
            Self::Rows { numbers, .. } => numbers.iter().flatten().map(|n| i64::from(*n)).sum(),
            Self::Marks { .. } | Self::Order { .. } => 0,
        }
    }

    /// Shows a mark read before, to be corrected.
    pub(super) fn load(&mut self, mark: &Mark) {
        match (self, mark) {
            (Self::Marks { marked, .. }, Mark::Chosen(chosen)) => marked.clone_from(chosen),
            (Self::Order { places, .. }, Mark::Ranks(ranks)) => *places = places_of(ranks),
            (Self::Rows { numbers, .. }, Mark::Values(values)) => numbers.clone_from(values),
            (
                Self::Marks { .. } | Self::Order { .. } | Self::Rows { .. },
                Mark::Blank | Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_),
            ) => {}
        }
    }

    /// Takes back the last thing typed; false when nothing is.
    pub(super) fn erase(&mut self) -> bool {
        match self {
            Self::Marks { marked, half } => half.take().is_some() || marked.pop().is_some(),
            Self::Order {
                places,
                joined,
                half,
            } => {
                if half.take().is_some() || std::mem::take(joined) {
                    return true;
                }
                let Some(last) = places.last_mut() else {
                    return false;
                };
                last.pop();
                if last.is_empty() {
                    places.pop();
                }
                true
            }
            Self::Rows { numbers, typed } => typed.pop().is_some() || numbers.pop().is_some(),
        }
    }

    /// Types a character.
    pub(super) fn push(&mut self, key: char, kind: &BallotKind, choices: u16) -> Result<(), Fault> {
        let signs = Signs::of(kind, choices);
        match self {
            Self::Marks { marked, half } => {
                if let Some(option) = option_of(key, half, signs, choices)? {
                    let mut more = marked.clone();
                    if more.contains(&option) {
                        return Err(Fault::AlreadyMarked { option });
                    }
                    more.push(option);
                    check_marks(&more, kind, choices)?;
                    *marked = more;
                }
                Ok(())
            }
            Self::Order {
                places,
                joined,
                half,
            } => {
                if matches!(key, '+' | '=') {
                    let may = matches!(kind, BallotKind::Rank { ties: true, .. });
                    if !may || places.is_empty() || *joined || half.is_some() {
                        return Err(Fault::NotAKey);
                    }
                    *joined = true;
                    return Ok(());
                }
                let Some(option) = option_of(key, half, signs, choices)? else {
                    return Ok(());
                };
                rank(places, joined, option, kind)
            }
            Self::Rows { numbers, typed } => push_row(numbers, typed, key, (kind, choices)),
        }
    }

    /// The mark of the ballot as typed, if it is whole and valid. Points that are all 0 are a blank ballot.
    pub(super) fn finish(&mut self, kind: &BallotKind, choices: u16) -> Result<Mark, Fault> {
        if self.is_empty() {
            return Err(Fault::Empty);
        }
        let mark = match self {
            Self::Marks { half: Some(_), .. } | Self::Order { half: Some(_), .. } => {
                return Err(Fault::HalfTyped);
            }
            Self::Order { joined: true, .. } => return Err(Fault::HalfTyped),
            Self::Marks { marked, .. } => {
                let mut chosen = marked.clone();
                chosen.sort_unstable();
                Mark::Chosen(chosen)
            }
            Self::Order { places, .. } => Mark::Ranks(ranks_of(places, choices)),
            Self::Rows { numbers, typed } => {
                if !typed.is_empty() {
                    push_row(numbers, typed, '+', (kind, choices))?;
                }
                Mark::Values(whole_rows(numbers, kind, choices)?)
            }
        };
        kind.check(&mark, choices).map_err(|fault| named(&fault))?;
        match &mark {
            Mark::Values(values)
                if matches!(kind, BallotKind::Points { .. })
                    && values.iter().flatten().all(|n| *n == 0) =>
            {
                Ok(Mark::Blank)
            }
            Mark::Values(values) if values.iter().all(Option::is_none) => Ok(Mark::Blank),
            Mark::Blank | Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_) => Ok(mark),
        }
    }
}

/// The choice that a key calls; `None` after the first of two digits.
fn option_of(
    key: char,
    half: &mut Option<char>,
    signs: Signs,
    choices: u16,
) -> Result<Option<u16>, Fault> {
    let place = match signs {
        Signs::Digits => key.to_digit(10),
        Signs::Letters => {
            let letter = key.to_ascii_uppercase();
            letter
                .is_ascii_uppercase()
                .then(|| u32::from(letter) - u32::from('A') + 1)
        }
        Signs::Numbers => {
            let digit = key.to_digit(10).ok_or(Fault::NotAKey)?;
            match half.and_then(|tens| tens.to_digit(10)) {
                None => {
                    *half = Some(key);
                    return Ok(None);
                }
                Some(tens) => Some(tens * 10 + digit),
            }
        }
        Signs::Rows => None,
    };
    let place = place.ok_or(Fault::NotAKey)?;
    let option = u16::try_from(place)
        .ok()
        .and_then(|place| place.checked_sub(1))
        .filter(|option| *option < choices)
        .ok_or(Fault::NotOnBallot)?;
    *half = None;
    Ok(Some(option))
}

/// Refuses what no further mark can heal; too few marks are not yet wrong.
fn check_marks(marked: &[u16], kind: &BallotKind, choices: u16) -> Result<(), Fault> {
    let mut chosen = marked.to_vec();
    chosen.sort_unstable();
    match kind.check(&Mark::Chosen(chosen), choices) {
        Ok(()) | Err(BallotFault::TooFew { .. }) => Ok(()),
        Err(fault) => Err(named(&fault)),
    }
}

fn rank(
    places: &mut Vec<Vec<u16>>,
    joined: &mut bool,
    option: u16,
    kind: &BallotKind,
) -> Result<(), Fault> {
    if places.iter().flatten().any(|o| *o == option) {
        return Err(Fault::AlreadyMarked { option });
    }
    let most = if let BallotKind::Rank { max, .. } = kind {
        *max
    } else {
        u16::MAX
    };
    if places.iter().map(Vec::len).sum::<usize>() >= usize::from(most) {
        return Err(Fault::TooMany { max: most });
    }
    match places.last_mut().filter(|_| *joined) {
        Some(last) => last.push(option),
        None => places.push(vec![option]),
    }
    *joined = false;
    Ok(())
}

fn named(fault: &BallotFault) -> Fault {
    match fault {
        BallotFault::WrongShape | BallotFault::NoSuchOption(_) | BallotFault::RepeatedPlace(_) => {
            Fault::NotOnBallot
        }
        BallotFault::TooFew { found, min } => Fault::TooFew {
            found: *found,
            min: *min,
        },
        BallotFault::TooMany { max, .. } => Fault::TooMany { max: *max },
        BallotFault::OverBudget { cost, cap } => Fault::OverBudget {
            cost: *cost,
            cap: *cap,
        },
        BallotFault::WrongSum { sum, total } => Fault::WrongSum {
            sum: u64::try_from(*sum).unwrap_or(0),
            total: *total,
        },
        BallotFault::OffScale { .. } => Fault::OffScale { min: 0, max: 0 },
    }
}

fn places_of(ranks: &[u16]) -> Vec<Vec<u16>> {
    let mut ranked: Vec<(u16, u16)> = ranks
        .iter()
        .zip(0u16..)
        .filter(|(place, _)| **place > 0)
        .map(|(place, option)| (*place, option))
        .collect();
    ranked.sort_unstable();
    ranked
        .chunk_by(|a, b| a.0 == b.0)
        .map(|tier| tier.iter().map(|(_, option)| *option).collect())
        .collect()
}

fn ranks_of(places: &[Vec<u16>], choices: u16) -> Vec<u16> {
    let place = |option: u16| {
        places
            .iter()
            .position(|tier| tier.contains(&option))
            .and_then(|at| u16::try_from(at + 1).ok())
            .unwrap_or(0)
    };
    (0..choices).map(place).collect()
}
