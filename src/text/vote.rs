//! What a vote is called and says, in words: kinds, rules, thresholds, bases, channels.

use crate::assembly::vote::{Channel, Denominator, Terms, TieRule, VoidReason};
use crate::present::result::RowLabel;
use crate::tally::{BallotKind, Base, Method, Threshold};
use crate::text::{Text, Value};

/// A base of percentages.
pub fn base(base: Base, text: &Text) -> &str {
    text.get(match base {
        Base::Entitled => "vote-base-entitled",
        Base::Present => "vote-base-present",
        Base::Voters => "vote-base-voters",
        Base::Valid => "vote-base-valid",
        Base::Cast => "vote-base-cast",
        Base::ForAgainst => "vote-base-for-against",
    })
}

/// Why a ballot is void.
pub fn reason(reason: VoidReason, text: &Text) -> &str {
    text.get(match reason {
        VoidReason::TooMany => "vote-void-too-many",
        VoidReason::TooFew => "vote-void-too-few",
        VoidReason::OverBudget => "vote-void-over-budget",
        VoidReason::WrongSum => "vote-void-wrong-sum",
        VoidReason::RepeatedPlace => "vote-void-repeated-place",
        VoidReason::Unreadable => "vote-void-unreadable",
        VoidReason::Identifying => "vote-void-identifying",
        VoidReason::NotEntitled => "vote-void-not-entitled",
        VoidReason::Other => "vote-void-other",
    })
}

/// What a choice is called, in full.
pub fn choice(label: &RowLabel, text: &Text) -> String {
    match label {
        RowLabel::Favourable => text.get("vote-favourable").to_owned(),
        RowLabel::Against => text.get("vote-against").to_owned(),
        RowLabel::Abstaining => text.get("vote-abstaining").to_owned(),
        RowLabel::Option { label, .. } => label.clone(),
    }
}

/// What a choice is called, with the sign before it that its ballot prints if it is an option.
pub fn signed(label: &RowLabel, text: &Text) -> String {
    match label {
        RowLabel::Option { sign, label, .. } => format!("{sign} {label}"),
        RowLabel::Favourable | RowLabel::Against | RowLabel::Abstaining => choice(label, text),
    }
}

/// What a choice of a vote is called, in full.
pub fn choice_of(terms: &Terms, at: u16, text: &Text) -> String {
    choice(&crate::present::result::label(terms, at), text)
}

/// What each person does with the ballot, as a sentence for the hall.
fn kind_aloud(kind: &BallotKind, choices: u16, text: &Text) -> String {
    let say = |name: &str, values: &[(&str, Value<'_>)]| {
        text.with(&format!("vote-aloud-kind-{name}"), values)
    };
    let number = |n: u64| Value::from(text.integer(n));
    match kind {
        BallotKind::Motion => say("motion", &[]),
        BallotKind::One => say("one", &[]),
        BallotKind::Choose { min, max, budget } => {
            let cap = budget.as_ref().map_or(0, |b| b.cap);
            let values = [
                ("min", Value::from(*min)),
                ("max", Value::from(*max)),
                ("cap", number(cap)),
                ("budget", if budget.is_some() { "yes" } else { "no" }.into()),
            ];
            if min == max {
                say("exactly", &values)
            } else if *max >= choices && *min > 1 {
                say("at-least", &values)
            } else {
                say("up-to", &values)
            }
        }
        BallotKind::Points {
            total,
            cap,
            spend_all,
        } => say(
            "points",
            &[
                ("total", (*total).into()),
                ("cap", (*cap).into()),
                ("limit", if cap < total { "yes" } else { "no" }.into()),
                ("all", if *spend_all { "yes" } else { "no" }.into()),
            ],
        ),
        BallotKind::Score { min, max } => {
            say("score", &[("min", (*min).into()), ("max", (*max).into())])
        }
        BallotKind::Grade { grades } => say("grade", &[("top", grades.saturating_sub(1).into())]),
        BallotKind::Rank { max, ties, .. } => say(
            "rank",
            &[
                ("max", (*max).into()),
                ("all", if *max >= choices { "yes" } else { "no" }.into()),
                ("ties", if *ties { "yes" } else { "no" }.into()),
            ],
        ),
        BallotKind::Resistance { max } => say("resistance", &[("max", (*max).into())]),
    }
}

/// The name of a method as its text key has it: `pb-mes-cost-add1u`.
fn method_name(method: Method) -> String {
    serde_json::to_value(method)
        .ok()
        .and_then(|name| name.as_str().map(|name| name.replace('_', "-")))
        .unwrap_or_default()
}

/// The name of a method.
pub fn method(method: Method, text: &Text) -> String {
    text.with(&format!("methods-{}", method_name(method)), &[])
}

/// What a method rewards and when to use it, in one plain sentence.
pub fn method_use(method: Method, text: &Text) -> String {
    text.with(&format!("methods-{}-use", method_name(method)), &[])
}

/// The convention by which a method counts, in one sentence.
pub fn method_how(method: Method, text: &Text) -> String {
    text.with(&format!("methods-{}-how", method_name(method)), &[])
}

/// Where a method comes from, if it is somebody's.
pub fn method_source(method: Method, text: &Text) -> Option<String> {
    let key = format!("methods-{}-source", method_name(method));
    let source = text.get(&key).to_owned();
    (source != "–").then_some(source)
}

/// A threshold: "più della metà dei voti validi".
pub fn threshold(threshold: &Threshold, text: &Text) -> String {
    let strict = if threshold.strict { "yes" } else { "no" };
    let base = of(threshold.base, text);
    if (threshold.numerator, threshold.denominator) == (1, 2) {
        let values = [("strict", strict.into()), ("base", base.into())];
        return text.with("vote-threshold-half", &values);
    }
    text.with(
        "vote-threshold",
        &[
            ("strict", strict.into()),
            ("fraction", fraction(threshold, text).into()),
            ("base", base.into()),
        ],
    )
}

/// A base of which a fraction is taken: "dei votanti".
fn of(base: Base, text: &Text) -> &str {
    text.get(match base {
        Base::Entitled => "vote-of-entitled",
        Base::Present => "vote-of-present",
        Base::Voters => "vote-of-voters",
        Base::Valid => "vote-of-valid",
        Base::Cast => "vote-of-cast",
        Base::ForAgainst => "vote-of-for-against",
    })
}

fn fraction(threshold: &Threshold, text: &Text) -> String {
    let named = match (threshold.numerator, threshold.denominator) {
        (1, 3) => Some("vote-fraction-third"),
        (2, 3) => Some("vote-fraction-two-thirds"),
        (3, 4) => Some("vote-fraction-three-quarters"),
        (4, 5) => Some("vote-fraction-four-fifths"),
        (1, 1) => Some("vote-fraction-all"),
        _ => None,
    };
    match named {
        Some(key) => text.get(key).to_owned(),
        None => format!("{}/{}", threshold.numerator, threshold.denominator),
    }
}

/// What happens on a tie.
pub fn tie(tie: TieRule, text: &Text) -> &str {
    text.get(match tie {
        TieRule::ExAequo => "vote-tie-ex-aequo",
        TieRule::RunOff => "vote-tie-run-off",
        TieRule::Table => "vote-tie-table",
        TieRule::Lot => "vote-tie-lot",
        TieRule::FirstPlaces => "vote-tie-first-places",
        TieRule::LowerResistance => "vote-tie-lower-resistance",
    })
}

/// What a rule for ties does, in one plain sentence.
pub fn tie_use(tie: TieRule, text: &Text) -> &str {
    text.get(match tie {
        TieRule::ExAequo => "vote-tie-ex-aequo-use",
        TieRule::RunOff => "vote-tie-run-off-use",
        TieRule::Table => "vote-tie-table-use",
        TieRule::Lot => "vote-tie-lot-use",
        TieRule::FirstPlaces => "vote-tie-first-places-use",
        TieRule::LowerResistance => "vote-tie-lower-resistance-use",
    })
}

/// Who is counted as those who may vote, as sentences tell them apart: `opening`, `closing`, `entitled`.
pub fn counted(rule: Denominator) -> &'static str {
    match rule {
        Denominator::AtOpening => "opening",
        Denominator::AtClosing => "closing",
        Denominator::Entitled => "entitled",
    }
}

/// Who is counted as those who may vote, and when.
pub fn denominator(rule: Denominator, text: &Text) -> &str {
    text.get(match rule {
        Denominator::AtOpening => "vote-at-opening",
        Denominator::AtClosing => "vote-at-closing",
        Denominator::Entitled => "vote-entitled",
    })
}

/// Everyone who may vote, where the vote is not put to the table or a category alone.
pub fn everyone(rule: Denominator, text: &Text) -> &str {
    text.get(match rule {
        Denominator::AtOpening | Denominator::AtClosing => "vote-scope-everyone",
        Denominator::Entitled => "vote-scope-entitled",
    })
}

/// A channel: *mani*, *carta*, *totali*.
pub fn channel(channel: Channel, text: &Text) -> &str {
    text.get(match channel {
        Channel::Hands => "ballots-channel-hands",
        Channel::Paper => "ballots-channel-paper",
        Channel::Totals => "ballots-channel-totals",
        Channel::RollCall => "ballots-channel-call",
        Channel::Phone => "ballots-channel-phone",
    })
}

/// The whole rule as a few sentences to be read to the hall before the vote; `who` says who votes.
pub fn aloud(terms: &Terms, who: &str, text: &Text) -> String {
    let mut said = vec![
        kind_aloud(&terms.kind, terms.choices(), text),
        wins(terms, text),
    ];
    if terms.scrutiny.rest_in_favour {
        said.push(text.get("vote-aloud-rest").to_owned());
    }
    if let Some(t) = &terms.threshold {
        said.push(text.with(
            "vote-aloud-threshold",
            &[("threshold", threshold(t, text).into())],
        ));
    }
    if let Some(q) = &terms.quorum {
        said.push(text.with(
            "vote-aloud-quorum",
            &[("quorum", threshold(q, text).into())],
        ));
    }
    if terms.has_places() {
        said.push(text.with("vote-aloud-tie", &[("tie", tie(terms.tie, text).into())]));
    }
    said.push(text.with(
        "vote-aloud-who",
        &[
            ("who", who.into()),
            ("secret", if terms.secret { "yes" } else { "no" }.into()),
        ],
    ));
    if terms.denominator == Denominator::AtClosing {
        said.push(text.get("vote-aloud-at-closing").to_owned());
    }
    said.join(" ")
}

/// How the rule chooses, for the hall.
fn wins(terms: &Terms, text: &Text) -> String {
    let threshold = terms.threshold.as_ref();
    let abstentions = match threshold {
        None => "majority",
        Some(t) if t.base == Base::ForAgainst => "outside",
        Some(_) => "inside",
    };
    let values = [
        ("seats", terms.rule.seats.into()),
        ("abstentions", abstentions.into()),
    ];
    let key = format!("vote-wins-{}", method_name(terms.rule.method));
    text.with(&key, &values)
}
