//! The message row: a sentence, how it sounds, and the lines it takes.

use ratatui::style::Style;

use crate::tui::measure::{cells, cut, wrap};
use crate::tui::theme::Theme;

/// How a message sounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Advice, without a mark.
    Plain,
    /// Done (`✓`).
    Done,
    /// Wants attention (`!`).
    Attention,
    /// Refused, with how to go on (`✗`).
    Refused,
}

impl Tone {
    /// The mark before the words.
    fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Done => "✓ ",
            Self::Attention => "! ",
            Self::Refused => "✗ ",
        }
    }

    /// The style in which it is written.
    pub fn style(self, theme: &Theme) -> Style {
        match self {
            Self::Plain => theme.dim,
            Self::Done => theme.good,
            Self::Attention => theme.warn,
            Self::Refused => theme.bad,
        }
    }
}

/// A sentence for the message row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How it sounds.
    pub tone: Tone,
    /// The sentence, already in words.
    pub words: String,
}

impl Message {
    /// Advice: what to do here.
    pub fn plain(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Plain,
            words: words.into(),
        }
    }

    /// Something was done.
    pub fn done(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Done,
            words: words.into(),
        }
    }

    /// Something wants attention.
    pub fn attention(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Attention,
            words: words.into(),
        }
    }

    /// Something was refused.
    pub fn refused(words: impl Into<String>) -> Self {
        Self {
            tone: Tone::Refused,
            words: words.into(),
        }
    }

    /// The message in lines for a window of this width, its mark before the first; at most `most` of them, the last cut
    /// with `…` when they are not enough.
    pub fn lines(&self, width: u16, most: u16) -> Vec<String> {
        let mark = self.tone.mark();
        let room = width.saturating_sub(2 + cells(mark));
        let mut lines = wrap(&self.words, room);
        if lines.len() > usize::from(most) {
            lines.truncate(most.into());
            if let Some(last) = lines.last_mut() {
                *last = cut(&format!("{}…", last.trim_end()), room);
            }
        }
        let indent = " ".repeat(cells(mark).into());
        let marked = |(n, line): (usize, &String)| {
            let before = if n == 0 { mark } else { indent.as_str() };
            format!("{before}{}", line.trim_end())
        };
        lines.iter().enumerate().map(marked).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_message_is_read_whole_on_several_rows() {
        let message = Message::refused("uno due tre quattro");
        assert_eq!(message.lines(14, 3), ["✗ uno due", "  tre", "  quattro"]);
        assert_eq!(message.lines(14, 2), ["✗ uno due", "  tre…"]);
        assert_eq!(message.lines(14, 1), ["✗ uno due…"]);
        assert_eq!(message.lines(80, 3), ["✗ uno due tre quattro"]);
    }
}
