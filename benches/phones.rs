//! Durable ballots a second over HTTP, with a bare "hello" POST on the same machine as the yardstick.
//!
//! `cargo bench --bench phones` prints a line for each number of connections, and one for a crowd in which every phone
//! has a connection of its own. It needs two open files for each connection: `ulimit -n 65536` first.
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

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use portavoce::web::Limits;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

/// Ballots of each run, one for each ticket.
const BALLOTS: u32 = 10_000;
/// Connections at a time, each sending one ballot after the other.
const CONNECTIONS: [usize; 2] = [150, 1_000];

fn main() {
    for connections in CONNECTIONS {
        let hello = run(connections, hello_server(), &requests(&numbers()));
        let ballots = with_hall(|address, codes| run(connections, address, &requests(codes)));
        report(&format!("{connections} connections"), hello, ballots);
    }
    let hello = crowd(hello_server(), requests(&numbers()));
    let ballots = with_hall(|address, codes| crowd(address, requests(codes)));
    report("a crowd, a connection each", hello, ballots);
}

fn report(what: &str, hello: (Duration, u32), ballots: (Duration, u32)) {
    let rate = |(time, answered): (Duration, u32)| f64::from(answered) / time.as_secs_f64();
    println!(
        "{what}: hello {:.0}/s ({} answered), durable ballots {:.0}/s ({} answered), ratio {:.2}, time {:.2} of hello's",
        rate(hello),
        hello.1,
        rate(ballots),
        ballots.1,
        rate(ballots) / rate(hello),
        ballots.0.as_secs_f64() / hello.0.as_secs_f64(),
    );
}

/// Codes that are none, for the yardstick: requests of the same length.
fn numbers() -> Vec<String> {
    (0..BALLOTS).map(|n| format!("{n:06}")).collect()
}

fn requests(codes: &[String]) -> Vec<String> {
    let request = |code: &String| {
        format!(
            "POST /v/{code}/conferma HTTP/1.1\r\nHost: 127.0.0.1\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nvote=1&o=1"
        )
    };
    codes.iter().map(request).collect()
}

/// Runs something against a hall in which the vote is open, and checks that every ballot was counted once.
fn with_hall<T>(run: impl FnOnce(SocketAddr, &[String]) -> T) -> T {
    let root = tempfile::tempdir().expect("a folder for the benchmark");
    let session = hall::session(root.path(), BALLOTS, hall::terms(false));
    hall::open_vote(&session.desk());
    let codes = hall::codes(&session.desk());
    let limits = Limits {
        per_address: Limits::default().connections,
        ..Limits::default()
    };
    let (server, address) = hall::serve(session.desk(), limits);
    let done = run(address, &codes);
    let (_, votes, voters) = hall::close_vote(&session.desk());
    println!("  counted {votes} of {voters}");
    server.close();
    session.close();
    done
}

/// A server that reads a POST and says hello, on one thread as the real one.
fn hello_server() -> SocketAddr {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let runtime = runtime();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
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

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

/// Sends all requests over so many connections; the time, and how many were answered.
fn run(connections: usize, address: SocketAddr, requests: &[String]) -> (Duration, u32) {
    let share = requests.len().div_ceil(connections);
    let shares: Vec<Vec<String>> = requests.chunks(share).map(<[String]>::to_vec).collect();
    runtime().block_on(async {
        let mut phones = JoinSet::new();
        let mut streams = Vec::new();
        for _ in &shares {
            streams.push(TcpStream::connect(address).await);
        }
        let begun = Instant::now();
        for (stream, share) in streams.into_iter().zip(shares) {
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
        (begun.elapsed(), answered)
    })
}

/// Every request on a connection of its own, all at once.
fn crowd(address: SocketAddr, requests: Vec<String>) -> (Duration, u32) {
    runtime().block_on(async {
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
        (begun.elapsed(), answered)
    })
}

/// Sends a request and reads the whole answer.
async fn ask(stream: &mut TcpStream, request: &str) -> io::Result<()> {
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::with_capacity(1_024);
    loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|length| length.parse::<usize>().ok());
        if body.len() >= length.unwrap_or(0) {
            let done = head.starts_with("HTTP/1.1 303") || head.starts_with("HTTP/1.1 200");
            return if done {
                Ok(())
            } else {
                Err(io::Error::other(head.to_owned()))
            };
        }
    }
}
