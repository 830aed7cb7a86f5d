//! Tickets: what is done with codes from the terminal and from the shell.

mod file;
mod sheet;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::file::target;
pub(super) use self::sheet::{Print, write};
use super::kept::{Kept, Which};
use super::{Said, World, print, wording};
use crate::assembly::tickets::{Code, TicketsCommand};
use crate::assembly::vote::Scope;
use crate::assembly::{ParticipantId, TicketId};
use crate::clerk::{Receipt, Session, Snapshot, SubmitError};
use crate::cli::Whose;
use crate::export;
use crate::text::Text;
use crate::tui::wording::refusal;
use crate::web::Place;
use crate::web::network::{PORT, found};

/// What is asked of the codes before their sheet is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The anonymous ones: so many more, or all those there are.
    Anonymous(Option<u32>),
    /// Personal ones: those that this brings about, or all those there are.
    Personal(Option<TicketsCommand>),
}

impl Wanted {
    /// Which of the anonymous tickets, which alone are given out without being joined to anybody, have the address of
    /// this sheet: only when all are printed anew do no others remain.
    pub(super) fn which(&self) -> Which {
        match self {
            Self::Anonymous(None) => Which::All,
            Self::Anonymous(Some(_)) | Self::Personal(_) => Which::More,
        }
    }

    /// What was asked for on the command line.
    pub(super) fn asked(count: Option<u32>, personal: Option<Whose>) -> Self {
        let issue = |scope| Some(TicketsCommand::IssuePersonal { scope });
        match personal {
            None => Self::Anonymous(count),
            Some(Whose::Table) => Self::Personal(issue(Scope::Table)),
            Some(Whose::Everyone) => Self::Personal(issue(Scope::Everyone)),
            Some(Whose::Again) => Self::Personal(None),
        }
    }

    /// What is to be asked of the clerk first.
    pub(super) fn command(&self) -> Option<TicketsCommand> {
        match self {
            Self::Anonymous(count) => count.map(|count| TicketsCommand::Issue { count }),
            Self::Personal(command) => command.clone(),
        }
    }

    /// Where its sheet usually goes: beside the folder of the exports, not in it, so that no code is published with the
    /// documents.
    pub(super) fn usual(&self, exports: &Path) -> PathBuf {
        let name = match self {
            Self::Anonymous(_) => "codici.html",
            Self::Personal(_) => "codici-personali.html",
        };
        exports.with_file_name("biglietti").join(name)
    }
}

/// The name of somebody, or `Persona 017`.
fn name(person: ParticipantId, now: &Snapshot, text: &Text) -> String {
    let known = now.people.name(person).map(str::to_owned);
    let number = || format!("{:03}", person.0);
    known.unwrap_or_else(|| text.with("common-nameless", &[("number", number().into())]))
}

/// Whoever is meant by a name as it was typed: the one person of the roll who is called so, or else whose name holds it.
///
/// # Errors
/// A sentence, where nobody or more than one person is meant.
pub(super) fn meant(typed: &str, now: &Snapshot, text: &Text) -> Said<ParticipantId> {
    let wanted = typed.trim().to_lowercase();
    let roll = &now.assembly.roll.participants;
    let there = roll.values().filter(|p| p.struck.is_none());
    let all: Vec<(ParticipantId, String)> = there
        .map(|p| (p.id, name(p.id, now, text).to_lowercase()))
        .collect();
    let called = |like: &dyn Fn(&str) -> bool| -> Vec<ParticipantId> {
        let found = all.iter().filter(|(_, name)| like(name));
        found.map(|(id, _)| *id).collect()
    };
    let mut found = called(&|name| name == wanted);
    if found.is_empty() {
        found = called(&|name| name.contains(&wanted));
    }
    let typed = [("name", typed.to_owned().into())];
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(text.with("network-no-such-person", &typed)),
        [_, _, ..] => Err(text.with("network-many-such-people", &typed)),
    }
}

/// Where phones will be told to go, for a sheet that is printed before the network is on.
pub(super) fn expected(place: &Place) -> Option<String> {
    let address = place.address.or_else(|| found(place.chosen))?;
    let port = if place.port == 0 { PORT } else { place.port };
    Some(format!("http://{}", SocketAddr::new(address, port)))
}

/// Issues tickets, or takes those there are, and writes their sheet.
pub(super) fn command(
    world: &World,
    folder: &Path,
    wanted: &Wanted,
    out: Option<PathBuf>,
) -> Said<ExitCode> {
    let text = &world.text;
    let place = world.place();
    let session =
        Session::open(folder, world.sources()?).map_err(|error| wording::journal(&error, text))?;
    let kept = Kept::of(folder);
    let place = Place {
        port: world.port.or(kept.port()).unwrap_or(place.port),
        chosen: kept.address,
        ..place
    };
    let wifi = place.wifi.clone().or(kept.wifi);
    let Some(address) = expected(&place) else {
        session.close();
        return Err(text.get("cli-tickets-no-address").to_owned());
    };
    let made = made(&session, wanted, text);
    let now = session.desk().now();
    let sheet = Print {
        text,
        now: &now,
        address: &address,
        wifi: wifi.as_ref(),
    };
    let to = target(out, wanted.usual(&export::usual_folder(folder)));
    let written =
        made.and_then(|(receipt, codes)| write(&sheet, wanted, receipt.as_ref(), codes, &to));
    session.close();
    let written = written?;
    // Where this cannot be kept, the sheet is there all the same: what is missing is a warning later.
    let _kept = Kept::change(folder, |kept| kept.print(&address, wanted.which()));
    Ok(print(&written, text))
}

/// What making codes gave: the receipt, where any were wanted, and all codes there are.
type Made = (Option<Receipt>, Vec<(TicketId, Code)>);

/// Has the codes wanted made, and gives all there are.
fn made(session: &Session, wanted: &Wanted, text: &Text) -> Said<Made> {
    let desk = session.desk();
    let not_done = |error: SubmitError| failure(&error, text);
    let issue = wanted
        .command()
        .map(|command| desk.submit_blocking(command));
    let receipt = issue.transpose().map_err(not_done)?;
    let codes = desk.codes_blocking().map_err(not_done)?;
    let personal = matches!(wanted, Wanted::Personal(_));
    let now = desk.now();
    let held = |id: TicketId| now.assembly.tickets.holder(id).is_some();
    if !codes.iter().any(|(id, _)| held(*id) == personal) {
        return Err(text.get("cli-tickets-none").to_owned());
    }
    Ok((receipt, codes))
}

/// Why the clerk did not do something, in a sentence.
pub(super) fn failure(error: &SubmitError, text: &Text) -> String {
    match error {
        SubmitError::Refused(why) => refusal(why, text),
        SubmitError::NotRecorded(error) => wording::journal(error, text),
        SubmitError::Closed => text.get("errors-closed").to_owned(),
    }
}

#[cfg(test)]
mod tests;
