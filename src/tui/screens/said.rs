//! *Ultimi messaggi*: what the message row said last, for whoever was looking at the hall.

use jiff::Timestamp;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Page;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::left;

const KEYS: &[Binding<()>] = &[Binding::shown(Key::UpDown, "help-key-scroll")];

/// Cells of the time before a message.
const TIME: u16 = 7;
/// Most rows of one message.
const ROWS: u16 = 9;

/// The last messages, newest first.
#[derive(Clone, Debug, Default)]
pub struct Said {
    said: Vec<(Timestamp, Message)>,
    scrolled: usize,
}

impl Said {
    /// The list of these messages, given oldest first.
    pub fn of<'a>(said: impl DoubleEndedIterator<Item = &'a (Timestamp, Message)>) -> Self {
        Self {
            said: said.rev().cloned().collect(),
            scrolled: 0,
        }
    }

    fn lines(&self, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
        if self.said.is_empty() {
            let words = ctx.text.get("actions-said-none").to_owned();
            return vec![Line::styled(words, ctx.theme.dim)];
        }
        let mut out = Vec::new();
        for (at, message) in &self.said {
            let mut time = ctx.clock(*at);
            for words in message.lines(width.saturating_sub(TIME), ROWS) {
                out.push(Line::from(vec![
                    Span::styled(left(&time, TIME), ctx.theme.dim),
                    Span::styled(words, message.tone.style(ctx.theme)),
                ]));
                time.clear();
            }
        }
        out
    }
}

impl Page for Said {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("actions-said").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let height = usize::from(ctx.body.height);
        let hidden = self.lines(ctx, ctx.body.width).len().saturating_sub(height);
        if let Intent::Step(step) | Intent::Wheel(step, _) = intent {
            self.scrolled = match step {
                Step::Up => self.scrolled.saturating_sub(1),
                Step::Down => (self.scrolled + 1).min(hidden),
                Step::PageUp => self.scrolled.saturating_sub(height),
                Step::PageDown => (self.scrolled + height).min(hidden),
                Step::Home => 0,
                Step::End => hidden,
                Step::Left | Step::Right => self.scrolled,
            };
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(ctx, area.width).into_iter().skip(self.scrolled);
        for (row, line) in area.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(Next::key(Key::Esc, ctx.text.get("actions-said-back")))
    }
}
