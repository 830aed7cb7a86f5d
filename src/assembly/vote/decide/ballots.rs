//! What comes in while a vote is open: figures typed as totals, packs of paper ballots.

use super::refuse;
use super::stages::opened;
use crate::assembly::vote::{
    Channel, Denominator, Pack, Reading, SecondReading, Totals, Turn, Vote, VoteEvent, VoteRefusal,
    phone,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, Refusal, Stamp, VoteId};
use crate::tally::{BallotFault, BallotKind, Mark};

/// Most ballots in one pack.
const PACK: u32 = 1000;

/// Largest figure that may be typed for one choice.
pub(super) const FIGURE: u64 = 1_000_000_000_000;

/// Where a ballot lies: number of the pack, number of the ballot in it, both from 1.
pub(super) type Place = (u32, u32);

pub(super) fn type_totals(
    assembly: &Assembly,
    id: VoteId,
    channel: Channel,
    totals: Totals,
) -> Result<Decision, Refusal> {
    let vote = opened(assembly, id)?;
    if matches!(channel, Channel::Paper | Channel::RollCall | Channel::Phone)
        || !vote.terms.channels.contains(&channel)
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
    if let Some(hands) = &totals.hands {
        let raised: u64 = totals.votes.iter().skip(1).sum();
        let rest = vote.counts_the_rest().then(|| vote.rest(assembly, raised));
        hands.check(&totals.votes, rest).map_err(Refusal::Vote)?;
    }
    let voters = least(vote, channel, totals) + voters_elsewhere(vote, channel);
    let present = may_vote(assembly, vote);
    if voters > present {
        return refuse(VoteRefusal::OverPresent { voters, present });
    }
    Ok(())
}

/// How many people may have voted so far: those counted at the opening, and where the denominators are taken at closing
/// also those who came since.
pub(in crate::assembly::vote) fn may_vote(assembly: &Assembly, vote: &Vote) -> u64 {
    let opening = vote.electors();
    match vote.terms.denominator {
        Denominator::AtOpening | Denominator::Entitled => opening,
        Denominator::AtClosing => opening.max(vote.census_now(assembly).present),
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
pub(in crate::assembly::vote) fn voters_elsewhere(vote: &Vote, channel: Channel) -> u64 {
    let typed: u64 = vote
        .channel_totals()
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

/// Fewest people who have voted so far, on all channels.
pub(super) fn voters_so_far(vote: &Vote) -> u64 {
    voters_elsewhere(vote, Channel::Paper) + vote.paper.counted() + vote.phone.arrived
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
