//! Whether the threshold was reached, on every base; whether enough voted; how ties were settled.

use crate::assembly::vote::Settlement;
use crate::export::chart;
use crate::export::counts::{Counted, Standing};
use crate::export::document::Doc;
use crate::export::pen::Pen;
use crate::export::told;
use crate::tally::{BallotKind, Base, Threshold, Verdict};
use crate::text::{results as figures, tiebreak};

pub(super) fn write(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let terms = &count.vote.terms;
    let threshold = terms.threshold.as_ref().zip(count.tally.verdict.as_ref());
    let quorum = terms.quorum.as_ref().zip(count.tally.quorum.as_ref());
    let is_judged = threshold.is_some() || quorum.is_some() || terms.kind == BallotKind::Motion;
    if count.standing != Standing::Valid && is_judged {
        doc.say(pen.text.get("minutes-count-said"));
    }
    if let Some(missed) = quorum.filter(|(_, verdict)| !verdict.passed) {
        without_quorum(pen, doc, count, (missed, threshold));
    } else {
        decided(pen, doc, count, threshold);
        if let Some(reached) = quorum {
            doc.say(sentence(pen, count, "minutes-quorum-passed", reached));
        }
    }
    ties(pen, doc, count);
}

type Judged<'a> = (&'a Threshold, &'a Verdict);

/// Where too few voted that comes first, and nothing is called approved: what the threshold would say decides nothing.
fn without_quorum(
    pen: &Pen<'_>,
    doc: &mut Doc,
    count: &Counted<'_>,
    (missed, threshold): (Judged<'_>, Option<Judged<'_>>),
) {
    doc.say(sentence(pen, count, "minutes-quorum-failed", missed));
    doc.say(pen.text.get("minutes-quorum-nothing"));
    if let Some(threshold) = threshold {
        doc.say(sentence(pen, count, "results-quorum-threshold", threshold));
    }
}

/// What the threshold says, or which side has more where a motion has none.
fn decided(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>, threshold: Option<Judged<'_>>) {
    if let Some((threshold, verdict)) = threshold {
        let key = if verdict.passed {
            "minutes-verdict-passed"
        } else {
            "minutes-verdict-failed"
        };
        doc.say(sentence(pen, count, key, (threshold, verdict)));
        let others = others(pen, count, threshold);
        if !others.is_empty() {
            let list = [("list", others.join("; ").into())];
            doc.say(pen.text.with("results-others", &list));
        }
    }
    if let Some(words) = majority(pen, count) {
        doc.say(words);
    }
}

/// Whether more were for a motion than against it, where no threshold says whether it passed.
fn majority(pen: &Pen<'_>, count: &Counted<'_>) -> Option<String> {
    let terms = &count.vote.terms;
    if terms.kind != BallotKind::Motion || terms.threshold.is_some() {
        return None;
    }
    let values = [
        ("favourable", count.tally.votes(0)?.into()),
        ("against", count.tally.votes(1)?.into()),
        ("abstaining", count.tally.votes(2)?.into()),
    ];
    let key = if count.tally.outcome.winners == [0] {
        "minutes-majority-passed"
    } else {
        "minutes-majority-failed"
    };
    Some(pen.text.with(key, &values))
}

/// A verdict with its fraction: how many out of how many, how many were needed, by how many it passed.
fn sentence(
    pen: &Pen<'_>,
    count: &Counted<'_>,
    key: &str,
    (threshold, verdict): (&Threshold, &Verdict),
) -> String {
    let text = pen.text;
    let terms = &count.vote.terms;
    let leaders = count.tally.leaders().into_iter();
    let leaders: Vec<String> = leaders.map(|c| chart::choice(pen, terms, c)).collect();
    let what = if terms.kind == BallotKind::Motion {
        text.get("results-favourable").to_owned()
    } else {
        text.list(&leaders)
    };
    let margin = verdict.votes.abs_diff(verdict.needed);
    let values = [
        ("what", what.into()),
        ("votes", verdict.votes.into()),
        ("n", verdict.base.into()),
        (
            "base",
            figures::base_of(threshold.base, verdict.base, text).into(),
        ),
        ("needed", verdict.needed.into()),
        (
            "rule",
            figures::fraction(threshold, verdict.base, text).into(),
        ),
        ("margin", margin.into()),
        ("passed", if verdict.passed { "yes" } else { "no" }.into()),
    ];
    text.with(key, &values)
}

/// What the same threshold would say on the other bases.
fn others(pen: &Pen<'_>, count: &Counted<'_>, threshold: &Threshold) -> Vec<String> {
    let text = pen.text;
    let bases = [
        Base::Valid,
        Base::Voters,
        Base::Present,
        Base::Entitled,
        Base::ForAgainst,
    ];
    let bases = bases.into_iter().filter(|base| *base != threshold.base);
    bases
        .filter_map(|base| Some((base, count.tally.verdict_on(threshold, base)?)))
        .map(|(base, verdict)| {
            let key = if verdict.passed {
                "results-other-passed"
            } else {
                "results-other-failed"
            };
            let values = [
                ("base", figures::base(base, text).into()),
                ("n", verdict.base.into()),
                ("needed", verdict.needed.into()),
            ];
            text.with(key, &values)
        })
        .collect()
}

/// Ties settled by lot or decision, and those left. Who decided may be a person, so the rule is named instead.
fn ties(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    if count.standing != Standing::Valid {
        return;
    }
    let text = pen.text;
    let vote = count.vote;
    let names = |choices: &[u16]| -> String {
        let named = choices.iter().map(|c| chart::choice(pen, &vote.terms, *c));
        named.collect::<Vec<String>>().join(", ")
    };
    if let Some(broken) = &count.tally.broken {
        let name = |choice| chart::choice(pen, &vote.terms, choice);
        doc.say(tiebreak::sentence(broken, name, text));
    }
    for settlement in &vote.settlements {
        let order = names(settlement.order());
        doc.say(match settlement {
            Settlement::Lot { seed, .. } => text.with(
                "results-settled-lot",
                &[("seed", pen.cover(seed).into()), ("order", order.into())],
            ),
            Settlement::Decided { .. } => {
                text.with("minutes-settled-table", &[("order", order.into())])
            }
        });
    }
    let tied = vote.open_tie();
    if !tied.is_empty() {
        let rule = figures::tie(vote.terms.tie, text);
        let values = [("names", names(&tied).into()), ("rule", rule.into())];
        doc.say(text.with("minutes-tie", &values));
        if let Some(id) = told::run_off(pen, count) {
            doc.say(text.with("minutes-tie-run-off", &[("n", id.0.into())]));
        }
    }
}
