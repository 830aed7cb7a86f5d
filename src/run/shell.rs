//! What is done from the shell, without the terminal's screens.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Said, World, print, wording};
use crate::clerk::{self, Recount, Recounted};
use crate::export::{self, Choice};
use crate::journal::{self, Copied};
use crate::text::Text;

/// Checks a session and says in a line what it found, then each difference; the code tells too.
pub(super) fn verify(world: &World, session: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let found = clerk::verify_session(session).map_err(|error| wording::journal(&error, text))?;
    let outcome = if found.agrees() { "agrees" } else { "differs" };
    let mut lines = vec![text.with(
        "cli-verified",
        &[
            ("outcome", outcome.into()),
            ("events", found.head.seq.into()),
            ("counts", found.recounts.len().into()),
            ("differences", found.differences().count().into()),
            ("hash", found.head.hash.as_str().into()),
        ],
    )];
    lines.extend(found.differences().map(|recount| difference(recount, text)));
    if let Some(torn) = &found.torn {
        lines.push(text.with("cli-verified-torn", &[("bytes", torn.length.into())]));
    }
    let printed = print(&lines.join("\n"));
    Ok(if found.agrees() {
        printed
    } else {
        ExitCode::FAILURE
    })
}

fn difference(recount: &Recount, text: &Text) -> String {
    let key = match recount.what {
        Recounted::Count { .. } => "cli-verified-vote",
        Recounted::Lot { .. } => "cli-verified-lot",
    };
    let values = [("vote", recount.vote.0.into()), ("seq", recount.seq.into())];
    text.with(key, &values)
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
