//! The screens one on top of the other, and the one that is seen.

use super::App;
use crate::tui::ctx::Ctx;
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

    /// Puts a screen on top. One that is already below is come back to; a step of the agenda replaces the step one is in.
    pub(super) fn go(&mut self, screen: Screen) {
        let id = screen.id();
        self.message = None;
        if let Some(place) = self.stack.iter().position(|below| below.id() == id) {
            self.stack.truncate(place + 1);
            if matches!(
                id,
                ScreenId::Help | ScreenId::Actions | ScreenId::History | ScreenId::Said
            ) {
                self.stack.pop();
                self.stack.push(screen);
            }
            return;
        }
        if agenda::number(id).is_some() {
            let home = self
                .stack
                .iter()
                .position(|below| below.id() == ScreenId::Agenda);
            self.stack.truncate(home.map_or(1, |place| place + 1));
        }
        self.stack.push(screen);
    }
}
