//! An assembly begun from a plan.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::{SESSION, names, portavoce, run, sample, write};

/// Writes `name`, the plan of the sample with a change.
fn changed_plan(folder: &Path, name: &str, from: &str, to: &str) {
    let plan = fs::read_to_string(folder.join("plan.toml")).unwrap();
    assert!(plan.contains(from), "{from}");
    write(&folder.join(name), &plan.replacen(from, to, 1));
}

#[test]
fn the_plan_that_the_program_writes_begins_an_assembly() {
    for lang in ["it", "en"] {
        let folder = tempfile::tempdir().unwrap();
        let plan = run(folder.path(), &["--lang", lang, "plan"]).done();
        write(&folder.path().join("piano.toml"), &plan);
        portavoce(folder.path(), &["new", "piano.toml"]).done();
        assert_eq!(names(&folder.path().join("assemblee")).len(), 1);
    }
}

#[test]
fn an_assembly_is_begun_from_a_plan_and_never_over_another() {
    let folder = sample();
    let words = portavoce(folder.path(), &["new", "plan.toml"]).done();
    assert!(words.contains(SESSION), "{words}");
    assert!(words.contains("100 persone in elenco"), "{words}");
    let journal = folder
        .path()
        .join("assemblee")
        .join(SESSION)
        .join("journal.jsonl");
    let before = fs::read(&journal).unwrap();
    let words = portavoce(folder.path(), &["new", "plan.toml"]).done();
    assert!(words.contains(&format!("{SESSION}-2")), "{words}");
    assert_eq!(fs::read(&journal).unwrap(), before);
    let made = names(&folder.path().join("assemblee"));
    assert_eq!(made, [SESSION.to_owned(), format!("{SESSION}-2")]);
}

#[test]
fn lines_of_the_list_that_stay_out_are_told_with_their_reason() {
    let folder = sample();
    changed_plan(
        folder.path(),
        "altro.toml",
        "\"persone.csv\"",
        "\"iscritti-in-rete.csv\"",
    );
    let words = portavoce(folder.path(), &["new", "altro.toml"]).done();
    assert!(words.contains("6 persone in elenco"), "{words}");
    assert!(words.contains("\n  riga 8: «forse»"), "{words}");
    assert!(words.contains("\n  riga 9: Partecipante 102"), "{words}");
}

#[test]
fn a_heading_that_is_not_known_and_a_category_that_is_not_in_the_plan_are_told() {
    let folder = sample();
    let list = "persone.csv";
    changed_plan(folder.path(), "altro.toml", list, "altre.csv");
    let people = "Nome;Categoria;Telefonino\nPartecipante 017;impresse;no\n";
    write(&folder.path().join("altre.csv"), people);
    let words = portavoce(folder.path(), &["new", "altro.toml"]).done();
    assert!(words.contains("1 persona in elenco"), "{words}");
    assert!(
        words.contains("altre.csv non lette: Telefonino\n"),
        "{words}"
    );
    assert!(words.contains("altre.csv: impresse"), "{words}");
    write(
        &folder.path().join("altre.csv"),
        "Partecipante 017;imprese\n",
    );
    let words = portavoce(folder.path(), &["new", "altro.toml"]).done();
    assert!(words.contains("non ha intestazioni"), "{words}");
}

#[test]
fn a_plan_with_a_fault_is_refused_by_line_and_column_and_nothing_is_made() {
    let folder = sample();
    for (from, to, place) in [
        (
            "luogo = \"Bomporto",
            "luogho = \"Bomporto",
            "riga 16, colonna 1: «luogho»",
        ),
        (
            "data = 2020-10-20",
            "data = \"trenta febbraio\"",
            "riga 17, colonna 8: «data»",
        ),
        ("[incontro]", "[incontro", "riga 13, colonna 10:"),
    ] {
        changed_plan(folder.path(), "storto.toml", from, to);
        let words = portavoce(folder.path(), &["new", "storto.toml"]).refused();
        assert!(words.contains(place), "{to}: {words}");
        assert!(words.contains("Non è stato creato nulla."), "{words}");
    }
    changed_plan(
        folder.path(),
        "senza.toml",
        "\"persone.csv\"",
        "\"nessuno.csv\"",
    );
    write(&folder.path().join("vuoto.csv"), "");
    changed_plan(
        folder.path(),
        "vuoto.toml",
        "\"persone.csv\"",
        "\"vuoto.csv\"",
    );
    for (plan, named) in [
        ("storto.toml", "«storto.toml»"),
        ("vuoto.toml", "vuoto.csv"),
        ("senza.toml", "nessuno.csv"),
        ("nessuno.toml", "nessuno.toml"),
    ] {
        let words = portavoce(folder.path(), &["new", plan]).refused();
        assert!(words.contains(named), "{words}");
    }
    assert!(!folder.path().join("assemblee").exists());
}

#[test]
fn a_plan_keeps_its_accents_whatever_editor_saved_it() {
    let folder = sample();
    let plan = fs::read_to_string(folder.path().join("plan.toml")).unwrap();
    let plan = plan.replacen("Bomporto, Via", "Città, Via", 1);
    let windows = plan.chars().filter_map(|c| u8::try_from(c).ok()).collect();
    let sixteen = plan.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encoded: [(&str, Vec<u8>); 2] = [("windows.toml", windows), ("sedici.toml", sixteen)];
    for (name, bytes) in encoded {
        let mut file = fs::File::create(folder.path().join(name)).unwrap();
        file.write_all(&bytes).unwrap();
        portavoce(folder.path(), &["new", name]).done();
    }
    for name in names(&folder.path().join("assemblee")) {
        let journal = folder.path().join("assemblee").join(name);
        let record = fs::read_to_string(journal.join("journal.jsonl")).unwrap();
        assert!(record.contains("Città, Via"), "{record}");
    }
}

#[test]
fn assemblies_are_kept_with_the_documents_of_the_person_and_at_home_where_there_are_none() {
    let folder = sample();
    run(folder.path(), &["new", "plan.toml"]).done();
    assert!(folder.path().join("Portavoce").join(SESSION).is_dir());
    fs::create_dir(folder.path().join("Documents")).unwrap();
    run(folder.path(), &["new", "plan.toml"]).done();
    let documents = folder.path().join("Documents/Portavoce");
    assert!(documents.join(SESSION).is_dir());
    fs::create_dir(folder.path().join("sessions")).unwrap();
    run(folder.path(), &["new", "plan.toml"]).done();
    assert!(folder.path().join("sessions").join(SESSION).is_dir());
}
