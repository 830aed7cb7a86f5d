//! How a file from outside is read: what a person chose once, kept for the next file of the same shape.

use serde::{Deserialize, Serialize};

/// How the characters of a file are written (*codifica*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Charset {
    /// UTF-8, with or without a mark.
    #[default]
    Utf8,
    /// Windows-1252, as older spreadsheets save.
    Windows1252,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
}

impl Charset {
    /// Every one, the most usual first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16Le, Self::Utf16Be];
}

/// What stands between two cells (*separatore*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Separator {
    /// `;`, as Italian spreadsheets save.
    #[default]
    Semicolon,
    /// `,`.
    Comma,
    /// The tab character.
    Tab,
    /// `|`.
    Pipe,
}

impl Separator {
    /// Every one, the most usual first.
    pub const ALL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// The character itself.
    pub fn sign(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
            Self::Pipe => '|',
        }
    }
}

/// What the rows of a file are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Proposals, to become observations.
    #[default]
    Observations,
    /// Proposals, to become positions of a theme.
    Positions,
    /// Proposals, to be read in the tray first.
    Tray,
    /// A poll, each row the answer of one person.
    Answers,
    /// A poll, each row an option with how many chose it.
    Counts,
}

impl Content {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Observations,
        Self::Positions,
        Self::Tray,
        Self::Answers,
        Self::Counts,
    ];

    /// Whether the rows are a poll.
    pub fn is_poll(self) -> bool {
        match self {
            Self::Answers | Self::Counts => true,
            Self::Observations | Self::Positions | Self::Tray => false,
        }
    }
}

/// How many answers one person gave in a poll, and what stands between them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Split {
    /// One answer.
    #[default]
    One,
    /// Several, with `;` between them.
    Semicolon,
    /// Several, with `,` between them.
    Comma,
    /// Several, each in a column of its own that says yes or no.
    Columns,
}

impl Split {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::One, Self::Semicolon, Self::Comma, Self::Columns];

    /// What stands between two answers of one person in a cell.
    pub fn sign(self) -> Option<char> {
        match self {
            Self::One | Self::Columns => None,
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
        }
    }
}

/// How a file is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// How its characters are written.
    pub charset: Charset,
    /// What stands between two cells.
    pub separator: Separator,
    /// Whether its first row is one of headings.
    pub headings: bool,
    /// What its rows are.
    pub content: Content,
    /// The column, from 0, of the proposal, of the answer or of the option.
    pub text: usize,
    /// The column, from 0, of the title of a position or of the count of an option.
    pub other: Option<usize>,
    /// How many answers one person gave.
    pub split: Split,
}

/// A mapping with the shape of file it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The fingerprint of the headings, or how many columns there are: nothing that was written in the file.
    pub shape: String,
    /// How it is read.
    pub mapping: Mapping,
}
