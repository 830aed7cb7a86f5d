use super::*;
use crate::assembly::setup::{Meeting, MeetingKind, Process, Settings};
use crate::assembly::{CategoryId, SeatId};
use crate::plan::Plan;
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, pictures};

/// The sample as its plan makes it.
fn sample(set: Set) -> Stage {
    let plan = Plan::parse(include_str!("../../../../sessions/passo/plan.toml")).unwrap();
    let mut stage = set.stage(Prepare::default());
    for planned in plan.commands {
        stage.submit(planned.command);
    }
    stage
}

fn empty() -> Stage {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
    .stage(Prepare::default())
}

#[test]
fn a_new_assembly_begins_with_its_title() {
    pictures("prepare_empty", |set| set.stage(Prepare::default()));
    let stage = empty();
    assert_eq!(stage.row(-2), "▶ INVIO  Scrivi titolo, luogo e data");
}

#[test]
fn everything_of_the_sample_is_checked() {
    pictures("prepare", sample);
}

#[test]
fn what_is_typed_in_a_form_is_not_lost_to_one_esc() {
    let stage = empty().keys("<Enter>Assemblea<Esc>");
    assert!(
        stage.row(-4).starts_with("! Non è ancora salvato"),
        "{}",
        stage.screen()
    );
    assert!(stage.screen().contains("Assemblea"));
    let left = stage.keys("<Esc>");
    assert!(left.row(0).starts_with("1 Prepara"), "{}", left.screen());
    let untouched = left.keys("<Enter><Esc>");
    assert!(
        untouched.row(0).starts_with("1 Prepara"),
        "nothing to lose, nothing to ask"
    );
}

#[test]
fn process_and_meeting_are_described_on_screen() {
    pictures("prepare_describe", |set| sample(set).keys("<Home><Enter>"));
    let stage = empty()
        .keys("<Enter>Assemblea<Down><Right><Down>Sala civica<Down>21/11/2026")
        .keys("<Down>Percorso<Down>Comune<Down>L.R. 15/2018<Down>1/9/2026<Down>30.11.2026<Enter>");
    let setup = &stage.assembly().setup;
    let date = |text: &str| crate::plan::written_date(text);
    assert_eq!(
        setup.meeting,
        Meeting {
            title: "Assemblea".into(),
            kind: MeetingKind::Table,
            place: "Sala civica".into(),
            date: date("2026-11-21"),
        }
    );
    assert_eq!(
        setup.process,
        Process {
            title: "Percorso".into(),
            owner: "Comune".into(),
            law: "L.R. 15/2018".into(),
            start: date("2026-09-01"),
            end: date("2026-11-30"),
            example: false,
        }
    );
    assert!(stage.screen().contains("✓ Titolo, luogo e data"));
}

#[test]
fn once_something_is_in_order_what_comes_after_it_is_next() {
    let stage = empty()
        .keys("<Enter>Assemblea<Down><Down>Sala civica<Down>21/11/2026")
        .keys("<Down>Percorso<Enter>");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Vai alle categorie",
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Enter><Enter>residenti<Enter><Esc>");
    assert!(
        stage.screen().contains("> · Elenco di persone"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Home><Enter><Esc>");
    assert!(
        stage.screen().contains("> ✓ Titolo, luogo e data"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_day_that_is_no_day_is_refused_where_it_is_written() {
    let stage = empty().keys("<Enter>Assemblea<Down><Down><Down>31/2/2026<Enter>");
    assert!(
        stage.screen().contains("✗ Data: la data non si capisce"),
        "{}",
        stage.screen()
    );
    assert_eq!(stage.assembly().setup.meeting.title, "");
}

#[test]
fn a_process_that_ends_before_it_begins_is_refused() {
    let stage = empty()
        .keys("<Enter>Assemblea<Down><Down><Down><Down>Percorso")
        .keys("<Down><Down><Down>1/9/2026<Down>1/8/2026<Enter>");
    assert!(stage.screen().contains("✗"), "{}", stage.screen());
    assert_eq!(stage.assembly().setup.process.title, "");
}

#[test]
fn times_and_measures_are_written_as_people_do() {
    pictures("prepare_settings", |set| {
        sample(set).keys("<Home><Down><Enter>")
    });
    let stage = empty()
        .keys("<Down><Enter>")
        .keys("<BS><BS><BS><BS>2:30<Down>");
    let stage = stage.keys("<Down><BS><BS>50<Down>150<Down>800<Enter>");
    assert_eq!(
        stage.assembly().setup.settings,
        Settings {
            spokesperson_seconds: 150,
            pack: 50,
            screen_cm: Some(150),
            last_row_cm: Some(800),
            ..Settings::default()
        }
    );
    let stage = stage
        .keys("<Enter>")
        .keys("<BS><BS><BS><BS>4<Enter><Home><Down>");
    assert_eq!(stage.assembly().setup.settings.spokesperson_seconds, 240);
    let stage = stage.keys("<Enter>").keys("<BS><BS><BS><BS>presto<Enter>");
    assert!(
        stage.screen().contains("✗ Tempo dei portavoce"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_time_out_of_range_is_refused_with_its_range() {
    let stage = empty().keys("<Down><Enter><BS><BS><BS><BS>0:05<Enter>");
    let screen = stage.screen();
    assert!(screen.contains("da 10 a 3600 secondi"), "{screen}");
}

#[test]
fn categories_are_added_renamed_and_taken_off() {
    pictures("prepare_categories", |set| {
        sample(set).keys("<Home><Down><Down><Enter>")
    });
    let stage = empty()
        .keys("<Down><Down><Enter>")
        .keys("<Enter>residenti<Enter>aimprese<Enter>");
    let names = |stage: &Stage| -> Vec<String> {
        let categories = stage.assembly().setup.categories.iter();
        categories.map(|c| c.name.clone()).collect()
    };
    assert_eq!(names(&stage), ["residenti", "imprese"]);
    let stage = stage.keys("<Home><Enter> e no<Enter>");
    assert_eq!(names(&stage), ["residenti e no", "imprese"]);
    let stage = stage.keys("aIMPRESE<Enter>");
    assert!(
        stage.screen().contains("✗ «IMPRESE» c’è già"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Home>t");
    assert_eq!(names(&stage), ["imprese"]);
    assert_eq!(stage.assembly().setup.categories[0].id, CategoryId(2));
}

#[test]
fn seats_are_added_moved_and_withdrawn_with_a_reason() {
    pictures("prepare_seats", |set| {
        sample(set)
            .keys("<Home>")
            .keys(&"<Down>".repeat(5))
            .keys("<Enter>")
    });
    let stage = empty().keys(&"<Down>".repeat(5)).keys("<Enter>");
    let stage = stage.keys("<Enter>CNA<Enter>aLAPAM<Enter>aComune<Enter>");
    let order = |stage: &Stage| stage.assembly().table.order.clone();
    assert_eq!(order(&stage), [SeatId(1), SeatId(2), SeatId(3)]);
    let stage = stage.keys("<Home><Right>");
    assert_eq!(order(&stage), [SeatId(2), SeatId(1), SeatId(3)]);
    let stage = stage.keys("<Right>");
    assert_eq!(
        order(&stage),
        [SeatId(2), SeatId(3), SeatId(1)],
        "the same seat goes on"
    );
    let stage = stage.keys("rha lasciato il percorso<Enter>");
    assert_eq!(order(&stage), [SeatId(2), SeatId(3)]);
    assert!(stage.assembly().table.seats[&SeatId(1)].withdrawn.is_some());
}

#[test]
fn what_only_a_person_can_see_is_ticked_by_hand() {
    let stage = empty().keys(&"<Down>".repeat(9)).keys("<Space>");
    assert!(stage.assembly().setup.ticked.contains(&Check::Ballots));
    assert!(
        stage.row(-2).contains("informativa"),
        "what is still to do after it comes next: {}",
        stage.row(-2)
    );
    let down = "<Down>".repeat(9);
    let stage = stage.keys(&format!("<Home>{down}<Enter>"));
    assert!(!stage.assembly().setup.ticked.contains(&Check::Ballots));
    let stage = stage.keys("<Up><Space>");
    assert!(
        stage.screen().contains("si controlla da sola"),
        "{}",
        stage.screen()
    );
}

#[test]
fn the_meeting_is_opened_and_closed_with_a_confirmation() {
    let stage = empty().keys("<End><Enter>");
    assert!(stage.assembly().setup.opened.is_some());
    assert!(
        stage.row(0).starts_with("2 Accoglienza"),
        "{}",
        stage.screen()
    );
    let stage = empty()
        .given(SetupCommand::OpenMeeting)
        .keys("<End><Enter><Enter>");
    assert!(
        stage.assembly().setup.closed.is_none(),
        "Enter on the question goes back"
    );
    let stage = stage.keys("<Enter>s");
    assert!(stage.assembly().setup.closed.is_some());
    assert_eq!(stage.row(-2), "▶ INVIO  Riapri l’assemblea");
}

#[test]
fn a_disk_that_cannot_be_written_is_seen() {
    let stage = empty().broken();
    assert!(stage.screen().contains("! Disco"), "{}", stage.screen());
}

#[test]
fn a_hall_too_long_for_its_screen_is_said() {
    let settings = |last_row| {
        SetupCommand::SetSettings(Settings {
            screen_cm: Some(100),
            last_row_cm: Some(last_row),
            ..Settings::default()
        })
    };
    let seen = |last_row| empty().given(settings(last_row)).screen();
    assert!(seen(500).contains("si legge tutto"));
    assert!(seen(600).contains("solo nomi e numeri grandi"));
    assert!(seen(3000).contains("! Proiettore e sala"));
}
