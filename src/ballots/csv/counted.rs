//! How many ballots a file holds, apart from what they weigh: reading keeps weights alone.

use std::io::{BufRead as _, BufReader, Read};

use super::header::header;
use crate::ballots::{FileFault, FileKind, Problem, cells};

/// The counts of all rows of a file that was read without a fault, together; linear in its bytes.
///
/// # Errors
/// A [`FileFault`]: the file has changed since it was read.
pub(in crate::ballots) fn counted(mut stream: impl Read, kind: FileKind) -> Result<u64, FileFault> {
    let (header, rest) = header(&mut stream, kind)?;
    let mut sum = 0u64;
    for (line, number) in BufReader::new(rest.as_slice().chain(stream))
        .split(b'\n')
        .zip(header.lines + 1..)
    {
        let line = line.map_err(|error| FileFault::whole(Problem::unreadable(&error)))?;
        let first = line.split(|&byte| byte == header.separator).next();
        let cell = String::from_utf8_lossy(first.unwrap_or_default());
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        let count = cells::count(cell.trim_matches('"'))
            .map_err(|problem| FileFault::at(number, 1, problem))?;
        sum = sum.saturating_add(count);
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ballots_are_counted_whatever_they_weigh() {
        let file = "\u{feff}count;weight;A;B\r\n3;0,5;1;2\r\n\r\n\"4\";2;;\r\n 5 ;0;2;1";
        assert_eq!(counted(file.as_bytes(), FileKind::Rank), Ok(12));
        let tabs = counted("count\tweight\tA\n3\t1\t1\n".as_bytes(), FileKind::Rank);
        assert_eq!(tabs, Ok(3));
        let none = counted("count,weight,A\n".as_bytes(), FileKind::Rank);
        assert_eq!(none, Ok(0));
        let changed = counted("count,weight,A\nx,1,1\n".as_bytes(), FileKind::Rank);
        assert_eq!(changed.unwrap_err().line, Some(2));
    }
}
