//! What comes from outside in a CSV as spreadsheets and platforms save it: lists of people, proposals, polls. It is read
//! whole and shown before anything is written.
//!
//! ```text
//! bytes ─ decode ─► text ─ rows ─► Sheet ─ Columns (by heading, or by hand) ─► Preview ─► commands
//!   └───── Layout (guessed, or by hand) ──► Sheet ─ Mapping (remembered, guessed, by hand) ─► Findings ─► command
//! ```
//! Everything that cannot come in is listed by line and kept out; a broken quote refuses the file, because nothing after
//! it can be trusted.

mod columns;
mod decode;
mod layout;
pub mod outside;
mod preview;
mod rows;
mod values;
mod wording;

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub use columns::{Column, Columns};
pub use layout::Layout;
pub use preview::{KeptOut, Newcomer, Preview, Reason, Repeated, Twin, preview};
pub use rows::Row;
pub use wording::{fault, reason, repeated};

/// The largest file that is read, in bytes.
const LARGEST: u64 = 20_000_000;
/// The most lists that are proposed.
const MOST_FOUND: usize = 12;
/// The most rows that are read.
const MOST_ROWS: usize = 100_000;

/// A table as read: headings and rows with their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The headings; empty texts where the first row is not one of headings.
    pub headings: Vec<String>,
    /// Whether the first row is one of headings.
    pub has_headings: bool,
    /// The rows below.
    pub rows: Vec<Row>,
}

/// Why a list cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The file cannot be opened or read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        kind: io::ErrorKind,
    },
    /// The file is larger than any list.
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// A workbook or another file that is not text.
    NotText {},
    /// A character that cannot be in the encoding chosen.
    Undecodable {
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
    },
    /// A quote that is never closed, or is closed inside a cell.
    BrokenQuote {
        /// The line on which it opens, from 1.
        line: usize,
    },
    /// There is nothing in it but headings.
    NoRows {},
    /// More rows than the program takes.
    TooManyRows {
        /// The most.
        max: usize,
    },
}

/// Reads the bytes of a file of reasonable size.
///
/// # Errors
/// [`ImportError::Unreadable`] or [`ImportError::TooLarge`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |error: io::Error| ImportError::Unreadable {
        path: path.to_owned(),
        kind: error.kind(),
    };
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LARGEST {
        return Err(ImportError::TooLarge {
            path: path.to_owned(),
        });
    }
    Ok(bytes)
}

/// The text of a file as editors and spreadsheets save it, in whatever encoding it seems to be written.
///
/// # Errors
/// [`ImportError::NotText`].
pub fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    decode::decode(bytes)
}

/// The lists that may be meant: tables in this folder and where people keep and receive files, the newest
/// first.
pub fn find_lists() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
    let mut folders = vec![PathBuf::new()];
    if let Some(home) = home.map(PathBuf::from) {
        let usual = [
            "Documenti",
            "Documents",
            "Scaricati",
            "Downloads",
            "Scrivania",
            "Desktop",
        ];
        folders.extend(usual.map(|name| home.join(name)));
    }
    let mut found: Vec<_> = folders.iter().flat_map(|folder| tables(folder)).collect();
    found.sort_by(|a, b| b.cmp(a));
    found
        .into_iter()
        .map(|(_, path)| path)
        .take(MOST_FOUND)
        .collect()
}

/// The tables in a folder, with when they were changed.
fn tables(folder: &Path) -> Vec<(SystemTime, PathBuf)> {
    let listed = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let is_table = |path: &Path| {
        let extension = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
        extension.is_some_and(|ext| ext == "csv" || ext == "tsv")
    };
    let entries = fs::read_dir(listed).into_iter().flatten().flatten();
    entries
        .filter(|entry| is_table(&entry.path()))
        .filter_map(|entry| {
            let changed = entry.metadata().ok()?.modified().ok()?;
            Some((changed, folder.join(entry.file_name())))
        })
        .collect()
}

impl Sheet {
    /// Reads a list of people: encoding and separator are found out.
    ///
    /// # Errors
    /// Every [`ImportError`] but those of the file itself.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportError> {
        let text = decode::decode(bytes)?;
        let mut rows = rows::read(&text)?;
        let headings = columns::headings_among(&rows);
        rows.drain(..headings.unwrap_or(0));
        Self::of(rows, headings.is_some())
    }

    /// The same with every cell on one line, its words apart by one space where a spreadsheet broke the line: so is a name, an
    /// organization, a category.
    #[must_use]
    pub fn on_one_line(mut self) -> Self {
        let cells = self.rows.iter_mut().flat_map(|row| &mut row.cells);
        for cell in cells.filter(|cell| cell.contains(['\n', '\t'])) {
            *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self
    }

    /// A table of these rows, the first of them with the headings or not.
    fn of(mut rows: Vec<Row>, has_headings: bool) -> Result<Self, ImportError> {
        if rows.len() > MOST_ROWS {
            return Err(ImportError::TooManyRows { max: MOST_ROWS });
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let headings = if has_headings && !rows.is_empty() {
            rows.remove(0).cells
        } else {
            vec![String::new(); width]
        };
        if rows.is_empty() {
            return Err(ImportError::NoRows {});
        }
        Ok(Self {
            headings,
            has_headings,
            rows,
        })
    }
}

#[cfg(test)]
mod tests;
