//! `SHA256SUMS`: a line for each file, in the form that `sha256sum --check` reads.

use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::export::{ANNEX, Document};
use crate::hex::hex;

/// The list of the fingerprints of the files.
pub(in crate::export) const SUMS: &str = "SHA256SUMS";

/// The list of all published files. The annex of names is not in it, so that it can be taken out.
pub(in crate::export) fn sums(documents: &[Document]) -> Document {
    let published = documents.iter().filter(|d| !d.path.starts_with(ANNEX));
    let lines: Vec<String> = published
        .map(|document| format!("{}  {}\n", hash(&document.bytes), unix(&document.path)))
        .collect();
    Document {
        path: SUMS.into(),
        rows: lines.len(),
        bytes: lines.concat().into_bytes(),
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub(super) fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// A path with `/` between its parts on every system.
fn unix(path: &Path) -> String {
    let parts = path.iter().map(|part| part.to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_but_the_annex_has_a_line_that_other_programs_can_check() {
        let document = |path: &str| Document {
            path: path.into(),
            bytes: b"abc".to_vec(),
            rows: 1,
        };
        let annex = format!("{ANNEX}/nomi.csv");
        let list = sums(&[
            document("voti.csv"),
            document("grafici/a.svg"),
            document(&annex),
        ]);
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(
            String::from_utf8(list.bytes).unwrap(),
            format!("{abc}  voti.csv\n{abc}  grafici/a.svg\n")
        );
        assert_eq!(list.rows, 2);
    }
}
