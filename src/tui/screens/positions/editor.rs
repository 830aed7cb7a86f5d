//! Writing a theme or a position, or the new positions of a split.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::themes::{Draft, Position, ThemeCommand};
use crate::assembly::words::{LINE, PARAGRAPH, SHORT};
use crate::assembly::{PositionId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::measure::cells;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::form::{Form, Row};

/// From this many characters on, a text is accompanied by its counter.
const COUNTED: usize = 600;
/// The rows of the new positions of a split.
const PARTS: [(&str, &str); 4] = [
    ("part1", "positions-field-part1"),
    ("part2", "positions-field-part2"),
    ("part3", "positions-field-part3"),
    ("part4", "positions-field-part4"),
];

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    NewTheme,
    Theme(ThemeId),
    NewPosition(ThemeId),
    Position(PositionId),
    Split(PositionId),
}

/// A form for a theme, a position, or the parts of one.
#[derive(Clone, Debug)]
pub(super) struct Editor {
    of: Of,
    form: Form,
    /// What the form held when it was opened.
    before: Form,
    /// Whether Esc was pressed once on something unsaved.
    warned: bool,
}

impl Editor {
    fn new(of: Of, rows: Vec<Row>, values: &[(&str, &str)]) -> Self {
        let mut form = Form::new(rows);
        for (id, value) in values {
            if let Some(field) = form.field_mut(id) {
                *field = field.clone().holding(value);
            }
        }
        Self {
            of,
            before: form.clone(),
            form,
            warned: false,
        }
    }

    pub(super) fn new_theme(ctx: &Ctx<'_>) -> Self {
        Self::new(Of::NewTheme, theme_rows(ctx), &[])
    }

    pub(super) fn theme(id: ThemeId, ctx: &Ctx<'_>) -> Self {
        let theme = ctx.assembly().themes.theme(id);
        let (title, question) = theme.map_or(("", ""), |t| (&t.title, &t.question));
        let values = [("title", title), ("question", question)];
        Self::new(Of::Theme(id), theme_rows(ctx), &values)
    }

    pub(super) fn new_position(theme: ThemeId, ctx: &Ctx<'_>) -> Self {
        Self::new(Of::NewPosition(theme), position_rows(ctx), &[])
    }

    pub(super) fn position(p: &Position, ctx: &Ctx<'_>) -> Self {
        let values = [
            ("title", p.title.as_str()),
            ("short", p.short.as_str()),
            ("origin", p.origin.as_str()),
            ("text", p.text()),
        ];
        Self::new(Of::Position(p.id), position_rows(ctx), &values)
    }

    pub(super) fn split(p: &Position, ctx: &Ctx<'_>) -> Self {
        let row = |(id, label): &(&'static str, &str)| Row::text(id, ctx.text.get(label), LINE);
        let rows = PARTS.iter().map(row).collect();
        Self::new(Of::Split(p.id), rows, &[])
    }

    pub(super) fn adds_theme(&self) -> bool {
        self.of == Of::NewTheme
    }

    pub(super) fn adds_position(&self) -> bool {
        matches!(self.of, Of::NewPosition(_) | Of::Split(_))
    }

    /// Whether something was written that is not recorded.
    pub(super) fn is_changed(&self) -> bool {
        let texts = |form: &Form| -> Vec<String> {
            form.rows().iter().map(|row| form.text(row.id)).collect()
        };
        texts(&self.form) != texts(&self.before)
    }

    /// On Esc: whether something written would be lost; true only once, so that a second Esc leaves.
    pub(super) fn warns_of_loss(&mut self) -> bool {
        let warns = self.is_changed() && !self.warned;
        self.warned = true;
        warns
    }

    pub(super) fn title(&self, ctx: &Ctx<'_>) -> String {
        let text = ctx.text;
        let themes = &ctx.assembly().themes;
        let theme = |id| themes.theme(id).map_or("", |t| t.title.as_str());
        let position = |id| themes.position(id).map_or("", |p| p.title.as_str());
        match self.of {
            Of::NewTheme => text.get("positions-editor-new-theme").to_owned(),
            Of::Theme(id) => text.with("positions-editor-theme", &[("theme", theme(id).into())]),
            Of::NewPosition(id) => {
                text.with("positions-editor-new", &[("theme", theme(id).into())])
            }
            Of::Position(id) => {
                text.with("positions-editor-change", &[("title", position(id).into())])
            }
            Of::Split(id) => text.with("positions-editor-split", &[("title", position(id).into())]),
        }
    }

    pub(super) fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>, area: Rect) -> Vec<Effect> {
        if *intent == Intent::Accept {
            return self.command(ctx).map(Effect::Submit).into_iter().collect();
        }
        if self.form.update(intent, area) {
            self.warned = false;
        }
        Vec::new()
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let title = self.form.text("title");
        let named = |key: &str| Next::enter(text.with(key, &[("title", title.as_str().into())]));
        match self.of {
            Of::Split(_) if self.parts().len() < 2 => {
                Next::words(text.get("positions-editor-split-write"))
            }
            Of::Split(_) => Next::enter(text.with(
                "positions-editor-split-next",
                &[("n", self.parts().len().into())],
            )),
            _ if title.is_empty() => Next::words(text.get("positions-editor-write")),
            Of::NewTheme => named("positions-editor-new-theme-next"),
            Of::NewPosition(_) => named("positions-editor-new-next"),
            Of::Theme(_) | Of::Position(_) => named("positions-editor-save-next"),
        }
    }

    pub(super) fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let text = ctx.text;
        if self.warned {
            return Some(Message::attention(text.get("common-unsaved")));
        }
        let key = match (self.of, self.form.focus()) {
            (Of::Split(_), _) => "positions-editor-split-advice",
            (_, "short") => "positions-editor-short-advice",
            (_, "origin") => "positions-editor-origin-advice",
            (_, "question") => "positions-editor-question-advice",
            (Of::Position(_), "text") => "positions-editor-text-advice",
            _ => return None,
        };
        Some(Message::plain(text.get(key)))
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        self.form.view(frame, area, ctx.theme);
        let Some(field) = self.form.field("text") else {
            return;
        };
        let at = text_area(&self.form, area);
        let focus = if self.form.focus() == "text" {
            Focus::Here
        } else {
            Focus::Elsewhere
        };
        field.view_wrapped(frame, at, focus, ctx.theme);
        if field.len() >= COUNTED {
            let values = [("n", field.len().into()), ("limit", field.limit().into())];
            let words = ctx.text.with("common-characters", &values);
            let row = Rect {
                y: at.bottom(),
                height: 1,
                ..at
            };
            frame.render_widget(Line::styled(words, ctx.theme.dim), row);
        }
    }

    fn parts(&self) -> Vec<String> {
        let texts = PARTS.iter().map(|(id, _)| self.form.text(id));
        texts.filter(|title| !title.is_empty()).collect()
    }

    fn draft(&self) -> Draft {
        Draft {
            title: self.form.text("title"),
            short: self.form.text("short"),
            text: self.form.text("text"),
            origin: self.form.text("origin"),
        }
    }

    /// What Enter asks for; nothing while what is needed is missing.
    fn command(&self, ctx: &Ctx<'_>) -> Option<crate::assembly::Command> {
        let title = self.form.text("title");
        let question = self.form.text("question");
        let has_title = (!title.is_empty()).then_some(());
        let command = match self.of {
            Of::NewTheme => has_title.map(|()| ThemeCommand::AddTheme { title, question })?,
            Of::Theme(id) => has_title.map(|()| ThemeCommand::ChangeTheme {
                id,
                title,
                question,
            })?,
            Of::NewPosition(theme) => has_title.map(|()| ThemeCommand::Register {
                theme,
                draft: self.draft(),
            })?,
            Of::Position(id) => has_title.map(|()| ThemeCommand::Edit {
                id,
                draft: self.draft(),
            })?,
            Of::Split(id) => {
                let parts = self.parts();
                let old = ctx.assembly().themes.position(id)?;
                // The new ones begin with the text of the old one, to be changed one by one.
                let draft = |title| Draft {
                    title,
                    short: String::new(),
                    text: old.text().to_owned(),
                    origin: old.origin.clone(),
                };
                (parts.len() >= 2).then(|| ThemeCommand::Split {
                    id,
                    into: parts.into_iter().map(draft).collect(),
                })?
            }
        };
        Some(command.into())
    }
}

fn theme_rows(ctx: &Ctx<'_>) -> Vec<Row> {
    vec![
        Row::text("title", ctx.text.get("positions-field-title"), LINE),
        Row::text("question", ctx.text.get("positions-field-question"), LINE),
    ]
}

fn position_rows(ctx: &Ctx<'_>) -> Vec<Row> {
    vec![
        Row::text("title", ctx.text.get("positions-field-title"), LINE),
        Row::text("short", ctx.text.get("positions-field-short"), SHORT),
        Row::text("origin", ctx.text.get("positions-field-origin"), LINE),
        Row::text("text", ctx.text.get("positions-field-text"), PARAGRAPH),
    ]
}

/// Where the text is written: over its row of the form and down to the bottom, the counter's row left free.
fn text_area(form: &Form, area: Rect) -> Rect {
    let labels = form.rows().iter().map(|row| cells(&row.label));
    let label = labels.max().unwrap_or(0).min(area.width / 2) + 4;
    let above = form.height(area.width).saturating_sub(1).min(area.height);
    Rect {
        x: area.x + label,
        y: area.y + above,
        width: area.width.saturating_sub(label),
        height: (area.height - above).saturating_sub(1),
    }
}
