//! Short pages for what is in the way: nothing that was filled in is lost on them, and each says what to do.

use super::html::BARE;
use super::shell::{Kind, link, page, para};
use super::{Phone, paths};

/// What is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The program cannot record now.
    Busy,
    /// Too many requests at once.
    Crowded,
    /// There is no such page.
    Missing,
    /// The request was not whole, or came from another site.
    Refused,
}

/// A page that says what is in the way; `again` is where the same can be tried again, with what was filled in.
pub fn notice(phone: &Phone<'_>, notice: Notice, again: Option<&str>) -> String {
    let text = phone.text;
    let (title, advice) = match notice {
        Notice::Busy => ("phone-notice-busy", "phone-notice-busy-do"),
        Notice::Crowded => ("phone-notice-crowded", "phone-notice-crowded-do"),
        Notice::Missing => ("phone-notice-missing", "phone-notice-missing-do"),
        Notice::Refused => ("phone-notice-refused", "phone-notice-refused-do"),
    };
    let title = text.with(title, &[]);
    page(phone, &title, Kind::Plain, |h| {
        h.line("h1", BARE, &title);
        para(h, &text.with(advice, &[]));
        match again {
            Some(place) => link(h, phone, place, text.get("phone-notice-again")),
            None => link(h, phone, paths::START, text.get("phone-notice-start")),
        }
    })
}
