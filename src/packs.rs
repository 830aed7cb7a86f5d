//! Packs of ballots that travel between laptops, one file each way.
//!
//! The first laptop writes a file with the form of the ballot; a second one reads packs by it, with a journal of its own,
//! and writes them into another file of the same kind, which the first takes in. A file holds ballots in the order in
//! which they were read and no names; it never leaves the hands of those who count.
//!
//! Each pack has a mark, drawn at random when it was taken up, so that a reading is never taken in twice; and each file
//! has the digest of its content, so that one that was damaged or edited is not taken in at all.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::assembly::VoteId;
use crate::assembly::vote::{Brought, Reading, Terms, Vote, VoteOption};
use crate::hex::hex;
use crate::import;
use crate::tally::BallotKind;
use crate::text::Text;

/// The version of the format that is written, and the newest that is read.
const VERSION: u32 = 1;
/// How the files end.
const EXTENSION: &str = "portavoce.json";
/// The field that the digest does not cover: its own.
const DIGEST: &str = "digest";

/// The form of a ballot, and the packs read by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    /// The version of the format.
    pub portavoce_packs: u32,
    /// The vote.
    pub vote: VoteId,
    /// When it was opened: another evening may have the same vote; none in files of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Timestamp>,
    /// Its question.
    pub question: String,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// The options, in the order of the ballot; none for a motion.
    pub options: Vec<String>,
    /// The packs read, each with its ballots in order; none on a form.
    pub packs: Vec<Vec<Reading>>,
    /// The mark of each pack; none in files of earlier versions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<String>,
    /// The SHA-256, in hexadecimal, of all the rest, written without spaces and with the fields in alphabetical order;
    /// none in files of earlier versions. It is set when the file is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

impl PackFile {
    /// The form of the ballots of a vote.
    pub fn form(vote: &Vote) -> Self {
        Self {
            portavoce_packs: VERSION,
            vote: vote.id,
            opened: vote.opened.map(|(at, _)| at),
            question: vote.terms.question.clone(),
            kind: vote.terms.kind.clone(),
            options: labels(&vote.terms),
            packs: Vec::new(),
            marks: Vec::new(),
            digest: None,
        }
    }

    /// The same form with packs read by it. Marks are written where every pack has one.
    #[must_use]
    pub fn with_packs(self, packs: Vec<Brought>) -> Self {
        let marks: Option<Vec<String>> = packs.iter().map(|pack| pack.mark.clone()).collect();
        Self {
            packs: packs.into_iter().map(|pack| pack.ballots).collect(),
            marks: marks.unwrap_or_default(),
            ..self
        }
    }

    /// The packs, each with its mark where it has one.
    pub fn brought(self) -> Vec<Brought> {
        let marks = self.marks.into_iter().map(Some);
        let marks = marks.chain(std::iter::repeat(None));
        let packs = self.packs.into_iter().zip(marks);
        packs
            .map(|(ballots, mark)| Brought { mark, ballots })
            .collect()
    }

    /// Whether the ballots are those of this vote.
    pub fn fits(&self, vote: &Vote) -> bool {
        let form = Self::form(vote);
        self.vote == form.vote
            && (self.opened.is_none() || self.opened == form.opened)
            && self.question == form.question
            && self.kind == form.kind
            && self.options == form.options
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

/// The digest of a file, but for the field that holds it; its fields in alphabetical order.
fn digest(mut file: Value) -> String {
    if let Value::Object(fields) = &mut file {
        fields.remove(DIGEST);
    }
    hex(&Sha256::digest(file.to_string()))
}

/// Whether what is in a file is what was written into it. Of a file of an earlier version, which has no mark, nobody knows.
fn is_whole(file: &PackFile, content: Value) -> bool {
    match &file.digest {
        Some(written) => {
            let marked = file.marks.is_empty() || file.marks.len() == file.packs.len();
            marked && *written == digest(content)
        }
        None => file.marks.is_empty(),
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
    let say = |key: &str| text.with(key, &[("path", shown.clone().into())]);
    let no_pack = |_| say("packs-not-a-pack");
    let file: PackFile = serde_json::from_slice(&bytes).map_err(no_pack)?;
    let content: Value = serde_json::from_slice(&bytes).map_err(no_pack)?;
    if file.portavoce_packs > VERSION {
        return Err(say("packs-newer"));
    }
    if !is_whole(&file, content) {
        return Err(say("packs-damaged"));
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
            ("why", text.system(&error).into()),
        ];
        text.with("packs-not-written", &values)
    })
}

fn put(folder: &Path, name: &str, file: &PackFile) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let sealed = PackFile {
        digest: Some(digest(serde_json::to_value(file)?)),
        ..file.clone()
    };
    let bytes = serde_json::to_vec_pretty(&sealed)?;
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
            opened: Some(Timestamp::UNIX_EPOCH),
            question: "Quale?".into(),
            kind: BallotKind::One,
            options: vec!["Autobus".into(), "Alberi".into()],
            packs: vec![vec![
                Reading::Valid(Mark::Chosen(vec![1])),
                Reading::Blank,
                Reading::Doubtful,
            ]],
            marks: vec!["00c0ffee00c0ffee".into()],
            digest: None,
        }
    }

    /// The content of a file with these words in the place of those.
    fn edited(folder: &Path, from: &Path, words: &str, others: &str) -> PathBuf {
        let content = std::fs::read_to_string(from).unwrap();
        assert!(content.contains(words), "{content}");
        let path = folder.join("cambiato.portavoce.json");
        let mut out = std::fs::File::create(&path).unwrap();
        let content = content.replacen(words, others, 1);
        io::Write::write_all(&mut out, content.as_bytes()).unwrap();
        path
    }

    #[test]
    fn what_is_written_is_read_back_and_nothing_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let first = write(folder.path(), "pacchi", &file(), &text).unwrap();
        let second = write(folder.path(), "pacchi", &file(), &text).unwrap();
        assert_ne!(first, second);
        let back = read(&first, &text).unwrap();
        assert_eq!(
            PackFile {
                digest: None,
                ..back.clone()
            },
            file()
        );
        assert_eq!(file().ballots(), 3);
        let brought = back.clone().brought();
        assert_eq!(brought[0].mark.as_deref(), Some("00c0ffee00c0ffee"));
        assert_eq!(back.clone().with_packs(brought), back);
    }

    #[test]
    fn a_file_that_was_edited_or_lost_its_digest_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let path = write(folder.path(), "pacchi", &file(), &text).unwrap();
        for (words, others) in [
            ("\"Blank\"", "\"Doubtful\""),
            ("Autobus", "Bus"),
            ("00c0ffee00c0ffee", "00c0ffee00c0ffef"),
            ("\"digest\"", "\"altro\""),
            ("\"marks\"", "\"altro\""),
        ] {
            let changed = edited(folder.path(), &path, words, others);
            let refused = read(&changed, &text).unwrap_err();
            assert!(refused.contains("cambiato"), "{words}: {refused}");
        }
    }

    #[test]
    fn a_file_of_an_earlier_version_is_read_without_marks() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let unmarked = PackFile {
            opened: None,
            marks: Vec::new(),
            ..file()
        };
        let bytes = serde_json::to_vec(&unmarked).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("digest"));
        let path = folder.path().join("prima.portavoce.json");
        let mut out = std::fs::File::create(&path).unwrap();
        io::Write::write_all(&mut out, &bytes).unwrap();
        let brought = read(&path, &text).unwrap().brought();
        assert_eq!(brought[0].mark, None);
        assert_eq!(brought[0].ballots.len(), 3);
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
