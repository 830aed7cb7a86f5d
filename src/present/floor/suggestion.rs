//! A fairer order of the queue, and why.

use std::cmp::Reverse;

use jiff::Timestamp;

use super::balance::{Balance, balance};
use crate::assembly::floor::{Floor, SpeakerRole, Turn};
use crate::assembly::roll::Gender;
use crate::assembly::{PositionId, TurnId};

/// Why a turn is put before one that was ahead of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Who waits has not had the floor yet.
    FirstTime,
    /// The gender of who waits has spoken less than that of the one passed. Each with its milliseconds, turns put before
    /// included; `None` for who has declared none, for whom the average counted.
    Gender {
        /// Of who is put before.
        less: Option<(Gender, u64)>,
        /// Of the one passed.
        more: Option<(Gender, u64)>,
    },
    /// The position of who waits has been heard less than that of the one passed. Each with its milliseconds, turns put
    /// before included; `None` for who speaks for none, for whom the average counted.
    Position {
        /// Of who is put before.
        less: Option<(PositionId, u64)>,
        /// Of the one passed.
        more: Option<(PositionId, u64)>,
    },
}

/// A fairer order of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The turns, next first.
    pub order: Vec<TurnId>,
    /// Why each turn that moved up did.
    pub why: Vec<(TurnId, Why)>,
}

/// What decides between two turns, the lesser first: whether the speaker has spoken, then the time of the gender, then
/// that of the position, then the order of the queue.
type Key = (Reverse<bool>, u64, u64, usize);

/// A fairer order of the queue; `None` when the queue is as fair as it can be.
///
/// Who has not spoken comes first, then the gender that has spoken less, then the position heard less, then the queue as
/// it is. Turns put before count as if they had used their time, so genders and positions alternate. A speaker whose
/// gender is not declared, or who speaks for no position, is neither put ahead nor behind on that account: the average of
/// those waiting stands for them. Spokespeople keep their places, as their order was drawn or fixed.
pub fn suggestion(floor: &Floor, now: Timestamp) -> Option<Suggestion> {
    let is_free = |turn: &Turn| turn.speaker.role != SpeakerRole::Spokesperson;
    let mut waiting: Vec<&Turn> = floor.queue.iter().filter(|t| is_free(t)).collect();
    let mut heard = balance(floor, None, now);
    let mut order = Vec::new();
    let mut why = Vec::new();
    for place in &floor.queue {
        let next = if is_free(place) {
            let at = best(&waiting, &heard)?;
            let next = waiting.remove(at);
            if let Some(passed) = waiting.first().filter(|_| at > 0) {
                let means = Means::of(&with(&waiting, next), &heard);
                why.extend(reason(next, passed, &heard, &means).map(|why| (next.id, why)));
            }
            next
        } else {
            place
        };
        heard.add(&next.speaker, u64::from(next.seconds) * 1000);
        order.push(next.id);
    }
    let now: Vec<TurnId> = floor.queue.iter().map(|t| t.id).collect();
    (order != now).then_some(Suggestion { order, why })
}

fn with<'a>(waiting: &[&'a Turn], one: &'a Turn) -> Vec<&'a Turn> {
    let mut all = waiting.to_vec();
    all.push(one);
    all
}

/// The place among `waiting` of the turn that should come next.
fn best(waiting: &[&Turn], heard: &Balance) -> Option<usize> {
    let means = Means::of(waiting, heard);
    let keyed = waiting.iter().enumerate();
    let (_, _, _, place) = keyed
        .map(|(place, turn)| key(turn, place, heard, &means))
        .min()?;
    Some(place)
}

fn key(turn: &Turn, place: usize, heard: &Balance, means: &Means) -> Key {
    let speaker = &turn.speaker;
    let gender = of_gender(turn, heard).map_or(means.gender, |(_, ms)| ms);
    let position = of_position(turn, heard).map_or(means.position, |(_, ms)| ms);
    (Reverse(speaker.first_time), gender, position, place)
}

/// What counts for speakers of whom gender or position is not known: the average of the others waiting.
struct Means {
    gender: u64,
    position: u64,
}

impl Means {
    fn of(waiting: &[&Turn], heard: &Balance) -> Self {
        Self {
            gender: mean(
                waiting
                    .iter()
                    .filter_map(|t| of_gender(t, heard))
                    .map(|(_, ms)| ms),
            ),
            position: mean(
                waiting
                    .iter()
                    .filter_map(|t| of_position(t, heard))
                    .map(|(_, ms)| ms),
            ),
        }
    }
}

fn mean(times: impl Iterator<Item = u64>) -> u64 {
    let (sum, n) = times.fold((0_u64, 0_u64), |(sum, n), ms| {
        (sum.saturating_add(ms), n + 1)
    });
    sum.checked_div(n).unwrap_or(0)
}

fn of_gender(turn: &Turn, heard: &Balance) -> Option<(Gender, u64)> {
    let gender = turn.speaker.gender;
    let spoken = heard.genders.get(&gender).map_or(0, |s| s.ms);
    (gender != Gender::Undeclared).then_some((gender, spoken))
}

fn of_position(turn: &Turn, heard: &Balance) -> Option<(PositionId, u64)> {
    let position = turn.speaker.position?;
    let spoken = heard.positions.get(&Some(position)).map_or(0, |s| s.ms);
    Some((position, spoken))
}

/// On which account `next` is put before `passed`.
fn reason(next: &Turn, passed: &Turn, heard: &Balance, means: &Means) -> Option<Why> {
    if next.speaker.first_time && !passed.speaker.first_time {
        return Some(Why::FirstTime);
    }
    let (_, gender, position, _) = key(next, 0, heard, means);
    let (_, passed_gender, passed_position, _) = key(passed, 0, heard, means);
    if gender < passed_gender {
        return Some(Why::Gender {
            less: of_gender(next, heard),
            more: of_gender(passed, heard),
        });
    }
    (position < passed_position).then(|| Why::Position {
        less: of_position(next, heard),
        more: of_position(passed, heard),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::assembly::SpeechId;
    use crate::assembly::floor::{Speaker, Speech};

    fn at() -> Timestamp {
        "2026-11-21T17:00:00Z".parse().unwrap()
    }

    fn turn(id: u32, gender: Gender, first_time: bool, position: Option<u32>) -> Turn {
        Turn {
            id: TurnId(id),
            speaker: Speaker {
                gender,
                first_time,
                position: position.map(PositionId),
                ..Speaker::default()
            },
            seconds: 120,
        }
    }

    fn given(speaker: Speaker, seconds: u64) -> Arc<Speech> {
        Arc::new(Speech {
            id: SpeechId(1),
            speaker,
            seconds: 120,
            began: at(),
            spoken_ms: seconds * 1000,
            running: None,
            ended: Some(at()),
        })
    }

    fn ids(order: &[TurnId]) -> Vec<u32> {
        order.iter().map(|t| t.0).collect()
    }

    #[test]
    fn a_queue_that_is_fair_is_left_alone() {
        let floor = Floor {
            queue: vec![
                turn(1, Gender::Woman, true, None),
                turn(2, Gender::Man, true, None),
                turn(3, Gender::Woman, true, None),
            ],
            ..Floor::default()
        };
        assert_eq!(suggestion(&floor, at()), None);
        assert_eq!(suggestion(&Floor::default(), at()), None);
    }

    #[test]
    fn who_has_not_spoken_comes_first_and_the_reason_says_so() {
        let floor = Floor {
            queue: vec![
                turn(1, Gender::Man, false, None),
                turn(2, Gender::Man, true, None),
            ],
            ..Floor::default()
        };
        let fair = suggestion(&floor, at()).unwrap();
        assert_eq!(ids(&fair.order), [2, 1]);
        assert_eq!(fair.why, [(TurnId(2), Why::FirstTime)]);
    }

    #[test]
    fn the_gender_that_spoke_less_comes_first_and_then_they_alternate() {
        let man = Speaker {
            gender: Gender::Man,
            ..Speaker::default()
        };
        let floor = Floor {
            queue: vec![
                turn(1, Gender::Man, true, None),
                turn(2, Gender::Man, true, None),
                turn(3, Gender::Woman, true, None),
                turn(4, Gender::Woman, true, None),
            ],
            given: vec![given(man, 60)],
            ..Floor::default()
        };
        let fair = suggestion(&floor, at()).unwrap();
        assert_eq!(ids(&fair.order), [3, 1, 4, 2]);
        let why = Why::Gender {
            less: Some((Gender::Woman, 0)),
            more: Some((Gender::Man, 60_000)),
        };
        assert_eq!(fair.why[0], (TurnId(3), why));
    }

    #[test]
    fn between_equals_the_position_heard_less_comes_first() {
        let floor = Floor {
            queue: vec![
                turn(1, Gender::Undeclared, true, Some(1)),
                turn(2, Gender::Undeclared, true, Some(2)),
            ],
            given: vec![given(
                Speaker {
                    position: Some(PositionId(1)),
                    ..Speaker::default()
                },
                30,
            )],
            ..Floor::default()
        };
        let fair = suggestion(&floor, at()).unwrap();
        assert_eq!(ids(&fair.order), [2, 1]);
        let why = Why::Position {
            less: Some((PositionId(2), 0)),
            more: Some((PositionId(1), 30_000)),
        };
        assert_eq!(fair.why, [(TurnId(2), why)]);
    }

    #[test]
    fn spokespeople_keep_the_places_that_were_drawn() {
        let mut first = turn(1, Gender::Man, false, Some(1));
        first.speaker.role = SpeakerRole::Spokesperson;
        let floor = Floor {
            queue: vec![
                first,
                turn(2, Gender::Man, false, None),
                turn(3, Gender::Woman, true, None),
            ],
            ..Floor::default()
        };
        let fair = suggestion(&floor, at()).unwrap();
        assert_eq!(ids(&fair.order), [1, 3, 2]);
    }

    prop_compose! {
        fn any_turn()(
            gender in prop_oneof![
                Just(Gender::Woman), Just(Gender::Man), Just(Gender::Other), Just(Gender::Undeclared)
            ],
            first in any::<bool>(),
            position in proptest::option::of(1..4_u32),
            spokesperson in any::<bool>(),
            seconds in 10..600_u32,
        ) -> Turn {
            let mut turn = turn(0, gender, first, position);
            turn.seconds = seconds;
            if spokesperson {
                turn.speaker.role = SpeakerRole::Spokesperson;
            }
            turn
        }
    }

    proptest! {
        #[test]
        fn a_suggestion_is_the_same_queue_in_another_order_and_is_itself_left_alone(
            turns in proptest::collection::vec(any_turn(), 0..12),
        ) {
            let mut floor = Floor { queue: turns, ..Floor::default() };
            for (turn, id) in floor.queue.iter_mut().zip(1..) {
                turn.id = TurnId(id);
            }
            if let Some(fair) = suggestion(&floor, at()) {
                let mut sorted = ids(&fair.order);
                sorted.sort_unstable();
                let all: Vec<u32> = (1..).take(floor.queue.len()).collect();
                prop_assert_eq!(sorted, all);
                let order = fair.order.clone();
                for (place, turn) in floor.queue.iter().enumerate() {
                    if turn.speaker.role == SpeakerRole::Spokesperson {
                        prop_assert_eq!(fair.order[place], turn.id);
                    }
                }
                floor.queue.sort_by_key(|t| order.iter().position(|id| *id == t.id));
                prop_assert_eq!(suggestion(&floor, at()), None);
            }
        }
    }
}
