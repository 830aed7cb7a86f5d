//! Decisions of and about the table.

use super::ConsensusCommand;
use crate::assembly::{Assembly, Decision, Refusal};

pub(crate) fn decide(
    _assembly: &Assembly,
    _command: ConsensusCommand,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound {})
}
