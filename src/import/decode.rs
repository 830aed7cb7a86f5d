//! From bytes to text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252 as Italian spreadsheets save it.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::ImportError;

pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ImportError::NotText {});
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode(bytes).0);
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotText {});
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text),
        None => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_are_read_in_every_encoding() {
        let cases: [&[u8]; 4] = [
            "Niccolò".as_bytes(),
            b"\xEF\xBB\xBFNiccol\xC3\xB2",
            b"Niccol\xF2",
            b"\xFF\xFEN\0i\0c\0c\0o\0l\0\xF2\0",
        ];
        for bytes in cases {
            assert_eq!(decode(bytes).unwrap(), "Niccolò", "{bytes:?}");
        }
    }

    #[test]
    fn a_workbook_is_not_taken_for_text() {
        assert_eq!(decode(b"PK\x03\x04abc"), Err(ImportError::NotText {}));
        assert_eq!(decode(b"a;b\0c"), Err(ImportError::NotText {}));
    }
}
