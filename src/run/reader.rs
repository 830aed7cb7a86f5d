//! `portavoce read-pack FORM`: packs read on a second laptop, with a journal of their own, and written into a file that
//! the first takes in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ratatui::layout::Size;

use super::errands::Runner;
use super::kept::Kept;
use super::network::Net;
use super::{Said, World, print, terminal, wording};
use crate::assembly::roll::{Gender, Group, RollCommand};
use crate::assembly::setup::{Meeting, SetupCommand};
use crate::assembly::vote::{
    Brought, Channel, Denominator, Electorate, Scrutiny, Terms, TieRule, VoteCommand,
};
use crate::assembly::{Command, VoteId};
use crate::clerk::Session;
use crate::export;
use crate::packs::{self, PackFile};
use crate::tally::{Base, Method, Rule};
use crate::tui::app::App;
use crate::tui::desk::OpenDesk;
use crate::tui::run::Desk as _;
use crate::tui::screens::Screen as Page;
use crate::tui::screens::paper::Paper;
use crate::tui::terminal::Screen;

/// The only vote of the session in which packs are read.
const VOTE: VoteId = VoteId(1);
/// As many people as ballots may be read.
const PEOPLE: u32 = 1_000_000;
/// How many digits of the digest of a form tell its folder from those of others.
const TOLD: usize = 8;

/// Reads packs by a form and writes them beside it. What was being read when the program ended goes on from there.
pub(super) fn read_packs(world: &World, form: &Path) -> Said<ExitCode> {
    let text = &world.text;
    let asked = packs::read(form, text)?;
    terminal::seen(text)?;
    let session = session(world, form, &asked)?;
    let no_terminal = |error: io::Error| {
        let why = text.system(&error);
        text.with("cli-no-terminal", &[("why", why.into())])
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(no_terminal)?;
    let read = runtime
        .block_on(converse(world, session))
        .map_err(no_terminal)?;
    if read.is_empty() {
        return Ok(print(text.get("packs-none-read"), text));
    }
    let file = asked.with_packs(read);
    let stem = form.file_name().unwrap_or_default().to_string_lossy();
    let stem = stem.split('.').next().unwrap_or_default();
    let folder = form.parent().unwrap_or(Path::new(""));
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let path = packs::write(folder, &format!("{stem}-letti"), &file, text)?;
    let values = [
        ("path", path.display().to_string().into()),
        ("packs", file.packs.len().into()),
        ("n", file.ballots().into()),
    ];
    Ok(print(&text.with("packs-written", &values), text))
}

/// The session in which the packs of a form are read: the one begun before, or a new one beside the form.
fn session(world: &World, form: &Path, asked: &PackFile) -> Said<Session> {
    let root = root(form, asked);
    if let Some(folder) = begun(&root) {
        return Session::open(&folder, world.sources()?)
            .map_err(|error| wording::journal(&error, &world.text));
    }
    let date = world.clock.now().to_zoned(world.zone()).date();
    let commands = commands(asked);
    Session::create(&root, date, &asked.question, commands, world.sources()?)
        .map_err(|error| wording::create(&error, &world.text))
}

/// Where the packs of a form are read: beside it, in a folder that goes by what it says. The form of another evening may
/// come under the same name, and its packs are others.
fn root(form: &Path, asked: &PackFile) -> PathBuf {
    let digest = asked.digest.as_deref();
    match digest.and_then(|digest| digest.get(..TOLD)) {
        Some(told) => form.with_extension(format!("{told}.spoglio")),
        None => form.with_extension("spoglio"),
    }
}

fn begun(root: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(root).ok()?.flatten();
    let mut folders: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders.pop()
}

/// What begins such a session: a vote on paper open to as many people as it takes.
fn commands(asked: &PackFile) -> Vec<Command> {
    let method = Method::offered_for(&asked.kind).first().copied();
    let terms = Terms {
        question: asked.question.clone(),
        theme: None,
        options: asked.vote_options(),
        kind: asked.kind.clone(),
        rule: Rule::new(method.unwrap_or(Method::Motion)),
        threshold: None,
        quorum: None,
        tie: TieRule::ExAequo,
        electorate: Electorate::default(),
        denominator: Denominator::AtOpening,
        channels: [Channel::Paper].into(),
        secret: true,
        percent: Base::Valid,
        // The two readings are compared on the first laptop.
        scrutiny: Scrutiny {
            one_reading_below: u32::MAX,
            ..Scrutiny::default()
        },
        revisable: false,
    };
    let group = Group {
        category: None,
        gender: Gender::Undeclared,
        votes: true,
    };
    let meeting = Meeting {
        title: asked.question.clone(),
        ..Meeting::default()
    };
    vec![
        SetupCommand::SetMeeting(meeting).into(),
        RollCommand::Count {
            group,
            present: PEOPLE,
        }
        .into(),
        VoteCommand::Draft(Box::new(terms)).into(),
        VoteCommand::Open { id: VOTE }.into(),
    ]
}

/// Shows the screen until it is left; gives the packs that were read to the end.
async fn converse(world: &World, session: Session) -> io::Result<Vec<Brought>> {
    let folder = session.folder().to_owned();
    let runner = Runner {
        exports: export::usual_folder(&folder),
        folder,
        desk: session.desk(),
        zone: world.zone(),
        net: Net::new(world, session.desk(), &Kept::default()),
    };
    let clock = world.clock.clone();
    let mut desk = OpenDesk::new(session.desk(), move || clock.now(), runner);
    let mut screen = Screen::take(world.mouse)?;
    let first = Page::from(Paper::for_another_laptop());
    let mut app = App::new(world.settings(), first, desk.snapshot(), Size::ZERO);
    let outcome = screen.run(&mut app, &mut desk).await;
    let state = desk.snapshot().assembly;
    drop(desk);
    drop(screen);
    session.close();
    outcome?;
    let vote = state.votes.get(VOTE);
    let packs = vote.into_iter().flat_map(|vote| &vote.paper.packs);
    let closed = packs.filter(|pack| pack.closed);
    let read = closed.map(|pack| Brought {
        mark: pack.mark.clone(),
        ballots: pack.slips.iter().map(|s| s.reading.clone()).collect(),
    });
    Ok(read.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::BallotKind;
    use crate::text::{Lang, Text};

    #[test]
    fn the_same_form_is_gone_on_with_and_another_of_its_name_is_begun_apart() {
        let form = |question: &str| PackFile {
            portavoce_packs: 1,
            vote: VOTE,
            opened: None,
            question: question.into(),
            kind: BallotKind::Motion,
            options: Vec::new(),
            packs: Vec::new(),
            marks: Vec::new(),
            digest: None,
        };
        let text = Text::new(Lang::It);
        let place = |question: &str| {
            let folder = tempfile::tempdir().unwrap();
            let path = packs::write(folder.path(), "scheda-voto-1", &form(question), &text);
            let path = path.unwrap();
            let root = root(&path, &packs::read(&path, &text).unwrap());
            assert_eq!(root.parent(), path.parent());
            root.file_name().unwrap().to_owned()
        };
        assert_eq!(place("Il bilancio?"), place("Il bilancio?"));
        assert_ne!(place("Il bilancio?"), place("Il parco?"));
    }
}
