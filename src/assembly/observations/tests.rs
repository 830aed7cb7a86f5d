use super::*;
use crate::assembly::Refusal;
use crate::assembly::testing::Story;
use crate::assembly::themes::{ThemeCommand, ThemeOutcome, ThemeRefusal};
use crate::assembly::words::Field;

const FIRST: ObservationId = ObservationId(1);

fn note(text: &str) -> Note {
    Note {
        text: text.into(),
        ..Note::default()
    }
}

/// The usual assembly with one observation.
fn with_one() -> Story {
    let mut story = Story::usual();
    story.ok(ObservationCommand::Note(note("La fermata è lontana.")));
    story
}

fn first(story: &Story) -> Observation {
    let observation = &story.assembly().observations.list[&FIRST];
    observation.as_ref().clone()
}

fn answer(answer: Answer, reason: &str) -> ObservationCommand {
    ObservationCommand::Answer {
        id: FIRST,
        answered: Answered {
            answer,
            reason: reason.into(),
        },
    }
}

#[test]
fn words_are_taken_down_at_once_and_the_rest_may_follow() {
    let mut story = with_one();
    assert_eq!(first(&story).note.text, "La fermata è lontana.");
    assert_eq!(first(&story).note.theme, None);
    let note = Note {
        position: Some(PositionId(2)),
        category: Some(CategoryId(1)),
        to_table: true,
        ..note("La fermata è lontana.")
    };
    story.ok(ObservationCommand::Correct { id: FIRST, note });
    let now = first(&story);
    assert_eq!(
        now.note.theme,
        Some(ThemeId(1)),
        "the theme is that of the position"
    );
    assert!(
        now.earlier.is_empty(),
        "the words themselves were not corrected"
    );
}

#[test]
fn a_correction_keeps_every_earlier_text() {
    let mut story = with_one();
    for text in ["La fermata è a 400 metri.", "La fermata è a 600 metri."] {
        story.ok(ObservationCommand::Correct {
            id: FIRST,
            note: note(text),
        });
    }
    let now = first(&story);
    assert_eq!(now.note.text, "La fermata è a 600 metri.");
    assert_eq!(
        now.earlier,
        ["La fermata è lontana.", "La fermata è a 400 metri."]
    );
}

#[test]
fn who_is_told_no_is_told_why() {
    let mut story = with_one();
    assert_eq!(
        story.refused(answer(Answer::NotAccepted, "  ")),
        Refusal::Empty {
            field: Field::Reason
        }
    );
    story.ok(answer(Answer::NotAccepted, "Manca lo spazio."));
    for kind in [Answer::Accepted, Answer::Integrated, Answer::Deferred] {
        story.ok(answer(kind, ""));
        assert_eq!(first(&story).answer().unwrap().answer, kind);
    }
    assert_eq!(first(&story).answers.len(), 4, "every answer is kept");
}

#[test]
fn an_amendment_changes_the_position_and_keeps_the_old_text_and_its_source() {
    let mut story = with_one();
    let text = "Aprire di sera, con la navetta";
    let events = story.ok(ObservationCommand::Amend {
        id: FIRST,
        position: PositionId(1),
        text: text.into(),
    });
    assert_eq!(events.len(), 3, "one act: {events:?}");
    let position = story.assembly().themes.position(PositionId(1)).unwrap();
    assert_eq!(position.text(), text);
    assert_eq!(position.title, "Sera");
    let texts: Vec<_> = position.wordings.iter().map(|w| w.text.as_str()).collect();
    assert_eq!(texts, ["Aprire di Sera", text]);
    assert_eq!(position.wordings[1].from, Some(FIRST));
    let observation = first(&story);
    assert_eq!(observation.amended, Some(PositionId(1)));
    assert_eq!(observation.answer().unwrap().answer, Answer::Integrated);

    story.ok(crate::assembly::Command::Undo);
    let position = story.assembly().themes.position(PositionId(1)).unwrap();
    assert_eq!(position.text(), "Aprire di Sera");
    assert_eq!(first(&story).amended, None);
}

#[test]
fn an_amendment_must_change_the_text_of_an_open_position() {
    let mut story = with_one();
    let amend = |text: &str| ObservationCommand::Amend {
        id: FIRST,
        position: PositionId(1),
        text: text.into(),
    };
    assert_eq!(
        story.refused(amend("Aprire di Sera ")),
        Refusal::Observations(ObservationRefusal::SameText {
            title: "Sera".into()
        })
    );
    assert_eq!(
        story.refused(amend("")),
        Refusal::Empty { field: Field::Text }
    );
    story.ok(ThemeCommand::CloseTheme {
        id: ThemeId(1),
        outcome: ThemeOutcome::Divergent,
        note: String::new(),
    });
    assert!(matches!(
        story.refused(amend("Altro")),
        Refusal::Themes(ThemeRefusal::ThemeClosed { .. })
    ));
}

#[test]
fn what_is_withdrawn_stays_in_the_record_and_can_count_again() {
    let mut story = with_one();
    let withdraw = |reason: &str| ObservationCommand::Withdraw {
        id: FIRST,
        reason: reason.into(),
    };
    assert!(matches!(story.refused(withdraw("")), Refusal::Empty { .. }));
    story.ok(withdraw("Scritta due volte"));
    let withdrawn = Refusal::Observations(ObservationRefusal::Withdrawn { id: FIRST });
    assert_eq!(story.refused(answer(Answer::Accepted, "")), withdrawn);
    assert_eq!(story.refused(withdraw("ancora")), withdrawn);
    assert_eq!(
        first(&story).withdrawn.as_deref(),
        Some("Scritta due volte")
    );
    story.ok(ObservationCommand::Restore { id: FIRST });
    assert_eq!(first(&story).withdrawn, None);
    assert_eq!(
        story.refused(ObservationCommand::Restore { id: FIRST }),
        Refusal::Observations(ObservationRefusal::NotWithdrawn { id: FIRST })
    );
}

#[test]
fn numbers_go_on_and_are_never_given_to_another() {
    let mut story = with_one();
    story.ok(ObservationCommand::Withdraw {
        id: FIRST,
        reason: "doppia".into(),
    });
    story.ok(ObservationCommand::Note(note("Un’altra")));
    let numbers: Vec<u32> = story
        .assembly()
        .observations
        .list
        .keys()
        .map(|id| id.0)
        .collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_text_may_be_long_but_not_endless_and_holds_no_control_characters() {
    let mut story = Story::usual();
    story.ok(ObservationCommand::Note(note(&"à".repeat(10_000))));
    assert_eq!(
        story.refused(ObservationCommand::Note(note(&"a".repeat(10_001)))),
        Refusal::TooLong {
            field: Field::Text,
            found: 10_001,
            max: 10_000
        }
    );
    assert_eq!(
        story.refused(ObservationCommand::Note(note("a\u{1b}[31m"))),
        Refusal::ControlCharacter {
            field: Field::Text,
            code: 0x1b
        }
    );
    assert!(matches!(
        story.refused(ObservationCommand::Note(note(" \n "))),
        Refusal::Empty { .. }
    ));
}

#[test]
fn an_observation_names_only_what_there_is() {
    let mut story = Story::usual();
    let unknown = [
        Note {
            theme: Some(ThemeId(9)),
            ..note("a")
        },
        Note {
            position: Some(PositionId(9)),
            ..note("a")
        },
        Note {
            category: Some(CategoryId(9)),
            ..note("a")
        },
    ];
    for note in unknown {
        assert_eq!(
            story.refused(ObservationCommand::Note(note)),
            Refusal::NotFound {}
        );
    }
}
