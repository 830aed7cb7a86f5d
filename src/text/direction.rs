//! Which way a text runs, by its first strong character (Unicode Bidirectional Algorithm, rules P2 and P3).

/// Whether a text is read from right to left.
pub(crate) fn is_right_to_left(text: &str) -> bool {
    let strong = text.chars().find_map(|c| match c {
        '\u{200f}' | '\u{61c}' => Some(true),
        '\u{200e}' => Some(false),
        c if c.is_alphabetic() => Some(is_right(c)),
        _ => None,
    });
    strong.unwrap_or(false)
}

/// Whether a letter belongs to a script that runs to the left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the others of
/// their blocks.
fn is_right(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_decides_whatever_stands_before_it() {
        for text in ["שלום", "12. مرحبا ciao", "🌳 «שלום»", "\u{200f}ciao"] {
            assert!(is_right_to_left(text), "{text}");
        }
        for text in [
            "",
            "123",
            "🌳",
            "ciao שלום",
            "«Perché» مرحبا",
            "日本",
            "\u{200e}שלום",
        ] {
            assert!(!is_right_to_left(text), "{text}");
        }
    }
}
