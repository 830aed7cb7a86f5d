//! *Scaletta*: home. Where the assembly stands, step by step, and where to go next.

mod progress;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use self::progress::{progress, showing};
use super::{Page, ScreenId};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::fit;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

/// The steps in their order, each with the text key of its name.
const STEPS: [(ScreenId, &str); 9] = [
    (ScreenId::Prepare, "agenda-step-prepare"),
    (ScreenId::CheckIn, "agenda-step-checkin"),
    (ScreenId::Positions, "agenda-step-positions"),
    (ScreenId::Floor, "agenda-step-floor"),
    (ScreenId::Observations, "agenda-step-observations"),
    (ScreenId::Table, "agenda-step-table"),
    (ScreenId::Vote, "agenda-step-vote"),
    (ScreenId::Weighing, "agenda-step-weighing"),
    (ScreenId::Save, "agenda-step-save"),
];

#[derive(Clone, Copy, Debug)]
enum Do {
    Jump,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Digits('1', '9'), Do::Jump, "agenda-key-jump"),
];

/// Home.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    picked: Option<Picked<ScreenId>>,
    /// Whether one went to the selected step since it was selected: once it is done, the next one is proposed.
    went: bool,
}

/// The number of a step, 1 to 9; `None` for a screen that is not a step.
pub fn number(id: ScreenId) -> Option<usize> {
    STEPS
        .iter()
        .position(|(step, _)| *step == id)
        .map(|place| place + 1)
}

/// The text key of the name of a step; `None` for a screen that is not one.
pub fn name(id: ScreenId) -> Option<&'static str> {
    STEPS
        .iter()
        .find(|(step, _)| *step == id)
        .map(|(_, name)| *name)
}

/// The steps for the rail: mark and name; `here` is the number of the step one is in.
pub fn rail(ctx: &Ctx<'_>, here: Option<usize>) -> Vec<(char, String)> {
    let here = here.or_else(|| (!is_blank(ctx)).then(|| number(due(ctx))).flatten());
    let row = |(place, (id, name)): (usize, &(ScreenId, &str))| {
        let mark = match progress(*id, ctx) {
            _ if here == Some(place + 1) => '▶',
            progress if progress.is_done => '✓',
            _ => '·',
        };
        (mark, format!("{} {}", place + 1, ctx.text.get(name)))
    };
    STEPS.iter().enumerate().map(row).collect()
}

/// The step that is due: where something is running, else letting people in, else the first not done after the last done.
fn due(ctx: &Ctx<'_>) -> ScreenId {
    let assembly = ctx.assembly();
    if assembly.votes.open().next().is_some() {
        return ScreenId::Vote;
    }
    if assembly.consensus.open().is_some() {
        return ScreenId::Table;
    }
    if assembly.floor.current.is_some() {
        return ScreenId::Floor;
    }
    // A plan brings positions along; that is no reason to pass over those who are to come.
    if assembly.roll.present() == 0 && assembly.setup.closed.is_none() {
        return match assembly.setup.opened {
            Some(_) => ScreenId::CheckIn,
            None => ScreenId::Prepare,
        };
    }
    // Documents may be written at any time: that leaves the steps before them as they are.
    let is_done = |id: ScreenId| id != ScreenId::Save && progress(id, ctx).is_done;
    let last = STEPS.iter().rposition(|(id, _)| is_done(*id));
    let next = last.map_or(0, |place| place + 1);
    STEPS.get(next).map_or(ScreenId::Save, |(id, _)| *id)
}

/// Whether no assembly is open.
fn is_blank(ctx: &Ctx<'_>) -> bool {
    ctx.snapshot.record == crate::tui::ctx::Record::None
}

impl Agenda {
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<ScreenId> {
        let is_over = |picked: &Picked<ScreenId>| {
            let step = picked.current(&steps());
            self.went && step.is_some_and(|id| progress(id, ctx).is_done)
        };
        let kept = self.picked.clone().filter(|picked| !is_over(picked));
        kept.unwrap_or_else(|| {
            let mut picked = Picked::default();
            picked.select(due(ctx));
            picked
        })
    }

    fn current(&self, ctx: &Ctx<'_>) -> ScreenId {
        self.picked(ctx)
            .current(&steps())
            .unwrap_or(ScreenId::Prepare)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let step = self.current(ctx);
        self.went = true;
        vec![Effect::Go(step)]
    }
}

impl Page for Agenda {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let title = &ctx.assembly().setup.meeting.title;
        let name = ctx.text.get("agenda-name");
        if title.is_empty() {
            name.to_owned()
        } else {
            format!("{name} · {title}")
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut picked = self.picked(ctx);
        match picked.update(intent, &steps(), list_area(ctx.body)) {
            Touch::Moved => {
                self.picked = Some(picked);
                self.went = false;
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(KEYS, intent) {
            Some(Do::Jump) => {
                self.picked = None;
                jump(intent).map(Effect::Go).into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let heading = Line::styled(ctx.text.get("agenda-heading"), ctx.theme.strong);
        frame.render_widget(heading, Rect { height: 1, ..area });
        let columns = [
            Column::words("", 1),
            Column::words("", 17),
            Column::words("", 0),
        ];
        let row = |(place, (id, name)): (usize, &(ScreenId, &str))| {
            let progress = progress(*id, ctx);
            let mark = if progress.is_done {
                Cell::styled("✓", ctx.theme.good)
            } else {
                Cell::styled("·", ctx.theme.dim)
            };
            let name = format!("{} {}", place + 1, ctx.text.get(name));
            vec![
                mark,
                Cell::from(name),
                Cell::styled(progress.note, ctx.theme.dim),
            ]
        };
        let rows: Vec<Vec<Cell>> = STEPS.iter().enumerate().map(row).collect();
        let selected = self.picked(ctx).index(&steps());
        let look = Look {
            selected,
            theme: ctx.theme,
        };
        list::view_rows(frame, list_area(area), &columns, &rows, look);
        let words = ctx
            .text
            .with("agenda-hall-now", &[("what", showing(ctx).into())]);
        let line = Line::styled(fit(&words, area.width), ctx.theme.text);
        frame.render_widget(
            line,
            Rect {
                y: list_area(area).bottom() + 1,
                height: 1,
                ..area
            },
        );
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let id = self.current(ctx);
        let (number, name) = (number(id)?, name(id)?);
        Some(Next::enter(ctx.text.with(
            "agenda-next",
            &[
                ("number", number.to_string().into()),
                ("step", ctx.text.get(name).into()),
            ],
        )))
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }
}

fn steps() -> Vec<ScreenId> {
    STEPS.iter().map(|(id, _)| *id).collect()
}

/// The rows of the steps: in a low window the empty row above them gives way.
fn list_area(body: Rect) -> Rect {
    let all = u16::try_from(STEPS.len()).unwrap_or(u16::MAX);
    let above = if body.height < all.saturating_add(4) {
        1
    } else {
        2
    };
    Rect {
        y: body.y + above,
        height: body.height.saturating_sub(above + 2).min(all),
        ..body
    }
}

fn jump(intent: &Intent) -> Option<ScreenId> {
    let Intent::Char(digit) = intent else {
        return None;
    };
    let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    STEPS.get(place).map(|(id, _)| *id)
}

#[cfg(test)]
mod tests;
