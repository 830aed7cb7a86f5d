//! The order of the spokespeople of a theme: drawn by lot with numbers said aloud, or that of the positions.

use super::Floor;
use crate::assembly::ThemeId;
use crate::assembly::floor::FloorCommand;
use crate::assembly::themes::Theme;
use crate::assembly::words::LINE;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::widgets::field::Field;

/// The names of the boxes.
const THEME: &str = "order-theme";
const KIND: &str = "order-kind";
const SEED: &str = "order-seed";

/// The open themes that have a spokesperson to hear.
fn orderable<'a>(ctx: &Ctx<'a>) -> Vec<&'a Theme> {
    let themes = &ctx.assembly().themes;
    let has_one = |t: &&Theme| themes.open_on(t.id).any(|p| p.spokesperson.is_some());
    let open = themes.list.iter().filter(|t| t.closed.is_none());
    open.filter(has_one).collect()
}

/// The first open theme whose spokespeople were not put in order yet, nor heard: one with several positions, or with one that
/// stood alone from the beginning and neither the table nor a vote has answered.
pub(super) fn due(ctx: &Ctx<'_>) -> Option<ThemeId> {
    let assembly = ctx.assembly();
    let floor = &assembly.floor;
    let heard = |id| floor.given.iter().any(|s| s.speaker.theme == Some(id));
    let decided = |id| {
        let mut votes = assembly.votes.list.values();
        votes.any(|v| v.terms.theme == Some(id) && v.is_counted())
    };
    let asks = |t: &Theme| match t.positions[..] {
        [alone] => assembly.consensus.outcome(alone).is_none() && !decided(t.id),
        [..] => !assembly.themes.is_settled(t.id),
    };
    let mut waiting = orderable(ctx).into_iter();
    let is_due = |t: &&Theme| asks(t) && floor.ordering(t.id).is_none() && !heard(t.id);
    waiting.find(is_due).map(|t| t.id)
}

/// Whether a theme has one spokesperson only, so that there is no order to choose.
pub(super) fn is_alone(theme: ThemeId, ctx: &Ctx<'_>) -> bool {
    let open = ctx.assembly().themes.open_on(theme);
    open.filter(|p| p.spokesperson.is_some()).nth(1).is_none()
}

impl Floor {
    /// Asks on which theme; not if there is only one.
    pub(super) fn ask_theme(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let themes = orderable(ctx);
        match themes[..] {
            [] => {
                let words = ctx.text.get("floor-order-nobody");
                vec![Effect::Say(Message::refused(words))]
            }
            [one] => self.ask_kind(one.id, ctx),
            [..] => {
                let titles = themes.iter().map(|t| t.title.clone()).collect();
                let title = ctx.text.get("floor-order-theme");
                vec![Effect::Ask(Dialog::pick(THEME, title, titles))]
            }
        }
    }

    /// Asks how; not where there is only one to hear.
    pub(super) fn ask_kind(&mut self, theme: ThemeId, ctx: &Ctx<'_>) -> Vec<Effect> {
        if is_alone(theme, ctx) {
            return vec![Effect::submit(FloorCommand::FixedOrder { theme })];
        }
        self.ordering = Some(theme);
        let text = ctx.text;
        let items = ["floor-order-drawn", "floor-order-fixed"].map(|key| text.get(key).to_owned());
        let title = ctx.assembly().themes.theme(theme);
        let title = title.map_or("", |t| t.title.as_str());
        let question = text.with("floor-order-kind", &[("theme", title.into())]);
        vec![Effect::Ask(Dialog::pick(KIND, &question, items.into()))]
    }

    /// The answer of a box.
    pub(super) fn answered(&mut self, tag: &str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let (THEME, Reply::Pick(at)) = (tag, &reply) {
            return match orderable(ctx).get(*at) {
                Some(theme) => self.ask_kind(theme.id, ctx),
                None => Vec::new(),
            };
        }
        let Some(theme) = self.ordering else {
            return Vec::new();
        };
        match (tag, reply) {
            (KIND, Reply::Pick(0)) => vec![Effect::Ask(seed(ctx))],
            (KIND, Reply::Pick(_)) => vec![Effect::submit(FloorCommand::FixedOrder { theme })],
            (SEED, Reply::Text(seed)) => {
                vec![Effect::submit(FloorCommand::DrawOrder { theme, seed })]
            }
            _ => Vec::new(),
        }
    }
}

/// Asks for the numbers called out in the hall.
fn seed(ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let body = vec![
        text.get("floor-seed-how").to_owned(),
        text.get("floor-seed-empty").to_owned(),
    ];
    let title = text.get("floor-seed-title");
    Dialog::write_or_skip(SEED, title, body, Field::new(LINE))
}
