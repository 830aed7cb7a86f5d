//! Our own ballot files: `count`, `weight`, one column for each option; one row for identical ballots.
#![expect(
    clippy::indexing_slicing,
    reason = "lines are cut at newlines and separators that were just found"
)]

use std::io::Read;
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::cells;
use super::rows::{CellFault, Writer};
use super::source::{self, LONGEST, Source};
use super::{Choice, FileFault, FileKind, Problem, Sheet, Void};
use crate::tally::profile::MAX_OPTIONS;
use crate::tally::weighing::{Criterion, Scaling};
use crate::tally::{BallotFault, BallotKind, Profile};

/// Reads a ballot file of one kind.
///
/// Blocks of lines are read by as many threads as the machine has, each grouping into a profile of its own; the first
/// fault in the file is the one reported.
pub(super) fn read(
    mut stream: impl Read + Send,
    kind: FileKind,
    limits: Option<BallotKind>,
) -> Result<Sheet, FileFault> {
    let (header, rest) = header(&mut stream, kind)?;
    let writer = Writer::new(kind, header.profile(kind)?, header.separator).within(limits);
    let source = Mutex::new(Source::new(rest.as_slice().chain(stream)));
    let mut void = Void::default();
    let (writer, criteria) = if kind == FileKind::Criteria {
        let source = source.into_inner().unwrap_or_else(PoisonError::into_inner);
        criteria(source, &header, writer)?
    } else {
        (ballots(&source, &header, &writer, &mut void)?, Vec::new())
    };
    Ok(Sheet {
        kind,
        options: header.options.into_iter().map(Choice::plain).collect(),
        profile: writer.profile,
        criteria,
        seats: None,
        budget: None,
        parts: None,
        greatest: writer.greatest,
        void,
    })
}

/// The first line.
struct Header {
    separator: u8,
    /// Cells before the count.
    before: usize,
    /// The names of those.
    labels: Vec<String>,
    options: Vec<String>,
    /// How many lines it takes: a quoted name may hold a newline.
    lines: u64,
}

impl Header {
    fn profile(&self, kind: FileKind) -> Result<Profile, FileFault> {
        let most = u64::try_from(MAX_OPTIONS).unwrap_or(u64::MAX);
        Profile::new(kind.shape(), self.options.len())
            .map_err(|_| FileFault::line(1, Problem::TooManyOptions(most)))
    }
}

/// Reads the bytes of the first line, and those read beyond it.
fn first_line(stream: &mut impl Read) -> Result<(Vec<u8>, Vec<u8>), FileFault> {
    let mut bytes = Vec::new();
    let end = loop {
        let start = bytes.len();
        let read = stream.take(1 << 16).read_to_end(&mut bytes);
        if let Err(error) = read {
            return Err(FileFault::whole(Problem::Unreadable(error.to_string())));
        }
        if let Some(end) = header_end(&bytes) {
            break end;
        }
        if bytes.len() == start {
            break bytes.len();
        }
        if bytes.len() > LONGEST {
            let longest = u64::try_from(LONGEST).unwrap_or(u64::MAX);
            return Err(FileFault::line(1, Problem::LongLine(longest)));
        }
    };
    let rest = bytes.split_off(end);
    Ok((bytes, rest))
}

/// Reads the header, and gives it with the bytes read beyond it.
fn header(stream: &mut impl Read, kind: FileKind) -> Result<(Header, Vec<u8>), FileFault> {
    let (bytes, rest) = first_line(stream)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| source::not_utf8(&bytes, error.valid_up_to()))?;
    let lines = text.matches('\n').count().max(1);
    let text = text
        .strip_prefix('\u{feff}')
        .unwrap_or(text)
        .trim_end_matches(['\n', '\r']);
    if text.trim().is_empty() {
        return Err(FileFault::whole(Problem::Empty));
    }
    if text.contains('\0') {
        return Err(FileFault::line(1, Problem::NotUtf8));
    }
    let separator = if text.contains(',') || !text.contains(';') {
        ','
    } else {
        ';'
    };
    let mut cells =
        cells::split(text, separator).map_err(|cell| FileFault::at(1, cell, Problem::OpenQuote))?;
    if cells.last().is_some_and(|last| last.trim().is_empty()) {
        cells.pop();
    }
    let named = |name: &str| cells.iter().position(|cell| cell.trim() == name);
    let missing = |name| FileFault::line(1, Problem::MissingColumn(name));
    let before = named("count").ok_or_else(|| missing("count"))?;
    if before > 0 && kind != FileKind::Criteria {
        return Err(FileFault::at(
            1,
            1,
            Problem::BadLine(cells::shown(&cells[0])),
        ));
    }
    if cells.get(before + 1).map(|cell| cell.trim()) != Some("weight") {
        return Err(missing("weight"));
    }
    let options: Vec<String> = cells[before + 2..]
        .iter()
        .map(|cell| cell.trim().to_owned())
        .collect();
    check_options(&options, before)?;
    let lines = u64::try_from(lines).unwrap_or(u64::MAX);
    let labels = cells[..before]
        .iter()
        .map(|cell| cell.trim().to_owned())
        .collect();
    let separator = if separator == ';' { b';' } else { b',' };
    Ok((
        Header {
            separator,
            before,
            labels,
            options,
            lines,
        },
        rest,
    ))
}

/// Where the first line ends, quoted newlines not counting.
fn header_end(bytes: &[u8]) -> Option<usize> {
    let mut quoted = false;
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn check_options(options: &[String], before: usize) -> Result<(), FileFault> {
    if options.is_empty() {
        return Err(FileFault::line(1, Problem::NoOptions));
    }
    let mut seen = std::collections::BTreeSet::new();
    for (at, option) in options.iter().enumerate() {
        let column = before + 3 + at;
        if option.is_empty() {
            return Err(FileFault::at(1, column, Problem::NamelessOption));
        }
        if !seen.insert(option) {
            return Err(FileFault::at(
                1,
                column,
                Problem::DuplicateOption(cells::shown(option)),
            ));
        }
    }
    Ok(())
}

/// A fault with its block and its line within the block, both from 0.
type Found = (usize, u64, FileFault);

/// What one thread did.
struct Share {
    writer: Writer,
    /// Lines of each block it read.
    lines: Vec<(usize, u64)>,
    /// Rows with void ballots: block, line within it, cell and fault of the first ones, and how many in all.
    void: Vec<(usize, u64, usize, BallotFault)>,
    void_rows: u64,
    fault: Option<Found>,
}

impl Share {
    fn note(&mut self, block: usize, line: u64) {
        if let Some((cell, fault)) = self.writer.take_void() {
            self.void_rows += 1;
            if self.void.len() < Void::SHOWN {
                self.void.push((block, line, cell, fault));
            }
        }
    }
}

fn ballots<R: Read + Send>(
    source: &Mutex<Source<R>>,
    header: &Header,
    writer: &Writer,
    void: &mut Void,
) -> Result<Writer, FileFault> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    let mut shares: Vec<Share> = thread::scope(|scope| {
        let handles: Vec<_> = (1..threads)
            .map(|_| scope.spawn(|| share(source, header, writer.clone())))
            .collect();
        let own = share(source, header, writer.clone());
        let others = handles.into_iter().map(thread::ScopedJoinHandle::join);
        // A thread that panicked has lost its ballots: the panic goes on.
        let others =
            others.map(|joined| joined.unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        std::iter::once(own).chain(others).collect()
    });
    let lines: Vec<(usize, u64)> = shares
        .iter()
        .flat_map(|share| share.lines.clone())
        .collect();
    let line_of = |block: usize, line: u64| -> u64 {
        let before = lines
            .iter()
            .filter(|(other, _)| *other < block)
            .map(|(_, lines)| lines);
        header.lines + before.sum::<u64>() + line + 1
    };
    let faults = shares.iter_mut().filter_map(|share| share.fault.take());
    if let Some((block, line, fault)) = faults.min_by_key(|(block, line, _)| (*block, *line)) {
        return Err(FileFault {
            line: Some(line_of(block, line)),
            ..fault
        });
    }
    for share in &mut shares {
        void.rows += share.void_rows;
        let found = share.void.drain(..);
        void.first
            .extend(found.map(|(block, line, cell, fault)| (line_of(block, line), cell, fault)));
    }
    void.first.sort_by_key(|(line, _, _)| *line);
    void.first.truncate(Void::SHOWN);
    let mut writers = shares.into_iter().map(|share| share.writer);
    let mut all = writers.next().unwrap_or_else(|| writer.clone());
    for writer in writers {
        all.greatest = all.greatest.max(writer.greatest);
        all.profile.merge(writer.profile);
    }
    all.profile.finish();
    Ok(all)
}

fn share<R: Read>(source: &Mutex<Source<R>>, header: &Header, writer: Writer) -> Share {
    let mut block = Vec::new();
    let mut share = Share {
        writer,
        lines: Vec::new(),
        void: Vec::new(),
        void_rows: 0,
        fault: None,
    };
    while share.fault.is_none() {
        let next = source
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next(&mut block);
        match next {
            Ok(Some(number)) => match rows(&block, number, header, &mut share) {
                Ok(count) => share.lines.push((number, count)),
                Err((line, at)) => share.fault = Some((number, line, at)),
            },
            Ok(None) => break,
            Err((number, problem)) => share.fault = Some((number, 0, FileFault::whole(problem))),
        }
    }
    share.writer.profile.prepare();
    share
}

/// Reads the rows of a block and gives their number; of a fault, the line within the block.
fn rows(
    block: &[u8],
    number: usize,
    header: &Header,
    share: &mut Share,
) -> Result<u64, (u64, FileFault)> {
    let mut rest = block;
    let mut lines = 0;
    while !rest.is_empty() {
        let end = match share.writer.plain(rest) {
            Some(end) => end,
            None => with_care(rest, header, share).map_err(|fault| (lines, fault))?,
        };
        share.note(number, lines);
        rest = &rest[end..];
        lines += 1;
    }
    Ok(lines)
}

/// Reads the first row with care and gives its bytes with its end of line.
fn with_care(rest: &[u8], header: &Header, share: &mut Share) -> Result<usize, FileFault> {
    let end = rest
        .iter()
        .position(|&byte| byte == b'\n')
        .unwrap_or(rest.len());
    let line = &rest[..end];
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if !line.is_empty() {
        let cells = line_cells(line, header.separator)?;
        share
            .writer
            .careful(&cells, header.before)
            .map_err(in_cell)?;
    }
    Ok((end + 1).min(rest.len()))
}

fn in_cell((cell, problem): CellFault) -> FileFault {
    FileFault::at(0, cell, problem)
}

/// Splits a line with care.
fn line_cells(line: &[u8], separator: u8) -> Result<Vec<String>, FileFault> {
    let text = std::str::from_utf8(line).map_err(|error| {
        let before = &line[..error.valid_up_to()];
        let cells = before.split(|&byte| byte == separator).count();
        FileFault::at(0, cells, Problem::NotUtf8)
    })?;
    cells::split(text, char::from(separator))
        .map_err(|cell| FileFault::at(0, cell, Problem::OpenQuote))
}

/// Reads a matrix of criteria: each row a criterion, with its label and direction before the count.
///
/// As soon as one criterion is better when lower, all scores are raw figures and are brought to a scale from 0 to 1.
fn criteria<R: Read>(
    mut source: Source<R>,
    header: &Header,
    mut writer: Writer,
) -> Result<(Writer, Vec<(String, Criterion)>), FileFault> {
    let mut block = Vec::new();
    let mut read = Vec::new();
    let mut line = header.lines;
    loop {
        match source.next(&mut block) {
            Ok(Some(_)) => {}
            Ok(None) => break,
            Err((_, problem)) => return Err(FileFault::line(line + 1, problem)),
        }
        for row in block.split_inclusive(|&byte| byte == b'\n') {
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
