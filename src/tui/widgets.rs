//! The pieces screens are made of: fields, lists, forms, bars, big figures.

pub mod bar;
pub mod big;
pub mod field;
pub mod form;
pub mod list;
