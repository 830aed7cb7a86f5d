//! A matrix of criteria, with scores for each option.

use std::io::Read;

use super::header::Header;
use super::{in_cell, line_cells};
use crate::ballots::cells;
use crate::ballots::rows::Writer;
use crate::ballots::source::{Block, Source};
use crate::ballots::{FileFault, Problem};
use crate::tally::weighing::{Criterion, Scaling};

/// Reads a matrix of criteria: each row a criterion, with its label and direction before the count.
///
/// As soon as one criterion is better when lower, all scores are raw figures and are brought to a scale from 0 to 1.
pub(super) fn criteria<R: Read>(
    mut source: Source<R>,
    header: &Header,
    mut writer: Writer,
) -> Result<(Writer, Vec<(String, Criterion)>), FileFault> {
    let mut block = Block::default();
    let mut read = Vec::new();
    let mut line = header.lines;
    loop {
        match source.next(&mut block) {
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err((_, problem)) => return Err(FileFault::line(line + 1, problem)),
        }
        for row in block.lines().split_inclusive(|&byte| byte == b'\n') {
            line += 1;
            let row = row.strip_suffix(b"\n").unwrap_or(row);
            let row = row.strip_suffix(b"\r").unwrap_or(row);
            if !row.is_empty() {
                let here = |fault: FileFault| FileFault {
                    line: Some(line),
                    ..fault
                };
                read.push(criterion(row, header, &mut writer).map_err(here)?);
            }
        }
    }
    let raw = read.iter().any(|(_, _, less)| *less);
    let scaled = |(label, criterion, less): (String, Criterion, bool)| {
        let scaling = match (raw, less) {
            (false, _) => Scaling::AsGiven,
            (true, false) => Scaling::MoreIsBetter,
            (true, true) => Scaling::LessIsBetter,
        };
        (
            label,
            Criterion {
                scaling,
                ..criterion
            },
        )
    };
    Ok((writer, read.into_iter().map(scaled).collect()))
}

/// Reads a criterion, and whether less is better.
fn criterion(
    line: &[u8],
    header: &Header,
    writer: &mut Writer,
) -> Result<(String, Criterion, bool), FileFault> {
    let cells = line_cells(line, header.separator)?;
    let before = header.before.min(cells.len());
    let label = cells
        .first()
        .filter(|_| before > 0)
        .cloned()
        .unwrap_or_default();
    let direction = header.labels.iter().position(|label| label == "direction");
    let less = match direction.and_then(|at| Some((at, cells.get(at)?.trim()))) {
        None | Some((_, "max" | "")) => false,
        Some((_, "min")) => true,
        Some((at, other)) => {
            let problem = Problem::BadDirection(cells::shown(other));
            return Err(FileFault::at(0, at + 1, problem));
        }
    };
    let (count, row, weight) = writer.read(&cells[before..], before).map_err(in_cell)?;
    let exact = |units: i64, unit: i64| num_rational::BigRational::new(units.into(), unit.into());
    let score = |cell: &Option<cells::Decimal>| {
        crate::tally::Exact(
            cell.map_or_else(|| exact(0, 1), |n| exact(n.units, 10i64.pow(n.places))),
        )
    };
    let weight = match weight.times(count) {
        cells::Weight::Whole(weight) => weight.into(),
        cells::Weight::Exact(weight) => crate::tally::Exact(weight),
    };
    let scores = row.iter().map(score).collect();
    Ok((
        label,
        Criterion {
            weight,
            scores,
            scaling: Scaling::AsGiven,
        },
        less,
    ))
}
