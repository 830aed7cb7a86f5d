//! A form that fills a screen: made when it is first touched, not lost to one Esc, left once all it asked for is
//! recorded.

use ratatui::layout::Rect;

use super::guard::Guard;
use crate::assembly::Command;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::intent::Intent;
use crate::tui::widgets::form::Form;

/// The form and what becomes of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Filling {
    /// None until it is touched, since its rows are those of the assembly.
    form: Option<Form>,
    /// Commands still to be answered before the screen is left.
    waiting: usize,
    guard: Guard,
}

impl Filling {
    /// With a form that is there from the beginning.
    pub(super) fn of(form: Form) -> Self {
        Self {
            form: Some(form),
            ..Self::default()
        }
    }

    /// The form as far as it is filled; at first the blank one.
    pub(super) fn form(&self, blank: impl FnOnce() -> Form) -> Form {
        self.form.clone().unwrap_or_else(blank)
    }

    /// Gives an intent to the form, as it is now, drawn in `body`; true when it is Enter and so for the screen.
    pub(super) fn update(&mut self, mut form: Form, intent: &Intent, body: Rect) -> bool {
        self.guard.rest();
        let filled = form.update(intent, body);
        self.form = Some(form);
        !filled && *intent == Intent::Accept
    }

    /// Asks for what changed; leaves when nothing did.
    pub(super) fn submit(&mut self, commands: Vec<Command>) -> Vec<Effect> {
        self.waiting = commands.len();
        if commands.is_empty() {
            return vec![Effect::Back];
        }
        commands.into_iter().map(Effect::Submit).collect()
    }

    /// One thing asked for is recorded: the last one leaves.
    pub(super) fn recorded(&mut self) -> Vec<Effect> {
        self.waiting = self.waiting.saturating_sub(1);
        if self.waiting == 0 {
            vec![Effect::Back]
        } else {
            Vec::new()
        }
    }

    /// Esc: whether the form stays, since it is `changed` and this is the first.
    pub(super) fn stays(&mut self, changed: bool) -> bool {
        self.guard.stays(changed)
    }

    /// What is asked after the first Esc.
    pub(super) fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        self.guard.advice(ctx)
    }
}
