//! Decisions about weighings.

use super::WeighingCommand;
use crate::assembly::{Assembly, Decision, Refusal};

pub(crate) fn decide(_assembly: &Assembly, _command: WeighingCommand) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound {})
}
