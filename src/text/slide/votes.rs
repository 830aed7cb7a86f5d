//! Votes and receipts as slides.

use super::results::label;
use super::{Huge, Say, Slide};
use crate::assembly::vote::{Channel, Denominator, Scope, Stage};
use crate::present::board::{ReceiptsScene, RuleFacts, VoteScene};
use crate::tally::{BallotKind, Base};
use crate::text::vote as words;

/// Up to so many options stand below the question with their whole names; of more the short names are read.
const CHOICES: usize = 12;

pub(crate) fn vote(scene: &VoteScene, say: &Say<'_>) -> Slide {
    let text = say.text;
    let when = words::counted(scene.rule.counted);
    let huge = scene.voted.map(|voted| Huge {
        words: text.integer(voted),
        caption: came_in(voted, scene, say),
        is_alarm: false,
    });
    let unknown = || {
        let values = [("present", scene.electors.into()), ("when", when.into())];
        text.with("hall-voted-unknown", &values)
    };
    let below = if huge.is_some() {
        String::new()
    } else {
        unknown()
    };
    let choices = if scene.lists_choices() {
        choices(scene, say)
    } else {
        Vec::new()
    };
    Slide {
        status: stage(scene.stage, "", say),
        headline: scene.question.clone(),
        below,
        huge,
        choices,
        footer: rule(&scene.rule, say),
        ..Slide::default()
    }
}

/// What can be chosen, each with what it costs where a budget is spent.
fn choices(scene: &VoteScene, say: &Say<'_>) -> Vec<String> {
    let all = usize::from(scene.rule.choices);
    let costs = match &scene.rule.kind {
        // Of more there is no room for figures, and a figure must never be cut.
        BallotKind::Choose {
            budget: Some(budget),
            ..
        } if all <= CHOICES => budget.costs.as_slice(),
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. }
        | BallotKind::Resistance { .. } => &[],
    };
    let is_short = all > CHOICES || !costs.is_empty();
    let mut costs = costs.iter();
    let named = scene.choices.iter().map(|choice| {
        let (short, long) = label(choice, say);
        let name = if is_short { short } else { long };
        match costs.next() {
            Some(cost) => {
                let cost = say.text.integer(*cost);
                let values = [("name", name.into()), ("cost", cost.into())];
                say.text.with("hall-choice-cost", &values)
            }
            None => name,
        }
    });
    named.collect()
}

/// How many voted of how many; while the vote is open, that others are counted apart where they are.
fn came_in(voted: u64, scene: &VoteScene, say: &Say<'_>) -> String {
    let values = [
        ("voted", voted.into()),
        ("present", scene.electors.into()),
        ("when", words::counted(scene.rule.counted).into()),
    ];
    let caption = say.text.with("hall-voted", &values);
    let is_apart = |channel: &Channel| match channel {
        Channel::Hands | Channel::Totals => true,
        Channel::RollCall => !scene.by_name,
        Channel::Paper | Channel::Phone => false,
    };
    if scene.stage == Stage::Open && scene.rule.channels.iter().any(is_apart) {
        format!("{caption} · {}", say.text.get("hall-voted-apart"))
    } else {
        caption
    }
}

/// Where a vote stands, with the time of closing if it is known.
pub(super) fn stage(stage: Stage, closed: &str, say: &Say<'_>) -> String {
    let key = match stage {
        Stage::Draft => "hall-stage-draft",
        Stage::Open => "hall-stage-open",
        Stage::Closed if !closed.is_empty() => {
            let time = [("time", closed.into())];
            return say.text.with("hall-stage-closed-at", &time);
        }
        Stage::Closed => "hall-stage-closed",
        Stage::Verified => "hall-stage-verified",
        Stage::Proclaimed => "hall-stage-proclaimed",
        Stage::Annulled => "hall-stage-annulled",
    };
    say.text.get(key).to_owned()
}

/// The rule in two lines: how to vote, and who votes with which threshold.
fn rule(facts: &RuleFacts, say: &Say<'_>) -> Vec<String> {
    let text = say.text;
    let mut how = kind(facts, say);
    if facts.seats > 1 {
        how.push(text.with("hall-rule-seats", &[("seats", facts.seats.into())]));
    }
    if facts.secret {
        how.push(text.get("hall-rule-secret").to_owned());
    } else if facts.channels.contains(&Channel::RollCall) {
        how.push(text.get("hall-rule-named").to_owned());
    }
    let mut who = vec![match facts.scope {
        Scope::Everyone if facts.counted == Denominator::Entitled => {
            text.get("hall-rule-entitled").to_owned()
        }
        Scope::Everyone => text.get("hall-rule-everyone").to_owned(),
        Scope::Table => text.get("hall-rule-table").to_owned(),
        Scope::Category(_) => text.with(
            "hall-rule-category",
            &[("category", facts.category.as_str().into())],
        ),
    }];
    for (key, asked) in [
        ("hall-rule-threshold", &facts.threshold),
        ("hall-rule-quorum", &facts.quorum),
    ] {
        who.extend(asked.as_ref().map(|asked| {
            let values = [
                ("strict", asked.strict.to_string().into()),
                ("numerator", asked.numerator.into()),
                ("denominator", asked.denominator.into()),
                ("base", base_name(asked.base).into()),
            ];
            text.with(key, &values)
        }));
    }
    vec![how.join(" · "), who.join(" · ")]
}

/// The name by which sentences of the hall tell a base.
pub(super) fn base_name(base: Base) -> &'static str {
    match base {
        Base::Entitled => "entitled",
        Base::Present => "present",
        Base::Voters => "voters",
        Base::Valid => "valid",
        Base::Cast => "cast",
        Base::ForAgainst => "forAgainst",
    }
}

fn kind(facts: &RuleFacts, say: &Say<'_>) -> Vec<String> {
    let text = say.text;
    let words = match &facts.kind {
        BallotKind::Motion => text.get("hall-kind-motion").to_owned(),
        BallotKind::One => text.get("hall-kind-one").to_owned(),
        BallotKind::Choose { min, max, budget } => {
            let key = match (min, max) {
                (min, max) if min == max => "hall-kind-exactly",
                (0 | 1, _) => "hall-kind-up-to",
                (_, max) if *max == facts.choices => "hall-kind-at-least",
                (_, _) => "hall-kind-between",
            };
            let mut words = vec![text.with(key, &[("min", (*min).into()), ("max", (*max).into())])];
            if let Some(budget) = budget {
                let cap = text.integer(budget.cap);
                words.push(text.with("hall-kind-budget", &[("cap", cap.into())]));
            }
            return words;
        }
        BallotKind::Points { total, .. } => {
            text.with("hall-kind-points", &[("total", (*total).into())])
        }
        BallotKind::Score { min, max } => text.with(
            "hall-kind-score",
            &[("min", (*min).into()), ("max", (*max).into())],
        ),
        BallotKind::Grade { .. } => text.get("hall-kind-grade").to_owned(),
        BallotKind::Rank { .. } => text.get("hall-kind-rank").to_owned(),
        BallotKind::Resistance { max } => {
            text.with("hall-kind-resistance", &[("max", (*max).into())])
        }
    };
    vec![words]
}

/// `1-6 di 9`; nothing where this page holds all.
pub(super) fn page(from: u16, here: usize, all: u64, say: &Say<'_>) -> String {
    let here = u64::try_from(here).unwrap_or(u64::MAX);
    if here >= all {
        return String::new();
    }
    let before = u64::from(from);
    let rows = [
        ("from", before.saturating_add(1).into()),
        ("to", before.saturating_add(here).into()),
        ("all", all.into()),
    ];
    say.text.with("hall-rows", &rows)
}

pub(crate) fn receipts(scene: &ReceiptsScene, say: &Say<'_>) -> Slide {
    let text = say.text;
    let closed = scene
        .closed
        .map(|at| text.clock(at, say.zone))
        .unwrap_or_default();
    Slide {
        status: stage(scene.stage, &closed, say),
        headline: text.with("hall-receipts", &[("n", scene.all.into())]),
        below: scene.question.clone(),
        codes: scene.codes.clone(),
        footer: vec![
            text.get("hall-receipts-why").to_owned(),
            text.get("hall-receipts-order").to_owned(),
        ],
        page: page(scene.from, scene.codes.len(), scene.all, say),
        ..Slide::default()
    }
}
