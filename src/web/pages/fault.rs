//! What is wrong with what was filled in, in words: what, what to do, and where on the page.

use super::filled::Fault;
use super::html::{BARE, Html};
use super::words::choice;
use crate::present::BallotForm;
use crate::tally::BallotFault;
use crate::text::Text;

/// Something wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Problem {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: String,
    /// The id of the field to go to.
    pub at: String,
}

impl Problem {
    /// A problem whose words take no figures.
    pub(super) fn plain(text: &Text, what: &str, advice: &str, at: &str) -> Self {
        Self {
            what: text.get(what).to_owned(),
            advice: text.get(advice).to_owned(),
            at: at.to_owned(),
        }
    }
}

/// The box above a page that says what is wrong; it can be reached by `#err`.
pub(super) fn summary(h: &mut Html, problem: Option<&Problem>) {
    let Some(problem) = problem else { return };
    let attrs = [
        ("class", "err"),
        ("id", "err"),
        ("role", "alert"),
        ("tabindex", "-1"),
    ];
    h.el("div", &attrs, |h| {
        h.line("h2", BARE, &problem.what);
        h.el("ul", BARE, |h| {
            let place = format!("#{}", problem.at);
            h.el("li", BARE, |h| {
                h.line("a", &[("href", &place)], &problem.advice);
            });
        });
    });
}

/// What is wrong with a ballot.
pub(super) fn of_ballot(fault: &Fault, form: &BallotForm, text: &Text) -> Problem {
    let letter = if form.kind.scale().is_some() {
        'v'
    } else {
        'o'
    };
    let at = |option: u16| format!("{letter}{option}");
    match fault {
        Fault::Nothing if form.named => Problem::plain(
            text,
            "phone-fault-nothing",
            "phone-fault-nothing-named-do",
            &at(0),
        ),
        Fault::Nothing => Problem::plain(
            text,
            "phone-fault-nothing",
            "phone-fault-nothing-do",
            &at(0),
        ),
        Fault::NotANumber(option) => off_scale(*option, form, text),
        Fault::Limits(fault) => of_limits(fault, form, text).unwrap_or_else(|| {
            Problem::plain(text, "phone-fault-form", "phone-fault-form-do", &at(0))
        }),
    }
}

/// A limit that was broken; `None` where the form was not ours.
fn of_limits(fault: &BallotFault, form: &BallotForm, text: &Text) -> Option<Problem> {
    let problem = |what: String, advice: String, at: &str| Problem {
        what,
        advice,
        at: at.to_owned(),
    };
    Some(match fault {
        BallotFault::TooMany { found, max } => problem(
            text.with("phone-fault-too-many", &[("found", (*found).into())]),
            text.with(
                "phone-fault-too-many-do",
                &[
                    ("max", (*max).into()),
                    ("over", found.saturating_sub(*max).into()),
                ],
            ),
            "o0",
        ),
        BallotFault::TooFew { found, min } => problem(
            text.with("phone-fault-too-few", &[("found", (*found).into())]),
            text.with(
                "phone-fault-too-few-do",
                &[
                    ("min", (*min).into()),
                    ("missing", min.saturating_sub(*found).into()),
                ],
            ),
            "o0",
        ),
        BallotFault::OverBudget { cost, cap } => problem(
            text.with(
                "phone-fault-budget",
                &[("cost", text.integer(*cost).into())],
            ),
            text.with(
                "phone-fault-budget-do",
                &[("cap", text.integer(*cap).into())],
            ),
            "o0",
        ),
        BallotFault::WrongSum { sum, total } => of_sum(*sum, *total, text),
        BallotFault::OffScale { option, .. } => off_scale(*option, form, text),
        BallotFault::WrongShape | BallotFault::NoSuchOption(_) | BallotFault::RepeatedPlace(_) => {
            return None;
        }
    })
}

fn of_sum(sum: i64, total: u32, text: &Text) -> Problem {
    let off = (sum - i64::from(total)).unsigned_abs();
    let (what, advice) = if sum > i64::from(total) {
        (
            text.with("phone-fault-sum-over", &[("sum", sum.into())]),
            text.with(
                "phone-fault-sum-over-do",
                &[("total", total.into()), ("over", off.into())],
            ),
        )
    } else {
        (
            text.with(
                "phone-fault-sum-under",
                &[("sum", sum.into()), ("total", total.into())],
            ),
            text.with("phone-fault-sum-under-do", &[("left", off.into())]),
        )
    };
    Problem {
        what,
        advice,
        at: "v0".to_owned(),
    }
}

fn off_scale(option: u16, form: &BallotForm, text: &Text) -> Problem {
    let (min, max) = form.kind.scale().unwrap_or((0, 0));
    let advice = text.with(
        "phone-fault-scale-do",
        &[
            ("option", choice(form, option, text).into()),
            ("min", min.into()),
            ("max", max.into()),
        ],
    );
    Problem {
        what: text.get("phone-fault-scale").to_owned(),
        advice,
        at: format!("v{option}"),
    }
}
