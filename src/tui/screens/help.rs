//! F1, *Aiuto*: what every key does, those of the screen beside those of the program.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Page;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cells, cut, left, wrap};

/// Keys that work everywhere, with the text keys of what they do.
const ALWAYS: &[(&str, &str)] = &[
    ("common-key-enter", "help-enter"),
    ("Esc", "help-back"),
    ("↑↓ ←→", "help-move"),
    ("Tab", "help-field"),
    ("common-key-space", "help-space"),
    ("Ctrl+Z", "help-undo"),
    ("Ctrl+Y", "help-redo"),
    ("F1", "help-help"),
    ("F2", "help-actions"),
    ("F5", "help-project"),
    ("Ctrl+L", "help-redraw"),
    ("Ctrl+C", "help-leave"),
];

/// From this width the keys of the screen stand beside those of the program; else before them.
const BESIDE: u16 = 70;

#[derive(Clone, Copy, Debug)]
enum Do {
    Close,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "help-key-scroll"),
    Binding::new(Key::Enter, Do::Close, "help-key-close"),
];

/// The help over a screen.
#[derive(Clone, Debug, Default)]
pub struct Help {
    about: String,
    keys: Vec<Hint>,
    scrolled: usize,
}

impl Help {
    /// The help about a screen with this title and these keys.
    pub fn about(title: String, keys: Vec<Hint>) -> Self {
        Self {
            about: title,
            keys,
            scrolled: 0,
        }
    }

    /// Of what screen these keys are: its whole title, or without what it is about where that has no room.
    fn heading(&self, ctx: &Ctx<'_>, width: u16) -> String {
        let of = |screen: &str| ctx.text.with("help-here", &[("screen", screen.into())]);
        let whole = of(&self.about);
        match self.about.split_once(" · ") {
            Some((screen, _)) if cells(&whole) > width => of(screen),
            Some(_) | None => whole,
        }
    }

    fn lines(&self, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
        let row = |key: &str, words: &str, width: u16| {
            vec![
                Span::styled(left(key, 9), ctx.theme.key),
                Span::styled(left(words, width.saturating_sub(9)), ctx.theme.text),
            ]
        };
        let always: Vec<_> = ALWAYS
            .iter()
            .map(|(key, words)| (ctx.text.get(key).to_owned(), ctx.text.get(words)))
            .collect();
        let here: Vec<_> = self
            .keys
            .iter()
            .map(|hint| (hint.key.label(ctx.text), ctx.text.get(hint.words)))
            .collect();
        let beside = width >= BESIDE;
        let everywhere = ctx.text.get("help-always");
        let about = self.heading(ctx, if beside { width - width / 2 } else { width });
        if !beside {
            let mut lines = Vec::new();
            for (heading, keys) in [(about.as_str(), &here), (everywhere, &always)] {
                lines.push(Line::styled(cut(heading, width), ctx.theme.strong));
                let keys = keys.iter();
                lines.extend(keys.map(|(key, words)| Line::from(row(key, words, width))));
                lines.push(Line::default());
            }
            lines.extend(notes(ctx, width));
            return lines;
        }
        let column = width / 2;
        let heading = vec![
            Span::styled(left(everywhere, column), ctx.theme.strong),
            Span::styled(cut(&about, width - column), ctx.theme.strong),
        ];
        let mut lines = vec![Line::from(heading), Line::default()];
        for place in 0..always.len().max(here.len()) {
            let mut spans = match always.get(place) {
                Some((key, words)) => row(key, words, column),
                None => vec![Span::styled(left("", column), ctx.theme.text)],
            };
            if let Some((key, words)) = here.get(place) {
                spans.extend(row(key, words, width - column));
            }
            lines.push(Line::from(spans));
        }
        lines.push(Line::default());
        lines.extend(notes(ctx, width));
        lines
    }
}

/// What there is to know besides the keys.
fn notes(ctx: &Ctx<'_>, width: u16) -> impl Iterator<Item = Line<'static>> {
    let style = ctx.theme.dim;
    let lines = wrap(ctx.text.get("help-notes"), width).into_iter();
    lines.map(move |line| Line::styled(line, style))
}

impl Page for Help {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("help-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let hidden = self
            .lines(ctx, ctx.body.width)
            .len()
            .saturating_sub(usize::from(ctx.body.height));
        if let Intent::Step(step) | Intent::Wheel(step, _) = intent {
            self.scrolled = match step {
                Step::Up => self.scrolled.saturating_sub(1),
                Step::Down => (self.scrolled + 1).min(hidden),
                Step::PageUp | Step::Home => 0,
                Step::PageDown | Step::End => hidden,
                Step::Left | Step::Right => self.scrolled,
            };
        }
        match action(KEYS, intent) {
            Some(Do::Close) => vec![Effect::Back],
            None => Vec::new(),
        }
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
        Some(Next::key(Key::Esc, ctx.text.get("help-next")))
    }
}
