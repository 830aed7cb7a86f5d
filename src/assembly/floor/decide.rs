//! Decisions about the floor.

use super::FloorCommand;
use crate::assembly::{Assembly, Decision, Refusal, Stamp};

pub(crate) fn decide(
    _assembly: &Assembly,
    _command: FloorCommand,
    _stamp: &Stamp,
) -> Result<Decision, Refusal> {
    Err(Refusal::NotFound {})
}
