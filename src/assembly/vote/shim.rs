//! Bridges to the count while both grow.

use crate::tally::{BallotFault, BallotKind, Mark, Method, Rule};

pub(super) fn check(_kind: &BallotKind, _mark: &Mark, _options: u16) -> Result<(), BallotFault> {
    Ok(())
}

pub(super) fn fits(_method: Method, _kind: &BallotKind) -> bool {
    true
}

pub(super) fn rule(method: Method) -> Rule {
    Rule { method, seats: 1 }
}
