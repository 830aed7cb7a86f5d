//! Phones and the page of the hall, served from the laptop over the network of the room.
//!
//! `server` listens and cuts whoever is slow, `router` says which page answers what, `hall` is what all requests share,
//! `pages` writes the pages. Nothing here decides: a ballot goes to the clerk's desk, and its receipt is shown once it is
//! on disk. What the hall sees is read from the board; nothing on the network can change it.

mod courier;
mod exchange;
mod files;
mod form;
mod gate;
mod hall;
mod limits;
pub mod network;
pub mod pages;
mod router;
mod screens;
mod server;
mod wire;

pub use hall::{Clock, House};
pub use limits::Limits;
pub use server::{Joining, Place, Server};
