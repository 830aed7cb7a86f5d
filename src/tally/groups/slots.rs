//! Where a ballot stands among its groups: a hash table of group numbers.
#![expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "the inner loop of reading: slots are masked by the table's size, groups are numbered in 32 bits"
)]

use super::WORD;

/// The upper half of the hash and the number of the group in each occupied slot. Their number is a power of two.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots(Vec<u64>);

/// A slot without a group. Not zero: memory that the system hands out as zeros would be made ready twice, for the first look
/// and for the first entry, and the second time all threads are stopped.
const FREE: u64 = u64::MAX;

/// What is found for a hash.
pub(super) enum Found {
    /// The group that says the same.
    Group(usize),
    /// The free slot where a new group goes.
    Free(usize),
}

impl Slots {
    /// Whether there is room for so many groups: at most four slots in five are taken.
    pub(super) fn has_room_for(&self, groups: usize) -> bool {
        slots(groups) <= self.0.len()
    }

    /// Takes room for so many groups, and enters those there are anew by their hashes, in order.
    pub(super) fn make_room_for(&mut self, groups: usize, hashes: impl Iterator<Item = u64>) {
        self.0 = Vec::new();
        let mut fresh = vec![FREE; slots(groups)];
        let mask = fresh.len() - 1;
        for (group, hash) in hashes.enumerate() {
            let mut slot = hash as usize & mask;
            while fresh[slot] != FREE {
                slot = (slot + 1) & mask;
            }
            fresh[slot] = entry(hash, group);
        }
        self.0 = fresh;
    }

    /// The group in the first slot that a hash names, if any.
    pub(super) fn first(&self, hash: u64) -> Option<usize> {
        let entry = self.0[hash as usize & (self.0.len() - 1)];
        (entry != FREE).then_some(entry as u32 as usize)
    }

    /// Looks for a group of this hash that `is_same`. There must be room for one more.
    pub(super) fn find(&self, hash: u64, is_same: impl Fn(usize) -> bool) -> Found {
        let mask = self.0.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let entry = self.0[slot];
            if entry == FREE {
                return Found::Free(slot);
            }
            let group = entry as u32 as usize;
            if entry >> 32 == hash >> 32 && is_same(group) {
                return Found::Group(group);
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Puts a group into a slot that was found free for its hash.
    pub(super) fn take(&mut self, slot: usize, hash: u64, group: usize) {
        self.0[slot] = entry(hash, group);
    }

    /// Gives the room back.
    pub(super) fn clear(&mut self) {
        self.0 = Vec::new();
    }
}

/// The slots for so many groups.
fn slots(groups: usize) -> usize {
    (groups + groups.div_ceil(4)).next_power_of_two()
}

fn entry(hash: u64, group: usize) -> u64 {
    (hash >> 32) << 32 | group as u64
}

/// Whether two ballots are the same, word by word: they are short, and a call would cost more than the comparison.
pub(super) fn same(a: &[[u8; WORD]], b: &[[u8; WORD]]) -> bool {
    let differ =
        |(a, b): (&[u8; WORD], &[u8; WORD])| u64::from_le_bytes(*a) ^ u64::from_le_bytes(*b);
    a.iter().zip(b).map(differ).fold(0, std::ops::BitOr::bitor) == 0
}

/// Mixes eight bytes at a time by a 128-bit product; equal keys have equal hashes, and nothing else is asked of it.
pub(super) fn hash(key: &[[u8; WORD]]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    key.iter().fold(ODD, |state, word| {
        let product = u128::from(state ^ u64::from_le_bytes(*word)) * u128::from(ODD | 1 << 63);
        (product as u64 ^ (product >> 64) as u64).wrapping_add(ODD)
    })
}
