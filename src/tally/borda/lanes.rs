//! Sums over light ballots that give no place to two options, eight options at a time.
//!
//! Where every place is worth one point less than the one before, it does not matter how often an option stands at each place:
//! the sum of its places says as much. Sums are kept in 16 bits and emptied before they can overflow.

use super::super::amount::Amount;
use super::super::groups::WORD;

/// Numbers of as many options as a word of places has.
type Step = [u16; WORD];

/// The heaviest ballot that is added here; heavier ones would make the sums be emptied too often.
const LIGHT: u8 = 15;

/// The weight of ballots that fits the sums: on each, a place or the number of places is at most 254.
const MOST: u16 = u16::MAX / 254;

/// Sums over ballots, each times its weight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// Of 1 for each ballot.
    pub(super) weight: u128,
    /// Of the place of the option.
    pub(super) places: u128,
    /// Of the number of options that the ballot ranks.
    pub(super) lengths: u128,
}

/// A step of sums since the last emptying.
#[derive(Clone, Copy, Debug, Default)]
struct Recent {
    weight: Step,
    places: Step,
    lengths: Step,
}

/// Sums over the ballots that were added.
#[derive(Clone, Debug)]
pub(super) struct Lanes {
    recent: Vec<Recent>,
    recent_weight: u16,
    /// For each option, over the ballots that rank it, up to the last emptying.
    of: Vec<Sums>,
    /// Over all ballots; of places nothing.
    all: Sums,
}

impl Lanes {
    pub(super) fn new(options: usize) -> Self {
        Self {
            recent: vec![Recent::default(); options.div_ceil(WORD)],
            recent_weight: 0,
            of: vec![Sums::default(); options],
            all: Sums::default(),
        }
    }

    /// The weight of a ballot light enough to be added, from 0 to [`LIGHT`].
    pub(super) fn light<A: Amount>(amount: &A) -> Option<u8> {
        amount.small().filter(|&amount| amount <= LIGHT)
    }

    /// Adds a ballot, given as the place of each option, 0 for unranked, in words with zeros at the end; tells whether it
    /// could, which is when no place is shared.
    pub(super) fn add(&mut self, words: &[[u8; WORD]], amount: u8) -> bool {
        let (ranked, sum) = ranked(words);
        // Places are numbered without gaps: they add up to 1 + 2 + 3 + … when all are apart, else to less.
        if u32::from(sum) != u32::from(ranked) * (u32::from(ranked) + 1) / 2 {
            return false;
        }
        let amount = u16::from(amount);
        if self.recent_weight + amount > MOST {
            self.empty();
        }
        self.recent_weight += amount;
        self.all.weight += u128::from(amount);
        self.all.lengths += u128::from(amount * ranked);
        for (sums, word) in self.recent.iter_mut().zip(words) {
            add_all(&mut sums.weight, |lane| word[lane].min(1).into(), amount);
            add_all(&mut sums.places, |lane| word[lane].into(), amount);
            let length = |lane| if word[lane] > 0 { ranked } else { 0 };
            add_all(&mut sums.lengths, length, amount);
        }
        true
    }

    /// The sums of each option over the ballots that rank it, and those over all ballots.
    pub(super) fn finish(mut self) -> (Vec<Sums>, Sums) {
        self.empty();
        (self.of, self.all)
    }

    fn empty(&mut self) {
        let lanes = self.recent.iter().flat_map(|sums| {
            let lanes = sums.weight.iter().zip(&sums.places).zip(&sums.lengths);
            lanes.map(|((weight, places), lengths)| (*weight, *places, *lengths))
        });
        for (sums, (weight, places, lengths)) in self.of.iter_mut().zip(lanes) {
            sums.weight += u128::from(weight);
            sums.places += u128::from(places);
            sums.lengths += u128::from(lengths);
        }
        self.recent.fill(Recent::default());
        self.recent_weight = 0;
    }
}

/// How many options a ballot of up to 254 ranks, and the sum of their places.
#[inline]
fn ranked(words: &[[u8; WORD]]) -> (u16, u16) {
    let (mut ranked, mut sum) = ([0; WORD], [0; WORD]);
    for word in words {
        add_all(&mut ranked, |lane| word[lane].min(1).into(), 1);
        add_all(&mut sum, |lane| word[lane].into(), 1);
    }
    let all = |lanes: Step| lanes.into_iter().fold(0, u16::wrapping_add);
    (all(ranked), all(sum))
}

/// Adds a number times an amount to each lane: written so that it becomes few steps of the processor. Nothing overflows, and
/// to check it for each lane would cost more than the sum.
#[inline]
fn add_all(sums: &mut Step, number: impl Fn(usize) -> u16, amount: u16) {
    for (lane, sum) in sums.iter_mut().enumerate() {
        *sum = sum.wrapping_add(number(lane).wrapping_mul(amount));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Ballots of places without gaps: an order of options, how many are ranked, and which share the place before.
    fn ballots() -> impl Strategy<Value = (usize, Vec<(Vec<u8>, u8)>)> {
        (1usize..=254).prop_flat_map(|options| {
            let order = Just((0..options).collect::<Vec<_>>()).prop_shuffle();
            let shared = proptest::sample::select(vec![0, 0, 0, 1, 7]);
            let ballot = (order, 0..=options, shared).prop_map(move |(order, ranked, shared)| {
                let mut places = vec![0; options];
                let mut place = 0u8;
                for (at, option) in order.into_iter().take(ranked).enumerate() {
                    if at == 0 || at > shared {
                        place += 1;
                    }
                    places[option] = place;
                }
                places
            });
            let ballots = proptest::collection::vec((ballot, 0..=LIGHT), 0..60);
            (Just(options), ballots)
        })
    }

    proptest! {
        #[test]
        fn sums_in_16_bits_are_those_of_ballots_looked_at_one_by_one((options, ballots) in ballots()) {
            let mut lanes = Lanes::new(options);
            let mut plain = vec![Sums::default(); options];
            let mut all = Sums::default();
            for (places, amount) in &ballots {
                let mut words = places.clone();
                words.resize(options.next_multiple_of(WORD), 0);
                let mut used: Vec<u8> = places.iter().copied().filter(|&place| place > 0).collect();
                used.sort_unstable();
                let apart = used.windows(2).all(|pair| pair[0] < pair[1]);
                prop_assert_eq!(lanes.add(words.as_chunks().0, *amount), apart);
                if !apart {
                    continue;
                }
                let (amount, length) = (u128::from(*amount), u128::try_from(used.len()).unwrap());
                all.weight += amount;
                all.lengths += amount * length;
                for (sums, &place) in plain.iter_mut().zip(places).filter(|(_, place)| **place > 0) {
                    sums.weight += amount;
                    sums.places += amount * u128::from(place);
                    sums.lengths += amount * length;
                }
            }
            prop_assert_eq!(lanes.finish(), (plain, all));
        }
    }
}
