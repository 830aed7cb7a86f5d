//! Why a session was not begun, in words.

use crate::clerk::CreateError;
use crate::journal::{Action, JournalError};
use crate::text::Text;
pub(super) use crate::tui::wording::journal;
use crate::tui::wording::refusal;

/// Why a session was not begun, in a sentence.
pub(super) fn create(error: &CreateError, text: &Text) -> String {
    match error {
        CreateError::Refused { refusal: why, .. } => refusal(why, text),
        // What there is no room for is not there yet, whatever of it was being written.
        CreateError::Journal(JournalError::DiskFull { path, .. }) => {
            let path = path.clone();
            let action = Action::Create;
            journal(&JournalError::DiskFull { path, action }, text)
        }
        CreateError::Journal(error) => journal(error, text),
    }
}
