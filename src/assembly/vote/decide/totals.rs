//! Figures typed as totals, against those who may vote and what came in on other channels.

use super::refuse;
use super::stages::opened;
use crate::assembly::vote::{Channel, Denominator, Totals, Vote, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};
use crate::tally::BallotKind;

/// Largest figure that may be typed for one choice.
pub(super) const FIGURE: u64 = 1_000_000_000_000;

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
pub(in crate::assembly::vote) fn least(vote: &Vote, channel: Channel, totals: &Totals) -> u64 {
    let (on_one, _, most) = marks(vote, channel);
    totals
        .voters_under(&vote.terms, channel)
        .unwrap_or_else(|| {
            let highest = totals.votes.iter().copied().max().unwrap_or(0);
            let by_one = highest.div_ceil(on_one.max(1));
            by_one.max(totals.sum().div_ceil(most.max(1))) + totals.apart()
        })
}

/// Voters already counted on the other channels, with the ballots that lie in the urn of phones: once that is emptied the
/// vote is not opened again, so a figure too large must be refused before.
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
    typed + paper + vote.phone.arrived
}

/// Fewest people who have voted so far, on all channels.
pub(super) fn voters_so_far(vote: &Vote) -> u64 {
    voters_elsewhere(vote, Channel::Paper) + vote.paper.counted()
}
