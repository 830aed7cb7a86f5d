//! The ledger of a count: how many could vote and did, by which channel, and what does not fit.

use super::care;
use crate::assembly::vote::{Ledger, Oddity};
use crate::export::counts::{Counted, Standing};
use crate::export::document::Doc;
use crate::export::pen::Pen;
use crate::export::told;
use crate::text::{Text, vote as words};

/// How many could vote, and how many did.
pub(super) fn turnout(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let text = pen.text;
    let tally = count.tally;
    let turnout = &tally.turnout;
    let rule = count.vote.terms.denominator;
    let when = words::counted(rule);
    let census = [
        ("when", when.into()),
        ("entitled", text.integer(tally.census.entitled).into()),
        ("present", text.integer(tally.census.present).into()),
    ];
    doc.say(text.with("minutes-census", &census));
    let present = tally.census.of(rule);
    match turnout.voters {
        None => doc.say(text.get("results-voters-unknown")),
        Some(voters) => match present.checked_sub(voters) {
            Some(not) => doc.say(text.with(
                "results-ledger-present",
                &[
                    ("when", when.into()),
                    ("present", present.into()),
                    ("voters", voters.into()),
                    ("not", not.into()),
                ],
            )),
            None => doc.say(text.with(
                "results-ledger-over",
                &[
                    ("when", when.into()),
                    ("present", present.into()),
                    ("voters", voters.into()),
                ],
            )),
        },
    }
}

/// The ledger of a count: who could vote, who did, how, and what does not fit.
pub(super) fn write(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    turnout(pen, doc, count);
    let text = pen.text;
    let turnout = &count.tally.turnout;
    if let Some(voters) = told::voters(turnout, text) {
        doc.say(voters);
    }
    let void: Vec<String> = turnout
        .void
        .iter()
        .filter(|(_, n)| **n > 0)
        .map(|(reason, n)| format!("{} {n}", words::reason(*reason, text)))
        .collect();
    if !void.is_empty() {
        doc.say(text.with("results-void", &[("list", void.join(", ").into())]));
    }
    by_channel(pen, doc, count);
}

/// Voters by channel, ballots handed out and returned, figures that do not fit.
fn by_channel(pen: &Pen<'_>, doc: &mut Doc, count: &Counted<'_>) {
    let text = pen.text;
    let channels: Vec<String> = count
        .tally
        .channels
        .iter()
        .map(|(channel, turnout)| {
            let voters = match turnout.voters {
                Some(n) => text.integer(n),
                None => text.get("results-unknown").to_owned(),
            };
            format!("{} {voters}", text.get(care::way(*channel)))
        })
        .collect();
    doc.labelled(text.get("minutes-voters-by-channel"), channels.join(", "));
    if !count.is_last {
        return;
    }
    if let Some(handed_out) = count.vote.paper.handed_out {
        let values = [
            ("out", handed_out.into()),
            ("back", count.vote.paper.read().into()),
        ];
        doc.say(text.with("minutes-handed-out", &values));
    }
    if count.standing == Standing::Valid {
        let oddities = Ledger::of(count.vote).oddities;
        let worded = oddities.into_iter().map(|odd| oddity(odd, text));
        let worded: Vec<String> = worded.filter(|words| !words.is_empty()).collect();
        doc.labelled(text.get("minutes-odd"), worded.join(" "));
    }
}

fn oddity(oddity: Oddity, text: &Text) -> String {
    match oddity {
        Oddity::VotersOverPresent { voters, present } => text.with(
            "minutes-odd-over-present",
            &[("n", voters.into()), ("of", present.into())],
        ),
        Oddity::ReturnedOverHandedOut {
            returned,
            handed_out,
        } => text.with(
            "minutes-odd-returned",
            &[("n", returned.into()), ("of", handed_out.into())],
        ),
        Oddity::NotReturned { missing } => {
            text.with("minutes-odd-missing", &[("n", missing.into())])
        }
        Oddity::MarginWithinVoid { margin, void } => text.with(
            "minutes-odd-margin",
            &[("margin", margin.into()), ("void", void.into())],
        ),
        Oddity::VerdictWithinVoid { ballots, void } => text.with(
            "minutes-odd-verdict",
            &[("n", ballots.into()), ("void", void.into())],
        ),
        Oddity::MarginWithinUnread { margin, unread } => text.with(
            "minutes-odd-margin-unread",
            &[("margin", margin.into()), ("unread", unread.into())],
        ),
        Oddity::VerdictWithinUnread { ballots, unread } => text.with(
            "minutes-odd-verdict-unread",
            &[("n", ballots.into()), ("unread", unread.into())],
        ),
        Oddity::CallNotReadBack => text.get("minutes-odd-call").to_owned(),
        // The first is said by the ledger already; the second is advice, and would point at the group.
        Oddity::VotersUnknown | Oddity::Exposing => String::new(),
    }
}
