//! The page of the hall: it follows the board, and no page tells how an open vote stands.

use std::io::{Read as _, Write as _};
use std::net::Shutdown;

use portavoce::assembly::board::{BoardCommand, Showing};
use portavoce::web::Limits;

use super::Room;
use super::hall::{VOTE, cast, connect, get, open_vote, request, terms, wait_for};

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
fn a_screen_that_will_say_nothing_more_is_not_counted_and_a_phone_that_will_not_gets_its_page() {
    let room = Room::open(terms(false));
    let (screen, _) = screen(&room);
    wait_for(&room.server, |network| network.screens == 1);
    screen.shutdown(Shutdown::Write).unwrap();
    wait_for(&room.server, |network| network.screens == 0);
    let mut phone = connect(room.at);
    let text = request(room.at, "GET", &room.ticket(0), "", "");
    phone.write_all(text.as_bytes()).unwrap();
    phone.shutdown(Shutdown::Write).unwrap();
    let mut page = String::new();
    phone.read_to_string(&mut page).unwrap();
    assert!(page.contains("Quale orario?"), "{page}");
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
fn the_wifi_told_later_is_on_the_page_of_the_hall_from_then_on() {
    let room = Room::new(terms(false), Limits::default());
    assert!(!get(room.at, "/sala").body.contains("parolina"));
    let wifi = Some(("Sala".to_owned(), "parolina".to_owned()));
    room.server.set_wifi(wifi);
    assert!(get(room.at, "/sala").body.contains("parolina"));
    room.server.set_wifi(None);
    assert!(!get(room.at, "/sala").body.contains("parolina"));
}
