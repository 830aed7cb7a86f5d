//! Decisions about themes and positions.

use super::{
    Closing, Draft, Position, Theme, ThemeCommand, ThemeEvent, ThemeOutcome, ThemeRefusal,
};
use crate::assembly::table::permutes;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, ParticipantId, PositionId, Refusal, ThemeId};

/// Most positions that one split makes.
const SPLIT: usize = 20;

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
        ThemeCommand::ReopenTheme { id } => {
            theme(assembly, id)?;
            Ok(Decision::of(ThemeEvent::ThemeReopened { id }))
        }
        ThemeCommand::Register { theme, draft } => {
            open_theme(assembly, theme)?;
            let draft = checked(assembly, theme, None, draft)?;
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
        ThemeCommand::Edit { .. }
        | ThemeCommand::Merge { .. }
        | ThemeCommand::Split { .. }
        | ThemeCommand::Withdraw { .. }
        | ThemeCommand::Restore { .. }
        | ThemeCommand::SetSpokesperson { .. }
        | ThemeCommand::CountSupport { .. } => decide_on_position(assembly, command),
    }
}

fn decide_on_position(assembly: &Assembly, command: ThemeCommand) -> Result<Decision, Refusal> {
    match command {
        ThemeCommand::Edit { id, draft } => {
            let position = open(assembly, id)?;
            let draft = checked(assembly, position.theme, Some(id), draft)?;
            Ok(Decision::of(ThemeEvent::Edited {
                id,
                draft,
                from: None,
            }))
        }
        ThemeCommand::Merge { into, from } => merge(assembly, into, from),
        ThemeCommand::Split { id, into } => split(assembly, id, into),
        ThemeCommand::Withdraw { id, reason } => {
            open(assembly, id)?;
            not_at_vote(assembly, &[id])?;
            let reason = words::required(Field::Reason, &reason, words::LINE)?;
            Ok(Decision::of(ThemeEvent::Withdrawn { id, reason }))
        }
        ThemeCommand::Restore { id } => {
            let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
            open_theme(assembly, position.theme)?;
            not_at_vote(assembly, &position_ids(assembly, position.theme))?;
            if position.is_open() {
                return refuse(ThemeRefusal::AlreadyOpen {
                    title: position.title.clone(),
                });
            }
            Ok(Decision::of(ThemeEvent::Restored { id }))
        }
        ThemeCommand::SetSpokesperson { id, person } => name_spokesperson(assembly, id, person),
        ThemeCommand::CountSupport { id, hands } => {
            open(assembly, id)?;
            let present = assembly.roll.present();
            if hands > present {
                return refuse(ThemeRefusal::HandsOverPresent { hands, present });
            }
            Ok(Decision::of(ThemeEvent::SupportCounted {
                id,
                hands,
                present,
            }))
        }
        ThemeCommand::AddTheme { .. }
        | ThemeCommand::ChangeTheme { .. }
        | ThemeCommand::OrderThemes { .. }
        | ThemeCommand::CloseTheme { .. }
        | ThemeCommand::ReopenTheme { .. }
        | ThemeCommand::Register { .. }
        | ThemeCommand::Order { .. } => Err(Refusal::NotFound {}),
    }
}

fn refuse<T>(refusal: ThemeRefusal) -> Result<T, Refusal> {
    Err(Refusal::Themes(refusal))
}

fn next(assembly: &Assembly) -> PositionId {
    assembly
        .themes
        .positions
        .last_key_value()
        .map(|(id, _)| *id)
        .unwrap_or_default()
        .next()
}

fn theme(assembly: &Assembly, id: ThemeId) -> Result<&Theme, Refusal> {
    assembly.themes.theme(id).ok_or(Refusal::NotFound {})
}

fn open_theme(assembly: &Assembly, id: ThemeId) -> Result<&Theme, Refusal> {
    let theme = theme(assembly, id)?;
    if theme.closed.is_some() {
        refuse(ThemeRefusal::ThemeClosed {
            title: theme.title.clone(),
        })
    } else {
        Ok(theme)
    }
}

pub(super) fn open(assembly: &Assembly, id: PositionId) -> Result<&Position, Refusal> {
    let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
    open_theme(assembly, position.theme)?;
    if position.is_open() {
        Ok(position)
    } else {
        refuse(ThemeRefusal::NotOpen {
            title: position.title.clone(),
        })
    }
}

fn position_ids(assembly: &Assembly, theme: ThemeId) -> Vec<PositionId> {
    assembly.themes.on(theme).map(|p| p.id).collect()
}

/// What is put to an open vote may not be merged, split or withdrawn under the voters' hands.
fn not_at_vote(assembly: &Assembly, positions: &[PositionId]) -> Result<(), Refusal> {
    let at_vote = assembly.votes.open().any(|v| {
        v.terms
            .options
            .iter()
            .any(|o| o.position.is_some_and(|p| positions.contains(&p)))
    });
    if at_vote {
        refuse(ThemeRefusal::VoteOpen {})
    } else {
        Ok(())
    }
}

fn theme_words(
    assembly: &Assembly,
    id: ThemeId,
    title: &str,
    question: &str,
) -> Result<(String, String), Refusal> {
    let title = words::required(Field::Title, title, words::LINE)?;
    let question = words::optional(Field::Question, question, words::LINE)?;
    match assembly
        .themes
        .list
        .iter()
        .find(|t| t.id != id && words::same(&t.title, &title))
    {
        Some(_) => Err(Refusal::Duplicate {
            field: Field::Title,
            text: title,
        }),
        None => Ok((title, question)),
    }
}

/// Checks a draft against the other open positions of the theme and makes the short name where it is missing.
fn checked(
    assembly: &Assembly,
    theme: ThemeId,
    id: Option<PositionId>,
    draft: Draft,
) -> Result<Draft, Refusal> {
    let title = words::required(Field::Title, &draft.title, words::LINE)?;
    let others = || assembly.themes.open_on(theme).filter(|p| Some(p.id) != id);
    if others().any(|p| words::same(&p.title, &title)) {
        return Err(Refusal::Duplicate {
            field: Field::Title,
            text: title,
        });
    }
    let short = words::optional(Field::Short, &draft.short, words::SHORT)?;
    let short = if short.is_empty() {
        title
            .chars()
            .take(words::SHORT)
            .collect::<String>()
            .trim()
            .to_owned()
    } else {
        short
    };
    if others().any(|p| words::same(&p.short, &short)) {
        return Err(Refusal::Duplicate {
            field: Field::Short,
            text: short,
        });
    }
    Ok(Draft {
        title,
        short,
        text: words::optional(Field::Text, &draft.text, words::PARAGRAPH)?,
        origin: words::optional(Field::Text, &draft.origin, words::LINE)?,
    })
}

fn merge(
    assembly: &Assembly,
    into: PositionId,
    from: Vec<PositionId>,
) -> Result<Decision, Refusal> {
    let target = open(assembly, into)?;
    if from.is_empty() || from.contains(&into) {
        return refuse(ThemeRefusal::NothingToMerge {});
    }
    for id in &from {
        if open(assembly, *id)?.theme != target.theme {
            return refuse(ThemeRefusal::DifferentThemes {});
        }
    }
    not_at_vote(assembly, &from)?;
    not_at_vote(assembly, &[into])?;
    Ok(Decision::of(ThemeEvent::Merged { into, from }))
}

fn split(assembly: &Assembly, id: PositionId, into: Vec<Draft>) -> Result<Decision, Refusal> {
    let position = open(assembly, id)?;
    not_at_vote(assembly, &[id])?;
    if into.len() < 2 {
        return refuse(ThemeRefusal::NothingToSplit {});
    }
    if into.len() > SPLIT {
        return Err(Refusal::TooMany {
            found: into.len(),
            max: SPLIT,
        });
    }
    let mut events = Vec::new();
    let mut new = Vec::new();
    let mut next = next(assembly);
    for draft in into {
        let draft = checked(assembly, position.theme, Some(id), draft)?;
        let twin = |e: &ThemeEvent| match e {
            ThemeEvent::Registered { draft: other, .. } => words::same(&other.title, &draft.title),
            _ => false,
        };
        if events.iter().any(twin) {
            return Err(Refusal::Duplicate {
                field: Field::Title,
                text: draft.title,
            });
        }
        events.push(ThemeEvent::Registered {
            id: next,
            theme: position.theme,
            draft,
        });
        new.push(next);
        next = next.next();
    }
    events.push(ThemeEvent::Split { id, into: new });
    Ok(Decision::all(events))
}

fn name_spokesperson(
    assembly: &Assembly,
    id: PositionId,
    person: Option<ParticipantId>,
) -> Result<Decision, Refusal> {
    let position = open(assembly, id)?;
    if let Some(person) = person {
        let on_roll = assembly
            .roll
            .participants
            .get(&person)
            .ok_or(Refusal::NotFound {})?;
        if on_roll.struck.is_some() {
            return refuse(ThemeRefusal::NotOnRoll {});
        }
        let other = assembly
            .themes
            .open_on(position.theme)
            .find(|p| p.id != id && p.spokesperson == Some(person));
        if let Some(other) = other {
            return refuse(ThemeRefusal::SpeaksForAnother {
                title: other.title.clone(),
            });
        }
    }
    Ok(Decision::of(ThemeEvent::SpokespersonSet { id, person }))
}

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
        ThemeOutcome::Voted(vote) => {
            let decided = assembly
                .votes
                .get(vote)
                .is_some_and(|v| v.terms.theme == Some(id) && v.is_counted());
            if !decided {
                return refuse(ThemeRefusal::NotDecided {});
            }
        }
        ThemeOutcome::Shared | ThemeOutcome::Divergent => {}
    }
    let note = words::optional(Field::Text, note, words::PARAGRAPH)?;
    Ok(Decision::of(ThemeEvent::ThemeClosed {
        id,
        closing: Closing { outcome, note },
    }))
}
