//! The seats of the negotiating table (*Tavolo di Negoziazione*), one for each organization.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::growing::{self, Row, list_area};
use crate::assembly::SeatId;
use crate::assembly::table::TableCommand;
use crate::assembly::words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{Cell, Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Add,
    Withdraw,
    Up,
    Down,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('a'), Do::Add, "prepare-key-add-seat"),
    Binding::new(Key::Char('r'), Do::Withdraw, "prepare-key-withdraw-seat"),
    Binding::new(Key::Arrow(Step::Left), Do::Up, "prepare-key-seat-up"),
    Binding::new(Key::Arrow(Step::Right), Do::Down, "prepare-key-seat-down"),
];

const ADD: &str = "add-seat";
const RENAME: &str = "rename-seat";
const WITHDRAW: &str = "withdraw-seat";

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Seats {
    picked: Picked<Row<SeatId>>,
}

fn rows(ctx: &Ctx<'_>) -> Vec<Row<SeatId>> {
    growing::rows(ctx.assembly().table.active().map(|seat| seat.id))
}

fn organization<'a>(id: SeatId, ctx: &Ctx<'a>) -> &'a str {
    let seat = ctx.assembly().table.seats.get(&id);
    seat.map_or("", |seat| seat.organization.as_str())
}

impl Seats {
    fn current(&self, ctx: &Ctx<'_>) -> Row<SeatId> {
        self.picked.current(&rows(ctx)).unwrap_or(Row::Add)
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let field = Field::new(words::LINE);
        let dialog = match self.current(ctx) {
            Row::Add => {
                let body = vec![text.get("prepare-seat-body").to_owned()];
                Dialog::write(ADD, text.get("prepare-seat-add"), body, field)
            }
            Row::Known(id) => {
                let field = field.holding(organization(id, ctx));
                Dialog::write(RENAME, text.get("prepare-seat-rename"), Vec::new(), field)
            }
        };
        vec![Effect::Ask(dialog)]
    }

    fn withdraw(id: SeatId, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let organization = organization(id, ctx).to_owned();
        let title = text.with(
            "prepare-seat-withdraw",
            &[("organization", organization.into())],
        );
        let body = vec![text.get("prepare-seat-withdraw-body").to_owned()];
        let field = Field::new(words::REASON);
        vec![Effect::Ask(Dialog::write(WITHDRAW, &title, body, field))]
    }

    /// Calls the selected seat one place earlier or later.
    fn shift(id: SeatId, later: bool, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut order = ctx.assembly().table.order.clone();
        let Some(at) = order.iter().position(|seat| *seat == id) else {
            return Vec::new();
        };
        let other = if later {
            at.checked_add(1)
        } else {
            at.checked_sub(1)
        };
        match other.filter(|other| *other < order.len()) {
            Some(other) => {
                order.swap(at, other);
                vec![Effect::submit(TableCommand::OrderSeats { order })]
            }
            None => Vec::new(),
        }
    }
}

impl Page for Seats {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-seats-title").to_owned()
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
        // The seat that is moved stays selected.
        self.picked.select(self.current(ctx));
        match (action(KEYS, intent), self.current(ctx)) {
            (Some(Do::Add), _) => {
                self.picked.select(Row::Add);
                self.accept(ctx)
            }
            (Some(Do::Withdraw), Row::Known(id)) => Self::withdraw(id, ctx),
            (Some(Do::Up), Row::Known(id)) => Self::shift(id, false, ctx),
            (Some(Do::Down), Row::Known(id)) => Self::shift(id, true, ctx),
            (Some(Do::Withdraw | Do::Up | Do::Down), Row::Add) | (None, _) => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, _area: Rect) {
        let text = ctx.text;
        let roll = &ctx.assembly().roll;
        let cells = |row: &Row<SeatId>| match row {
            Row::Known(id) => {
                let delegate = match roll.delegate(*id) {
                    None => Cell::styled(text.get("prepare-seat-vacant"), ctx.theme.warn),
                    Some(person) => Cell::styled(ctx.name(person.id), ctx.theme.dim),
                };
                vec![Cell::from(organization(*id, ctx)), delegate]
            }
            Row::Add => vec![Cell::from(text.get("prepare-seat-new")), Cell::default()],
        };
        let all = rows(ctx);
        let cells: Vec<Vec<Cell>> = all.iter().map(cells).collect();
        let note = text.get("prepare-note-seats");
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
            Row::Add => Next::enter(ctx.text.get("prepare-seat-add")),
            Row::Known(id) => {
                let name = organization(id, ctx).to_owned();
                Next::enter(
                    ctx.text
                        .with("prepare-next-rename", &[("name", name.into())]),
                )
            }
        })
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let command = match (tag, reply, self.current(ctx)) {
            (ADD, Reply::Text(organization), _) => {
                self.picked.select(Row::Add);
                TableCommand::AddSeat { organization }
            }
            (RENAME, Reply::Text(organization), Row::Known(id)) => {
                TableCommand::RenameSeat { id, organization }
            }
            (WITHDRAW, Reply::Text(reason), Row::Known(id)) => {
                TableCommand::WithdrawSeat { id, reason }
            }
            _ => return Vec::new(),
        };
        vec![Effect::submit(command)]
    }
}
