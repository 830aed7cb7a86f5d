//! How a show of hands looks: a row for each choice, the two figures beside it, the sums below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::vote::words;
use super::count::voters;
use super::{Hands, Row, is_done, rows};
use crate::assembly::vote::{Channel, Stand, Vote};
use crate::text::care::manner;
use crate::tui::ctx::Ctx;
use crate::tui::measure::{cut, left, right, wrap};
use crate::tui::widgets::field::Focus;
use crate::tui::widgets::list::first_shown;

/// Width of the figures.
const FIGURE: u16 = 9;
/// Width of what is said of a row.
const SAID: u16 = 20;
/// What stands for the first figure while the second is typed.
const COVERED: &str = "•••";

/// Where the rows are.
pub(super) fn rows_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 4,
        height: body.height.saturating_sub(9),
        ..body
    }
}

impl Hands {
    /// The count of a vote.
    pub(super) fn view_count(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let question = wrap(&vote.terms.question, area.width);
        for (row, line) in area.rows().zip(question.into_iter().take(2)) {
            frame.render_widget(Line::styled(line, theme.strong), row);
        }
        let name = area
            .width
            .saturating_sub(FIGURE * 2 + SAID + 4)
            .clamp(10, 60);
        let second = if self.show(vote).way.alone {
            ""
        } else {
            text.get("hands-second")
        };
        let header = format!(
            "  {}{}{}",
            left("", name),
            right(text.get("hands-first"), FIGURE),
            right(second, FIGURE)
        );
        let head = Rect {
            y: area.y + 3,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(header, theme.dim), head);
        let rows = rows(vote);
        let focus = self.focus(vote);
        let window = rows_area(area);
        let first = first_shown(focus, rows.len(), window.height);
        for ((place, row), line) in rows.iter().enumerate().skip(first).zip(window.rows()) {
            self.view_row((*row, place == focus, name), vote, ctx, (frame, line));
        }
        self.view_sums(vote, ctx, frame, area);
    }

    /// The two figures of a row as they are shown, and what is said of it.
    fn shown(&self, row: Row, vote: &Vote, ctx: &Ctx<'_>) -> (String, String, String) {
        let words = |key: &str| ctx.text.with(key, &[]);
        let nothing = String::new;
        let show = self.show(vote);
        let Row::Choice(choice) = row else {
            let voters = voters(&show).map(|n| n.to_string());
            return (voters.unwrap_or_default(), nothing(), nothing());
        };
        match show.stand(choice) {
            Stand::Open { again: false } => (nothing(), nothing(), nothing()),
            Stand::Open { again: true } => (nothing(), nothing(), words("hands-again")),
            Stand::Half => (COVERED.to_owned(), nothing(), nothing()),
            Stand::Agreed(figure) if show.way.alone => (figure.to_string(), nothing(), nothing()),
            Stand::Agreed(figure) => (figure.to_string(), figure.to_string(), words("hands-equal")),
        }
    }

    /// A row: its name, the two figures, what is said of it; the number in hand where it is typed.
    fn view_row(
        &self,
        (row, here, name): (Row, bool, u16),
        vote: &Vote,
        ctx: &Ctx<'_>,
        (frame, area): (&mut Frame<'_>, Rect),
    ) {
        let theme = ctx.theme;
        let mark = if here { "> " } else { "  " };
        let label = left(&cut(&Self::label(row, vote, ctx), name), name);
        let style = if here { theme.strong } else { theme.text };
        let (first, second, said) = self.shown(row, vote, ctx);
        let line = Line::from(vec![
            Span::styled(format!("{mark}{label}"), style),
            Span::styled(right(&first, FIGURE), style),
            Span::styled(right(&second, FIGURE), style),
            Span::styled(format!("   {said}"), theme.dim),
        ]);
        frame.render_widget(line, area);
        let shown = matches!(row, Row::Choice(_)) && is_done(&self.show(vote), row);
        if here && !(shown && self.field.is_empty()) {
            let x = area.x + 2 + name + FIGURE * self.column(row, vote) + 2;
            let cell = Rect {
                x,
                width: FIGURE.saturating_sub(2).min(area.right().saturating_sub(x)),
                ..area
            };
            self.field.view(frame, cell, Focus::Here, theme);
        }
    }

    /// The sum of the votes against those who may vote, who is in favor where it is the rest, and how it is counted.
    fn view_sums(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let totals = self.totals(vote, ctx);
        let show = self.show(vote);
        let way = show.way;
        // Who is in favor is the rest of a count that is finished: until then only raised hands are votes.
        let rest = totals.votes.first().copied().unwrap_or(0);
        let asking =
            vote.counts_the_rest() && !rows(vote).into_iter().all(|row| is_done(&show, row));
        let unasked = if asking { rest } else { 0 };
        let sum = totals.votes.iter().sum::<u64>().saturating_sub(unasked);
        let voted = totals.voters_under(&vote.terms, Channel::Hands);
        let voted = voted.map(|n| n.saturating_sub(unasked));
        let (second, over) = against_present(vote, Channel::Hands, voted, ctx);
        let mut how = text.with(
            if way.alone {
                "hands-one-counts"
            } else {
                "hands-two-count"
            },
            &[("manner", manner(way.manner, text).into())],
        );
        if asking {
            text.get("hands-rest-asking").clone_into(&mut how);
        } else if vote.counts_the_rest() {
            how = text.with("hands-rest", &[("n", rest.into())]);
        }
        let lines = [
            Line::styled(
                text.with("hands-sum", &[("sum", sum.into()), ("of", "votes".into())]),
                theme.strong,
            ),
            Line::styled(second, if over { theme.bad } else { theme.text }),
            Line::default(),
            Line::styled(cut(&how, area.width), theme.dim),
        ];
        let below = Rect {
            y: area.bottom().saturating_sub(4),
            height: area.height.min(4),
            ..area
        };
        for (row, line) in below.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }
}

/// Those who voted on a channel and on the others against those who may vote, and whether they are too many.
pub(in crate::tui::screens) fn against_present(
    vote: &Vote,
    channel: Channel,
    voted: Option<u64>,
    ctx: &Ctx<'_>,
) -> (String, bool) {
    let text = ctx.text;
    let present = vote.most_voters(ctx.assembly());
    let beside = vote.voters_beside(channel);
    let mut values = vec![
        ("when", words::counted(vote.terms.denominator).into()),
        ("present", present.into()),
        ("beside", beside.into()),
    ];
    let Some(voters) = voted.map(|n| n.saturating_add(beside)) else {
        return (text.with("hands-present-only", &values), false);
    };
    if let Some(left) = present.checked_sub(voters) {
        values.push(("left", left.into()));
        (text.with("hands-present", &values), false)
    } else {
        values.push(("n", voters.into()));
        (text.with("hands-over", &values), true)
    }
}
