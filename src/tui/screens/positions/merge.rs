//! Choosing which positions one takes in.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::PositionId;
use crate::assembly::themes::{Position, ThemeCommand};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::Key;
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

/// Positions being chosen.
#[derive(Clone, Debug)]
pub(super) struct Merge {
    into: PositionId,
    chosen: Vec<PositionId>,
    picked: Picked<PositionId>,
}

impl Merge {
    /// Nothing chosen yet to be merged into `position`.
    pub(super) fn into(position: &Position) -> Self {
        Self {
            into: position.id,
            chosen: Vec::new(),
            picked: Picked::default(),
        }
    }

    pub(super) fn title(&self, ctx: &Ctx<'_>) -> String {
        let title = self.target(ctx).map_or("", |p| p.title.as_str());
        ctx.text
            .with("positions-merge-title", &[("title", title.into())])
    }

    fn target<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Position> {
        ctx.assembly().themes.position(self.into).map(AsRef::as_ref)
    }

    /// The other open positions of the theme.
    fn rows(&self, ctx: &Ctx<'_>) -> Vec<PositionId> {
        let Some(target) = self.target(ctx) else {
            return Vec::new();
        };
        let open = ctx.assembly().themes.open_on(target.theme);
        open.map(|p| p.id).filter(|id| *id != self.into).collect()
    }

    pub(super) fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>, area: Rect) -> Vec<Effect> {
        let rows = self.rows(ctx);
        let touch = self.picked.update(intent, &rows, area);
        if *intent == Intent::Accept && !self.chosen.is_empty() {
            return vec![Effect::submit(ThemeCommand::Merge {
                into: self.into,
                from: self.chosen.clone(),
            })];
        }
        if (touch == Touch::Chosen || Key::Space.matches(intent))
            && let Some(id) = self.picked.current(&rows)
        {
            if self.chosen.contains(&id) {
                self.chosen.retain(|other| *other != id);
            } else {
                self.chosen.push(id);
            }
        }
        Vec::new()
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        if self.rows(ctx).is_empty() {
            return Next::words(text.get("positions-merge-alone"));
        }
        if self.chosen.is_empty() {
            return Next::key(Key::Space, text.get("positions-merge-choose"));
        }
        let title = self.target(ctx).map_or("", |p| p.title.as_str());
        let values = [("n", self.chosen.len().into()), ("title", title.into())];
        Next::enter(text.with("positions-merge-next", &values))
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let rows = self.rows(ctx);
        if rows.is_empty() {
            let words = ctx.text.get("positions-merge-none");
            frame.render_widget(Line::styled(words, ctx.theme.text), area);
            return;
        }
        let cell = |id: &PositionId| {
            let title = ctx.assembly().themes.position(*id);
            let title = title.map_or("", |p| p.title.as_str());
            let mark = if self.chosen.contains(id) { "X" } else { " " };
            Cell::from(format!("[{mark}] {title}"))
        };
        let cells = rows.iter().map(cell).collect();
        list::view(frame, area, cells, self.picked.index(&rows), ctx.theme);
    }
}
