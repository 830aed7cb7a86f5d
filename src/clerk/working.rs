//! The state while a batch is being decided, and the books it is written to.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Cast, Receipt, Snapshot, Sources, Standing};
use crate::assembly::tickets::{Code, TicketsEvent};
use crate::assembly::vote::{Declined, VoteCommand, VoteEvent, admit, by_name};
use crate::assembly::{Command, Event, People, Refusal, TicketId, Timeline, VoteId};
use crate::journal::{Act, Head, Journal, JournalError};
use crate::people::{NameRecord, PeopleFile};
use crate::tally::Mark;
use crate::urn::{Contents, Deed, Taken, UrnFiles, Urns};

/// Acts a snapshot remembers.
const ACTS: usize = 200;

/// What a batch brings about, before it is on disk.
#[derive(Debug, Default)]
pub(super) struct Draft {
    acts: Vec<(Timestamp, Vec<Event>)>,
    names: Vec<NameRecord>,
    deeds: Vec<Deed>,
    /// Votes whose urns are in the acts and are to be destroyed after them.
    emptied: Vec<VoteId>,
}

impl Draft {
    /// Whether nothing happened.
    pub(super) fn is_empty(&self) -> bool {
        self.acts.is_empty() && self.deeds.is_empty()
    }

    /// Whether only ballots came in: the record of the assembly stays as it was.
    pub(super) fn is_only_ballots(&self) -> bool {
        self.acts.is_empty()
    }
}

/// The state with everything accepted, on disk or not.
#[derive(Debug)]
pub(super) struct Working {
    sources: Sources,
    timeline: Timeline,
    people: Arc<People>,
    urns: Urns,
    last_act: u64,
}

impl Working {
    /// The state of a session whose journal ends with `last_act`.
    pub(super) fn new(sources: Sources, timeline: Timeline, people: People, last_act: u64) -> Self {
        Self {
            sources,
            timeline,
            people: Arc::new(people),
            urns: Urns::default(),
            last_act,
        }
    }

    /// With the urns of the open votes and the codes.
    pub(super) fn with_urns(self, urns: Urns) -> Self {
        Self { urns, ..self }
    }

    /// The time now, as the journal keeps it.
    pub(super) fn time(&mut self) -> Timestamp {
        self.sources.stamp().at
    }

    /// Decides a command and adds what it brings about to the state and to the draft.
    pub(super) fn decide(
        &mut self,
        command: Command,
        draft: &mut Draft,
    ) -> Result<Receipt, Refusal> {
        let stamp = self.sources.stamp();
        let at = stamp.at;
        let command = self.with_ballots(command)?;
        for (vote, ballots) in self.urns.arrived() {
            self.timeline.arrived(vote, ballots);
        }
        let decision = self.timeline.decide(&self.people, command, &stamp)?;
        let events = decision.events;
        if events.is_empty() {
            let act = None;
            return Ok(Receipt { act, at, events });
        }
        self.last_act += 1;
        let act = self.last_act;
        for (id, name) in decision.names {
            Arc::make_mut(&mut self.people).set(act, id, name.clone());
            draft.names.push(NameRecord { act, id, name });
        }
        for event in &events {
            self.timeline.push(act, at, event.clone());
            self.keep_urns(event, draft);
        }
        draft.acts.push((at, events.clone()));
        let act = Some(act);
        Ok(Receipt { act, at, events })
    }

    /// What ends a vote that takes phones brings the ballots of its urn along.
    fn with_ballots(&self, command: Command) -> Result<Command, Refusal> {
        if let Command::Vote(VoteCommand::EmptyUrn { .. }) = command {
            // Nobody but the clerk knows what lies in an urn.
            return Err(Refusal::NotFound {});
        }
        let ended = match &command {
            Command::Vote(VoteCommand::Close { id } | VoteCommand::Annul { id, .. }) => Some(*id),
            _ => None,
        };
        let Some(id) = ended else {
            return Ok(command);
        };
        let vote = self.timeline.assembly().votes.get(id);
        let takes_phones = vote.is_some_and(|v| v.is_open() && v.takes_phones());
        Ok(match command {
            Command::Vote(then) if takes_phones => {
                let Contents { ballots, receipts } = self.urns.contents(id);
                let then = Box::new(then);
                let emptied = VoteCommand::EmptyUrn {
                    id,
                    ballots,
                    receipts,
                    then,
                };
                emptied.into()
            }
            other => other,
        })
    }

    /// Follows an event with urns and codes.
    fn keep_urns(&mut self, event: &Event, draft: &mut Draft) {
        if let Event::Vote(VoteEvent::UrnEmptied { id, .. }) = event {
            self.urns.forget(*id);
            draft.emptied.push(*id);
        }
        if let Event::Tickets(TicketsEvent::Issued { .. } | TicketsEvent::Personal { .. }) = event {
            if !self.urns.has_tickets_key() {
                let key = self.sources.key();
                draft.deeds.push(Deed::Tickets(key.clone()));
                self.urns.set_tickets_key(key);
            }
            self.urns.list(self.timeline.assembly().tickets.issued);
        }
    }

    /// Takes a ballot from a phone and adds it to the draft.
    pub(super) fn cast(&mut self, cast: Cast, draft: &mut Draft) -> Result<Taken, Declined> {
        let Cast { vote, code, mark } = cast;
        let ticket = self.urns.ticket(&code).ok_or(Declined::UnknownCode)?;
        if self.timeline.assembly().tickets.holder(ticket).is_some() {
            return self.cast_by_name(vote, ticket, mark, draft);
        }
        let terms = &admit(self.timeline.assembly(), vote, ticket, &mark)?.terms;
        let revisable = terms.revisable;
        if !self.urns.has(vote) {
            let key = self.sources.key();
            draft.deeds.push(Deed::Begin(vote, key.clone()));
            self.urns.begin(vote, key);
        }
        let (taken, deed) = self.urns.put(vote, &code, mark, revisable)?;
        draft.deeds.extend(deed);
        Ok(taken)
    }

    /// Takes a ballot that bears a name: an answer to the call, which goes into the record as any act does.
    fn cast_by_name(
        &mut self,
        vote: VoteId,
        ticket: TicketId,
        mark: Mark,
        draft: &mut Draft,
    ) -> Result<Taken, Declined> {
        let named = by_name(self.timeline.assembly(), vote, ticket, &mark)?;
        let command = VoteCommand::CallByPhone {
            id: vote,
            ticket,
            mark,
        };
        self.decide(command.into(), draft)
            .map_err(|_refusal| Declined::NotEntitled)?;
        Ok(Taken {
            receipt: String::new(),
            changed: named.before.is_some_and(|before| before != named.answer),
        })
    }

    /// Where a code stands now; none if no ticket has it.
    pub(super) fn look(&self, code: &Code) -> Option<Standing> {
        let ticket = self.urns.ticket(code)?;
        let assembly = self.timeline.assembly();
        if !assembly.tickets.was_issued(ticket) {
            return None;
        }
        let vote = assembly.votes.by_phone().map(|vote| vote.id);
        Some(Standing {
            withdrawn: !assembly.tickets.is_good(ticket),
            voted: vote.and_then(|id| Some((id, self.urns.receipt(id, code)?))),
            holder: assembly.tickets.holder(ticket),
        })
    }

    /// The tickets that can be used, with their codes.
    pub(super) fn codes(&self) -> Vec<(TicketId, Code)> {
        let tickets = &self.timeline.assembly().tickets;
        let mut codes = self.urns.codes();
        codes.retain(|(id, _)| tickets.is_good(*id));
        codes
    }

    /// The state as it is shown once the journal ends with `head`.
    pub(super) fn snapshot(&self, head: Head) -> Snapshot {
        let acts = self.timeline.acts();
        let last = acts.iter().skip(acts.len().saturating_sub(ACTS));
        let mut assembly = self.timeline.assembly().clone();
        for (vote, ballots) in self.urns.arrived() {
            Arc::make_mut(&mut assembly.votes).arrived(vote, ballots);
        }
        Snapshot {
            assembly,
            people: Arc::clone(&self.people),
            acts: last.cloned().collect(),
            undoable: self.timeline.undoable().cloned(),
            redoable: self.timeline.redoable().cloned(),
            head,
            read_only: None,
        }
    }
}

/// The files the clerk writes.
#[derive(Debug)]
pub(super) struct Books {
    /// What happened.
    pub(super) journal: Journal<Event>,
    /// Who is who.
    pub(super) names: PeopleFile,
    /// The ballots of phones while their vote is open.
    pub(super) urns: UrnFiles,
}

impl Books {
    /// Makes a batch durable: urns and names first, then the journal. Urns whose ballots are in the journal now are
    /// destroyed last; if the disk refuses that, it is tried again.
    pub(super) fn record(&mut self, draft: &Draft) -> Result<Head, JournalError> {
        self.urns.write(&draft.deeds)?;
        self.names.append(&draft.names)?;
        let acts: Vec<_> = draft
            .acts
            .iter()
            .map(|(at, events)| Act { at: *at, events })
            .collect();
        let head = self.journal.append(&acts)?;
        self.urns.condemn(&draft.emptied);
        Ok(head)
    }
}
