//! A file of JSON: indented for whoever reads it, ending with a line end.

use std::io;

use serde::Serialize;

/// The bytes of the file.
///
/// # Errors
/// None in practice: it writes to memory.
pub(super) fn file(value: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
