//! Decisions about process, meeting and settings.

use super::{Category, Meeting, Process, Settings, SetupCommand, SetupEvent, SetupRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, CategoryId, Decision, People, Refusal, Stamp};

pub(crate) fn decide(
    assembly: &Assembly,
    _people: &People,
    command: SetupCommand,
    _stamp: &Stamp,
) -> Result<Decision, Refusal> {
    let event = match command {
        SetupCommand::SetProcess(process) => SetupEvent::ProcessSet(checked_process(&process)?),
        SetupCommand::SetMeeting(meeting) => SetupEvent::MeetingSet(checked_meeting(&meeting)?),
        SetupCommand::AddCategory { name } => {
            let id = assembly.setup.next_category.next();
            SetupEvent::CategoryAdded(Category {
                id,
                name: category_name(assembly, id, &name)?,
            })
        }
        SetupCommand::RenameCategory { id, name } => {
            assembly.setup.category(id).ok_or(Refusal::NotFound {})?;
            SetupEvent::CategoryRenamed(Category {
                id,
                name: category_name(assembly, id, &name)?,
            })
        }
        SetupCommand::RetireCategory { id } => retire(assembly, id)?,
        SetupCommand::SetSettings(settings) => SetupEvent::SettingsSet(checked_settings(settings)?),
        SetupCommand::Tick { check, done } => SetupEvent::Ticked { check, done },
        SetupCommand::OpenMeeting => {
            if assembly.setup.opened.is_some() && assembly.setup.closed.is_none() {
                return Ok(Decision::default());
            }
            SetupEvent::MeetingOpened {}
        }
        SetupCommand::CloseMeeting => {
            // The hour at which it was closed is that of the first time.
            if assembly.setup.closed.is_some() {
                return Ok(Decision::default());
            }
            if assembly.votes.open().next().is_some() {
                return Err(Refusal::Setup(SetupRefusal::VoteOpen {}));
            }
            SetupEvent::MeetingClosed {}
        }
        SetupCommand::Begin => SetupEvent::Begun {},
    };
    Ok(Decision::of(event))
}

fn retire(assembly: &Assembly, id: CategoryId) -> Result<SetupEvent, Refusal> {
    assembly.setup.category(id).ok_or(Refusal::NotFound {})?;
    let registered = assembly.roll.participants.values();
    let registered = registered.filter(|p| p.profile.category == Some(id));
    let counted = assembly.roll.crowd.iter();
    let counted = counted.filter(|(group, _)| group.category == Some(id));
    let people = counted.fold(registered.count(), |sum, (_, present)| {
        sum.saturating_add(usize::try_from(*present).unwrap_or(usize::MAX))
    });
    if people > 0 {
        return Err(Refusal::Setup(SetupRefusal::CategoryInUse { people }));
    }
    Ok(SetupEvent::CategoryRetired { id })
}

fn category_name(assembly: &Assembly, id: CategoryId, name: &str) -> Result<String, Refusal> {
    let name = words::required(Field::Category, name, words::LINE)?;
    match assembly
        .setup
        .categories
        .iter()
        .find(|c| c.id != id && words::same(&c.name, &name))
    {
        Some(_) => Err(Refusal::Duplicate {
            field: Field::Category,
            text: name,
        }),
        None => Ok(name),
    }
}

fn checked_process(process: &Process) -> Result<Process, Refusal> {
    if let (Some(start), Some(end)) = (process.start, process.end)
        && end < start
    {
        return Err(Refusal::Setup(SetupRefusal::EndBeforeStart {}));
    }
    Ok(Process {
        title: words::required(Field::Title, &process.title, words::LINE)?,
        owner: words::optional(Field::Organization, &process.owner, words::LINE)?,
        law: words::optional(Field::Text, &process.law, words::LINE)?,
        ..process.clone()
    })
}

fn checked_meeting(meeting: &Meeting) -> Result<Meeting, Refusal> {
    Ok(Meeting {
        title: words::required(Field::Title, &meeting.title, words::LINE)?,
        place: words::optional(Field::Place, &meeting.place, words::LINE)?,
        ..meeting.clone()
    })
}

fn checked_settings(settings: Settings) -> Result<Settings, Refusal> {
    let within = |value: u32, min: u32, max: u32| {
        if (min..=max).contains(&value) {
            Ok(())
        } else {
            Err(Refusal::Setup(SetupRefusal::OutOfRange { value, min, max }))
        }
    };
    let (min, max) = (10, 3600);
    for seconds in [settings.spokesperson_seconds, settings.speech_seconds] {
        if !(min..=max).contains(&seconds) {
            return Err(Refusal::Setup(SetupRefusal::TimeOutOfRange {
                seconds,
                min,
                max,
            }));
        }
    }
    within(settings.pack, 1, 1000)?;
    within(settings.screen_cm.unwrap_or(100), 20, 2000)?;
    within(settings.last_row_cm.unwrap_or(100), 50, 20_000)?;
    Ok(settings)
}
