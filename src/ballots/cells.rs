//! Cells of a table: splitting a line, and the numbers in it.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_rational::BigRational;

use super::Problem;
use crate::tally::Exact;
use crate::tally::profile::RowWeight;

/// Splits a line into cells by the rules of RFC 4180: a quoted cell may hold the separator and doubled quotes.
///
/// # Errors
/// The number of the cell, from 1, whose quote is not closed.
pub(super) fn split(line: &str, separator: char) -> Result<Vec<String>, usize> {
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        let (cell, after) = if let Some(quoted) = rest.strip_prefix('"') {
            let (cell, after) = unquote(quoted).ok_or(cells.len() + 1)?;
            // Text after a closing quote belongs to the cell, as spreadsheets read it.
            let (tail, after) = until(after, separator);
            (cell + tail, after)
        } else {
            let (cell, after) = until(rest, separator);
            (cell.to_owned(), after)
        };
        cells.push(cell);
        match after.strip_prefix(separator) {
            Some(next) => rest = next,
            None => return Ok(cells),
        }
    }
}

fn until(text: &str, separator: char) -> (&str, &str) {
    text.split_at(text.find(separator).unwrap_or(text.len()))
}

fn unquote(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return Some((cell, after)),
        }
    }
}

/// A weight: whole where it fits 64 bits, an exact fraction otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Whole(u64),
    Exact(BigRational),
}

/// Reads a count of ballots.
pub(super) fn count(cell: &str) -> Result<u64, Problem> {
    let cell = cell.trim();
    let digits = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { cell.parse().ok() } else { None };
    number.ok_or_else(|| Problem::BadCount(shown(cell)))
}

/// Reads a weight: a decimal number or a fraction, not below zero.
pub(super) fn weight(cell: &str) -> Result<Weight, Problem> {
    let cell = &*dotted(cell.trim());
    let bad = || Problem::BadWeight(shown(cell));
    let exact: Exact = cell
        .parse()
        .ok()
        .filter(|_| cell.len() <= 100)
        .ok_or_else(bad)?;
    if exact.is_negative() {
        return Err(bad());
    }
    Ok(exact.to_u64().map_or(Weight::Exact(exact.0), Weight::Whole))
}

impl Weight {
    /// The weight of so many ballots.
    pub(super) fn times(&self, count: u64) -> Self {
        match self {
            Self::Whole(weight) => match weight.checked_mul(count) {
                Some(product) => Self::Whole(product),
                None => Self::Exact(BigRational::from_integer(BigInt::from(*weight) * count)),
            },
            Self::Exact(weight) => Self::Exact(weight * BigRational::from_integer(count.into())),
        }
    }

    /// The weight as a profile takes it.
    pub(super) fn as_row(&self) -> RowWeight<'_> {
        match self {
            Self::Whole(weight) => RowWeight::Whole(*weight),
            Self::Exact(weight) => RowWeight::Exact(weight),
        }
    }
}

/// A number with its decimals after a point: spreadsheets write a comma there in most languages.
///
/// Left as it stands, and so refused, where three digits after the comma may be thousands (`1,000`).
fn dotted(cell: &str) -> Cow<'_, str> {
    let Some((whole, part)) = cell.split_once(',') else {
        return Cow::Borrowed(cell);
    };
    let body = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = part.len() == 3 && body.bytes().any(|byte| byte != b'0');
    if digits(body) && digits(part) && !thousands {
        Cow::Owned(format!("{whole}.{part}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A decimal number as whole units of a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) units: i64,
    pub(super) places: u32,
}

/// Most decimals of a number on a ballot, and most digits in all: products of both stay within 64 bits.
const MOST_PLACES: usize = 6;
const MOST_DIGITS: usize = 12;

/// Reads a decimal number; zeros at the end of the decimals count for nothing.
pub(super) fn decimal(cell: &str) -> Result<Decimal, Problem> {
    let cell = &*dotted(cell.trim());
    let body = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, part) = body.split_once('.').unwrap_or((body, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && part.is_empty() || !digits(whole) || !digits(part) {
        return Err(Problem::BadNumber(shown(cell)));
    }
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    if part.len() > MOST_PLACES || whole.len() + part.len() > MOST_DIGITS {
        return Err(Problem::TooPrecise(shown(cell)));
    }
    let units: i64 = format!("0{whole}{part}").parse().unwrap_or_default();
    let units = if cell.starts_with('-') { -units } else { units };
    Ok(Decimal {
        units,
        places: u32::try_from(part.len()).unwrap_or_default(),
    })
}

/// A cell as a message shows it: not longer than a message should be.
pub(super) fn shown(cell: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut shown: String = cell.chars().take(40).map(plain).collect();
    if cell.chars().nth(40).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_hold_separators_and_quotes() {
        let cells = split(r#"a,"b,c","d ""e""",,f"#, ',').unwrap();
        assert_eq!(cells, ["a", "b,c", r#"d "e""#, "", "f"]);
        assert_eq!(split(r#"a,"b"#, ','), Err(2));
        assert_eq!(split("a;b", ';').unwrap(), ["a", "b"]);
    }

    #[test]
    fn numbers_that_are_none_are_refused() {
        for cell in ["x", "", "1e3", "NaN", "1.2.3", "-", ".", "0x1", "١"] {
            assert_eq!(
                decimal(cell),
                Err(Problem::BadNumber(cell.into())),
                "{cell}"
            );
        }
        assert_eq!(
            decimal("-0.50"),
            Ok(Decimal {
                units: -5,
                places: 1
            })
        );
        assert_eq!(
            decimal("012"),
            Ok(Decimal {
                units: 12,
                places: 0
            })
        );
        assert_eq!(
            decimal(".5"),
            Ok(Decimal {
                units: 5,
                places: 1
            })
        );
        assert!(matches!(decimal("0.0123456"), Err(Problem::TooPrecise(_))));
        assert!(matches!(
            decimal("99999999999999999999"),
            Err(Problem::TooPrecise(_))
        ));
    }

    #[test]
    fn weights_are_exact_and_not_below_zero() {
        assert_eq!(
            weight("9007199254740993"),
            Ok(Weight::Whole(9_007_199_254_740_993))
        );
        assert_eq!(
            weight("0.75"),
            Ok(Weight::Exact(BigRational::new(3.into(), 4.into())))
        );
        for cell in ["NaN", "-1", "", "inf", "1e2"] {
            assert!(matches!(weight(cell), Err(Problem::BadWeight(_))), "{cell}");
        }
        assert_eq!(Weight::Whole(1 << 63).times(1), Weight::Whole(1 << 63));
        let big = BigRational::from_integer(BigInt::from(1u64 << 63) * 4);
        assert_eq!(Weight::Whole(1 << 63).times(4), Weight::Exact(big));
    }

    #[test]
    fn decimals_stand_after_a_point_or_a_comma_unless_they_may_be_thousands() {
        let half = Weight::Exact(BigRational::new(3.into(), 2.into()));
        assert_eq!(weight("1,5"), Ok(half));
        let eighth = Weight::Exact(BigRational::new(1.into(), 8.into()));
        assert_eq!(weight("0,125"), Ok(eighth));
        let (units, places) = (-75, 1);
        assert_eq!(decimal("-7,5"), Ok(Decimal { units, places }));
        for cell in ["1,000", "1,5,2", "1.000,5", ",", "1,", ",5", "1,x"] {
            let problem = Problem::BadWeight(cell.into());
            assert_eq!(weight(cell), Err(problem), "{cell}");
        }
        assert_eq!(decimal("1,000"), Err(Problem::BadNumber("1,000".into())));
    }

    #[test]
    fn counts_are_whole_and_not_below_zero() {
        assert_eq!(count(" 12 "), Ok(12));
        for cell in ["-1", "1.5", "", "+1", "x"] {
            assert!(matches!(count(cell), Err(Problem::BadCount(_))), "{cell}");
        }
    }
}
