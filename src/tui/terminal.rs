//! The real terminal: taken at the beginning, given back however the program ends.

mod told;
mod whole;

use std::io::{self, Stdout, stdout};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::style::Print;
use crossterm::terminal::EndSynchronizedUpdate;
use ratatui::Terminal;

use super::app::App;
use super::effect::Outcome;
use super::run::{Desk, run};
use told::UntilTold;
use whole::Whole;

/// Whether the mouse is listened to. While it is, the terminal's own selection needs Shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mouse {
    /// Clicks and the wheel work.
    On,
    /// The terminal keeps the mouse.
    Off,
}

/// The terminal while the program has it; given back when dropped, and on a panic by the hook that taking it installs.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<Whole<Stdout>>,
    events: UntilTold,
}

impl Screen {
    /// Takes the terminal: full screen, no echo, pastes whole, the mouse if wanted.
    ///
    /// # Errors
    ///
    /// When there is no terminal, or it refuses.
    pub fn take(mouse: Mouse) -> io::Result<Self> {
        // Takes the terminal; what draws on it is ours.
        drop(ratatui::try_init()?);
        let terminal = Terminal::new(Whole::new(stdout()))?;
        execute!(stdout(), EnableBracketedPaste)?;
        if mouse == Mouse::On {
            execute!(stdout(), EnableMouseCapture)?;
        }
        give_back_on_panic();
        Ok(Self {
            terminal,
            events: UntilTold::new(),
        })
    }

    /// Runs the program on the terminal.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be read or drawn on.
    pub async fn run(&mut self, app: &mut App, desk: &mut impl Desk) -> io::Result<Outcome> {
        app.resize(self.terminal.size()?);
        run(&mut self.terminal, &mut self.events, app, desk).await
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
        ratatui::restore();
    }
}

/// `ratatui` gives the screen back on a panic, but knows nothing of mouse and paste, nor of a drawing that was begun.
fn give_back_on_panic() {
    let next = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        give_back();
        next(info);
    }));
}

/// Rings the bell of the terminal; a terminal that has none stays silent.
pub fn bell() {
    execute!(stdout(), Print('\u{7}')).unwrap_or_default();
}

/// Nothing can be done if the terminal is gone already.
fn give_back() {
    let given = execute!(
        stdout(),
        EndSynchronizedUpdate,
        Show,
        DisableMouseCapture,
        DisableBracketedPaste
    );
    given.unwrap_or_default();
}
