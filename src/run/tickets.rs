//! Tickets: the sheet to print, and what is done with codes from the terminal and from the shell.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::kept::{Kept, Which};
use super::{Said, World, print, wording};
use crate::assembly::tickets::{Code, TicketsCommand, TicketsEvent};
use crate::assembly::{Assembly, Event, TicketId};
use crate::clerk::{Receipt, Session, SubmitError};
use crate::export;
use crate::text::Text;
use crate::tui::wording::refusal;
use crate::web::network::{PORT, lan_address};
use crate::web::pages::hall::Wifi;
use crate::web::pages::tickets::{Sheet, sheet};

/// What a sheet is made with.
pub(super) struct Print<'a> {
    pub(super) text: &'a Text,
    pub(super) assembly: &'a Assembly,
    /// Where phones are told to go.
    pub(super) address: &'a str,
    pub(super) wifi: Option<&'a (String, String)>,
}

/// The codes of the tickets that an act issued.
pub(super) fn issued(receipt: &Receipt, codes: Vec<(TicketId, Code)>) -> Vec<Code> {
    let first = receipt.events.iter().find_map(|event| {
        if let Event::Tickets(TicketsEvent::Issued { first, .. }) = event {
            Some(*first)
        } else {
            None
        }
    });
    let new = codes
        .into_iter()
        .filter(|(id, _)| first.is_some_and(|first| *id >= first));
    new.map(|(_, code)| code).collect()
}

/// Writes the sheet of these codes into a new file and says in a sentence where it is.
pub(super) fn write(print: &Print<'_>, mut codes: Vec<Code>, to: &Path) -> Said<String> {
    let text = print.text;
    if codes.is_empty() {
        return Err(text.get("network-none-to-print").to_owned());
    }
    // In the order of the codes, which is none: the order of issue would number them.
    codes.sort_unstable();
    let codes: Vec<String> = codes.iter().map(Code::to_string).collect();
    let setup = &print.assembly.setup;
    let meeting = match setup.meeting.title.as_str() {
        "" => &setup.process.title,
        title => title,
    };
    let wifi = print
        .wifi
        .map(|(network, password)| Wifi { network, password });
    let html = sheet(&Sheet {
        text,
        meeting,
        address: print.address,
        wifi,
        codes: &codes,
    });
    let path = free(to);
    create(&path, html.as_bytes()).map_err(|error| {
        let why = error.to_string();
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

/// The path itself, or with `-2`, `-3` … before its end where there is a file: nothing is overwritten.
fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let end = path.extension().unwrap_or_default().to_string_lossy();
    let numbered = (2..).map(|n| path.with_file_name(format!("{stem}-{n}.{end}")));
    std::iter::once(path.to_owned())
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| path.to_owned())
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Where a sheet goes: beside the folder of the exports, not in it, so that no code is published with the documents.
pub(super) fn usual(exports: &Path) -> PathBuf {
    exports.with_file_name("biglietti").join("codici.html")
}

/// Where phones will be told to go, for a sheet that is printed before the network is on.
pub(super) fn expected(address: Option<IpAddr>, port: u16) -> Option<String> {
    let address = address.or_else(|| lan_address().map(IpAddr::V4))?;
    let port = if port == 0 { PORT } else { port };
    Some(format!("http://{}", SocketAddr::new(address, port)))
}

/// Issues tickets, or takes those there are, and writes their sheet.
pub(super) fn command(
    world: &World,
    folder: &Path,
    count: Option<u32>,
    out: Option<PathBuf>,
) -> Said<ExitCode> {
    let text = &world.text;
    let place = world.place();
    let wifi = place.wifi.clone().or_else(|| Kept::of(folder).wifi);
    let address = expected(place.address, place.port)
        .ok_or_else(|| text.get("network-check-no-address").to_owned())?;
    let session =
        Session::open(folder, world.sources()?).map_err(|error| wording::journal(&error, text))?;
    let desk = session.desk();
    let not_done = |error: SubmitError| failure(&error, text);
    let issue = count.map(|count| desk.submit_blocking(TicketsCommand::Issue { count }));
    let receipt = issue.transpose().map_err(not_done)?;
    let codes = desk.codes_blocking().map_err(not_done)?;
    let codes = match &receipt {
        Some(receipt) => issued(receipt, codes),
        None => codes.into_iter().map(|(_, code)| code).collect(),
    };
    let now = desk.now();
    let sheet = Print {
        text,
        assembly: &now.assembly,
        address: &address,
        wifi: wifi.as_ref(),
    };
    let to = out.unwrap_or_else(|| usual(&export::usual_folder(folder)));
    let written = write(&sheet, codes, &to);
    session.close();
    let written = written?;
    let which = if count.is_some() {
        Which::More
    } else {
        Which::All
    };
    // Where this cannot be kept, the sheet is there all the same: what is missing is a warning later.
    let _kept = Kept::change(folder, |kept| kept.print(&address, which));
    Ok(print(&written))
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
    use super::*;
    use crate::text::Lang;

    fn code(text: &str) -> Code {
        text.parse().unwrap()
    }

    #[test]
    fn a_sheet_overwrites_nothing_and_holds_every_code() {
        let folder = tempfile::tempdir().unwrap();
        let text = Text::new(Lang::It);
        let print = Print {
            text: &text,
            assembly: &Assembly::default(),
            address: "http://192.168.1.20:8080",
            wifi: None,
        };
        let to = folder.path().join("nuova").join("codici.html");
        write(&print, vec![code("7KQ2M9")], &to).unwrap();
        let said = write(&print, vec![code("B4XT8R")], &to).unwrap();
        assert!(said.contains("codici-2.html"), "{said}");
        let read = |name: &str| fs::read_to_string(to.with_file_name(name)).unwrap();
        assert!(read("codici.html").contains("7KQ2M9"));
        assert!(read("codici-2.html").contains("B4XT8R"));
        assert!(write(&print, Vec::new(), &to).is_err());
    }
}
