//! Packs read on a second laptop and taken in by the first, and a show of hands that the power cut in the middle.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use portavoce::assembly::roll::{Gender, Group, RollCommand};
use portavoce::assembly::setup::{Meeting, SetupCommand};
use portavoce::assembly::vote::{Channel, Reading, VoteCommand};
use portavoce::assembly::{Command, VoteId};
use portavoce::clerk::{Session, Sources};
use portavoce::tally::Mark;

use crate::folder;
use crate::pty::Pty;
use crate::vote::plain_vote;

const VOTE: VoteId = VoteId(1);
const WINDOW: (u16, u16) = (80, 24);

/// An assembly of three hundred people in which a vote is open on this channel; gives its folder.
fn open_vote(home: &Path, channel: Channel) -> PathBuf {
    let group = Group {
        category: None,
        gender: Gender::default(),
        votes: true,
    };
    let meeting = Meeting {
        title: "Assemblea di prova".to_owned(),
        ..Meeting::default()
    };
    let first: Vec<Command> = vec![
        SetupCommand::SetMeeting(meeting).into(),
        RollCommand::Count {
            group,
            present: 300,
        }
        .into(),
        VoteCommand::Draft(Box::new(plain_vote(channel))).into(),
        VoteCommand::Open { id: VOTE }.into(),
    ];
    let sources = Sources::system().expect("entropy");
    let day = date(2026, 11, 22);
    let session = Session::create(&home.join("sessions"), day, "Prova", first, sources);
    let session = session.expect("a session");
    let folder = session.folder().to_path_buf();
    session.close();
    folder
}

/// The program in a terminal with these arguments, in a home of its own.
fn run(home: &Path, args: &[&str]) -> Pty {
    let program = OsStr::new(env!("CARGO_BIN_EXE_portavoce"));
    let home = home.to_str().expect("a folder with a plain name");
    let sessions = format!("{home}/sessions");
    let mut all = vec!["--sessions", &sessions, "--lang", "it"];
    all.extend(args);
    Pty::start(program, &all, &[("HOME", home), ("TZ", "UTC")], WINDOW)
}

/// The assembly taken up at its open vote.
fn resumed(home: &Path) -> Pty {
    let mut program = run(home, &[]);
    program.wait("Riprendi «Assemblea di prova»");
    program.keys("<Enter>");
    program.wait("7 Voto · aperto");
    program
}

/// The file of this name, wherever it is under a folder.
fn find(under: &Path, name: &str) -> Option<PathBuf> {
    let entries = std::fs::read_dir(under).ok()?.flatten();
    entries.map(|entry| entry.path()).find_map(|path| {
        if path.is_dir() {
            find(&path, name)
        } else {
            (path.file_name()? == name).then_some(path)
        }
    })
}

/// Opens the box about the other laptop on the screen of the paper ballots, and names a file to take in.
fn take(program: &mut Pty, file: &Path) {
    program.keys("f");
    program.wait("Prendi i pacchi letti sull’altro portatile");
    program.keys("<Down><Enter>");
    program.wait("Quale file?");
    program.keys(file.to_str().expect("a plain name"));
    program.keys("<Enter>");
}

#[test]
fn packs_read_by_keys_on_a_second_laptop_are_taken_in_by_the_first_once() {
    let home = folder();
    let session = open_vote(home.path(), Channel::Paper);
    let mut first = resumed(home.path());
    first.keys("<Enter>");
    first.wait("Quante schede ha il pacco 1?");
    first.keys("f");
    first.wait("Scrivi il foglio della scheda per l’altro portatile");
    first.keys("<Enter>");
    first.wait("Foglio scritto in");
    let form = find(home.path(), "scheda-voto-1.portavoce.json").expect("the form");

    // The second laptop has a home of its own; the form comes to it on a stick.
    let other = folder();
    let stick = other.path().join("scheda-voto-1.portavoce.json");
    std::fs::copy(&form, &stick).expect("a copy of the form");
    let args = ["read-pack", stick.to_str().expect("a plain name")];
    let mut second = run(other.path(), &args);
    second.wait("Quante schede ha il pacco 1?");
    second.keys("3<Enter>");
    second.wait("Registrate 0 di 3");
    second.keys("1<Enter>");
    second.wait("Registrate 1 di 3");
    second.kill();
    let mut second = run(other.path(), &args);
    second.wait("Registrate 1 di 3");
    second.keys("2<Enter>0");
    second.wait("Il pacco 1 è finito.");
    second.keys("<Enter>");
    second.wait("Scrivi il file dei pacchi ed esci");
    second.keys("<Enter>");
    assert_eq!(second.end(), (0, true));
    let read = find(other.path(), "scheda-voto-1-letti.portavoce.json").expect("the packs");

    take(&mut first, &read);
    first.wait("Schede lette finora 3");
    take(&mut first, &read);
    first.wait("I pacchi di questo file sono già qui");
    first.kill();
    let session = Session::open(&session, Sources::system().expect("entropy"));
    let session = session.expect("the session");
    let now = session.desk().now();
    let vote = now.assembly.votes.get(VOTE).expect("the vote");
    let chosen = |option| Reading::Valid(Mark::Chosen(vec![option]));
    let readings: Vec<Reading> = vote.paper.slips().map(|s| s.reading.clone()).collect();
    assert_eq!(readings, [chosen(0), chosen(1), Reading::Blank]);
}

#[test]
fn a_show_of_hands_cut_by_the_power_goes_on_at_the_number_that_was_missing() {
    let home = folder();
    open_vote(home.path(), Channel::Hands);
    let mut program = resumed(home.path());
    program.keys("<Enter>");
    program.wait("7 Voto · alzata di mano");
    program.keys("112<Enter>112<Enter>");
    program.wait("✓ uguali");
    program.keys("35<Enter>");
    program.wait("Scrivi la seconda conta di «2 Sera»");
    program.kill();
    let mut again = resumed(home.path());
    let screen = again.wait("si sta contando");
    assert!(
        !screen.contains("112"),
        "no figure of an open vote: {screen}"
    );
    again.keys("<Enter>");
    let screen = again.wait("Scrivi la seconda conta di «2 Sera»");
    assert!(screen.contains("✓ uguali"), "{screen}");
    again.keys("35<Enter>");
    again.wait("147 di 300");
    again.kill();
}
