//! What a typed text must be before it may enter the record.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::Refusal;

/// Which field of a form a refusal speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Field {
    /// A title.
    Title,
    /// A short name for the ballot and the hall.
    Short,
    /// A person's name.
    Name,
    /// The name of an organization.
    Organization,
    /// The name of a category.
    Category,
    /// A longer text.
    Text,
    /// The question of a vote.
    Question,
    /// The label of an option.
    Option,
    /// A reason.
    Reason,
    /// A criterion.
    Criterion,
    /// A place.
    Place,
    /// Who took a decision.
    Author,
    /// The seed of a draw.
    Seed,
}

/// Most characters of a one-line field: names, titles, labels.
pub const LINE: usize = 200;
/// Most characters of a short name, so that it fits a ballot and the hall screen.
pub const SHORT: usize = 16;
/// Most characters of a longer text: an observation, the text of a position, a statement.
pub const PARAGRAPH: usize = 10_000;

/// Accepts a text that must not be empty: trimmed, in canonical composition (NFC), at most `max` characters.
///
/// Refused when empty, too long, or with control characters (a new line counts as one, save in a paragraph).
pub fn required(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text = optional(field, text, max)?;
    if text.is_empty() {
        Err(Refusal::Empty { field })
    } else {
        Ok(text)
    }
}

/// Accepts a text that may be empty, under the same conditions as [`required`].
pub fn optional(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text: String = text.trim().nfc().collect();
    let found = text.chars().count();
    if found > max {
        return Err(Refusal::TooLong { field, found, max });
    }
    let allowed = |c: char| !c.is_control() || (c == '\n' && max == PARAGRAPH);
    match text.chars().find(|c| !allowed(*c)) {
        Some(c) => Err(Refusal::ControlCharacter {
            field,
            code: u32::from(c),
        }),
        None => Ok(text),
    }
}

/// A text as compared with others: lower case, words apart by one space, in canonical composition.
pub fn folded(text: &str) -> String {
    letters(text).collect()
}

/// Whether two texts are the same title: case, spaces at the ends and repeated spaces aside.
pub fn same(a: &str, b: &str) -> bool {
    let plain = |text| spaced(text).map(|c| c.to_ascii_lowercase());
    if a.is_ascii() && b.is_ascii() {
        plain(a).eq(plain(b))
    } else {
        letters(a).eq(letters(b))
    }
}

/// The characters by which two texts are compared, lazily: among thousands almost all differ in their first letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    spaced(text).flat_map(char::to_lowercase).nfc()
}

/// The characters of a text, with one space between words.
fn spaced(text: &str) -> impl Iterator<Item = char> {
    let word = |word| std::iter::once(' ').chain(str::chars(word));
    text.split_whitespace().flat_map(word).skip(1)
}

#[cfg(test)]
mod tests {
    use super::{folded, same};

    #[test]
    fn case_spaces_and_the_way_an_accent_is_typed_do_not_make_another_title() {
        assert!(same("  Orari  della SERA ", "orari della sera"));
        assert!(same("Perché", "PERCHE\u{301}"));
        assert!(!same("Orari", "Orari della sera") && !same("Perche", "Perché"));
        assert_eq!(folded("  Orari  della Città "), "orari della città");
        assert!(same("", " "));
    }
}
