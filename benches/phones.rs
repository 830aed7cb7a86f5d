//! Durable ballots a second over HTTP, with a bare "hello" POST on the same machine as the yardstick.
//!
//! `cargo bench --bench phones` prints a line for each number of connections, and one for a crowd in which every phone
//! has a connection of its own. Both are measured in turns, so that what else the machine does weighs on both; the phones
//! are a process of their own. Each process needs an open file for each connection, 10,000 of them for the crowd.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::float_arithmetic,
    reason = "a benchmark that cannot be set up has nothing to measure; its figures are printed"
)]

#[path = "../tests/support/hall.rs"]
#[expect(
    dead_code,
    clippy::unwrap_used,
    reason = "here no page is read; what cannot be set up cannot be measured"
)]
mod hall;
#[path = "support/phones.rs"]
mod phones;

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use phones::{Phones, ask, runtime};
use portavoce::web::Limits;
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::JoinSet;

/// Ballots of each round, one for each ticket.
const BALLOTS: u32 = 10_000;
/// Connections at a time, each sending one ballot after the other.
const CONNECTIONS: [u32; 2] = [150, 1_000];
/// Rounds of each, in turns.
const ROUNDS: u32 = 5;
/// Connections that may wait to be let in by the yardstick, as many as by the hall.
const WAITING: u32 = 4_096;

/// What came of a round.
#[derive(Clone, Copy)]
struct Round {
    time: Duration,
    answered: u32,
}

impl Round {
    /// Answers a second.
    fn rate(self) -> f64 {
        f64::from(self.answered) / self.time.as_secs_f64()
    }
}

fn main() {
    if let Some(task) = phones::task() {
        send(&task);
        return;
    }
    phones::open_files();
    for connections in CONNECTIONS {
        compare(&format!("{connections} connections"), connections);
    }
    compare("a crowd, a connection each", BALLOTS);
}

/// Holds the rounds over so many connections, and prints what came of them.
fn compare(what: &str, connections: u32) {
    let mut bare = Vec::new();
    let mut durable = Vec::new();
    for _ in 0..ROUNDS {
        bare.push(round(connections, hello_server(), &numbers()));
        durable.push(with_hall(|address, codes| {
            round(connections, address, codes)
        }));
    }
    let (hello, ballots) = (median(&bare), median(&durable));
    println!(
        "{what}: {}; {}; of the medians: ratio {:.2}, time {:.2} of hello's",
        said("hello", &bare),
        said("durable ballots", &durable),
        ballots / hello,
        hello / ballots,
    );
}

fn said(what: &str, rounds: &[Round]) -> String {
    let best = rates(rounds).last().copied().unwrap_or_default();
    let fewest = rounds.iter().map(|round| round.answered).min();
    format!(
        "{what} {:.0}/s, at best {best:.0} ({} of {BALLOTS} answered)",
        median(rounds),
        fewest.unwrap_or_default(),
    )
}

fn median(rounds: &[Round]) -> f64 {
    let rates = rates(rounds);
    rates.get(rates.len() / 2).copied().unwrap_or_default()
}

/// The answers a second of each round, the fewest first.
fn rates(rounds: &[Round]) -> Vec<f64> {
    let mut rates: Vec<f64> = rounds.iter().map(|round| round.rate()).collect();
    rates.sort_by(f64::total_cmp);
    rates
}

/// Codes that are none, for the yardstick: requests of the same length.
fn numbers() -> Vec<String> {
    (0..BALLOTS).map(|n| format!("{n:06}")).collect()
}

/// Runs a round against a hall in which the vote is open, and checks that every ballot was counted once.
fn with_hall(run: impl FnOnce(SocketAddr, &[String]) -> Round) -> Round {
    let root = tempfile::tempdir().expect("a folder for the benchmark");
    let session = hall::session(root.path(), BALLOTS, hall::terms(false));
    hall::open_vote(&session.desk());
    let codes = hall::codes(&session.desk());
    let limits = Limits {
        per_address: Limits::default().connections,
        ..Limits::default()
    };
    let (server, address) = hall::serve(session.desk(), limits);
    let round = run(address, &codes);
    let (_, votes, voters) = hall::close_vote(&session.desk());
    assert_eq!(votes, voters);
    assert!(
        votes >= u64::from(round.answered),
        "a ballot was lost: {votes}"
    );
    server.close();
    session.close();
    round
}

/// A server that reads a POST and says hello, on one thread as the real one.
fn hello_server() -> SocketAddr {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        runtime().block_on(async {
            let socket = TcpSocket::new_v4().expect("a socket");
            let here = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            socket.bind(here).expect("a free port");
            let listener = socket.listen(WAITING).expect("a listener");
            let address = listener.local_addr().expect("a bound port");
            tell.send(address).expect("somebody waits");
            while let Ok((stream, _)) = listener.accept().await {
                let hello = service_fn(|request: Request<Incoming>| async move {
                    let _read = request.into_body().collect().await;
                    Ok::<_, Infallible>(Response::new(Full::new(Bytes::from_static(b"hello"))))
                });
                let served = http1::Builder::new().serve_connection(TokioIo::new(stream), hello);
                tokio::spawn(async move {
                    let _ended = served.await;
                });
            }
        });
    });
    told.recv().expect("the server has begun")
}

/// Has a second process send a ballot for each code over so many connections.
fn round(connections: u32, address: SocketAddr, codes: &[String]) -> Round {
    let mut phones = Phones::begin(&[address.to_string(), connections.to_string()]);
    for code in codes {
        phones.tell(code);
    }
    phones.tell("");
    let said = phones.hear();
    phones.end();
    let (micros, answered) = said.split_once(' ').expect("a time and a number");
    Round {
        time: Duration::from_micros(micros.parse().expect("a time")),
        answered: answered.parse().expect("a number"),
    }
}

/// The second process: reads the codes, sends their ballots, says how long that took and how many were answered.
fn send(task: &[String]) {
    let [address, connections] = task else {
        return;
    };
    let address = address.parse().expect("an address");
    let connections: u32 = connections.parse().expect("a number");
    let requests: Vec<String> = io::stdin()
        .lines()
        .map(|line| line.expect("a code"))
        .take_while(|code| !code.is_empty())
        .map(|code| request(&code))
        .collect();
    let round = if connections < BALLOTS {
        runtime().block_on(in_turn(connections, address, &requests))
    } else {
        runtime().block_on(all_at_once(address, requests))
    };
    println!("{} {}", round.time.as_micros(), round.answered);
}

fn request(code: &str) -> String {
    format!(
        "POST /v/{code}/conferma HTTP/1.1\r\nHost: 127.0.0.1\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nvote=1&o=1"
    )
}

/// Sends all requests over so many connections, on each one after the other.
async fn in_turn(connections: u32, address: SocketAddr, requests: &[String]) -> Round {
    let connections = usize::try_from(connections).expect("a small number");
    let share = requests.len().div_ceil(connections);
    let mut streams = Vec::new();
    for share in requests.chunks(share) {
        streams.push((TcpStream::connect(address).await, share.to_vec()));
    }
    let mut phones = JoinSet::new();
    let begun = Instant::now();
    for (stream, share) in streams {
        phones.spawn(async move {
            let mut answered = 0;
            let Ok(mut stream) = stream else { return 0 };
            for request in share {
                if ask(&mut stream, &request).await.is_err() {
                    return answered;
                }
                answered += 1;
            }
            answered
        });
    }
    let mut answered = 0;
    while let Some(phone) = phones.join_next().await {
        answered += phone.unwrap_or(0);
    }
    Round {
        time: begun.elapsed(),
        answered,
    }
}

/// Sends every request on a connection of its own, all at once.
async fn all_at_once(address: SocketAddr, requests: Vec<String>) -> Round {
    let begun = Instant::now();
    let mut phones = JoinSet::new();
    for request in requests {
        phones.spawn(async move {
            let mut stream = TcpStream::connect(address).await?;
            ask(&mut stream, &request).await
        });
    }
    let mut answered = 0;
    while let Some(phone) = phones.join_next().await {
        answered += u32::from(matches!(phone, Ok(Ok(()))));
    }
    Round {
        time: begun.elapsed(),
        answered,
    }
}
