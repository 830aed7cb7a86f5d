//! Seats and their degrees, as they are shown.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::compare;
use super::stand::Stand;
use crate::assembly::SeatId;
use crate::assembly::consensus::{ConsensusRule, Outcome, Scale};
use crate::assembly::themes::Position;
use crate::present::consensus::{RoundView, round as figures};
use crate::text::table as words;
use crate::tui::ctx::Ctx;
use crate::tui::frame::{Message, Next};
use crate::tui::keymap::Key;
use crate::tui::measure::{cells, name, packed, wrap, wrap_within};
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked};

/// Under so many cells there is no room for every degree that could be given.
const NARROW: u16 = 70;
/// Fewest rows in which reasons and statements are begun, the last saying that there is more.
const FEWEST: usize = 3;

/// Scale and rule to begin with: those of the round opened last.
pub(super) fn last_rule(ctx: &Ctx<'_>) -> (Scale, ConsensusRule) {
    let last = ctx.assembly().consensus.rounds.last_key_value();
    last.map(|(_, r)| (r.scale, r.rule)).unwrap_or_default()
}

/// The first and the last digit of a scale.
pub(super) fn digits(scale: Scale) -> (char, char) {
    match scale {
        Scale::Four => ('1', '4'),
        Scale::Kaner => ('1', '8'),
        Scale::Fist => ('0', '5'),
    }
}

pub(super) fn next_action(stand: &Stand<'_>, seat: Option<SeatId>, ctx: &Ctx<'_>) -> Next {
    let text = ctx.text;
    if stand.seats.is_empty() {
        return Next::enter(text.get("table-next-first-seat"));
    }
    let Some(position) = stand.position else {
        return Next::enter(text.get("table-next-positions"));
    };
    let named = |position: &Position| [("position", position.title.clone().into())];
    match (stand.open, stand.here()) {
        (Some(open), None) => {
            let title = ctx.assembly().themes.position(open.position);
            let title = title.map_or("", |p| p.title.as_str());
            Next::enter(text.with("table-next-back", &[("position", title.into())]))
        }
        (_, Some(round)) if round.is_open() => {
            if stand.awaited(ctx).is_empty() {
                let outcome = words::outcome(round.outcome_now(), text);
                return Next::enter(text.with("table-next-close", &[("outcome", outcome.into())]));
            }
            let (first, last) = digits(round.scale);
            let who = seat.map(|id| who(id, ctx)).unwrap_or_default();
            let words = text.with("table-next-degree", &[("seat", who.into())]);
            Next::key(Key::Digits(first, last), words)
        }
        (_, Some(_)) => match stand.following() {
            Some(next) => Next::enter(text.with("table-next-go-on", &named(next))),
            None if stand.is_declared(ctx) => Next::enter(text.get("table-next-home")),
            None => Next::enter(text.with("table-next-declare", &named(position))),
        },
        (None, None) => Next::enter(text.with(
            "table-next-open",
            &[
                ("number", stand.next_number(ctx).into()),
                ("position", position.title.as_str().into()),
            ],
        )),
    }
}

/// The organization of a seat, with the person in it: `CNA (Referente CNA)`; both give way where the row is short.
fn who(id: SeatId, ctx: &Ctx<'_>) -> String {
    let organization = name(organization(id, ctx));
    match ctx.assembly().roll.delegate(id) {
        Some(person) => format!("{organization} ({})", name(&ctx.name(person.id))),
        None => organization,
    }
}

fn organization<'a>(id: SeatId, ctx: &Ctx<'a>) -> &'a str {
    let seat = ctx.assembly().table.seats.get(&id);
    seat.map_or("", |s| s.organization.as_str())
}

pub(super) fn advice(stand: &Stand<'_>, ctx: &Ctx<'_>) -> Option<Message> {
    let text = ctx.text;
    // Where there is nothing to bring to the table, its head says what is missing.
    stand.position?;
    if stand.seats.is_empty() {
        return Some(Message::plain(text.get("table-advice-none")));
    }
    if let (Some(open), None) = (stand.open, stand.here()) {
        let position = ctx.assembly().themes.position(open.position);
        let title = position.map_or("", |p| p.title.as_str());
        let words = text.with("table-advice-elsewhere", &[("position", title.into())]);
        return Some(Message::attention(words));
    }
    let Some(round) = stand.here().filter(|r| r.is_open()) else {
        return vacant(stand, ctx);
    };
    if round.stances.is_empty() && stand.can_carry(ctx) {
        return Some(Message::plain(text.get("table-advice-carry")));
    }
    let silent: Vec<SeatId> = stand.silent().collect();
    Some(Message::plain(match silent.first() {
        None => text.get("table-advice-all").to_owned(),
        Some(first) => text.with(
            "table-advice-missing",
            &[
                ("n", silent.len().into()),
                ("who", organization(*first, ctx).into()),
            ],
        ),
    }))
}

/// Between rounds: the first seat without a delegate, and where one is given.
fn vacant(stand: &Stand<'_>, ctx: &Ctx<'_>) -> Option<Message> {
    let roll = &ctx.assembly().roll;
    let mut seats = stand.seats.iter();
    let seat = seats.find(|seat| roll.delegate(**seat).is_none())?;
    let seat = [("seat", organization(*seat, ctx).into())];
    Some(Message::plain(ctx.text.with("table-advice-vacant", &seat)))
}

/// Rows above the table: the position, its text, and a gap.
fn head_height(ctx: &Ctx<'_>) -> u16 {
    if ctx.is_roomy() { 5 } else { 3 }
}

/// What stands below the seats: degrees, counts, rule, outcome.
fn legend(stand: &Stand<'_>, width: u16, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let text = ctx.text;
    let Some(round) = stand.here() else {
        let words = text.get(if stand.position.is_some() && stand.open.is_none() {
            "table-not-yet"
        } else {
            "common-none"
        });
        return vec![(words.to_owned(), ctx.theme.dim)];
    };
    let view = figures(round);
    let mut out = Vec::new();
    if round.is_open() {
        let degrees = round.scale.degrees().iter();
        let all: Vec<String> = degrees
            .map(|d| words::degree(round.scale, *d, text))
            .collect();
        let lines = packed(text.get("table-legend"), &all, "   ", width);
        out.extend(lines.into_iter().map(|l| (l, ctx.theme.dim)));
    }
    out.extend(
        wrap(&counts(&view, ctx), width)
            .into_iter()
            .map(|l| (l, ctx.theme.text)),
    );
    let rule = wrap(&words::rule(round.rule, text), width);
    out.extend(rule.into_iter().map(|l| (l, ctx.theme.dim)));
    let outcome = [("outcome", words::outcome(view.outcome, text).into())];
    let said = match (round.is_open(), view.spoke) {
        (true, 0) => return out,
        (true, _) => text.with("table-would", &outcome),
        (false, _) => {
            let [outcome] = outcome;
            let values = [("number", view.number.into()), outcome];
            text.with("table-closed", &values)
        }
    };
    let style = match view.outcome {
        Outcome::Consensus => ctx.theme.good,
        Outcome::WithReservations => ctx.theme.warn,
        Outcome::None => ctx.theme.bad,
    };
    out.push((said, style));
    out
}

/// `Espressi 10 su 11 · consenso: 8 · con riserve: 1`.
fn counts(view: &RoundView, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let spoke = [("spoke", view.spoke.into()), ("seats", view.seats.into())];
    let mut parts = vec![text.with("table-counts", &spoke)];
    for (degree, n) in view.degrees.iter().filter(|(_, n)| *n > 0) {
        let name = words::name(view.scale, *degree, text);
        parts.push(text.with(
            "table-count",
            &[("degree", name.into()), ("n", (*n).into())],
        ));
    }
    parts.join(" · ")
}

/// The table of the seats with its header, and what is below.
fn areas(area: Rect, stand: &Stand<'_>, ctx: &Ctx<'_>) -> [Rect; 2] {
    let head = head_height(ctx);
    let below = u16::try_from(legend(stand, area.width, ctx).len()).unwrap_or(0);
    let room = area.height.saturating_sub(head);
    let rows = u16::try_from(stand.seats.len())
        .unwrap_or(u16::MAX)
        .saturating_add(1);
    let seats = rows.min(room.saturating_sub(below + 1));
    let table = Rect {
        y: area.y + head,
        height: seats,
        ..area
    };
    let y = table.bottom() + 1;
    let rest = Rect {
        y,
        height: area.bottom().saturating_sub(y),
        ..area
    };
    [table, rest]
}

/// The rows of the seats, without their header.
pub(super) fn rows_area(area: Rect, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Rect {
    let [table, _] = areas(area, stand, ctx);
    list::below_header(table)
}

pub(super) fn view(
    frame: &mut Frame<'_>,
    area: Rect,
    stand: &Stand<'_>,
    picked: &Picked<SeatId>,
    ctx: &Ctx<'_>,
) {
    head(frame, area, stand, ctx);
    if stand.seats.is_empty() {
        return;
    }
    let [table, rest] = areas(area, stand, ctx);
    let columns = columns(area.width, stand, ctx);
    let rows: Vec<Vec<Cell>> = stand.seats.iter().map(|id| row(*id, stand, ctx)).collect();
    let look = Look {
        selected: picked.index(&stand.seats),
        theme: ctx.theme,
    };
    list::view_table(frame, table, &columns, &rows, look);
    let mut lines = legend(stand, rest.width, ctx);
    let block = additional(stand, rest.width, ctx);
    // With few seats at the table there is room in a small window too; what has none is seen to be missing.
    let room = usize::from(rest.height).saturating_sub(lines.len() + 1);
    let is_whole = block.len() <= room;
    if !block.is_empty() && (is_whole || room >= FEWEST) {
        lines.push((String::new(), ctx.theme.text));
        let shown = if is_whole { room } else { room - 1 };
        lines.extend(block.into_iter().take(shown));
        if !is_whole {
            lines.push(("…".to_owned(), ctx.theme.dim));
        }
    }
    for (row, (line, style)) in rest.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style), row);
    }
}

/// Seat and degree as wide as they need, the person less, the reason what is left.
fn columns(width: u16, stand: &Stand<'_>, ctx: &Ctx<'_>) -> [Column; 4] {
    let text = ctx.text;
    let scale = stand.here().map(|r| r.scale).unwrap_or_default();
    // In a narrow window only the degrees that were given have room.
    let given = stand.here().map(|r| &r.stances);
    let is_given = |d: &u8| given.is_some_and(|all| all.values().any(|s| s.degree == *d));
    let degrees = scale.degrees().iter();
    let degrees = degrees.filter(|d| width >= NARROW || is_given(d));
    let degrees = degrees.map(|d| cells(&words::degree(scale, *d, text)));
    let heading = cells(text.get("table-column-degree"));
    let degree = degrees.max().unwrap_or(0).max(heading);
    let room = width.saturating_sub(8 + degree);
    let seats = stand.seats.iter().map(|id| cells(organization(*id, ctx)));
    let heading = cells(text.get("table-column-seat"));
    let seat = seats.max().unwrap_or(0).max(heading).min(room / 2);
    let person = (room - seat) * 45 / 100;
    [
        Column::words(text.get("table-column-seat"), seat),
        Column::words(text.get("table-column-person"), person),
        Column::words(text.get("table-column-degree"), degree),
        Column::words(text.get("table-column-reason"), 0),
    ]
}

fn head(frame: &mut Frame<'_>, area: Rect, stand: &Stand<'_>, ctx: &Ctx<'_>) {
    let Some(position) = stand.position else {
        let key = if stand.seats.is_empty() {
            "table-advice-none"
        } else {
            "table-advice-no-positions"
        };
        frame.render_widget(Line::styled(ctx.text.get(key), ctx.theme.strong), area);
        return;
    };
    let theme = ctx.assembly().themes.theme(position.theme);
    let theme = theme.map_or("", |t| t.title.as_str());
    let words = ctx.text.with(
        "table-position",
        &[
            ("place", (stand.place + 1).into()),
            ("all", stand.positions.len().into()),
            ("theme", theme.into()),
            ("title", position.title.as_str().into()),
        ],
    );
    let put = stand.here().filter(|r| r.is_open());
    let put = put.map_or(position.text(), |r| r.text.as_str());
    let title = wrap_within(&words, area.width, 2).into_iter();
    let mut lines: Vec<(String, Style)> = title.map(|l| (l, ctx.theme.strong)).collect();
    let room = usize::from(head_height(ctx)).saturating_sub(lines.len() + 1);
    let text = wrap_within(put, area.width, room);
    lines.extend(text.into_iter().map(|l| (l, ctx.theme.dim)));
    for (row, (line, style)) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style), row);
    }
}

fn row(id: SeatId, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Vec<Cell> {
    let text = ctx.text;
    let person = ctx.assembly().roll.delegate(id);
    let is_here = person.is_some_and(|p| p.is_present());
    let person = person.map(|p| {
        if is_here {
            ctx.name(p.id)
        } else {
            text.get("common-find-away").to_owned()
        }
    });
    let is_away = person.is_some() && !is_here;
    let person = person.unwrap_or_else(|| text.get("table-vacant").to_owned());
    let round = stand.here();
    let stance = round.and_then(|r| r.stances.get(&id));
    let degree = match (round, stance) {
        (Some(round), Some(stance)) => Cell::from(words::degree(round.scale, stance.degree, text)),
        (Some(round), None) if !round.is_open() => {
            Cell::styled(text.get("table-away"), ctx.theme.dim)
        }
        (_, _) => Cell::from(text.get("common-none")),
    };
    let reason = stance.map_or("", |s| s.reason.as_str());
    let by_phone = round.is_some_and(|r| r.by_phone.contains(&id));
    let reason = match (by_phone, reason) {
        (false, reason) => reason.to_owned(),
        (true, "") => text.get("table-by-phone").to_owned(),
        (true, reason) => text.with("table-by-phone-why", &[("reason", reason.into())]),
    };
    let is_carried = round.is_some_and(|r| r.carried.contains(&id));
    vec![
        Cell::from(organization(id, ctx)),
        match (is_here, is_away) {
            (true, _) => Cell::from(person),
            (false, true) => Cell::styled(person, ctx.theme.warn),
            (false, false) => Cell::styled(person, ctx.theme.dim),
        },
        degree,
        if is_carried {
            let words = format!("{} {reason}", text.get("table-carried"));
            Cell::styled(words, ctx.theme.dim)
        } else {
            Cell::from(reason)
        },
    ]
}

/// Reasons in full and statements, where there is room.
fn additional(stand: &Stand<'_>, width: u16, ctx: &Ctx<'_>) -> Vec<(String, Style)> {
    let mut out = Vec::new();
    let stances = stand.here().map(|r| &r.stances).into_iter().flatten();
    for (seat, stance) in stances.filter(|(_, s)| !s.reason.is_empty()) {
        let words = format!("{}: {}", organization(*seat, ctx), stance.reason);
        out.extend(wrap(&words, width).into_iter().map(|l| (l, ctx.theme.text)));
    }
    if !out.is_empty() {
        let heading = ctx.text.get("table-reasons").to_owned();
        out.insert(0, (heading, ctx.theme.strong));
        out.push((String::new(), ctx.theme.text));
    }
    if let Some(position) = stand.position {
        out.extend(compare::statements(position, ctx, width));
    }
    out
}
