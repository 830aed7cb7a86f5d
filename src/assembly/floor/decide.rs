//! Decisions about the floor.

use super::{FloorCommand, FloorEvent, FloorRefusal, Ordering, Speaker, SpeakerRole, Speech, Turn};
use crate::assembly::roll::Participant;
use crate::assembly::table::permutes;
use crate::assembly::themes::{Position, ThemeRefusal};
use crate::assembly::vote::draw;
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, PositionId, Refusal, Stamp, ThemeId, TurnId};

/// Shortest time that may be allowed or added, in seconds.
const SHORTEST: u32 = 10;
/// Longest time that a speech may have, in seconds.
const LONGEST: u32 = 7200;
/// Most turns that may wait.
const QUEUE: usize = 500;

pub(crate) fn decide(
    assembly: &Assembly,
    command: FloorCommand,
    stamp: &Stamp,
) -> Result<Decision, Refusal> {
    match command {
        FloorCommand::DrawOrder { theme, seed } => draw_order(assembly, theme, &seed, stamp),
        FloorCommand::FixedOrder { theme } => {
            let positions = spoken_for(assembly, theme)?;
            Ok(line_up(assembly, theme, positions, Ordering::Fixed))
        }
        FloorCommand::Queue { speaker, seconds } => queue(assembly, speaker, seconds),
        FloorCommand::OrderQueue { order } => {
            let waiting: Vec<TurnId> = assembly.floor.queue.iter().map(|t| t.id).collect();
            if !permutes(&order, &waiting) {
                return Err(Refusal::WrongOrder {});
            }
            Ok(Decision::of(FloorEvent::QueueOrdered { order }))
        }
        FloorCommand::Drop { turn } => {
            waiting(assembly, turn)?;
            Ok(Decision::of(FloorEvent::Dropped { turn }))
        }
        FloorCommand::Begin { turn } => begin(assembly, turn),
        FloorCommand::Pause => {
            if speaking(assembly)?.running.is_none() {
                return refuse(FloorRefusal::AlreadyPaused {});
            }
            Ok(Decision::of(FloorEvent::Paused {}))
        }
        FloorCommand::Resume => {
            if speaking(assembly)?.running.is_some() {
                return refuse(FloorRefusal::AlreadyRunning {});
            }
            Ok(Decision::of(FloorEvent::Resumed {}))
        }
        FloorCommand::Extend { seconds } => {
            let allowed = speaking(assembly)?.seconds;
            in_range(seconds, LONGEST.saturating_sub(allowed))?;
            Ok(Decision::of(FloorEvent::Extended { seconds }))
        }
        FloorCommand::End => {
            speaking(assembly)?;
            Ok(Decision::of(FloorEvent::Ended {}))
        }
    }
}

fn refuse<T>(refusal: FloorRefusal) -> Result<T, Refusal> {
    Err(Refusal::Floor(refusal))
}

fn speaking(assembly: &Assembly) -> Result<&Speech, Refusal> {
    let current = assembly.floor.current.as_ref();
    current.ok_or(Refusal::Floor(FloorRefusal::NobodySpeaks {}))
}

fn waiting(assembly: &Assembly, turn: TurnId) -> Result<&Turn, Refusal> {
    let found = assembly.floor.queue.iter().find(|t| t.id == turn);
    found.ok_or(Refusal::NotFound {})
}

fn in_range(seconds: u32, max: u32) -> Result<u32, Refusal> {
    if (SHORTEST..=max).contains(&seconds) {
        return Ok(seconds);
    }
    refuse(FloorRefusal::TimeOutOfRange {
        seconds,
        min: SHORTEST,
        max,
    })
}

/// The open positions of a theme that have a spokesperson, in their order.
fn spoken_for(assembly: &Assembly, theme: ThemeId) -> Result<Vec<&Position>, Refusal> {
    let on = assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
    if on.closed.is_some() {
        return Err(Refusal::Themes(ThemeRefusal::ThemeClosed {
            title: on.title.clone(),
        }));
    }
    let positions: Vec<&Position> = assembly
        .themes
        .open_on(theme)
        .filter(|p| p.spokesperson.is_some())
        .map(AsRef::as_ref)
        .collect();
    if positions.is_empty() {
        return refuse(FloorRefusal::NoSpokesperson {});
    }
    Ok(positions)
}

fn draw_order(
    assembly: &Assembly,
    theme: ThemeId,
    seed: &str,
    stamp: &Stamp,
) -> Result<Decision, Refusal> {
    let positions = spoken_for(assembly, theme)?;
    let said = words::optional(Field::Seed, seed, words::LINE)?;
    let seed = if said.is_empty() {
        // Short enough to be said aloud and noted by whoever wants to draw again.
        (stamp.seed % 1_000_000).to_string()
    } else {
        said
    };
    let numbers: Vec<u32> = positions.iter().map(|p| p.id.0).collect();
    let drawn = draw(&seed, &numbers)
        .into_iter()
        .filter_map(|number| positions.iter().find(|p| p.id.0 == number).copied())
        .collect();
    Ok(line_up(assembly, theme, drawn, Ordering::Drawn { seed }))
}

/// Queues the spokespeople in this order; turns they already have for these positions give way to the new ones.
fn line_up(
    assembly: &Assembly,
    theme: ThemeId,
    positions: Vec<&Position>,
    ordering: Ordering,
) -> Decision {
    let ids: Vec<PositionId> = positions.iter().map(|p| p.id).collect();
    let replaced = |turn: &&Turn| {
        let speaker = &turn.speaker;
        speaker.role == SpeakerRole::Spokesperson
            && speaker.position.is_some_and(|p| ids.contains(&p))
    };
    let mut events = vec![FloorEvent::Ordered { theme, ordering }];
    let dropped = assembly.floor.queue.iter().filter(replaced);
    events.extend(dropped.map(|t| FloorEvent::Dropped { turn: t.id }));
    let mut id = assembly.floor.last_turn;
    for position in positions {
        id = id.next();
        let speaker = Speaker {
            role: SpeakerRole::Spokesperson,
            person: position.spokesperson,
            position: Some(position.id),
            theme: Some(theme),
            ..Speaker::default()
        };
        events.push(FloorEvent::Queued(Turn {
            id,
            speaker: from_roll(assembly, speaker),
            seconds: assembly.setup.settings.spokesperson_seconds,
        }));
    }
    Decision::all(events)
}

fn queue(assembly: &Assembly, speaker: Speaker, seconds: Option<u32>) -> Result<Decision, Refusal> {
    let found = assembly.floor.queue.len() + 1;
    if found > QUEUE {
        return Err(Refusal::TooMany { found, max: QUEUE });
    }
    let speaker = checked(assembly, speaker)?;
    if assembly
        .floor
        .queue
        .iter()
        .any(|t| is_same(&t.speaker, &speaker))
    {
        return refuse(FloorRefusal::AlreadyQueued {});
    }
    let settings = &assembly.setup.settings;
    let usual = match speaker.role {
        SpeakerRole::Spokesperson => settings.spokesperson_seconds,
        SpeakerRole::Hall | SpeakerRole::Table => settings.speech_seconds,
    };
    let seconds = in_range(seconds.unwrap_or(usual), LONGEST)?;
    Ok(Decision::of(FloorEvent::Queued(Turn {
        id: assembly.floor.last_turn.next(),
        speaker,
        seconds,
    })))
}

/// Whether two turns are the same person in the same capacity; people not on the roll cannot be told apart.
fn is_same(a: &Speaker, b: &Speaker) -> bool {
    let for_same = match a.role {
        SpeakerRole::Spokesperson => a.position == b.position,
        SpeakerRole::Hall | SpeakerRole::Table => true,
    };
    a.person.is_some() && a.person == b.person && a.role == b.role && for_same
}

fn checked(assembly: &Assembly, mut speaker: Speaker) -> Result<Speaker, Refusal> {
    if let Some(id) = speaker.position {
        let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
        if !position.is_open() {
            return Err(Refusal::Themes(ThemeRefusal::NotOpen {
                title: position.title.clone(),
            }));
        }
        speaker.theme = Some(position.theme);
    } else if speaker.role == SpeakerRole::Spokesperson {
        return refuse(FloorRefusal::PositionMissing {});
    }
    let no_theme = speaker
        .theme
        .is_some_and(|t| assembly.themes.theme(t).is_none());
    let no_category = speaker
        .category
        .is_some_and(|c| assembly.setup.category(c).is_none());
    if no_theme || no_category {
        return Err(Refusal::NotFound {});
    }
    if let Some(id) = speaker.person {
        let person = assembly.roll.participants.get(&id);
        if person.ok_or(Refusal::NotFound {})?.struck.is_some() {
            return refuse(FloorRefusal::NotOnRoll {});
        }
    }
    Ok(from_roll(assembly, speaker))
}

/// The speaker with what the roll and the floor know of the person; unchanged for someone not on the roll.
fn from_roll(assembly: &Assembly, mut speaker: Speaker) -> Speaker {
    let Some(id) = speaker.person else {
        return speaker;
    };
    if let Some(Participant { profile, .. }) =
        assembly.roll.participants.get(&id).map(AsRef::as_ref)
    {
        speaker.category = profile.category;
        speaker.gender = profile.gender;
    }
    speaker.first_time = !assembly.floor.has_spoken(id);
    speaker
}

fn begin(assembly: &Assembly, turn: TurnId) -> Result<Decision, Refusal> {
    let turn = waiting(assembly, turn)?;
    Ok(Decision::of(FloorEvent::Began {
        id: assembly.floor.last_speech.next(),
        turn: Some(turn.id),
        // Someone may have spoken, or been corrected on the roll, since the turn was queued.
        speaker: from_roll(assembly, turn.speaker.clone()),
        seconds: turn.seconds,
    }))
}
