//! Counting again from the files alone: what goes with an export so that anyone can, and doing it.
//!
//! The folder [`FOLDER`] holds the rules as they were frozen (`regole.json`), the ballots read (`schede_anonime.csv`), the
//! figures recorded (`voti.csv`) and a plain text that says how to count each vote with any program (`RICONTEGGIO.txt`).
//! `SHA256SUMS`, beside it, lists every published file of the export.

mod check;
mod compare;
mod guide;
mod sums;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use self::check::{Amiss, Finding, RecountError, recount};
pub(super) use self::guide::guide;
pub(super) use self::sums::{SUMS, sums};

use super::counts::{Counted, last, votes};
use super::json;
use super::source::Source;
use crate::assembly::VoteId;
use crate::assembly::vote::{Census, Channel, Settlement, Terms, Totals};
use crate::present::result::tells_ballots;

/// The folder of what is needed to count again.
pub const FOLDER: &str = "riconteggio";
/// The rules of every vote.
pub(super) const RULES: &str = "regole.json";
/// How to count again, in words.
pub(super) const GUIDE: &str = "RICONTEGGIO.txt";

/// The receipts of a vote by phone, one a line; only of votes that have some.
pub(super) fn receipts(id: VoteId) -> String {
    format!("ricevute_voto_{id}.txt")
}

/// The format of [`RULES`].
const FORMAT: &str = "portavoce-riconteggio/1";

/// What [`RULES`] holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rules {
    format: String,
    /// The name of the assembly, as in the tables.
    assembly: String,
    /// The votes with a count that holds.
    votes: Vec<Ruled>,
}

/// All that a count depends on, the ballots aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ruled {
    /// The vote, as in the tables.
    id: VoteId,
    /// Which of its counts, as in the tables.
    count: u32,
    /// What was asked and by which rule; names covered.
    terms: Terms,
    /// The denominators.
    census: Census,
    /// Figures typed as totals, by channel.
    totals: BTreeMap<Channel, Totals>,
    /// How ties were settled, in order.
    settled: Vec<Settled>,
    /// Whether ballots and totals are held, since they would tell who voted what: then there is nothing to count again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    held: bool,
}

/// How a tie was settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Settled {
    /// The seed of a public lot; none where the rule named who decides.
    seed: Option<String>,
    /// The tied options numbered from 0, the first one wins.
    order: Vec<u16>,
}

/// The rules of every vote with a count that holds.
pub(super) fn rules(source: &Source<'_>) -> Rules {
    let counted = votes(source.assembly).filter(|vote| vote.is_counted());
    Rules {
        format: FORMAT.to_owned(),
        assembly: super::named(source.assembly, source.zone, source.veil()),
        votes: counted
            .filter_map(last)
            .map(|count| ruled(source, &count))
            .collect(),
    }
}

fn ruled(source: &Source<'_>, count: &Counted<'_>) -> Ruled {
    let vote = count.vote;
    let mut terms = vote.terms.clone();
    terms.question = source.words(&terms.question);
    for option in &mut terms.options {
        option.label = source.words(&option.label);
        option.short = source.words(&option.short);
    }
    let settled = vote.settlements.iter().map(|settlement| Settled {
        seed: match settlement {
            Settlement::Lot { seed, .. } => Some(source.words(seed)),
            Settlement::Decided { .. } => None,
        },
        order: settlement.order().to_vec(),
    });
    let held = !tells_ballots(&vote.terms, count.tally);
    // The tied, of one or two voters, are what they voted.
    let settled: Vec<Settled> = settled.filter(|_| count.is_told).collect();
    let totals = vote.channel_totals();
    Ruled {
        id: vote.id,
        count: count.number,
        terms,
        census: count.tally.census,
        totals: if held { BTreeMap::new() } else { totals },
        settled,
        held,
    }
}

impl Rules {
    /// The file.
    ///
    /// # Errors
    /// None in practice: it writes to memory.
    pub(super) fn render(&self) -> std::io::Result<Vec<u8>> {
        json::file(self)
    }

    /// How many votes there are.
    pub(super) fn len(&self) -> usize {
        self.votes.len()
    }
}

#[cfg(test)]
mod tests;
