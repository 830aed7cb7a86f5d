//! A list or a table with a selected row.
//!
//! The selection is kept by identity, so that it stays on its person when the list is filtered or grows. Where the list
//! is scrolled to depends only on the selected row, so that a click finds the row that was drawn.

mod table;

use ratatui::layout::{Position, Rect};

use crate::tui::area::below;
use crate::tui::intent::{Intent, Step};

pub use self::table::{Cell, Column, Look, Side, mark_hidden, view, view_rows, view_table};

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
    below(area, 1)
}

#[cfg(test)]
mod tests;
