//! The facilitator's terminal.
//!
//! Events of the terminal become intents ([`intent`], [`keymap`]), a screen turns an intent into effects, which are
//! plain data, and the loop performs them and draws once when nothing is waiting. Drawing changes nothing.

pub mod frame;
pub mod intent;
pub mod keymap;
pub mod measure;
pub mod theme;
pub mod widgets;
