//! Whatever happens, no name and nothing of an open vote is on the board.

use proptest::prelude::*;

use super::*;
use crate::assembly::floor::{FloorCommand, Speaker, SpeakerRole};
use crate::assembly::observations::{Note, ObservationCommand};
use crate::assembly::roll::Gender;
use crate::assembly::themes::Draft;
use crate::assembly::vote::{HandsSaid, Reading, Way};
use crate::assembly::weighing::{Criterion, WeighedOption, WeighingCommand, WeighingDraft};
use crate::assembly::{ParticipantId, WeighingId};
use crate::tally::Mark;

/// What may happen in an assembly, with people where people go.
fn happening() -> impl Strategy<Value = Command> {
    prop_oneof![in_the_hall(), at_the_table()]
}

fn in_the_hall() -> impl Strategy<Value = Command> {
    let small = 0u32..6;
    prop_oneof![
        (small.clone(), small.clone()).prop_map(|(theme, person)| {
            let speaker = Speaker {
                role: SpeakerRole::Spokesperson,
                person: Some(ParticipantId(person)),
                position: Some(PositionId(theme)),
                theme: Some(ThemeId(1)),
                category: None,
                gender: Gender::Undeclared,
                first_time: true,
            };
            FloorCommand::Queue {
                speaker,
                seconds: Some(120),
            }
            .into()
        }),
        small.clone().prop_map(|person| {
            ThemeCommand::SetSpokesperson {
                id: PositionId(1),
                person: Some(ParticipantId(person)),
            }
            .into()
        }),
        small.clone().prop_map(|n| {
            let draft = Draft {
                title: format!("Posizione {n}"),
                ..Draft::default()
            };
            ThemeCommand::Register {
                theme: ThemeId(1),
                draft,
            }
            .into()
        }),
        small.prop_map(|n| {
            let note = Note {
                text: format!("Osservazione di prova {n}"),
                ..Note::default()
            };
            ObservationCommand::Note(note).into()
        }),
    ]
}

fn at_the_table() -> impl Strategy<Value = Command> {
    let small = 0u32..6;
    prop_oneof![
        small.clone().prop_map(|position| {
            ConsensusCommand::Open {
                position: PositionId(position),
                scale: Scale::Four,
                rule: ConsensusRule::Unanimity,
            }
            .into()
        }),
        (small.clone(), 1u8..5).prop_map(|(seat, degree)| {
            let reason = "motivo".to_owned();
            ConsensusCommand::State {
                id: RoundId(1),
                seat: SeatId(seat),
                stance: Stance { degree, reason },
            }
            .into()
        }),
        Just(ConsensusCommand::Close { id: RoundId(1) }.into()),
        small.prop_map(|n| {
            let option = |label: &str| WeighedOption {
                label: label.into(),
                position: None,
            };
            let criterion = Criterion {
                name: format!("criterio {n}"),
                weight: Exact::from(100),
                lower_is_better: false,
            };
            WeighingCommand::Draft(WeighingDraft {
                title: "Pesatura".into(),
                theme: None,
                options: vec![option("A"), option("B")],
                criteria: vec![criterion],
                scale: 5,
            })
            .into()
        }),
        Just(
            WeighingCommand::Score {
                id: WeighingId(1),
                criterion: 0,
                option: 0,
                score: Some(Exact::from(3)),
            }
            .into()
        ),
    ]
}

/// A paper ballot of a vote among three options.
fn reading() -> impl Strategy<Value = Reading> {
    prop_oneof![
        4 => (0u16..3).prop_map(|option| Reading::Valid(Mark::Chosen(vec![option]))),
        1 => Just(Reading::Blank),
        1 => Just(Reading::Void(VoidReason::TooMany)),
    ]
}

/// An assembly in which this happened, with an open vote into which these ballots and hands came.
fn with_open_vote(happened: &[Command], ballots: &[Reading], hands: [u64; 3]) -> Story {
    let mut story = Story::usual();
    for (n, seat) in [
        (0, Some(SeatId(1))),
        (1, Some(SeatId(2))),
        (2, None),
        (3, None),
    ] {
        story.named(&format!("Nome Riservato {n:03}"), Gender::Woman, seat);
    }
    story.arrive(60);
    let both = [Channel::Hands, Channel::Paper];
    let with = terms(&["Ombra", "Luci", "Orto"], &both);
    story.ok(VoteCommand::Draft(Box::new(with)));
    story.ok(VoteCommand::Open { id: VOTE });
    for command in happened {
        // What cannot happen here is refused, and that is fine.
        drop(story.when(command.clone()));
    }
    let counted = u32::try_from(ballots.len()).unwrap();
    story.ok(VoteCommand::OpenPack { id: VOTE, counted });
    for (slip, reading) in (1u32..).zip(ballots) {
        story.ok(VoteCommand::ReadSlip {
            id: VOTE,
            pack: 1,
            slip,
            reading: reading.clone(),
        });
    }
    story.ok(totals(&hands));
    // One row of hands is being counted again.
    let said = HandsSaid {
        choice: 0,
        figure: hands[1],
        way: Way::default(),
    };
    story.ok(VoteCommand::SayHands { id: VOTE, said });
    story
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_name_of_a_participant_is_ever_on_the_board(
        happened in prop::collection::vec(happening(), 0..12)
    ) {
        let story = with_open_vote(&happened, &[Reading::Blank], [3, 2, 1]);
        let names: Vec<&str> = story.people.names().map(|(_, name)| name).collect();
        prop_assert_eq!(names.len(), 4);
        for said in seen(story.assembly()) {
            for name in &names {
                prop_assert!(!said.contains(name), "«{}» in {}", name, said);
            }
        }
    }

    /// Whatever the ballots of an open vote say, the hall sees the same: so it can see nothing of them.
    #[test]
    fn the_board_is_the_same_whatever_the_ballots_of_an_open_vote_say(
        happened in prop::collection::vec(happening(), 0..8),
        pairs in prop::collection::vec((reading(), reading()), 1..8),
        hands in prop::array::uniform3(0u64..15),
        other_hands in prop::array::uniform3(0u64..15),
    ) {
        let (ones, others): (Vec<Reading>, Vec<Reading>) = pairs.into_iter().unzip();
        let one = with_open_vote(&happened, &ones, hands);
        let other = with_open_vote(&happened, &others, other_hands);
        prop_assert_eq!(seen(one.assembly()), seen(other.assembly()));
    }
}
