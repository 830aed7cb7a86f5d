//! The facilitator's terminal.
//!
//! Events of the terminal become intents ([`intent`], [`keymap`]), a screen ([`screens`]) turns an intent into effects
//! ([`effect`]), which are plain data, the loop ([`run`](mod@run)) performs them and draws once when nothing is waiting.
//! Drawing changes nothing. [`screens`] tells how to add a screen.

pub mod app;
pub mod area;
pub mod ctx;
pub mod desk;
pub mod dialog;
pub mod effect;
pub mod finder;
pub mod frame;
pub mod intent;
pub mod keymap;
pub mod measure;
pub mod measures;
pub mod run;
pub mod screens;
pub mod terminal;
#[cfg(test)]
pub(crate) mod testing;
pub mod theme;
pub mod widgets;
pub mod wording;
