//! Why a session was not begun, in words.

use crate::clerk::CreateError;
use crate::text::Text;
pub(super) use crate::tui::wording::journal;
use crate::tui::wording::refusal;

/// Why a session was not begun, in a sentence.
pub(super) fn create(error: &CreateError, text: &Text) -> String {
    match error {
        CreateError::Refused { refusal: why, .. } => refusal(why, text),
        CreateError::Journal(error) => journal(error, text),
    }
}
