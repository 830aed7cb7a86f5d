//! The program put together: command line, session, clerk, terminal; and the ways it ends.
//!
//! Everything that can go wrong here ends in a sentence in the language of the person, never in a debug print.

mod begin;
mod bring;
mod clock;
mod errands;
mod kept;
mod network;
mod opening;
mod reader;
mod recovery;
mod rehearsal;
mod sessions;
mod shell;
mod terminal;
mod tickets;
mod wording;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use jiff::tz::TimeZone;

use crate::clerk::{Session, Sources};
use crate::cli::{self, Cli, Ended, Task};
use crate::counting;
use crate::export::{Choice, Dialect};
use crate::plan;
use crate::text::{Lang, Text};
use crate::tui::app::Settings;
use crate::tui::terminal::Mouse;
use crate::tui::theme::Scheme;
use crate::web::{House, Place};
use clock::Clock;
use terminal::Turn;

/// What this run of the program has to hand.
#[derive(Debug)]
struct World {
    lang: Lang,
    text: Text,
    zone: OnceLock<TimeZone>,
    scheme: Scheme,
    mouse: Mouse,
    /// The folder of the assemblies.
    home: PathBuf,
    clock: Clock,
    seed: Option<u64>,
    /// Where phones and screens are let in; the port given means that they are from the start.
    port: Option<u16>,
    address: Option<IpAddr>,
    wifi: Option<(String, String)>,
}

/// What went wrong, already in words.
type Said<T> = Result<T, String>;

/// Runs the program on the arguments and the environment of the process.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let lang = language(|name| std::env::var(name).ok());
    let cli = match cli::parse(args, lang) {
        Ok(cli) => cli,
        Err(Ended::Said(words)) => return print(&words, &Text::new(lang)),
        Err(Ended::Wrong(words)) => return complain(&words, ExitCode::from(2)),
    };
    let task = cli.task.clone();
    match run(&World::new(&cli, lang), task) {
        Ok(code) => code,
        Err(words) => complain(&words, ExitCode::FAILURE),
    }
}

/// The language of the system: English where it says so, Italian else.
fn language(variable: impl Fn(&str) -> Option<String>) -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
        .unwrap_or_default()
}

impl World {
    fn new(cli: &Cli, lang: Lang) -> Self {
        let lang = cli.lang.unwrap_or(lang);
        let no_color = std::env::var("NO_COLOR").ok();
        Self {
            lang,
            text: Text::new(lang),
            zone: OnceLock::new(),
            scheme: Scheme::default().honouring(no_color.as_deref()),
            mouse: if cli.no_mouse { Mouse::Off } else { Mouse::On },
            home: sessions::home(cli.sessions.clone()),
            clock: Clock::new(cli.clock),
            seed: cli.seed,
            port: cli.port,
            address: cli.address,
            wifi: (cli.wifi.clone()).map(|wifi| (wifi.network, wifi.password)),
        }
    }

    /// The zone of the system; found when it is asked for, since what only counts needs none.
    fn zone(&self) -> TimeZone {
        self.zone.get_or_init(TimeZone::system).clone()
    }

    fn settings(&self) -> Settings {
        Settings {
            text: Text::new(self.lang),
            zone: self.zone(),
            scheme: self.scheme,
        }
    }

    /// The language, the time and the zone for pages.
    fn house(&self) -> House {
        let clock = self.clock.clone();
        House {
            lang: self.lang,
            clock: Arc::new(move || clock.now()),
            zone: self.zone(),
        }
    }

    /// Where phones and screens are let in.
    fn place(&self) -> Place {
        let usual = Place::default();
        Place {
            port: self.port.unwrap_or(usual.port),
            address: self.address,
            wifi: self.wifi.clone(),
            ..usual
        }
    }

    /// Time and entropy for a clerk.
    fn sources(&self) -> Said<Sources> {
        let sources = Sources::system().map_err(|error| self.text.system(&error))?;
        let sources = self.clock.give(sources);
        Ok(match self.seed {
            Some(seed) => sources.with_seed(seed),
            None => sources,
        })
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "an arm for each command, read as a list"
)]
fn run(world: &World, task: Option<Task>) -> Said<ExitCode> {
    match task {
        None => terminal::converse(world, Turn::Start(None)),
        Some(Task::Plan) => Ok(print(plan::model(world.lang), &world.text)),
        Some(Task::Demo) => terminal::converse(world, terminal::demo(world)?),
        Some(Task::Open { session }) => terminal::converse(world, terminal::open(world, &session)?),
        Some(Task::New { plan }) => {
            let begun = begin::from_plan(world, &plan)?;
            if io::stdout().is_terminal() {
                return terminal::converse(world, terminal::begun(begun, world));
            }
            let words = begun.report(&world.text);
            begun.session.close();
            Ok(print(&words, &world.text))
        }
        Some(Task::Export {
            session,
            out,
            plain,
            names,
        }) => {
            let dialect = if plain {
                Dialect::Plain
            } else {
                Dialect::default()
            };
            let choice = Choice {
                dialect,
                names,
                lang: world.lang,
                ..Choice::default()
            };
            let session = sessions::find(&world.home, &session);
            shell::export(world, &session, out, choice)
        }
        Some(Task::Tally(args)) => Ok(counting::tally(&args, &world.text)),
        Some(Task::Methods(args)) => Ok(counting::methods(&args, &world.text)),
        Some(Task::ReadPack { form }) => reader::read_packs(world, &form),
        Some(Task::Lot { called, tied }) => shell::lot(world, &called, &tied),
        Some(Task::Verify { session }) => {
            shell::verify(world, &sessions::find(&world.home, &session))
        }
        Some(Task::Rescue { session }) => {
            recovery::command(world, &sessions::find(&world.home, &session))
        }
        Some(Task::Recount { export }) => shell::recount(world, &export),
        Some(Task::Purge { session, yes }) => {
            let session = sessions::find(&world.home, &session);
            if yes {
                shell::purge(world, &session)
            } else {
                shell::ask_purge(world, &session)
            }
        }
        Some(Task::Import {
            session,
            file,
            source,
            title,
            content,
            theme,
            people,
            day,
            yes,
        }) => {
            let asked = bring::Asked {
                file,
                source,
                title,
                content,
                theme,
                people,
                day,
                yes,
            };
            bring::command(world, &sessions::find(&world.home, &session), &asked)
        }
        Some(Task::Tickets {
            session,
            count,
            personal,
            sheet,
        }) => {
            let session = sessions::find(&world.home, &session);
            let wanted = tickets::Wanted::asked(count, personal);
            tickets::command(world, &session, &wanted, sheet)
        }
        Some(Task::Copy { session, dir }) => {
            shell::copy(world, &sessions::find(&world.home, &session), &dir)
        }
    }
}

/// An assembly just begun, with what could not come in.
#[derive(Debug)]
struct Begun {
    session: Session,
    /// People on the roll.
    people: usize,
    /// What is to be looked over in the list of people as a whole, in words.
    notes: Vec<String>,
    /// The file of the people, and its lines that stayed out, in words.
    left_out: Option<(PathBuf, Vec<String>)>,
}

impl Begun {
    /// What was made and what was left out, in lines.
    fn report(&self, text: &Text) -> String {
        let folder = self.session.folder().display().to_string();
        let mut lines = vec![text.with(
            "cli-new-made",
            &[("folder", folder.into()), ("people", self.people.into())],
        )];
        lines.extend(self.notes.iter().cloned());
        if let Some((file, left_out)) = &self.left_out
            && !left_out.is_empty()
        {
            let file = file.display().to_string();
            lines.push(text.with("cli-new-kept-out", &[("file", file.into())]));
            lines.extend(left_out.iter().map(|line| format!("  {line}")));
        }
        lines.join("\n")
    }
}

fn print(words: &str, text: &Text) -> ExitCode {
    match writeln!(io::stdout(), "{}", plain(words)) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let why = text.system(&error);
            let words = text.with("cli-unwritten", &[("why", why.into())]);
            complain(&words, ExitCode::FAILURE)
        }
        // Whoever was reading has read enough.
        Ok(()) | Err(_) => ExitCode::SUCCESS,
    }
}

fn complain(words: &str, code: ExitCode) -> ExitCode {
    // If even this cannot be said, the code still tells.
    let _said = writeln!(io::stderr(), "{}", plain(words));
    code
}

/// Words as they may go to a terminal: the name of a folder or a cell of a file may hold signs that would act on it.
fn plain(words: &str) -> String {
    let acts = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let shown = |c: char| if acts(c) { '\u{fffd}' } else { c };
    words.trim_end().chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_the_systems_and_italian_where_it_says_nothing() {
        let with = |name: &'static str, value: &'static str| {
            language(move |asked| (asked == name).then(|| value.to_owned()))
        };
        assert_eq!(with("LANG", "en_GB.UTF-8"), Lang::En);
        assert_eq!(with("LANG", "it_IT.UTF-8"), Lang::It);
        assert_eq!(with("LANG", "C.UTF-8"), Lang::It);
        assert_eq!(language(|_| None), Lang::It);
    }

    #[test]
    fn no_word_acts_on_the_terminal() {
        let name = "In «\u{1b}[2J\u{9b}31mciao\r» è così:\n\tnulla\n";
        let shown = "In «\u{fffd}[2J\u{fffd}31mciao\u{fffd}» è così:\n\tnulla";
        assert_eq!(plain(name), shown);
    }
}
