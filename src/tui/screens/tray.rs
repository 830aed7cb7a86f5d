//! The tray: proposals from the floor, read here before anyone else sees them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::tray::{Collecting, TrayCommand};
use crate::assembly::{ProposalId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Collect,
    SetAside,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('x'), Do::SetAside, "tray-key-set-aside"),
    Binding::new(Key::Char('r'), Do::Collect, "tray-key-collect"),
];

const THEME: &str = "theme";
const EACH: &str = "each";
/// How many proposals of one ticket are offered.
const USUAL: u64 = 3;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    picked: Picked<ProposalId>,
    /// The theme on which collecting is to begin, until the number is said.
    theme: Option<ThemeId>,
}

fn rows(ctx: &Ctx<'_>) -> Vec<ProposalId> {
    ctx.assembly().tray.waiting().map(|(id, _)| id).collect()
}

impl Tray {
    fn collect(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if ctx.assembly().tray.collecting.is_some() {
            return vec![Effect::submit(TrayCommand::Close)];
        }
        let text = ctx.text;
        let themes = ctx.assembly().themes.list.iter();
        let mut items = vec![text.get("tray-any-theme").to_owned()];
        items.extend(themes.map(|theme| theme.title.clone()));
        if items.len() == 1 {
            return vec![self.ask_each(None, ctx)];
        }
        let title = text.get("tray-theme-title");
        vec![Effect::Ask(Dialog::pick(THEME, title, items))]
    }

    fn ask_each(&mut self, theme: Option<ThemeId>, ctx: &Ctx<'_>) -> Effect {
        self.theme = theme;
        let text = ctx.text;
        let body = vec![text.get("tray-each-body").to_owned()];
        let field = Field::digits(2).holding(&USUAL.to_string());
        Effect::Ask(Dialog::write(
            EACH,
            text.get("tray-each-title"),
            body,
            field,
        ))
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.picked.current(&rows(ctx)) {
            Some(id) => vec![Effect::submit(TrayCommand::Take { id })],
            None => self.collect(ctx),
        }
    }
}

impl Page for Tray {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("tray-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let all = rows(ctx);
        match self.picked.update(intent, &all, list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match (action(KEYS, intent), self.picked.current(&all)) {
            (Some(Do::Collect), _) => self.collect(ctx),
            (Some(Do::SetAside), Some(id)) => {
                vec![Effect::submit(TrayCommand::SetAside { id })]
            }
            (Some(Do::SetAside), None) | (None, _) => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let tray = &ctx.assembly().tray;
        let state = match tray.collecting {
            None => text.get("tray-closed").to_owned(),
            Some(collecting) => {
                let theme = collecting
                    .theme
                    .and_then(|id| ctx.assembly().themes.theme(id));
                let any = text.get("tray-any-theme");
                let title = theme.map_or(any, |theme| theme.title.as_str());
                let words = [("theme", title.into()), ("each", collecting.each.into())];
                text.with("tray-open", &words)
            }
        };
        let all = rows(ctx);
        let waiting = text.with("tray-waiting", &[("n", all.len().into())]);
        let heading = [
            Line::styled(state, ctx.theme.strong),
            Line::styled(waiting, ctx.theme.dim),
        ];
        for (row, line) in area.rows().zip(heading) {
            frame.render_widget(line, row);
        }
        let cell = |id: &ProposalId| {
            let words = tray.list.get(id).map_or("", |p| p.text.as_str());
            Cell::from(words)
        };
        let selected = self.picked.index(&all);
        let cells = all.iter().map(cell).collect();
        list::view(frame, list_area(area), cells, selected, ctx.theme);
        // A long proposal is read whole below the list.
        let current = self.picked.current(&all).and_then(|id| tray.list.get(&id));
        let words = current.map_or("", |p| p.text.as_str());
        let below = Rect {
            y: list_area(area).bottom() + 1,
            height: area.bottom().saturating_sub(list_area(area).bottom() + 1),
            ..area
        };
        for (row, line) in below.rows().zip(wrap(words, area.width)) {
            frame.render_widget(Line::styled(line, ctx.theme.text), row);
        }
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        Some(Next::enter(text.get(
            if self.picked.current(&rows(ctx)).is_some() {
                "tray-next-take"
            } else if ctx.assembly().tray.collecting.is_some() {
                "tray-next-close"
            } else {
                "tray-next-collect"
            },
        )))
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        match (tag, reply) {
            (THEME, Reply::Pick(place)) => {
                let chosen = place.checked_sub(1);
                let theme = chosen.and_then(|n| ctx.assembly().themes.list.get(n));
                let theme = theme.map(|theme| theme.id);
                vec![self.ask_each(theme, ctx)]
            }
            (EACH, Reply::Text(typed)) => {
                let collecting = Collecting {
                    theme: self.theme,
                    each: typed.parse().unwrap_or(0),
                };
                vec![Effect::submit(TrayCommand::Open(collecting))]
            }
            _ => Vec::new(),
        }
    }
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 3,
        height: body.height.saturating_sub(8),
        ..body
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screens::{Screen, ScreenId};
    use crate::tui::testing::{Stage, pictures};

    fn collecting() -> TrayCommand {
        TrayCommand::Open(Collecting {
            theme: None,
            each: 3,
        })
    }

    fn send(text: &str) -> TrayCommand {
        TrayCommand::Send { text: text.into() }
    }

    #[test]
    fn collecting_begins_and_what_comes_is_taken_or_set_aside() {
        let stage = Stage::new(Screen::new(ScreenId::Tray)).keys("<Enter><Enter>");
        assert!(
            stage.assembly().tray.collecting.is_some(),
            "{}",
            stage.screen()
        );
        let stage = stage.given(send("Più alberi")).given(send("Meno auto"));
        let stage = stage.keys("<Enter>x");
        let assembly = stage.assembly();
        assert_eq!(assembly.observations.list.len(), 1);
        assert_eq!(assembly.tray.waiting().count(), 0);
        let stage = stage.keys("r");
        assert!(stage.assembly().tray.collecting.is_none());
    }

    #[test]
    fn the_tray_is_read_here_first() {
        pictures("tray", |set| {
            set.stage(Screen::new(ScreenId::Tray))
                .given(collecting())
                .given(send("Allungare l’orario della biblioteca il sabato"))
                .given(send("Una panchina ogni cento metri"))
        });
    }
}
