//! What a ballot asks, without words: whoever draws it, on a phone or on paper, reads it from here.

use super::result::{RowLabel, label};
use crate::assembly::VoteId;
use crate::assembly::vote::Vote;
use crate::tally::BallotKind;

/// A ballot to be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BallotForm {
    /// The vote.
    pub vote: VoteId,
    /// The question.
    pub question: String,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// The choices in ballot order.
    pub choices: Vec<RowLabel>,
    /// Whether ballots are secret.
    pub secret: bool,
    /// Whether the answer goes into the record with the name of whoever gives it.
    pub named: bool,
}

impl BallotForm {
    /// How many choices there are.
    pub fn size(&self) -> u16 {
        u16::try_from(self.choices.len()).unwrap_or(u16::MAX)
    }
}

/// The ballot of a vote.
pub fn ballot_form(vote: &Vote) -> BallotForm {
    let terms = &vote.terms;
    BallotForm {
        vote: vote.id,
        question: terms.question.clone(),
        kind: terms.kind.clone(),
        choices: (0..terms.choices()).map(|n| label(terms, n)).collect(),
        secret: terms.secret,
        named: vote.phones_by_name(),
    }
}
