//! Why a session cannot be opened, read or written, in words: what, where, what to do.

use std::path::Path;

use crate::journal::{Action, Damage, JournalError};
use crate::text::{Text, Value};

/// What went wrong with the session folder and what to do, in a sentence or two.
pub fn journal(error: &JournalError, text: &Text) -> String {
    let say = |key: &str, path: &Path, more: &[(&str, Value<'_>)]| {
        let mut values = vec![("path", path.display().to_string().into())];
        values.extend(more.iter().cloned());
        text.with(key, &values)
    };
    match error {
        JournalError::Locked { path } => say("errors-locked", path, &[]),
        JournalError::NewerVersion {
            path,
            found,
            known,
            program,
        } => say(
            "errors-newer-version",
            path,
            &[
                ("found", (*found).into()),
                ("known", (*known).into()),
                ("program", program.as_str().into()),
            ],
        ),
        JournalError::Damaged {
            path,
            line,
            byte,
            what,
        } => say(
            "errors-damaged",
            path,
            &[
                ("line", (*line).into()),
                ("byte", (*byte).into()),
                ("what", damage(what).into()),
            ],
        ),
        JournalError::UnknownEvent { path, line, .. } => {
            say("errors-unknown-event", path, &[("line", (*line).into())])
        }
        JournalError::NotASession { path } => say("errors-not-a-session", path, &[]),
        JournalError::AlreadyExists { path } => say("errors-already-exists", path, &[]),
        JournalError::WithinItself { path } => say("errors-within-itself", path, &[]),
        JournalError::Altered { path } => say("errors-altered", path, &[]),
        JournalError::DiskFull { path, action } => say(disk_full(*action), path, &[]),
        JournalError::NotPermitted { path, action } => say(not_permitted(*action), path, &[]),
        JournalError::Io {
            path,
            source,
            action,
        } => say(
            unanswered(*action),
            path,
            &[("why", text.system(source).into())],
        ),
        JournalError::Poisoned { cause } => journal(cause, text),
    }
}

/// What is said of a disk that is full.
fn disk_full(action: Action) -> &'static str {
    if makes(action) {
        "errors-disk-full-new"
    } else {
        "errors-disk-full"
    }
}

/// What is said of what may not be done.
fn not_permitted(action: Action) -> &'static str {
    if makes(action) {
        "errors-not-permitted-new"
    } else if action == Action::Read {
        "errors-not-permitted-read"
    } else {
        "errors-not-permitted"
    }
}

/// Whether a folder was being made, which another place can have instead.
fn makes(action: Action) -> bool {
    match action {
        Action::Create | Action::Copy => true,
        Action::Open
        | Action::Read
        | Action::Write
        | Action::Sync
        | Action::Lock
        | Action::SetAside => false,
    }
}

/// The name under which the words about a disk that refuses for any other reason are found.
fn unanswered(action: Action) -> &'static str {
    if makes(action) {
        "errors-io-new"
    } else {
        "errors-io"
    }
}

/// The name under which the words of a damage are found.
fn damage(what: &Damage) -> &'static str {
    match what {
        Damage::Header => "header",
        Damage::Shape => "shape",
        Damage::Chain => "chain",
        Damage::Sequence => "sequence",
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::*;
    use crate::text::Lang;

    fn failures() -> Vec<JournalError> {
        let path = PathBuf::from("/chiavetta/borgo/journal.jsonl");
        let damaged = |what| JournalError::Damaged {
            path: path.clone(),
            line: 12,
            byte: 3400,
            what,
        };
        vec![
            JournalError::DiskFull {
                path: path.clone(),
                action: Action::Write,
            },
            JournalError::Locked { path: path.clone() },
            JournalError::NewerVersion {
                path: path.clone(),
                found: 9,
                known: 1,
                program: "portavoce 9".into(),
            },
            damaged(Damage::Header),
            damaged(Damage::Shape),
            damaged(Damage::Chain),
            damaged(Damage::Sequence),
            JournalError::UnknownEvent {
                path: path.clone(),
                line: 12,
                reason: String::new(),
            },
            JournalError::NotASession { path: path.clone() },
            JournalError::AlreadyExists { path: path.clone() },
            JournalError::WithinItself { path: path.clone() },
            JournalError::Altered { path: path.clone() },
            JournalError::NotPermitted {
                path: path.clone(),
                action: Action::Open,
            },
            JournalError::NotPermitted {
                path: path.clone(),
                action: Action::Read,
            },
            JournalError::Io {
                path: path.clone(),
                action: Action::Read,
                source: Arc::new(io::Error::other("guasto")),
            },
            JournalError::DiskFull {
                path: path.clone(),
                action: Action::Copy,
            },
            JournalError::NotPermitted {
                path: path.clone(),
                action: Action::Create,
            },
            JournalError::Io {
                path,
                action: Action::Copy,
                source: Arc::new(io::Error::other("guasto")),
            },
        ]
    }

    #[test]
    fn every_failure_says_where_and_what_to_do() {
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for failure in failures() {
                let words = journal(&failure, &text);
                assert!(words.contains("/chiavetta/borgo/journal.jsonl"), "{words}");
                assert!(words.ends_with('.'), "{words}");
            }
        }
    }

    #[test]
    fn a_place_for_a_new_folder_that_does_not_do_is_changed_for_another_one() {
        let text = Text::new(Lang::It);
        let elsewhere = |words: &String| words.contains("un altro disco o un’altra cartella");
        let failures = failures();
        let told = failures.iter().map(|failure| journal(failure, &text));
        assert_eq!(told.filter(elsewhere).count(), 3);
    }

    #[test]
    fn what_may_not_be_read_is_not_said_to_be_unwritable() {
        let text = Text::new(Lang::En);
        let refused = |action| {
            let path = PathBuf::from("/root/journal.jsonl");
            journal(&JournalError::NotPermitted { path, action }, &text)
        };
        assert!(refused(Action::Read).contains("cannot be read"));
        assert!(refused(Action::Open).contains("cannot be written"));
    }

    #[test]
    fn damage_is_told_with_its_line_and_byte() {
        let text = Text::new(Lang::It);
        let told: Vec<String> = failures()
            .iter()
            .map(|failure| journal(failure, &text))
            .filter(|words| words.contains("riga 12, byte 3400"))
            .collect();
        assert_eq!(told.len(), 4, "{told:#?}");
    }

    #[test]
    fn a_failure_that_began_earlier_is_told_by_its_first_cause() {
        let text = Text::new(Lang::It);
        for cause in failures() {
            let words = journal(&cause, &text);
            let cause = Box::new(cause);
            assert_eq!(journal(&JournalError::Poisoned { cause }, &text), words);
        }
    }
}
