//! An assembly with a vote by phone, its server, and a phone that speaks HTTP by hand.

mod vote;

use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use portavoce::assembly::roll::{Gender, Group, RollCommand};
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::vote::{Channel, Terms, VoteCommand};
use portavoce::assembly::{Command, VoteId};
use portavoce::clerk::{Desk, Session, Snapshot, Sources};
use portavoce::present::network::Network;
use portavoce::tally::Base;
use portavoce::text::Lang;
use portavoce::web::{House, Limits, Place, Server};

use vote::plain_vote;

pub(crate) const VOTE: VoteId = VoteId(1);
/// Nothing on this machine takes so long.
const PATIENCE: Duration = Duration::from_secs(30);

/// A secret vote between two options by phone.
pub(crate) fn terms(revisable: bool) -> Terms {
    Terms {
        secret: true,
        percent: Base::Voters,
        revisable,
        ..plain_vote(Channel::Phone)
    }
}

/// A session of so many people with a ticket each and a drafted vote.
pub(crate) fn session(root: &Path, people: u32, terms: Terms) -> Session {
    let group = Group {
        category: None,
        gender: Gender::default(),
        votes: true,
    };
    let first: Vec<Command> = vec![
        RollCommand::Count {
            group,
            present: people,
        }
        .into(),
        TicketsCommand::Issue { count: people }.into(),
        VoteCommand::Draft(Box::new(terms)).into(),
    ];
    let sources = Sources::system().unwrap();
    Session::create(root, date(2026, 11, 22), "Prova", first, sources).unwrap()
}

/// Opens the vote.
pub(crate) fn open_vote(desk: &Desk) {
    desk.submit_blocking(VoteCommand::Open { id: VOTE })
        .unwrap();
}

/// Closes the vote: the votes of both options and the voters.
pub(crate) fn close_vote(desk: &Desk) -> (u64, u64, u64) {
    desk.submit_blocking(VoteCommand::Close { id: VOTE })
        .unwrap();
    figures(&desk.now())
}

/// The votes of both options and the voters of the closed vote.
pub(crate) fn figures(snapshot: &Snapshot) -> (u64, u64, u64) {
    let vote = snapshot.assembly.votes.get(VOTE).unwrap();
    let tally = vote.tally.as_ref().unwrap();
    let voters = tally.turnout.voters.unwrap();
    (tally.votes(0).unwrap(), tally.votes(1).unwrap(), voters)
}

/// The codes of all tickets.
pub(crate) fn codes(desk: &Desk) -> Vec<String> {
    let codes = desk.codes_blocking().unwrap();
    codes
        .into_iter()
        .map(|(_, code)| code.to_string())
        .collect()
}

/// Waits until the network stands as wanted.
pub(crate) fn wait_for(server: &Server, wanted: impl FnMut(&Network) -> bool) -> Network {
    let mut network = server.network();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async { network.wait_for(wanted).await.unwrap().clone() })
}

/// Serves an assembly on this machine only.
pub(crate) fn serve(desk: Desk, limits: Limits) -> (Server, SocketAddr) {
    let house = House {
        lang: Lang::It,
        clock: Arc::new(|| Timestamp::UNIX_EPOCH),
        zone: TimeZone::UTC,
    };
    let server = Server::start(desk, house, Place::here(limits)).unwrap();
    let network = wait_for(&server, Network::is_on);
    let address = network.address.strip_prefix("http://").unwrap();
    (server, address.parse().unwrap())
}

/// What came back: status, head, body.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Page {
    /// A header by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (found, value) = line.split_once(": ")?;
            (found.to_ascii_lowercase() == name).then_some(value)
        })
    }

    /// The receipt on the page.
    pub(crate) fn receipt(&self) -> Option<String> {
        let (_, after) = self.body.split_once("class=\"rc code\">")?;
        Some(after.split('<').next()?.to_owned())
    }
}

/// A connection with nothing asked yet.
pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Sends bytes and reads to the end.
pub(crate) fn exchange(address: SocketAddr, request: &str) -> io::Result<Page> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    read(&bytes).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

fn read(bytes: &[u8]) -> Option<Page> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Page {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    })
}

/// A request as a phone writes it, with more headers.
pub(crate) fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    more: &str,
    body: &str,
) -> String {
    format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{more}\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Reads a page.
pub(crate) fn get(address: SocketAddr, path: &str) -> Page {
    exchange(address, &request(address, "GET", path, "", "")).unwrap()
}

/// Posts a form.
pub(crate) fn post(address: SocketAddr, path: &str, body: &str) -> Page {
    exchange(address, &request(address, "POST", path, "", body)).unwrap()
}

/// Hands in a checked ballot; the receipt, if there is one.
pub(crate) fn cast(address: SocketAddr, code: &str, option: u32) -> io::Result<Option<String>> {
    let body = format!("vote={VOTE}&o={option}");
    let path = format!("/v/{code}/conferma");
    let answer = exchange(address, &request(address, "POST", &path, "", &body))?;
    let Some(place) = answer.header("location").filter(|_| answer.status == 303) else {
        return Ok(None);
    };
    let page = exchange(address, &request(address, "GET", place, "", ""))?;
    Ok(page.receipt())
}
