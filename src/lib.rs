//! Portavoce: live assemblies and consensus voting in the terminal.
//!
//! Reading order: [`tally`] counts, [`assembly`] decides what may happen, `journal` keeps it, `clerk` is the only
//! writer, `present` says what may be shown to whom, `tui` shows it to the facilitator, `web` to phones and the hall,
//! `export` writes the files.
//! `ARCHITECTURE.md` draws the map and says who may name whom.

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
