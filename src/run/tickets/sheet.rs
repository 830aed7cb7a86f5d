//! The sheet of codes to print: which codes it has, under which names, and where it is written.

use std::path::Path;

use super::super::Said;
use super::file::{create, free};
use super::{Wanted, name};
use crate::assembly::tickets::{Code, TicketsEvent};
use crate::assembly::{Event, ParticipantId, TicketId};
use crate::clerk::{Receipt, Snapshot};
use crate::text::Text;
use crate::web::pages::hall::Wifi;
use crate::web::pages::tickets::{Sheet, personal as personal_sheet, sheet};

/// What a sheet is made with.
pub(in crate::run) struct Print<'a> {
    pub(in crate::run) text: &'a Text,
    /// How things stand, with whose the tickets are.
    pub(in crate::run) now: &'a Snapshot,
    /// Where phones are told to go.
    pub(in crate::run) address: &'a str,
    pub(in crate::run) wifi: Option<&'a (String, String)>,
}

/// Writes the sheet of the codes wanted into a new file and says in a sentence where it is. Of all `codes` only those are
/// printed that the act of `receipt` issued, if there was one.
pub(in crate::run) fn write(
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
