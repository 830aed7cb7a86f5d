//! Pairwise sums of light ballots, sixteen pairs at a time: one option is compared with sixteen others in one step, and
//! each pair has a byte that is emptied before it can overflow.
#![expect(
    clippy::indexing_slicing,
    reason = "rows of the matrix, one for each option, and lanes of a step"
)]

use super::super::amount::Amount;

/// Pairs in a step.
const WIDTH: usize = 16;

/// A byte for each pair of a step.
type Step = [u8; WIDTH];

/// The heaviest ballot that is added here; heavier ones would make the bytes be emptied too often.
const LIGHT: u8 = 15;

/// Sums in bytes, since they were last emptied.
pub(super) struct Lanes {
    options: usize,
    /// Steps for one option.
    steps: usize,
    /// How deep each option stands on a ballot: 0 is the first place, 255 is unranked.
    depth: Vec<Step>,
    /// For each option, the weight of the ballots that put it before each other option.
    before: Vec<Step>,
    /// The weight of the ballots that rank each option.
    ranked: Vec<Step>,
    /// The weight of all: no byte is above it.
    weight: u8,
}

impl Lanes {
    pub(super) fn new(options: usize) -> Self {
        let steps = options.div_ceil(WIDTH);
        Self {
            options,
            steps,
            // What fills the last step up is before no option: it stands on no ballot deeper than the first place.
            depth: vec![[0; WIDTH]; steps],
            before: vec![[0; WIDTH]; steps * options],
            ranked: vec![[0; WIDTH]; steps],
            weight: 0,
        }
    }

    /// The weight of a ballot light enough to be added, from 0 to [`LIGHT`].
    pub(super) fn light<A: Amount>(amount: &A) -> Option<u8> {
        amount.small().filter(|&amount| amount <= LIGHT)
    }

    /// Whether a ballot of this weight can be added before the bytes are emptied.
    pub(super) fn have_room(&self, amount: u8) -> bool {
        self.weight.checked_add(amount).is_some()
    }

    /// Adds a ballot: the place of each option, 0 for unranked. There must be room.
    pub(super) fn add(&mut self, places: &[u8], amount: u8) {
        self.weight = self.weight.saturating_add(amount);
        let depths = self.depth.as_flattened_mut().iter_mut();
        for (depth, place) in depths.zip(places) {
            *depth = place.wrapping_sub(1);
        }
        for (sums, depths) in self.ranked.iter_mut().zip(&self.depth) {
            add_where(sums, amount, depths, |depth| depth < u8::MAX);
        }
        let rows = self.before.chunks_exact_mut(self.steps.max(1));
        for (row, &place) in rows.zip(places) {
            let own = place.wrapping_sub(1);
            for (sums, depths) in row.iter_mut().zip(&self.depth) {
                add_where(sums, amount, depths, |depth| own < depth);
            }
        }
    }

    /// Empties the bytes into a matrix of preferences, row by row, and a row of the ranked.
    pub(super) fn empty<A: Amount>(&mut self, prefer: &mut [A], ranked: &mut [A]) {
        for option in 0..self.options {
            let from = &self.before[option * self.steps..][..self.steps];
            let to = &mut prefer[option * self.options..][..self.options];
            add_all(to, from);
        }
        add_all(ranked, &self.ranked);
        self.before.fill([0; WIDTH]);
        self.ranked.fill([0; WIDTH]);
        self.weight = 0;
    }
}

fn add_all<A: Amount>(to: &mut [A], from: &[Step]) {
    for (sum, &bytes) in to.iter_mut().zip(from.as_flattened()) {
        sum.add_up(&A::from(bytes));
    }
}

/// Adds an amount to the sums of a step where something holds: written so that it becomes one step of the processor.
#[inline]
fn add_where(sums: &mut Step, amount: u8, depths: &Step, holds: impl Fn(u8) -> bool) {
    for lane in 0..WIDTH {
        let added = if holds(depths[lane]) { amount } else { 0 };
        sums[lane] = sums[lane].wrapping_add(added);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ballots() -> impl Strategy<Value = (usize, Vec<(Vec<u8>, u8)>)> {
        (1usize..=40).prop_flat_map(|options| {
            let places =
                proptest::collection::vec(prop_oneof![0u8..4, Just(0), 1..=u8::MAX], options);
            let ballots = proptest::collection::vec((places, 0..=LIGHT), 0..60);
            (Just(options), ballots)
        })
    }

    proptest! {
        #[test]
        fn sums_in_bytes_are_those_of_pairs_looked_at_one_by_one((options, ballots) in ballots()) {
            let mut lanes = Lanes::new(options);
            let mut prefer = vec![0u64; options * options];
            let mut ranked = vec![0u64; options];
            let (mut plain, mut plain_ranked) = (prefer.clone(), ranked.clone());
            for (places, amount) in &ballots {
                if !lanes.have_room(*amount) {
                    lanes.empty(&mut prefer, &mut ranked);
                }
                lanes.add(places, *amount);
                for a in (0..options).filter(|&a| places[a] > 0) {
                    plain_ranked[a] += u64::from(*amount);
                    for b in (0..options).filter(|&b| places[b] == 0 || places[a] < places[b]) {
                        plain[a * options + b] += u64::from(*amount);
                    }
                }
            }
            lanes.empty(&mut prefer, &mut ranked);
            prop_assert_eq!(prefer, plain);
            prop_assert_eq!(ranked, plain_ranked);
        }
    }
}
