//! The way on from an assembly whose record is damaged: a copy that is whole, or the part that is whole.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::terminal::{self, Turn};
use super::{Said, World, print, sessions, wording};
use crate::clerk::has_broken_urn;
use crate::journal::{self, JournalError, WholePart};
use crate::tui::frame::Message;
use crate::tui::screens::start::{Way, WayOn};

/// The best way on from the assembly in a folder, if it is damaged and there is one.
pub(super) fn way_on(world: &World, folder: &Path) -> Option<WayOn> {
    let part = journal::whole_part(folder);
    if let Ok(part) = &part
        && part.damaged.is_none()
    {
        // No copy has what is in an urn: the record goes on without it.
        return has_broken_urn(folder).then(|| way(world, Way::Part(folder.to_owned()), part));
    }
    let part = part.ok().filter(|part| part.head.seq > 0);
    let copy = newest_copy(world, folder);
    let copy = copy.filter(|copy| {
        let reached = part.as_ref().map_or(0, |part| part.head.seq);
        copy.head.seq >= reached.max(1)
    });
    let (kind, found) = match (copy, part) {
        (Some(copy), _) => (Way::Copy(copy.session.clone()), copy),
        (None, Some(part)) => (Way::Part(part.session.clone()), part),
        (None, None) => return None,
    };
    Some(way(world, kind, &found))
}

/// A way on, with how far it reaches.
fn way(world: &World, way: Way, found: &WholePart) -> WayOn {
    let when = [("when", reach(world, found).into())];
    let reach = world.text.with("start-way-reach", &when);
    WayOn { way, reach }
}

/// The whole copy that goes furthest, among the assemblies and beside the damaged one.
fn newest_copy(world: &World, folder: &Path) -> Option<WholePart> {
    let beside = folder.parent().map(Path::to_path_buf);
    let roots: Vec<PathBuf> = beside.into_iter().chain([world.home.clone()]).collect();
    journal::newest_copy(folder, &roots)
}

/// When the last act was accepted.
fn reach(world: &World, part: &WholePart) -> String {
    let last = part.last.map(|at| sessions::when(at, world));
    last.unwrap_or_default()
}

/// Opens the part that is whole of a damaged assembly as a new one.
pub(super) fn rescued(world: &World, folder: &Path) -> Said<Turn> {
    let (made, words) = rescue(world, folder)?;
    terminal::open_saying(world, &made, Some(Message::attention(words)))
}

/// Does the same from the shell, and says where the new assembly is.
pub(super) fn command(world: &World, folder: &Path) -> Said<ExitCode> {
    let text = &world.text;
    // Where not even the beginning can be read, a copy may still be whole.
    if let Some(WayOn {
        way: Way::Copy(copy),
        reach,
    }) = way_on(world, folder)
    {
        let copy = copy.display().to_string();
        let values = [("folder", copy.into()), ("reach", reach.into())];
        return Err(text.with("cli-rescue-copy", &values));
    }
    let path = folder.display().to_string();
    let part = match journal::whole_part(folder) {
        Ok(part) => part,
        Err(JournalError::Damaged { .. }) => {
            return Err(text.with("cli-rescue-none", &[("folder", path.into())]));
        }
        Err(error) => return Err(wording::journal(&error, text)),
    };
    if part.damaged.is_none() && !has_broken_urn(folder) {
        return Err(text.with("cli-rescue-whole", &[("folder", path.into())]));
    }
    if part.head.seq == 0 {
        return Err(text.with("cli-rescue-none", &[("folder", path.into())]));
    }
    let (_, words) = rescue(world, folder)?;
    Ok(print(&words, text))
}

/// Makes the new assembly; gives its folder and says what was done.
fn rescue(world: &World, folder: &Path) -> Said<(PathBuf, String)> {
    let text = &world.text;
    let failed = |error| wording::journal(&error, text);
    let part = journal::whole_part(folder).map_err(failed)?;
    let made = journal::rescue(folder, &world.home).map_err(failed)?;
    if part.damaged.is_none() {
        let path = made.folder.display().to_string();
        let words = text.with("cli-rescued-urn", &[("folder", path.into())]);
        return Ok((made.folder, words));
    }
    let values = [
        ("folder", made.folder.display().to_string().into()),
        ("acts", made.head.act.into()),
        ("when", reach(world, &part).into()),
        // After the header and the events that were taken.
        ("line", (made.head.seq + 2).into()),
    ];
    let mut words = text.with("cli-rescued", &values);
    if made.lacks_ballots {
        words.push(' ');
        words.push_str(text.get("cli-rescued-lacks"));
    }
    Ok((made.folder, words))
}
