//! A line of an urn: a slip and what its ballot says, with a check against damage.

use serde::{Deserialize, Serialize};

use super::key::{Key, Slip};
use crate::hex::{hex, unhex};
use crate::tally::Mark;

/// How many hexadecimal digits of the check are kept.
const CHECK: usize = 16;

#[derive(Serialize, Deserialize)]
struct Written {
    slip: String,
    ballot: Mark,
    check: String,
}

/// A line with its end.
pub(super) fn write(key: &Key, slip: &Slip, ballot: &Mark) -> Result<Vec<u8>, serde_json::Error> {
    let written = Written {
        slip: hex(&slip.0),
        check: check(key, slip, ballot)?,
        ballot: ballot.clone(),
    };
    let mut line = serde_json::to_vec(&written)?;
    line.push(b'\n');
    Ok(line)
}

/// Reads a line without its end; none if it is not whole.
pub(super) fn read(key: &Key, line: &[u8]) -> Option<(Slip, Mark)> {
    let written: Written = serde_json::from_slice(line).ok()?;
    let slip = Slip(unhex(&written.slip)?);
    let sound = written.check == check(key, &slip, &written.ballot).ok()?;
    sound.then_some((slip, written.ballot))
}

fn check(key: &Key, slip: &Slip, ballot: &Mark) -> Result<String, serde_json::Error> {
    let mut check = hex(&key.check(slip, &serde_json::to_vec(ballot)?));
    check.truncate(CHECK);
    Ok(check)
}
