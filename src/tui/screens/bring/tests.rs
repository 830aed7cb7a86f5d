use std::io::Write as _;

use super::*;
use crate::assembly::OutsidePollId;
use crate::assembly::themes::ThemeCommand;
use crate::text::Lang;
use crate::tui::testing::{SMALL, Set, Stage, pictures};

const ANSWERS: &str = "Informazioni cronologiche,Nome,Quando aprire?\n\
    2026/11/02 10:00,Persona Uno,Sera\n\
    2026/11/02 10:05,Persona Due,Mattina\n\
    2026/11/02 10:07,Persona Tre,sera\n\
    2026/11/02 10:11,Persona Cinque,Sera\n";
const PROPOSALS: &str = "id;titolo;proposta\n\
    7;Alberi;Piantare alberi su tutta la via\n\
    8;Formula;=SOMMA(A1:A2)\n\
    9;Rotta;Piantare alberi; anche in piazza\n";
const COUNTS: &str = "Opzione;Voti\nSera;30\nMattina;12\nTotale;42\n";

fn italian() -> Set {
    Set {
        lang: Lang::It,
        size: SMALL,
    }
}

/// A file with these bytes, always under the same name, which lives as long as its folder is held.
fn folder(bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("esterno.csv");
    std::fs::File::create(&path)
        .unwrap()
        .write_all(bytes)
        .unwrap();
    (folder, path)
}

/// The screen after a file was typed and read, with one theme.
fn reading_on(stage: Stage, bytes: &[u8]) -> Stage {
    let (_folder, path) = folder(bytes);
    stage.keys(&format!("'{}'<Enter>", path.display()))
}

fn reading(set: Set, bytes: &[u8]) -> Stage {
    let theme = ThemeCommand::AddTheme {
        title: "Orari".into(),
        question: String::new(),
    };
    let stage = set.stage(Bring::among(Vec::new())).given(theme);
    reading_on(stage, bytes)
}

#[test]
fn how_a_file_is_read_is_seen_with_its_first_rows() {
    pictures("bring_answers", |set| reading(set, ANSWERS.as_bytes()));
    pictures("bring_proposals", |set| reading(set, PROPOSALS.as_bytes()));
    pictures("bring_counts", |set| reading(set, COUNTS.as_bytes()));
}

#[test]
fn enter_leads_to_what_is_missing_and_then_takes_the_poll_in() {
    let stage = reading(italian(), ANSWERS.as_bytes());
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Scrivi la domanda del sondaggio",
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Enter>Quando aprire?<Enter>Modulo del Comune");
    let stage = stage.keys("<Down>02/11/2026");
    assert_eq!(
        stage.row(-2),
        "▶ INVIO  Prendi il sondaggio con 2 opzioni",
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Enter>");
    let outside = &stage.assembly().outside;
    let poll = &outside.polls[&OutsidePollId(1)].poll;
    assert_eq!((poll.respondents, poll.answers()), (4, 4));
    assert_eq!(poll.source, "Modulo del Comune");
    assert_eq!(
        poll.held.map(|day| day.to_string()),
        Some("2026-11-02".into())
    );
    assert_eq!(poll.options[0].label, "Sera");
    assert_eq!(poll.options[0].count, 3);
}

#[test]
fn proposals_come_in_as_observations_and_the_broken_row_is_told() {
    let stage = reading(italian(), PROPOSALS.as_bytes()).keys("<F3>");
    assert!(
        stage.screen().contains("riga 4: 4 celle invece di 3"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<F3><Enter>Decidim<Enter>");
    let list = &stage.assembly().observations.list;
    let texts: Vec<&str> = list.values().map(|o| o.note.text.as_str()).collect();
    assert_eq!(texts, ["Piantare alberi su tutta la via", "=SOMMA(A1:A2)"]);
}

#[test]
fn arrows_change_what_the_file_is_and_how_it_is_read() {
    let stage = reading(italian(), COUNTS.as_bytes());
    assert!(stage.screen().contains("sondaggio, un’opzione per riga"));
    // The sum is proposed as the number of people, and can be another.
    assert!(
        stage.screen().contains("42 (la somma"),
        "{}",
        stage.screen()
    );
    let comma = stage.keys("<Down><Down><Right>");
    assert!(comma.screen().contains("virgola ,"), "{}", comma.screen());
    let stage = comma.keys("<Left><Up><Up><Left>");
    assert!(
        stage.screen().contains("sondaggio, una persona per riga"),
        "{}",
        stage.screen()
    );
}

#[test]
fn a_wrong_encoding_is_told_by_line_and_put_right_with_an_arrow() {
    let stage = reading(italian(), b"Opzione;Voti\nCitt\xE0;3\nCampagna;2\n");
    assert!(
        stage.screen().contains("Windows-1252"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Down><Left>");
    assert!(
        stage.screen().contains("✗ Alla riga 2, carattere 5"),
        "{}",
        stage.screen()
    );
    let stage = stage.keys("<Right>");
    assert!(stage.screen().contains("Città"), "{}", stage.screen());
}

#[test]
fn the_next_file_with_the_same_headings_is_read_the_same_way() {
    let (_folder, path) = folder(PROPOSALS.as_bytes());
    let stage = reading(italian(), PROPOSALS.as_bytes()).keys("<Right><Enter>Decidim<Enter>");
    assert_eq!(stage.assembly().themes.positions.len(), 2);
    let outside = stage.assembly().outside.clone();
    let bytes = std::fs::read(path).unwrap();
    let again = Reading::propose(&bytes, &outside).unwrap();
    assert!(again.is_remembered);
    assert_eq!(again.mapping.content, Content::Positions);
}

#[test]
fn esc_leads_back_to_the_files() {
    let stage = reading(italian(), COUNTS.as_bytes()).keys("<Esc>");
    assert!(
        stage.screen().contains("Scrivi o trascina"),
        "{}",
        stage.screen()
    );
}
