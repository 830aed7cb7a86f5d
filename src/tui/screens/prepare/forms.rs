//! The forms in which process, meeting and settings are written.

use jiff::civil::Date;

use crate::assembly::Command;
use crate::assembly::setup::{Meeting, MeetingKind, Process, Settings, SetupCommand};
use crate::plan::{minutes, written_date};
use crate::tui::ctx::Ctx;
use crate::tui::widgets::form::{Form, Row};

const KINDS: [MeetingKind; 3] = [
    MeetingKind::Plenary,
    MeetingKind::Table,
    MeetingKind::Workshop,
];

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    Process,
    Meeting,
    Settings,
}

/// A form being filled.
#[derive(Clone, Debug)]
pub(super) struct Editing {
    subject: Subject,
    pub(super) form: Form,
}

fn date_text(date: Option<Date>) -> String {
    date.map(|d| d.strftime("%d/%m/%Y").to_string())
        .unwrap_or_default()
}

fn centimeters(value: Option<u32>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn time(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A form of text rows, each with what it holds: `(id, label, longest, held)`.
fn form(rows: &[(&'static str, &str, usize, String)], ctx: &Ctx<'_>) -> Form {
    let made = rows
        .iter()
        .map(|(id, label, longest, _)| Row::text(id, ctx.text.get(label), *longest))
        .collect();
    let mut form = Form::new(made);
    for (id, _, _, held) in rows {
        if let Some(field) = form.field_mut(id) {
            *field = field.clone().holding(held);
        }
    }
    form
}

impl Editing {
    pub(super) fn process(ctx: &Ctx<'_>) -> Self {
        let p = &ctx.assembly().setup.process;
        let rows = [
            ("title", "prepare-field-title", 200, p.title.clone()),
            ("owner", "prepare-field-owner", 200, p.owner.clone()),
            ("law", "prepare-field-law", 200, p.law.clone()),
            ("start", "prepare-field-start", 10, date_text(p.start)),
            ("end", "prepare-field-end", 10, date_text(p.end)),
        ];
        Self {
            subject: Subject::Process,
            form: form(&rows, ctx),
        }
    }

    pub(super) fn meeting(ctx: &Ctx<'_>) -> Self {
        let m = &ctx.assembly().setup.meeting;
        let rows = [
            ("title", "prepare-field-title", 200, m.title.clone()),
            ("place", "prepare-field-place", 200, m.place.clone()),
            ("date", "prepare-field-date", 10, date_text(m.date)),
        ];
        let mut form = form(&rows, ctx);
        let kinds = [
            "prepare-kind-plenary",
            "prepare-kind-table",
            "prepare-kind-workshop",
        ]
        .map(|k| ctx.text.get(k));
        let mut with_kind = form.rows().to_vec();
        with_kind.push(Row::one("kind", ctx.text.get("prepare-field-kind"), &kinds));
        form = Form::new(with_kind);
        form.choose("kind", KINDS.iter().position(|k| *k == m.kind).unwrap_or(0));
        Self {
            subject: Subject::Meeting,
            form,
        }
    }

    pub(super) fn settings(ctx: &Ctx<'_>) -> Self {
        let s = &ctx.assembly().setup.settings;
        let rows = [
            (
                "spokesperson",
                "prepare-field-spokesperson",
                6,
                time(s.spokesperson_seconds),
            ),
            ("speech", "prepare-field-speech", 6, time(s.speech_seconds)),
            ("pack", "prepare-field-pack", 4, s.pack.to_string()),
            (
                "screen",
                "prepare-field-screen",
                5,
                centimeters(s.screen_cm),
            ),
            ("row", "prepare-field-row", 6, centimeters(s.last_row_cm)),
        ];
        let mut made = form(&rows, ctx).rows().to_vec();
        let answers = [
            ctx.text.get("prepare-nameless-yes"),
            ctx.text.get("prepare-nameless-no"),
        ];
        made.push(Row::one(
            "nameless",
            ctx.text.get("prepare-field-nameless"),
            &answers,
        ));
        let mut form = Form::new(made);
        form.choose("nameless", usize::from(!s.nameless));
        Self {
            subject: Subject::Settings,
            form,
        }
    }

    /// The text key of the heading.
    pub(super) fn title(&self) -> &'static str {
        match self.subject {
            Subject::Process => "prepare-form-process",
            Subject::Meeting => "prepare-form-meeting",
            Subject::Settings => "prepare-form-settings",
        }
    }

    /// The text key of what Enter does.
    pub(super) fn next(&self) -> &'static str {
        match self.subject {
            Subject::Process => "prepare-save-process",
            Subject::Meeting => "prepare-save-meeting",
            Subject::Settings => "prepare-save-settings",
        }
    }

    /// The command that records what is written, or the text key of what is wrong with it.
    pub(super) fn command(&self, ctx: &Ctx<'_>) -> Result<Command, &'static str> {
        let setup = &ctx.assembly().setup;
        let command = match self.subject {
            Subject::Process => SetupCommand::SetProcess(Process {
                title: self.form.text("title"),
                owner: self.form.text("owner"),
                law: self.form.text("law"),
                start: self.date("start")?,
                end: self.date("end")?,
                example: setup.process.example,
            }),
            Subject::Meeting => SetupCommand::SetMeeting(Meeting {
                title: self.form.text("title"),
                place: self.form.text("place"),
                date: self.date("date")?,
                kind: self
                    .form
                    .chosen("kind")
                    .and_then(|at| KINDS.get(at).copied())
                    .unwrap_or_default(),
            }),
            Subject::Settings => SetupCommand::SetSettings(Settings {
                spokesperson_seconds: self.seconds("spokesperson")?,
                speech_seconds: self.seconds("speech")?,
                pack: self
                    .form
                    .text("pack")
                    .parse()
                    .map_err(|_| "prepare-bad-number")?,
                screen_cm: self.measure("screen")?,
                last_row_cm: self.measure("row")?,
                nameless: self.form.chosen("nameless") == Some(0),
            }),
        };
        Ok(command.into())
    }

    fn date(&self, id: &str) -> Result<Option<Date>, &'static str> {
        let text = self.form.text(id);
        if text.is_empty() {
            Ok(None)
        } else {
            written_date(&text).map(Some).ok_or("prepare-bad-date")
        }
    }

    fn seconds(&self, id: &str) -> Result<u32, &'static str> {
        let text = self.form.text(id);
        minutes(&text)
            .or_else(|| text.parse().ok())
            .ok_or("prepare-bad-time")
    }

    fn measure(&self, id: &str) -> Result<Option<u32>, &'static str> {
        let text = self.form.text(id);
        if text.is_empty() {
            Ok(None)
        } else {
            text.parse().map(Some).map_err(|_| "prepare-bad-number")
        }
    }
}
