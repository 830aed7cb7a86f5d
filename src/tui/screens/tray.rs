//! The tray: proposals from the floor, read here before anyone else sees them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::tray::{Collecting, TrayCommand};
use crate::assembly::words::LINE;
use crate::assembly::{ObservationId, PositionId, ProposalId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, wrap_within};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Picked, Touch};

#[derive(Clone, Copy, Debug)]
enum Do {
    Collect,
    SetAside,
    Raise,
    Merge,
}

/// What a proposal can be merged into.
#[derive(Clone, Copy, Debug)]
enum Target {
    Position(PositionId),
    Observation(ObservationId),
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Char('x'), Do::SetAside, "tray-key-set-aside"),
    Binding::new(Key::Char('p'), Do::Raise, "tray-key-raise"),
    Binding::new(Key::Char('u'), Do::Merge, "tray-key-merge"),
    Binding::new(Key::Char('r'), Do::Collect, "tray-key-collect"),
];

const THEME: &str = "theme";
const EACH: &str = "each";
const RAISE: &str = "raise";
const TITLE: &str = "title";
const MERGE: &str = "merge";
/// Letters shown of an observation in the list of what a proposal can be merged into.
const BEGINNING: u16 = 70;
/// How many proposals of one ticket are offered.
const USUAL: u64 = 3;

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    picked: Picked<ProposalId>,
    /// The theme on which collecting is to begin, until the number is said; that of a new position, until its title is.
    theme: Option<ThemeId>,
    /// The proposal that is asked about: others may come meanwhile.
    about: Option<ProposalId>,
    /// What it can be merged into, as offered.
    targets: Vec<Target>,
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

    /// A new position: on the theme of the proposal, on the only open one, or on the one chosen.
    fn raise(&mut self, id: ProposalId, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.about = Some(id);
        let themes = open_themes(ctx);
        let proposal = ctx.assembly().tray.list.get(&id);
        let own = proposal.and_then(|proposal| proposal.theme);
        let only = match themes.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        if let Some(theme) = own.filter(|theme| themes.contains(theme)).or(only) {
            return vec![self.ask_title(theme, ctx)];
        }
        let text = ctx.text;
        if themes.is_empty() {
            return vec![Effect::Say(Message::attention(text.get("tray-no-theme")))];
        }
        let known = &ctx.assembly().themes;
        let titles = themes.iter().filter_map(|id| known.theme(*id));
        let items = titles.map(|theme| theme.title.clone()).collect();
        let title = text.get("tray-theme-title");
        vec![Effect::Ask(Dialog::pick(RAISE, title, items))]
    }

    fn ask_title(&mut self, theme: ThemeId, ctx: &Ctx<'_>) -> Effect {
        self.theme = Some(theme);
        let text = ctx.text;
        let proposal = self.about.and_then(|id| ctx.assembly().tray.list.get(&id));
        let words = proposal.map_or("", |proposal| proposal.text.as_str());
        let begin: String = words.chars().take(LINE).collect();
        let body = vec![text.get("tray-raise-body").to_owned()];
        let field = Field::new(LINE).holding(&begin);
        let title = text.get("tray-raise-title");
        Effect::Ask(Dialog::write(TITLE, title, body, field))
    }

    fn merge(&mut self, id: ProposalId, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        self.about = Some(id);
        self.targets = targets(id, ctx);
        if self.targets.is_empty() {
            let words = text.get("tray-no-target");
            return vec![Effect::Say(Message::attention(words))];
        }
        let names = self.targets.iter().map(|target| name(*target, ctx));
        let title = text.get("tray-merge-title");
        vec![Effect::Ask(Dialog::pick(MERGE, title, names.collect()))]
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
            (Some(Do::Raise), Some(id)) => self.raise(id, ctx),
            (Some(Do::Merge), Some(id)) => self.merge(id, ctx),
            (Some(Do::SetAside | Do::Raise | Do::Merge), None) | (None, _) => Vec::new(),
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
        let words = wrap_within(words, area.width, below.height.into());
        for (row, line) in below.rows().zip(words) {
            frame.render_widget(Line::styled(line, ctx.theme.text), row);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        if rows(ctx).is_empty() {
            let collect = KEYS
                .iter()
                .filter(|b| matches!(b.action, Some(Do::Collect)));
            return collect.map(Hint::from).collect();
        }
        hints(KEYS)
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        Some(Message::plain(ctx.text.get("tray-advice")))
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
            (RAISE, Reply::Pick(place)) => {
                let theme = open_themes(ctx).get(place).copied();
                let title = theme.map(|theme| self.ask_title(theme, ctx));
                title.into_iter().collect()
            }
            (TITLE, Reply::Text(title)) => {
                let origin = ctx.text.get("tray-origin").to_owned();
                let both = self.about.zip(self.theme);
                let raise = both.map(|(id, theme)| TrayCommand::Raise {
                    id,
                    theme,
                    title,
                    origin,
                });
                raise.map(Effect::submit).into_iter().collect()
            }
            (MERGE, Reply::Pick(place)) => {
                let both = self.about.zip(self.targets.get(place).copied());
                let merge = both.map(|(id, target)| match target {
                    Target::Position(position) => TrayCommand::MergeIntoPosition { id, position },
                    Target::Observation(observation) => {
                        TrayCommand::MergeIntoObservation { id, observation }
                    }
                });
                merge.map(Effect::submit).into_iter().collect()
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

/// The themes on which positions can still be registered.
fn open_themes(ctx: &Ctx<'_>) -> Vec<ThemeId> {
    let themes = ctx.assembly().themes.list.iter();
    let open = themes.filter(|theme| theme.closed.is_none());
    open.map(|theme| theme.id).collect()
}

/// What a proposal can be merged into: what stands on its theme, or all that stands where it has none; positions before
/// observations, the latest of these first.
fn targets(id: ProposalId, ctx: &Ctx<'_>) -> Vec<Target> {
    let assembly = ctx.assembly();
    let proposal = assembly.tray.list.get(&id);
    let theme = proposal.and_then(|proposal| proposal.theme);
    let fits = |other: Option<ThemeId>| theme.is_none() || other == theme;
    let positions = assembly.themes.positions.values();
    let positions = positions.filter(|p| p.is_open() && fits(Some(p.theme)));
    let observations = assembly.observations.list.values().rev();
    let observations = observations.filter(|o| o.withdrawn.is_none() && fits(o.note.theme));
    positions
        .map(|p| Target::Position(p.id))
        .chain(observations.map(|o| Target::Observation(o.id)))
        .collect()
}

fn name(target: Target, ctx: &Ctx<'_>) -> String {
    let (assembly, text) = (ctx.assembly(), ctx.text);
    match target {
        Target::Position(id) => {
            let position = assembly.themes.position(id);
            let title = position.map_or("", |position| position.title.as_str());
            text.with("tray-target-position", &[("title", title.into())])
        }
        Target::Observation(id) => {
            let observation = assembly.observations.list.get(&id);
            let words = observation.map_or("", |o| o.note.text.as_str());
            let words = cut(words, BEGINNING);
            let fields = [("n", id.0.into()), ("words", words.into())];
            text.with("tray-target-observation", &fields)
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
mod tests;
