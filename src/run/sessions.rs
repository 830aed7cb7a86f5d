//! The folder of the assemblies, and what is in it.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use jiff::Timestamp;

use super::World;
use crate::assembly::setup::SetupEvent;
use crate::assembly::{Event, Timeline};
use crate::journal;
use crate::journal::folder::JOURNAL;
use crate::tui::screens::start::Saved;

/// The name of the folder inside the documents of the person.
const OURS: &str = "Portavoce";
/// Journals up to this size are read whole to say where they stand, in bytes.
const SMALL: u64 = 4_000_000;
/// Files in TOML that lie beside this program's own code, where it is tried out.
const NO_PLANS: [&str; 3] = ["Cargo.toml", "clippy.toml", "deny.toml"];
/// How much of a larger journal is read to find its title, in bytes.
const HEAD: u64 = 256 * 1024;

/// Where assemblies are kept: as asked, else `sessions` here if there is one, else in the documents of the person.
pub(super) fn home(asked: Option<PathBuf>) -> PathBuf {
    if let Some(asked) = asked {
        return asked;
    }
    let here = PathBuf::from("sessions");
    if here.is_dir() {
        return here;
    }
    match documents() {
        Some(documents) => documents.join(OURS),
        None => here,
    }
}

/// The folder of documents of the person, in Italian or in English; where there is none, what holds everything of theirs:
/// an assembly is found again from wherever the program is begun.
fn documents() -> Option<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?;
    let home = PathBuf::from(home);
    let known = [home.join("Documenti"), home.join("Documents"), home];
    known.into_iter().find(|folder| folder.is_dir())
}

/// The folder of an assembly named on the command line: a path, or a name among those kept. Whoever names its journal
/// means the folder too.
pub(super) fn find(home: &Path, named: &Path) -> PathBuf {
    let kept = home.join(named);
    let found = if !named.exists() && kept.exists() {
        kept
    } else {
        named.to_owned()
    };
    match found.parent() {
        Some(folder) if found.ends_with(JOURNAL) && found.is_file() => Path::new(".").join(folder),
        Some(_) | None => found,
    }
}

/// The folder of an assembly that is to be opened: whoever names a stick, or the folder of a copy, with one assembly in it
/// means that one.
pub(super) fn meant(home: &Path, named: &Path) -> PathBuf {
    let found = find(home, named);
    if found.join(JOURNAL).exists() {
        return found;
    }
    match <[PathBuf; 1]>::try_from(held(&found)) {
        Ok([only]) => only,
        Err(_) => found,
    }
}

/// The assemblies in a folder, the last used first.
pub(super) fn held(folder: &Path) -> Vec<PathBuf> {
    let held = dated(folder).into_iter();
    held.map(|(_, folder)| folder).collect()
}

/// The same, with when each was last used.
fn dated(folder: &Path) -> Vec<(Timestamp, PathBuf)> {
    let mut found: Vec<(Timestamp, PathBuf)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let folder = entry.ok()?.path();
            Some((used(&folder)?, folder))
        })
        .collect();
    found.sort_by(|a, b| b.cmp(a));
    found
}

/// The assemblies kept, the last used first.
pub(super) fn saved(world: &World) -> Vec<Saved> {
    let found = dated(&world.home);
    let saved = |(place, (at, folder)): (usize, (Timestamp, PathBuf))| {
        let glance = if place == 0 {
            whole(&folder).or_else(|| head(&folder))
        } else {
            head(&folder)
        };
        let glance = glance.unwrap_or_default();
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        Saved {
            title: if glance.title.is_empty() {
                name.into_owned()
            } else {
                glance.title
            },
            when: when(at, world),
            state: glance.present.map_or_else(String::new, |n| {
                world.text.with("start-present", &[("n", n.into())])
            }),
            folder,
        }
    };
    found.into_iter().enumerate().map(saved).collect()
}

/// The plans found beside the assemblies and here, by path.
pub(super) fn plans(home: &Path) -> Vec<PathBuf> {
    let toml = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten();
        entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|ext| ext == "toml"))
            .filter(|path| !NO_PLANS.iter().any(|name| path.ends_with(name)))
            .collect()
    };
    let mut found = toml(home);
    for entry in fs::read_dir(home).into_iter().flatten().flatten() {
        if entry.path().is_dir() {
            found.extend(toml(&entry.path()));
        }
    }
    if home != Path::new(".") {
        found.extend(toml(Path::new(".")));
    }
    found.sort();
    found
}

/// When a session was last written.
fn used(folder: &Path) -> Option<Timestamp> {
    let changed = fs::metadata(folder.join(JOURNAL)).ok()?.modified().ok()?;
    let since = changed.duration_since(UNIX_EPOCH).ok()?;
    Timestamp::from_second(i64::try_from(since.as_secs()).ok()?).ok()
}

/// A moment of an assembly, in words: today by the time alone.
pub(super) fn when(at: Timestamp, world: &World) -> String {
    let (date, clock) = (
        world.text.date(at, &world.zone()),
        world.text.clock(at, &world.zone()),
    );
    let today = world.text.date(world.clock.now(), &world.zone());
    if date == today {
        world
            .text
            .with("start-when-today", &[("time", clock.into())])
    } else {
        world.text.with(
            "start-when",
            &[("date", date.into()), ("time", clock.into())],
        )
    }
}

#[derive(Debug, Default)]
struct Glance {
    title: String,
    present: Option<u64>,
}

/// Title and people present of a session small enough to be read at once.
fn whole(folder: &Path) -> Option<Glance> {
    if fs::metadata(folder.join(JOURNAL)).ok()?.len() > SMALL {
        return None;
    }
    let mut timeline = Timeline::default();
    journal::read_session::<Event>(folder, |e| timeline.push(e.act, e.at, e.event)).ok()?;
    let assembly = timeline.assembly();
    Some(Glance {
        title: assembly.setup.meeting.title.clone(),
        present: Some(assembly.roll.present()),
    })
}

/// The title a session had at its beginning.
fn head(folder: &Path) -> Option<Glance> {
    #[derive(serde::Deserialize)]
    struct Line {
        event: Event,
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(folder.join(JOURNAL)).ok()?;
    file.take(HEAD).read_to_end(&mut bytes).ok()?;
    let title = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice::<Line>(line).ok())
        .filter_map(|line| {
            if let Event::Setup(SetupEvent::MeetingSet(meeting)) = line.event {
                Some(meeting.title)
            } else {
                None
            }
        })
        .next_back()?;
    Some(Glance {
        title,
        present: None,
    })
}
