//! The rounds on a position side by side, and what was stated on it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::words;
use crate::assembly::consensus::Outcome;
use crate::assembly::themes::Position;
use crate::present::consensus::{path, rounds};
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
    let rest = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    };
    let consensus = &ctx.assembly().consensus;
    let all = rounds(consensus, position.id);
    if all.is_empty() {
        let none = text.get("table-compare-none");
        frame.render_widget(Line::styled(none, ctx.theme.dim), rest);
        return;
    }
    // The last rounds, as many as fit.
    let fitting = usize::from(area.width.saturating_sub(SEAT + 2) / (ROUND + 2));
    let skipped = all.len().saturating_sub(fitting);
    let shown = all.get(skipped..).unwrap_or_default();
    let mut columns = vec![Column::words(text.get("table-column-seat"), SEAT)];
    columns.extend(shown.iter().map(|round| {
        let number = [("number", round.number.into())];
        Column::words(&text.with("table-compare-round", &number), ROUND)
    }));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for seat in ctx.assembly().table.active() {
        let degrees = path(consensus, position.id, seat.id);
        let mut row = vec![Cell::from(seat.organization.as_str())];
        row.extend(
            degrees
                .iter()
                .skip(skipped)
                .zip(shown)
                .map(|(degree, round)| {
                    let said = degree.map(|d| words::degree(round.scale, d, text));
                    said.map_or_else(
                        || Cell::styled(text.get("table-away"), ctx.theme.dim),
                        Cell::from,
                    )
                }),
        );
        rows.push(row);
    }
    let mut spoke = vec![Cell::styled(text.get("table-compare-spoke"), ctx.theme.dim)];
    spoke.extend(
        shown
            .iter()
            .map(|r| Cell::styled(format!("{}/{}", r.spoke, r.seats), ctx.theme.dim)),
    );
    rows.push(spoke);
    let mut outcomes = vec![Cell::styled(
        text.get("table-compare-outcome"),
        ctx.theme.strong,
    )];
    outcomes.extend(shown.iter().map(|r| {
        let words = if r.closed {
            text.get(short(r.outcome))
        } else {
            "…"
        };
        Cell::styled(words, ctx.theme.strong)
    }));
    rows.push(outcomes);
    let height = u16::try_from(rows.len() + 1).unwrap_or(u16::MAX);
    let look = Look {
        selected: None,
        theme: ctx.theme,
    };
    list::view_table(frame, rest, &columns, &rows, look);
    let below = Rect {
        y: rest
            .y
            .saturating_add(height)
            .saturating_add(1)
            .min(rest.bottom()),
        ..rest
    };
    let below = Rect {
        height: rest.bottom().saturating_sub(below.y),
        ..below
    };
    let statements = statements(position, ctx, below.width);
    for (row, (line, style)) in below.rows().zip(statements) {
        frame.render_widget(Line::styled(line, style), row);
    }
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
        let words = ("text", statement.text.as_str().into());
        let names: Vec<String> = statement
            .seats
            .iter()
            .filter_map(|id| assembly.table.seats.get(id))
            .map(|s| s.organization.clone())
            .collect();
        let said = if statement.seats.is_empty() {
            text.with("table-statement-table", &[words])
        } else {
            text.with(
                "table-statement-minority",
                &[("seats", text.list(&names).into()), words],
            )
        };
        out.extend(wrap(&said, width).into_iter().map(|l| (l, ctx.theme.text)));
    }
    if !out.is_empty() {
        let heading = text.get("table-statements").to_owned();
        out.insert(0, (heading, ctx.theme.strong));
    }
    out
}
