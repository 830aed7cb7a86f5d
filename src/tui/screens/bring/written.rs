//! What a file does not say of itself and is written by hand.

use super::lines::Line;
use crate::assembly::ThemeId;
use crate::assembly::words::LINE;
use crate::tui::widgets::field::Field;

/// Most characters of a day.
const DAY: usize = 10;
/// Most digits of a number of people.
const PEOPLE: usize = 9;

/// What is written by hand.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) theme: Option<ThemeId>,
    pub(super) title: Field,
    pub(super) source: Field,
    pub(super) held: Field,
    pub(super) respondents: Field,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            theme: None,
            title: Field::new(LINE),
            source: Field::new(LINE),
            held: Field::new(DAY),
            respondents: Field::digits(PEOPLE),
        }
    }
}

impl Written {
    /// The field of a line that is written.
    pub(super) fn field(&self, line: Line) -> Option<&Field> {
        match line {
            Line::Title => Some(&self.title),
            Line::Source => Some(&self.source),
            Line::Held => Some(&self.held),
            Line::Respondents => Some(&self.respondents),
            Line::Content
            | Line::Charset
            | Line::Separator
            | Line::Headings
            | Line::Text
            | Line::Other
            | Line::Split
            | Line::Theme => None,
        }
    }

    /// The field of a line that is written, to write in it.
    pub(super) fn field_mut(&mut self, line: Line) -> Option<&mut Field> {
        match line {
            Line::Title => Some(&mut self.title),
            Line::Source => Some(&mut self.source),
            Line::Held => Some(&mut self.held),
            Line::Respondents => Some(&mut self.respondents),
            Line::Content
            | Line::Charset
            | Line::Separator
            | Line::Headings
            | Line::Text
            | Line::Other
            | Line::Split
            | Line::Theme => None,
        }
    }
}
