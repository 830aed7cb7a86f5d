//! Results as slides.

use super::votes::{base_name, page, stage};
use super::{Bar, FEW, Say, Slide, counted, percent};
use crate::assembly::vote::{Ledger, Stage};
use crate::present::board::{ResultsScene, Row, Settled, Shown, figure};
use crate::present::result::RowLabel;
use crate::tally::{BallotKind, Base, Method, Verdict};
use crate::text::{Value, vote as words};

pub(crate) fn results(scene: &ResultsScene, say: &Say<'_>) -> Slide {
    let text = say.text;
    let closed = scene
        .closed
        .map(|at| text.clock(at, say.zone))
        .unwrap_or_default();
    let rows = (1u64..).zip(&scene.rows);
    let bars = rows.map(|(n, row)| bar(row, u64::from(scene.from) + n, scene, say));
    let page = page(scene.from, scene.rows.len(), u64::from(scene.all), say);
    let split = split(&scene.ledger, say);
    let seated = seats_some(scene).then(|| say.text.get("hall-base-seated").to_owned());
    let first = [Some(base(scene, say)), seated, split];
    let first: Vec<String> = first.into_iter().flatten().collect();
    let first = first.join(" · ");
    Slide {
        status: stage(scene.stage, &closed, say),
        headline: scene.question.clone(),
        below: below(scene, say),
        bars: bars.collect(),
        footer: vec![first, ledger(scene, say)],
        page,
        ..Slide::default()
    }
}

fn bar(row: &Row, number: u64, scene: &ResultsScene, say: &Say<'_>) -> Bar {
    let text = say.text;
    let Row::Shown(shown) = row else {
        return covered(number, &scene.rule.kind, say);
    };
    let Shown { row, bar } = &**shown;
    let (short, long) = label(&row.label, say);
    let seated = seats_some(scene) && row.winner && !scene.unsettled.contains(&row.choice);
    let key = match (spends(&scene.rule.kind), row.winner, row.tied) {
        (true, true, _) => "hall-place-funded",
        (true, false, _) => "hall-place-not-funded",
        (false, _, true) if seated => "hall-place-tied-seated",
        (false, _, false) if seated => "hall-place-seated",
        (false, _, true) => "hall-place-tied",
        (false, _, false) => "hall-place",
    };
    let place = row.place.map(|n| text.with(key, &[("n", n.into())]));
    let mut out = match row.share {
        Some(share) if scene.counts_ballots => counted(short, long, share, say),
        Some(_) | None => {
            let figure = row.figure.as_ref().and_then(figure);
            let figure = figure.map_or_else(
                || say.text.get("common-none").to_owned(),
                |(scaled, places)| text.decimal(scaled, places),
            );
            // A part of all points is a share; how far a mean is up its scale is none.
            let parts = matches!(scene.rule.kind, BallotKind::Points { .. });
            let few = bar.filter(|b| parts && b.base >= FEW);
            Bar {
                short,
                long,
                tight: figure.clone(),
                figure,
                percent: few.map(|b| percent(b, say)).unwrap_or_default(),
                fill: *bar,
                ..Bar::default()
            }
        }
    };
    out.place = place.unwrap_or_default();
    out.leads = row.winner;
    out
}

/// Whether a budget is spent: then options have no places.
fn spends(kind: &BallotKind) -> bool {
    kind.budget().is_some()
}

/// Whether several options get a place, and enough voted for that: which do is not told by the first place alone.
fn seats_some(scene: &ResultsScene) -> bool {
    let has_places = scene.rule.kind != BallotKind::Motion && !spends(&scene.rule.kind);
    let mut asked = scene.quorum.iter().chain(&scene.verdict);
    scene.rule.seats > 1 && has_places && asked.all(|verdict| verdict.passed)
}

/// A row that is still covered. The rows of a motion never change their order, so their names tell nothing.
fn covered(number: u64, kind: &BallotKind, say: &Say<'_>) -> Bar {
    let text = say.text;
    if *kind == BallotKind::Motion {
        let answer = match number {
            1 => RowLabel::Favourable,
            2 => RowLabel::Against,
            _ => RowLabel::Abstaining,
        };
        let (short, long) = label(&answer, say);
        return Bar {
            short,
            long,
            ..Bar::default()
        };
    }
    let place = if spends(kind) {
        String::new()
    } else {
        text.with("hall-place", &[("n", number.into())])
    };
    let hidden = text.get("hall-row-covered");
    Bar {
        place,
        short: hidden.to_owned(),
        long: hidden.to_owned(),
        ..Bar::default()
    }
}

/// The short and the full name of a choice.
pub(super) fn label(label: &RowLabel, say: &Say<'_>) -> (String, String) {
    let key = match label {
        RowLabel::Favourable => "hall-favourable",
        RowLabel::Against => "hall-against",
        RowLabel::Abstaining => "hall-abstaining",
        RowLabel::Option { sign, label, short } => {
            return (format!("{sign} {short}"), format!("{sign} {label}"));
        }
    };
    let words = say.text.get(key).to_owned();
    (words.clone(), words)
}

/// What was decided, and what settled a tie if one was.
fn below(scene: &ResultsScene, say: &Say<'_>) -> String {
    let settled = scene.settled.map(|by| match by {
        Settled::Ballots => {
            let rule = [("rule", words::tie(scene.tie, say.text).into())];
            say.text.with("hall-settled-ballots", &rule)
        }
        Settled::Lot => say.text.get("hall-settled-lot").to_owned(),
        Settled::Decision => say.text.get("hall-settled-decision").to_owned(),
    });
    let said = [verdict(scene, say), settled.unwrap_or_default()];
    let said: Vec<String> = said.into_iter().filter(|w| !w.is_empty()).collect();
    said.join(" · ")
}

fn verdict(scene: &ResultsScene, say: &Say<'_>) -> String {
    let figures = |v: &Verdict| {
        [("votes", v.votes), ("base", v.base), ("needed", v.needed)]
            .map(|(name, n)| (name, Value::from(n)))
    };
    if let Some(quorum) = scene.quorum.as_ref().filter(|q| !q.passed) {
        return say.text.with("hall-quorum-failed", &figures(quorum));
    }
    let Some(verdict) = &scene.verdict else {
        return unsettled(scene, say);
    };
    let key = if verdict.passed {
        "hall-verdict-passed"
    } else {
        "hall-verdict-failed"
    };
    let threshold = scene.rule.threshold.as_ref();
    let of = threshold.map_or("", |threshold| base_name(threshold.base));
    let mut values = Vec::from(figures(verdict));
    values.push(("of", of.into()));
    say.text.with(key, &values)
}

/// That nobody voted, how a tie will be settled once all of it is uncovered, or what became of a motion.
fn unsettled(scene: &ResultsScene, say: &Say<'_>) -> String {
    if scene.ledger.valid == Some(0) && scene.rule.kind != BallotKind::Motion {
        return say.text.get("hall-nobody").to_owned();
    }
    if scene.covered > 0 || scene.unsettled.is_empty() {
        return motion(scene, say).to_owned();
    }
    let values = [
        ("n", scene.unsettled.len().into()),
        ("rule", words::tie(scene.tie, say.text).into()),
    ];
    say.text.with("hall-tie", &values)
}

/// What became of a motion without a threshold, once all of it is uncovered; nothing of any other vote.
fn motion<'a>(scene: &ResultsScene, say: &Say<'a>) -> &'a str {
    if scene.rule.kind != BallotKind::Motion || scene.covered > 0 {
        return "";
    }
    let wins = |wanted: &RowLabel| {
        scene.rows.iter().any(|row| match row {
            Row::Shown(shown) => shown.row.winner && shown.row.label == *wanted,
            Row::Covered => false,
        })
    };
    let carried = wins(&RowLabel::Favourable) && !wins(&RowLabel::Against);
    say.text.get(if carried {
        "hall-motion-passed"
    } else {
        "hall-motion-failed"
    })
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

/// What figures are that count no ballots.
fn figures(scene: &ResultsScene, say: &Say<'_>) -> String {
    let (text, method) = (say.text, scene.rule.method);
    if spends(&scene.rule.kind) {
        return text.get("hall-base-budget").to_owned();
    }
    let key = match scene.rule.kind {
        BallotKind::Points { .. } => return points(scene, say),
        BallotKind::Score { min: 0, max } if method == Method::ScoreMean => {
            return text.with("hall-base-mean", &[("max", max.into())]);
        }
        BallotKind::Score { .. } if method == Method::ScoreSum => "hall-base-sum",
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
    text.get(key).to_owned()
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
