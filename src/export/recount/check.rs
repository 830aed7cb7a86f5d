//! `portavoce recount DIR`: counts every vote again from the files of an export, and compares.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::sums::{SUMS, hash};
use super::{FOLDER, FORMAT, RULES, Ruled, Rules};
use crate::assembly::vote::{Channel, Paper, Reading, Takings, Tally, draw, tally};
use crate::export::dialect::plain;
use crate::export::read::{self, Ballots, CountFigures, ReadError};
use crate::present::result::layout;
use crate::tally::{Exact, Mark};
use crate::text::Text;

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
    let mut lines = changed(dir, text)?;
    let mut agrees = lines.is_empty();
    let inside = dir.join(FOLDER);
    let folder = if inside.is_dir() {
        inside.as_path()
    } else {
        dir
    };
    let rules = rules(&folder.join(RULES))?;
    let ballots = parsed(&folder.join("schede_anonime.csv"), read::ballots)?;
    let figures = parsed(&folder.join("voti.csv"), read::votes)?;
    for ruled in &rules.votes {
        let key = match compared(ruled, &ballots, &figures) {
            Verdict::Same => "recount-same",
            Verdict::Differs => "recount-differs",
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
    }
    let key = if agrees {
        "recount-all-same"
    } else {
        "recount-not-all"
    };
    let counted = rules.votes.iter().filter(|ruled| !ruled.held).count();
    lines.push(text.with(key, &[("n", counted.into())]));
    Ok(Finding { lines, agrees })
}

/// How a vote came out.
enum Verdict {
    Same,
    Differs,
    Lot,
    /// Its ballots are not among the files.
    Held,
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
        (Some(tally), Some(recorded)) if same(ruled, &tally, recorded) => Verdict::Same,
        (_, _) => Verdict::Differs,
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

/// A figure by channel, as far as the ballots tell: in the file those of phones lie among those on paper.
fn told(by_channel: impl Iterator<Item = (Channel, u64)>) -> BTreeMap<Channel, u64> {
    let mut told = BTreeMap::new();
    for (channel, votes) in by_channel {
        let as_told = if channel == Channel::Phone {
            Channel::Paper
        } else {
            channel
        };
        *told.entry(as_told).or_default() += votes;
    }
    told
}

/// Whether every figure, place and tie is as recorded.
fn same(ruled: &Ruled, tally: &Tally, recorded: &CountFigures) -> bool {
    let view = layout(&ruled.terms, tally, &tally.outcome.winners);
    let turnout = &tally.turnout;
    recorded.voters == turnout.voters
        && recorded.valid == turnout.valid
        && recorded.choices.len() == view.rows.len()
        && view.rows.iter().all(|row| {
            let Some(choice) = recorded.choices.get(&row.choice) else {
                return false;
            };
            let written = choice.votes.map(Exact::from).or(choice.points.clone());
            let again = tally.by_channel.iter().filter_map(|(channel, votes)| {
                Some((*channel, *votes.get(usize::from(row.choice))?))
            });
            let recorded = told(choice.by_channel.iter().map(|(c, votes)| (*c, *votes)));
            let by_channel = told(again)
                .iter()
                .all(|(c, votes)| recorded.get(c) == Some(votes));
            written == row.figure.as_ref().map(as_written)
                && choice.place == row.place
                && choice.tied == row.tied
                && by_channel
        })
}

/// A number as it comes back from a file: six decimals where it has no end.
fn as_written(number: &Exact) -> Exact {
    plain(number).parse().unwrap_or_else(|_| number.clone())
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
