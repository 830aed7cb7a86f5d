//! What comes in while a vote is open: figures typed as totals, packs of paper ballots.

use super::refuse;
use super::stages::opened;
use crate::assembly::vote::{
    Channel, Denominator, Pack, Reading, Totals, Vote, VoteEvent, VoteRefusal, phone,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, Refusal, VoteId};
use crate::tally::{BallotFault, BallotKind, Mark};

/// Most ballots in one pack.
const PACK: u32 = 1000;

/// Largest figure that may be typed for one choice.
const FIGURE: u64 = 1_000_000_000_000;

/// Where a ballot lies: number of the pack, number of the ballot in it, both from 1.
type Place = (u32, u32);

pub(super) fn type_totals(
    assembly: &Assembly,
    id: VoteId,
    channel: Channel,
    totals: Totals,
) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    if matches!(channel, Channel::Paper | Channel::Phone) || !vote.terms.channels.contains(&channel)
    {
        return refuse(VoteRefusal::NotThisChannel {});
    }
    check_totals(assembly, vote, channel, &totals)?;
    Ok(Decision::of(VoteEvent::TotalsTyped {
        id,
        channel,
        totals,
    }))
}

fn check_totals(
    assembly: &Assembly,
    vote: &Vote,
    channel: Channel,
    totals: &Totals,
) -> Result<(), Refusal> {
    let choices = vote.terms.choices();
    if totals.votes.len() != usize::from(choices) {
        return refuse(VoteRefusal::WrongLength {
            found: totals.votes.len(),
            choices,
        });
    }
    let figures = totals
        .votes
        .iter()
        .chain(&totals.voters)
        .chain([&totals.blank])
        .chain(totals.void.values());
    if figures.clone().any(|f| *f > FIGURE) {
        return refuse(VoteRefusal::FigureTooLarge {});
    }
    if let Some(voters) = totals.voters_under(&vote.terms, channel) {
        check_against_voters(vote, channel, totals, voters)?;
    }
    let voters = least(vote, channel, totals) + voters_elsewhere(vote, channel);
    let present = may_vote(assembly, vote);
    if voters > present {
        return refuse(VoteRefusal::OverPresent { voters, present });
    }
    Ok(())
}

/// How many people may have voted so far: those of the opening, and where the denominators are taken at closing also
/// those who came since.
fn may_vote(assembly: &Assembly, vote: &Vote) -> u64 {
    let opening = vote.census().present;
    match vote.terms.denominator {
        Denominator::AtOpening => opening,
        Denominator::AtClosing => opening.max(vote.terms.electorate.census(assembly).present),
    }
}

/// Most marks on one choice, and fewest and most marks in all, that one valid ballot can bring on a channel.
fn marks(vote: &Vote, channel: Channel) -> (u64, u64, u64) {
    let choices = u64::from(vote.terms.choices());
    match &vote.terms.kind {
        BallotKind::Motion | BallotKind::One => (1, 1, 1),
        // Hands are raised option by option: nobody checks how many times each person raised theirs.
        BallotKind::Choose { max, .. } if channel == Channel::Hands => (1, 0, u64::from(*max)),
        BallotKind::Choose { min, max, .. } => (1, u64::from((*min).max(1)), u64::from(*max)),
        BallotKind::Points {
            total,
            cap,
            spend_all,
        } => {
            let least = if *spend_all { *total } else { 0 };
            (u64::from(*cap), u64::from(least), u64::from(*total))
        }
        BallotKind::Resistance { max } => (u64::from(*max), 0, u64::from(*max) * choices),
        BallotKind::Score { .. } | BallotKind::Grade { .. } | BallotKind::Rank { .. } => {
            (u64::MAX, 0, u64::MAX)
        }
    }
}

/// Checks that the ballots of so many voters could have given these figures.
fn check_against_voters(
    vote: &Vote,
    channel: Channel,
    totals: &Totals,
    voters: u64,
) -> Result<(), Refusal> {
    let (sum, apart) = (totals.sum(), totals.apart());
    let Some(valid) = voters.checked_sub(apart) else {
        return refuse(VoteRefusal::OverVoters {
            votes: apart,
            voters,
        });
    };
    let (on_one, least, most) = marks(vote, channel);
    let most_on_one = valid.saturating_mul(on_one);
    if let Some(votes) = totals.votes.iter().find(|v| **v > most_on_one) {
        return refuse(VoteRefusal::OverVoters {
            votes: *votes,
            voters: valid,
        });
    }
    let (min, max) = (valid.saturating_mul(least), valid.saturating_mul(most));
    if sum > max {
        return refuse(VoteRefusal::SumOverVoters { sum, max });
    }
    if sum < min {
        return refuse(VoteRefusal::SumUnderVoters { sum, min });
    }
    Ok(())
}

/// Fewest people who can have given these figures.
fn least(vote: &Vote, channel: Channel, totals: &Totals) -> u64 {
    let (on_one, _, most) = marks(vote, channel);
    totals
        .voters_under(&vote.terms, channel)
        .unwrap_or_else(|| {
            let highest = totals.votes.iter().copied().max().unwrap_or(0);
            let by_one = highest.div_ceil(on_one.max(1));
            by_one.max(totals.sum().div_ceil(most.max(1))) + totals.apart()
        })
}

/// Voters already counted on the other channels.
fn voters_elsewhere(vote: &Vote, channel: Channel) -> u64 {
    let typed: u64 = vote
        .totals
        .iter()
        .filter(|(c, _)| **c != channel)
        .map(|(c, t)| least(vote, *c, t))
        .sum();
    let paper = if channel == Channel::Paper {
        0
    } else {
        vote.paper.counted()
    };
    typed + paper
}

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

fn on_paper(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = opened(assembly, id)?;
    if vote.terms.channels.contains(&Channel::Paper) {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotThisChannel {})
    }
}

fn check_pack(assembly: &Assembly, vote: &Vote, counted: u32, before: u32) -> Result<(), Refusal> {
    if counted > PACK {
        return refuse(VoteRefusal::BadPack { counted });
    }
    let voters = vote.paper.counted() - u64::from(before)
        + u64::from(counted)
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
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if let Some((_, pack)) = vote.paper.packs.iter().zip(1u32..).find(|(p, _)| !p.closed) {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    if counted == 0 {
        return refuse(VoteRefusal::BadPack { counted });
    }
    check_pack(assembly, vote, counted, 0)?;
    let pack = u32::try_from(vote.paper.packs.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1);
    Ok(Decision::of(VoteEvent::PackOpened { id, pack, counted }))
}

pub(super) fn recount_pack(
    assembly: &Assembly,
    id: VoteId,
    pack: u32,
    counted: u32,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let being_read = open_pack_numbered(vote, pack)?;
    let read = u32::try_from(being_read.slips.len()).unwrap_or(u32::MAX);
    if counted < read {
        return refuse(VoteRefusal::PackOver { counted, read });
    }
    check_pack(assembly, vote, counted, being_read.counted)?;
    Ok(Decision::of(VoteEvent::PackRecounted { id, pack, counted }))
}

fn pack_numbered(vote: &Vote, pack: u32) -> Result<&Pack, Refusal> {
    let place = usize::try_from(pack).ok().and_then(|n| n.checked_sub(1));
    match place.and_then(|p| vote.paper.packs.get(p)) {
        Some(found) => Ok(found),
        None => refuse(VoteRefusal::PackNotOpen {}),
    }
}

fn open_pack_numbered(vote: &Vote, pack: u32) -> Result<&Pack, Refusal> {
    let found = pack_numbered(vote, pack)?;
    if found.closed {
        refuse(VoteRefusal::PackNotOpen {})
    } else {
        Ok(found)
    }
}

/// Reads the next ballot of the pack being read, or again one read before, also of a closed pack: its number of ballots
/// stays what it was.
pub(super) fn read(
    assembly: &Assembly,
    id: VoteId,
    place: Place,
    reading: Reading,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (pack, slip) = place;
    let its_pack = pack_numbered(vote, pack)?;
    let read = u32::try_from(its_pack.slips.len()).unwrap_or(u32::MAX);
    if slip > read && its_pack.closed {
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
    Ok(Decision::of(VoteEvent::SlipRead {
        id,
        pack,
        slip,
        reading,
    }))
}

fn check_reading(vote: &Vote, reading: &Reading) -> Result<(), Refusal> {
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
    let being_read = open_pack_numbered(vote, pack)?;
    let read = u32::try_from(being_read.slips.len()).unwrap_or(u32::MAX);
    if read != being_read.counted {
        return refuse(VoteRefusal::PackShort {
            counted: being_read.counted,
            read,
        });
    }
    Ok(Decision::of(VoteEvent::PackClosed { id, pack }))
}
