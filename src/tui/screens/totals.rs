//! *Totali*: figures of an open vote counted outside the program, typed choice by choice.

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::vote::words::{self, reason, signed};
use super::{Page, ScreenId};
use crate::assembly::vote::keypad::Keypad;
use crate::assembly::vote::{Channel, Totals as Figures, VoidReason, Vote, VoteCommand};
use crate::present::result;
use crate::tally::BallotKind;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::{cut, left, right, wrap};
use crate::tui::widgets::field::{Field, Focus};
use crate::tui::widgets::list::first_shown;

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::AnyDigit, "hands-key-digits"),
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::Backspace, "common-hint-delete"),
];

/// Width of the figures.
const FIGURE: u16 = 9;
/// Most digits of a figure.
const DIGITS: usize = 7;

/// What a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    /// Votes of a choice.
    Choice(u16),
    /// How many voted; may be left empty where it cannot be known.
    Voters,
    /// Blank ballots.
    Blank,
    /// Void ballots for a reason.
    Void(VoidReason),
}

/// The screen where figures are typed.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// What is typed, by row; rows not in it hold what was recorded.
    typed: BTreeMap<What, Field>,
    focus: usize,
}

/// The open vote, if figures are typed for it.
fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    super::ballots::open_on(ctx, Channel::Totals)
}

impl Totals {
    /// The rows: choices, then voters where they do not follow, then blank and void ballots.
    fn rows(vote: &Vote) -> Vec<What> {
        let mut rows: Vec<What> = (0..vote.terms.choices()).map(What::Choice).collect();
        if !matches!(vote.terms.kind, BallotKind::Motion | BallotKind::One) {
            rows.push(What::Voters);
        }
        rows.push(What::Blank);
        // Only what can be wrong with this ballot is asked for; what was recorded stays in sight.
        let fitting = Keypad::new(&vote.terms.kind, vote.terms.choices()).reasons();
        let asked = |reason: &VoidReason| {
            let recorded = Self::recorded_figure(vote, What::Void(*reason));
            fitting.contains(reason) || recorded.is_some_and(|n| n > 0)
        };
        let reasons = VoidReason::ALL.into_iter().filter(asked);
        rows.extend(reasons.map(What::Void));
        rows
    }

    fn recorded_figure(vote: &Vote, what: What) -> Option<u64> {
        let totals = vote.totals.get(&Channel::Totals)?;
        match what {
            What::Choice(choice) => totals.votes.get(usize::from(choice)).copied(),
            What::Voters => totals.voters,
            What::Blank => Some(totals.blank),
            What::Void(reason) => Some(totals.void.get(&reason).copied().unwrap_or(0)),
        }
    }

    fn field(&self, vote: &Vote, what: What) -> Field {
        self.typed.get(&what).cloned().unwrap_or_else(|| {
            let known = Self::recorded_figure(vote, what)
                .map(|n| n.to_string())
                .unwrap_or_default();
            Field::digits(DIGITS).holding(&known)
        })
    }

    fn figure(&self, vote: &Vote, what: What) -> Option<u64> {
        self.field(vote, what).number()
    }

    fn totals(&self, vote: &Vote) -> Figures {
        let figure = |what| self.figure(vote, what).unwrap_or(0);
        let void = VoidReason::ALL
            .into_iter()
            .map(|r| (r, figure(What::Void(r))))
            .filter(|(_, n)| *n > 0);
        Figures {
            votes: (0..vote.terms.choices())
                .map(|c| figure(What::Choice(c)))
                .collect(),
            voters: self.figure(vote, What::Voters),
            blank: figure(What::Blank),
            void: void.collect(),
            hands: None,
        }
    }

    fn is_last(&self, rows: &[What]) -> bool {
        self.focus + 1 >= rows.len()
    }

    fn accept(&mut self, vote: &Vote, rows: &[What]) -> Vec<Effect> {
        if !self.is_last(rows) {
            self.focus += 1;
            return Vec::new();
        }
        vec![Effect::submit(VoteCommand::TypeTotals {
            id: vote.id,
            channel: Channel::Totals,
            totals: self.totals(vote),
        })]
    }

    fn label(what: What, vote: &Vote, ctx: &Ctx<'_>) -> String {
        match what {
            What::Choice(choice) => signed(&result::label(&vote.terms, choice), ctx.text),
            What::Voters => ctx.text.get("hands-voters").to_owned(),
            What::Blank => ctx.text.get("hands-blank").to_owned(),
            What::Void(why) => {
                let why = reason(why, ctx.text);
                ctx.text.with("hands-void", &[("why", why.into())])
            }
        }
    }
}

fn rows_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 4,
        height: body.height.saturating_sub(8),
        ..body
    }
}

impl Page for Totals {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("hands-totals-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return if *intent == Intent::Accept {
                vec![Effect::Go(ScreenId::Vote)]
            } else {
                Vec::new()
            };
        };
        let rows = Self::rows(vote);
        let last = rows.len().saturating_sub(1);
        match intent {
            Intent::Accept => return self.accept(vote, &rows),
            Intent::Step(Step::Down) | Intent::NextField => self.focus = (self.focus + 1).min(last),
            Intent::Step(Step::Up) | Intent::PreviousField => {
                self.focus = self.focus.saturating_sub(1);
            }
            other => {
                if let Some(what) = rows.get(self.focus) {
                    let mut field = self.field(vote, *what);
                    if field.update(other) {
                        self.typed.insert(*what, field);
                    }
                }
            }
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let Some(vote) = open(ctx) else {
            frame.render_widget(
                Line::styled(ctx.text.get("ballots-none"), ctx.theme.dim),
                area,
            );
            return;
        };
        for (row, line) in area
            .rows()
            .zip(wrap(&vote.terms.question, area.width).into_iter().take(2))
        {
            frame.render_widget(Line::styled(line, ctx.theme.strong), row);
        }
        let name = area.width.saturating_sub(FIGURE + 6).min(60);
        let header = format!(
            "  {}{}",
            left("", name),
            right(ctx.text.get("hands-column"), FIGURE)
        );
        let head = Rect {
            y: area.y + 3,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(header, ctx.theme.dim), head);
        let rows = Self::rows(vote);
        let window = rows_area(area);
        let first = first_shown(self.focus, rows.len(), window.height);
        for ((place, what), row) in rows.iter().enumerate().skip(first).zip(window.rows()) {
            let here = place == self.focus;
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
            let focus = if here { Focus::Here } else { Focus::Elsewhere };
            self.field(vote, *what).view(frame, cell, focus, ctx.theme);
        }
        self.view_sums(vote, ctx, frame, area);
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn typing(&self, ctx: &Ctx<'_>) -> bool {
        open(ctx).is_some()
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let Some(vote) = open(ctx) else {
            return Some(Next::enter(ctx.text.get("ballots-next-list")));
        };
        let rows = Self::rows(vote);
        if self.is_last(&rows) {
            let sum: u64 = self.totals(vote).votes.iter().sum();
            return Some(Next::enter(
                ctx.text.with("hands-next-record", &[("sum", sum.into())]),
            ));
        }
        let next = rows.get(self.focus + 1)?;
        let name = Self::label(*next, vote, ctx);
        Some(Next::enter(
            ctx.text.with("hands-next-row", &[("name", name.into())]),
        ))
    }

    fn recorded(&mut self, _ctx: &Ctx<'_>) -> Vec<Effect> {
        self.typed.clear();
        vec![Effect::Back]
    }
}

impl Totals {
    /// The sum of the votes against those who may vote.
    fn view_sums(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let totals = self.totals(vote);
        let sum: u64 = totals.votes.iter().sum();
        let present = vote.most_voters(ctx.assembly());
        let when = words::counted(vote.terms.denominator);
        let below = Rect {
            y: area.bottom().saturating_sub(3),
            height: 3,
            ..area
        };
        let voted = totals.voters_under(&vote.terms, Channel::Totals);
        let second = match voted {
            Some(n) if n > present => {
                let values = [
                    ("when", when.into()),
                    ("n", n.into()),
                    ("present", present.into()),
                ];
                ctx.text.with("hands-over", &values)
            }
            Some(n) => {
                let left = present - n;
                let values = [
                    ("when", when.into()),
                    ("present", present.into()),
                    ("left", left.into()),
                ];
                ctx.text.with("hands-present", &values)
            }
            None => {
                let values = [("when", when.into()), ("present", present.into())];
                ctx.text.with("hands-present-only", &values)
            }
        };
        let over = voted.is_some_and(|n| n > present);
        let lines = [
            Line::styled(
                ctx.text.with("hands-sum", &[("sum", sum.into())]),
                ctx.theme.strong,
            ),
            Line::styled(second, if over { ctx.theme.bad } else { ctx.theme.text }),
        ];
        for (row, line) in below.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }
}
