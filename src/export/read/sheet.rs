//! A CSV file of ours as headings and cells.

use csv::{ReaderBuilder, StringRecord};

use super::ReadError;
use crate::export::dialect::{BOM, Dialect, words_back};

/// A file read whole.
#[derive(Debug)]
pub(super) struct Sheet {
    dialect: Dialect,
    headings: StringRecord,
    records: Vec<StringRecord>,
}

/// A row of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    record: &'a StringRecord,
}

impl Sheet {
    /// Reads a file; the dialect is known by its first heading.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        let marked = bytes.strip_prefix(BOM);
        let bytes = marked.unwrap_or(bytes);
        let heading: Vec<u8> = bytes.iter().copied().take_while(|b| *b != b'\n').collect();
        let dialect = if marked.is_some() || heading.contains(&b';') {
            Dialect::Italian
        } else {
            Dialect::Plain
        };
        let not_csv = |error: csv::Error| ReadError::NotCsv {
            line: error.position().map(csv::Position::line),
            said: error.to_string(),
        };
        let mut reader = ReaderBuilder::new()
            .delimiter(dialect.separator())
            .from_reader(bytes);
        let headings = reader.headers().map_err(not_csv)?.clone();
        let records: Result<Vec<_>, _> = reader.records().collect();
        Ok(Self {
            dialect,
            headings,
            records: records.map_err(not_csv)?,
        })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.records.iter().map(|record| Row {
            sheet: self,
            record,
        })
    }
}

impl<'a> Row<'a> {
    fn cell(self, column: &'static str) -> Result<&'a str, ReadError> {
        let place = self.sheet.headings.iter().position(|h| h == column);
        let cell = place.and_then(|place| self.record.get(place));
        cell.ok_or(ReadError::NoColumn(column))
    }

    /// A refusal of what stands in a column.
    pub(super) fn refuse(self, column: &'static str) -> ReadError {
        let found = self.cell(column).unwrap_or_default();
        ReadError::Cell {
            line: self.record.position().map_or(0, csv::Position::line),
            column,
            found: found.chars().take(40).collect(),
        }
    }

    /// Words, without the apostrophe that kept a spreadsheet from running them.
    pub(super) fn text(self, column: &'static str) -> Result<&'a str, ReadError> {
        Ok(words_back(self.cell(column)?))
    }

    /// A whole number, where there is one.
    pub(super) fn whole<N: std::str::FromStr>(
        self,
        column: &'static str,
    ) -> Result<Option<N>, ReadError> {
        match self.cell(column)? {
            "" => Ok(None),
            cell => match cell.parse() {
                Ok(number) => Ok(Some(number)),
                Err(_) => Err(self.refuse(column)),
            },
        }
    }

    /// A whole number that must be there.
    pub(super) fn needed<N: std::str::FromStr>(self, column: &'static str) -> Result<N, ReadError> {
        self.whole(column)?.ok_or_else(|| self.refuse(column))
    }

    /// A number, where there is one.
    pub(super) fn number(
        self,
        column: &'static str,
    ) -> Result<Option<crate::tally::Exact>, ReadError> {
        match self.cell(column)? {
            "" => Ok(None),
            cell => match self.sheet.dialect.number_back(cell) {
                Some(number) => Ok(Some(number)),
                None => Err(self.refuse(column)),
            },
        }
    }

    /// Yes or no.
    pub(super) fn flag(self, column: &'static str) -> Result<bool, ReadError> {
        let flag = self.sheet.dialect.flag_back(self.cell(column)?);
        flag.ok_or_else(|| self.refuse(column))
    }

    /// The number from 0 of a choice, printed from 1.
    pub(super) fn choice(self, column: &'static str) -> Result<Option<u16>, ReadError> {
        match self.whole::<u16>(column)? {
            None => Ok(None),
            Some(printed) => match printed.checked_sub(1) {
                Some(choice) => Ok(Some(choice)),
                None => Err(self.refuse(column)),
            },
        }
    }
}
