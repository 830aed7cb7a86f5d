//! Packs of ballots that travel between laptops, one file each way.
//!
//! The first laptop writes a file with the form of the ballot; a second one reads packs by it, with a journal of its own,
//! and writes them into another file of the same kind, which the first takes in. A file holds ballots in the order in
//! which they were read and no names; it never leaves the hands of those who count.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::assembly::VoteId;
use crate::assembly::vote::{Reading, Terms, Vote, VoteOption};
use crate::import;
use crate::tally::BallotKind;
use crate::text::Text;

/// The version of the format that is written, and the newest that is read.
const VERSION: u32 = 1;
/// How the files end.
const EXTENSION: &str = "portavoce.json";

/// The form of a ballot, and the packs read by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    /// The version of the format.
    pub portavoce_packs: u32,
    /// The vote.
    pub vote: VoteId,
    /// Its question.
    pub question: String,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// The options, in the order of the ballot; none for a motion.
    pub options: Vec<String>,
    /// The packs read, each with its ballots in order; none on a form.
    pub packs: Vec<Vec<Reading>>,
}

impl PackFile {
    /// The form of the ballots of a vote.
    pub fn form(vote: &Vote) -> Self {
        Self {
            portavoce_packs: VERSION,
            vote: vote.id,
            question: vote.terms.question.clone(),
            kind: vote.terms.kind.clone(),
            options: labels(&vote.terms),
            packs: Vec::new(),
        }
    }

    /// Whether the ballots are those of this vote.
    pub fn fits(&self, vote: &Vote) -> bool {
        let packs = self.packs.clone();
        *self
            == Self {
                packs,
                ..Self::form(vote)
            }
    }

    /// The options as a vote has them.
    pub fn vote_options(&self) -> Vec<VoteOption> {
        let option = |label: &String| VoteOption {
            label: label.clone(),
            short: String::new(),
            position: None,
        };
        self.options.iter().map(option).collect()
    }

    /// How many ballots are in it.
    pub fn ballots(&self) -> usize {
        self.packs.iter().map(Vec::len).sum()
    }
}

fn labels(terms: &Terms) -> Vec<String> {
    terms.options.iter().map(|o| o.label.clone()).collect()
}

/// Reads a file of packs.
///
/// # Errors
/// A sentence that names the file and says what is wrong with it.
pub fn read(path: &Path, text: &Text) -> Result<PackFile, String> {
    let bytes = import::read_file(path).map_err(|error| import::fault(&error, text))?;
    let shown = path.display().to_string();
    let file: PackFile = serde_json::from_slice(&bytes)
        .map_err(|_| text.with("packs-not-a-pack", &[("path", shown.clone().into())]))?;
    if file.portavoce_packs > VERSION {
        return Err(text.with("packs-newer", &[("path", shown.into())]));
    }
    Ok(file)
}

/// Writes a file of packs into a folder, under a name that is free, and returns its path. It is on disk when this returns.
///
/// # Errors
/// A sentence that says what could not be written.
pub fn write(folder: &Path, name: &str, file: &PackFile, text: &Text) -> Result<PathBuf, String> {
    put(folder, name, file).map_err(|error| {
        let values = [
            ("path", folder.display().to_string().into()),
            ("why", error.to_string().into()),
        ];
        text.with("packs-not-written", &values)
    })
}

fn put(folder: &Path, name: &str, file: &PackFile) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let bytes = serde_json::to_vec_pretty(file)?;
    let mut number = 1_u32;
    loop {
        let path = folder.join(match number {
            1 => format!("{name}.{EXTENSION}"),
            _ => format!("{name}-{number}.{EXTENSION}"),
        });
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut out) => {
                out.write_all(&bytes)?;
                out.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::Mark;
    use crate::text::Lang;

    fn file() -> PackFile {
        PackFile {
            portavoce_packs: VERSION,
            vote: VoteId(3),
            question: "Quale?".into(),
            kind: BallotKind::One,
            options: vec!["Autobus".into(), "Alberi".into()],
            packs: vec![vec![
                Reading::Valid(Mark::Chosen(vec![1])),
                Reading::Blank,
                Reading::Doubtful,
            ]],
        }
    }

    #[test]
    fn what_is_written_is_read_back_and_nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let first = write(folder.path(), "pacchi", &file(), &text).unwrap();
        let second = write(folder.path(), "pacchi", &file(), &text).unwrap();
        assert_ne!(first, second);
        assert_eq!(read(&first, &text).unwrap(), file());
        assert_eq!(file().ballots(), 3);
    }

    #[test]
    fn what_is_no_pack_or_is_newer_is_refused_with_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let newer = PackFile {
            portavoce_packs: VERSION + 1,
            ..file()
        };
        let path = write(folder.path(), "nuovo", &newer, &text).unwrap();
        assert!(read(&path, &text).unwrap_err().contains("nuovo"));
        let other = folder.path().join("elenco.csv");
        std::fs::File::create(&other).unwrap();
        assert!(read(&other, &text).unwrap_err().contains("elenco.csv"));
    }
}
