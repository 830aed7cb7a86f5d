//! From bytes to text: UTF-8 or UTF-16 with or without a mark, else Windows-1252 as Italian spreadsheets save it.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ImportError;
use crate::assembly::outside::Charset;

/// Bytes looked at to tell UTF-16 without a mark.
const LOOKED_AT: usize = 4_000;

/// The text of a file, as it seems to be written.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    let charset = guess(bytes)?;
    Ok(encoding(charset).decode_with_bom_removal(bytes).0)
}

/// The text of a file written in `charset`; what cannot be so is refused with its place.
pub(super) fn decode_as(bytes: &[u8], charset: Charset) -> Result<Cow<'_, str>, ImportError> {
    if is_workbook(bytes) {
        return Err(ImportError::NotText {});
    }
    let (text, is_broken) = encoding(charset).decode_with_bom_removal(bytes);
    if is_broken {
        let (line, column) = place(&text);
        return Err(ImportError::Undecodable { line, column });
    }
    Ok(text)
}

/// How the characters of a file seem to be written.
pub(super) fn guess(bytes: &[u8]) -> Result<Charset, ImportError> {
    if is_workbook(bytes) {
        return Err(ImportError::NotText {});
    }
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return Ok(if marked == UTF_16LE {
            Charset::Utf16Le
        } else if marked == UTF_16BE {
            Charset::Utf16Be
        } else {
            Charset::Utf8
        });
    }
    if bytes.contains(&0) {
        return sixteen(bytes).ok_or(ImportError::NotText {});
    }
    Ok(if std::str::from_utf8(bytes).is_ok() {
        Charset::Utf8
    } else {
        Charset::Windows1252
    })
}

fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0")
}

fn encoding(charset: Charset) -> &'static Encoding {
    match charset {
        Charset::Utf8 => UTF_8,
        Charset::Windows1252 => WINDOWS_1252,
        Charset::Utf16Le => UTF_16LE,
        Charset::Utf16Be => UTF_16BE,
    }
}

/// UTF-16 without a mark: of Latin letters the higher byte is zero and the lower one is not.
fn sixteen(bytes: &[u8]) -> Option<Charset> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let looked_at = || bytes.iter().take(LOOKED_AT);
    let zeros = |skipped: usize| {
        let bytes = looked_at().skip(skipped).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let half = looked_at().count() / 4;
    match (even, odd) {
        (0, n) if n > half => Some(Charset::Utf16Le),
        (n, 0) if n > half => Some(Charset::Utf16Be),
        _ => None,
    }
}

/// Line and column, from 1, of the first character that could not be read.
fn place(text: &str) -> (usize, usize) {
    let before = text.split('\u{FFFD}').next().unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or_default();
    (line, last.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_read_in_every_encoding() {
        let cases: [(&[u8], Charset); 6] = [
            ("Niccolò".as_bytes(), Charset::Utf8),
            (b"\xEF\xBB\xBFNiccol\xC3\xB2", Charset::Utf8),
            (b"Niccol\xF2", Charset::Windows1252),
            (b"\xFF\xFEN\0i\0c\0c\0o\0l\0\xF2\0", Charset::Utf16Le),
            (b"N\0i\0c\0c\0o\0l\0\xF2\0", Charset::Utf16Le),
            (b"\0N\0i\0c\0c\0o\0l\0\xF2", Charset::Utf16Be),
        ];
        for (bytes, charset) in cases {
            assert_eq!(guess(bytes), Ok(charset), "{bytes:?}");
            assert_eq!(decode(bytes).unwrap(), "Niccolò", "{bytes:?}");
            assert_eq!(decode_as(bytes, charset).unwrap(), "Niccolò", "{bytes:?}");
        }
    }

    #[test]
    fn what_cannot_be_in_an_encoding_is_found_by_line_and_column() {
        assert_eq!(
            decode_as(b"uno\nNiccol\xF2\n", Charset::Utf8),
            Err(ImportError::Undecodable { line: 2, column: 7 })
        );
    }

    #[test]
    fn a_workbook_is_not_taken_for_text() {
        let error = Err(ImportError::NotText {});
        assert_eq!(decode(b"PK\x03\x04abc"), error);
        assert_eq!(decode(b"a;b\0c"), error);
        assert_eq!(decode_as(b"PK\x03\x04abc", Charset::Windows1252), error);
    }
}
