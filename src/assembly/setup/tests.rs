use super::*;
use crate::assembly::roll::{Gender, Group, Profile, RollCommand};
use crate::assembly::testing::{Story, plain_vote};
use crate::assembly::vote::{Channel, Terms, VoteCommand};
use crate::assembly::words::Field;
use crate::assembly::{Refusal, VoteId};
use crate::tally::{BallotKind, Method, Rule};

fn process(start: &str, end: &str) -> Process {
    Process {
        title: "Percorso".into(),
        start: Some(start.parse().unwrap()),
        end: Some(end.parse().unwrap()),
        ..Process::default()
    }
}

fn meeting(title: &str) -> SetupCommand {
    SetupCommand::SetMeeting(Meeting {
        title: title.into(),
        ..Meeting::default()
    })
}

fn add(name: &str) -> SetupCommand {
    SetupCommand::AddCategory { name: name.into() }
}

#[test]
fn titles_are_tidied_before_they_enter_the_record() {
    let mut story = Story::new();
    story.ok(meeting("  Assemblea di chiusura, perche\u{301} no  "));
    assert_eq!(
        story.assembly().setup.meeting.title,
        "Assemblea di chiusura, perché no"
    );
}

#[test]
fn a_meeting_needs_a_title_of_reasonable_length_without_control_characters() {
    let mut story = Story::new();
    let field = Field::Title;
    assert_eq!(story.refused(meeting("  ")), Refusal::Empty { field });
    assert_eq!(
        story.refused(meeting(&"x".repeat(10_000))),
        Refusal::TooLong {
            field,
            found: 10_000,
            max: 200
        }
    );
    assert_eq!(
        story.refused(meeting("Assemblea\u{1b}[31m")),
        Refusal::ControlCharacter { field, code: 27 }
    );
    assert_eq!(
        story.refused(meeting("Due\nrighe")),
        Refusal::ControlCharacter { field, code: 10 }
    );
}

#[test]
fn a_process_cannot_end_before_it_begins() {
    let mut story = Story::new();
    assert_eq!(
        story.refused(SetupCommand::SetProcess(process(
            "2026-11-21",
            "2026-11-20"
        ))),
        Refusal::Setup(SetupRefusal::EndBeforeStart {})
    );
    story.ok(SetupCommand::SetProcess(process(
        "2026-11-21",
        "2026-11-21",
    )));
}

#[test]
fn a_category_is_there_once_whatever_its_case() {
    let mut story = Story::new();
    story.ok(add("imprese"));
    assert_eq!(
        story.refused(add(" IMPRESE ")),
        Refusal::Duplicate {
            field: Field::Category,
            text: "IMPRESE".into()
        }
    );
    story.ok(SetupCommand::RenameCategory {
        id: CategoryId(1),
        name: "Imprese".into(),
    });
    assert_eq!(story.assembly().setup.categories[0].name, "Imprese");
}

#[test]
fn a_category_with_people_stays_and_an_identifier_is_never_given_again() {
    let mut story = Story::new();
    story.ok(add("imprese"));
    story.ok(add("scuola"));
    let profile = Profile {
        category: Some(CategoryId(1)),
        ..Profile::default()
    };
    story.ok(RollCommand::Register {
        name: None,
        profile,
        arrived: false,
    });
    let retire = |id| SetupCommand::RetireCategory { id: CategoryId(id) };
    assert_eq!(
        story.refused(retire(1)),
        Refusal::Setup(SetupRefusal::CategoryInUse { people: 1 })
    );
    story.ok(retire(2));
    story.ok(add("sport"));
    let ids: Vec<u32> = story
        .assembly()
        .setup
        .categories
        .iter()
        .map(|c| c.id.0)
        .collect();
    assert_eq!(ids, [1, 3]);
    assert_eq!(story.refused(retire(2)), Refusal::NotFound {});
}

#[test]
fn people_only_counted_belong_to_a_category_as_those_with_a_name() {
    let mut story = Story::new();
    story.ok(add("imprese"));
    let count = |category, present| RollCommand::Count {
        group: Group {
            category: Some(CategoryId(category)),
            gender: Gender::Undeclared,
            votes: true,
        },
        present,
    };
    story.ok(count(1, 12));
    let retire = SetupCommand::RetireCategory { id: CategoryId(1) };
    assert_eq!(
        story.refused(retire.clone()),
        Refusal::Setup(SetupRefusal::CategoryInUse { people: 12 })
    );
    story.ok(count(1, 0));
    story.ok(retire);
    assert_eq!(story.refused(count(1, 3)), Refusal::NotFound {});
}

#[test]
fn settings_stay_in_their_ranges() {
    type Change = fn(&mut Settings);
    let mut story = Story::new();
    let set = |change: Change| {
        let mut settings = Settings::default();
        change(&mut settings);
        SetupCommand::SetSettings(settings)
    };
    let times: [(Change, u32); 2] = [
        (|s| s.spokesperson_seconds = 9, 9),
        (|s| s.speech_seconds = 3601, 3601),
    ];
    for (change, found) in times {
        let refusal = story.refused(set(change));
        assert!(
            matches!(refusal, Refusal::Setup(SetupRefusal::TimeOutOfRange { seconds, .. }) if seconds == found),
            "{refusal:?}"
        );
    }
    let bad: [(Change, u32); 3] = [
        (|s| s.pack = 0, 0),
        (|s| s.screen_cm = Some(19), 19),
        (|s| s.last_row_cm = Some(20_001), 20_001),
    ];
    for (change, found) in bad {
        let refusal = story.refused(set(change));
        assert!(
            matches!(refusal, Refusal::Setup(SetupRefusal::OutOfRange { value, .. }) if value == found),
            "{refusal:?}"
        );
    }
    story.ok(set(|s| s.pack = 1000));
}

#[test]
fn the_first_opening_is_the_one_that_is_remembered() {
    let mut story = Story::new();
    story.ok(SetupCommand::OpenMeeting);
    let opened = story.assembly().setup.opened;
    story.wait(3600);
    story.ok(SetupCommand::CloseMeeting);
    let closed = story.assembly().setup.closed;
    assert!(closed > opened);
    story.wait(3600);
    assert!(story.ok(SetupCommand::CloseMeeting).is_empty());
    assert_eq!(story.assembly().setup.closed, closed, "closed once");
    story.ok(SetupCommand::OpenMeeting);
    assert!(story.ok(SetupCommand::OpenMeeting).is_empty());
    assert_eq!(story.assembly().setup.opened, opened);
    assert_eq!(story.assembly().setup.closed, None);
}

#[test]
fn a_meeting_is_not_closed_while_a_vote_is_open() {
    let mut story = Story::usual();
    story.arrive(3);
    let terms = Terms {
        question: "Approvate?".into(),
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        channels: [Channel::Hands].into(),
        secret: false,
        ..plain_vote()
    };
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VoteId(1) });
    assert_eq!(
        story.refused(SetupCommand::CloseMeeting),
        Refusal::Setup(SetupRefusal::VoteOpen {})
    );
}

#[test]
fn a_tick_can_be_taken_back() {
    let mut story = Story::new();
    let tick = |done| SetupCommand::Tick {
        check: Check::Rules,
        done,
    };
    story.ok(tick(true));
    assert!(story.assembly().setup.ticked.contains(&Check::Rules));
    story.ok(tick(false));
    assert!(story.assembly().setup.ticked.is_empty());
}
