//! The `portavoce` command.

fn main() {}
