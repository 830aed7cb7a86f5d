//! The evening as it is told in the `.keys` files, played on the program.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::pty::Pty;

/// The window of a plain terminal.
const WINDOW: (u16, u16) = (80, 24);
/// Italian time, written so that a machine without a list of time zones knows it too.
pub(crate) const ZONE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";
/// When the evening begins, and when it goes on after the power went.
const BEGINS: &str = "2020-10-20T16:00:00Z";
const GOES_ON: &str = "2020-10-20T16:30:00Z";
/// What of the sample lies in the folder the program is started from.
const SAMPLE: [&str; 3] = ["plan.toml", "persone.csv", "iscritti-in-rete.csv"];

/// A folder of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The evening going on.
pub(crate) struct Evening {
    home: PathBuf,
    program: Pty,
}

impl Evening {
    /// Lays the sample in `home` and begins an assembly from its plan.
    pub(crate) fn begin(home: &Path) -> Self {
        for name in SAMPLE {
            let from = project("sessions/passo").join(name);
            fs::copy(from, home.join(name)).expect("the sample is there");
        }
        let program = start(home, BEGINS, &["new", "plan.toml"]);
        program.wait("Assemblea creata");
        Self {
            home: home.to_owned(),
            program,
        }
    }

    /// Plays a part, line by line.
    pub(crate) fn play(&mut self, part: &str) {
        let told = project("tests/assembly_by_keys").join(format!("{part}.keys"));
        let told = fs::read_to_string(told).expect("the part is told");
        for (number, line) in (1..).zip(told.lines()) {
            let line = line.trim();
            if !line.is_empty() && !line.starts_with('#') {
                self.step(&format!("{part}.keys:{number}"), line);
            }
        }
    }

    /// Waits for the program to end: its exit code, and whether it gave the terminal back.
    pub(crate) fn end(self) -> (u32, bool) {
        self.program.end()
    }

    fn step(&mut self, place: &str, line: &str) {
        let size = line.strip_prefix("[size ");
        if let Some(size) = size.and_then(|size| size.strip_suffix(']')) {
            let (columns, rows) = size.split_once('x').expect("columns x rows");
            let cells = |n: &str| n.parse::<u16>().expect("a number of cells");
            self.program.resize_and_see(cells(columns), cells(rows));
            return;
        }
        match line {
            "[home]" => self.go_home(place),
            "[kill]" => self.program.kill(),
            "[reopen]" => self.program = start(&self.home, GOES_ON, &[]),
            _ => {
                let (keys, seen) = line.split_once("=>").unwrap_or((line, ""));
                self.program.keys(keys.trim());
                for words in seen.split("&&").map(str::trim) {
                    self.see(place, words);
                }
            }
        }
    }

    /// To the agenda through the list of actions, the same way from every screen.
    fn go_home(&mut self, place: &str) {
        for (keys, words) in [
            ("<F2>", "Scrivi una parola: cerca fra tutte le azioni"),
            ("scaletta", "▶ INVIO  Vai a: Scaletta"),
            ("<Enter>", "▶ INVIO  Vai al passo"),
        ] {
            self.program.keys(keys);
            self.see(place, words);
        }
    }

    fn see(&self, place: &str, words: &str) {
        let what = format!("{place}: «{words}»");
        self.program
            .wait_until(&what, |screen| screen.contents().contains(words));
    }
}

/// The program in a terminal, started from `home`, with its assemblies in a folder there.
fn start(home: &Path, clock: &str, task: &[&str]) -> Pty {
    let program = OsStr::new(env!("CARGO_BIN_EXE_portavoce"));
    let folder = home.to_str().expect("a folder with a plain name");
    let vars = [("HOME", folder), ("TZ", ZONE)];
    let mut args = vec!["--sessions", "sessions", "--lang", "it"];
    args.extend(["--clock", clock, "--seed", "17"]);
    args.extend(task);
    Pty::start(program, &args, &vars, WINDOW)
}
