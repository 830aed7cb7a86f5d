//! How saving went, as a sentence.

use super::{ANNEX, ExportError, Saved};
use crate::text::Text;

impl Saved {
    /// Where the files are and how many.
    pub fn sentence(&self, text: &Text) -> String {
        let folder = self.folder.display().to_string();
        let mut values = vec![("n", self.files.into()), ("folder", folder.into())];
        if self.names {
            values.push(("annex", ANNEX.into()));
            return text.with("export-done-names", &values);
        }
        text.with("export-done", &values)
    }
}

impl ExportError {
    /// What was not written, and what to do. A session that cannot be read is worded by `session`.
    pub fn sentence(
        &self,
        text: &Text,
        session: impl Fn(&crate::journal::JournalError) -> String,
    ) -> String {
        let (key, path) = match self {
            Self::DiskFull { path } => ("export-disk-full", path),
            Self::NotPermitted { path } => ("export-not-permitted", path),
            Self::Io { path, .. } => ("export-io", path),
            Self::Session(error) => return session(error),
        };
        text.with(key, &[("path", path.display().to_string().into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn the_sentence_names_the_folder_and_how_many_files_are_in_it() {
        let saved = |names| Saved {
            folder: "exports/2026-11-21-borgo_2".into(),
            files: 13,
            names,
        };
        for lang in Lang::ALL {
            let text = Text::new(lang);
            for (names, annex) in [(false, false), (true, true)] {
                let words = saved(names).sentence(&text);
                assert!(words.contains("13"), "{words}");
                assert!(words.contains("2026-11-21-borgo_2"), "{words}");
                assert_eq!(words.contains(ANNEX), annex, "{words}");
            }
        }
    }

    #[test]
    fn a_failure_names_the_file() {
        let error = ExportError::DiskFull {
            path: "/chiavetta/voti.csv".into(),
        };
        let words = error.sentence(&Text::new(Lang::It), ToString::to_string);
        assert!(words.contains("/chiavetta/voti.csv"), "{words}");
    }
}
