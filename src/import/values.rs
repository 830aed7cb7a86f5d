//! What is written in a cell: a gender, a yes or a no.

use unicode_normalization::UnicodeNormalization;

use crate::assembly::roll::Gender;

/// A text reduced to what it says: lower case, no accents, words apart by one space.
pub(super) fn fold(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The gender a cell declares; none if it is no known word.
pub(super) fn gender(cell: &str) -> Option<Gender> {
    match fold(cell).as_str() {
        "f" | "donna" | "femmina" | "femminile" | "w" | "woman" | "female" => Some(Gender::Woman),
        "m" | "uomo" | "maschio" | "maschile" | "man" | "male" => Some(Gender::Man),
        "altro" | "altra" | "x" | "non binario" | "non binaria" | "other" | "non binary" => {
            Some(Gender::Other)
        }
        ""
        | "nd"
        | "n d"
        | "non dichiarato"
        | "non indicato"
        | "preferisco non dirlo"
        | "undeclared"
        | "not declared" => Some(Gender::Undeclared),
        _ => None,
    }
}

/// The answer a cell gives; none if it is no known word. An empty cell is a no.
pub(super) fn yes(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "si" | "s" | "yes" | "y" | "vero" | "true" | "1" | "x" => Some(true),
        "" | "no" | "n" | "falso" | "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_whatever_their_case_and_accents() {
        assert_eq!(yes("Sì"), Some(true));
        assert_eq!(yes("forse"), None);
        assert_eq!(gender(" DONNA "), Some(Gender::Woman));
        assert_eq!(gender("n.d."), Some(Gender::Undeclared));
        assert_eq!(gender("boh"), None);
        assert_eq!(fold("  Città  d’Arte "), "citta d arte");
    }
}
