//! The screens one on top of the other, and the one that is seen.

use super::App;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Message;
use crate::tui::screens::{Page, Screen, ScreenId, agenda};

impl App {
    /// Puts a screen on top, as if one had gone there.
    pub fn show(&mut self, screen: impl Into<Screen>) {
        self.go(screen.into());
    }

    pub(super) fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
            self.with_page(|page, ctx| page.resumed(ctx));
        }
    }

    /// Calls the screen on top with what it may read.
    pub(super) fn with_page<T>(&mut self, call: impl FnOnce(&mut dyn Page, &Ctx<'_>) -> T) -> T {
        let mut screen = self.screen().clone();
        let out = call(screen.page_mut(), &self.ctx());
        if let Some(top) = self.stack.last_mut() {
            *top = screen;
        }
        out
    }

    #[expect(
        clippy::expect_used,
        reason = "the stack begins with a screen and the last is never popped"
    )]
    pub(super) fn screen(&self) -> &Screen {
        self.stack.last().expect("there is always a screen")
    }

    pub(super) fn page(&self) -> &dyn Page {
        self.screen().page()
    }

    /// How many screens stay below when one goes to a screen.
    pub(super) fn kept(&self, id: ScreenId) -> usize {
        let place = |id| self.stack.iter().position(|below| below.id() == id);
        if let Some(place) = place(id) {
            place + 1
        } else if agenda::number(id).is_some() {
            place(ScreenId::Agenda).map_or(1, |place| place + 1)
        } else {
            self.stack.len()
        }
    }

    /// Where a screen above the first `kept` has something written that is not saved: goes back to it, says so, and what was
    /// to follow does not. Whether there was one.
    pub(super) fn stays_with_unsaved(&mut self, kept: usize) -> bool {
        let Some(place) = self.unsaved(kept) else {
            return false;
        };
        self.waiting.clear();
        while self.stack.len() > place + 1 {
            self.pop();
        }
        let words = self.text().get("actions-unsaved");
        self.tell(Message::attention(words));
        true
    }

    /// The topmost screen above the first `kept` with something written that is not saved.
    pub(super) fn unsaved(&self, kept: usize) -> Option<usize> {
        let ctx = self.ctx();
        let is_unsaved = |screen: &Screen| screen.page().is_unsaved(&ctx);
        let place = self.stack.iter().skip(kept).rposition(is_unsaved)?;
        Some(place + kept)
    }

    /// Puts a screen on top. One that is already below is come back to; a step of the agenda replaces the step one is in.
    pub(super) fn go(&mut self, screen: Screen) {
        let id = screen.id();
        self.message = None;
        let is_below = self.stack.iter().any(|below| below.id() == id);
        self.stack.truncate(self.kept(id));
        if is_below {
            if matches!(
                id,
                ScreenId::Help | ScreenId::Actions | ScreenId::History | ScreenId::Said
            ) {
                self.stack.pop();
                self.stack.push(screen);
            }
            return;
        }
        self.stack.push(screen);
    }
}
