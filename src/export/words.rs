//! How saving went, as a sentence.

use super::{ANNEX, Doubt, ExportError, Saved};
use crate::text::Text;

impl Saved {
    /// Where the files are and how many, and how many words of theirs may still name someone.
    pub fn sentence(&self, text: &Text) -> String {
        let folder = self.folder.display().to_string();
        let mut values = vec![("n", self.files.into()), ("folder", folder.into())];
        let done = if self.names {
            values.push(("annex", ANNEX.into()));
            text.with("export-done-names", &values)
        } else {
            text.with("export-done", &values)
        };
        match self.doubts.iter().filter(|doubt| !doubt.covered).count() {
            0 => done,
            left => {
                let left = text.with("export-doubts", &[("n", left.into())]);
                let stop = if done.ends_with('.') { "" } else { "." };
                format!("{done}{stop} {left}")
            }
        }
    }

    /// The words to look at before the files are published, a line each, after the sentence that says what they are;
    /// nothing where there are none.
    pub fn report(&self, text: &Text) -> Vec<String> {
        if self.doubts.is_empty() {
            return Vec::new();
        }
        let line = |doubt: &Doubt| {
            let values = [
                ("word", doubt.word.as_str().into()),
                ("around", doubt.around.as_str().into()),
            ];
            text.with(
                if doubt.covered {
                    "export-doubt-covered"
                } else {
                    "export-doubt"
                },
                &values,
            )
        };
        let heading = text.get("export-doubts-why").to_owned();
        let lines = self.doubts.iter().map(line);
        std::iter::once(heading).chain(lines).collect()
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
            doubts: Vec::new(),
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
    fn what_may_still_name_someone_is_counted_and_listed_with_what_was_covered() {
        let doubt = |word: &str, covered| Doubt {
            word: word.into(),
            around: format!("la proposta di {word} per il parco"),
            covered,
        };
        let saved = Saved {
            folder: "exports/borgo".into(),
            files: 13,
            names: false,
            doubts: vec![doubt("Villa", false), doubt("Quagliotti", true)],
        };
        for lang in Lang::ALL {
            let text = Text::new(lang);
            let words = saved.sentence(&text);
            assert_ne!(
                words,
                Saved {
                    doubts: Vec::new(),
                    ..saved.clone()
                }
                .sentence(&text)
            );
            let report = saved.report(&text);
            assert_eq!(report.len(), 3, "{report:?}");
            assert!(report[1].contains("la proposta di Villa per il parco"));
            assert!(report[2].contains("Quagliotti"));
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
