use super::*;
use crate::assembly::setup::{Settings, SetupCommand};
use crate::assembly::testing::Story;
use crate::assembly::words::Field;
use crate::assembly::{Command, Refusal};

fn register(name: &str, profile: Profile) -> RollCommand {
    RollCommand::Register {
        name: Some(name.into()),
        profile,
        arrived: true,
    }
}

fn of(category: u32) -> Profile {
    Profile {
        category: Some(CategoryId(category)),
        votes: true,
        ..Profile::default()
    }
}

const ONE: ParticipantId = ParticipantId(1);

#[test]
fn whoever_leaves_and_comes_back_was_present_at_those_moments_alone() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    let came = story.now;
    story.wait(60);
    story.ok(RollCommand::Leave { id: ONE });
    story.wait(60);
    story.ok(RollCommand::Arrive { id: ONE });
    let person = &story.assembly().roll.participants[&ONE];
    let at = |seconds: i64| {
        let moment = came
            .checked_add(jiff::SignedDuration::from_secs(seconds))
            .unwrap();
        person.was_present(moment)
    };
    assert_eq!([-60, 30, 90, 300].map(at), [false, true, false, true]);
    let first = person.arrived().unwrap();
    assert!(first < came, "the first arrival stays");
}

#[test]
fn nobody_arrives_twice_or_leaves_without_having_come() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    let refused = |refusal| Refusal::Roll(refusal);
    assert_eq!(
        story.refused(RollCommand::Arrive { id: ONE }),
        refused(RollRefusal::AlreadyPresent {})
    );
    story.ok(RollCommand::Leave { id: ONE });
    assert_eq!(
        story.refused(RollCommand::Leave { id: ONE }),
        refused(RollRefusal::NotPresent {})
    );
    let id = ParticipantId(9);
    assert_eq!(
        story.refused(RollCommand::Arrive { id }),
        Refusal::NotFound {}
    );
}

#[test]
fn heads_are_counted_by_category_and_gender_named_or_not() {
    let mut story = Story::usual();
    let woman = Profile {
        gender: Gender::Woman,
        ..of(1)
    };
    story.ok(register("Persona 1", woman));
    story.ok(register("Persona 2", Profile::default()));
    let group = Group {
        category: Some(CategoryId(1)),
        gender: Gender::Woman,
        votes: false,
    };
    story.ok(RollCommand::Count { group, present: 10 });
    let heads = story.assembly().roll.headcount();
    assert_eq!((heads.present, heads.voting), (12, 1));
    assert_eq!(heads.by_gender[&Gender::Woman], 11);
    assert_eq!(heads.by_gender[&Gender::Undeclared], 1);
    assert_eq!(heads.by_category[&Some(CategoryId(1))], 11);
    assert_eq!(heads.by_category[&None], 1);
    assert_eq!(heads.present, story.assembly().roll.present());
}

#[test]
fn a_group_counted_again_replaces_its_figure_and_zero_removes_it() {
    let mut story = Story::usual();
    let group = Group {
        category: None,
        gender: Gender::Undeclared,
        votes: true,
    };
    story.ok(RollCommand::Count { group, present: 40 });
    story.ok(RollCommand::Count { group, present: 38 });
    assert_eq!(story.assembly().roll.present(), 38);
    story.ok(RollCommand::Count { group, present: 0 });
    assert!(story.assembly().roll.crowd.is_empty());
    assert!(matches!(
        story.refused(RollCommand::Count {
            group,
            present: 1_000_001
        }),
        Refusal::TooMany { .. }
    ));
}

#[test]
fn a_namesake_is_told_apart_by_category() {
    let mut story = Story::usual();
    story.ok(SetupCommand::AddCategory {
        name: "scuola".into(),
    });
    story.ok(register("Persona Uguale", of(1)));
    assert_eq!(
        story.refused(register("persona  uguale", of(1))),
        Refusal::Roll(RollRefusal::SamePerson {
            name: "persona  uguale".into(),
            id: ONE
        })
    );
    story.ok(register("Persona Uguale", of(2)));
    let same = Refusal::Roll(RollRefusal::SamePerson {
        name: "Persona Uguale".into(),
        id: ONE,
    });
    let change = |profile| RollCommand::ChangeProfile {
        id: ParticipantId(2),
        profile,
    };
    assert_eq!(story.refused(change(of(1))), same);
    story.ok(change(Profile {
        gender: Gender::Woman,
        ..of(2)
    }));
    story.ok(RollCommand::Strike {
        id: ONE,
        reason: "doppione".into(),
    });
    story.ok(register("Persona Uguale", of(1)));
}

#[test]
fn a_seat_has_one_person_at_a_time_and_a_substitute_may_take_it() {
    let mut story = Story::usual();
    let delegate = Profile {
        seat: Some(SeatId(1)),
        ..of(1)
    };
    story.ok(register("Delegata", delegate.clone()));
    assert_eq!(
        story.refused(register("Sostituto", delegate.clone())),
        Refusal::Roll(RollRefusal::SeatTaken {
            organization: "CNA".into()
        })
    );
    story.ok(RollCommand::Leave { id: ONE });
    story.ok(register("Sostituto", delegate));
    let seated = story.assembly().roll.delegate(SeatId(1)).unwrap();
    assert_eq!(seated.id, ParticipantId(2));
    assert_eq!(
        story.refused(RollCommand::Arrive { id: ONE }),
        Refusal::Roll(RollRefusal::SeatTaken {
            organization: "CNA".into()
        })
    );
}

#[test]
fn a_struck_entry_stays_without_counting_and_cannot_be_changed() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    let strike = |reason: &str| RollCommand::Strike {
        id: ONE,
        reason: reason.into(),
    };
    assert_eq!(
        story.refused(strike(" ")),
        Refusal::Empty {
            field: Field::Reason
        }
    );
    story.ok(strike("iscritta due volte"));
    let person = &story.assembly().roll.participants[&ONE];
    assert_eq!(person.struck.as_deref(), Some("iscritta due volte"));
    assert!(!person.may_vote() && !person.is_present());
    for command in [
        RollCommand::Arrive { id: ONE },
        RollCommand::Rename {
            id: ONE,
            name: "Altra".into(),
        },
        strike("ancora"),
    ] {
        assert_eq!(
            story.refused(command),
            Refusal::Roll(RollRefusal::Struck {})
        );
    }
}

#[test]
fn names_are_apart_from_what_happened() {
    let mut story = Story::usual();
    let mut events = story.ok(register("Persona Nascosta", of(1)));
    events.extend(story.ok(RollCommand::Rename {
        id: ONE,
        name: "Nome Nuovo".into(),
    }));
    let record = serde_json::to_string(&events).unwrap();
    assert!(
        !record.contains("Nascosta") && !record.contains("Nuovo"),
        "{record}"
    );
    assert_eq!(story.people.name(ONE), Some("Nome Nuovo"));
    story.ok(Command::Undo);
    assert_eq!(story.people.name(ONE), Some("Persona Nascosta"));
}

#[test]
fn names_are_asked_for_only_where_the_settings_say_so() {
    let mut story = Story::usual();
    let nameless = RollCommand::Register {
        name: None,
        profile: of(1),
        arrived: true,
    };
    story.ok(nameless.clone());
    story.ok(SetupCommand::SetSettings(Settings {
        nameless: false,
        ..Settings::default()
    }));
    assert_eq!(
        story.refused(nameless),
        Refusal::Roll(RollRefusal::NameNeeded {})
    );
}

#[test]
fn names_that_cannot_be_written_down_are_refused() {
    let mut story = Story::usual();
    let field = Field::Name;
    let name = |name: &str| register(name, of(1));
    assert_eq!(story.refused(name(" ")), Refusal::Empty { field });
    assert_eq!(
        story.refused(name(&"x".repeat(10_000))),
        Refusal::TooLong {
            field,
            found: 10_000,
            max: 200
        }
    );
    assert_eq!(
        story.refused(name("Persona\t1")),
        Refusal::ControlCharacter { field, code: 9 }
    );
    story.ok(name("Persona 1"));
    assert_eq!(
        story.refused(RollCommand::ChangeProfile {
            id: ONE,
            profile: of(7)
        }),
        Refusal::NotFound {}
    );
}

#[test]
fn a_closed_check_in_lets_people_leave_but_not_come() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    story.ok(RollCommand::Close);
    let closed = Refusal::Roll(RollRefusal::Closed {});
    assert_eq!(story.refused(register("Altra", of(1))), closed);
    story.ok(RollCommand::Leave { id: ONE });
    assert_eq!(story.refused(RollCommand::Arrive { id: ONE }), closed);
    story.ok(RollCommand::Reopen);
    story.ok(RollCommand::Arrive { id: ONE });
}

#[test]
fn a_list_comes_in_whole_or_not_at_all() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    let list = |names: &[&str]| RollCommand::Import {
        people: names.iter().map(|n| ((*n).to_owned(), of(1))).collect(),
    };
    assert!(matches!(
        story.refused(list(&["Uno", "PERSONA"])),
        Refusal::Roll(RollRefusal::SamePerson { id: ONE, .. })
    ));
    assert!(matches!(
        story.refused(list(&["Uno", "uno"])),
        Refusal::Roll(RollRefusal::SamePerson {
            id: ParticipantId(2),
            ..
        })
    ));
    story.refused(list(&["Uno", ""]));
    story.ok(list(&["Uno", "Due"]));
    assert_eq!(story.people.names().count(), 3);
    assert_eq!(story.assembly().roll.present(), 1);
}

#[test]
fn names_that_were_removed_do_not_come_back_and_every_number_stays() {
    let mut story = Story::usual();
    story.ok(register("Persona", of(1)));
    story.ok(register("Altra persona", of(1)));
    let before = story.assembly().roll.headcount();
    story.ok(RollCommand::RemoveNames);
    assert_eq!(story.people.names().count(), 0);
    assert_eq!(story.assembly().roll.headcount(), before);
    assert!(story.timeline.undoable().is_none(), "undo stops there");
    let events = story.timeline.acts().len();
    story.ok(RollCommand::RemoveNames);
    assert_eq!(story.timeline.acts().len(), events, "nothing had to change");
}
