//! *Interventi*: who speaks and for how long, who comes next, how the floor was shared.

pub(super) mod clock;
mod order;
mod queue;
mod shares;
mod turn;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::floor::{FloorCommand, Speaker, Turn};
use crate::assembly::{ThemeId, TurnId};
use crate::present::floor::suggestion;
use crate::tui::area::below_title;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::finder::{Finder, Found, Other};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure;
use crate::tui::widgets::list::{Picked, Touch};
use clock::Bell;
use turn::TurnForm;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Pause,
    Extend,
    Add,
    Order,
    Up,
    Down,
    Menu,
    End,
    Drop,
    Balance,
}

/// The keys in the hint row; the others are in the list of F3.
const SHOWN: usize = 7;
const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Space, Do::Pause, "floor-key-pause"),
    Binding::new(Key::Char('+'), Do::Extend, "floor-key-extend"),
    Binding::new(Key::Char('a'), Do::Add, "floor-key-add"),
    Binding::new(Key::Char('o'), Do::Order, "floor-key-order"),
    Binding::new(Key::Char('s'), Do::Up, "floor-key-up"),
    Binding::new(Key::Char('g'), Do::Down, "floor-key-down"),
    Binding::new(Key::F3, Do::Menu, "floor-key-menu"),
    Binding::new(Key::Char('x'), Do::End, "floor-key-end"),
    Binding::new(Key::Char('r'), Do::Drop, "floor-key-drop"),
    Binding::new(Key::Char('e'), Do::Balance, "floor-key-balance"),
];
const FINDING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "floor-key-find"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
];
const FILLING: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::LeftRight, "common-hint-change"),
];

/// The time that one press of `+` gives, in seconds.
const MINUTE: u32 = 60;
/// The box with the acts that have no room in the hint row.
const MENU: &str = "menu";

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Floor {
    /// The turn selected; the next one until another is chosen.
    picked: Picked<TurnId>,
    mode: Mode,
    bell: Bell,
    /// The theme whose spokespeople are being ordered.
    ordering: Option<ThemeId>,
}

/// What the keys act on.
#[derive(Clone, Debug, Default)]
enum Mode {
    /// The clock and the queue.
    #[default]
    Queue,
    /// Looking for who is to speak.
    Find(Finder),
    /// Saying in what capacity and for how long.
    Fill(TurnForm),
}

impl Floor {
    fn rows(ctx: &Ctx<'_>) -> Vec<TurnId> {
        ctx.assembly().floor.queue.iter().map(|t| t.id).collect()
    }

    /// The turn that Enter gives the floor to.
    fn selected<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Turn> {
        let at = self.picked.index(&Self::rows(ctx))?;
        ctx.assembly().floor.queue.get(at)
    }

    fn update_queue(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let area = queue::list_area(ctx.body, ctx);
        match self.picked.update(intent, &Self::rows(ctx), area) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(KEYS, intent) {
            Some(act) => self.act(act, ctx),
            None => Vec::new(),
        }
    }

    /// Does what the ▶ row says.
    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Some(turn) = self.selected(ctx) {
            let turn = turn.id;
            self.picked = Picked::default();
            return vec![Effect::submit(FloorCommand::Begin { turn })];
        }
        if ctx.assembly().floor.current.is_some() {
            return vec![Effect::submit(FloorCommand::End)];
        }
        match order::due(ctx) {
            Some(theme) => self.ask_kind(theme, ctx),
            None => self.act(Do::Add, ctx),
        }
    }

    fn act(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let floor = &ctx.assembly().floor;
        let speaking = floor.current.as_ref();
        let submit = |command: FloorCommand| vec![Effect::submit(command)];
        match act {
            Do::Pause => match speaking {
                Some(speech) if speech.running.is_none() => submit(FloorCommand::Resume),
                Some(_) | None => submit(FloorCommand::Pause),
            },
            Do::Extend => submit(FloorCommand::Extend { seconds: MINUTE }),
            Do::End => submit(FloorCommand::End),
            Do::Add => {
                let words = ctx.text.get("floor-find-nameless").to_owned();
                self.mode = Mode::Find(Finder::new(Some(Other::Always(words)), ctx));
                Vec::new()
            }
            Do::Order => self.ask_theme(ctx),
            Do::Up | Do::Down => self.shift(act, ctx),
            Do::Drop => match self.selected(ctx) {
                Some(turn) => submit(FloorCommand::Drop { turn: turn.id }),
                None => Vec::new(),
            },
            Do::Balance => match suggestion(floor, ctx.now) {
                Some(fair) => submit(FloorCommand::OrderQueue { order: fair.order }),
                None => vec![Effect::Say(Message::plain(ctx.text.get("floor-fair")))],
            },
            Do::Menu => menu(ctx).map(Effect::Ask).into_iter().collect(),
        }
    }

    /// Moves the selected turn one place up or down.
    fn shift(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut order = Self::rows(ctx);
        let Some(at) = self.picked.index(&order) else {
            return Vec::new();
        };
        let to = if act == Do::Up {
            at.checked_sub(1)
        } else {
            Some(at + 1)
        };
        match to.filter(|to| *to < order.len()) {
            Some(to) => {
                if let Some(id) = order.get(at) {
                    self.picked.select(*id);
                }
                order.swap(at, to);
                vec![Effect::submit(FloorCommand::OrderQueue { order })]
            }
            None => Vec::new(),
        }
    }

    fn find(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Mode::Find(finder) = &mut self.mode else {
            return Vec::new();
        };
        let touch = finder.update(intent, ctx, below_title(ctx.body));
        if touch == Touch::Chosen || *intent == Intent::Accept {
            let person = match finder.current() {
                Some(Found::Person(id)) => Some(id),
                Some(Found::Other) => None,
                None => return Vec::new(),
            };
            self.mode = Mode::Fill(TurnForm::new(person, ctx));
        }
        Vec::new()
    }

    fn next_in_queue(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let now = ctx.assembly().floor.current.as_ref();
        let who = |speaker: &Speaker| measure::name(&queue::who(speaker, ctx));
        let now = now.map(|s| who(&s.speaker));
        let next = self.selected(ctx).map(|t| who(&t.speaker));
        let words = match (now, next) {
            (Some(now), Some(next)) => text.with(
                "floor-next-change",
                &[("now", now.into()), ("next", next.into())],
            ),
            (Some(now), None) => text.with("floor-next-end", &[("now", now.into())]),
            (None, Some(next)) => text.with("floor-next-begin", &[("next", next.into())]),
            (None, None) => match order::due(ctx) {
                Some(theme) => {
                    let title = ctx.assembly().themes.theme(theme);
                    let title = title.map_or("", |t| t.title.as_str());
                    let key = if order::is_alone(theme, ctx) {
                        "floor-next-alone"
                    } else {
                        "floor-next-order"
                    };
                    text.with(key, &[("theme", title.into())])
                }
                None => text.get("floor-next-add").to_owned(),
            },
        };
        Next::enter(words)
    }
}

/// The acts that the hint row has no room for, those that have something to act on.
fn offered(ctx: &Ctx<'_>) -> impl Iterator<Item = &'static Binding<Do>> {
    let others = KEYS.iter().skip(SHOWN);
    others.filter(move |b| b.action.is_some_and(|act| applies(act, ctx)))
}

/// The list of F3; none where nothing is to be chosen from it.
fn menu(ctx: &Ctx<'_>) -> Option<Dialog> {
    let row = |b: &Binding<Do>| format!("{}  {}", b.key.label(ctx.text), ctx.text.get(b.hint));
    let items: Vec<String> = offered(ctx).map(row).collect();
    let title = ctx.text.get("floor-menu-title");
    (!items.is_empty()).then(|| Dialog::pick(MENU, title, items))
}

/// Whether a key has something to act on: a clock that was given to somebody, a queue to put in order.
fn applies(act: Do, ctx: &Ctx<'_>) -> bool {
    let floor = &ctx.assembly().floor;
    match act {
        Do::Pause | Do::Extend | Do::End => floor.current.is_some(),
        Do::Up | Do::Down | Do::Balance => floor.queue.len() > 1,
        Do::Drop => !floor.queue.is_empty(),
        Do::Menu => floor.current.is_some() || !floor.queue.is_empty(),
        Do::Add | Do::Order => true,
    }
}

impl Page for Floor {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("floor-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Tick {
            return self.bell.listen(ctx);
        }
        match &mut self.mode {
            Mode::Queue => self.update_queue(intent, ctx),
            Mode::Find(_) => self.find(intent, ctx),
            Mode::Fill(form) => form.update(intent, ctx, below_title(ctx.body)),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let title = |frame: &mut Frame<'_>, words: String| {
            frame.render_widget(Line::styled(words, ctx.theme.strong), area);
        };
        match &self.mode {
            Mode::Queue => {
                clock::view(ctx, frame, queue::clock_area(area, ctx));
                queue::view(&self.picked, ctx, frame, area);
                shares::view(ctx, frame, queue::shares_area(area, ctx));
            }
            Mode::Find(finder) => {
                title(frame, ctx.text.get("floor-find-title").to_owned());
                let empty = ctx.text.get("floor-find-nobody");
                finder.view(frame, below_title(area), ctx, empty);
            }
            Mode::Fill(form) => {
                title(frame, form.title(ctx));
                form.view(ctx, frame, below_title(area));
            }
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let speech = ctx.assembly().floor.current.as_ref();
        match &self.mode {
            Mode::Queue => {
                let is_paused = speech.is_some_and(|speech| speech.running.is_none());
                let resumes = |hint: Hint| {
                    if hint.key == Key::Space && is_paused {
                        let words = "floor-key-resume";
                        return Hint { words, ..hint };
                    }
                    hint
                };
                let shown = KEYS.iter().take(SHOWN);
                let applying = shown.filter(|b| b.action.is_some_and(|act| applies(act, ctx)));
                applying.map(Hint::from).map(resumes).collect()
            }
            Mode::Find(_) => hints(FINDING),
            Mode::Fill(_) => hints(FILLING),
        }
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match &self.mode {
            Mode::Queue => self.next_in_queue(ctx),
            Mode::Find(finder) => match finder.current() {
                Some(Found::Person(id)) => Next::enter(
                    ctx.text
                        .with("floor-find-next", &[("name", ctx.name(id).into())]),
                ),
                Some(Found::Other) => Next::enter(ctx.text.get("floor-find-nameless-next")),
                None if finder.is_idle() => Next::words(ctx.text.get("floor-find-write")),
                None => Next::words(ctx.text.get("floor-find-nobody")),
            },
            Mode::Fill(form) => form.next_action(ctx),
        })
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let key = match &self.mode {
            Mode::Queue => {
                let away = queue::away(self.selected(ctx), ctx);
                return away.or_else(|| shares::advice(ctx));
            }
            Mode::Find(finder) if finder.finds_nobody() => {
                let typed = [("typed", finder.typed().trim().to_owned().into())];
                return Some(Message::attention(
                    ctx.text.with("floor-find-unknown", &typed),
                ));
            }
            Mode::Find(_) => return None,
            Mode::Fill(_) => "floor-turn-advice",
        };
        Some(Message::plain(ctx.text.get(key)))
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Queue => false,
            Mode::Find(_) => true,
            Mode::Fill(form) => form.typing(),
        }
    }

    fn animated(&self, ctx: &Ctx<'_>) -> bool {
        let speech = ctx.assembly().floor.current.as_ref();
        speech.is_some_and(|s| s.running.is_some())
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Queue => false,
            Mode::Find(_) => {
                self.mode = Mode::Queue;
                true
            }
            Mode::Fill(_) => {
                self.act(Do::Add, ctx);
                true
            }
        }
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.mode = Mode::Queue;
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let (MENU, Reply::Pick(at)) = (tag, &reply) {
            let chosen = offered(ctx).nth(*at).and_then(|b| b.action);
            return chosen.map_or_else(Vec::new, |act| self.act(act, ctx));
        }
        self.answered(tag, reply, ctx)
    }
}

#[cfg(test)]
mod tests;
