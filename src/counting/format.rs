//! The forms in which a count is printed.

use super::{Stop, TallyArgs};
use crate::text::Text;

/// A form of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Table,
    Json,
    Csv,
}

impl Format {
    /// The form asked for; a table when none is.
    ///
    /// Refuses to give steps as CSV, whose rows are options: leaving them out would look as if there were none.
    pub(super) fn of(args: &TallyArgs, text: &Text) -> Result<Self, Stop> {
        match args.format.as_deref() {
            None | Some("table") => Ok(Self::Table),
            Some("json") => Ok(Self::Json),
            Some("csv") if args.steps => {
                Err(Stop::Usage(text.get("methods-usage-steps").to_owned()))
            }
            Some("csv") => Ok(Self::Csv),
            Some(other) => Err(Stop::Usage(
                text.with("methods-usage-format", &[("value", other.into())]),
            )),
        }
    }
}
