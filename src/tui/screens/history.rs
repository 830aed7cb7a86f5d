//! Ctrl+Z, *Ultime azioni*: what was done last, and back to where.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::{Act, Command};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};
use crate::tui::wording;

const KEYS: &[Binding<()>] = &[Binding::shown(Key::UpDown, "common-hint-choose")];

/// The list of last actions.
#[derive(Clone, Debug, Default)]
pub struct History {
    picked: Picked<u64>,
}

/// The acts that can be undone, newest first, up to the wall; then the wall, if there is one.
fn undoable<'a>(ctx: &Ctx<'a>) -> (Vec<&'a Act>, Option<&'a Act>) {
    let acts = &ctx.snapshot.acts;
    let mut open = Vec::new();
    for act in acts
        .iter()
        .rev()
        .filter(|act| !act.undone && !act.event.is_passing())
    {
        if act.wall {
            return (open, Some(act));
        }
        open.push(act);
    }
    (open, None)
}

impl History {
    /// Undoes every act from the newest down to the selected one.
    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let (acts, _) = undoable(ctx);
        let numbers: Vec<u64> = acts.iter().map(|act| act.number).collect();
        let Some(place) = self.picked.index(&numbers) else {
            return Vec::new();
        };
        let mut effects: Vec<Effect> = (0..=place).map(|_| Effect::Submit(Command::Undo)).collect();
        effects.insert(0, Effect::Back);
        effects
    }
}

impl Page for History {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("actions-history-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let numbers: Vec<u64> = undoable(ctx).0.iter().map(|act| act.number).collect();
        match self.picked.update(intent, &numbers, list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if matches!(intent, Intent::Accept | Intent::Undo) {
            self.accept(ctx)
        } else {
            Vec::new()
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (acts, wall) = undoable(ctx);
        let heading = if acts.is_empty() {
            "actions-history-none"
        } else {
            "actions-history-heading"
        };
        frame.render_widget(Line::styled(ctx.text.get(heading), ctx.theme.strong), area);
        let numbers: Vec<u64> = acts.iter().map(|act| act.number).collect();
        let row = |act: &&Act| {
            let words = wording::act(act, ctx.snapshot, ctx.text);
            vec![
                Cell::styled(ctx.clock(act.at), ctx.theme.dim),
                Cell::from(words),
            ]
        };
        let mut rows: Vec<Vec<Cell>> = acts.iter().map(row).collect();
        if let Some(wall) = wall {
            let words = wording::act(wall, ctx.snapshot, ctx.text);
            let words = ctx
                .text
                .with("actions-history-wall", &[("what", words.into())]);
            rows.push(vec![
                Cell::styled(ctx.clock(wall.at), ctx.theme.dim),
                Cell::styled(words, ctx.theme.warn),
            ]);
        }
        let columns = [Column::words("", 5), Column::words("", 0)];
        let selected = self.picked.index(&numbers);
        list::view_rows(
            frame,
            list_area(area),
            &columns,
            &rows,
            Look {
                selected,
                theme: ctx.theme,
            },
        );
        let note = wrap(ctx.text.get("actions-history-note"), area.width);
        let below = Rect {
            y: list_area(area).bottom() + 1,
            height: 2,
            ..area
        };
        for (row, line) in below.rows().zip(note) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let (acts, _) = undoable(ctx);
        let numbers: Vec<u64> = acts.iter().map(|act| act.number).collect();
        let Some(place) = self.picked.index(&numbers) else {
            return Some(Next::key(Key::Esc, ctx.text.get("actions-history-back")));
        };
        let act = acts.get(place)?;
        let what = wording::act(act, ctx.snapshot, ctx.text);
        let values = [("n", (place + 1).into()), ("what", what.into())];
        Some(Next::enter(ctx.text.with("actions-history-next", &values)))
    }
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(5),
        ..body
    }
}
