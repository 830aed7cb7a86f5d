//! Why a ballot file is refused, and where.

use std::io;

/// A refusal of a ballot file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// The file, as it was named.
    pub file: String,
    /// The line, from 1; `None` when the whole file is meant.
    pub line: Option<u64>,
    /// The column, from 1: the cell in a table, the character in other formats.
    pub column: Option<u64>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a ballot file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be opened or read.
    Unreadable {
        /// What kind of refusal of the system it is.
        kind: io::ErrorKind,
        /// What the system says.
        said: String,
    },
    /// Nothing is in it.
    Empty,
    /// It is not UTF-8 text.
    NotUtf8,
    /// Lines that end with a carriage return alone, as long ago.
    OldLines,
    /// A line of more than so many bytes.
    LongLine(u64),
    /// A quote that is never closed.
    OpenQuote,
    /// The header lacks this column.
    MissingColumn(&'static str),
    /// The header names no option.
    NoOptions,
    /// An option without a name.
    NamelessOption,
    /// An option named twice.
    DuplicateOption(String),
    /// More options than can be counted.
    TooManyOptions(u64),
    /// A row with more cells than the header.
    TooManyCells {
        /// Cells found.
        found: u64,
        /// Cells of the header.
        expected: u64,
    },
    /// A row with fewer cells than the header.
    TooFewCells {
        /// Cells found.
        found: u64,
        /// Cells of the header.
        expected: u64,
    },
    /// A count that is not a whole number from 0.
    BadCount(String),
    /// A weight that is not an exact number from 0.
    BadWeight(String),
    /// A rank that is not a whole number from 1.
    BadRank(String),
    /// A mark that is neither 1, 0 nor empty.
    BadMark(String),
    /// A number that is not a decimal number.
    BadNumber(String),
    /// A grade that is not a whole number from 0.
    BadGrade(String),
    /// A number with more digits than can be counted exactly.
    TooPrecise(String),
    /// A direction of a criterion that is neither max nor min.
    BadDirection(String),
    /// An option that is not in the list.
    UnknownOption(String),
    /// An option listed twice on one ballot.
    RepeatedOption(String),
    /// A line that the format does not have here.
    BadLine(String),
    /// The number of ballots, options or projects announced is not the number found.
    WrongNumber {
        /// Announced.
        announced: u64,
        /// Found.
        found: u64,
    },
    /// The file ends before it is complete.
    Unfinished,
    /// A case file that is not JSON.
    NotJson,
    /// A case file in which this field or this value is missing or of another form; `None` where it cannot be named.
    BadCase(Option<String>),
    /// The options of the case are not those of its ballot file.
    OtherOptions,
    /// The case announces another number of ballots than its ballot file holds.
    OtherCount {
        /// Announced.
        announced: u64,
        /// Found.
        found: u64,
    },
}

impl Problem {
    /// What the system refused; bytes that are no text where text is read are another encoding.
    pub fn unreadable(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::InvalidData => Self::NotUtf8,
            kind => Self::Unreadable {
                kind,
                said: error.to_string(),
            },
        }
    }
}

impl FileFault {
    /// A fault of the whole file.
    pub fn whole(problem: Problem) -> Self {
        Self {
            file: String::new(),
            line: None,
            column: None,
            problem,
        }
    }

    /// A fault in a line.
    pub fn line(line: u64, problem: Problem) -> Self {
        Self {
            line: Some(line),
            ..Self::whole(problem)
        }
    }

    /// A fault in a line and column.
    pub fn at(line: u64, column: usize, problem: Problem) -> Self {
        Self {
            column: u64::try_from(column).ok(),
            ..Self::line(line, problem)
        }
    }

    /// The same fault with the name of its file.
    #[must_use]
    pub fn in_file(self, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..self
        }
    }

    /// Where it is: `file:line:column`, as far as known.
    pub fn place(&self) -> String {
        let mut place = self.file.clone();
        for number in [self.line, self.column].into_iter().flatten() {
            place.push(':');
            place.push_str(&number.to_string());
        }
        place
    }
}
