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
fn the_first_time_there_is_only_a_new_assembly_and_a_trial() {
    pictures("start_first_time", |set| set.before(start(Vec::new())));
    assert_eq!(
        stage(Vec::new()).keys("<Down><Enter>").outcome(),
        Some(&Outcome::Demo)
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
fn why_an_assembly_did_not_open_is_said_on_the_message_row() {
    let start = start(Vec::new()).saying(Message::refused(
        "La cartella è aperta da un altro programma.",
    ));
    let stage = Set {
        lang: Lang::It,
        size: SMALL,
    }
    .before(start);
    assert_eq!(
        stage.row(-4),
        "✗ La cartella è aperta da un altro programma."
    );
}
