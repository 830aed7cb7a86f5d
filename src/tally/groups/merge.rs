//! Two tables of ballots as one.
#![expect(clippy::indexing_slicing, reason = "each group has an amount")]

use super::words::Words;
use super::{Amounts, Groups};

impl Groups {
    /// Adds all ballots of another table of the same width.
    pub(crate) fn merge(&mut self, mut other: Self) {
        if self.len() == 0 && self.weights.is_empty() && self.words.is_none() {
            *self = other;
            return;
        }
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
        if self.len() < other.len() {
            std::mem::swap(self, &mut other);
        }
        self.take_in(&mut other);
    }

    /// Lets all ballots wait that come from now on, until another table [takes them in](Self::take_in).
    pub(crate) fn gather(&mut self) {
        self.gathers = true;
    }

    /// Adds all ballots of another table of the same width, which is empty afterwards.
    pub(crate) fn take_in(&mut self, other: &mut Self) {
        self.settle();
        other.unpack();
        std::mem::swap(&mut self.waiting, &mut other.waiting);
        std::mem::swap(&mut self.weights, &mut other.weights);
        self.enter();
        std::mem::swap(&mut self.waiting, &mut other.waiting);
        std::mem::swap(&mut self.weights, &mut other.weights);
        for group in 0..other.len() {
            match &other.amounts {
                Amounts::Small(amounts) => self.add(other.key(group), amounts[group]),
                Amounts::Big(amounts) => self.add_big(other.key(group), &amounts[group]),
            }
        }
        other.keys.clear();
        other.amounts = Amounts::Small(Vec::new());
        other.total = 0;
        other.slots.clear();
    }
}
