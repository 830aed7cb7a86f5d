//! `portavoce recount DIR`: counts every vote again from the files of an export, and compares.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::compare::{Difference, difference};
use super::sums::{SUMS, hash};
use super::{FOLDER, FORMAT, RULES, Ruled, Rules};
use crate::assembly::vote::{Channel, Paper, Reading, Takings, Tally, draw, tally};
use crate::export::read::{self, Ballots, CountFigures, ReadError};
use crate::tally::Mark;
use crate::text::Text;

/// How many folders down an export is looked for where none was named.
const DEPTH: u8 = 2;

/// Why the files could not be counted.
#[derive(Debug, thiserror::Error)]
pub enum RecountError {
    /// A file could not be read.
    #[error("could not read {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file is not one of ours.
    #[error("{} is not a file of an export: {why}", path.display())]
    NotOurs {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: Amiss,
    },
    /// The folder is no export.
    #[error("{} holds no export", path.display())]
    NotAnExport {
        /// What was named.
        path: PathBuf,
        /// The nearest folder that is one, around it or in it.
        near: Option<PathBuf>,
    },
}

/// What is wrong with a file that should be one of an export.
#[derive(Debug, thiserror::Error)]
pub enum Amiss {
    /// It is not what this program writes from this line on.
    #[error("line {0}")]
    Line(usize),
    /// It is of another format.
    #[error("format {0}")]
    Format(String),
    /// It is not the table that it should be.
    #[error(transparent)]
    Table(#[from] ReadError),
}

impl Amiss {
    fn words(&self, text: &Text) -> String {
        let line = |line: u64| text.with("recount-amiss-line", &[("line", line.into())]);
        match self {
            Self::Line(number) => line(u64::try_from(*number).unwrap_or(u64::MAX)),
            Self::Format(found) => {
                text.with("recount-amiss-format", &[("found", found.as_str().into())])
            }
            Self::Table(ReadError::NotCsv { line: None, .. }) => {
                text.get("recount-amiss-text").to_owned()
            }
            Self::Table(ReadError::NotCsv {
                line: Some(number), ..
            }) => line(*number),
            Self::Table(ReadError::NoColumn(column)) => {
                text.with("recount-amiss-column", &[("column", (*column).into())])
            }
            Self::Table(ReadError::Cell {
                line,
                column,
                found,
            }) => text.with(
                "recount-amiss-cell",
                &[
                    ("line", (*line).into()),
                    ("column", (*column).into()),
                    ("found", found.as_str().into()),
                ],
            ),
        }
    }
}

impl RecountError {
    /// What could not be done, and what to do.
    pub fn sentence(&self, text: &Text) -> String {
        match self {
            Self::Io { path, source } => text.with(
                "recount-unread",
                &[
                    ("path", path.display().to_string().into()),
                    ("why", text.system(source).into()),
                ],
            ),
            Self::NotOurs { path, why } => text.with(
                "recount-not-ours",
                &[
                    ("path", path.display().to_string().into()),
                    ("why", why.words(text).into()),
                ],
            ),
            Self::NotAnExport { path, near } => {
                let path = path.display().to_string().into();
                let rules = ("rules", format!("{FOLDER}/{RULES}").into());
                match near {
                    Some(near) => {
                        let near = near.display().to_string().into();
                        let values = [("path", path), rules, ("near", near)];
                        text.with("recount-no-export-near", &values)
                    }
                    None => text.with("recount-no-export", &[("path", path), rules]),
                }
            }
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// A line for each vote and each file that changed, then one that sums up.
    pub lines: Vec<String>,
    /// Whether everything came out as recorded.
    pub agrees: bool,
}

/// Counts every vote of an export again, from its files alone.
///
/// # Errors
/// A [`RecountError`] that names the file that cannot be read.
pub fn recount(dir: &Path, text: &Text) -> Result<Finding, RecountError> {
    let folder = place(dir)?;
    let mut lines = changed(dir, text)?;
    let are_as_saved = lines.is_empty();
    if folder != dir && !dir.join(SUMS).is_file() {
        lines.push(text.with("recount-no-sums", &[("sums", SUMS.into())]));
    }
    let mut agrees = true;
    let rules = rules(&folder.join(RULES))?;
    let ballots = parsed(&folder.join("schede_anonime.csv"), read::ballots)?;
    let figures = parsed(&folder.join("voti.csv"), read::votes)?;
    for ruled in &rules.votes {
        let verdict = compared(ruled, &ballots, &figures);
        let key = match &verdict {
            Verdict::Same => "recount-same",
            Verdict::Differs(_) | Verdict::Absent => "recount-differs",
            Verdict::Lot => "recount-lot-differs",
            Verdict::Held => "recount-held",
        };
        agrees &= matches!(key, "recount-same" | "recount-held");
        let slips = ballots.get(&ruled.id).map_or(0, BTreeMap::len);
        let values = [
            ("n", ruled.id.0.into()),
            ("question", ruled.terms.question.as_str().into()),
            ("ballots", slips.into()),
        ];
        lines.push(text.with(key, &values));
        lines.extend(verdict.detail(text));
    }
    let key = match (agrees, are_as_saved) {
        (true, true) => "recount-all-same",
        (true, false) => "recount-other-files",
        (false, _) => "recount-not-all",
    };
    let counted = rules.votes.iter().filter(|ruled| !ruled.held).count();
    lines.push(text.with(key, &[("n", counted.into())]));
    Ok(Finding {
        lines,
        agrees: agrees && are_as_saved,
    })
}

/// Where the files to count again from are: in the folder of that name, or where one stands.
fn place(dir: &Path) -> Result<PathBuf, RecountError> {
    let inside = dir.join(FOLDER);
    if inside.is_dir() {
        return Ok(inside);
    }
    if dir.join(RULES).is_file() {
        return Ok(dir.to_path_buf());
    }
    let mut around = dir.ancestors().skip(1).take(2);
    let around = around.find(|folder| !folder.as_os_str().is_empty() && is_export(folder));
    Err(RecountError::NotAnExport {
        path: dir.to_path_buf(),
        near: around.map(Path::to_path_buf).or_else(|| within(dir, DEPTH)),
    })
}

fn is_export(folder: &Path) -> bool {
    folder.join(FOLDER).join(RULES).is_file()
}

/// The last by name, which is the newest by its date, of the exports in a folder or, at most `depth` folders down, in one
/// of its folders.
fn within(dir: &Path, depth: u8) -> Option<PathBuf> {
    let depth = depth.checked_sub(1)?;
    let entries = fs::read_dir(dir).ok()?.filter_map(Result::ok);
    let paths = entries.map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    let export = folders.iter().rev().find(|folder| is_export(folder));
    let mut inner = folders.iter().rev();
    export
        .cloned()
        .or_else(|| inner.find_map(|folder| within(folder, depth)))
}

/// How a vote came out.
enum Verdict {
    Same,
    /// Where it shows first; nowhere in the figures where the ballots cannot be counted under the rule.
    Differs(Option<Difference>),
    /// No figures are recorded.
    Absent,
    Lot,
    /// Its ballots are not among the files.
    Held,
}

impl Verdict {
    /// Where what was recorded is not what was counted, in a line of its own.
    fn detail(&self, text: &Text) -> Option<String> {
        match self {
            Self::Differs(Some(difference)) => Some(difference.sentence(text)),
            Self::Differs(None) => Some(text.get("recount-differs-rule").to_owned()),
            Self::Absent => Some(text.get("recount-differs-absent").to_owned()),
            Self::Same | Self::Lot | Self::Held => None,
        }
    }
}

fn compared(ruled: &Ruled, ballots: &Ballots, figures: &[CountFigures]) -> Verdict {
    for settled in &ruled.settled {
        if let Some(seed) = &settled.seed {
            let numbers: Vec<u32> = settled.order.iter().map(|n| u32::from(*n) + 1).collect();
            if draw(seed, &numbers) != numbers {
                return Verdict::Lot;
            }
        }
    }
    if ruled.held {
        return Verdict::Held;
    }
    let recorded = figures
        .iter()
        .find(|figures| figures.vote == ruled.id && figures.count == ruled.count);
    match (again(ruled, ballots), recorded) {
        (Some(tally), Some(recorded)) => match difference(ruled, &tally, recorded) {
            None => Verdict::Same,
            Some(difference) => Verdict::Differs(Some(difference)),
        },
        (Some(_), None) => Verdict::Absent,
        (None, _) => Verdict::Differs(None),
    }
}

/// The count done again; none where the ballots cannot be counted under the rule.
fn again(ruled: &Ruled, ballots: &Ballots) -> Option<Tally> {
    let none = std::collections::BTreeMap::new();
    let slips = ballots.get(&ruled.id).unwrap_or(&none);
    let mut paper = read::paper(slips, &ruled.terms.kind, ruled.terms.choices());
    let mut phone = Vec::new();
    if !ruled.terms.channels.contains(&Channel::Paper) {
        phone = marks(&paper);
        paper = Paper::default();
    }
    let settled: Vec<Vec<u16>> = ruled.settled.iter().map(|s| s.order.clone()).collect();
    let takings = Takings {
        totals: &ruled.totals,
        paper: &paper,
        phone: &phone,
        settled: &settled,
    };
    tally(&ruled.terms, takings, ruled.census).ok()
}

/// What valid and blank ballots say.
fn marks(paper: &Paper) -> Vec<Mark> {
    let marks = paper.slips().filter_map(|slip| match &slip.reading {
        Reading::Valid(mark) => Some(mark.clone()),
        Reading::Blank => Some(Mark::Blank),
        Reading::Void(_) | Reading::Doubtful => None,
    });
    marks.collect()
}

fn bytes(path: &Path) -> Result<Vec<u8>, RecountError> {
    fs::read(path).map_err(|source| RecountError::Io {
        path: path.to_path_buf(),
        source,
    })
}

fn rules(path: &Path) -> Result<Rules, RecountError> {
    let not_ours = |why: Amiss| RecountError::NotOurs {
        path: path.to_path_buf(),
        why,
    };
    let rules: Rules = serde_json::from_slice(&bytes(path)?)
        .map_err(|error| not_ours(Amiss::Line(error.line())))?;
    if rules.format == FORMAT {
        Ok(rules)
    } else {
        Err(not_ours(Amiss::Format(rules.format)))
    }
}

fn parsed<T>(path: &Path, read: impl Fn(&[u8]) -> Result<T, ReadError>) -> Result<T, RecountError> {
    read(&bytes(path)?).map_err(|error| RecountError::NotOurs {
        path: path.to_path_buf(),
        why: error.into(),
    })
}

/// A line for each file that is not as the list of fingerprints says; none where there is no list.
fn changed(dir: &Path, text: &Text) -> Result<Vec<String>, RecountError> {
    let list = dir.join(SUMS);
    if !list.is_file() {
        return Ok(Vec::new());
    }
    let list = String::from_utf8_lossy(&bytes(&list)?).into_owned();
    let mut lines = Vec::new();
    if !list.lines().any(|line| line.contains("  ")) {
        lines.push(text.with("recount-empty-sums", &[("sums", SUMS.into())]));
    }
    for (sum, path) in list.lines().filter_map(|line| line.split_once("  ")) {
        let found = fs::read(dir.join(path)).map(|bytes| hash(&bytes));
        let key = match found {
            Ok(found) if found == sum => continue,
            Ok(_) => "recount-file-changed",
            Err(_) => "recount-file-missing",
        };
        lines.push(text.with(key, &[("path", path.into())]));
    }
    Ok(lines)
}
