//! Big figures and short words, four cells by four a letter: the only size that is dense and safe in every font.

use ratatui::Frame;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use tui_big_text::{BigText, PixelSize};
use unicode_normalization::UnicodeNormalization;

use crate::tui::measure::{cells, cut};

/// Cells of a letter, across and down.
pub const LETTER: u16 = 4;

/// Draws `words` big at the top of `area`; as ordinary text where they do not fit or cannot be drawn whole.
pub fn view(frame: &mut Frame<'_>, area: Rect, words: &str, style: Style) {
    let words = drawable(words);
    let wide = cells(&words).saturating_mul(LETTER);
    if wide > area.width || area.height < LETTER || !words.chars().all(has_glyph) {
        frame.render_widget(Line::styled(cut(&words, area.width), style), area);
        return;
    }
    let big = BigText::builder()
        .pixel_size(PixelSize::Quadrant)
        .style(style)
        .alignment(HorizontalAlignment::Left)
        .lines([Line::from(words)])
        .build();
    frame.render_widget(
        big,
        Rect {
            width: wide,
            height: LETTER,
            ..area
        },
    );
}

/// The same words in letters the big font has: typographic marks become plain, marks outside Latin-1 are dropped.
fn drawable(words: &str) -> String {
    let mut out = String::new();
    for c in words.nfc() {
        match c {
            '’' | '‘' => out.push('\''),
            '“' | '”' => out.push('"'),
            '–' | '—' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '€' => out.push_str("EUR"),
            c if has_glyph(c) => out.push(c),
            c => out.extend(c.nfd().filter(char::is_ascii)),
        }
    }
    out
}

/// Whether the font draws the character: printable Latin-1, save two signs it leaves empty.
fn has_glyph(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ff}') && !matches!(c, '\u{ad}' | '³' | '´')
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use super::*;

    fn drawn(words: &str, width: u16) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, 4)).unwrap();
        terminal
            .draw(|frame| view(frame, frame.area(), words, Style::new()))
            .unwrap();
        terminal.backend().to_string()
    }

    #[test]
    fn no_character_said_drawable_is_drawn_empty() {
        let is_empty = |c: &char| {
            !drawn(&c.to_string(), 8)
                .chars()
                .any(|drawn| ('\u{2580}'..='\u{259f}').contains(&drawn))
        };
        let empty: String = (' '..='\u{ff}')
            .filter(|c| has_glyph(*c) && *c != ' ')
            .filter(is_empty)
            .collect();
        assert_eq!(empty, "");
    }

    #[test]
    fn letters_of_other_alphabets_lose_their_marks_and_not_themselves() {
        assert_eq!(drawable("Ștefan – 12 €…"), "Stefan - 12 EUR...");
    }

    #[test]
    fn words_too_long_are_written_small_rather_than_cut_big() {
        assert!(drawn("Marciapiedi", 20).contains("Marciapiedi"));
    }
}
