//! The last events, kept at hand so that the state can be found again with an act left out.
//!
//! The state is a fold of all events that count. To leave one act out, only what follows it need be folded again, from a
//! state that stood before it. Such states are kept before acts that were undone, nearer to each other the nearer they are
//! to that place. So an undo folds the events after its act and, over many undos, about [`NEAR`] others each; it never folds
//! all events at hand again. A record without undos costs nothing more, and the number of states kept grows with the
//! logarithm of the events at hand.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use crate::assembly::{Assembly, Event};

/// Events kept at hand in each of two generations, so that the last acts can be undone without the journal.
const GENERATION: usize = 16_384;

/// How many events before an act that was undone the nearest state is kept; the next ones twice as many each time. A power
/// of two.
const NEAR: usize = 64;

/// An event as it was recorded.
#[derive(Clone, Debug)]
pub(super) struct Recorded {
    /// The number of its act.
    pub(super) act: u64,
    /// When its act was accepted.
    pub(super) at: Timestamp,
    /// What happened.
    pub(super) event: Arc<Event>,
}

/// The state before the event at a place.
#[derive(Clone, Debug)]
struct Checkpoint {
    place: usize,
    state: Assembly,
}

/// The last events in order, with states from which to fold again.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    generation: usize,
    events: Vec<Recorded>,
    /// How many of the events, from the first, are the older generation.
    older: usize,
    /// The state before the first of the events.
    base: Assembly,
    /// States further on, by place.
    later: Vec<Checkpoint>,
}

impl Default for Kept {
    fn default() -> Self {
        Self::with_generation(GENERATION)
    }
}

impl Kept {
    fn with_generation(generation: usize) -> Self {
        Self {
            generation,
            events: Vec::new(),
            older: 0,
            base: Assembly::default(),
            later: Vec::new(),
        }
    }

    /// Keeps one more event; the older generation is let go when the newer is full.
    pub(super) fn push(&mut self, recorded: Recorded, undone: &BTreeSet<u64>) {
        // A generation ends between two acts, so that an act is never half at hand.
        let last = self.events.last();
        let new_act = last.is_some_and(|last| last.act != recorded.act);
        if new_act && self.events.len() - self.older >= self.generation {
            self.let_go(undone);
        }
        self.events.push(recorded);
    }

    /// Whether all events from this act on are at hand.
    pub(super) fn reaches(&self, act: u64) -> bool {
        self.events.first().is_some_and(|first| first.act <= act)
    }

    /// The state now that this act was undone, or counts again.
    pub(super) fn refold(&mut self, act: u64, undone: &BTreeSet<u64>) -> Assembly {
        let place = self.events.partition_point(|known| known.act < act);
        self.later.retain(|checkpoint| checkpoint.place <= place);
        let mut state = self.before(place, undone);
        for recorded in self.events.iter().skip(place) {
            fold(&mut state, recorded, undone);
        }
        self.thin(place);
        state
    }

    /// The state before the event at `place`, which is kept, with some before it; no state further on may be kept.
    fn before(&mut self, place: usize, undone: &BTreeSet<u64>) -> Assembly {
        let (from, mut state) = match self.later.last() {
            Some(last) => (last.place, last.state.clone()),
            None => (0, self.base.clone()),
        };
        for (at, recorded) in self.events.iter().enumerate().take(place).skip(from) {
            let distance = place - at;
            if at > from && distance >= NEAR && distance.is_power_of_two() {
                let state = state.clone();
                self.later.push(Checkpoint { place: at, state });
            }
            fold(&mut state, recorded, undone);
        }
        if place > from {
            let state = state.clone();
            self.later.push(Checkpoint { place, state });
        }
        state
    }

    /// Drops states that stand closer to each other than they are to `place`, behind which there are none.
    fn thin(&mut self, place: usize) {
        let mut kept: Vec<Checkpoint> = Vec::with_capacity(self.later.len());
        for next in self.later.drain(..) {
            while let [.., before, _] = kept.as_slice()
                && next.place - before.place <= place - next.place
            {
                kept.pop();
            }
            kept.push(next);
        }
        self.later = kept;
    }

    /// Lets the older generation go; the newer becomes the older.
    fn let_go(&mut self, undone: &BTreeSet<u64>) {
        let count = self.older;
        let within = self.later.partition_point(|known| known.place <= count);
        let after = self.later.split_off(within);
        self.base = self.before(count, undone);
        let moved = after.into_iter().map(|Checkpoint { place, state }| {
            let place = place - count;
            Checkpoint { place, state }
        });
        self.later = moved.collect();
        self.events.drain(..count);
        self.older = self.events.len();
    }
}

fn fold(state: &mut Assembly, recorded: &Recorded, undone: &BTreeSet<u64>) {
    if !undone.contains(&recorded.act) {
        state.apply(recorded.at, &recorded.event);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assembly::ParticipantId;
    use crate::assembly::roll::{Profile, RollEvent};

    /// People who come and go; what each act says depends on all before it.
    fn event(n: u64) -> Event {
        let id = ParticipantId(u32::try_from(n % 5).unwrap() + 1);
        let profile = Profile::default();
        let event = match n {
            0..5 => RollEvent::Registered { id, profile },
            _ if n.is_multiple_of(3) => RollEvent::Left { id },
            _ => RollEvent::Arrived { id },
        };
        event.into()
    }

    fn recorded(n: u64, act: u64) -> Recorded {
        let at = Timestamp::from_second(1_795_000_000 + i64::try_from(n).unwrap()).unwrap();
        let event = Arc::new(event(n));
        Recorded { act, at, event }
    }

    /// Everything ever recorded, folded from the first event each time.
    #[derive(Default)]
    struct Plain {
        events: Vec<Recorded>,
        undone: BTreeSet<u64>,
    }

    impl Plain {
        fn state(&self) -> Assembly {
            let mut state = Assembly::default();
            for recorded in &self.events {
                fold(&mut state, recorded, &self.undone);
            }
            state
        }
    }

    proptest! {
        #[test]
        fn the_state_with_acts_left_out_is_that_of_folding_everything_anew(
            steps in prop::collection::vec((0u8..6, 1usize..4, 0usize..12), 1..200),
        ) {
            let mut plain = Plain::default();
            let mut kept = Kept::with_generation(40);
            let mut now = Assembly::default();
            let (mut act, mut n) = (0_u64, 0_u64);
            for (kind, events, back) in steps {
                if kind < 4 {
                    act += 1;
                    for _ in 0..events {
                        let recorded = recorded(n, act);
                        n += 1;
                        fold(&mut now, &recorded, &plain.undone);
                        kept.push(recorded.clone(), &plain.undone);
                        plain.events.push(recorded);
                    }
                } else {
                    let target = act.saturating_sub(u64::try_from(back).unwrap());
                    if target == 0 || !kept.reaches(target) {
                        continue;
                    }
                    if !plain.undone.remove(&target) {
                        plain.undone.insert(target);
                    }
                    now = kept.refold(target, &plain.undone);
                }
                prop_assert_eq!(&now, &plain.state());
            }
        }
    }

    /// How many events are folded up to the act that is undone, and how many states are kept at most.
    fn work(kept: &mut Kept, acts: impl Iterator<Item = u64>) -> (usize, usize) {
        let mut undone = BTreeSet::new();
        let (mut folded, mut states) = (0, 0);
        for act in acts {
            let place = kept.events.partition_point(|known| known.act < act);
            let from = kept.later.iter().rev().find(|known| known.place <= place);
            folded += place - from.map_or(0, |known| known.place);
            undone.insert(act);
            kept.refold(act, &undone);
            states = states.max(kept.later.len());
        }
        (folded, states)
    }

    fn full() -> Kept {
        let mut kept = Kept::default();
        for n in 0..10_000 {
            kept.push(recorded(n, n), &BTreeSet::new());
        }
        kept
    }

    #[test]
    fn undoing_many_acts_one_after_the_other_does_not_fold_all_events_for_each() {
        let (folded, states) = work(&mut full(), (9_500..10_000).rev());
        assert!(folded < 10_000 + 500 * 2 * NEAR, "{folded}");
        assert!(states < 40, "{states}");
    }

    #[test]
    fn doing_and_undoing_in_turn_does_not_fold_all_events_each_time() {
        let mut kept = full();
        let mut undone = BTreeSet::new();
        let (mut folded, mut states) = (0, 0);
        for n in 10_000..12_000 {
            kept.push(recorded(n, n), &undone);
            let place = kept.events.len() - 1;
            let from = kept.later.last().map_or(0, |known| known.place);
            folded += place - from;
            undone.insert(n);
            kept.refold(n, &undone);
            states = states.max(kept.later.len());
        }
        assert!(folded < 10_000 + 2_000 * 2, "{folded}");
        assert!(states < 40, "{states}");
    }
}
