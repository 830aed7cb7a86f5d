//! Rows in columns: how wide each is, how they are drawn.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{below_header, first_shown};
use crate::tui::measure::{cells, left, right};
use crate::tui::theme::Theme;

/// On which side a column is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub title: String,
    /// The width in cells; 0 takes what is left (one column at most).
    pub width: u16,
    /// On which side it is written.
    pub side: Side,
}

impl Column {
    /// A column of words.
    pub fn words(title: &str, width: u16) -> Self {
        Self {
            title: title.to_owned(),
            width,
            side: Side::Left,
        }
    }

    /// A column of figures.
    pub fn figures(title: &str, width: u16) -> Self {
        Self {
            title: title.to_owned(),
            width,
            side: Side::Right,
        }
    }
}

/// A cell of a table; without a style of its own it has that of the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The words.
    pub words: String,
    /// The style when the row is not selected.
    pub style: Option<Style>,
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self { words, style: None }
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        words.to_owned().into()
    }
}

impl Cell {
    /// A cell with a style.
    pub fn styled(words: impl Into<String>, style: Style) -> Self {
        Self {
            words: words.into(),
            style: Some(style),
        }
    }
}

/// Draws a list without columns: one cell a row.
pub fn view(
    frame: &mut Frame<'_>,
    area: Rect,
    rows: Vec<Cell>,
    selected: Option<usize>,
    theme: &Theme,
) {
    let rows: Vec<Vec<Cell>> = rows.into_iter().map(|cell| vec![cell]).collect();
    view_rows(
        frame,
        area,
        &[Column::words("", 0)],
        &rows,
        Look { selected, theme },
    );
}

/// Draws a table: the header on the first row, then the rows, the selected one with `>`.
pub fn view_table(
    frame: &mut Frame<'_>,
    area: Rect,
    columns: &[Column],
    rows: &[Vec<Cell>],
    look: Look<'_>,
) {
    let widths = widths(columns, rows, area.width);
    let mut header = String::from("  ");
    for (column, width) in columns.iter().zip(&widths) {
        header.push_str(&aligned(&column.title, *width, column.side));
        header.push_str("  ");
    }
    if let Some(row) = area.rows().next() {
        frame.render_widget(Line::styled(header, look.theme.dim), row);
    }
    view_rows(frame, below_header(area), columns, rows, look);
}

/// How a table is drawn: the selected row, if any, and the theme.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The place of the selected row.
    pub selected: Option<usize>,
    /// The theme.
    pub theme: &'a Theme,
}

/// Draws the rows of a table without its header.
pub fn view_rows(
    frame: &mut Frame<'_>,
    area: Rect,
    columns: &[Column],
    rows: &[Vec<Cell>],
    look: Look<'_>,
) {
    let widths = widths(columns, rows, area.width);
    let first = first_shown(look.selected.unwrap_or(0), rows.len(), area.height);
    for (line, (at, row)) in area.rows().zip(rows.iter().enumerate().skip(first)) {
        let chosen = look.selected == Some(at);
        let base = if chosen {
            look.theme.selected
        } else {
            look.theme.text
        };
        let mut spans = vec![Span::styled(if chosen { "> " } else { "  " }, base)];
        for ((cell, column), width) in row.iter().zip(columns).zip(&widths) {
            let style = if chosen {
                base
            } else {
                cell.style.unwrap_or(base)
            };
            spans.push(Span::styled(
                aligned(&cell.words, *width, column.side),
                style,
            ));
            spans.push(Span::styled("  ", base));
        }
        frame.buffer_mut().set_style(line, base);
        frame.render_widget(Line::from(spans), line);
    }
    mark_hidden(frame, area, (first, rows.len()), look.theme);
}

/// Signs at the right edge, where nothing is written, that of `all` rows there are some above the first shown or below
/// those that have room.
pub fn mark_hidden(frame: &mut Frame<'_>, area: Rect, (first, all): (usize, usize), theme: &Theme) {
    if area.is_empty() {
        return;
    }
    let last = first.saturating_add(area.height.into());
    let ink = Style {
        fg: theme.dim.fg,
        ..Style::new()
    };
    let signs = [
        (first > 0, area.y, "↑"),
        (last < all, area.bottom() - 1, "↓"),
    ];
    for (is_hidden, y, sign) in signs {
        let place = Position::new(area.right() - 1, y);
        let cell = frame.buffer_mut().cell_mut(place);
        if let Some(cell) = cell.filter(|cell| is_hidden && cell.symbol() == " ") {
            cell.set_symbol(sign).set_style(ink);
        }
    }
}

fn aligned(words: &str, width: u16, side: Side) -> String {
    match side {
        Side::Left => left(words, width),
        Side::Right => right(words, width),
    }
}

/// The column that takes what is left is squeezed under so many cells, and then gets up to so many.
const SQUEEZED: u16 = 14;
const EASED: u16 = 20;
/// No column gives way below this width.
const LEAST: u16 = 6;

/// The widths of the columns in `total` cells. Where too little is left for the column that takes the rest, which names
/// the row, the others give way: first what is empty in them, then the widest.
pub(super) fn widths(columns: &[Column], rows: &[Vec<Cell>], total: u16) -> Vec<u16> {
    let mut widths = declared(columns, total);
    let Some(rest) = columns.iter().position(|column| column.width == 0) else {
        return widths;
    };
    let free = widths.get(rest).copied().unwrap_or(0);
    if free >= SQUEEZED || columns.len() == 1 {
        return widths;
    }
    let wanted = needed(columns, rows, rest).min(EASED);
    let mut missing = wanted.saturating_sub(free);
    for (at, width) in widths.iter_mut().enumerate().filter(|(at, _)| *at != rest) {
        let spare = width.saturating_sub(needed(columns, rows, at)).min(missing);
        *width -= spare;
        missing -= spare;
    }
    while missing > 0 {
        let others = widths.iter_mut().enumerate();
        let widest = others
            .filter(|(at, _)| *at != rest)
            .max_by_key(|(_, width)| **width);
        let Some((_, width)) = widest.filter(|(_, width)| **width > LEAST) else {
            break;
        };
        *width -= 1;
        missing -= 1;
    }
    if let Some(width) = widths.get_mut(rest) {
        *width = free.max(wanted - missing);
    }
    widths
}

/// The width of what is written in a column, its heading included.
fn needed(columns: &[Column], rows: &[Vec<Cell>], at: usize) -> u16 {
    let heading = columns.get(at).map_or(0, |column| cells(&column.title));
    let written = rows.iter().filter_map(|row| row.get(at));
    written
        .map(|cell| cells(&cell.words))
        .fold(heading, u16::max)
}

/// The widths as declared, in `total` cells: two cells for the mark, two after each column but the last.
fn declared(columns: &[Column], total: u16) -> Vec<u16> {
    let gaps = u16::try_from(columns.len().saturating_sub(1))
        .unwrap_or(u16::MAX)
        .saturating_mul(2);
    let fixed: u16 = columns.iter().map(|column| column.width).sum();
    let free = total
        .saturating_sub(2)
        .saturating_sub(gaps)
        .saturating_sub(fixed);
    columns
        .iter()
        .map(|column| {
            if column.width == 0 {
                free
            } else {
                column.width
            }
        })
        .collect()
}
