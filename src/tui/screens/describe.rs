//! Process and meeting described: titles, place, dates.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::filling::Filling;
use crate::assembly::Command;
use crate::assembly::setup::{Meeting, MeetingKind, Process, SetupCommand};
use crate::assembly::words;
use crate::plan::written_date;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::form::{Form, Row};

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-choose"),
    Binding::shown(Key::Space, "common-hint-yes-no"),
];

const MEETING: &str = "meeting";
const KIND: &str = "kind";
const PLACE: &str = "place";
const DATE: &str = "date";
const PROCESS: &str = "process";
const OWNER: &str = "owner";
const LAW: &str = "law";
const START: &str = "start";
const END: &str = "end";
const EXAMPLE: &str = "example";

/// Most characters of a day.
const DAY: usize = 10;

const KINDS: [(MeetingKind, &str); 3] = [
    (MeetingKind::Plenary, "prepare-kind-plenary"),
    (MeetingKind::Table, "prepare-kind-table"),
    (MeetingKind::Workshop, "prepare-kind-workshop"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Describe {
    filling: Filling,
}

impl Describe {
    fn form(&self, ctx: &Ctx<'_>) -> Form {
        self.filling.form(|| blank(ctx))
    }

    /// What Enter asks, or the text key of the row whose day cannot be read.
    fn commands(&self, ctx: &Ctx<'_>) -> Result<Vec<Command>, &'static str> {
        let form = self.form(ctx);
        let setup = &ctx.assembly().setup;
        let day = |id: &str, label: &'static str| {
            let written = form.text(id);
            if written.is_empty() {
                return Ok(None);
            }
            written_date(&written).map(Some).ok_or(label)
        };
        let kind = form.chosen(KIND).and_then(|at| KINDS.get(at));
        let meeting = Meeting {
            title: form.text(MEETING),
            kind: kind.map(|(kind, _)| *kind).unwrap_or_default(),
            place: form.text(PLACE),
            date: day(DATE, "prepare-row-date")?,
        };
        let process = Process {
            title: form.text(PROCESS),
            owner: form.text(OWNER),
            law: form.text(LAW),
            start: day(START, "prepare-row-start")?,
            end: day(END, "prepare-row-end")?,
            example: form.is_on(EXAMPLE, 0),
        };
        let mut commands = Vec::new();
        if meeting != setup.meeting {
            commands.push(SetupCommand::SetMeeting(meeting).into());
        }
        if process != setup.process {
            commands.push(SetupCommand::SetProcess(process).into());
        }
        Ok(commands)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.commands(ctx) {
            Ok(commands) => self.filling.submit(commands),
            Err(label) => {
                let row = ctx.text.get(label).to_owned();
                let words = ctx.text.with("prepare-bad-date", &[("row", row.into())]);
                vec![Effect::Say(Message::refused(words))]
            }
        }
    }
}

fn blank(ctx: &Ctx<'_>) -> Form {
    let text = ctx.text;
    let setup = &ctx.assembly().setup;
    let (meeting, process) = (&setup.meeting, &setup.process);
    let written = |id, label, limit, value: &str| {
        Row::field(id, text.get(label), Field::new(limit).holding(value))
    };
    let day = |date: Option<jiff::civil::Date>| {
        date.map(|d| format!("{:02}/{:02}/{:04}", d.day(), d.month(), d.year()))
            .unwrap_or_default()
    };
    let kinds = KINDS.iter().map(|(_, key)| text.get(key).to_owned());
    let kind = KINDS.iter().position(|(k, _)| *k == meeting.kind);
    let line = words::LINE;
    Form::new(vec![
        written(MEETING, "prepare-row-meeting", line, &meeting.title),
        Row::chosen(
            KIND,
            text.get("prepare-row-kind"),
            kinds.collect(),
            kind.unwrap_or(0),
        ),
        written(PLACE, "prepare-row-place", line, &meeting.place),
        written(DATE, "prepare-row-date", DAY, &day(meeting.date)),
        written(PROCESS, "prepare-row-process", line, &process.title),
        written(OWNER, "prepare-row-owner", line, &process.owner),
        written(LAW, "prepare-row-law", line, &process.law),
        written(START, "prepare-row-start", DAY, &day(process.start)),
        written(END, "prepare-row-end", DAY, &day(process.end)),
        Row::any(
            EXAMPLE,
            text.get("prepare-row-example"),
            &[(text.get("prepare-row-example-yes"), process.example)],
        ),
    ])
}

impl Page for Describe {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-describe-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let form = self.form(ctx);
        if self.filling.update(form, intent, ctx.body) {
            return self.accept(ctx);
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        self.form(ctx).view(frame, area, ctx.theme);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if self.form(ctx).text(MEETING).is_empty() {
            return Some(Next::words(ctx.text.get("prepare-next-write-title")));
        }
        let key = match self.commands(ctx) {
            Ok(commands) if commands.is_empty() => "prepare-next-unchanged",
            Ok(_) | Err(_) => "prepare-next-save",
        };
        Some(Next::enter(ctx.text.get(key)))
    }

    fn typing(&self, ctx: &Ctx<'_>) -> bool {
        self.form(ctx).typing()
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        self.filling.advice(ctx)
    }

    fn is_unsaved(&self, ctx: &Ctx<'_>) -> bool {
        !matches!(self.commands(ctx), Ok(commands) if commands.is_empty())
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        let changed = self.is_unsaved(ctx);
        self.filling.stays(changed)
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.filling.recorded()
    }
}
