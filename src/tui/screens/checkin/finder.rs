//! Finding people by a few letters of their names: accents and case aside, in alphabetical order.
//!
//! The folded names are kept from one key to the next, and made anew only when the roll or the names change, so that ten
//! thousand people are searched within a frame.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use crate::assembly::roll::Participant;
use crate::assembly::{ParticipantId, People, Roll};
use crate::tui::ctx::Ctx;

/// People by their folded names. Only a cache: what it answers depends on the assembly alone.
#[derive(Clone, Debug, Default)]
pub(super) struct Finder {
    index: Rc<RefCell<Option<Index>>>,
}

#[derive(Debug)]
struct Index {
    /// What the entries were made from; held, so that nothing else can come to stand at their address.
    roll: Arc<Roll>,
    people: Arc<People>,
    entries: Rc<[Entry]>,
}

#[derive(Debug)]
struct Entry {
    /// The words of name and organization, folded, each after a space.
    words: String,
    id: ParticipantId,
}

impl Finder {
    /// The people whose name or organization has a word that begins with each word typed, among those `wanted`: first those
    /// whose whole name begins so, so that «rossi m» is Maria Rossi before Anna Maria Rossi. Where nobody has such a name, a
    /// number finds the one who has it on the roll.
    pub(super) fn find(
        &self,
        typed: &str,
        ctx: &Ctx<'_>,
        wanted: impl Fn(&Participant) -> bool,
    ) -> Vec<ParticipantId> {
        let folded = fold(typed);
        let searched: Vec<String> = folded.split_whitespace().map(|w| format!(" {w}")).collect();
        let roll = &ctx.assembly().roll;
        let entries = self.entries(ctx);
        let is_wanted =
            |entry: &&Entry| roll.participants.get(&entry.id).is_some_and(|p| wanted(p));
        let has_all = |entry: &&Entry| searched.iter().all(|word| entry.words.contains(word));
        let begins = |entry: &&Entry| searched.iter().any(|word| entry.words.starts_with(word));
        let found = entries.iter().filter(has_all).filter(is_wanted);
        let (mut first, others): (Vec<&Entry>, Vec<&Entry>) = found.partition(begins);
        first.extend(others);
        if first.is_empty()
            && let Ok(number) = folded.trim().parse::<u32>()
        {
            let numbered = |entry: &&Entry| entry.id == ParticipantId(number);
            first.extend(entries.iter().filter(numbered).filter(is_wanted));
        }
        first.into_iter().map(|entry| entry.id).collect()
    }

    fn entries(&self, ctx: &Ctx<'_>) -> Rc<[Entry]> {
        let (roll, people) = (&ctx.assembly().roll, &ctx.snapshot.people);
        let mut index = self.index.borrow_mut();
        if let Some(index) = index.as_ref()
            && Arc::ptr_eq(&index.roll, roll)
            && Arc::ptr_eq(&index.people, people)
        {
            return Rc::clone(&index.entries);
        }
        let entries = entries(ctx);
        *index = Some(Index {
            roll: Arc::clone(roll),
            people: Arc::clone(people),
            entries: Rc::clone(&entries),
        });
        entries
    }
}

fn entries(ctx: &Ctx<'_>) -> Rc<[Entry]> {
    let on_the_roll = ctx
        .assembly()
        .roll
        .participants
        .values()
        .filter(|person| person.struck.is_none());
    let mut entries: Vec<Entry> = on_the_roll
        .map(|person| {
            let mut words = String::new();
            match ctx.people().name(person.id) {
                Some(name) => push_folded(&mut words, name),
                None => push_folded(&mut words, &ctx.name(person.id)),
            }
            push_folded(&mut words, &person.profile.organization);
            Entry {
                words,
                id: person.id,
            }
        })
        .collect();
    entries.sort_unstable_by(|a, b| a.words.cmp(&b.words).then(a.id.cmp(&b.id)));
    entries.into()
}

/// Lower case, without accents, with words apart where there are no letters or digits.
fn fold(text: &str) -> String {
    let mut out = String::new();
    push_folded(&mut out, text);
    out
}

fn push_folded(out: &mut String, text: &str) {
    out.push(' ');
    for c in text.chars() {
        if c.is_ascii() {
            let c = c.to_ascii_lowercase();
            out.push(if c.is_ascii_alphanumeric() { c } else { ' ' });
            continue;
        }
        let plain = c.to_lowercase().nfd();
        for c in plain.filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
            out.push(if c.is_alphanumeric() { c } else { ' ' });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_and_accents() {
        assert_eq!(fold("NICCOLÒ D’Anná"), " niccolo d anna");
    }
}
