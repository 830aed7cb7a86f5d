//! Phones and screens over real connections: the whole way of a ballot, and everything that a hall does wrong.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests"
)]

#[path = "support/hall.rs"]
mod hall;

use std::io::{Read as _, Write as _};
use std::net::SocketAddr;
use std::time::Duration;

use hall::{
    VOTE, cast, close_vote, codes, connect, exchange, get, open_vote, post, request, serve,
    session, terms, wait_for,
};
use portavoce::assembly::board::{BoardCommand, Showing};
use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::tray::{Collecting, TrayCommand};
use portavoce::assembly::vote::{Terms, VoteCommand};
use portavoce::assembly::{Command, TicketId, VoteId};
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
fn a_wrong_code_says_so_a_withdrawn_one_too_and_errors_keep_what_was_typed() {
    let room = Room::open(terms(false));
    let unknown = get(room.at, "/v?code=222222");
    assert!(unknown.status == 404 && unknown.body.contains("value=\"222222\""));
    let sign = get(room.at, "/v?code=7KO2M1");
    assert!(sign.status == 404 && sign.body.contains("value=\"7KO2M1\""));
    let hostile = get(room.at, "/v?code=%3Cscript%3Ealert(1)");
    assert!(!hostile.body.contains("<script>alert"), "{}", hostile.body);
    let reason = String::from("perso");
    let id = TicketId(1);
    let withdraw: Command = TicketsCommand::Withdraw { id, reason }.into();
    room.desk().submit_blocking(withdraw).unwrap();
    let left = codes(&room.desk());
    let lost = room.codes.iter().find(|code| !left.contains(code)).unwrap();
    assert_eq!(get(room.at, &format!("/v/{lost}")).status, 404);
    assert_eq!(cast(room.at, lost, 0).unwrap(), None);
    wait_for(&room.server, |network| network.wrong_codes == 1);
}

#[test]
fn whoever_guesses_codes_is_held_up_and_whoever_votes_is_not() {
    let limits = Limits {
        wrong_from_one: 20,
        ..Limits::default()
    };
    let room = Room::new(terms(false), limits);
    open_vote(&room.desk());
    assert_eq!(get(room.at, &room.ticket(0)).status, 200);
    let guess = |n: u32| {
        let sign = |n: u32| {
            char::from(b"23456789ABCDEFGHJKMNPQRSTUVWXYZ"[usize::try_from(n % 31).unwrap()])
        };
        let code: String = (0..6)
            .map(|place| sign(n / 31_u32.pow(place % 4) + place))
            .collect();
        get(room.at, &format!("/v/{code}")).status
    };
    let statuses: Vec<u16> = (0..60).map(guess).collect();
    assert!(statuses[..20].iter().all(|s| *s == 404), "{statuses:?}");
    assert!(statuses[25..].iter().all(|s| *s == 429), "{statuses:?}");
    assert!(
        cast(room.at, &room.codes[0], 1).unwrap().is_some(),
        "the vote goes on"
    );
    wait_for(&room.server, |network| network.turned_away > 0);
}

#[test]
fn only_pages_of_this_laptop_are_answered_and_only_they_may_post() {
    let room = Room::open(terms(false));
    let with_host = |host: &str, path: &str| {
        let text = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        exchange(room.at, &text).unwrap().status
    };
    assert_eq!(with_host("example.org", "/"), 421);
    assert_eq!(with_host("8.8.8.8", "/"), 421);
    assert_eq!(with_host("192.168.1.20:8080", "/"), 200);
    assert_eq!(with_host("connectivitycheck.example", "/generate_204"), 204);
    assert_eq!(with_host("captive.example", "/hotspot-detect.html"), 200);
    let own = room.at.to_string();
    assert_eq!(with_host(&format!("{own}@example.org"), "/"), 421);
    assert_eq!(with_host(&format!("example.org@{own}"), "/"), 421);
    assert_eq!(with_host(&format!("{own}\r\nHost: example.org"), "/"), 421);
    assert_eq!(with_host(&own, "http://example.org/"), 421);
    assert_eq!(with_host(&own, &format!("http://x@{own}/")), 421);
    assert_eq!(with_host(&own, &format!("http://{own}/")), 200);
    let cast = format!("{}/conferma", room.ticket(0));
    let posted = |more: &str| {
        exchange(
            room.at,
            &request(room.at, "POST", &cast, more, "vote=1&o=1"),
        )
        .unwrap()
        .status
    };
    assert_eq!(posted("Origin: http://example.org\r\n"), 403);
    assert_eq!(posted("Sec-Fetch-Site: cross-site\r\n"), 403);
    let own = format!(
        "Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\n",
        room.at
    );
    assert_eq!(posted(&own), 303);
}

#[test]
fn what_is_not_a_request_does_no_harm() {
    let room = Room::open(terms(false));
    let ticket = room.ticket(0);
    for (method, path, body) in [
        ("DELETE", "/", ""),
        ("PUT", ticket.as_str(), "o=1"),
        ("POST", "/", "o=1"),
        ("POST", "/sala", "o=1"),
        ("GET", "/../../etc/passwd", ""),
        ("GET", "/v/%0d%0aSet-Cookie:x", ""),
        ("GET", "/v/AAAAAA/scheda/piu/lungo", ""),
        ("GET", "/sala/eventi/x", ""),
    ] {
        let page = exchange(room.at, &request(room.at, method, path, "", body)).unwrap();
        assert!(
            (400..500).contains(&page.status),
            "{method} {path}: {}",
            page.status
        );
        assert_eq!(page.header("set-cookie"), None);
    }
    let cast = format!("{ticket}/conferma");
    for body in [
        "",
        "o=1",
        "vote=9&o=1",
        "vote=1&o=99",
        "vote=x",
        "%%%&&&==",
        "vote=1&o=0&o=1",
    ] {
        let page = post(room.at, &cast, body);
        assert!(page.status < 500, "{body}: {}", page.status);
    }
    let mut raw = connect(room.at);
    raw.write_all(b"\x16\x03\x01 not http at all\r\n\r\n")
        .unwrap();
    let mut answer = Vec::new();
    // It may be cut before all of it was read.
    let _cut = raw.read_to_end(&mut answer);
    let before = room.desk().now();
    assert_eq!(before.assembly.votes.get(VOTE).unwrap().phone.arrived, 0);
    assert!(hall::cast(room.at, &room.codes[0], 1).unwrap().is_some());
}

#[test]
fn slow_heads_huge_bodies_and_too_many_connections_are_cut_and_the_vote_goes_on() {
    let limits = Limits {
        head: Duration::from_millis(300),
        body: Duration::from_millis(300),
        per_address: 6,
        bytes: 1_000,
        ..Limits::default()
    };
    let room = Room::new(terms(false), limits);
    open_vote(&room.desk());
    let mut rest = Vec::new();
    let mut slow = connect(room.at);
    slow.write_all(b"GET / HTTP/1.1\r\nHost: 127").unwrap();
    slow.read_to_end(&mut rest).unwrap();
    assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
    let mut stuck = connect(room.at);
    let head =
        "POST /v/AAAAAA/conferma HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 500\r\n\r\no=";
    stuck.write_all(head.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stuck.read_to_end(&mut answer).unwrap();
    assert!(String::from_utf8_lossy(&answer).contains("408"));
    let huge = "o=1&".repeat(1_000);
    let cast = format!("{}/conferma", room.ticket(0));
    assert_eq!(post(room.at, &cast, &huge).status, 413);
    let crowd: Vec<_> = (0..40).map(|_| connect(room.at)).collect();
    wait_for(&room.server, |network| network.turned_away >= 30);
    drop(crowd);
    wait_for_a_place(&room);
    assert!(hall::cast(room.at, &room.codes[0], 1).unwrap().is_some());
}

/// Tries until the places of those who left are free again.
fn wait_for_a_place(room: &Room) {
    let text = request(room.at, "GET", "/", "", "");
    while exchange(room.at, &text).is_err() {
        std::thread::yield_now();
    }
}

/// Reads from a stream of events until these words have come.
fn until(stream: &mut std::net::TcpStream, heard: &mut String, words: &str) {
    let mut bytes = [0; 4096];
    while !heard.contains(words) {
        let n = stream.read(&mut bytes).unwrap();
        assert!(n > 0, "the stream ended before «{words}»: {heard}");
        heard.push_str(&String::from_utf8_lossy(&bytes[..n]));
    }
}

/// A screen of the hall that listens, and what it heard until its first slide.
fn screen(room: &Room) -> (std::net::TcpStream, String) {
    let mut screen = connect(room.at);
    let text = format!("GET /sala/eventi HTTP/1.1\r\nHost: {}\r\n\r\n", room.at);
    screen.write_all(text.as_bytes()).unwrap();
    let mut heard = String::new();
    until(&mut screen, &mut heard, "event: slide");
    (screen, heard)
}

#[test]
fn a_screen_of_the_hall_follows_the_board_and_is_counted() {
    let room = Room::new(terms(false), Limits::default());
    let (mut screen, mut heard) = screen(&room);
    assert!(heard.contains("text/event-stream"));
    wait_for(&room.server, |network| network.screens == 1);
    open_vote(&room.desk());
    let showing = Showing::Vote(VOTE);
    let covered = false;
    room.desk()
        .submit_blocking(BoardCommand::Show { showing, covered })
        .unwrap();
    until(&mut screen, &mut heard, "Quale orario?");
    drop(screen);
    wait_for(&room.server, |network| network.screens == 0);
}

#[test]
fn a_screen_for_which_there_is_no_room_is_told_so_and_reads_the_same_by_asking() {
    let limits = Limits {
        screens_from_one: 2,
        ..Limits::default()
    };
    let room = Room::new(terms(false), limits);
    let first = screen(&room);
    let _second = screen(&room);
    let third = get(room.at, "/sala/eventi");
    assert_eq!(third.status, 503);
    assert_eq!(third.header("retry-after"), Some("5"));
    wait_for(&room.server, |network| network.turned_away == 1);
    open_vote(&room.desk());
    let (showing, covered) = (Showing::Vote(VOTE), false);
    room.desk()
        .submit_blocking(BoardCommand::Show { showing, covered })
        .unwrap();
    let asked = get(room.at, "/sala/adesso");
    assert!(asked.status == 200 && asked.body.contains("Quale orario?"));
    drop(first);
    wait_for(&room.server, |network| network.screens == 1);
    let (_third, heard) = screen(&room);
    assert!(heard.contains("200 OK"), "{heard}");
}

#[test]
fn nothing_anyone_can_read_tells_how_an_open_vote_stands() {
    let read = |option: u32| {
        let room = Room::open(terms(false));
        let (showing, covered) = (Showing::Vote(VOTE), false);
        room.desk()
            .submit_blocking(BoardCommand::Show { showing, covered })
            .unwrap();
        for code in &room.codes[..4] {
            cast(room.at, code, option).unwrap().unwrap();
        }
        let published = room.desk();
        let mut changes = published.changes();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(async {
            let all_in = |s: &std::sync::Arc<portavoce::clerk::Snapshot>| {
                s.assembly.votes.get(VOTE).unwrap().phone.arrived == 4
            };
            changes.wait_for(all_in).await.unwrap();
        });
        let port = room.at.port().to_string();
        let unread = room.ticket(5);
        let plain = |page: String| page.replace(&port, "PORT").replace(&room.codes[5], "CODE");
        ["/sala", "/sala/adesso", "/ricevute", "/", &unread]
            .map(|path| plain(get(room.at, path).body))
    };
    let (mornings, evenings) = (read(0), read(1));
    // The address of the hall is a picture on its page: it is told apart from the words.
    let words = |page: &String| page.split("<svg").next().unwrap().to_owned();
    assert_eq!(
        mornings.each_ref().map(words),
        evenings.each_ref().map(words)
    );
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

#[test]
fn proposals_go_into_the_tray_and_a_ticket_sends_only_so_many() {
    let room = Room::new(terms(false), Limits::default());
    let place = format!("{}/proposta", room.ticket(0));
    let closed = post(room.at, &place, "text=Troppo+presto");
    assert!(closed.status == 200 && closed.body.contains("Troppo presto"));
    assert!(closed.body.contains("raccolta delle proposte è chiusa"));
    let (theme, each) = (None, 2);
    room.desk()
        .submit_blocking(TrayCommand::Open(Collecting { theme, each }))
        .unwrap();
    assert!(get(room.at, &room.ticket(0)).body.contains("/proposta"));
    assert!(get(room.at, &place).body.contains("textarea"));
    let long = format!("text={}", "x".repeat(300));
    let kept = post(room.at, &place, &long);
    assert!(kept.status == 200 && kept.body.contains(&"x".repeat(300)));
    for text in ["text=Pi%C3%B9+alberi", "text=Meno+auto"] {
        let sent = post(room.at, &place, text);
        assert_eq!(sent.status, 303);
        let arrived = get(room.at, sent.header("location").unwrap());
        assert_eq!(arrived.status, 200);
    }
    let third = post(room.at, &place, "text=Ancora");
    assert!(
        third.status == 200 && third.body.contains("Ancora"),
        "it keeps what was typed"
    );
    let now = room.desk().now();
    let texts: Vec<&str> = now
        .assembly
        .tray
        .waiting()
        .map(|(_, p)| p.text.as_str())
        .collect();
    assert_eq!(texts, ["Più alberi", "Meno auto"]);
    assert!(
        !get(room.at, "/sala").body.contains("alberi"),
        "nothing reaches the hall unread"
    );
    let other = format!("{}/proposta", room.ticket(1));
    assert_eq!(post(room.at, &other, "text=Panchine").status, 303);
}

#[test]
fn proposals_sent_all_at_once_are_no_more_than_a_ticket_may_send() {
    let room = Room::new(terms(false), Limits::default());
    let (theme, each) = (None, 2);
    room.desk()
        .submit_blocking(TrayCommand::Open(Collecting { theme, each }))
        .unwrap();
    let place = format!("{}/proposta", room.ticket(0));
    let at = room.at;
    let all: Vec<_> = (0..12)
        .map(|n| {
            let place = place.clone();
            std::thread::spawn(move || post(at, &place, &format!("text=Idea+{n}")).status)
        })
        .collect();
    let answers: Vec<u16> = all.into_iter().map(|one| one.join().unwrap()).collect();
    assert_eq!(answers.iter().filter(|status| **status == 303).count(), 2);
    assert_eq!(room.desk().now().assembly.tray.waiting().count(), 2);
}

#[test]
fn a_ballot_that_is_none_is_not_kept_for_a_code_that_nobody_has() {
    let room = Room::open(terms(false));
    let spoiled = post(room.at, "/v/222222/conferma", "vote=1&o=9");
    assert_eq!(spoiled.status, 404);
    let other = post(room.at, "/v/222222/conferma", "vote=7&o=1");
    assert_eq!(other.status, 404);
    wait_for(&room.server, |network| network.wrong_codes == 2);
    let known = format!("{}/conferma", room.ticket(0));
    assert_eq!(post(room.at, &known, "vote=1").status, 303);
    assert!(hall::cast(room.at, &room.codes[0], 1).unwrap().is_some());
}

#[test]
fn the_wifi_told_later_is_on_the_page_of_the_hall_from_then_on() {
    let room = Room::new(terms(false), Limits::default());
    assert!(!get(room.at, "/sala").body.contains("parolina"));
    let wifi = Some(("Sala".to_owned(), "parolina".to_owned()));
    room.server.set_wifi(wifi);
    assert!(get(room.at, "/sala").body.contains("parolina"));
    room.server.set_wifi(None);
    assert!(!get(room.at, "/sala").body.contains("parolina"));
}
