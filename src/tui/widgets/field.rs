//! A text field: one paragraph typed, corrected and pasted, on one line or wrapped.
//!
//! Accents are kept composed (NFC), control characters are refused, the length is limited in characters.

mod view;

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use crate::assembly::words::is_hidden;
use crate::tui::intent::{Intent, Step};

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Accepts {
    Text,
    Digits,
}

/// A text being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    chars: Vec<char>,
    cursor: usize,
    limit: usize,
    accepts: Accepts,
    /// Whether it holds a number that nobody has touched.
    untouched: bool,
}

impl Field {
    /// An empty field of at most `limit` characters.
    pub fn new(limit: usize) -> Self {
        Self {
            chars: Vec::new(),
            cursor: 0,
            limit,
            accepts: Accepts::Text,
            untouched: false,
        }
    }

    /// An empty field for a whole number of at most `limit` digits. It leaves every other character to the screen, so
    /// that letters stay keys.
    pub fn digits(limit: usize) -> Self {
        Self {
            accepts: Accepts::Digits,
            ..Self::new(limit)
        }
    }

    /// The same field holding `text`, the cursor at its end. A number is there to be confirmed or written anew: the first
    /// digit typed replaces it, so that 12 corrected to 11 is never 1211.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        self.clear();
        self.insert(text);
        self.untouched = self.accepts == Accepts::Digits;
        self
    }

    /// What is written, without spaces around.
    pub fn text(&self) -> String {
        self.raw().trim().to_owned()
    }

    /// What is written, exactly.
    pub fn raw(&self) -> String {
        self.chars.iter().collect()
    }

    /// The number written, if it is one.
    pub fn number(&self) -> Option<u64> {
        self.text().parse().ok()
    }

    /// Whether nothing but spaces is written.
    pub fn is_empty(&self) -> bool {
        self.chars.iter().all(|c| c.is_whitespace())
    }

    /// How many characters are written.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// How many characters fit.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.chars.clear();
        self.cursor = 0;
    }

    /// Types or edits; false when the intent is not for a field.
    pub fn update(&mut self, intent: &Intent) -> bool {
        let untouched = self.untouched;
        let types = matches!(intent, Intent::Char(c) if self.takes(*c))
            || matches!(intent, Intent::Paste(_));
        if untouched && types {
            self.clear();
        }
        match intent {
            Intent::Char(c) if self.takes(*c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Intent::Paste(text) => self.insert(text),
            Intent::Erase => self.erase_before(),
            Intent::EraseAhead => self.erase_at(),
            Intent::Step(Step::Left) => self.cursor = self.before(),
            Intent::Step(Step::Right) => self.cursor = self.after(),
            Intent::Step(Step::Home) => self.cursor = 0,
            Intent::Step(Step::End) => self.cursor = self.chars.len(),
            Intent::Char(_)
            | Intent::Step(Step::Up | Step::Down | Step::PageUp | Step::PageDown)
            | Intent::Accept
            | Intent::Back
            | Intent::NextField
            | Intent::PreviousField
            | Intent::Hint(_)
            | Intent::Help
            | Intent::Actions
            | Intent::Secondary
            | Intent::Project
            | Intent::Undo
            | Intent::Redo
            | Intent::Leave
            | Intent::Click(_)
            | Intent::Wheel(_, _)
            | Intent::Tick => return false,
        }
        self.untouched = false;
        true
    }

    /// Whether nothing more fits; a number of few digits is full at its last one, and that is no news.
    pub fn is_full(&self) -> bool {
        self.accepts == Accepts::Text && self.chars.len() >= self.limit
    }

    fn takes(&self, c: char) -> bool {
        match self.accepts {
            Accepts::Text => !is_hidden(c),
            Accepts::Digits => c.is_ascii_digit(),
        }
    }

    /// Inserts what is accepted of `text` at the cursor, up to the limit; line breaks become spaces.
    fn insert(&mut self, text: &str) {
        // A terminal may hand over the lines of what is pasted with the end that the Enter key has.
        let text = text.replace("\r\n", "\n");
        let spaced = |c| {
            if matches!(c, '\n' | '\r' | '\t') {
                ' '
            } else {
                c
            }
        };
        for c in text.chars().map(spaced) {
            if self.takes(c) && self.chars.len() < self.limit {
                self.chars.insert(self.cursor, c);
                self.cursor += 1;
            }
        }
        self.compose();
    }

    /// Joins letters and accents typed or pasted apart.
    fn compose(&mut self) {
        let composed = |chars: &[char]| chars.iter().copied().nfc().collect::<Vec<char>>();
        let (before, after) = self.chars.split_at(self.cursor.min(self.chars.len()));
        let before = composed(before);
        let cursor = before.len();
        let after = composed(after);
        self.chars = before.into_iter().chain(after).collect();
        self.cursor = cursor;
    }

    fn erase_before(&mut self) {
        let start = self.before();
        self.chars.drain(start..self.cursor);
        self.cursor = start;
    }

    fn erase_at(&mut self) {
        let end = self.after();
        self.chars.drain(self.cursor..end);
    }

    /// The place before the character at the left of the cursor; marks that take no cell go with their letter.
    fn before(&self) -> usize {
        let seen = self.chars.get(..self.cursor).unwrap_or_default();
        seen.iter().rposition(|c| c.width() != Some(0)).unwrap_or(0)
    }

    /// The place after the character at the cursor.
    fn after(&self) -> usize {
        let rest = self.chars.iter().enumerate().skip(self.cursor + 1);
        rest.filter(|(_, c)| c.width() != Some(0))
            .map(|(at, _)| at)
            .next()
            .unwrap_or(self.chars.len())
    }
}

/// Whether a field or a form has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// It has: the cursor is drawn there.
    Here,
    /// It has not.
    Elsewhere,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(field: &mut Field, text: &str) {
        for c in text.chars() {
            field.update(&Intent::Char(c));
        }
    }

    #[test]
    fn typing_and_correcting_happen_at_the_cursor() {
        let mut field = Field::new(40);
        typed(&mut field, "prsona");
        field.update(&Intent::Step(Step::Home));
        field.update(&Intent::Step(Step::Right));
        typed(&mut field, "e");
        assert_eq!(field.text(), "persona");
        field.update(&Intent::EraseAhead);
        field.update(&Intent::Erase);
        assert_eq!(field.text(), "psona");
    }

    #[test]
    fn accents_typed_apart_are_joined_and_erased_together() {
        let mut field = Field::new(10);
        typed(&mut field, "pero\u{300}");
        assert_eq!(field.text(), "però");
        field.update(&Intent::Erase);
        assert_eq!(field.text(), "per");
    }

    #[test]
    fn control_characters_are_refused_and_pasted_lines_become_one() {
        let mut field = Field::new(40);
        field.update(&Intent::Paste("una\nriga\u{1b}[31m".into()));
        assert_eq!(field.raw(), "una riga[31m");
        let mut field = Field::new(40);
        field.update(&Intent::Paste("due\r\nrighe\rtre\u{202e}".into()));
        assert_eq!(field.raw(), "due righe tre");
    }

    #[test]
    fn the_limit_holds_for_typing_and_for_pasting() {
        let mut field = Field::new(4);
        field.update(&Intent::Paste("abcdefgh".into()));
        typed(&mut field, "z");
        assert_eq!(field.raw(), "abcd");
    }

    #[test]
    fn a_number_field_leaves_letters_to_the_screen() {
        let mut field = Field::digits(3);
        assert!(field.update(&Intent::Char('7')));
        assert!(!field.update(&Intent::Char('b')));
        assert!(!field.update(&Intent::Char(' ')));
        assert_eq!(field.number(), Some(7));
        assert_eq!(Field::digits(3).number(), None);
    }

    #[test]
    fn the_first_digit_typed_replaces_a_number_held_and_text_held_goes_on() {
        let mut counted = Field::digits(4).holding("12");
        typed(&mut counted, "11");
        assert_eq!(counted.number(), Some(11));
        let mut corrected = Field::digits(4).holding("12");
        corrected.update(&Intent::Erase);
        typed(&mut corrected, "1");
        assert_eq!(corrected.number(), Some(11));
        let mut words = Field::new(9).holding("La sera");
        typed(&mut words, "!");
        assert_eq!(words.raw(), "La sera!");
    }

    #[test]
    fn a_text_is_full_at_its_limit_and_a_number_never_says_so() {
        assert!(Field::new(3).holding("bus").is_full());
        assert!(!Field::digits(3).holding("123").is_full());
    }
}
