//! The clerk at work, and when the disk fails it.

use jiff::civil::date;
use tempfile::TempDir;

use super::session::prepare;
use super::*;
use crate::assembly::ParticipantId;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::SetupCommand;

mod phones;

fn sources() -> Sources {
    let mut second = 1_795_000_000;
    let clock = move || {
        second += 1;
        Timestamp::from_second(second).unwrap()
    };
    Sources::repeatable(clock, 7)
}

fn category(name: &str) -> Command {
    let name = name.to_owned();
    SetupCommand::AddCategory { name }.into()
}

fn register(name: &str) -> Command {
    let name = Some(name.to_owned());
    let profile = Profile::default();
    let arrived = true;
    RollCommand::Register {
        name,
        profile,
        arrived,
    }
    .into()
}

fn rename(id: u32, name: &str) -> Command {
    let id = ParticipantId(id);
    let name = name.to_owned();
    RollCommand::Rename { id, name }.into()
}

fn begin(first: Vec<Command>) -> (TempDir, Session) {
    let root = tempfile::tempdir().unwrap();
    let day = date(2026, 11, 22);
    let session = Session::create(root.path(), day, "Prova", first, sources()).unwrap();
    (root, session)
}

fn categories(snapshot: &Snapshot) -> Vec<&str> {
    snapshot
        .assembly
        .setup
        .categories
        .iter()
        .map(|c| c.name.as_str())
        .collect()
}

#[test]
fn what_was_acknowledged_is_there_when_the_session_is_opened_again() {
    let (_root, session) = begin(vec![category("Imprese")]);
    let desk = session.desk();
    let receipt = desk.submit_blocking(register("Partecipante 001")).unwrap();
    assert_eq!((receipt.act, receipt.events.len()), (Some(2), 2));
    let before = desk.now();
    let folder = session.folder().to_path_buf();
    session.close();
    assert!(matches!(
        desk.submit_blocking(category("x")),
        Err(SubmitError::Closed)
    ));

    let session = Session::open(&folder, sources()).unwrap();
    let after = session.desk().now();
    assert_eq!(after.assembly, before.assembly);
    assert_eq!(after.people, before.people);
    assert_eq!(after.head, before.head);
    assert_eq!(after.acts, before.acts);
    assert_eq!(
        after.people.name(ParticipantId(1)),
        Some("Partecipante 001")
    );
    assert_eq!(
        (session.report().head.act, session.report().torn.clone()),
        (2, None)
    );
    assert!(session.report().read_only.is_none());
}

#[test]
fn all_that_waits_is_one_batch_and_each_command_sees_the_ones_before_it() {
    let (_root, session) = begin(vec![]);
    let folder = session.folder().to_path_buf();
    session.close();
    let ((clerk, desk), _) = prepare(&folder, sources()).unwrap();
    let names = ["Imprese", "Terzo settore", "Imprese", "Cittadinanza"];
    let answers: Vec<_> = names
        .map(|name| desk.hand_in(category(name)).unwrap())
        .into();
    let published = desk.changes();
    let before = desk.now();
    drop(desk);
    clerk.run();
    let answers: Vec<_> = answers
        .into_iter()
        .map(|a| a.blocking_recv().unwrap())
        .collect();
    let acts: Vec<_> = answers
        .iter()
        .flatten()
        .map(|receipt| receipt.act)
        .collect();
    assert_eq!(acts, [Some(1), Some(2), Some(3)]);
    assert!(matches!(
        &answers[2],
        Err(SubmitError::Refused(Refusal::Duplicate { .. }))
    ));
    let now = published.borrow();
    assert_eq!(
        categories(&now),
        ["Imprese", "Terzo settore", "Cittadinanza"]
    );
    assert_eq!((now.head.batch, before.head.batch), (1, 0));
}

#[test]
fn a_first_command_that_is_refused_leaves_no_folder() {
    let root = tempfile::tempdir().unwrap();
    let first = vec![category("Imprese"), category("Imprese")];
    let error =
        Session::create(root.path(), date(2026, 11, 22), "Prova", first, sources()).unwrap_err();
    assert!(
        matches!(error, CreateError::Refused { index: 1, .. }),
        "{error}"
    );
    assert_eq!(std::fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn undoing_a_rename_brings_the_old_name_back_also_after_opening_again() {
    let (_root, session) = begin(vec![register("Partecipante 001")]);
    let desk = session.desk();
    desk.submit_blocking(rename(1, "Referente CNA")).unwrap();
    assert_eq!(
        desk.now().people.name(ParticipantId(1)),
        Some("Referente CNA")
    );
    desk.submit_blocking(Command::Undo).unwrap();
    assert_eq!(
        desk.now().people.name(ParticipantId(1)),
        Some("Partecipante 001")
    );
    let folder = session.folder().to_path_buf();
    session.close();
    let session = Session::open(&folder, sources()).unwrap();
    let desk = session.desk();
    assert_eq!(
        desk.now().people.name(ParticipantId(1)),
        Some("Partecipante 001")
    );
    desk.submit_blocking(Command::Redo).unwrap();
    assert_eq!(
        desk.now().people.name(ParticipantId(1)),
        Some("Referente CNA")
    );
}

#[test]
fn names_are_not_in_the_journal() {
    let (_root, session) = begin(vec![register("Referente CNA")]);
    let journal =
        std::fs::read_to_string(crate::journal::folder::journal_path(session.folder())).unwrap();
    assert!(
        journal.contains("Registered") && !journal.contains("CNA"),
        "{journal}"
    );
}

#[test]
fn a_second_process_looks_on() {
    let (_root, first) = begin(vec![category("Imprese")]);
    let second = Session::open(first.folder(), sources()).unwrap();
    assert!(matches!(
        second.report().read_only,
        Some(JournalError::Locked { .. })
    ));
    assert_eq!(categories(&second.desk().now()), ["Imprese"]);
    let answer = second.desk().submit_blocking(category("altra"));
    assert!(matches!(
        answer,
        Err(SubmitError::NotRecorded(JournalError::Locked { .. }))
    ));
    first.desk().submit_blocking(category("altra")).unwrap();
}

/// Lets three commands wait, has the clerk write to a disk that is full, and returns the desk and the answers.
#[cfg(target_os = "linux")]
fn fail_to_write(folder: &std::path::Path) -> (Desk, Vec<Answer>) {
    let ((mut clerk, desk), _) = prepare(folder, sources()).unwrap();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let books = clerk.books.as_mut().unwrap();
    books.journal.write_to(full.unwrap());
    let commands = [
        register("Partecipante 009"),
        category("Imprese"),
        category("altra"),
    ];
    let answers = commands.map(|command| desk.hand_in(command).unwrap());
    let clerk = std::thread::spawn(|| clerk.run());
    let mut answers: Vec<_> = answers
        .into_iter()
        .map(|a| a.blocking_recv().unwrap())
        .collect();
    answers.push(desk.submit_blocking(category("dopo")));
    desk.inbox.send(Message::Close).unwrap();
    clerk.join().unwrap();
    (desk, answers)
}

#[cfg(target_os = "linux")]
#[test]
fn when_the_disk_is_full_all_who_wait_are_told_and_nothing_is_shown_as_done() {
    let (_root, session) = begin(vec![category("Imprese")]);
    let folder = session.folder().to_path_buf();
    session.close();
    let (desk, answers) = fail_to_write(&folder);
    for answer in &answers {
        let Err(SubmitError::NotRecorded(error)) = answer else {
            panic!("{answer:?}")
        };
        assert!(
            matches!(error.cause(), JournalError::DiskFull { .. }),
            "{error}"
        );
    }
    let now = desk.now();
    assert_eq!(categories(&now), ["Imprese"]);
    assert_eq!(now.people.names().count(), 0);
    assert!(matches!(now.read_only, Some(JournalError::DiskFull { .. })));

    // The name was on disk before the journal failed; it belongs to nobody now.
    let session = Session::open(&folder, sources()).unwrap();
    assert_eq!(session.report().names_withdrawn, 1);
    let desk = session.desk();
    desk.submit_blocking(RollCommand::Register {
        name: None,
        profile: Profile::default(),
        arrived: true,
    })
    .unwrap();
    assert_eq!(desk.now().people.name(ParticipantId(1)), None);
    let found = desk.submit_blocking(category("Imprese"));
    assert!(matches!(found, Err(SubmitError::Refused(_))));
}

#[test]
fn a_removal_of_names_that_a_crash_cut_short_is_finished_on_opening_and_later_names_stay() {
    let first = vec![register("Nome Segreto"), rename(1, "Nome Cambiato")];
    let (_root, session) = begin(first);
    let folder = session.folder().to_path_buf();
    let file = folder.join(crate::journal::folder::PEOPLE);
    session
        .desk()
        .submit_blocking(RollCommand::RemoveNames)
        .unwrap();
    session.close();
    // The program was killed here: the record says that the names are gone, their file still holds them.
    assert!(std::fs::read_to_string(&file).unwrap().contains("Segreto"));

    let session = Session::open(&folder, sources()).unwrap();
    assert_eq!(std::fs::read(&file).unwrap(), b"");
    let desk = session.desk();
    assert!(matches!(
        desk.submit_blocking(Command::Undo),
        Err(SubmitError::Refused(_))
    ));
    assert_eq!(desk.now().people.names().count(), 0);
    desk.submit_blocking(register("Referente CNA")).unwrap();
    desk.submit_blocking(rename(2, "Altro nome")).unwrap();
    session.close();
    let session = Session::open(&folder, sources()).unwrap();
    let people = session.desk().now().people.clone();
    assert_eq!(people.name(ParticipantId(1)), None);
    assert_eq!(people.name(ParticipantId(2)), Some("Altro nome"));
}

#[test]
fn where_the_file_of_the_names_was_taken_away_opening_says_so() {
    let (_root, session) = begin(vec![register("Partecipante 001")]);
    let folder = session.folder().to_path_buf();
    session.close();
    let again = Session::open(&folder, sources()).unwrap();
    assert!(!again.report().names_missing);
    again.close();
    std::fs::remove_file(folder.join(crate::journal::folder::PEOPLE)).unwrap();
    let again = Session::open(&folder, sources()).unwrap();
    assert!(again.report().names_missing);
    assert_eq!(again.desk().now().assembly.roll.present(), 1);
}

#[test]
fn many_at_once_are_all_answered_and_all_on_disk() {
    let (_root, session) = begin(vec![]);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let desk = session.desk();
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for n in 0..200 {
            let desk = desk.clone();
            tasks.spawn(async move { desk.submit(category(&format!("Categoria {n}"))).await });
        }
        while let Some(answer) = tasks.join_next().await {
            let receipt = answer.unwrap().unwrap();
            assert!(
                desk.now().head.act >= receipt.act.unwrap(),
                "answered before it was published"
            );
        }
    });
    let folder = session.folder().to_path_buf();
    session.close();
    let session = Session::open(&folder, sources()).unwrap();
    assert_eq!(session.report().head.act, 200);
    assert_eq!(session.desk().now().assembly.setup.categories.len(), 200);
}

#[test]
fn the_same_seed_and_clock_make_the_same_journal() {
    let run = || {
        let (_root, session) = begin(vec![category("Imprese"), register("Partecipante 001")]);
        session.desk().submit_blocking(category("altra")).unwrap();
        session.desk().now().head
    };
    assert_eq!(run(), run());
}
