//! What all phone pages share: the document with its style, the header with the other language, buttons and links.

use super::html::{Attr, BARE, Html};
use super::{Phone, paths};
use crate::text::Lang;

/// The style that stands in every phone page.
const BASE: &str = include_str!("assets/phone/base.css");
/// The styles of what only some pages hold, each with what shows that a page holds it.
const PARTS: [(&[&str], &str); 6] = [
    (&["class=\"bar\""], include_str!("assets/phone/bar.css")),
    (&["class=\"row"], include_str!("assets/phone/rows.css")),
    (&["class=\"pt\""], include_str!("assets/phone/points.css")),
    (&["class=\"sc\""], include_str!("assets/phone/scores.css")),
    (&["class=\"q"], include_str!("assets/phone/said.css")),
    (
        &[
            "class=\"yes\"",
            "class=\"rc",
            "class=\"list\"",
            "id=\"next\"",
        ],
        include_str!("assets/phone/done.css"),
    ),
];
/// What a page that waits does with JavaScript.
const WAIT: &str = include_str!("assets/phone/wait.js");
/// What a ballot does with JavaScript: it counts points and costs while they are marked.
const COUNT: &str = include_str!("assets/phone/count.js");
/// Every script that can stand in a phone page.
pub(super) const SCRIPTS: [&str; 2] = [WAIT, COUNT];

/// Every style that can stand in a phone page.
pub(super) fn styles() -> impl Iterator<Item = &'static str> {
    std::iter::once(BASE).chain(PARTS.into_iter().map(|(_, style)| style))
}

/// Most bytes of a page.
const MOST: usize = 10_000;

/// What kind of page it is, besides its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words and links only.
    Plain,
    /// Something on it is wrong.
    Faulty,
    /// It counts while it is filled in.
    Counting,
    /// It counts, and something on it is wrong.
    CountingFaulty,
}

/// Where a code stands that can do nothing now: a page that waits looks every few seconds whether this has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// No vote was open yet.
    Early,
    /// Proposals are collected.
    Collecting,
    /// The vote is over.
    Closed,
    /// Its ballot, its answer or its word is in.
    Done,
    /// It cannot be used in the vote that is open.
    Barred,
}

impl State {
    /// As it stands in a page.
    fn sign(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Collecting => "collecting",
            Self::Closed => "closed",
            Self::Done => "done",
            Self::Barred => "barred",
        }
    }
}

impl Kind {
    fn is_faulty(self) -> bool {
        matches!(self, Self::Faulty | Self::CountingFaulty)
    }

    fn script(self) -> Option<&'static str> {
        match self {
            Self::Plain | Self::Faulty => None,
            Self::Counting | Self::CountingFaulty => Some(COUNT),
        }
    }
}

/// A whole page of a phone.
pub(super) fn page(
    phone: &Phone<'_>,
    title: &str,
    kind: Kind,
    body: impl FnOnce(&mut Html),
) -> String {
    document(phone, title, (kind, kind.script()), BARE, body)
}

/// A whole page of a code that can do nothing now. With JavaScript it goes on by itself as soon as there is something else;
/// where it holds a way [`on`], it only says so, and what stands on it can be read to the end.
pub(super) fn page_that_waits(
    phone: &Phone<'_>,
    title: &str,
    (code, state): (&str, State),
    body: impl FnOnce(&mut Html),
) -> String {
    let at = phone.to(&paths::ticket(code));
    let waits = [("data-wait", state.sign()), ("data-at", at.as_str())];
    document(phone, title, (Kind::Plain, Some(WAIT)), &waits, body)
}

fn document(
    phone: &Phone<'_>,
    title: &str,
    (kind, script): (Kind, Option<&'static str>),
    attrs: &[Attr<'_>],
    body: impl FnOnce(&mut Html),
) -> String {
    let text = phone.text;
    let mut main = Html::with_room(MOST);
    main.el("main", attrs, body);
    let mut h = Html::with_room(MOST);
    h.raw("<!doctype html>");
    h.el("html", &[("lang", text.lang().code())], |h| {
        h.el("head", BARE, |h| head(h, phone, (title, kind), &main));
        h.el("body", BARE, |h| {
            h.el("header", BARE, |h| {
                h.line("p", BARE, &name(phone));
                other_language(h, phone);
            });
            h.put(&main);
            if let Some(script) = script {
                h.el("script", BARE, |h| h.raw(script));
            }
        });
    });
    h.finish()
}

/// Of which meeting the page is, if it has a name.
fn name(phone: &Phone<'_>) -> String {
    if phone.meeting.is_empty() {
        return phone.text.get("phone-header-nameless").to_owned();
    }
    let words = [("meeting", phone.meeting.into())];
    phone.text.with("phone-header", &words)
}

fn head(h: &mut Html, phone: &Phone<'_>, (title, kind): (&str, Kind), main: &Html) {
    let text = phone.text;
    h.void("meta", &[("charset", "utf-8")]);
    let view = "width=device-width,initial-scale=1";
    h.void("meta", &[("name", "viewport"), ("content", view)]);
    let mut title = if kind.is_faulty() {
        text.with("phone-error", &[("title", title.into())])
    } else {
        title.to_owned()
    };
    if !phone.meeting.is_empty() {
        title.push_str(" · ");
        title.push_str(phone.meeting);
    }
    h.line("title", BARE, &title);
    // Without this a browser would ask for an icon.
    h.void("link", &[("rel", "icon"), ("href", "data:,")]);
    h.el("style", BARE, |h| h.raw(BASE));
    for (marks, style) in PARTS {
        if marks.iter().any(|mark| main.holds(mark)) {
            h.el("style", BARE, |h| h.raw(style));
        }
    }
}

fn other_language(h: &mut Html, phone: &Phone<'_>) {
    let text = phone.text;
    let (other, place) = match text.lang() {
        Lang::It => (Lang::En, "?lang=en"),
        Lang::En => (Lang::It, "?lang=it"),
    };
    let attrs = [
        ("href", place),
        ("lang", other.code()),
        ("hreflang", other.code()),
    ];
    h.line("a", &attrs, text.get("phone-switch"));
}

/// `Passo 2 di 3`.
pub(super) fn step(h: &mut Html, phone: &Phone<'_>, n: u8) {
    let words = phone.text.with("phone-step", &[("n", n.into())]);
    h.line("p", &[("class", "dim")], &words);
}

/// The button that goes on.
pub(super) fn go(h: &mut Html, words: &str) {
    h.line("button", &[("class", "b go")], words);
}

/// A button of a form that says by its value what it asks for.
pub(super) fn ask(h: &mut Html, class: &str, value: &str, words: &str) {
    let attrs = [("class", class), ("name", "go"), ("value", value)];
    h.line("button", &attrs, words);
}

/// A link that looks like a button.
pub(super) fn link(h: &mut Html, phone: &Phone<'_>, path: &str, words: &str) {
    let place = phone.to(path);
    h.line("a", &[("class", "b"), ("href", &place)], words);
}

/// A link that looks like the button that goes on.
pub(super) fn link_go(h: &mut Html, phone: &Phone<'_>, path: &str, words: &str) {
    let place = phone.to(path);
    h.line("a", &[("class", "b go"), ("href", &place)], words);
}

/// The way on from a page that is done with: a page that waits says here that there is something else to do.
pub(super) fn on(h: &mut Html, phone: &Phone<'_>, code: &str) {
    let place = phone.to(&paths::ticket(code));
    let attrs = [
        ("class", "b"),
        ("id", "next"),
        ("href", place.as_str()),
        ("data-now", phone.text.get("phone-next-now")),
    ];
    h.el("div", &[("role", "status")], |h| {
        h.line("a", &attrs, phone.text.get("phone-next"));
    });
}

/// A form that posts to a path.
pub(super) fn form(
    h: &mut Html,
    phone: &Phone<'_>,
    path: &str,
    more: &[Attr<'_>],
    body: impl FnOnce(&mut Html),
) {
    let place = phone.to(path);
    let mut attrs: Vec<Attr<'_>> = vec![("method", "post"), ("action", place.as_str())];
    attrs.extend_from_slice(more);
    h.el("form", &attrs, body);
}

/// A field that is not seen.
pub(super) fn hidden(h: &mut Html, name: &str, value: &str) {
    h.void(
        "input",
        &[("type", "hidden"), ("name", name), ("value", value)],
    );
}

/// A paragraph.
pub(super) fn para(h: &mut Html, words: &str) {
    h.line("p", BARE, words);
}

/// A paragraph that may be passed over.
pub(super) fn dim(h: &mut Html, words: &str) {
    h.line("p", &[("class", "dim")], words);
}
