//! The last look before a ballot is handed in.

use super::ballot::{BallotPage, by_name};
use super::html::{BARE, Html};
use super::shell::{Kind, dim, form as posted, go, hidden, link, page, para, step};
use super::words::choice;
use super::{Phone, paths};
use crate::present::BallotForm;
use crate::tally::{BallotKind, Mark};
use crate::text::Text;

/// The page where a ballot is confirmed. The form holds the whole ballot, so that what is confirmed is what was read
/// here, and counts also when the draft was lost meanwhile.
///
/// `mark` is what [`super::Filled::mark`] made of the ballot.
pub fn review(phone: &Phone<'_>, ballot: &BallotPage<'_>, mark: &Mark) -> String {
    let (text, form) = (phone.text, ballot.form);
    let title = text.get("phone-review-title");
    page(phone, title, Kind::Plain, |h| {
        step(h, phone, 3);
        h.line("h1", BARE, title);
        para(h, &form.question);
        by_name(h, form, text);
        said(h, form, mark, text);
        let key = if ballot.changeable {
            "phone-review-changeable"
        } else {
            "phone-review-final"
        };
        h.el("p", BARE, |h| h.line("b", BARE, text.get(key)));
        posted(h, phone, &paths::cast(ballot.code), BARE, |h| {
            hidden(h, "vote", &form.vote.to_string());
            for (name, value) in ballot.filled.fields(form) {
                hidden(h, &name, &value);
            }
            go(h, text.get("phone-review-cast"));
        });
        let back = if ballot.changing {
            paths::change(ballot.code)
        } else {
            paths::ticket(ballot.code)
        };
        link(h, phone, &back, text.get("phone-review-back"));
        dim(h, text.get("phone-review-lost"));
    })
}

/// What the ballot says.
fn said(h: &mut Html, form: &BallotForm, mark: &Mark, text: &Text) {
    let name = |option: u16| choice(form, option, text);
    match mark {
        Mark::Blank => rows(h, "ul", &[text.get("phone-review-blank").to_owned()]),
        Mark::Chosen(chosen) => {
            let names: Vec<String> = chosen.iter().map(|n| name(*n)).collect();
            rows(h, "ul", &names);
        }
        Mark::Ranks(ranks) => {
            let places = (0u16..).zip(ranks).filter(|(_, place)| **place > 0);
            let mut places: Vec<(u16, u16)> = places.map(|(n, place)| (*place, n)).collect();
            places.sort_unstable();
            let names: Vec<String> = places.iter().map(|(_, n)| name(*n)).collect();
            rows(h, "ol", &names);
        }
        Mark::Values(values) => h.el("ul", &[("class", "q")], |h| {
            for (option, value) in (0u16..).zip(values) {
                let Some(said) = valued(form, *value, text) else {
                    continue;
                };
                let tag = if value.is_some() { "b" } else { "small" };
                h.el("li", BARE, |h| {
                    h.line("span", BARE, &name(option));
                    h.line(tag, BARE, &said);
                });
            }
        }),
    }
    used(h, form, mark, text);
}

fn rows(h: &mut Html, tag: &str, rows: &[String]) {
    let class = if tag == "ol" { "q o" } else { "q" };
    h.el(tag, &[("class", class)], |h| {
        for row in rows {
            h.line("li", BARE, row);
        }
    });
}

/// What an option got; `None` for one that got no points.
fn valued(form: &BallotForm, value: Option<i32>, text: &Text) -> Option<String> {
    Some(match (&form.kind, value) {
        (BallotKind::Points { .. }, None | Some(0)) => return None,
        (BallotKind::Score { .. }, None) => text.get("phone-no-opinion").to_owned(),
        (_, None) => text.get("phone-review-unmarked").to_owned(),
        (_, Some(value)) => text.decimal(i64::from(value), 0),
    })
}

/// How much of what was to give is given.
fn used(h: &mut Html, form: &BallotForm, mark: &Mark, text: &Text) {
    let words = match (&form.kind, mark) {
        (
            BallotKind::Choose {
                budget: Some(budget),
                ..
            },
            Mark::Chosen(chosen),
        ) => {
            let costs = chosen
                .iter()
                .filter_map(|n| budget.costs.get(usize::from(*n)));
            let cost = costs.fold(0u64, |sum, cost| sum.saturating_add(*cost));
            let figures = [
                ("cost", text.integer(cost).into()),
                ("cap", text.integer(budget.cap).into()),
            ];
            text.with("phone-review-cost", &figures)
        }
        (
            BallotKind::Choose { max, .. } | BallotKind::Rank { max, .. },
            Mark::Chosen(_) | Mark::Ranks(_),
        ) => {
            let n = match mark {
                Mark::Ranks(ranks) => ranks.iter().filter(|place| **place > 0).count(),
                Mark::Chosen(chosen) => chosen.len(),
                Mark::Blank | Mark::Values(_) => 0,
            };
            let figures = [("n", n.into()), ("max", (*max).into())];
            text.with("phone-review-chosen", &figures)
        }
        (BallotKind::Points { total, .. }, Mark::Values(values)) => {
            let given = values.iter().flatten().map(|n| i64::from(*n));
            let left = i64::from(*total) - given.sum::<i64>();
            text.with("phone-review-points", &[("left", left.into())])
        }
        (_, Mark::Blank | Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_)) => return,
    };
    para(h, &words);
}
