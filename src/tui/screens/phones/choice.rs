//! The network of the hall, chosen among those the laptop is on.

use super::{Phones, view};
use crate::present::network::Way;
use crate::tui::ctx::Ctx;
use crate::tui::effect::{Effect, Errand};
use crate::tui::intent::{Intent, Step};

impl Phones {
    /// Which of the networks of the laptop is that of the hall: the one chosen last, also before the network tells it.
    pub(super) fn told(&self, ctx: &Ctx<'_>) -> usize {
        let network = ctx.network();
        let is_chosen = |way: &Way| Some(&way.address) == self.chosen.as_ref();
        let chosen = network.ways.iter().position(is_chosen);
        chosen.or_else(|| network.way_told()).unwrap_or(0)
    }

    /// Arrows and clicks choose another one; `None` for what is not theirs.
    pub(super) fn choose(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Option<Vec<Effect>> {
        let ways = view::ways(ctx.network());
        let last = ways.len().checked_sub(1)?;
        let now = self.told(ctx);
        let target = if *intent == Intent::Step(Step::Up) {
            now.saturating_sub(1)
        } else if *intent == Intent::Step(Step::Down) {
            (now + 1).min(last)
        } else if let Intent::Click(at) = intent {
            view::way_at(*at, self.parts(ctx, ctx.body).words, ctx)?
        } else {
            return None;
        };
        let Some(way) = ways.get(target).filter(|_| target != now) else {
            return Some(Vec::new());
        };
        self.chosen = Some(way.address.clone());
        let tell = Errand::Address(way.address.clone());
        Some(vec![Effect::Errand(tell)])
    }
}
