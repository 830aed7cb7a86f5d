//! Sessions on disk: saved from the shell, read back, counted again and checked.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "exports/verified.rs"]
mod verified;
#[path = "support/vote.rs"]
mod vote;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::date;
use jiff::tz::TimeZone;
use portavoce::assembly::roll::{Gender, Profile, RollCommand};
use portavoce::assembly::setup::{Meeting, SetupCommand};
use portavoce::assembly::themes::{Draft, ThemeCommand};
use portavoce::assembly::vote::{Channel, Reading, Takings, Terms, Totals, VoteCommand, tally};
use portavoce::assembly::{Command, ParticipantId, PositionId, ThemeId, VoteId};
use portavoce::clerk::{Session, Sources};
use portavoce::export::{ANNEX, Choice, Dialect, command, read};
use portavoce::tally::{BallotKind, Base, Mark};
use portavoce::text::{Lang, Text};
use portavoce::verify;
use vote::{options, plain_vote};

const VOTE: VoteId = VoteId(1);

fn terms() -> Terms {
    Terms {
        options: options(&["Mattina", "=Sera", "Notte"]),
        channels: [Channel::Hands, Channel::Paper].into(),
        percent: Base::Voters,
        ..plain_vote(Channel::Hands)
    }
}

fn first_acts() -> Vec<Command> {
    let meeting = Meeting {
        title: "Assemblea di chiusura".to_owned(),
        date: Some(date(2026, 11, 21)),
        ..Meeting::default()
    };
    let mut acts: Vec<Command> = vec![SetupCommand::SetMeeting(meeting).into()];
    for n in 1..=9 {
        let profile = Profile {
            gender: Gender::Woman,
            votes: true,
            ..Profile::default()
        };
        acts.push(
            RollCommand::Register {
                name: Some(format!("Nome Segreto{n}")),
                profile,
                arrived: true,
            }
            .into(),
        );
    }
    let draft = Draft {
        title: "Aprire la sera".to_owned(),
        ..Draft::default()
    };
    acts.push(
        ThemeCommand::AddTheme {
            title: "Orari".to_owned(),
            question: String::new(),
        }
        .into(),
    );
    acts.push(
        ThemeCommand::Register {
            theme: ThemeId(1),
            draft,
        }
        .into(),
    );
    acts.push(
        ThemeCommand::SetSpokesperson {
            id: PositionId(1),
            person: Some(ParticipantId(3)),
        }
        .into(),
    );
    acts
}

/// A session with a vote by hands and on paper, closed; returns its folder.
fn session(root: &Path) -> PathBuf {
    let id = VOTE;
    let mut acts = first_acts();
    acts.push(VoteCommand::Draft(Box::new(terms())).into());
    acts.push(VoteCommand::Open { id }.into());
    let totals = Totals {
        votes: vec![3, 1, 0],
        voters: None,
        blank: 0,
        void: BTreeMap::new(),
        hands: None,
    };
    acts.push(
        VoteCommand::TypeTotals {
            id,
            channel: Channel::Hands,
            totals,
        }
        .into(),
    );
    acts.push(VoteCommand::OpenPack { id, counted: 3 }.into());
    let marked = |option| Reading::Valid(Mark::Chosen(vec![option]));
    for (reading, slip) in [marked(1), Reading::Blank, marked(1)].into_iter().zip(1..) {
        acts.push(
            VoteCommand::ReadSlip {
                id,
                pack: 1,
                slip,
                reading,
            }
            .into(),
        );
    }
    acts.push(VoteCommand::ClosePack { id, pack: 1 }.into());
    acts.push(VoteCommand::Close { id }.into());
    let sources = Sources::system().unwrap();
    let session = Session::create(
        &root.join("sessions"),
        date(2026, 11, 21),
        "Prova",
        acts,
        sources,
    )
    .unwrap();
    let checked = VoteCommand::Verify {
        id,
        by: "Comitato di garanzia".to_owned(),
    };
    session.desk().submit_blocking(checked).unwrap();
    let folder = session.folder().to_path_buf();
    session.close();
    folder
}

fn italian() -> Text {
    Text::new(Lang::It)
}

#[test]
fn a_session_saved_from_the_shell_gives_the_same_numbers_back() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    for dialect in [Dialect::Italian, Dialect::Plain] {
        let choice = Choice {
            dialect,
            ..Choice::default()
        };
        let saved = command(
            &session,
            &root.path().join("exports"),
            &TimeZone::UTC,
            choice,
        )
        .unwrap();
        let votes = read::votes(&fs::read(saved.folder.join("voti.csv")).unwrap()).unwrap();
        assert_eq!(votes.len(), 1);
        let figures =
            |c: &read::ChoiceFigures| (c.label.clone(), c.votes.unwrap(), c.outcome.clone());
        assert_eq!(
            votes[0].choices.values().map(figures).collect::<Vec<_>>(),
            [
                ("Mattina".to_owned(), 3, "vincente_ex_aequo".to_owned()),
                ("=Sera".to_owned(), 3, "vincente_ex_aequo".to_owned()),
                ("Notte".to_owned(), 0, "non_vincente".to_owned()),
            ]
        );
        // The ballots counted again give the paper's part of every figure.
        let ballots =
            read::ballots(&fs::read(saved.folder.join("schede_anonime.csv")).unwrap()).unwrap();
        let paper = read::paper(&ballots[&VOTE], &BallotKind::One, 3);
        let takings = Takings {
            totals: &BTreeMap::new(),
            paper: &paper,
            phone: &[],
            settled: &[],
        };
        let census = portavoce::assembly::vote::Census {
            entitled: 9,
            present: 9,
        };
        let again = tally(&terms(), takings, census).unwrap();
        for (choice, figures) in &votes[0].choices {
            assert_eq!(
                figures.by_channel[&Channel::Paper],
                again.votes(*choice).unwrap()
            );
        }
        assert_eq!((again.turnout.voters, again.turnout.blank), (Some(3), 1));
    }
}

#[test]
fn what_was_saved_before_is_never_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let out = root.path().join("exports");
    let names: Vec<String> = (0..3)
        .map(|_| command(&session, &out, &TimeZone::UTC, Choice::default()).unwrap())
        .map(|saved| {
            saved
                .folder
                .file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    let name = "2026-11-21-assemblea-di-chiusura";
    assert_eq!(
        names,
        [name.to_owned(), format!("{name}_2"), format!("{name}_3")]
    );
    assert_eq!(
        fs::read_dir(&out).unwrap().count(),
        3,
        "nothing else is left in the folder"
    );
}

/// Whether a file holds some words, packed ones aside: the tests of the export unpack them.
fn holds(path: &Path, words: &str) -> bool {
    String::from_utf8_lossy(&fs::read(path).unwrap()).contains(words)
}

#[test]
fn names_leave_only_when_asked_for_and_only_in_their_folder() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let choice = Choice {
        dialect: Dialect::Plain,
        names: true,
        ..Choice::default()
    };
    let saved = command(&session, root.path(), &TimeZone::UTC, choice).unwrap();
    let mut holding = Vec::new();
    let mut folders = vec![saved.folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if holds(&path, "Nome Segreto") {
                holding.push(path);
            }
        }
    }
    assert_eq!(
        holding,
        [saved.folder.join(ANNEX).join("allegato2_portavoce.csv")]
    );
}

#[test]
fn a_session_that_is_not_there_is_told_by_its_path_and_nothing_is_made() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("exports");
    let error = command(
        &root.path().join("nessuna"),
        &out,
        &TimeZone::UTC,
        Choice::default(),
    )
    .unwrap_err();
    assert!(error.to_string().contains("nessuna"), "{error}");
    assert!(!out.exists());
    let error = verify::command(&root.path().join("nessuna"), &italian()).unwrap_err();
    assert!(error.to_string().contains("nessuna"), "{error}");
}

/// Runs the program: exit code and what it printed, on either channel.
fn portavoce(args: &[&str]) -> (Option<i32>, String) {
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_portavoce"))
        .args(["--lang", "it"])
        .args(args)
        .output()
        .unwrap();
    let words = [out.stdout, out.stderr].concat();
    (out.status.code(), String::from_utf8(words).unwrap())
}

#[test]
fn the_shell_saves_where_it_is_told_and_says_where_and_how_many() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let out = root.path().join("chiavetta");
    let (path, out) = (session.to_str().unwrap(), out.to_str().unwrap());
    let (code, line) = portavoce(&["export", path, "--out", out, "--plain", "--names"]);
    assert_eq!(code, Some(0), "{line}");
    assert!(line.contains("49 file") && line.contains(out), "{line}");
    let folder = Path::new(out).join("2026-11-21-assemblea-di-chiusura");
    let votes = fs::read_to_string(folder.join("voti.csv")).unwrap();
    assert!(votes.starts_with("assemblea,votazione,"), "{votes}");
    // A file where the folder should be made: said in a sentence, with the path.
    let blocked = folder.join("voti.csv");
    let (code, line) = portavoce(&["export", path, "--out", blocked.to_str().unwrap()]);
    assert_eq!(code, Some(1), "{line}");
    assert!(line.contains("voti.csv"), "{line}");
}

#[test]
fn the_shell_recounts_an_export_and_its_exit_code_tells() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let saved = command(&session, root.path(), &TimeZone::UTC, Choice::default()).unwrap();
    let folder = saved.folder.to_str().unwrap();
    let (code, lines) = portavoce(&["recount", folder]);
    assert_eq!(code, Some(0), "{lines}");
    assert!(lines.contains("1 votazione ricontata"), "{lines}");
    fs::remove_file(saved.folder.join("verbale.odt")).unwrap();
    let (code, lines) = portavoce(&["recount", folder]);
    assert_eq!(code, Some(1), "{lines}");
    assert!(lines.contains("verbale.odt"), "{lines}");
    assert_eq!(portavoce(&["recount", "nessuna"]).0, Some(1));
}

#[test]
fn a_purge_removes_every_name_from_disk_is_on_record_and_leaves_every_figure() {
    let root = tempfile::tempdir().unwrap();
    let session = session(root.path());
    let path = session.to_str().unwrap();
    let figures = || {
        let saved = command(&session, root.path(), &TimeZone::UTC, Choice::default()).unwrap();
        fs::read(saved.folder.join("voti.csv")).unwrap()
    };
    let before = figures();
    let (code, words) = portavoce(&["purge", path]);
    assert_eq!(code, Some(1), "{words}");
    assert!(
        words.contains("9 nomi") && words.contains("--yes"),
        "{words}"
    );
    assert!(holds(&session.join("people.jsonl"), "Nome Segreto"));
    let (code, words) = portavoce(&["purge", path, "--yes"]);
    assert_eq!(code, Some(0), "{words}");
    for entry in fs::read_dir(&session).unwrap() {
        let file = entry.unwrap().path();
        assert!(!holds(&file, "Nome Segreto"), "{}", file.display());
    }
    assert!(holds(&session.join("journal.jsonl"), "NamesRemoved"));
    assert_eq!(portavoce(&["verify", path]).0, Some(0));
    assert_eq!(figures(), before);
}
