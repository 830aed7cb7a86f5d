//! Proposals and polls from a file, taken in from the shell.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::tickets::failure;
use super::{Said, World, print, wording};
use crate::assembly::Assembly;
use crate::assembly::outside::{Content, OutsideCommand, Remembered, Split};
use crate::clerk::Session;
use crate::import::outside::{self, Details, Findings, Reading};
use crate::import::{self, Layout};
use crate::journal::JournalError;
use crate::plan::written_date;
use crate::text::Text;
use crate::tui::wording::refusal;

/// What is asked on the command line.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) file: PathBuf,
    pub(super) source: String,
    pub(super) title: Option<String>,
    /// What the rows are, by its name on the command line; as it seems where it is not said.
    pub(super) content: Option<String>,
    /// The place of the theme, from 1.
    pub(super) theme: Option<usize>,
    pub(super) people: Option<u64>,
    pub(super) day: Option<String>,
    /// Whether it is really to be done.
    pub(super) yes: bool,
}

/// Says what a file would bring in; with `yes`, takes it in.
pub(super) fn command(world: &World, session: &Path, asked: &Asked) -> Said<ExitCode> {
    let text = &world.text;
    let bytes = import::read_file(&asked.file).map_err(|error| import::fault(&error, text))?;
    let journal = |error: JournalError| wording::journal(&error, text);
    let open = Session::open(session, world.sources()?).map_err(journal)?;
    if let Some(error) = open.report().read_only.clone() {
        open.close();
        return Err(journal(error));
    }
    let now = open.desk().now();
    let looked = look(&bytes, asked, &now.assembly, text);
    let done = looked.and_then(|(mut lines, command)| {
        if asked.yes {
            let answer = open.desk().submit_blocking(command);
            answer.map_err(|error| failure(&error, text))?;
            lines.push(text.get("cli-import-done").to_owned());
        } else {
            lines.push(text.get("cli-import-ask").to_owned());
        }
        Ok(lines)
    });
    open.close();
    let printed = print(&done?.join("\n"), text);
    Ok(if asked.yes {
        printed
    } else {
        ExitCode::FAILURE
    })
}

/// What would come in and what stays out, in lines, and the command that takes it in.
fn look(
    bytes: &[u8],
    asked: &Asked,
    assembly: &Assembly,
    text: &Text,
) -> Said<(Vec<String>, OutsideCommand)> {
    let fault = |error: import::ImportError| import::fault(&error, text);
    let mut mapping = Reading::propose(bytes, &assembly.outside)
        .map_err(fault)?
        .mapping;
    let layout = Layout::from(&mapping);
    let sheet = layout.read(bytes).map_err(fault)?;
    if let Some(named) = &asked.content {
        let content = content(named).ok_or_else(|| {
            let name = [("content", named.as_str().into())];
            text.with("cli-import-content", &name)
        })?;
        if content != mapping.content {
            mapping.content = content;
            (mapping.text, mapping.other) = outside::columns(&sheet, content);
        }
    }
    let findings = outside::findings(&sheet, &mapping, assembly);
    let mut lines = outside::read_as(&sheet, &mapping, text);
    lines.push(outside::sum(&findings, mapping.content, text));
    let kept_out = findings.kept_out.iter();
    lines.extend(kept_out.map(|line| import::reason(line, text, |inner| refusal(inner, text))));
    // Fewer people than answers gave several each: it is said, and so asked, before anything comes in.
    let are_fewer = |people: u64| people < findings.answers();
    if mapping.content == Content::Counts && asked.people.is_some_and(are_fewer) {
        mapping.split = Split::Semicolon;
        let (row, words) = ("outside-row-split", "outside-split-several");
        lines.push(format!("{}: {}", text.get(row), text.get(words)));
    }
    let known = match mapping.split {
        Split::One => findings.answers(),
        Split::Semicolon | Split::Comma | Split::Columns => 0,
    };
    let details = Details {
        title: asked.title.clone().unwrap_or_default(),
        source: asked.source.clone(),
        theme: theme(asked, assembly, text)?,
        held: day(asked, text)?,
        respondents: asked.people.unwrap_or(known),
    };
    let told = |key: &'static str| format!("{}\n{}", lines.join("\n"), text.get(key));
    if let Some(key) = missing(&findings, &details, mapping.content) {
        return Err(told(key));
    }
    let shape = layout.shape(bytes).unwrap_or_default();
    let command = findings.command(&details, Remembered { shape, mapping });
    let command = command.ok_or_else(|| told("cli-import-no-theme"))?;
    Ok((lines, command))
}

/// What has to be said on the command line before anything can come in: the text key of the sentence.
fn missing(findings: &Findings, details: &Details, content: Content) -> Option<&'static str> {
    let is_poll = matches!(content, Content::Answers | Content::Counts);
    if findings.is_empty() {
        Some("cli-import-nothing")
    } else if details.source.trim().is_empty() {
        Some("cli-import-source")
    } else if is_poll && details.title.trim().is_empty() {
        Some("cli-import-title")
    } else {
        None
    }
}

fn content(named: &str) -> Option<Content> {
    Some(match named {
        "osservazioni" | "observations" => Content::Observations,
        "posizioni" | "positions" => Content::Positions,
        "vassoio" | "tray" => Content::Tray,
        "risposte" | "answers" => Content::Answers,
        "conteggi" | "counts" => Content::Counts,
        _ => return None,
    })
}

fn theme(
    asked: &Asked,
    assembly: &Assembly,
    text: &Text,
) -> Said<Option<crate::assembly::ThemeId>> {
    let Some(place) = asked.theme else {
        return Ok(None);
    };
    let found = place
        .checked_sub(1)
        .and_then(|at| assembly.themes.list.get(at));
    match found {
        Some(theme) => Ok(Some(theme.id)),
        None => Err(text.with("cli-import-theme", &[("n", place.into())])),
    }
}

fn day(asked: &Asked, text: &Text) -> Said<Option<jiff::civil::Date>> {
    let Some(written) = &asked.day else {
        return Ok(None);
    };
    let day = written_date(written).map(Some);
    day.ok_or_else(|| text.with("cli-import-day", &[("day", written.as_str().into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const COUNTS: &[u8] = b"Opzione;Voti\nSera;30\nMattina;tante\nNotte;2\n";

    fn asked() -> Asked {
        Asked {
            file: "esterno.csv".into(),
            source: "Modulo".into(),
            title: Some("Quando?".into()),
            content: Some("conteggi".into()),
            theme: None,
            people: None,
            day: None,
            yes: false,
        }
    }

    #[test]
    fn what_would_come_in_is_said_with_the_lines_kept_out() {
        let text = Text::new(Lang::It);
        let assembly = Assembly::default();
        let (lines, command) = look(COUNTS, &asked(), &assembly, &text).unwrap();
        assert_eq!(
            lines[0],
            "Che cosa contiene: sondaggio, un’opzione per riga"
        );
        assert_eq!(lines[1], "Colonna opzione: 1 · Opzione");
        assert_eq!(lines[2], "Colonna dei numeri: 2 · Voti");
        assert!(lines[3].contains("2 opzioni"), "{lines:?}");
        assert!(lines[4].starts_with("riga 3, colonna 2:"), "{lines:?}");
        let OutsideCommand::TakePoll { poll, .. } = command else {
            panic!("{command:?}")
        };
        assert_eq!((poll.respondents, poll.answers()), (32, 32));
    }

    #[test]
    fn what_is_missing_is_asked_for_by_its_option_before_anything_comes_in() {
        let text = Text::new(Lang::It);
        let told = |asked: &Asked, bytes: &[u8]| {
            look(bytes, asked, &Assembly::default(), &text).unwrap_err()
        };
        let no_title = Asked {
            title: None,
            ..asked()
        };
        let no_source = Asked {
            source: " ".into(),
            ..asked()
        };
        let positions = Asked {
            content: Some("posizioni".into()),
            ..asked()
        };
        for (asked, option) in [
            (no_title, "--title"),
            (no_source, "--source"),
            (positions, "--theme"),
        ] {
            let told = told(&asked, COUNTS);
            assert!(told.contains(option), "{told}");
        }
        let told = told(&asked(), b"Opzione;Voti\nSera;tante\n");
        assert!(told.contains("riga 2: manca"), "{told}");
        assert!(told.contains("Non entra nulla"), "{told}");
    }

    #[test]
    fn fewer_people_than_answers_gave_several_each_and_it_is_said() {
        let text = Text::new(Lang::It);
        let asked = Asked {
            people: Some(31),
            ..asked()
        };
        let (lines, command) = look(COUNTS, &asked, &Assembly::default(), &text).unwrap();
        let said = |line: &String| line == "Risposte a testa: anche più d’una";
        assert!(lines.iter().any(said), "{lines:?}");
        let OutsideCommand::TakePoll { poll, .. } = command else {
            panic!("{command:?}")
        };
        assert_eq!((poll.respondents, poll.several), (31, true));
    }

    #[test]
    fn a_theme_a_day_or_a_content_that_is_not_there_is_told() {
        let text = Text::new(Lang::It);
        let assembly = Assembly::default();
        for wrong in [
            Asked {
                theme: Some(9),
                ..asked()
            },
            Asked {
                day: Some("ieri".into()),
                ..asked()
            },
            Asked {
                content: Some("altro".into()),
                ..asked()
            },
            Asked {
                content: Some("posizioni".into()),
                ..asked()
            },
        ] {
            let told = look(COUNTS, &wrong, &assembly, &text).unwrap_err();
            assert!(
                !told.contains("cli-") && !told.contains("outside-"),
                "{told}"
            );
        }
    }
}
