//! What a session keeps of the network of its hall, in a file of its own beside the record: it can be changed and removed,
//! which nothing in the record can. It is read by nobody but this laptop, is not copied with the session, and nothing of it
//! is in any export.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::journal::folder::sync;

/// Name of the file in the folder of the session.
const FILE: &str = "network.json";

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Name and password of the Wi-Fi of the hall; the password of an open one is empty.
    #[serde(default)]
    pub(super) wifi: Option<(String, String)>,
}

impl Kept {
    /// What was kept; nothing where there is no file, or none that can be read: then it is typed again.
    pub(super) fn of(session: &Path) -> Self {
        let read = fs::read(session.join(FILE)).ok();
        read.and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Keeps this from now on.
    ///
    /// # Errors
    /// What the disk refused; what was kept before is kept then.
    pub(super) fn keep(&self, session: &Path) -> io::Result<()> {
        let path = session.join(FILE);
        let beside = path.with_extension("json.new");
        let mut file = private(&beside)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&beside, &path)?;
        sync(session)
    }
}

/// A new file that, where systems know of owners, only its owner reads.
fn private(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_again_and_a_broken_file_is_as_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Kept::of(folder.path()), Kept::default());
        let kept = Kept {
            wifi: Some(("Sala; 1".into(), "parola \"d'ordine\"".into())),
        };
        kept.keep(folder.path()).unwrap();
        assert_eq!(Kept::of(folder.path()), kept);
        Kept::default().keep(folder.path()).unwrap();
        let file = folder.path().join(FILE);
        let bytes = fs::read_to_string(&file).unwrap();
        assert!(!bytes.contains("Sala"), "forgotten is gone: {bytes}");
        OpenOptions::new()
            .write(true)
            .truncate(true)
            .open(&file)
            .unwrap();
        assert_eq!(Kept::of(folder.path()), Kept::default());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
