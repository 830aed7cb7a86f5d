//! Beginning an assembly: from a plan with its people, from a title, from the sample.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::{Begun, Said, World, wording};
use crate::assembly::roll::{Gender, Group, RollCommand};
use crate::assembly::setup::{Check, Meeting, SetupCommand};
use crate::assembly::themes::ThemeCommand;
use crate::assembly::{Assembly, CategoryId, Command, ParticipantId, People, PositionId};
use crate::clerk::{Session, Sources};
use crate::import::{self, Columns, Preview, Sheet};
use crate::plan::{self, Plan};
use crate::text::Text;
use crate::tui::wording::refusal;

/// The sample: plan and people, part of the program so that it can be tried anywhere.
const SAMPLE: &str = include_str!("../../sessions/passo/plan.toml");
const SAMPLE_PEOPLE: &[u8] = include_bytes!("../../sessions/passo/persone.csv");

/// How long before now the doors of the sample opened, in seconds.
const DOORS: i64 = 48 * 60;
/// Of the people of the sample, one in so many has not come yet.
const ABSENT: u32 = 6;
/// The positions of the sample that have a spokesperson already, and the numbers of those people on the list.
const SPOKESPEOPLE: [(u32, u32); 4] = [(1, 2), (2, 15), (3, 33), (4, 12)];

/// Everything that begins an assembly, tried out before anything is written.
struct Beginning {
    commands: Vec<Command>,
    assembly: Assembly,
    people: usize,
    notes: Vec<String>,
    left_out: Option<(PathBuf, Vec<String>)>,
}

/// Begins an assembly from a plan and the list of people it names.
pub(super) fn from_plan(world: &World, path: &Path) -> Said<Begun> {
    let text = &world.text;
    let unread = |error| import::fault(&error, text);
    let bytes = import::read_file(path).map_err(unread)?;
    let no_text = |_| {
        let file = path.display().to_string();
        text.with("plan-fault-not-text", &[("file", file.into())])
    };
    let source = import::text_of(&bytes).map_err(no_text)?;
    let beside = path.parent().unwrap_or(Path::new(""));
    let beginning = planned(world, path, &source, |name| {
        let file = beside.join(name);
        let bytes = import::read_file(&file)?;
        Ok((file, bytes))
    })?;
    begin(world, &world.home, beginning, world.sources()?)
}

/// Begins an assembly of which only the title is known.
pub(super) fn from_title(world: &World, title: &str) -> Said<Begun> {
    let meeting = Meeting {
        title: title.to_owned(),
        date: Some(today(world)),
        ..Meeting::default()
    };
    let beginning = Beginning {
        commands: vec![
            SetupCommand::SetMeeting(meeting.clone()).into(),
            SetupCommand::Begin.into(),
        ],
        assembly: Assembly {
            setup: std::sync::Arc::new(crate::assembly::Setup {
                meeting,
                ..crate::assembly::Setup::default()
            }),
            ..Assembly::default()
        },
        people: 0,
        notes: Vec::new(),
        left_out: None,
    };
    begin(world, &world.home, beginning, world.sources()?)
}

/// Begins the sample in a folder that is thrown away, with most of its people already in the hall.
pub(super) fn sample(world: &World, folder: &Path) -> Said<Begun> {
    let mut beginning = planned(world, Path::new("plan.toml"), SAMPLE, |name| {
        Ok((PathBuf::from(name), SAMPLE_PEOPLE.to_vec()))
    })?;
    let prepared = i64::try_from(beginning.commands.len()).unwrap_or(i64::MAX);
    beginning.commands.extend(hall(beginning.people));
    let acts = i64::try_from(beginning.commands.len()).unwrap_or(i64::MAX);
    let sources = match world.clock {
        super::clock::Clock::System => {
            world
                .clock
                .give_past(world.sources()?, DOORS, acts.max(prepared + 1))
        }
        super::clock::Clock::Given(..) => world.sources()?,
    };
    begin(world, folder, beginning, sources)
}

/// The people of the sample coming in, some counted without a name, and a few spokespeople named.
fn hall(people: usize) -> Vec<Command> {
    let people = u32::try_from(people).unwrap_or(u32::MAX);
    let ticked = |check| SetupCommand::Tick { check, done: true }.into();
    let mut commands: Vec<Command> = vec![ticked(Check::Ballots), ticked(Check::Privacy)];
    // A step that shares no factor with a hundred mixes those of the table with the others.
    let order = (0..people).map(|n| n * 37 % people.max(1) + 1);
    for number in order.filter(|number| number % ABSENT != 0 || *number == 12) {
        let id = ParticipantId(number);
        commands.push(RollCommand::Arrive { id }.into());
    }
    let group = Group {
        category: Some(CategoryId(5)),
        gender: Gender::Undeclared,
        votes: true,
    };
    commands.push(RollCommand::Count { group, present: 4 }.into());
    commands.extend(SPOKESPEOPLE.map(|(position, person)| {
        let id = PositionId(position);
        let person = Some(ParticipantId(person));
        Command::from(ThemeCommand::SetSpokesperson { id, person })
    }));
    commands.push(SetupCommand::OpenMeeting.into());
    commands
}

/// Reads a plan and its people; `path` is the file of the plan, and `people` gives that of the list and its bytes.
fn planned(
    world: &World,
    path: &Path,
    source: &str,
    people: impl Fn(&str) -> Result<(PathBuf, Vec<u8>), import::ImportError>,
) -> Said<Beginning> {
    let text = &world.text;
    let fault = |error| plan::sentence(&error, path, text, |inner| refusal(inner, text));
    let plan = Plan::parse(source).map_err(fault)?;
    let timeline = plan.rehearse().map_err(fault)?;
    let assembly = timeline.assembly();
    let mut commands: Vec<Command> = plan.commands.into_iter().map(|p| p.command).collect();
    let mut beginning = Beginning {
        commands: Vec::new(),
        assembly: assembly.clone(),
        people: 0,
        notes: Vec::new(),
        left_out: None,
    };
    if let Some(name) = plan.people {
        let unread = |error| import::fault(&error, text);
        let (file, bytes) = people(&name).map_err(unread)?;
        let sheet = Sheet::read(&bytes).map_err(|error| {
            let values = [
                ("file", file.display().to_string().into()),
                ("what", unread(error).into()),
            ];
            text.with("plan-fault-people", &values)
        })?;
        let sheet = sheet.on_one_line();
        let columns = Columns::guess(&sheet);
        let preview = import::preview(&sheet, &columns, assembly, &People::default());
        beginning.people = preview.newcomers.len();
        commands.extend(preview.commands());
        beginning.notes = notes(&file, (&sheet, &columns), &preview, text);
        beginning.left_out = Some((file, left_out(&preview, world)));
    }
    // What was planned is where undo stops.
    commands.push(SetupCommand::Begin.into());
    beginning.commands = commands;
    Ok(beginning)
}

/// What the list brings in or leaves out as a whole, to be looked over: a heading that is not known, a category written in
/// another way than in the plan.
fn notes(
    file: &Path,
    (sheet, columns): (&Sheet, &Columns),
    preview: &Preview,
    text: &Text,
) -> Vec<String> {
    let told = |key, names: Vec<&str>| {
        let values = [
            ("file", file.display().to_string().into()),
            ("names", names.join(", ").into()),
        ];
        text.with(key, &values)
    };
    let mut notes = Vec::new();
    if !sheet.has_headings {
        notes.push(told("cli-new-no-headings", Vec::new()));
    }
    let headings = sheet.headings.iter().zip(&columns.0);
    let unread = headings.filter(|(heading, meaning)| meaning.is_none() && !heading.is_empty());
    let unread: Vec<&str> = unread.map(|(heading, _)| heading.as_str()).collect();
    if !unread.is_empty() {
        notes.push(told("cli-new-unread", unread));
    }
    let categories = preview.new_categories.iter().map(String::as_str);
    let categories: Vec<&str> = categories.collect();
    if !categories.is_empty() {
        notes.push(told("cli-new-categories", categories));
    }
    notes
}

fn left_out(preview: &Preview, world: &World) -> Vec<String> {
    let text = &world.text;
    let kept_out = preview.kept_out.iter().map(|line| {
        let words = import::reason(line, text, |inner| refusal(inner, text));
        (line.line, words)
    });
    let repeated = preview.repeated.iter().map(|line| {
        let words = import::repeated(line, text);
        (line.line, words)
    });
    let mut lines: Vec<(usize, String)> = kept_out.chain(repeated).collect();
    lines.sort();
    lines.into_iter().map(|(_, words)| words).collect()
}

fn begin(world: &World, root: &Path, beginning: Beginning, sources: Sources) -> Said<Begun> {
    let setup = &beginning.assembly.setup;
    let date = setup.meeting.date.unwrap_or_else(|| today(world));
    let title = &setup.meeting.title;
    let session = Session::create(root, date, title, beginning.commands, sources)
        .map_err(|error| wording::create(&error, &world.text))?;
    Ok(Begun {
        session,
        people: beginning.people,
        notes: beginning.notes,
        left_out: beginning.left_out,
    })
}

fn today(world: &World) -> Date {
    world.clock.now().to_zoned(world.zone()).date()
}
