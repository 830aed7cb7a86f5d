//! The program in a real terminal.
#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "terminal/counting.rs"]
mod counting;
#[path = "support/pty.rs"]
mod pty;
#[path = "support/vote.rs"]
mod vote;

use std::ffi::OsStr;
use std::path::Path;

use pty::Pty;

#[test]
fn the_harness_types_into_a_program_waits_for_its_screen_and_sees_it_end() {
    let script =
        "printf 'come ti chiami? '; read nome; printf '\\033[2J\\033[Hciao %s' \"$nome\"; exit 3";
    let mut shell = Pty::start(OsStr::new("/bin/sh"), &["-c", script], &[], (80, 24));
    shell.wait("come ti chiami?");
    shell.keys("Referente<Enter>");
    shell.wait("ciao Referente");
    let (code, is_given_back) = shell.end();
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
    let (code, _) = shell.end();
    assert_ne!(code, 0);
}

/// The program in a terminal, with its assemblies in `home`.
fn portavoce(home: &Path, size: (u16, u16)) -> Pty {
    let program = OsStr::new(env!("CARGO_BIN_EXE_portavoce"));
    let home = home.to_str().expect("a folder with a plain name");
    let vars = [("HOME", home), ("TZ", "Europe/Rome")];
    Pty::start(program, &["--sessions", home, "--lang", "it"], &vars, size)
}

/// The program in which a first assembly was just begun.
fn begun(home: &Path) -> Pty {
    let mut program = portavoce(home, (80, 24));
    program.wait("Nuova assemblea");
    program.keys("<Enter>");
    program.wait("Come si chiama l’incontro?");
    program.keys("Assemblea di chiusura<Enter>");
    program.wait("salvato ✓");
    program
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

#[test]
fn a_first_assembly_is_begun_left_and_the_terminal_is_given_back() {
    let home = folder();
    let mut program = begun(home.path());
    program.keys("<Esc>");
    program.wait("Scaletta · Assemblea di chiusura");
    program.keys("<Esc>");
    program.wait("Uscire da Portavoce?");
    program.keys("u");
    let (code, is_given_back) = program.end();
    assert_eq!((code, is_given_back), (0, true));
}

#[test]
fn after_the_power_goes_the_assembly_is_resumed_where_it_was() {
    let home = folder();
    let mut program = begun(home.path());
    program.kill();
    let mut again = portavoce(home.path(), (80, 24));
    again.wait("Riprendi «Assemblea di chiusura»");
    again.keys("<Enter>");
    again.wait("Assemblea di chiusura");
    again.keys("<C-c>");
    again.wait("Uscire da Portavoce?");
    again.keys("u");
    assert_eq!(again.end().0, 0);
}

#[test]
fn told_to_end_by_the_system_the_program_leaves_and_gives_the_terminal_back() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let home = folder();
        let program = begun(home.path());
        program.tell(signal);
        assert_eq!(program.end(), (0, true), "{signal}");
    }
}

#[test]
fn from_an_assembly_one_goes_back_to_the_first_screen_and_opens_it_again() {
    let home = folder();
    let mut program = begun(home.path());
    program.keys("<C-c>");
    program.wait("prima schermata");
    program.keys("i");
    program.wait("Riprendi «Assemblea di chiusura»");
    program.keys("<Enter>");
    // Not «sola lettura»: the first opening gave its lock back.
    program.wait("salvato ✓");
    program.keys("<C-c>");
    program.wait("Uscire da Portavoce?");
    program.keys("u");
    assert_eq!(program.end(), (0, true));
}

#[test]
fn a_window_too_small_says_so_and_a_larger_one_goes_on() {
    let home = folder();
    let mut program = portavoce(home.path(), (80, 24));
    program.wait("Che cosa vuoi fare?");
    program.resize_and_see(50, 12);
    program.wait("La finestra è troppo piccola");
    program.resize_and_see(120, 40);
    program.wait("SCALETTA");
    program.keys("<Esc>");
    program.wait("Uscire da Portavoce?");
    program.keys("u");
    assert_eq!(program.end().0, 0);
}
