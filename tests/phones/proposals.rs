//! Proposals sent from phones into the tray.

use portavoce::assembly::tray::{Collecting, TrayCommand};
use portavoce::web::Limits;

use super::Room;
use super::hall::{get, post, terms};

/// Has two proposals of each ticket collected, and gives the page where the first ticket sends them.
fn collecting(room: &Room) -> String {
    let (theme, each) = (None, 2);
    room.desk()
        .submit_blocking(TrayCommand::Open(Collecting { theme, each }))
        .unwrap();
    format!("{}/proposta", room.ticket(0))
}

#[test]
fn proposals_go_into_the_tray_and_a_ticket_sends_only_so_many() {
    let room = Room::new(terms(false), Limits::default());
    let place = format!("{}/proposta", room.ticket(0));
    let closed = post(room.at, &place, "text=Troppo+presto");
    assert!(closed.status == 200 && closed.body.contains("Troppo presto"));
    assert!(closed.body.contains("raccolta delle proposte è chiusa"));
    collecting(&room);
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
    let place = collecting(&room);
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
fn a_proposal_sent_twice_by_a_double_tap_is_one() {
    let room = Room::new(terms(false), Limits::default());
    let place = collecting(&room);
    let at = room.at;
    let taps: Vec<_> = (0..6)
        .map(|_| {
            let place = place.clone();
            std::thread::spawn(move || post(at, &place, "text=Panchine"))
        })
        .collect();
    for tap in taps {
        let sent = tap.join().unwrap();
        assert_eq!(sent.status, 303);
        let arrived = get(at, sent.header("location").unwrap());
        assert!(arrived.body.contains("arrivata"), "{}", arrived.body);
    }
    assert_eq!(room.desk().now().assembly.tray.waiting().count(), 1);
    assert_eq!(post(at, &place, "text=Fontane").status, 303);
    let other = format!("{}/proposta", room.ticket(1));
    assert_eq!(post(at, &other, "text=Panchine").status, 303);
    assert_eq!(room.desk().now().assembly.tray.waiting().count(), 3);
}

#[test]
fn a_proposal_that_cannot_be_recorded_is_shown_again_to_be_sent_once_more() {
    let room = Room::new(terms(false), Limits::default());
    let place = collecting(&room);
    let Room {
        session,
        server: _serves,
        at,
        ..
    } = room;
    session.close();
    let kept = post(at, &place, "text=Pi%C3%B9+alberi");
    assert_eq!(kept.status, 503);
    assert!(
        kept.body.contains(">Più alberi</textarea>"),
        "{}",
        kept.body
    );
    assert!(kept.body.contains("non è ancora arrivata"), "{}", kept.body);
}
