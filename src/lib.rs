//! Portavoce: live assemblies and consensus voting in the terminal.
//!
//! The rooms of the house, in the order in which they are best read:
//!
//! - **The core**, pure and without words: [`tally`] counts, [`assembly`] decides what may happen, [`present`] says what may be
//!   shown to whom.
//! - **The record**: [`journal`] keeps what happened, [`people`] the names apart from it, [`urn`] the ballots of phones while
//!   their vote is open. [`clerk`] is the only writer; [`verify`] checks a session and counts it again.
//! - **What people see**: [`text`] has the words, [`tui`] the facilitator's terminal, [`web`] the pages of phones and of the
//!   hall.
//! - **What comes in and goes out**: [`plan`] and [`import`] read what was written elsewhere, [`packs`] the ballots read on
//!   another laptop, [`export`] writes the documents. [`ballots`] and [`counting`] count files from the shell.
//! - **The whole**: [`cli`] is the command line, [`run`] puts everything together.
//!
//! `ARCHITECTURE.md` draws the map, says who may name whom, and follows a keystroke and a ballot through the files.

pub mod assembly;
pub mod ballots;
pub mod clerk;
pub mod cli;
pub mod counting;
pub mod export;
mod hex;
pub mod import;
pub mod journal;
pub mod packs;
pub mod people;
pub mod plan;
pub mod present;
pub mod run;
pub mod tally;
pub mod text;
pub mod tui;
pub mod urn;
pub mod verify;
pub mod web;
