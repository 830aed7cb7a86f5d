//! 01, *Prepara*: the list that checks itself, and where each thing on it is put right.

mod checks;
mod forms;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Page, ScreenId};
use crate::assembly::setup::SetupCommand;
use crate::assembly::table::TableCommand;
use crate::assembly::{CategoryId, SeatId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};
use checks::{Item, Mark};
use forms::Editing;

#[derive(Clone, Copy, Debug)]
enum Do {
    Tick,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Space, Do::Tick, "prepare-key-tick"),
];
const EDITING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "prepare-key-write"),
    Binding::shown(Key::Tab, "common-hint-field"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Prepare {
    /// The row selected; the first that wants something until another is chosen.
    picked: Option<Picked<Item>>,
    editing: Option<Editing>,
    /// What a box in two steps is about.
    about: Option<About>,
}

#[derive(Clone, Copy, Debug)]
enum About {
    Category(CategoryId),
    Seat(SeatId),
}

impl Prepare {
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<Item> {
        self.picked.clone().unwrap_or_else(|| {
            let mut picked = Picked::default();
            picked.select(checks::due(ctx));
            picked
        })
    }

    fn selected(&self, ctx: &Ctx<'_>) -> Item {
        self.picked(ctx)
            .current(&Item::ALL)
            .unwrap_or(Item::Meeting)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.selected(ctx) {
            Item::Process => self.editing = Some(Editing::process(ctx)),
            Item::Meeting => self.editing = Some(Editing::meeting(ctx)),
            Item::Times | Item::Hall => self.editing = Some(Editing::settings(ctx)),
            Item::Categories => return vec![Effect::Ask(categories(ctx))],
            Item::Seats => return vec![Effect::Ask(seats(ctx))],
            Item::People => return vec![Effect::Go(ScreenId::CheckIn)],
            Item::Positions => return vec![Effect::Go(ScreenId::Positions)],
            Item::Votes => return vec![Effect::Go(ScreenId::Vote)],
            Item::Record => return vec![Effect::Go(ScreenId::Agenda)],
            Item::Tick(_) => return self.tick(ctx),
            Item::Opening if ctx.assembly().setup.opened.is_none() => {
                return vec![
                    Effect::submit(SetupCommand::OpenMeeting),
                    Effect::Go(ScreenId::CheckIn),
                ];
            }
            Item::Opening => return vec![Effect::Go(ScreenId::CheckIn)],
        }
        Vec::new()
    }

    fn tick(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.selected(ctx) {
            Item::Tick(check) => {
                let done = !ctx.assembly().setup.ticked.contains(&check);
                vec![Effect::submit(SetupCommand::Tick { check, done })]
            }
            Item::Process
            | Item::Meeting
            | Item::Categories
            | Item::People
            | Item::Positions
            | Item::Seats
            | Item::Votes
            | Item::Times
            | Item::Hall
            | Item::Record
            | Item::Opening => Vec::new(),
        }
    }

    fn update_form(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(editing) = &mut self.editing else {
            return Vec::new();
        };
        if *intent == Intent::Accept {
            return match editing.command(ctx) {
                Ok(command) => vec![Effect::Submit(command)],
                Err(words) => vec![Effect::Say(Message::refused(ctx.text.get(words)))],
            };
        }
        editing.form.update(intent, form_area(ctx.body));
        Vec::new()
    }

    fn view_list(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        frame.render_widget(
            Line::styled(ctx.text.get("prepare-heading"), ctx.theme.strong),
            area,
        );
        let row = |item: &Item| {
            let check = checks::check(*item, ctx);
            let style = match check.mark {
                Mark::Good => ctx.theme.good,
                Mark::Attention => ctx.theme.warn,
                Mark::Open => ctx.theme.dim,
            };
            vec![
                Cell::styled(check.mark.sign(), style),
                Cell::from(ctx.text.get(item.name()).to_owned()),
                Cell::from(check.words),
            ]
        };
        let rows: Vec<Vec<Cell>> = Item::ALL.iter().map(row).collect();
        let columns = [
            Column::words("", 1),
            Column::words("", 26),
            Column::words("", 0),
        ];
        let selected = self.picked(ctx).index(&Item::ALL);
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
        let below = Rect {
            y: area.bottom().saturating_sub(2),
            height: 2,
            ..area
        };
        for (row, line) in below.rows().zip(wrap(&checks::legibility(ctx), area.width)) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(4),
        ..body
    }
}

fn form_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(2),
        ..body
    }
}

fn categories(ctx: &Ctx<'_>) -> Dialog {
    let mut items: Vec<String> = ctx
        .assembly()
        .setup
        .categories
        .iter()
        .map(|c| c.name.clone())
        .collect();
    items.push(ctx.text.get("prepare-category-add").to_owned());
    Dialog::pick(
        "categories",
        ctx.text.get("prepare-categories-title"),
        items,
    )
}

fn seats(ctx: &Ctx<'_>) -> Dialog {
    let mut items: Vec<String> = ctx
        .assembly()
        .table
        .active()
        .map(|s| s.organization.clone())
        .collect();
    items.push(ctx.text.get("prepare-seat-add").to_owned());
    Dialog::pick("seats", ctx.text.get("prepare-seats-title"), items)
}

fn what_to_do(tag: &'static str, name: &str, remove: &str, ctx: &Ctx<'_>) -> Effect {
    let items = vec![
        ctx.text.get("prepare-rename").to_owned(),
        ctx.text.get(remove).to_owned(),
    ];
    Effect::Ask(Dialog::pick(tag, name, items))
}

fn write(tag: &'static str, title: &str, held: &str, ctx: &Ctx<'_>) -> Effect {
    Effect::Ask(Dialog::write(
        tag,
        ctx.text.get(title),
        Vec::new(),
        Field::new(200).holding(held),
    ))
}

impl Page for Prepare {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.editing.is_some() {
            return self.update_form(intent, ctx);
        }
        let mut picked = self.picked(ctx);
        match picked.update(intent, &Item::ALL, list_area(ctx.body)) {
            Touch::Moved => {
                self.picked = Some(picked);
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(KEYS, intent) {
            Some(Do::Tick) => self.tick(ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        match &self.editing {
            Some(editing) => {
                frame.render_widget(
                    Line::styled(ctx.text.get(editing.title()), ctx.theme.strong),
                    area,
                );
                editing.form.view(frame, form_area(area), ctx.theme);
            }
            None => self.view_list(ctx, frame, area),
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(if self.editing.is_some() {
            EDITING
        } else {
            KEYS
        })
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        self.editing.as_ref().is_some_and(|e| e.form.typing())
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        if let Some(editing) = &self.editing {
            return Some(Next::enter(ctx.text.get(editing.next())));
        }
        Some(Next::enter(ctx.text.get(self.selected(ctx).next(ctx))))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        self.editing.take().is_some()
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.editing = None;
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply) {
            ("categories" | "seats", Reply::Pick(place)) => self.chosen(tag, place, ctx),
            ("category", Reply::Pick(place)) => self.category(place, ctx),
            ("seat", Reply::Pick(place)) => self.seat(place, ctx),
            ("add-category", Reply::Text(name)) => {
                vec![Effect::submit(SetupCommand::AddCategory { name })]
            }
            ("add-seat", Reply::Text(organization)) => {
                vec![Effect::submit(TableCommand::AddSeat { organization })]
            }
            (tag, Reply::Text(words)) => self.written(tag, words),
            _ => Vec::new(),
        }
    }
}

impl Prepare {
    /// A category or a seat was chosen, or that a new one is wanted.
    fn chosen(&mut self, tag: &'static str, place: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
        if tag == "categories" {
            let Some(category) = ctx.assembly().setup.categories.get(place) else {
                return vec![write("add-category", "prepare-category-add-title", "", ctx)];
            };
            self.about = Some(About::Category(category.id));
            return vec![what_to_do(
                "category",
                &category.name,
                "prepare-category-retire",
                ctx,
            )];
        }
        let Some(seat) = ctx.assembly().table.active().nth(place) else {
            return vec![write("add-seat", "prepare-seat-add-title", "", ctx)];
        };
        self.about = Some(About::Seat(seat.id));
        vec![what_to_do(
            "seat",
            &seat.organization,
            "prepare-seat-withdraw",
            ctx,
        )]
    }

    fn category(&self, place: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(About::Category(id)) = self.about else {
            return Vec::new();
        };
        if place > 0 {
            return vec![Effect::submit(SetupCommand::RetireCategory { id })];
        }
        let name = ctx
            .assembly()
            .setup
            .category(id)
            .map(|c| c.name.clone())
            .unwrap_or_default();
        vec![write("rename-category", "prepare-rename-title", &name, ctx)]
    }

    fn seat(&self, place: usize, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(About::Seat(id)) = self.about else {
            return Vec::new();
        };
        if place > 0 {
            return vec![write("withdraw-seat", "prepare-seat-why", "", ctx)];
        }
        let name = ctx
            .assembly()
            .table
            .seats
            .get(&id)
            .map(|s| s.organization.clone())
            .unwrap_or_default();
        vec![write("rename-seat", "prepare-rename-title", &name, ctx)]
    }

    fn written(&self, tag: &'static str, words: String) -> Vec<Effect> {
        match (tag, self.about) {
            ("rename-category", Some(About::Category(id))) => {
                vec![Effect::submit(SetupCommand::RenameCategory {
                    id,
                    name: words,
                })]
            }
            ("rename-seat", Some(About::Seat(id))) => {
                vec![Effect::submit(TableCommand::RenameSeat {
                    id,
                    organization: words,
                })]
            }
            ("withdraw-seat", Some(About::Seat(id))) => {
                vec![Effect::submit(TableCommand::WithdrawSeat {
                    id,
                    reason: words,
                })]
            }
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
