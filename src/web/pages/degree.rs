//! Consensus by phone: a seat of the table says its degree, with a reason where the scale asks for one.

use super::fault::{Problem, summary};
use super::html::{BARE, Html, when};
use super::shell::{Kind, dim, form as posted, go, hidden, link, page, para};
use super::{Phone, paths};
use crate::assembly::RoundId;
use crate::assembly::consensus::Scale;
use crate::text::{Text, table as consensus};

/// The page where a seat says its degree.
#[derive(Clone, Copy, Debug)]
pub struct DegreePage<'a> {
    /// The code of the seat.
    pub code: &'a str,
    /// The round.
    pub round: RoundId,
    /// The organization of the seat.
    pub seat: &'a str,
    /// The title of the position.
    pub position: &'a str,
    /// The text put to the table.
    pub text: &'a str,
    /// The scale.
    pub scale: Scale,
    /// The degree picked.
    pub degree: Option<u8>,
    /// The reason typed.
    pub reason: &'a str,
    /// Most characters of a reason.
    pub max: usize,
    /// What is wrong with it.
    pub fault: Option<DegreeFault>,
}

/// What is wrong with a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DegreeFault {
    /// No degree was picked.
    NoDegree,
    /// The degree needs a reason.
    NoReason,
    /// The reason is too long: this many characters.
    Long(usize),
}

/// The page where a seat says its degree.
pub fn degree(phone: &Phone<'_>, degree: &DegreePage<'_>) -> String {
    let text = phone.text;
    let title = text.get("phone-degree-title");
    let problem = degree.fault.map(|fault| wording(fault, degree, text));
    let kind = if problem.is_some() {
        Kind::Faulty
    } else {
        Kind::Plain
    };
    page(phone, title, kind, |h| {
        summary(h, problem.as_ref());
        let seat = [("seat", degree.seat.into())];
        dim(h, &text.with("phone-degree-seat", &seat));
        posted(h, phone, &paths::degree(degree.code), BARE, |h| {
            hidden(h, "round", &degree.round.to_string());
            h.el("fieldset", &[("aria-describedby", "how")], |h| {
                h.el("legend", BARE, |h| h.line("h1", BARE, title));
                h.line("h2", BARE, degree.position);
                para(h, degree.text);
                h.line("p", &[("id", "how")], text.get("phone-degree-how"));
                degrees(h, degree, text);
            });
            reason(h, degree, text);
            go(h, text.get("phone-degree-go"));
        });
    })
}

fn degrees(h: &mut Html, degree: &DegreePage<'_>, text: &Text) {
    let mut id = "o0";
    for one in degree.scale.degrees() {
        let value = one.to_string();
        h.el("label", &[("class", "row")], |h| {
            h.void(
                "input",
                &[
                    ("type", "radio"),
                    ("name", "degree"),
                    ("value", &value),
                    (if id.is_empty() { "" } else { "id" }, id),
                    when(degree.degree == Some(*one), "checked"),
                ],
            );
            let name = consensus::degree(degree.scale, *one, text);
            h.line("span", BARE, &name);
        });
        id = "";
    }
}

fn reason(h: &mut Html, degree: &DegreePage<'_>, text: &Text) {
    let label = [("class", "k"), ("for", "reason")];
    h.line("label", &label, text.get("phone-degree-reason"));
    let hint = text.with("phone-degree-reason-hint", &[("max", degree.max.into())]);
    h.line("p", &[("class", "dim"), ("id", "hint")], &hint);
    let attrs = [
        ("id", "reason"),
        ("name", "reason"),
        ("rows", "4"),
        ("aria-describedby", "hint"),
    ];
    h.line("textarea", &attrs, degree.reason);
}

fn wording(fault: DegreeFault, degree: &DegreePage<'_>, text: &Text) -> Problem {
    let plain = |what: &str, advice: &str, at: &str| Problem::plain(text, what, advice, at);
    match fault {
        DegreeFault::NoDegree => plain("phone-degree-none", "phone-degree-none-do", "o0"),
        DegreeFault::NoReason => plain(
            "phone-degree-no-reason",
            "phone-degree-no-reason-do",
            "reason",
        ),
        DegreeFault::Long(found) => Problem {
            what: text.get("phone-degree-long").to_owned(),
            advice: text.with(
                "phone-propose-long-do",
                &[("found", found.into()), ("max", degree.max.into())],
            ),
            at: "reason".to_owned(),
        },
    }
}

/// A stance that was recorded.
#[derive(Clone, Copy, Debug)]
pub struct StatedPage<'a> {
    /// The code of the seat.
    pub code: &'a str,
    /// The organization of the seat.
    pub seat: &'a str,
    /// The scale.
    pub scale: Scale,
    /// The degree recorded.
    pub degree: u8,
}

/// The page after a stance was recorded.
pub fn stated(phone: &Phone<'_>, stated: &StatedPage<'_>) -> String {
    let text = phone.text;
    let title = text.get("phone-stated-title");
    page(phone, title, Kind::Plain, |h| {
        h.line("p", &[("class", "yes"), ("aria-hidden", "true")], "✓");
        h.line("h1", BARE, title);
        let degree = consensus::degree(stated.scale, stated.degree, text);
        let words = [("seat", stated.seat.into()), ("degree", degree.into())];
        para(h, &text.with("phone-stated-what", &words));
        dim(h, text.get("phone-stated-change"));
        let again = text.get("phone-stated-again");
        link(h, phone, &paths::degree(stated.code), again);
    })
}
