//! The form under the keys: from row to row, what is typed in a row and chosen in it.

use ratatui::layout::Rect;

use super::VoteDraft;
use super::rows::{Item, Number};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::intent::{Intent, Step};
use crate::tui::widgets::list::first_shown;

/// Rows kept for the rule and the checks in the usual window.
const BELOW: u16 = 8;

impl VoteDraft {
    /// Moves from row to row; false when the intent is not for that.
    pub(super) fn move_focus(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> bool {
        let rows = self.sheet.rows(&ctx.assembly().table);
        let last = rows.len().saturating_sub(1);
        let at = rows.iter().position(|row| *row == self.focus).unwrap_or(0);
        let page = usize::from(self.form_area(ctx).height).max(1);
        let text = self.focus == Item::Question;
        let next = match intent {
            Intent::Step(Step::Up) | Intent::PreviousField | Intent::Wheel(Step::Up, _) => {
                at.saturating_sub(1)
            }
            Intent::Step(Step::Down) | Intent::NextField | Intent::Wheel(..) => at + 1,
            Intent::Step(Step::PageDown) => at + page,
            Intent::Step(Step::PageUp) => at.saturating_sub(page),
            Intent::Step(Step::Home) if !text => 0,
            Intent::Step(Step::End) if !text => last,
            _ => return false,
        };
        if let Some(row) = rows.get(next.min(last)) {
            self.focus_on(*row);
        }
        true
    }

    pub(super) fn fill(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let turn = match intent {
            Intent::Step(Step::Right) | Intent::Char(' ') => Some(true),
            Intent::Step(Step::Left) => Some(false),
            _ => None,
        };
        match (self.focus, turn) {
            (Item::Question, _) => {
                self.sheet.question.update(intent);
            }
            (Item::Options, Some(true)) => return self.open_options(ctx),
            (row, Some(ahead)) => self.sheet.step(row, ahead, ctx.assembly()),
            (Item::Number(number), None) => self.type_number(number, intent),
            (Item::Options | Item::Pick(_) | Item::Tick(_), None) => {}
        }
        Vec::new()
    }

    fn type_number(&mut self, row: Number, intent: &Intent) {
        if let Intent::Char(c) = intent
            && let Some(digit) = c.to_digit(10)
        {
            let before = if self.fresh {
                0
            } else {
                self.sheet.number(row)
            };
            let n = before.saturating_mul(10).saturating_add(digit.into());
            self.sheet.set_number(row, n);
            self.fresh = false;
        } else if *intent == Intent::Erase {
            let n = self.sheet.number(row) / 10;
            self.sheet.set_number(row, n);
            self.fresh = false;
        }
    }

    pub(super) fn click(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Option<Vec<Effect>> {
        let Intent::Click(at) = intent else {
            return None;
        };
        let area = self.form_area(ctx);
        let rows = self.sheet.rows(&ctx.assembly().table);
        let focus = rows.iter().position(|row| *row == self.focus).unwrap_or(0);
        let first = first_shown(focus, rows.len(), area.height);
        let row = area
            .contains(*at)
            .then(|| usize::from(at.y - area.y) + first)
            .and_then(|at| rows.get(at).copied())?;
        if row == self.focus {
            return Some(self.fill(&Intent::Char(' '), ctx));
        }
        self.focus_on(row);
        Some(Vec::new())
    }

    pub(super) fn form_area(&self, ctx: &Ctx<'_>) -> Rect {
        let rows = u16::try_from(self.sheet.rows(&ctx.assembly().table).len()).unwrap_or(u16::MAX);
        let below = if ctx.is_roomy() { BELOW + 4 } else { BELOW };
        Rect {
            height: ctx.body.height.saturating_sub(below).min(rows),
            ..ctx.body
        }
    }

    pub(super) fn focus_on(&mut self, row: Item) {
        self.focus = row;
        self.fresh = true;
    }
}
