//! What an event of the terminal sets going: in the box, in the screen on top, or in the program itself.

use crossterm::event::Event as TerminalEvent;
use ratatui::layout::{Rect, Size};

use super::{ALTERED, App, DISK, LEAVE, told};
use crate::assembly::Command;
use crate::tui::ctx::Record;
use crate::tui::dialog;
use crate::tui::effect::{Effect, Outcome};
use crate::tui::frame::{self, Message};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::Key;
use crate::tui::screens::ScreenId;
use crate::tui::screens::actions::Actions;
use crate::tui::screens::help::Help;

impl App {
    /// Takes an event of the terminal. What it asks for is then in [`App::next_request`].
    pub fn handle(&mut self, event: &TerminalEvent) {
        if let TerminalEvent::Resize(width, height) = event {
            self.resize(Size::new(*width, *height));
        } else if let Some(intent) = Intent::of(event, self.is_typing()) {
            self.intend(intent);
        }
    }

    /// Time has passed on an animated screen.
    pub fn tick(&mut self) {
        if self.dialog.is_none() {
            self.update_page(&Intent::Tick);
        }
    }

    /// Takes an intent.
    fn intend(&mut self, intent: Intent) {
        // What cannot be seen must not act.
        let Some(regions) = self.regions(self.size) else {
            return;
        };
        let mut outside = None;
        if let Intent::Click(at) = &intent
            && !regions.body.contains(*at)
            && !self.is_whole_window()
        {
            outside = Some(frame::click(*at, &regions, &self.surround()));
        }
        let Some(intent) = outside.unwrap_or(Some(intent)) else {
            return;
        };
        match &self.dialog {
            Some(_) => self.intend_in_dialog(&intent, regions.body),
            None => self.intend_in_page(&intent),
        }
    }

    fn intend_in_dialog(&mut self, intent: &Intent, body: Rect) {
        let is_help = *intent == Intent::Help;
        self.below_box = is_help.then(|| Message::plain(self.text().get("help-in-box")));
        if is_help {
            return;
        }
        let has_start = self.has_start();
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        let tag = dialog.tag;
        if tag == LEAVE && has_start && Key::Char(told::START_LETTER).matches(intent) {
            self.outcome = Some(Outcome::Start);
            return;
        }
        match dialog.update(intent, body) {
            dialog::Step::Open => {}
            dialog::Step::Closed => self.dialog = None,
            dialog::Step::Answered(_) if tag == ALTERED => self.dialog = None,
            dialog::Step::Answered(_) if tag == LEAVE => self.outcome = Some(Outcome::Quit),
            dialog::Step::Answered(_) if tag == DISK => self.outcome = Some(Outcome::Reopen),
            dialog::Step::Answered(reply) => {
                self.dialog = None;
                let effects = self.with_page(|page, ctx| page.replied(tag, reply, ctx));
                self.waiting.extend(effects);
            }
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever is not of the program is of the screen"
    )]
    fn intend_in_page(&mut self, intent: &Intent) {
        // Where letters are keys, one that acts leaves nothing of what the last one said.
        let acts = matches!(intent, Intent::Char(_)) && !self.is_typing();
        if acts || clears_message(intent) {
            self.message = None;
        }
        let top = self.screen().id();
        let open = self.snapshot.record != Record::None;
        match intent {
            Intent::Leave => self.waiting.push_back(Effect::Leave),
            Intent::Back => self.go_back(),
            Intent::Help if top == ScreenId::Help => self.pop(),
            Intent::Help => self.show_help(),
            Intent::Actions if top == ScreenId::Actions => self.pop(),
            Intent::Actions => {
                let actions = Actions::over(self.screen(), &self.ctx());
                self.waiting.push_back(Effect::show(actions));
            }
            Intent::Project if open && top == ScreenId::Hall => self.update_page(intent),
            Intent::Project if open => self.waiting.push_back(Effect::Go(ScreenId::Hall)),
            Intent::Undo if open && top != ScreenId::History => {
                self.waiting.push_back(Effect::Go(ScreenId::History));
            }
            Intent::Redo if open => self.waiting.push_back(Effect::Submit(Command::Redo)),
            _ => self.update_page(intent),
        }
    }

    pub(super) fn update_page(&mut self, intent: &Intent) {
        let effects = self.with_page(|page, ctx| page.update(intent, ctx));
        self.waiting.extend(effects);
    }

    fn go_back(&mut self) {
        if self.with_page(|page, ctx| page.back(ctx)) {
            return;
        }
        if self.stack.len() > 1 {
            self.pop();
        } else {
            self.waiting.push_back(Effect::Leave);
        }
    }

    fn show_help(&mut self) {
        let title = self.page().title(&self.ctx());
        let keys = self.page().keys(&self.ctx());
        self.waiting
            .push_back(Effect::show(Help::about(title, keys)));
    }
}

/// Whether an intent shows that the last message was read: moving or acting, but not typing on.
fn clears_message(intent: &Intent) -> bool {
    matches!(
        intent,
        Intent::Accept
            | Intent::Back
            | Intent::Step(Step::Up | Step::Down | Step::PageUp | Step::PageDown)
            | Intent::NextField
            | Intent::PreviousField
            | Intent::Hint(_)
            | Intent::Secondary
    )
}
