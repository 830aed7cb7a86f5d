//! What is done from the shell, without the terminal's screens.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Said, World, print, wording};
use crate::export::{self, Choice};
use crate::journal::{self, Copied};
use crate::text::Text;
use crate::verify;

/// Checks a session and says in a line what it found; the code tells too.
pub(super) fn verify(world: &World, session: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let found = verify::command(session, text).map_err(|error| wording::journal(&error, text))?;
    let printed = print(&found.sentence);
    Ok(if found.agrees {
        printed
    } else {
        ExitCode::FAILURE
    })
}

/// Counts every vote of an export again and says what it found; the code tells too.
pub(super) fn recount(world: &World, export: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let found = export::recount::recount(export, text).map_err(|error| error.sentence(text))?;
    let printed = print(&found.lines.join("\n"));
    Ok(if found.agrees {
        printed
    } else {
        ExitCode::FAILURE
    })
}

/// Saves the documents of a session as it stands on disk.
pub(super) fn export(
    world: &World,
    session: &Path,
    out: Option<PathBuf>,
    choice: Choice,
) -> Said<ExitCode> {
    let text = &world.text;
    let out = out.unwrap_or_else(|| export::usual_folder(session));
    let saved = export::command(session, &out, &world.zone, choice)
        .map_err(|error| error.sentence(text, |inner| wording::journal(inner, text)))?;
    Ok(print(&saved.sentence(text)))
}

/// Copies a session and says where the copy is and what its record ends with.
pub(super) fn copy(world: &World, session: &Path, to: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let made = journal::copy(session, to).map_err(|error| wording::journal(&error, text))?;
    Ok(print(&copied(&made, text)))
}

/// A copy made, in a sentence.
pub(super) fn copied(copied: &Copied, text: &Text) -> String {
    let folder = copied.folder.display().to_string();
    let hash = copied.head.hash.as_str();
    text.with(
        "cli-copied",
        &[("folder", folder.into()), ("hash", hash.into())],
    )
}
