//! The rounds on a position side by side, and what was stated on it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::assembly::consensus::Outcome;
use crate::assembly::table::Seat;
use crate::assembly::themes::Position;
use crate::present::consensus::{RoundView, path, rounds};
use crate::text::table as words;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::wrap;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Cells of the seats and of a round.
const SEAT: u16 = 22;
const ROUND: u16 = 14;

pub(super) fn view(frame: &mut Frame<'_>, area: Rect, position: &Position, ctx: &Ctx<'_>) {
    let text = ctx.text;
    let title = [("position", position.title.as_str().into())];
    let heading = text.with("table-compare-heading", &title);
    frame.render_widget(Line::styled(heading, ctx.theme.strong), area);
    let mut rest = below(area, 2);
    let all = rounds(&ctx.assembly().consensus, position.id);
    // The last rounds, as many as fit.
    let fitting = usize::from(area.width.saturating_sub(SEAT + 2) / (ROUND + 2));
    let skipped = all.len().saturating_sub(fitting);
    let shown = all.get(skipped..).unwrap_or_default();
    if shown.is_empty() {
        let none = text.get("table-compare-none");
        frame.render_widget(Line::styled(none, ctx.theme.dim), rest);
        rest = below(rest, 2);
    } else {
        let mut columns = vec![Column::words(text.get("table-column-seat"), SEAT)];
        columns.extend(shown.iter().map(|round| {
            let number = [("number", round.number.into())];
            Column::words(&text.with("table-compare-round", &number), ROUND)
        }));
        let mut rows = seats(position, shown, skipped, ctx);
        rows.extend(sums(shown, ctx));
        let look = Look {
            selected: None,
            theme: ctx.theme,
        };
        list::view_table(frame, rest, &columns, &rows, look);
        rest = below(rest, u16::try_from(rows.len() + 2).unwrap_or(u16::MAX));
    }
    let statements = statements(position, ctx, rest.width);
    for (row, (line, style)) in rest.rows().zip(statements) {
        frame.render_widget(Line::styled(line, style), row);
    }
}

/// What each seat in use said in each round shown.
fn seats(
    position: &Position,
    shown: &[RoundView],
    skipped: usize,
    ctx: &Ctx<'_>,
) -> Vec<Vec<Cell>> {
    let assembly = ctx.assembly();
    let said = |degree: Option<u8>, round: &RoundView| match degree {
        Some(degree) => Cell::from(words::degree(round.scale, degree, ctx.text)),
        None => Cell::styled(ctx.text.get("table-away"), ctx.theme.dim),
    };
    let row = |seat: &Seat| {
        let degrees = path(&assembly.consensus, position.id, seat.id);
        let mut row = vec![Cell::from(seat.organization.as_str())];
        let cells = degrees.into_iter().skip(skipped).zip(shown);
        row.extend(cells.map(|(degree, round)| said(degree, round)));
        row
    };
    assembly.table.active().map(row).collect()
}

/// How many spoke in each round shown, and its outcome.
fn sums(shown: &[RoundView], ctx: &Ctx<'_>) -> [Vec<Cell>; 2] {
    let (text, theme) = (ctx.text, ctx.theme);
    let mut spoke = vec![Cell::styled(text.get("table-compare-spoke"), theme.dim)];
    let mut outcomes = vec![Cell::styled(
        text.get("table-compare-outcome"),
        theme.strong,
    )];
    for round in shown {
        let seats = format!("{}/{}", round.spoke, round.seats);
        spoke.push(Cell::styled(seats, theme.dim));
        let words = if round.closed {
            text.get(short(round.outcome))
        } else {
            "…"
        };
        outcomes.push(Cell::styled(words, theme.strong));
    }
    [spoke, outcomes]
}

fn short(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Consensus => "table-short-outcome-consensus",
        Outcome::WithReservations => "table-short-outcome-reservations",
        Outcome::None => "table-short-outcome-none",
    }
}

/// The statements on a position, wrapped, below their heading; nothing when there are none.
pub(super) fn statements(position: &Position, ctx: &Ctx<'_>, width: u16) -> Vec<(String, Style)> {
    let (assembly, text) = (ctx.assembly(), ctx.text);
    let on = assembly.consensus.statements.iter().map(|(_, s)| s);
    let mut out = Vec::new();
    for statement in on.filter(|s| s.position == Some(position.id)) {
        let words = [("text", statement.text.as_str().into())];
        let names: Vec<String> = statement
            .seats
            .iter()
            .filter_map(|id| assembly.table.seats.get(id))
            .map(|s| s.organization.clone())
            .collect();
        let said = if statement.seats.is_empty() {
            text.with("table-statement-table", &words)
        } else {
            let [words] = words;
            let words = [("seats", text.list(&names).into()), words];
            text.with("table-statement-minority", &words)
        };
        out.extend(wrap(&said, width).into_iter().map(|l| (l, ctx.theme.text)));
    }
    if !out.is_empty() {
        let heading = text.get("table-statements").to_owned();
        out.insert(0, (heading, ctx.theme.strong));
    }
    out
}
