//! What lies outside the assembly: copies, folders to open; and the desk of the first screen, where there is no assembly.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::clock::Clock;
use super::{shell, wording};
use crate::assembly::Command;
use crate::clerk;
use crate::export;
use crate::journal;
use crate::packs;
use crate::text::Text;
use crate::tui::app::Failure;
use crate::tui::ctx::Snapshot;
use crate::tui::desk::Errands;
use crate::tui::effect::Errand;
use crate::tui::frame::Message;
use crate::tui::run::Desk;

/// Does the errands of an open assembly.
#[derive(Debug)]
pub(super) struct Runner {
    /// The folder of the assembly.
    pub(super) folder: PathBuf,
    /// Where documents go, unless another folder is named.
    pub(super) exports: PathBuf,
    /// The clerk's desk, to read what is on disk.
    pub(super) desk: clerk::Desk,
    /// The zone in which times are written.
    pub(super) zone: TimeZone,
}

impl Errands for Runner {
    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        match errand {
            Errand::OpenExports(folder) => {
                open_folder(folder.as_ref().unwrap_or(&self.exports), text)
            }
            Errand::Copy(destination) => match journal::copy(&self.folder, &destination) {
                Ok(copied) => Message::done(shell::copied(&copied, text)),
                Err(error) => Message::refused(wording::journal(&error, text)),
            },
            Errand::Export { folder, choice } => {
                let now = self.desk.now();
                let out = folder.unwrap_or_else(|| self.exports.clone());
                let saved = export::save_aside(now, self.zone.clone(), choice, out);
                match saved.await {
                    Ok(saved) => Message::done(saved.sentence(text)),
                    Err(error) => Message::refused(
                        error.sentence(text, |inner| wording::journal(inner, text)),
                    ),
                }
            }
            Errand::WriteForm(form) => {
                let name = format!("scheda-voto-{}", form.vote);
                match packs::write(&self.exports, &name, &form, text) {
                    Ok(path) => {
                        let path = path.display().to_string();
                        let words = text.with("packs-form-written", &[("path", path.into())]);
                        Message::done(words)
                    }
                    Err(words) => Message::refused(words),
                }
            }
        }
    }
}

/// Opens a folder in the file manager of the system.
fn open_folder(folder: &Path, text: &Text) -> Message {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    let started = Process::new(program)
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let path = [("path", folder.display().to_string().into())];
    match started {
        Ok(_child) => Message::done(text.with("errors-folder-opened", &path)),
        Err(_) => Message::attention(text.with("errors-folder-not-opened", &path)),
    }
}

/// Where there is no assembly: nothing can be asked.
#[derive(Debug)]
pub(super) struct NoDesk {
    pub(super) clock: Clock,
}

impl Desk for NoDesk {
    fn snapshot(&mut self) -> Snapshot {
        Snapshot::default()
    }

    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    async fn submit(&mut self, _command: Command) -> Result<(), Failure> {
        Err(Failure::Closed)
    }

    async fn run(&mut self, errand: Errand, text: &Text) -> Message {
        match errand {
            Errand::OpenExports(_)
            | Errand::Export { .. }
            | Errand::Copy(_)
            | Errand::WriteForm(_) => Message::refused(text.get("errors-closed")),
        }
    }

    fn changed(&mut self) -> impl Future<Output = ()> {
        std::future::pending()
    }
}
