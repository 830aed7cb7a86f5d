//! The session folder: its name, its files, its lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization as _;

use super::error::{Action, JournalError, Naming as _};

/// Name of the journal in a session folder.
pub const JOURNAL: &str = "journal.jsonl";
/// Name of a journal that is being made.
pub(super) const DRAFT: &str = "journal.new";
/// Name of the file with the names of the participants.
pub const PEOPLE: &str = "people.jsonl";
/// Name of the file with the key of the codes.
pub const TICKETS: &str = "tickets.key";
/// Name of that file while it is being made.
const TICKETS_DRAFT: &str = "tickets.key.new";
/// What the names of the files of urns begin with.
pub(crate) const URN: &str = "urn-";
/// Name of the file that is locked while a process writes.
const LOCK: &str = "journal.lock";
/// Longest slug, in characters.
const SLUG: usize = 40;

/// The path of the journal of a session.
pub fn journal_path(session: &Path) -> PathBuf {
    session.join(JOURNAL)
}

/// Makes a new folder `<date>-<slug>` in `root` (made if missing) and returns its path.
///
/// If the name is taken, `-2`, `-3` … is added: nothing is overwritten.
///
/// # Errors
/// What the disk refused, with the path.
pub fn create_session_folder(
    root: &Path,
    date: Date,
    title: &str,
) -> Result<PathBuf, JournalError> {
    let slug = slug(title);
    let name = if slug.is_empty() {
        date.to_string()
    } else {
        format!("{date}-{slug}")
    };
    create_free_folder(root, &name)
}

/// Makes the folder `name` in `root`, or `name-2`, `name-3` … if it is taken.
pub(super) fn create_free_folder(root: &Path, name: &str) -> Result<PathBuf, JournalError> {
    fs::create_dir_all(root).naming(root, Action::Create)?;
    let mut number = 1_u32;
    loop {
        let path = match number {
            1 => root.join(name),
            _ => root.join(format!("{name}-{number}")),
        };
        match fs::create_dir(&path) {
            Ok(()) => {
                sync(root).naming(root, Action::Sync)?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(JournalError::io(&path, Action::Create, error)),
        }
    }
}

/// Removes a folder made a moment ago that did not become a session, with what was written into it so far. What the disk
/// does not let go of stays, and so does a folder that holds anything else.
pub(crate) fn discard(session: &Path) {
    for name in [JOURNAL, DRAFT, PEOPLE, TICKETS, TICKETS_DRAFT, LOCK] {
        drop(fs::remove_file(session.join(name)));
    }
    drop(fs::remove_dir(session));
}

/// A title as part of a file name: lower case, accents dropped, everything else a single hyphen.
pub fn slug(title: &str) -> String {
    let plain = title
        .nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .flat_map(char::to_lowercase);
    let mut slug = String::new();
    for c in plain {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= SLUG {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// The bytes of a file; none if there is no such file.
///
/// # Errors
/// What the disk refused.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, JournalError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(JournalError::io(path, Action::Read, error)),
    }
}

/// Makes what was created, renamed or removed in a folder durable.
pub(crate) fn sync(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened as a file, and its entries are durable with the files themselves.
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Makes sure that an open file is still the one in its folder and, where it is known, as long as it was left: what goes
/// into a file that somebody removed, or put another in the place of, is gone once the file is closed.
///
/// # Errors
/// [`JournalError::Altered`], or what the disk refused.
pub(crate) fn still_stands(
    file: &File,
    path: &Path,
    length: Option<u64>,
) -> Result<(), JournalError> {
    let found = file.metadata().naming(path, Action::Read)?;
    // A device has no length of its own.
    let is_changed = found.is_file() && length.is_some_and(|length| length != found.len());
    if is_changed || is_removed(&found, path) {
        return Err(JournalError::Altered {
            path: path.to_path_buf(),
        });
    }
    Ok(())
}

/// Whether no folder names an open file any more. Some disks say so of every file: then its path decides. A folder that
/// was given another name still names its files.
#[cfg(unix)]
fn is_removed(found: &fs::Metadata, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let leads_to_it =
        |there: fs::Metadata| (there.dev(), there.ino()) == (found.dev(), found.ino());
    found.nlink() == 0 && !fs::metadata(path).is_ok_and(leads_to_it)
}

/// Elsewhere an open file cannot be removed.
#[cfg(not(unix))]
fn is_removed(_found: &fs::Metadata, _path: &Path) -> bool {
    false
}

/// How a file of names, keys or codes is opened: once it is made, only its owner reads it, where systems know of owners.
/// Elsewhere who may read a file follows from its folder.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Takes a file that may have been there before from all but its owner. A disk that knows of no owners, or belongs to
/// another, may refuse: that keeps nobody from working.
#[cfg(unix)]
pub(crate) fn keep_private(file: &File) {
    use std::os::unix::fs::PermissionsExt as _;
    let is_shared = |found: &fs::Metadata| found.permissions().mode() & 0o077 != 0;
    if file.metadata().is_ok_and(|found| is_shared(&found)) {
        drop(file.set_permissions(fs::Permissions::from_mode(0o600)));
    }
}

/// Elsewhere who may read a file follows from its folder.
#[cfg(not(unix))]
pub(crate) fn keep_private(_file: &File) {}

/// Writes zeros over all that an open file holds and waits until they are on disk: what is only removed or cut off can be
/// read from the disk for a long time.
pub(crate) fn blank(file: &mut File) -> io::Result<()> {
    let length = file.metadata()?.len();
    io::copy(&mut io::repeat(0).take(length), file)?;
    file.sync_all()
}

/// Takes the lock of a session for as long as the returned file lives.
///
/// The lock is a file of its own: on some systems a locked file cannot be read by others, and the journal must be.
pub(super) fn lock(session: &Path) -> Result<File, JournalError> {
    let path = session.join(LOCK);
    let file = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(false)
        .open(&path)
        .naming(&path, Action::Lock)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(JournalError::Locked {
            path: session.to_path_buf(),
        }),
        Err(TryLockError::Error(error)) => Err(JournalError::io(&path, Action::Lock, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_short_plain_and_readable() {
        assert_eq!(
            slug("PASSO: Unione dei Comuni del Sorbara"),
            "passo-unione-dei-comuni-del-sorbara"
        );
        assert_eq!(slug("  Perché no? — città "), "perche-no-citta");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug("議会"), "");
        assert!(slug(&"parola ".repeat(100)).len() <= SLUG);
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let root = tempfile::tempdir().unwrap();
        let date = jiff::civil::date(2026, 11, 22);
        let name = |title: &str| {
            let path = create_session_folder(&root.path().join("sessions"), date, title).unwrap();
            path.file_name().unwrap().to_str().unwrap().to_owned()
        };
        assert_eq!(name("Città"), "2026-11-22-citta");
        assert_eq!(name("Città"), "2026-11-22-citta-2");
        assert_eq!(name(""), "2026-11-22");
    }

    #[test]
    fn what_did_not_become_a_session_is_removed_and_nothing_else() {
        let root = tempfile::tempdir().unwrap();
        let ours = create_free_folder(root.path(), "nostra").unwrap();
        let shared = create_free_folder(root.path(), "anche-altro").unwrap();
        for folder in [&ours, &shared] {
            File::create(folder.join(JOURNAL)).unwrap();
            File::create(folder.join(PEOPLE)).unwrap();
        }
        File::create(shared.join("appunti.txt")).unwrap();
        discard(&ours);
        discard(&shared);
        assert!(!ours.exists());
        assert!(shared.join("appunti.txt").exists());
        assert!(!shared.join(JOURNAL).exists());
    }

    #[test]
    fn a_file_that_is_blanked_holds_zeros_and_no_more_of_them_than_it_had_bytes() {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join("nomi");
        let mut file = File::create_new(&path).unwrap();
        io::copy(&mut io::repeat(b'x').take(20_000), &mut file).unwrap();
        let mut again = OpenOptions::new().write(true).open(&path).unwrap();
        blank(&mut again).unwrap();
        assert_eq!(fs::read(&path).unwrap(), vec![0_u8; 20_000]);
    }
}
