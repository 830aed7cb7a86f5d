//! What a session keeps of the network of its hall, in a file of its own beside the record: it can be changed and removed,
//! which nothing in the record can. It is read by nobody but this laptop, is not copied with the session, and nothing of it
//! is in any export.

use std::fs;
use std::io::{self, Write as _};
use std::net::IpAddr;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::journal::folder::{private, sync};

/// Name of the file in the folder of the session.
const FILE: &str = "network.json";

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Name and password of the Wi-Fi of the hall; the password of an open one is empty.
    #[serde(default)]
    pub(super) wifi: Option<(String, String)>,
    /// The address on the tickets that were printed.
    #[serde(default)]
    pub(super) printed: Option<String>,
    /// The address that the hall is told, chosen of those the laptop has on its networks.
    #[serde(default)]
    pub(super) address: Option<IpAddr>,
}

/// Which tickets a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// All that are good.
    All,
    /// Those just issued.
    More,
}

impl Kept {
    /// What was kept; nothing where there is no file, or none that can be read: then it is typed again.
    pub(super) fn of(session: &Path) -> Self {
        let read = fs::read(session.join(FILE)).ok();
        read.and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// The port on the tickets that were printed: where phones look for the page again after the program was started anew.
    pub(super) fn port(&self) -> Option<u16> {
        let (_, port) = self.printed.as_ref()?.rsplit_once(':')?;
        port.parse().ok()
    }

    /// Keeps what is kept, changed.
    ///
    /// # Errors
    /// What the disk refused; what was kept before is kept then.
    pub(super) fn change(session: &Path, change: impl FnOnce(&mut Self)) -> io::Result<()> {
        let mut kept = Self::of(session);
        change(&mut kept);
        kept.keep(session)
    }

    /// Tickets with this address were printed: all of them anew, or some more. Where those printed before have another
    /// address, that one stands until all are printed anew.
    pub(super) fn print(&mut self, address: &str, which: Which) {
        if which == Which::All || self.printed.is_none() {
            self.printed = Some(address.to_owned());
        }
    }

    fn keep(&self, session: &Path) -> io::Result<()> {
        let path = session.join(FILE);
        let beside = path.with_extension("json.new");
        let mut options = private();
        let mut file = options
            .create(true)
            .write(true)
            .truncate(true)
            .open(&beside)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        fs::rename(&beside, &path)?;
        sync(session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_on_tickets_is_that_of_the_oldest_until_all_are_printed_anew() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = ("http://192.168.1.20:8080", "http://10.42.0.1:8080");
        let printed = |address, all| {
            Kept::change(folder.path(), |kept| kept.print(address, all)).unwrap();
            Kept::of(folder.path()).printed.unwrap()
        };
        assert_eq!(printed(old, Which::More), old);
        assert_eq!(printed(new, Which::More), old);
        assert_eq!(printed(new, Which::All), new);
        assert_eq!(Kept::of(folder.path()).port(), Some(8080));
        assert_eq!(Kept::default().port(), None);
    }

    #[test]
    fn what_is_kept_is_read_again_and_a_broken_file_is_as_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Kept::of(folder.path()), Kept::default());
        let kept = Kept {
            wifi: Some(("Sala; 1".into(), "parola \"d'ordine\"".into())),
            printed: None,
            address: Some(IpAddr::from([192, 168, 8, 20])),
        };
        kept.keep(folder.path()).unwrap();
        assert_eq!(Kept::of(folder.path()), kept);
        Kept::default().keep(folder.path()).unwrap();
        let file = folder.path().join(FILE);
        let bytes = fs::read_to_string(&file).unwrap();
        assert!(!bytes.contains("Sala"), "forgotten is gone: {bytes}");
        fs::OpenOptions::new()
            .write(true)
            .truncate(true)
            .open(&file)
            .unwrap();
        assert_eq!(Kept::of(folder.path()), Kept::default());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
