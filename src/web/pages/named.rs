//! Votes by name: what a code reads that cannot vote here, and what a personal code reads that has voted.

use super::html::BARE;
use super::shell::{State, dim, link, on, page_that_waits, para};
use super::{Phone, paths};

/// Why a good code cannot vote in the vote that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// It is somebody's, and the ballots of this vote bear no name.
    Personal,
    /// It is nobody's, and the ballots of this vote bear a name.
    Nameless,
    /// Its holder has no vote here.
    NotEntitled,
    /// Its holder, or whoever shares the seat, has answered aloud.
    Aloud,
}

/// A code that cannot vote in the vote that is open.
pub fn barred(phone: &Phone<'_>, code: &str, question: &str, why: Barred) -> String {
    let text = phone.text;
    let (title, advice) = match why {
        Barred::Personal => ("phone-barred-personal", "phone-barred-personal-do"),
        Barred::Nameless => ("phone-barred-nameless", "phone-barred-nameless-do"),
        Barred::NotEntitled => ("phone-barred-entitled", "phone-barred-entitled-do"),
        Barred::Aloud => ("phone-barred-aloud", "phone-barred-aloud-do"),
    };
    let title = text.get(title);
    page_that_waits(phone, title, (code, State::Barred), |h| {
        h.line("h1", BARE, title);
        para(h, question);
        para(h, text.get(advice));
        link(h, phone, &paths::ticket(code), text.get("phone-wait-check"));
        dim(h, text.get("phone-barred-keep"));
    })
}

/// A vote by name that was recorded.
#[derive(Clone, Copy, Debug)]
pub struct NamedPage<'a> {
    /// The code.
    pub code: &'a str,
    /// The question.
    pub question: &'a str,
    /// What was answered, in words.
    pub said: &'a str,
    /// The time of day it was recorded.
    pub time: &'a str,
    /// Whether it may be changed until the vote closes.
    pub changeable: bool,
    /// Whether it was recorded just now.
    pub just: bool,
}

/// What a personal code reads that has voted. There is no receipt: the record itself says who voted what.
pub fn recorded(phone: &Phone<'_>, named: &NamedPage<'_>) -> String {
    let text = phone.text;
    let title = text.get(if named.just {
        "phone-receipt-title"
    } else {
        "phone-already-title"
    });
    page_that_waits(phone, title, (named.code, State::Done), |h| {
        if named.just {
            h.line("p", &[("class", "yes"), ("aria-hidden", "true")], "✓");
        }
        h.line("h1", BARE, title);
        para(h, named.question);
        let values = [("said", named.said.into()), ("time", named.time.into())];
        para(h, &text.with("phone-named-said", &values));
        if named.changeable {
            let change = text.get("phone-receipt-change");
            link(h, phone, &paths::change(named.code), change);
        }
        para(h, text.get("phone-seat-not-you"));
        dim(h, text.get("phone-named-keep"));
        on(h, phone, named.code);
    })
}
