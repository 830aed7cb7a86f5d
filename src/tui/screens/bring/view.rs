//! Drawing how a file is read, with its first rows.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line as Words;

use super::Bring;
use super::lines::{Line, choices, columns};
use super::loaded::Loaded;
use crate::import::Sheet;
use crate::import::outside::sum;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::cut;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Rows of the summary.
const SUMMARY: u16 = 2;
/// The width of the labels.
const LABEL: u16 = 22;
/// Where the value of a line begins: after the mark, the label and the space between.
const VALUE: u16 = LABEL + 4;
/// Most columns of the first rows.
const SHOWN: usize = 4;

/// Where the lines are.
pub(super) fn lines_area(body: Rect, lines: usize) -> Rect {
    let area = below(body, SUMMARY);
    let lines = u16::try_from(lines).unwrap_or(u16::MAX);
    Rect {
        height: area.height.min(lines),
        ..area
    }
}

/// Where the rows kept out are listed.
pub(super) fn left_out_area(body: Rect) -> Rect {
    below(body, SUMMARY + 1)
}

pub(super) fn draw(page: &Bring, loaded: &Loaded, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
    let body = ctx.body;
    for (row, (words, style)) in body.rows().zip(summary(loaded, ctx)) {
        frame.render_widget(Words::styled(cut(&words, row.width), style), row);
    }
    if let Some(lines) = &page.lines {
        let rows: Vec<usize> = (0..loaded.left_out.len()).collect();
        let cells = loaded.left_out.iter();
        let cells = cells.map(|line| Cell::from(line.as_str())).collect();
        let selected = lines.index(&rows);
        list::view(frame, left_out_area(body), cells, selected, ctx.theme);
        return;
    }
    draw_lines(page, loaded, ctx, frame);
    let lines = Line::of(loaded.mapping.content).len();
    let used = lines_area(body, lines).bottom().saturating_sub(body.y);
    let rest = below(body, used);
    // A row of air where there is room for it.
    let rest = below(rest, u16::from(rest.height > 4));
    match &loaded.sheet {
        Ok(sheet) => draw_rows(sheet, loaded, ctx, (frame, rest)),
        Err(fault) => {
            let lines = crate::tui::measure::wrap(&format!("✗ {fault}"), rest.width);
            for (row, line) in rest.rows().zip(lines) {
                frame.render_widget(Words::styled(line, ctx.theme.bad), row);
            }
        }
    }
}

fn draw_lines(page: &Bring, loaded: &Loaded, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
    let content = loaded.mapping.content;
    let lines = Line::of(content);
    let area = lines_area(ctx.body, lines.len());
    let selected = page.picked.index(lines);
    let row = |(at, line): (usize, &Line)| {
        let value = value(page, loaded, (*line, selected == Some(at)), ctx);
        let label = ctx.text.get(line.label(content));
        vec![Cell::from(label), value]
    };
    let rows: Vec<Vec<Cell>> = lines.iter().enumerate().map(row).collect();
    let widths = [Column::words("", LABEL), Column::words("", 0)];
    let look = Look {
        selected,
        theme: ctx.theme,
    };
    list::view_rows(frame, area, &widths, &rows, look);
    let (Some(at), Some(line)) = (selected, page.picked.current(lines)) else {
        return;
    };
    let shown = list::first_shown(at, lines.len(), area.height);
    let row = area.rows().nth(at.saturating_sub(shown));
    if let (Some(field), Some(row)) = (page.written.field(line), row) {
        let over = Rect {
            x: row.x + VALUE.min(row.width),
            width: row.width.saturating_sub(VALUE),
            ..row
        };
        field.view(frame, over, Focus::Here, ctx.theme);
    }
}

/// What stands in a line: what is written, or what is chosen, between arrows where it is selected.
fn value(page: &Bring, loaded: &Loaded, (line, is_selected): (Line, bool), ctx: &Ctx<'_>) -> Cell {
    if let Some(field) = page.written.field(line) {
        if !field.is_empty() {
            return Cell::from(field.raw());
        }
        let known = page.respondents(loaded);
        let words = if line == Line::Respondents && known > 0 {
            let n = [("n", known.into())];
            ctx.text.with("outside-respondents-sum", &n)
        } else if line == Line::Held {
            ctx.text.get("outside-held-unknown").to_owned()
        } else {
            ctx.text.get("outside-unwritten").to_owned()
        };
        return Cell::styled(words, ctx.theme.dim);
    }
    let sheet = loaded.sheet.as_deref().ok();
    let given = (sheet, page.written.theme);
    let (words, chosen) = choices(line, &loaded.mapping, given, ctx);
    let words = words.get(chosen).cloned().unwrap_or_default();
    Cell::from(if is_selected {
        format!("◂ {words} ▸")
    } else {
        format!("  {words}")
    })
}

/// What would come in, and what it is.
fn summary(loaded: &Loaded, ctx: &Ctx<'_>) -> [(String, Style); 2] {
    let text = ctx.text;
    let findings = &loaded.findings;
    let content = loaded.mapping.content;
    let style = if findings.kept_out.is_empty() {
        ctx.theme.strong
    } else {
        ctx.theme.warn
    };
    let below = if loaded.is_remembered {
        text.get("outside-remembered")
    } else if content.is_poll() {
        text.get("outside-apart-brief")
    } else {
        text.get("outside-plain-text")
    };
    [
        (sum(findings, content, text), style),
        (below.to_owned(), ctx.theme.dim),
    ]
}

/// The first rows of the file, the columns that are read first.
fn draw_rows(sheet: &Sheet, loaded: &Loaded, ctx: &Ctx<'_>, (frame, area): (&mut Frame<'_>, Rect)) {
    let mapping = &loaded.mapping;
    let mut places: Vec<usize> = vec![mapping.text];
    places.extend(mapping.other.filter(|at| *at != mapping.text));
    let read = places.len();
    let rest: Vec<usize> = (0..sheet.headings.len())
        .filter(|at| !places.contains(at))
        .collect();
    places.extend(rest);
    places.truncate(SHOWN);
    let names = columns(Some(sheet), ctx);
    let each = u16::try_from(places.len()).unwrap_or(1).max(1);
    let width = (area.width.saturating_sub(2) / each)
        .saturating_sub(2)
        .max(1);
    let heads: Vec<Column> = places
        .iter()
        .map(|at| Column::words(names.get(*at).map_or("", String::as_str), width))
        .collect();
    let height = usize::from(area.height);
    let row = |row: &crate::import::Row| {
        let cell = |(shown, at): (usize, &usize)| {
            let words = row.cell(*at).replace('\n', " ");
            if shown < read {
                Cell::from(words)
            } else {
                Cell::styled(words, ctx.theme.dim)
            }
        };
        places.iter().enumerate().map(cell).collect::<Vec<Cell>>()
    };
    let rows: Vec<Vec<Cell>> = sheet.rows.iter().take(height).map(row).collect();
    let look = Look {
        selected: None,
        theme: ctx.theme,
    };
    list::view_table(frame, area, &heads, &rows, look);
}
