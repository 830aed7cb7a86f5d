use std::io::Write as _;

use super::*;
use crate::assembly::ParticipantId;
use crate::assembly::roll::{Profile, RollCommand};
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, pictures};

fn italian() -> Set {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
}

/// A file with this text, which lives as long as it is held.
fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new()
        .prefix("elenco")
        .suffix(".csv")
        .tempfile()
        .unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

/// The screen after a file was typed and read, over someone already on the roll.
fn reading(set: Set, text: &str) -> Stage {
    let file = file(text);
    let known = RollCommand::Register {
        name: Some("Persona nota".into()),
        profile: Profile::default(),
        arrived: false,
    };
    let stage = set.stage(PeopleList::among(Vec::new())).given(known);
    stage.keys(&format!("'{}'<Enter>", file.path().display()))
}

const LIST: &str = "Nome e cognome;Categoria;Genere;Posto\n\
    Persona 1;residenti;F;\n\
    Persona nota;;;\n\
    Persona 3;imprese;boh;\n\
    Persona 4;imprese;M;Nessuno\n\
    Persona 5;imprese;M;\n";

#[test]
fn files_found_are_proposed_and_a_path_may_be_typed() {
    let found = || PeopleList::among(vec!["Scaricati/iscritti.csv".into(), "invitati.csv".into()]);
    pictures("people_list_choose", |set| set.stage(found()));
    let stage = italian().stage(found()).keys("<Down>");
    assert_eq!(stage.row(-2), "▶ INVIO  Leggi invitati.csv");
    assert_eq!(stage.keys("a.csv").row(-2), "▶ INVIO  Leggi a.csv");
}

#[test]
fn nothing_comes_in_before_it_is_seen() {
    let stage = reading(italian(), LIST);
    assert!(
        stage.screen().contains("Entrano 2 persone"),
        "{}",
        stage.screen()
    );
    assert!(
        stage
            .screen()
            .contains("Categorie nuove: residenti, imprese")
    );
    assert!(stage.screen().contains("! 1 doppione"));
    assert!(stage.screen().contains("! 2 righe escluse"));
    assert_eq!(stage.assembly().roll.participants.len(), 1);
    let stage = stage.keys("<Enter>");
    assert_eq!(stage.assembly().roll.participants.len(), 3);
    assert_eq!(stage.assembly().setup.categories.len(), 2);
}

#[test]
fn lines_kept_out_are_listed_by_number() {
    let stage = reading(italian(), LIST).keys("r");
    for words in [
        "riga 3: Persona nota è già in elenco (n. 1)",
        "riga 4: genere «boh» non capito",
        "riga 5: «Nessuno» non ha un posto al tavolo",
    ] {
        assert!(
            stage.screen().contains(words),
            "{words}: {}",
            stage.screen()
        );
    }
}

#[test]
fn columns_are_given_their_meaning_by_hand() {
    let stage = reading(italian(), "Chi;Da dove\nPersona 1;imprese\n");
    assert!(
        stage.screen().contains("intestazioni"),
        "{}",
        stage.screen()
    );
    // Without headings the first row is a person too, named by the first column; the second becomes the category.
    let stage = stage.keys("<Down><Space><Space><Space>");
    assert!(
        stage.screen().contains("Categorie nuove: Da dove, imprese"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Enter>");
    let person = &stage.assembly().roll.participants[&ParticipantId(3)];
    assert!(person.profile.category.is_some());
}

#[test]
fn a_broken_quote_is_told_with_its_line_and_nobody_comes_in() {
    let stage = reading(italian(), "Nome;Ente\nPersona 1;CNA\n\"Persona 2;CNA\n");
    assert!(
        stage.screen().contains("✗ Alla riga 3"),
        "{}",
        stage.screen()
    );
    assert_eq!(stage.assembly().roll.participants.len(), 1);
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let stage = italian()
        .stage(PeopleList::among(Vec::new()))
        .keys("manca.csv<Enter>");
    assert!(
        stage.screen().contains("✗ Il file «manca.csv» non c’è"),
        "{}",
        stage.screen()
    );
}
