//! What gets a number on a ballot: points, scores, grades, resistance.

use super::super::Phone;
use super::super::html::{BARE, Html, when};
use super::super::words::choice;
use super::BallotPage;
use crate::tally::BallotKind;
use crate::text::{Text, Value};

/// What the rows of a page and its question may weigh together, in bytes, so that a page stays small.
const ROOM: usize = 5_150;
/// The same where points are shared out, on a page that counts.
const ROOM_FOR_POINTS: usize = 4_200;
/// How often the question stands on a page: in its title and above the rows.
const ASKED: usize = 2;
/// What a row of points with its two buttons weighs, without its name.
const MOVED: usize = 260;
/// What a button, an entry of a list and a row without its name weigh, in bytes.
const BUTTON: usize = 74;
const ENTRY: usize = 19;
const ROW: usize = 170;
/// Most numbers of a list that are still looked through.
const LIST: usize = 21;

/// How numbers are given.
#[derive(Clone, Copy)]
enum Way {
    Buttons,
    Lists,
    Typed,
}

/// Buttons while there is room for them, then lists, then numbers that are typed.
fn way(ballot: &BallotPage<'_>, text: &Text) -> Way {
    let form = ballot.form;
    let (min, max) = form.kind.scale().unwrap_or((0, 0));
    let steps = usize::try_from(max - min + 1).unwrap_or(usize::MAX);
    let weighs = |each: usize| rows(ballot, steps.saturating_mul(each).saturating_add(ROW), text);
    if weighs(BUTTON) <= ROOM {
        Way::Buttons
    } else if steps <= LIST && weighs(ENTRY) <= ROOM {
        Way::Lists
    } else {
        Way::Typed
    }
}

/// What rows of this weight weigh with their names and the question above them.
fn rows(ballot: &BallotPage<'_>, row: usize, text: &Text) -> usize {
    let form = ballot.form;
    let names: usize = (0..form.size()).map(|n| choice(form, n, text).len()).sum();
    let asked = form.question.len().saturating_mul(ASKED);
    let rows = row.saturating_mul(form.choices.len());
    rows.saturating_add(names).saturating_add(asked)
}

/// Points to be shared out: less, the number, more in each row while there is room, and what is left above them all.
pub(super) fn points(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>, total: u32) {
    let text = phone.text;
    let left = i64::from(total) - ballot.filled.sum();
    let full = when(!ballot.filled.full, "hidden");
    h.el("p", &[("class", "bar"), ("role", "status")], |h| {
        points_left(h, (left, u64::from(total)), text);
        h.el("span", &[("id", "full"), full], |h| {
            h.text(" ");
            h.text(text.get("phone-points-full"));
        });
    });
    // Where there are many long names, the numbers are typed.
    let is_moved = rows(ballot, MOVED, text) <= ROOM_FOR_POINTS;
    for (id, key) in [("m", "phone-minus"), ("p", "phone-plus")] {
        if is_moved {
            h.line("span", &[("id", id), ("hidden", "")], text.get(key));
        }
    }
    h.el("div", &[("class", "pt")], |h| {
        for option in 0..ballot.form.size() {
            let (row, id) = (format!("o{option}"), format!("v{option}"));
            let name = choice(ballot.form, option, text);
            h.el("p", BARE, |h| {
                h.line("label", &[("id", &row), ("for", &id)], &name);
                h.el("span", BARE, |h| {
                    if is_moved {
                        mover(h, option, ("minus", "m", "−"));
                    }
                    number(h, ballot, option);
                    if is_moved {
                        mover(h, option, ("plus", "p", "+"));
                    }
                });
            });
        }
    });
}

/// What is left of the points, and how the script words it when it counts anew, with `#` where the number goes.
fn points_left(h: &mut Html, (left, total): (i64, u64), text: &Text) {
    let points = text.integer(total);
    let words = |n: Value<'_>| {
        let values = [("n", n), ("total", points.as_str().into())];
        text.with("phone-points-left", &values)
    };
    let (one, many) = (words(1.into()), words("#".into()));
    let over = text.with("phone-points-over", &[("n", "#".into())]);
    let form = match left {
        1 => &one,
        0.. => &many,
        _ => &over,
    };
    let now = form.replace('#', &text.integer(left.unsigned_abs()));
    let attrs = [
        ("id", "sum"),
        ("data-one", one.as_str()),
        ("data-many", many.as_str()),
        ("data-over", over.as_str()),
    ];
    h.line("b", &attrs, &now);
}

/// The button that gives or takes a point. What it is called stands on the page already: what it does once for all rows,
/// and the name of its row.
fn mover(h: &mut Html, option: u16, (way, called, sign): (&str, &str, &'static str)) {
    let (value, called) = (option.to_string(), format!("{called} o{option}"));
    let attrs = [
        ("name", way),
        ("value", value.as_str()),
        ("aria-labelledby", called.as_str()),
    ];
    h.line("button", &attrs, sign);
}

/// A number to be typed.
fn number(h: &mut Html, ballot: &BallotPage<'_>, option: u16) {
    let (min, max) = ballot.form.kind.scale().unwrap_or((0, 0));
    let (id, low, high) = (format!("v{option}"), min.to_string(), max.to_string());
    let typed = ballot.filled.values.get(&option);
    let is_points = matches!(ballot.form.kind, BallotKind::Points { .. });
    let value = typed.map_or(if is_points { "0" } else { "" }, String::as_str);
    // What is no number would not be shown by a field for numbers, and it must be.
    let is_number = value.is_empty() || value.parse::<i32>().is_ok();
    let attrs = [
        (if is_points { "" } else { "class" }, "t"),
        ("id", id.as_str()),
        ("name", id.as_str()),
        ("type", if is_number { "number" } else { "text" }),
        ("inputmode", if min < 0 { "text" } else { "numeric" }),
        (if is_points { "" } else { "min" }, low.as_str()),
        ("max", high.as_str()),
        ("value", value),
    ];
    h.void("input", &attrs);
}

/// A number for each option: as buttons, from a list, or typed.
pub(super) fn scores(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>) {
    let text = phone.text;
    let way = way(ballot, text);
    for option in 0..ballot.form.size() {
        let name = choice(ballot.form, option, text);
        let id = format!("v{option}");
        let label = [("class", "k"), ("for", id.as_str())];
        match way {
            Way::Buttons => h.el("fieldset", &[("class", "sc")], |h| {
                h.line("legend", BARE, &name);
                h.el("div", &[("class", "g")], |h| {
                    numbers(h, phone, ballot, option);
                });
            }),
            Way::Lists => h.el("div", &[("class", "sc")], |h| {
                h.line("label", &label, &name);
                list(h, ballot, option, text);
            }),
            Way::Typed => h.el("div", &[("class", "sc")], |h| {
                h.line("label", &label, &name);
                number(h, ballot, option);
            }),
        }
    }
}

fn numbers(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>, option: u16) {
    let (min, max) = ballot.form.kind.scale().unwrap_or((0, 0));
    let id = format!("v{option}");
    let picked = ballot.filled.values.get(&option).map_or("", String::as_str);
    let button = |h: &mut Html, value: &str, is_first: bool, words: &str| {
        let attrs = [
            ("type", "radio"),
            ("name", id.as_str()),
            ("value", value),
            (if is_first { "id" } else { "" }, id.as_str()),
            when(picked == value, "checked"),
        ];
        h.void("input", &attrs);
        h.line("span", BARE, words);
    };
    for n in min..=max {
        let value = n.to_string();
        let shown = phone.text.decimal(n, 0);
        h.el("label", BARE, |h| button(h, &value, n == min, &shown));
    }
    if matches!(ballot.form.kind, BallotKind::Score { .. }) {
        let none = phone.text.get("phone-no-opinion");
        h.el("label", &[("class", "w")], |h| button(h, "", false, none));
    }
}

fn list(h: &mut Html, ballot: &BallotPage<'_>, option: u16, text: &Text) {
    let (min, max) = ballot.form.kind.scale().unwrap_or((0, 0));
    let id = format!("v{option}");
    let picked = ballot.filled.values.get(&option).map_or("", String::as_str);
    h.el("select", &[("id", &id), ("name", &id)], |h| {
        let none = if matches!(ballot.form.kind, BallotKind::Score { .. }) {
            text.get("phone-no-opinion")
        } else {
            "—"
        };
        h.line("option", &[("value", "")], none);
        for n in min..=max {
            let value = n.to_string();
            let selected = when(picked == value, "selected");
            let words = text.decimal(n, 0);
            if words == value {
                h.line("option", &[selected], &words);
            } else {
                h.line("option", &[("value", &value), selected], &words);
            }
        }
    });
}
