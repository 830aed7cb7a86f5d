//! Covers the names of participants in free text: files that may be published hold no personal data.
//!
//! The fields of an assembly keep persons by number, but a name can be typed into any text. Where a name of two words or
//! more that is on the roll turns up in a text, in either order of its words, the number takes its place
//! (`Partecipante 017`). Names of a single word are left: too many are also ordinary words.

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
            let mut words: Vec<String> = words(name).map(|(_, word)| word).collect();
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
    pub(super) fn cover(&self, text: &str) -> String {
        if self.names.is_empty() {
            return text.to_owned();
        }
        let words: Vec<(Range<usize>, String)> = words(text).collect();
        let mut out = String::with_capacity(text.len());
        let (mut done, mut at) = (0, 0);
        while let Some((range, first)) = words.get(at) {
            let following = words.get(at..).unwrap_or_default();
            let Some((length, id)) = self.found(first, following) else {
                at += 1;
                continue;
            };
            let end = words.get(at + length - 1).map_or(range.end, |(r, _)| r.end);
            out.push_str(text.get(done..range.start).unwrap_or_default());
            out.push_str(&number(id));
            done = end;
            at += length;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        out
    }

    /// How many words the name at the start of `words` has, and whose it is.
    fn found(
        &self,
        first: &str,
        words: &[(Range<usize>, String)],
    ) -> Option<(usize, ParticipantId)> {
        self.names.get(first)?.iter().find_map(|(rest, id)| {
            let whole = words.get(..=rest.len())?;
            let same = whole.iter().skip(1).map(|(_, word)| word).eq(rest);
            let close = whole
                .iter()
                .zip(whole.iter().skip(1))
                .all(|((a, _), (b, _))| b.start - a.end <= GAP);
            (same && close).then_some((whole.len(), *id))
        })
    }
}

/// How a participant is called where names may not stand.
pub(super) fn number(id: ParticipantId) -> String {
    format!("Partecipante {:03}", id.0)
}

/// The words of a text: where they stand, and how they compare (lower case, without accents).
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while chars.next_if(|(_, c)| !c.is_alphanumeric()).is_some() {}
        let (start, first) = chars.next()?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| c.is_alphanumeric() || is_mark(*c)) {
            end = at + c.len_utf8();
        }
        Some((start..end, fold(text.get(start..end)?)))
    })
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn fold(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
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
