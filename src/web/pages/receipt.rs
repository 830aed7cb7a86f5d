//! After a ballot: the receipt, what a ticket reads that has voted, a closed vote, the list of receipts.

use super::html::{BARE, Html};
use super::shell::{Kind, State, dim, link, on, page, page_that_waits, para};
use super::{Phone, paths};

/// Receipts on one page of the list, so that it stays small.
const PAGE: usize = 240;

/// A ballot that was recorded.
#[derive(Clone, Copy, Debug)]
pub struct ReceiptPage<'a> {
    /// The code of the ticket.
    pub code: &'a str,
    /// The question.
    pub question: &'a str,
    /// The receipt.
    pub receipt: &'a str,
    /// The time of day it was recorded; `none` where it is not known any more.
    pub time: &'a str,
    /// Whether the ballot may be changed until the vote closes.
    pub changeable: bool,
}

/// The receipt of a ballot, right after it was recorded.
pub fn receipt(phone: &Phone<'_>, receipt: &ReceiptPage<'_>) -> String {
    let text = phone.text;
    let title = text.get("phone-receipt-title");
    page_that_waits(phone, title, (receipt.code, State::Done), |h| {
        h.line("p", &[("class", "yes"), ("aria-hidden", "true")], "✓");
        h.line("h1", BARE, title);
        para(h, receipt.question);
        let time = [("time", receipt.time.into())];
        para(h, &text.with("phone-receipt-time", &time));
        h.line("h2", BARE, text.get("phone-receipt-label"));
        h.line("p", &[("class", "rc code")], receipt.receipt);
        dim(h, text.get("phone-receipt-why"));
        dim(h, text.get("phone-receipt-results"));
        change(h, phone, receipt);
        para(h, text.get("phone-receipt-keep"));
        on(h, phone, receipt.code);
    })
}

/// What a ticket reads that has voted already: also when it comes back to an old page.
pub fn already(phone: &Phone<'_>, receipt: &ReceiptPage<'_>) -> String {
    let text = phone.text;
    let title = text.get("phone-already-title");
    page_that_waits(phone, title, (receipt.code, State::Done), |h| {
        h.line("h1", BARE, title);
        para(h, receipt.question);
        let words = [
            ("time", receipt.time.into()),
            ("receipt", receipt.receipt.into()),
        ];
        para(h, &text.with("phone-already-time", &words));
        h.line("p", &[("class", "rc code")], receipt.receipt);
        change(h, phone, receipt);
        para(h, text.get("phone-already-not-you"));
        dim(h, text.get("phone-receipt-keep"));
        on(h, phone, receipt.code);
    })
}

fn change(h: &mut Html, phone: &Phone<'_>, receipt: &ReceiptPage<'_>) {
    if receipt.changeable {
        let place = paths::change(receipt.code);
        link(h, phone, &place, phone.text.get("phone-receipt-change"));
    }
}

/// A vote that is closed, or annulled.
#[derive(Clone, Copy, Debug)]
pub struct ClosedPage<'a> {
    /// The code of the ticket.
    pub code: &'a str,
    /// The question.
    pub question: &'a str,
    /// The time of day it was closed; `none` for one that was annulled.
    pub time: &'a str,
    /// What became of a ballot that came with the request, too late.
    pub late: Option<Late<'a>>,
    /// Whether its receipts can be read.
    pub receipts: bool,
    /// Whether the code is somebody's.
    pub personal: bool,
    /// What stands in the record under the name of whoever holds the code, in words, and the time of day it was recorded.
    pub said: Option<(&'a str, &'a str)>,
}

/// A ballot that came after the vote was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Late<'a> {
    /// The ticket had voted at this time of day: the answer was lost, or the ballot was sent again.
    Recorded(&'a str),
    /// Nobody knows whether the ticket had voted: codes and ballots are joined no more.
    Unknown,
}

/// What a ticket reads once the vote is closed.
pub fn closed(phone: &Phone<'_>, closed: &ClosedPage<'_>) -> String {
    let text = phone.text;
    let title = text.with("phone-closed-title", &[("time", closed.time.into())]);
    page_that_waits(phone, &title, (closed.code, State::Closed), |h| {
        h.line("h1", BARE, &title);
        let words = [
            ("question", closed.question.into()),
            ("time", closed.time.into()),
        ];
        para(h, &text.with("phone-closed-time", &words));
        match closed.late {
            Some(Late::Recorded(time)) => {
                let counted = text.with("phone-closed-recorded", &[("time", time.into())]);
                h.el("p", BARE, |h| h.line("b", BARE, &counted));
            }
            Some(Late::Unknown) => {
                let too_late = text.get("phone-closed-too-late");
                h.el("p", BARE, |h| h.line("b", BARE, too_late));
                if closed.receipts {
                    para(h, text.get("phone-closed-late"));
                }
            }
            None => {}
        }
        if let Some((said, time)) = closed.said {
            let values = [("said", said.into()), ("time", time.into())];
            para(h, &text.with("phone-named-said", &values));
        }
        if closed.receipts {
            para(h, text.get("phone-closed-results"));
            link(h, phone, paths::RECEIPTS, text.get("phone-receipt-list"));
        }
        para(h, text.get("phone-closed-next"));
        // What became of a ballot that came late is read to the end.
        if closed.late.is_some() {
            on(h, phone, closed.code);
        } else {
            let next = text.get("phone-next");
            link(h, phone, &paths::ticket(closed.code), next);
        }
        let keep = if closed.personal {
            "phone-named-keep"
        } else {
            "phone-receipt-keep"
        };
        dim(h, text.get(keep));
    })
}

/// The list of receipts of a closed vote: its question and its receipts in alphabetical order, `None` while none is to be
/// shown. `asked` is the page asked for, from 1; there is no page beyond the last.
pub fn receipts(phone: &Phone<'_>, of: Option<(&str, &[String])>, asked: usize) -> String {
    let text = phone.text;
    let title = text.get("phone-receipts-title");
    page(phone, title, Kind::Plain, |h| {
        h.line("h1", BARE, title);
        let Some((question, receipts)) = of else {
            para(h, text.get("phone-receipts-none"));
            link(h, phone, paths::START, text.get("phone-notice-start"));
            return;
        };
        let words = [("question", question.into()), ("n", receipts.len().into())];
        para(h, &text.with("phone-receipts-of", &words));
        para(h, text.get("phone-receipts-why"));
        let pages = receipts.len().div_ceil(PAGE).max(1);
        let page = asked.clamp(1, pages);
        let shown = receipts.iter().skip((page - 1) * PAGE).take(PAGE);
        h.el("ul", &[("class", "list")], |h| {
            for receipt in shown {
                h.line("li", BARE, receipt);
            }
        });
        if pages > 1 {
            turns(h, phone, page, pages);
        }
        link(h, phone, paths::START, text.get("phone-notice-start"));
    })
}

fn turns(h: &mut Html, phone: &Phone<'_>, page: usize, pages: usize) {
    let text = phone.text;
    let words = [("page", page.into()), ("pages", pages.into())];
    para(h, &text.with("phone-receipts-page", &words));
    let to = |page: usize| format!("{}?page={page}", paths::RECEIPTS);
    if page > 1 {
        link(h, phone, &to(page - 1), text.get("phone-receipts-before"));
    }
    if page < pages {
        link(h, phone, &to(page + 1), text.get("phone-receipts-after"));
    }
}
