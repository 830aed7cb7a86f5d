//! Phones and screens over real connections: the whole way of a ballot, and what else a hall does meanwhile.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests"
)]

#[path = "support/hall.rs"]
mod hall;
#[path = "phones/harm.rs"]
mod harm;
#[path = "phones/proposals.rs"]
mod proposals;
#[path = "phones/screens.rs"]
mod screens;

use std::net::SocketAddr;

use hall::{VOTE, cast, close_vote, codes, get, open_vote, post, serve, session, terms, wait_for};
use portavoce::assembly::VoteId;
use portavoce::assembly::vote::{Terms, VoteCommand};
use portavoce::clerk::{Desk, Session};
use portavoce::tally::{BallotKind, Method, Rule};
use portavoce::web::{Limits, Server};
use tempfile::TempDir;

struct Room {
    _root: TempDir,
    session: Session,
    server: Server,
    at: SocketAddr,
    codes: Vec<String>,
}

impl Room {
    fn new(terms: Terms, limits: Limits) -> Self {
        let root = tempfile::tempdir().unwrap();
        let session = session(root.path(), 6, terms);
        let codes = codes(&session.desk());
        let (server, at) = serve(session.desk(), limits);
        Self {
            _root: root,
            session,
            server,
            at,
            codes,
        }
    }

    fn open(terms: Terms) -> Self {
        let room = Self::new(terms, Limits::default());
        open_vote(&room.desk());
        room
    }

    fn desk(&self) -> Desk {
        self.session.desk()
    }

    fn ticket(&self, place: usize) -> String {
        format!("/v/{}", self.codes[place])
    }
}

#[test]
fn a_phone_goes_from_its_code_to_its_receipt_and_is_counted() {
    let room = Room::open(terms(false));
    let code = &room.codes[0];
    let entry = get(room.at, "/");
    assert!(entry.status == 200 && entry.body.contains("name=\"code\""));
    let typed = format!("/v?code={}-{}", &code[..3].to_lowercase(), &code[3..]);
    let known = get(room.at, &typed);
    assert_eq!(
        (known.status, known.header("location")),
        (303, Some(room.ticket(0).as_str()))
    );
    let ballot = get(room.at, &room.ticket(0));
    assert!(ballot.body.contains("Quale orario?") && ballot.body.contains("Sera"));
    let mark = format!("{}/scheda", room.ticket(0));
    let nothing = post(room.at, &mark, "vote=1&go=review");
    assert_eq!(
        nothing.header("location").unwrap(),
        format!("{}#err", room.ticket(0))
    );
    assert!(
        get(room.at, &room.ticket(0))
            .body
            .contains("role=\"alert\"")
    );
    let marked = post(room.at, &mark, "vote=1&o=1&go=review");
    let review = format!("{}/controlla", room.ticket(0));
    assert_eq!(marked.header("location"), Some(review.as_str()));
    assert!(get(room.at, &review).body.contains("Sera"));
    let done = post(
        room.at,
        &format!("{}/conferma", room.ticket(0)),
        "vote=1&o=1",
    );
    assert_eq!(done.status, 303);
    let receipt = get(room.at, done.header("location").unwrap())
        .receipt()
        .unwrap();
    let back = get(room.at, &room.ticket(0));
    assert_eq!(
        back.receipt().as_ref(),
        Some(&receipt),
        "going back shows the same receipt"
    );
    assert_eq!(close_vote(&room.desk()), (0, 1, 1));
    let list = get(room.at, "/ricevute");
    assert!(list.body.contains(&receipt));
    assert!(get(room.at, &room.ticket(1)).body.contains("chiuso"));
}

#[test]
fn every_page_is_small_forbids_all_and_keeps_nothing() {
    let room = Room::open(terms(true));
    cast(room.at, &room.codes[1], 0).unwrap();
    let ticket = room.ticket(0);
    let used = room.ticket(1);
    let change = format!("{used}/cambia");
    for path in [
        "/",
        "/v/222222",
        &ticket,
        &used,
        &change,
        "/ricevute",
        "/nulla",
    ] {
        let page = get(room.at, path);
        assert!(
            page.body.len() < 10_000,
            "{path}: {} bytes",
            page.body.len()
        );
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(
            page.header("x-content-type-options"),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(
            page.header("referrer-policy"),
            Some("no-referrer"),
            "{path}"
        );
        assert_eq!(page.header("set-cookie"), None, "{path}");
        assert!(
            !page.body.contains("http://") && !page.body.contains("https://"),
            "{path}"
        );
    }
}

#[test]
fn a_double_tap_gives_one_ballot_and_one_receipt() {
    let room = Room::open(terms(false));
    let (at, code) = (room.at, room.codes[0].clone());
    let taps: Vec<_> = (0..8)
        .map(|_| {
            let code = code.clone();
            std::thread::spawn(move || cast(at, &code, 1).unwrap().unwrap())
        })
        .collect();
    let receipts: Vec<String> = taps.into_iter().map(|t| t.join().unwrap()).collect();
    assert!(receipts.iter().all(|r| *r == receipts[0]), "{receipts:?}");
    let other = cast(room.at, &room.codes[0], 0).unwrap();
    assert_eq!(other.as_ref(), Some(&receipts[0]), "the first ballot holds");
    assert_eq!(close_vote(&room.desk()), (0, 1, 1));
    wait_for(&room.server, |network| network.twice == 1);
}

#[test]
fn where_the_rule_says_so_a_vote_is_changed_until_it_is_closed() {
    let room = Room::open(terms(true));
    let first = cast(room.at, &room.codes[0], 0).unwrap();
    let changed = cast(room.at, &room.codes[0], 1).unwrap();
    assert_eq!(first, changed);
    assert_eq!(close_vote(&room.desk()), (0, 1, 1));
}

#[test]
fn a_phone_waits_for_a_vote_and_comes_late_to_one_that_is_closed() {
    let room = Room::new(terms(false), Limits::default());
    let waiting = get(room.at, &room.ticket(0));
    assert!(waiting.status == 200 && waiting.receipt().is_none());
    assert!(
        !waiting.body.contains("Mattina"),
        "the ballot is not shown before its time"
    );
    open_vote(&room.desk());
    cast(room.at, &room.codes[0], 0).unwrap().unwrap();
    assert_eq!(close_vote(&room.desk()), (1, 0, 1));
    let late = post(
        room.at,
        &format!("{}/conferma", room.ticket(1)),
        "vote=1&o=1",
    );
    assert_eq!(late.status, 200);
    assert!(late.body.contains("ora non vale"), "{}", late.body);
    let again = post(
        room.at,
        &format!("{}/conferma", room.ticket(0)),
        "vote=1&o=0",
    );
    assert!(again.body.contains("Vale la scheda"), "{}", again.body);
    assert_eq!(hall::figures(&room.desk().now()), (1, 0, 1));
    wait_for(&room.server, |network| network.late == 1);
    let next = VoteCommand::Draft(Box::new(terms(false)));
    room.desk().submit_blocking(next).unwrap();
    let closed = get(room.at, &room.ticket(0));
    assert!(closed.body.contains("/ricevute"), "{}", closed.body);
    let open = VoteCommand::Open { id: VoteId(2) };
    room.desk().submit_blocking(open).unwrap();
    let network = wait_for(&room.server, |network| network.late == 0);
    assert_eq!(network.in_all.late, 1, "what came before is still told");
}

#[test]
fn a_vote_closed_on_the_way_to_a_receipt_says_that_the_ballot_is_counted() {
    let room = Room::open(terms(false));
    let sent = post(
        room.at,
        &format!("{}/conferma", room.ticket(0)),
        "vote=1&o=0",
    );
    let way = sent.header("location").unwrap().to_owned();
    assert_eq!(close_vote(&room.desk()), (1, 0, 1));
    let told = get(room.at, &way);
    assert!(told.body.contains("Vale la scheda"), "{}", told.body);
    let other = get(room.at, &format!("{}?ok=1", room.ticket(1)));
    assert!(other.status == 200 && !other.body.contains("Vale la scheda"));
}

#[test]
fn every_kind_of_ballot_comes_in_by_phone() {
    let kind = |kind: BallotKind, method: Method| Terms {
        kind,
        rule: Rule::new(method),
        ..terms(false)
    };
    let choose = BallotKind::Choose {
        min: 1,
        max: 2,
        budget: None,
    };
    let points = BallotKind::Points {
        total: 5,
        cap: 5,
        spend_all: true,
    };
    let rank = BallotKind::Rank {
        min: 1,
        max: 2,
        ties: false,
    };
    for (terms, body) in [
        (kind(BallotKind::Motion, Method::Motion), "o=0"),
        (kind(BallotKind::One, Method::PluralityChoice), "o=1"),
        (kind(choose, Method::Approval), "o=0&o=1"),
        (kind(points, Method::Points), "v0=2&v1=3"),
        (
            kind(BallotKind::Score { min: 0, max: 10 }, Method::ScoreMean),
            "v0=7&v1=0",
        ),
        (
            kind(BallotKind::Resistance { max: 10 }, Method::Resistance),
            "v0=10&v1=0",
        ),
        (kind(rank, Method::Borda), "r=1,0"),
        (kind(BallotKind::One, Method::PluralityChoice), "go=blank"),
    ] {
        let shown = format!("{:?}", terms.kind);
        let room = Room::open(terms);
        assert_eq!(get(room.at, &room.ticket(0)).status, 200, "{shown}");
        let path = format!("{}/scheda", room.ticket(0));
        let marked = post(room.at, &path, &format!("vote=1&{body}"));
        let review = format!("{}/controlla", room.ticket(0));
        assert_eq!(marked.header("location"), Some(review.as_str()), "{shown}");
        assert_eq!(get(room.at, &review).status, 200, "{shown}");
        let path = format!("{}/conferma", room.ticket(0));
        let done = post(room.at, &path, &format!("vote=1&{body}"));
        let receipt = get(room.at, done.header("location").unwrap()).receipt();
        assert!(receipt.is_some(), "{shown}");
        let id = VOTE;
        let close = portavoce::assembly::vote::VoteCommand::Close { id };
        room.desk().submit_blocking(close).unwrap();
        let now = room.desk().now();
        let vote = now.assembly.votes.get(VOTE).unwrap();
        assert_eq!(
            vote.tally.as_ref().unwrap().turnout.voters,
            Some(1),
            "{shown}"
        );
    }
}
