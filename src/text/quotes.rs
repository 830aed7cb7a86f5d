//! Quotes within quotes: what stands between quotes and has its own takes the second kind.

use super::Lang;

/// The words with every quote inside another in the second kind: `«a “b” c»` in Italian, `“a ‘b’ c”` in English. Words of
/// somebody who opened a quote and never closed it stay as they are.
pub(super) fn nested(words: String, lang: Lang) -> String {
    let ((open, close), (inner_open, inner_close)) = match lang {
        Lang::It => (('«', '»'), ('“', '”')),
        Lang::En => (('“', '”'), ('‘', '’')),
    };
    let opened = words.matches(open).count();
    if opened < 2 || opened != words.matches(close).count() {
        return words;
    }
    let mut depth = 0_usize;
    let turned = words.chars().map(|c| {
        if c == open {
            depth += 1;
            if depth > 1 { inner_open } else { open }
        } else if c == close && depth > 0 {
            depth -= 1;
            if depth > 0 { inner_close } else { close }
        } else {
            c
        }
    });
    turned.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn italian(words: &str) -> String {
        nested(words.to_owned(), Lang::It)
    }

    #[test]
    fn a_quote_inside_another_takes_the_second_kind() {
        assert_eq!(
            italian("Scegli «ritira «Orti» con «Parco»»"),
            "Scegli «ritira “Orti” con “Parco”»"
        );
        assert_eq!(
            nested("Choose “withdraw “Plots””".to_owned(), Lang::En),
            "Choose “withdraw ‘Plots’”"
        );
    }

    #[test]
    fn quotes_one_after_the_other_and_unfinished_ones_stay() {
        for words in ["Da «Orti» a «Parco»", "«Orti «e», «Parco", "Orti» e «Parco"] {
            assert_eq!(italian(words), words);
        }
    }
}
