//! Exact numbers: integers and fractions of any size, written as a finite decimal where there is one, else `p/q`.

use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An exact rational number.
///
/// Written and read as text: `12`, `-0.75`, `9007199254740993`, `2/3`. A finite decimal is written as such, any other
/// fraction as `p/q` in lowest terms.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(pub BigRational);

/// Says that a text is not an exact number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number or a fraction: {0:?}")]
pub struct NotExact(pub String);

impl Exact {
    /// Makes the fraction `numerator / denominator`; a denominator of zero gives `None`.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(numerator.into(), denominator.into())))
    }

    /// Tells whether the number is zero.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Tells whether the number is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The number as `u64` when it is a whole number in that range.
    pub fn to_u64(&self) -> Option<u64> {
        self.0
            .is_integer()
            .then(|| u64::try_from(self.0.numer()).ok())
            .flatten()
    }

    /// Rounds half up (away from zero) to `places` decimals and writes all of them, with `.` as the separator.
    pub fn rounded(&self, places: u32) -> String {
        let scale = BigInt::from(10u8).pow(places);
        let scaled = (&self.0 * BigRational::from_integer(scale))
            .round()
            .to_integer();
        decimal_text(&scaled, places)
    }
}

fn decimal_text(scaled: &BigInt, places: u32) -> String {
    let sign = if scaled.is_negative() { "-" } else { "" };
    let digits = scaled.abs().to_string();
    let Ok(places) = usize::try_from(places) else {
        return digits;
    };
    if places == 0 {
        return format!("{sign}{digits}");
    }
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (whole, part) = padded.split_at(padded.len() - places);
    format!("{sign}{whole}.{part}")
}

impl From<u64> for Exact {
    fn from(value: u64) -> Self {
        Self(BigRational::from_integer(value.into()))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_integer() {
            return write!(f, "{}", self.0.numer());
        }
        let (two, five, ten) = (BigInt::from(2u8), BigInt::from(5u8), BigInt::from(10u8));
        let mut rest = self.0.denom().clone();
        let (mut twos, mut fives) = (0u32, 0u32);
        while (&rest % &two).is_zero() {
            rest /= &two;
            twos += 1;
        }
        while (&rest % &five).is_zero() {
            rest /= &five;
            fives += 1;
        }
        if rest != BigInt::from(1u8) {
            return write!(f, "{}/{}", self.0.numer(), self.0.denom());
        }
        let places = twos.max(fives);
        let scaled = (&self.0 * BigRational::from_integer(ten.pow(places))).to_integer();
        f.write_str(&decimal_text(&scaled, places))
    }
}

impl FromStr for Exact {
    type Err = NotExact;

    fn from_str(text: &str) -> Result<Self, NotExact> {
        let bad = || NotExact(text.chars().take(40).collect());
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let value = if let Some((p, q)) = body.split_once('/') {
            if !digits(p) || !digits(q) {
                return Err(bad());
            }
            let (p, q) = (
                BigInt::from_str(p).map_err(|_| bad())?,
                BigInt::from_str(q).map_err(|_| bad())?,
            );
            if q.is_zero() {
                return Err(bad());
            }
            BigRational::new(p, q)
        } else {
            let (whole, part) = body.split_once('.').unwrap_or((body, ""));
            if !digits(whole) || !(part.is_empty() && !body.ends_with('.') || digits(part)) {
                return Err(bad());
            }
            let places = u32::try_from(part.len()).map_err(|_| bad())?;
            let numer = BigInt::from_str(&format!("{whole}{part}")).map_err(|_| bad())?;
            BigRational::new(numer, BigInt::from(10u8).pow(places))
        };
        Ok(Self(if negative { -value } else { value }))
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
