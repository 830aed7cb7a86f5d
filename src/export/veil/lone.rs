//! A part of a name by itself: a surname, a first name with an initial.
//!
//! Names are typed in one field, in either order, so that nothing says which word is the surname: a word that is neither a
//! common first name nor one of everyday Italian is taken for it. What the assembly's own headings say (organizations,
//! places, themes) is public and stays.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lexicon::{is_given, is_ordinary, is_place, is_role, is_title};
use super::{GAP, fold, words};
use crate::assembly::{ParticipantId, People};

/// What more people than this have in common is the name of none of them.
const BEARERS: usize = 3;
/// Fewest letters of a word that is part of a name.
const SHORT: usize = 3;
/// Fewest letters of a surname that gives way to a number by itself.
const LONG: usize = 4;
/// Between which signs the text before a word ends, where the word begins a sentence.
const ENDS: &[char] = &[
    '.', '!', '?', ':', ';', '•', '-', '–', '—', '«', '“', '"', '/', '·',
];

/// The words of the names, each with those who bear it.
#[derive(Debug, Default)]
pub(super) struct Parts {
    bearers: BTreeMap<String, Vec<Bearer>>,
    /// The words of the assembly's own headings.
    public: BTreeSet<String>,
}

#[derive(Debug)]
struct Bearer {
    id: ParticipantId,
    /// With what the other words of the name begin.
    initials: Vec<char>,
}

/// What stands at a place of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing that names anyone.
    Nothing,
    /// What may name someone, and may be another word.
    Doubt,
    /// A name of this many words, and whose it may be.
    Name(usize, Vec<ParticipantId>),
}

/// A place of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'t> {
    pub(super) text: &'t str,
    /// Where its words are.
    pub(super) words: &'t [Range<usize>],
    /// Which of them stands there.
    pub(super) at: usize,
}

impl Parts {
    pub(super) fn of(people: &People, public: BTreeSet<String>) -> Self {
        let mut parts = Self {
            public,
            ..Self::default()
        };
        for (id, name) in people.names() {
            let folded: Vec<String> = words(name)
                .map(|range| {
                    let mut word = String::new();
                    fold(&mut word, name.get(range).unwrap_or_default());
                    word
                })
                .filter(|word| is_part(word))
                .collect();
            for (place, word) in folded.iter().enumerate() {
                let others = folded.iter().enumerate().filter(|(n, _)| *n != place);
                let bearer = Bearer {
                    id,
                    initials: others.filter_map(|(_, o)| o.chars().next()).collect(),
                };
                let bearers = parts.bearers.entry(word.clone()).or_default();
                if bearers.last().is_none_or(|last| last.id != id) {
                    bearers.push(bearer);
                }
            }
        }
        parts.bearers.retain(|_, bearers| bearers.len() <= BEARERS);
        parts
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.bearers.is_empty()
    }

    /// What stands at a place, whose word is `first` as words are compared.
    pub(super) fn find(&self, first: &str, place: Place<'_>) -> Found {
        if first.chars().nth(1).is_none() {
            return self.after_initial(first, place);
        }
        let Some(bearers) = self.bearers.get(first) else {
            return Found::Nothing;
        };
        before_initial(bearers, first, place).unwrap_or_else(|| self.alone(bearers, first, place))
    }

    /// `Z. Zannoni`.
    fn after_initial(&self, initial: &str, place: Place<'_>) -> Found {
        let is_initial = place.is_capital(0) && place.gap(0).is_some_and(|gap| gap.contains('.'));
        if !is_initial || !place.is_capital(1) {
            return Found::Nothing;
        }
        let Some((surname, bearers)) = place
            .folded(1)
            .and_then(|word| self.bearers.get_key_value(&word))
        else {
            return Found::Nothing;
        };
        let ids = with_initial(bearers, initial);
        if ids.is_empty() {
            Found::Nothing
        } else if is_ordinary(surname) {
            // `A. Villa` is the first of a list just as well.
            Found::Doubt
        } else {
            Found::Name(2, ids)
        }
    }

    /// A word of a name without the others.
    fn alone(&self, bearers: &[Bearer], word: &str, place: Place<'_>) -> Found {
        let is_capital = place.is_capital(0);
        let before = place.before();
        let name = || Found::Name(1, bearers.iter().map(|bearer| bearer.id).collect());
        if is_capital && before.as_deref().is_some_and(is_title) {
            return name();
        }
        if self.public.contains(word) {
            return Found::Nothing;
        }
        if is_ordinary(word) || is_given(word) || word.chars().count() < LONG {
            let is_marked = is_capital && !place.is_shouted() && !place.begins();
            return if is_marked {
                Found::Doubt
            } else {
                Found::Nothing
            };
        }
        if !is_capital || before.as_deref().is_some_and(is_place) {
            return Found::Doubt;
        }
        name()
    }
}

/// `Zenobia Z.`
fn before_initial(bearers: &[Bearer], first: &str, place: Place<'_>) -> Option<Found> {
    let initial = place.folded(1)?;
    let end = place.words.get(place.at + 1)?.end;
    let is_initial = initial.chars().nth(1).is_none()
        && place.is_capital(0)
        && place.is_capital(1)
        && place.gap(0)?.trim().is_empty()
        && place.text.get(end..)?.starts_with('.');
    if !is_initial {
        return None;
    }
    let ids = with_initial(bearers, &initial);
    if ids.is_empty() {
        None
    } else if is_ordinary(first) && !is_given(first) {
        Some(Found::Doubt)
    } else {
        Some(Found::Name(2, ids))
    }
}

/// Those of some bearers of a word whose name has another that begins so.
fn with_initial(bearers: &[Bearer], initial: &str) -> Vec<ParticipantId> {
    let begins = |bearer: &&Bearer| bearer.initials.iter().any(|i| initial.starts_with(*i));
    bearers.iter().filter(begins).map(|b| b.id).collect()
}

/// Whether a word of a name is part of it: no number, no small word, no role.
fn is_part(word: &str) -> bool {
    word.chars().count() >= SHORT && !word.chars().any(char::is_numeric) && !is_role(word)
}

impl<'t> Place<'t> {
    /// The word so many words ahead.
    fn word(self, ahead: usize) -> Option<&'t str> {
        self.text.get(self.words.get(self.at + ahead)?.clone())
    }

    fn folded(self, ahead: usize) -> Option<String> {
        let mut word = String::new();
        fold(&mut word, self.word(ahead)?);
        Some(word)
    }

    /// What stands between the word so many words ahead and the next, where they are close together.
    fn gap(self, ahead: usize) -> Option<&'t str> {
        let from = self.words.get(self.at + ahead)?.end;
        let to = self.words.get(self.at + ahead + 1)?.start;
        self.text.get(from..to).filter(|gap| gap.len() <= GAP)
    }

    /// The word before, folded, where it is close.
    fn before(self) -> Option<String> {
        let before = Self {
            at: self.at.checked_sub(1)?,
            ..self
        };
        before.gap(0)?;
        before.folded(0)
    }

    /// Whether the word so many words ahead begins as a name does; where there are no capitals every word does.
    fn is_capital(self, ahead: usize) -> bool {
        let first = self.word(ahead).and_then(|word| word.chars().next());
        first.is_some_and(|c| !c.is_lowercase())
    }

    /// Whether the whole word is in capitals, which say nothing then.
    fn is_shouted(self) -> bool {
        let word = self.word(0).unwrap_or_default();
        word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
    }

    /// Whether the word begins a sentence, a line or a quotation.
    fn begins(self) -> bool {
        let start = self.words.get(self.at).map_or(0, |range| range.start);
        let before = self.text.get(..start).unwrap_or_default();
        let words = before.trim_end();
        let gap = before.get(words.len()..).unwrap_or_default();
        words.is_empty() || words.ends_with(ENDS) || gap.contains('\n')
    }
}
