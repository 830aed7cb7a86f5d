//! Rows of ballots written into a profile: the fast way for plain rows, the careful way for all others.
#![expect(
    clippy::indexing_slicing,
    reason = "the inner loop of reading: lines are cut at separators that were just found"
)]

mod window;

use super::cells::{self, Decimal, Weight};
use super::{FileKind, Problem};
use crate::tally::profile::RowWeight;
use crate::tally::{BallotFault, BallotKind, Profile, Shape};
use window::{ROOM, Start};

/// Writes rows of one kind into a profile of its own.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    pub(super) kind: FileKind,
    pub(super) profile: Profile,
    /// The greatest number seen, in whole units.
    pub(super) greatest: i64,
    separator: u8,
    /// The cells of a row, with some room behind.
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
        let row = vec![0; profile.padded() + ROOM];
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

    /// Writes the first row of some bytes if it is plain: `count,weight,cell…` in small digits, without quotes or spaces.
    /// Gives the bytes of the row with its end of line; `None` when it must be read with care.
    pub(super) fn plain(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        let count = small(bytes, &mut at, self.separator)?;
        let weight = match small(bytes, &mut at, self.separator) {
            Some(weight) => Plain::Whole(count.checked_mul(weight)?),
            None => Plain::Exact(exact(bytes, &mut at, self.separator)?.times(count)),
        };
        if self.kind == FileKind::Criteria {
            return None;
        }
        let (options, separator) = (self.profile.options(), self.separator);
        let start = Start {
            bytes,
            at,
            separator,
        };
        if let (true, Plain::Whole(weight)) = (self.profile.packs(), &weight)
            && let Some((end, ballot)) = window::packed(start, options)
            && self.profile.add_packed(ballot, *weight)
        {
            return Some(end);
        }
        let exact = match &weight {
            Plain::Whole(weight) => RowWeight::Whole(*weight),
            Plain::Exact(weight) => weight.as_row(),
        };
        if self.kind == FileKind::Rank
            && let Some((end, used)) = window::ranks(start, options, &mut self.row)
            && self
                .profile
                .add_ranks(&self.row[..self.profile.padded()], used, exact)
        {
            return Some(end);
        }
        let end =
            window::row(start, options, &mut self.row).or_else(|| self.plain_cells(bytes, at))?;
        let row = &mut self.row[..options];
        if self.kind == FileKind::Points {
            // A point not given and no point are the same.
            row.iter_mut()
                .filter(|cell| **cell == 0)
                .for_each(|cell| *cell = EMPTY);
        }
        if self.kind.shape() == Shape::Numbers {
            let given = row.iter().filter(|&&cell| cell != EMPTY).max();
            self.greatest = self.greatest.max(given.map_or(0, |&cell| cell.into()));
        }
        if self.limits.is_some() {
            let given = |&cell: &u8| (cell != EMPTY).then(|| i64::from(cell));
            let row: Vec<Option<i64>> = row.iter().map(given).collect();
            self.check(&row, 1);
        }
        self.profile
            .add_plain(&self.row[..options], exact)
            .then_some(end)
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

    /// Reads the cells of a plain row, from a position on: digits up to 254, or nothing; gives where the next row begins.
    fn plain_cells(&mut self, bytes: &[u8], mut at: usize) -> Option<usize> {
        let separator = self.separator;
        let options = self.profile.options();
        let mut filled = 0;
        while filled < options {
            let mut number = u16::from(EMPTY);
            let mut byte = bytes.get(at).copied().unwrap_or(b'\n');
            at += 1;
            if byte.wrapping_sub(b'0') <= 9 {
                number = u16::from(byte - b'0');
                byte = bytes.get(at).copied().unwrap_or(b'\n');
                at += 1;
                while byte.wrapping_sub(b'0') <= 9 {
                    number = number * 10 + u16::from(byte - b'0');
                    if number >= u16::from(EMPTY) {
                        return None;
                    }
                    byte = bytes.get(at).copied().unwrap_or(b'\n');
                    at += 1;
                }
            }
            self.row[filled] = number.to_le_bytes()[0];
            filled += 1;
            if byte != separator {
                // Only the last cell may end the line.
                let ended = match byte {
                    b'\n' => true,
                    b'\r' => {
                        at += 1;
                        bytes.get(at - 1).is_none_or(|&byte| byte == b'\n')
                    }
                    _ => false,
                };
                return (ended && filled == options).then_some(at.min(bytes.len()));
            }
        }
        None
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

/// The weight of a plain row.
enum Plain {
    Whole(u64),
    Exact(Weight),
}

/// A whole number before a separator; moves behind the separator when there is one.
fn small(bytes: &[u8], at: &mut usize, separator: u8) -> Option<u64> {
    let mut number = 0u64;
    for (digits, &byte) in bytes.get(*at..)?.iter().enumerate().take(19) {
        if byte == separator {
            *at += digits + 1;
            return (digits > 0).then_some(number);
        }
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u64::from(digit);
    }
    None
}

/// Any weight before a separator; moves behind the separator when there is one.
fn exact(bytes: &[u8], at: &mut usize, separator: u8) -> Option<Weight> {
    let rest = bytes.get(*at..)?;
    let end = rest.iter().take(100).position(|&byte| byte == separator)?;
    let weight = cells::weight(std::str::from_utf8(&rest[..end]).ok()?).ok()?;
    *at += end + 1;
    Some(weight)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tally::Profile;

    fn writer(options: usize) -> Writer {
        let profile = Profile::new(FileKind::Rank.shape(), options).unwrap();
        Writer::new(FileKind::Rank, profile, b',')
    }

    proptest! {
        #[test]
        fn a_plain_row_is_read_as_it_is_with_care(
            cells in proptest::collection::vec(prop_oneof![Just(0u16), 1u16..13, 90u16..400], 1..40),
            count in 1u64..200,
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("")],
            after in prop_oneof![Just(""), Just("1,1,2,,1\n1,1,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n")],
        ) {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| if *cell == 0 { String::new() } else { cell.to_string() })
                .collect();
            let row = format!("{count},1,{}{end}", cells.join(","));
            let text = if end.is_empty() { row.clone() } else { format!("{row}{after}") };
            let mut plain = writer(cells.len());
            if let Some(read) = plain.plain(text.as_bytes()) {
                prop_assert_eq!(read, row.len());
                let mut careful = writer(cells.len());
                let split: Vec<String> = row.trim_end().split(',').map(str::to_owned).collect();
                careful.careful(&split, 0).unwrap();
                plain.profile.finish();
                careful.profile.finish();
                prop_assert_eq!(plain.profile.blank(), careful.profile.blank());
                prop_assert_eq!(plain.profile.valid(), careful.profile.valid());
                prop_assert!(plain.profile.groups.rows().eq(careful.profile.groups.rows()));
            } else {
                prop_assert!(cells.iter().any(|cell| cell.len() > 1), "{}", text);
            }
        }
    }

    #[test]
    fn a_row_with_anything_but_digits_is_not_plain() {
        for row in [
            "1,1,1;2\n",
            "1,1,1 ,2\n",
            "1,1,x,2\n",
            "1,1,0,2\n",
            "1,1,00,2\n",
            "1,1,1\n",
            "1,1,1,2,\n",
            "1,1,1,2,3\n",
            "1,1,-1,2\n",
            "1,1,1,\"2\"\n",
            "1,1,1,2\rx\n",
        ] {
            for padding in [
                "",
                "1,1,1,2\n1,1,1,2\n1,1,1,2\n1,1,1,2\n1,1,1,2\n1,1,1,2\n1,1,1,2\n1,1,1,2\n",
            ] {
                assert_eq!(
                    writer(2).plain(format!("{row}{padding}").as_bytes()),
                    None,
                    "{row}"
                );
            }
        }
    }
}
