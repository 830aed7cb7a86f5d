use proptest::prelude::*;

use super::*;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::testing::Story;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::{Event, Refusal, TurnId};

fn hall(person: ParticipantId) -> Speaker {
    Speaker {
        person: Some(person),
        ..Speaker::default()
    }
}

/// The usual assembly with a spokesperson for each of its two positions.
fn with_spokespeople() -> Story {
    let mut story = Story::usual();
    for (position, gender) in [(1, Gender::Woman), (2, Gender::Man)] {
        let person = story.named(&format!("Referente {position}"), gender, None);
        story.ok(ThemeCommand::SetSpokesperson {
            id: PositionId(position),
            person: Some(person),
        });
    }
    story
}

fn queued(story: &Story) -> Vec<Option<u32>> {
    let queue = &story.assembly().floor.queue;
    queue
        .iter()
        .map(|t| t.speaker.position.map(|p| p.0))
        .collect()
}

#[test]
fn spokespeople_are_queued_in_the_order_of_a_public_draw() {
    let mut story = with_spokespeople();
    let seed = "17 4 90".to_owned();
    story.ok(FloorCommand::DrawOrder {
        theme: ThemeId(1),
        seed: seed.clone(),
    });
    let drawn = crate::assembly::vote::draw(&seed, &[1, 2]);
    let drawn: Vec<Option<u32>> = drawn.into_iter().map(Some).collect();
    assert_eq!(queued(&story), drawn);
    let floor = &story.assembly().floor;
    assert_eq!(floor.ordering(ThemeId(1)), Some(&Ordering::Drawn { seed }));
    let turn = &floor.queue[0];
    assert_eq!(turn.seconds, 180, "the time of a spokesperson");
    assert_eq!(turn.speaker.role, SpeakerRole::Spokesperson);
    assert_ne!(
        turn.speaker.gender,
        Gender::Undeclared,
        "read from the roll"
    );
}

#[test]
fn without_numbers_said_aloud_the_entropy_of_the_stamp_is_the_seed_and_is_shown() {
    let mut story = with_spokespeople();
    let events = story.ok(FloorCommand::DrawOrder {
        theme: ThemeId(1),
        seed: "  ".into(),
    });
    let seed = "7".to_owned();
    assert_eq!(
        events[0],
        Event::Floor(FloorEvent::Ordered {
            theme: ThemeId(1),
            ordering: Ordering::Drawn { seed }
        })
    );
}

#[test]
fn ordering_again_replaces_the_turns_still_waiting_and_leaves_the_others() {
    let mut story = with_spokespeople();
    let guest = story.named("Referente ospite", Gender::Woman, None);
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    story.ok(FloorCommand::Queue {
        speaker: hall(guest),
        seconds: None,
    });
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    assert_eq!(queued(&story), [None, Some(1), Some(2)]);
}

#[test]
fn an_order_needs_a_spokesperson_and_an_open_theme() {
    let mut story = Story::usual();
    let fixed = FloorCommand::FixedOrder { theme: ThemeId(1) };
    assert_eq!(
        story.refused(fixed.clone()),
        Refusal::Floor(FloorRefusal::NoSpokesperson {})
    );
    let unknown = FloorCommand::FixedOrder { theme: ThemeId(9) };
    assert_eq!(story.refused(unknown), Refusal::NotFound {});
    story.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: crate::assembly::themes::ThemeOutcome::Divergent,
        note: String::new(),
    });
    assert!(matches!(story.refused(fixed), Refusal::Themes(_)));
}

#[test]
fn a_speaker_takes_category_gender_and_first_time_from_the_roll() {
    let mut story = Story::usual();
    let profile = Profile {
        gender: Gender::Woman,
        category: Some(CategoryId(1)),
        ..Profile::default()
    };
    story.ok(RollCommand::Register {
        name: None,
        profile,
        arrived: true,
    });
    let mut claimed = hall(ParticipantId(1));
    claimed.gender = Gender::Man;
    story.ok(FloorCommand::Queue {
        speaker: claimed,
        seconds: None,
    });
    let turn = story.assembly().floor.queue[0].clone();
    assert_eq!(turn.speaker.gender, Gender::Woman);
    assert_eq!(turn.speaker.category, Some(CategoryId(1)));
    assert!(turn.speaker.first_time);
    assert_eq!(turn.seconds, 120, "the time of anyone else");

    story.ok(FloorCommand::Begin { turn: turn.id });
    story.ok(FloorCommand::Queue {
        speaker: hall(ParticipantId(1)),
        seconds: Some(60),
    });
    let again = &story.assembly().floor.queue[0];
    assert!(!again.speaker.first_time, "who speaks now has spoken");
}

#[test]
fn who_has_spoken_between_queueing_and_beginning_is_no_first_time_speaker() {
    let mut story = with_spokespeople();
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    story.ok(FloorCommand::Queue {
        speaker: hall(ParticipantId(1)),
        seconds: None,
    });
    let turns: Vec<TurnId> = story.assembly().floor.queue.iter().map(|t| t.id).collect();
    story.ok(FloorCommand::Begin { turn: turns[0] });
    story.ok(FloorCommand::Begin { turn: turns[2] });
    let speaking = story.assembly().floor.current.clone().unwrap();
    assert_eq!(speaking.speaker.person, Some(ParticipantId(1)));
    assert!(!speaking.speaker.first_time);
}

#[test]
fn beginning_ends_the_speech_before_and_pauses_do_not_count() {
    let mut story = with_spokespeople();
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    let turns: Vec<TurnId> = story.assembly().floor.queue.iter().map(|t| t.id).collect();
    story.ok(FloorCommand::Begin { turn: turns[0] });
    story.wait(39);
    story.ok(FloorCommand::Pause);
    assert_eq!(
        story.refused(FloorCommand::Pause),
        Refusal::Floor(FloorRefusal::AlreadyPaused {})
    );
    story.wait(500);
    story.ok(FloorCommand::Resume);
    assert_eq!(
        story.refused(FloorCommand::Resume),
        Refusal::Floor(FloorRefusal::AlreadyRunning {})
    );
    story.wait(19);
    story.ok(FloorCommand::Extend { seconds: 60 });
    story.ok(FloorCommand::Begin { turn: turns[1] });
    let floor = &story.assembly().floor;
    assert_eq!(floor.given.len(), 1);
    let given = &floor.given[0];
    assert_eq!(given.seconds, 240);
    assert_eq!(given.spoken_ms, 40_000 + 21_000);
    assert!(given.running.is_none() && given.ended.is_some());
    assert_eq!(floor.current.as_ref().unwrap().id, SpeechId(2));
    assert!(floor.queue.is_empty());
}

#[test]
fn with_nobody_speaking_there_is_no_clock_to_touch() {
    let mut story = Story::usual();
    for command in [
        FloorCommand::Pause,
        FloorCommand::Resume,
        FloorCommand::End,
        FloorCommand::Extend { seconds: 60 },
    ] {
        assert_eq!(
            story.refused(command),
            Refusal::Floor(FloorRefusal::NobodySpeaks {})
        );
    }
}

#[test]
fn times_out_of_range_are_refused() {
    let mut story = Story::usual();
    story.arrive(1);
    for seconds in [0, 9, 7201, u32::MAX] {
        let refusal = story.refused(FloorCommand::Queue {
            speaker: hall(ParticipantId(1)),
            seconds: Some(seconds),
        });
        let expected = FloorRefusal::TimeOutOfRange {
            seconds,
            min: 10,
            max: 7200,
        };
        assert_eq!(refusal, Refusal::Floor(expected));
    }
    story.ok(FloorCommand::Queue {
        speaker: hall(ParticipantId(1)),
        seconds: Some(7190),
    });
    let turn = story.assembly().floor.queue[0].id;
    story.ok(FloorCommand::Begin { turn });
    story.refused(FloorCommand::Extend { seconds: 11 });
    story.ok(FloorCommand::Extend { seconds: 10 });
}

#[test]
fn a_person_waits_once_in_each_capacity_and_people_without_a_name_as_often_as_they_come() {
    let mut story = with_spokespeople();
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    story.ok(FloorCommand::Queue {
        speaker: hall(ParticipantId(1)),
        seconds: None,
    });
    let mut elsewhere = hall(ParticipantId(1));
    elsewhere.position = Some(PositionId(2));
    assert_eq!(
        story.refused(FloorCommand::Queue {
            speaker: elsewhere,
            seconds: None
        }),
        Refusal::Floor(FloorRefusal::AlreadyQueued {})
    );
    for _ in 0..2 {
        story.ok(FloorCommand::Queue {
            speaker: Speaker::default(),
            seconds: None,
        });
    }
    assert_eq!(story.assembly().floor.queue.len(), 5);
}

#[test]
fn who_cannot_be_is_not_queued() {
    let mut story = with_spokespeople();
    story.ok(RollCommand::Strike {
        id: ParticipantId(1),
        reason: "errore".into(),
    });
    let queue = |speaker| FloorCommand::Queue {
        speaker,
        seconds: None,
    };
    assert_eq!(
        story.refused(queue(hall(ParticipantId(1)))),
        Refusal::Floor(FloorRefusal::NotOnRoll {})
    );
    assert_eq!(
        story.refused(queue(hall(ParticipantId(99)))),
        Refusal::NotFound {}
    );
    let mut spokesperson = hall(ParticipantId(2));
    spokesperson.role = SpeakerRole::Spokesperson;
    assert_eq!(
        story.refused(queue(spokesperson.clone())),
        Refusal::Floor(FloorRefusal::PositionMissing {})
    );
    spokesperson.category = Some(CategoryId(77));
    spokesperson.position = Some(PositionId(2));
    assert_eq!(story.refused(queue(spokesperson)), Refusal::NotFound {});
}

#[test]
fn the_queue_is_reordered_and_turns_leave_it() {
    let mut story = with_spokespeople();
    story.ok(FloorCommand::FixedOrder { theme: ThemeId(1) });
    let turns: Vec<TurnId> = story.assembly().floor.queue.iter().map(|t| t.id).collect();
    story.ok(FloorCommand::OrderQueue {
        order: vec![turns[1], turns[0]],
    });
    assert_eq!(queued(&story), [Some(2), Some(1)]);
    for order in [vec![turns[0]], vec![turns[0], turns[0]]] {
        assert_eq!(
            story.refused(FloorCommand::OrderQueue { order }),
            Refusal::WrongOrder {}
        );
    }
    story.ok(FloorCommand::Drop { turn: turns[1] });
    assert_eq!(queued(&story), [Some(1)]);
    assert_eq!(
        story.refused(FloorCommand::Begin { turn: turns[1] }),
        Refusal::NotFound {}
    );
}

#[test]
fn the_order_of_a_draw_does_not_depend_on_the_order_of_the_positions() {
    let mut story = with_spokespeople();
    let draw = FloorCommand::DrawOrder {
        theme: ThemeId(1),
        seed: "12".into(),
    };
    story.ok(draw.clone());
    let before = queued(&story);
    story.ok(ThemeCommand::Order {
        theme: ThemeId(1),
        order: vec![PositionId(2), PositionId(1)],
    });
    story.ok(draw);
    assert_eq!(queued(&story), before);
}

proptest! {
    #[test]
    fn a_draw_queues_each_spokesperson_exactly_once(seed in "[0-9 ]{1,12}", positions in 1..7_u32) {
        let mut story = Story::usual();
        for n in 3..3 + positions {
            let draft = Draft { title: format!("Posizione {n}"), ..Draft::default() };
            story.ok(ThemeCommand::Register { theme: ThemeId(1), draft });
            let person = story.named(&format!("Referente {n}"), Gender::Other, None);
            story.ok(ThemeCommand::SetSpokesperson { id: PositionId(n), person: Some(person) });
        }
        story.ok(FloorCommand::DrawOrder { theme: ThemeId(1), seed });
        let mut heard: Vec<u32> = queued(&story).into_iter().flatten().collect();
        heard.sort_unstable();
        let all: Vec<u32> = (3..3 + positions).collect();
        prop_assert_eq!(heard, all);
    }

    #[test]
    fn time_spoken_is_time_passed_less_the_pauses(spans in proptest::collection::vec(1..100_i64, 1..9)) {
        let mut story = Story::usual();
        story.ok(FloorCommand::Queue { speaker: Speaker::default(), seconds: None });
        let turn = story.assembly().floor.queue[0].id;
        story.ok(FloorCommand::Begin { turn });
        let mut expected = 0;
        for (n, seconds) in spans.iter().enumerate() {
            // Each command takes the story a second further.
            story.wait(seconds - 1);
            if n % 2 == 0 {
                expected += seconds;
                story.ok(FloorCommand::Pause);
            } else {
                story.ok(FloorCommand::Resume);
            }
        }
        if spans.len() % 2 == 0 {
            expected += 1;
            story.ok(FloorCommand::Pause);
        }
        let current = story.assembly().floor.current.clone().unwrap();
        prop_assert_eq!(i64::try_from(current.spoken_ms).unwrap(), expected * 1000);
    }
}
