//! In which order, and who, is called.

use crate::assembly::ParticipantId;
use crate::assembly::vote::{Scope, Vote};
use crate::tui::ctx::Ctx;

/// In which order, and who, is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The seats of the table, in their order.
    Seats,
    /// Those present, by name.
    PresentByName,
    /// Those present, in the order in which they first came.
    Present,
    /// All with the right to vote, by name.
    AllByName,
}

impl Order {
    /// The orders that make sense for a vote.
    pub(super) fn offered(vote: &Vote) -> Vec<Self> {
        if vote.terms.electorate.scope == Scope::Table {
            vec![Self::Seats]
        } else {
            vec![Self::PresentByName, Self::Present, Self::AllByName]
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Seats => "call-order-seats",
            Self::PresentByName => "call-order-present-by-name",
            Self::Present => "call-order-present",
            Self::AllByName => "call-order-all-by-name",
        }
    }

    pub(super) fn people(self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<ParticipantId> {
        let mut people = vote.terms.electorate.callable(ctx.assembly());
        let present = |id: &ParticipantId| is_here(*id, ctx);
        match self {
            Self::Seats => {}
            Self::Present => {
                let roll = &ctx.assembly().roll.participants;
                people.retain(present);
                people.sort_by_key(|id| roll.get(id).and_then(|person| person.arrived()));
            }
            Self::PresentByName => {
                people.retain(present);
                people.sort_by_cached_key(|id| sorting(&ctx.name(*id)));
            }
            Self::AllByName => people.sort_by_cached_key(|id| sorting(&ctx.name(*id))),
        }
        people
    }
}

/// Whether somebody is in the hall, as far as the check-in knows.
pub(super) fn is_here(id: ParticipantId, ctx: &Ctx<'_>) -> bool {
    let roll = &ctx.assembly().roll.participants;
    roll.get(&id).is_some_and(|p| p.is_present())
}

/// A name as it is sorted: by the last word, which is usually the family name, then the rest.
fn sorting(name: &str) -> (String, String) {
    let name = name.to_lowercase();
    match name.rsplit_once(' ') {
        Some((rest, last)) => (last.to_owned(), rest.to_owned()),
        None => (name, String::new()),
    }
}
