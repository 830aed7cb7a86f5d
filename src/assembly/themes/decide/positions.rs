//! Merging, splitting, restoring positions, and who speaks for them.

use super::checks::{
    against, checked, next, not_at_vote, open, open_theme, position_ids, refuse, standing,
};
use crate::assembly::themes::{Draft, ThemeEvent, ThemeRefusal};
use crate::assembly::{Assembly, Decision, ParticipantId, PositionId, Refusal, ThemeId};

/// Most positions that one split makes.
const SPLIT: usize = 20;

pub(super) fn merge(
    assembly: &Assembly,
    into: PositionId,
    mut from: Vec<PositionId>,
) -> Result<Decision, Refusal> {
    let target = standing(assembly, into)?;
    from.sort();
    from.dedup();
    if from.is_empty() || from.contains(&into) {
        return refuse(ThemeRefusal::NothingToMerge {});
    }
    for id in &from {
        if standing(assembly, *id)?.theme != target.theme {
            return refuse(ThemeRefusal::DifferentThemes {});
        }
    }
    Ok(Decision::of(ThemeEvent::Merged { into, from }))
}

/// Splits a position: the new ones are checked against the others on the theme and against each other.
pub(super) fn split(
    assembly: &Assembly,
    id: PositionId,
    into: Vec<Draft>,
) -> Result<Decision, Refusal> {
    let position = standing(assembly, id)?;
    if into.len() < 2 {
        return refuse(ThemeRefusal::NothingToSplit {});
    }
    if into.len() > SPLIT {
        return Err(Refusal::TooMany {
            found: into.len(),
            max: SPLIT,
        });
    }
    let mut drafts: Vec<Draft> = Vec::new();
    for draft in into {
        let others = assembly
            .themes
            .open_on(position.theme)
            .filter(|p| p.id != id);
        let mut taken: Vec<(&str, &str)> = others
            .map(|p| (p.title.as_str(), p.short.as_str()))
            .collect();
        taken.extend(drafts.iter().map(|d| (d.title.as_str(), d.short.as_str())));
        let draft = against(&taken, &draft)?;
        drafts.push(draft);
    }
    let mut events = Vec::new();
    let mut new = Vec::new();
    let mut next = next(assembly);
    for draft in drafts {
        events.push(ThemeEvent::Registered {
            id: next,
            theme: position.theme,
            draft,
        });
        new.push(next);
        next = next.next();
    }
    events.insert(0, ThemeEvent::Split { id, into: new });
    Ok(Decision::all(events))
}

/// Registers several positions on a theme, each checked against those there and those before it.
pub(in crate::assembly) fn register(
    assembly: &Assembly,
    theme: ThemeId,
    drafts: &[Draft],
) -> Result<Vec<ThemeEvent>, Refusal> {
    open_theme(assembly, theme)?;
    let mut checked: Vec<Draft> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let others = assembly.themes.open_on(theme);
        let mut taken: Vec<(&str, &str)> = others
            .map(|p| (p.title.as_str(), p.short.as_str()))
            .collect();
        taken.extend(checked.iter().map(|d| (d.title.as_str(), d.short.as_str())));
        let draft = against(&taken, draft)?;
        checked.push(draft);
    }
    let mut id = next(assembly);
    let mut events = Vec::with_capacity(checked.len());
    for draft in checked {
        events.push(ThemeEvent::Registered { id, theme, draft });
        id = id.next();
    }
    Ok(events)
}

/// Lets a position stand again, if nothing that stands has taken its title since. A spokesperson who speaks for another
/// position by now, or was struck off the roll, does not come back with it.
pub(super) fn restore(assembly: &Assembly, id: PositionId) -> Result<Decision, Refusal> {
    let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
    open_theme(assembly, position.theme)?;
    not_at_vote(assembly, &position_ids(assembly, position.theme))?;
    if position.is_open() {
        return refuse(ThemeRefusal::AlreadyOpen {
            title: position.title.clone(),
        });
    }
    let draft = Draft {
        title: position.title.clone(),
        short: position.short.clone(),
        text: position.text().to_owned(),
        origin: position.origin.clone(),
    };
    checked(assembly, position.theme, Some(id), &draft)?;
    let mut events = vec![ThemeEvent::Restored { id }];
    let gone = |person: ParticipantId| {
        let mut others = assembly.themes.open_on(position.theme);
        let known = assembly.roll.participants.get(&person);
        others.any(|p| p.spokesperson == Some(person)) || known.is_none_or(|p| p.struck.is_some())
    };
    if position.spokesperson.is_some_and(gone) {
        events.push(ThemeEvent::SpokespersonSet { id, person: None });
    }
    Ok(Decision::all(events))
}

pub(super) fn name_spokesperson(
    assembly: &Assembly,
    id: PositionId,
    person: Option<ParticipantId>,
) -> Result<Decision, Refusal> {
    let position = open(assembly, id)?;
    if let Some(person) = person {
        let on_roll = assembly.roll.participants.get(&person);
        if on_roll.ok_or(Refusal::NotFound {})?.struck.is_some() {
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
