//! The categories of participants: added, renamed, taken off the list.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::growing::{self, Row, list_area};
use crate::assembly::CategoryId;
use crate::assembly::setup::SetupCommand;
use crate::assembly::words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{Cell, Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Add,
    Remove,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('a'), Do::Add, "prepare-key-add-category"),
    Binding::new(Key::Char('t'), Do::Remove, "prepare-key-remove-category"),
];

const ADD: &str = "add-category";
const RENAME: &str = "rename-category";

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    picked: Picked<Row<CategoryId>>,
}

fn rows(ctx: &Ctx<'_>) -> Vec<Row<CategoryId>> {
    growing::rows(ctx.assembly().setup.categories.iter().map(|c| c.id))
}

fn name<'a>(id: CategoryId, ctx: &Ctx<'a>) -> &'a str {
    ctx.assembly()
        .setup
        .category(id)
        .map_or("", |c| c.name.as_str())
}

impl Categories {
    fn current(&self, ctx: &Ctx<'_>) -> Row<CategoryId> {
        self.picked.current(&rows(ctx)).unwrap_or(Row::Add)
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let field = Field::new(words::LINE);
        let dialog = match self.current(ctx) {
            Row::Add => {
                let body = vec![text.get("prepare-category-body").to_owned()];
                Dialog::write(ADD, text.get("prepare-category-add"), body, field)
            }
            Row::Known(id) => {
                let field = field.holding(name(id, ctx));
                Dialog::write(
                    RENAME,
                    text.get("prepare-category-rename"),
                    Vec::new(),
                    field,
                )
            }
        };
        vec![Effect::Ask(dialog)]
    }
}

impl Page for Categories {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-categories-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.picked.update(intent, &rows(ctx), list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match (action(KEYS, intent), self.current(ctx)) {
            (Some(Do::Add), _) => {
                self.picked.select(Row::Add);
                self.accept(ctx)
            }
            (Some(Do::Remove), Row::Known(id)) => {
                vec![Effect::submit(SetupCommand::RetireCategory { id })]
            }
            (Some(Do::Remove), Row::Add) | (None, _) => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, _area: Rect) {
        let text = ctx.text;
        let roll = &ctx.assembly().roll;
        let people = |id| {
            let inside = roll.participants.values().filter(|p| p.struck.is_none());
            inside.filter(|p| p.profile.category == Some(id)).count()
        };
        let cells = |row: &Row<CategoryId>| match row {
            Row::Known(id) => {
                let n = text.with("prepare-category-people", &[("n", people(*id).into())]);
                vec![Cell::from(name(*id, ctx)), Cell::styled(n, ctx.theme.dim)]
            }
            Row::Add => vec![
                Cell::from(text.get("prepare-category-new")),
                Cell::default(),
            ],
        };
        let all = rows(ctx);
        let cells: Vec<Vec<Cell>> = all.iter().map(cells).collect();
        let note = text.get("prepare-note-categories");
        growing::view(note, &cells, self.picked.index(&all), ctx, frame);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match self.current(ctx) {
            Row::Add => Next::enter(ctx.text.get("prepare-category-add")),
            Row::Known(id) => {
                let name = name(id, ctx).to_owned();
                Next::enter(
                    ctx.text
                        .with("prepare-next-rename", &[("name", name.into())]),
                )
            }
        })
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply, self.current(ctx)) {
            (ADD, Reply::Text(name), _) => {
                // One is seldom the last: the row for the next stays selected.
                self.picked.select(Row::Add);
                vec![Effect::submit(SetupCommand::AddCategory { name })]
            }
            (RENAME, Reply::Text(name), Row::Known(id)) => {
                vec![Effect::submit(SetupCommand::RenameCategory { id, name })]
            }
            _ => Vec::new(),
        }
    }
}
