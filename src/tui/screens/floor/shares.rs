//! How the floor was shared, and the fairer order of the queue with its reason.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::queue::who;
use crate::assembly::floor::Ordering;
use crate::assembly::roll::Gender;
use crate::assembly::{PositionId, TurnId};
use crate::present::floor::{Balance, Spoken, Why, balance, suggestion};
use crate::tui::ctx::Ctx;
use crate::tui::frame::Message;
use crate::tui::measure::{cells, cut, left, right, wrap};
use crate::tui::widgets::bar;

/// The cells of a label and of a time in the large block.
const LABEL: u16 = 24;
const TIME: u16 = 12;

/// A row of the balance: a label and what it has spoken.
type Share = (String, Spoken);

pub(super) fn view(ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let shares = balance(&ctx.assembly().floor, None, ctx.now);
    let below = Rect {
        y: area.y + area.height.min(1),
        height: area.height.saturating_sub(1),
        ..area
    };
    let lines = if area.height > 6 {
        block(&shares, ctx, below)
    } else {
        brief(&shares, ctx, below.width)
    };
    for (row, line) in below.rows().zip(lines) {
        frame.render_widget(line, row);
    }
}

/// The balance on three rows.
fn brief(shares: &Balance, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let text = ctx.text;
    if shares.total.speeches == 0 {
        let mut lines = vec![Line::styled(
            text.get("floor-spoken-none").to_owned(),
            ctx.theme.dim,
        )];
        lines.extend(draw_lines(ctx, width));
        return lines;
    }
    let label = text.get("floor-spoken");
    let indent = " ".repeat(cells(label).into());
    let mut persons = genders(shares, ctx);
    persons.push((text.get("floor-share-first").to_owned(), shares.first_time));
    let lines = [
        (label.to_owned(), persons),
        (indent, positions(shares, ctx)),
    ];
    let line = |(label, rows): (String, Vec<Share>)| {
        let room = width.saturating_sub(cells(&label) + 1);
        Line::from(vec![
            Span::styled(label, ctx.theme.dim),
            Span::styled(format!(" {}", joined(rows, ctx, room)), ctx.theme.text),
        ])
    };
    let mut out: Vec<Line<'static>> = lines.map(line).into();
    out.extend(draw_lines(ctx, width));
    out
}

/// As many shares as there is room for, each whole: a time cut short would be another time.
fn joined(rows: Vec<Share>, ctx: &Ctx<'_>, room: u16) -> String {
    let mut out = String::new();
    let last = rows.len().saturating_sub(1);
    for (at, (label, spoken)) in rows.into_iter().enumerate() {
        let apart = if at == 0 { "" } else { " · " };
        let part = format!("{apart}{label} {}", minutes(spoken, ctx));
        // After what is not the last there must be room to say that more follows.
        let more = if at == last { 0 } else { cells(" · …") };
        if cells(&out) + cells(&part) + more > room {
            out.push_str(apart);
            out.push('…');
            return cut(&out, room);
        }
        out.push_str(&part);
    }
    out
}

/// The balance with a bar a row, the longest filling the track.
fn block(shares: &Balance, ctx: &Ctx<'_>, area: Rect) -> Vec<Line<'static>> {
    let text = ctx.text;
    let mut out: Vec<Line<'static>> = fair_lines(ctx, area.width);
    out.extend(draw_lines(ctx, area.width));
    let heading = |words: &str| Line::styled(words.to_owned(), ctx.theme.strong);
    out.push(Line::default());
    out.push(heading(text.get("floor-balance")));
    if shares.total.speeches == 0 {
        out.push(Line::styled(
            text.get("floor-spoken-none").to_owned(),
            ctx.theme.dim,
        ));
        return out;
    }
    let times = vec![
        (text.get("floor-share-first").to_owned(), shares.first_time),
        (text.get("floor-share-again").to_owned(), shares.again),
    ];
    for rows in [genders(shares, ctx), positions(shares, ctx), times] {
        let total = shares.total.ms;
        out.extend(
            rows.into_iter()
                .map(|row| share_line(row, total, ctx, area.width)),
        );
    }
    out
}

fn share_line((label, spoken): Share, total: u64, ctx: &Ctx<'_>, width: u16) -> Line<'static> {
    let track = width.saturating_sub(LABEL + TIME + 2);
    let mut line = bar::line(spoken.ms, total, track, ctx.theme);
    line.spans
        .insert(0, Span::styled(left(&label, LABEL), ctx.theme.text));
    let time = right(&minutes(spoken, ctx), TIME);
    line.spans.push(Span::styled(time, ctx.theme.text));
    line
}

/// The time spoken, in minutes and seconds.
fn minutes(spoken: Spoken, ctx: &Ctx<'_>) -> String {
    ctx.text.span(spoken.ms / 1000)
}

/// The genders heard; where nobody's is known there is nothing to weigh.
fn genders(shares: &Balance, ctx: &Ctx<'_>) -> Vec<Share> {
    let mut heard = shares.genders.keys();
    if heard.all(|gender| *gender == Gender::Undeclared) {
        return Vec::new();
    }
    let row = |(gender, spoken): (&Gender, &Spoken)| {
        (ctx.text.get(share_key(*gender)).to_owned(), *spoken)
    };
    shares.genders.iter().map(row).collect()
}

/// The text key of a gender, as said of many.
fn share_key(gender: Gender) -> &'static str {
    match gender {
        Gender::Woman => "floor-share-women",
        Gender::Man => "floor-share-men",
        Gender::Other => "floor-share-other",
        Gender::Undeclared => "floor-share-undeclared",
    }
}

/// The positions heard, the one heard longest first, then those who spoke for none.
fn positions(shares: &Balance, ctx: &Ctx<'_>) -> Vec<Share> {
    let mut heard: Vec<(Option<PositionId>, Spoken)> =
        shares.positions.iter().map(|(id, s)| (*id, *s)).collect();
    heard.sort_by_key(|(id, spoken)| (id.is_none(), std::cmp::Reverse(spoken.ms)));
    let row = |(id, spoken): (Option<PositionId>, Spoken)| (short(id, ctx), spoken);
    heard.into_iter().map(row).collect()
}

fn short(id: Option<PositionId>, ctx: &Ctx<'_>) -> String {
    let position = id.and_then(|id| ctx.assembly().themes.position(id));
    match position {
        Some(position) => position.short.clone(),
        None => ctx.text.get("floor-share-none").to_owned(),
    }
}

/// How the spokespeople of the last theme ordered were put in order; a draw shows its numbers and how to repeat it.
fn draw_lines(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let assembly = ctx.assembly();
    let Some((theme, ordering)) = assembly.floor.orderings.last() else {
        return Vec::new();
    };
    let title = assembly.themes.theme(*theme);
    let title = title.map_or("", |t| t.title.as_str());
    let words = match ordering {
        Ordering::Drawn { seed } => ctx.text.with(
            "floor-order-was-drawn",
            &[("theme", title.into()), ("seed", seed.as_str().into())],
        ),
        Ordering::Fixed => ctx
            .text
            .with("floor-order-was-fixed", &[("theme", title.into())]),
    };
    let mut lines = vec![Line::styled(cut(&words, width), ctx.theme.dim)];
    if matches!(ordering, Ordering::Drawn { .. }) && ctx.is_roomy() {
        let how = wrap(ctx.text.get("floor-order-again"), width);
        lines.extend(how.into_iter().map(|l| Line::styled(l, ctx.theme.dim)));
    }
    lines
}

/// A fairer order, when there is one: who first, and why.
fn fair_lines(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let Some(fair) = suggestion(&ctx.assembly().floor, ctx.now) else {
        return Vec::new();
    };
    let mut lines = vec![Line::styled(
        ctx.text.get("floor-fair-title").to_owned(),
        ctx.theme.strong,
    )];
    for (turn, why) in fair.why.iter().take(3) {
        let words = format!("  {}", reason(*turn, *why, ctx));
        lines.push(Line::styled(cut(&words, width), ctx.theme.text));
    }
    lines
}

/// `Referente 2: non ha ancora parlato`.
fn reason(turn: TurnId, why: Why, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let queue = &ctx.assembly().floor.queue;
    let turn = queue.iter().find(|t| t.id == turn);
    let name = turn.map(|t| who(&t.speaker, ctx)).unwrap_or_default();
    let time = |ms: u64| text.span(ms / 1000);
    let gender = |side: Option<(Gender, u64)>| {
        side.map(|(g, ms)| (text.get(share_key(g)).to_owned(), time(ms)))
    };
    let position =
        |side: Option<(PositionId, u64)>| side.map(|(id, ms)| (short(Some(id), ctx), time(ms)));
    let (less, more) = match why {
        Why::FirstTime => {
            return text.with("floor-why-first", &[("name", name.into())]);
        }
        Why::Gender { less, more } => (gender(less), gender(more)),
        Why::Position { less, more } => (position(less), position(more)),
    };
    let pair = |(label, time): (String, String)| format!("{label} {time}");
    let sides: Vec<String> = [less, more].into_iter().flatten().map(pair).collect();
    text.with(
        "floor-why-less",
        &[("name", name.into()), ("times", sides.join(" · ").into())],
    )
}

/// What the message row says: a fairer order if there is one, or how the clock behaves.
pub(super) fn advice(ctx: &Ctx<'_>) -> Option<Message> {
    let floor = &ctx.assembly().floor;
    if let Some((turn, why)) = suggestion(floor, ctx.now).and_then(|fair| fair.why.first().copied())
    {
        let why = reason(turn, why, ctx);
        return Some(Message::plain(
            ctx.text.with("floor-advice-fair", &[("why", why.into())]),
        ));
    }
    let key = if floor.current.is_some() {
        "floor-advice-clock"
    } else if floor.queue.is_empty() {
        return None;
    } else {
        "floor-advice-queue"
    };
    Some(Message::plain(ctx.text.get(key)))
}
