use super::*;
use crate::assembly::observations::Answer;
use crate::assembly::testing::Story;
use crate::assembly::words::Field;
use crate::assembly::{Command, Refusal};

const FIRST: ProposalId = ProposalId(1);

fn collecting(each: u32) -> TrayCommand {
    TrayCommand::Open(Collecting {
        theme: Some(ThemeId(1)),
        each,
    })
}

fn send(text: &str) -> TrayCommand {
    TrayCommand::Send { text: text.into() }
}

#[test]
fn proposals_come_only_while_they_are_collected() {
    let mut story = Story::usual();
    let refusal = Refusal::Tray(TrayRefusal::NotCollecting {});
    assert_eq!(story.refused(send("Più alberi")), refusal);
    story.ok(collecting(3));
    story.ok(send("  Più alberi "));
    let long = "x".repeat(LENGTH + 1);
    assert!(matches!(
        story.refused(send(&long)),
        Refusal::TooLong { max: LENGTH, .. }
    ));
    let field = Field::Text;
    assert_eq!(story.refused(send(" ")), Refusal::Empty { field });
    story.ok(TrayCommand::Close);
    assert_eq!(story.refused(send("Tardi")), refusal);
    let tray = &story.assembly().tray;
    assert_eq!(tray.waiting().count(), 1);
    assert_eq!(tray.list[&FIRST].text, "Più alberi");
    assert_eq!(tray.list[&FIRST].theme, Some(ThemeId(1)));
}

#[test]
fn one_that_is_taken_becomes_an_observation_on_the_same_theme() {
    let mut story = Story::usual();
    story.ok(collecting(3));
    story.ok(send("Più alberi"));
    story.ok(send("Meno auto"));
    story.ok(TrayCommand::Take { id: FIRST });
    let id = ProposalId(2);
    story.ok(TrayCommand::SetAside { id });
    let assembly = story.assembly();
    let observation = assembly.observations.list.values().next().unwrap();
    assert_eq!(observation.note.text, "Più alberi");
    assert_eq!(observation.note.theme, Some(ThemeId(1)));
    assert_eq!(
        assembly.tray.list[&FIRST].fate,
        Some(Fate::Taken(observation.id))
    );
    assert_eq!(assembly.tray.list[&id].fate, Some(Fate::SetAside));
    let again = Refusal::Tray(TrayRefusal::NotWaiting {});
    assert_eq!(story.refused(TrayCommand::Take { id }), again);
}

#[test]
fn one_that_becomes_a_position_is_its_text_and_says_where_it_comes_from() {
    let mut story = Story::usual();
    story.ok(collecting(3));
    story.ok(send("Più alberi lungo il viale"));
    let raise = || TrayCommand::Raise {
        id: FIRST,
        theme: ThemeId(1),
        title: "Più alberi".into(),
        origin: "dal telefono".into(),
    };
    story.ok(raise());
    let assembly = story.assembly();
    let position = assembly.themes.positions.values().next_back().unwrap();
    assert_eq!(position.title, "Più alberi");
    assert_eq!(position.text(), "Più alberi lungo il viale");
    assert_eq!(position.origin, "dal telefono");
    let fate = assembly.tray.list[&FIRST].fate;
    assert_eq!(fate, Some(Fate::Raised(position.id)));
    let again = Refusal::Tray(TrayRefusal::NotWaiting {});
    assert_eq!(story.refused(raise()), again);
    story.ok(Command::Undo);
    assert_eq!(story.assembly().tray.waiting().count(), 1);
}

#[test]
fn one_merged_into_a_position_is_an_observation_on_it_that_was_integrated() {
    let mut story = Story::usual();
    story.ok(collecting(3));
    story.ok(send("Più alberi"));
    let position = PositionId(1);
    let merge = |position| TrayCommand::MergeIntoPosition {
        id: FIRST,
        position,
    };
    let unknown = story.refused(merge(PositionId(99)));
    assert_eq!(unknown, Refusal::NotFound {});
    story.ok(merge(position));
    let assembly = story.assembly();
    let observation = assembly.observations.list.values().next().unwrap();
    assert_eq!(observation.note.position, Some(position));
    let answer = observation.answer().map(|answered| answered.answer);
    assert_eq!(answer, Some(Answer::Integrated));
    assert!(assembly.tray.gave(observation.id));
    let fate = Fate::IntoPosition(position, observation.id);
    assert_eq!(assembly.tray.list[&FIRST].fate, Some(fate));
}

#[test]
fn one_merged_into_an_observation_leaves_its_words_as_they_are() {
    let mut story = Story::usual();
    story.ok(collecting(3));
    story.ok(send("Più alberi"));
    story.ok(send("Alberi, di più"));
    story.ok(TrayCommand::Take { id: FIRST });
    let list = &story.assembly().observations.list;
    let observation = *list.keys().next().unwrap();
    let id = ProposalId(2);
    story.ok(TrayCommand::MergeIntoObservation { id, observation });
    let assembly = story.assembly();
    assert_eq!(assembly.observations.list.len(), 1);
    let note = &assembly.observations.list[&observation].note;
    assert_eq!(note.text, "Più alberi");
    assert_eq!(assembly.tray.merged(observation), 1);
    assert!(assembly.tray.gave(observation));
}

#[test]
fn undo_passes_over_what_phones_sent_meanwhile() {
    let mut story = Story::usual();
    story.ok(collecting(3));
    story.ok(send("Più alberi"));
    story.ok(TrayCommand::SetAside { id: FIRST });
    story.ok(send("Meno auto"));
    story.ok(Command::Undo);
    assert_eq!(story.assembly().tray.waiting().count(), 2);
}

#[test]
fn a_limit_is_one_at_least() {
    let mut story = Story::usual();
    for each in [0, EACH + 1] {
        let refusal = TrayRefusal::BadLimit { each, max: EACH };
        assert_eq!(story.refused(collecting(each)), Refusal::Tray(refusal));
    }
}
