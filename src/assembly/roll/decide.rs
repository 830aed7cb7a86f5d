//! Decisions at check-in.

use std::collections::BTreeMap;

use super::{Participant, Profile, RollCommand, RollEvent, RollRefusal};
use crate::assembly::floor::FloorEvent;
use crate::assembly::themes::ThemeEvent;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, CategoryId, Decision, Event, ParticipantId, People, Refusal};

/// Most people that one list may bring in.
const LIST: usize = 100_000;

/// Most people that a group may count.
const CROWD: u32 = 1_000_000;

pub(crate) fn decide(
    assembly: &Assembly,
    people: &People,
    command: RollCommand,
) -> Result<Decision, Refusal> {
    match command {
        RollCommand::Register {
            name,
            profile,
            arrived,
        } => register(assembly, people, name.as_deref(), &profile, arrived),
        RollCommand::Import { people: list } => import(assembly, people, list),
        RollCommand::Arrive { id } => arrive(assembly, id),
        RollCommand::Leave { id } => {
            if !known(assembly, id)?.is_present() {
                return refuse(RollRefusal::NotPresent {});
            }
            Ok(Decision::of(RollEvent::Left { id }))
        }
        RollCommand::ChangeProfile { id, profile } => {
            let person = known(assembly, id)?;
            let profile = checked(assembly, &profile, Some(id), person.is_present())?;
            let mut open = assembly.votes.open();
            if profile.seat != person.profile.seat && open.any(|v| v.has_vote_of_a_seat(id)) {
                return refuse(RollRefusal::SeatVoted {});
            }
            if profile.category != person.profile.category
                && let Some(name) = people.name(id)
            {
                not_twice(assembly, people, name, &profile, Some(id))?;
            }
            Ok(Decision::of(RollEvent::ProfileChanged { id, profile }))
        }
        RollCommand::Rename { id, name } => {
            let person = known(assembly, id)?;
            let name = words::required(Field::Name, &name, words::LINE)?;
            not_twice(assembly, people, &name, &person.profile, Some(id))?;
            Ok(Decision {
                events: vec![RollEvent::NameChanged { id }.into()],
                names: vec![(id, Some(name))],
            })
        }
        RollCommand::Strike { id, reason } => {
            known(assembly, id)?;
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            let mut decision = Decision::of(RollEvent::Struck { id, reason });
            decision.events.extend(silenced(assembly, id));
            Ok(decision)
        }
        RollCommand::Count { group, present } => {
            if present > CROWD {
                return Err(Refusal::TooMany {
                    found: size(present),
                    max: size(CROWD),
                });
            }
            if present > 0 {
                known_category(assembly, group.category)?;
            }
            Ok(Decision::of(RollEvent::Counted { group, present }))
        }
        RollCommand::Close => Ok(Decision::of(RollEvent::Closed {})),
        RollCommand::Reopen => Ok(Decision::of(RollEvent::Reopened {})),
        RollCommand::RemoveNames => Ok(remove_names(people)),
    }
}

/// Removes every name; where there is none, nothing has to change.
fn remove_names(people: &People) -> Decision {
    let names: Vec<_> = people.names().map(|(id, _)| (id, None)).collect();
    if names.is_empty() {
        return Decision {
            events: Vec::new(),
            names,
        };
    }
    let people = names.len();
    Decision {
        events: vec![RollEvent::NamesRemoved { people }.into()],
        names,
    }
}

fn size(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn refuse<T>(refusal: RollRefusal) -> Result<T, Refusal> {
    Err(Refusal::Roll(refusal))
}

fn known(assembly: &Assembly, id: ParticipantId) -> Result<&Participant, Refusal> {
    let person = assembly
        .roll
        .participants
        .get(&id)
        .ok_or(Refusal::NotFound {})?;
    if person.struck.is_some() {
        refuse(RollRefusal::Struck {})
    } else {
        Ok(person)
    }
}

fn register(
    assembly: &Assembly,
    people: &People,
    name: Option<&str>,
    profile: &Profile,
    arrived: bool,
) -> Result<Decision, Refusal> {
    if assembly.roll.closed && arrived {
        return refuse(RollRefusal::Closed {});
    }
    let name = match name {
        Some(name) => Some(words::required(Field::Name, name, words::LINE)?),
        None if assembly.setup.settings.nameless => None,
        None => return refuse(RollRefusal::NameNeeded {}),
    };
    let profile = checked(assembly, profile, None, arrived)?;
    if let Some(name) = &name {
        not_twice(assembly, people, name, &profile, None)?;
    }
    let id = assembly.roll.next();
    let mut events = vec![RollEvent::Registered { id, profile }.into()];
    if arrived {
        events.push(RollEvent::Arrived { id }.into());
    }
    // A name is set even when there is none, so that a name left behind by an interrupted write cannot surface.
    Ok(Decision {
        events,
        names: vec![(id, name)],
    })
}

fn import(
    assembly: &Assembly,
    people: &People,
    list: Vec<(String, Profile)>,
) -> Result<Decision, Refusal> {
    if list.len() > LIST {
        return Err(Refusal::TooMany {
            found: list.len(),
            max: LIST,
        });
    }
    let mut decision = Decision::default();
    let mut id = assembly.roll.next();
    let mut seen: BTreeMap<_, ParticipantId> = people
        .names()
        .filter_map(|(id, name)| {
            let person = assembly
                .roll
                .participants
                .get(&id)
                .filter(|p| p.struck.is_none())?;
            Some(((words::folded(name), person.profile.category), id))
        })
        .collect();
    for (name, profile) in list {
        let name = words::required(Field::Name, &name, words::LINE)?;
        let profile = checked(assembly, &profile, None, false)?;
        if let Some(id) = seen.insert((words::folded(&name), profile.category), id) {
            return refuse(RollRefusal::SamePerson { name, id });
        }
        decision
            .events
            .push(RollEvent::Registered { id, profile }.into());
        decision.names.push((id, Some(name)));
        id = id.next();
    }
    Ok(decision)
}

fn arrive(assembly: &Assembly, id: ParticipantId) -> Result<Decision, Refusal> {
    let person = known(assembly, id)?;
    if assembly.roll.closed {
        return refuse(RollRefusal::Closed {});
    }
    if person.is_present() {
        return refuse(RollRefusal::AlreadyPresent {});
    }
    seat_is_free(assembly, &person.profile, Some(id))?;
    Ok(Decision::of(RollEvent::Arrived { id }))
}

fn known_category(assembly: &Assembly, category: Option<CategoryId>) -> Result<(), Refusal> {
    match category {
        Some(id) if assembly.setup.category(id).is_none() => Err(Refusal::NotFound {}),
        Some(_) | None => Ok(()),
    }
}

/// What follows where somebody is struck off: the open positions they speak for want another spokesperson, and their turns
/// leave the queue.
fn silenced(assembly: &Assembly, person: ParticipantId) -> Vec<Event> {
    let positions = assembly.themes.positions.values();
    let spoken_for = positions.filter(|p| p.is_open() && p.spokesperson == Some(person));
    let vacant = spoken_for.map(|p| ThemeEvent::SpokespersonSet {
        id: p.id,
        person: None,
    });
    let turns = assembly.floor.queue.iter();
    let waiting = turns.filter(|turn| turn.speaker.person == Some(person));
    let dropped = waiting.map(|turn| FloorEvent::Dropped { turn: turn.id });
    vacant
        .map(Event::from)
        .chain(dropped.map(Event::from))
        .collect()
}

/// Checks category, seat and organization of a profile; a seat may have one person present.
fn checked(
    assembly: &Assembly,
    profile: &Profile,
    id: Option<ParticipantId>,
    present: bool,
) -> Result<Profile, Refusal> {
    known_category(assembly, profile.category)?;
    if let Some(seat) = profile.seat {
        assembly
            .table
            .seats
            .get(&seat)
            .ok_or(Refusal::NotFound {})?;
    }
    if present {
        seat_is_free(assembly, profile, id)?;
    }
    let organization = words::optional(Field::Organization, &profile.organization, words::LINE)?;
    Ok(Profile {
        organization,
        ..profile.clone()
    })
}

fn seat_is_free(
    assembly: &Assembly,
    profile: &Profile,
    id: Option<ParticipantId>,
) -> Result<(), Refusal> {
    let Some(seat) = profile.seat else {
        return Ok(());
    };
    match assembly.roll.delegate(seat) {
        Some(other) if other.is_present() && Some(other.id) != id => {
            let organization = assembly
                .table
                .seats
                .get(&seat)
                .map(|s| s.organization.clone())
                .unwrap_or_default();
            refuse(RollRefusal::SeatTaken { organization })
        }
        _ => Ok(()),
    }
}

/// Two people may share a name, not a name and a category: a true namesake is told apart by category or by the name.
fn not_twice(
    assembly: &Assembly,
    people: &People,
    name: &str,
    profile: &Profile,
    except: Option<ParticipantId>,
) -> Result<(), Refusal> {
    let twin = people.names().find(|(id, other)| {
        Some(*id) != except
            && words::same(other, name)
            && assembly
                .roll
                .participants
                .get(id)
                .is_some_and(|p| p.struck.is_none() && p.profile.category == profile.category)
    });
    match twin {
        Some((id, _)) => refuse(RollRefusal::SamePerson {
            name: name.to_owned(),
            id,
        }),
        None => Ok(()),
    }
}
