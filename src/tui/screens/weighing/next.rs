//! What comes next in the grid of a weighing.

use super::grid::Place;
use super::{Weighing, in_hall, words};
use crate::present::weighing::{WeighingView, weighing as figures};
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::frame::Next;
use crate::tui::keymap::Key;
use crate::tui::measure::name;

impl Weighing {
    /// What is still missing to the grid, cell after cell; then confirming it, showing it, going home.
    pub(super) fn next_in_grid(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let Some((_, weighing)) = self.current(ctx) else {
            return Next::enter(text.get("weighing-next-first"));
        };
        let view = figures(weighing);
        let names = |(criterion, option): Place| {
            let option = view.options.get(option).map(|o| name(&o.label));
            let criterion = weighing.criteria.get(criterion).map(|c| name(&c.name));
            [
                ("option", option.unwrap_or_default().into()),
                ("criterion", criterion.unwrap_or_default().into()),
            ]
        };
        let cell = self.cell_in(weighing);
        let [option, criterion] = names(cell);
        if !self.typed.is_empty() {
            let values = [("score", self.typed.as_str().into()), option, criterion];
            let words = text.with("weighing-next-commit", &values);
            return Next::enter(words);
        }
        if weighing.confirmed {
            let seen = in_hall(weighing, ctx);
            let key = if seen {
                "weighing-next-home"
            } else {
                "weighing-next-hall"
            };
            return Next::enter(text.get(key));
        }
        let empty = |(row, column): Place| {
            let row = weighing.scores.get(row);
            row.and_then(|r| r.get(column)).is_some_and(Option::is_none)
        };
        if empty(cell) {
            let values = [option, criterion, ("scale", weighing.scale.into())];
            let words = text.with("weighing-next-type", &values);
            return Next::key(Key::AnyDigit, words);
        }
        if let Some(missing) = weighing.missing() {
            return Next::enter(text.with("weighing-next-missing", &names(missing)));
        }
        self.next_when_full(&view, text)
    }

    /// Every score is typed: which options come first, and with how much.
    fn next_when_full(&self, view: &WeighingView, text: &Text) -> Next {
        let first = view
            .first
            .iter()
            .filter_map(|n| view.options.get(usize::from(*n)));
        let signs: Vec<String> = first.clone().map(|o| o.sign.clone()).collect();
        let total = first.clone().next().and_then(|o| o.total.as_ref());
        let total = total.map(|t| words::total(t, text)).unwrap_or_default();
        let key = if self.at_once {
            "weighing-next-complete"
        } else {
            "weighing-next-confirm"
        };
        Next::enter(text.with(
            key,
            &[
                ("options", text.list(&signs).into()),
                ("n", signs.len().into()),
                ("total", total.into()),
            ],
        ))
    }
}
