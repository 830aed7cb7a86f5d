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
    /// Who held a poll or gathered proposals outside, and where.
    Source,
}

/// Most characters of a one-line field: names, titles, labels.
pub const LINE: usize = 200;
/// Most characters of a reason: what stands in the minutes beside what was changed.
pub const REASON: usize = 600;
/// Most characters of a short name, so that it fits a ballot and the hall screen.
pub const SHORT: usize = 16;
/// Most characters of a longer text: an observation, the text of a position, a statement.
pub const PARAGRAPH: usize = 10_000;

/// Accepts a text that must not be empty: trimmed, in canonical composition (NFC), at most `max` characters.
///
/// # Errors
/// Refused when empty, too long, or with control or hidden characters (a new line counts as one, save in a paragraph); the
/// refusal names `field`.
pub fn required(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text = optional(field, text, max)?;
    if text.is_empty() {
        Err(Refusal::Empty { field })
    } else {
        Ok(text)
    }
}

/// Accepts a text that may be empty, under the same conditions as [`required`].
///
/// # Errors
/// As [`required`], save for the empty text.
pub fn optional(field: Field, text: &str, max: usize) -> Result<String, Refusal> {
    let text: String = text.trim().nfc().collect();
    let found = text.chars().count();
    if found > max {
        return Err(Refusal::TooLong { field, found, max });
    }
    let allowed = |c: char| !is_hidden(c) || (c == '\n' && max == PARAGRAPH);
    match text.chars().find(|c| !allowed(*c)) {
        Some(c) => Err(Refusal::ControlCharacter {
            field,
            code: u32::from(c),
        }),
        None => Ok(text),
    }
}

/// Whether a character is a control, or one that is not seen and makes a text read other than it is: the marks that turn
/// the direction of writing by force (Unicode Standard Annex 9, explicit directional formatting), separators of lines, a
/// space without width, a byte order mark.
pub fn is_hidden(c: char) -> bool {
    let unseen = matches!(c,
        '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c.is_control() || unseen
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
    use super::{Field, LINE, folded, optional, same};
    use crate::assembly::Refusal;

    #[test]
    fn a_character_that_turns_the_writing_around_is_refused_and_a_foreign_name_is_not() {
        let code = 0x202e;
        let field = Field::Name;
        assert_eq!(
            optional(field, "Persona \u{202e}oiraM", LINE),
            Err(Refusal::ControlCharacter { field, code })
        );
        for name in ["Șerban", "محمد", "נועה", "می\u{200c}خواهم", "日本"] {
            assert_eq!(optional(field, name, LINE).as_deref(), Ok(name));
        }
    }

    #[test]
    fn case_spaces_and_the_way_an_accent_is_typed_do_not_make_another_title() {
        assert!(same("  Orari  della SERA ", "orari della sera"));
        assert!(same("Perché", "PERCHE\u{301}"));
        assert!(!same("Orari", "Orari della sera") && !same("Perche", "Perché"));
        assert_eq!(folded("  Orari  della Città "), "orari della città");
        assert!(same("", " "));
    }
}
