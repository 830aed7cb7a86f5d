//! A field as it is drawn, on one line or wrapped, scrolled so that the cursor is seen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthChar;

use super::{Field, Focus};
use crate::tui::measure::{cells, left, wrap};
use crate::tui::theme::Theme;

impl Field {
    /// Draws the field on one line; with the focus, the cursor is the terminal's own.
    pub fn view(&self, frame: &mut Frame<'_>, area: Rect, focus: Focus, theme: &Theme) {
        let Some(row) = area.rows().next() else {
            return;
        };
        let start = match focus {
            Focus::Here => self.first_shown(row.width),
            Focus::Elsewhere => 0,
        };
        let mut shown = String::new();
        for (n, c) in self
            .chars
            .get(start..)
            .unwrap_or_default()
            .iter()
            .enumerate()
        {
            let is_cut = n == 0 && start > 0 && c.width() == Some(1);
            shown.push(if is_cut { '…' } else { *c });
        }
        frame.render_widget(Line::styled(left(&shown, row.width), theme.field), row);
        if focus == Focus::Here {
            let x = row.x
                + self
                    .width_between(start, self.cursor)
                    .min(row.width.saturating_sub(1));
            frame.set_cursor_position(Position::new(x, row.y));
        }
    }

    /// Draws the field wrapped on the rows of `area`, scrolled so that the cursor is seen.
    pub fn view_wrapped(&self, frame: &mut Frame<'_>, area: Rect, focus: Focus, theme: &Theme) {
        let lines = wrap(&self.raw(), area.width);
        let (line, column) = match self.cursor_in(&lines) {
            // After the last cell of a full row one goes on writing below.
            (line, column) if column >= area.width => (line + 1, 0),
            within => within,
        };
        let first = line.saturating_sub(usize::from(area.height).saturating_sub(1));
        let shown = lines
            .iter()
            .skip(first)
            .map(String::as_str)
            .chain(std::iter::repeat(""));
        for (row, words) in area.rows().zip(shown) {
            frame.render_widget(
                Line::styled(left(words.trim_end(), row.width), theme.field),
                row,
            );
        }
        if focus == Focus::Here && area.height > 0 {
            let y = area.y + u16::try_from(line - first).unwrap_or(0);
            frame.set_cursor_position(Position::new(
                area.x + column.min(area.width.saturating_sub(1)),
                y,
            ));
        }
    }

    /// How many rows it takes wrapped at this width, with room for the cursor.
    pub fn rows(&self, width: u16) -> u16 {
        let lines = wrap(&self.raw(), width);
        let full = lines.last().is_some_and(|last| cells(last) >= width);
        u16::try_from(lines.len() + usize::from(full)).unwrap_or(u16::MAX)
    }

    fn width_between(&self, from: usize, to: usize) -> u16 {
        let text: String = self
            .chars
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .collect();
        cells(&text)
    }

    /// The first character to draw on one line so that the cursor is inside it.
    fn first_shown(&self, width: u16) -> usize {
        (0..=self.cursor)
            .find(|start| self.width_between(*start, self.cursor) < width.max(1))
            .unwrap_or(self.cursor)
    }

    /// The line and column of the cursor among wrapped lines.
    fn cursor_in(&self, lines: &[String]) -> (usize, u16) {
        let mut left = self.cursor;
        for (line, words) in lines.iter().enumerate() {
            let length = words.chars().count();
            if left < length || line + 1 == lines.len() {
                let before: String = words.chars().take(left).collect();
                return (line, cells(&before));
            }
            left -= length;
        }
        (0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_of_a_wrapped_text_is_on_the_line_of_its_character() {
        let field = Field::new(80).holding("La fermata del bus");
        let lines = wrap(&field.raw(), 8);
        assert_eq!(lines, ["La ", "fermata ", "del bus"]);
        assert_eq!(field.cursor_in(&lines), (2, 7));
        assert_eq!(
            Field {
                cursor: 3,
                ..field.clone()
            }
            .cursor_in(&lines),
            (1, 0)
        );
    }

    #[test]
    fn a_wrapped_text_has_room_for_the_cursor_after_its_last_letter() {
        let rows = |text: &str| Field::new(80).holding(text).rows(8);
        assert_eq!(rows(""), 1);
        assert_eq!(rows("La sera"), 1);
        assert_eq!(rows("La sera."), 2);
        assert_eq!(rows("La fermata del bus"), 3);
    }

    #[test]
    fn a_long_line_scrolls_so_that_the_cursor_is_seen() {
        let field = Field::new(80).holding("abcdefghij");
        assert_eq!(field.first_shown(20), 0);
        assert_eq!(field.first_shown(5), 6);
    }
}
