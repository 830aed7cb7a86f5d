//! Ballots with options marked: motions, votes, budgets.

use num_traits::Zero;

use super::super::CountFault;
use super::super::approval;
use super::super::budget;
use super::super::count::{Outcome, Poll, Stop};
use super::super::lots::Lots;
use super::super::order;
use super::super::profile::Profile;

/// Favorable, against, abstaining. Abstentions are counted and never win; the verdict is the threshold's.
pub(super) fn motion(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let votes = approval::votes(profile);
    let mut tiers = order::falling(votes.get(..2).unwrap_or(&votes));
    if votes.iter().take(2).all(Zero::is_zero) {
        tiers.clear();
        tiers.push((0u16..).take(votes.len().min(2)).collect());
    }
    if votes.len() > 2 {
        tiers.push((2u16..).take(votes.len() - 2).collect());
    }
    let nobody = votes.iter().take(2).all(Zero::is_zero);
    let mut outcome = Outcome::of_votes(profile, votes).ranked(tiers, &poll.rule, lots)?;
    if nobody {
        outcome.winners.clear();
    }
    Ok(outcome)
}

/// Votes per option: the most voted wins. The limits on marks have screened the ballots already.
pub(super) fn votes(poll: &Poll, profile: &Profile, lots: &mut Lots<'_>) -> Result<Outcome, Stop> {
    let votes = approval::votes(profile);
    let tiers = order::falling(&votes);
    Outcome::of_votes(profile, votes).ranked(tiers, &poll.rule, lots)
}

/// Projects funded out of a budget.
pub(super) fn budget(poll: &Poll, profile: &Profile) -> Result<Outcome, Stop> {
    let money = poll.rule.money(&poll.kind).ok_or(CountFault::NoBudget)?;
    if money.costs.len() != profile.options {
        return Err(CountFault::NoBudget.into());
    }
    let votes = approval::votes(profile);
    let mut outcome = Outcome::of_votes(profile, votes);
    budget::spend(&poll.rule, profile, money, &mut outcome)?;
    Ok(outcome)
}
