//! The second reading of packs, the third of the ballots on which two readings differ, and packs read elsewhere.

use std::collections::BTreeMap;

use super::ballots::{Place, check_pack, check_reading, on_paper, pack_numbered};
use super::refuse;
use crate::assembly::vote::{Brought, Pack, Reading, SecondReading, Vote, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};

/// Takes up a pack that was read once.
pub(super) fn begin(assembly: &Assembly, id: VoteId, pack: u32) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if let Some((pack, _, _)) = vote.paper.being_read() {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    match pack_numbered(vote, pack)?.second {
        SecondReading::NotBegun => Ok(Decision::of(VoteEvent::SecondBegun {
            id,
            pack,
            mark: None,
        })),
        SecondReading::Going | SecondReading::Closed => refuse(VoteRefusal::ReadTwice {}),
    }
}

/// Reads again from the ballot where two readings slid apart, while nothing from there on is settled.
pub(super) fn rewind(assembly: &Assembly, id: VoteId, place: Place) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if let Some((pack, _, _)) = vote.paper.being_read() {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    let (pack, slip) = place;
    let slide = pack_numbered(vote, pack)?.slide(&vote.terms.kind);
    if slide.is_none_or(|slide| slide.from != slip) {
        return refuse(VoteRefusal::NoDifference {});
    }
    Ok(Decision::of(VoteEvent::SecondRewound { id, pack, slip }))
}

/// Takes the third reading of a ballot; one taken before is replaced.
pub(super) fn settle(
    assembly: &Assembly,
    id: VoteId,
    place: Place,
    reading: Reading,
) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    let (pack, slip) = place;
    let its_pack = pack_numbered(vote, pack)?;
    if !its_pack.is_read_twice() || !its_pack.differing(&vote.terms.kind).contains(&slip) {
        return refuse(VoteRefusal::NoDifference {});
    }
    check_reading(vote, &reading)?;
    Ok(Decision::of(VoteEvent::SlipSettled {
        id,
        pack,
        slip,
        reading,
    }))
}

/// Takes in packs read on another laptop as new ones, each read once.
pub(super) fn take_new(
    assembly: &Assembly,
    id: VoteId,
    packs: &[Brought],
) -> Result<Decision, Refusal> {
    let vote = idle(assembly, id)?;
    let mut events = Vec::new();
    let mut taken = 0;
    let first = u32::try_from(vote.paper.packs.len()).unwrap_or(u32::MAX);
    let numbers = first.saturating_add(1)..;
    taken_once(vote, packs.iter().zip(numbers.clone()))?;
    for (brought, pack) in packs.iter().zip(numbers) {
        let readings = &brought.ballots;
        let counted = size(readings);
        if counted == 0 {
            return refuse(VoteRefusal::BadPack { counted });
        }
        check_pack(assembly, vote, (counted, taken), 0)?;
        taken += u64::from(counted);
        events.push(VoteEvent::PackOpened {
            id,
            pack,
            counted,
            mark: brought.mark.clone(),
        });
        for (reading, slip) in readings.iter().zip(1u32..) {
            check_reading(vote, reading)?;
            events.push(VoteEvent::SlipRead {
                id,
                pack,
                slip,
                reading: reading.clone(),
            });
        }
        events.push(VoteEvent::PackClosed { id, pack });
    }
    Ok(Decision::all(events))
}

/// Takes in packs read on another laptop as the second reading of packs read once: as many as were brought, the first
/// ones, each of the same number of ballots.
pub(super) fn take_second(
    assembly: &Assembly,
    id: VoteId,
    packs: &[Brought],
) -> Result<Decision, Refusal> {
    let vote = idle(assembly, id)?;
    let once = |pack: &Pack| pack.closed && pack.second == SecondReading::NotBegun;
    let waiting: Vec<(u32, &Pack)> = vote.paper.numbered().filter(|(_, p)| once(p)).collect();
    taken_once(vote, packs.iter().zip(waiting.iter().map(|(n, _)| *n)))?;
    let fits =
        |(brought, (_, pack)): (&Brought, &(u32, &Pack))| size(&brought.ballots) == pack.counted;
    if packs.len() > waiting.len() || !packs.iter().zip(&waiting).all(fits) {
        return refuse(VoteRefusal::OtherPacks {
            brought: packs.len(),
            waiting: waiting.len(),
        });
    }
    let mut events = Vec::new();
    for (brought, (pack, _)) in packs.iter().zip(&waiting) {
        let pack = *pack;
        events.push(VoteEvent::SecondBegun {
            id,
            pack,
            mark: brought.mark.clone(),
        });
        for (reading, slip) in brought.ballots.iter().zip(1u32..) {
            check_reading(vote, reading)?;
            events.push(VoteEvent::SlipReadAgain {
                id,
                pack,
                slip,
                reading: reading.clone(),
            });
        }
        events.push(VoteEvent::SecondClosed { id, pack });
    }
    Ok(Decision::all(events))
}

/// Checks that no reading is taken in twice, neither from an earlier file nor within this one; each comes with the number
/// that its pack is to have.
fn taken_once<'a>(
    vote: &Vote,
    packs: impl Iterator<Item = (&'a Brought, u32)>,
) -> Result<(), Refusal> {
    let mut brought = BTreeMap::new();
    for (mark, number) in packs.filter_map(|(pack, number)| Some((pack.mark.as_deref()?, number))) {
        let twice = brought.insert(mark, number);
        if let Some(pack) = vote.paper.marked(mark).or(twice) {
            return refuse(VoteRefusal::PackTaken { pack });
        }
    }
    Ok(())
}

/// The vote, while nobody is reading a pack of it.
fn idle(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = on_paper(assembly, id)?;
    match vote.paper.being_read() {
        Some((pack, _, _)) => refuse(VoteRefusal::PackOpen { pack }),
        None => Ok(vote),
    }
}

fn size(readings: &[Reading]) -> u32 {
    u32::try_from(readings.len()).unwrap_or(u32::MAX)
}
