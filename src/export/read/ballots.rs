//! The ballots of `schede_anonime.csv`, and how to count them again.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::ReadError;
use super::sheet::{Row, Sheet};
use crate::assembly::VoteId;
use crate::assembly::vote::{Pack, Paper, Reading, Slip, VoidReason};
use crate::export::codes;
use crate::tally::{BallotKind, Mark};

/// The ballots of each vote: number of the ballot, and what is on it.
pub type Ballots = BTreeMap<VoteId, BTreeMap<u64, BallotRead>>;

/// A ballot as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotRead {
    /// Valid, with the value of each choice that has one: 1 for a mark, the place, the points …
    Valid(BTreeMap<u16, i32>),
    /// Blank.
    Blank,
    /// Void.
    Void(VoidReason),
    /// Set aside, and not decided on.
    Doubtful,
}

/// Reads `schede_anonime.csv`.
///
/// # Errors
/// A [`ReadError`] that names the line and the column.
pub fn ballots(bytes: &[u8]) -> Result<Ballots, ReadError> {
    let sheet = Sheet::read(bytes)?;
    let mut votes = Ballots::new();
    for row in sheet.rows() {
        let vote = votes.entry(VoteId(row.needed("votazione")?)).or_default();
        let number = row.needed("scheda")?;
        let read = read(row)?;
        match (vote.get_mut(&number), read) {
            (None, read) => {
                vote.insert(number, read);
            }
            (Some(BallotRead::Valid(marks)), BallotRead::Valid(more)) => marks.extend(more),
            (Some(_), _) => return Err(row.refuse("scheda")),
        }
    }
    Ok(votes)
}

fn read(row: Row<'_>) -> Result<BallotRead, ReadError> {
    match row.text("esito_scheda")? {
        "bianca" => Ok(BallotRead::Blank),
        "dubbia" => Ok(BallotRead::Doubtful),
        "nulla" => {
            let code = row.text("motivo")?;
            let reason = VoidReason::ALL
                .into_iter()
                .find(|r| codes::void(*r) == code);
            reason
                .map(BallotRead::Void)
                .ok_or_else(|| row.refuse("motivo"))
        }
        "valida" => {
            let mark = match row.choice("opzione_n")? {
                None => None,
                Some(choice) => Some((choice, row.needed("valore")?)),
            };
            Ok(BallotRead::Valid(mark.into_iter().collect()))
        }
        _ => Err(row.refuse("esito_scheda")),
    }
}

/// The ballots of a vote in one pack, ready to be counted again by [`tally`](crate::assembly::vote::tally).
///
/// `kind` and `choices` are those of the vote: they say what the values on a ballot mean.
pub fn paper(ballots: &BTreeMap<u64, BallotRead>, kind: &BallotKind, choices: u16) -> Paper {
    let slips: Vec<Arc<Slip>> = ballots
        .values()
        .map(|ballot| Arc::new(Slip::new(reading(ballot, kind, choices))))
        .collect();
    Paper {
        handed_out: None,
        packs: vec![Pack::read_once(slips)],
    }
}

fn reading(ballot: &BallotRead, kind: &BallotKind, choices: u16) -> Reading {
    let marks = match ballot {
        BallotRead::Blank => return Reading::Blank,
        BallotRead::Void(reason) => return Reading::Void(*reason),
        BallotRead::Doubtful => return Reading::Doubtful,
        BallotRead::Valid(marks) => marks,
    };
    Reading::Valid(match kind {
        BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. } => {
            Mark::Chosen(marks.keys().copied().collect())
        }
        BallotKind::Rank { .. } => {
            let place = |choice: u16| marks.get(&choice).and_then(|p| u16::try_from(*p).ok());
            Mark::Ranks((0..choices).map(|c| place(c).unwrap_or(0)).collect())
        }
        BallotKind::Points { .. }
        | BallotKind::Score { .. }
        | BallotKind::Grade { .. }
        | BallotKind::Resistance { .. } => {
            Mark::Values((0..choices).map(|c| marks.get(&c).copied()).collect())
        }
    })
}
