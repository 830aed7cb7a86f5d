//! Writing ballots into a profile row by row, as a reader of files does.
#![expect(
    clippy::indexing_slicing,
    reason = "bits of a mark are below eight times the bytes of a row, which has one cell for each option"
)]

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::One;

use super::super::groups::{Groups, WORD};
use super::{NOTHING, NOTHING_WIDE, Profile, Shape, close_gaps, push_number, push_places, width};

/// The weight of the ballots of one row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum RowWeight<'a> {
    /// A whole number.
    Whole(u64),
    /// Any number from 0.
    Exact(&'a BigRational),
}

/// The places on a ballot of few options, as they stand in its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Packed {
    /// The place of each option in four bits, 0 for unranked; the first option has the lowest.
    pub(crate) places: u64,
    /// A bit for each place that is used; bit 0 says nothing.
    pub(crate) used: u64,
}

impl Profile {
    /// Adds ballots whose cells are small numbers, 255 standing for an empty cell; tells whether it could.
    ///
    /// Ranks from 1 to 63, marks 0 and 1, numbers up to 254; any other row is left to [`add_row`](Self::add_row).
    pub(crate) fn add_plain(&mut self, row: &[u8], weight: RowWeight<'_>) -> bool {
        self.key.clear();
        let blank = match self.shape {
            Shape::Places => return self.plain_ranks(row, weight),
            Shape::Marks => self.plain_marks(row),
            Shape::Numbers => Some(self.plain_numbers(row)),
        };
        let Some(blank) = blank else { return false };
        self.add_key(blank, weight);
        true
    }

    /// Whether [`add_packed`](Self::add_packed) takes ballots: rankings whose places fit four bits each in a word.
    pub(crate) fn packs(&self) -> bool {
        self.groups.packs()
    }

    /// Adds ballots given as their places, four bits each; tells whether it could.
    ///
    /// Ranks that leave a gap, and weights that are not whole, are left to the other ways.
    pub(crate) fn add_packed(&mut self, ballot: Packed, amount: u64) -> bool {
        // Without a gap the ranks used are 1, 2, 3 …: the bits after bit 0 are a run of ones.
        let run = ballot.used >> 1;
        let can = self.whole && run & run.wrapping_add(1) == 0;
        if can && ballot.places == 0 {
            self.blank += amount;
        } else if can {
            self.groups.add_packed(ballot.places, amount);
        }
        can
    }

    /// The cells of a row with the zeros that [`add_ranks`](Self::add_ranks) takes behind them.
    pub(crate) fn padded(&self) -> usize {
        self.options.next_multiple_of(WORD)
    }

    /// Adds ballots given as ranks from 1 to 63, 0 for unranked, and a bit for each rank that is used; bit 0 says nothing.
    /// The row may go on with zeros up to whole words, which spares a copy.
    ///
    /// Tells whether it could: not where places are kept in two bytes.
    pub(crate) fn add_ranks(&mut self, row: &[u8], used: u64, weight: RowWeight<'_>) -> bool {
        if self.wide {
            return false;
        }
        // Without a gap the ranks used are 1, 2, 3 …: the bits after bit 0 are a run of ones.
        let run = used >> 1;
        let gap = run & run.wrapping_add(1) != 0;
        match weight {
            RowWeight::Whole(amount) if self.whole && !gap && run != 0 => {
                self.groups.add(row, amount);
            }
            RowWeight::Whole(_) | RowWeight::Exact(_) => {
                self.key.clear();
                self.key.extend(row.iter().take(self.options));
                if gap {
                    for place in self.key.iter_mut().filter(|place| **place > 0) {
                        let until = used & !1 & (2u64 << *place).wrapping_sub(1);
                        *place = until.count_ones().to_le_bytes()[0];
                    }
                }
                self.add_key(run == 0, weight);
            }
        }
        true
    }

    /// Adds ballots given as ranks, 255 for an empty cell.
    fn plain_ranks(&mut self, row: &[u8], weight: RowWeight<'_>) -> bool {
        let mut used = 0;
        let mut ranks = row.to_vec();
        for rank in &mut ranks {
            match *rank {
                NOTHING => *rank = 0,
                1..64 => used |= 1 << *rank,
                _ => return false,
            }
        }
        self.add_ranks(&ranks, used, weight)
    }

    fn plain_marks(&mut self, row: &[u8]) -> Option<bool> {
        self.key.resize(width(Shape::Marks, self.options, false), 0);
        let mut blank = true;
        for (option, &mark) in row.iter().enumerate() {
            match mark {
                1 => {
                    self.key[option / 8] |= 1 << (option % 8);
                    blank = false;
                }
                0 | NOTHING => {}
                _ => return None,
            }
        }
        Some(blank)
    }

    fn plain_numbers(&mut self, row: &[u8]) -> bool {
        if self.wide {
            for &cell in row {
                let value = (cell != NOTHING).then(|| i64::from(cell) * self.value_unit);
                push_number(value, true, &mut self.key);
            }
        } else {
            self.key.extend_from_slice(row);
        }
        row.iter().all(|&cell| cell == NOTHING)
    }

    fn add_key(&mut self, blank: bool, weight: RowWeight<'_>) {
        let exact = match weight {
            RowWeight::Whole(amount) if self.whole => {
                if blank {
                    self.blank += amount;
                } else {
                    self.groups.add(&self.key, amount);
                }
                return;
            }
            RowWeight::Whole(amount) => &BigRational::from_integer(amount.into()),
            RowWeight::Exact(exact) => exact,
        };
        self.refine_unit(exact.denom());
        let amount = exact.numer() * (&self.unit / exact.denom());
        if blank {
            self.blank += amount;
        } else {
            self.groups.add_big(&self.key, &amount);
        }
    }

    /// Adds ballots of any row: for places the ranks in any numbering, for marks any number, else numbers in units of
    /// `1 / value_unit`, a power of ten.
    pub(crate) fn add_row(&mut self, row: &[Option<i64>], value_unit: i64, weight: RowWeight<'_>) {
        self.key.clear();
        match self.shape {
            Shape::Places => {
                let mut used: Vec<i64> = row.iter().flatten().copied().collect();
                used.sort_unstable();
                used.dedup();
                let place = |rank: i64| u16::try_from(used.partition_point(|&r| r < rank) + 1);
                let places = row
                    .iter()
                    .map(|cell| cell.map_or(0, |r| place(r).unwrap_or(u16::MAX)));
                let mut places: Vec<u16> = places.collect();
                close_gaps(&mut places);
                push_places(&places, self.wide, &mut self.key);
            }
            Shape::Marks => {
                self.key.resize(width(Shape::Marks, self.options, false), 0);
                for (option, _) in row.iter().enumerate().filter(|(_, cell)| cell.is_some()) {
                    self.key[option / 8] |= 1 << (option % 8);
                }
            }
            Shape::Numbers => {
                self.refine_values(value_unit);
                let factor = self.value_unit / value_unit;
                let narrow = |value: &i64| (0..i64::from(NOTHING)).contains(&(value * factor));
                if !row.iter().flatten().all(narrow) {
                    self.widen();
                }
                for cell in row {
                    push_number(cell.map(|value| value * factor), self.wide, &mut self.key);
                }
            }
        }
        self.add_key(row.iter().all(Option::is_none), weight);
    }

    /// Adds all ballots of another profile of the same shape and options.
    pub(crate) fn merge(&mut self, mut other: Self) {
        self.agree(&mut other);
        self.groups.merge(other.groups);
        self.blank += other.blank;
        self.invalid += other.invalid;
    }

    /// Adds all ballots of another profile of the same shape and options, which is empty afterwards.
    pub(crate) fn take_in(&mut self, other: &mut Self) {
        self.agree(other);
        self.groups.take_in(&mut other.groups);
        self.blank += std::mem::take(&mut other.blank);
        self.invalid += std::mem::take(&mut other.invalid);
    }

    /// Makes two profiles use the same units and the same width.
    fn agree(&mut self, other: &mut Self) {
        self.refine_unit(&other.unit);
        other.refine_unit(&self.unit);
        self.refine_values(other.value_unit);
        other.refine_values(self.value_unit);
        if self.wide != other.wide {
            self.widen();
            other.widen();
        }
    }

    /// Lets the ballots to come wait until another profile [takes them in](Self::take_in).
    pub(crate) fn gather(&mut self) {
        self.groups.gather();
    }

    /// Begins writing about so many ballots, or nobody knows how many.
    pub(crate) fn make_room_for(&mut self, ballots: Option<usize>) {
        self.groups.make_room_for(ballots);
    }

    /// Ends one part of the writing: what can be done before this profile is merged with others.
    pub(crate) fn prepare(&mut self) {
        self.groups.prepare();
    }

    /// Ends writing.
    pub(crate) fn finish(&mut self) {
        self.groups.finish();
    }

    /// Makes the unit of weight fine enough for a denominator.
    fn refine_unit(&mut self, denominator: &BigInt) {
        let unit = self.unit.lcm(denominator);
        if unit == self.unit {
            return;
        }
        let factor = &unit / &self.unit;
        self.groups.scale(&factor);
        self.blank *= &factor;
        self.invalid *= &factor;
        self.unit = unit;
        self.whole = self.unit.is_one();
    }

    /// Makes the unit of the numbers on ballots fine enough.
    fn refine_values(&mut self, value_unit: i64) {
        if self.value_unit.is_multiple_of(&value_unit) {
            return;
        }
        let unit = self.value_unit.lcm(&value_unit);
        let factor = unit / self.value_unit;
        self.widen();
        self.groups.settle();
        let mut groups = Groups::new(self.groups.width());
        let mut key = Vec::new();
        for group in 0..self.groups.len() {
            key.clear();
            for value in self.numbers(group) {
                let scaled = value.map_or(NOTHING_WIDE, |value| value * factor);
                key.extend_from_slice(&scaled.to_le_bytes());
            }
            groups.add_big(&key, &self.groups.amount(group));
        }
        self.groups = groups;
        self.value_unit = unit;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(shape: Shape, options: usize) -> Profile {
        Profile::new(shape, options).unwrap()
    }

    fn marks(profile: &Profile) -> Vec<(Vec<u16>, BigInt)> {
        let mut places = Vec::new();
        let mut all = Vec::new();
        for group in 0..profile.groups.len() {
            profile.places(group, &mut places);
            all.push((places.clone(), profile.groups.amount(group)));
        }
        all.sort();
        all
    }

    #[test]
    fn plain_and_careful_rows_of_ranks_are_the_same_ballots() {
        let rows: [&[u8]; 5] = [
            &[3, 1, 7],
            &[2, 1, 3],
            &[255, 5, 5],
            &[255, 255, 255],
            &[63, 1, 255],
        ];
        let (mut plain, mut careful) = (profile(Shape::Places, 3), profile(Shape::Places, 3));
        for row in rows {
            assert!(plain.add_plain(row, RowWeight::Whole(2)));
            let numbers: Vec<_> = row
                .iter()
                .map(|&r| (r != 255).then(|| i64::from(r) * 1000))
                .collect();
            careful.add_row(&numbers, 1, RowWeight::Whole(2));
        }
        let refused = plain.add_plain(&[0, 1, 2], RowWeight::Whole(1));
        assert!(!refused, "a rank of 0 is no plain rank");
        plain.finish();
        careful.finish();
        assert_eq!(marks(&plain), marks(&careful));
        assert_eq!(plain.distinct(), 3);
        assert_eq!((plain.valid(), plain.blank()), (8.into(), 2.into()));
    }

    #[test]
    fn units_and_widths_grow_without_losing_a_ballot() {
        let half = BigRational::new(1.into(), 2.into());
        let mut one = profile(Shape::Numbers, 2);
        assert!(one.add_plain(&[7, 255], RowWeight::Whole(3)));
        one.add_row(&[Some(-75), None], 10, RowWeight::Exact(&half));
        let mut other = profile(Shape::Numbers, 2);
        assert!(other.add_plain(&[7, 255], RowWeight::Whole(1)));
        other.add_row(&[Some(700), None], 100, RowWeight::Whole(1));
        one.merge(other);
        one.finish();
        let mut found: Vec<_> = (0..one.distinct())
            .map(|group| {
                (
                    one.numbers(group).collect::<Vec<_>>(),
                    one.exact(one.groups.amount(group)),
                )
            })
            .collect();
        found.sort();
        let seven = (vec![Some(700), None], 5.into());
        let low = (vec![Some(-750), None], crate::tally::Exact(half));
        assert_eq!(found, vec![low, seven]);
    }
}
