//! Decisions about the tray.

use super::{Collecting, EACH, LENGTH, Proposal, TrayCommand, TrayEvent, TrayRefusal};
use crate::assembly::observations::{self, Note, ObservationCommand, ObservationEvent};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, Event, ProposalId, Refusal};

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
    let last = assembly.tray.list.last_key_value();
    let id = last.map(|(id, _)| *id).unwrap_or_default().next();
    Ok(Decision::of(TrayEvent::Sent { id, text, theme }))
}

fn take(assembly: &Assembly, id: ProposalId) -> Result<Decision, Refusal> {
    let proposal = waiting(assembly, id)?;
    let note = Note {
        text: proposal.text.clone(),
        theme: proposal.theme,
        ..Note::default()
    };
    let mut decision = observations::decide(assembly, ObservationCommand::Note(note))?;
    let noted = decision.events.iter().find_map(|event| {
        if let Event::Observations(ObservationEvent::Noted { id, .. }) = event {
            Some(*id)
        } else {
            None
        }
    });
    if let Some(observation) = noted {
        let taken = TrayEvent::Taken { id, observation };
        decision.events.push(taken.into());
    }
    Ok(decision)
}
