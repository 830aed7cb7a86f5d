//! The files that leave the hall: tables of everything that may be published, and apart, on request, the names.
//!
//! [`tables`] lays an assembly out as data, [`Dialect`] writes a table as CSV, [`save`] puts the files into a folder that
//! appears whole or not at all, [`read`] reads our own files back. Headings and codes are part of the format: they are
//! Italian whatever language the program speaks.
//!
//! No file but the annex of names (*allegato 2*) holds personal data: persons are counted, never named; groups of fewer
//! than three are put together; a name of the roll typed into a text gives way to its number, and what may be part of one
//! is told as a [`Doubt`]; ballots are sorted by content, without time, channel or pack. Of an open vote there are its terms
//! and that it is open, nothing else.
//!
//! The shell calls [`command`] and prints [`Saved::sentence`] or [`ExportError::sentence`]; the screen's errand is
//! [`save_aside`], into [`usual_folder`] unless another was chosen.

mod called;
mod chart;
mod codes;
mod counts;
mod dialect;
mod docpp;
pub mod document;
mod exchange;
mod folder;
mod groups;
mod hall;
mod json;
mod minutes;
mod open_data;
mod outcomes;
mod outside;
mod parts;
mod pen;
mod plan;
pub mod read;
pub mod recount;
mod report;
mod robustness;
mod rounds;
mod source;
mod table;
mod told;
mod veil;
mod votes;
mod words;
mod workbook;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;

pub use self::counts::Standing;
pub use self::dialect::Dialect;
pub use self::folder::{Document, ExportError};
pub use self::parts::{Part, Parts};
pub use self::plan::{Listed, Listing, listing};
pub use self::table::{Cell, Column, Kind, Table};
pub use self::veil::Doubt;

use self::source::Source;
use self::veil::Veil;
use crate::assembly::weighing::{WeighedOption, Weighing};
use crate::assembly::{Assembly, Event, People, PositionId, Timeline};
use crate::clerk::Snapshot;
use crate::journal::folder::slug;
use crate::journal::{self, Head};
use crate::present::weighing::weighing as weighed;
use crate::tally::Exact;
use crate::text::{Lang, Text};

/// The folder of the annex of names, inside that of the export.
pub const ANNEX: &str = "allegato2_riservato";

/// The name of the table that says how robust results are.
pub const ROBUSTNESS: &str = robustness::NAME;

/// What to save.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// How the tables are written.
    pub dialect: Dialect,
    /// Whether to add the annex of names, which is not to be published.
    pub names: bool,
    /// The language of the documents; headings and codes of tables are Italian in any case.
    pub lang: Lang,
    /// Which kinds of files.
    pub parts: Parts,
}

/// What is written down.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The assembly.
    pub assembly: &'a Assembly,
    /// The names.
    pub people: &'a People,
    /// The zone of the meeting, in which times are written.
    pub zone: &'a TimeZone,
    /// The end of the record it was read from, whose fingerprint (*impronta*) stands in the minutes.
    pub head: Option<&'a Head>,
}

/// What was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The folder made.
    pub folder: PathBuf,
    /// How many files are in it.
    pub files: usize,
    /// Whether the annex of names is among them.
    pub names: bool,
    /// Words of their texts to look at before they are published; first those that still stand there.
    pub doubts: Vec<Doubt>,
}

/// An assembly laid out in tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// Those that may be published, in the order in which they are shown.
    pub published: Vec<Table>,
    /// The annex of names (*allegato 2*): the delegates at the table, the spokespeople, and who answered what in votes by
    /// name. Not to be published.
    pub annex: Vec<Table>,
}

/// Lays an assembly out in tables: all of those that are at hand. [`robustness`](robustness()) takes its time.
pub fn tables(assembly: &Assembly, people: &People, zone: &TimeZone) -> Tables {
    laid_out(&Source::new(assembly, people, zone))
}

fn laid_out(source: &Source<'_>) -> Tables {
    let mut published = vec![
        votes::by_choice(source),
        votes::ledger(source),
        votes::ballots(source),
        votes::void(source),
        hall::presences(source),
    ];
    published.extend(hall::ages(source));
    published.extend([
        hall::positions(source),
        hall::speeches(source),
        hall::observations(source),
        rounds::rounds(source),
        rounds::weighings(source),
        outcomes::outcomes(source),
    ]);
    published.extend(outside::polls(source));
    Tables {
        published,
        annex: [outcomes::delegates(source), outcomes::spokespeople(source)]
            .into_iter()
            .chain(called::called(source))
            .collect(),
    }
}

/// Lays out how robust the results of the votes are, in the table [`ROBUSTNESS`], which may be published too. It counts
/// the ballots of every vote many times over: not to be done while a screen waits.
pub fn robustness(assembly: &Assembly, people: &People, zone: &TimeZone) -> Table {
    robustness::table(&Source::new(assembly, people, zone))
}

/// The name of the folder of an export, by which every row names its assembly: `<date>-<slug>`, with `-esempio` for
/// made-up content. The day is that of the meeting, else that on which it was opened.
pub fn name(assembly: &Assembly, people: &People, zone: &TimeZone) -> String {
    named(assembly, zone, &Veil::of(assembly, people))
}

fn named(assembly: &Assembly, zone: &TimeZone, veil: &Veil) -> String {
    let setup = &assembly.setup;
    let opened = setup.opened.map(|at| at.to_zoned(zone.clone()).date());
    let day = setup.meeting.date.or(opened).map(|day| day.to_string());
    let titles = [&setup.meeting.title, &setup.process.title];
    let title = titles.into_iter().find(|title| !slug(title).is_empty());
    let covered = title.map(|title| slug(&veil.cover(title)));
    let parts = [
        day,
        Some(covered.unwrap_or_else(|| "assemblea".to_owned())),
        setup.process.example.then(|| "esempio".to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("-")
}

/// The documents of an export, ready to be written.
///
/// # Errors
/// None in practice: it writes to memory.
pub fn documents(subject: &Subject<'_>, choice: Choice) -> io::Result<Vec<Document>> {
    Ok(written(subject, choice)?.0)
}

/// As [`documents`], with the words of their texts that a person is to look at.
fn written(subject: &Subject<'_>, choice: Choice) -> io::Result<(Vec<Document>, Vec<Doubt>)> {
    let source = Source::new(subject.assembly, subject.people, subject.zone);
    let text = Text::new(choice.lang);
    let pen = pen::Pen {
        source: &source,
        text: &text,
    };
    let mut tables = laid_out(&source);
    // Measuring takes long: not for files that do not hold it.
    let with_tables = [Part::Tables, Part::Workbook, Part::OpenData];
    let measures = with_tables.iter().any(|part| choice.parts.has(*part));
    tables.published.push(if measures {
        robustness::table(&source)
    } else {
        robustness::unmeasured()
    });
    let files = plan::plan(&pen, tables, subject.head, choice);
    let written: io::Result<Vec<Document>> = files.into_iter().map(plan::File::write).collect();
    let mut documents = written?;
    if choice.parts.has(Part::Recount) {
        documents.push(recount::sums(&documents));
    }
    Ok((documents, source.veil().doubts()))
}

/// Saves an assembly into a new folder of `out`.
///
/// # Errors
/// An [`ExportError`] that names what could not be written; nothing is left behind.
pub fn save(subject: &Subject<'_>, choice: Choice, out: &Path) -> Result<Saved, ExportError> {
    let name = name(subject.assembly, subject.people, subject.zone);
    let (documents, doubts) = written(subject, choice).map_err(|source| ExportError::Io {
        path: out.join(&name),
        source,
    })?;
    let folder = folder::write(out, &name, &documents)?;
    Ok(Saved {
        folder,
        files: documents.len(),
        names: choice.names,
        doubts,
    })
}

/// `portavoce export SESSION --out DIR [--plain] [--names]`: saves a session as it stands on disk, also while it is open
/// elsewhere.
///
/// # Errors
/// An [`ExportError`] that says what could not be read or written; nothing is left behind.
pub fn command(
    session: &Path,
    out: &Path,
    zone: &TimeZone,
    choice: Choice,
) -> Result<Saved, ExportError> {
    let mut timeline = Timeline::default();
    let opening = journal::read_session::<Event>(session, |e| timeline.push(e.act, e.at, e.event))?;
    let people = crate::people::read(session, opening.head.act)?.people;
    let subject = Subject {
        assembly: timeline.assembly(),
        people: &people,
        zone,
        head: Some(&opening.head),
    };
    save(&subject, choice, out)
}

/// Where exports go when no other folder is chosen: `exports`, beside a folder called `sessions`, else beside the session,
/// so that nothing is strewn among the documents of the person.
pub fn usual_folder(session: &Path) -> PathBuf {
    let around = session.parent().unwrap_or(Path::new(""));
    let beside = match around.file_name() {
        Some(name) if name == "sessions" => around.parent().unwrap_or(around),
        Some(_) | None => around,
    };
    beside.join("exports")
}

/// As [`save`], on a thread of its own, so that a slow disk does not stop the screen.
///
/// # Errors
/// As [`save`].
pub async fn save_aside(
    snapshot: Arc<Snapshot>,
    zone: TimeZone,
    choice: Choice,
    out: PathBuf,
) -> Result<Saved, ExportError> {
    let shown = out.clone();
    let saving = move || {
        let subject = Subject {
            assembly: &snapshot.assembly,
            people: &snapshot.people,
            zone: &zone,
            head: Some(&snapshot.head),
        };
        save(&subject, choice, &out)
    };
    match tokio::task::spawn_blocking(saving).await {
        Ok(saved) => saved,
        Err(stopped) => Err(ExportError::Io {
            path: shown,
            source: io::Error::other(stopped),
        }),
    }
}

/// The total that the last confirmed weighing gave a position, if one did.
fn weight(assembly: &Assembly, position: PositionId) -> Option<Exact> {
    Some(weight_of(assembly, position)?.0)
}

/// As [`weight`], with the top of the scale on which the total stands.
fn weight_of(assembly: &Assembly, position: PositionId) -> Option<(Exact, u64)> {
    let confirmed = |w: &&Arc<Weighing>| w.confirmed && w.withdrawn.is_none();
    let last_first = assembly.weighings.list.values().rev();
    last_first.filter(confirmed).find_map(|weighing| {
        let option = |o: &WeighedOption| o.position == Some(position);
        let place = weighing.options.iter().position(option)?;
        let total = weighed(weighing).options.get(place)?.total.clone()?;
        Some((total, u64::from(weighing.scale)))
    })
}

#[cfg(test)]
mod tests;
