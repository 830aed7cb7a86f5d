//! Proposals from the floor, taken in, gathered or set aside by keys.

use super::*;
use crate::assembly::themes::ThemeCommand;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{Stage, pictures};

fn collecting() -> TrayCommand {
    TrayCommand::Open(Collecting {
        theme: None,
        each: 3,
    })
}

fn send(text: &str) -> TrayCommand {
    TrayCommand::Send { text: text.into() }
}

#[test]
fn collecting_begins_and_what_comes_is_taken_or_set_aside() {
    let stage = Stage::new(Screen::new(ScreenId::Tray)).keys("<Enter><Enter>");
    assert!(
        stage.assembly().tray.collecting.is_some(),
        "{}",
        stage.screen()
    );
    let stage = stage.given(send("Più alberi")).given(send("Meno auto"));
    let stage = stage.keys("<Enter>x");
    let assembly = stage.assembly();
    assert_eq!(assembly.observations.list.len(), 1);
    assert_eq!(assembly.tray.waiting().count(), 0);
    let stage = stage.keys("r");
    assert!(stage.assembly().tray.collecting.is_none());
}

#[test]
fn a_proposal_becomes_a_position_and_another_is_merged_into_it() {
    let theme = ThemeCommand::AddTheme {
        title: "Verde".into(),
        question: String::new(),
    };
    let stage = Stage::new(Screen::new(ScreenId::Tray)).given(theme);
    let stage = stage.given(collecting()).given(send("Più alberi"));
    let stage = stage.keys("p<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("posizione: Più alberi"), "{screen}");
    let assembly = stage.assembly();
    let position = assembly.themes.positions.values().next().unwrap();
    assert_eq!(position.title, "Più alberi");
    assert_eq!(position.origin, "dal telefono");
    let stage = stage.given(send("Alberi, tanti")).keys("u<Enter>");
    let screen = stage.screen();
    assert!(
        screen.contains("accorpata alla posizione «Più alberi»"),
        "{screen}"
    );
    let stage = stage.given(send("Alberi ovunque")).keys("u<Down><Enter>");
    let screen = stage.screen();
    assert!(
        screen.contains("accorpata all’osservazione n. 1"),
        "{screen}"
    );
    assert_eq!(stage.assembly().tray.waiting().count(), 0);
    assert_eq!(stage.assembly().observations.list.len(), 1);
}

#[test]
fn where_there_is_nothing_to_merge_into_and_no_theme_it_is_said() {
    let stage = Stage::new(Screen::new(ScreenId::Tray));
    let stage = stage.given(collecting()).given(send("Più alberi"));
    let stage = stage.keys("u");
    assert!(
        stage.screen().contains("prendila come osservazione"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("p");
    assert!(stage.screen().contains("tema aperto"), "{}", stage.screen());
}

#[test]
fn the_tray_is_read_here_first() {
    pictures("tray", |set| {
        set.stage(Screen::new(ScreenId::Tray))
            .given(collecting())
            .given(send("Allungare l’orario della biblioteca il sabato"))
            .given(send("Una panchina ogni cento metri"))
    });
}
