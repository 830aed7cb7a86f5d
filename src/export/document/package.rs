//! The zip around the XML files of a document.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Cells across a full bar.
pub(super) const BAR: u16 = 20;

/// A zip being filled. Its files bear no time, so that the same document gives the same bytes.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    pub(super) fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a file.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub(super) fn add(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes, CompressionMethod::Deflated)
    }

    /// Adds a file that must be readable without unpacking.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub(super) fn add_plain(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.put(path, bytes, CompressionMethod::Stored)
    }

    fn put(&mut self, path: &str, bytes: &[u8], how: CompressionMethod) -> io::Result<()> {
        let options = SimpleFileOptions::default().compression_method(how);
        self.0.start_file(path, options)?;
        self.0.write_all(bytes)
    }

    /// The whole file.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        Ok(self.0.finish()?.into_inner())
    }
}

/// How many of the [`BAR`] cells of a bar are filled, half up; a bar that is not nothing shows at least one.
pub(super) fn cells(filled: u16) -> u16 {
    let cells = (u32::from(filled.min(1000)) * u32::from(BAR) + 500) / 1000;
    let cells = u16::try_from(cells).unwrap_or(BAR);
    if filled > 0 { cells.max(1) } else { 0 }
}

/// The widths of columns that share `width`, the last taking what rounding leaves.
pub(super) fn widths(shares: &[u16], width: u32) -> Vec<u32> {
    let all: u32 = shares.iter().map(|s| u32::from(*s)).sum::<u32>().max(1);
    let mut left = width;
    let mut widths: Vec<u32> = shares
        .iter()
        .map(|share| {
            let own = width * u32::from(*share) / all;
            left = left.saturating_sub(own);
            own
        })
        .collect();
    if let Some(last) = widths.last_mut() {
        *last += left;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_exactly() {
        assert_eq!(widths(&[1, 1, 1], 100), [33, 33, 34]);
        assert_eq!(widths(&[], 100), Vec::<u32>::new());
    }

    #[test]
    fn a_bar_is_never_longer_than_full_nor_empty_for_something() {
        assert_eq!([0, 1, 500, 1000, 2000].map(cells), [0, 1, 10, 20, 20]);
    }
}
