//! Whether a result passes its threshold and quorum, and what becomes of ties.

use super::lines::{Lines, wrapped};
use super::words;
use crate::assembly::vote::{Settlement, TieRule, Vote};
use crate::present::result::ResultView;
use crate::tally::{BallotKind, Base, Threshold, Verdict};
use crate::text::{Value, tiebreak};
use crate::tui::ctx::Ctx;

pub(super) fn verdicts(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let quorum = vote.terms.quorum.as_ref().zip(view.quorum.as_ref());
    let threshold = vote.terms.threshold.as_ref().zip(view.verdict.as_ref());
    if let Some(missed) = quorum.filter(|(_, verdict)| !verdict.passed) {
        return without_quorum(vote, missed, threshold, (ctx, width));
    }
    let mut lines = Lines::new();
    if let Some((threshold, verdict)) = threshold {
        let keys = ("results-verdict-passed", "results-verdict-failed");
        lines.extend(judged(keys, vote, (threshold, verdict), (ctx, width)));
        lines.extend(other_bases(vote, threshold, ctx, width));
    }
    lines.extend(outcome(vote, view, ctx, width));
    let tied = !vote.open_tie().is_empty();
    if let Some(n) = vote.reversal().filter(|_| !tied) {
        let words = ctx.text.with("results-reversal", &[("n", n.into())]);
        lines.extend(wrapped(&words, ctx.theme.dim, width));
    }
    if let Some(reached) = quorum {
        let keys = ("results-quorum-passed", "results-quorum-failed");
        lines.extend(judged(keys, vote, reached, (ctx, width)));
    }
    lines
}

/// Where too few voted that comes first, and nothing is called approved: what the threshold would say decides nothing.
fn without_quorum(
    vote: &Vote,
    missed: (&Threshold, &Verdict),
    threshold: Option<(&Threshold, &Verdict)>,
    (ctx, width): (&Ctx<'_>, u16),
) -> Lines {
    let keys = ("results-quorum-passed", "results-quorum-failed");
    let mut lines = judged(keys, vote, missed, (ctx, width));
    let nothing = ctx.text.get("results-quorum-nothing");
    lines.extend(wrapped(nothing, ctx.theme.bad, width));
    if let Some((threshold, verdict)) = threshold {
        let words = ctx.text.with(
            "results-quorum-threshold",
            &values(vote, threshold, verdict, ctx),
        );
        lines.extend(wrapped(&words, ctx.theme.dim, width));
    }
    lines
}

/// Who passes, or whether a motion does, where no threshold says it: a sentence to be read aloud. Nothing while a tie waits
/// for somebody.
fn outcome(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let waits = !vote.open_tie().is_empty()
        && matches!(
            vote.terms.tie,
            TieRule::RunOff | TieRule::Table | TieRule::Lot
        );
    if vote.terms.threshold.is_some() || waits {
        return Lines::new();
    }
    if vote.terms.kind == BallotKind::Motion {
        return majority(vote, view, ctx, width);
    }
    let winners = view.rows.iter().filter(|row| row.winner);
    let names: Vec<String> = winners
        .map(|row| {
            let name = words::named(&row.label, ctx);
            let Some(share) = row.share else {
                return name;
            };
            let values = [
                ("name", name.into()),
                ("votes", share.count.into()),
                ("n", share.base.into()),
                (
                    "base",
                    words::base_of(vote.terms.percent, share.base, text).into(),
                ),
            ];
            text.with("results-passes-one", &values)
        })
        .collect();
    let tally = vote.tally.as_ref();
    if names.is_empty() && tally.is_some_and(|tally| tally.turnout.valid == Some(0)) {
        return wrapped(text.get("results-nobody"), ctx.theme.bad, width);
    }
    if names.is_empty() || !vote.terms.has_places() {
        return Lines::new();
    }
    let values = [
        ("n", names.len().into()),
        ("names", text.list(&names).into()),
    ];
    wrapped(&text.with("results-passes", &values), ctx.theme.good, width)
}

/// Whether more are for a motion than against it.
fn majority(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let count = |choice: u16| {
        let row = view.rows.iter().find(|row| row.choice == choice)?;
        Some(row.share?.count)
    };
    let (Some(favourable), Some(against), Some(abstaining)) = (count(0), count(1), count(2)) else {
        return Lines::new();
    };
    let (key, style) = if vote.winners() == [0] {
        ("results-majority-passed", ctx.theme.good)
    } else {
        ("results-majority-failed", ctx.theme.bad)
    };
    let values = [
        ("favourable", favourable.into()),
        ("against", against.into()),
        ("abstaining", abstaining.into()),
    ];
    wrapped(&ctx.text.with(key, &values), style, width)
}

/// What the same threshold says on the other bases that are known.
fn other_bases(vote: &Vote, threshold: &Threshold, ctx: &Ctx<'_>, width: u16) -> Lines {
    let others: Vec<String> = [
        Base::Valid,
        Base::Voters,
        Base::Present,
        Base::Entitled,
        Base::ForAgainst,
    ]
    .into_iter()
    .filter(|base| *base != threshold.base)
    .filter_map(|base| Some((base, vote.tally.as_ref()?.verdict_on(threshold, base)?)))
    .map(|(base, v)| {
        let key = if v.passed {
            "results-other-passed"
        } else {
            "results-other-failed"
        };
        let base = words::base(base, ctx.text);
        ctx.text.with(
            key,
            &[
                ("base", base.into()),
                ("n", v.base.into()),
                ("needed", v.needed.into()),
            ],
        )
    })
    .collect();
    if others.is_empty() {
        return Lines::new();
    }
    let values = [("list", others.join(" · ").into())];
    wrapped(
        &ctx.text.with("results-others", &values),
        ctx.theme.dim,
        width,
    )
}

/// Whether a threshold or a quorum was reached, by the words for either.
fn judged(
    (passed, failed): (&'static str, &'static str),
    vote: &Vote,
    (threshold, verdict): (&Threshold, &Verdict),
    (ctx, width): (&Ctx<'_>, u16),
) -> Lines {
    let (key, style) = if verdict.passed {
        (passed, ctx.theme.good)
    } else {
        (failed, ctx.theme.bad)
    };
    let words = ctx.text.with(key, &values(vote, threshold, verdict, ctx));
    wrapped(&words, style, width)
}

/// What a verdict says: of whom, how many out of how many, how many are needed and by which rule.
fn values(
    vote: &Vote,
    threshold: &Threshold,
    verdict: &Verdict,
    ctx: &Ctx<'_>,
) -> [(&'static str, Value<'static>); 8] {
    let text = ctx.text;
    let what = if vote.terms.kind == BallotKind::Motion {
        text.get("results-favourable").to_owned()
    } else {
        let leaders = vote.tally.iter().flat_map(|tally| tally.leaders());
        let names: Vec<String> = leaders.map(|c| words::name(vote, c, ctx)).collect();
        text.list(&names)
    };
    let base = words::base_of(threshold.base, verdict.base, text).to_owned();
    let passed = if verdict.passed { "yes" } else { "no" };
    [
        ("what", what.into()),
        ("votes", verdict.votes.into()),
        ("n", verdict.base.into()),
        ("base", base.into()),
        ("needed", verdict.needed.into()),
        (
            "rule",
            words::fraction(threshold, verdict.base, text).into(),
        ),
        ("margin", verdict.votes.abs_diff(verdict.needed).into()),
        ("passed", passed.into()),
    ]
}

pub(super) fn tie(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = Lines::new();
    if let Some(broken) = vote.tally.as_ref().and_then(|t| t.broken.as_ref()) {
        let words = tiebreak::sentence(broken, |c| words::name(vote, c, ctx), text);
        lines.extend(wrapped(&words, ctx.theme.text, width));
    }
    for settlement in &vote.settlements {
        let names: Vec<String> = settlement
            .order()
            .iter()
            .map(|c| words::name(vote, *c, ctx))
            .collect();
        let order = names.join(", ");
        let words = match settlement {
            Settlement::Lot { seed, .. } => text.with(
                "results-settled-lot",
                &[("seed", seed.as_str().into()), ("order", order.into())],
            ),
            Settlement::Decided { by, .. } => text.with(
                "results-settled-by",
                &[("by", by.as_str().into()), ("order", order.into())],
            ),
        };
        lines.extend(wrapped(&words, ctx.theme.text, width));
    }
    let tied = vote.open_tie();
    if !tied.is_empty() {
        let names: Vec<String> = tied.iter().map(|c| words::name(vote, *c, ctx)).collect();
        let rule = words::tie(vote.terms.tie, text);
        let words = text.with(
            "results-tie",
            &[("names", names.join(", ").into()), ("rule", rule.into())],
        );
        lines.extend(wrapped(&words, ctx.theme.warn, width));
    }
    lines
}
