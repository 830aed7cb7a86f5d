//! The documents as `LibreOffice` opens them and the open data as `frictionless` finds them; `tests/office/install` gets
//! both, and where one cannot be had its tests are left out and say so, except on a build server, where they fail.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/programs.rs"]
mod programs;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use portavoce::assembly::Command as Asked;
use portavoce::assembly::observations::{Note, ObservationCommand};
use portavoce::assembly::roll::{Profile, RollCommand};
use portavoce::assembly::setup::{Meeting, SetupCommand};
use portavoce::clerk::{Session, Sources};
use portavoce::export::{Choice, command};

/// What may break a document on the way.
const ODD: &str = "Perché «no» <b> & =1+1 🌳 שלום";

/// What is read from right to left, with figures and Latin letters in it.
const RIGHT_TO_LEFT: &str = "مرحبا (12) ciao";

/// As long a text as an observation can be.
fn long() -> String {
    "parola ".repeat(1_428).trim_end().to_owned()
}

/// A session with a meeting, people and observations; returns the folder of its export.
fn exported(root: &Path) -> PathBuf {
    let meeting = Meeting {
        title: "Assemblea di chiusura".to_owned(),
        date: Some(date(2026, 11, 21)),
        ..Meeting::default()
    };
    let mut acts: Vec<Asked> = vec![SetupCommand::SetMeeting(meeting).into()];
    for _ in 0..4 {
        let register = RollCommand::Register {
            name: None,
            profile: Profile::default(),
            arrived: true,
        };
        acts.push(register.into());
    }
    for text in [ODD, RIGHT_TO_LEFT, long().as_str()] {
        let note = Note {
            text: text.to_owned(),
            ..Note::default()
        };
        acts.push(ObservationCommand::Note(note).into());
    }
    let session = Session::create(
        &root.join("sessions"),
        date(2026, 11, 21),
        "Prova",
        acts,
        Sources::system().unwrap(),
    )
    .unwrap();
    let folder = session.folder().to_path_buf();
    session.close();
    let saved = command(&folder, root, &TimeZone::UTC, Choice::default()).unwrap();
    saved.folder
}

/// Converts a file into the folder `out`; false where `LibreOffice` is missing.
fn converted(file: &Path, (from, to): (Option<&str>, &str), out: &Path) -> bool {
    fs::create_dir_all(out).unwrap();
    let profile = out.join("profilo").display().to_string();
    let mut asked = Command::new(env::var_os("SOFFICE").unwrap_or_else(|| "soffice".into()));
    asked.arg(format!("-env:UserInstallation=file://{profile}"));
    asked.arg("--headless");
    if let Some(from) = from {
        asked.arg(format!("--infilter={from}"));
    }
    asked
        .args(["--convert-to", to, "--outdir"])
        .arg(out)
        .arg(file);
    let Some(output) = programs::run("LibreOffice", &mut asked).unwrap() else {
        return false;
    };
    assert!(output.status.success(), "{output:?}");
    true
}

/// The words of a document as `LibreOffice` reads them; none where it is missing.
fn words(file: &Path, out: &Path) -> Option<String> {
    let ending = file.extension().unwrap().to_string_lossy().into_owned();
    let out = out.join(ending);
    converted(file, (None, "txt:Text (encoded):UTF8"), &out).then(|| {
        let made = out.join(file.file_name().unwrap()).with_extension("txt");
        fs::read_to_string(made).unwrap()
    })
}

/// The documents of the sample as they are kept.
fn kept(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("exports/passo/excel")
        .join(file)
}

/// The cells of a file of tables, each as its value: however a number, a yes or a moment is written.
fn values(file: &Path, delimiter: u8) -> Vec<Vec<String>> {
    let text = fs::read_to_string(file).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let row = |row: csv::StringRecord| row.iter().map(value).collect();
    reader.records().map(|found| row(found.unwrap())).collect()
}

fn value(cell: &str) -> String {
    let number: Result<f64, _> = cell.strip_suffix('%').unwrap_or(cell).parse();
    if let Ok(number) = number {
        return number.to_string();
    }
    if let Ok(moment) = DateTime::strptime("%m/%d/%Y %H:%M:%S", cell) {
        return moment.to_string();
    }
    if let Ok(moment) = cell.parse::<DateTime>() {
        return moment.to_string();
    }
    match cell {
        "TRUE" | "si" => "true".to_owned(),
        "FALSE" | "no" => "false".to_owned(),
        other => other.to_owned(),
    }
}

#[test]
fn libreoffice_reads_in_every_document_what_was_written() {
    let root = tempfile::tempdir().unwrap();
    let folder = exported(root.path());
    for file in ["verbale.docx", "verbale.odt"] {
        let Some(words) = words(&folder.join(file), root.path()) else {
            return;
        };
        let heading = "Verbale dell’assemblea";
        let people = "Hanno partecipato 4 persone";
        for told in [heading, people, ODD, RIGHT_TO_LEFT, long().as_str()] {
            assert!(words.contains(told), "{file}: {told} in {words}");
        }
    }
}

#[test]
fn libreoffice_knows_which_paragraphs_run_from_right_to_left() {
    let root = tempfile::tempdir().unwrap();
    let folder = exported(root.path());
    for file in ["verbale.docx", "verbale.odt"] {
        let out = root.path().join(file.replace('.', "_"));
        if !converted(&folder.join(file), (None, "fodt"), &out) {
            return;
        }
        let flat = fs::read_to_string(out.join("verbale.fodt")).unwrap();
        assert!(flat.contains("style:writing-mode=\"rl-tb\""), "{file}");
    }
}

#[test]
fn libreoffice_reads_the_same_words_in_both_files_of_every_document_of_the_sample() {
    let root = tempfile::tempdir().unwrap();
    for file in ["verbale", "allegato_docpp", "tabelle_relazione_finale"] {
        let of = |ending: &str| words(&kept(&format!("{file}.{ending}")), root.path());
        let (Some(docx), Some(odt)) = (of("docx"), of("odt")) else {
            return;
        };
        let split = |text: &str| -> Vec<String> {
            let text = text.trim_start_matches('\u{feff}');
            text.split_whitespace().map(str::to_owned).collect()
        };
        let meeting = "Assemblea di chiusura di PASSO";
        assert!(docx.contains(meeting), "{file}: {docx}");
        assert_eq!(split(&docx), split(&odt), "{file}");
    }
}

#[test]
fn every_sheet_of_the_workbook_of_the_sample_holds_the_values_of_its_table() {
    let root = tempfile::tempdir().unwrap();
    // Comma, quotes, UTF-8, cells as shown, every sheet in a file of its own.
    let to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    if !converted(&kept("tabelle.xlsx"), (None, to), root.path()) {
        return;
    }
    let tables = fs::read_dir(kept("dati_aperti")).unwrap();
    let mut compared = 0;
    for table in tables.map(|entry| entry.unwrap().path()) {
        if table.extension().is_none_or(|ending| ending != "csv") {
            continue;
        }
        let name = table.file_name().unwrap().to_string_lossy().into_owned();
        let sheet = root.path().join(format!("tabelle-{name}"));
        assert_eq!(values(&sheet, b','), values(&table, b','), "{name}");
        compared += 1;
    }
    assert!(compared > 10, "{compared} sheets");
}

#[test]
fn libreoffice_reads_the_tables_for_excel_with_italian_numbers_as_the_open_data_has_them() {
    let root = tempfile::tempdir().unwrap();
    // Semicolon, quotes, UTF-8, Italian, special numbers recognized.
    let from = "Text - txt - csv (StarCalc):59,34,76,1,,1040,false,true";
    let to = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false";
    for name in ["voti.csv", "presenze_aggregate.csv", "pesatura.csv"] {
        if !converted(&kept(name), (Some(from), to), root.path()) {
            return;
        }
        let open = kept("dati_aperti").join(name);
        assert_eq!(
            values(&root.path().join(name), b','),
            values(&open, b','),
            "{name}"
        );
    }
}

/// What the checker of open data says of a package; nothing where it is missing.
fn checked(package: &Path) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let program = target.join("frictionless/bin/frictionless");
    let mut asked = Command::new(program);
    asked.args(["validate", "--trusted"]).arg(package);
    if let Some(output) = programs::run("frictionless", &mut asked).unwrap() {
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn frictionless_finds_the_open_data_of_the_sample_as_they_are_described() {
    checked(&kept("dati_aperti/datapackage.json"));
}

#[test]
fn frictionless_finds_open_data_with_empty_tables_and_odd_texts_as_they_are_described() {
    let root = tempfile::tempdir().unwrap();
    checked(&exported(root.path()).join("dati_aperti/datapackage.json"));
}
