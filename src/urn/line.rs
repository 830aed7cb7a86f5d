//! A line of an urn: a slip and what its ballot says, with a check against damage.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::key::{Key, Slip};
use crate::hex::{hex, unhex};
use crate::tally::Mark;

/// How many bytes of the check are kept.
const CHECK: usize = 8;

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    slip: String,
    ballot: Cow<'a, Mark>,
    check: String,
}

/// Adds a line with its end to those before it.
pub(super) fn write(
    lines: &mut Vec<u8>,
    key: &Key,
    slip: &Slip,
    ballot: &Mark,
) -> Result<(), serde_json::Error> {
    let written = Written {
        slip: hex(&slip.0),
        check: check(key, slip, ballot)?,
        ballot: Cow::Borrowed(ballot),
    };
    serde_json::to_writer(&mut *lines, &written)?;
    lines.push(b'\n');
    Ok(())
}

/// Reads a line without its end; none if it is not whole.
pub(super) fn read(key: &Key, line: &[u8]) -> Option<(Slip, Mark)> {
    let written: Written<'_> = serde_json::from_slice(line).ok()?;
    let slip = Slip(unhex(&written.slip)?);
    let sound = written.check == check(key, &slip, &written.ballot).ok()?;
    sound.then(|| (slip, written.ballot.into_owned()))
}

fn check(key: &Key, slip: &Slip, ballot: &Mark) -> Result<String, serde_json::Error> {
    let check = key.check(slip, &serde_json::to_vec(ballot)?);
    Ok(hex(check.get(..CHECK).unwrap_or(&check)))
}

#[cfg(test)]
mod tests {
    use super::super::key::BYTES;
    use super::*;

    #[test]
    fn lines_are_read_as_they_were_written_one_after_the_other() {
        let key = Key::new([7; BYTES]);
        let ballots = [
            (Slip([1; BYTES]), Mark::Chosen(vec![0, 3])),
            (Slip([2; BYTES]), Mark::Blank),
        ];
        let mut lines = Vec::new();
        for (slip, ballot) in &ballots {
            write(&mut lines, &key, slip, ballot).unwrap();
        }
        let text = String::from_utf8(lines).unwrap();
        let first = format!(
            r#"{{"slip":"{}","ballot":{{"Chosen":[0,3]}},"check":""#,
            "01".repeat(BYTES)
        );
        assert!(text.starts_with(&first), "{text}");
        let found: Vec<_> = text.lines().map(|l| read(&key, l.as_bytes())).collect();
        assert_eq!(found, ballots.map(Some));
        let changed = text.replace("[0,3]", "[0,2]");
        let first = changed.lines().next().unwrap();
        assert_eq!(read(&key, first.as_bytes()), None);
    }
}
