//! Checking a session from outside: the hash chain, and every count done again.

use std::path::Path;

use super::has_broken_urn;
use crate::assembly::vote::{Census, Denominator, Settlement, Tally, Vote, VoteEvent, draw};
use crate::assembly::{Assembly, Event, Timeline, VoteId};
use crate::journal::{self, Head, JournalError, Torn};
use crate::urn;

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
    /// Whether the ballots in the urn of a vote that is open cannot be read: they are not in the record yet.
    pub has_broken_urn: bool,
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

/// Checks the hash chain of a session, does every count and lot of the record again, and looks whether the urn of a vote
/// that is open can be read. Writes nothing; a session open elsewhere can be checked too.
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
        // A vote that was closed since the record was read took its urn along: it is looked at once more.
        has_broken_urn: urn::check(folder, timeline.assembly()).is_err() && has_broken_urn(folder),
    })
}

/// Does again what an event recorded, on the state just before it.
fn recount(assembly: &Assembly, seq: u64, event: &VoteEvent) -> Vec<Recount> {
    if let VoteEvent::Closed { id, tally } = event {
        let again = assembly.votes.get(*id).and_then(|vote| {
            let censuses = censuses(assembly, vote);
            count_again(vote, &censuses, tally, |vote, census| {
                vote.count(census).ok()
            })
        });
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
    let again = assembly.votes.get(*id).and_then(|vote| {
        count_again(vote, &[vote.census()], tally, |vote, _| {
            vote.count_settled(settlement).ok()
        })
    });
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

/// Counts as is counted now and, where earlier versions counted otherwise, as they did: what was recorded is compared with
/// what the rule of its time gives. The count that is as recorded, if there is one, else the first.
fn count_again(
    vote: &Vote,
    censuses: &[Census],
    recorded: &Tally,
    count: impl Fn(&Vote, Census) -> Option<Tally>,
) -> Option<Tally> {
    let aloud = all_aloud(vote);
    let votes = [Some(vote), aloud.as_ref()].into_iter().flatten();
    let count = &count;
    let mut counts = votes.flat_map(|vote| censuses.iter().filter_map(move |c| count(vote, *c)));
    let first = counts.next()?;
    if first == *recorded {
        return Some(first);
    }
    Some(counts.find(|tally| tally == recorded).unwrap_or(first))
}

/// Who may vote when a vote closes: as is counted now and, of those counted at closing, as they once were, when whoever
/// voted by name and left was not among those present.
fn censuses(assembly: &Assembly, vote: &Vote) -> Vec<Census> {
    match vote.terms.denominator {
        Denominator::AtOpening | Denominator::Entitled => vec![vote.census()],
        Denominator::AtClosing => vec![
            vote.census_now(assembly),
            vote.terms.electorate.census(assembly),
        ],
    }
}

/// A vote by name with the answers of phones among those given aloud, as they once were; none where no phone answered.
fn all_aloud(vote: &Vote) -> Option<Vote> {
    if vote.call.by_phone() == 0 {
        return None;
    }
    let mut aloud = vote.clone();
    for call in aloud.call.calls.values_mut() {
        call.by_phone = None;
    }
    Some(aloud)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::TicketId;
    use crate::assembly::roll::{Gender, RollCommand};
    use crate::assembly::testing::{Story, plain_vote};
    use crate::assembly::tickets::TicketsCommand;
    use crate::assembly::vote::{CallAnswer, Channel, Scope, Terms, VoteCommand};
    use crate::tally::Mark;

    const VOTE: VoteId = VoteId(1);

    /// A vote by name that counts those present at closing, which one of two answered aloud before leaving the hall, the
    /// other by phone.
    fn called() -> Story {
        let mut story = Story::usual();
        let person = story.named("Referente CNA", Gender::Woman, None);
        story.named("Referente LAPAM", Gender::Man, None);
        let scope = Scope::Everyone;
        story.ok(TicketsCommand::IssuePersonal { scope });
        story.ok(VoteCommand::Draft(Box::new(Terms {
            channels: [Channel::RollCall, Channel::Phone].into(),
            denominator: Denominator::AtClosing,
            secret: false,
            ..plain_vote()
        })));
        story.ok(VoteCommand::Open { id: VOTE });
        let answer = CallAnswer::Choice(0);
        story.ok(VoteCommand::Call {
            id: VOTE,
            person,
            answer,
        });
        let (ticket, mark) = (TicketId(2), Mark::Chosen(vec![1]));
        story.ok(VoteCommand::CallByPhone {
            id: VOTE,
            ticket,
            mark,
        });
        story.ok(RollCommand::Leave { id: person });
        story
    }

    /// Whether a count with these denominators, of the vote as `change` leaves it, is found to be as recorded.
    fn agrees(story: &Story, census: Census, change: impl Fn(&Vote) -> Option<Vote>) -> bool {
        let assembly = story.assembly();
        let vote = change(assembly.votes.get(VOTE).unwrap()).unwrap();
        let tally = Box::new(vote.count(census).unwrap());
        let found = recount(assembly, 9, &VoteEvent::Closed { id: VOTE, tally });
        found.iter().all(|recount| recount.agrees)
    }

    #[test]
    fn what_earlier_versions_counted_otherwise_comes_out_as_they_recorded_it() {
        let story = called();
        let vote = story.assembly().votes.get(VOTE).unwrap();
        let now = vote.census_now(story.assembly());
        let then = vote.terms.electorate.census(story.assembly());
        assert_eq!((now.present, then.present), (2, 1));
        let as_it_is = |vote: &Vote| Some(vote.clone());
        assert!(agrees(&story, now, as_it_is));
        assert!(agrees(&story, then, as_it_is), "without who left");
        assert!(agrees(&story, then, all_aloud), "all among the voices");
        let more = Census { present: 3, ..now };
        assert!(!agrees(&story, more, as_it_is), "never counted so");
    }
}
