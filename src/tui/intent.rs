//! What a person means by a key, a click or a paste.
//!
//! The terminal's events become intents once, here: only presses count (some systems send releases too), a key held
//! down repeats only where repeating is harmless (arrows and erasing), and characters typed with `AltGr`, which some
//! systems send as Ctrl+Alt, are characters.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::layout::Position;

use super::keymap::Key;

/// A movement in a list, a form or a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column or character left.
    Left,
    /// One column or character right.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row, or the beginning of the text.
    Home,
    /// To the last row, or the end of the text.
    End,
}

/// What a person asks of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Enter: the action written in the ▶ row.
    Accept,
    /// Esc: back, close, clear the line.
    Back,
    /// Arrows and pages.
    Step(Step),
    /// Tab: the next field.
    NextField,
    /// Shift+Tab: the previous field.
    PreviousField,
    /// A character, a space included: text in a field, a letter key elsewhere.
    Char(char),
    /// Text pasted.
    Paste(String),
    /// Backspace.
    Erase,
    /// Delete.
    EraseAhead,
    /// A hint clicked, or an action chosen among all: acts as its key outside every field.
    Hint(Key),
    /// F1: help.
    Help,
    /// F2: all the actions.
    Actions,
    /// F3: the secondary list of the screen.
    Secondary,
    /// F5: what the hall sees.
    Project,
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Y.
    Redo,
    /// Ctrl+C: asks to leave.
    Leave,
    /// A click, at a cell of the window.
    Click(Position),
    /// The wheel, up or down, over a cell of the window.
    Wheel(Step, Position),
    /// Time has passed on an animated screen.
    Tick,
}

impl Intent {
    /// What an event of the terminal means; `typing` says whether a text field has the focus.
    pub fn of(event: &Event, typing: bool) -> Option<Self> {
        match event {
            Event::Key(key) => of_key(key, typing),
            Event::Mouse(mouse) => of_mouse(*mouse),
            Event::Paste(text) => Some(Self::Paste(text.clone())),
            Event::FocusGained | Event::FocusLost | Event::Resize(_, _) => None,
        }
    }
}

fn of_key(event: &KeyEvent, typing: bool) -> Option<Intent> {
    let intent = of_press(event, typing)?;
    match event.kind {
        KeyEventKind::Press => Some(intent),
        KeyEventKind::Repeat => {
            matches!(intent, Intent::Step(_) | Intent::Erase | Intent::EraseAhead).then_some(intent)
        }
        KeyEventKind::Release => None,
    }
}

fn of_press(event: &KeyEvent, typing: bool) -> Option<Intent> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    if let KeyCode::Char(c) = event.code {
        return match (control, alt) {
            // AltGr: @ # [ ] { } on an Italian keyboard.
            (true, true) => (typing && !c.is_control()).then_some(Intent::Char(c)),
            (true, false) => of_control(c.to_ascii_lowercase()),
            (false, true) => None,
            (false, false) if c == '?' && !typing => Some(Intent::Help),
            (false, false) => (!c.is_control()).then_some(Intent::Char(c)),
        };
    }
    if alt {
        return None;
    }
    of_named(event.code)
}

fn of_control(c: char) -> Option<Intent> {
    match c {
        'c' => Some(Intent::Leave),
        'k' => Some(Intent::Actions),
        'p' => Some(Intent::Project),
        'z' => Some(Intent::Undo),
        'y' => Some(Intent::Redo),
        _ => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the terminal library has many keys, the program uses few"
)]
fn of_named(code: KeyCode) -> Option<Intent> {
    Some(match code {
        KeyCode::Enter => Intent::Accept,
        KeyCode::Esc => Intent::Back,
        KeyCode::Up => Intent::Step(Step::Up),
        KeyCode::Down => Intent::Step(Step::Down),
        KeyCode::Left => Intent::Step(Step::Left),
        KeyCode::Right => Intent::Step(Step::Right),
        KeyCode::PageUp => Intent::Step(Step::PageUp),
        KeyCode::PageDown => Intent::Step(Step::PageDown),
        KeyCode::Home => Intent::Step(Step::Home),
        KeyCode::End => Intent::Step(Step::End),
        KeyCode::Tab => Intent::NextField,
        KeyCode::BackTab => Intent::PreviousField,
        KeyCode::Backspace => Intent::Erase,
        KeyCode::Delete => Intent::EraseAhead,
        KeyCode::F(1) => Intent::Help,
        KeyCode::F(2) => Intent::Actions,
        KeyCode::F(3) => Intent::Secondary,
        KeyCode::F(5) => Intent::Project,
        _ => return None,
    })
}

fn of_mouse(event: MouseEvent) -> Option<Intent> {
    let at = Position::new(event.column, event.row);
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Intent::Click(at)),
        MouseEventKind::ScrollUp => Some(Intent::Wheel(Step::Up, at)),
        MouseEventKind::ScrollDown => Some(Intent::Wheel(Step::Down, at)),
        MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, modifiers, kind))
    }

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Event {
        key(code, modifiers, KeyEventKind::Press)
    }

    #[test]
    fn a_release_means_nothing_so_no_key_counts_twice() {
        for code in [KeyCode::Enter, KeyCode::Char('2'), KeyCode::Down] {
            assert_eq!(
                Intent::of(&key(code, KeyModifiers::NONE, KeyEventKind::Release), true),
                None
            );
        }
    }

    #[test]
    fn a_key_held_down_repeats_arrows_and_erasing_only() {
        let held = |code| Intent::of(&key(code, KeyModifiers::NONE, KeyEventKind::Repeat), true);
        assert_eq!(held(KeyCode::Down), Some(Intent::Step(Step::Down)));
        assert_eq!(held(KeyCode::Backspace), Some(Intent::Erase));
        assert_eq!(held(KeyCode::Enter), None);
        assert_eq!(held(KeyCode::Char('2')), None);
    }

    #[test]
    fn a_character_typed_with_altgr_is_text_in_a_field_and_nothing_elsewhere() {
        let at = press(
            KeyCode::Char('@'),
            KeyModifiers::CONTROL | KeyModifiers::ALT,
        );
        assert_eq!(Intent::of(&at, true), Some(Intent::Char('@')));
        assert_eq!(Intent::of(&at, false), None);
    }

    #[test]
    fn a_question_mark_is_help_only_outside_a_field() {
        let mark = press(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Intent::of(&mark, false), Some(Intent::Help));
        assert_eq!(Intent::of(&mark, true), Some(Intent::Char('?')));
    }

    #[test]
    fn every_function_key_has_its_twin() {
        let twins = [(2, 'k', Intent::Actions), (5, 'p', Intent::Project)];
        for (f, c, intent) in twins {
            assert_eq!(
                Intent::of(&press(KeyCode::F(f), KeyModifiers::NONE), true),
                Some(intent.clone())
            );
            assert_eq!(
                Intent::of(&press(KeyCode::Char(c), KeyModifiers::CONTROL), true),
                Some(intent)
            );
        }
        assert_eq!(
            Intent::of(&press(KeyCode::Char('c'), KeyModifiers::CONTROL), true),
            Some(Intent::Leave)
        );
    }
}
