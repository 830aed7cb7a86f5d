//! The documents as `LibreOffice` opens them; where it is not installed there is nothing to try.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::date;
use jiff::tz::TimeZone;
use portavoce::assembly::Command as Asked;
use portavoce::assembly::observations::{Note, ObservationCommand};
use portavoce::assembly::roll::{Profile, RollCommand};
use portavoce::assembly::setup::{Meeting, SetupCommand};
use portavoce::clerk::{Session, Sources};
use portavoce::export::{Choice, command};

/// What may break a document on the way.
const ODD: &str = "Perché «no» <b> & =1+1 🌳 שלום";

/// A session with a meeting, people and an observation; returns the folder of its export.
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
    let note = Note {
        text: ODD.to_owned(),
        ..Note::default()
    };
    acts.push(ObservationCommand::Note(note).into());
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

/// Converts a file; none where `LibreOffice` is not installed.
fn converted(file: &Path, to: &str, out: &Path) -> Option<String> {
    let profile = format!(
        "-env:UserInstallation=file://{}",
        out.join("profilo").display()
    );
    let converted = Command::new("soffice")
        .args([
            profile.as_str(),
            "--headless",
            "--convert-to",
            to,
            "--outdir",
        ])
        .arg(out)
        .arg(file)
        .output()
        .ok()?;
    assert!(converted.status.success(), "{converted:?}");
    let ending: String = to.chars().take_while(|c| *c != ':').collect();
    let made = out.join(file.file_name().unwrap()).with_extension(ending);
    Some(String::from_utf8_lossy(&fs::read(made).unwrap()).into_owned())
}

#[test]
fn libreoffice_reads_in_every_document_what_was_written() {
    let root = tempfile::tempdir().unwrap();
    let folder = exported(root.path());
    let mut tried = BTreeSet::new();
    for (file, to) in [
        ("verbale.docx", "txt:Text (encoded):UTF8"),
        ("verbale.odt", "txt:Text (encoded):UTF8"),
    ] {
        let out = root.path().join(file.replace('.', "_"));
        fs::create_dir(&out).unwrap();
        let Some(words) = converted(&folder.join(file), to, &out) else {
            continue;
        };
        tried.insert(file);
        for told in ["Verbale dell’assemblea", "Hanno partecipato 4 persone", ODD] {
            assert!(words.contains(told), "{file}: {told} in {words}");
        }
    }
    assert!(
        tried.is_empty() || tried.len() == 2,
        "both or none: {tried:?}"
    );
}
