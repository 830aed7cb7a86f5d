//! Decisions about the tray.

use super::{Collecting, EACH, LENGTH, Proposal, TrayCommand, TrayEvent, TrayRefusal};
use crate::assembly::observations::{
    self, Answer, Answered, Note, ObservationCommand, ObservationEvent, ObservationRefusal,
};
use crate::assembly::themes::{self, Draft, ThemeCommand, ThemeEvent, ThemeRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{
    Assembly, Decision, Event, ObservationId, PositionId, ProposalId, Refusal, ThemeId,
};

/// Most proposals of an assembly.
const PROPOSALS: usize = 20_000;

pub(crate) fn decide(assembly: &Assembly, command: TrayCommand) -> Result<Decision, Refusal> {
    match command {
        TrayCommand::Open(collecting) => open(assembly, collecting),
        TrayCommand::Close => {
            collected(assembly)?;
            Ok(Decision::of(TrayEvent::Closed {}))
        }
        TrayCommand::Send { text } => send(assembly, &text),
        TrayCommand::Take { id } => take(assembly, id),
        TrayCommand::Raise {
            id,
            theme,
            title,
            origin,
        } => {
            let draft = Draft {
                title,
                short: String::new(),
                text: waiting(assembly, id)?.text.clone(),
                origin,
            };
            raise(assembly, id, ThemeCommand::Register { theme, draft })
        }
        TrayCommand::MergeIntoPosition { id, position } => into_position(assembly, id, position),
        TrayCommand::MergeIntoObservation { id, observation } => {
            into_observation(assembly, id, observation)
        }
        TrayCommand::SetAside { id } => {
            waiting(assembly, id)?;
            Ok(Decision::of(TrayEvent::SetAside { id }))
        }
    }
}

fn refuse<T>(refusal: TrayRefusal) -> Result<T, Refusal> {
    Err(Refusal::Tray(refusal))
}

fn collected(assembly: &Assembly) -> Result<Collecting, Refusal> {
    match assembly.tray.collecting {
        Some(collecting) => Ok(collecting),
        None => refuse(TrayRefusal::NotCollecting {}),
    }
}

fn waiting(assembly: &Assembly, id: ProposalId) -> Result<&Proposal, Refusal> {
    let proposal = assembly.tray.list.get(&id).ok_or(Refusal::NotFound {})?;
    if proposal.fate.is_none() {
        Ok(proposal)
    } else {
        refuse(TrayRefusal::NotWaiting {})
    }
}

fn open(assembly: &Assembly, collecting: Collecting) -> Result<Decision, Refusal> {
    let (each, max) = (collecting.each, EACH);
    if each == 0 || each > max {
        return refuse(TrayRefusal::BadLimit { each, max });
    }
    if let Some(theme) = collecting.theme {
        assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
    }
    Ok(Decision::of(TrayEvent::Opened(collecting)))
}

fn send(assembly: &Assembly, text: &str) -> Result<Decision, Refusal> {
    let theme = collected(assembly)?.theme;
    let found = assembly.tray.list.len();
    if found >= PROPOSALS {
        let max = PROPOSALS;
        return Err(Refusal::TooMany { found, max });
    }
    // What is pasted on a phone may hold new lines; a proposal is one.
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = words::required(Field::Text, &line, LENGTH)?;
    let id = assembly.tray.next();
    Ok(Decision::of(TrayEvent::Sent { id, text, theme }))
}

/// Puts texts from outside into the tray, whether or not anything is being collected; gives the number of the first. They
/// are not typed on a phone and may be as long as an observation.
pub(in crate::assembly) fn put<'t>(
    assembly: &Assembly,
    texts: impl Iterator<Item = &'t str>,
    theme: Option<ThemeId>,
) -> Result<(ProposalId, Vec<TrayEvent>), Refusal> {
    let first = assembly.tray.next();
    let mut id = first;
    let mut events = Vec::new();
    for text in texts {
        let text = words::required(Field::Text, text, words::PARAGRAPH)?;
        events.push(TrayEvent::Sent { id, text, theme });
        id = id.next();
    }
    let (found, max) = (assembly.tray.list.len() + events.len(), PROPOSALS);
    if found > max {
        return Err(Refusal::TooMany { found, max });
    }
    Ok((first, events))
}

fn take(assembly: &Assembly, id: ProposalId) -> Result<Decision, Refusal> {
    let proposal = waiting(assembly, id)?;
    // The theme on which it was sent may have been undone since.
    let there = |id: &ThemeId| assembly.themes.theme(*id).is_some();
    let note = Note {
        text: proposal.text.clone(),
        theme: proposal.theme.filter(there),
        ..Note::default()
    };
    let mut decision = observations::decide(assembly, ObservationCommand::Note(note))?;
    if let Some(observation) = noted(&decision) {
        let taken = TrayEvent::Taken { id, observation };
        decision.events.push(taken.into());
    }
    Ok(decision)
}

/// The observation that is taken down.
fn noted(decision: &Decision) -> Option<ObservationId> {
    decision.events.iter().find_map(|event| {
        if let Event::Observations(ObservationEvent::Noted { id, .. }) = event {
            Some(*id)
        } else {
            None
        }
    })
}

/// The proposal first, so that the act is told as what became of it.
fn raise(assembly: &Assembly, id: ProposalId, register: ThemeCommand) -> Result<Decision, Refusal> {
    let mut decision = themes::decide(assembly, register)?;
    let registered = decision.events.iter().find_map(|event| {
        if let Event::Themes(ThemeEvent::Registered { id, .. }) = event {
            Some(*id)
        } else {
            None
        }
    });
    if let Some(position) = registered {
        let raised = TrayEvent::Raised { id, position };
        decision.events.insert(0, raised.into());
    }
    Ok(decision)
}

/// The text of the position is not touched: whoever wants it changed amends it by the observation.
fn into_position(
    assembly: &Assembly,
    id: ProposalId,
    position: PositionId,
) -> Result<Decision, Refusal> {
    let proposal = waiting(assembly, id)?;
    let target = assembly.themes.position(position);
    let target = target.ok_or(Refusal::NotFound {})?;
    if !target.is_open() {
        let title = target.title.clone();
        return Err(Refusal::Themes(ThemeRefusal::NotOpen { title }));
    }
    let note = Note {
        text: proposal.text.clone(),
        position: Some(position),
        ..Note::default()
    };
    let mut decision = observations::decide(assembly, ObservationCommand::Note(note))?;
    if let Some(observation) = noted(&decision) {
        let answered = Answered {
            answer: Answer::Integrated,
            reason: String::new(),
        };
        let answered = ObservationEvent::Answered {
            id: observation,
            answered,
        };
        decision.events.push(answered.into());
        let merged = TrayEvent::MergedIntoPosition {
            id,
            position,
            observation,
        };
        decision.events.insert(0, merged.into());
    }
    Ok(decision)
}

fn into_observation(
    assembly: &Assembly,
    id: ProposalId,
    observation: ObservationId,
) -> Result<Decision, Refusal> {
    waiting(assembly, id)?;
    let target = assembly.observations.list.get(&observation);
    let target = target.ok_or(Refusal::NotFound {})?;
    if target.withdrawn.is_some() {
        let withdrawn = ObservationRefusal::Withdrawn { id: observation };
        return Err(Refusal::Observations(withdrawn));
    }
    Ok(Decision::of(TrayEvent::MergedIntoObservation {
        id,
        observation,
    }))
}
