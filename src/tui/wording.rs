//! What happened and why not, in words.
//!
//! An event or a refusal is found among the words by its own name: `Roll(Arrived { id })` reads `events-roll-arrived`,
//! `Vote(NotOpen {})` reads `refusals-vote-not-open`, with its fields as variables and with the names of what it points
//! at. A test compares the names in the sources with the words.

mod failure;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value as Json;

use super::ctx::Snapshot;
use crate::assembly::roll::RollEvent;
use crate::assembly::themes::{ThemeEvent, ThemeOutcome};
use crate::assembly::vote::Vote;
use crate::assembly::vote::VoteEvent;
use crate::assembly::{
    Act, Event, ParticipantId, PositionId, Refusal, SeatId, Table, ThemeId, Themes, VoteId,
    WeighingId,
};
use crate::present::result;
use crate::text::vote as words;
use crate::text::{Text, Value};

pub use failure::journal;

/// What an act did, in a sentence: as a whole, and with the titles of its time.
pub fn act(act: &Act, snapshot: &Snapshot, text: &Text) -> String {
    let called = Called {
        themes: &act.themes,
        table: &act.table,
        snapshot,
    };
    let (path, mut fields) = told(&act.event, called, text);
    let Some(key) = several(&act.event).filter(|_| act.events > 1) else {
        return say(&format!("events-{}", path.join("-")), &fields, text);
    };
    fields.insert("events".to_owned(), act.events.into());
    say(key, &fields, text)
}

/// The words of an act of several events of this kind.
fn several(event: &Event) -> Option<&'static str> {
    if matches!(event, Event::Roll(RollEvent::Registered { .. })) {
        Some("events-roll-registered-several")
    } else if matches!(event, Event::Themes(ThemeEvent::SupportCounted { .. })) {
        Some("events-themes-support-counted-several")
    } else if matches!(event, Event::Vote(VoteEvent::PackOpened { .. })) {
        Some("events-vote-pack-opened-several")
    } else if matches!(event, Event::Vote(VoteEvent::SecondBegun { .. })) {
        Some("events-vote-second-begun-several")
    } else {
        None
    }
}

/// Where the names of things are looked up.
#[derive(Clone, Copy)]
struct Called<'a> {
    themes: &'a Themes,
    table: &'a Table,
    snapshot: &'a Snapshot,
}

/// The names that lead to an event, and its fields, with the names of what it points at.
fn told(event: &Event, called: Called<'_>, text: &Text) -> (Vec<String>, BTreeMap<String, Json>) {
    let (path, mut fields) = fact(event);
    // Versions that did not ask why recorded no reason.
    if let Some(reason) = fields.get("reason").and_then(Json::as_str) {
        let is_explained = Json::Bool(!reason.is_empty());
        fields.insert("explained".to_owned(), is_explained);
    }
    if is_closed_on_nothing(event, called.themes) {
        fields.insert("outcome".to_owned(), Json::String("Nothing".to_owned()));
    }
    for (name, words) in names(&path, &fields, called, text) {
        fields.insert(name.to_owned(), Json::String(words));
    }
    (path, fields)
}

/// Whether a theme was closed with no position left: then nothing is shared.
fn is_closed_on_nothing(event: &Event, themes: &Themes) -> bool {
    let Event::Themes(ThemeEvent::ThemeClosed { id, closing }) = event else {
        return false;
    };
    closing.outcome == ThemeOutcome::Shared && themes.open_on(*id).next().is_none()
}

/// Why something was refused and how to go on, in a sentence.
pub fn refusal(refusal: &Refusal, text: &Text) -> String {
    let (path, fields) = fact(refusal);
    say(&format!("refusals-{}", path.join("-")), &fields, text)
}

/// The name of a participant, or `Persona 017` for one without.
pub fn name(snapshot: &Snapshot, id: ParticipantId, text: &Text) -> String {
    match snapshot.people.name(id) {
        Some(name) => name.to_owned(),
        None => text.with(
            "common-nameless",
            &[("number", format!("{:03}", id.0).into())],
        ),
    }
}

fn say(key: &str, fields: &BTreeMap<String, Json>, text: &Text) -> String {
    let values: Vec<(&str, Value<'_>)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), variable(value)))
        .collect();
    text.with(key, &values)
}

fn variable(value: &Json) -> Value<'_> {
    match value {
        Json::Number(n) => n.as_i64().map_or_else(|| n.to_string().into(), Value::from),
        Json::String(s) => s.as_str().into(),
        Json::Bool(b) => b.to_string().into(),
        Json::Array(items) => items.len().into(),
        Json::Null | Json::Object(_) => 0.into(),
    }
}

/// The names that lead to a fact, outermost first, and its fields, those of inner records included.
fn fact(of: &impl Serialize) -> (Vec<String>, BTreeMap<String, Json>) {
    let mut path = Vec::new();
    let mut fields = BTreeMap::new();
    let mut value = serde_json::to_value(of).unwrap_or(Json::Null);
    while let Some((variant, inner)) = variant(&value) {
        path.push(kebab(variant));
        value = inner;
    }
    flatten(&value, &mut fields);
    (path, fields)
}

/// The name and the content of an enum's variant, if the value is one: names begin with a capital, fields do not.
fn variant(value: &Json) -> Option<(&str, Json)> {
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_uppercase());
    match value {
        Json::String(name) if is_name(name) => Some((name, Json::Null)),
        Json::Object(fields) if fields.len() == 1 => fields
            .iter()
            .next()
            .filter(|(name, _)| is_name(name))
            .map(|(name, inner)| (name.as_str(), inner.clone())),
        Json::Null
        | Json::Bool(_)
        | Json::Number(_)
        | Json::String(_)
        | Json::Array(_)
        | Json::Object(_) => None,
    }
}

fn flatten(value: &Json, out: &mut BTreeMap<String, Json>) {
    let Json::Object(fields) = value else { return };
    for (name, value) in fields {
        match variant(value) {
            Some((variant, inner)) if value.is_object() => {
                out.insert(name.clone(), Json::String(variant.to_owned()));
                flatten(&inner, out);
            }
            Some(_) | None => {
                flatten(value, out);
                if !value.is_object() {
                    out.insert(name.clone(), value.clone());
                }
            }
        }
    }
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// The names of what an event points at: they take the place of the numbers.
fn names(
    path: &[String],
    fields: &BTreeMap<String, Json>,
    called: Called<'_>,
    text: &Text,
) -> Vec<(&'static str, String)> {
    let (themes, table, snapshot) = (called.themes, called.table, called.snapshot);
    let assembly = &snapshot.assembly;
    let number = |field: &str| {
        fields
            .get(field)
            .and_then(Json::as_u64)
            .and_then(|n| u32::try_from(n).ok())
    };
    let person = |n| name(snapshot, ParticipantId(n), text);
    let position = |n| themes.position(PositionId(n)).map(|p| p.title.clone());
    let theme = |n| themes.theme(ThemeId(n)).map(|t| t.title.clone());
    let seat = |n| {
        let seat = table.seats.get(&SeatId(n));
        seat.map(|s| s.organization.clone())
    };
    // What the event itself says is how it was called then.
    let says = |field: &str| fields.contains_key(field);
    let mut out = Vec::new();
    let mut add =
        |field: &'static str, words: Option<String>| out.extend(words.map(|words| (field, words)));
    add("person", number("person").map(person));
    add("position", number("position").and_then(position));
    add("into", number("into").and_then(position));
    add("theme", number("theme").and_then(theme));
    add("seat", number("seat").and_then(seat));
    let kind = path.get(1).map_or("", String::as_str);
    match path.first().map_or("", String::as_str) {
        "roll" => add("name", number("id").map(person)),
        "table" if !says("organization") => {
            add("organization", number("id").and_then(seat));
        }
        "themes" if says("title") => {}
        "themes" if kind.starts_with("theme") => add("title", number("id").and_then(theme)),
        "themes" => {
            let id = number("id");
            add("title", id.and_then(position));
            let position = id.and_then(|n| themes.position(PositionId(n)));
            add("theme", position.and_then(|p| theme(p.theme.0)));
        }
        "consensus" => {
            let round = number("id")
                .map(crate::assembly::RoundId)
                .and_then(|id| assembly.consensus.rounds.get(&id));
            add(
                "position",
                round.and_then(|round| position(round.position.0)),
            );
        }
        "vote" if !says("question") => {
            let vote = number("id").and_then(|n| assembly.votes.get(VoteId(n)));
            add("question", vote.map(|vote| vote.terms.question.clone()));
            add("name", vote.and_then(|vote| chosen(vote, fields, text)));
        }
        "weighing" if !says("title") => {
            let weighing = number("id").and_then(|n| assembly.weighings.list.get(&WeighingId(n)));
            add("title", weighing.map(|weighing| weighing.title.clone()));
        }
        _ => {}
    }
    out
}

/// The choice of a vote that an event points at.
fn chosen(vote: &Vote, fields: &BTreeMap<String, Json>, text: &Text) -> Option<String> {
    let place = u16::try_from(fields.get("choice")?.as_u64()?).ok()?;
    Some(words::signed(&result::label(&vote.terms, place), text))
}

#[cfg(test)]
mod tests;
