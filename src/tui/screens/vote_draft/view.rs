//! How the form looks: its rows, then the rule as it is read to the hall and what is checked.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::rows::{Item, Pick};
use super::{VoteDraft, obstacle};
use crate::assembly::vote::{Terms, VoteOption};
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cells, cut, left, wrap, wrap_within};
use crate::tui::screens::vote::words;
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::first_shown;
use crate::tui::wording;

/// The first option whose position was withdrawn, merged or divided since the vote was prepared.
fn left_the_field<'a>(terms: &'a Terms, ctx: &Ctx<'_>) -> Option<&'a str> {
    let themes = &ctx.assembly().themes;
    let is_gone = |option: &&VoteOption| {
        let position = option.position.and_then(|id| themes.position(id));
        position.is_some_and(|position| !position.is_open())
    };
    let gone = terms.options.iter().find(is_gone);
    gone.map(|option| option.label.as_str())
}

/// What was checked, to its end, with its mark before the first row.
fn check_rows(holds: bool, words: &str, width: u16) -> Vec<String> {
    let mark = if holds { "✓" } else { "✗" };
    let rows = wrap(words, width.saturating_sub(2));
    let marks = std::iter::once(mark).chain(std::iter::repeat(" "));
    let marked = marks.zip(rows);
    marked.map(|(mark, row)| format!("{mark} {row}")).collect()
}

impl VoteDraft {
    /// What is checked while one types: whether it holds, and the words.
    /// Nothing before the question is written: the next action asks for it, and nothing is wrong yet.
    fn checks(&self, ctx: &Ctx<'_>) -> Vec<(bool, String)> {
        if self.sheet.question.is_empty() {
            return Vec::new();
        }
        let text = ctx.text;
        let terms = match self.checked(ctx) {
            Ok(terms) => terms,
            Err(refusal) => return vec![(false, wording::refusal(&refusal, text))],
        };
        let n = terms.electors_in(ctx.assembly());
        let who = [
            ("n", n.into()),
            ("when", words::counted(terms.denominator).into()),
        ];
        let mut checks = vec![
            (true, text.get("vote-check-rule").to_owned()),
            (n > 0, text.with("vote-check-present", &who)),
        ];
        let other = self.id.unwrap_or_default();
        if let Some(words) = obstacle(other, &terms, ctx).filter(|_| n > 0) {
            checks.push((false, words));
        }
        if let Some(title) = left_the_field(&terms, ctx) {
            let title = [("title", title.into())];
            checks.push((false, text.with("vote-check-gone", &title)));
        }
        checks.sort_by_key(|(holds, _)| *holds);
        checks
    }

    pub(super) fn view_form(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let area = self.form_area(ctx);
        let rows = self.sheet.rows(&ctx.assembly().table);
        let focus = rows.iter().position(|row| *row == self.focus).unwrap_or(0);
        let labels = rows
            .iter()
            .map(|row| cells(ctx.text.get(self.sheet.label(*row))));
        let label = labels.max().unwrap_or(0) + 4;
        let first = first_shown(focus, rows.len(), area.height);
        for (line, (at, row)) in area.rows().zip(rows.iter().enumerate().skip(first)) {
            self.view_row(ctx, frame, line, (*row, at == focus, label));
        }
        let more = rows.len().saturating_sub(first + usize::from(area.height));
        if more > 0 {
            let words = ctx.text.with("vote-more-rows", &[("n", more.into())]);
            let y = area.bottom();
            frame.render_widget(
                Line::styled(words, ctx.theme.dim),
                Rect {
                    y,
                    height: 1,
                    ..ctx.body
                },
            );
        }
    }

    fn view_row(
        &self,
        ctx: &Ctx<'_>,
        frame: &mut Frame<'_>,
        line: Rect,
        (row, here, label): (Item, bool, u16),
    ) {
        let theme = ctx.theme;
        let mark = if here { "> " } else { "  " };
        let words = format!(
            "{mark}{}",
            left(ctx.text.get(self.sheet.label(row)), label - 3)
        );
        let style = if here { theme.selected } else { theme.text };
        frame.render_widget(
            Line::styled(words, style),
            Rect {
                width: label - 1,
                ..line
            },
        );
        let place = Rect {
            x: line.x + label,
            width: line.width.saturating_sub(label),
            ..line
        };
        if row == Item::Question {
            let focus = if here { Focus::Here } else { Focus::Elsewhere };
            self.sheet.question.view(frame, place, focus, theme);
            return;
        }
        let value = self.sheet.value(row, ctx);
        let turns = matches!(row, Item::Pick(_) | Item::Number(_));
        let style = if here { theme.strong } else { theme.text };
        let mut shown = cut(&value, place.width.saturating_sub(2));
        if here && turns {
            shown.push_str(" ▸");
            let x = place.x.saturating_sub(2);
            let arrow = Rect {
                x,
                width: 1,
                ..place
            };
            frame.render_widget(Line::styled("◂", style), arrow);
        }
        frame.render_widget(Line::styled(shown, style), place);
    }

    pub(super) fn view_below(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let form = self.form_area(ctx);
        let area = Rect {
            y: form.bottom() + 1,
            height: ctx.body.bottom().saturating_sub(form.bottom() + 1),
            ..ctx.body
        };
        let kept = usize::from(area.height.saturating_sub(4).clamp(1, 3));
        let checks = self.checks(ctx).into_iter().flat_map(|(holds, words)| {
            let rows = check_rows(holds, &words, area.width);
            rows.into_iter().map(move |row| (holds, row))
        });
        let mut checks: Vec<_> = checks.take(kept).collect();
        let said = match self.focus {
            Item::Pick(Pick::Method) => words::method_use(self.sheet.method, ctx.text),
            Item::Pick(Pick::Tie) => words::tie_use(self.sheet.tie, ctx.text).to_owned(),
            Item::Question | Item::Options | Item::Pick(_) | Item::Number(_) | Item::Tick(_) => {
                let aloud = words::aloud(&self.sheet.terms(), ctx);
                ctx.text.with("vote-aloud", &[("rule", aloud.into())])
            }
        };
        // The rule is read aloud, to its end: checks that hold give way to it.
        let whole = wrap(&said, area.width).len();
        let rows = usize::from(area.height);
        while whole + checks.len() + 1 > rows
            && let Some(at) = checks.iter().position(|(holds, _)| *holds)
        {
            checks.remove(at);
        }
        let room = rows.saturating_sub(checks.len() + 1);
        let mut lines: Vec<Line<'_>> = Vec::new();
        for line in wrap_within(&said, area.width, room) {
            lines.push(Line::styled(line, ctx.theme.text));
        }
        lines.push(Line::default());
        for (holds, row) in checks {
            let style = if holds { ctx.theme.good } else { ctx.theme.bad };
            lines.push(Line::styled(row, style));
        }
        for (row, line) in area.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }
}
