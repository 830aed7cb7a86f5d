//! Why a session cannot be opened, read or written, in words: what, where, what to do.

use crate::journal::JournalError;
use crate::text::Text;

/// What went wrong with the session folder and what to do, in a sentence or two.
pub fn journal(error: &JournalError, text: &Text) -> String {
    let (key, path) = match error {
        JournalError::Locked { path } => ("errors-locked", path),
        JournalError::NewerVersion { path, found, .. } => {
            let values = [
                ("path", path.display().to_string().into()),
                ("found", (*found).into()),
            ];
            return text.with("errors-newer-version", &values);
        }
        JournalError::Damaged { path, line, .. } => {
            let values = [
                ("path", path.display().to_string().into()),
                ("line", (*line).into()),
            ];
            return text.with("errors-damaged", &values);
        }
        JournalError::UnknownEvent { path, line, .. } => {
            let values = [
                ("path", path.display().to_string().into()),
                ("line", (*line).into()),
            ];
            return text.with("errors-unknown-event", &values);
        }
        JournalError::NotASession { path } => ("errors-not-a-session", path),
        JournalError::AlreadyExists { path } => ("errors-already-exists", path),
        JournalError::DiskFull { path, .. } => ("errors-disk-full", path),
        JournalError::NotPermitted { path, .. } => ("errors-not-permitted", path),
        JournalError::Io { path, .. } => ("errors-io", path),
        JournalError::Poisoned { cause } => return journal(cause, text),
    };
    text.with(key, &[("path", path.display().to_string().into())])
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_failure_that_began_earlier_is_told_by_its_first_cause() {
        let cause = JournalError::DiskFull {
            path: PathBuf::from("/chiavetta/borgo/journal.jsonl"),
            action: crate::journal::Action::Write,
        };
        let text = Text::new(Lang::It);
        let words = journal(
            &JournalError::Poisoned {
                cause: Box::new(cause),
            },
            &text,
        );
        assert!(
            words.contains("/chiavetta/borgo/journal.jsonl") && words.contains("pieno"),
            "{words}"
        );
    }
}
