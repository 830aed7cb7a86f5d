//! Texts that platforms save with the tags of web pages, as plain words.

use std::borrow::Cow;

/// What takes the place of a tag that parts words.
const PART: &str = " ";
/// Tags that part words.
const APART: &[&str] = &[
    "p",
    "br",
    "div",
    "ul",
    "ol",
    "li",
    "blockquote",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
];
/// Tags that stand among words.
const AMONG: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "sub", "sup", "code", "img",
];
/// Characters that such texts write by name; that of `&` is last, as it begins the others.
const NAMED: &[(&str, &str)] = &[
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&amp;", "&"),
];

/// A text without the tags of web pages, if it was written as one: in paragraphs, lines or lists. Any other stays as it is,
/// whatever stands between `<` and `>`.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    let mut is_marked = false;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let tag = after.split_once('>');
        if let Some((between, beyond)) = tag.and_then(|(tag, beyond)| Some((gap(tag)?, beyond))) {
            out.push_str(between);
            is_marked |= between == PART;
            rest = beyond;
        } else {
            out.push('<');
            rest = after;
        }
    }
    if !is_marked {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    for (name, character) in NAMED {
        out = out.replace(name, character);
    }
    Cow::Owned(out)
}

/// What takes the place of a tag, given without its brackets; none if it is no tag.
fn gap(tag: &str) -> Option<&'static str> {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let tag = tag.strip_suffix('/').unwrap_or(tag).trim_end();
    let (name, values) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let name = name.to_ascii_lowercase();
    if !values.is_empty() && !values.contains('=') {
        return None;
    }
    if APART.contains(&name.as_str()) {
        Some(PART)
    } else {
        AMONG.contains(&name.as_str()).then_some("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_stay_apart() {
        for (text, words) in [
            (
                "<p>Piantare <strong>alberi</strong>.</p>",
                " Piantare alberi. ",
            ),
            ("uno<br>due<br />tre", "uno due tre"),
            (
                "<p><a href=\"https://x.it\" target=\"_blank\">qui</a>&nbsp;&amp;&nbsp;l&#39;ombra</p>",
                " qui & l'ombra ",
            ),
        ] {
            assert_eq!(plain(text), words);
        }
    }

    #[test]
    fn what_was_not_written_as_a_page_stays_as_it_is_written() {
        for text in [
            "",
            "meno di < 3 e più di > 2",
            "se x<p e q>r",
            "<nome> e <cognome>",
            "<b>Meno</b> auto",
            "<p senza fine",
            "Caffè &amp; tè",
            "<",
        ] {
            assert_eq!(plain(text), text);
        }
    }
}
