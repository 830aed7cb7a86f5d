//! What is typed in a form is not lost to one Esc: the first asks, the second leaves.

use crate::tui::ctx::Ctx;
use crate::tui::frame::Message;

/// Whether Esc was pressed on something not saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Guard {
    asks: bool,
}

impl Guard {
    /// Any other key: the question is over.
    pub(super) fn rest(&mut self) {
        self.asks = false;
    }

    /// Esc: whether the form stays, since it is `changed` and this is the first.
    pub(super) fn stays(&mut self, changed: bool) -> bool {
        self.asks = changed && !self.asks;
        self.asks
    }

    /// The question, for the message row.
    pub(super) fn advice(self, ctx: &Ctx<'_>) -> Option<Message> {
        self.asks
            .then(|| Message::attention(ctx.text.get("common-unsaved")))
    }
}
