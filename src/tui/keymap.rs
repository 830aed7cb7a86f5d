//! The keys of a screen: one table read by the handler, the hint row, the help and the list of actions.
//!
//! A screen writes `const KEYS: &[Binding<Do>]`; [`action`] finds what an intent does, [`hints`] gives the table to
//! whoever shows it. As there is only one table, what is promised and what happens cannot drift.

use super::intent::{Intent, Step};
use crate::text::Text;

/// A key, or a family of keys, as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// The space bar.
    Space,
    /// Backspace.
    Backspace,
    /// F3.
    F3,
    /// A letter, a digit or a sign. Letters match in both cases.
    Char(char),
    /// One arrow.
    Arrow(Step),
    /// Up and down, handled by a list or a form.
    UpDown,
    /// Left and right.
    LeftRight,
    /// The four arrows.
    Arrows,
    /// The signs `+` and `−`.
    PlusMinus,
    /// A range of digits.
    Digits(char, char),
    /// Any digit.
    AnyDigit,
    /// Typing text.
    Typing,
}

impl Key {
    /// How the key is written for people.
    pub fn label(self, text: &Text) -> String {
        match self {
            Self::Enter => text.get("common-key-enter").to_owned(),
            Self::Space => text.get("common-key-space").to_owned(),
            Self::AnyDigit => text.get("common-key-digits").to_owned(),
            Self::Typing => text.get("common-key-typing").to_owned(),
            Self::Esc => "Esc".to_owned(),
            Self::Tab => "Tab".to_owned(),
            Self::Backspace => "⌫".to_owned(),
            Self::F3 => "F3".to_owned(),
            Self::Char(c) => c.to_uppercase().collect(),
            Self::Arrow(step) => arrow(step, text).to_owned(),
            Self::UpDown => "↑↓".to_owned(),
            Self::LeftRight => "←→".to_owned(),
            Self::Arrows => "↑↓←→".to_owned(),
            Self::PlusMinus => "+ −".to_owned(),
            Self::Digits(from, to) => format!("{from}-{to}"),
        }
    }

    /// Whether `intent` is a press of this key. A family matches each of its keys.
    pub fn matches(self, intent: &Intent) -> bool {
        if let Intent::Hint(key) = intent {
            return *key == self;
        }
        match self {
            Self::Enter => *intent == Intent::Accept,
            Self::Esc => *intent == Intent::Back,
            Self::Tab => *intent == Intent::NextField,
            Self::Space => *intent == Intent::Char(' '),
            Self::Backspace => *intent == Intent::Erase,
            Self::F3 => *intent == Intent::Secondary,
            Self::Arrow(step) => *intent == Intent::Step(step),
            Self::UpDown => matches!(intent, Intent::Step(Step::Up | Step::Down)),
            Self::LeftRight => matches!(intent, Intent::Step(Step::Left | Step::Right)),
            Self::Arrows => matches!(
                intent,
                Intent::Step(Step::Up | Step::Down | Step::Left | Step::Right)
            ),
            Self::Char(key) => {
                typed(intent).is_some_and(|c| c == key || c.to_lowercase().eq(key.to_lowercase()))
            }
            Self::PlusMinus => matches!(typed(intent), Some('+' | '-' | '−')),
            Self::Digits(from, to) => typed(intent).is_some_and(|c| (from..=to).contains(&c)),
            Self::AnyDigit => typed(intent).is_some_and(|c| c.is_ascii_digit()),
            Self::Typing => typed(intent).is_some(),
        }
    }

    /// The intent of a click on this key's hint; a family of keys cannot be clicked.
    pub fn click(self) -> Option<Intent> {
        match self {
            Self::Enter => Some(Intent::Accept),
            Self::Esc => Some(Intent::Back),
            Self::Tab => Some(Intent::NextField),
            Self::Backspace => Some(Intent::Erase),
            Self::F3 => Some(Intent::Secondary),
            Self::Arrow(step) => Some(Intent::Step(step)),
            Self::Space | Self::Char(_) => Some(Intent::Hint(self)),
            Self::UpDown
            | Self::LeftRight
            | Self::Arrows
            | Self::PlusMinus
            | Self::Digits(_, _)
            | Self::AnyDigit
            | Self::Typing => None,
        }
    }
}

fn arrow(step: Step, text: &Text) -> &str {
    match step {
        Step::Up => "↑",
        Step::Down => "↓",
        Step::Left => "←",
        Step::Right => "→",
        Step::PageUp => text.get("common-key-page-up"),
        Step::PageDown => text.get("common-key-page-down"),
        Step::Home => text.get("common-key-home"),
        Step::End => text.get("common-key-end"),
    }
}

fn typed(intent: &Intent) -> Option<char> {
    if let Intent::Char(c) = intent {
        Some(*c)
    } else {
        None
    }
}

/// A row of a screen's table: the key, what it does there, and the words of its hint.
#[derive(Clone, Copy, Debug)]
pub struct Binding<A> {
    /// The key.
    pub key: Key,
    /// What the screen does; `None` when a list, a form or a field handles the key.
    pub action: Option<A>,
    /// The text key of the hint. Its attribute `.words` lists other words under which the action is searched.
    pub hint: &'static str,
}

impl<A: Copy> Binding<A> {
    /// A key with its action.
    pub const fn new(key: Key, action: A, hint: &'static str) -> Self {
        Self {
            key,
            action: Some(action),
            hint,
        }
    }

    /// A key handled by a list, a form or a field: only shown.
    pub const fn shown(key: Key, hint: &'static str) -> Self {
        Self {
            key,
            action: None,
            hint,
        }
    }
}

/// A hint to show: a key and the text key of what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key.
    pub key: Key,
    /// The text key of the words.
    pub words: &'static str,
}

impl<A> From<&Binding<A>> for Hint {
    fn from(binding: &Binding<A>) -> Self {
        Self {
            key: binding.key,
            words: binding.hint,
        }
    }
}

/// What an intent does according to a table, if anything.
pub fn action<A: Copy>(table: &[Binding<A>], intent: &Intent) -> Option<A> {
    table
        .iter()
        .filter(|binding| binding.key.matches(intent))
        .find_map(|binding| binding.action)
}

/// The hints of a table, in its order.
pub fn hints<A>(table: &[Binding<A>]) -> Vec<Hint> {
    table.iter().map(Hint::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Do {
        Print,
        Jump,
    }

    const TABLE: &[Binding<Do>] = &[
        Binding::shown(Key::UpDown, "common-hint-choose"),
        Binding::new(Key::Char('p'), Do::Print, "common-hint-project"),
        Binding::new(Key::Digits('1', '9'), Do::Jump, "common-hint-row"),
    ];

    #[test]
    fn a_letter_acts_in_both_cases_and_when_its_hint_is_clicked() {
        assert_eq!(action(TABLE, &Intent::Char('p')), Some(Do::Print));
        assert_eq!(action(TABLE, &Intent::Char('P')), Some(Do::Print));
        let click = Key::Char('p').click().unwrap();
        assert_eq!(action(TABLE, &click), Some(Do::Print));
    }

    #[test]
    fn a_range_of_digits_matches_each_of_its_digits() {
        assert_eq!(action(TABLE, &Intent::Char('9')), Some(Do::Jump));
        assert_eq!(action(TABLE, &Intent::Char('0')), None);
    }

    #[test]
    fn a_key_that_is_only_shown_does_nothing_by_itself() {
        assert_eq!(action(TABLE, &Intent::Step(Step::Up)), None);
        assert_eq!(hints(TABLE).len(), TABLE.len());
    }
}
