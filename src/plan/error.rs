//! Where a plan is wrong, and how.

use crate::assembly::Refusal;

/// A place in the text of a plan, as an editor counts: lines and characters from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character of the line.
    pub column: usize,
}

impl Place {
    /// The place of a byte of `source`; past the end, the end.
    pub fn of_byte(source: &str, byte: usize) -> Self {
        let before: String = source
            .char_indices()
            .take_while(|(at, _)| *at < byte)
            .map(|(_, c)| c)
            .collect();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |last| last.chars().count())
            + 1;
        Self { line, column }
    }
}

/// A fault of a plan, and where it is. Nothing was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanError {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// What is wrong in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not TOML.
    Syntax {
        /// The line as it is written.
        excerpt: String,
    },
    /// The same key is there twice.
    Twice {
        /// The key.
        key: String,
    },
    /// A key that a plan does not have.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that looks most like it, if one does.
        nearest: Option<String>,
        /// The keys that may stand there.
        known: Vec<String>,
    },
    /// A key that must be there is not.
    Missing {
        /// The key.
        key: String,
    },
    /// A value of another kind than the key takes.
    WrongKind {
        /// The key.
        key: String,
        /// What it takes.
        wanted: Wanted,
    },
    /// A word the key does not know.
    UnknownWord {
        /// The key.
        key: String,
        /// The word.
        word: String,
        /// The words it knows.
        known: Vec<String>,
    },
    /// A theme, position or category that the plan does not have.
    NoSuch {
        /// The key.
        key: String,
        /// The name looked for.
        name: String,
    },
    /// A key that says nothing here: it is of use only with another.
    OnlyWith {
        /// The key.
        key: String,
        /// The other key.
        other: String,
        /// The words of the other with which it is of use; none where it is enough that the other is there.
        values: Vec<String>,
    },
    /// Two keys that say the same thing, of which one would be ignored.
    Either {
        /// A key.
        key: String,
        /// The other.
        other: String,
    },
    /// The assembly refuses what the plan asks for.
    Refused(Refusal),
}

/// The kinds of values a plan takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text between quotes.
    Text,
    /// A whole number, not negative.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A day.
    Date,
    /// A time: seconds, or `"3:00"`.
    Time,
    /// A fraction: `"2/3"`.
    Fraction,
    /// A list of texts.
    List,
    /// A table.
    Table,
    /// A list of tables.
    Tables,
}

impl Wanted {
    /// The name under which its words are found.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Whole => "whole",
            Self::Flag => "flag",
            Self::Date => "date",
            Self::Time => "time",
            Self::Fraction => "fraction",
            Self::List => "list",
            Self::Table => "table",
            Self::Tables => "tables",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_characters_as_an_editor_does() {
        let source = "città = 1\nperò = 2";
        assert_eq!(Place::of_byte(source, 0), Place { line: 1, column: 1 });
        let second = source.find("= 2").unwrap();
        assert_eq!(Place::of_byte(source, second), Place { line: 2, column: 6 });
    }
}
