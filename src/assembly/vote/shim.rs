//! Bridges to the count while both grow.

use crate::tally::{BallotFault, BallotKind, Mark, Method, Rule};

pub(super) fn check(kind: &BallotKind, mark: &Mark, options: u16) -> Result<(), BallotFault> {
    kind.check(mark, options)
}

pub(super) fn fits(method: Method, kind: &BallotKind) -> bool {
    method.fits(kind)
}

pub(super) fn rule(method: Method) -> Rule {
    Rule::new(method)
}
