//! The page of the hall: drawn once for each change of the board, sent to every screen that listens.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::StatusCode;
use hyper::body::Bytes;
use hyper::header::HeaderValue;
use tokio::sync::{mpsc, watch};
use tokio::time::sleep;

use super::exchange::Answer;
use super::gate::Place;
use super::hall::{Counts, Hall};
use super::pages::hall::{self as page, HallPage, Wifi};
use super::pages::{HALL_POLICY, Notice, paths};
use super::router::Visit;
use crate::present::board;

/// Between two signs of life.
const TICK: Duration = Duration::from_secs(2);
/// Least time between two slides: ballots come in faster than anyone reads.
const PAUSE: Duration = Duration::from_millis(150);
/// Slides that may wait for a slow screen.
const WAITING: usize = 4;

/// A sign of life.
const ALIVE: &[u8] = b"event: tick\ndata: 0\n\n";

/// Answers what a screen of the hall asks.
pub(super) fn answer(hall: &Arc<Hall>, visit: &Visit<'_>) -> Option<Answer> {
    if visit.asked.is_post() {
        return None;
    }
    let policy = || HeaderValue::from_static(HALL_POLICY);
    let asset = |kind, text: &'static str| Answer::text(StatusCode::OK, kind, policy(), text);
    Some(match visit.asked.path() {
        paths::HALL => {
            let html = with_page(hall, page::page);
            Answer::page(StatusCode::OK, policy(), html)
        }
        paths::HALL_NOW => Answer::page(StatusCode::OK, policy(), fragment(hall)),
        paths::HALL_STYLE => asset("text/css; charset=utf-8", page::STYLE),
        paths::HALL_SCRIPT => asset("text/javascript; charset=utf-8", page::SCRIPT),
        paths::HALL_EVENTS => listen(hall, visit.asked.from).unwrap_or_else(|| {
            Counts::add(&hall.counts.turned_away);
            let status = StatusCode::SERVICE_UNAVAILABLE;
            visit.notice(status, Notice::Crowded, Some(paths::HALL))
        }),
        _ => return None,
    })
}

/// Draws the page anew whenever the board changes, or how phones join it, until the clerk goes home.
pub(super) async fn follow(hall: Arc<Hall>, draw: watch::Sender<Bytes>) {
    let mut changes = hall.desk.changes();
    let mut wifi = hall.wifi.clone();
    let mut address = hall.address.subscribe();
    let mut drawn = None;
    loop {
        let joining = (
            wifi.borrow_and_update().clone(),
            address.borrow_and_update().clone(),
        );
        let (view, is_joined) = {
            let snapshot = changes.borrow_and_update();
            let assembly = &snapshot.assembly;
            (board(assembly), assembly.tickets.good() > 0)
        };
        let now = (view, is_joined, joining);
        if drawn.as_ref() != Some(&now) {
            draw.send_replace(slide(&fragment(&hall)));
            drawn = Some(now);
        }
        let changed = tokio::select! {
            changed = changes.changed() => changed,
            changed = wifi.changed() => changed,
            changed = address.changed() => changed,
        };
        if changed.is_err() {
            return;
        }
        sleep(PAUSE).await;
    }
}

fn fragment(hall: &Hall) -> String {
    with_page(hall, page::fragment)
}

fn with_page(
    hall: &Hall,
    draw: impl FnOnce(&crate::present::BoardView, &HallPage<'_>) -> String,
) -> String {
    let snapshot = hall.desk.now();
    let assembly = &snapshot.assembly;
    let address = hall.address.borrow().clone();
    let joined = assembly.tickets.any_good() && !address.is_empty();
    let joining = hall.wifi.borrow().clone();
    let wifi = joining
        .as_ref()
        .map(|(network, password)| Wifi { network, password });
    let page = HallPage {
        text: hall.text(hall.lang),
        now: hall.now(),
        zone: hall.zone(),
        address: joined.then_some(address.as_str()),
        wifi,
    };
    draw(&board(assembly), &page)
}

/// A slide as an event; a fragment is one line.
fn slide(html: &str) -> Bytes {
    format!("event: slide\ndata: {html}\n\n").into()
}

/// A new screen that listens, if there is room for it.
fn listen(hall: &Arc<Hall>, from: IpAddr) -> Option<Answer> {
    let place = hall.gate.watch(from)?;
    let (send, events) = mpsc::channel(WAITING);
    tokio::spawn(show(Arc::clone(hall), place, send));
    Some(Answer::events(events))
}

/// Sends slides and signs of life until the screen is gone; its place is kept as long.
async fn show(hall: Arc<Hall>, _place: Place, send: mpsc::Sender<Bytes>) {
    let mut slides = hall.slide.clone();
    slides.mark_unchanged();
    let mut event = slide(&fragment(&hall));
    while send.send(event).await.is_ok() {
        event = tokio::select! {
            changed = slides.changed() => match changed {
                Ok(()) => slides.borrow_and_update().clone(),
                Err(_) => return,
            },
            () = sleep(TICK) => Bytes::from_static(ALIVE),
            () = send.closed() => return,
        };
    }
}
