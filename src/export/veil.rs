//! Covers the names of participants in free text: files that may be published hold no personal data.
//!
//! The fields of an assembly keep persons by number, but a name can be typed into any text. Where a name of two words or
//! more that is on the roll turns up in a text, in either order of its words, the number takes its place
//! (`Partecipante 017`). Names of a single word are left: too many are also ordinary words.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use crate::assembly::{ParticipantId, People};

/// Most bytes between two words of a name in a text.
const GAP: usize = 3;

/// The names to cover.
#[derive(Debug, Default)]
pub(super) struct Veil {
    /// By first word, folded: the words that follow, and whose name it is.
    names: BTreeMap<String, Vec<(Vec<String>, ParticipantId)>>,
}

impl Veil {
    pub(super) fn of(people: &People) -> Self {
        let mut veil = Self::default();
        for (id, name) in people.names() {
            let folded = |range: Range<usize>| {
                let mut word = String::new();
                fold(&mut word, name.get(range).unwrap_or_default());
                word
            };
            let mut words: Vec<String> = words(name).map(folded).collect();
            if words.len() < 2 {
                continue;
            }
            veil.add(words.clone(), id);
            words.rotate_left(1);
            veil.add(words.clone(), id);
            words.rotate_right(2);
            veil.add(words, id);
        }
        // The longest name first, so that no part of it is left behind.
        for names in veil.names.values_mut() {
            names.sort_by_key(|(rest, id)| (std::cmp::Reverse(rest.len()), *id));
        }
        veil
    }

    fn add(&mut self, mut name: Vec<String>, id: ParticipantId) {
        let first = name.remove(0);
        self.names.entry(first).or_default().push((name, id));
    }

    /// The text with every name replaced by the number of its participant.
    pub(super) fn cover<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.names.is_empty() {
            return Cow::Borrowed(text);
        }
        let words: Vec<Range<usize>> = words(text).collect();
        let mut out = String::new();
        let (mut done, mut at) = (0, 0);
        let mut first = String::new();
        while let Some(range) = words.get(at) {
            fold(&mut first, text.get(range.clone()).unwrap_or_default());
            let following = words.get(at..).unwrap_or_default();
            let Some((length, id)) = self.found(&first, following, text) else {
                at += 1;
                continue;
            };
            out.push_str(text.get(done..range.start).unwrap_or_default());
            out.push_str(&number(id));
            done = words
                .get(at + length - 1)
                .map_or(range.end, |last| last.end);
            at += length;
        }
        if done == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(text.get(done..).unwrap_or_default());
        Cow::Owned(out)
    }

    /// How many words the name at the start of `words` has, and whose it is.
    fn found(
        &self,
        first: &str,
        words: &[Range<usize>],
        text: &str,
    ) -> Option<(usize, ParticipantId)> {
        let names = self.names.get(first)?;
        names.iter().find_map(|(rest, id)| {
            let whole = words.get(..=rest.len())?;
            let following = whole.iter().zip(whole.iter().skip(1)).zip(rest);
            let mut word = String::new();
            for ((before, range), wanted) in following {
                fold(&mut word, text.get(range.clone())?);
                if word != *wanted || range.start - before.end > GAP {
                    return None;
                }
            }
            Some((whole.len(), *id))
        })
    }
}

/// How a participant is called where names may not stand.
pub(super) fn number(id: ParticipantId) -> String {
    format!("Partecipante {:03}", id.0)
}

/// Where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while chars.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || is_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Writes into `out` how a word compares: lower case, without accents.
fn fold(out: &mut String, word: &str) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
    } else {
        let plain = word.nfd().filter(|c| !is_mark(*c));
        out.extend(plain.flat_map(char::to_lowercase));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn veil() -> Veil {
        let mut people = People::default();
        let names = [
            "Zenobia Zànnoni",
            "Nome D'Esempio",
            "Piazza",
            "Zenobia Zannoni Terza",
        ];
        for (name, id) in names.into_iter().zip(1..) {
            people.set(1, ParticipantId(id), Some(name.to_owned()));
        }
        Veil::of(&people)
    }

    #[test]
    fn a_name_of_the_roll_gives_way_to_its_number() {
        assert_eq!(
            veil().cover("Lo dice ZENOBIA  zannoni, e basta."),
            "Lo dice Partecipante 001, e basta."
        );
        assert_eq!(veil().cover("Zannoni Zenobia"), "Partecipante 001");
        assert_eq!(veil().cover("nome d’esempio!"), "Partecipante 002!");
        assert_eq!(
            veil().cover("è Zenobia Zannoni Terza"),
            "è Partecipante 004"
        );
    }

    #[test]
    fn ordinary_words_stay() {
        for text in [
            "La piazza",
            "Zenobia da sola",
            "Zenobia. Poi parlò Zannoni",
            "",
            "🌳 شجرة",
        ] {
            assert_eq!(veil().cover(text), text);
        }
    }
}
