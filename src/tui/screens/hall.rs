//! *Proiettore*: the remote of what the hall sees, and the hall view itself in the same window.
//!
//! Both draw from [`board`](mod@crate::present::board) alone, which holds no names and nothing of an open vote.

mod bars;
mod full;
mod items;
mod preview;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::board::{BoardCommand, Showing};
use crate::present::board::{BoardView, Scene, board, look};
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::{Effect, Errand};
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

/// The name under which the closing words are answered.
const CLOSING: &str = "closing";
/// Most letters of the closing words.
const WORDS: usize = 600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Reveal,
    RevealAll,
    Back,
    Ahead,
    Black,
    Theme,
    Browser,
}

const REVEAL: &[Binding<Do>] = &[
    Binding::new(Key::Space, Do::Reveal, "hall-key-reveal"),
    Binding::new(Key::Char('t'), Do::RevealAll, "hall-key-reveal-all"),
];
const PAGE: &[Binding<Do>] = &[Binding::shown(Key::LeftRight, "hall-key-page")];
const ALWAYS: &[Binding<Do>] = &[
    Binding::new(Key::Char('b'), Do::Black, "hall-key-black"),
    Binding::new(Key::Char('l'), Do::Theme, "hall-key-theme"),
];
const BROWSER: &[Binding<Do>] = &[Binding::new(
    Key::Char('v'),
    Do::Browser,
    "hall-key-browser",
)];
const TURN: &[Binding<Do>] = &[
    Binding::new(Key::Arrow(Step::Left), Do::Back, "hall-key-page"),
    Binding::new(Key::Arrow(Step::Right), Do::Ahead, "hall-key-page"),
];

/// The remote, and the hall view when it takes the whole window.
#[derive(Clone, Debug, Default)]
pub struct Hall {
    picked: Option<Picked<Showing>>,
    is_full: bool,
}

impl Hall {
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<Showing> {
        self.picked.clone().unwrap_or_else(|| {
            let mut picked = Picked::default();
            picked.select(items::due(ctx.assembly()));
            picked
        })
    }

    fn current(&self, ctx: &Ctx<'_>) -> Showing {
        let rows = items::items(ctx.assembly());
        self.picked(ctx).current(&rows).unwrap_or_default()
    }

    fn is_shown(&self, ctx: &Ctx<'_>) -> bool {
        items::item(&ctx.assembly().board.showing) == self.current(ctx)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        // What was sent stays picked: the next Enter goes on with it, whatever else is going on.
        self.picked = Some(self.picked(ctx));
        if !self.is_shown(ctx) {
            return self.send(ctx);
        }
        if covered(&board(ctx.assembly())) > 0 {
            return vec![Effect::submit(BoardCommand::UncoverNext)];
        }
        self.is_full = true;
        Vec::new()
    }

    fn send(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let showing = self.current(ctx);
        if let Showing::Closing(_) = showing {
            let text = ctx.text;
            let body = vec![text.get("hall-closing-body").to_owned()];
            let title = text.get("hall-closing-title");
            let field = Field::new(WORDS);
            return vec![Effect::Ask(Dialog::write_or_skip(
                CLOSING, title, body, field,
            ))];
        }
        vec![show(showing)]
    }

    /// The keys of the hall view: on with the space bar or Enter, back with the arrow.
    fn update_full(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Project {
            self.is_full = false;
            return Vec::new();
        }
        let onward = *intent == Intent::Accept || *intent == Intent::Char(' ');
        if onward && covered(&board(ctx.assembly())) == 0 {
            return act(Do::Ahead, ctx);
        }
        let what = if onward {
            Some(Do::Reveal)
        } else {
            key(intent)
        };
        what.map(|what| act(what, ctx)).unwrap_or_default()
    }
}

fn act(what: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
    let view = board(ctx.assembly());
    let command = match what {
        Do::Reveal if covered(&view) > 0 => BoardCommand::UncoverNext,
        Do::RevealAll if covered(&view) > 0 => BoardCommand::UncoverAll,
        Do::Back if view.page > 0 => BoardCommand::Page {
            page: view.page - 1,
        },
        Do::Ahead if view.page + 1 < view.pages => BoardCommand::Page {
            page: view.page + 1,
        },
        Do::Black if ctx.assembly().board.showing == Showing::Black => BoardCommand::Light,
        Do::Black => BoardCommand::Show {
            showing: Showing::Black,
            covered: false,
        },
        Do::Theme => BoardCommand::Theme { dark: !view.dark },
        Do::Browser => return vec![Effect::Errand(Errand::OpenHall)],
        Do::Reveal | Do::RevealAll | Do::Back | Do::Ahead => return Vec::new(),
    };
    vec![Effect::submit(command)]
}

fn show(showing: Showing) -> Effect {
    let covered = matches!(showing, Showing::Results(_));
    Effect::submit(BoardCommand::Show { showing, covered })
}

fn covered(view: &BoardView) -> u16 {
    if let Scene::Results(scene) = &view.scene {
        scene.covered
    } else {
        0
    }
}

fn key(intent: &Intent) -> Option<Do> {
    action(REVEAL, intent)
        .or_else(|| action(ALWAYS, intent))
        .or_else(|| action(BROWSER, intent))
        .or_else(|| action(TURN, intent))
}

/// The list on the left, below its heading.
fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(2),
        width: list_width(body),
        ..body
    }
}

fn list_width(body: Rect) -> u16 {
    body.width * 2 / 5
}

impl Page for Hall {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("hall-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.is_full {
            return self.update_full(intent, ctx);
        }
        let rows = items::items(ctx.assembly());
        let mut picked = self.picked(ctx);
        match picked.update(intent, &rows, list_area(ctx.body)) {
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
        if *intent == Intent::Project {
            self.is_full = true;
            return Vec::new();
        }
        key(intent).map(|what| act(what, ctx)).unwrap_or_default()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        if self.is_full && area != ctx.body {
            full::view(frame, area, &board(ctx.assembly()), ctx);
            return;
        }
        let rows = items::items(ctx.assembly());
        let shown = items::item(&ctx.assembly().board.showing);
        let width = list_width(area);
        let heading = Line::styled(ctx.text.get("hall-send"), ctx.theme.strong);
        frame.render_widget(heading, Rect { width, ..area });
        let cell = |showing: &Showing| {
            let mark = if *showing == shown { "●" } else { " " };
            Cell::from(format!("{mark} {}", items::name(ctx, showing)))
        };
        let cells = rows.iter().map(cell).collect();
        let selected = self.picked(ctx).index(&rows);
        list::view(frame, list_area(area), cells, selected, ctx.theme);
        let right = Rect {
            x: area.x + width + 2,
            width: area.width.saturating_sub(width + 2),
            ..area
        };
        self.view_previews(ctx, frame, right);
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let view = board(ctx.assembly());
        let mut out = if covered(&view) > 0 {
            hints(REVEAL)
        } else {
            hints(&[Binding::<Do>::shown(Key::UpDown, "common-hint-choose")])
        };
        if view.pages > 1 {
            out.extend(hints(PAGE));
        }
        out.extend(hints(ALWAYS));
        if covered(&view) == 0 {
            out.extend(hints(BROWSER));
        }
        out
    }

    fn every_key() -> Vec<Hint> {
        let mut out = hints(REVEAL);
        out.extend(hints(ALWAYS));
        out.extend(hints(BROWSER));
        out
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let showing = self.current(ctx);
        if self.is_shown(ctx) {
            return Some(Next::enter(match covered(&board(ctx.assembly())) {
                0 => text.get("hall-next-full").to_owned(),
                left => text.with("hall-next-reveal", &[("left", left.into())]),
            }));
        }
        let what = items::name(ctx, &showing);
        let key = if matches!(showing, Showing::Results(_)) {
            "hall-next-send-covered"
        } else {
            "hall-next-send"
        };
        Some(Next::enter(text.with(key, &[("what", what.into())])))
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        let network = ctx.network();
        if !network.is_on() && network.hall.is_empty() {
            return Some(Message::plain(ctx.text.get("hall-advice-full")));
        }
        let words = [
            ("n", network.screens.into()),
            ("address", network.hall.as_str().into()),
        ];
        Some(Message::plain(ctx.text.with("hall-advice-screens", &words)))
    }

    fn is_whole_window(&self, _ctx: &Ctx<'_>) -> bool {
        self.is_full
    }

    fn animated(&self, ctx: &Ctx<'_>) -> bool {
        let running = ctx
            .assembly()
            .floor
            .current
            .as_ref()
            .is_some_and(|s| s.running.is_some());
        running
            && (ctx.assembly().board.showing == Showing::Floor
                || self.current(ctx) == Showing::Floor)
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        std::mem::take(&mut self.is_full)
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, _ctx: &Ctx<'_>) -> Vec<Effect> {
        match reply {
            Reply::Text(words) if tag == CLOSING => vec![show(Showing::Closing(words))],
            Reply::Text(_) | Reply::Yes | Reply::Pick(_) => Vec::new(),
        }
    }
}

impl Hall {
    fn view_previews(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let now = ctx.text.get("hall-now");
        let shown = board(ctx.assembly());
        if self.is_shown(ctx) {
            preview::view(frame, area, now, &shown, ctx);
            return;
        }
        let [above, below] = halves(area);
        preview::view(frame, above, now, &shown, ctx);
        let showing = self.current(ctx);
        let what = items::name(ctx, &showing);
        let title = ctx.text.with("hall-preview", &[("what", what.into())]);
        let covered = matches!(showing, Showing::Results(_)).then_some(0);
        let then = look(ctx.assembly(), &showing, covered);
        preview::view(frame, below, &title, &then, ctx);
    }
}

fn halves(area: Rect) -> [Rect; 2] {
    let height = area.height / 2;
    [Rect { height, ..area }, below(area, height)]
}

#[cfg(test)]
mod tests;
