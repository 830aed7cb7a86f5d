//! What stands below results: what 100 % is, or what the figures are, and whether everything adds up.

use super::super::{FEW, Say};
use super::{has_no_figures, has_places, seats_some, spends};
use crate::assembly::vote::{Ledger, Stage};
use crate::present::board::{ResultsScene, Row};
use crate::tally::{BallotKind, Base, Method};
use crate::text::vote as words;

/// Both lines, or one where the other says the same.
pub(super) fn footer(scene: &ResultsScene, say: &Say<'_>) -> Vec<String> {
    let text = say.text;
    let split = split(&scene.ledger, say);
    let seated = if spends(&scene.rule.kind) {
        Some("hall-base-budget")
    } else {
        let is_marked = seats_some(scene) || !has_places(scene);
        is_marked.then_some("hall-base-seated")
    };
    let seated = seated.map(|key| text.get(key).to_owned());
    let first = [Some(base(scene, say)), seated, split];
    let first: Vec<String> = first.into_iter().flatten().collect();
    let first = first.join(" · ");
    // That nobody counted the voters is said once.
    let second = Some(ledger(scene, say)).filter(|second| *second != first);
    [Some(first), second].into_iter().flatten().collect()
}

fn base(scene: &ResultsScene, say: &Say<'_>) -> String {
    let text = say.text;
    if !scene.counts_ballots {
        return figures(scene, say);
    }
    let Some(size) = scene.base_size else {
        return text.get("hall-base-unknown").to_owned();
    };
    let key = match scene.base {
        Base::Entitled => "hall-base-entitled",
        Base::Present => "hall-base-present",
        Base::Voters => "hall-base-voters",
        Base::Valid => "hall-base-valid",
        Base::Cast => "hall-base-cast",
        Base::ForAgainst => "hall-base-for-against",
    };
    let key = if size < FEW { "hall-base-few" } else { key };
    let mut words = text.with(key, &[("n", text.integer(size).into())]);
    if scene.multiple && size >= FEW {
        words = format!("{words} · {}", text.get("hall-base-multiple"));
    }
    words
}

/// What figures are that count no ballots, with the scale they come from.
fn figures(scene: &ResultsScene, say: &Say<'_>) -> String {
    let (text, method) = (say.text, scene.rule.method);
    let key = match scene.rule.kind {
        BallotKind::Points { .. } => return points(scene, say),
        BallotKind::Score { min: 0, .. } if method == Method::ScoreMean => "hall-base-mean",
        BallotKind::Score { .. } if method == Method::ScoreSum => "hall-base-sum",
        BallotKind::Rank { .. } if has_no_figures(method) => "hall-base-pairs",
        BallotKind::Rank { .. } if method == Method::Borda => "hall-base-borda",
        BallotKind::Rank { .. } if method == Method::Irv => "hall-base-round",
        BallotKind::Rank { .. }
            if matches!(
                method,
                Method::StvScottish | Method::StvWigm | Method::StvMeek
            ) =>
        {
            "hall-base-transfer"
        }
        BallotKind::Resistance { .. } => "hall-base-resistance",
        BallotKind::Grade { .. } if method == Method::MajorityJudgment => "hall-base-majority",
        BallotKind::Grade { .. } if method == Method::MajorityJudgmentGauge => "hall-base-median",
        BallotKind::Motion
        | BallotKind::One
        | BallotKind::Choose { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Rank { .. } => "hall-base-figures",
    };
    let (min, max) = scene.rule.kind.scale().unwrap_or_default();
    text.with(key, &[("min", min.into()), ("max", max.into())])
}

fn points(scene: &ResultsScene, say: &Say<'_>) -> String {
    let shown = |row: &Row| match row {
        Row::Shown(shown) => shown.bar.map(|b| b.base),
        Row::Covered => None,
    };
    match scene.rows.iter().find_map(shown) {
        Some(all) => say
            .text
            .with("hall-base-points", &[("n", say.text.integer(all).into())]),
        None => say.text.get("hall-base-figures").to_owned(),
    }
}

/// What the voters are made of, where it is known.
fn split(ledger: &Ledger, say: &Say<'_>) -> Option<String> {
    let figures = [
        ("voters", ledger.voters?.into()),
        ("valid", ledger.valid?.into()),
        ("blank", ledger.blank.into()),
        ("void", ledger.void.into()),
    ];
    Some(say.text.with("hall-ledger-voters", &figures))
}

/// Do the figures add up, in one line.
fn ledger(scene: &ResultsScene, say: &Say<'_>) -> String {
    let text = say.text;
    let ledger = &scene.ledger;
    let Some(voters) = ledger.voters else {
        return text.get("hall-base-unknown").to_owned();
    };
    let mut figures = vec![
        ("when", words::counted(ledger.counted).into()),
        ("present", ledger.electors.into()),
        ("voters", voters.into()),
    ];
    let Some(not) = ledger.not_voting else {
        // What does not add up is proclaimed only with a reason.
        let proclaimed = if scene.stage == Stage::Proclaimed {
            "yes"
        } else {
            "no"
        };
        figures.push(("proclaimed", proclaimed.into()));
        return text.with("hall-ledger-over", &figures);
    };
    figures.push(("not", not.into()));
    text.with("hall-ledger-present", &figures)
}
