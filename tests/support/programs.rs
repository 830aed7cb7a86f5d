//! Programs of others that the tests ask what they make of our files; `tests/office/install` gets them.

use std::env;
use std::io::{self, Write as _};
use std::process::{Command, Output};

/// Runs a program of somebody else; none where it is missing, which is said, and fails where `CI` is set.
///
/// # Errors
/// What the system says when it cannot run it though it is there.
pub(crate) fn run(name: &str, asked: &mut Command) -> io::Result<Option<Output>> {
    match asked.output() {
        Ok(output) => Ok(Some(output)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let is_server = env::var_os("CI").is_some_and(|value| !value.is_empty());
            assert!(
                !is_server,
                "{name} is missing: tests/office/install gets it"
            );
            writeln!(
                io::stderr(),
                "{name} is missing, a test is left out: tests/office/install gets it"
            )?;
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
