//! The sheet as it is drawn: the rows with their figures, and their sum.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Totals, rows, unit};
use crate::assembly::vote::{Channel, Vote};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, left};
use crate::tui::screens::hands::against_present;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::first_shown;

/// Width of the figures.
const FIGURE: u16 = 9;

/// Where the rows are.
pub(super) fn rows_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 4,
        height: body.height.saturating_sub(8),
        ..body
    }
}

impl Totals {
    /// The rows with their figures, as many as fit.
    pub(super) fn view_rows(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let name = area.width.saturating_sub(FIGURE + 6).min(60);
        let column = ctx.text.with("hands-column", &[("of", unit(vote).into())]);
        let header = format!("  {}{}", left("", name), left(&column, FIGURE + 4));
        let head = Rect {
            y: area.y + 3,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(header, ctx.theme.dim), head);
        let rows = rows(vote);
        let focus = self.focus(vote);
        let window = rows_area(area);
        let first = first_shown(focus, rows.len(), window.height);
        for ((place, what), row) in rows.iter().enumerate().skip(first).zip(window.rows()) {
            let here = place == focus;
            let mark = if here { "> " } else { "  " };
            let words = format!(
                "{mark}{}",
                left(&cut(&Self::label(*what, vote, ctx), name), name)
            );
            let style = if here {
                ctx.theme.strong
            } else {
                ctx.theme.text
            };
            frame.render_widget(Line::styled(words, style), row);
            let cell = Rect {
                x: row.x + 2 + name,
                width: FIGURE.min(row.width),
                ..row
            };
            let (field, focus) = if here {
                (self.in_hand(vote, *what), Focus::Here)
            } else {
                (Self::known(vote, *what), Focus::Elsewhere)
            };
            field.view(frame, cell, focus, ctx.theme);
        }
        let hidden = rows
            .len()
            .saturating_sub(first + usize::from(window.height));
        if hidden > 0 {
            let more = Rect {
                y: window.bottom(),
                height: 1,
                ..area
            };
            let words = ctx.text.with("vote-more-rows", &[("n", hidden.into())]);
            frame.render_widget(Line::styled(words, ctx.theme.dim), more);
        }
    }

    /// The sum of the votes against those who may vote.
    pub(super) fn view_sums(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let totals = self.totals(vote);
        let sum: u64 = totals.votes.iter().sum();
        let voted = totals.voters_under(&vote.terms, Channel::Totals);
        let (second, over) = against_present(vote, Channel::Totals, voted, ctx);
        let below = Rect {
            y: area.bottom().saturating_sub(3),
            height: 3,
            ..area
        };
        let lines = [
            Line::styled(
                ctx.text.with(
                    "hands-sum",
                    &[("sum", sum.into()), ("of", unit(vote).into())],
                ),
                ctx.theme.strong,
            ),
            Line::styled(second, if over { ctx.theme.bad } else { ctx.theme.text }),
            Line::styled(
                match vote.unrecorded() {
                    0 => String::new(),
                    n => ctx.text.with("hands-unrecorded", &[("n", n.into())]),
                },
                ctx.theme.warn,
            ),
        ];
        for (row, line) in below.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }
}
