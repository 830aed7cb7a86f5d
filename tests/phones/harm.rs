//! Everything that a hall does wrong: codes that are none, requests that are none, too much at once.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use portavoce::assembly::tickets::TicketsCommand;
use portavoce::assembly::{Command, TicketId};
use portavoce::web::Limits;

use super::Room;
use super::hall::{
    self, VOTE, cast, codes, connect, exchange, get, open_vote, post, request, terms, wait_for,
};

fn withdraw(room: &Room, id: TicketId) {
    let reason = String::from("perso");
    let withdraw: Command = TicketsCommand::Withdraw { id, reason }.into();
    room.desk().submit_blocking(withdraw).unwrap();
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
    withdraw(&room, TicketId(1));
    let left = codes(&room.desk());
    let lost = room.codes.iter().find(|code| !left.contains(code)).unwrap();
    assert_eq!(get(room.at, &format!("/v/{lost}")).status, 404);
    assert_eq!(cast(room.at, lost, 0).unwrap(), None);
    wait_for(&room.server, |network| network.wrong_codes == 1);
}

#[test]
fn a_withdrawn_code_that_has_voted_is_told_that_its_ballot_counts() {
    let room = Room::open(terms(false));
    let (id, code) = room.desk().codes_blocking().unwrap().remove(0);
    assert!(cast(room.at, &code.to_string(), 1).unwrap().is_some());
    withdraw(&room, id);
    let ballot = format!("vote={VOTE}&o=0");
    for page in [
        get(room.at, &format!("/v/{code}")),
        post(room.at, &format!("/v/{code}/conferma"), &ballot),
    ] {
        assert_eq!(page.status, 404);
        assert!(page.body.contains("è arrivata e conta"), "{}", page.body);
        assert!(!page.body.contains("scheda di carta"), "{}", page.body);
    }
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

#[test]
fn a_stroke_at_the_end_of_an_address_leads_to_the_same_page() {
    let room = Room::open(terms(false));
    let page = get(room.at, &room.ticket(0));
    let same = get(room.at, &format!("{}/", room.ticket(0)));
    assert_eq!((same.status, same.body), (200, page.body));
}
