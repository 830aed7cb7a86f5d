//! What a screen asks for: plain data, performed by the loop.

use std::path::PathBuf;

use super::dialog::Dialog;
use super::frame::Message;
use super::keymap::Key;
use super::screens::{Screen, ScreenId};
use crate::assembly::Command;
use crate::assembly::vote::Scope;
use crate::export::Choice;
use crate::packs::PackFile;

/// Something a screen asks for. Effects are performed in order; after a refusal the rest are dropped.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Ask the clerk. When it is recorded, the message row names what was done, and the screen is told
    /// ([`Page::recorded`](super::screens::Page::recorded)).
    Submit(Command),
    /// Ask the clerk for what goes with the act before; the message row goes on naming that one.
    Follow(Command),
    /// Go to a screen. A step of the agenda replaces the step one is in, so that Esc always leads home.
    Go(ScreenId),
    /// Go to a screen from wherever one is; where something not saved would be lost on the way, stay there and say so.
    Turn(ScreenId),
    /// Show a screen made for the occasion, above this one.
    Show(Box<Screen>),
    /// Leave this screen for the one below.
    Back,
    /// Do what a key of the screen on top does.
    Act(Key),
    /// Say something in the message row.
    Say(Message),
    /// Ask something in a box; the answer comes by [`Page::replied`](super::screens::Page::replied).
    Ask(Dialog),
    /// Ring the bell of the terminal once.
    Bell,
    /// Change the colors: dark, light, and back.
    Colors,
    /// Show the last messages.
    Said,
    /// Something to do outside the assembly.
    Errand(Errand),
    /// Ask whether to leave the program.
    Leave,
    /// End this run of the terminal.
    End(Outcome),
}

impl Effect {
    /// Asks the clerk.
    pub fn submit(command: impl Into<Command>) -> Self {
        Self::Submit(command.into())
    }

    /// Asks the clerk for what goes with the act before.
    pub fn follow(command: impl Into<Command>) -> Self {
        Self::Follow(command.into())
    }

    /// Shows a screen made for the occasion.
    pub fn show(screen: impl Into<Screen>) -> Self {
        Self::Show(Box::new(screen.into()))
    }
}

/// Something to do outside the assembly; whoever does it answers with a sentence for the message row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Open the page of the hall in a browser.
    OpenHall,
    /// Let phones and screens come in over the network of the hall.
    Join,
    /// Show and print this Wi-Fi from now on; none where the name is empty.
    Wifi {
        /// Its name.
        network: String,
        /// Its password; empty for an open one.
        password: String,
    },
    /// Tell the hall this address of the laptop, in figures, of those it has on its networks.
    Address(String),
    /// Issue so many tickets and write the sheet to print.
    Tickets(u32),
    /// Write the sheet of all tickets again.
    Reprint,
    /// Issue personal codes to everybody of an electorate who has none, and write their sheet; `None` to write the sheet of
    /// all personal codes again.
    Personal(Option<Scope>),
    /// Give somebody who lost their personal code a new one, and write its sheet.
    Renew {
        /// The name, or a part of it that only they have.
        name: String,
        /// Why.
        reason: String,
    },
    /// Withdraw the ticket with this code.
    Withdraw {
        /// The code, as it was typed.
        code: String,
        /// Why.
        reason: String,
    },
    /// Try a vote with so many phones that are not there.
    Rehearse(u32),
    /// Write the chosen documents.
    Export {
        /// Where; `None` for the usual folder of the exports.
        folder: Option<PathBuf>,
        /// Which, and how.
        choice: Choice,
    },
    /// Open the folder of the exports in the file manager; `None` for the usual one.
    OpenExports(Option<PathBuf>),
    /// Copy the session into a folder.
    Copy(PathBuf),
    /// Write the form of a ballot, for packs to be read on another laptop.
    WriteForm(Box<PackFile>),
}

/// How a run of the terminal ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The person left.
    Quit,
    /// Go back to the first screen; the session is closed.
    Start,
    /// Open the session in this folder.
    Open(PathBuf),
    /// Begin a new session with this title.
    Create(String),
    /// Open the part that is whole of the damaged session in this folder, as a new session.
    Rescue(PathBuf),
    /// Open the same session again, from what is on disk.
    Reopen,
    /// Begin a new session from the plan in this file.
    Plan(PathBuf),
    /// Try the program with made-up data.
    Demo,
}
