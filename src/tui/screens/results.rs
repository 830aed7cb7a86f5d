//! 13, *Risultati*.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::Hint;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Results {}

impl Page for Results {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("results-title").to_owned()
    }

    fn update(&mut self, _intent: &Intent, _ctx: &Ctx<'_>) -> Vec<Effect> {
        Vec::new()
    }

    fn view(&self, _ctx: &Ctx<'_>, _frame: &mut Frame<'_>, _area: Rect) {}

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        Vec::new()
    }

    fn next_action(&self, _ctx: &Ctx<'_>) -> Option<Next> {
        None
    }
}
