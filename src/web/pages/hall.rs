//! The page of the hall: one slide, made to be read from the last row.
//!
//! It is drawn from the board alone, like the hall view of the terminal, with the same words. What the script swaps in is
//! one element on one line, [`fragment`]; a browser without JavaScript reads the same page and refreshes it by hand.

pub(super) mod body;
mod sentences;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::html::{BARE, Html};
use super::paths;
use crate::present::BoardView;
use crate::text::Text;
use crate::text::slide::{Say, Slide, slide};

/// The style sheet of the page.
pub const STYLE: &str = include_str!("assets/hall.css");
/// The script of the page: listens, swaps slides in, runs the clock, says when nothing is heard any more.
pub const SCRIPT: &str = include_str!("assets/hall.js");

/// Up to so many letters a headline stands on one line, and up to so many on two.
const HEADLINE: (usize, usize) = (36, 84);

/// In which words the page speaks, at what time, and where phones vote.
#[derive(Clone, Copy, Debug)]
pub struct HallPage<'a> {
    /// The words.
    pub text: &'a Text,
    /// The time.
    pub now: Timestamp,
    /// The zone in which times are written.
    pub zone: &'a TimeZone,
    /// The address where phones vote, `http://192.168.1.20:8080`; given only while they may, and then shown with the
    /// welcome and with a vote that is not closed.
    pub address: Option<&'a str>,
    /// The Wi-Fi of the hall, shown beside the address.
    pub wifi: Option<Wifi<'a>>,
}

/// The Wi-Fi of the hall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wifi<'a> {
    /// Its name.
    pub network: &'a str,
    /// Its password; empty for an open one.
    pub password: &'a str,
}

/// The whole page.
pub fn page(view: &BoardView, hall: &HallPage<'_>) -> String {
    let text = hall.text;
    let mut h = Html::default();
    h.raw("<!doctype html>");
    h.el("html", &[("lang", text.lang().code())], |h| {
        h.el("head", BARE, |h| {
            h.void("meta", &[("charset", "utf-8")]);
            let view = "width=device-width,initial-scale=1";
            h.void("meta", &[("name", "viewport"), ("content", view)]);
            h.line("title", BARE, text.get("hallpage-title"));
            h.void("link", &[("rel", "icon"), ("href", "data:,")]);
            let style = [("rel", "stylesheet"), ("href", paths::HALL_STYLE)];
            h.void("link", &style);
        });
        h.el("body", BARE, |h| {
            h.el("div", &[("aria-live", "polite")], |h| scene(h, view, hall));
            let lost = [("id", "lost"), ("role", "status"), ("hidden", "")];
            h.line("p", &lost, text.get("hallpage-lost"));
            h.el("noscript", BARE, |h| {
                let refresh = text.get("hallpage-refresh");
                h.line("a", &[("href", paths::HALL)], refresh);
            });
            h.el("script", &[("src", paths::HALL_SCRIPT)], |_| {});
        });
    });
    h.finish()
}

/// What the page shows, as one element on one line: `id="hall"`.
pub fn fragment(view: &BoardView, hall: &HallPage<'_>) -> String {
    let mut h = Html::default();
    scene(&mut h, view, hall);
    h.finish()
}

fn scene(h: &mut Html, view: &BoardView, hall: &HallPage<'_>) {
    let say = Say {
        text: hall.text,
        now: hall.now,
        zone: hall.zone,
    };
    let slide = slide(view, &say);
    let class = match (slide.is_black, view.dark) {
        (true, _) => "dark black",
        (false, true) => "dark",
        (false, false) => "",
    };
    h.el("main", &[("id", "hall"), named("class", class)], |h| {
        if slide.is_black {
            // Nothing is seen; who hears the page is told that this is meant.
            let words = hall.text.get("hall-item-black");
            h.line("h1", &[("class", "hid")], words);
            return;
        }
        band(h, view, &slide, hall.text);
        body::body(h, view, &slide, hall);
        footer(h, &slide);
    });
}

/// An attribute where it has a value.
fn named<'a>(name: &'static str, value: &'a str) -> (&'static str, &'a str) {
    (if value.is_empty() { "" } else { name }, value)
}

fn band(h: &mut Html, view: &BoardView, slide: &Slide, text: &Text) {
    let state = match (slide.status.as_str(), view.example) {
        ("", true) => text.get("hall-example").to_owned(),
        (status, true) => format!("{status} · {}", text.get("hall-example")),
        (status, false) => status.to_owned(),
    };
    h.el("header", BARE, |h| {
        h.el("div", &[("class", "meet")], |h| {
            h.line("p", BARE, &view.meeting);
            h.line("p", BARE, &state);
        });
        headline(h, &slide.headline);
        if !slide.below.is_empty() {
            h.line("p", &[("class", "below")], &slide.below);
        }
    });
}

fn headline(h: &mut Html, words: &str) {
    let (one, two) = HEADLINE;
    let class = match words.chars().count() {
        n if n <= one => "",
        n if n <= two => "m",
        _ => "l",
    };
    h.line("h1", &[named("class", class)], words);
}

fn footer(h: &mut Html, slide: &Slide) {
    let lines = slide.footer.iter().filter(|line| !line.is_empty());
    h.el("footer", BARE, |h| {
        h.el("div", BARE, |h| {
            for line in lines {
                h.el("p", BARE, |h| facts(h, line));
            }
        });
        if !slide.page.is_empty() {
            h.line("p", &[("class", "pg")], &slide.page);
        }
    });
}

/// The facts of a line, one beside the other: where it is too long, it breaks between two of them. The style sets a point
/// between two that stand on one line, and none at its end.
fn facts(h: &mut Html, line: &str) {
    for fact in line.split(" · ") {
        h.line("span", BARE, fact);
        h.text(" ");
    }
}

#[cfg(test)]
mod tests;
