//! Results as slides.

mod footer;

use super::votes::{base_name, page, stage};
use super::{Bar, FEW, Say, Slide, counted, percent};
use crate::present::board::{ResultsScene, Row, Settled, Shown, figure};
use crate::present::result::RowLabel;
use crate::tally::{BallotKind, Method, Verdict};
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
    Slide {
        status: stage(scene.stage, &closed, say),
        headline: scene.question.clone(),
        below: below(scene, say),
        bars: bars.collect(),
        footer: footer::footer(scene, say),
        page,
        ..Slide::default()
    }
}

fn bar(row: &Row, number: u64, scene: &ResultsScene, say: &Say<'_>) -> Bar {
    let text = say.text;
    let Row::Shown(shown) = row else {
        return covered(number, scene, say);
    };
    let row = &shown.row;
    let (short, long) = label(&row.label, say);
    let is_settled = !scene.unsettled.contains(&row.choice);
    let seated = seats_some(scene) && row.winner && is_settled;
    let wins = row.winner && is_quorate(scene);
    let passes = wins && scene.verdict.as_ref().is_none_or(|verdict| verdict.passed);
    let is_placed = has_places(scene) || !is_settled;
    let key = match (is_placed, passes, row.tied) {
        (false, true, _) => "hall-place-funded",
        (false, false, _) => "hall-place-not-funded",
        (true, _, true) if seated => "hall-place-tied-seated",
        (true, _, false) if seated => "hall-place-seated",
        (true, _, true) => "hall-place-tied",
        (true, _, false) => "hall-place",
    };
    let place = row.place.map(|n| text.with(key, &[("n", n.into())]));
    let share = row.share.or(shown.bar);
    let mut out = match share {
        Some(share) if scene.counts_ballots => counted(short, long, share, say),
        Some(_) | None => measured((short, long), shown, scene, say),
    };
    out.place = place.unwrap_or_default();
    out.leads = wins;
    out
}

/// A row whose figure counts no ballots.
fn measured(
    (short, long): (String, String),
    shown: &Shown,
    scene: &ResultsScene,
    say: &Say<'_>,
) -> Bar {
    let (text, kind) = (say.text, &scene.rule.kind);
    let fill = shown.bar;
    // A grade is read on its scale.
    if let Some(grade) = fill.filter(|_| matches!(kind, BallotKind::Grade { .. })) {
        return Bar {
            percent: String::new(),
            ..counted(short, long, grade, say)
        };
    }
    let figure = match shown.row.figure.as_ref().and_then(figure) {
        Some((scaled, places)) => text.decimal(scaled, places),
        None if has_no_figures(scene.rule.method) => String::new(),
        None => text.get("common-none").to_owned(),
    };
    // A part of all points is a share; how far a mean is up its scale is none.
    let parts = matches!(kind, BallotKind::Points { .. });
    let few = fill.filter(|b| parts && b.base >= FEW);
    Bar {
        short,
        long,
        tight: figure.clone(),
        figure,
        percent: few.map(|b| percent(b, say)).unwrap_or_default(),
        fill,
        ..Bar::default()
    }
}

/// Whether the count puts options in order without a figure for each: a blank is no missing figure then.
fn has_no_figures(method: Method) -> bool {
    matches!(
        method,
        Method::Pairwise
            | Method::SchulzeWv
            | Method::SchulzeMargins
            | Method::RankedPairsWv
            | Method::RankedPairsMargins
    )
}

/// Whether the options stand in an order of places: not where a budget is spent, nor where several are chosen together.
fn has_places(scene: &ResultsScene) -> bool {
    let is_together = matches!(
        scene.rule.method,
        Method::Av
            | Method::Pav
            | Method::Seqpav
            | Method::Mes
            | Method::MesPhragmen
            | Method::Seqphragmen
    );
    !is_together && !spends(&scene.rule.kind)
}

/// Whether a budget is spent.
fn spends(kind: &BallotKind) -> bool {
    kind.budget().is_some()
}

/// Whether enough voted for the result to hold; else nobody won, whoever is ahead.
fn is_quorate(scene: &ResultsScene) -> bool {
    scene.quorum.as_ref().is_none_or(|quorum| quorum.passed)
}

/// Whether several options get a place, and enough voted for that: which do is not told by the first place alone.
fn seats_some(scene: &ResultsScene) -> bool {
    let has_places = scene.rule.kind != BallotKind::Motion && !spends(&scene.rule.kind);
    let mut asked = scene.quorum.iter().chain(&scene.verdict);
    scene.rule.seats > 1 && has_places && asked.all(|verdict| verdict.passed)
}

/// A row that is still covered. The rows of a motion never change their order, so their names tell nothing.
fn covered(number: u64, scene: &ResultsScene, say: &Say<'_>) -> Bar {
    let text = say.text;
    if scene.rule.kind == BallotKind::Motion {
        let answer = match number {
            1 => RowLabel::Favourable,
            2 => RowLabel::Against,
            _ => RowLabel::Abstaining,
        };
        let (short, long) = label(&answer, say);
        return Bar {
            short,
            long,
            is_covered: true,
            ..Bar::default()
        };
    }
    let place = if has_places(scene) {
        text.with("hall-place", &[("n", number.into())])
    } else {
        String::new()
    };
    let hidden = text.get("hall-row-covered");
    Bar {
        place,
        short: hidden.to_owned(),
        long: hidden.to_owned(),
        is_covered: true,
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
    let said = [
        verdict(scene, say),
        settled.unwrap_or_default(),
        spent(scene, say),
    ];
    let said: Vec<String> = said.into_iter().filter(|w| !w.is_empty()).collect();
    said.join(" · ")
}

/// What the budget is spent on costs together, out of what there is; nothing where nothing is spent.
fn spent(scene: &ResultsScene, say: &Say<'_>) -> String {
    let text = say.text;
    let budget = scene.rule.kind.budget();
    let spent = scene.spent.filter(|spent| *spent > 0 && is_quorate(scene));
    let Some((budget, spent)) = budget.zip(spent) else {
        return String::new();
    };
    let values = [
        ("spent", text.integer(spent).into()),
        ("cap", text.integer(budget.cap).into()),
    ];
    text.with("hall-budget-spent", &values)
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
