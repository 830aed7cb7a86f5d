//! The program seen from the keyboard: the screens in a stack, the box on top, the message.
//!
//! It knows no terminal and waits for nothing: events go in, requests come out, the answers come back in. So whole
//! conversations are tested without either.

mod intents;
mod shown;
mod stack;
mod told;

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use super::ctx::{Ctx, Snapshot};
use super::dialog::Dialog;
use super::effect::{Effect, Errand, Outcome};
use super::frame::{self, Message, Regions};
use super::intent::Intent;
use super::measures::Measures;
use super::screens::Screen;
use super::screens::said::Said;
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
/// The name of the box that appears when the record was taken away or changed by somebody else.
const ALTERED: &str = "program-altered";

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
    /// What the message row says below the box, where help was asked for in it, until the next key.
    below_box: Option<Message>,
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
    /// Why the last act could not be recorded, if one could not.
    unrecorded: Option<JournalError>,
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
            below_box: None,
            message: None,
            log: VecDeque::new(),
            waiting: VecDeque::new(),
            asked: None,
            undone: 0,
            is_slow: false,
            discards: false,
            is_trial: false,
            unrecorded: None,
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

    /// Tells the time, the window and the state of the assembly; the figures of an open box follow.
    pub fn refresh(&mut self, now: Timestamp, snapshot: Snapshot) {
        self.now = now;
        self.snapshot = snapshot;
        if let Some(tag) = self.dialog.as_ref().map(|dialog| dialog.tag) {
            let body = self.page().asks(tag, &self.ctx());
            if let (Some(dialog), Some(body)) = (&mut self.dialog, body) {
                dialog.body = body;
            }
        }
    }

    /// The window changed size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// A request takes longer than a blink: say so.
    pub fn slow(&mut self) {
        self.is_slow = true;
    }

    /// Whether a box has just opened that wants what was typed before thrown away; asking says no afterwards.
    pub fn take_discard(&mut self) -> bool {
        std::mem::take(&mut self.discards)
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
                Effect::Turn(id) => {
                    if !self.stays_with_unsaved(self.kept(id)) {
                        self.go(Screen::new(id));
                    }
                }
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
                Effect::End(Outcome::Start) if self.unsaved(0).is_some() => {
                    self.stays_with_unsaved(0);
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
                    self.unrecorded = Some(error.clone());
                }
                let stuck = match &failure {
                    Failure::Refused(_) => None,
                    Failure::NotRecorded(error) if is_altered(error) => Some(self.altered(error)),
                    Failure::NotRecorded(error) => Some(self.disk(error)),
                    Failure::Closed => Some(self.stopped()),
                };
                if stuck.is_some() {
                    self.discards = true;
                    self.dialog = stuck;
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

    /// Where the parts of a window are; a message longer than its row takes from the body what it needs, and so does, up
    /// to a row, the advice that stands there when there is no message.
    fn regions(&self, size: Size) -> Option<Regions> {
        let least = frame::regions(size)?;
        if self.dialog.is_some() {
            return Some(least);
        }
        let lines = if let Some(message) = &self.message {
            message.lines(size.width, frame::MESSAGE)
        } else {
            let advice = self.page().advice(&self.ctx_in(least.body));
            advice.map_or_else(Vec::new, |advice| advice.lines(size.width, frame::ADVICE))
        };
        let rows = u16::try_from(lines.len()).unwrap_or(1);
        Some(least.with_message(rows))
    }

    fn ctx(&self) -> Ctx<'_> {
        let regions = self.regions(self.size);
        self.ctx_in(regions.map(|regions| regions.body).unwrap_or_default())
    }

    /// What a screen may read that is drawn in this part of the window.
    fn ctx_in(&self, body: Rect) -> Ctx<'_> {
        Ctx {
            snapshot: &self.snapshot,
            measures: &self.measures,
            text: &self.settings.text,
            theme: &self.theme,
            now: self.now,
            zone: &self.settings.zone,
            size: self.size,
            body,
        }
    }

    fn is_typing(&self) -> bool {
        match &self.dialog {
            Some(dialog) => dialog.typing(),
            None => self.page().typing(&self.ctx()),
        }
    }
}

/// Whether the record was taken away or changed by somebody else.
fn is_altered(error: &JournalError) -> bool {
    matches!(error.cause(), JournalError::Altered { .. })
}

#[cfg(test)]
mod tests;
