//! Checking a session from outside: the hash chain, and every count done again.

use std::path::Path;

use crate::assembly::vote::{Denominator, Settlement, Tally, VoteEvent, draw};
use crate::assembly::{Assembly, Event, Timeline, VoteId};
use crate::journal::{self, Head, JournalError, Torn};

/// A count or a lot that was done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recount {
    /// The vote.
    pub vote: VoteId,
    /// Number of the event that recorded the result.
    pub seq: u64,
    /// Whether it came out the same.
    pub agrees: bool,
    /// What was done again.
    pub what: Recounted,
}

/// A count or a public lot of the record, done again from the record alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recounted {
    /// A count.
    Count {
        /// As recorded.
        recorded: Box<Tally>,
        /// As it comes out now; none if the vote is not in the record.
        again: Option<Box<Tally>>,
    },
    /// A public lot.
    Lot {
        /// The seed called out.
        seed: String,
        /// The order recorded, the first wins.
        recorded: Vec<u16>,
        /// The order the seed gives.
        again: Vec<u16>,
    },
}

/// What a check of a whole session found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// The end of the journal, with the hash to compare with the one in the minutes.
    pub head: Head,
    /// An unfinished write at the end, if any: it was never acknowledged, and is no difference.
    pub torn: Option<Torn>,
    /// Every count and every lot of the record, also of votes reopened or annulled since, in order.
    pub recounts: Vec<Recount>,
}

impl Verification {
    /// Whether everything came out as recorded.
    pub fn agrees(&self) -> bool {
        self.recounts.iter().all(|recount| recount.agrees)
    }

    /// The counts and lots that came out differently.
    pub fn differences(&self) -> impl Iterator<Item = &Recount> {
        self.recounts.iter().filter(|recount| !recount.agrees)
    }
}

/// Checks the hash chain of a session and does every count and lot of the record again. Writes nothing; a session open
/// elsewhere can be checked too.
///
/// # Errors
/// What keeps the session from being read: see [`journal::read_session`].
pub fn verify_session(folder: &Path) -> Result<Verification, JournalError> {
    let mut timeline = Timeline::default();
    let mut recounts = Vec::new();
    let opening = journal::read_session::<Event>(folder, |entry| {
        if let Event::Vote(event) = &entry.event {
            recounts.extend(recount(timeline.assembly(), entry.seq, event));
        }
        timeline.push(entry.act, entry.at, entry.event);
    })?;
    Ok(Verification {
        head: opening.head,
        torn: opening.torn,
        recounts,
    })
}

/// Does again what an event recorded, on the state just before it.
fn recount(assembly: &Assembly, seq: u64, event: &VoteEvent) -> Vec<Recount> {
    if let VoteEvent::Closed { id, tally } = event {
        let again = count_again(assembly, *id);
        return vec![counted(*id, seq, tally, again)];
    }
    let VoteEvent::Settled {
        id,
        settlement,
        tally,
    } = event
    else {
        return Vec::new();
    };
    let mut recounts = Vec::new();
    if let Settlement::Lot { seed, order } = settlement {
        let again = draw_again(assembly, *id, seed);
        recounts.push(Recount {
            vote: *id,
            seq,
            agrees: again == *order,
            what: Recounted::Lot {
                seed: seed.clone(),
                recorded: order.clone(),
                again,
            },
        });
    }
    let again = assembly
        .votes
        .get(*id)
        .and_then(|vote| vote.count_settled(settlement).ok());
    recounts.push(counted(*id, seq, tally, again));
    recounts
}

fn counted(vote: VoteId, seq: u64, recorded: &Tally, again: Option<Tally>) -> Recount {
    Recount {
        vote,
        seq,
        agrees: again.as_ref() == Some(recorded),
        what: Recounted::Count {
            recorded: Box::new(recorded.clone()),
            again: again.map(Box::new),
        },
    }
}

fn count_again(assembly: &Assembly, id: VoteId) -> Option<Tally> {
    let vote = assembly.votes.get(id)?;
    let census = match vote.terms.denominator {
        Denominator::AtOpening | Denominator::Entitled => vote.census(),
        Denominator::AtClosing => vote.census_now(assembly),
    };
    vote.count(census).ok()
}

fn draw_again(assembly: &Assembly, id: VoteId, seed: &str) -> Vec<u16> {
    let tied = assembly
        .votes
        .get(id)
        .map(|vote| vote.open_tie())
        .unwrap_or_default();
    let numbers: Vec<u32> = tied.iter().map(|choice| u32::from(*choice) + 1).collect();
    let drawn = draw(seed, &numbers).into_iter();
    drawn
        .filter_map(|number| u16::try_from(number - 1).ok())
        .collect()
}
