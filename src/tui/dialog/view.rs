//! Where a box is, and how it is drawn.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear};

use super::{Dialog, Kind};
use crate::text::Text;
use crate::tui::area::below;
use crate::tui::measure::{cells, wrap};
use crate::tui::theme::Theme;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::{self, Cell};

/// The largest box.
const WIDTH: u16 = 64;
const HEIGHT: u16 = 12;
/// Most rows of a text that is written; a longer one scrolls.
const WRITTEN: u16 = 6;

impl Dialog {
    /// Draws the box in the middle of the body.
    pub fn view(&self, frame: &mut Frame<'_>, body: Rect, text: &Text, theme: &Theme) {
        let area = self.place(body);
        make_room(frame.buffer_mut(), area);
        frame.render_widget(Clear, area);
        frame.buffer_mut().set_style(area, theme.text);
        let title = if self.has_long_title(area.width) {
            Line::default()
        } else {
            Line::styled(format!(" {} ", self.title), theme.strong)
        };
        frame.render_widget(
            Block::bordered()
                .border_style(theme.strong)
                .style(theme.text)
                .title(title),
            area,
        );
        let inner = inside(area);
        let strong = self.title_lines(inner.width).len();
        for (n, (row, line)) in inner.rows().zip(self.lines(inner.width, text)).enumerate() {
            let style = if n < strong { theme.strong } else { theme.text };
            frame.render_widget(Line::styled(line, style), row);
        }
        let content = self.content(body);
        match &self.kind {
            Kind::Confirm { .. } | Kind::Tell { .. } => {}
            Kind::Word { field, .. } => field.view(frame, content, Focus::Here, theme),
            Kind::Write { field, .. } => field.view_wrapped(frame, content, Focus::Here, theme),
            Kind::Pick { items, picked } => {
                let rows: Vec<usize> = (0..items.len()).collect();
                let cells = items.iter().map(|item| Cell::from(item.as_str())).collect();
                list::view(frame, content, cells, picked.index(&rows), theme);
            }
        }
    }

    /// The paragraphs above the field or the list, wrapped, with an empty line after them.
    fn lines(&self, width: u16, text: &Text) -> Vec<String> {
        let mut lines = self.title_lines(width);
        lines.extend(
            self.body
                .iter()
                .flat_map(|paragraph| wrap(paragraph, width)),
        );
        let invite = match &self.kind {
            Kind::Word { word, .. } => {
                Some(text.with("common-dialog-word", &[("word", word.as_str().into())]))
            }
            Kind::Confirm { .. } | Kind::Tell { .. } | Kind::Write { .. } | Kind::Pick { .. } => {
                None
            }
        };
        if let Some(invite) = invite {
            lines.push(String::new());
            lines.extend(wrap(&invite, width));
        }
        lines
    }

    /// Whether the title does not fit in the border of a box of this width.
    fn has_long_title(&self, width: u16) -> bool {
        cells(&self.title) > width.saturating_sub(4)
    }

    /// A title too long for the border is written above the paragraphs, with an empty line below it.
    fn title_lines(&self, inner: u16) -> Vec<String> {
        if !self.has_long_title(inner + 4) {
            return Vec::new();
        }
        let mut lines = wrap(&self.title, inner);
        lines.truncate(3);
        if !self.body.is_empty() {
            lines.push(String::new());
        }
        lines
    }

    /// How many rows are above the field or the list. The invitation to type a word counts as two.
    fn rows_above(&self, width: u16) -> u16 {
        let paragraphs: usize = self
            .body
            .iter()
            .map(|paragraph| wrap(paragraph, width).len())
            .sum();
        let paragraphs = paragraphs + self.title_lines(width).len();
        let invite = if matches!(self.kind, Kind::Word { .. }) {
            2
        } else {
            0
        };
        u16::try_from(paragraphs + invite).unwrap_or(u16::MAX)
    }

    fn rows_of_content(&self, width: u16) -> u16 {
        match &self.kind {
            Kind::Confirm { .. } | Kind::Tell { .. } => 0,
            Kind::Word { .. } => 1,
            Kind::Write { field, .. } => field.rows(width).min(WRITTEN),
            Kind::Pick { items, .. } => u16::try_from(items.len()).unwrap_or(u16::MAX).max(1),
        }
    }

    /// Where the box is: in the middle of the body, as tall as needed up to the largest. It grows downwards while a text is
    /// written, so that the row one writes on stays where it is.
    fn place(&self, body: Rect) -> Rect {
        let width = WIDTH.min(body.width);
        let inner = width.saturating_sub(4);
        let above = self.rows_above(inner);
        let rows = self.rows_of_content(inner);
        let gap = u16::from(above > 0 && rows > 0);
        let least = above.saturating_add(gap).saturating_add(4);
        let grown = match self.kind {
            Kind::Write { .. } => rows.saturating_sub(1),
            Kind::Confirm { .. } | Kind::Tell { .. } | Kind::Word { .. } | Kind::Pick { .. } => 0,
        };
        let first = least
            .saturating_add(rows - grown)
            .min(HEIGHT.max(above.saturating_add(6)))
            .min(body.height);
        let height = first.saturating_add(grown).min(body.height);
        let top = (body.height - first) / 3;
        Rect {
            x: body.x + (body.width - width) / 2,
            y: body.y + top.min(body.height - height),
            width,
            height,
        }
    }

    /// Where the field or the list is.
    pub(super) fn content(&self, body: Rect) -> Rect {
        let inner = inside(self.place(body));
        let above = self.rows_above(inner.width);
        below(inner, above + u16::from(above > 0))
    }
}

/// The inside of a box: a border and a cell on every side.
fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 2,
        y: area.y + 2,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(4),
    }
}

/// Takes away what begins before the box and would be drawn over its frame: a character two cells wide.
fn make_room(buffer: &mut Buffer, area: Rect) {
    let Some(x) = area.x.checked_sub(1) else {
        return;
    };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut(Position::new(x, y))
            && cells(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}
