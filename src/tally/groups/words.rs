//! Ballots short enough for one word, put together by sorting: where most ballots differ, that takes less time and
//! less memory than looking each one up in a table.
#![expect(
    clippy::indexing_slicing,
    reason = "a ballot that is packed has at most as many bytes as the room it is copied to"
)]

use std::cmp::Ordering;

/// Words sorted at a time, unless there are more distinct ones already.
const LOOSE: usize = 1 << 20;

/// The most bytes, each below 16, that a word holds.
pub(super) const MOST: usize = 16;

/// Ballots packed in words.
#[derive(Clone, Debug)]
pub(super) struct Words {
    /// Distinct words in rising order, each with the weight of its ballots.
    runs: Vec<(u64, u64)>,
    /// Words of ballots of weight 1, as they came.
    loose: Vec<u64>,
    /// The weight of all.
    total: u64,
}

impl Words {
    /// Distinct words in any order with their weights, whose sum fits a word.
    pub(super) fn of(mut runs: Vec<(u64, u64)>) -> Self {
        runs.sort_unstable();
        Self {
            total: runs.iter().map(|(_, amount)| amount).sum(),
            loose: Vec::new(),
            runs,
        }
    }

    /// The weight of all ballots.
    pub(super) fn total(&self) -> u64 {
        self.total
    }

    /// Adds a ballot of weight 1.
    pub(super) fn add(&mut self, word: u64) {
        if self.loose.len() == self.loose.capacity() {
            self.sort();
            self.loose.reserve_exact(LOOSE.max(self.runs.len()));
        }
        self.loose.push(word);
        self.total += 1;
    }

    /// Puts equal words together. Sorting as many words as are distinct already keeps the whole below *n* log *n*.
    fn sort(&mut self) {
        if self.loose.is_empty() {
            return;
        }
        self.loose.sort_unstable();
        let equal = self.loose.chunk_by(|a, b| a == b);
        let count = |run: &[u64]| u64::try_from(run.len()).unwrap_or(u64::MAX);
        let mut fresh = Vec::with_capacity(self.loose.len());
        fresh.extend(equal.filter_map(|run| Some((*run.first()?, count(run)))));
        self.loose.clear();
        self.runs = if self.runs.is_empty() {
            fresh
        } else {
            merged(&self.runs, &fresh)
        };
    }

    /// Puts equal words together and frees the room that only adding needs.
    pub(super) fn close(&mut self) {
        self.sort();
        self.loose = Vec::new();
    }

    /// All ballots of both; their weights together fit a word.
    pub(super) fn with(mut self, mut other: Self) -> Self {
        self.close();
        other.close();
        Self {
            runs: merged(&self.runs, &other.runs),
            loose: Vec::new(),
            total: self.total + other.total,
        }
    }

    /// The distinct words in rising order, each with its weight.
    pub(super) fn into_runs(mut self) -> Vec<(u64, u64)> {
        self.close();
        self.runs
    }
}

/// Two lists of distinct words in rising order as one.
fn merged(mut one: &[(u64, u64)], mut two: &[(u64, u64)]) -> Vec<(u64, u64)> {
    let mut all = Vec::with_capacity(one.len() + two.len());
    while let ([a, after_a @ ..], [b, after_b @ ..]) = (one, two) {
        match a.0.cmp(&b.0) {
            Ordering::Less => {
                all.push(*a);
                one = after_a;
            }
            Ordering::Greater => {
                all.push(*b);
                two = after_b;
            }
            Ordering::Equal => {
                all.push((a.0, a.1 + b.1));
                (one, two) = (after_a, after_b);
            }
        }
    }
    all.extend_from_slice(one);
    all.extend_from_slice(two);
    all
}

/// Packs up to [`MOST`] bytes, all below 16, four bits each.
pub(super) fn pack(key: &[u8]) -> u64 {
    let mut bytes = [0; MOST];
    bytes[..key.len()].copy_from_slice(key);
    let both = u128::from_le_bytes(bytes);
    // Each step brings the halves of every group together: 4 bits of 8, 8 of 16, 16 of 32, 32 of 64.
    let both = (both | both >> 4) & 0x00ff_00ff_00ff_00ff_00ff_00ff_00ff_00ff;
    let both = (both | both >> 8) & 0x0000_ffff_0000_ffff_0000_ffff_0000_ffff;
    let both = (both | both >> 16) & 0x0000_0000_ffff_ffff_0000_0000_ffff_ffff;
    let low = (both | both >> 32) & u128::from(u64::MAX);
    u64::try_from(low).unwrap_or_default()
}

/// The bytes that were packed.
pub(super) fn unpack(word: u64) -> [u8; MOST] {
    let both = u128::from(word);
    let both = (both | both << 32) & 0x0000_0000_ffff_ffff_0000_0000_ffff_ffff;
    let both = (both | both << 16) & 0x0000_ffff_0000_ffff_0000_ffff_0000_ffff;
    let both = (both | both << 8) & 0x00ff_00ff_00ff_00ff_00ff_00ff_00ff_00ff;
    let both = (both | both << 4) & 0x0f0f_0f0f_0f0f_0f0f_0f0f_0f0f_0f0f_0f0f;
    both.to_le_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let all: [u8; MOST] = std::array::from_fn(|at| u8::try_from(at).unwrap());
        for length in 0..=MOST {
            let key = &all[MOST - length..];
            assert_eq!(&unpack(pack(key))[..length], key);
            assert!(unpack(pack(key))[length..].iter().all(|byte| *byte == 0));
        }
        assert_eq!(pack(&[1, 2, 3]), 0x321);
        assert_eq!(pack(&[15; MOST]), u64::MAX);
    }

    #[test]
    fn equal_words_are_put_together_whenever_they_come() {
        let mut words = Words::of(vec![(7, 10), (3, 5)]);
        for round in 0..4 {
            for word in [9, 3, 9, round] {
                words.add(word);
            }
            words.close();
        }
        let mut other = Words::of(Vec::new());
        other.add(9);
        let all = words.with(other);
        assert_eq!(all.total(), 15 + 16 + 1);
        let expected = [(0, 1), (1, 1), (2, 1), (3, 10), (7, 10), (9, 9)];
        assert_eq!(all.into_runs(), expected);
    }
}
