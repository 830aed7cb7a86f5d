//! Covers the names of participants in free text: files that may be published hold no personal data.
//!
//! The fields of an assembly keep persons by number, but a name can be typed into any text. Where a name of two words or
//! more that is on the roll turns up in a text, in either order of its words, the number takes its place
//! (`Partecipante 017`). So it does for a surname by itself and for a first name with an initial ([`lone`]); where such a
//! word may be another one (`Villa`, `via Zannoni`) it stays, and is kept among the [`Doubt`]s that a person looks
//! through before anything is published.

mod lexicon;
mod lone;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use self::lone::{Found, Parts, Place};
use crate::assembly::{Assembly, ParticipantId, People};

/// Most bytes between two words of a name in a text.
const GAP: usize = 3;
/// How many words of a text are shown on each side of a doubt.
const AROUND: usize = 5;
/// Most doubts that are kept: of more, the names or the texts are to be looked at, not the list.
const MOST: usize = 500;

/// A word of a text that may be part of a name, and whether it was covered: a program cannot be sure of either.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Doubt {
    /// The word, as it is written.
    pub word: String,
    /// Some words of the text around it.
    pub around: String,
    /// Whether a number took its place.
    pub covered: bool,
}

/// The names to cover.
#[derive(Debug, Default)]
pub(super) struct Veil {
    /// By first word, folded: the words that follow, and whose name it is.
    names: BTreeMap<String, Vec<(Vec<String>, ParticipantId)>>,
    /// The words of the names by themselves.
    parts: Parts,
    /// What was met in the texts covered so far.
    doubts: RefCell<BTreeSet<Doubt>>,
}

impl Veil {
    pub(super) fn of(assembly: &Assembly, people: &People) -> Self {
        let mut veil = Self::whole(people);
        // What the headings say beside whole names.
        let public = headings(assembly).map(|heading| veil.cover(heading).into_owned());
        let public = public.flat_map(|heading| {
            let folded = words(&heading).map(|range| {
                let mut word = String::new();
                fold(&mut word, heading.get(range).unwrap_or_default());
                word
            });
            folded.collect::<Vec<String>>()
        });
        let public = public.collect();
        veil.parts = Parts::of(people, public);
        veil
    }

    /// Covers whole names alone.
    fn whole(people: &People) -> Self {
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
        if self.names.is_empty() && self.parts.is_empty() {
            return Cow::Borrowed(text);
        }
        let words: Vec<Range<usize>> = words(text).collect();
        let mut out = String::new();
        let (mut done, mut at) = (0, 0);
        let mut first = String::new();
        while let Some(range) = words.get(at) {
            fold(&mut first, text.get(range.clone()).unwrap_or_default());
            let place = Place {
                text,
                words: &words,
                at,
            };
            let Some((length, number)) = self.named(&first, place) else {
                at += 1;
                continue;
            };
            out.push_str(text.get(done..range.start).unwrap_or_default());
            out.push_str(&number);
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

    /// How many words the name at a place has, and what takes its place.
    fn named(&self, first: &str, place: Place<'_>) -> Option<(usize, String)> {
        let following = place.words.get(place.at..).unwrap_or_default();
        if let Some((length, id)) = self.found(first, following, place.text) {
            return Some((length, number(id)));
        }
        match self.parts.find(first, place) {
            Found::Nothing => None,
            Found::Doubt => {
                self.doubt(place, 1, false);
                None
            }
            Found::Name(length, ids) => {
                self.doubt(place, length, true);
                Some((length, numbers(&ids)))
            }
        }
    }

    /// Keeps a word for a person to look at.
    fn doubt(&self, place: Place<'_>, length: usize, covered: bool) {
        let from = |at: usize| place.words.get(at).map(|range| range.start);
        let to = |at: usize| place.words.get(at).or(place.words.last()).map(|r| r.end);
        let said = |first: usize, last: usize| {
            let said = from(first).zip(to(last));
            let said = said.and_then(|(from, to)| place.text.get(from..to));
            let words: Vec<&str> = said.unwrap_or_default().split_whitespace().collect();
            words.join(" ")
        };
        let last = place.at + length - 1;
        let mut doubts = self.doubts.borrow_mut();
        if doubts.len() < MOST {
            doubts.insert(Doubt {
                word: said(place.at, last),
                around: said(place.at.saturating_sub(AROUND), last + AROUND),
                covered,
            });
        }
    }

    /// What was met in the texts covered so far: first what still stands there.
    pub(super) fn doubts(&self) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = self.doubts.borrow().iter().cloned().collect();
        doubts.sort_by_key(|doubt| doubt.covered);
        doubts
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

/// What everyone may read of an assembly before anybody speaks: titles, organizations, places.
fn headings(assembly: &Assembly) -> impl Iterator<Item = &str> {
    let setup = &assembly.setup;
    let fixed = [
        &setup.process.title,
        &setup.process.owner,
        &setup.process.law,
        &setup.meeting.title,
        &setup.meeting.place,
    ];
    let categories = setup.categories.iter().map(|category| &category.name);
    let seats = assembly.table.seats.values().map(|seat| &seat.organization);
    let themes = assembly.themes.list.iter().map(|theme| &theme.title);
    let all = fixed.into_iter().chain(categories).chain(seats);
    all.chain(themes).map(String::as_str)
}

/// How those are called of whom a word may be the name: `Partecipante 004/017`.
fn numbers(ids: &[ParticipantId]) -> String {
    let Some((first, others)) = ids.split_first() else {
        return String::new();
    };
    let others = others.iter().map(|id| format!("/{:03}", id.0));
    number(*first) + &others.collect::<String>()
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
