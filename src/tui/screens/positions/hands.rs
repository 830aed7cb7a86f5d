//! The hands of every open position of a theme, typed in one show of hands.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::assembly::themes::{Position, ThemeCommand};
use crate::assembly::{PositionId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::measure::{left, right};
use crate::tui::widgets::field::{Field, Focus};
use crate::tui::widgets::list::{self, Picked};

/// Most digits of a count of hands.
const DIGITS: usize = 6;
/// The cells of the figures.
const FIGURES: u16 = 8;

/// Hands being typed.
#[derive(Clone, Debug)]
pub(super) struct Hands {
    theme: ThemeId,
    fields: Vec<(PositionId, Field)>,
    picked: Picked<PositionId>,
}

impl Hands {
    /// Empty figures for the open positions of a theme, beginning at the first without any, else at `selected`.
    pub(super) fn on(theme: ThemeId, selected: Option<&Position>, ctx: &Ctx<'_>) -> Self {
        let open = || ctx.assembly().themes.open_on(theme);
        let fields: Vec<(PositionId, Field)> =
            open().map(|p| (p.id, Field::digits(DIGITS))).collect();
        let uncounted = open().find(|p| p.support.is_empty()).map(|p| p.id);
        let selected = selected.filter(|p| p.is_open()).map(|p| p.id);
        let mut picked = Picked::default();
        if let Some(id) = uncounted.or(selected) {
            picked.select(id);
        }
        Self {
            theme,
            fields,
            picked,
        }
    }

    fn rows(&self) -> Vec<PositionId> {
        self.fields.iter().map(|(id, _)| *id).collect()
    }

    fn typed(&self) -> Vec<(PositionId, u64)> {
        let figure = |(id, field): &(PositionId, Field)| Some((*id, field.number()?));
        self.fields.iter().filter_map(figure).collect()
    }

    /// Whether any figure was typed.
    pub(super) fn is_typed(&self) -> bool {
        self.fields.iter().any(|(_, field)| !field.is_empty())
    }

    /// The hands typed, with those counted earlier where nothing is typed.
    fn sum(&self, ctx: &Ctx<'_>) -> u64 {
        let hands = |(id, field): &(PositionId, Field)| {
            let counted = ctx.assembly().themes.position(*id);
            let earlier = || counted.and_then(|p| p.support.last()).map(|s| s.hands);
            field.number().or_else(earlier).unwrap_or(0)
        };
        self.fields.iter().map(hands).fold(0, u64::saturating_add)
    }

    pub(super) fn update(&mut self, intent: &Intent, _ctx: &Ctx<'_>, area: Rect) -> Vec<Effect> {
        let rows = self.rows();
        if *intent == Intent::Accept {
            let hands = self.typed();
            if hands.is_empty() {
                return Vec::new();
            }
            let theme = self.theme;
            return vec![Effect::submit(ThemeCommand::CountHands { theme, hands })];
        }
        let step = if *intent == Intent::NextField {
            Intent::Step(Step::Down)
        } else if *intent == Intent::PreviousField {
            Intent::Step(Step::Up)
        } else {
            intent.clone()
        };
        self.picked.update(&step, &rows, list_area(area));
        let at = self.picked.index(&rows);
        if let Some((_, field)) = at.and_then(|at| self.fields.get_mut(at)) {
            field.update(&step);
        }
        Vec::new()
    }

    pub(super) fn next_action(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let present = ctx.assembly().roll.present();
        if self.typed().is_empty() {
            return Next::words(text.get("positions-hands-write"));
        }
        let figures = [("sum", self.sum(ctx).into()), ("present", present.into())];
        if self.sum(ctx) > present {
            return Next::words(text.with("positions-hands-over", &figures));
        }
        Next::enter(text.with("positions-hands-next", &figures))
    }

    pub(super) fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let rows = self.rows();
        let selected = self.picked.index(&rows);
        let below = list_area(area);
        let first = list::first_shown(selected.unwrap_or(0), rows.len(), below.height);
        let shown = self.fields.iter().enumerate().skip(first);
        for (row, (at, (id, field))) in below.rows().zip(shown) {
            let here = selected == Some(at);
            let title = ctx.assembly().themes.position(*id);
            let title = title.map_or("", |p| p.title.as_str());
            let mark = if here { "> " } else { "  " };
            let style = if here {
                ctx.theme.selected
            } else {
                ctx.theme.text
            };
            let words = left(
                &format!("{mark}{title}"),
                row.width.saturating_sub(FIGURES + 1),
            );
            frame.render_widget(Line::styled(words, style), row);
            let figure = Rect {
                x: row.right().saturating_sub(FIGURES),
                width: FIGURES,
                ..row
            };
            let focus = if here { Focus::Here } else { Focus::Elsewhere };
            field.view(frame, figure, focus, ctx.theme);
        }
        self.view_sum(ctx, frame, area, below);
    }

    fn view_sum(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect, below: Rect) {
        let used = u16::try_from(self.fields.len()).unwrap_or(u16::MAX);
        let y = below.y + used.min(below.height) + 1;
        if y >= area.bottom() {
            return;
        }
        let present = ctx.assembly().roll.present();
        let (words, style) = sum_words(self.sum(ctx), present, ctx);
        let row = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(right(&words, row.width), style), row);
    }
}

/// `su 112 presenti, mancano 26`, with its style.
pub(super) fn sum_words(sum: u64, present: u64, ctx: &Ctx<'_>) -> (String, ratatui::style::Style) {
    let (key, style) = match sum.cmp(&present) {
        std::cmp::Ordering::Less => ("positions-sum-less", ctx.theme.text),
        std::cmp::Ordering::Equal => ("positions-sum-equal", ctx.theme.good),
        std::cmp::Ordering::Greater => ("positions-sum-more", ctx.theme.bad),
    };
    let values = [
        ("sum", sum.into()),
        ("present", present.into()),
        ("missing", present.saturating_sub(sum).into()),
    ];
    (ctx.text.with(key, &values), style)
}

fn list_area(area: Rect) -> Rect {
    Rect {
        height: area.height.saturating_sub(2),
        ..area
    }
}
