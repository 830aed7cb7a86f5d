//! Ballots that come in while a vote is open: packs of paper, and what phones put into the urn.

use super::refuse;
use super::stages::opened;
use super::totals::{may_vote, voters_elsewhere};
use crate::assembly::vote::{
    Channel, Pack, Reading, SecondReading, Turn, Vote, VoteEvent, VoteRefusal, phone,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, Refusal, Stamp, VoteId};
use crate::tally::{BallotFault, Mark};

/// Most ballots in one pack.
const PACK: u32 = 1000;

/// Where a ballot lies: number of the pack, number of the ballot in it, both from 1.
pub(super) type Place = (u32, u32);

/// The event that brings the ballots of the urn into the record.
pub(super) fn empty_urn(
    assembly: &Assembly,
    id: VoteId,
    ballots: Vec<Mark>,
    receipts: Vec<String>,
) -> Result<Event, Refusal> {
    let vote = opened(assembly, id)?;
    if !vote.takes_phones() {
        return refuse(VoteRefusal::NotThisChannel {});
    }
    for mark in &ballots {
        phone::check(vote, mark).or_else(|fault| refuse(VoteRefusal::BadBallot { fault }))?;
    }
    let emptied = VoteEvent::UrnEmptied {
        id,
        ballots,
        receipts,
    };
    Ok(emptied.into())
}

pub(super) fn hand_out(assembly: &Assembly, id: VoteId, ballots: u64) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let present = may_vote(assembly, vote);
    if ballots > present {
        return refuse(VoteRefusal::OverPresent {
            voters: ballots,
            present,
        });
    }
    Ok(Decision::of(VoteEvent::HandedOut { id, ballots }))
}

pub(super) fn on_paper(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = opened(assembly, id)?;
    if vote.terms.channels.contains(&Channel::Paper) {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotThisChannel {})
    }
}

/// Checks a pack of so many ballots, with so many more counted at the same time, where `before` were counted of it.
pub(super) fn check_pack(
    assembly: &Assembly,
    vote: &Vote,
    (counted, beside): (u32, u64),
    before: u32,
) -> Result<(), Refusal> {
    if counted > PACK {
        return refuse(VoteRefusal::BadPack { counted });
    }
    let voters = vote.paper.counted() - u64::from(before)
        + u64::from(counted)
        + beside
        + voters_elsewhere(vote, Channel::Paper);
    let present = may_vote(assembly, vote);
    if voters > present {
        return refuse(VoteRefusal::OverPresent { voters, present });
    }
    Ok(())
}

pub(super) fn open_pack(
    assembly: &Assembly,
    id: VoteId,
    counted: u32,
    stamp: &Stamp,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if let Some((pack, _, _)) = vote.paper.being_read() {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    if counted == 0 {
        return refuse(VoteRefusal::BadPack { counted });
    }
    check_pack(assembly, vote, (counted, 0), 0)?;
    let pack = u32::try_from(vote.paper.packs.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    Ok(Decision::of(VoteEvent::PackOpened {
        id,
        pack,
        counted,
        mark: Some(format!("{:016x}", stamp.seed)),
    }))
}

pub(super) fn recount_pack(
    assembly: &Assembly,
    id: VoteId,
    pack: u32,
    counted: u32,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (being_read, turn) = turn_of(vote, pack)?;
    check_pack(assembly, vote, (counted, 0), being_read.counted)?;
    let read = being_read.progress(Turn::First);
    if counted >= read {
        return Ok(Decision::of(VoteEvent::PackRecounted { id, pack, counted }));
    }
    match (turn, counted) {
        (Turn::Second, 1..) => Ok(Decision::of(VoteEvent::PackRestarted { id, pack, counted })),
        (Turn::First | Turn::Second, _) => refuse(VoteRefusal::PackOver { counted, read }),
    }
}

pub(super) fn pack_numbered(vote: &Vote, pack: u32) -> Result<&Pack, Refusal> {
    let place = usize::try_from(pack).ok().and_then(|n| n.checked_sub(1));
    match place.and_then(|p| vote.paper.packs.get(p)) {
        Some(found) => Ok(found),
        None => refuse(VoteRefusal::PackNotOpen {}),
    }
}

/// A pack somebody is reading, and whose turn it is.
fn turn_of(vote: &Vote, pack: u32) -> Result<(&Pack, Turn), Refusal> {
    let found = pack_numbered(vote, pack)?;
    match found.turn() {
        Some(turn) => Ok((found, turn)),
        None => refuse(VoteRefusal::PackNotOpen {}),
    }
}

/// Reads the next ballot of the pack being read, or again one read before. The ballots of a pack read once can be
/// corrected also when it is closed: its number of ballots stays what it was.
pub(super) fn read(
    assembly: &Assembly,
    id: VoteId,
    place: Place,
    reading: Reading,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (pack, slip) = place;
    let its_pack = pack_numbered(vote, pack)?;
    if its_pack.second == SecondReading::Closed {
        return refuse(VoteRefusal::ReadTwice {});
    }
    let turn = its_pack.turn();
    let read = its_pack.progress(turn.unwrap_or(Turn::First));
    if slip > read && turn.is_none() {
        return refuse(VoteRefusal::PackNotOpen {});
    }
    if slip > its_pack.counted {
        return refuse(VoteRefusal::PackFull {
            counted: its_pack.counted,
        });
    }
    if slip == 0 || slip > read.saturating_add(1) {
        return refuse(VoteRefusal::NoSuchSlip {});
    }
    check_reading(vote, &reading)?;
    Ok(Decision::of(match turn {
        Some(Turn::Second) => VoteEvent::SlipReadAgain {
            id,
            pack,
            slip,
            reading,
        },
        Some(Turn::First) | None => VoteEvent::SlipRead {
            id,
            pack,
            slip,
            reading,
        },
    }))
}

pub(super) fn check_reading(vote: &Vote, reading: &Reading) -> Result<(), Refusal> {
    let Reading::Valid(mark) = reading else {
        return Ok(());
    };
    let fault = match mark {
        Mark::Blank => Some(BallotFault::WrongShape),
        Mark::Chosen(chosen) if chosen.is_empty() => Some(BallotFault::WrongShape),
        Mark::Chosen(_) | Mark::Ranks(_) | Mark::Values(_) => {
            vote.terms.kind.check(mark, vote.terms.choices()).err()
        }
    };
    match fault {
        None => Ok(()),
        Some(fault) => refuse(VoteRefusal::BadBallot { fault }),
    }
}

pub(super) fn decide_slip(
    assembly: &Assembly,
    id: VoteId,
    place: Place,
    reading: Reading,
    by: &str,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if !vote.paper.doubtful().contains(&place) {
        return refuse(VoteRefusal::NotDoubtful {});
    }
    if reading == Reading::Doubtful {
        return refuse(VoteRefusal::StillDoubtful {
            left: vote.paper.doubtful().len(),
        });
    }
    check_reading(vote, &reading)?;
    let by = words::required(Field::Author, by, words::LINE)?;
    let (pack, slip) = place;
    Ok(Decision::of(VoteEvent::SlipDecided {
        id,
        pack,
        slip,
        reading,
        by,
    }))
}

pub(super) fn close_pack(assembly: &Assembly, id: VoteId, pack: u32) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (being_read, turn) = turn_of(vote, pack)?;
    let read = being_read.progress(turn);
    if read != being_read.counted {
        return refuse(VoteRefusal::PackShort {
            counted: being_read.counted,
            read,
        });
    }
    Ok(Decision::of(match turn {
        Turn::First => VoteEvent::PackClosed { id, pack },
        Turn::Second => VoteEvent::SecondClosed { id, pack },
    }))
}
