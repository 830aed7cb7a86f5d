//! How the list of positions is drawn: the themes, the table, the hands of all.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position as Place, Rect};
use ratatui::text::{Line, Span};

use super::Positions;
use super::about::about;
use super::hands::sum_words;
use crate::assembly::themes::{Position, Standing, Support, Theme, ThemeOutcome};
use crate::assembly::{PositionId, ThemeId};
use crate::tui::area::{below, below_title};
use crate::tui::ctx::Ctx;
use crate::tui::finder::Finder;
use crate::tui::measure::{cells, cut, fit, right, wrap};
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// The widest title of a theme in the row of themes.
const TAB: u16 = 48;
/// Narrowest name of a theme in the first row: with many themes those around the one looked at are shown.
const NARROWEST: u16 = 12;
/// Rows above the table: themes, question, an empty one.
const ABOVE: u16 = 3;
/// The widths of the figures and of the spokesperson.
const HANDS: u16 = 8;
const SPOKESPERSON: u16 = 28;

/// A title over the rest of the area.
pub(super) fn titled(title: &str, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) -> Rect {
    frame.render_widget(Line::styled(fit(title, area.width), ctx.theme.strong), area);
    below_title(area)
}

pub(super) fn finder(
    id: PositionId,
    finder: &Finder,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let title = ctx.assembly().themes.position(id);
    let title = title.map_or("", |p| p.title.as_str());
    let words = ctx
        .text
        .with("positions-find-title", &[("title", title.into())]);
    let below = titled(&words, ctx, frame, area);
    let empty = ctx.text.get("positions-find-nobody");
    finder.view(frame, below, ctx, empty);
}

/// The rows of the table, at most as many as leave room for the sum and for the selected position.
pub(super) fn list_area(ctx: &Ctx<'_>, rows: usize) -> Rect {
    list::below_header(table_area(ctx.body, rows))
}

fn table_area(body: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    let room = body.height.saturating_sub(ABOVE);
    let most = room.saturating_sub(2).min(room * 3 / 5 + 1);
    Rect {
        y: body.y + ABOVE,
        height: rows.saturating_add(1).min(most),
        ..body
    }
}

pub(super) fn list(screen: &Positions, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let Some(theme) = screen
        .theme(ctx)
        .and_then(|id| ctx.assembly().themes.theme(id))
    else {
        paragraphs(
            &["positions-empty-themes", "positions-empty-themes-how"],
            ctx,
            frame,
            area,
        );
        return;
    };
    draw_tabs(theme.id, ctx, frame, area);
    let row = |y: u16| Rect {
        y: area.y + y,
        height: 1,
        ..area
    };
    frame.render_widget(theme_line(theme, ctx, area.width), row(1));
    let rows = screen.rows(ctx);
    if rows.is_empty() {
        let keys = ["positions-empty", "positions-empty-how"];
        paragraphs(&keys, ctx, frame, below(area, ABOVE));
        return;
    }
    let table = table_area(area, rows.len());
    let cells: Vec<Vec<Cell>> = screen_rows(&rows, ctx);
    let look = Look {
        selected: screen.picked(ctx).index(&rows),
        theme: ctx.theme,
    };
    list::view_table(frame, table, &columns(ctx), &cells, look);
    let sum = below(area, table.bottom() - area.y);
    draw_sum(theme, ctx, frame, sum);
    if let Some(position) = screen.selected(ctx) {
        let rest = below_title(sum);
        for (row, line) in rest.rows().zip(about(position, ctx, rest.width)) {
            frame.render_widget(line, row);
        }
    }
}

fn paragraphs(keys: &[&str], ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let mut rows = below(area, 1).rows();
    for (place, key) in keys.iter().enumerate() {
        let style = if place == 0 {
            ctx.theme.strong
        } else {
            ctx.theme.text
        };
        for (row, words) in rows.by_ref().zip(wrap(ctx.text.get(key), area.width)) {
            frame.render_widget(Line::styled(words, style), row);
        }
    }
}

/// Where each theme is written in the first row, as far as it fits with the one looked at.
fn tabs(now: ThemeId, ctx: &Ctx<'_>, width: u16) -> Vec<(ThemeId, Range<u16>, String)> {
    let themes = u16::try_from(ctx.assembly().themes.list.len().max(1)).unwrap_or(u16::MAX);
    let widest = (width / themes).saturating_sub(4).clamp(NARROWEST, TAB);
    let words = |(at, theme): (usize, &Theme)| {
        let mark = if theme.closed.is_some() { "✓ " } else { "" };
        (
            theme.id,
            cut(&format!("{mark}{} {}", at + 1, theme.title), widest),
        )
    };
    let list = &ctx.assembly().themes.list;
    let all: Vec<(ThemeId, String)> = list.iter().enumerate().map(words).collect();
    let at = all.iter().position(|(id, _)| *id == now).unwrap_or(0);
    let size = |(_, words): &(ThemeId, String)| cells(words).saturating_add(4);
    let fits = |first: &usize| {
        let shown = all.get(*first..=at).unwrap_or_default();
        shown.iter().map(size).fold(0, u16::saturating_add) <= width
    };
    let first = (0..=at).find(fits).unwrap_or(at);
    let mut x = 0_u16;
    let mut out = Vec::new();
    for (id, words) in all.into_iter().skip(first) {
        let end = x.saturating_add(cells(&words)).saturating_add(2);
        if end > width {
            break;
        }
        out.push((id, x..end, words));
        x = end.saturating_add(2);
    }
    out
}

fn draw_tabs(now: ThemeId, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    for (id, place, words) in tabs(now, ctx, area.width) {
        let style = if id == now {
            ctx.theme.selected
        } else {
            ctx.theme.dim
        };
        let at = Rect {
            x: area.x + place.start,
            y: area.y,
            width: place.end - place.start,
            height: 1,
        };
        frame.render_widget(Line::styled(format!(" {words} "), style), at);
    }
}

/// The theme whose name was clicked.
pub(super) fn tab_at(at: Place, now: Option<ThemeId>, ctx: &Ctx<'_>) -> Option<ThemeId> {
    if at.y != ctx.body.y {
        return None;
    }
    let x = at.x.checked_sub(ctx.body.x)?;
    let mut tabs = tabs(now?, ctx, ctx.body.width).into_iter();
    tabs.find(|(_, place, _)| place.contains(&x))
        .map(|(id, _, _)| id)
}

/// The question of a theme, or how it was closed.
fn theme_line(theme: &Theme, ctx: &Ctx<'_>, width: u16) -> Line<'static> {
    let text = ctx.text;
    let Some(closing) = &theme.closed else {
        let words = if theme.question.is_empty() {
            String::new()
        } else {
            text.with(
                "positions-question",
                &[("question", theme.question.as_str().into())],
            )
        };
        return Line::styled(cut(&words, width), ctx.theme.text);
    };
    let is_empty = ctx.assembly().themes.open_on(theme.id).next().is_none();
    let words = match closing.outcome {
        ThemeOutcome::Shared if is_empty => text.get("positions-closed-nothing").to_owned(),
        ThemeOutcome::Shared => text.get("positions-closed-shared").to_owned(),
        ThemeOutcome::Divergent => text.get("positions-closed-divergent").to_owned(),
        ThemeOutcome::Voted(vote) => {
            text.with("positions-closed-voted", &[("vote", vote.0.into())])
        }
    };
    let note = if closing.note.is_empty() {
        String::new()
    } else {
        format!(" · {}", closing.note)
    };
    Line::styled(cut(&format!("✓ {words}{note}"), width), ctx.theme.good)
}

fn columns(ctx: &Ctx<'_>) -> [Column; 4] {
    let text = ctx.text;
    [
        Column::figures(text.get("positions-column-number"), 3),
        Column::words(text.get("positions-column-position"), 0),
        Column::figures(text.get("positions-column-hands"), HANDS),
        Column::words(text.get("positions-column-spokesperson"), SPOKESPERSON),
    ]
}

fn screen_rows(rows: &[PositionId], ctx: &Ctx<'_>) -> Vec<Vec<Cell>> {
    let positions = rows
        .iter()
        .filter_map(|id| ctx.assembly().themes.position(*id));
    positions.map(|p| row(p, ctx)).collect()
}

fn row(position: &Position, ctx: &Ctx<'_>) -> Vec<Cell> {
    let style = if position.is_open() {
        ctx.theme.text
    } else {
        ctx.theme.dim
    };
    let hands = position.support.last().filter(|_| position.is_open());
    let hands = hands.map_or_else(
        || ctx.text.get("common-none").to_owned(),
        |s| ctx.text.integer(s.hands),
    );
    vec![
        Cell::styled(position.id.to_string(), style),
        Cell::styled(position.title.as_str(), style),
        Cell::styled(hands, style),
        state(position, ctx),
    ]
}

/// Who speaks for a position, or why it is no longer open.
fn state(position: &Position, ctx: &Ctx<'_>) -> Cell {
    let text = ctx.text;
    let themes = &ctx.assembly().themes;
    let dim = |words: String| Cell::styled(words, ctx.theme.dim);
    match &position.standing {
        Standing::Merged { into } => {
            let title = themes.position(*into).map_or("", |p| p.title.as_str());
            dim(text.with("positions-state-merged", &[("title", title.into())]))
        }
        Standing::Split { .. } => dim(text.get("positions-state-split").to_owned()),
        Standing::Withdrawn { reason } => dim(text.with(
            "positions-state-withdrawn",
            &[("reason", reason.as_str().into())],
        )),
        Standing::Open => match position.spokesperson {
            Some(id) => {
                let person = ctx.assembly().roll.participants.get(&id);
                if person.is_some_and(|p| p.is_present()) {
                    return ctx.name(id).into();
                }
                let name = [("name", ctx.name(id).into())];
                Cell::styled(text.with("positions-state-away", &name), ctx.theme.warn)
            }
            None if themes.is_settled(position.theme) => dim(text.get("common-none").to_owned()),
            None => Cell::styled(text.get("positions-state-vacant"), ctx.theme.warn),
        },
    }
}

/// The hands of all open positions beside those present, under the column of the figures.
fn draw_sum(theme: &Theme, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let open = ctx.assembly().themes.open_on(theme.id);
    let counted: Vec<&Support> = open.filter_map(|p| p.support.last()).collect();
    let latest = counted.iter().max_by_key(|support| support.at);
    let (Some(row), Some(latest)) = (area.rows().next(), latest) else {
        return;
    };
    let hands = counted.iter().map(|support| support.hands);
    let sum = hands.fold(0, u64::saturating_add);
    // Out of those who were there to be counted: whoever came or went since changes nothing in it.
    let (words, style) = sum_words(sum, latest.present, ctx);
    let before = right(
        ctx.text.get("positions-sum"),
        row.width.saturating_sub(SPOKESPERSON + 4 + HANDS),
    );
    let figure = right(&ctx.text.integer(sum), HANDS);
    let line = Line::from(vec![
        Span::styled(before, ctx.theme.dim),
        Span::styled(format!("  {figure}  "), ctx.theme.strong),
        Span::styled(cut(&words, SPOKESPERSON), style),
    ]);
    frame.render_widget(line, row);
}
