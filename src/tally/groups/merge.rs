//! Two tables of ballots as one.
#![expect(
    clippy::indexing_slicing,
    reason = "groups are numbered from 0, and each has an amount"
)]

use super::slots::{Found, hash, same};
use super::words::Words;
use super::{Amounts, BATCH, Groups};

impl Groups {
    /// Adds all ballots of another table of the same width.
    pub(crate) fn merge(&mut self, mut other: Self) {
        if self.words.is_some() || other.words.is_some() {
            self.pack_up();
            other.pack_up();
        }
        let fit = |one: &Words, two: &Words| one.total().checked_add(two.total()).is_some();
        match (self.words.take(), other.words.take()) {
            (Some(one), Some(two)) if fit(&one, &two) => {
                self.words = Some(one.with(two));
                return;
            }
            (one, two) => (self.words, other.words) = (one, two),
        }
        self.settle();
        other.settle();
        if self.len() < other.len() {
            std::mem::swap(self, &mut other);
        }
        other.slots.clear();
        match (&other.amounts, self.total.checked_add(other.total)) {
            (Amounts::Small(amounts), Some(total)) if self.append(&other, amounts) => {
                self.total = total;
            }
            (Amounts::Small(amounts), _) => {
                for (group, amount) in amounts.iter().enumerate() {
                    self.add(other.key(group), *amount);
                }
            }
            (Amounts::Big(amounts), _) => {
                for (group, amount) in amounts.iter().enumerate() {
                    self.add_big(other.key(group), amount);
                }
            }
        }
    }

    /// Adds the ballots of another table, with weights that fit; tells whether it could.
    ///
    /// Those of one table all differ: what is not here yet needs a row and no slot. The slots are made when another ballot
    /// comes.
    fn append(&mut self, other: &Self, more: &[u64]) -> bool {
        if !self.slots.has_room_for(self.len()) {
            self.make_slots_for(self.len());
        }
        let Amounts::Small(amounts) = &mut self.amounts else {
            return false;
        };
        let mut amounts = std::mem::take(amounts);
        self.keys.reserve_exact(other.keys.len());
        amounts.reserve_exact(more.len());
        let mut hashes = Vec::with_capacity(BATCH);
        for (keys, more) in other
            .keys
            .chunks(BATCH * self.stride)
            .zip(more.chunks(BATCH))
        {
            let rows = || keys.chunks_exact(self.stride).map(|row| row.as_chunks().0);
            hashes.clear();
            hashes.extend(rows().map(hash));
            self.fetch(hashes.iter().copied());
            for ((row, &hash), amount) in rows().zip(&hashes).zip(more) {
                match self.slots.find(hash, |group| same(self.words(group), row)) {
                    Found::Group(group) => amounts[group] += amount,
                    Found::Free(_) => {
                        self.keys.extend_from_slice(row.as_flattened());
                        amounts.push(*amount);
                    }
                }
            }
        }
        self.slots.clear();
        self.amounts = Amounts::Small(amounts);
        true
    }
}
