//! What comes in while a vote is open: figures typed as totals, packs of paper ballots.

use super::refuse;
use super::stages::opened;
use crate::assembly::vote::{Channel, Reading, Totals, Vote, VoteEvent, VoteRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};
use crate::tally::BallotKind;

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
    if channel == Channel::Paper || !vote.terms.channels.contains(&channel) {
        return refuse(VoteRefusal::NotThisChannel {});
    }
    check_totals(vote, channel, &totals)?;
    Ok(Decision::of(VoteEvent::TotalsTyped {
        id,
        channel,
        totals,
    }))
}

fn check_totals(vote: &Vote, channel: Channel, totals: &Totals) -> Result<(), Refusal> {
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
    let sum: u64 = totals.votes.iter().sum();
    let apart = totals.blank + totals.void.values().sum::<u64>();
    let one_mark_each = matches!(vote.terms.kind, BallotKind::Motion | BallotKind::One);
    let voters = totals.voters.or(one_mark_each.then_some(sum + apart));
    if let Some(voters) = voters {
        check_against_voters(vote, totals, voters, voters.saturating_sub(apart))?;
    }
    let least = voters.unwrap_or_else(|| totals.votes.iter().copied().max().unwrap_or(0));
    let present = vote.census().present;
    let others = voters_elsewhere(vote, channel);
    if least + others > present {
        return refuse(VoteRefusal::OverPresent {
            voters: least + others,
            present,
        });
    }
    Ok(())
}

/// Checks that `valid` ballots could have given these figures.
fn check_against_voters(
    vote: &Vote,
    totals: &Totals,
    voters: u64,
    valid: u64,
) -> Result<(), Refusal> {
    let sum: u64 = totals.votes.iter().sum();
    let apart = totals.blank + totals.void.values().sum::<u64>();
    if apart > voters {
        return refuse(VoteRefusal::OverVoters {
            votes: apart,
            voters,
        });
    }
    let (most_on_one, most_in_all) = match &vote.terms.kind {
        BallotKind::Points { total, cap, .. } => (u64::from(*cap), u64::from(*total)),
        BallotKind::Choose { max, .. } => (1, u64::from(*max)),
        BallotKind::Resistance { max } => (
            u64::from(*max),
            u64::from(*max) * u64::from(vote.terms.choices()),
        ),
        _ => (1, 1),
    };
    if let Some(votes) = totals
        .votes
        .iter()
        .find(|v| **v > valid.saturating_mul(most_on_one))
    {
        return refuse(VoteRefusal::OverVoters {
            votes: *votes,
            voters: valid,
        });
    }
    let max = valid.saturating_mul(most_in_all);
    if sum > max {
        return refuse(VoteRefusal::SumOverVoters { sum, max });
    }
    Ok(())
}

/// Voters already counted on the other channels.
fn voters_elsewhere(vote: &Vote, channel: Channel) -> u64 {
    let one_mark_each = matches!(vote.terms.kind, BallotKind::Motion | BallotKind::One);
    let of_totals = |t: &Totals| {
        let sum: u64 = t.votes.iter().sum();
        let apart = t.blank + t.void.values().sum::<u64>();
        let most = t.votes.iter().copied().max().unwrap_or(0);
        t.voters
            .unwrap_or(if one_mark_each { sum + apart } else { most })
    };
    let typed: u64 = vote
        .totals
        .iter()
        .filter(|(c, _)| **c != channel)
        .map(|(_, t)| of_totals(t))
        .sum();
    let paper = if channel == Channel::Paper {
        0
    } else {
        vote.paper.counted()
    };
    typed + paper
}

pub(super) fn hand_out(assembly: &Assembly, id: VoteId, ballots: u64) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let present = vote.census().present;
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

fn check_pack(vote: &Vote, counted: u32, before: u32) -> Result<(), Refusal> {
    if counted == 0 || counted > PACK {
        return refuse(VoteRefusal::BadPack { counted });
    }
    let voters = vote.paper.counted() - u64::from(before)
        + u64::from(counted)
        + voters_elsewhere(vote, Channel::Paper);
    let present = vote.census().present;
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
    check_pack(vote, counted, 0)?;
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
    check_pack(vote, counted, being_read.counted)?;
    let read = u32::try_from(being_read.slips.len()).unwrap_or(u32::MAX);
    if counted < read {
        return refuse(VoteRefusal::PackShort { counted, read });
    }
    Ok(Decision::of(VoteEvent::PackRecounted { id, pack, counted }))
}

fn open_pack_numbered(vote: &Vote, pack: u32) -> Result<&crate::assembly::vote::Pack, Refusal> {
    let place = usize::try_from(pack).ok().and_then(|n| n.checked_sub(1));
    match place.and_then(|p| vote.paper.packs.get(p)) {
        Some(found) if !found.closed => Ok(found),
        _ => refuse(VoteRefusal::PackNotOpen {}),
    }
}

pub(super) fn read(
    assembly: &Assembly,
    id: VoteId,
    place: Place,
    reading: Reading,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (pack, slip) = place;
    let being_read = open_pack_numbered(vote, pack)?;
    check_reading(vote, &reading)?;
    let read = u32::try_from(being_read.slips.len()).unwrap_or(u32::MAX);
    if slip == 0 || slip > read.saturating_add(1) {
        return refuse(VoteRefusal::NoSuchSlip {});
    }
    if slip > being_read.counted {
        return refuse(VoteRefusal::PackFull {
            counted: being_read.counted,
        });
    }
    Ok(Decision::of(VoteEvent::SlipRead {
        id,
        pack,
        slip,
        reading,
    }))
}

fn check_reading(vote: &Vote, reading: &Reading) -> Result<(), Refusal> {
    match reading {
        Reading::Valid(mark) => {
            match super::super::shim::check(&vote.terms.kind, mark, vote.terms.choices()) {
                Ok(()) => Ok(()),
                Err(fault) => refuse(VoteRefusal::BadBallot { fault }),
            }
        }
        Reading::Blank | Reading::Void(_) | Reading::Doubtful => Ok(()),
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
