//! A plan: an assembly written down in a TOML file before it is held, and read into commands.
//!
//! Pure: what files a plan names is for the caller to read. A plan is tried out on an empty assembly before anything is
//! written ([`Plan::rehearse`]), so that nothing is ever half made. Keys are Italian or English; [`model`] is a plan to
//! begin from, `sessions/passo/plan.toml` a whole one.

mod error;
mod section;
mod vote;
mod wording;

use jiff::Timestamp;
use toml::de::DeTable;

pub use error::{Fault, Place, PlanError, Wanted};
pub(crate) use section::{minutes, written_date};
pub use wording::sentence;

use crate::assembly::setup::{Meeting, MeetingKind, Process, Settings, SetupCommand};
use crate::assembly::table::TableCommand;
use crate::assembly::themes::{Draft, ThemeCommand};
use crate::assembly::words::{self, LINE, same};
use crate::assembly::{CategoryId, Command, Event, People, PositionId, Stamp, ThemeId, Timeline};
use crate::text::Lang;
use section::{At, Key, Section, Word};

/// Most characters of a line that are shown where a plan is not TOML.
const EXCERPT: usize = 60;

const PROCESS: Key = Key("percorso", "process");
const MEETING: Key = Key("incontro", "meeting");
const CHECK_IN: Key = Key("accoglienza", "check_in");
const TIMES: Key = Key("tempi", "times");
const HALL: Key = Key("sala", "hall");
const TABLE: Key = Key("tavolo", "table");
const THEME: Key = Key("tema", "theme");
const VOTE: Key = Key("voto", "vote");

const TITLE: Key = Key("titolo", "title");
const OWNER: Key = Key("ente", "owner");
const LAW: Key = Key("legge", "law");
const START: Key = Key("inizio", "start");
const END: Key = Key("fine", "end");
const EXAMPLE: Key = Key("esempio", "example");
const KIND: Key = Key("tipo", "kind");
const PLACE: Key = Key("luogo", "place");
const DATE: Key = Key("data", "date");
const CATEGORIES: Key = Key("categorie", "categories");
const PEOPLE: Key = Key("elenco", "people");
const NAMELESS: Key = Key("senza_nome", "nameless");
const SPOKESPERSON: Key = Key("portavoce", "spokesperson");
const SPEECH: Key = Key("interventi", "speech");
const PACK: Key = Key("schede_per_pacco", "pack");
const SCREEN: Key = Key("altezza_telo_cm", "screen_cm");
const LAST_ROW: Key = Key("ultima_fila_cm", "last_row_cm");
const SEATS: Key = Key("posti", "seats");
const QUESTION: Key = Key("domanda", "question");
const POSITION: Key = Key("posizione", "position");
const SHORT: Key = Key("breve", "short");
const TEXT: Key = Key("testo", "text");
const ORIGIN: Key = Key("origine", "origin");

const MEETING_KINDS: &[Word<MeetingKind>] = &[
    ("plenaria", "plenary", MeetingKind::Plenary),
    ("tavolo", "table", MeetingKind::Table),
    ("laboratorio", "workshop", MeetingKind::Workshop),
];

/// A plan to begin from, as a TOML file with explanations: what `portavoce plan` writes, and [`Plan::parse`] reads.
pub fn model(lang: Lang) -> &'static str {
    match lang {
        Lang::It => include_str!("text/it/plan.toml"),
        Lang::En => include_str!("text/en/plan.toml"),
    }
}

/// A command of a plan, and the place that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Where it stands.
    pub place: Place,
    /// What it asks for.
    pub command: Command,
}

/// A plan as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What to ask of an empty assembly, in order.
    pub commands: Vec<Planned>,
    /// The file with the list of people, as named in the plan.
    pub people: Option<String>,
}

/// What a plan has said so far, so that later parts can point at it. Identifiers are given in order from 1.
#[derive(Debug, Default)]
struct Draughts {
    commands: Vec<Planned>,
    categories: Vec<String>,
    themes: Vec<Titled>,
}

#[derive(Debug)]
struct Titled {
    title: String,
    positions: Vec<(PositionId, Draft)>,
}

impl Plan {
    /// Reads a plan.
    ///
    /// # Errors
    /// The first fault in it, with line and column.
    pub fn parse(source: &str) -> Result<Self, PlanError> {
        let source = source.strip_prefix('\u{feff}').unwrap_or(source);
        let table = DeTable::parse(source).map_err(|error| syntax(source, &error))?;
        let known = [PROCESS, MEETING, CHECK_IN, TIMES, HALL, TABLE, THEME, VOTE];
        let plan = Section::new(
            source,
            Place { line: 1, column: 1 },
            table.get_ref(),
            &known,
        )?;
        let mut draughts = Draughts::default();
        process(&plan, &mut draughts)?;
        meeting(&plan, &mut draughts)?;
        let people = people(&plan, &mut draughts)?;
        table_seats(&plan, &mut draughts)?;
        themes(&plan, &mut draughts)?;
        vote::read(&plan, &mut draughts)?;
        Ok(Self {
            commands: draughts.commands,
            people,
        })
    }

    /// Tries the plan out on an empty assembly and gives the assembly it makes. Nothing is written.
    ///
    /// # Errors
    /// What the assembly refuses, with line and column.
    pub fn rehearse(&self) -> Result<Timeline, PlanError> {
        let mut timeline = Timeline::default();
        let people = People::default();
        let stamp = begun();
        for (act, planned) in (1_u64..).zip(&self.commands) {
            let decision = timeline
                .decide(&people, planned.command.clone(), &stamp)
                .map_err(|refusal| PlanError {
                    place: planned.place,
                    fault: Fault::Refused(refusal),
                })?;
            let events: Vec<Event> = decision.events;
            for event in events {
                timeline.push(act, stamp.at, event);
            }
        }
        Ok(timeline)
    }
}

/// The time and the chance with which a plan is tried out.
fn begun() -> Stamp {
    Stamp {
        at: Timestamp::UNIX_EPOCH,
        seed: 0,
    }
}

impl Draughts {
    fn ask(&mut self, place: Place, command: impl Into<Command>) {
        self.commands.push(Planned {
            place,
            command: command.into(),
        });
    }

    /// The theme with this title.
    fn theme(&self, key: Key, title: &At<String>) -> Result<(ThemeId, &Titled), PlanError> {
        let found = (1_u32..)
            .zip(&self.themes)
            .find(|(_, theme)| same(&theme.title, &title.value));
        match found {
            Some((number, theme)) => Ok((ThemeId(number), theme)),
            None => Err(no_such(key, title)),
        }
    }

    /// The category with this name.
    fn category(&self, key: Key, name: &At<String>) -> Result<CategoryId, PlanError> {
        let found = (1_u32..)
            .zip(&self.categories)
            .find(|(_, category)| same(category, &name.value));
        match found {
            Some((number, _)) => Ok(CategoryId(number)),
            None => Err(no_such(key, name)),
        }
    }
}

fn no_such(key: Key, name: &At<String>) -> PlanError {
    PlanError {
        place: name.place,
        fault: Fault::NoSuch {
            key: key.0.to_owned(),
            name: name.value.clone(),
        },
    }
}

fn syntax(source: &str, error: &toml::de::Error) -> PlanError {
    let start = error.span().map_or(0, |span| span.start);
    let place = Place::of_byte(source, start);
    let line = source.lines().nth(place.line - 1).unwrap_or_default();
    let fault = if error.message().contains("duplicate key") {
        let key = line
            .split('=')
            .next()
            .unwrap_or_default()
            .trim()
            .trim_matches(['[', ']', ' '])
            .to_owned();
        Fault::Twice { key }
    } else {
        let excerpt = around(line, place.column);
        Fault::Syntax { excerpt }
    };
    PlanError { place, fault }
}

/// What a line says around one of its characters, from 1. A file that is no plan at all may be one line without end, and
/// hold characters that a terminal would obey.
fn around(line: &str, column: usize) -> String {
    let skipped = if line.chars().count() > EXCERPT {
        column.saturating_sub(EXCERPT / 2)
    } else {
        0
    };
    let mut left = line.chars().skip(skipped);
    let shown: String = left
        .by_ref()
        .take(EXCERPT)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let before = if skipped > 0 { "…" } else { "" };
    let after = if left.next().is_some() { "…" } else { "" };
    format!("{before}{}{after}", shown.trim())
}

fn process(plan: &Section<'_>, draughts: &mut Draughts) -> Result<(), PlanError> {
    let known = [TITLE, OWNER, LAW, START, END, EXAMPLE];
    let found = plan.section(PROCESS, &known)?;
    let section = plan.needed(PROCESS, found)?;
    let process = Process {
        title: section.needed_text(TITLE)?,
        owner: section.words(OWNER)?,
        law: section.words(LAW)?,
        start: section.date(START)?,
        end: section.date(END)?,
        example: section.flag(EXAMPLE)?.unwrap_or_default(),
    };
    let place = section.place_of_text(&[(TITLE, LINE), (OWNER, LINE), (LAW, LINE)]);
    draughts.ask(place, SetupCommand::SetProcess(process));
    Ok(())
}

fn meeting(plan: &Section<'_>, draughts: &mut Draughts) -> Result<(), PlanError> {
    let found = plan.section(MEETING, &[TITLE, KIND, PLACE, DATE])?;
    let section = plan.needed(MEETING, found)?;
    let meeting = Meeting {
        title: section.needed_text(TITLE)?,
        kind: section.word(KIND, MEETING_KINDS)?.unwrap_or_default(),
        place: section.words(PLACE)?,
        date: section.date(DATE)?,
    };
    let place = section.place_of_text(&[(TITLE, LINE), (PLACE, LINE)]);
    draughts.ask(place, SetupCommand::SetMeeting(meeting));
    Ok(())
}

/// Categories, times and measures; gives the name of the file with the people.
fn people(plan: &Section<'_>, draughts: &mut Draughts) -> Result<Option<String>, PlanError> {
    let check_in = plan.section(CHECK_IN, &[CATEGORIES, PEOPLE, NAMELESS])?;
    let times = plan.section(TIMES, &[SPOKESPERSON, SPEECH])?;
    let hall = plan.section(HALL, &[PACK, SCREEN, LAST_ROW])?;
    let mut settings = Settings::default();
    if let Some(section) = &check_in {
        settings.nameless = section.flag(NAMELESS)?.unwrap_or(settings.nameless);
    }
    let mut refused = None;
    let mut look = |section: &Section<'_>, key: Key, settings: &Settings| {
        if refused.is_none() && !are_taken(settings) {
            refused = Some(section.place_of(key));
        }
    };
    if let Some(section) = &times {
        let spokesperson = section.seconds(SPOKESPERSON)?;
        settings.spokesperson_seconds = spokesperson.unwrap_or(settings.spokesperson_seconds);
        look(section, SPOKESPERSON, &settings);
        settings.speech_seconds = section.seconds(SPEECH)?.unwrap_or(settings.speech_seconds);
        look(section, SPEECH, &settings);
    }
    if let Some(section) = &hall {
        settings.pack = section.whole(PACK)?.unwrap_or(settings.pack);
        look(section, PACK, &settings);
        settings.screen_cm = section.whole(SCREEN)?;
        look(section, SCREEN, &settings);
        settings.last_row_cm = section.whole(LAST_ROW)?;
        look(section, LAST_ROW, &settings);
    }
    let place = [&times, &hall, &check_in]
        .into_iter()
        .flatten()
        .map(|section| section.place)
        .next();
    if let Some(place) = refused.or(place) {
        draughts.ask(place, SetupCommand::SetSettings(settings));
    }
    let Some(section) = check_in else {
        return Ok(None);
    };
    for category in section.list(CATEGORIES)? {
        draughts.categories.push(category.value.clone());
        let name = category.value;
        draughts.ask(category.place, SetupCommand::AddCategory { name });
    }
    Ok(section.text(PEOPLE)?.map(|file| file.value))
}

/// Whether an assembly takes such settings: they are asked for together, but what is wrong stands in one place.
fn are_taken(settings: &Settings) -> bool {
    let command = SetupCommand::SetSettings(settings.clone()).into();
    let decision = Timeline::default().decide(&People::default(), command, &begun());
    decision.is_ok()
}

fn table_seats(plan: &Section<'_>, draughts: &mut Draughts) -> Result<(), PlanError> {
    let Some(section) = plan.section(TABLE, &[SEATS])? else {
        return Ok(());
    };
    for seat in section.list(SEATS)? {
        let organization = seat.value;
        draughts.ask(seat.place, TableCommand::AddSeat { organization });
    }
    Ok(())
}

fn themes(plan: &Section<'_>, draughts: &mut Draughts) -> Result<(), PlanError> {
    let mut last = PositionId::default();
    for (number, section) in (1_u32..).zip(plan.sections(THEME, &[TITLE, QUESTION, POSITION])?) {
        let title = section.needed_text(TITLE)?;
        let question = section.words(QUESTION)?;
        let command = ThemeCommand::AddTheme {
            title: title.clone(),
            question,
        };
        let place = section.place_of_text(&[(TITLE, LINE), (QUESTION, LINE)]);
        draughts.ask(place, command);
        let mut positions = Vec::new();
        for position in section.sections(POSITION, &[TITLE, SHORT, TEXT, ORIGIN])? {
            let draft = Draft {
                title: position.needed_text(TITLE)?,
                short: position.words(SHORT)?,
                text: position.words(TEXT)?,
                origin: position.words(ORIGIN)?,
            };
            last = last.next();
            positions.push((last, draft.clone()));
            let theme = ThemeId(number);
            let texts = [
                (TITLE, LINE),
                (SHORT, words::SHORT),
                (TEXT, words::PARAGRAPH),
                (ORIGIN, LINE),
            ];
            let place = position.place_of_text(&texts);
            draughts.ask(place, ThemeCommand::Register { theme, draft });
        }
        draughts.themes.push(Titled { title, positions });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
