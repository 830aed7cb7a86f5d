//! What may be asked about votes: of the one that is open, if one is.

use super::{one, reason};
use crate::assembly::testing::{plain_motion, plain_vote};
use crate::assembly::vote::{
    CallAnswer, Channel, Denominator, Electorate, HandsSaid, Reading, Scope, Scrutiny, SheetRow,
    Terms, TieRule, Totals, Turn, VoidReason, Vote, VoteCommand, Way,
};
use crate::assembly::{Assembly, ParticipantId, ThemeId, TicketId, VoteId};
use crate::tally::Mark;

/// A draft of every way in which votes come in.
pub(super) fn draft(n: u32) -> VoteCommand {
    let theme = Some(ThemeId(1));
    VoteCommand::Draft(Box::new(match n % 5 {
        0 => Terms {
            theme,
            tie: TieRule::Lot,
            channels: [Channel::Paper, Channel::Totals].into(),
            scrutiny: Scrutiny {
                one_reading_below: 0,
                ..Scrutiny::default()
            },
            ..plain_vote()
        },
        1 => Terms {
            channels: [Channel::RollCall, Channel::Phone, Channel::Hands].into(),
            revisable: true,
            ..plain_motion(Channel::Hands)
        },
        2 => Terms {
            channels: [Channel::Phone, Channel::Paper].into(),
            ..plain_vote()
        },
        3 => Terms {
            theme,
            tie: TieRule::Table,
            denominator: Denominator::AtClosing,
            channels: [Channel::RollCall, Channel::Paper].into(),
            secret: false,
            ..plain_vote()
        },
        _ => Terms {
            electorate: Electorate {
                scope: Scope::Table,
                with_table: true,
            },
            ..plain_motion(Channel::RollCall)
        },
    }))
}

/// The vote that is open, or any.
fn at_hand(assembly: &Assembly, n: u32) -> VoteId {
    let open = assembly.votes.open().next();
    open.map_or(VoteId(one(n)), |vote| vote.id)
}

/// What changes where a vote stands.
pub(super) fn stage(assembly: &Assembly, kind: u8, (a, b): (u32, u32)) -> VoteCommand {
    let id = at_hand(assembly, a);
    let vote = assembly.votes.get(id);
    let (reason, by) = (reason(), String::from("presidenza"));
    match kind % 16 {
        0..=2 => VoteCommand::Open { id },
        3..=5 => close(
            id,
            vote.is_some_and(|v| v.takes_phones() && !v.phones_by_name()),
        ),
        6 => VoteCommand::Reopen { id, reason },
        7 => VoteCommand::DrawLot {
            id,
            seed: b.to_string(),
        },
        8 => VoteCommand::DecideTie {
            id,
            by,
            order: vote.map(|v| v.open_tie()).unwrap_or_default(),
        },
        9 => VoteCommand::Verify { id, by },
        10 => VoteCommand::Proclaim { id, reason },
        11 if b < 64 => VoteCommand::Annul { id, reason },
        12 => VoteCommand::Repeat { id, reason },
        13 => VoteCommand::RunOff { id, reason },
        14 if b < 32 => VoteCommand::Discard { id },
        _ => draft(b),
    }
}

/// Closes a vote, with what phones put into its urn where they vote without names.
fn close(id: VoteId, urn: bool) -> VoteCommand {
    let close = VoteCommand::Close { id };
    if !urn {
        return close;
    }
    VoteCommand::EmptyUrn {
        id,
        ballots: vec![Mark::Chosen(vec![0]), Mark::Blank],
        receipts: vec!["2A2A2A".into(), "3B3B3B".into()],
        then: Box::new(close),
    }
}

/// What comes in while a vote is open.
pub(super) fn coming_in(assembly: &Assembly, kind: u8, (a, b): (u32, u32)) -> VoteCommand {
    let id = at_hand(assembly, a);
    let vote: Option<&Vote> = assembly.votes.get(id).map(AsRef::as_ref);
    let choice = u16::try_from(b % 3).unwrap();
    let person = ParticipantId(one(b));
    match kind % 24 {
        0..=11 => on_paper(id, vote, kind, (a, b)),
        12..=14 => figures(id, vote, kind, (a, b)),
        15 => VoteCommand::OpenCall {
            id,
            order: (1..=a % 6).map(ParticipantId).collect(),
        },
        16..=18 => VoteCommand::Call {
            id,
            person,
            answer: match a % 4 {
                0 => CallAnswer::Absent,
                1 => CallAnswer::NotVoting,
                _ => CallAnswer::Choice(choice),
            },
        },
        19 | 20 => VoteCommand::CallByPhone {
            id,
            ticket: TicketId(a % 9),
            mark: Mark::Chosen(vec![choice]),
        },
        21 => VoteCommand::ReadBack { id, by: reason() },
        22 => VoteCommand::AddChannel {
            id,
            channel: if a.is_multiple_of(2) {
                Channel::Paper
            } else {
                Channel::Hands
            },
            reason: reason(),
        },
        _ => VoteCommand::RetakeCensus {
            id,
            reason: reason(),
        },
    }
}

/// Figures typed as totals, or said by who counts hands.
fn figures(id: VoteId, vote: Option<&Vote>, kind: u8, (a, b): (u32, u32)) -> VoteCommand {
    let choice = u16::try_from(b % 3).unwrap();
    match kind % 3 {
        0 => VoteCommand::TypeTotals {
            id,
            channel: if a.is_multiple_of(2) {
                Channel::Totals
            } else {
                Channel::Hands
            },
            totals: Totals {
                votes: vec![
                    u64::from(b % 3);
                    vote.map_or(0, |vote| usize::from(vote.terms.choices()))
                ],
                ..Totals::default()
            },
        },
        1 => VoteCommand::SayHands {
            id,
            said: HandsSaid {
                choice,
                figure: u64::from(a % 2),
                way: Way::default(),
            },
        },
        _ => VoteCommand::TypeFigure {
            id,
            row: SheetRow::Choice { choice },
            figure: b.is_multiple_of(2).then_some(u64::from(a % 3)),
        },
    }
}

/// What is done with packs of ballots: of the last pack, and mostly of the next ballot of it.
fn on_paper(id: VoteId, vote: Option<&Vote>, kind: u8, (a, b): (u32, u32)) -> VoteCommand {
    let packs = vote
        .map(|vote| vote.paper.packs.as_slice())
        .unwrap_or_default();
    let pack = u32::try_from(packs.len()).unwrap();
    let read = packs
        .last()
        .map_or(0, |pack| pack.progress(pack.turn().unwrap_or(Turn::First)));
    let slip = if a.is_multiple_of(4) { b % 4 } else { read + 1 };
    let by = reason();
    match kind % 12 {
        0 => VoteCommand::OpenPack { id, counted: b % 4 },
        1 => VoteCommand::RecountPack {
            id,
            pack,
            counted: b % 5,
        },
        2..=5 => VoteCommand::ReadSlip {
            id,
            pack,
            slip,
            reading: reading(b),
        },
        6 => VoteCommand::DecideSlip {
            id,
            pack,
            slip: b % 4,
            reading: reading(a),
            by,
        },
        7 | 8 => VoteCommand::ClosePack { id, pack },
        9 => VoteCommand::BeginSecond { id, pack },
        10 => VoteCommand::SettleSlip {
            id,
            pack,
            slip: b % 4,
            reading: reading(a),
        },
        _ => VoteCommand::HandOut {
            id,
            ballots: u64::from(b % 6),
        },
    }
}

fn reading(n: u32) -> Reading {
    match n % 6 {
        0 => Reading::Blank,
        1 => Reading::Void(VoidReason::TooMany),
        2 => Reading::Doubtful,
        _ => Reading::Valid(Mark::Chosen(vec![u16::try_from(n % 2).unwrap()])),
    }
}
