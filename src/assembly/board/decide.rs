//! Decisions about the board.

use super::{Board, BoardCommand, BoardEvent, BoardRefusal, PAGE, Showing};
use crate::assembly::vote::{Stage, Vote, VoteRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal};
use crate::tally::BallotKind;

pub(crate) fn decide(assembly: &Assembly, command: BoardCommand) -> Result<Decision, Refusal> {
    match command {
        BoardCommand::Show { showing, covered } => show(assembly, showing, covered),
        BoardCommand::Light => Ok(light(assembly)),
        BoardCommand::UncoverNext => {
            let (vote, rows) = covered(assembly)?;
            let left = tiers(vote).into_iter().rev();
            let mut uncovered = 0;
            for tier in left {
                uncovered += tier;
                if uncovered > rows {
                    break;
                }
            }
            Ok(uncover(uncovered, choices(vote)))
        }
        BoardCommand::UncoverAll => {
            let (vote, _) = covered(assembly)?;
            Ok(uncover(choices(vote), choices(vote)))
        }
        BoardCommand::Page { page } => Ok(Decision::of(BoardEvent::Paged { page })),
        BoardCommand::Theme { dark } => Ok(Decision::of(BoardEvent::Themed { dark })),
    }
}

fn show(assembly: &Assembly, showing: Showing, covered: bool) -> Result<Decision, Refusal> {
    let showing = checked(assembly, showing)?;
    let rows = if let Showing::Results(id) = showing
        && covered
    {
        assembly.votes.get(id).map(|vote| choices(vote))
    } else {
        None
    };
    let mut events = vec![BoardEvent::Shown {
        showing,
        uncovered: rows.map(|_| 0),
    }];
    if let Some(rows) = rows {
        events.extend(turn_to_last(rows));
    }
    Ok(Decision::all(events))
}

/// What was there before the black, as it was; the welcome where it can be shown no longer.
fn light(assembly: &Assembly) -> Decision {
    let board = &assembly.board;
    let (showing, uncovered, page) = match &board.behind {
        Some((showing, uncovered, page)) if board.showing == Showing::Black => {
            (showing.clone(), *uncovered, *page)
        }
        Some(_) | None => (board.showing.clone(), board.uncovered, board.page),
    };
    let showing = match checked(assembly, showing) {
        Ok(Showing::Black) | Err(_) => Showing::Welcome,
        Ok(showing) => showing,
    };
    Decision::all([
        BoardEvent::Shown { showing, uncovered },
        BoardEvent::Paged { page },
    ])
}

/// Uncovers `rows` of `all`, from the last place up, and turns to the page where the highest of them is.
fn uncover(rows: u16, all: u16) -> Decision {
    let left = all.saturating_sub(rows);
    let uncovered = (left > 0).then_some(rows);
    let page = left / PAGE;
    Decision::all([
        BoardEvent::Uncovered { rows: uncovered },
        BoardEvent::Paged { page },
    ])
}

fn turn_to_last(rows: u16) -> Option<BoardEvent> {
    let page = rows.saturating_sub(1) / PAGE;
    (page > 0).then_some(BoardEvent::Paged { page })
}

/// The vote whose results are shown with rows still covered, and how many rows are uncovered.
fn covered(assembly: &Assembly) -> Result<(&Vote, u16), Refusal> {
    let Board {
        showing: Showing::Results(id),
        uncovered: Some(rows),
        ..
    } = &*assembly.board
    else {
        return Err(Refusal::Board(BoardRefusal::NothingCovered {}));
    };
    let vote = assembly.votes.get(*id).ok_or(Refusal::NotFound {})?;
    counted(vote)?;
    Ok((vote, *rows))
}

/// How many choices stand in each place, best first. The choices of a motion are uncovered together.
fn tiers(vote: &Vote) -> Vec<u16> {
    match &vote.tally {
        Some(tally) if vote.terms.kind != BallotKind::Motion => {
            let size = |tier: &Vec<u16>| u16::try_from(tier.len()).unwrap_or(u16::MAX);
            tally.outcome.order.iter().map(size).collect()
        }
        Some(_) | None => vec![vote.terms.choices()],
    }
}

fn choices(vote: &Vote) -> u16 {
    tiers(vote)
        .iter()
        .fold(0, |n, tier| n.saturating_add(*tier))
}

fn counted(vote: &Vote) -> Result<(), Refusal> {
    if vote.is_counted() {
        Ok(())
    } else if vote.stage == Stage::Annulled {
        Err(Refusal::Vote(VoteRefusal::Annulled {}))
    } else {
        Err(Refusal::Vote(VoteRefusal::NotClosed {}))
    }
}

/// Only what is there, and only the results of a vote that is counted, may be shown.
fn checked(assembly: &Assembly, showing: Showing) -> Result<Showing, Refusal> {
    let themes = &assembly.themes;
    let found = match &showing {
        Showing::Black
        | Showing::Welcome
        | Showing::Floor
        | Showing::Outcomes
        | Showing::Observations(None) => true,
        Showing::Positions(id) | Showing::Observations(Some(id)) => themes.theme(*id).is_some(),
        Showing::Position(id) => themes.position(*id).is_some(),
        Showing::Round(id) => assembly.consensus.rounds.contains_key(id),
        Showing::Vote(id) => assembly.votes.get(*id).is_some(),
        Showing::Results(id) => match assembly.votes.get(*id) {
            Some(vote) => {
                counted(vote)?;
                true
            }
            None => false,
        },
        Showing::Receipts(id) => match assembly.votes.get(*id) {
            Some(vote) => {
                counted(vote)?;
                !vote.phone.receipts.is_empty()
            }
            None => false,
        },
        Showing::Weighing(id) => assembly.weighings.list.contains_key(id),
        Showing::Outside(id) => assembly.outside.standing().any(|poll| poll.id == *id),
        Showing::Closing(text) => {
            let text = words::optional(Field::Text, text, words::PARAGRAPH)?;
            return Ok(Showing::Closing(text));
        }
    };
    if found {
        Ok(showing)
    } else {
        Err(Refusal::NotFound {})
    }
}
