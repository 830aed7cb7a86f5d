//! Points that the hall gave to the criteria in a vote, as sheets for the weights.

use std::iter::repeat_n;

use crate::assembly::VoteId;
use crate::assembly::vote::{Terms, Vote};
use crate::tally::{BallotKind, Mark};
use crate::tui::ctx::Ctx;

/// A vote and its sheets: the points of each ballot, in the order of the criteria.
pub(super) type Voted = (VoteId, Vec<Vec<u32>>);

/// The last counted vote that gave points to just these criteria, found by their names.
///
/// Only where every ballot is known one by one: the mean of some of them would be another figure.
pub(super) fn voted(names: &[String], ctx: &Ctx<'_>) -> Option<Voted> {
    let votes = ctx.assembly().votes.list.values().rev();
    let mut known = votes.filter(|vote| vote.is_counted() && vote.channel_totals().is_empty());
    known.find_map(|vote| Some((vote.id, sheets(vote, names)?)))
}

fn sheets(vote: &Vote, names: &[String]) -> Option<Vec<Vec<u32>>> {
    if !matches!(vote.terms.kind, BallotKind::Points { .. }) {
        return None;
    }
    let places = places(&vote.terms, names)?;
    let mut sheets = Vec::new();
    for ballot in vote.ballots() {
        let Mark::Values(values) = &ballot.mark else {
            continue;
        };
        let points = |place: &usize| {
            let value = values.get(*place).copied().flatten().unwrap_or(0);
            u32::try_from(value).unwrap_or(0)
        };
        let sheet: Vec<u32> = places.iter().map(points).collect();
        if sheet.iter().any(|n| *n > 0) {
            let count = usize::try_from(ballot.count).unwrap_or(usize::MAX);
            sheets.extend(repeat_n(sheet, count));
        }
    }
    (!sheets.is_empty()).then_some(sheets)
}

/// Where each criterion stands among the options of a vote, by its name or its short name; none unless all do.
fn places(terms: &Terms, names: &[String]) -> Option<Vec<usize>> {
    if terms.options.len() != names.len() {
        return None;
    }
    let same = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
    let place = |name: &String| {
        let mut options = terms.options.iter();
        options.position(|o| same(&o.label, name) || same(&o.short, name))
    };
    names.iter().map(place).collect()
}
