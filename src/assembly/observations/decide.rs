//! Decisions about observations.

use super::{
    Answer, Answered, Note, Observation, ObservationCommand, ObservationEvent, ObservationRefusal,
};
use crate::assembly::themes::{Draft, ThemeEvent, standing};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, ObservationId, PositionId, Refusal};

pub(crate) fn decide(
    assembly: &Assembly,
    command: ObservationCommand,
) -> Result<Decision, Refusal> {
    match command {
        ObservationCommand::Note(note) => {
            let note = checked(assembly, note)?;
            let id = next(assembly);
            Ok(Decision::of(ObservationEvent::Noted { id, note }))
        }
        ObservationCommand::Correct { id, note } => {
            standing_one(assembly, id)?;
            let note = checked(assembly, note)?;
            Ok(Decision::of(ObservationEvent::Corrected { id, note }))
        }
        ObservationCommand::Answer { id, answered } => {
            standing_one(assembly, id)?;
            let answered = reasoned(&answered)?;
            Ok(Decision::of(ObservationEvent::Answered { id, answered }))
        }
        ObservationCommand::Amend { id, position, text } => amend(assembly, id, position, &text),
        ObservationCommand::Withdraw { id, reason } => {
            standing_one(assembly, id)?;
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(ObservationEvent::Withdrawn { id, reason }))
        }
        ObservationCommand::Restore { id } => {
            if known(assembly, id)?.withdrawn.is_none() {
                return refuse(ObservationRefusal::NotWithdrawn { id });
            }
            Ok(Decision::of(ObservationEvent::Restored { id }))
        }
    }
}

fn refuse<T>(refusal: ObservationRefusal) -> Result<T, Refusal> {
    Err(Refusal::Observations(refusal))
}

/// The number of the next observation.
pub(in crate::assembly) fn next(assembly: &Assembly) -> ObservationId {
    let last = assembly.observations.list.last_key_value();
    last.map(|(id, _)| *id).unwrap_or_default().next()
}

fn known(assembly: &Assembly, id: ObservationId) -> Result<&Observation, Refusal> {
    let found = assembly.observations.list.get(&id);
    found.map(AsRef::as_ref).ok_or(Refusal::NotFound {})
}

fn standing_one(assembly: &Assembly, id: ObservationId) -> Result<&Observation, Refusal> {
    let observation = known(assembly, id)?;
    if observation.withdrawn.is_some() {
        return refuse(ObservationRefusal::Withdrawn { id });
    }
    Ok(observation)
}

/// Checks a note; one about a position is on that position's theme.
pub(in crate::assembly) fn checked(assembly: &Assembly, mut note: Note) -> Result<Note, Refusal> {
    note.text = words::required(Field::Text, &note.text, words::PARAGRAPH)?;
    if let Some(id) = note.position {
        let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
        note.theme = Some(position.theme);
    }
    let no_theme = note
        .theme
        .is_some_and(|t| assembly.themes.theme(t).is_none());
    let no_category = note
        .category
        .is_some_and(|c| assembly.setup.category(c).is_none());
    if no_theme || no_category {
        return Err(Refusal::NotFound {});
    }
    Ok(note)
}

/// Checks an answer: a reason is owed to whoever is told no.
fn reasoned(answered: &Answered) -> Result<Answered, Refusal> {
    let check = match answered.answer {
        Answer::NotAccepted => words::required,
        Answer::Accepted | Answer::Integrated | Answer::Deferred => words::optional,
    };
    Ok(Answered {
        reason: check(Field::Reason, &answered.reason, words::PARAGRAPH)?,
        answer: answered.answer,
    })
}

/// Changes the text of a position on account of an observation, which counts as integrated.
fn amend(
    assembly: &Assembly,
    id: ObservationId,
    position: PositionId,
    text: &str,
) -> Result<Decision, Refusal> {
    standing_one(assembly, id)?;
    let amended = standing(assembly, position)?;
    let text = words::required(Field::Text, text, words::PARAGRAPH)?;
    if amended.text() == text {
        return refuse(ObservationRefusal::SameText {
            title: amended.title.clone(),
        });
    }
    let draft = Draft {
        title: amended.title.clone(),
        short: amended.short.clone(),
        text,
        origin: amended.origin.clone(),
    };
    let answered = Answered {
        answer: Answer::Integrated,
        reason: String::new(),
    };
    Ok(Decision::all([
        Event::from(ObservationEvent::Amended { id, position }),
        Event::from(ThemeEvent::Edited {
            id: position,
            draft,
            from: Some(id),
        }),
        Event::from(ObservationEvent::Answered { id, answered }),
    ]))
}
