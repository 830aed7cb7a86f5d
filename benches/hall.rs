//! A hall full of open connections: the memory that each takes while nothing happens on it, and how long 1,000 screens
//! wait for a change.
//!
//! `cargo bench --bench hall` prints a line for each; memory where the system tells it (Linux). The connections come from
//! a process of their own, so that the memory is the server's alone; each process needs 5,000 open files for them.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot be set up has nothing to measure; its figures are printed"
)]

#[path = "../tests/support/hall.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "here nobody votes; what cannot be set up cannot be measured"
)]
mod hall;
#[path = "support/phones.rs"]
mod phones;

use std::fs;
use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use phones::{Phones, ask, runtime};
use portavoce::assembly::board::{BoardCommand, Showing};
use portavoce::clerk::Desk;
use portavoce::web::Limits;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

/// Connections on which nothing happens.
const IDLE: u64 = 5_000;
/// Screens that listen.
const SCREENS: usize = 1_000;
/// Changes that they are shown.
const CHANGES: usize = 15;
/// Between two changes: longer than the hall is given to look at one.
const REST: Duration = Duration::from_millis(400);
/// Nothing is asked of whoever waits for so long.
const PATIENCE: Duration = Duration::from_mins(2);

/// What a page of the hall announces a slide with.
const SLIDE: &str = "event: slide";
/// What an event ends with, on the wire.
const END: &[u8] = b"\n\n\r\n";

fn main() {
    if let Some(task) = phones::task() {
        return match task.as_slice() {
            [what, address] if what == "idle" => wait(address.parse().expect("an address")),
            [what, address] if what == "screens" => look(address.parse().expect("an address")),
            _ => {}
        };
    }
    phones::open_files();
    with_hall(|address, _| idle(address));
    with_hall(screens);
}

/// Runs something against a hall in which a vote is open.
fn with_hall(run: impl FnOnce(SocketAddr, &Desk)) {
    let root = tempfile::tempdir().expect("a folder for the benchmark");
    let session = hall::session(root.path(), 10, hall::terms(false));
    hall::open_vote(&session.desk());
    let all = Limits::default().connections;
    let limits = Limits {
        per_address: all,
        screens: all,
        screens_from_one: all,
        head: PATIENCE,
        ..Limits::default()
    };
    let (server, address) = hall::serve(session.desk(), limits);
    run(address, &session.desk());
    server.close();
    session.close();
}

/// Measures the memory of connections that nothing was asked on yet, and of the same once each has read a page.
fn idle(address: SocketAddr) {
    let mut phones = Phones::begin(&["idle".to_owned(), address.to_string()]);
    let mut memory = Vec::new();
    for _ in ["without any", "fresh", "after a page"] {
        assert_eq!(phones.hear(), "done");
        memory.push(memory_held());
        phones.tell("go on");
    }
    phones.end();
    let [Some(before), Some(fresh), Some(after)] = memory.as_slice() else {
        println!("this system does not tell how much memory a program holds");
        return;
    };
    let each = |held: &u64| held.saturating_sub(*before) / IDLE;
    println!(
        "{IDLE} idle connections: {} bytes each when fresh, {} after a page was read on them",
        each(fresh),
        each(after),
    );
}

/// What this process holds in memory now, in bytes, if the system tells it.
fn memory_held() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Shows changes to all screens and measures how long half of them, and all, wait for each.
fn screens(address: SocketAddr, desk: &Desk) {
    let mut phones = Phones::begin(&["screens".to_owned(), address.to_string()]);
    assert_eq!((phones.hear(), phones.hear()), both());
    let mut halves = Vec::new();
    let mut alls = Vec::new();
    for n in 0..CHANGES {
        std::thread::sleep(REST);
        let showing = if n.is_multiple_of(2) {
            Showing::Vote(hall::VOTE)
        } else {
            Showing::Welcome
        };
        let covered = false;
        let begun = Instant::now();
        desk.submit_blocking(BoardCommand::Show { showing, covered })
            .expect("what can be shown");
        let half = phones.hear();
        halves.push(begun.elapsed());
        let all = phones.hear();
        alls.push(begun.elapsed());
        assert_eq!((half, all), both());
    }
    phones.end();
    println!(
        "{SCREENS} screens of the hall, {CHANGES} changes: half have one after {}; all after {}",
        said(&mut halves),
        said(&mut alls),
    );
}

/// What the screens say of a change.
fn both() -> (String, String) {
    ("half".to_owned(), "all".to_owned())
}

fn said(times: &mut [Duration]) -> String {
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default().as_millis();
    format!(
        "{} ms at best, {} at the median, {} at worst",
        at(0),
        at(times.len() / 2),
        at(times.len().saturating_sub(1)),
    )
}

/// The second process: opens connections, reads a page on each of them, and says when each step is done.
fn wait(address: SocketAddr) {
    let page = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    runtime().block_on(async {
        // Those who come later are let in later: once a last one is answered, all are in.
        let mut last = TcpStream::connect(address).await.expect("a connection");
        ask(&mut last, page).await.expect("a page");
        done();
        let mut streams = Vec::new();
        for _ in 0..IDLE {
            streams.push(TcpStream::connect(address).await.expect("a connection"));
        }
        let mut last = TcpStream::connect(address).await.expect("a connection");
        ask(&mut last, page).await.expect("a page");
        done();
        for stream in &mut streams {
            ask(stream, page).await.expect("a page");
        }
        done();
    });
}

/// Says that a step is done, and waits until the next one is wanted.
fn done() {
    println!("done");
    let mut line = String::new();
    io::stdin().read_line(&mut line).expect("a line");
}

/// The second process: screens that listen, and say when half of them and when all have a slide.
fn look(address: SocketAddr) {
    runtime().block_on(async {
        let (tell, mut told) = mpsc::channel(SCREENS);
        for _ in 0..SCREENS {
            tokio::spawn(screen(address, tell.clone()));
        }
        for _ in 0..=CHANGES {
            for n in 1..=SCREENS {
                told.recv().await.expect("screens that listen");
                if n == SCREENS / 2 {
                    println!("half");
                }
            }
            println!("all");
        }
    });
}

/// A screen that tells of every slide, once it is whole.
async fn screen(address: SocketAddr, tell: mpsc::Sender<()>) {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    let request = b"GET /sala/eventi HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    stream.write_all(request).await.expect("a request");
    let mut bytes = Vec::with_capacity(32 * 1024);
    while stream.read_buf(&mut bytes).await.is_ok_and(|n| n > 0) {
        if !bytes.ends_with(END) {
            continue;
        }
        let slides = String::from_utf8_lossy(&bytes).matches(SLIDE).count();
        bytes.clear();
        for _ in 0..slides {
            tell.send(()).await.expect("somebody counts");
        }
    }
}
