//! *Posizioni e portavoce*: theme by theme, the positions, who speaks for them, how many stand with them.

mod about;
mod acts;
mod editor;
mod hands;
mod merge;
mod proposal;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::guard::Guard;
use crate::assembly::themes::{Position, ThemeCommand};
use crate::assembly::{PositionId, ThemeId};
use crate::tui::area::below_title;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::Effect;
use crate::tui::finder::{Finder, Found};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::list::{Picked, Touch};
use editor::Editor;
use hands::Hands;
use merge::Merge;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Spokesperson,
    Hands,
    Add,
    Change,
    Menu,
    Merge,
    Split,
    Withdraw,
    Up,
    Down,
    Close,
    AddTheme,
    ChangeTheme,
    ThemeUp,
    ThemeDown,
}

/// The keys in the hint row; the others are in the list of F3.
const SHOWN: usize = 7;
const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::shown(Key::LeftRight, "positions-key-theme"),
    Binding::new(
        Key::Char('p'),
        Do::Spokesperson,
        "positions-key-spokesperson",
    ),
    Binding::new(Key::Char('n'), Do::Hands, "positions-key-hands"),
    Binding::new(Key::Char('a'), Do::Add, "positions-key-add"),
    Binding::new(Key::Char('m'), Do::Change, "positions-key-change"),
    Binding::new(Key::F3, Do::Menu, "positions-key-menu"),
    Binding::new(Key::Char('u'), Do::Merge, "positions-key-merge"),
    Binding::new(Key::Char('d'), Do::Split, "positions-key-split"),
    Binding::new(Key::Char('r'), Do::Withdraw, "positions-key-withdraw"),
    Binding::new(Key::Char('c'), Do::Close, "positions-key-close"),
    Binding::new(Key::Char('t'), Do::AddTheme, "positions-key-add-theme"),
    Binding::new(
        Key::Char('e'),
        Do::ChangeTheme,
        "positions-key-change-theme",
    ),
    Binding::new(Key::Char('s'), Do::Up, "positions-key-up"),
    Binding::new(Key::Char('g'), Do::Down, "positions-key-down"),
    Binding::new(Key::Char('b'), Do::ThemeUp, "positions-key-theme-up"),
    Binding::new(Key::Char('v'), Do::ThemeDown, "positions-key-theme-down"),
];
const FINDING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "positions-key-find"),
    Binding::shown(Key::UpDown, "common-hint-choose"),
];
const EDITING: &[Binding<Do>] = &[
    Binding::shown(Key::Typing, "positions-key-write"),
    Binding::shown(Key::Tab, "common-hint-field"),
];
const COUNTING: &[Binding<Do>] = &[
    Binding::shown(Key::AnyDigit, "positions-key-count"),
    Binding::shown(Key::UpDown, "positions-key-position"),
];
const MERGING: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::shown(Key::Space, "common-hint-yes-no"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Positions {
    /// The theme looked at; the first open one until another is chosen.
    theme: Option<ThemeId>,
    /// The position selected; the first without a spokesperson until another is chosen.
    picked: Option<Picked<PositionId>>,
    mode: Mode,
    guard: Guard,
}

/// What the keys act on.
#[derive(Clone, Debug, Default)]
enum Mode {
    /// The list of positions.
    #[default]
    List,
    /// Writing a position or a theme.
    Edit(Editor),
    /// Looking for the spokesperson of a position.
    Find(PositionId, Finder),
    /// Typing the hands of every position.
    Count(Hands),
    /// Choosing which positions one takes in.
    Merge(Merge),
}

impl Positions {
    /// The theme looked at.
    fn theme(&self, ctx: &Ctx<'_>) -> Option<ThemeId> {
        let themes = &ctx.assembly().themes;
        let chosen = self.theme.filter(|id| themes.theme(*id).is_some());
        let open = || themes.list.iter().find(|t| t.closed.is_none());
        let first = || open().or(themes.list.first()).map(|t| t.id);
        chosen.or_else(first)
    }

    /// The positions of the theme looked at, in their order, those no longer open included.
    fn rows(&self, ctx: &Ctx<'_>) -> Vec<PositionId> {
        self.theme(ctx)
            .and_then(|id| ctx.assembly().themes.theme(id))
            .map(|t| t.positions.clone())
            .unwrap_or_default()
    }

    fn picked(&self, ctx: &Ctx<'_>) -> Picked<PositionId> {
        self.picked.clone().unwrap_or_else(|| {
            let mut picked = Picked::default();
            if let Some(vacant) = self.theme(ctx).and_then(|id| proposal::vacant(id, ctx)) {
                picked.select(vacant);
            }
            picked
        })
    }

    /// The position selected.
    fn selected<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Position> {
        let id = self.picked(ctx).current(&self.rows(ctx))?;
        ctx.assembly().themes.position(id).map(AsRef::as_ref)
    }

    fn select(&mut self, id: PositionId) {
        let mut picked = self.picked.take().unwrap_or_default();
        picked.select(id);
        self.picked = Some(picked);
    }

    fn look_at(&mut self, theme: ThemeId) {
        self.theme = Some(theme);
        self.picked = None;
    }

    /// To the theme before or after, if there is one.
    fn turn(&mut self, step: Step, ctx: &Ctx<'_>) -> bool {
        let list = &ctx.assembly().themes.list;
        let Some(now) = self.theme(ctx) else {
            return false;
        };
        let at = list.iter().position(|t| t.id == now).unwrap_or(0);
        let to = match step {
            Step::Left => at.checked_sub(1),
            Step::Right => Some(at + 1),
            Step::Up | Step::Down | Step::PageUp | Step::PageDown | Step::Home | Step::End => {
                return false;
            }
        };
        if let Some(theme) = to.and_then(|to| list.get(to)) {
            self.look_at(theme.id);
        }
        true
    }

    fn update_list(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        // A theme that closes stays in sight until one goes on.
        self.theme = self.theme(ctx);
        if let Intent::Step(step) = intent
            && self.turn(*step, ctx)
        {
            return Vec::new();
        }
        if let Intent::Click(at) = intent
            && let Some(theme) = view::tab_at(*at, self.theme(ctx), ctx)
        {
            self.look_at(theme);
            return Vec::new();
        }
        let mut picked = self.picked(ctx);
        let rows = self.rows(ctx);
        match picked.update(intent, &rows, view::list_area(ctx, rows.len())) {
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
            Some(act) => self.act(act, ctx),
            None => Vec::new(),
        }
    }

    fn find(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Mode::Find(position, finder) = &mut self.mode else {
            return Vec::new();
        };
        let touch = finder.update(intent, ctx, below_title(ctx.body));
        if touch != Touch::Chosen && *intent != Intent::Accept {
            return Vec::new();
        }
        let person = match finder.current() {
            Some(Found::Person(id)) => Some(id),
            Some(Found::Other) => None,
            None => return Vec::new(),
        };
        vec![Effect::submit(ThemeCommand::SetSpokesperson {
            id: *position,
            person,
        })]
    }

    fn find_next(position: PositionId, finder: &Finder, ctx: &Ctx<'_>) -> Next {
        let title = ctx.assembly().themes.position(position);
        let title = title.map_or("", |p| p.title.as_str());
        match finder.current() {
            Some(Found::Person(id)) => Next::enter(ctx.text.with(
                "positions-find-next",
                &[("name", ctx.name(id).into()), ("title", title.into())],
            )),
            Some(Found::Other) => Next::enter(
                ctx.text
                    .with("positions-find-vacate", &[("title", title.into())]),
            ),
            None if finder.is_idle() => Next::words(ctx.text.get("positions-find-write")),
            None => Next::words(ctx.text.get("positions-find-nobody-next")),
        }
    }
}

impl Page for Positions {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("positions-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.guard.rest();
        match &mut self.mode {
            Mode::List => self.update_list(intent, ctx),
            Mode::Find(..) => self.find(intent, ctx),
            Mode::Edit(editor) => editor.update(intent, ctx, below_title(ctx.body)),
            Mode::Count(hands) => hands.update(intent, ctx, below_title(ctx.body)),
            Mode::Merge(merge) => merge.update(intent, ctx, below_title(ctx.body)),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        match &self.mode {
            Mode::List => view::list(self, ctx, frame, area),
            Mode::Find(id, finder) => view::finder(*id, finder, ctx, frame, area),
            Mode::Edit(editor) => {
                let below = view::titled(&editor.title(ctx), ctx, frame, area);
                editor.view(ctx, frame, below);
            }
            Mode::Count(hands) => {
                let below = view::titled(ctx.text.get("positions-hands-title"), ctx, frame, area);
                hands.view(ctx, frame, below);
            }
            Mode::Merge(merge) => {
                let below = view::titled(&merge.title(ctx), ctx, frame, area);
                merge.view(ctx, frame, below);
            }
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        match &self.mode {
            Mode::List if self.theme(ctx).is_none() => Vec::new(),
            Mode::List => hints(KEYS.get(..SHOWN).unwrap_or(KEYS)),
            Mode::Find(..) => hints(FINDING),
            Mode::Edit(_) => hints(EDITING),
            Mode::Count(_) => hints(COUNTING),
            Mode::Merge(_) => hints(MERGING),
        }
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match &self.mode {
            Mode::List => Next::enter(self.proposal(ctx).words(ctx)),
            Mode::Find(id, finder) => Self::find_next(*id, finder, ctx),
            Mode::Edit(editor) => editor.next_action(ctx),
            Mode::Count(hands) => hands.next_action(ctx),
            Mode::Merge(merge) => merge.next_action(ctx),
        })
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        if let Some(asked) = self.guard.advice(ctx) {
            return Some(asked);
        }
        match &self.mode {
            Mode::List => proposal::advice(self.theme(ctx)?, self.selected(ctx), ctx),
            Mode::Edit(editor) => editor.advice(ctx),
            Mode::Count(_) => Some(Message::plain(ctx.text.get("positions-hands-advice"))),
            Mode::Merge(_) => Some(Message::plain(ctx.text.get("positions-merge-advice"))),
            Mode::Find(..) => None,
        }
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Find(..) | Mode::Edit(_) => true,
            Mode::List | Mode::Count(_) | Mode::Merge(_) => false,
        }
    }

    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Edit(editor) => editor.is_changed(),
            Mode::Count(hands) => hands.is_typed(),
            Mode::List | Mode::Find(..) | Mode::Merge(_) => false,
        }
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        match &mut self.mode {
            Mode::List => false,
            Mode::Edit(editor) => {
                if !editor.warns_of_loss() {
                    self.mode = Mode::List;
                }
                true
            }
            Mode::Count(hands) if self.guard.stays(hands.is_typed()) => true,
            Mode::Find(..) | Mode::Count(_) | Mode::Merge(_) => {
                self.mode = Mode::List;
                true
            }
        }
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match std::mem::take(&mut self.mode) {
            Mode::Edit(editor) if editor.adds_theme() => {
                self.theme = ctx.assembly().themes.list.last().map(|t| t.id);
                self.picked = None;
            }
            Mode::Edit(editor) if editor.adds_position() => {
                if let Some(new) = self.rows(ctx).last() {
                    self.select(*new);
                }
            }
            // On to the next position without a spokesperson.
            Mode::Find(id, _) => {
                self.select(id);
                if let Some(vacant) = self.theme(ctx).and_then(|t| proposal::vacant(t, ctx)) {
                    self.select(vacant);
                }
            }
            Mode::List | Mode::Edit(_) | Mode::Count(_) | Mode::Merge(_) => {}
        }
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.answered(tag, reply, ctx)
    }
}

#[cfg(test)]
mod tests;
