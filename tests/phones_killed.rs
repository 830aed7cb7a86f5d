//! The program is killed while a hall votes: every receipt shown is in the count, none twice, the phones go on.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "support/hall.rs"]
#[expect(dead_code, reason = "here no page is read")]
mod hall;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use hall::{cast, close_vote, codes, open_vote, serve, session, terms};
use portavoce::clerk::{Session, Sources, verify_session};
use portavoce::web::Limits;

/// Names the session folder to the process that is to be killed.
const SESSION: &str = "PORTAVOCE_TEST_SESSION";
/// The test below that plays that process.
const SERVER: &str = "the_process_that_is_killed_serves_until_then";
/// How often it is killed.
const KILLS: usize = 4;
/// Receipts shown before each kill.
const SHOWN: usize = 40;
const PHONES: u32 = 600;
/// Phones that vote at the same time.
const AT_ONCE: usize = 12;

fn open(folder: &Path) -> Session {
    Session::open(folder, Sources::system().unwrap()).unwrap()
}

/// In the process that is to be killed: serves until the end. Elsewhere: checks that it serves at all.
#[test]
fn the_process_that_is_killed_serves_until_then() {
    let Ok(folder) = std::env::var(SESSION) else {
        let root = tempfile::tempdir().unwrap();
        let session = session(root.path(), 2, terms(false));
        open_vote(&session.desk());
        let (server, at) = serve(session.desk(), Limits::default());
        let code = codes(&session.desk()).remove(0);
        assert!(cast(at, &code, 0).unwrap().is_some());
        server.close();
        return;
    };
    let session = open(folder.as_ref());
    let (_server, at) = serve(session.desk(), Limits::default());
    let mut out = std::io::stdout().lock();
    writeln!(out, "serving {at}")
        .and_then(|()| out.flush())
        .unwrap();
    // Until it is killed.
    let _end = std::io::stdin().read(&mut [0]);
}

fn start(folder: &Path) -> (Child, SocketAddr) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", SERVER, "--nocapture", "--test-threads=1"])
        .env(SESSION, folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines
        .map(Result::unwrap)
        .find_map(|line| Some(line.split_once("serving ")?.1.trim().parse().unwrap()))
        .unwrap();
    (child, address)
}

/// Has phones vote until enough receipts were shown, then kills; adds code and receipt of those who got one.
fn vote_and_kill(
    folder: &Path,
    queue: &Arc<Mutex<Vec<String>>>,
    shown: &mut Vec<(String, String)>,
) {
    let (mut child, address) = start(folder);
    let got = Arc::new(Mutex::new(Vec::new()));
    let phones: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (queue, got) = (Arc::clone(queue), Arc::clone(&got));
            std::thread::spawn(move || {
                loop {
                    let Some(code) = queue.lock().unwrap().pop() else {
                        return;
                    };
                    let Ok(Some(receipt)) = cast(address, &code, 1) else {
                        // It saw no receipt: it will try again after the restart.
                        queue.lock().unwrap().insert(0, code);
                        return;
                    };
                    got.lock().unwrap().push((code, receipt));
                }
            })
        })
        .collect();
    while got.lock().unwrap().len() < SHOWN && phones.iter().any(|p| !p.is_finished()) {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for phone in phones {
        phone.join().unwrap();
    }
    shown.append(&mut got.lock().unwrap());
}

#[test]
fn every_receipt_shown_is_in_the_count_and_none_twice_however_often_the_program_is_killed() {
    let root = tempfile::tempdir().unwrap();
    let begun = session(root.path(), PHONES, terms(false));
    open_vote(&begun.desk());
    let all = codes(&begun.desk());
    let folder = begun.folder().to_path_buf();
    begun.close();
    let queue = Arc::new(Mutex::new(all.clone()));
    let mut shown = Vec::new();
    for _ in 0..KILLS {
        vote_and_kill(&folder, &queue, &mut shown);
    }
    let again = open(&folder);
    let (server, address) = serve(again.desk(), Limits::default());
    for (code, receipt) in &shown {
        let now = cast(address, code, 1).unwrap();
        assert_eq!(
            now.as_ref(),
            Some(receipt),
            "the same receipt as before the kill"
        );
    }
    for code in &all {
        assert!(
            cast(address, code, 1).unwrap().is_some(),
            "the phones go on"
        );
    }
    let phones = u64::from(PHONES);
    assert_eq!(close_vote(&again.desk()), (0, phones, phones));
    let vote = Arc::clone(again.desk().now().assembly.votes.get(hall::VOTE).unwrap());
    assert!(shown.iter().all(|(_, r)| vote.phone.receipts.contains(r)));
    server.close();
    again.close();
    assert!(verify_session(&folder).unwrap().agrees());
}
