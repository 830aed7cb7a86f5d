//! Decisions about observations.

use super::ObservationCommand;
use crate::assembly::{Assembly, Decision, Refusal};

pub(crate) fn decide(
    _assembly: &Assembly,
    _command: ObservationCommand,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound {})
}
