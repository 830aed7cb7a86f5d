//! *Prepara*: the list that checks itself, and from which everything missing is one Enter away.

mod checks;
mod legibility;
mod states;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Page, ScreenId};
use crate::assembly::setup::{Check, SetupCommand};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};
use checks::Item;
use states::Mark;

/// The name under which the question whether to close the meeting is answered.
const CLOSE: &str = "close-meeting";

#[derive(Clone, Copy, Debug)]
enum Do {
    Tick,
    Outside,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Space, Do::Tick, "prepare-key-tick"),
    Binding::new(Key::Char('d'), Do::Outside, "prepare-key-outside"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Prepare {
    /// The selected item; at first, the first that is still to do.
    picked: Option<Picked<Item>>,
    /// Whether something is being marked as done: what is still to do is selected after it.
    goes_on: bool,
    /// What was still to do when one went to do it: once it is in order, what comes after it is selected.
    went: Option<Item>,
}

impl Prepare {
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<Item> {
        self.picked.clone().unwrap_or_else(|| {
            let mut picked = Picked::default();
            let due = Item::ALL.iter().find(|item| item.is_due(ctx));
            picked.select(due.copied().unwrap_or(Item::Meeting));
            picked
        })
    }

    /// Selects what is still to do after this, or else the first that is.
    fn go_on(&mut self, done: Item, ctx: &Ctx<'_>) {
        let mut after = Item::ALL.iter().copied().skip_while(|item| *item != done);
        self.picked = after.find(|item| item.is_due(ctx)).map(|item| {
            let mut picked = Picked::default();
            picked.select(item);
            picked
        });
    }

    fn current(&self, ctx: &Ctx<'_>) -> Item {
        self.picked(ctx).current(Item::ALL).unwrap_or(Item::Titles)
    }

    /// Marks as done, or no longer.
    fn tick(&mut self, check: Check, ctx: &Ctx<'_>) -> Vec<Effect> {
        let done = !ctx.assembly().setup.ticked.contains(&check);
        self.goes_on = done;
        vec![Effect::submit(SetupCommand::Tick { check, done })]
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let item = self.current(ctx);
        self.went = Some(item).filter(|item| item.is_due(ctx));
        let setup = &ctx.assembly().setup;
        match item {
            Item::Hall if states::reaches_all(ctx) => self.tick(Check::Projector, ctx),
            Item::Ballots => self.tick(Check::Ballots, ctx),
            Item::Privacy => self.tick(Check::Privacy, ctx),
            Item::Rules => self.tick(Check::Rules, ctx),
            Item::Titles => vec![Effect::Go(ScreenId::Describe)],
            Item::Times | Item::Hall => vec![Effect::Go(ScreenId::Settings)],
            Item::Categories => vec![Effect::Go(ScreenId::Categories)],
            Item::People => vec![Effect::Go(ScreenId::PeopleList)],
            Item::Themes => vec![Effect::Go(ScreenId::Positions)],
            Item::Seats => vec![Effect::Go(ScreenId::Seats)],
            Item::Votes => vec![Effect::Go(ScreenId::Vote)],
            Item::Phones => vec![Effect::Go(ScreenId::Phones)],
            Item::Disk => vec![Effect::Say(checks::disk(ctx))],
            Item::Meeting if setup.opened.is_none() => vec![
                Effect::submit(SetupCommand::OpenMeeting),
                Effect::Go(ScreenId::CheckIn),
            ],
            Item::Meeting if setup.closed.is_some() => {
                vec![Effect::submit(SetupCommand::OpenMeeting)]
            }
            Item::Meeting => {
                let text = ctx.text;
                let body = vec![text.get("prepare-close-body").to_owned()];
                let title = text.get("prepare-close-title");
                let yes = text.get("prepare-close-yes");
                vec![Effect::Ask(Dialog::confirm(
                    CLOSE,
                    title,
                    body,
                    ctx.yes(),
                    yes,
                ))]
            }
        }
    }
}

impl Page for Prepare {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("prepare-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut picked = self.picked(ctx);
        match picked.update(intent, Item::ALL, list_area(ctx.body)) {
            Touch::Moved => {
                self.picked = Some(picked);
                self.went = None;
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            self.picked = Some(picked);
            return self.accept(ctx);
        }
        match (action(KEYS, intent), self.current(ctx)) {
            (Some(Do::Tick), Item::Ballots | Item::Privacy | Item::Rules) => {
                self.picked = Some(picked);
                self.accept(ctx)
            }
            (Some(Do::Tick), Item::Hall) => {
                self.picked = Some(picked);
                self.tick(Check::Projector, ctx)
            }
            (Some(Do::Outside), _) => vec![Effect::Go(ScreenId::Outside)],
            (Some(Do::Tick), _) => vec![Effect::Say(Message::plain(
                ctx.text.get("prepare-tick-itself"),
            ))],
            (None, _) => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let heading = Line::styled(ctx.text.get("prepare-heading"), ctx.theme.strong);
        frame.render_widget(heading, Rect { height: 1, ..area });
        let columns = [Column::words("", 28), Column::words("", 0)];
        let row = |item: &Item| {
            let state = item.state(ctx);
            let style = match state.mark {
                Mark::Good => ctx.theme.good,
                Mark::Attention => ctx.theme.warn,
                Mark::Open => ctx.theme.text,
            };
            let name = format!("{} {}", state.mark.sign(), ctx.text.get(item.name()));
            vec![Cell::styled(name, style), Cell::from(state.words)]
        };
        let rows: Vec<Vec<Cell>> = Item::ALL.iter().map(row).collect();
        let selected = self.picked(ctx).index(Item::ALL);
        let look = Look {
            selected,
            theme: ctx.theme,
        };
        let list = list_area(area);
        list::view_rows(frame, list, &columns, &rows, look);
        let below = Rect {
            y: list.bottom() + 1,
            height: area.bottom().saturating_sub(list.bottom() + 1),
            ..area
        };
        let lines = wrap(&checks::note(self.current(ctx), ctx), area.width);
        for (row, line) in below.rows().zip(lines) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.went = None;
        if std::mem::take(&mut self.goes_on) {
            self.go_on(self.current(ctx), ctx);
        }
        Vec::new()
    }

    fn resumed(&mut self, ctx: &Ctx<'_>) {
        let done = self.went.take().filter(|item| !item.is_due(ctx));
        if let Some(done) = done {
            self.go_on(done, ctx);
        }
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(Next::enter(ctx.text.get(self.current(ctx).next(ctx))))
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let state = self.current(ctx).state(ctx);
        let missing = Item::ALL
            .iter()
            .filter(|item| item.state(ctx).mark == Mark::Attention)
            .count();
        if missing > 0 && state.mark != Mark::Attention {
            let words = ctx.text.with("prepare-missing", &[("n", missing.into())]);
            return Some(Message::attention(words));
        }
        None
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply) {
            (CLOSE, Reply::Yes) => vec![Effect::submit(SetupCommand::CloseMeeting)],
            _ => Vec::new(),
        }
    }
}

fn list_area(body: Rect) -> Rect {
    let rows = u16::try_from(Item::ALL.len()).unwrap_or(u16::MAX);
    Rect {
        y: body.y + 1,
        height: body.height.saturating_sub(1).min(rows),
        ..body
    }
}

#[cfg(test)]
mod tests;
