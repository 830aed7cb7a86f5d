//! What is told of an open vote: how many voted on each channel, who is missing, what was changed meanwhile.

use ratatui::text::{Line, Span};

use super::{arrived, is_exact, known};
use crate::assembly::vote::{Channel, Vote};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, wrap};
use crate::tui::screens::phones::{moved, state, visitors};
use crate::tui::screens::vote::words;
use crate::tui::widgets::bar;

/// Most rows of what was changed while the vote was open, for each change.
const ROWS: usize = 2;
/// After so many seconds without a ballot the network is doubted.
const SILENCE: i64 = 120;
/// Width of the bars.
const BAR: u16 = 36;
/// Width of the names of channels.
const NAME: usize = 14;

/// The whole screen, from the question down.
pub(super) fn lines(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let text = ctx.text;
    let mut lines: Vec<Line<'static>> = wrap(&vote.terms.question, width)
        .into_iter()
        .map(|l| Line::styled(l, ctx.theme.strong))
        .collect();
    lines.push(Line::default());
    let minutes = vote.opened.map_or(0, |(at, _)| {
        (ctx.now.as_second() - at.as_second()).max(0) / 60
    });
    lines.push(Line::from(
        text.with("ballots-open-since", &[("n", minutes.into())]),
    ));
    lines.push(Line::default());
    let present = vote.electors_now(ctx.assembly());
    for channel in &vote.terms.channels {
        let n = arrived(vote, *channel);
        lines.push(channel_line(*channel, n, vote, ctx));
    }
    let known = known(vote);
    let total = text.get("ballots-total");
    lines.push(row((total, is_exact(vote)), known, present, ctx));
    lines.push(Line::default());
    lines.push(missing(known, vote, ctx));
    let when = words::counted(vote.terms.denominator);
    let values = [("present", present.into()), ("when", when.into())];
    let base = wrap(&text.with("ballots-base", &values), width).into_iter();
    lines.extend(base.map(|line| Line::styled(line, ctx.theme.dim)));
    lines.extend(changes(vote, ctx, width));
    if let Some(handed_out) = vote.paper.handed_out {
        let values = [("n", handed_out.into()), ("read", vote.paper.read().into())];
        lines.push(Line::from(text.with("ballots-handed-out", &values)));
    }
    if vote.takes_phones() {
        lines.extend(phones(ctx, width));
        lines.extend(codes(vote, ctx, width));
        lines.extend(silence(vote, ctx, width));
    }
    let doubtful = vote.paper.doubtful().len();
    if doubtful > 0 {
        lines.push(Line::styled(
            text.with("ballots-doubtful", &[("n", doubtful.into())]),
            ctx.theme.warn,
        ));
    }
    lines.push(Line::default());
    lines.push(Line::styled(
        text.get("ballots-covered").to_owned(),
        ctx.theme.dim,
    ));
    lines
}

/// How many are missing; or how many votes there are too many, while something can still be done about it.
fn missing(known: u64, vote: &Vote, ctx: &Ctx<'_>) -> Line<'static> {
    let when = words::counted(vote.terms.denominator);
    let electors = vote.electors_now(ctx.assembly());
    let over = known.saturating_sub(electors);
    if over > 0 {
        let values = [("n", over.into()), ("when", when.into())];
        let words = ctx.text.with("ballots-too-many", &values);
        return Line::styled(words, ctx.theme.warn);
    }
    if !is_exact(vote) {
        let values = [("n", known.into())];
        return Line::from(ctx.text.with("ballots-missing-unknown", &values));
    }
    let missing = electors.saturating_sub(known);
    let values = [("n", missing.into()), ("when", when.into())];
    Line::from(ctx.text.with("ballots-missing", &values))
}

/// Why it is open again, and channels added and denominators taken again since it opened.
fn changes(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let text = ctx.text;
    let reopened = vote.superseded.last().map(|count| {
        let values = [
            ("at", ctx.clock(count.at).into()),
            ("reason", count.reason.as_str().into()),
        ];
        text.with("ballots-reopened", &values)
    });
    let added = vote.added.iter().map(|(at, channel, reason)| {
        let values = [
            ("at", ctx.clock(*at).into()),
            ("channel", text.get(channel_name(*channel)).into()),
            ("reason", reason.as_str().into()),
        ];
        text.with("ballots-added", &values)
    });
    let retaken = vote.retaken.iter().map(|(at, before, reason)| {
        let values = [
            ("at", ctx.clock(*at).into()),
            ("when", words::counted(vote.terms.denominator).into()),
            ("was", before.of(vote.terms.denominator).into()),
            ("reason", reason.as_str().into()),
        ];
        text.with("ballots-retaken", &values)
    });
    let all: Vec<String> = reopened.into_iter().chain(added).chain(retaken).collect();
    // A long reason stands whole in the minutes.
    let shown = all
        .iter()
        .flat_map(|words| wrap(words, width).into_iter().take(ROWS));
    shown
        .map(|line| Line::styled(line, ctx.theme.dim))
        .collect()
}

/// Where phones vote and who has come.
fn phones(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let network = ctx.network();
    let style = if network.is_on() && !network.has_moved() {
        ctx.theme.text
    } else {
        ctx.theme.warn
    };
    let mut words = vec![state(network, ctx)];
    if network.has_moved() {
        words.push(moved(network, ctx.text));
    }
    if network.is_on() {
        words.extend(visitors(network, ctx));
    }
    let wrapped = wrap(&words.join(" · "), width).into_iter();
    wrapped.map(|line| Line::styled(line, style)).collect()
}

/// That nobody has a code with which to vote by phone, and what to do about it.
fn codes(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let tickets = &ctx.assembly().tickets;
    let (good, key) = if vote.phones_by_name() {
        (tickets.good_personal(), "ballots-no-personal-codes")
    } else {
        (tickets.good(), "ballots-no-codes")
    };
    if good > 0 {
        return Vec::new();
    }
    let lines = wrap(ctx.text.get(key), width).into_iter();
    lines
        .map(|line| Line::styled(line, ctx.theme.warn))
        .collect()
}

/// That not one ballot came in a while, though phones could vote: then it is not the people who are slow.
fn silence(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let since = vote
        .opened
        .map_or(0, |(at, _)| ctx.now.as_second() - at.as_second());
    if vote.phone.arrived > 0 || since < SILENCE || !ctx.network().is_on() {
        return Vec::new();
    }
    let minutes = [("n", (since / 60).into())];
    let words = ctx.text.with("ballots-silence", &minutes);
    let lines = wrap(&words, width).into_iter();
    lines
        .map(|line| Line::styled(line, ctx.theme.warn))
        .collect()
}

fn channel_line(
    channel: Channel,
    arrived: Option<u64>,
    vote: &Vote,
    ctx: &Ctx<'_>,
) -> Line<'static> {
    let name = ctx.text.get(channel_name(channel));
    let counting = match channel {
        Channel::Hands => vote.show.is_some(),
        Channel::Totals => vote.unrecorded() > 0,
        Channel::Paper | Channel::RollCall | Channel::Phone => false,
    };
    let Some(n) = arrived.filter(|_| !counting) else {
        let key = if counting {
            "ballots-counting"
        } else {
            "ballots-nothing-yet"
        };
        let none = ctx.text.get(key).to_owned();
        return Line::from(vec![
            Span::raw(format!("  {:<NAME$}", cut(name, 14))),
            Span::styled(none, ctx.theme.dim),
        ]);
    };
    let is_exact = vote.tells_voters(channel);
    row((name, is_exact), n, vote.electors_now(ctx.assembly()), ctx)
}

/// The words of a channel.
pub(in crate::tui::screens) fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Hands => "ballots-channel-hands",
        Channel::Paper => "ballots-channel-paper",
        Channel::Totals => "ballots-channel-totals",
        Channel::RollCall => "ballots-channel-call",
        Channel::Phone => "ballots-channel-phone",
    }
}

fn row((name, is_exact): (&str, bool), n: u64, present: u64, ctx: &Ctx<'_>) -> Line<'static> {
    let name = format!("  {:<NAME$}", cut(name, 14));
    let figures = [("n", n.into()), ("of", present.into())];
    let key = if is_exact {
        "ballots-of"
    } else {
        "ballots-of-least"
    };
    let figures = format!("  {}", ctx.text.with(key, &figures));
    // The figures are what is read: in a narrow window it is the bar that gives way.
    let room = ctx
        .body
        .width
        .saturating_sub(cells(&name) + cells(&figures));
    let mut spans = vec![Span::raw(name)];
    spans.extend(bar::line(n, present, BAR.min(room), ctx.theme).spans);
    spans.push(Span::raw(figures));
    Line::from(spans)
}
