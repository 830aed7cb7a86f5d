//! What the system opens with a program of its own: a folder in its file manager, a page in its browser.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::text::Text;
use crate::tui::frame::Message;

/// Opens a folder in the file manager of the system.
pub(super) fn folder(folder: &Path, text: &Text) -> Message {
    let path = [("path", folder.display().to_string().into())];
    if !folder.is_dir() {
        return Message::attention(text.with("errors-folder-missing", &path));
    }
    match start(folder.as_os_str()) {
        Ok(_child) => Message::done(text.with("errors-folder-opened", &path)),
        Err(_) => Message::attention(text.with("errors-folder-not-opened", &path)),
    }
}

/// Opens a page in the browser of the system.
pub(super) fn page(address: &str, text: &Text) -> Message {
    let started = start(OsStr::new(address));
    // That the browser was started does not say that it shows the page: the address is told in any case.
    let address = [("address", address.to_owned().into())];
    match started {
        Ok(_child) => Message::done(text.with("network-hall-opened", &address)),
        Err(_) => Message::attention(text.with("network-hall-by-hand", &address)),
    }
}

/// Starts the program with which the system opens things, away from the terminal that is drawn on.
fn start(what: &OsStr) -> io::Result<Child> {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    Command::new(program)
        .arg(what)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}
