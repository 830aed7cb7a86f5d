//! Votes told as stories; here what the stories are built of.

mod coming_in;
mod opening;
mod preparing;
mod properties;
mod results;
mod stages;
mod ties;

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::assembly::roll::{Profile, RollCommand};
use crate::assembly::setup::SetupCommand;
use crate::assembly::testing::{Story, options, plain_vote};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::words::Field;
use crate::assembly::{CategoryId, Command, Event, PositionId, Refusal, SeatId, ThemeId};
use crate::tally::{BallotFault, BallotKind, Base, Budget, Mark, Method, Rule, Threshold};

const FIRST: VoteId = VoteId(1);

fn terms(kind: BallotKind, method: Method) -> Terms {
    Terms {
        question: "Quali interventi prima?".into(),
        options: options(&["Autobus", "Marciapiedi", "Alberi"]),
        kind,
        rule: Rule::new(method),
        channels: BTreeSet::from([Channel::Paper, Channel::Totals]),
        percent: Base::Valid,
        ..plain_vote()
    }
}

fn one() -> Terms {
    terms(BallotKind::One, Method::PluralityChoice)
}

fn motion() -> Terms {
    Terms {
        options: Vec::new(),
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        threshold: Some(Threshold {
            numerator: 1,
            denominator: 2,
            strict: true,
            base: Base::ForAgainst,
        }),
        ..terms(BallotKind::Motion, Method::Motion)
    }
}

fn choose(min: u16, max: u16) -> BallotKind {
    BallotKind::Choose {
        min,
        max,
        budget: None,
    }
}

fn draft(terms: Terms) -> VoteCommand {
    VoteCommand::Draft(Box::new(terms))
}

/// An assembly of `n` people with a vote open under `terms`.
fn opened(n: u32, terms: Terms) -> Story {
    let mut story = Story::usual();
    story.arrive(n);
    story.ok(draft(terms));
    story.ok(VoteCommand::Open { id: FIRST });
    story
}

fn mark(options: &[u16]) -> Reading {
    Reading::Valid(Mark::Chosen(options.to_vec()))
}

fn slip(pack: u32, slip: u32, reading: Reading) -> VoteCommand {
    VoteCommand::ReadSlip {
        id: FIRST,
        pack,
        slip,
        reading,
    }
}

/// Reads one pack from beginning to end and closes it.
fn read_pack(story: &mut Story, readings: &[Reading]) {
    story.read_pack(FIRST, readings);
}

fn totals(channel: Channel, totals: Totals) -> VoteCommand {
    VoteCommand::TypeTotals {
        id: FIRST,
        channel,
        totals,
    }
}

fn votes(votes: &[u64]) -> Totals {
    Totals {
        votes: votes.to_vec(),
        ..Totals::default()
    }
}

fn close() -> VoteCommand {
    VoteCommand::Close { id: FIRST }
}

fn vote(story: &Story) -> &Vote {
    story.assembly().votes.get(FIRST).unwrap()
}

fn reopen() -> VoteCommand {
    VoteCommand::Reopen {
        id: FIRST,
        reason: "mancava un pacco".into(),
    }
}

fn annul() -> VoteCommand {
    VoteCommand::Annul {
        id: FIRST,
        reason: "domanda sbagliata".into(),
    }
}

fn repeat(reason: &str) -> VoteCommand {
    VoteCommand::Repeat {
        id: FIRST,
        reason: reason.into(),
    }
}

fn run_off(reason: &str) -> VoteCommand {
    VoteCommand::RunOff {
        id: FIRST,
        reason: reason.into(),
    }
}

/// What drafting these terms is refused for.
fn refused(terms: Terms) -> VoteRefusal {
    match Story::usual().refused(draft(terms)) {
        Refusal::Vote(refusal) => refusal,
        other => panic!("refused for something else: {other:?}"),
    }
}
