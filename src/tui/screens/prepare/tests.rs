//! Preparing an assembly by keys alone.

use crate::assembly::setup::Check;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{Stage, pictures};

fn prepare() -> Stage {
    Stage::new(Screen::new(ScreenId::Prepare))
}

#[test]
fn the_meeting_is_written_where_the_list_asks_for_it() {
    let mut stage = prepare();
    stage.press("<Enter>Assemblea di chiusura<Tab>Sala civica<Tab>21/11/2026<Enter>");
    let meeting = &stage.assembly().setup.meeting;
    assert_eq!(meeting.title, "Assemblea di chiusura");
    assert_eq!(meeting.date.unwrap().to_string(), "2026-11-21");
    assert!(stage.screen().contains("✓  Incontro"), "{}", stage.screen());
}

#[test]
fn a_day_that_does_not_exist_is_refused_and_what_was_typed_stays() {
    let mut stage = prepare();
    stage.press("<Enter>Assemblea<Tab>Sala<Tab>31/02/2026<Enter>");
    let screen = stage.screen();
    assert!(
        screen.contains('✗') && screen.contains("31/02/2026"),
        "{screen}"
    );
    assert!(stage.assembly().setup.meeting.title.is_empty());
}

#[test]
fn categories_and_seats_are_added_and_renamed() {
    let mut stage = prepare();
    stage.press("<Up><Down><Down><Enter><Enter>imprese<Enter>");
    assert_eq!(
        stage.assembly().setup.categories.len(),
        1,
        "{}",
        stage.screen()
    );
    stage.press("<Enter><Enter><Enter> e mestieri<Enter>");
    assert_eq!(
        stage.assembly().setup.categories[0].name,
        "imprese e mestieri",
        "{}",
        stage.screen()
    );
    stage.press("<Down><Down><Down><Enter><Enter>CNA<Enter>");
    assert_eq!(
        stage.assembly().table.active().count(),
        1,
        "{}",
        stage.screen()
    );
}

#[test]
fn what_only_a_person_can_check_is_ticked_with_the_space_bar() {
    let mut stage = prepare();
    stage.press("<End><Up><Space>");
    assert!(
        stage.assembly().setup.ticked.contains(&Check::Rules),
        "{}",
        stage.screen()
    );
    stage.press("<Space>");
    assert!(stage.assembly().setup.ticked.is_empty());
}

#[test]
fn the_list_looks_so() {
    pictures("prepare_empty", |set| {
        set.stage(Screen::new(ScreenId::Prepare))
    });
    pictures("prepare_settings", |set| {
        set.stage(Screen::new(ScreenId::Prepare))
            .keys("<End><Up><Up><Up><Up><Up><Up><Enter><Tab><Tab><Tab>180<Tab>900<Enter>")
    });
    pictures("prepare_form", |set| {
        set.stage(Screen::new(ScreenId::Prepare))
            .keys("<Enter>Assemblea")
    });
}
