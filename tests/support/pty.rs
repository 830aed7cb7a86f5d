//! A program in a real pseudo-terminal, as a person has it: keys in, the screen out.
//!
//! Tests wait for a state, up to a deadline, and never sleep; a wait that fails prints the screen it saw.

use std::ffi::OsStr;
use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// After this a state that has not come will not come.
const DEADLINE: Duration = Duration::from_secs(20);

struct Seen {
    parser: vt100::Parser,
    /// How many times the program wrote.
    writes: u64,
    is_over: bool,
}

/// A running program and its terminal.
pub(crate) struct Pty {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).expect("a terminal has cells")
}

impl Pty {
    /// Starts a program with a clean environment, plus `vars`, in a terminal of `columns` by `rows`.
    pub(crate) fn start<S: AsRef<OsStr>>(
        program: &OsStr,
        args: &[S],
        vars: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system()
            .openpty(size)
            .expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        for (name, value) in [("TERM", "xterm-256color"), ("LANG", "C.UTF-8")]
            .iter()
            .chain(vars)
        {
            command.env(name, value);
        }
        let child = pair
            .slave
            .spawn_command(command)
            .expect("the program starts");
        // The program alone holds the other end, so that its end is seen here.
        drop(pair.slave);
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let seen = Arc::new((
            Mutex::new(Seen {
                parser,
                writes: 0,
                is_over: false,
            }),
            Condvar::new(),
        ));
        let mut output = pair.master.try_clone_reader().expect("a reader");
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            loop {
                let read = output.read(&mut bytes).unwrap_or(0);
                let (seen, changed) = &*shared;
                let mut seen = seen.lock().expect("no reader panicked");
                seen.parser.process(bytes.get(..read).unwrap_or_default());
                seen.is_over = read == 0;
                seen.writes += 1;
                changed.notify_all();
                if seen.is_over {
                    return;
                }
            }
        });
        let keyboard = pair.master.take_writer().expect("a writer");
        Self {
            child,
            master: pair.master,
            keyboard,
            seen,
        }
    }

    /// Types: letters are themselves, other keys are named: `pers<Down><Enter>`.
    pub(crate) fn keys(&mut self, keys: &str) {
        let mut rest = keys;
        while let Some(c) = rest.chars().next() {
            if let Some((name, after)) =
                rest.strip_prefix('<').and_then(|rest| rest.split_once('>'))
            {
                self.bytes(bytes_of(name));
                rest = after;
            } else {
                self.bytes(c.encode_utf8(&mut [0; 4]).as_bytes());
                rest = rest.strip_prefix(c).unwrap_or_default();
            }
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.keyboard.write_all(bytes).expect("the program listens");
        self.keyboard.flush().expect("the program listens");
    }

    /// Waits until the screen holds `words`, and gives it.
    pub(crate) fn wait(&self, words: &str) -> String {
        self.wait_until(&format!("«{words}»"), |screen| {
            screen.contents().contains(words)
        })
    }

    /// Waits until the screen is as `what` says, and gives it.
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> String {
        let end = Instant::now() + DEADLINE;
        let (seen, changed) = &*self.seen;
        let mut seen = seen.lock().expect("no reader panicked");
        loop {
            let screen = seen.parser.screen();
            if is_so(screen) {
                return screen.contents();
            }
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !seen.is_over,
                "{what} did not come{}; the screen:\n{}",
                if seen.is_over {
                    " before the program ended"
                } else {
                    ""
                },
                screen.contents()
            );
            seen = changed
                .wait_timeout(seen, left)
                .expect("no reader panicked")
                .0;
        }
    }

    /// [`resize`](Self::resize), and waits until the program has drawn: a key pressed at the very moment of the change would
    /// be read only with the next one.
    pub(crate) fn resize_and_see(&self, columns: u16, rows: u16) {
        let writes = || self.seen.0.lock().expect("no reader panicked").writes;
        let before = writes();
        self.resize(columns, rows);
        let seen = self.seen.0.lock().expect("no reader panicked");
        let same = |seen: &mut Seen| seen.writes == before && !seen.is_over;
        let waited = self.seen.1.wait_timeout_while(seen, DEADLINE, same);
        let (seen, timeout) = waited.expect("no reader panicked");
        drop(seen);
        assert!(!timeout.timed_out(), "nothing was drawn in the new size");
    }

    /// Changes the size of the terminal.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.seen
            .0
            .lock()
            .expect("no reader panicked")
            .parser
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("the terminal changes size");
    }

    /// Ends the program at once, as when the power goes.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it ends");
    }

    /// Sends the program a signal, as the system does before it shuts down (`TERM`) or when a window is closed (`HUP`).
    pub(crate) fn tell(&self, signal: &str) {
        let id = self.child.process_id().expect("it is running").to_string();
        let mut kill = std::process::Command::new("kill");
        let told = kill.args(["-s", signal, &id]).status();
        assert!(told.expect("the system knows kill").success());
    }

    /// Waits for the program to end: its exit code, and whether it gave the terminal back.
    pub(crate) fn end(mut self) -> (u32, bool) {
        let (seen, changed) = &*self.seen;
        let seen = seen.lock().expect("no reader panicked");
        let (seen, waited) = changed
            .wait_timeout_while(seen, DEADLINE, |seen| !seen.is_over)
            .expect("no reader panicked");
        let screen = seen.parser.screen();
        assert!(
            !waited.timed_out(),
            "the program did not end; the screen:\n{}",
            screen.contents()
        );
        let is_given_back = !screen.alternate_screen()
            && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
            && !screen.bracketed_paste()
            && !screen.hide_cursor();
        let code = self.child.wait().expect("it ends").exit_code();
        (code, is_given_back)
    }
}

impl Drop for Pty {
    /// A test that fails leaves no program behind.
    fn drop(&mut self) {
        self.child.kill().unwrap_or_default();
    }
}

fn bytes_of(name: &str) -> &'static [u8] {
    match name {
        "Enter" => b"\r",
        "Esc" => b"\x1b",
        "Tab" => b"\t",
        "BS" => b"\x7f",
        "Space" => b" ",
        "Up" => b"\x1b[A",
        "Down" => b"\x1b[B",
        "Right" => b"\x1b[C",
        "Left" => b"\x1b[D",
        "Home" => b"\x1b[H",
        "End" => b"\x1b[F",
        "F1" => b"\x1bOP",
        "F2" => b"\x1bOQ",
        "F3" => b"\x1bOR",
        "F5" => b"\x1b[15~",
        "C-c" => b"\x03",
        "C-k" => b"\x0b",
        "C-p" => b"\x10",
        "C-y" => b"\x19",
        "C-z" => b"\x1a",
        other => panic!("no key is called <{other}>"),
    }
}
