//! *Osservazioni*: words taken down as they are said, and what becomes of them.

mod about;
mod acts;
mod amendment;
mod composer;
mod focus;
mod listing;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::floor::clock::Bell;
use crate::assembly::ObservationId;
use crate::assembly::observations::{Answer, Observation, ObservationCommand};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::list::{Picked, Touch};
use amendment::Amendment;
use composer::Composer;
use focus::Focus;
use listing::Filter;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Answer,
    Correct,
    Amend,
    Table,
    Withdraw,
    Filter,
}

const WRITING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "observations-key-write"),
    Binding::shown(Key::Tab, "observations-key-fields"),
    Binding::shown(Key::Arrow(Step::Down), "observations-key-list"),
];
const CHOOSING: &[Binding<Do>] = &[
    Binding::shown(Key::LeftRight, "common-hint-change"),
    Binding::shown(Key::Tab, "common-hint-field"),
    Binding::shown(Key::Arrow(Step::Down), "observations-key-list"),
];
const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('e'), Do::Answer, "observations-key-answer"),
    Binding::new(Key::Char('m'), Do::Correct, "observations-key-correct"),
    Binding::new(Key::Char('p'), Do::Amend, "observations-key-amend"),
    Binding::new(Key::Char('t'), Do::Table, "observations-key-table"),
    Binding::new(Key::Char('r'), Do::Withdraw, "observations-key-withdraw"),
    Binding::new(Key::F3, Do::Filter, "observations-key-filter"),
];

/// What was asked of the clerk last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sent {
    /// The words in the box.
    Words,
    /// The new text of a position, which answers this one.
    Amendment(ObservationId),
    /// The outcome of this one.
    Answer(ObservationId),
    /// Something about one in the list.
    #[default]
    Other,
}

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    composer: Composer,
    /// New words put aside while an earlier observation is corrected.
    aside: Option<Composer>,
    focus: Focus,
    picked: Picked<ObservationId>,
    /// Rows of the selected one that are scrolled away.
    scrolled: usize,
    filter: Filter,
    amendment: Option<Amendment>,
    /// The answer whose reason is being asked.
    answer: Option<Answer>,
    sent: Sent,
    /// Whether Esc was pressed once on words not saved.
    warned: bool,
    bell: Bell,
}

impl Observations {
    fn rows(&self, ctx: &Ctx<'_>) -> Vec<ObservationId> {
        self.filter.rows(ctx)
    }

    /// The observation selected in the list.
    fn selected<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Observation> {
        let id = self.picked.current(&self.rows(ctx))?;
        let found = ctx.assembly().observations.list.get(&id);
        found.map(AsRef::as_ref)
    }

    /// To the next field, or the one before.
    fn turn(&mut self, forward: bool, ctx: &Ctx<'_>) {
        self.focus = self.focus.beside(forward);
        if self.focus == Focus::List && self.rows(ctx).is_empty() {
            self.turn(forward, ctx);
        }
    }

    fn update_writing(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Accept {
            return self.send(ctx);
        }
        if *intent == Intent::Step(Step::Down) && !self.rows(ctx).is_empty() {
            self.focus = Focus::List;
            return Vec::new();
        }
        let before = self.composer.len();
        self.composer.update(intent, self.focus, ctx);
        if self.composer.len() != before {
            self.warned = false;
        }
        Vec::new()
    }

    fn update_list(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let rows = self.rows(ctx);
        let at_top = self.picked.index(&rows).is_none_or(|at| at == 0);
        if *intent == Intent::Step(Step::Up) && at_top {
            self.focus = Focus::Text;
            return Vec::new();
        }
        match self
            .picked
            .update(intent, &rows, view::list_area(self, ctx))
        {
            Touch::Moved => {
                self.scrolled = 0;
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        if let Intent::Step(step @ (Step::Left | Step::Right)) = intent {
            self.scrolled = view::scrolled(self, *step, ctx);
            return Vec::new();
        }
        match action(KEYS, intent) {
            Some(act) => self.act(act, ctx),
            None => Vec::new(),
        }
    }

    /// A click on the list from elsewhere gives it the focus and selects the row; one on a field gives it to the field.
    /// Says whether the click is dealt with.
    fn click(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> bool {
        let Intent::Click(at) = intent else {
            return false;
        };
        if let Some(field) = view::field_at(self, *at, ctx) {
            self.focus = field;
            return true;
        }
        let area = view::list_area(self, ctx);
        if self.focus == Focus::List || !area.contains(*at) {
            return false;
        }
        // Without the focus the list is drawn from its first row.
        self.picked = Picked::default();
        let rows = self.rows(ctx);
        self.picked.update(intent, &rows, area);
        self.focus = Focus::List;
        true
    }

    /// Asks the clerk to keep the words.
    fn send(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.composer.is_empty() {
            return Vec::new();
        }
        self.sent = Sent::Words;
        let note = self.composer.note(ctx);
        vec![Effect::submit(match self.composer.corrects() {
            Some(id) => ObservationCommand::Correct { id, note },
            None => ObservationCommand::Note(note),
        })]
    }

    fn next_writing(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        if self.composer.is_empty() {
            let key = if ctx.assembly().observations.list.is_empty() {
                "observations-next-first"
            } else {
                "observations-next-write"
            };
            return Next::words(text.get(key));
        }
        if let Some(id) = self.composer.corrects() {
            return Next::enter(text.with("observations-next-correct", &[("n", id.0.into())]));
        }
        let number = listing::next_number(ctx);
        Next::enter(text.with("observations-next-save", &[("n", number.into())]))
    }

    fn next_in_list(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let selected = self.selected(ctx)?;
        let key = if selected.withdrawn.is_some() {
            "observations-next-restore"
        } else if selected.answer().is_some() {
            "observations-next-answer-again"
        } else {
            "observations-next-answer"
        };
        Some(Next::enter(
            ctx.text.with(key, &[("n", selected.id.0.into())]),
        ))
    }
}

impl Page for Observations {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("observations-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Tick {
            return self.bell.listen(ctx);
        }
        if let Some(amendment) = &mut self.amendment {
            let effects = amendment.update(intent);
            if !effects.is_empty() {
                self.sent = Sent::Amendment(amendment.id);
            }
            return effects;
        }
        self.composer.begin(ctx);
        if *intent == Intent::NextField || *intent == Intent::PreviousField {
            self.turn(*intent == Intent::NextField, ctx);
            return Vec::new();
        }
        if self.click(intent, ctx) {
            return Vec::new();
        }
        // An act chosen among all the actions is about the list.
        let is_act = matches!(intent, Intent::Hint(_)) && action(KEYS, intent).is_some();
        if self.focus == Focus::List || is_act {
            self.update_list(intent, ctx)
        } else {
            self.update_writing(intent, ctx)
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        match &self.amendment {
            Some(amendment) => amendment.view(ctx, frame, area),
            None => view::draw(self, ctx, frame, area),
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if self.amendment.is_some() {
            return hints(amendment::KEYS);
        }
        let empty = self.rows(ctx).is_empty();
        let table = match self.focus {
            Focus::List => KEYS,
            Focus::Text => WRITING,
            Focus::Theme | Focus::Position | Focus::Category | Focus::Table => CHOOSING,
        };
        let mut shown = hints(table);
        shown.retain(|hint| !empty || hint.key != Key::Arrow(Step::Down));
        shown
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if let Some(amendment) = &self.amendment {
            return Some(amendment.next_action(ctx));
        }
        match self.focus {
            Focus::List => self.next_in_list(ctx),
            Focus::Text | Focus::Theme | Focus::Position | Focus::Category | Focus::Table => {
                Some(self.next_writing(ctx))
            }
        }
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let text = ctx.text;
        let plain = |key: &str| Some(Message::plain(text.get(key)));
        if self.warned || self.amendment.as_ref().is_some_and(|a| a.warned) {
            return Some(Message::attention(text.get("common-unsaved")));
        }
        if self.amendment.is_some() {
            return plain("observations-advice-amend");
        }
        match self.focus {
            Focus::List => plain("observations-advice-list"),
            Focus::Category => plain("observations-advice-category"),
            Focus::Table => plain("observations-advice-table"),
            Focus::Text | Focus::Theme | Focus::Position => plain(self.composer.advice()),
        }
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        self.amendment.is_some() || self.focus == Focus::Text
    }

    fn animated(&self, ctx: &Ctx<'_>) -> bool {
        let speech = ctx.assembly().floor.current.as_ref();
        speech.is_some_and(|s| s.running.is_some())
    }

    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        let writes = !self.composer.is_empty() && self.composer.is_changed();
        writes || self.amendment.as_ref().is_some_and(Amendment::is_changed)
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if let Some(amendment) = &mut self.amendment {
            if !amendment.warns_of_loss() {
                self.amendment = None;
                self.focus = Focus::List;
            }
            return true;
        }
        if self.focus != Focus::Text {
            self.focus = Focus::Text;
            return true;
        }
        if !self.composer.is_empty() && !self.warned && self.composer.is_changed() {
            self.warned = true;
            return true;
        }
        self.warned = false;
        if self.composer.corrects().is_some() {
            self.composer = self.aside.take().unwrap_or_default();
            self.focus = Focus::List;
            return true;
        }
        false
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match std::mem::take(&mut self.sent) {
            Sent::Words => {
                self.warned = false;
                if self.composer.corrects().is_some() {
                    self.composer = self.aside.take().unwrap_or_default();
                    self.focus = Focus::List;
                } else {
                    self.composer.clear();
                    self.picked = Picked::default();
                    self.focus = Focus::Text;
                }
            }
            Sent::Amendment(id) => {
                self.amendment = None;
                self.focus = Focus::List;
                self.pass_on(id, ctx);
            }
            Sent::Answer(id) => self.pass_on(id, ctx),
            Sent::Other => {}
        }
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.answered(tag, reply, ctx)
    }
}

#[cfg(test)]
mod tests;
