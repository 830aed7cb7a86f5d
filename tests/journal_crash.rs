//! A process that writes a journal is killed, again and again: nothing it said was on disk may be missing afterwards.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use jiff::Timestamp;
use portavoce::journal::{self, Act, Journal, JournalError};

/// Names the session folder to the process that is to be killed.
const SESSION: &str = "PORTAVOCE_TEST_SESSION";
/// The test below that plays that process.
const WRITER: &str = "the_process_that_is_killed_writes_until_then";

fn at() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

/// The three events of an act, told apart by its number.
fn events(act: u64) -> Vec<String> {
    ["prima", "seconda", "terza"]
        .iter()
        .map(|word| format!("{word} {act}"))
        .collect()
}

/// Runs this same program as a writer, from a shell that first does `prelude`.
fn start_writer(session: &Path, prelude: &str) -> Child {
    Command::new("sh")
        .args([
            "-c",
            &format!("{prelude} exec \"$0\" --exact {WRITER} --nocapture --test-threads=1"),
        ])
        .arg(std::env::current_exe().unwrap())
        .env(SESSION, session)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// In the process that is to be killed: writes batches of four acts and says each once it is on disk. Elsewhere: checks
/// that one such batch is written at all.
#[test]
fn the_process_that_is_killed_writes_until_then() {
    let Ok(session) = std::env::var(SESSION) else {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(dir.path(), at()).unwrap();
        assert_eq!(write_batch(&mut journal).unwrap(), 4);
        return;
    };
    let (mut journal, _) = Journal::<String>::open(session.as_ref(), drop).unwrap();
    let failure = loop {
        match write_batch(&mut journal) {
            Ok(act) => say(&format!("durable {act}")),
            Err(error) => break error,
        }
    };
    let after = write_batch(&mut journal).unwrap_err();
    assert!(matches!(after, JournalError::Poisoned { .. }), "{after}");
    assert!(
        matches!(failure, JournalError::DiskFull { .. }),
        "{failure}"
    );
    say("disk full");
}

fn write_batch(journal: &mut Journal<String>) -> Result<u64, JournalError> {
    let first = journal.head().act + 1;
    let batch: Vec<_> = (first..first + 4).map(events).collect();
    let acts: Vec<_> = batch
        .iter()
        .map(|events| Act { at: at(), events })
        .collect();
    Ok(journal.append(&acts)?.act)
}

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

fn last_durable(lines: &[String]) -> u64 {
    let acts = lines
        .iter()
        .filter_map(|line| line.strip_prefix("durable ")?.parse().ok());
    acts.max().unwrap_or_default()
}

/// Checks that the session holds whole batches of whole acts, all of them up to `durable`; returns the last act.
fn check(session: &Path, durable: u64) -> u64 {
    let mut found = Vec::new();
    let opening =
        journal::read_session::<String>(session, |entry| found.push((entry.act, entry.event)))
            .unwrap();
    let last = opening.head.act;
    let expected: Vec<_> = (1..=last)
        .flat_map(|act| events(act).into_iter().map(move |event| (act, event)))
        .collect();
    assert!(
        found == expected,
        "the events of {last} acts are not the ones written"
    );
    assert!(
        last >= durable,
        "acts {last} to {durable} were said to be on disk"
    );
    assert_eq!(last % 4, 0, "half a batch was kept");
    last
}

#[test]
fn nothing_said_to_be_on_disk_is_lost_when_the_writer_is_killed() {
    let dir = tempfile::tempdir().unwrap();
    drop(Journal::<String>::create(dir.path(), at()).unwrap());
    let mut before = 0;
    for round in 1..=40_usize {
        let mut child = start_writer(dir.path(), "");
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut lines = Vec::new();
        // Each round is killed after another number of answers, at whatever the writer is then doing.
        while last_durable(&lines) == 0 || lines.len() < 3 + round % 7 {
            let mut line = String::new();
            assert_ne!(
                out.read_line(&mut line).unwrap(),
                0,
                "the writer ended by itself: {lines:?}"
            );
            lines.push(line.trim_end().to_owned());
        }
        child.kill().unwrap();
        let status = child.wait().unwrap();
        assert!(!status.success());
        let mut rest = String::new();
        out.read_to_string(&mut rest).unwrap();
        lines.extend(
            rest.split_inclusive('\n')
                .filter_map(|line| Some(line.strip_suffix('\n')?.to_owned())),
        );
        let last = check(dir.path(), last_durable(&lines));
        assert!(last > before, "round {round} wrote nothing");
        before = last;
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_fills_up_in_the_middle_of_a_write_loses_nothing_and_can_be_continued() {
    let dir = tempfile::tempdir().unwrap();
    drop(Journal::<String>::create(dir.path(), at()).unwrap());
    // A file may grow to so many blocks of 512 bytes; the write that crosses the line is done in part.
    let child = start_writer(dir.path(), "trap '' XFSZ; ulimit -f 41;");
    let output = child.wait_with_output().unwrap();
    let lines: Vec<_> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect();
    assert!(output.status.success(), "{lines:?}");
    assert!(lines.iter().any(|line| line == "disk full"), "{lines:?}");
    let durable = last_durable(&lines);
    assert!(durable > 0, "{lines:?}");
    assert_eq!(check(dir.path(), durable), durable);

    let (mut journal, opening) = Journal::<String>::open(dir.path(), drop).unwrap();
    let torn = opening
        .torn
        .expect("the write that failed left a part behind");
    assert!(torn.length > 0 && torn.kept_in.is_some_and(|path| path.exists()));
    write_batch(&mut journal).unwrap();
    drop(journal);
    assert_eq!(check(dir.path(), durable + 4), durable + 4);
}

/// Tells the process below that it is the one without permission.
const WITHOUT_PERMISSION: &str = "PORTAVOCE_TEST_WITHOUT_PERMISSION";

#[cfg(unix)]
#[test]
fn a_folder_without_permission_to_write_is_read_and_says_what_it_may_not() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;

    if let Ok(session) = std::env::var(WITHOUT_PERMISSION) {
        return refuses_to_write(session.as_ref());
    }
    let dir = tempfile::tempdir().unwrap();
    let mut journal = Journal::create(dir.path(), at()).unwrap();
    write_batch(&mut journal).unwrap();
    drop(journal);
    let test = "a_folder_without_permission_to_write_is_read_and_says_what_it_may_not";
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", test])
        .env(WITHOUT_PERMISSION, dir.path());
    set_permissions(dir.path(), Permissions::from_mode(0o555)).unwrap();
    if tempfile::tempfile_in(dir.path()).is_ok() {
        // The administrator may write anywhere: the child becomes nobody.
        child.uid(65_534);
    }
    let output = child.output().unwrap();
    set_permissions(dir.path(), Permissions::from_mode(0o755)).unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}"
    );
}

fn refuses_to_write(session: &Path) {
    assert_eq!(check(session, 4), 4);
    let error = Journal::<String>::open(session, drop).unwrap_err();
    assert!(
        matches!(error, JournalError::NotPermitted { .. }),
        "{error}"
    );
    let date = jiff::civil::date(2026, 11, 22);
    let error = journal::create_session_folder(session, date, "prova").unwrap_err();
    assert!(
        matches!(error, JournalError::NotPermitted { .. }),
        "{error}"
    );
}
