//! Decisions about what comes from outside.

use super::{
    Batch, Became, Destination, OutsideCommand, OutsideEvent, OutsidePoll, OutsideRefusal, Poll,
    PollOption, Proposed, Remembered,
};
use crate::assembly::observations::{self, Note, ObservationEvent};
use crate::assembly::themes::{self, Draft};
use crate::assembly::tray;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, OutsidePollId, Refusal, ThemeId};

/// Most options of a poll from outside.
pub const MOST_OPTIONS: usize = 100;
/// Most proposals taken in at once.
pub const MOST_PROPOSALS: usize = 2_000;
/// Most positions taken in at once: more are not heard in one evening.
pub const MOST_POSITIONS: usize = 100;
/// Most characters of the fingerprint of a shape of file.
const SHAPE: usize = 100;

pub(crate) fn decide(assembly: &Assembly, command: OutsideCommand) -> Result<Decision, Refusal> {
    match command {
        OutsideCommand::Bring {
            proposals,
            destination,
            source,
            remembered,
        } => {
            let source = words::required(Field::Source, &source, words::LINE)?;
            words::required(Field::Text, &remembered.shape, SHAPE)?;
            bring(assembly, &proposals, destination, (source, remembered))
        }
        OutsideCommand::TakePoll { poll, remembered } => {
            words::required(Field::Text, &remembered.shape, SHAPE)?;
            let poll = checked(assembly, &poll)?;
            let last = assembly.outside.polls.last_key_value();
            let id = last.map(|(id, _)| *id).unwrap_or_default().next();
            Ok(Decision::of(OutsideEvent::PollTaken {
                id,
                poll,
                remembered,
            }))
        }
        OutsideCommand::CorrectPoll { id, poll, reason } => {
            let known = standing(assembly, id)?;
            let poll = checked(assembly, &poll)?;
            if poll == known.poll {
                return refuse(OutsideRefusal::Unchanged {});
            }
            let reason = words::required(Field::Reason, &reason, words::LINE)?;
            Ok(Decision::of(OutsideEvent::PollCorrected {
                id,
                poll,
                reason,
            }))
        }
        OutsideCommand::WithdrawPoll { id, reason } => {
            standing(assembly, id)?;
            let reason = words::required(Field::Reason, &reason, words::LINE)?;
            Ok(Decision::of(OutsideEvent::PollWithdrawn { id, reason }))
        }
    }
}

fn refuse<T>(refusal: OutsideRefusal) -> Result<T, Refusal> {
    Err(Refusal::Outside(refusal))
}

fn standing(assembly: &Assembly, id: OutsidePollId) -> Result<&OutsidePoll, Refusal> {
    let poll = assembly.outside.polls.get(&id);
    let poll = poll.ok_or(Refusal::NotFound {})?;
    if poll.withdrawn.is_some() {
        return refuse(OutsideRefusal::Withdrawn { id });
    }
    Ok(poll)
}

fn known_theme(assembly: &Assembly, theme: Option<ThemeId>) -> Result<(), Refusal> {
    match theme {
        Some(id) if assembly.themes.theme(id).is_none() => Err(Refusal::NotFound {}),
        Some(_) | None => Ok(()),
    }
}

/// Checks a poll: no option has more people than answered, and of one answer each there are not more answers than people.
fn checked(assembly: &Assembly, poll: &Poll) -> Result<Poll, Refusal> {
    known_theme(assembly, poll.theme)?;
    let title = words::required(Field::Title, &poll.title, words::LINE)?;
    let source = words::required(Field::Source, &poll.source, words::LINE)?;
    let (found, max) = (poll.options.len(), MOST_OPTIONS);
    if found == 0 {
        return refuse(OutsideRefusal::NoOptions {});
    }
    if found > max {
        return Err(Refusal::TooMany { found, max });
    }
    if poll.respondents == 0 {
        return refuse(OutsideRefusal::NoRespondents {});
    }
    let mut options: Vec<PollOption> = Vec::with_capacity(found);
    for option in &poll.options {
        options.push(checked_option(option, &options, poll.respondents)?);
    }
    let poll = Poll {
        title,
        source,
        theme: poll.theme,
        held: poll.held,
        respondents: poll.respondents,
        several: poll.several,
        options,
    };
    let (answers, respondents) = (poll.answers(), poll.respondents);
    if !poll.several && answers > respondents {
        return refuse(OutsideRefusal::MoreAnswersThanRespondents {
            answers,
            respondents,
        });
    }
    Ok(poll)
}

fn checked_option(
    option: &PollOption,
    before: &[PollOption],
    respondents: u64,
) -> Result<PollOption, Refusal> {
    let label = words::required(Field::Option, &option.label, words::LINE)?;
    if before.iter().any(|other| words::same(&other.label, &label)) {
        return Err(Refusal::Duplicate {
            field: Field::Option,
            text: label,
        });
    }
    let count = option.count;
    if count > respondents {
        return refuse(OutsideRefusal::MoreThanRespondents {
            option: label,
            count,
            respondents,
        });
    }
    Ok(PollOption { label, count })
}

/// Takes proposals in: the batch first, by which the act is known, then what each became.
fn bring(
    assembly: &Assembly,
    proposals: &[Proposed],
    destination: Destination,
    (source, remembered): (String, Remembered),
) -> Result<Decision, Refusal> {
    let found = proposals.len();
    let max = match destination {
        Destination::Positions(_) => MOST_POSITIONS,
        Destination::Observations(_) | Destination::Tray(_) => MOST_PROPOSALS,
    };
    if found == 0 {
        return refuse(OutsideRefusal::NothingToBring {});
    }
    if found > max {
        return Err(Refusal::TooMany { found, max });
    }
    let (became, events) = match destination {
        Destination::Observations(theme) => noted(assembly, proposals, theme)?,
        Destination::Positions(theme) => {
            let draft = |proposal: &Proposed| Draft {
                title: proposal.title.clone(),
                short: String::new(),
                text: proposal.text.clone(),
                origin: source.clone(),
            };
            let drafts: Vec<Draft> = proposals.iter().map(draft).collect();
            let events = themes::register(assembly, theme, &drafts)?;
            let events = events.into_iter().map(Event::from).collect();
            (Became::Positions, events)
        }
        Destination::Tray(theme) => {
            known_theme(assembly, theme)?;
            let texts = proposals.iter().map(|proposal| proposal.text.as_str());
            let (first, events) = tray::put(assembly, texts, theme)?;
            let events = events.into_iter().map(Event::from).collect();
            (Became::Tray(first), events)
        }
    };
    let batch = OutsideEvent::Brought(Batch {
        source,
        n: u32::try_from(found).unwrap_or(u32::MAX),
        became,
        remembered,
    });
    let mut decision = Decision::of(batch);
    decision.events.extend(events);
    Ok(decision)
}

fn noted(
    assembly: &Assembly,
    proposals: &[Proposed],
    theme: Option<ThemeId>,
) -> Result<(Became, Vec<Event>), Refusal> {
    let first = observations::next(assembly);
    let mut id = first;
    let mut events = Vec::with_capacity(proposals.len());
    for proposal in proposals {
        let note = Note {
            text: proposal.text.clone(),
            theme,
            ..Note::default()
        };
        let note = observations::checked(assembly, note)?;
        events.push(ObservationEvent::Noted { id, note }.into());
        id = id.next();
    }
    Ok((Became::Observations(first), events))
}
