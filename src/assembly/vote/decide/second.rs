//! The second reading of packs, and the third of the ballots on which two readings differ.

use super::ballots::{Place, check_reading, on_paper, pack_numbered};
use super::refuse;
use crate::assembly::vote::{Reading, SecondReading, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};

/// Takes up a pack that was read once.
pub(super) fn begin(assembly: &Assembly, id: VoteId, pack: u32) -> Result<Decision, Refusal> {
    let vote = on_paper(assembly, id)?;
    if let Some((pack, _, _)) = vote.paper.being_read() {
        return refuse(VoteRefusal::PackOpen { pack });
    }
    match pack_numbered(vote, pack)?.second {
        SecondReading::NotBegun => Ok(Decision::of(VoteEvent::SecondBegun { id, pack })),
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
