//! A list or a table with a selected row.
//!
//! The selection is kept by identity, so that it stays on its person when the list is filtered or grows. Where the list
//! is scrolled to depends only on the selected row, so that a click finds the row that was drawn.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::intent::{Intent, Step};
use crate::tui::measure::{cells, left, right};
use crate::tui::theme::Theme;

/// Which row is selected, by identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picked<I> {
    id: Option<I>,
    last: usize,
}

impl<I> Default for Picked<I> {
    fn default() -> Self {
        Self { id: None, last: 0 }
    }
}

/// What a list made of an intent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// It was not for the list.
    Ignored,
    /// The selection moved, or could not move further.
    Moved,
    /// The selected row was clicked: as Enter.
    Chosen,
}

impl<I: Clone + PartialEq> Picked<I> {
    /// Selects a row.
    pub fn select(&mut self, id: I) {
        self.id = Some(id);
    }

    /// The place of the selected row among `rows`; when it has gone, the row that took its place; at first, the first.
    pub fn index(&self, rows: &[I]) -> Option<usize> {
        let found = self
            .id
            .as_ref()
            .and_then(|id| rows.iter().position(|row| row == id));
        found.or_else(|| rows.len().checked_sub(1).map(|end| self.last.min(end)))
    }

    /// The selected row among `rows`.
    pub fn current(&self, rows: &[I]) -> Option<I> {
        self.index(rows).and_then(|at| rows.get(at)).cloned()
    }

    /// Moves the selection among `rows`, drawn in `area` (the rows alone, without the header).
    pub fn update(&mut self, intent: &Intent, rows: &[I], area: Rect) -> Touch {
        let Some(now) = self.index(rows) else {
            return Touch::Ignored;
        };
        let page = usize::from(area.height).max(1);
        let last = rows.len() - 1;
        let target = if let Intent::Step(step) | Intent::Wheel(step, _) = intent {
            match step {
                Step::Up => now.saturating_sub(1),
                Step::Down => (now + 1).min(last),
                Step::PageUp => now.saturating_sub(page),
                Step::PageDown => (now + page).min(last),
                Step::Home => 0,
                Step::End => last,
                Step::Left | Step::Right => return Touch::Ignored,
            }
        } else if let Intent::Click(at) = intent {
            let Some(row) = clicked(*at, now, rows.len(), area) else {
                return Touch::Ignored;
            };
            if row == now {
                return Touch::Chosen;
            }
            row
        } else {
            return Touch::Ignored;
        };
        self.last = target;
        self.id = rows.get(target).cloned();
        Touch::Moved
    }
}

/// The first row shown, so that the selected one is: in the middle when there is room on both sides.
pub fn first_shown(selected: usize, rows: usize, height: u16) -> usize {
    let height = usize::from(height);
    selected
        .saturating_sub(height / 2)
        .min(rows.saturating_sub(height))
}

fn clicked(at: Position, selected: usize, rows: usize, area: Rect) -> Option<usize> {
    if !area.contains(at) {
        return None;
    }
    let row = first_shown(selected, rows, area.height) + usize::from(at.y - area.y);
    (row < rows).then_some(row)
}

/// The rows below the header of a table drawn in `area`.
pub fn below_header(area: Rect) -> Rect {
    let header = area.height.min(1);
    Rect {
        y: area.y + header,
        height: area.height - header,
        ..area
    }
}

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
fn widths(columns: &[Column], rows: &[Vec<Cell>], total: u16) -> Vec<u16> {
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

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect {
        x: 1,
        y: 4,
        width: 40,
        height: 4,
    };

    #[test]
    fn the_selection_stays_on_its_row_when_the_list_is_filtered() {
        let mut picked = Picked::default();
        picked.update(&Intent::Step(Step::End), &[1, 2, 3, 4], AREA);
        assert_eq!(picked.current(&[2, 4]), Some(4));
        assert_eq!(picked.index(&[2, 4]), Some(1));
    }

    #[test]
    fn when_the_selected_row_goes_its_neighbor_takes_its_place() {
        let mut picked = Picked::default();
        picked.update(&Intent::Step(Step::Down), &[1, 2, 3], AREA);
        assert_eq!(picked.current(&[1, 3]), Some(3));
        assert_eq!(picked.current(&[1]), Some(1));
        assert_eq!(picked.current(&[]), None);
    }

    #[test]
    fn in_a_narrow_window_the_name_of_a_row_gets_room_from_the_other_columns() {
        let columns = [
            Column::words("Nome", 0),
            Column::words("Categoria", 16),
            Column::words("Stato", 21),
        ];
        let row = ["Partecipante 017", "imprese", "presente dalle 18:04"];
        let rows = [row.map(Cell::from).to_vec()];
        assert_eq!(widths(&columns, &rows, 78), [35, 16, 21]);
        assert_eq!(widths(&columns, &rows, 54), [16, 11, 21]);
        assert_eq!(widths(&columns, &rows, 46), [16, 9, 15]);
        for total in 0..80 {
            let sum: u16 = widths(&columns, &rows, total).iter().sum();
            assert!(sum <= total.max(46), "{total}: {sum}");
        }
    }

    #[test]
    fn moving_stops_at_both_ends() {
        let mut picked = Picked::default();
        let rows = [1, 2, 3];
        assert_eq!(
            picked.update(&Intent::Step(Step::Up), &rows, AREA),
            Touch::Moved
        );
        assert_eq!(picked.current(&rows), Some(1));
        picked.update(&Intent::Step(Step::PageDown), &rows, AREA);
        picked.update(&Intent::Step(Step::Down), &rows, AREA);
        assert_eq!(picked.current(&rows), Some(3));
    }

    #[test]
    fn the_selected_row_is_always_among_those_shown() {
        for rows in 1..40 {
            for selected in 0..rows {
                let first = first_shown(selected, rows, 7);
                assert!(
                    first <= selected && selected < first + 7,
                    "{selected} of {rows}"
                );
            }
        }
    }

    #[test]
    fn a_click_selects_the_row_drawn_there_and_a_second_one_chooses_it() {
        let rows: Vec<u32> = (0..20).collect();
        let mut picked = Picked::default();
        picked.select(10);
        let click = |row: u16| Intent::Click(Position::new(5, AREA.y + row));
        assert_eq!(picked.update(&click(0), &rows, AREA), Touch::Moved);
        assert_eq!(picked.current(&rows), Some(8));
        assert_eq!(picked.update(&click(2), &rows, AREA), Touch::Chosen);
        assert_eq!(picked.update(&click(9), &rows, AREA), Touch::Ignored);
    }
}
