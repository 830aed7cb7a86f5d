//! Times, packs and the measures of the hall.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::filling::Filling;
use crate::assembly::Command;
use crate::assembly::setup::{Settings as Values, SetupCommand};
use crate::plan::minutes;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::form::{Form, Row};

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::Space, "common-hint-yes-no"),
];

const SPOKESPERSON: &str = "spokesperson";
const SPEECH: &str = "speech";
const PACK: &str = "pack";
const SCREEN: &str = "screen";
const LAST_ROW: &str = "last-row";
const NAMELESS: &str = "nameless";

/// Most characters of a time.
const TIME: usize = 6;
/// Most digits of a size.
const SIZE: usize = 5;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    filling: Filling,
}

impl Settings {
    fn form(&self, ctx: &Ctx<'_>) -> Form {
        self.filling.form(|| blank(ctx))
    }

    /// What is written, or the text key of the row that cannot be read.
    fn values(&self, ctx: &Ctx<'_>) -> Result<Values, &'static str> {
        let form = self.form(ctx);
        let time = |id: &str, label| {
            let written = form.text(id);
            // A bare number is minutes, as where somebody is put in the queue.
            let whole = || written.parse::<u32>().ok()?.checked_mul(60);
            minutes(&written).or_else(whole).ok_or(label)
        };
        let size = |id: &str| {
            let number = form.field(id).and_then(Field::number)?;
            Some(u32::try_from(number).unwrap_or(u32::MAX))
        };
        Ok(Values {
            spokesperson_seconds: time(SPOKESPERSON, "prepare-row-spokesperson")?,
            speech_seconds: time(SPEECH, "prepare-row-speech")?,
            pack: size(PACK).ok_or("prepare-row-pack")?,
            screen_cm: size(SCREEN),
            last_row_cm: size(LAST_ROW),
            nameless: form.is_on(NAMELESS, 0),
        })
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.values(ctx) {
            Ok(values) => {
                let changed = values != ctx.assembly().setup.settings;
                let command = changed.then(|| Command::from(SetupCommand::SetSettings(values)));
                self.filling.submit(command.into_iter().collect())
            }
            Err(label) => {
                let row = ctx.text.get(label).to_owned();
                let words = ctx.text.with("prepare-bad-time", &[("row", row.into())]);
                vec![Effect::Say(Message::refused(words))]
            }
        }
    }
}

fn blank(ctx: &Ctx<'_>) -> Form {
    let text = ctx.text;
    let values = &ctx.assembly().setup.settings;
    let row = |id, label, field| Row::field(id, text.get(label), field);
    let time =
        |seconds: u32| Field::new(TIME).holding(&format!("{}:{:02}", seconds / 60, seconds % 60));
    let size =
        |n: Option<u32>| Field::digits(SIZE).holding(&n.map(|n| n.to_string()).unwrap_or_default());
    Form::new(vec![
        row(
            SPOKESPERSON,
            "prepare-row-spokesperson",
            time(values.spokesperson_seconds),
        ),
        row(SPEECH, "prepare-row-speech", time(values.speech_seconds)),
        row(PACK, "prepare-row-pack", size(Some(values.pack))),
        row(SCREEN, "prepare-row-screen", size(values.screen_cm)),
        row(LAST_ROW, "prepare-row-last-row", size(values.last_row_cm)),
        Row::any(
            NAMELESS,
            text.get("prepare-row-nameless"),
            &[(text.get("prepare-row-nameless-yes"), values.nameless)],
        ),
    ])
}

impl Page for Settings {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-settings-title").to_owned()
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
        let same = self.values(ctx).as_ref() == Ok(&ctx.assembly().setup.settings);
        Some(Next::enter(ctx.text.get(if same {
            "prepare-next-unchanged"
        } else {
            "prepare-next-save"
        })))
    }

    fn typing(&self, ctx: &Ctx<'_>) -> bool {
        self.form(ctx).typing()
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        self.filling.advice(ctx)
    }

    fn is_unsaved(&self, ctx: &Ctx<'_>) -> bool {
        self.values(ctx).as_ref() != Ok(&ctx.assembly().setup.settings)
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        let changed = self.is_unsaved(ctx);
        self.filling.stays(changed)
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.filling.recorded()
    }
}
