//! What the system answers when a file or a port is refused, in words.

use std::io;

use super::Text;

impl Text {
    /// Why the system refused something, in a few words without a full stop; what is rare, by the number
    /// under which the system knows it.
    ///
    /// ```
    /// use portavoce::text::{Lang, Text};
    ///
    /// let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
    /// assert_eq!(Text::new(Lang::It).system(&missing), "non c’è");
    /// ```
    pub fn system(&self, error: &io::Error) -> String {
        match (key(error.kind()), error.raw_os_error()) {
            (Some(key), _) => self.get(key).to_owned(),
            (None, Some(code)) if is_unplugged(code) => {
                self.get("errors-system-unplugged").to_owned()
            }
            (None, Some(code)) => self.with("errors-system-rare", &[("code", code.into())]),
            (None, None) => error.to_string(),
        }
    }
}

/// Whether the system says that a device failed or is gone, as when a stick is pulled out: it has no kind for that.
fn is_unplugged(code: i32) -> bool {
    // EIO, ENXIO and ENODEV, the same on every Unix.
    cfg!(unix) && matches!(code, 5 | 6 | 19)
}

/// The name under which the words of a common refusal are found.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the standard library's kinds are many and may grow"
)]
fn key(kind: io::ErrorKind) -> Option<&'static str> {
    use io::ErrorKind as Kind;
    Some(match kind {
        Kind::NotFound => "errors-system-missing",
        Kind::PermissionDenied => "errors-system-permission",
        Kind::ReadOnlyFilesystem => "errors-system-read-only",
        Kind::StorageFull | Kind::QuotaExceeded => "errors-system-full",
        Kind::FileTooLarge => "errors-system-large",
        Kind::AlreadyExists => "errors-system-exists",
        Kind::IsADirectory => "errors-system-folder",
        Kind::NotADirectory => "errors-system-not-folder",
        Kind::InvalidFilename => "errors-system-name",
        Kind::UnexpectedEof => "errors-system-short",
        Kind::ResourceBusy | Kind::ExecutableFileBusy => "errors-system-busy",
        Kind::AddrInUse => "errors-system-port",
        Kind::AddrNotAvailable => "errors-system-address",
        Kind::NetworkDown | Kind::NetworkUnreachable | Kind::HostUnreachable => {
            "errors-system-network"
        }
        Kind::TimedOut => "errors-system-time",
        Kind::BrokenPipe => "errors-system-pipe",
        Kind::OutOfMemory => "errors-system-memory",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn common_refusals_speak_the_language_and_rare_ones_are_not_hidden() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        assert_eq!(Text::new(Lang::It).system(&full), "lo spazio è finito");
        assert_eq!(Text::new(Lang::En).system(&full), "no space is left");
        let rare = io::Error::other("guasto 17");
        assert_eq!(Text::new(Lang::It).system(&rare), "guasto 17");
        let device = io::Error::from_raw_os_error(6);
        let words = Text::new(Lang::It).system(&device);
        assert!(!words.contains("os error"), "{words}");
        #[cfg(unix)]
        assert!(words.ends_with("staccato"), "{words}");
    }

    #[test]
    fn no_word_of_a_common_refusal_is_missing() {
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for kind in [
                io::ErrorKind::NotFound,
                io::ErrorKind::PermissionDenied,
                io::ErrorKind::AddrInUse,
                io::ErrorKind::OutOfMemory,
            ] {
                let words = text.system(&kind.into());
                assert!(!words.starts_with("errors-"), "{words}");
            }
        }
    }
}
