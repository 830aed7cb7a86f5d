//! A rehearsal: phones that are not there vote all together in an assembly of its own, over the same network.
//!
//! It goes the way of real phones, through the address that people are told, and leaves nothing but a note that it was
//! held. The assembly it uses lies in a folder that is thrown away.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::civil::Date;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::assembly::roll::{Gender, Group, RollCommand};
use crate::assembly::setup::{Meeting, SetupCommand};
use crate::assembly::tickets::{Code, Rehearsal, TicketsCommand};
use crate::assembly::vote::{
    Channel, Denominator, Electorate, Scrutiny, Terms, TieRule, VoteCommand, VoteOption,
};
use crate::assembly::{Command, VoteId};
use crate::clerk::{Session, Sources};
use crate::tally::{BallotKind, Base, Method, Rule};
use crate::web::{House, Limits, Place, Server};

/// Most phones of a rehearsal.
pub(super) const PHONES: u32 = 2_000;
/// Longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest page that is read, in bytes.
const PAGE: u64 = 64 * 1024;
/// Phones on the way at the same time: each takes two of the files that a system lets a program have open.
const AT_ONCE: usize = 200;
const VOTE: VoteId = VoteId(1);

/// Holds a rehearsal with so many phones at the place where the server is to be.
///
/// # Errors
/// In a few words, what kept it from beginning.
pub(super) async fn hold(
    phones: u32,
    house: House,
    place: &Place,
    sources: Sources,
) -> Result<Rehearsal, String> {
    let folder = TempDir::with_prefix("portavoce-prova-").map_err(words)?;
    let day = Date::constant(2000, 1, 1);
    let first = commands(phones);
    let session = Session::create(folder.path(), day, "prova", first, sources).map_err(words)?;
    let desk = session.desk();
    let codes = desk.codes().await.map_err(words)?;
    let place = Place {
        port: 0,
        wifi: None,
        limits: Limits {
            per_address: Limits::default().connections,
            ..Limits::default()
        },
        ..place.clone()
    };
    let server = Server::start(desk.clone(), house, place).map_err(words)?;
    let network = server.ready().await;
    let address = network.address.strip_prefix("http://");
    let Some(address) = address.and_then(|a| a.parse::<SocketAddr>().ok()) else {
        server.close();
        session.close();
        return Err(format!("{:?}", network.state));
    };
    let begun = Instant::now();
    let receipts = vote_all(address, codes.into_iter().map(|(_, code)| code)).await;
    let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    // Without a single ballot there is nothing to close, and nothing was counted.
    let closed = desk.submit(VoteCommand::Close { id: VOTE }).await;
    let counted = match closed {
        Ok(_) => counted(&desk.now().assembly),
        Err(_) => 0,
    };
    server.close();
    session.close();
    Ok(Rehearsal {
        phones,
        receipts,
        counted,
        millis,
    })
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn counted(assembly: &crate::assembly::Assembly) -> u32 {
    let vote = assembly.votes.get(VOTE);
    let voters = vote.and_then(|v| v.tally.as_ref()?.turnout.voters);
    u32::try_from(voters.unwrap_or(0)).unwrap_or(u32::MAX)
}

/// An assembly with an open vote between two options.
fn commands(phones: u32) -> Vec<Command> {
    let option = |label: &str| VoteOption {
        label: label.to_owned(),
        short: String::new(),
        position: None,
    };
    let terms = Terms {
        question: "Prova".to_owned(),
        theme: None,
        options: ["A", "B"].map(option).into(),
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: [Channel::Phone].into(),
        secret: true,
        percent: Base::Voters,
        scrutiny: Scrutiny::default(),
        revisable: false,
    };
    let meeting = Meeting {
        title: "Prova".to_owned(),
        ..Meeting::default()
    };
    let group = Group {
        category: None,
        gender: Gender::Undeclared,
        votes: true,
    };
    vec![
        SetupCommand::SetMeeting(meeting).into(),
        RollCommand::Count {
            group,
            present: phones,
        }
        .into(),
        TicketsCommand::Issue { count: phones }.into(),
        VoteCommand::Draft(Box::new(terms)).into(),
        VoteCommand::Open { id: VOTE }.into(),
    ]
}

/// How many phones got a receipt.
async fn vote_all(address: SocketAddr, codes: impl Iterator<Item = Code>) -> u32 {
    let mut phones = JoinSet::new();
    let doors = Arc::new(Semaphore::new(AT_ONCE));
    for (code, n) in codes.zip(0_u32..) {
        let (doors, code) = (Arc::clone(&doors), code.to_string());
        phones.spawn(async move {
            let Ok(_inside) = doors.acquire().await else {
                return false;
            };
            vote(address, code, n % 2).await
        });
    }
    let mut receipts = 0;
    while let Some(voted) = phones.join_next().await {
        receipts += u32::from(voted.is_ok_and(|receipt| receipt));
    }
    receipts
}

/// The way of one phone: ballot, review, receipt. Whether it got there.
async fn vote(address: SocketAddr, code: String, option: u32) -> bool {
    let ticket = format!("/v/{code}");
    let filled = format!("vote={VOTE}&o={option}&go=review");
    let steps = [
        ("GET", ticket.clone(), String::new()),
        ("POST", format!("{ticket}/scheda"), filled),
        ("GET", format!("{ticket}/controlla"), String::new()),
        (
            "POST",
            format!("{ticket}/conferma"),
            format!("vote={VOTE}&o={option}"),
        ),
    ];
    for (method, path, body) in steps {
        let answered = timeout(PATIENCE, ask(address, method, &path, &body)).await;
        let Ok(Ok(page)) = answered else { return false };
        let wanted: [&str; 2] = if method == "GET" {
            ["HTTP/1.1 200", ""]
        } else {
            ["HTTP/1.1 303", ticket.as_str()]
        };
        if wanted.iter().any(|words| !page.contains(words)) {
            return false;
        }
    }
    let receipt = timeout(PATIENCE, ask(address, "GET", &format!("{ticket}?ok=1"), "")).await;
    receipt.is_ok_and(|page| page.is_ok_and(|page| page.contains("class=\"rc code\"")))
}

/// Asks for a page on a connection of its own, as a phone that was asleep does.
async fn ask(address: SocketAddr, method: &str, path: &str, body: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await?;
    let mut page = Vec::new();
    stream.take(PAGE).read_to_end(&mut page).await?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::text::Lang;

    #[tokio::test]
    async fn every_phone_of_a_rehearsal_gets_a_receipt_and_is_counted() {
        let house = House {
            lang: Lang::It,
            clock: Arc::new(|| Timestamp::UNIX_EPOCH),
            zone: TimeZone::UTC,
        };
        let sources = Sources::repeatable(|| Timestamp::UNIX_EPOCH, 7);
        let place = Place::here(Limits::default());
        let held = hold(40, house, &place, sources).await.unwrap();
        assert_eq!((held.phones, held.receipts, held.counted), (40, 40, 40));
    }
}
