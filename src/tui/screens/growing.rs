//! A list of things that one adds to: a note above, the things, and last the row for a new one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::measure::wrap;
use crate::tui::widgets::list::{self, Cell, Column, Look};

/// Rows of the note above the list.
const NOTE: u16 = 3;
/// Width of the names of things.
const NAME: u16 = 40;

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row<I> {
    /// A thing that is there.
    Known(I),
    /// The row for a new one.
    Add,
}

/// The rows for the things that are there.
pub(super) fn rows<I>(known: impl Iterator<Item = I>) -> Vec<Row<I>> {
    known.map(Row::Known).chain([Row::Add]).collect()
}

/// Where the rows are drawn.
pub(super) fn list_area(body: Rect) -> Rect {
    below(body, NOTE)
}

/// Draws the note and the rows, each a name with what is said of it.
pub(super) fn view(
    note: &str,
    cells: &[Vec<Cell>],
    selected: Option<usize>,
    ctx: &Ctx<'_>,
    frame: &mut Frame<'_>,
) {
    let area = ctx.body;
    for (row, line) in area.rows().zip(wrap(note, area.width)) {
        frame.render_widget(Line::styled(line, ctx.theme.dim), row);
    }
    let columns = [Column::words("", NAME), Column::words("", 0)];
    let look = Look {
        selected,
        theme: ctx.theme,
    };
    list::view_rows(frame, list_area(area), &columns, cells, look);
}
