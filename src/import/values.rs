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

/// The age band a cell declares: by its name, in years, or as years that all fall into one band; none otherwise.
pub(super) fn age(cell: &str) -> Option<Age> {
    if let Some(below) = cell.trim().strip_prefix('<') {
        let below: u8 = below.trim().parse().ok()?;
        return (below <= 30).then_some(Age::Young);
    }
    let words = fold(cell);
    match words.as_str() {
        "giovane" | "giovani" | "under 30" | "meno di 30" | "fino a 29" | "young" => {
            Some(Age::Young)
        }
        "adulto" | "adulta" | "adulti" | "adult" => Some(Age::Adult),
        "anziano" | "anziana" | "anziani" | "over 65" | "65 and over" | "65 e oltre"
        | "oltre 65" | "oltre 64" | "senior" => Some(Age::Senior),
        "" | "nd" | "n d" | "non rilevata" | "non dichiarata" | "undeclared" | "not declared" => {
            Some(Age::Undeclared)
        }
        years => of_years(years),
    }
}

/// The band into which all the years of a text fall: `27`, `18 24`, `da 30 a 64 anni`.
fn of_years(words: &str) -> Option<Age> {
    let mut band = None;
    for word in words.split(' ') {
        if matches!(word, "da" | "a" | "anni" | "from" | "to" | "years") {
            continue;
        }
        let years: u8 = word.parse().ok()?;
        let of = Age::of(years);
        if years > 120 || band.is_some_and(|band| band != of) {
            return None;
        }
        band = Some(of);
    }
    band
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
            ("65 and over", Age::Senior),
        ];
        for (cell, band) in read {
            assert_eq!(age(cell), Some(band), "{cell}");
        }
        assert_eq!(age("< 30"), Some(Age::Young));
        assert_eq!(age("30–64"), Some(Age::Adult));
        assert_eq!(age("da 18 a 24 anni"), Some(Age::Young));
        assert_eq!(age("Giovani"), Some(Age::Young));
        assert_eq!(age(""), Some(Age::Undeclared));
        for odd in ["boh", "<40", "1987", "25-34", "anni", "200"] {
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
