//! The file of a sheet of codes: where it goes, and that it is there whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::journal::folder::private;

/// Where the sheet goes: as asked, under its usual name where a folder was asked for, else where it usually goes. A name
/// that ends as folders do is that of one, also before it is there.
pub(super) fn target(asked: Option<PathBuf>, usual: PathBuf) -> PathBuf {
    let Some(asked) = asked else { return usual };
    let ends_as_folder = || asked.to_string_lossy().ends_with(std::path::is_separator);
    match usual.file_name() {
        Some(name) if asked.is_dir() || ends_as_folder() => asked.join(name),
        Some(_) | None => asked,
    }
}

/// The path itself, or with `-2`, `-3` … before its end where there is a file: nothing is overwritten.
pub(super) fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path
        .extension()
        .map_or_else(String::new, |end| format!(".{}", end.to_string_lossy()));
    let numbered = (2..).map(|n| path.with_file_name(format!("{stem}-{n}{end}")));
    std::iter::once(path.to_owned())
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| path.to_owned())
}

/// Writes a new file, which where systems know of owners only its owner reads: codes are blank ballots. What of it did
/// not fit on the disk is removed, as half a sheet would be taken for a whole one.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| not_folder(folder, error))?;
    }
    let mut options = private();
    let mut file = options.write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    if written.is_err() {
        drop(fs::remove_file(path));
    }
    written
}

/// A file where a folder is wanted: the system says of it that it is there already, as if the sheet were.
fn not_folder(folder: &Path, error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::AlreadyExists && folder.is_file() {
        io::ErrorKind::NotADirectory.into()
    } else {
        error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_takes_the_sheet_under_its_usual_name() {
        let folder = tempfile::tempdir().unwrap();
        let usual = PathBuf::from("biglietti/codici.html");
        let into = target(Some(folder.path().to_owned()), usual.clone());
        assert_eq!(into, folder.path().join("codici.html"));
        let file = folder.path().join("sera.html");
        assert_eq!(target(Some(file.clone()), usual.clone()), file);
        assert_eq!(target(None, usual.clone()), usual);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_takes_the_sheet_too() {
        let folder = tempfile::tempdir().unwrap();
        let asked = PathBuf::from(format!("{}/nuova/", folder.path().display()));
        let into = target(Some(asked), "biglietti/codici.html".into());
        assert_eq!(into, folder.path().join("nuova/codici.html"));
        create(&into, b"foglio").unwrap();
        let below = create(&into.join("codici.html"), b"foglio");
        assert_eq!(below.unwrap_err().kind(), io::ErrorKind::NotADirectory);
    }

    #[test]
    fn a_name_that_is_taken_is_numbered_with_or_without_an_end() {
        let folder = tempfile::tempdir().unwrap();
        for (name, numbered) in [("codici.html", "codici-2.html"), ("codici", "codici-2")] {
            let path = folder.path().join(name);
            assert_eq!(free(&path), path);
            create(&path, b"foglio").unwrap();
            assert_eq!(free(&path), folder.path().join(numbered));
            assert!(create(&path, b"altro").is_err());
            assert_eq!(fs::read(&path).unwrap(), b"foglio");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_sheet_of_codes_is_for_the_owner_of_the_folder_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("codici.html");
        create(&path, b"foglio").unwrap();
        let found = fs::metadata(&path).unwrap();
        assert_eq!(found.permissions().mode() & 0o077, 0);
    }
}
