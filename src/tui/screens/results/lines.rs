//! The results as lines of text.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::words;
use crate::assembly::vote::{
    CallAnswer, Channel, Denominator, Ledger, Oddity, Settlement, Stage, TieRule, Vote,
};
use crate::present::Share;
use crate::present::result::{ResultRow, ResultView, layout, tells_channels};
use crate::tally::{BallotKind, Base, Exact, Step, Threshold, Verdict};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, left, right, wrap};
use crate::tui::screens::ballots::channel_name;
use crate::tui::screens::hands::{choice_name, manner, void_reason};
use crate::tui::screens::vote;
use crate::tui::widgets::bar;

/// Narrowest and widest names of choices.
const NAME: (u16, u16) = (18, 40);
/// Width of the figures at the end of a row: «52 su 84  61,9%».
const FIGURES: u16 = 22;

pub(super) type Lines = Vec<Line<'static>>;

pub(super) fn wrapped(words: &str, style: Style, width: u16) -> Lines {
    wrap(words, width)
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// The question, where the vote stands, what 100 % is.
pub(super) fn head(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = wrapped(&vote.terms.question, ctx.theme.strong, width);
    let stage = text.get(match vote.stage {
        Stage::Draft => "results-stage-draft",
        Stage::Open => "results-stage-open",
        Stage::Closed => "results-stage-closed",
        Stage::Verified => "results-stage-verified",
        Stage::Proclaimed => "results-stage-proclaimed",
        Stage::Annulled => "results-stage-annulled",
    });
    let closed = vote.closed.map(|at| ctx.clock(at)).unwrap_or_default();
    let mut facts = text.with(
        "results-stage",
        &[
            ("n", vote.id.0.into()),
            ("stage", stage.into()),
            ("at", closed.into()),
        ],
    );
    if let Some(tally) = &vote.tally
        && let Some(n) = tally.bases.get(&vote.terms.percent)
        && vote.terms.counts_ballots()
    {
        let values = [
            ("n", (*n).into()),
            ("base", words::base(vote.terms.percent, text).into()),
        ];
        facts = format!("{facts} · {}", text.with("results-hundred", &values));
    }
    lines.extend(wrapped(&facts, ctx.theme.dim, width));
    if let Some(reason) = &vote.annulled {
        let words = text.with("results-annulled", &[("reason", reason.as_str().into())]);
        lines.extend(wrapped(&words, ctx.theme.warn, width));
    }
    lines.push(Line::default());
    lines
}

/// Places, verdict, ledger, ties.
pub(super) fn result(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let mut lines: Lines = view
        .rows
        .iter()
        .map(|row| result_row(row, vote, view, ctx, width))
        .collect();
    if view.multiple {
        lines.push(Line::styled(
            ctx.text.get("results-multiple").to_owned(),
            ctx.theme.dim,
        ));
    }
    lines.push(Line::default());
    // What keeps the result from being proclaimed is seen first, in a low window too.
    lines.extend(oddities(vote, Oddity::blocks, ctx, width));
    lines.extend(verdicts(vote, view, ctx, width));
    lines.extend(tie(vote, ctx, width));
    lines.extend(ledger(vote, ctx, width));
    lines
}

fn result_row(
    row: &ResultRow,
    vote: &Vote,
    view: &ResultView,
    ctx: &Ctx<'_>,
    width: u16,
) -> Line<'static> {
    let text = ctx.text;
    let place = match row.place {
        Some(place) => format!("{place}º{}", if row.tied { "=" } else { " " }),
        None => String::new(),
    };
    let name_width = width.saturating_sub(FIGURES + 26).clamp(NAME.0, NAME.1);
    let name = choice_name(&row.label, ctx);
    let style = if row.winner {
        ctx.theme.strong
    } else {
        ctx.theme.text
    };
    let mut spans = vec![Span::styled(
        format!(
            "{} {} ",
            left(&place, 4),
            left(&cut(&name, name_width), name_width)
        ),
        style,
    )];
    let bar_width = width.saturating_sub(name_width + FIGURES + 8);
    let figures = if let Some(share) = row.share {
        spans.extend(bar::line(share.count, share.base.max(1), bar_width, ctx.theme).spans);
        share_words(share, ctx)
    } else {
        // Half points and means have a bar too.
        let thousandths = |figure: &Exact| figure.rounded(3).replace('.', "").parse::<u64>().ok();
        let leader = view
            .rows
            .iter()
            .filter_map(|r| r.figure.as_ref())
            .max()
            .and_then(thousandths);
        let n = row.figure.as_ref().and_then(thousandths);
        if let (Some(n), Some(most)) = (n, leader) {
            spans.extend(bar::line(n, most.max(1), bar_width, ctx.theme).spans);
        } else {
            spans.push(Span::raw(" ".repeat(usize::from(bar_width))));
        }
        format!(
            "{} {}",
            words::figure(row, text),
            words::unit(vote.terms.rule.method, text)
        )
    };
    spans.push(Span::styled(
        format!(" {}", right(&figures, FIGURES)),
        style,
    ));
    Line::from(spans)
}

/// «52 su 84   61,9%»; on a base of nothing no percent.
fn share_words(share: Share, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let count = text.with(
        "results-of",
        &[("n", share.count.into()), ("of", share.base.into())],
    );
    match share.permille().and_then(|p| i64::try_from(p).ok()) {
        Some(permille) => format!("{count} {}", right(&text.percent(permille, 1), 7)),
        None => count,
    }
}

fn verdicts(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let mut lines = Lines::new();
    if let (Some(threshold), Some(verdict)) = (&vote.terms.threshold, &view.verdict) {
        let key = if verdict.passed {
            "results-verdict-passed"
        } else {
            "results-verdict-failed"
        };
        let words = verdict_words(
            key,
            vote,
            verdict,
            &words::fraction(threshold, verdict.base, ctx.text),
            (threshold.base, ctx),
        );
        let style = if verdict.passed {
            ctx.theme.good
        } else {
            ctx.theme.bad
        };
        lines.extend(wrapped(&words, style, width));
        lines.extend(other_bases(vote, threshold, ctx, width));
    }
    if let Some(n) = vote.reversal() {
        let words = ctx.text.with("results-reversal", &[("n", n.into())]);
        lines.extend(wrapped(&words, ctx.theme.dim, width));
    }
    lines.extend(quorum(vote, view, ctx, width));
    lines
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

fn quorum(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let mut lines = Lines::new();
    if let (Some(quorum), Some(verdict)) = (&vote.terms.quorum, &view.quorum) {
        let key = if verdict.passed {
            "results-quorum-passed"
        } else {
            "results-quorum-failed"
        };
        let words = verdict_words(
            key,
            vote,
            verdict,
            &words::fraction(quorum, verdict.base, ctx.text),
            (quorum.base, ctx),
        );
        let style = if verdict.passed {
            ctx.theme.good
        } else {
            ctx.theme.bad
        };
        lines.extend(wrapped(&words, style, width));
    }
    lines
}

fn verdict_words(
    key: &'static str,
    vote: &Vote,
    verdict: &Verdict,
    rule: &str,
    (base, ctx): (Base, &Ctx<'_>),
) -> String {
    let what = match vote.terms.kind {
        BallotKind::Motion => ctx.text.get("results-favourable").to_owned(),
        _ => vote
            .tally
            .as_ref()
            .and_then(|t| t.outcome.order.first()?.first().copied())
            .map_or_else(String::new, |c| words::name(vote, c, ctx)),
    };
    let margin = verdict.votes.abs_diff(verdict.needed);
    let values = [
        ("what", what.into()),
        ("votes", verdict.votes.into()),
        ("n", verdict.base.into()),
        ("base", words::base(base, ctx.text).into()),
        ("needed", verdict.needed.into()),
        ("rule", rule.into()),
        ("margin", margin.into()),
    ];
    ctx.text.with(key, &values)
}

fn tie(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = Lines::new();
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
        let rule = text.get(match vote.terms.tie {
            TieRule::ExAequo => "results-tie-ex-aequo",
            TieRule::RunOff => "results-tie-run-off",
            TieRule::Table => "results-tie-table",
            TieRule::Lot => "results-tie-lot",
        });
        let words = text.with(
            "results-tie",
            &[("names", names.join(", ").into()), ("rule", rule.into())],
        );
        lines.extend(wrapped(&words, ctx.theme.warn, width));
    }
    lines
}

fn ledger(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let ledger = Ledger::of(vote);
    let mut lines = Lines::new();
    lines.push(present_line(&ledger, ctx));
    if let (Some(voters), Some(valid)) = (ledger.voters, ledger.valid) {
        let values = [
            ("voters", voters.into()),
            ("valid", valid.into()),
            ("blank", ledger.blank.into()),
            ("void", ledger.void.into()),
        ];
        let fits = voters == valid + ledger.blank + ledger.void;
        lines.push(Line::from(format!(
            "{} {}",
            text.with("results-ledger-voters", &values),
            mark(fits)
        )));
    }
    lines.extend(details(vote, &ledger, ctx, width));
    lines.extend(oddities(vote, |o| !o.blocks(), ctx, width));
    lines
}

/// What in the ledger is odd, of the kind asked for.
fn oddities(vote: &Vote, kind: impl Fn(Oddity) -> bool, ctx: &Ctx<'_>, width: u16) -> Lines {
    let found = Ledger::of(vote).oddities.into_iter();
    let told = found.filter(|o| kind(*o) && !matches!(o, Oddity::VotersUnknown));
    told.flat_map(|oddity| {
        let style = if oddity.blocks() {
            ctx.theme.bad
        } else {
            ctx.theme.warn
        };
        wrapped(&oddity_words(oddity, ctx), style, width)
    })
    .collect()
}

/// Present = voters + not voting.
fn present_line(ledger: &Ledger, ctx: &Ctx<'_>) -> Line<'static> {
    let text = ctx.text;
    match (ledger.voters, ledger.not_voting) {
        (Some(voters), Some(not)) => {
            let values = [
                ("present", ledger.present.into()),
                ("voters", voters.into()),
                ("not", not.into()),
            ];
            Line::from(format!(
                "{} {}",
                text.with("results-ledger-present", &values),
                mark(true)
            ))
        }
        (Some(voters), None) => {
            let values = [
                ("present", ledger.present.into()),
                ("voters", voters.into()),
            ];
            Line::styled(
                format!(
                    "{} {}",
                    text.with("results-ledger-over", &values),
                    mark(false)
                ),
                ctx.theme.bad,
            )
        }
        (None, _) => Line::styled(text.get("results-voters-unknown").to_owned(), ctx.theme.dim),
    }
}

fn mark(fits: bool) -> &'static str {
    if fits { "✓" } else { "✗" }
}

/// Voters by channel, how they were counted, and void ballots by reason.
fn details(vote: &Vote, ledger: &Ledger, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let mut lines = wrapped(&channels(ledger, ctx), ctx.theme.dim, width);
    for words in care(vote, ctx) {
        lines.extend(wrapped(&words, ctx.theme.dim, width));
    }
    if let Some(tally) = &vote.tally
        && !tally.turnout.void.is_empty()
    {
        let why: Vec<String> = tally
            .turnout
            .void
            .iter()
            .map(|(reason, n)| format!("{} {n}", text.get(void_reason(*reason))))
            .collect();
        lines.extend(wrapped(
            &text.with("results-void", &[("list", why.join(", ").into())]),
            ctx.theme.dim,
            width,
        ));
    }
    if let Some((at, reason)) = vote.proclaimed.as_ref().filter(|(_, why)| !why.is_empty()) {
        let values = [
            ("at", ctx.clock(*at).into()),
            ("reason", reason.as_str().into()),
        ];
        let words = text.with("results-proclaimed-anyway", &values);
        lines.extend(wrapped(&words, ctx.theme.warn, width));
    }
    lines
}

/// `Presenti all’apertura 112 = carta 18 + mani 5 + non votanti 89`, or the voters of each channel where they are not
/// all known.
fn channels(ledger: &Ledger, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let each: Vec<String> = ledger
        .channels
        .iter()
        .map(|(channel, n)| {
            let n = n.map_or_else(
                || text.get("results-unknown").to_owned(),
                |n| text.integer(n),
            );
            format!("{} {n}", text.get(channel_name(*channel)))
        })
        .collect();
    let Some(not) = ledger.not_voting else {
        return each.join(" · ");
    };
    let when = match ledger.counted {
        Denominator::AtOpening => "opening",
        Denominator::AtClosing => "closing",
    };
    let values = [
        ("when", when.into()),
        ("present", ledger.present.into()),
        ("list", each.join(" + ").into()),
        ("not", not.into()),
    ];
    text.with("results-ledger-channels", &values)
}

/// How paper was read, hands counted and people called.
fn care(vote: &Vote, ctx: &Ctx<'_>) -> Vec<String> {
    let text = ctx.text;
    let mut said = Vec::new();
    let care = vote.paper.care();
    if care.packs > 0 {
        let all = if care.twice == care.packs {
            "yes"
        } else {
            "no"
        };
        let values = [
            ("packs", care.packs.into()),
            ("twice", care.twice.into()),
            ("all", all.into()),
            ("reread", care.reread.into()),
            ("decided", care.decided.into()),
        ];
        said.push(text.with("results-care", &values));
    }
    let hands = vote.totals.get(&Channel::Hands);
    if let Some(count) = hands.and_then(|totals| totals.hands.as_ref()) {
        let values = [
            ("manner", text.get(manner(count.manner)).into()),
            ("alone", if count.alone { "yes" } else { "no" }.into()),
            ("recounted", count.recounted().into()),
        ];
        said.push(text.with("results-hands", &values));
    }
    if !vote.call.calls.is_empty() {
        let (at, by) = match &vote.call.read_back {
            Some((at, by)) => (ctx.clock(*at), by.clone()),
            None => (String::new(), String::new()),
        };
        let read = if vote.call.read_back.is_some() {
            "yes"
        } else {
            "no"
        };
        let count = |wanted| vote.call.answered(|answer| answer == wanted);
        let values = [
            ("read", read.into()),
            ("at", at.into()),
            ("by", by.into()),
            ("absent", count(CallAnswer::Absent).into()),
            ("silent", count(CallAnswer::NotVoting).into()),
        ];
        said.push(text.with("results-call", &values));
    }
    said
}

fn oddity_words(oddity: Oddity, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    match oddity {
        Oddity::VotersOverPresent { voters, present } => text.with(
            "results-odd-over-present",
            &[("n", voters.into()), ("of", present.into())],
        ),
        Oddity::ReturnedOverHandedOut {
            returned,
            handed_out,
        } => text.with(
            "results-odd-returned",
            &[("n", returned.into()), ("of", handed_out.into())],
        ),
        Oddity::NotReturned { missing } => {
            text.with("results-odd-missing", &[("n", missing.into())])
        }
        Oddity::MarginWithinVoid { margin, void } => text.with(
            "results-odd-margin",
            &[("margin", margin.into()), ("void", void.into())],
        ),
        Oddity::VerdictWithinVoid { ballots, void } => text.with(
            "results-odd-verdict",
            &[("n", ballots.into()), ("void", void.into())],
        ),
        Oddity::MarginWithinUnread { margin, unread } => text.with(
            "results-odd-margin-unread",
            &[("margin", margin.into()), ("unread", unread.into())],
        ),
        Oddity::VerdictWithinUnread { ballots, unread } => text.with(
            "results-odd-verdict-unread",
            &[("n", ballots.into()), ("unread", unread.into())],
        ),
        Oddity::Exposing => text.get("results-odd-exposing").to_owned(),
        Oddity::CallNotReadBack => text.get("results-odd-call").to_owned(),
        Oddity::VotersUnknown => text.get("results-voters-unknown").to_owned(),
    }
}

/// Every figure on every base that is known.
pub(super) fn table(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let Some(tally) = &vote.tally else {
        return Lines::new();
    };
    let bases: Vec<(Base, u64)> = if view.counts_ballots {
        tally.bases.iter().map(|(b, n)| (*b, *n)).collect()
    } else {
        Vec::new()
    };
    let mut lines = Lines::new();
    let told = tells_channels(&vote.terms, tally);
    if !told {
        let words = text.get("results-channels-held");
        lines.extend(wrapped(words, ctx.theme.warn, width));
    }
    for row in &view.rows {
        let name = choice_name(&row.label, ctx);
        let heading = format!(
            "{}  {}",
            cut(&name, width.saturating_sub(14)),
            words::figure(row, text)
        );
        lines.push(Line::styled(heading, ctx.theme.strong));
        let Some(votes) = row.figure.as_ref().and_then(crate::tally::Exact::to_u64) else {
            continue;
        };
        for (base, n) in &bases {
            let share = share_words(crate::present::share(votes, *n), ctx);
            lines.push(Line::from(format!(
                "    {} {}",
                right(&share, 24),
                words::base(*base, text)
            )));
        }
        for (channel, figures) in tally.by_channel.iter().filter(|_| told) {
            if let Some(n) = figures
                .get(usize::from(row.choice))
                .filter(|_| tally.by_channel.len() > 1)
            {
                lines.push(Line::styled(
                    format!(
                        "    {} {}",
                        right(&text.integer(*n), 24),
                        text.get(channel_name(*channel))
                    ),
                    ctx.theme.dim,
                ));
            }
        }
    }
    lines
}

/// Why the outcome is what it is.
pub(super) fn why(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let Some(tally) = &vote.tally else {
        return Lines::new();
    };
    if tally.outcome.steps.is_empty() {
        let mut lines = wrapped(ctx.text.get("results-why-plain"), ctx.theme.text, width);
        let rule = vote::words::aloud(&vote.terms, ctx);
        lines.extend(wrapped(&rule, ctx.theme.text, width));
        return lines;
    }
    tally
        .outcome
        .steps
        .iter()
        .flat_map(|step| wrapped(&step_words(step, vote, ctx), ctx.theme.text, width))
        .collect()
}

pub(super) fn names(choices: &[u16], vote: &Vote, ctx: &Ctx<'_>) -> String {
    choices
        .iter()
        .map(|c| words::name(vote, *c, ctx))
        .collect::<Vec<_>>()
        .join(", ")
}

fn step_words(step: &Step, vote: &Vote, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let name = |choice: u16| words::name(vote, choice, ctx);
    let exact = |figure: &crate::tally::Exact| words::exact(figure, text);
    match step {
        Step::Round {
            round,
            tally,
            elected,
            eliminated,
            ..
        } => {
            let figures: Vec<String> = tally
                .iter()
                .map(|(c, f)| format!("{} {}", name(*c), exact(f)))
                .collect();
            let figures = figures.join(" · ");
            let mut words = text.with(
                "results-step-round",
                &[("n", (*round).into()), ("figures", figures.into())],
            );
            if !elected.is_empty() {
                words = format!(
                    "{words} {}",
                    text.with(
                        "results-step-elected",
                        &[("names", names(elected, vote, ctx).into())]
                    )
                );
            }
            if !eliminated.is_empty() {
                words = format!(
                    "{words} {}",
                    text.with(
                        "results-step-out",
                        &[("names", names(eliminated, vote, ctx).into())]
                    )
                );
            }
            words
        }
        Step::Pair(a, b, over, under) => {
            let values = [
                ("a", name(*a).into()),
                ("b", name(*b).into()),
                ("over", exact(over).into()),
                ("under", exact(under).into()),
            ];
            text.with("results-step-pair", &values)
        }
        other => other_step_words(other, vote, ctx),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each kind of step, read as a list"
)]
fn other_step_words(step: &Step, vote: &Vote, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let name = |choice: u16| words::name(vote, choice, ctx);
    let exact = |figure: &crate::tally::Exact| words::exact(figure, text);
    match step {
        Step::Path {
            through,
            strength,
            back,
        } => {
            let path: Vec<String> = through.iter().map(|c| name(*c)).collect();
            let values = [
                ("path", path.join(" > ").into()),
                ("strength", exact(strength).into()),
                ("back", exact(back).into()),
            ];
            text.with("results-step-path", &values)
        }
        Step::Locked {
            winner,
            loser,
            strength,
            kept,
        } => {
            let key = if *kept {
                "results-step-locked"
            } else {
                "results-step-left-out"
            };
            let values = [
                ("a", name(*winner).into()),
                ("b", name(*loser).into()),
                ("strength", exact(strength).into()),
            ];
            text.with(key, &values)
        }
        Step::Median { option, grade, .. } => text.with(
            "results-step-median",
            &[("name", name(*option).into()), ("grade", (*grade).into())],
        ),
        Step::Funded {
            option, cost, left, ..
        } => {
            let values = [
                ("name", name(*option).into()),
                ("cost", exact(cost).into()),
                ("left", exact(left).into()),
            ];
            text.with("results-step-funded", &values)
        }
        Step::Skipped { option, cost, left } => {
            let values = [
                ("name", name(*option).into()),
                ("cost", exact(cost).into()),
                ("left", exact(left).into()),
            ];
            text.with("results-step-skipped", &values)
        }
        Step::Seated { option, figure } => text.with(
            "results-step-seated",
            &[
                ("name", name(*option).into()),
                ("figure", exact(figure).into()),
            ],
        ),
        Step::Round { .. } | Step::Pair(..) => String::new(),
    }
}

/// Counts that no longer hold, each with its reason and its figures.
pub(super) fn past(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let mut lines = Lines::new();
    for old in &vote.superseded {
        lines.push(Line::default());
        let values = [
            ("at", ctx.clock(old.at).into()),
            ("reason", old.reason.as_str().into()),
        ];
        lines.extend(wrapped(
            &ctx.text.with("results-superseded", &values),
            ctx.theme.warn,
            width,
        ));
        let view = layout(&vote.terms, &old.tally, &[]);
        let figures: Vec<String> = view
            .rows
            .iter()
            .map(|row| {
                format!(
                    "{} {}",
                    words::named(&row.label, ctx),
                    words::figure(row, ctx.text)
                )
            })
            .collect();
        lines.extend(wrapped(&figures.join(" · "), ctx.theme.dim, width));
    }
    lines
}
