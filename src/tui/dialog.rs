//! Boxes that ask one thing: a confirmation, a typed word, a text, a choice.
//!
//! The safe answer is always the easy one: Enter and Esc leave things as they are where something cannot be undone. The
//! letter that confirms is never the key that opened the box.

mod view;

use ratatui::layout::Rect;

use super::frame::{Next, Shown};
use super::intent::Intent;
use super::keymap::Key;
use super::widgets::field::Field;
use super::widgets::list::{Picked, Touch};
use crate::text::Text;

/// Most characters of a text asked in a box.
const LIMIT: usize = 200;

/// A question in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialog {
    /// The name under which the screen that asked recognizes the answer.
    pub tag: &'static str,
    /// The title, a question.
    pub title: String,
    /// What will happen, with its figures. Each is a paragraph.
    pub body: Vec<String>,
    /// How it is answered.
    pub kind: Kind,
}

/// How a box is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A letter confirms; Enter and Esc go back.
    Confirm {
        /// The letter.
        letter: char,
        /// What it does.
        yes: String,
    },
    /// Enter goes on, Esc goes back: for what can safely be done at once.
    Tell {
        /// What Enter does.
        accept: String,
    },
    /// A word is typed in full, then Enter; Esc goes back.
    Word {
        /// The word.
        word: String,
        /// What is typed.
        field: Field,
    },
    /// A text, then Enter.
    Write {
        /// What is typed.
        field: Field,
        /// Whether it may be left empty.
        optional: bool,
    },
    /// One of a list.
    Pick {
        /// The words of each.
        items: Vec<String>,
        /// The selected one.
        picked: Picked<usize>,
    },
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Confirmed.
    Yes,
    /// A text, without spaces around.
    Text(String),
    /// The place of the chosen item.
    Pick(usize),
}

/// What an intent did to a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// It stays open.
    Open,
    /// It was closed, nothing changes.
    Closed,
    /// It was answered.
    Answered(Reply),
}

impl Dialog {
    /// A confirmation: only `letter` confirms.
    pub fn confirm(
        tag: &'static str,
        title: &str,
        body: Vec<String>,
        letter: char,
        yes: &str,
    ) -> Self {
        Self {
            tag,
            title: title.to_owned(),
            body,
            kind: Kind::Confirm {
                letter,
                yes: yes.to_owned(),
            },
        }
    }

    /// Something to know, and what Enter does about it; nothing in it may be irreversible.
    pub fn tell(tag: &'static str, title: &str, body: Vec<String>, accept: &str) -> Self {
        Self {
            tag,
            title: title.to_owned(),
            body,
            kind: Kind::Tell {
                accept: accept.to_owned(),
            },
        }
    }

    /// A confirmation by typing a word in full; upper and lower case are the same.
    pub fn word(tag: &'static str, title: &str, body: Vec<String>, word: &str) -> Self {
        let kind = Kind::Word {
            word: word.to_owned(),
            field: Field::new(LIMIT),
        };
        Self {
            tag,
            title: title.to_owned(),
            body,
            kind,
        }
    }

    /// A text to write; an empty one is not accepted.
    pub fn write(tag: &'static str, title: &str, body: Vec<String>, field: Field) -> Self {
        Self {
            tag,
            title: title.to_owned(),
            body,
            kind: Kind::Write {
                field,
                optional: false,
            },
        }
    }

    /// A text to write, or to leave empty.
    pub fn write_or_skip(tag: &'static str, title: &str, body: Vec<String>, field: Field) -> Self {
        Self {
            tag,
            title: title.to_owned(),
            body,
            kind: Kind::Write {
                field,
                optional: true,
            },
        }
    }

    /// One of a list.
    pub fn pick(tag: &'static str, title: &str, items: Vec<String>) -> Self {
        Self {
            tag,
            title: title.to_owned(),
            body: Vec::new(),
            kind: Kind::Pick {
                items,
                picked: Picked::default(),
            },
        }
    }

    /// Whether what was typed before the box appeared must be thrown away, as it was not meant for it.
    pub fn discards_typing(&self) -> bool {
        matches!(
            self.kind,
            Kind::Confirm { .. } | Kind::Word { .. } | Kind::Tell { .. }
        )
    }

    /// Whether letters are text.
    pub fn typing(&self) -> bool {
        matches!(self.kind, Kind::Word { .. } | Kind::Write { .. })
    }

    /// Answers, closes or goes on.
    pub fn update(&mut self, intent: &Intent, body: Rect) -> Step {
        if *intent == Intent::Back || *intent == Intent::Leave {
            return Step::Closed;
        }
        let accept = *intent == Intent::Accept;
        let items_area = self.content(body);
        match &mut self.kind {
            Kind::Confirm { letter, .. } => {
                if Key::Char(*letter).matches(intent) {
                    return Step::Answered(Reply::Yes);
                }
                if accept { Step::Closed } else { Step::Open }
            }
            Kind::Tell { .. } if accept => Step::Answered(Reply::Yes),
            Kind::Tell { .. } => Step::Open,
            Kind::Word { word, field } => {
                field.update(intent);
                let same = field.text().to_lowercase() == word.to_lowercase();
                if accept && same {
                    Step::Answered(Reply::Yes)
                } else {
                    Step::Open
                }
            }
            Kind::Write { field, optional } => {
                field.update(intent);
                if accept && (*optional || !field.is_empty()) {
                    return Step::Answered(Reply::Text(field.text()));
                }
                Step::Open
            }
            Kind::Pick { items, picked } => {
                if let Some(item) = items.iter().position(|item| is_lettered(item, intent)) {
                    return Step::Answered(Reply::Pick(item));
                }
                let rows: Vec<usize> = (0..items.len()).collect();
                let touch = picked.update(intent, &rows, items_area);
                match picked.current(&rows) {
                    Some(item) if accept || touch == Touch::Chosen => {
                        Step::Answered(Reply::Pick(item))
                    }
                    Some(_) | None => Step::Open,
                }
            }
        }
    }

    /// The next action while the box is open.
    pub fn next_action(&self, text: &Text) -> Next {
        match &self.kind {
            Kind::Confirm { .. } => Next::enter(text.get("common-dialog-back-next")),
            Kind::Tell { accept } => Next::enter(accept.as_str()),
            Kind::Word { word, field } => next_of_word(word, &field.text(), text),
            Kind::Write {
                field,
                optional: false,
            } if field.is_empty() => Next::words(text.get("common-dialog-write")),
            Kind::Write { field, .. } if field.is_empty() => {
                Next::enter(text.get("common-dialog-accept"))
            }
            Kind::Write { field, .. } if field.is_full() => Next::enter(text.with(
                "common-dialog-accept-full",
                &[("max", field.limit().into())],
            )),
            Kind::Write { field, .. } => Next::enter(text.with(
                "common-dialog-accept-value",
                &[("value", field.text().into())],
            )),
            Kind::Pick { items, picked } => {
                let rows: Vec<usize> = (0..items.len()).collect();
                match picked.current(&rows).and_then(|at| items.get(at)) {
                    Some(item) => {
                        let words = letter(item).map_or(item.as_str(), |(_, words)| words);
                        Next::enter(text.with("common-dialog-pick", &[("item", words.into())]))
                    }
                    None => Next::words(text.get("common-dialog-empty")),
                }
            }
        }
    }

    /// The keys while the box is open.
    pub fn keys(&self, text: &Text) -> Vec<Shown> {
        let choose = || Shown {
            label: Key::UpDown.label(text),
            words: text.get("common-hint-choose").to_owned(),
            click: None,
        };
        match &self.kind {
            Kind::Confirm { letter, yes } => {
                let key = Key::Char(*letter);
                vec![Shown {
                    label: key.label(text),
                    words: yes.clone(),
                    click: key.click(),
                }]
            }
            Kind::Tell { .. } | Kind::Word { .. } | Kind::Write { .. } => Vec::new(),
            Kind::Pick { .. } => vec![choose()],
        }
    }

    /// The fixed keys while the box is open: only the way back.
    pub fn fixed(text: &Text) -> Vec<Shown> {
        vec![Shown {
            label: Key::Esc.label(text),
            words: text.get("common-dialog-back").to_owned(),
            click: Key::Esc.click(),
        }]
    }
}

/// What comes next while a word is typed: to go on, to confirm, or to correct what is no beginning of it.
fn next_of_word(word: &str, typed: &str, text: &Text) -> Next {
    let values = [("word", word.into())];
    let (whole, typed) = (word.to_lowercase(), typed.to_lowercase());
    if typed == whole {
        Next::enter(text.with("common-dialog-word-whole", &values))
    } else if whole.starts_with(&typed) {
        Next::words(text.with("common-dialog-word-next", &values))
    } else {
        Next::words(text.with("common-dialog-word-other", &values))
    }
}

/// The letter or digit written before an item of a list, with two spaces after it, and the words that follow.
fn letter(item: &str) -> Option<(char, &str)> {
    let mut rest = item.chars();
    let letter = rest
        .next()
        .filter(|c| c.is_uppercase() || c.is_ascii_digit())?;
    let words = rest.as_str().strip_prefix("  ")?;
    Some((letter, words))
}

/// Whether an intent is the letter or digit written before an item.
fn is_lettered(item: &str, intent: &Intent) -> bool {
    letter(item).is_some_and(|(letter, _)| Key::Char(letter).matches(intent))
}

#[cfg(test)]
mod tests;
