//! The frame every screen is drawn in.
//!
//! ```text
//!  2 Accoglienza                                 Presenti 112 · 18:31 · salvato ✓    title
//!
//!  body: from row 2, one cell in from both sides; a left rail from 110 columns
//!
//!  ✓ Registrazione di Persona 017                                                    message
//!  scrivi il nome   ↑↓ scegli   Tab categoria e genere   F3 uscite                   keys of the screen
//!  ▶ INVIO  Registra Persona 018, associazione                                       the next action
//!  F1 aiuto   F2 azioni   F5 proietta   Ctrl+Z annulla   Esc indietro                fixed keys
//! ```
//!
//! Where each thing is depends only on the size and on what is shown, so that a click is understood by the same
//! functions that draw.

mod draw;
mod message;

use std::ops::Range;

use ratatui::layout::{Position, Rect, Size};

use super::intent::Intent;
use super::keymap::{Hint, Key};
use super::measure::cells;
use crate::text::Text;

pub use draw::{draw, draw_too_small};
pub use message::{Message, Tone};

/// The smallest window in which the program can be used.
pub const SMALLEST: Size = Size {
    width: 60,
    height: 18,
};
/// From this width the rail is drawn.
const RAIL_FROM: u16 = 110;
const RAIL: u16 = 27;
/// Most rows of a message.
pub const MESSAGE: u16 = 3;
/// Most rows of the advice that stands in its place.
pub const ADVICE: u16 = 2;

/// Where the parts of the frame are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    /// The first row.
    pub title: Rect,
    /// The left rail with the agenda, when there is room.
    pub rail: Option<Rect>,
    /// What belongs to the screen.
    pub body: Rect,
    /// The message, a row or a few.
    pub message: Rect,
    /// The keys of the screen.
    pub keys: Rect,
    /// The row of the next action.
    pub next: Rect,
    /// The fixed keys.
    pub fixed: Rect,
}

/// The parts of a frame of this size; `None` when the window is too small to be used.
pub fn regions(size: Size) -> Option<Regions> {
    if size.width < SMALLEST.width || size.height < SMALLEST.height {
        return None;
    }
    let row = |y| Rect::new(0, y, size.width, 1);
    let rail = (size.width >= RAIL_FROM).then(|| Rect::new(0, 1, RAIL + 1, size.height - 5));
    let x = rail.map_or(0, |rail| rail.width) + 1;
    Some(Regions {
        title: row(0),
        rail,
        body: Rect::new(x, 2, size.width - x - 1, size.height - 6),
        message: row(size.height - 4),
        keys: row(size.height - 3),
        next: row(size.height - 2),
        fixed: row(size.height - 1),
    })
}

impl Regions {
    /// The same parts with a message of so many rows: those beyond its own are taken from the foot of the body.
    #[must_use]
    pub fn with_message(self, rows: u16) -> Self {
        let more = rows.saturating_sub(1);
        let body = Rect {
            height: self.body.height.saturating_sub(more),
            ..self.body
        };
        let message = Rect {
            y: self.message.y.saturating_sub(more),
            height: more + 1,
            ..self.message
        };
        Self {
            body,
            message,
            ..self
        }
    }
}

/// The next action: the key that does it, and what it does, with the name of the thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The key to press; `None` when the next action is not a key ("write the first observation").
    pub key: Option<Key>,
    /// Verb and object.
    pub words: String,
}

impl Next {
    /// What Enter does.
    pub fn enter(words: impl Into<String>) -> Self {
        Self {
            key: Some(Key::Enter),
            words: words.into(),
        }
    }

    /// What another key does.
    pub fn key(key: Key, words: impl Into<String>) -> Self {
        Self {
            key: Some(key),
            words: words.into(),
        }
    }

    /// Something to do that is not a single key.
    pub fn words(words: impl Into<String>) -> Self {
        Self {
            key: None,
            words: words.into(),
        }
    }
}

/// A key shown in a row, with its words and what a click on it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The key as written.
    pub label: String,
    /// What it does.
    pub words: String,
    /// What a click means.
    pub click: Option<Intent>,
}

impl Shown {
    /// The keys of a screen, in words.
    pub fn hints(hints: &[Hint], text: &Text) -> Vec<Self> {
        let shown = |hint: &Hint| Self {
            label: hint.key.label(text),
            words: text.get(hint.words).to_owned(),
            click: hint.key.click(),
        };
        hints.iter().map(shown).collect()
    }

    fn width(&self) -> u16 {
        cells(&self.label)
            .saturating_add(cells(&self.words))
            .saturating_add(u16::from(!self.words.is_empty()))
    }
}

/// The cells each key takes in a row of `width`, in order: three cells apart, or less where the last would be lost; keys
/// that do not fit even so are left out whole, from the right.
pub fn places(row: &[Shown], width: u16) -> Vec<Range<u16>> {
    let apart = |gap: u16| {
        let mut out = Vec::new();
        let mut x = 1_u16;
        for item in row {
            let end = x.saturating_add(item.width());
            if end > width {
                break;
            }
            out.push(x..end);
            x = end.saturating_add(gap);
        }
        out
    };
    let usual = apart(3);
    if usual.len() == row.len() {
        return usual;
    }
    let close = apart(2);
    if close.len() == row.len() {
        return close;
    }
    apart(1)
}

/// What goes in the rail.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rail {
    /// The steps of the agenda: mark and name.
    pub steps: Vec<(char, String)>,
    /// The last actions, newest first: time of day and words.
    pub actions: Vec<(String, String)>,
}

/// Everything around the body, already in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surround {
    /// The title, at the left of the first row.
    pub title: String,
    /// The state of the assembly, at the right of the first row.
    pub state: String,
    /// The rail, drawn when there is room.
    pub rail: Rail,
    /// The message row.
    pub message: Option<Message>,
    /// The keys of the screen.
    pub keys: Vec<Shown>,
    /// The next action.
    pub next: Option<Next>,
    /// The fixed keys.
    pub fixed: Vec<Shown>,
}

/// What a click at `at` means outside the body, if anything.
pub fn click(at: Position, regions: &Regions, surround: &Surround) -> Option<Intent> {
    if regions.next.contains(at) {
        return surround
            .next
            .as_ref()
            .and_then(|next| next.key)
            .and_then(Key::click);
    }
    let row = if regions.keys.contains(at) {
        &surround.keys
    } else if regions.fixed.contains(at) {
        &surround.fixed
    } else {
        return None;
    };
    let width = regions.keys.width;
    places(row, width)
        .into_iter()
        .zip(row)
        .find(|(place, _)| place.contains(&at.x))
        .and_then(|(_, item)| item.click.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(label: &str, words: &str) -> Shown {
        Shown {
            label: label.into(),
            words: words.into(),
            click: Some(Intent::Help),
        }
    }

    #[test]
    fn the_rail_appears_from_110_columns_and_leaves_90_to_the_body_of_120() {
        let small = regions(Size::new(80, 24)).unwrap();
        assert_eq!((small.rail, small.body), (None, Rect::new(1, 2, 78, 18)));
        let large = regions(Size::new(120, 40)).unwrap();
        assert_eq!(large.rail.map(|rail| rail.width), Some(28));
        assert_eq!(large.body, Rect::new(29, 2, 90, 34));
        assert!(regions(Size::new(109, 40)).unwrap().rail.is_none());
    }

    #[test]
    fn under_60_by_18_there_is_no_frame() {
        assert!(regions(Size::new(60, 18)).is_some());
        assert!(regions(Size::new(59, 18)).is_none());
        assert!(regions(Size::new(60, 17)).is_none());
    }

    #[test]
    fn the_rows_of_a_long_message_are_taken_from_the_body() {
        let one = regions(Size::new(80, 24)).unwrap();
        let three = one.with_message(3);
        assert_eq!(three.message, Rect::new(0, 18, 80, 3));
        assert_eq!(three.body.bottom(), 18);
        assert_eq!((three.keys, one.with_message(1)), (one.keys, one));
    }

    #[test]
    fn a_key_that_does_not_fit_is_left_out_whole_from_the_right() {
        let row = [
            shown("F1", "aiuto"),
            shown("F2", "azioni"),
            shown("Esc", "indietro"),
        ];
        assert_eq!(places(&row, 80), [1..9, 12..21, 24..36]);
        assert_eq!(places(&row, 35), [1..9, 11..20, 22..34]);
        assert_eq!(places(&row, 32), [1..9, 10..19, 20..32]);
        assert_eq!(places(&row, 31), [1..9, 10..19]);
    }

    #[test]
    fn a_click_on_a_hint_means_its_key_and_beside_it_nothing() {
        let regions = regions(Size::new(80, 24)).unwrap();
        let surround = Surround {
            fixed: vec![shown("F1", "aiuto")],
            ..Surround::default()
        };
        assert_eq!(
            click(Position::new(1, 23), &regions, &surround),
            Some(Intent::Help)
        );
        assert_eq!(click(Position::new(9, 23), &regions, &surround), None);
        assert_eq!(click(Position::new(1, 12), &regions, &surround), None);
    }
}
