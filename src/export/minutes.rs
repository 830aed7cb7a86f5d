//! The minutes (*verbale*): what was decided and how, in the order in which it happens.
//!
//! Persons are counted, never named; who certified a count or settled a tie stays inside, since it may be a name. Of an
//! open vote there are its terms alone.

mod floor;
mod hall;
mod outside;
mod table;
mod themes;
mod votes;
mod weighings;

pub(super) use self::hall::{presences, seats};
pub(super) use self::outside::polls;
pub(super) use self::themes::observations;

use super::document::{Doc, Level};
use super::pen::Pen;
use crate::assembly::setup::MeetingKind;
use crate::journal::Head;

/// Writes the minutes; `head` is the end of the record they are made from.
pub(super) fn minutes(pen: &Pen<'_>, head: Option<&Head>) -> Doc {
    let text = pen.text;
    let title = text.get(match pen.assembly().setup.meeting.kind {
        MeetingKind::Plenary => "minutes-title-plenary",
        MeetingKind::Table => "minutes-title-table",
        MeetingKind::Workshop => "minutes-title-workshop",
    });
    let mut doc = Doc::new(title, pen.subtitle(), text);
    if pen.assembly().setup.process.example {
        doc.quote(text.get("hall-example"));
    }
    hall::opening(pen, &mut doc);
    themes::summary(pen, &mut doc);
    hall::attendance(pen, &mut doc);
    themes::themes(pen, &mut doc);
    floor::floor(pen, &mut doc);
    themes::observed(pen, &mut doc);
    table::table(pen, &mut doc);
    votes::votes(pen, &mut doc);
    weighings::weighings(pen, &mut doc);
    outside::outside(pen, &mut doc);
    closing(pen, &mut doc, head);
    signatures(pen, &mut doc);
    doc
}

fn closing(pen: &Pen<'_>, doc: &mut Doc, head: Option<&Head>) {
    let text = pen.text;
    doc.heading(Level::One, text.get("minutes-record"));
    doc.say(text.get("minutes-record-names"));
    if let Some(head) = head {
        let values = [
            ("seq", text.integer(head.seq).into()),
            ("hash", head.hash.as_str().into()),
        ];
        doc.say(text.with("minutes-record-hash", &values));
        doc.say(text.get("minutes-record-check"));
    }
}

/// Lines for those who answer for the minutes to sign on; who they are is not written by the program.
fn signatures(pen: &Pen<'_>, doc: &mut Doc) {
    let text = pen.text;
    doc.heading(Level::One, text.get("minutes-signatures"));
    let line = "_".repeat(40);
    for key in [
        "minutes-signature-place",
        "minutes-signature-chair",
        "minutes-signature-secretary",
    ] {
        doc.labelled(text.get(key), line.as_str());
    }
}
