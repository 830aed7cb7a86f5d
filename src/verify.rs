//! `portavoce verify SESSION`: the chain checked, every count and every public lot done again, one line that says what
//! was found.

use std::collections::BTreeSet;
use std::path::Path;

use crate::clerk::{Recounted, Verification, verify_session};
use crate::journal::JournalError;
use crate::text::Text;

/// What was found, in a line, and whether all is as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line.
    pub sentence: String,
    /// Whether the chain is whole, everything came out as recorded, and the urn of an open vote can be read; if not, the
    /// exit code is not zero.
    pub agrees: bool,
}

/// Checks a session from its files alone. Writes nothing; a session open elsewhere can be checked too.
///
/// # Errors
/// What keeps the session from being read: a damaged line, a newer format, no session at all.
pub fn command(session: &Path, text: &Text) -> Result<Finding, JournalError> {
    let found = verify_session(session)?;
    Ok(Finding {
        sentence: sentence(&found, text),
        agrees: found.agrees() && !found.has_broken_urn && !is_cut_short(&found),
    })
}

/// Whether not even the first write is whole: nothing was ever acknowledged, or the end of the file is lost, as where a
/// folder was copied by halves.
fn is_cut_short(found: &Verification) -> bool {
    found.torn.is_some() && found.head.seq == 0
}

fn sentence(found: &Verification, text: &Text) -> String {
    if is_cut_short(found) {
        return text.get("verify-cut-short").to_owned();
    }
    let mut sentence = if found.agrees() {
        sound(found, text)
    } else {
        differing(found, text)
    };
    if found.torn.is_some() {
        sentence.push(' ');
        sentence.push_str(text.get("verify-torn"));
    }
    if found.has_broken_urn {
        sentence = format!("{} {sentence}", text.get("verify-urn"));
    }
    sentence
}

fn sound(found: &Verification, text: &Text) -> String {
    let is_lot = |what: &Recounted| matches!(what, Recounted::Lot { .. });
    let lots = found.recounts.iter().filter(|r| is_lot(&r.what)).count();
    let counts = found.recounts.len() - lots;
    let values = [
        ("events", found.head.seq.into()),
        ("counts", counts.into()),
        ("lots", lots.into()),
        ("hash", found.head.hash.as_str().into()),
    ];
    text.with("verify-sound", &values)
}

fn differing(found: &Verification, text: &Text) -> String {
    let differences: Vec<_> = found.differences().collect();
    let votes: BTreeSet<u32> = differences.iter().map(|r| r.vote.0).collect();
    let votes: Vec<String> = votes.iter().map(u32::to_string).collect();
    let first = differences.first().map_or(0, |r| r.seq);
    let values = [
        ("n", differences.len().into()),
        ("all", found.recounts.len().into()),
        ("votes", text.list(&votes).into()),
        ("seq", first.into()),
    ];
    text.with("verify-differs", &values)
}
