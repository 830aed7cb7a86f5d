//! *Totali*: figures of an open vote counted outside the program, typed choice by choice. Each is in the record as soon as
//! its row is left; all of them are recorded together at the last.

mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use self::view::rows_area;
use super::guard::Guard;
use super::vote::words::{reason, signed};
use super::{Page, no_vote};
use crate::assembly::vote::keypad::Keypad;
use crate::assembly::vote::{Channel, SheetRow, Totals as Figures, VoidReason, Vote, VoteCommand};
use crate::present::result;
use crate::tally::{BallotKind, Method};
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::first_shown;

const KEYS: &[Binding<()>] = &[
    Binding::shown(Key::AnyDigit, "hands-key-digits"),
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::Backspace, "common-hint-delete"),
];

/// Most digits of a figure.
const DIGITS: usize = 7;

/// What the clerk was asked to record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handed {
    /// A figure, on the way to another row.
    Figure,
    /// The figure of the last row: all of them are recorded next.
    Last,
    /// All the figures.
    All,
}

/// The screen where figures are typed. What was typed is in the record; only the row in hand is here.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    /// The row chosen; else the first without a figure.
    row: Option<usize>,
    /// What is being typed in the row in hand.
    typing: Option<Field>,
    /// What was handed in last.
    handed: Option<Handed>,
    guard: Guard,
}

/// The open vote, if figures are typed for it.
fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    super::ballots::open_on(ctx, Channel::Totals)
}

/// What the totals are of, as the texts name it.
fn unit(vote: &Vote) -> &'static str {
    let method = vote.terms.rule.method;
    if method == Method::Points {
        "points"
    } else if method == Method::Resistance {
        "resistance"
    } else {
        "votes"
    }
}

/// The rows: choices, then voters where they do not follow, then blank and void ballots.
fn rows(vote: &Vote) -> Vec<SheetRow> {
    let choices = 0..vote.terms.choices();
    let mut rows: Vec<SheetRow> = choices.map(|choice| SheetRow::Choice { choice }).collect();
    if !matches!(vote.terms.kind, BallotKind::Motion | BallotKind::One) {
        rows.push(SheetRow::Voters);
    }
    rows.push(SheetRow::Blank);
    // Only what can be wrong with this ballot is asked for; what was typed stays in sight.
    let fitting = Keypad::new(&vote.terms.kind, vote.terms.choices()).reasons();
    let asked = |reason: &VoidReason| {
        let typed = vote.on_sheet(SheetRow::Void { reason: *reason });
        fitting.contains(reason) || typed.is_some_and(|n| n > 0)
    };
    let reasons = VoidReason::ALL.into_iter().filter(asked);
    rows.extend(reasons.map(|reason| SheetRow::Void { reason }));
    rows
}

/// The place of the first choice whose votes are not typed, not even as 0.
fn empty_choice(vote: &Vote) -> Option<usize> {
    let is_empty =
        |row: &SheetRow| matches!(row, SheetRow::Choice { .. }) && vote.on_sheet(*row).is_none();
    rows(vote).iter().position(is_empty)
}

impl Totals {
    /// The row in hand: the one chosen, else the first without a figure of a sheet that was begun.
    fn focus(&self, vote: &Vote) -> usize {
        let rows = rows(vote);
        let begun = !vote.sheet.is_empty();
        let empty = || rows.iter().position(|row| vote.on_sheet(*row).is_none());
        let row = self.row.or_else(|| begun.then(empty).flatten());
        row.unwrap_or(0).min(rows.len().saturating_sub(1))
    }

    /// The field of a row as the record has it.
    fn known(vote: &Vote, row: SheetRow) -> Field {
        let known = vote.on_sheet(row).map(|n| n.to_string());
        Field::digits(DIGITS).holding(&known.unwrap_or_default())
    }

    /// The field of the row in hand, with what is typed in it.
    fn in_hand(&self, vote: &Vote, row: SheetRow) -> Field {
        let typing = self.typing.clone();
        typing.unwrap_or_else(|| Self::known(vote, row))
    }

    /// Whether the figure in the row in hand is not that of the record.
    fn is_changed(&self, vote: &Vote) -> bool {
        let row = rows(vote).get(self.focus(vote)).copied();
        row.zip(self.typing.as_ref())
            .is_some_and(|(row, field)| vote.on_sheet(row) != field.number())
    }

    /// The figures, with what is being typed.
    fn totals(&self, vote: &Vote) -> Figures {
        let row = rows(vote).get(self.focus(vote)).copied();
        let Some((row, field)) = row.zip(self.typing.as_ref()) else {
            return vote.sheet_totals();
        };
        let mut typed = vote.clone();
        typed.sheet.insert(row, field.number());
        typed.sheet_totals()
    }

    /// Hands in what is typed in the row in hand, if that is new.
    fn hand_in(&mut self, vote: &Vote, handed: Handed) -> Option<Effect> {
        let row = *rows(vote).get(self.focus(vote))?;
        let figure = self.typing.take()?.number();
        if vote.on_sheet(row) == figure {
            return None;
        }
        self.handed = Some(handed);
        Some(Effect::submit(VoteCommand::TypeFigure {
            id: vote.id,
            row,
            figure,
        }))
    }

    /// Goes to another row; what was typed in this one is recorded.
    fn go(&mut self, to: usize, vote: &Vote) -> Vec<Effect> {
        let handed = self.hand_in(vote, Handed::Figure);
        self.row = Some(to.min(rows(vote).len().saturating_sub(1)));
        handed.into_iter().collect()
    }

    fn accept(&mut self, vote: &Vote) -> Vec<Effect> {
        let here = self.focus(vote);
        if here + 1 < rows(vote).len() {
            return self.go(here + 1, vote);
        }
        match self.hand_in(vote, Handed::Last) {
            Some(effect) => vec![effect],
            None => self.finish(vote),
        }
    }

    /// Goes back to a choice without a figure, which nobody said is nothing; else has all the figures recorded.
    fn finish(&mut self, vote: &Vote) -> Vec<Effect> {
        let missing = empty_choice(vote);
        if missing.is_some() {
            self.row = missing;
            return Vec::new();
        }
        self.record(vote)
    }

    /// Has all the figures recorded.
    fn record(&mut self, vote: &Vote) -> Vec<Effect> {
        self.handed = Some(Handed::All);
        vec![Effect::submit(VoteCommand::TypeTotals {
            id: vote.id,
            channel: Channel::Totals,
            totals: vote.sheet_totals(),
        })]
    }

    /// The row at a place of the window.
    fn clicked(&self, at: Position, vote: &Vote, body: Rect) -> Option<usize> {
        let window = rows_area(body);
        if !window.contains(at) {
            return None;
        }
        let rows = rows(vote).len();
        let first = first_shown(self.focus(vote), rows, window.height);
        let row = first + usize::from(at.y - window.y);
        (row < rows).then_some(row)
    }

    fn label(row: SheetRow, vote: &Vote, ctx: &Ctx<'_>) -> String {
        match row {
            SheetRow::Choice { choice } => signed(&result::label(&vote.terms, choice), ctx.text),
            SheetRow::Voters => ctx.text.get("hands-voters").to_owned(),
            SheetRow::Blank => ctx.text.get("hands-blank").to_owned(),
            SheetRow::Void { reason: why } => {
                let why = reason(why, ctx.text);
                ctx.text.with("hands-void", &[("why", why.into())])
            }
        }
    }
}

impl Page for Totals {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("hands-totals-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        self.guard.rest();
        let here = self.focus(vote);
        match intent {
            Intent::Accept => return self.accept(vote),
            Intent::Step(Step::Home) => return self.go(0, vote),
            Intent::Step(Step::End) => return self.go(usize::MAX, vote),
            Intent::Step(Step::Down) | Intent::NextField => return self.go(here + 1, vote),
            Intent::Step(Step::Up) | Intent::PreviousField => {
                return self.go(here.saturating_sub(1), vote);
            }
            Intent::Click(at) => {
                let row = self.clicked(*at, vote, ctx.body);
                return row.map_or_else(Vec::new, |row| self.go(row, vote));
            }
            other => {
                if let Some(row) = rows(vote).get(here) {
                    let mut field = self.in_hand(vote, *row);
                    if field.update(other) {
                        self.row = Some(here);
                        self.typing = Some(field);
                    }
                }
            }
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let Some(vote) = open(ctx) else {
            return no_vote::view(ctx, frame, area);
        };
        for (row, line) in area
            .rows()
            .zip(wrap(&vote.terms.question, area.width).into_iter().take(2))
        {
            frame.render_widget(Line::styled(line, ctx.theme.strong), row);
        }
        self.view_rows(vote, ctx, frame, area);
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
            return Some(no_vote::next_action(ctx.text));
        };
        let (text, here, rows) = (ctx.text, self.focus(vote), rows(vote));
        let about = |key: &str, row: SheetRow| {
            let name = Self::label(row, vote, ctx);
            text.with(key, &[("name", name.into()), ("of", unit(vote).into())])
        };
        let row = *rows.get(here)?;
        if matches!(row, SheetRow::Choice { .. }) && self.in_hand(vote, row).is_empty() {
            return Some(Next::words(about("hands-next-type-total", row)));
        }
        if let Some(next) = rows.get(here + 1) {
            return Some(Next::enter(about("hands-next-row", *next)));
        }
        let missing = empty_choice(vote).and_then(|place| rows.get(place));
        if let Some(missing) = missing {
            return Some(Next::enter(about("hands-next-missing", *missing)));
        }
        let totals = self.totals(vote);
        let present = vote.most_voters(ctx.assembly());
        let beside = vote.voters_beside(Channel::Totals);
        let voted = totals.voters_under(&vote.terms, Channel::Totals);
        if let Some(n) = voted.map(|n| n.saturating_add(beside))
            && n > present
        {
            let values = [("n", n.into()), ("present", present.into())];
            return Some(Next::words(text.with("hands-next-over", &values)));
        }
        let sum: u64 = totals.votes.iter().sum();
        let values = [("sum", sum.into())];
        Some(Next::enter(text.with("hands-next-record", &values)))
    }

    fn is_unsaved(&self, ctx: &Ctx<'_>) -> bool {
        open(ctx).is_some_and(|vote| self.is_changed(vote))
    }

    fn back(&mut self, ctx: &Ctx<'_>) -> bool {
        let changed = self.is_unsaved(ctx);
        self.guard.stays(changed)
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        self.guard.advice(ctx)
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((handed, vote)) = self.handed.take().zip(open(ctx)) else {
            return Vec::new();
        };
        match handed {
            Handed::Figure => Vec::new(),
            Handed::Last => self.finish(vote),
            Handed::All => vec![Effect::Back],
        }
    }
}

#[cfg(test)]
mod tests;
