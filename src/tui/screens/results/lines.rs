//! The results as lines of text: the head, the places, the table of every base, counts that no longer hold.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{ledger, verdict, words};
use crate::assembly::vote::{Oddity, Stage, Tally, Vote};
use crate::present::Share;
use crate::present::result::{ResultRow, ResultView, layout, tells_channels, tells_earlier};
use crate::tally::{Base, Detail, Exact, Method};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, left, right, wrap};
use crate::tui::screens::ballots::channel_name;
use crate::tui::screens::vote::words::signed;
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
        Stage::Annulled if vote.closed.is_some() => "results-stage-annulled-closed",
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
            ("base", words::base_of(vote.terms.percent, *n, text).into()),
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
    // Where there is no percentage, none goes beyond a hundred.
    if view.multiple && view.base_size.is_some() {
        lines.push(Line::styled(
            ctx.text.get("results-multiple").to_owned(),
            ctx.theme.dim,
        ));
    }
    if let Some(tally) = &vote.tally {
        lines.extend(meaning(vote, tally, ctx, width));
    }
    let tie = verdict::tie(vote, ctx, width);
    if tie.is_empty() && view.rows.windows(2).any(alike) {
        let words = ctx.text.get("results-alike");
        lines.extend(wrapped(words, ctx.theme.dim, width));
    }
    lines.push(Line::default());
    // What keeps the result from being proclaimed is seen first, in a low window too.
    lines.extend(ledger::oddities(vote, Oddity::blocks, ctx, width));
    lines.extend(verdict::verdicts(vote, view, ctx, width));
    lines.extend(tie);
    lines.extend(ledger::ledger(vote, ctx, width));
    lines
}

/// Whether two rows, one after the other, have the same figure on different places: the method itself tells them apart.
fn alike(rows: &[ResultRow]) -> bool {
    matches!(rows, [one, next] if one.figure.is_some()
        && one.figure == next.figure
        && one.place.zip(next.place).is_some_and(|(one, next)| one != next))
}

/// What the figures are and from how many ballots they come, where they are not a number of ballots out of a base.
pub(super) fn meaning(vote: &Vote, tally: &Tally, ctx: &Ctx<'_>, width: u16) -> Lines {
    if vote.terms.counts_ballots() {
        return Lines::new();
    }
    let words = format!("{}.", words::meaning(&vote.terms, tally, ctx.text));
    wrapped(&words, ctx.theme.dim, width)
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
        Some(place) => {
            let key = if row.tied {
                "hall-place-tied"
            } else {
                "hall-place"
            };
            text.with(key, &[("n", place.into())])
        }
        None => String::new(),
    };
    let name_width = width.saturating_sub(FIGURES + 26).clamp(NAME.0, NAME.1);
    let name = signed(&row.label, ctx.text);
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
        // A figure on a scale fills its part of the scale, as in the documents.
        let top = words::full(&vote.terms).map(|top| u64::from(top) * 1000);
        let n = row.figure.as_ref().and_then(thousandths);
        if let (Some(n), Some(most)) = (n, top.or(leader)) {
            spans.extend(bar::line(n, most.max(1), bar_width, ctx.theme).spans);
        } else {
            spans.push(Span::raw(" ".repeat(usize::from(bar_width))));
        }
        match &row.figure {
            Some(figure) => words::measured(figure, &vote.terms, text),
            None => text.get("common-none").to_owned(),
        }
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

/// Every figure on every base that is known.
pub(super) fn table(vote: &Vote, view: &ResultView, ctx: &Ctx<'_>, width: u16) -> Lines {
    let text = ctx.text;
    let Some(tally) = &vote.tally else {
        return Lines::new();
    };
    // Points are a part of the points given; other figures that count no ballots are a part of nothing.
    let sums_points = vote.terms.rule.method == Method::Points;
    let bases = tally.bases.iter().map(|(base, n)| (*base, *n));
    let bases: Vec<(Base, u64)> = bases
        .filter(|(base, _)| view.counts_ballots || sums_points && *base == Base::Cast)
        .collect();
    let mut lines = meaning(vote, tally, ctx, width);
    let told = tells_channels(&vote.terms, tally);
    if !told {
        let words = text.get("results-channels-held");
        lines.extend(wrapped(words, ctx.theme.warn, width));
    }
    for row in &view.rows {
        let name = signed(&row.label, ctx.text);
        let heading = format!(
            "{}  {}",
            cut(&name, width.saturating_sub(FIGURES + 2)),
            heading_figure(row, vote, view, ctx)
        );
        lines.push(Line::styled(heading, ctx.theme.strong));
        lines.extend(grades(row, tally, ctx, width));
        let Some(votes) = row.figure.as_ref().and_then(crate::tally::Exact::to_u64) else {
            continue;
        };
        for (base, n) in &bases {
            let share = share_words(crate::present::share(votes, *n), ctx);
            lines.push(Line::from(format!(
                "    {} {}",
                right(&share, 24),
                words::cast(*base, *n, &vote.terms, text)
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

/// The figure of a row: a number of ballots as it is, any other with its unit.
fn heading_figure(row: &ResultRow, vote: &Vote, view: &ResultView, ctx: &Ctx<'_>) -> String {
    match &row.figure {
        Some(figure) if !view.counts_ballots => words::measured(figure, &vote.terms, ctx.text),
        Some(_) | None => words::figure(row, ctx.text),
    }
}

/// How many ballots give each grade to a choice, the best first, where ballots give grades.
fn grades(row: &ResultRow, tally: &Tally, ctx: &Ctx<'_>, width: u16) -> Lines {
    let Detail::Grades(grades) = &tally.outcome.detail else {
        return Lines::new();
    };
    let Some(given) = grades.histogram.get(usize::from(row.choice)) else {
        return Lines::new();
    };
    let figures = given.iter().rev().map(|n| words::exact(n, ctx.text));
    let values = [
        ("top", given.len().saturating_sub(1).into()),
        ("list", figures.collect::<Vec<_>>().join(" · ").into()),
    ];
    let words = ctx.text.with("results-grades-given", &values);
    wrapped(&words, ctx.theme.text, width)
}

/// Counts that no longer hold, each with its reason and its figures.
pub(super) fn past(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let mut lines = Lines::new();
    for (place, old) in vote.superseded.iter().enumerate() {
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
        if !tells_earlier(vote, place) {
            let words = ctx.text.get("results-earlier-held");
            lines.extend(wrapped(words, ctx.theme.dim, width));
            continue;
        }
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
