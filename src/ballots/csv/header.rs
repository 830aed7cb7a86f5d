//! The first line: which columns there are, and where the options begin.

use std::io::Read;

use crate::ballots::cells;
use crate::ballots::source::{self, LONGEST};
use crate::ballots::{FileFault, FileKind, Problem};
use crate::tally::Profile;
use crate::tally::profile::MAX_OPTIONS;

/// The first line.
pub(super) struct Header {
    pub(super) separator: u8,
    /// Cells before the count.
    pub(super) before: usize,
    /// The names of those.
    pub(super) labels: Vec<String>,
    pub(super) options: Vec<String>,
    /// How many lines it takes: a quoted name may hold a newline.
    pub(super) lines: u64,
}

impl Header {
    pub(super) fn profile(&self, kind: FileKind) -> Result<Profile, FileFault> {
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
            return Err(FileFault::whole(Problem::unreadable(&error)));
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
pub(super) fn header(
    stream: &mut impl Read,
    kind: FileKind,
) -> Result<(Header, Vec<u8>), FileFault> {
    let (bytes, rest) = first_line(stream)?;
    let text = words(&bytes)?;
    let lines = text.matches('\n').count().max(1);
    let text = text.trim_end_matches(['\n', '\r']);
    // Commas before semicolons before tabs: what stands among names may stand within one too.
    let separator = [',', ';', '\t']
        .into_iter()
        .find(|&sign| text.contains(sign))
        .unwrap_or(',');
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
    let separator = u8::try_from(separator).unwrap_or(b',');
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

/// The first line as text, if it can be one.
fn words(bytes: &[u8]) -> Result<&str, FileFault> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| source::not_utf8(bytes, error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileFault::whole(Problem::Empty));
    }
    if text.contains('\0') {
        return Err(FileFault::line(1, Problem::NotUtf8));
    }
    // The whole file is one line then: its ballots would be taken for options, and none counted.
    let line = text.trim_end_matches(['\n', '\r']);
    if line.replace("\r\n", "\n").contains('\r') {
        return Err(FileFault::line(1, Problem::OldLines));
    }
    Ok(text)
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
