//! 10 on a second laptop: packs read by a form, and nothing else.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::paper::Paper;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::{Effect, Outcome};
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::Hint;

/// Reading packs for another laptop.
#[derive(Clone, Debug, Default)]
pub struct PackReader {
    paper: Paper,
}

impl PackReader {
    /// Whether packs were read and nothing is going on: Enter writes the file.
    fn is_done(&self, ctx: &Ctx<'_>) -> bool {
        super::paper::open(ctx)
            .is_some_and(|vote| !vote.paper.packs.is_empty() && vote.paper.being_read().is_none())
            && self.paper.is_idle()
    }
}

impl Page for PackReader {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        self.paper.title(ctx)
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Accept && self.is_done(ctx) {
            return vec![Effect::End(Outcome::Quit)];
        }
        if self.is_done(ctx) && !matches!(intent, Intent::Char('0'..='9')) {
            return Vec::new();
        }
        self.paper.update(intent, ctx)
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        self.paper.view(ctx, frame, area);
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if self.is_done(ctx) {
            return Vec::new();
        }
        self.paper.keys(ctx)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if self.is_done(ctx) {
            return Some(Next::enter(ctx.text.get("packs-next-write")));
        }
        self.paper.next_action(ctx)
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        self.paper.back(ctx)
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.paper.recorded(ctx)
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.paper.replied(tag, reply, ctx)
    }
}
