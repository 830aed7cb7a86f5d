//! `consultazioni_esterne.csv` read back.

use super::ReadError;
use super::sheet::{Row, Sheet};

/// An option of a poll from outside, as the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideFigures {
    /// The number of the poll.
    pub poll: u32,
    /// What was asked.
    pub title: String,
    /// Who asked, and where.
    pub source: String,
    /// Whether the poll was withdrawn.
    pub withdrawn: bool,
    /// The option.
    pub option: String,
    /// How many chose it.
    pub count: u64,
    /// How many answered the poll: the base.
    pub respondents: u64,
}

/// Reads the polls from outside.
///
/// # Errors
/// A [`ReadError`] that names what is not as this program writes it.
pub fn outside(bytes: &[u8]) -> Result<Vec<OutsideFigures>, ReadError> {
    let sheet = Sheet::read(bytes)?;
    sheet.rows().map(figures).collect()
}

fn figures(row: Row<'_>) -> Result<OutsideFigures, ReadError> {
    let withdrawn = match row.text("stato")? {
        "valida" => false,
        "ritirata" => true,
        _ => return Err(row.refuse("stato")),
    };
    Ok(OutsideFigures {
        poll: row.needed("consultazione")?,
        title: row.text("titolo")?.to_owned(),
        source: row.text("fonte")?.to_owned(),
        withdrawn,
        option: row.text("opzione")?.to_owned(),
        count: row.needed("n")?,
        respondents: row.needed("rispondenti")?,
    })
}
