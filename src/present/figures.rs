//! Shares of a base, rounded half up; the count and the base always go with them.

use crate::tally::Exact;

/// A count out of a base, with its share in tenths of a percent and in whole percent, both rounded half up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The count.
    pub count: u64,
    /// The base; zero when nothing was cast.
    pub base: u64,
}

impl Share {
    /// The share in whole percent, half up, as on the hall screen; `None` on a base of zero.
    pub fn percent(self) -> Option<u64> {
        self.scaled(100)
    }

    /// The share in tenths of a percent, half up, as in documents; `None` on a base of zero.
    pub fn permille(self) -> Option<u64> {
        self.scaled(1000)
    }

    /// The share in hundredths of a percent, half up; `None` on a base of zero.
    pub fn basis_points(self) -> Option<u64> {
        self.scaled(10_000)
    }

    /// How many of `cells` a bar fills, rounded half up and never more than all.
    pub fn cells(self, cells: u16) -> u16 {
        let filled = self.scaled(u64::from(cells)).unwrap_or(0);
        u16::try_from(filled).unwrap_or(cells).min(cells)
    }

    fn scaled(self, scale: u64) -> Option<u64> {
        if self.base == 0 {
            return None;
        }
        let (count, base, scale) = (
            u128::from(self.count),
            u128::from(self.base),
            u128::from(scale),
        );
        u64::try_from((count * scale * 2 + base) / (base * 2)).ok()
    }
}

/// The share of `count` in `base`.
pub fn share(count: u64, base: u64) -> Share {
    Share { count, base }
}

/// An exact figure rounded half up to `places` decimals and scaled to a whole number: 3.475 to two places gives 348.
///
/// `None` for figures too large for an `i64`.
pub fn scaled(figure: &Exact, places: u32) -> Option<i64> {
    figure.rounded(places).replace('.', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(
            share(483, 1759).permille(),
            Some(275),
            "27.46 % is 27.5 with one decimal"
        );
        assert_eq!(share(483, 1759).percent(), Some(27));
        assert_eq!(share(1, 8).percent(), Some(13), "12.5 goes up");
        assert_eq!(share(0, 0).percent(), None);
    }

    proptest! {
        #[test]
        fn a_share_is_never_further_than_half_a_step(count in 0u64..1 << 40, base in 1u64..1 << 40) {
            prop_assume!(count <= base);
            let tenths = i128::from(share(count, base).permille().unwrap());
            let error = (tenths * i128::from(base) - 1000 * i128::from(count)).abs();
            prop_assert!(error * 2 <= i128::from(base));
        }

        #[test]
        fn a_bar_never_overflows(count: u64, base: u64, cells: u16) {
            prop_assert!(share(count, base).cells(cells) <= cells);
        }
    }
}
