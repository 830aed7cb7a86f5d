//! The form of a line, and the hash that ties it to the one before.
//!
//! ```text
//! {"seq":7,"batch":3,"left":0,"act":5,"at":"2026-11-22T18:04:05.678Z","event":{…},"hash":"<64 hexadecimal digits>"}
//! ```
//!
//! `hash` is the SHA-256, in lower-case hexadecimal, of the previous line's 64 digits followed by this line's bytes up to
//! `,"hash":"`. The header, which is the first line, has nothing before it: its hash covers its own bytes alone. Fields
//! stand in this order with no spaces, so the envelope is read by position, and only the event is parsed as JSON.

use std::fmt;

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The family of the format, before the slash.
pub(super) const FAMILY: &str = "portavoce";
/// The newest version of the format, after the slash.
pub(super) const VERSION: u32 = 1;

const HASH_KEY: &[u8] = b",\"hash\":\"";
const LINE_END: &[u8] = b"\"}";
const DIGITS: usize = 64;
const AT_LENGTH: usize = "2026-11-22T18:04:05.678Z".len();

/// The hash of a line: what the minutes print so that anyone can check the journal.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ChainHash([u8; DIGITS]);

impl ChainHash {
    /// Chains a line's bytes to the hash of the line before (none for the header).
    pub(super) fn of(previous: Option<&Self>, body: &[u8]) -> Self {
        let mut hasher = Sha256::new();
        if let Some(previous) = previous {
            hasher.update(previous.0);
        }
        hasher.update(body);
        let mut digits = [0; DIGITS];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(hasher.finalize()) {
            pair.copy_from_slice(&[hex_digit(byte >> 4), hex_digit(byte & 0xf)]);
        }
        Self(digits)
    }

    /// The hash as 64 hexadecimal digits in lower case.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }
}

fn hex_digit(value: u8) -> u8 {
    if value < 10 {
        b'0' + value
    } else {
        b'a' + value - 10
    }
}

impl fmt::Display for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ChainHash({self})")
    }
}

/// The first line of a journal, without its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// `portavoce/1`.
    pub(super) format: String,
    /// Name and version of the program that made the journal.
    #[serde(default)]
    pub(super) program: String,
    /// When it was made.
    pub(super) at: Timestamp,
}

impl Header {
    /// The version after the slash, if this is a header of ours.
    pub(super) fn version(format: &str) -> Option<u32> {
        format.strip_prefix(FAMILY)?.strip_prefix('/')?.parse().ok()
    }
}

/// The numbers that stand before an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbers {
    /// Number of the event, from 1.
    pub(super) seq: u64,
    /// Number of the write it was part of, from 1.
    pub(super) batch: u64,
    /// Lines of the same batch still to come; 0 on the last.
    pub(super) left: u64,
    /// Number of the accepted command, from 1.
    pub(super) act: u64,
}

/// A line split into its parts, nothing checked yet.
#[derive(Debug)]
pub(super) struct Parts<'line> {
    pub(super) numbers: Numbers,
    pub(super) at: &'line [u8],
    pub(super) event: &'line [u8],
}

/// Splits a line (without its newline) into the bytes its hash covers and the hash it claims.
pub(super) fn split_hash(line: &[u8]) -> Option<(&[u8], ChainHash)> {
    let rest = line.strip_suffix(LINE_END)?;
    let (rest, digits) = rest.split_at_checked(rest.len().checked_sub(DIGITS)?)?;
    Some((rest.strip_suffix(HASH_KEY)?, ChainHash::from_bytes(digits)?))
}

/// Splits the bytes a hash covers into envelope and event.
pub(super) fn split_body(body: &[u8]) -> Option<Parts<'_>> {
    let (seq, rest) = number(body.strip_prefix(b"{\"seq\":")?)?;
    let (batch, rest) = number(rest.strip_prefix(b",\"batch\":")?)?;
    let (left, rest) = number(rest.strip_prefix(b",\"left\":")?)?;
    let (act, rest) = number(rest.strip_prefix(b",\"act\":")?)?;
    let (at, rest) = rest
        .strip_prefix(b",\"at\":\"")?
        .split_at_checked(AT_LENGTH)?;
    let event = rest.strip_prefix(b"\",\"event\":")?;
    let numbers = Numbers {
        seq,
        batch,
        left,
        act,
    };
    Some(Parts { numbers, at, event })
}

/// The numbers at the start of what may be a damaged line.
pub(super) fn seq_and_batch(bytes: &[u8]) -> Option<(u64, u64)> {
    let (seq, rest) = number(bytes.strip_prefix(b"{\"seq\":")?)?;
    let (batch, _) = number(rest.strip_prefix(b",\"batch\":")?)?;
    Some((seq, batch))
}

fn number(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (digits, rest) = bytes.split_at_checked(digits)?;
    let (first, others) = digits.split_first()?;
    let value = others
        .iter()
        .try_fold(u64::from(first - b'0'), |value, digit| {
            value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
        })?;
    Some((value, rest))
}

/// Reads the time and the event of a line whose hash has been checked; the error is the reader's own words.
pub(super) fn read_parts<E: DeserializeOwned>(parts: &Parts<'_>) -> Result<(Timestamp, E), String> {
    let at = std::str::from_utf8(parts.at).map_err(|error| error.to_string())?;
    let at = at.parse().map_err(|error: jiff::Error| error.to_string())?;
    let event = serde_json::from_slice(parts.event).map_err(|error| error.to_string())?;
    Ok((at, event))
}

/// Adds an event's line to `buffer` and returns its hash.
pub(super) fn write_event<E: Serialize>(
    buffer: &mut Vec<u8>,
    previous: &ChainHash,
    numbers: Numbers,
    at: Timestamp,
    event: &E,
) -> Result<ChainHash, serde_json::Error> {
    let start = buffer.len();
    let Numbers {
        seq,
        batch,
        left,
        act,
    } = numbers;
    let envelope = format!(
        r#"{{"seq":{seq},"batch":{batch},"left":{left},"act":{act},"at":"{at:.3}","event":"#
    );
    buffer.extend_from_slice(envelope.as_bytes());
    serde_json::to_writer(&mut *buffer, event)?;
    Ok(finish(buffer, start, Some(previous)))
}

/// The header's line and its hash.
pub(super) fn write_header(header: &Header) -> Result<(Vec<u8>, ChainHash), serde_json::Error> {
    let mut buffer = serde_json::to_vec(header)?;
    let _brace = buffer.pop();
    let hash = finish(&mut buffer, 0, None);
    Ok((buffer, hash))
}

/// Ends the line that begins at `start`, with its hash.
fn finish(buffer: &mut Vec<u8>, start: usize, previous: Option<&ChainHash>) -> ChainHash {
    let hash = ChainHash::of(previous, buffer.get(start..).unwrap_or_default());
    buffer.extend_from_slice(HASH_KEY);
    buffer.extend_from_slice(&hash.0);
    buffer.extend_from_slice(LINE_END);
    buffer.push(b'\n');
    hash
}

/// What was read from a header line that matches its hash.
#[derive(Debug)]
pub(super) enum HeaderLine {
    /// A header this program reads.
    Known(ChainHash),
    /// A header of a newer format.
    Newer {
        /// The version found.
        found: u32,
        /// The program that wrote it.
        program: String,
    },
    /// Not a header.
    Bad,
}

/// Reads the first line (without its newline).
pub(super) fn read_header(line: &[u8]) -> HeaderLine {
    #[derive(Deserialize)]
    struct Loose {
        format: String,
        #[serde(default)]
        program: String,
    }
    let Ok(Loose { format, program }) = serde_json::from_slice(line) else {
        return HeaderLine::Bad;
    };
    match Header::version(&format) {
        Some(found) if found > VERSION => HeaderLine::Newer { found, program },
        Some(VERSION) => match split_hash(line) {
            Some((body, hash)) if ChainHash::of(None, body) == hash => HeaderLine::Known(hash),
            Some(_) | None => HeaderLine::Bad,
        },
        Some(_) | None => HeaderLine::Bad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Timestamp {
        "2026-11-22T18:04:05.678Z".parse().unwrap()
    }

    #[test]
    fn a_line_is_read_back_as_it_was_written() {
        let header = Header {
            format: "portavoce/1".into(),
            program: "portavoce 0.1.0".into(),
            at: at(),
        };
        let (first, start) = write_header(&header).unwrap();
        assert!(
            matches!(read_header(first.trim_ascii_end()), HeaderLine::Known(hash) if hash == start)
        );

        let numbers = Numbers {
            seq: 7,
            batch: 3,
            left: 0,
            act: 5,
        };
        let mut buffer = Vec::new();
        let hash = write_event(&mut buffer, &start, numbers, at(), &"\"hash\":\"\n è").unwrap();
        let (body, claimed) = split_hash(buffer.strip_suffix(b"\n").unwrap()).unwrap();
        assert_eq!(claimed, hash);
        assert_eq!(ChainHash::of(Some(&start), body), hash);
        let parts = split_body(body).unwrap();
        assert_eq!(parts.numbers, numbers);
        assert_eq!(
            read_parts::<String>(&parts).unwrap(),
            (at(), "\"hash\":\"\n è".to_owned())
        );
    }

    #[test]
    fn the_hash_is_plain_sha_256_of_the_previous_digits_and_the_body() {
        // printf 'abc' | sha256sum
        let first = ChainHash::of(None, b"abc");
        assert_eq!(
            first.as_str(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        // printf 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adabc' | sha256sum
        let second = ChainHash::of(Some(&first), b"abc");
        assert_eq!(
            second.as_str(),
            "fee58e4678e796b6f60e7ae350c6b5b60af591c1abffefa774abe13a56e07eb4"
        );
    }

    #[test]
    fn numbers_too_large_for_64_bits_are_not_read() {
        assert_eq!(
            number(b"18446744073709551615,"),
            Some((u64::MAX, &b","[..]))
        );
        assert_eq!(number(b"18446744073709551616,"), None);
        assert_eq!(number(b","), None);
    }
}
