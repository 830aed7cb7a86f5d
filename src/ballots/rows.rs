//! Rows of ballots written into a profile: the fast way for plain rows, the careful way for all others.
#![expect(
    clippy::indexing_slicing,
    reason = "the inner loop of reading: lines are cut at separators that were just found"
)]

use super::cells::{self, Decimal, Weight};
use super::{FileKind, Problem};
use crate::tally::{BallotFault, BallotKind, Profile, Shape};

/// Writes rows of one kind into a profile of its own.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub(super) kind: FileKind,
    pub(super) profile: Profile,
    /// The greatest number seen, in whole units.
    pub(super) greatest: i64,
    separator: u8,
    row: Vec<u8>,
    /// What a valid ballot is, where it is known while reading.
    limits: Option<BallotKind>,
    /// Why the ballots of the last row are void, with the cell, and how many they are.
    void: Option<(usize, BallotFault)>,
}

/// A fault in a cell, numbered from 1 from the beginning of the row.
pub(super) type CellFault = (usize, Problem);

/// What a plain empty cell is read as.
const EMPTY: u8 = 255;

impl Writer {
    pub(super) fn new(kind: FileKind, profile: Profile, separator: u8) -> Self {
        let row = vec![EMPTY; profile.options()];
        Self {
            kind,
            profile,
            greatest: 0,
            separator,
            row,
            limits: None,
            void: None,
        }
    }

    /// The same writer, noting the rows that break some limits; they are written all the same.
    pub(super) fn within(self, limits: Option<BallotKind>) -> Self {
        Self { limits, ..self }
    }

    /// Takes the note on the last row: the cell and why its ballots are void.
    pub(super) fn take_void(&mut self) -> Option<(usize, BallotFault)> {
        self.void.take()
    }

    /// Writes a row `count, weight, cell…` if it is plain: small digits, no quotes, no spaces. Tells whether it was.
    pub(super) fn plain(&mut self, line: &[u8]) -> bool {
        let Some((count, rest)) = small(line, self.separator) else {
            return false;
        };
        let (weight, rest) = match small(rest, self.separator) {
            Some((weight, rest)) => (Weight::Whole(weight).times(count), rest),
            None => match exact(rest, self.separator) {
                Some((weight, rest)) => (weight.times(count), rest),
                None => return false,
            },
        };
        if self.kind == FileKind::Criteria || !self.plain_cells(rest) {
            return false;
        }
        if self.kind == FileKind::Points {
            // A point not given and no point are the same.
            self.row
                .iter_mut()
                .filter(|cell| **cell == 0)
                .for_each(|cell| *cell = EMPTY);
        }
        if self.kind.shape() == Shape::Numbers {
            let given = self.row.iter().filter(|&&cell| cell != EMPTY).max();
            self.greatest = self.greatest.max(given.map_or(0, |&cell| cell.into()));
        }
        if self.limits.is_some() {
            let given = |&cell: &u8| (cell != EMPTY).then(|| i64::from(cell));
            let row: Vec<Option<i64>> = self.row.iter().map(given).collect();
            self.check(&row, 1);
        }
        self.profile.add_plain(&self.row, weight.as_row())
    }

    /// Notes why a row is void, with the cell that makes it so: the first with which the row, cut there, is void.
    fn check(&mut self, row: &[Option<i64>], unit: i64) {
        let Some(limits) = &self.limits else { return };
        let check = |row: &[Option<i64>]| match self.kind.shape() {
            Shape::Marks => {
                let marks = row
                    .iter()
                    .zip(0u16..)
                    .filter(|(cell, _)| matches!(cell, Some(1..)));
                limits.check_chosen(marks.map(|(_, option)| option))
            }
            Shape::Numbers => limits.check_values(row.iter().copied(), unit),
            Shape::Places => Ok(()),
        };
        if let Err(fault) = check(row) {
            let cut = (1..=row.len()).find(|&end| check(&row[..end]).as_ref() == Err(&fault));
            self.void = Some((cut.unwrap_or(row.len()) + 2, fault));
        }
    }

    /// Reads the cells of a plain row: digits up to 254, or nothing.
    fn plain_cells(&mut self, rest: &[u8]) -> bool {
        let separator = self.separator;
        let mut bytes = rest.iter();
        let options = self.row.len();
        for (at, cell) in self.row.iter_mut().enumerate() {
            let mut number = u16::from(EMPTY);
            loop {
                let Some(&byte) = bytes.next() else {
                    if at + 1 < options {
                        return false;
                    }
                    break;
                };
                if byte == separator {
                    if at + 1 == options {
                        return false;
                    }
                    break;
                }
                let digit = u16::from(byte.wrapping_sub(b'0'));
                number = if number == u16::from(EMPTY) {
                    digit
                } else {
                    number * 10 + digit
                };
                if digit > 9 || number >= u16::from(EMPTY) {
                    return false;
                }
            }
            *cell = number.to_le_bytes()[0];
        }
        true
    }

    /// Writes any row, given as its cells from the count on; `before` cells stand before the count.
    ///
    /// # Errors
    /// The first cell that cannot be read, and why.
    pub(super) fn careful(&mut self, cells: &[String], before: usize) -> Result<(), CellFault> {
        let (count, row, weight) = self.read(cells, before)?;
        self.add(&row, &weight.times(count));
        Ok(())
    }

    /// Reads the count, the numbers and the weight of a row.
    pub(super) fn read(
        &self,
        cells: &[String],
        before: usize,
    ) -> Result<(u64, Vec<Option<Decimal>>, Weight), CellFault> {
        let options = self.profile.options();
        // Some programs end every row with a separator.
        let cells = match cells {
            [shorter @ .., last] if shorter.len() == options + 2 && last.trim().is_empty() => {
                shorter
            }
            _ => cells,
        };
        let (found, expected) = (whole(cells.len() + before), whole(options + 2 + before));
        if found > expected {
            return Err((
                options + 3 + before,
                Problem::TooManyCells { found, expected },
            ));
        }
        if found < expected {
            return Err((
                cells.len() + before,
                Problem::TooFewCells { found, expected },
            ));
        }
        let count = cells::count(&cells[0]).map_err(|problem| (1 + before, problem))?;
        let weight = cells::weight(&cells[1]).map_err(|problem| (2 + before, problem))?;
        let mut row = Vec::with_capacity(options);
        for (at, cell) in cells[2..].iter().enumerate() {
            row.push(
                self.cell(cell)
                    .map_err(|problem| (at + 3 + before, problem))?,
            );
        }
        Ok((count, row, weight))
    }

    /// Reads one cell by the kind of the file.
    pub(super) fn cell(&self, cell: &str) -> Result<Option<Decimal>, Problem> {
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(None);
        }
        let whole = |problem: Problem, from: i64| match cells::decimal(cell) {
            Ok(number) if number.places == 0 && number.units >= from => Ok(Some(number)),
            Ok(_) | Err(_) => Err(problem),
        };
        match self.kind {
            FileKind::Rank => whole(Problem::BadRank(cells::shown(cell)), 1),
            FileKind::Approval => match cell {
                "0" => Ok(None),
                "1" => Ok(Some(Decimal {
                    units: 1,
                    places: 0,
                })),
                _ => Err(Problem::BadMark(cells::shown(cell))),
            },
            FileKind::Grade | FileKind::Gradient => whole(Problem::BadGrade(cells::shown(cell)), 0),
            FileKind::Points => {
                cells::decimal(cell).map(|number| Some(number).filter(|n| n.units != 0))
            }
            FileKind::Score | FileKind::Resistance | FileKind::Criteria => {
                cells::decimal(cell).map(Some)
            }
        }
    }

    /// Writes a row of numbers that were read.
    pub(super) fn add(&mut self, row: &[Option<Decimal>], amount: &Weight) {
        let given = row.iter().flatten();
        let places = given
            .clone()
            .map(|number| number.places)
            .max()
            .unwrap_or_default();
        let greatest = given
            .map(|number| number.units.div_euclid(10i64.pow(number.places)))
            .max();
        self.greatest = self.greatest.max(greatest.unwrap_or_default());
        let bring = |number: Decimal| number.units * 10i64.pow(places - number.places);
        let row: Vec<Option<i64>> = row.iter().map(|cell| cell.map(bring)).collect();
        self.check(&row, 10i64.pow(places));
        self.profile
            .add_row(&row, 10i64.pow(places), amount.as_row());
    }
}

fn whole(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// A whole number before a separator, and what follows it.
fn small(line: &[u8], separator: u8) -> Option<(u64, &[u8])> {
    let mut number = 0u64;
    for (at, &byte) in line.iter().enumerate().take(19) {
        if byte == separator {
            return (at > 0).then(|| (number, &line[at + 1..]));
        }
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u64::from(digit);
    }
    None
}

/// Any weight before a separator, and what follows it.
fn exact(line: &[u8], separator: u8) -> Option<(Weight, &[u8])> {
    let end = line.iter().position(|&byte| byte == separator)?;
    let text = std::str::from_utf8(&line[..end]).ok()?;
    Some((cells::weight(text).ok()?, &line[end + 1..]))
}
