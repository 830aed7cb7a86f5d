//! Decisions about themes and positions.

mod checks;
mod hands;
mod positions;

use super::{Closing, ThemeCommand, ThemeEvent, ThemeOutcome, ThemeRefusal};
use crate::assembly::table::permutes;
use crate::assembly::vote::VoteRefusal;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Refusal, ThemeId, VoteId};
pub(crate) use checks::standing;
use checks::{checked, next, not_at_vote, open_theme, position_ids, refuse, theme, theme_words};
pub(in crate::assembly) use positions::register;

pub(crate) fn decide(assembly: &Assembly, command: ThemeCommand) -> Result<Decision, Refusal> {
    match command {
        ThemeCommand::AddTheme { title, question } => {
            let id = assembly.themes.last_theme.next();
            let (title, question) = theme_words(assembly, id, &title, &question)?;
            Ok(Decision::of(ThemeEvent::ThemeAdded {
                id,
                title,
                question,
            }))
        }
        ThemeCommand::ChangeTheme {
            id,
            title,
            question,
        } => {
            theme(assembly, id)?;
            let (title, question) = theme_words(assembly, id, &title, &question)?;
            Ok(Decision::of(ThemeEvent::ThemeChanged {
                id,
                title,
                question,
            }))
        }
        ThemeCommand::OrderThemes { order } => {
            let known: Vec<ThemeId> = assembly.themes.list.iter().map(|t| t.id).collect();
            if !permutes(&order, &known) {
                return Err(Refusal::WrongOrder {});
            }
            Ok(Decision::of(ThemeEvent::ThemesOrdered { order }))
        }
        ThemeCommand::CloseTheme { id, outcome, note } => close(assembly, id, outcome, &note),
        ThemeCommand::ReopenTheme { id, reason } => reopen(assembly, id, &reason),
        ThemeCommand::Register { theme, draft } => {
            open_theme(assembly, theme)?;
            let draft = checked(assembly, theme, None, &draft)?;
            Ok(Decision::of(ThemeEvent::Registered {
                id: next(assembly),
                theme,
                draft,
            }))
        }
        ThemeCommand::Order { theme: id, order } => {
            if !permutes(&order, &theme(assembly, id)?.positions) {
                return Err(Refusal::WrongOrder {});
            }
            Ok(Decision::of(ThemeEvent::Ordered { theme: id, order }))
        }
        ThemeCommand::CountSupport { id, hands } => hands::one(assembly, id, hands),
        ThemeCommand::CountHands { theme, hands } => hands::several(assembly, theme, &hands),
        ThemeCommand::Edit { .. }
        | ThemeCommand::Merge { .. }
        | ThemeCommand::Split { .. }
        | ThemeCommand::Withdraw { .. }
        | ThemeCommand::Restore { .. }
        | ThemeCommand::SetSpokesperson { .. } => decide_on_position(assembly, command),
    }
}

fn decide_on_position(assembly: &Assembly, command: ThemeCommand) -> Result<Decision, Refusal> {
    match command {
        ThemeCommand::Edit { id, draft } => {
            let position = standing(assembly, id)?;
            let draft = checked(assembly, position.theme, Some(id), &draft)?;
            Ok(Decision::of(ThemeEvent::Edited {
                id,
                draft,
                from: None,
            }))
        }
        ThemeCommand::Merge { into, from } => positions::merge(assembly, into, from),
        ThemeCommand::Split { id, into } => positions::split(assembly, id, into),
        ThemeCommand::Withdraw { id, reason } => {
            standing(assembly, id)?;
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(ThemeEvent::Withdrawn { id, reason }))
        }
        ThemeCommand::Restore { id } => positions::restore(assembly, id),
        ThemeCommand::SetSpokesperson { id, person } => {
            positions::name_spokesperson(assembly, id, person)
        }
        ThemeCommand::AddTheme { .. }
        | ThemeCommand::ChangeTheme { .. }
        | ThemeCommand::OrderThemes { .. }
        | ThemeCommand::CloseTheme { .. }
        | ThemeCommand::ReopenTheme { .. }
        | ThemeCommand::Register { .. }
        | ThemeCommand::Order { .. }
        | ThemeCommand::CountSupport { .. }
        | ThemeCommand::CountHands { .. } => Err(Refusal::NotFound {}),
    }
}

/// Closes a theme: none or one open position is a shared proposal, more are a divergence or were voted on.
fn close(
    assembly: &Assembly,
    id: ThemeId,
    outcome: ThemeOutcome,
    note: &str,
) -> Result<Decision, Refusal> {
    open_theme(assembly, id)?;
    not_at_vote(assembly, &position_ids(assembly, id))?;
    let open = assembly.themes.open_on(id).count();
    match outcome {
        ThemeOutcome::Shared if open > 1 => return refuse(ThemeRefusal::StillOpen { open }),
        ThemeOutcome::Divergent if open < 2 => return refuse(ThemeRefusal::NotDivergent {}),
        ThemeOutcome::Voted(vote) => check_decided(assembly, id, vote)?,
        ThemeOutcome::Shared | ThemeOutcome::Divergent => {}
    }
    let note = words::optional(Field::Text, note, words::PARAGRAPH)?;
    Ok(Decision::of(ThemeEvent::ThemeClosed {
        id,
        closing: Closing { outcome, note },
    }))
}

/// Checks that a vote decides a theme: it is about it, it is counted, and no tie of it waits for a lot or for the table.
fn check_decided(assembly: &Assembly, id: ThemeId, vote: VoteId) -> Result<(), Refusal> {
    let on_theme = assembly
        .votes
        .get(vote)
        .filter(|v| v.terms.theme == Some(id) && v.is_counted());
    match on_theme.and_then(|v| v.tally.as_ref()) {
        None => refuse(ThemeRefusal::NotDecided {}),
        Some(tally) if tally.pending.is_some() => Err(Refusal::Vote(VoteRefusal::TieOpen {})),
        Some(_) => Ok(()),
    }
}

fn reopen(assembly: &Assembly, id: ThemeId, reason: &str) -> Result<Decision, Refusal> {
    let theme = theme(assembly, id)?;
    if theme.closed.is_none() {
        return refuse(ThemeRefusal::ThemeOpen {
            title: theme.title.clone(),
        });
    }
    let reason = words::required(Field::Reason, reason, words::REASON)?;
    Ok(Decision::of(ThemeEvent::ThemeReopened { id, reason }))
}
