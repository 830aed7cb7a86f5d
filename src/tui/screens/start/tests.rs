use super::*;
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, pictures};

fn saved(n: u8) -> Saved {
    Saved {
        folder: PathBuf::from(format!("/assemblee/borgo-{n}")),
        title: format!("Casa della comunità di Borgo {n}"),
        when: "oggi, interrotta alle 18:12".into(),
        state: "(112 presenti, passo 7 Voto)".into(),
    }
}

fn start(saved: Vec<Saved>) -> Start {
    Start::new(PathBuf::from("/assemblee"), saved)
}

fn stage(saved: Vec<Saved>) -> Stage {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
    .before(start(saved))
}

#[test]
fn the_last_assembly_is_proposed_first() {
    pictures("start", |set| set.before(start(vec![saved(1), saved(2)])));
    let stage = stage(vec![saved(1), saved(2)]).keys("<Enter>");
    assert_eq!(
        stage.outcome(),
        Some(&Outcome::Open("/assemblee/borgo-1".into()))
    );
}

#[test]
fn the_first_time_there_is_a_new_assembly_a_trial_or_one_from_elsewhere() {
    pictures("start_first_time", |set| set.before(start(Vec::new())));
    assert_eq!(
        stage(Vec::new()).keys("<Down><Enter>").outcome(),
        Some(&Outcome::Demo)
    );
    let carried = stage(Vec::new()).keys("<End><Enter>'/chiavetta/borgo'<Enter>");
    assert_eq!(
        carried.outcome(),
        Some(&Outcome::Open("/chiavetta/borgo".into()))
    );
}

#[test]
fn a_new_assembly_asks_its_title() {
    let mut stage = stage(Vec::new()).keys("<Enter>");
    assert!(
        stage.screen().contains("Come si chiama l’incontro?"),
        "{}",
        stage.screen()
    );
    stage.press("<Enter>");
    assert!(stage.outcome().is_none(), "an empty title is not taken");
    stage.press("Chiusura<Enter>");
    assert_eq!(stage.outcome(), Some(&Outcome::Create("Chiusura".into())));
}

#[test]
fn assemblies_of_one_title_are_told_apart_by_their_folders() {
    let rescued = Saved {
        folder: PathBuf::from("/assemblee/borgo-1-recupero"),
        ..saved(1)
    };
    let stage = stage(vec![rescued, saved(1), saved(2)]).keys("<Down><Down><Enter>");
    let screen = stage.screen();
    assert!(screen.contains("> borgo-1-recupero"), "{screen}");
    assert!(screen.contains("  borgo-1  "), "{screen}");
    assert!(
        screen.contains("Casa della comunità di Borgo 2"),
        "{screen}"
    );
}

#[test]
fn esc_in_the_list_of_assemblies_goes_back_to_the_choice() {
    let mut stage = stage(vec![saved(1), saved(2)]).keys("<Down><Down><Enter>");
    assert!(
        stage.screen().contains("Quale assemblea vuoi aprire?"),
        "{}",
        stage.screen()
    );
    stage.press("<Esc>");
    assert!(stage.screen().contains("Che cosa vuoi fare?"));
    stage.press("<Down><Down><Enter><Down><Enter>");
    assert_eq!(
        stage.outcome(),
        Some(&Outcome::Open("/assemblee/borgo-2".into()))
    );
}

#[test]
fn why_an_assembly_did_not_open_is_said_whole_however_long() {
    let why = "«sessions/borgo/journal.jsonl» è rovinato alla riga 12, byte 3400: la riga non corrisponde \
               alla sua impronta. Nulla è stato toccato: apri l’ultima copia buona.";
    let play = |set: Set| set.before(start(vec![saved(1)]).saying(Message::refused(why)));
    pictures("start_refused", play);
    let screen = stage(Vec::new()).screen();
    assert!(!screen.contains('✗'), "{screen}");
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let words: Vec<String> = play(set)
        .screen()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    assert!(words.join(" ").contains(why), "{words:?}");
}

#[test]
fn what_is_whole_of_a_damaged_assembly_is_proposed_first() {
    let why = "«sessions/borgo/journal.jsonl» è rovinato alla riga 12, byte 3400: la riga non corrisponde \
               alla sua impronta. Nulla è stato toccato.";
    let before = |way: Way, set: Set| {
        let reach = "fino a: oggi alle 18:12".to_owned();
        let start = start(vec![saved(1), saved(2)]).saying(Message::refused(why));
        set.before(start.offering(Some(WayOn { way, reach })))
    };
    let damaged = || PathBuf::from("/assemblee/borgo-1");
    pictures("start_damaged", |set| before(Way::Part(damaged()), set));
    let set = || Set {
        lang: Lang::It,
        size: SMALL,
    };
    let part = before(Way::Part(damaged()), set()).keys("<Enter>");
    assert_eq!(part.outcome(), Some(&Outcome::Rescue(damaged())));
    let copy = PathBuf::from("/assemblee/copia");
    let copied = before(Way::Copy(copy.clone()), set()).keys("<Enter>");
    assert_eq!(copied.outcome(), Some(&Outcome::Open(copy)));
}

#[test]
fn an_assembly_begins_from_a_plan_found_beside_the_others() {
    let with_plans = || start(Vec::new()).with_plans(vec!["sessions/passo/plan.toml".into()]);
    pictures("start_plan", |set| {
        set.before(with_plans()).keys("<Down><Enter>")
    });
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    let stage = set.before(with_plans()).keys("<Down><Enter><Enter>");
    let plan = Outcome::Plan("sessions/passo/plan.toml".into());
    assert_eq!(stage.outcome(), Some(&plan));
}

#[test]
fn an_assembly_is_opened_from_a_folder_dropped_on_the_window() {
    let stage = stage(vec![saved(1)]).keys("<Down><Down><Enter><End><Enter>");
    let stage = stage.keys("'/chiavetta/casa di borgo'<Enter>");
    assert_eq!(
        stage.outcome(),
        Some(&Outcome::Open("/chiavetta/casa di borgo".into()))
    );
}

#[cfg(unix)]
#[test]
fn a_path_dropped_on_the_window_is_read_as_any_terminal_writes_it() {
    let meant = std::path::Path::new("/chiavetta/sala dell'ente (1)");
    for typed in [
        r"/chiavetta/sala dell'ente (1)",
        r"'/chiavetta/sala dell'\''ente (1)' ",
        r#""/chiavetta/sala dell'ente (1)""#,
        r"/chiavetta/sala\ dell\'ente\ \(1\)",
    ] {
        assert_eq!(super::typed_path(typed), meant, "{typed}");
    }
    if let Some(home) = std::env::var_os("HOME") {
        let lists = std::path::Path::new(&home).join("Scaricati/elenco.csv");
        assert_eq!(super::typed_path("~/Scaricati/elenco.csv"), lists);
    }
}
