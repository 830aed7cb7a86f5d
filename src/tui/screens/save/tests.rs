use super::*;
use crate::assembly::observations::{Note, ObservationCommand};
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::{Meeting, SetupCommand};
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::{ParticipantId, PositionId, ThemeId};
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, pictures};

/// A meeting with a person, a theme and a position.
fn stage(set: Set) -> Stage {
    let meeting = Meeting {
        title: "Assemblea di chiusura".into(),
        date: Some(jiff::civil::date(2026, 11, 21)),
        ..Meeting::default()
    };
    let register = RollCommand::Register {
        name: Some("Referente CNA".into()),
        profile: Profile::default(),
        arrived: true,
    };
    let draft = Draft {
        title: "Aprire la sera".into(),
        ..Draft::default()
    };
    set.stage(Save::default())
        .given(SetupCommand::SetMeeting(meeting))
        .given(register)
        .given(ThemeCommand::AddTheme {
            title: "Orari".into(),
            question: String::new(),
        })
        .given(ThemeCommand::Register {
            theme: ThemeId(1),
            draft,
        })
        .given(ThemeCommand::SetSpokesperson {
            id: PositionId(1),
            person: Some(ParticipantId(1)),
        })
}

fn italian() -> Stage {
    stage(Set {
        lang: Lang::It,
        size: SMALL,
    })
}

#[test]
fn every_file_is_listed_with_its_rows_and_where_it_goes() {
    pictures("save", stage);
    let screen = italian().screen();
    for words in [
        "verbale.docx",
        "allegato_docpp.odt",
        "2026-11-21-assemblea-di-chiusura",
        "Salva 45 file",
    ] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    assert!(!screen.contains("allegato2"), "{screen}");
}

#[test]
fn names_are_added_only_when_asked_for() {
    pictures("save_names", |set| stage(set).keys("n"));
    let asked = italian().keys("n<Enter>").screen();
    let with = "Export { folder: None, choice: Choice { dialect: Italian, names: true";
    assert!(asked.contains(with), "{asked}");
    let not_asked = italian().keys("nn<Enter>").screen();
    assert!(not_asked.contains("names: false"), "{not_asked}");
}

#[test]
fn a_kind_of_files_can_be_left_out_and_when_all_are_enter_takes_them_back() {
    let screen = italian().keys("<Space>").screen();
    assert!(screen.contains("Salva 42 file"), "{screen}");
    let left_out = |line: &str| line.contains('·') && line.contains("verbale.docx");
    assert!(screen.lines().any(left_out), "{screen}");
    // Every kind in turn: the first file of each that is still marked.
    let down = |n: usize| "<Down>".repeat(n);
    let jumps = [0, 3, 3, 3, 12, 1, 4, 14];
    let keys: Vec<String> = jumps
        .iter()
        .map(|n| format!("{}<Space>", down(*n)))
        .collect();
    let mut stage = italian().keys(&keys.concat());
    let none = stage.screen();
    assert!(none.contains("Segna tutti i file"), "{none}");
    stage.press("<Enter>");
    let all = stage.screen();
    assert!(
        all.contains("Salva 45 file") && !all.contains("Export"),
        "{all}"
    );
}

#[test]
fn the_tables_can_be_plain_and_go_elsewhere() {
    let mut stage = italian().keys("ec/usb<Enter>");
    let shown = stage.screen();
    assert!(shown.contains("/usb/2026-11-21-assemblea"), "{shown}");
    stage.press("<Enter>");
    let asked = stage.screen();
    let plain = r#"Export { folder: Some("/usb"), choice: Choice { dialect: Plain"#;
    assert!(asked.contains(plain), "{asked}");
    stage.press("o");
    let opened = stage.screen();
    assert!(opened.contains(r#"OpenExports(Some("/usb"))"#), "{opened}");
}

#[test]
fn the_whole_assembly_is_copied_where_one_says() {
    let stage = italian().keys("s<Enter>");
    assert!(
        stage.screen().contains("Dove si copia l’assemblea?"),
        "a place is needed"
    );
    let copied = stage.keys("/usb<Enter>").screen();
    assert!(copied.contains(r#"Copy("/usb")"#), "{copied}");
}

#[test]
fn a_stick_dropped_on_the_window_between_quotes_is_where_files_go() {
    let copied = italian().keys("s'/chiave usb' <Enter>").screen();
    assert!(copied.contains(r#"Copy("/chiave usb")"#), "{copied}");
    let shown = italian().keys("c'/chiave usb'<Enter>").screen();
    assert!(
        shown.contains("/chiave usb/2026-11-21-assemblea") && !shown.contains("'/chiave"),
        "{shown}"
    );
}

#[test]
fn with_nothing_to_save_enter_goes_back() {
    pictures("save_nothing", |set| set.stage(Save::default()));
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let screen = set.stage(Save::default()).keys("<Enter>").screen();
    assert!(!screen.contains("Export"), "{screen}");
}

#[test]
fn what_was_just_saved_is_not_offered_again_until_something_else_is_chosen() {
    let mut stage = italian().keys("<Enter>");
    assert_eq!(stage.row(-2), "▶ INVIO  Salvati: torna alla scaletta");
    stage.press("e");
    assert_eq!(stage.row(-2), "▶ INVIO  Salva 45 file");
    stage.press("e");
    assert_eq!(stage.row(-2), "▶ INVIO  Salvati: torna alla scaletta");
    // A copy of the assembly saves no documents.
    let copied = italian().keys("s/usb<Enter>");
    assert_eq!(copied.row(-2), "▶ INVIO  Salva 45 file");
}

#[test]
fn an_observation_without_an_outcome_is_said_before_the_files() {
    let mut stage = italian();
    assert!(!stage.screen().contains("Da finire"));
    stage.submit(ObservationCommand::Note(Note {
        text: "Più luce".into(),
        theme: Some(ThemeId(1)),
        position: None,
        category: None,
        to_table: false,
    }));
    let screen = stage.screen();
    assert!(
        screen.contains("! Da finire: 1 osservazione senza esito"),
        "{screen}"
    );
}

#[test]
fn after_the_documents_of_a_closed_meeting_there_is_only_to_leave() {
    let closed = italian()
        .given(SetupCommand::OpenMeeting)
        .given(SetupCommand::CloseMeeting);
    let mut stage = closed.keys("<Enter>");
    assert_eq!(stage.row(-2), "▶ INVIO  Finito: esci");
    stage.press("<Enter>");
    let asked = stage.screen();
    assert!(asked.contains("Uscire da Portavoce?"), "{asked}");
}

/// As [`stage`], with someone whose surname is a word too, and a text that says it.
fn doubtful(set: Set) -> Stage {
    let register = RollCommand::Register {
        name: Some("Anna Villa".into()),
        profile: Profile::default(),
        arrived: true,
    };
    let draft = Draft {
        title: "Orari più lunghi".into(),
        text: "Come ha proposto Villa, si apre anche la sera.".into(),
        ..Draft::default()
    };
    stage(set).given(register).given(ThemeCommand::Register {
        theme: ThemeId(1),
        draft,
    })
}

#[test]
fn what_may_be_a_name_is_to_be_looked_at_before_publishing() {
    pictures("save_doubts", |set| doubtful(set).keys("v"));
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let mut stage = doubtful(set);
    let shown = stage.screen();
    assert!(shown.contains("1 parola da controllare"), "{shown}");
    stage.press("v");
    let looked = stage.screen();
    assert!(looked.contains("Come ha proposto Villa"), "{looked}");
    for leave in ["<Enter>", "v<Esc>"] {
        stage.press(leave);
        let back = stage.screen();
        assert!(back.contains("verbale.docx"), "{back}");
        assert!(!back.contains("Export"), "{back}");
    }
    let nothing = italian().keys("v").screen();
    assert!(nothing.contains("Nessuna parola"), "{nothing}");
}
