//! A file in blocks of whole lines, handed out to several readers in turn, in bounded memory.
#![expect(
    clippy::indexing_slicing,
    reason = "a buffer is cut at a newline that was just found in it, or at the bytes just read"
)]

use std::io::{ErrorKind, Read};

use super::{FileFault, Problem};

/// Bytes read at a time.
pub(super) const BLOCK: usize = 1 << 16;

/// The longest line that is read.
pub(super) const LONGEST: usize = 1 << 20;

/// Whole lines of a stream, in room that is used again and again.
#[derive(Debug, Default)]
pub(super) struct Block {
    room: Vec<u8>,
    filled: usize,
}

impl Block {
    /// The lines.
    pub(super) fn lines(&self) -> &[u8] {
        &self.room[..self.filled]
    }

    /// Makes room for some bytes after those there are; only room that was never used before is made ready for it.
    fn more(&mut self, bytes: usize) -> &mut [u8] {
        let end = self.filled + bytes;
        if self.room.len() < end {
            self.room.resize(end, 0);
        }
        &mut self.room[self.filled..end]
    }
}

/// Hands out a stream in blocks of whole lines.
pub(super) struct Source<R> {
    stream: R,
    /// What was read of a line that is not whole yet.
    rest: Vec<u8>,
    ended: bool,
    blocks: usize,
}

impl<R: Read> Source<R> {
    pub(super) fn new(stream: R) -> Self {
        Self {
            stream,
            rest: Vec::new(),
            ended: false,
            blocks: 0,
        }
    }

    /// Fills `block` with the next whole lines and gives its number from 0; `None` at the end.
    ///
    /// # Errors
    /// The stream cannot be read, or a line is longer than [`LONGEST`]; the number of the block comes with it.
    pub(super) fn next(&mut self, block: &mut Block) -> Result<Option<usize>, (usize, Problem)> {
        block.filled = 0;
        block.more(self.rest.len()).copy_from_slice(&self.rest);
        block.filled = self.rest.len();
        self.rest.clear();
        loop {
            if self.ended {
                return Ok(self.number(block));
            }
            let start = block.filled;
            self.fill(block).map_err(|problem| (self.blocks, problem))?;
            let fresh = &block.lines()[start..];
            if let Some(end) = fresh.iter().rposition(|&byte| byte == b'\n') {
                self.rest.extend_from_slice(&fresh[end + 1..]);
                block.filled = start + end + 1;
                return Ok(self.number(block));
            }
            if block.filled > LONGEST {
                self.ended = true;
                let longest = u64::try_from(LONGEST).unwrap_or(u64::MAX);
                return Err((self.blocks, Problem::LongLine(longest)));
            }
        }
    }

    fn number(&mut self, block: &Block) -> Option<usize> {
        let number = self.blocks;
        self.blocks += 1;
        (block.filled > 0).then_some(number)
    }

    fn fill(&mut self, block: &mut Block) -> Result<(), Problem> {
        let end = block.filled + BLOCK;
        while block.filled < end {
            match self.stream.read(block.more(end - block.filled)) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(read) => block.filled += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    self.ended = true;
                    return Err(Problem::unreadable(&error));
                }
            }
        }
        Ok(())
    }
}

/// Reads a whole small text, refusing other encodings and lines without end.
///
/// # Errors
/// The stream cannot be read, is empty, or is not UTF-8.
pub(super) fn text(stream: impl Read) -> Result<String, FileFault> {
    let mut source = Source::new(stream);
    let (mut bytes, mut block) = (Vec::new(), Block::default());
    loop {
        match source.next(&mut block) {
            Ok(Some(_)) => bytes.extend_from_slice(block.lines()),
            Ok(None) => break,
            Err((_, problem)) => return Err(FileFault::line(line_at(&bytes), problem)),
        }
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| not_utf8(error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if text.trim().is_empty() {
        return Err(FileFault::whole(Problem::Empty));
    }
    Ok(text
        .strip_prefix('\u{feff}')
        .map(ToOwned::to_owned)
        .unwrap_or(text))
}

/// The fault of a byte that is not UTF-8, after so many bytes that are.
pub(super) fn not_utf8(bytes: &[u8], valid: usize) -> FileFault {
    let before = &bytes[..valid.min(bytes.len())];
    let start = before
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |at| at + 1);
    let column = String::from_utf8_lossy(&before[start..]).chars().count() + 1;
    FileFault::at(line_at(before), column, Problem::NotUtf8)
}

/// The number of the line that follows some bytes.
fn line_at(bytes: &[u8]) -> u64 {
    let lines = bytes.split(|&byte| byte == b'\n').count();
    u64::try_from(lines).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_hold_whole_lines_and_lose_nothing() {
        let lines: Vec<String> = (0..100_000).map(|line| format!("{line},1,,3\n")).collect();
        let text = lines.concat();
        let mut source = Source::new(text.as_bytes());
        let (mut all, mut block, mut blocks) = (Vec::new(), Block::default(), 0);
        while let Some(number) = source.next(&mut block).unwrap() {
            assert_eq!((number, block.lines().last()), (blocks, Some(&b'\n')));
            all.extend_from_slice(block.lines());
            blocks += 1;
        }
        assert!(blocks > 1);
        assert_eq!(all, text.as_bytes());
    }

    #[test]
    fn the_last_line_needs_no_newline() {
        let mut source = Source::new(&b"a\nb"[..]);
        let (mut all, mut block) = (Vec::new(), Block::default());
        while source.next(&mut block).unwrap().is_some() {
            all.extend_from_slice(block.lines());
        }
        assert_eq!(all, b"a\nb");
    }

    #[test]
    fn a_line_without_end_is_refused_in_bounded_memory() {
        let mut source = Source::new(std::io::repeat(b'1'));
        let mut block = Block::default();
        assert_eq!(
            source.next(&mut block),
            Err((0, Problem::LongLine(1 << 20)))
        );
        assert!(block.room.capacity() < LONGEST * 4);
    }
}
