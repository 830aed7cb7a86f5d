//! The words people read, in Italian and in English.
//!
//! Words live in `src/text/{it,en}/<area>.ftl` (Fluent); Rust names them by key, `area-element-state`. The language is
//! an argument: the terminal may speak Italian while a phone reads English, so a [`Text`] is made for each language and
//! passed in. Nothing here is global, nothing here decides. `plan.toml` beside them is the plan to begin from
//! (`plan::model`).

pub mod care;
pub(crate) mod direction;
mod figures;
pub mod outside;
mod quotes;
pub mod results;
pub(crate) mod slide;
pub mod steps;
mod system;
pub mod table;
pub mod tiebreak;
pub mod vote;
pub mod weighing;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};

/// A language Portavoce speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// Italian, the first language of the program.
    #[default]
    It,
    /// English.
    En,
}

impl Lang {
    /// Every language, Italian first.
    pub const ALL: [Self; 2] = [Self::It, Self::En];

    /// The BCP 47 code, as in `<html lang>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::It => "it",
            Self::En => "en",
        }
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads `it`, `en` or a locale that begins so (`it_IT.UTF-8`).
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name.get(..2) {
            Some("it") => Ok(Self::It),
            Some("en") => Ok(Self::En),
            Some(_) | None => Err(UnknownLang(name.to_owned())),
        }
    }
}

/// A language that is not spoken here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("language `{0}` is not known: use `it` or `en`")]
pub struct UnknownLang(String);

/// A value that fills a variable of a sentence: text or a number (for plural forms).
pub type Value<'a> = FluentValue<'a>;

macro_rules! areas {
    ($($area:literal),* $(,)?) => {
        /// The areas of the program, one `.ftl` file each per language.
        pub const AREAS: &[&str] = &[$($area),*];

        const SOURCES_IT: &[&str] = &[$(include_str!(concat!("text/it/", $area, ".ftl"))),*];
        const SOURCES_EN: &[&str] = &[$(include_str!(concat!("text/en/", $area, ".ftl"))),*];
    };
}

areas!(
    "common",
    "start",
    "prepare",
    "checkin",
    "import",
    "plan",
    "agenda",
    "positions",
    "floor",
    "observations",
    "table",
    "vote",
    "ballots",
    "paper",
    "packs",
    "hands",
    "call",
    "results",
    "weighing",
    "hall",
    "hallpage",
    "phone",
    "network",
    "tray",
    "outside",
    "save",
    "refusals",
    "actions",
    "help",
    "errors",
    "cli",
    "methods",
    "export",
    "minutes",
    "docpp",
    "report",
    "recount",
    "exchange",
    "events",
    "verify",
);

/// The words of one language.
///
/// An area is read when one of its words is first asked for: a command in the shell needs few of them. Sentences
/// without variables are formatted once, then: [`Text::get`] only looks them up, as a screen is redrawn at every key.
pub struct Text {
    lang: Lang,
    areas: BTreeMap<&'static str, Area>,
}

/// The words of one area, by the source they are read from.
struct Area {
    source: &'static str,
    words: OnceLock<Words>,
}

/// The words of an area that was read.
struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Those without variables, formatted.
    plain: BTreeMap<&'static str, String>,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text")
            .field("lang", &self.lang)
            .finish_non_exhaustive()
    }
}

impl Text {
    /// The words of a language, which are part of the program.
    pub fn new(lang: Lang) -> Self {
        let area = |(&name, &source): (&&'static str, &&'static str)| {
            let words = OnceLock::new();
            (name, Area { source, words })
        };
        Self {
            lang,
            areas: AREAS.iter().zip(sources(lang)).map(area).collect(),
        }
    }

    /// The area of a key: what stands before its first hyphen.
    fn area(&self, key: &str) -> Option<&Words> {
        let (name, _) = key.split_once('-')?;
        let area = self.areas.get(name)?;
        Some(
            area.words
                .get_or_init(|| Words::read(self.lang, area.source)),
        )
    }

    fn message(&self, key: &str) -> Option<(&Words, FluentMessage<'_>)> {
        let words = self.area(key)?;
        Some((words, words.bundle.get_message(key)?))
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words under `key`, which take no variables. A key that does not exist comes back as itself.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.area(key)
            .and_then(|words| words.plain.get(key))
            .map_or(key, String::as_str)
    }

    /// The words under `key` with their variables filled. A key that does not exist comes back as itself.
    ///
    /// ```
    /// use portavoce::text::{Lang, Text};
    ///
    /// let text = Text::new(Lang::It);
    /// assert_eq!(text.with("common-present", &[("n", 112.into())]), "Presenti 112");
    /// ```
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let Some((words, message)) = self.message(key) else {
            return key.to_owned();
        };
        let args: FluentArgs<'_> = values
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        let filled = words.format(&message, None, &args);
        filled.map_or_else(|| key.to_owned(), |words| quotes::nested(words, self.lang))
    }

    /// The words under the attribute `.words` of `key`: other names under which an action can be searched.
    pub fn synonyms(&self, key: &str) -> String {
        self.message(key)
            .and_then(|(words, message)| words.format(&message, Some("words"), &FluentArgs::new()))
            .unwrap_or_default()
    }
}

impl Words {
    fn read(lang: Lang, source: &'static str) -> Self {
        let locale =
            unic_langid::LanguageIdentifier::from_bytes(lang.code().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks of direction would be drawn as empty cells by a terminal.
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        let mut plain = BTreeMap::new();
        for key in keys(source) {
            let mut errors = Vec::new();
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
                continue;
            };
            let words = bundle.format_pattern(pattern, None, &mut errors);
            if errors.is_empty() {
                plain.insert(key, words.into_owned());
            }
        }
        Self { bundle, plain }
    }

    /// A message, or one of its attributes, with its variables filled.
    fn format(
        &self,
        message: &FluentMessage<'_>,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Option<String> {
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        Some(words.into_owned())
    }
}

fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::It => SOURCES_IT,
        Lang::En => SOURCES_EN,
    }
}

/// The message keys of a Fluent source, in order.
fn keys(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end())
}

#[cfg(test)]
mod tests;
