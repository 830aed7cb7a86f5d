//! *Alzata di mano*: two people count each row without hearing each other; a row on which they differ is counted
//! again, and only that one.

mod count;
mod view;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

pub(super) use self::view::against_present;
use self::view::rows_area;
use super::vote::words::signed;
use super::{Page, no_vote};
use crate::assembly::vote::{Asked, Channel, Show, Stand, Vote, Way};
use crate::present::result;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::first_shown;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Manner,
    Alone,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::AnyDigit, "hands-key-digits"),
    Binding::shown(Key::UpDown, "common-hint-row"),
    Binding::shown(Key::Backspace, "common-hint-delete"),
    Binding::new(Key::Char('m'), Do::Manner, "hands-key-manner"),
    Binding::new(Key::Char('s'), Do::Alone, "hands-key-alone"),
];

/// Most digits of a figure.
const DIGITS: usize = 7;

/// What a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// Hands raised for a choice.
    Choice(u16),
    /// How many voted, where the hands do not say it; may be left empty.
    Voters,
}

/// What the clerk was asked to record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handed {
    /// A number of a row.
    Number(Row),
    /// The figures of all rows.
    Figures,
}

/// The screen of a show of hands. What was said is in the record; only what is being typed is here.
#[derive(Clone, Debug)]
pub struct Hands {
    /// The way chosen here, until the next number is said in it.
    way: Option<Way>,
    /// What was handed in last.
    handed: Option<Handed>,
    /// The row chosen; else the first that is open.
    row: Option<usize>,
    field: Field,
}

impl Default for Hands {
    fn default() -> Self {
        Self {
            way: None,
            handed: None,
            row: None,
            field: Field::digits(DIGITS),
        }
    }
}

/// The open vote, if hands are raised for it.
fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    super::ballots::open_on(ctx, Channel::Hands)
}

/// The rows that are counted.
fn rows(vote: &Vote) -> Vec<Row> {
    let mut rows: Vec<Row> = vote.counted_by_hands().map(Row::Choice).collect();
    rows.extend(vote.asks_who_raised_hands().then_some(Row::Voters));
    rows
}

fn is_done(show: &Show, row: Row) -> bool {
    match row {
        Row::Choice(choice) => matches!(show.stand(choice), Stand::Agreed(_)),
        Row::Voters => show.voters != Asked::NotYet,
    }
}

impl Hands {
    /// The count as it stands, in the way chosen here.
    fn show(&self, vote: &Vote) -> Show {
        let show = Show::of(vote);
        match self.way {
            Some(way) => show.counted(way),
            None => show,
        }
    }

    /// The row at a place of the window.
    fn clicked(&self, at: Position, vote: &Vote, body: Rect) -> Option<usize> {
        let window = rows_area(body);
        if !window.contains(at) {
            return None;
        }
        let rows = rows(vote).len();
        let row = first_shown(self.focus(vote), rows, window.height) + usize::from(at.y - window.y);
        (row < rows).then_some(row)
    }

    fn first_open(&self, vote: &Vote) -> Option<usize> {
        let show = self.show(vote);
        rows(vote).iter().position(|row| !is_done(&show, *row))
    }

    /// The row in hand: the one chosen, the first that is open, or the last.
    fn focus(&self, vote: &Vote) -> usize {
        let last = rows(vote).len().saturating_sub(1);
        self.row
            .or_else(|| self.first_open(vote))
            .map_or(last, |row| row.min(last))
    }

    fn label(row: Row, vote: &Vote, ctx: &Ctx<'_>) -> String {
        match row {
            Row::Choice(choice) => signed(&result::label(&vote.terms, choice), ctx.text),
            Row::Voters => ctx.text.get("hands-voters").to_owned(),
        }
    }

    /// In which of the two columns the number is typed.
    fn column(&self, row: Row, vote: &Vote) -> u16 {
        match row {
            Row::Choice(choice) if self.show(vote).stand(choice) == Stand::Half => 1,
            Row::Choice(_) | Row::Voters => 0,
        }
    }
}

impl Page for Hands {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("hands-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        let last = rows(vote).len().saturating_sub(1);
        // Going to another row hands in what is typed for this one, as Enter does: nothing typed is lost on the way.
        let goes = matches!(
            intent,
            Intent::Step(Step::Up | Step::Down | Step::Home | Step::End)
                | Intent::NextField
                | Intent::PreviousField
        );
        if goes && !self.field.is_empty() {
            return self.accept(vote, ctx);
        }
        match intent {
            Intent::Accept => return self.accept(vote, ctx),
            Intent::Step(Step::Down) | Intent::NextField => {
                self.row = Some((self.focus(vote) + 1).min(last));
            }
            Intent::Step(Step::Up) | Intent::PreviousField => {
                self.row = Some(self.focus(vote).saturating_sub(1));
            }
            Intent::Step(Step::Home) => self.row = Some(0),
            Intent::Step(Step::End) => self.row = Some(last),
            Intent::Click(at) => {
                if let Some(row) = self.clicked(*at, vote, ctx.body) {
                    self.row = Some(row);
                    self.field.clear();
                }
            }
            other => {
                if let Some(act) = action(KEYS, other) {
                    self.act(act, vote);
                } else {
                    self.field.update(other);
                }
            }
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        match open(ctx) {
            Some(vote) => self.view_count(vote, ctx, frame, area),
            None => no_vote::view(ctx, frame, area),
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        let alone = self.show(vote).way.alone;
        let mut keys = hints(KEYS);
        for hint in &mut keys {
            if hint.words == "hands-key-alone" && alone {
                hint.words = "hands-key-together";
            }
        }
        keys
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(vote) = open(ctx) else {
            return Some(no_vote::next_action(text));
        };
        let row = *rows(vote).get(self.focus(vote))?;
        let name = Self::label(row, vote, ctx);
        let done = is_done(&self.show(vote), row);
        if self.field.is_empty() && done && self.first_open(vote).is_none() {
            let totals = self.totals(vote, ctx);
            let sum: u64 = totals.votes.iter().sum();
            let present = vote.most_voters(ctx.assembly());
            let beside = vote.voters_beside(Channel::Hands);
            let voted = totals.voters_under(&vote.terms, Channel::Hands);
            if let Some(n) = voted.map(|n| n.saturating_add(beside))
                && n > present
            {
                let values = [("n", n.into()), ("present", present.into())];
                return Some(Next::words(text.with("hands-next-over", &values)));
            }
            return Some(Next::enter(
                text.with("hands-next-record", &[("sum", sum.into())]),
            ));
        }
        if self.field.is_empty() && row != Row::Voters && !done {
            let key = if self.column(row, vote) == 1 {
                "hands-next-type-second"
            } else {
                "hands-next-type"
            };
            return Some(Next::words(text.with(key, &[("name", name.into())])));
        }
        Some(Next::enter(
            text.with("hands-next-take", &[("name", name.into())]),
        ))
    }

    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        !self.field.is_empty()
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        let typed = !self.field.is_empty();
        self.field.clear();
        typed
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((handed, vote)) = self.handed.take().zip(open(ctx)) else {
            return Vec::new();
        };
        match handed {
            Handed::Number(row) => self.go_on(row, vote, ctx),
            Handed::Figures => vec![Effect::Back],
        }
    }
}

#[cfg(test)]
mod tests;
