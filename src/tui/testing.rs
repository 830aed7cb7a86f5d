//! A stage for the tests of the screens: keys in, the screen as text out, with an assembly in memory behind.
//!
//! ```ignore
//! let mut stage = Stage::new(Screen::new(ScreenId::CheckIn));
//! stage.given(RollCommand::Register { .. });
//! stage.keys("pers<Down><Enter>");
//! assert!(stage.screen().contains("Registrazione di Persona 018"));
//! pictures("checkin_search", |set| set.stage(Screen::new(ScreenId::CheckIn)).keys("pers"));
//! ```

mod keys;
mod memory;
pub(crate) mod svg;

use std::fmt::Write as _;

use crossterm::event::{
    Event as TerminalEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use jiff::tz::{TimeZone, offset};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};

use super::app::{App, Request, Settings};
use super::ctx::Record;
use super::effect::Outcome;
use super::frame;
use super::screens::Screen;
use super::theme::Scheme;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::{Assembly, Command};
use crate::present::network::Network;
use crate::text::{Lang, Text};

use memory::done;

pub(crate) use keys::parse;
pub(crate) use memory::Memory;

/// The usual window.
pub(crate) const SMALL: Size = Size {
    width: 80,
    height: 24,
};
/// The large window.
pub(crate) const LARGE: Size = Size {
    width: 120,
    height: 40,
};

/// The settings of the tests: Rome in winter, the dark colors.
pub(crate) fn settings(lang: Lang) -> Settings {
    Settings {
        text: Text::new(lang),
        zone: TimeZone::fixed(offset(1)),
        scheme: Scheme::Dark,
    }
}

/// Language and window of a picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Set {
    /// The language.
    pub lang: Lang,
    /// The window.
    pub size: Size,
}

impl Set {
    /// Every language in every window.
    fn all() -> impl Iterator<Item = Self> {
        Lang::ALL
            .into_iter()
            .flat_map(|lang| [SMALL, LARGE].map(|size| Self { lang, size }))
    }

    /// A stage in this language and window, with an empty assembly.
    pub(crate) fn stage(self, first: impl Into<Screen>) -> Stage {
        Stage::with(self, Memory::new(), first.into())
    }

    /// A stage in this language and window, with no assembly open.
    pub(crate) fn before(self, first: impl Into<Screen>) -> Stage {
        Stage::with(self, Memory::none(), first.into())
    }
}

/// Keeps what `play` shows, in both languages and both windows, under `src/tui/snapshots`.
pub(crate) fn pictures(name: &str, play: impl Fn(Set) -> Stage) {
    for set in Set::all() {
        let stage = play(set);
        let name = format!(
            "{name}_{}_{}x{}",
            set.lang.code(),
            set.size.width,
            set.size.height
        );
        insta::with_settings!({ prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, stage.screen());
        });
    }
}

/// Keeps a screen in Italian, in a plain window, as a picture of the documentation.
pub(crate) fn documented(name: &str, title: &str, play: impl Fn(Set) -> Stage) {
    let set = Set {
        lang: Lang::It,
        size: SMALL,
    };
    play(set).keep(name, title);
}

/// The program on a stage.
#[derive(Debug)]
pub(crate) struct Stage {
    app: App,
    desk: Memory,
    size: Size,
}

impl Stage {
    /// A screen in Italian at 80×24 with an empty assembly.
    pub(crate) fn new(first: impl Into<Screen>) -> Self {
        Set {
            lang: Lang::It,
            size: SMALL,
        }
        .stage(first)
    }

    fn with(set: Set, desk: Memory, first: Screen) -> Self {
        let mut app = App::new(settings(set.lang), first, desk.state(), set.size);
        app.refresh(desk.now, desk.state());
        Self {
            app,
            desk,
            size: set.size,
        }
    }

    /// The same assembly on another screen, as when the program is started again.
    #[must_use]
    pub(crate) fn afresh(self, first: impl Into<Screen>) -> Self {
        let set = Set {
            lang: self.app.text().lang(),
            size: self.size,
        };
        Self::with(set, self.desk, first.into())
    }

    /// Does something to the assembly before or between the keys; it must not be refused.
    #[must_use]
    pub(crate) fn given(mut self, command: impl Into<Command>) -> Self {
        self.submit(command);
        self
    }

    /// Does something to the assembly; it must not be refused.
    pub(crate) fn submit(&mut self, command: impl Into<Command>) {
        let command = command.into();
        let words = format!("{command:?}");
        self.desk
            .decide(command)
            .unwrap_or_else(|failure| panic!("{words} was refused: {failure:?}"));
        self.app.refresh(self.desk.now, self.desk.state());
    }

    /// Checks in `n` nameless people with the right to vote.
    pub(crate) fn arrive(&mut self, n: u32) {
        for _ in 0..n {
            let profile = Profile {
                votes: true,
                ..Profile::default()
            };
            self.submit(RollCommand::Register {
                name: None,
                profile,
                arrived: true,
            });
        }
    }

    /// Lets time pass.
    #[must_use]
    pub(crate) fn later(mut self, seconds: i64) -> Self {
        self.desk.now += jiff::SignedDuration::from_secs(seconds);
        self.app.refresh(self.desk.now, self.desk.state());
        self.app.tick();
        self.perform();
        self
    }

    /// From here on nothing can be written.
    #[must_use]
    pub(crate) fn broken(mut self) -> Self {
        self.desk.record = Record::Broken;
        self.app.refresh(self.desk.now, self.desk.state());
        self
    }

    /// The network of the hall stands like this.
    #[must_use]
    pub(crate) fn network(mut self, network: Network) -> Self {
        self.desk.network = network;
        self.app.refresh(self.desk.now, self.desk.state());
        self
    }

    /// Presses keys, given as a string: letters are themselves, other keys are named: `pers<Down><Enter><C-z><F2>`.
    #[must_use]
    pub(crate) fn keys(mut self, keys: &str) -> Self {
        self.press(keys);
        self
    }

    /// As [`Stage::keys`].
    pub(crate) fn press(&mut self, keys: &str) {
        for event in parse(keys) {
            self.send(&event);
        }
    }

    /// Clicks the first place where `words` are shown.
    pub(crate) fn click(&mut self, words: &str) {
        let screen = self.text_of_screen();
        let (y, line) = screen
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(words))
            .unwrap_or_else(|| panic!("«{words}» is not shown:\n{screen}"));
        let before = line.split(words).next().unwrap();
        let x = super::measure::cells(before);
        let kind = MouseEventKind::Down(MouseButton::Left);
        let row = u16::try_from(y).unwrap();
        self.send(&TerminalEvent::Mouse(MouseEvent {
            kind,
            column: x,
            row,
            modifiers: KeyModifiers::NONE,
        }));
    }

    /// Sends an event of the terminal.
    pub(crate) fn send(&mut self, event: &TerminalEvent) {
        self.app.handle(event);
        self.perform();
        if let TerminalEvent::Resize(width, height) = event {
            self.size = Size::new(*width, *height);
        }
    }

    fn perform(&mut self) {
        while let Some(request) = self.app.next_request() {
            match request {
                Request::Submit(command) => {
                    let answer = self.desk.decide(command);
                    self.app.settle(answer, self.desk.state());
                }
                Request::Bell => self.desk.rung += 1,
                Request::Errand(errand) => {
                    self.app.said(done(&errand));
                }
                Request::Measure(vote) => {
                    self.app.measured(&vote, crate::present::robustness(&vote));
                }
            }
        }
    }

    /// The assembly as it is now.
    pub(crate) fn assembly(&self) -> &Assembly {
        self.desk.timeline.assembly()
    }

    /// How often the bell rang.
    pub(crate) fn rung(&self) -> usize {
        self.desk.rung
    }

    /// How the run ended, if it did.
    pub(crate) fn outcome(&self) -> Option<&Outcome> {
        self.app.outcome()
    }

    /// What is drawn, with where the cursor is.
    pub(crate) fn draw(&self) -> (Buffer, Option<Position>) {
        let mut terminal =
            Terminal::new(TestBackend::new(self.size.width, self.size.height)).unwrap();
        let mut cursor = None;
        terminal.draw(|frame| self.app.draw(frame)).unwrap();
        if terminal.backend().cursor_visible() {
            cursor = Some(terminal.get_cursor_position().unwrap());
        }
        (terminal.backend().buffer().clone(), cursor)
    }

    /// Keeps this screen as a picture of the documentation.
    pub(crate) fn keep(&self, name: &str, title: &str) {
        svg::keep(name, title, &self.draw().0);
    }

    /// The screen as text, a row a line; the last line says where the cursor is, if it is shown.
    pub(crate) fn screen(&self) -> String {
        self.check_keys_fit();
        self.text_of_screen()
    }

    fn text_of_screen(&self) -> String {
        let (buffer, cursor) = self.draw();
        let mut out = String::new();
        for y in 0..buffer.area.height {
            let row: String = (0..buffer.area.width)
                .map(|x| buffer[(x, y)].symbol())
                .collect();
            out.push_str(row.trim_end());
            out.push('\n');
        }
        if let Some(at) = cursor {
            writeln!(out, "[cursor {},{}]", at.x, at.y).unwrap();
        }
        out
    }

    /// A row of the screen, from 0; negative from the bottom.
    pub(crate) fn row(&self, row: i32) -> String {
        let rows = i32::from(self.size.height);
        let at = if row < 0 { rows + row } else { row };
        self.screen()
            .lines()
            .nth(usize::try_from(at).unwrap())
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// A row of keys wider than the window would lose its last keys: no screen may have one.
    fn check_keys_fit(&self) {
        if self.size.width < SMALL.width {
            return;
        }
        let surround = self.app.surround();
        for row in [&surround.keys, &surround.fixed] {
            let shown = frame::places(row, self.size.width).len();
            assert_eq!(shown, row.len(), "the row of keys is too wide: {row:#?}");
        }
    }
}
