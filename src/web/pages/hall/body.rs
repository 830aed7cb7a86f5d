//! The middle of the page of the hall: rows with bars, one large figure, or sentences.

use super::super::html::{BARE, Html};
use super::sentences::sentences;
use super::{HallPage, named};
use crate::present::Share;
use crate::present::board::{BoardView, Scene};
use crate::present::qr::{Qr, wifi};
use crate::text::Text;
use crate::text::slide::{Bar, Huge, Say, Slide, left};

/// Up to so many letters a name stands on its line beside the figures.
const NAME: usize = 28;
/// Up to so many rows there is room for names on more lines than one: by the number of rows, letters of each name, and
/// letters up to which the rows are drawn larger.
const FEW: [(usize, usize); 3] = [(200, 56), (110, 20), (60, 20)];
/// Up to so many options stand in one column, and up to so many in two; up to so many letters stand on a large line, and
/// no name is to take more than two.
const FEW_CHOICES: usize = 6;
const MANY_CHOICES: usize = 12;
const LINE: usize = 40;
/// Up to so many letters a large figure has its full size beside the codes.
const WIDE: usize = 3;
/// Parts of the width of a bar.
const WIDTH: u16 = 1000;

pub(super) fn body(h: &mut Html, view: &BoardView, slide: &Slide, hall: &HallPage<'_>) {
    let joins = match &view.scene {
        Scene::Welcome { .. } => true,
        Scene::Vote(vote) => vote.joins(),
        Scene::Black
        | Scene::Floor { .. }
        | Scene::Positions { .. }
        | Scene::Position(_)
        | Scene::Observations { .. }
        | Scene::Round(_)
        | Scene::Results(_)
        | Scene::Receipts(_)
        | Scene::Weighing(_)
        | Scene::Outside(_)
        | Scene::Outcomes(_)
        | Scene::Closing(_) => false,
    };
    let address = hall.address.filter(|_| joins);
    if let Some(address) = address {
        h.el("section", &[("class", "two")], |h| {
            h.el("div", &[("class", "half")], |h| {
                middle(h, view, slide, hall);
            });
            codes(h, (address, join(&view.scene, hall)), hall);
        });
    } else {
        h.el("section", BARE, |h| middle(h, view, slide, hall));
    }
}

fn middle(h: &mut Html, view: &BoardView, slide: &Slide, hall: &HallPage<'_>) {
    if !slide.choices.is_empty() {
        if let Some(huge) = &slide.huge {
            h.el("div", &[("class", "now")], |h| large(h, view, huge, hall));
        }
        choices(h, &slide.choices);
    } else if let Some(huge) = &slide.huge {
        large(h, view, huge, hall);
    } else if !slide.bars.is_empty() {
        bars(h, &slide.bars);
    } else if !slide.codes.is_empty() {
        receipts(h, &slide.codes);
    } else {
        sentences(h, &slide.paragraphs, hall.text);
    }
}

fn large(h: &mut Html, view: &BoardView, huge: &Huge, hall: &HallPage<'_>) {
    let class = match (huge.is_alarm, huge.words.chars().count() > WIDE) {
        (true, _) => "huge over",
        (false, true) => "huge wide",
        (false, false) => "huge",
    };
    let caption = huge.caption.as_str();
    let short = caption.strip_prefix(&huge.words).unwrap_or(caption);
    match &view.scene {
        Scene::Floor { now: Some(now), .. } => {
            let say = Say {
                text: hall.text,
                now: hall.now,
                zone: hall.zone,
            };
            let millis = left(now, &say).to_string();
            let runs = if now.running.is_some() {
                "data-runs"
            } else {
                ""
            };
            let attrs = [
                ("class", class),
                ("role", "timer"),
                ("aria-live", "off"),
                ("data-left", millis.as_str()),
                (runs, "1"),
                ("data-over", hall.text.get("hall-floor-over")),
            ];
            h.line("p", &attrs, &huge.words);
            h.line("p", &[("class", "cap")], caption);
        }
        Scene::Vote(vote) => {
            h.line("p", &[("class", class)], &huge.words);
            h.line("p", &[("class", "cap")], short.trim_start());
            if let Some(voted) = vote.voted {
                let base = vote.electors;
                let share = Share { count: voted, base };
                track(h, share, "go");
            }
        }
        Scene::Black
        | Scene::Welcome { .. }
        | Scene::Floor { now: None, .. }
        | Scene::Positions { .. }
        | Scene::Position(_)
        | Scene::Observations { .. }
        | Scene::Round(_)
        | Scene::Results(_)
        | Scene::Receipts(_)
        | Scene::Weighing(_)
        | Scene::Outside(_)
        | Scene::Outcomes(_)
        | Scene::Closing(_) => {
            h.line("p", &[("class", class)], &huge.words);
            h.line("p", &[("class", "cap")], caption);
        }
    }
}

fn bars(h: &mut Html, rows: &[Bar]) {
    let room = rows.len().checked_sub(1).and_then(|n| FEW.get(n));
    let longest = rows.iter().map(|row| row.long.chars().count()).max();
    let class = match room {
        Some((_, short)) if longest <= Some(*short) => "few big",
        Some(_) => "few",
        None => "",
    };
    // Where one name is too long, all stand with the short name they were given: whole and short ones side by side read as
    // if they were of two sorts.
    let letters = room.map(|(letters, _)| *letters);
    let most = letters.unwrap_or(NAME);
    let is_short = longest > Some(most) && !rows.iter().any(breaks_off);
    let letters = if is_short { Some(0) } else { letters };
    h.el("ol", &[named("class", class)], |h| {
        for row in rows {
            bar(h, row, letters);
        }
    });
}

/// Receipts in columns, to be looked through like a list of names.
fn receipts(h: &mut Html, codes: &[String]) {
    h.el("ul", &[("class", "rc")], |h| {
        for code in codes {
            h.line("li", BARE, code);
        }
    });
}

/// What can be chosen: in one column, large where there is room for all on few lines, else in two columns, else in three.
fn choices(h: &mut Html, names: &[String]) {
    let lines = |name: &String| name.chars().count().div_ceil(LINE);
    let is_large = names.iter().map(lines).sum::<usize>() <= FEW_CHOICES
        && names.iter().all(|name| lines(name) <= 2);
    let class = match (names.len(), is_large) {
        (..=FEW_CHOICES, true) => "ch",
        (..=FEW_CHOICES, false) => "ch m",
        (..=MANY_CHOICES, _) => "ch w",
        (_, _) => "ch s",
    };
    h.el("ul", &[("class", class)], |h| {
        for name in names {
            h.el("li", BARE, |h| h.line("span", BARE, name));
        }
    });
}

/// A row; `room` is how many letters of a name fit on lines of its own.
fn bar(h: &mut Html, row: &Bar, room: Option<usize>) {
    let class = match (row.leads, row.is_covered) {
        (true, _) => "r lead",
        (false, true) => "r veil",
        (false, false) => "r",
    };
    let fits = row.long.chars().count() <= room.unwrap_or(NAME);
    // Of a name on one line the page itself leaves out the end.
    let name = if fits || room.is_none() && breaks_off(row) {
        &row.long
    } else {
        &row.short
    };
    h.el("li", &[("class", class)], |h| {
        h.line("span", &[("class", "pl")], &row.place);
        match name.split_once(' ').filter(|_| !row.place.is_empty()) {
            // Beside a place the sign of the ballot is set apart: both may be numbers.
            Some((sign, name)) => h.el("span", &[("class", "nm")], |h| {
                h.line("i", BARE, sign);
                h.text(" ");
                h.line("bdi", BARE, name);
            }),
            None => h.line("span", &[("class", "nm")], name),
        }
        h.el("span", &[("class", "fg")], |h| figure(h, row));
        h.el("span", &[("class", "pc")], |h| {
            if !row.percent.is_empty() {
                h.line("b", BARE, &row.percent);
            }
        });
        match row.fill {
            Some(share) => track(h, share, ""),
            None if row.is_covered => track(h, Share { count: 0, base: 1 }, ""),
            None => {}
        }
    });
}

/// Whether the short name is only the beginning of the long one, broken off within a word.
fn breaks_off(row: &Bar) -> bool {
    let kept = row.short.strip_suffix('…');
    let next = row.long.strip_prefix(kept.unwrap_or(&row.short));
    let is_within = next.is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    kept.is_some() || is_within
}

/// The count large, its base beside it; words as they are.
fn figure(h: &mut Html, row: &Bar) {
    let (count, rest) = row
        .figure
        .split_once(' ')
        .unwrap_or((row.figure.as_str(), ""));
    if !count.starts_with(|c: char| c.is_ascii_digit() || c == '−') {
        h.text(&row.figure);
        return;
    }
    h.line("b", BARE, count);
    if !rest.is_empty() {
        h.text(" ");
        h.text(rest);
    }
}

/// A bar as part of its track, which is the whole.
fn track(h: &mut Html, share: Share, class: &'static str) {
    let filled = share.cells(WIDTH).to_string();
    let attrs = [
        (if class.is_empty() { "" } else { "class" }, class),
        ("viewBox", "0 0 1000 1"),
        ("preserveAspectRatio", "none"),
        ("aria-hidden", "true"),
    ];
    h.el("svg", &attrs, |h| {
        h.el("rect", &[("width", &filled), ("height", "1")], |_| {});
    });
}

/// What it takes to vote by phone. Who is not told which Wi-Fi must at least be told that it takes one.
fn join(scene: &Scene, hall: &HallPage<'_>) -> &'static str {
    let is_by_name = matches!(scene, Scene::Vote(vote) if vote.by_name);
    match (is_by_name, hall.wifi.is_some()) {
        (false, true) => "hallpage-join-code",
        (false, false) => "hallpage-join-code-wifi",
        (true, true) => "hallpage-join-personal",
        (true, false) => "hallpage-join-personal-wifi",
    }
}

/// The codes to join by: the Wi-Fi first, where there is one, then the address and what it takes.
fn codes(h: &mut Html, (address, takes): (&str, &str), hall: &HallPage<'_>) {
    let text = hall.text;
    if let Some(known) = hall.wifi {
        let network = [("network", known.network.into())];
        let words = text.with("hallpage-wifi", &network);
        h.el("div", &[("class", "qr")], |h| {
            h.line("p", BARE, &unbroken(&words));
            square(h, &wifi(known.network, known.password), &words, text);
            if !known.password.is_empty() {
                let password = [("password", unbroken(known.password).into())];
                h.line("p", BARE, &text.with("hallpage-wifi-password", &password));
            }
        });
    }
    h.el("div", &[("class", "qr")], |h| {
        h.line("p", BARE, text.get("hallpage-join"));
        let shown = shown(address);
        square(h, address, shown, text);
        h.line("p", BARE, shown);
        h.line("p", BARE, text.get(takes));
    });
}

/// Words that do not break at a hyphen: at the end of a line it would leave in doubt whether it is part of what is typed.
fn unbroken(words: &str) -> String {
    words.replace('-', "\u{2011}")
}

/// An address as it is read and typed.
pub(in super::super) fn shown(address: &str) -> &str {
    let bare = address.strip_prefix("http://").unwrap_or(address);
    bare.strip_suffix('/').unwrap_or(bare)
}

/// A QR code with what it says for who does not see it.
pub(in super::super) fn square(h: &mut Html, says: &str, words: &str, text: &Text) {
    let Some(qr) = Qr::of(says) else { return };
    let side = qr.side();
    let frame = format!("0 0 {side} {side}");
    let label = text.with("hallpage-qr", &[("words", words.into())]);
    let attrs = [
        ("viewBox", frame.as_str()),
        ("role", "img"),
        ("aria-label", label.as_str()),
        ("shape-rendering", "crispEdges"),
    ];
    h.el("svg", &attrs, |h| {
        h.el("path", &[("d", &qr.path())], |_| {});
    });
}
