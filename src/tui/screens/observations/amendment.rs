//! Writing the new text of a position on account of an observation.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::Do;
use crate::assembly::observations::ObservationCommand;
use crate::assembly::words::PARAGRAPH;
use crate::assembly::{ObservationId, PositionId};
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Key};
use crate::tui::measure::{cut, fit, wrap};
use crate::tui::widgets::field::{Field, Focus};

pub(super) const KEYS: &[Binding<Do>] =
    &[Binding::shown(Key::Typing, "observations-key-amendment")];

/// A new text being written.
#[derive(Clone, Debug)]
pub(super) struct Amendment {
    /// The observation that changes it.
    pub(super) id: ObservationId,
    position: PositionId,
    before: String,
    field: Field,
    pub(super) warned: bool,
}

impl Amendment {
    /// The text of the position, to be changed.
    pub(super) fn of(id: ObservationId, position: PositionId, ctx: &Ctx<'_>) -> Option<Self> {
        let text = ctx.assembly().themes.position(position)?.text().to_owned();
        Some(Self {
            id,
            position,
            field: Field::new(PARAGRAPH).holding(&text),
            before: text,
            warned: false,
        })
    }

    /// Whether words were written that are not recorded.
    pub(super) fn is_changed(&self) -> bool {
        !self.field.is_empty() && self.field.text() != self.before
    }

    /// On Esc: whether something written would be lost; true only once, so that a second Esc leaves.
    pub(super) fn warns_of_loss(&mut self) -> bool {
        let warns = self.is_changed() && !self.warned;
        self.warned = true;
        warns
    }

    pub(super) fn update(&mut self, intent: &Intent) -> Vec<Effect> {
        if *intent == Intent::Accept {
            if !self.is_changed() {
                return Vec::new();
            }
            return vec![Effect::submit(ObservationCommand::Amend {
                id: self.id,
                position: self.position,
                text: self.field.text(),
            })];
        }
        if self.field.update(intent) {
            self.warned = false;
        }
        Vec::new()
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        if !self.is_changed() {
            return Next::words(text.get("observations-amend-write"));
        }
        let title = self.title(ctx);
        Next::enter(text.with(
            "observations-amend-next",
            &[("title", title.into()), ("n", self.id.0.into())],
        ))
    }

    fn title<'a>(&self, ctx: &Ctx<'a>) -> &'a str {
        let position = ctx.assembly().themes.position(self.position);
        position.map_or("", |p| p.title.as_str())
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let title = self.title(ctx);
        let heading = text.with(
            "observations-amend-title",
            &[("title", title.into()), ("n", self.id.0.into())],
        );
        let said = ctx.assembly().observations.list.get(&self.id);
        let said = said.map_or("", |o| o.note.text.as_str());
        let quoted = text.with("observations-quoted", &[("text", said.into())]);
        // Each of the two texts above may take a quarter; the new one has the rest.
        let most = usize::from(area.height / 4).max(1);
        let mut lines: Vec<(String, Style)> = vec![(fit(&heading, area.width), ctx.theme.strong)];
        let mut add = |words: &str, style: Style| {
            let wrapped = wrap(words, area.width);
            let is_cut = wrapped.len() > most;
            lines.extend(wrapped.into_iter().take(most).map(|line| (line, style)));
            if let Some((last, _)) = lines.last_mut().filter(|_| is_cut) {
                *last = cut(&format!("{last} …"), area.width);
            }
        };
        add(&quoted, ctx.theme.text);
        add(text.get("observations-amend-before"), ctx.theme.dim);
        let before = if self.before.is_empty() {
            text.get("observations-amend-empty")
        } else {
            self.before.as_str()
        };
        add(before, ctx.theme.dim);
        add(text.get("observations-amend-after"), ctx.theme.strong);
        let used = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        for (row, (words, style)) in area.rows().zip(lines) {
            frame.render_widget(Line::styled(words, style), row);
        }
        let rest = below(area, used);
        self.field.view_wrapped(frame, rest, Focus::Here, ctx.theme);
    }
}
