//! The program in a real terminal.
#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "support/pty.rs"]
mod pty;

use std::ffi::OsStr;

use pty::Pty;

#[test]
fn the_harness_types_into_a_program_waits_for_its_screen_and_sees_it_end() {
    let script =
        "printf 'come ti chiami? '; read nome; printf '\\033[2J\\033[Hciao %s' \"$nome\"; exit 3";
    let mut shell = Pty::start(OsStr::new("/bin/sh"), &["-c", script], &[], (80, 24));
    shell.wait("come ti chiami?");
    shell.keys("Referente<Enter>");
    shell.wait("ciao Referente");
    let (code, _, is_given_back) = shell.end();
    assert_eq!((code, is_given_back), (3, true));
}

#[test]
fn the_harness_changes_the_size_of_the_terminal_and_kills() {
    let script = "stty size; read nothing; stty size; read nothing";
    let vars = [("PATH", "/usr/bin:/bin")];
    let mut shell = Pty::start(OsStr::new("/bin/sh"), &["-c", script], &vars, (80, 24));
    shell.wait("24 80");
    shell.resize(120, 40);
    shell.keys("<Enter>");
    shell.wait_until("the new size", |screen| {
        screen.contents().contains("40 120")
    });
    shell.kill();
    let (code, _, _) = shell.end();
    assert_ne!(code, 0);
}
