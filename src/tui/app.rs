//! The program seen from the keyboard: the screens in a stack, the box on top, the message.
//!
//! It knows no terminal and waits for nothing: events go in, requests come out, the answers come back in. So whole
//! conversations are tested without either.

mod shown;
mod told;

use std::collections::VecDeque;
use std::sync::Arc;

use crossterm::event::Event as TerminalEvent;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use super::ctx::{Ctx, Record, Snapshot};
use super::dialog::{self, Dialog};
use super::effect::{Effect, Errand, Outcome};
use super::frame::{self, Message, Regions};
use super::intent::{Intent, Step};
use super::keymap::Key;
use super::measures::Measures;
use super::screens::actions::Actions;
use super::screens::help::Help;
use super::screens::said::Said;
use super::screens::{Page, Screen, ScreenId, agenda};
use super::theme::{Scheme, Theme};
use crate::assembly::vote::Vote;
use crate::assembly::{Command, Refusal};
use crate::journal::JournalError;
use crate::present::RobustnessView;
use crate::text::Text;

/// The name under which the program's own question, whether to leave, is answered.
const LEAVE: &str = "program-leave";
/// Messages kept to be read again.
const LOG: usize = 100;
/// The name of the box that appears when writing fails.
const DISK: &str = "program-disk";

/// Something only the loop can do; its answer goes to [`App::settle`], [`App::said`] or [`App::measured`].
#[derive(Clone, Debug)]
pub enum Request {
    /// Ask the clerk.
    Submit(Command),
    /// Ring the bell.
    Bell,
    /// Do something outside the assembly.
    Errand(Errand),
    /// Measure how robust the result of a vote is, without anybody waiting for it; the answer goes to
    /// [`App::measured`].
    Measure(Arc<Vote>),
}

/// Why a command was not recorded.
#[derive(Clone, Debug)]
pub enum Failure {
    /// The assembly refuses it; nothing has changed.
    Refused(Refusal),
    /// It could not be written.
    NotRecorded(JournalError),
    /// The assembly is being closed.
    Closed,
}

/// Language, zone and colors of a run.
#[derive(Debug)]
pub struct Settings {
    /// The words.
    pub text: Text,
    /// The zone in which times are written.
    pub zone: TimeZone,
    /// The colors.
    pub scheme: Scheme,
}

/// What was asked of the clerk last.
#[derive(Debug)]
enum Asked {
    /// An act of its own, which the message names.
    Act(Command),
    /// What goes with the act before, which the message named already.
    Rest,
}

/// The program between the keyboard and the screen.
#[derive(Debug)]
pub struct App {
    settings: Settings,
    theme: Theme,
    snapshot: Snapshot,
    measures: Measures,
    now: Timestamp,
    size: Size,
    stack: Vec<Screen>,
    dialog: Option<Dialog>,
    message: Option<Message>,
    /// The last messages, oldest first, with when they were said.
    log: VecDeque<(Timestamp, Message)>,
    waiting: VecDeque<Effect>,
    asked: Option<Asked>,
    /// Acts undone one after the other by what was asked last.
    undone: usize,
    is_slow: bool,
    discards: bool,
    is_trial: bool,
    outcome: Option<Outcome>,
}

impl App {
    /// The program showing `first`, in a window of `size`.
    pub fn new(settings: Settings, first: Screen, snapshot: Snapshot, size: Size) -> Self {
        let theme = Theme::new(settings.scheme);
        Self {
            settings,
            theme,
            snapshot,
            measures: Measures::default(),
            now: Timestamp::UNIX_EPOCH,
            size,
            stack: vec![first],
            dialog: None,
            message: None,
            log: VecDeque::new(),
            waiting: VecDeque::new(),
            asked: None,
            undone: 0,
            is_slow: false,
            discards: false,
            is_trial: false,
            outcome: None,
        }
    }

    /// The same program on an assembly that is thrown away when it is left, and says so.
    #[must_use]
    pub fn on_trial(mut self) -> Self {
        self.is_trial = true;
        self
    }

    /// How the run ended, if it did.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.as_ref()
    }

    /// The words.
    pub fn text(&self) -> &Text {
        &self.settings.text
    }

    /// Whether the screen changes with time.
    pub fn is_animated(&self) -> bool {
        self.page().animated(&self.ctx())
    }

    /// Tells the time, the window and the state of the assembly.
    pub fn refresh(&mut self, now: Timestamp, snapshot: Snapshot) {
        self.now = now;
        self.snapshot = snapshot;
    }

    /// The window changed size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Puts a screen on top, as if one had gone there.
    pub fn show(&mut self, screen: impl Into<Screen>) {
        self.go(screen.into());
    }

    /// A request takes longer than a blink: say so.
    pub fn slow(&mut self) {
        self.is_slow = true;
    }

    /// Whether a box has just opened that wants what was typed before thrown away; asking says no afterwards.
    pub fn take_discard(&mut self) -> bool {
        std::mem::take(&mut self.discards)
    }

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

    fn update_page(&mut self, intent: &Intent) {
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

    fn pop(&mut self) {
        if self.stack.len() > 1 {
            self.stack.pop();
            self.with_page(|page, ctx| page.resumed(ctx));
        }
    }

    fn show_help(&mut self) {
        let title = self.page().title(&self.ctx());
        let keys = self.page().keys(&self.ctx());
        self.waiting
            .push_back(Effect::show(Help::about(title, keys)));
    }

    /// Performs what was asked for, up to the next thing only the loop can do.
    pub fn next_request(&mut self) -> Option<Request> {
        while let Some(effect) = self.waiting.pop_front() {
            match effect {
                Effect::Submit(command) => {
                    self.asked = Some(Asked::Act(command.clone()));
                    return Some(Request::Submit(command));
                }
                Effect::Follow(command) => {
                    self.asked = Some(Asked::Rest);
                    return Some(Request::Submit(command));
                }
                Effect::Bell => return Some(Request::Bell),
                Effect::Colors => self.change_colors(),
                Effect::Errand(errand) => return Some(Request::Errand(errand)),
                Effect::Go(id) => self.go(Screen::new(id)),
                Effect::Show(screen) => self.go(*screen),
                Effect::Back => self.pop(),
                Effect::Act(key) => self.update_page(&Intent::Hint(key)),
                Effect::Say(message) => self.tell(message),
                Effect::Said => self.go(Said::of(self.log.iter()).into()),
                Effect::Ask(dialog) => {
                    self.discards |= dialog.discards_typing();
                    self.dialog = Some(dialog);
                }
                Effect::Leave => {
                    self.discards = true;
                    self.dialog = Some(self.leaving());
                }
                // Of a trial nothing is left: that is said first.
                Effect::End(Outcome::Start) if self.is_trial => {
                    self.waiting.push_front(Effect::Leave);
                }
                Effect::End(outcome) => self.outcome = Some(outcome),
            }
        }
        self.next_measure().map(Request::Measure)
    }

    /// The vote that the screen on top wants measured, if it is not, nor being.
    fn next_measure(&mut self) -> Option<Arc<Vote>> {
        let id = self.page().measures(&self.ctx())?;
        let vote = Arc::clone(self.snapshot.assembly.votes.get(id)?);
        self.measures.begin(&vote).then_some(vote)
    }

    /// The clerk answered the last submission; `snapshot` is the state after it.
    pub fn settle(&mut self, answer: Result<(), Failure>, snapshot: Snapshot) {
        self.is_slow = false;
        let before = std::mem::replace(&mut self.snapshot, snapshot);
        let asked = self.asked.take();
        match answer {
            Ok(()) => {
                if !matches!(asked, Some(Asked::Rest)) {
                    self.tell_done(asked.as_ref(), &before);
                }
                let effects = self.with_page(|page, ctx| page.recorded(ctx));
                for effect in effects.into_iter().rev() {
                    self.waiting.push_front(effect);
                }
            }
            Err(failure) => {
                self.waiting.clear();
                self.undone = 0;
                // Eyes may be on paper or on the hall: a refusal is heard.
                self.waiting.push_back(Effect::Bell);
                if let Failure::NotRecorded(error) = &failure {
                    self.discards = true;
                    self.dialog = Some(self.disk(error));
                }
                self.tell(Message::refused(self.why(&failure)));
            }
        }
    }

    /// Says what was done, once, when all of it is done.
    fn tell_done(&mut self, asked: Option<&Asked>, before: &Snapshot) {
        let command = match asked {
            Some(Asked::Act(command)) => Some(command),
            Some(Asked::Rest) | None => None,
        };
        if self.goes_on_undoing(command) {
            return;
        }
        let words = self.done(command, before);
        self.undone = 0;
        if let Some(words) = words {
            self.tell(Message::done(words));
        }
    }

    /// An errand was done, or not: what its doer says.
    pub fn said(&mut self, message: Message) {
        self.is_slow = false;
        let tone = message.tone;
        self.tell(message);
        self.with_page(|page, ctx| page.answered(tone, ctx));
    }

    /// Puts a message in its row, and among those that can be read again.
    fn tell(&mut self, message: Message) {
        if self.log.len() >= LOG {
            self.log.pop_front();
        }
        self.log.push_back((self.now, message.clone()));
        self.message = Some(message);
    }

    /// A vote was measured as it was counted then; `None` when it could not be.
    pub fn measured(&mut self, vote: &Vote, view: Option<RobustnessView>) {
        self.measures.end(vote, view);
    }

    fn is_whole_window(&self) -> bool {
        self.dialog.is_none() && self.page().is_whole_window(&self.ctx())
    }

    /// Draws everything. Changes nothing.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let Some(regions) = self.regions(frame.area().as_size()) else {
            frame::draw_too_small(frame, self.text(), &self.theme);
            return;
        };
        let ctx = self.ctx();
        if self.is_whole_window() {
            self.page().view(&ctx, frame, frame.area());
            return;
        }
        frame::draw(frame, &regions, &self.surround(), self.text(), &self.theme);
        self.page().view(&ctx, frame, regions.body);
        if let Some(dialog) = &self.dialog {
            dialog.view(frame, regions.body, self.text(), &self.theme);
        }
    }

    fn change_colors(&mut self) {
        self.settings.scheme = self.settings.scheme.next();
        self.theme = Theme::new(self.settings.scheme);
    }

    /// Where the parts of a window are; a message longer than its row takes from the body what it needs.
    fn regions(&self, size: Size) -> Option<Regions> {
        let message = self.message.as_ref().filter(|_| self.dialog.is_none());
        let lines = message.map(|message| message.lines(size.width, frame::MESSAGE));
        let rows = lines.and_then(|lines| u16::try_from(lines.len()).ok());
        Some(frame::regions(size)?.with_message(rows.unwrap_or(1)))
    }

    fn ctx(&self) -> Ctx<'_> {
        Ctx {
            snapshot: &self.snapshot,
            measures: &self.measures,
            text: &self.settings.text,
            theme: &self.theme,
            now: self.now,
            zone: &self.settings.zone,
            size: self.size,
            body: self
                .regions(self.size)
                .map(|regions| regions.body)
                .unwrap_or_default(),
        }
    }

    /// Calls the screen on top with what it may read.
    fn with_page<T>(&mut self, call: impl FnOnce(&mut dyn Page, &Ctx<'_>) -> T) -> T {
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
    fn screen(&self) -> &Screen {
        self.stack.last().expect("there is always a screen")
    }

    fn page(&self) -> &dyn Page {
        self.screen().page()
    }

    fn is_typing(&self) -> bool {
        match &self.dialog {
            Some(dialog) => dialog.typing(),
            None => self.page().typing(&self.ctx()),
        }
    }

    /// Puts a screen on top. One that is already below is come back to; a step of the agenda replaces the step one is in.
    fn go(&mut self, screen: Screen) {
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

#[cfg(test)]
mod tests;
