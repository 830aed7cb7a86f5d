//! Decisions about the board.

use super::BoardCommand;
use crate::assembly::{Assembly, Decision, Refusal};

pub(crate) fn decide(_assembly: &Assembly, _command: BoardCommand) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound {})
}
