//! The screens that take ballots while no vote is open: they say so, and Enter leads to the votes.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::ScreenId;
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;

/// What is asked by an intent.
pub(super) fn update(intent: &Intent) -> Vec<Effect> {
    if *intent == Intent::Accept {
        vec![Effect::Go(ScreenId::Vote)]
    } else {
        Vec::new()
    }
}

pub(super) fn view(ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
    let words = ctx.text.get("vote-none-open");
    frame.render_widget(Line::styled(words, ctx.theme.text), area);
}

pub(super) fn next_action(text: &Text) -> Next {
    Next::enter(text.get("vote-next-votes"))
}
