//! Files into a folder that appears whole or not at all, and never over another.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::ANNEX;
use crate::journal::folder::{private, sync};

/// A file to write: where in the folder, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its path inside the folder.
    pub path: PathBuf,
    /// Its content.
    pub bytes: Vec<u8>,
    /// How many facts it holds, headings aside.
    pub rows: usize,
}

/// Why documents were not written. None of them is there then, not even in part.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// No room is left on the disk (or the quota is used up).
    #[error("no room left to write {}", path.display())]
    DiskFull {
        /// What was being written.
        path: PathBuf,
    },
    /// The folder or the disk does not permit writing.
    #[error("no permission to write {}", path.display())]
    NotPermitted {
        /// What was being written.
        path: PathBuf,
    },
    /// Any other failure of the disk.
    #[error("could not write {}", path.display())]
    Io {
        /// What was being written.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The session could not be read.
    #[error(transparent)]
    Session(#[from] crate::journal::JournalError),
}

impl ExportError {
    fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        move |source| {
            let path = path.to_path_buf();
            #[expect(
                clippy::wildcard_enum_match_arm,
                reason = "the standard library's kinds are many and may grow"
            )]
            match source.kind() {
                io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge => Self::DiskFull { path },
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Self::NotPermitted { path }
                }
                _ => Self::Io { path, source },
            }
        }
    }
}

/// Writes documents into the new folder `name` of `out`, or `name_2`, `name_3` … if it is taken; returns its path.
///
/// They are written and synced in a folder of a passing name, which is then renamed: whoever looks finds all of them or
/// none.
///
/// # Errors
/// An [`ExportError`] that names what could not be written; nothing is left behind.
pub(super) fn write(
    out: &Path,
    name: &str,
    documents: &[Document],
) -> Result<PathBuf, ExportError> {
    fs::create_dir_all(out).map_err(ExportError::at(out))?;
    let draft = tempfile::Builder::new()
        .prefix(".portavoce-")
        .tempdir_in(out)
        .map_err(ExportError::at(out))?;
    // A temporary folder is private; what is saved is to be seen by whoever sees the folder around it, but for the names.
    let inside = draft.path().join("documenti");
    fs::create_dir(&inside).map_err(ExportError::at(out))?;
    for document in documents {
        let shown = out.join(name).join(&document.path);
        place(&inside, document).map_err(ExportError::at(&shown))?;
    }
    sync(&inside).map_err(ExportError::at(out))?;
    let folder = rename_to_free(&inside, out, name)?;
    sync(out).map_err(ExportError::at(out))?;
    Ok(folder)
}

fn place(folder: &Path, document: &Document) -> io::Result<()> {
    let path = folder.join(&document.path);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let mut options = if document.path.starts_with(ANNEX) {
        private()
    } else {
        OpenOptions::new()
    };
    let mut file = options.write(true).create_new(true).open(&path)?;
    file.write_all(&document.bytes)?;
    file.sync_all()?;
    sync(parent)
}

fn rename_to_free(inside: &Path, out: &Path, name: &str) -> Result<PathBuf, ExportError> {
    for number in 1_u32.. {
        let folder = match number {
            1 => out.join(name),
            _ => out.join(format!("{name}_{number}")),
        };
        if fs::symlink_metadata(&folder).is_ok() {
            continue;
        }
        match fs::rename(inside, &folder) {
            Ok(()) => return Ok(folder),
            // Somebody else took the name in between.
            Err(_) if fs::symlink_metadata(&folder).is_ok() => {}
            Err(error) => return Err(ExportError::at(&folder)(error)),
        }
    }
    Err(ExportError::at(out)(io::ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;

    fn documents() -> Vec<Document> {
        ["voti.csv", "apart/nomi.csv"]
            .map(|path| Document {
                path: path.into(),
                bytes: path.as_bytes().to_vec(),
                rows: 1,
            })
            .to_vec()
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_second_export_gets_a_number_and_the_first_stays() {
        let out = tempfile::tempdir().unwrap();
        let first = write(out.path(), "2026-11-21-borgo", &documents()).unwrap();
        drop(File::create_new(first.join("mio.txt")).unwrap());
        write(out.path(), "2026-11-21-borgo", &documents()).unwrap();
        write(out.path(), "2026-11-21-borgo", &documents()).unwrap();
        assert_eq!(
            names(out.path()),
            [
                "2026-11-21-borgo",
                "2026-11-21-borgo_2",
                "2026-11-21-borgo_3"
            ]
        );
        assert_eq!(names(&first), ["apart", "mio.txt", "voti.csv"]);
        assert_eq!(
            fs::read(first.join("apart/nomi.csv")).unwrap(),
            b"apart/nomi.csv"
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_annex_of_names_is_for_the_owner_of_the_laptop_alone_and_nothing_else_is() {
        use std::os::unix::fs::PermissionsExt as _;
        let out = tempfile::tempdir().unwrap();
        let mut documents = documents();
        documents[1].path = Path::new(ANNEX).join("nomi.csv");
        let folder = write(out.path(), "borgo", &documents).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.join(&documents[1].path)), 0o600);
        // As the system makes any other file.
        let usual = out.path().join("usuale");
        File::create_new(&usual).unwrap();
        assert_eq!(mode(&folder.join(&documents[0].path)), mode(&usual));
    }

    #[test]
    fn a_failure_half_way_leaves_nothing_and_names_the_file() {
        let out = tempfile::tempdir().unwrap();
        let mut documents = documents();
        // The second file needs a folder where the first is a file.
        documents[1].path = "voti.csv/nomi.csv".into();
        let error = write(out.path(), "borgo", &documents).unwrap_err();
        assert!(error.to_string().contains("nomi.csv"), "{error}");
        assert!(names(out.path()).is_empty());
    }

    #[test]
    fn a_file_where_the_folder_should_be_is_an_error_that_names_it() {
        let out = tempfile::tempdir().unwrap();
        let file = out.path().join("file");
        File::create_new(&file).unwrap();
        let error = write(&file, "borgo", &documents()).unwrap_err();
        assert!(error.to_string().contains("file"), "{error}");
    }
}
