//! The `portavoce` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    portavoce::run::main()
}
