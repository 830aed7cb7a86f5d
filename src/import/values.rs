//! What is written in a cell: a gender, an age, a yes or a no.

use unicode_normalization::UnicodeNormalization;

use crate::assembly::roll::{Age, Gender};

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

/// The age band a cell declares, by years or by its name; none if it is neither.
pub(super) fn age(cell: &str) -> Option<Age> {
    let years = |text: &str| text.trim().parse::<u8>().ok();
    if let Some(below) = cell.trim().strip_prefix('<') {
        return years(below).filter(|n| *n <= 30).map(|_| Age::Young);
    }
    let words = fold(cell);
    if let Some(years) = years(&words) {
        return Some(Age::of(years));
    }
    match words.as_str() {
        "giovane" | "giovani" | "under 30" | "meno di 30" | "fino a 29" | "young" => {
            Some(Age::Young)
        }
        "adulto" | "adulta" | "adulti" | "30 64" | "da 30 a 64" | "adult" => Some(Age::Adult),
        "anziano" | "anziana" | "anziani" | "over 65" | "65 e oltre" | "oltre 65" | "senior" => {
            Some(Age::Senior)
        }
        "" | "nd" | "n d" | "non rilevata" | "non dichiarata" | "undeclared" | "not declared" => {
            Some(Age::Undeclared)
        }
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
    fn an_age_is_understood_in_years_and_as_a_band() {
        let read = [
            ("29", Age::Young),
            ("30", Age::Adult),
            ("64", Age::Adult),
            ("65+", Age::Senior),
        ];
        for (cell, band) in read {
            assert_eq!(age(cell), Some(band), "{cell}");
        }
        assert_eq!(age("< 30"), Some(Age::Young));
        assert_eq!(age("30–64"), Some(Age::Adult));
        assert_eq!(age("Giovani"), Some(Age::Young));
        assert_eq!(age(""), Some(Age::Undeclared));
        for odd in ["boh", "<40", "1987"] {
            assert_eq!(age(odd), None, "{odd}");
        }
    }

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
