//! XML written so that it cannot come out broken: every element closes, every text is escaped.

/// A piece of XML being written.
#[derive(Debug)]
pub(in crate::export) struct Xml(String);

/// What stands for a character that XML 1.0 cannot hold.
const REPLACED: char = '\u{fffd}';

impl Xml {
    /// A file, with its declaration.
    pub(in crate::export) fn file() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    /// A web page, with its declaration: HTML that is written as XML.
    pub(in crate::export) fn page() -> Self {
        Self("<!doctype html>\n".to_owned())
    }

    /// What stands in the file as it is: a style sheet.
    pub(in crate::export) fn raw(&mut self, written: &str) {
        self.0.push_str(written);
    }

    /// What was written.
    pub(in crate::export) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    /// An element without content.
    pub(in crate::export) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.0.push_str("/>");
    }

    /// An element around what `inside` writes.
    pub(in crate::export) fn around(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.begin(name, attributes);
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element around a text.
    pub(in crate::export) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        text: &str,
    ) {
        self.around(name, attributes, |xml| xml.text(text));
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            for c in value.chars() {
                // A line break in an attribute would be read as a space in any case.
                escape(&mut self.0, if c.is_control() { ' ' } else { c });
            }
            self.0.push('"');
        }
    }

    /// A text.
    pub(in crate::export) fn text(&mut self, text: &str) {
        for c in text.chars() {
            escape(&mut self.0, c);
        }
    }
}

fn escape(out: &mut String, c: char) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&apos;"),
        c if holds(c) => out.push(c),
        _ => out.push(REPLACED),
    }
}

/// Whether XML 1.0 can hold the character.
fn holds(c: char) -> bool {
    matches!(c,
        '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

/// The text with a mark for each character that XML 1.0 cannot hold.
pub(in crate::export) fn clean(text: &str) -> String {
    let mark = |c| if holds(c) { c } else { REPLACED };
    text.chars().map(mark).collect()
}

/// The lines of a text, whatever its line ends.
pub(in crate::export) fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_would_read_is_escaped_and_what_it_cannot_hold_is_replaced() {
        let mut xml = Xml::file();
        let odd = "<a href='x'>&\u{1}\u{0}\u{ffff}🌳";
        xml.around("p", &[("title", "a\"b\nc")], |xml| xml.text(odd));
        let written = String::from_utf8(xml.into_bytes()).unwrap();
        let body = written.split_once("?>\n").unwrap().1;
        assert_eq!(
            body,
            "<p title=\"a&quot;b c\">&lt;a href=&apos;x&apos;&gt;&amp;\u{fffd}\u{fffd}\u{fffd}🌳</p>"
        );
    }

    #[test]
    fn lines_end_in_any_way() {
        assert_eq!(lines("a\r\nb\rc\nd"), ["a", "b", "c", "d"]);
        assert_eq!(lines(""), [""]);
    }
}
