//! What is done from the shell, without the terminal's screens.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::{Said, World, print, wording};
use crate::assembly::Event;
use crate::assembly::roll::RollCommand;
use crate::assembly::vote::drawn;
use crate::clerk::{Session, SubmitError};
use crate::export::{self, Choice};
use crate::hex::hex;
use crate::journal::{self, Copied, Journal, JournalError};
use crate::people;
use crate::text::Text;
use crate::tui::wording::refusal;
use crate::verify;

/// Checks a session and says in a line what it found; the code tells too.
pub(super) fn verify(world: &World, session: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let found = verify::command(session, text).map_err(|error| wording::journal(&error, text))?;
    let printed = print(&found.sentence, text);
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
    let printed = print(&found.lines.join("\n"), text);
    Ok(if found.agrees {
        printed
    } else {
        ExitCode::FAILURE
    })
}

/// Draws a public lot again and prints the order with the figure of each option.
///
/// # Errors
/// There is nothing to draw: no seed, or fewer than two options that differ.
pub(super) fn lot(world: &World, seed: &str, options: &[u32]) -> Said<ExitCode> {
    let text = &world.text;
    let mut options = options.to_vec();
    options.sort_unstable();
    options.dedup();
    if seed.trim().is_empty() || options.len() < 2 {
        return Err(text.get("cli-lot-nothing").to_owned());
    }
    let mut lines = vec![text.with("cli-lot-how", &[("seed", seed.into())])];
    for ((hash, option), place) in drawn(seed, &options).into_iter().zip(1u32..) {
        let values = [
            ("place", place.into()),
            ("option", option.into()),
            ("hash", hex(&hash).into()),
        ];
        lines.push(text.with("cli-lot-line", &values));
    }
    Ok(print(&lines.join("\n"), text))
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
    let saved = export::command(session, &out, &world.zone(), choice)
        .map_err(|error| error.sentence(text, |inner| wording::journal(inner, text)))?;
    let lines = std::iter::once(saved.sentence(text)).chain(saved.report(text));
    let lines: Vec<String> = lines.collect();
    Ok(print(&lines.join("\n"), text))
}

/// Says whose names a purge would remove, and how to have it done.
pub(super) fn ask_purge(world: &World, session: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let opening = journal::read_session::<Event>(session, |_| {})
        .map_err(|error| wording::journal(&error, text))?;
    let names =
        people::read(session, opening.head.act).map_err(|error| wording::journal(&error, text))?;
    let n = names.people.names().count();
    let folder = session.display().to_string();
    let values = [("n", n.into()), ("folder", folder.into())];
    print(&text.with("cli-purge-ask", &values), text);
    Ok(ExitCode::FAILURE)
}

/// Removes every name of a session for good: first it is recorded that it was done, then the file is emptied. What a crash
/// leaves between the two is done by whoever opens the session next.
pub(super) fn purge(world: &World, session: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let journal = |error: JournalError| wording::journal(&error, text);
    let open = Session::open(session, world.sources()?).map_err(journal)?;
    if let Some(error) = open.report().read_only.clone() {
        open.close();
        return Err(journal(error));
    }
    let n = open.desk().now().people.names().count();
    let answer = open.desk().submit_blocking(RollCommand::RemoveNames);
    open.close();
    answer.map_err(|error| match error {
        SubmitError::Refused(why) => refusal(&why, text),
        SubmitError::NotRecorded(error) => journal(error),
        SubmitError::Closed => text.get("errors-closed").to_owned(),
    })?;
    // Nobody else may have the file open: what another would add meanwhile would go too.
    let (_held, _) = Journal::<Event>::open(session, drop).map_err(journal)?;
    people::erase(session).map_err(journal)?;
    let folder = session.display().to_string();
    let values = [("n", n.into()), ("folder", folder.into())];
    Ok(print(&text.with("cli-purge-done", &values), text))
}

/// Copies a session and says where the copy is and what its record ends with.
pub(super) fn copy(world: &World, session: &Path, to: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let made = journal::copy(session, to).map_err(|error| wording::journal(&error, text))?;
    Ok(print(&copied(&made, text), text))
}

/// A copy made, in a sentence; of one made while phones vote, what it lacks.
pub(super) fn copied(copied: &Copied, text: &Text) -> String {
    let folder = copied.folder.display().to_string();
    if copied.lacks_ballots {
        return text.with("cli-copied-open", &[("folder", folder.into())]);
    }
    let hash = copied.head.hash.as_str();
    text.with(
        "cli-copied",
        &[("folder", folder.into()), ("hash", hash.into())],
    )
}
