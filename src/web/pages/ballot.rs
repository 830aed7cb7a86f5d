//! The ballot: one question, the way to mark it that its kind asks for, everything kept that was filled in.

mod values;

use self::values::{points, scores};
use super::fault::{Problem, of_ballot, summary};
use super::filled::Filled;
use super::html::{Attr, BARE, Html, when};
use super::shell::{Kind, ask, dim, form as posted, go, hidden, page, para, step};
use super::words::{choice, how};
use super::{Phone, paths};
use crate::present::BallotForm;
use crate::tally::{BallotKind, Budget};
use crate::text::Text;

/// A ballot that is being filled in.
#[derive(Clone, Copy, Debug)]
pub struct BallotPage<'a> {
    /// The code of the ticket.
    pub code: &'a str,
    /// What is asked.
    pub form: &'a BallotForm,
    /// What is filled in.
    pub filled: &'a Filled,
    /// Whether the ticket has voted and now changes its ballot.
    pub changing: bool,
    /// Whether an answer given with an earlier code of the same person counts until this ballot is confirmed.
    pub old_answer: bool,
    /// Whether a ballot may be changed until the vote closes.
    pub changeable: bool,
}

/// The page where a ballot is marked.
pub fn ballot(phone: &Phone<'_>, ballot: &BallotPage<'_>) -> String {
    let (text, form) = (phone.text, ballot.form);
    let fault = ballot.filled.mark(form).err();
    let fault = fault.filter(|_| ballot.filled.tried);
    let problem = fault.map(|fault| of_ballot(&fault, form, text));
    let counts = counts(&form.kind);
    let kind = match (counts.is_some(), problem.is_some()) {
        (true, false) => Kind::Counting,
        (true, true) => Kind::CountingFaulty,
        (false, false) => Kind::Plain,
        (false, true) => Kind::Faulty,
    };
    let top = counts.map(|c| c.top.to_string()).unwrap_or_default();
    // What was marked and not sent must not come back by itself: the draft is here.
    let mut attrs: Vec<Attr<'_>> = vec![("autocomplete", "off")];
    if let Some(counts) = counts {
        attrs.push(("data-top", top.as_str()));
        attrs.push((if counts.left { "data-way" } else { "" }, "left"));
    }
    page(phone, &form.question, kind, |h| {
        summary(h, problem.as_ref());
        step(h, phone, 2);
        by_name(h, form, text);
        posted(h, phone, &paths::mark(ballot.code), &attrs, |h| {
            fields(h, phone, ballot, problem.as_ref());
            buttons(h, phone, ballot);
        });
        if form.secret {
            dim(h, text.get("phone-secret"));
        }
    })
}

/// Says plainly, before the choice and before it is confirmed, that the vote bears a name.
pub(super) fn by_name(h: &mut Html, form: &BallotForm, text: &Text) {
    if form.named {
        let words = text.get("phone-named");
        h.el("p", BARE, |h| h.line("b", BARE, words));
    }
}

/// What a ballot counts while it is filled in.
#[derive(Clone, Copy)]
struct Counts {
    /// The most there is.
    top: u64,
    /// Whether it says what is left, rather than what is used.
    left: bool,
}

fn counts(kind: &BallotKind) -> Option<Counts> {
    let counts = |top: u64, left: bool| Some(Counts { top, left });
    match kind {
        BallotKind::Choose {
            budget: Some(budget),
            ..
        } => counts(budget.cap, false),
        BallotKind::Choose { max, .. } => counts(u64::from(*max), false),
        BallotKind::Points { total, .. } => counts(u64::from(*total), true),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => None,
    }
}

fn fields(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>, problem: Option<&Problem>) {
    let (text, form) = (phone.text, ballot.form);
    // Enter in a field presses the first button of its form, which must not be one that moves a point.
    let first = [
        ("class", "d"),
        ("name", "go"),
        ("value", "review"),
        ("tabindex", "-1"),
        ("aria-hidden", "true"),
    ];
    if form.kind.scale().is_some() {
        h.line("button", &first, text.get("phone-go"));
    }
    hidden(h, "vote", &form.vote.to_string());
    let described = if problem.is_some() { "how bad" } else { "how" };
    h.el("fieldset", &[("aria-describedby", described)], |h| {
        h.el("legend", BARE, |h| h.line("h1", BARE, &form.question));
        h.line("p", &[("id", "how")], &how(form, text));
        if ballot.changing {
            para(h, text.get("phone-changing"));
        }
        if ballot.old_answer {
            para(h, text.get("phone-old-answer"));
        }
        if let Some(problem) = problem {
            h.line("p", &[("class", "bad"), ("id", "bad")], &problem.what);
        }
        match &form.kind {
            BallotKind::Motion | BallotKind::One => marks(h, phone, ballot, "radio"),
            BallotKind::Choose { max, budget, .. } => {
                let filled = ballot.filled;
                chosen_bar(h, phone, budget.as_ref(), (filled, *max));
                marks(h, phone, ballot, "checkbox");
            }
            BallotKind::Points { total, .. } => points(h, phone, ballot, *total),
            BallotKind::Rank { max, .. } => ranking(h, phone, ballot, *max),
            BallotKind::Score { .. } | BallotKind::Grade { .. } | BallotKind::Resistance { .. } => {
                scores(h, phone, ballot);
            }
        }
    });
}

fn buttons(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>) {
    let text = phone.text;
    if matches!(ballot.form.kind, BallotKind::Rank { .. }) {
        let n = ballot.filled.chosen.len();
        let words = text.with("phone-go-rank", &[("n", n.into())]);
        ask(h, "b go", "review", &words);
        if n > 0 {
            ask(h, "b", "undo", text.get("phone-rank-undo"));
        }
    } else {
        go(h, text.get("phone-go"));
    }
    if !ballot.form.named {
        ask(h, "b", "blank", text.get("phone-blank"));
    }
}

/// Rows to be marked, the whole row a target.
fn marks(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>, kind: &str) {
    let budget = ballot.form.kind.budget();
    for option in 0..ballot.form.size() {
        let (number, id) = (option.to_string(), format!("o{option}"));
        let cost = budget.and_then(|budget| budget.costs.get(usize::from(option)));
        let in_figures = cost.map(u64::to_string).unwrap_or_default();
        let counted = if cost.is_some() { "data-cost" } else { "" };
        h.el("label", &[("class", "row")], |h| {
            h.void(
                "input",
                &[
                    ("type", kind),
                    ("name", "o"),
                    ("value", &number),
                    ("id", &id),
                    (counted, &in_figures),
                    when(ballot.filled.chosen.contains(&option), "checked"),
                ],
            );
            h.el("span", BARE, |h| {
                h.line("bdi", BARE, &choice(ballot.form, option, phone.text));
                if let Some(cost) = cost {
                    let cost = [("cost", phone.text.integer(*cost).into())];
                    h.line("small", BARE, &phone.text.with("phone-cost", &cost));
                }
            });
        });
    }
}

/// What is marked so far, seen where JavaScript keeps it true.
fn chosen_bar(
    h: &mut Html,
    phone: &Phone<'_>,
    budget: Option<&Budget>,
    (filled, max): (&Filled, u16),
) {
    let text = phone.text;
    let marked = filled.chosen.iter();
    let (key, now, top) = if let Some(budget) = budget {
        let costs = marked.filter_map(|n| budget.costs.get(usize::from(*n)));
        let spent = costs.fold(0u64, |sum, cost| sum.saturating_add(*cost));
        ("phone-spent", spent, budget.cap)
    } else {
        let now = u64::try_from(marked.count()).unwrap_or(u64::MAX);
        ("phone-chosen", now, u64::from(max))
    };
    let attrs = [("class", "bar"), ("role", "status"), ("hidden", "")];
    h.el("p", &attrs, |h| {
        h.text(text.get(key));
        h.text(" ");
        h.line("b", &[("id", "sum")], &text.integer(now));
        h.text(" / ");
        h.text(&text.integer(top));
    });
}

/// A ranking: the list never moves, a tap gives the next place, another takes it away.
fn ranking(h: &mut Html, phone: &Phone<'_>, ballot: &BallotPage<'_>, max: u16) {
    let text = phone.text;
    let next = ballot.filled.chosen.len() + 1;
    let status = if next > usize::from(max) {
        text.with("phone-rank-done", &[("n", max.into())])
    } else {
        text.with("phone-rank-now", &[("n", next.into())])
    };
    hidden(h, "r", &ballot.filled.order());
    h.line("p", &[("class", "bar"), ("role", "status")], &status);
    for option in 0..ballot.form.size() {
        let name = choice(ballot.form, option, text);
        let id = format!("o{option}");
        let place = ballot.filled.place(option);
        let value = format!("{option}.{}", place.unwrap_or(next));
        let attrs = [
            ("class", if place.is_some() { "row on" } else { "row" }),
            ("name", if place.is_some() { "drop" } else { "tap" }),
            ("value", value.as_str()),
            ("id", id.as_str()),
        ];
        h.el("button", &attrs, |h| {
            let badge = [("class", "n"), ("aria-hidden", "true")];
            let nth = place.map(|n| text.with("phone-rank-place", &[("n", n.into())]));
            h.line("span", &badge, &nth.unwrap_or_default());
            h.el("span", BARE, |h| {
                h.line("bdi", BARE, &name);
                if let Some(n) = place {
                    let yours = text.with("phone-rank-yours", &[("n", n.into())]);
                    h.line("small", BARE, &yours);
                }
            });
        });
    }
}
