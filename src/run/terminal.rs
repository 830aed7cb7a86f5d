//! The program on the terminal: from the first screen to an assembly and back, until the person leaves.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::process::ExitCode;

use ratatui::layout::Size;
use tempfile::TempDir;

use super::errands::{NoDesk, Runner};
use super::kept::Kept;
use super::network::Net;
use super::{Begun, Said, World, begin, recovery, sessions, wording};
use crate::clerk::{OpenReport, Session};
use crate::export;
use crate::journal::JournalError;
use crate::text::Text;
use crate::tui::app::App;
use crate::tui::ctx::Snapshot;
use crate::tui::desk::OpenDesk;
use crate::tui::effect::Outcome;
use crate::tui::frame::Message;
use crate::tui::run::Desk as _;
use crate::tui::screens::agenda::Agenda;
use crate::tui::screens::ballots::Ballots;
use crate::tui::screens::prepare::Prepare;
use crate::tui::screens::start::{Start, WayOn};
use crate::tui::screens::{Screen as Page, ScreenId};
use crate::tui::terminal::Screen;

/// What is shown next.
#[derive(Debug)]
pub(super) enum Turn {
    /// The first screen, with what went wrong before, if anything.
    Start(Option<Trouble>),
    /// An assembly.
    Assembly(Box<Hall>),
}

/// Why an assembly did not open, and the way on, if there is one.
#[derive(Debug)]
pub(super) struct Trouble {
    notice: Message,
    way_on: Option<WayOn>,
}

/// An open assembly, with what there is to say on opening it.
#[derive(Debug)]
pub(super) struct Hall {
    session: Session,
    first: ScreenId,
    notice: Option<Message>,
    /// The folder of the sample, thrown away with this.
    scratch: Option<TempDir>,
}

/// Opens an assembly where it was left, in the folder that was named or the only one inside it.
pub(super) fn open(world: &World, named: &Path) -> Said<Turn> {
    open_saying(world, &sessions::meant(&world.home, named), None)
}

/// The same, with something to say where opening itself has nothing to say.
pub(super) fn open_saying(world: &World, folder: &Path, words: Option<Message>) -> Said<Turn> {
    let session =
        Session::open(folder, world.sources()?).map_err(|error| unopened(&error, &world.text))?;
    let notice = found(session.report(), &world.text).or(words);
    Ok(Turn::Assembly(Box::new(Hall {
        session,
        first: ScreenId::Agenda,
        notice,
        scratch: None,
    })))
}

/// Why nothing was opened; of a folder with several assemblies, that there is one to choose.
fn unopened(error: &JournalError, text: &Text) -> String {
    if let JournalError::NotASession { path } = error
        && let [newest, _, ..] = sessions::held(path).as_slice()
    {
        let (path, newest) = (path.display().to_string(), newest.display().to_string());
        let values = [("path", path.into()), ("newest", newest.into())];
        return text.with("errors-several-sessions", &values);
    }
    wording::journal(error, text)
}

/// The sample, on a copy that is thrown away.
pub(super) fn demo(world: &World) -> Said<Turn> {
    let not_written = |error: io::Error| {
        let why = world.text.system(&error);
        let folder = std::env::temp_dir().display().to_string();
        let values = [("folder", folder.into()), ("why", why.into())];
        world.text.with("cli-not-written", &values)
    };
    let scratch = TempDir::with_prefix("portavoce-").map_err(not_written)?;
    let begun = begin::sample(world, scratch.path())?;
    Ok(Turn::Assembly(Box::new(Hall {
        session: begun.session,
        first: ScreenId::Agenda,
        notice: Some(Message::plain(world.text.get("start-demo-notice"))),
        scratch: Some(scratch),
    })))
}

/// An assembly just begun, on its list of things to prepare.
pub(super) fn begun(begun: Begun, world: &World) -> Turn {
    let left_out = begun.left_out.as_ref().map_or(0, |(_, lines)| lines.len());
    let words = world.text.with(
        "start-begun",
        &[("people", begun.people.into()), ("left", left_out.into())],
    );
    let notice = if left_out > 0 {
        Message::attention(words)
    } else {
        Message::done(words)
    };
    Turn::Assembly(Box::new(Hall {
        session: begun.session,
        first: ScreenId::Prepare,
        notice: Some(notice),
        scratch: None,
    }))
}

/// What was found on opening that the person should know.
fn found(report: &OpenReport, text: &Text) -> Option<Message> {
    if let Some(why) = &report.read_only {
        let why = wording::journal(why, text);
        return Some(Message::refused(
            text.with("errors-read-only", &[("why", why.into())]),
        ));
    }
    let mut words = Vec::new();
    if report.codes_lost {
        words.push(text.get("errors-codes-lost").to_owned());
    }
    if report.names_missing {
        words.push(text.get("errors-names-missing").to_owned());
    }
    if report.torn.is_some() {
        words.push(text.get("errors-torn").to_owned());
    }
    let unreadable = report.names_unreadable.len();
    if unreadable > 0 {
        words.push(text.with("errors-names-unreadable", &[("n", unreadable.into())]));
    }
    (!words.is_empty()).then(|| Message::attention(words.join(" ")))
}

/// Makes sure that somebody sees the screens: into a file or another program they would go unseen, while keys were taken.
pub(super) fn seen(text: &Text) -> Said<()> {
    if io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(text.get("cli-not-a-terminal").to_owned())
    }
}

/// Takes the terminal and shows one thing after the other.
pub(super) fn converse(world: &World, first: Turn) -> Said<ExitCode> {
    seen(&world.text)?;
    let no_terminal = |error: io::Error| {
        let why = world.text.system(&error);
        world.text.with("cli-no-terminal", &[("why", why.into())])
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(no_terminal)?;
    runtime.block_on(turns(world, first)).map_err(no_terminal)?;
    Ok(ExitCode::SUCCESS)
}

async fn turns(world: &World, first: Turn) -> io::Result<()> {
    let mut screen = Screen::take(world.mouse)?;
    let mut turn = first;
    // The folder of the sample is there as long as the sample is shown, also when it is opened again.
    let mut scratch = None;
    loop {
        let (outcome, folder) = match turn {
            Turn::Start(trouble) => {
                // What was tried out is left behind; what is opened next is not a trial.
                scratch = None;
                (show_start(world, &mut screen, trouble).await?, None)
            }
            Turn::Assembly(mut hall) => {
                hall.scratch = hall.scratch.or(scratch.take());
                let folder = hall.session.folder().to_owned();
                let (outcome, kept) = show_assembly(world, &mut screen, *hall).await?;
                scratch = kept;
                (outcome, Some(folder))
            }
        };
        let asked = match &outcome {
            Outcome::Open(folder) => Some(sessions::meant(&world.home, folder)),
            Outcome::Reopen => folder.clone(),
            Outcome::Quit
            | Outcome::Start
            | Outcome::Create(_)
            | Outcome::Rescue(_)
            | Outcome::Plan(_)
            | Outcome::Demo => None,
        };
        let next = match (outcome, folder) {
            (Outcome::Quit, _) | (Outcome::Reopen, None) => return Ok(()),
            (Outcome::Reopen, Some(folder)) | (Outcome::Open(folder), _) => open(world, &folder),
            (Outcome::Start, _) => Ok(Turn::Start(None)),
            (Outcome::Rescue(folder), _) => recovery::rescued(world, &folder),
            (Outcome::Create(title), _) => {
                begin::from_title(world, &title).map(|made| begun(made, world))
            }
            (Outcome::Plan(path), _) => {
                begin::from_plan(world, &path).map(|made| begun(made, world))
            }
            (Outcome::Demo, _) => demo(world),
        };
        turn = next.unwrap_or_else(|words| {
            let way_on = asked.and_then(|folder| recovery::way_on(world, &folder));
            let notice = Message::refused(words);
            Turn::Start(Some(Trouble { notice, way_on }))
        });
    }
}

async fn show_start(
    world: &World,
    screen: &mut Screen,
    trouble: Option<Trouble>,
) -> io::Result<Outcome> {
    let saved = sessions::saved(world);
    let plans = sessions::plans(&world.home);
    // Shown whole, so that the folder is found outside the program too.
    let home = std::path::absolute(&world.home).unwrap_or_else(|_| world.home.clone());
    let mut start = Start::new(home, saved).with_plans(plans);
    if let Some(Trouble { notice, way_on }) = trouble {
        start = start.saying(notice).offering(way_on);
    }
    let mut desk = NoDesk {
        clock: world.clock.clone(),
    };
    let mut app = App::new(
        world.settings(),
        start.into(),
        Snapshot::default(),
        Size::ZERO,
    );
    screen.run(&mut app, &mut desk).await
}

/// Shows an assembly until it is left; gives back the folder of the sample, if it was that.
async fn show_assembly(
    world: &World,
    screen: &mut Screen,
    hall: Hall,
) -> io::Result<(Outcome, Option<TempDir>)> {
    let folder = hall.session.folder().to_owned();
    // What is saved from the sample must outlive it.
    let beside = match hall.scratch {
        Some(_) => world.home.join("demo"),
        None => folder.clone(),
    };
    let kept = Kept::of(&folder);
    let mut net = Net::new(world, hall.session.desk(), &kept);
    let has_tickets = hall.session.desk().now().assembly.tickets.any_good();
    // Where that does not succeed, the screen of the network says why; the assembly goes on.
    if (world.port.is_some() || has_tickets) && net.start().is_err() {
        net = Net::new(world, hall.session.desk(), &kept);
    }
    let runner = Runner {
        folder,
        exports: export::usual_folder(&beside),
        desk: hall.session.desk(),
        zone: world.zone(),
        net,
    };
    let clock = world.clock.clone();
    let mut desk = OpenDesk::new(hall.session.desk(), move || clock.now(), runner);
    let first = Page::from(Agenda::default());
    let snapshot = desk.snapshot();
    let is_voting = snapshot.assembly.votes.open().next().is_some();
    let mut app = App::new(world.settings(), first, snapshot, Size::ZERO);
    if hall.scratch.is_some() {
        app = app.on_trial();
    }
    if hall.first == ScreenId::Prepare {
        app.show(Prepare::default());
    } else if is_voting {
        // Whoever comes back in the middle of a vote goes on with it.
        app.show(Ballots::default());
    }
    if let Some(notice) = hall.notice {
        app.said(notice);
    }
    let outcome = screen.run(&mut app, &mut desk).await;
    drop(desk);
    hall.session.close();
    Ok((outcome?, hall.scratch))
}
