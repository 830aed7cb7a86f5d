//! Our own ballot files: `count`, `weight`, one column for each option; one row for identical ballots.
#![expect(
    clippy::indexing_slicing,
    reason = "lines are cut at newlines and separators that were just found"
)]

mod counted;
mod criteria;
mod header;

use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;

pub(super) use self::counted::counted;
use self::criteria::criteria;
use self::header::{Header, header};
use super::cells;
use super::rows::{CellFault, Writer};
use super::source::{Block, Source};
use super::{Choice, FileFault, FileKind, Problem, Sheet, Void};
use crate::tally::{BallotFault, BallotKind};

/// Reads a ballot file of one kind.
///
/// Blocks of lines are read by as many threads as the machine has. Ballots that are packed in words each thread keeps in a
/// profile of its own until the end; others go to one profile, a block at a time. The first fault in the file is the one
/// reported.
pub(super) fn read(
    mut stream: impl Read + Send,
    kind: FileKind,
    limits: Option<BallotKind>,
    size: Option<u64>,
) -> Result<Sheet, FileFault> {
    let (header, rest) = header(&mut stream, kind)?;
    let expected = size.and_then(|size| expected(&rest, size));
    let writer = Writer::new(kind, header.profile(kind)?, header.separator).within(limits);
    let source = Mutex::new(Source::new(rest.as_slice().chain(stream)));
    let mut void = Void::default();
    let (writer, criteria) = if kind == FileKind::Criteria {
        let source = source.into_inner().unwrap_or_else(PoisonError::into_inner);
        criteria(source, &header, writer)?
    } else {
        (
            ballots(&source, &header, (&writer, expected), &mut void)?,
            Vec::new(),
        )
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

/// About how many rows a file of a size in bytes has, by its first ones.
fn expected(first: &[u8], size: u64) -> Option<usize> {
    let rows = first.split(|&byte| byte == b'\n').count();
    let size = usize::try_from(size).ok()?.max(first.len());
    let rows = rows.checked_mul(size)?.checked_div(first.len())?;
    // The rows to come may be a little shorter.
    Some(rows + rows / 16)
}

/// Blocks whose ballots a thread keeps at most while another hands over its own.
const KEPT: usize = 8;

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
    (writer, expected): (&Writer, Option<usize>),
    void: &mut Void,
) -> Result<Writer, FileFault> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    let mut all = writer.clone();
    if !all.profile.packs() {
        all.profile.make_room_for(expected);
    }
    let all = Mutex::new(all);
    let mut shares: Vec<Share> = thread::scope(|scope| {
        let read = || share(source, header, (writer.clone(), expected), &all);
        let handles: Vec<_> = (1..threads).map(|_| scope.spawn(read)).collect();
        let own = read();
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
    let mut all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
    for Share { writer, .. } in shares {
        all.greatest = all.greatest.max(writer.greatest);
        all.profile.merge(writer.profile);
    }
    all.profile.finish();
    Ok(all)
}

fn share<R: Read>(
    source: &Mutex<Source<R>>,
    header: &Header,
    (mut writer, expected): (Writer, Option<usize>),
    all: &Mutex<Writer>,
) -> Share {
    let mut block = Block::default();
    let keeps = writer.profile.packs();
    if keeps {
        writer.profile.make_room_for(expected);
    } else {
        writer.profile.gather();
    }
    let mut share = Share {
        writer,
        lines: Vec::new(),
        void: Vec::new(),
        void_rows: 0,
        fault: None,
    };
    let mut kept = 0;
    while share.fault.is_none() {
        let next = locked(source).next(&mut block);
        match next {
            Ok(Some(number)) => match rows(block.lines(), number, header, &mut share) {
                Ok(count) => share.lines.push((number, count)),
                Err((line, at)) => share.fault = Some((number, line, at)),
            },
            Ok(None) => break,
            Err((number, problem)) => share.fault = Some((number, 0, FileFault::whole(problem))),
        }
        // Reads on while another thread hands over its ballots, up to a limit.
        kept += 1;
        if !keeps && let Some(mut all) = handed(all, kept >= KEPT) {
            all.profile.take_in(&mut share.writer.profile);
            kept = 0;
        }
    }
    if !keeps {
        locked(all).profile.take_in(&mut share.writer.profile);
    }
    share.writer.profile.prepare();
    share
}

/// What several threads hand their ballots to: at once where it must be now, else only where no other thread does.
fn handed<T>(shared: &Mutex<T>, now: bool) -> Option<MutexGuard<'_, T>> {
    match shared.try_lock() {
        Ok(free) => Some(free),
        Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => now.then(|| locked(shared)),
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballots::source::BLOCK;

    #[test]
    fn a_file_whose_lines_end_with_a_return_alone_is_refused_not_read_as_options() {
        let problem = |file: &str| {
            let read = read(file.as_bytes(), FileKind::Rank, None, None);
            read.map(|sheet| sheet.options.len())
                .map_err(|fault| fault.problem)
        };
        assert_eq!(
            problem("count,weight,A,B\r5,2,1,3\r"),
            Err(Problem::OldLines)
        );
        assert_eq!(problem("count,weight,\"A\r\nx\",B\r\n5,2,1,3\r\n"), Ok(2));
    }

    /// Every distinct ballot with its weight, sorted.
    fn ballots(writer: &Writer) -> Vec<(Vec<u8>, crate::tally::Exact)> {
        let profile = &writer.profile;
        let one = |group| {
            let weight = profile.exact(profile.groups.amount(group));
            (profile.groups.key(group).to_vec(), weight)
        };
        let mut all: Vec<_> = (0..profile.distinct()).map(one).collect();
        all.sort();
        all
    }

    #[test]
    fn a_file_of_many_blocks_is_read_as_its_rows_are_one_by_one() {
        let plain = ["1"; 4].as_slice();
        let mixed = ["1", "0.75", "1/3", "18446744073709551615"].as_slice();
        let cases: [(FileKind, usize, &[&str], usize); 6] = [
            (FileKind::Rank, 10, plain, 10),
            (FileKind::Rank, 10, mixed, 10),
            (FileKind::Rank, 20, plain, 20),
            (FileKind::Rank, 20, mixed, 20),
            (FileKind::Score, 3, plain, 200),
            (FileKind::Score, 3, mixed, 300),
        ];
        for (kind, options, weights, most) in cases {
            let header: Vec<String> = (0..options).map(|option| format!("o{option}")).collect();
            let mut text = format!("count,weight,{}\n", header.join(","));
            let rows: Vec<Vec<String>> = (0..12_000usize)
                .map(|row| {
                    let weight = weights[row / 5_000 % weights.len()].to_owned();
                    // The same ballots come again, in other blocks.
                    let seed = row % 5_000;
                    let cell = |option: usize| (seed * (option + 3) % 7_919 % most + 1).to_string();
                    ["1".to_owned(), weight]
                        .into_iter()
                        .chain((0..options).map(cell))
                        .collect()
                })
                .collect();
            for row in &rows {
                text.push_str(&row.join(","));
                text.push('\n');
            }
            assert!(text.len() > 2 * BLOCK);
            let (header, _) = self::header::header(&mut text.as_bytes(), kind).unwrap();
            let mut expected = Writer::new(kind, header.profile(kind).unwrap(), header.separator);
            for row in &rows {
                expected.careful(row, header.before).unwrap();
            }
            expected.profile.finish();
            let sheet = read(text.as_bytes(), kind, None, None).unwrap();
            let found = Writer::new(kind, sheet.profile, header.separator);
            assert_eq!(
                ballots(&found),
                ballots(&expected),
                "{kind:?} {options} {most}"
            );
        }
    }
}
