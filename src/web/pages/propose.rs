//! Proposals from the floor: short texts that the facilitator reads before anyone else does.

use super::fault::{Problem, summary};
use super::html::{BARE, Html};
use super::shell::{Kind, State, dim, form as posted, go, link, on, page, page_that_waits, para};
use super::{Phone, paths};
use crate::text::Text;

/// The page where a proposal is written.
#[derive(Clone, Copy, Debug)]
pub struct ProposePage<'a> {
    /// The code of the ticket.
    pub code: &'a str,
    /// The theme on which proposals are collected.
    pub theme: Option<&'a str>,
    /// What was typed.
    pub text: &'a str,
    /// Most characters of a proposal.
    pub max: usize,
    /// How many this ticket may still send, where there is a limit.
    pub left: Option<u32>,
    /// What is wrong with what was typed.
    pub fault: Option<ProposeFault>,
}

/// What is wrong with a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposeFault {
    /// Nothing was written.
    Empty,
    /// It is too long: this many characters.
    Long(usize),
    /// The ticket has sent all it may.
    Full,
    /// Proposals are not collected, or not any more.
    Closed,
    /// The program cannot record now.
    Busy,
}

/// The page where a proposal is written.
pub fn propose(phone: &Phone<'_>, propose: &ProposePage<'_>) -> String {
    let text = phone.text;
    let is_full = propose.left == Some(0) && propose.fault.is_none();
    let title = text.get(if is_full {
        "phone-propose-full"
    } else {
        "phone-propose-title"
    });
    let problem = propose.fault.map(|fault| wording(fault, propose.max, text));
    let kind = if problem.is_some() {
        Kind::Faulty
    } else {
        Kind::Plain
    };
    page(phone, title, kind, |h| {
        summary(h, problem.as_ref());
        h.line("h1", BARE, title);
        if let Some(theme) = propose.theme {
            para(
                h,
                &text.with("phone-propose-theme", &[("theme", theme.into())]),
            );
        }
        if is_full {
            para(h, text.get("phone-propose-full-do"));
            link(
                h,
                phone,
                &paths::ticket(propose.code),
                text.get("phone-next"),
            );
            return;
        }
        writing(h, phone, propose, problem.as_ref());
        if let Some(left) = propose.left {
            dim(h, &text.with("phone-propose-left", &[("n", left.into())]));
        }
    })
}

/// The form in which a proposal is written.
fn writing(h: &mut Html, phone: &Phone<'_>, propose: &ProposePage<'_>, problem: Option<&Problem>) {
    let text = phone.text;
    posted(h, phone, &paths::propose(propose.code), BARE, |h| {
        let label = [("class", "k"), ("for", "text")];
        h.line("label", &label, text.get("phone-propose-label"));
        let hint = text.with("phone-propose-hint", &[("max", propose.max.into())]);
        h.line("p", &[("class", "dim"), ("id", "hint")], &hint);
        if let Some(problem) = problem {
            h.line("p", &[("class", "bad"), ("id", "bad")], &problem.what);
        }
        let (invalid, described) = if problem.is_some() {
            ("true", "bad hint")
        } else {
            ("false", "hint")
        };
        // No `maxlength`: a browser would cut what is pasted without a word.
        let attrs = [
            ("id", "text"),
            ("name", "text"),
            ("rows", "5"),
            ("aria-invalid", invalid),
            ("aria-describedby", described),
            ("dir", "auto"),
        ];
        h.line("textarea", &attrs, propose.text);
        go(h, text.get("phone-propose-go"));
    });
}

fn wording(fault: ProposeFault, max: usize, text: &Text) -> Problem {
    let plain = |what: &str, advice: &str| Problem::plain(text, what, advice, "text");
    match fault {
        ProposeFault::Empty => plain("phone-propose-empty", "phone-propose-empty-do"),
        ProposeFault::Full => plain("phone-propose-full", "phone-propose-full-do"),
        ProposeFault::Closed => plain("phone-propose-closed", "phone-propose-closed-do"),
        ProposeFault::Busy => plain("phone-propose-busy", "phone-propose-busy-do"),
        ProposeFault::Long(found) => Problem {
            what: text.get("phone-propose-long").to_owned(),
            advice: text.with(
                "phone-propose-long-do",
                &[("found", found.into()), ("max", max.into())],
            ),
            at: "text".to_owned(),
        },
    }
}

/// A proposal that has arrived; `left` is how many more this ticket may send, where there is a limit.
pub fn proposed(phone: &Phone<'_>, code: &str, left: Option<u32>) -> String {
    let text = phone.text;
    let title = text.get("phone-proposed-title");
    page_that_waits(phone, title, (code, State::Done), |h| {
        h.line("p", &[("class", "yes"), ("aria-hidden", "true")], "✓");
        h.line("h1", BARE, title);
        para(h, text.get("phone-proposed-next"));
        if left != Some(0) {
            let again = text.get("phone-proposed-again");
            link(h, phone, &paths::propose(code), again);
        }
        on(h, phone, code);
    })
}
