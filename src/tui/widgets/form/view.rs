//! Where the rows of a form are, and how they are drawn.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Control, Form, Placed, at_of, count, words};
use crate::tui::measure::{cells, cut, left};
use crate::tui::theme::Theme;
use crate::tui::widgets::field::Focus;

impl Form {
    /// How many rows of the window the form takes at this width.
    pub fn height(&self, width: u16) -> u16 {
        let tall = Rect {
            x: 0,
            y: 0,
            width,
            height: u16::MAX,
        };
        self.layout(tall)
            .last()
            .map_or(0, |placed| placed.area.y + 1)
    }

    /// Draws the form, scrolled so that the row with the focus is seen.
    pub fn view(&self, frame: &mut Frame<'_>, area: Rect, theme: &Theme) {
        for placed in self.shown(area) {
            let Some(row) = self.rows.get(placed.row) else {
                continue;
            };
            let here = placed.row == self.focus;
            match (placed.option, &row.control) {
                (None, _) => {
                    let mark = if here { "> " } else { "  " };
                    let style = if here { theme.selected } else { theme.text };
                    let words = format!(
                        "{mark}{}",
                        left(&row.label, placed.area.width.saturating_sub(2))
                    );
                    frame.render_widget(Line::styled(words, style), placed.area);
                }
                (Some(_), Control::Text(field)) => {
                    let focus = if here { Focus::Here } else { Focus::Elsewhere };
                    field.view(frame, placed.area, focus, theme);
                }
                (Some(option), Control::One { chosen, .. }) => {
                    let style = if here && option == *chosen {
                        theme.strong
                    } else {
                        theme.text
                    };
                    let words = cut(&words(&row.control, option), placed.area.width);
                    frame.render_widget(Line::styled(words, style), placed.area);
                }
                (Some(option), Control::Any { at, .. }) => {
                    let style = if here && option == *at {
                        theme.strong.underlined()
                    } else {
                        theme.text
                    };
                    let words = cut(&words(&row.control, option), placed.area.width);
                    frame.render_widget(Line::styled(words, style), placed.area);
                }
            }
        }
    }

    /// What is seen of the form in `area`.
    pub(super) fn shown(&self, area: Rect) -> Vec<Placed> {
        let all = self.layout(Rect {
            height: u16::MAX - area.y,
            ..area
        });
        let control = self.rows.get(self.focus).map(|row| &row.control);
        let chosen = control.map(at_of);
        let mut focused = all.iter().filter(|placed| placed.row == self.focus);
        // Where not all options of the row have room, the one that is chosen has.
        let chosen = focused
            .clone()
            .find(|placed| placed.option == chosen)
            .map_or(area.y, |placed| placed.area.y);
        let last = focused.next_back().map_or(area.y, |placed| placed.area.y);
        let hidden = (last + 1).saturating_sub(area.bottom());
        let hidden = hidden.min(chosen - area.y);
        let moved = all
            .into_iter()
            .filter(|placed| placed.area.y >= area.y + hidden)
            .map(|mut placed| {
                placed.area.y -= hidden;
                placed
            });
        moved
            .filter(|placed| placed.area.y < area.bottom())
            .collect()
    }

    fn layout(&self, area: Rect) -> Vec<Placed> {
        let label = self
            .rows
            .iter()
            .map(|row| cells(&row.label))
            .max()
            .unwrap_or(0)
            .min(area.width / 2)
            + 4;
        let start = area.x + label;
        let room = area.width.saturating_sub(label);
        let mut out = Vec::new();
        let mut y = area.y;
        for (at, row) in self.rows.iter().enumerate() {
            out.push(Placed {
                row: at,
                option: None,
                area: Rect::new(area.x, y, label - 1, 1),
            });
            let mut x = start;
            for option in 0..count(&row.control) {
                let full = matches!(row.control, Control::Text(_));
                let width = if full {
                    room
                } else {
                    cells(&words(&row.control, option)).min(room)
                };
                if x > start && x + width > start + room {
                    (x, y) = (start, y + 1);
                }
                out.push(Placed {
                    row: at,
                    option: Some(option),
                    area: Rect::new(x, y, width, 1),
                });
                x += width + 3;
            }
            y += 1;
        }
        out
    }
}
