//! The real terminal: taken at the beginning, given back however the program ends.

mod told;
mod whole;

use std::io::{self, Stdout, Write as _, stderr, stdout};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::style::Print;
#[cfg(unix)]
use crossterm::terminal::disable_raw_mode;
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, enable_raw_mode};
use ratatui::Terminal;

use super::app::App;
use super::effect::Outcome;
use super::run::{Desk, run};
use told::UntilTold;
use whole::Whole;

/// What threads beside the screen said when they broke: told once the screen is gone.
static FAULTS: Mutex<Vec<String>> = Mutex::new(Vec::new());

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
    _taken: Taken,
}

/// Full screen, no echo, pastes whole, the mouse if wanted, until it is dropped.
#[derive(Debug)]
struct Taken;

impl Screen {
    /// Takes the terminal: full screen, no echo, pastes whole, the mouse if wanted.
    ///
    /// # Errors
    ///
    /// When there is no terminal, or it refuses.
    pub fn take(mouse: Mouse) -> io::Result<Self> {
        give_back_on_panic();
        let taken = Taken::new(mouse)?;
        Ok(Self {
            terminal: Terminal::new(Whole::new(stdout()))?,
            events: UntilTold::new(mouse),
            _taken: taken,
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

impl Taken {
    fn new(mouse: Mouse) -> io::Result<Self> {
        enable_raw_mode()?;
        // From here on whatever fails gives back what was taken before it.
        let taken = Self;
        enter(mouse)?;
        Ok(taken)
    }
}

/// Tells the terminal how it is used.
fn enter(mouse: Mouse) -> io::Result<()> {
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if mouse == Mouse::On {
        execute!(stdout(), EnableMouseCapture)?;
    }
    Ok(())
}

/// Takes the terminal once more after the program was stopped and goes on: meanwhile it was the shell's, which set it for
/// itself.
#[cfg(unix)]
fn take_again(mouse: Mouse) -> io::Result<()> {
    // It is only set where it is not known to be set.
    disable_raw_mode()?;
    enable_raw_mode()?;
    enter(mouse)
}

impl Drop for Taken {
    fn drop(&mut self) {
        give_back();
        let mut faults = FAULTS.lock().unwrap_or_else(PoisonError::into_inner);
        for fault in faults.drain(..) {
            // If even this cannot be said, nobody reads.
            let _said = writeln!(stderr(), "{fault}");
        }
    }
}

/// On a panic the terminal is given back before it is told, if it is the thread that draws which ends. One that works
/// beside it takes only its own work along: the screen goes on, and its words would be written across it.
fn give_back_on_panic() {
    let drawing = thread::current().id();
    let next = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if thread::current().id() == drawing {
            give_back();
            next(info);
        } else {
            let mut faults = FAULTS.lock().unwrap_or_else(PoisonError::into_inner);
            faults.push(info.to_string());
        }
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
    ratatui::try_restore().unwrap_or_default();
}
