//! What phones and the screen of the hall read.

pub mod pages;
