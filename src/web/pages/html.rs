//! HTML written so that it is well formed and that no word of anybody can become markup.
//!
//! Elements are closed by construction; words and values of attributes are always escaped. What it makes is one line, so
//! that it can travel as one server-sent event.

use crate::text::direction::is_right_to_left;

/// A name and a value of an attribute. An empty value makes a bare attribute; an empty name none at all.
pub(super) type Attr<'a> = (&'static str, &'a str);

/// No attributes.
pub(super) const BARE: &[Attr<'static>] = &[];

/// A bare attribute where it applies.
pub(super) fn when(applies: bool, name: &'static str) -> Attr<'static> {
    (if applies { name } else { "" }, "")
}

/// HTML being written.
#[derive(Debug, Default)]
pub(super) struct Html {
    out: String,
}

impl Html {
    /// Nothing yet, with room for so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        Self {
            out: String::with_capacity(bytes),
        }
    }

    /// An element with what is in it.
    pub(super) fn el(&mut self, tag: &str, attrs: &[Attr<'_>], body: impl FnOnce(&mut Self)) {
        self.open(tag, attrs);
        body(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element with words in it, which runs as they do.
    pub(super) fn line(&mut self, tag: &str, attrs: &[Attr<'_>], words: &str) {
        let is_told = attrs.iter().any(|(name, _)| *name == "dir");
        if !is_told && is_right_to_left(words) {
            let mut attrs = attrs.to_vec();
            attrs.push(("dir", "rtl"));
            self.el(tag, &attrs, |h| h.text(words));
        } else {
            self.el(tag, attrs, |h| h.text(words));
        }
    }

    /// An element that has no content by its nature, such as `input`.
    pub(super) fn void(&mut self, tag: &str, attrs: &[Attr<'_>]) {
        self.open(tag, attrs);
    }

    /// Words.
    pub(super) fn text(&mut self, words: &str) {
        escape(words, &mut self.out);
    }

    /// Something that is part of the program: a style sheet, a script, the beginning of a document.
    pub(super) fn raw(&mut self, ours: &'static str) {
        self.out.push_str(ours);
    }

    /// What was written apart.
    pub(super) fn put(&mut self, part: &Self) {
        self.out.push_str(&part.out);
    }

    /// Whether a piece of our own markup was written. With a quote in it, no word of anybody can look like one.
    pub(super) fn holds(&self, piece: &str) -> bool {
        self.out.contains(piece)
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, tag: &str, attrs: &[Attr<'_>]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attrs.iter().filter(|(name, _)| !name.is_empty()) {
            self.out.push(' ');
            self.out.push_str(name);
            if !value.is_empty() {
                self.out.push_str("=\"");
                escape(value, &mut self.out);
                self.out.push('"');
            }
        }
        self.out.push('>');
    }
}

/// Writes words so that they stay words. Control characters and marks that turn the direction of what follows are left
/// out: nobody needs them, and a stranger's could make another line read backwards.
fn escape(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("&#10;"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_values_stay_words() {
        let mut html = Html::default();
        let hostile = "</p><script>alert('x')&\"\u{202e}\u{0}";
        html.line("p", &[("title", hostile)], hostile);
        let safe = "&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&amp;&quot;";
        assert_eq!(html.finish(), format!("<p title=\"{safe}\">{safe}</p>"));
    }

    #[test]
    fn an_element_runs_as_its_words_do() {
        let mut html = Html::default();
        html.line("p", &[("class", "k")], "مرحبا ciao");
        html.line("p", BARE, "ciao مرحبا");
        assert_eq!(
            html.finish(),
            "<p class=\"k\" dir=\"rtl\">مرحبا ciao</p><p>ciao مرحبا</p>"
        );
    }

    #[test]
    fn elements_are_closed_and_attributes_that_do_not_apply_are_left_out() {
        let mut html = Html::default();
        html.el("label", BARE, |h| {
            h.void("input", &[when(true, "checked"), when(false, "disabled")]);
            h.text("A\nB");
        });
        assert_eq!(html.finish(), "<label><input checked>A&#10;B</label>");
    }
}
