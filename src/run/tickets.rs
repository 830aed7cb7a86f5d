//! Tickets: the sheet to print, and what is done with codes from the terminal and from the shell.

mod file;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use self::file::{create, free, target};
use super::kept::{Kept, Which};
use super::{Said, World, print, wording};
use crate::assembly::tickets::{Code, TicketsCommand, TicketsEvent};
use crate::assembly::vote::Scope;
use crate::assembly::{Event, ParticipantId, TicketId};
use crate::clerk::{Receipt, Session, Snapshot, SubmitError};
use crate::cli::Whose;
use crate::export;
use crate::text::Text;
use crate::tui::wording::refusal;
use crate::web::Place;
use crate::web::network::{PORT, found};
use crate::web::pages::hall::Wifi;
use crate::web::pages::tickets::{Sheet, personal as personal_sheet, sheet};

/// What a sheet is made with.
pub(super) struct Print<'a> {
    pub(super) text: &'a Text,
    /// How things stand, with whose the tickets are.
    pub(super) now: &'a Snapshot,
    /// Where phones are told to go.
    pub(super) address: &'a str,
    pub(super) wifi: Option<&'a (String, String)>,
}

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

/// The number of the first ticket that an act issued, if it issued any.
fn first(receipt: &Receipt) -> Option<TicketId> {
    receipt.events.iter().find_map(|event| {
        if let Event::Tickets(
            TicketsEvent::Issued { first, .. } | TicketsEvent::Personal { first, .. },
        ) = event
        {
            Some(*first)
        } else {
            None
        }
    })
}

/// Writes the sheet of the codes wanted into a new file and says in a sentence where it is. Of all `codes` only those are
/// printed that the act of `receipt` issued, if there was one.
pub(super) fn write(
    print: &Print<'_>,
    wanted: &Wanted,
    receipt: Option<&Receipt>,
    mut codes: Vec<(TicketId, Code)>,
    to: &Path,
) -> Said<String> {
    let text = print.text;
    let tickets = &print.now.assembly.tickets;
    if let Some(first) = receipt.and_then(first) {
        codes.retain(|(id, _)| *id >= first);
    }
    let mut named: Vec<(String, Code)> = match wanted {
        Wanted::Anonymous(_) => {
            let anonymous = codes.iter().filter(|(id, _)| tickets.holder(*id).is_none());
            anonymous.map(|(_, code)| (String::new(), *code)).collect()
        }
        Wanted::Personal(_) => {
            let personal = |(id, code): &(TicketId, Code)| Some((tickets.holder(*id)?, *code));
            let personal = codes.iter().filter_map(personal);
            personal
                .map(|(who, code)| (whose(who, print), code))
                .collect()
        }
    };
    if named.is_empty() {
        return Err(text.get("network-none-to-print").to_owned());
    }
    // By name, or in the order of the codes, which is none: the order of issue would number them.
    named.sort_unstable();
    let (names, codes): (Vec<String>, Vec<String>) = named
        .into_iter()
        .map(|(name, code)| (name, code.to_string()))
        .unzip();
    let path = free(to);
    create(&path, page(print, wanted, &names, &codes).as_bytes()).map_err(|error| {
        let why = text.system(&error);
        let path = path.display().to_string();
        text.with(
            "network-not-written",
            &[("path", path.into()), ("why", why.into())],
        )
    })?;
    let path = path.display().to_string();
    Ok(text.with(
        "network-printed",
        &[
            ("n", codes.len().into()),
            ("address", print.address.into()),
            ("path", path.into()),
        ],
    ))
}

/// The sheet itself.
fn page(print: &Print<'_>, wanted: &Wanted, names: &[String], codes: &[String]) -> String {
    let setup = &print.now.assembly.setup;
    let meeting = match setup.meeting.title.as_str() {
        "" => &setup.process.title,
        title => title,
    };
    let wifi = print
        .wifi
        .map(|(network, password)| Wifi { network, password });
    let printed = Sheet {
        text: print.text,
        meeting,
        address: print.address,
        wifi,
        codes,
    };
    match wanted {
        Wanted::Anonymous(_) => sheet(&printed),
        Wanted::Personal(_) => personal_sheet(&printed, names),
    }
}

/// Whose a personal code is: `CNA · Referente CNA`.
fn whose(person: ParticipantId, print: &Print<'_>) -> String {
    let assembly = &print.now.assembly;
    let name = name(person, print.now, print.text);
    let known = assembly.roll.participants.get(&person);
    match known.and_then(|p| assembly.table.seats.get(&p.profile.seat?)) {
        Some(seat) => format!("{} · {name}", seat.organization),
        None => name,
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
mod tests {
    use std::fs;

    use super::*;
    use crate::text::Lang;

    use crate::assembly::roll::{Profile, RollCommand};
    use crate::assembly::table::TableCommand;
    use crate::assembly::{Command, SeatId};
    use crate::clerk::{Desk, Sources};

    /// Two anonymous tickets, a seat with somebody in it, and somebody else.
    fn session(root: &Path) -> Session {
        let register = |name: &str, seat| RollCommand::Register {
            name: Some(name.into()),
            profile: Profile {
                votes: true,
                seat,
                ..Profile::default()
            },
            arrived: true,
        };
        let first: Vec<Command> = vec![
            TableCommand::AddSeat {
                organization: "CNA".into(),
            }
            .into(),
            register("Referente CNA", Some(SeatId(1))).into(),
            register("Partecipante 002", None).into(),
            TicketsCommand::Issue { count: 2 }.into(),
        ];
        let day = jiff::civil::date(2026, 11, 22);
        Session::create(root, day, "Prova", first, Sources::system().unwrap()).unwrap()
    }

    /// What the sheet of these codes holds.
    fn printed(desk: &Desk, wanted: &Wanted, to: &Path) -> Said<String> {
        let text = Text::new(Lang::It);
        let command = wanted.command();
        let receipt = command.map(|command| desk.submit_blocking(command).unwrap());
        let now = desk.now();
        let print = Print {
            text: &text,
            now: &now,
            address: "http://192.168.1.20:8080",
            wifi: None,
        };
        let codes = desk.codes_blocking().unwrap();
        let to = free(to);
        write(&print, wanted, receipt.as_ref(), codes, &to)?;
        Ok(fs::read_to_string(to).unwrap())
    }

    fn tickets(page: &str) -> usize {
        page.matches("<li>").count()
    }

    #[test]
    fn a_sheet_overwrites_nothing_and_holds_every_code() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        let to = folder.path().join("nuova").join("codici.html");
        let wanted = Wanted::Anonymous(None);
        let sheet = printed(&session.desk(), &wanted, &to).unwrap();
        for (_, code) in session.desk().codes_blocking().unwrap() {
            assert!(sheet.contains(&code.to_string()));
        }
        let more = printed(&session.desk(), &Wanted::Anonymous(Some(3)), &to).unwrap();
        assert_eq!((tickets(&sheet), tickets(&more)), (2, 3));
        assert!(to.exists() && to.with_file_name("codici-2.html").exists());
        let none = printed(&session.desk(), &Wanted::Personal(None), &to);
        assert!(none.is_err(), "there is no personal code yet");
        session.close();
    }

    #[test]
    fn personal_codes_have_their_own_sheet_with_names_and_are_on_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        let to = folder.path().join("codici.html");
        let scope = Scope::Table;
        let table = Wanted::Personal(Some(TicketsCommand::IssuePersonal { scope }));
        let sheet = printed(&session.desk(), &table, &to).unwrap();
        assert_eq!(tickets(&sheet), 1);
        assert!(sheet.contains("CNA · Referente CNA"), "{sheet}");
        let anonymous = printed(&session.desk(), &Wanted::Anonymous(None), &to).unwrap();
        assert_eq!(tickets(&anonymous), 2);
        let codes = session.desk().codes_blocking().unwrap();
        let (_, personal) = codes.last().unwrap();
        assert!(sheet.contains(&personal.to_string()));
        assert!(!anonymous.contains(&personal.to_string()));
        let person = ParticipantId(1);
        let reason = "perso".to_owned();
        let renew = Wanted::Personal(Some(TicketsCommand::Renew { person, reason }));
        let again = printed(&session.desk(), &renew, &to).unwrap();
        assert_eq!(tickets(&again), 1);
        assert!(
            !again.contains(&personal.to_string()),
            "the lost code is not printed"
        );
        session.close();
    }

    #[test]
    fn somebody_is_meant_by_a_name_or_by_a_part_of_it_that_only_they_have() {
        let folder = tempfile::tempdir().unwrap();
        let session = session(folder.path());
        let now = session.desk().now();
        let text = Text::new(Lang::It);
        let who = |typed: &str| meant(typed, &now, &text);
        assert_eq!(who("referente cna"), Ok(ParticipantId(1)));
        assert_eq!(who("002"), Ok(ParticipantId(2)));
        assert!(who("nte").is_err(), "both names hold it");
        assert!(who("Referente LAPAM").is_err());
        session.close();
    }
}
