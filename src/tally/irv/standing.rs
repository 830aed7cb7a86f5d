//! Whom a ballot counts for: its best continuing options, found in its places as the profile keeps them.
#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    reason = "lanes of arrays of one size; an option is indexed by its own number"
)]

use wide::u8x16;

use super::super::groups::WORD;
use super::super::profile::Profile;

/// Places of one byte that are looked at together.
const LANES: usize = 16;

/// Whom a ballot counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// None that it ranks is in the count any more.
    Nobody,
    /// One option, alone of those in the count at its place; all above are out.
    One { option: usize, place: u16 },
    /// Several options at one place; all above are out.
    Several { place: u16 },
}

/// Who is in the count, beside the ballots it is asked about.
#[derive(Clone)]
pub(super) struct Continuing<'a> {
    profile: &'a Profile,
    /// Nothing for an option in the count, all bits for one that is out and after the last.
    out: Vec<[u8; LANES]>,
}

impl<'a> Continuing<'a> {
    /// Everybody.
    pub(super) fn all(profile: &'a Profile) -> Self {
        let mut out = vec![[u8::MAX; LANES]; profile.options.div_ceil(LANES)];
        out.as_flattened_mut()[..profile.options].fill(0);
        Self { profile, out }
    }

    /// Takes an option out.
    pub(super) fn exclude(&mut self, option: usize) {
        self.out.as_flattened_mut()[option] = u8::MAX;
    }

    /// Who is in.
    pub(super) fn options(&self) -> impl Iterator<Item = usize> {
        (0..self.profile.options).filter(|&option| self.has(option))
    }

    fn has(&self, option: usize) -> bool {
        self.out.as_flattened()[option] == 0
    }

    /// Whom a ballot counts for now. Linear in options.
    pub(super) fn standing(&self, group: usize) -> Standing {
        if self.profile.wide {
            self.one_by_one(group)
        } else {
            self.at_once(group)
        }
    }

    /// [`standing`](Self::standing) on places of one byte.
    #[inline]
    fn at_once(&self, group: usize) -> Standing {
        // One less than the place: nothing and whoever is out are all bits, which no place is.
        let word = |word: &[u8; WORD]| u128::from(u64::from_le_bytes(*word));
        let keys = || {
            let words = self.profile.groups.words(group).chunks(2);
            words.zip(&self.out).map(|(words, out)| {
                let high = words.get(1).map_or(0, word);
                let places = word(&words[0]) | high << 64;
                (u8x16::new(places.to_le_bytes()) - u8x16::splat(1)) | u8x16::new(*out)
            })
        };
        let least = keys().fold(u8x16::splat(u8::MAX), u8x16::min);
        let best = least.to_array().into_iter().min().unwrap_or(u8::MAX);
        if best == u8::MAX {
            return Standing::Nobody;
        }
        let (mut sharing, mut option) = (0, 0);
        for (chunk, keys) in keys().enumerate() {
            let same = keys.simd_eq(u8x16::splat(best)).to_bitmask();
            if same != 0 {
                option = chunk * LANES + same.trailing_zeros() as usize;
                sharing += same.count_ones();
            }
        }
        let place = u16::from(best) + 1;
        if sharing == 1 {
            Standing::One { option, place }
        } else {
            Standing::Several { place }
        }
    }

    /// [`standing`](Self::standing) on places of two bytes.
    fn one_by_one(&self, group: usize) -> Standing {
        let mut best = Standing::Nobody;
        for (option, place) in self.places(group).into_iter().enumerate() {
            if place == 0 || !self.has(option) {
                continue;
            }
            best = match best {
                Standing::One { place: before, .. } | Standing::Several { place: before }
                    if before < place =>
                {
                    best
                }
                Standing::One { place: same, .. } | Standing::Several { place: same }
                    if same == place =>
                {
                    Standing::Several { place }
                }
                Standing::Nobody | Standing::One { .. } | Standing::Several { .. } => {
                    Standing::One { option, place }
                }
            };
        }
        best
    }

    /// The options in the count to which a ballot gives one place.
    pub(super) fn at(&self, group: usize, place: u16) -> Vec<usize> {
        let places = self.places(group).into_iter().enumerate();
        let there = places.filter(|&(option, at)| at == place && self.has(option));
        there.map(|(option, _)| option).collect()
    }

    /// Whether a ballot gives a place to several options, down to some place, whoever of them is out.
    pub(super) fn shares_until(&self, group: usize, last: u16) -> bool {
        let mut taken = vec![false; usize::from(last) + 1];
        let places = self.places(group).into_iter();
        places
            .filter(|place| (1..=last).contains(place))
            .any(|place| std::mem::replace(&mut taken[usize::from(place)], true))
    }

    fn places(&self, group: usize) -> Vec<u16> {
        let mut places = Vec::new();
        self.profile.places(group, &mut places);
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Shape;
    use crate::tally::profile::RowWeight;

    /// A profile of one ballot with these ranks, 0 for none.
    fn profile(ranks: &[i64]) -> Profile {
        let mut profile = Profile::new(Shape::Places, ranks.len()).unwrap();
        let row: Vec<_> = ranks
            .iter()
            .map(|&rank| (rank > 0).then_some(rank))
            .collect();
        profile.add_row(&row, 1, RowWeight::Whole(1));
        profile.finish();
        profile
    }

    #[test]
    fn a_ballot_passes_to_the_best_that_are_left() {
        for options in [5, 9, 40, 300] {
            let mut ranks = vec![0; options];
            ranks[options - 1] = 1;
            ranks[0] = 2;
            ranks[3] = 3;
            ranks[options / 2] = 3;
            let profile = profile(&ranks);
            let mut continuing = Continuing::all(&profile);
            let last = options - 1;
            let one = |option, place| Standing::One { option, place };
            assert_eq!(continuing.standing(0), one(last, 1));
            continuing.exclude(last);
            assert_eq!(continuing.standing(0), one(0, 2));
            continuing.exclude(0);
            assert_eq!(continuing.standing(0), Standing::Several { place: 3 });
            assert_eq!(continuing.at(0, 3).len(), 2);
            assert!(continuing.shares_until(0, 3));
            assert!(!continuing.shares_until(0, 2));
            continuing.exclude(3);
            assert_eq!(continuing.standing(0), one(options / 2, 3));
            assert!(
                continuing.shares_until(0, 3),
                "it shared its place with one now out"
            );
            continuing.exclude(options / 2);
            assert_eq!(continuing.standing(0), Standing::Nobody);
        }
    }
}
