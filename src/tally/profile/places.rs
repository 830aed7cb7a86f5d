//! Reading the places of rankings, kept in one byte or in two.

use super::{Profile, Shape};

/// A loop over the ballots of a profile of rankings, on places as they are kept: of one byte or of two.
pub(crate) trait PlacesReader {
    /// Reads one group: the place of each option, 0 for unranked.
    fn read<P: Copy + Into<u16>>(&mut self, group: usize, places: &[P]);
}

/// How many options a ballot ranks, and whether none of them shares its place.
#[inline]
pub(crate) fn ranked<P: Copy + Into<u16>>(places: &[P]) -> (usize, bool) {
    // Places are numbered without gaps: they add up to 1 + 2 + 3 + … when all are apart, else to less.
    // Of at most 2,000 options both fit 32 bits, which add up faster than wider numbers.
    let ranked: u32 = places.iter().map(|&p| u32::from(p.into() > 0)).sum();
    let sum: u32 = places.iter().map(|&p| u32::from(p.into())).sum();
    let apart = sum == ranked * (ranked + 1) / 2;
    (usize::try_from(ranked).unwrap_or(usize::MAX), apart)
}

impl Profile {
    /// Whether any ballot of a profile of rankings gives one place to several options.
    ///
    /// Linear in distinct ballots × options.
    pub fn shares_places(&self) -> bool {
        struct Shares(bool);
        impl PlacesReader for Shares {
            fn read<P: Copy + Into<u16>>(&mut self, _: usize, places: &[P]) {
                let (_, apart) = ranked(places);
                self.0 |= !apart;
            }
        }
        let mut shares = Shares(false);
        if self.shape == Shape::Places {
            self.read_places(&mut shares);
        }
        shares.0
    }

    /// Reads the places of every group, in order.
    pub(crate) fn read_places(&self, reader: &mut impl PlacesReader) {
        if self.wide {
            let mut places = Vec::with_capacity(self.options);
            for group in 0..self.groups.len() {
                self.places(group, &mut places);
                reader.read(group, &places);
            }
        } else {
            for (group, places) in self.groups.rows().enumerate() {
                reader.read(group, places);
            }
        }
    }

    /// The places of a group, 0 for unranked, written over `places`.
    pub(crate) fn places(&self, group: usize, places: &mut Vec<u16>) {
        places.clear();
        let key = self.groups.key(group);
        if self.wide {
            let pairs = key.chunks_exact(2).map(|pair| match *pair {
                [low, high] => u16::from_le_bytes([low, high]),
                _ => 0,
            });
            places.extend(pairs);
        } else {
            places.extend(key.iter().map(|&byte| u16::from(byte)));
        }
    }
}
