use crossterm::event::{Event as TerminalEvent, KeyCode};

use super::{App, Failure};
use crate::assembly::Command;
use crate::assembly::roll::{Profile, RollCommand};
use crate::journal::JournalError;
use crate::text::Lang;
use crate::tui::ctx::{Record, Snapshot};
use crate::tui::effect::Outcome;
use crate::tui::screens::{Screen, ScreenId};
use crate::tui::testing::{LARGE, SMALL, Set, Stage, pictures, settings};

fn stage() -> Stage {
    Stage::new(Screen::new(ScreenId::Agenda))
}

fn register(name: &str) -> Command {
    let profile = Profile {
        votes: true,
        ..Profile::default()
    };
    RollCommand::Register {
        name: Some(name.to_owned()),
        profile,
        arrived: true,
    }
    .into()
}

#[test]
fn help_shows_the_keys_of_the_screen_it_was_asked_on_and_closes_with_the_same_key() {
    pictures("help", |set| {
        set.stage(Screen::new(ScreenId::Agenda)).keys("<F1>")
    });
    let mut stage = stage().keys("?");
    assert!(stage.screen().contains("vai al passo"));
    stage.press("<F1>");
    assert!(stage.row(0).starts_with("Scaletta"));
}

#[test]
fn help_asked_for_in_a_box_says_which_keys_there_are_and_leaves_the_box_open() {
    let mut stage = stage().keys("<C-c><F1>");
    let screen = stage.screen();
    assert!(screen.contains("Uscire da Portavoce?"), "{screen}");
    assert!(screen.contains("Qui valgono solo i tasti"), "{screen}");
    stage.press("<Esc>");
    let screen = stage.screen();
    assert!(screen.contains("A che punto siamo"), "{screen}");
    assert!(!screen.contains("Qui valgono solo"), "{screen}");
}

#[test]
fn every_action_is_found_by_a_word_whatever_its_accents() {
    pictures("actions", |set| {
        set.stage(Screen::new(ScreenId::Agenda)).keys("<F2>ctrl")
    });
    let stage = stage().keys("<C-k>pesatura<Enter>");
    assert!(stage.row(0).starts_with("8 Pesatura"), "{}", stage.screen());
}

#[test]
fn an_action_of_another_step_says_of_which_and_one_that_has_no_vote_yet_is_left_out() {
    let stage = stage().keys("<F2>chiudi");
    assert!(
        stage.screen().contains("Accoglienza: chiudi"),
        "{}",
        stage.screen()
    );
    assert!(
        !stage.screen().contains("Voto · aperto"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_word_that_is_no_action_says_so() {
    let stage = stage().keys("<F2>xyz");
    assert_eq!(
        stage.row(-2),
        "▶ Nessuna azione con questa parola: provane un’altra"
    );
}

#[test]
fn an_action_is_found_whether_one_or_many_are_meant() {
    let stage = stage().keys("<F2>gruppi senza nome");
    assert!(
        stage.screen().contains("Conta un gruppo senza nomi"),
        "{}",
        stage.screen()
    );
}

#[test]
fn undo_names_what_it_undoes_and_redo_what_it_redoes() {
    let set = |set: Set| {
        set.stage(Screen::new(ScreenId::Agenda))
            .given(register("Persona 017"))
            .given(register("Persona 018"))
            .keys("<C-z>")
    };
    pictures("history", set);
    let mut stage = set(Set {
        lang: Lang::It,
        size: SMALL,
    });
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Annulla: Registrazione di Persona 018"
    );
    stage.press("<Enter>");
    assert_eq!(stage.row(-4), "✓ Annullato: Registrazione di Persona 018");
    assert_eq!(stage.assembly().roll.present(), 1);
    stage.press("<C-y>");
    assert_eq!(stage.row(-4), "✓ Ripetuto: Registrazione di Persona 018");
    assert_eq!(stage.assembly().roll.present(), 2);
}

#[test]
fn undoing_down_to_an_older_act_undoes_all_after_it() {
    let stage = stage()
        .given(register("Persona 017"))
        .given(register("Persona 018"))
        .keys("<C-z><Down><Enter>");
    assert_eq!(stage.assembly().roll.present(), 0);
    assert_eq!(
        stage.row(-4),
        "✓ Annullate 2 azioni, fino a: Registrazione di Persona 017"
    );
}

#[test]
fn the_time_of_day_goes_on() {
    let stage = stage().later(60);
    assert!(
        stage.row(0).ends_with("18:32 · salvato ✓"),
        "{}",
        stage.row(0)
    );
}

#[test]
fn a_refusal_is_worded_on_the_message_row_and_changes_nothing() {
    let stage = stage().keys("<C-y>");
    assert_eq!(stage.rung(), 1, "a refusal is heard");
    assert_eq!(stage.row(-4), "✗ Non c’è nulla da ripetere.");
}

#[test]
fn when_nothing_can_be_written_the_first_row_says_so() {
    let stage = stage()
        .given(register("Persona 017"))
        .broken()
        .keys("<C-z><Enter>");
    assert!(stage.row(0).ends_with("NON SALVATO ✗"), "{}", stage.row(0));
    assert!(
        stage.screen().contains("Non c’è più spazio"),
        "{}",
        stage.screen()
    );
    assert_eq!(stage.assembly().roll.present(), 1);
    assert_eq!(stage.keys("<Enter>").outcome(), Some(&Outcome::Reopen));
}

#[test]
fn who_puts_the_box_of_the_disk_away_finds_the_way_on_among_the_actions() {
    let stage = stage()
        .given(register("Persona 017"))
        .broken()
        .keys("<C-z><Enter><Esc><F2>riapri l’ass<Enter>");
    assert_eq!(stage.outcome(), Some(&Outcome::Reopen));
}

#[test]
fn an_assembly_is_left_for_the_first_screen_and_from_there_only_the_program_can_be_left() {
    assert_eq!(stage().keys("<Esc>i").outcome(), Some(&Outcome::Start));
    let by_name = stage().keys("<F2>prima schermata<Enter>");
    assert_eq!(by_name.outcome(), Some(&Outcome::Start));
    let nothing_open = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let start = crate::tui::screens::start::Start::default();
    assert_eq!(nothing_open.before(start).keys("<Esc>i").outcome(), None);
}

#[test]
fn what_was_said_can_be_read_again() {
    let stage = stage().keys("<C-y><Down>");
    assert_eq!(stage.row(-4), "", "the message has gone");
    let again = stage.keys("<F2>messaggi<Enter>");
    assert!(
        again
            .screen()
            .contains("18:31  ✗ Non c’è nulla da ripetere."),
        "{}",
        again.screen()
    );
    assert!(again.keys("<Esc>").row(0).starts_with("Scaletta"));
}

#[test]
fn in_a_window_too_small_keys_do_nothing() {
    let mut stage = stage();
    stage.send(&TerminalEvent::Resize(59, 17));
    stage.press("9<Esc><Enter>");
    assert!(
        stage.screen().contains("La finestra è troppo piccola"),
        "{}",
        stage.screen()
    );
    stage.send(&TerminalEvent::Resize(80, 24));
    assert!(stage.row(0).starts_with("Scaletta"));
}

#[test]
fn the_words_at_the_bottom_can_be_clicked() {
    let mut stage = stage();
    stage.click("F1 aiuto");
    assert!(stage.row(0).starts_with("F1 Aiuto"));
    stage.click("▶ Esc");
    assert!(stage.row(0).starts_with("Scaletta"));
    stage.click("▶ INVIO");
    assert!(stage.row(0).starts_with("1 Prepara"));
}

#[test]
fn going_from_step_to_step_keeps_home_one_esc_away() {
    let stage = stage().keys("2<F2>vai a pesatura<Enter><Esc>");
    assert!(stage.row(0).starts_with("Scaletta"), "{}", stage.screen());
}

#[test]
fn every_screen_opens_draws_and_fits_its_keys_in_both_languages_and_windows() {
    for lang in Lang::ALL {
        for size in [SMALL, LARGE, crate::tui::frame::SMALLEST] {
            for id in ScreenId::ALL {
                let screen = Set { lang, size }.stage(Screen::new(*id)).screen();
                assert!(
                    !screen.lines().next().unwrap().trim().is_empty(),
                    "{id:?} has no title"
                );
            }
        }
    }
}

#[test]
fn when_writing_fails_a_box_says_what_is_safe_and_how_to_go_on() {
    pictures("disk", |set| {
        set.stage(Screen::new(ScreenId::Agenda))
            .given(register("Persona 017"))
            .broken()
            .keys("<C-z><Enter>")
    });
}

#[test]
fn the_colors_change_and_come_back() {
    let colors = |stage: &Stage| stage.draw().0[(0, 10)].bg;
    let mut stage = stage();
    let dark = colors(&stage);
    stage.press("<F2>colori<Enter>");
    let light = colors(&stage);
    stage.press("<F2>colori<Enter>");
    assert_ne!(dark, light);
    assert_eq!(colors(&stage), dark);
}

#[test]
fn when_nobody_records_any_more_the_assembly_is_opened_again_with_the_next_key() {
    let first = Screen::new(ScreenId::Agenda);
    let mut app = App::new(settings(Lang::It), first, Snapshot::default(), SMALL);
    app.settle(Err(Failure::Closed), Snapshot::default());
    while app.next_request().is_some() {}
    assert!(app.take_discard());
    app.handle(&TerminalEvent::Key(KeyCode::Enter.into()));
    while app.next_request().is_some() {}
    assert_eq!(app.outcome(), Some(&Outcome::Reopen));
}

#[test]
fn of_a_record_that_was_taken_away_the_next_key_leads_back_to_what_is_shown() {
    let first = Screen::new(ScreenId::Agenda);
    let mut app = App::new(settings(Lang::It), first, Snapshot::default(), SMALL);
    let path = "/chiavetta/borgo/journal.jsonl".into();
    let altered = Failure::NotRecorded(JournalError::Altered { path });
    app.settle(Err(altered), Snapshot::default());
    while app.next_request().is_some() {}
    assert!(app.dialog.is_some());
    app.handle(&TerminalEvent::Key(KeyCode::Enter.into()));
    while app.next_request().is_some() {}
    assert!(app.dialog.is_none());
    assert_eq!(app.outcome(), None);
}

#[test]
fn on_leaving_what_was_tried_where_one_may_only_look_is_not_called_saved() {
    let looked = || Snapshot {
        record: Record::ReadOnly,
        ..Snapshot::default()
    };
    let first = Screen::new(ScreenId::Agenda);
    let mut app = App::new(settings(Lang::It), first, looked(), SMALL);
    let words = |app: &App, key: &str| vec![app.text().get(key).to_owned()];
    assert_eq!(app.leaving().body, words(&app, "common-leave-body"));
    let path = "/chiavetta/borgo".into();
    let locked = Failure::NotRecorded(JournalError::Locked { path });
    app.settle(Err(locked), looked());
    assert_eq!(app.leaving().body, words(&app, "common-leave-broken"));
}
