//! 12, *Alzata di mano*: two people count each row without hearing each other; a row on which they differ is counted
//! again, and only that one.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::vote::words::{self, signed};
use super::{Page, ScreenId};
use crate::assembly::vote::{
    Asked, Channel, HandsSaid, Manner, Show, Stand, Totals, Vote, VoteCommand, Way,
};
use crate::present::result;
use crate::text::care::manner;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, left, right, wrap};
use crate::tui::widgets::field::{Field, Focus};
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

/// Width of the figures.
const FIGURE: u16 = 9;
/// Width of what is said of a row.
const SAID: u16 = 20;
/// Most digits of a figure.
const DIGITS: usize = 7;
/// What stands for the first figure while the second is typed.
const COVERED: &str = "•••";

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

    /// The figures as they are now, rows that are open counting nothing.
    fn totals(&self, vote: &Vote, ctx: &Ctx<'_>) -> Totals {
        let show = self.show(vote);
        let figure = |choice| match show.stand(choice) {
            Stand::Agreed(figure) => figure,
            Stand::Open { .. } | Stand::Half => 0,
        };
        let choices = vote.terms.choices();
        let mut votes: Vec<u64> = (0..choices).map(figure).collect();
        let mut count = show.count(choices);
        if vote.counts_the_rest() {
            let raised = votes.iter().skip(1).sum();
            let rest = vote.rest(ctx.assembly(), raised);
            for (votes, said) in votes.iter_mut().zip(&mut count.said).take(1) {
                *votes = rest;
                said.clear();
            }
        }
        Totals {
            votes,
            voters: voters(&show),
            hands: Some(count),
            ..Totals::default()
        }
    }

    /// Hands in the number typed for the row in hand; where every row holds, has the figures recorded.
    fn accept(&mut self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(row) = rows(vote).get(self.focus(vote)).copied() else {
            return Vec::new();
        };
        let (id, show) = (vote.id, self.show(vote));
        let typed = self.field.number();
        let command = match (row, typed) {
            (Row::Choice(choice), Some(figure)) => VoteCommand::SayHands {
                id,
                said: HandsSaid {
                    choice,
                    figure,
                    way: show.way,
                },
            },
            (Row::Voters, voters) if voters.is_some() || !is_done(&show, row) => {
                VoteCommand::SayHandsVoters { id, voters }
            }
            (Row::Choice(_), None) if !is_done(&show, row) => {
                let words = ctx.text.get("hands-type-first");
                return vec![Effect::Bell, Effect::Say(Message::refused(words))];
            }
            (Row::Choice(_) | Row::Voters, _) => {
                self.row = None;
                return self.record(vote, ctx);
            }
        };
        self.handed = Some(Handed::Number(row));
        self.field.clear();
        vec![Effect::submit(command)]
    }

    /// Has the figures recorded, where every row holds.
    fn record(&mut self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        if self.first_open(vote).is_some() {
            return Vec::new();
        }
        self.handed = Some(Handed::Figures);
        vec![Effect::submit(VoteCommand::TypeTotals {
            id: vote.id,
            channel: Channel::Hands,
            totals: self.totals(vote, ctx),
        })]
    }

    /// After a number is on disk: the same row again where the two differ, or where the second is still to be said; else
    /// the next one, and after the last the figures.
    fn go_on(&mut self, row: Row, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Row::Choice(choice) = row {
            let show = self.show(vote);
            match show.stand(choice) {
                Stand::Open { again: true } => {
                    let again = matches!(show.said(choice), [.., a, b, _, _] if a != b);
                    let key = if again {
                        "hands-differ-again"
                    } else {
                        "hands-differ"
                    };
                    let name = Self::label(row, vote, ctx);
                    let words = ctx.text.with(key, &[("name", name.into())]);
                    return vec![Effect::Bell, Effect::Say(Message::refused(words))];
                }
                Stand::Half => return Vec::new(),
                Stand::Open { again: false } | Stand::Agreed(_) => {}
            }
        }
        self.row = None;
        self.record(vote, ctx)
    }

    fn act(&mut self, act: Do, vote: &Vote) {
        let mut way = self.show(vote).way;
        match act {
            Do::Manner => {
                let at = Manner::ALL.iter().position(|m| *m == way.manner);
                let next = at.map_or(0, |at| at + 1) % Manner::ALL.len();
                way.manner = Manner::ALL.get(next).copied().unwrap_or_default();
            }
            Do::Alone => {
                way.alone = !way.alone;
                self.field.clear();
            }
        }
        self.way = Some(way);
    }

    fn label(row: Row, vote: &Vote, ctx: &Ctx<'_>) -> String {
        match row {
            Row::Choice(choice) => signed(&result::label(&vote.terms, choice), ctx.text),
            Row::Voters => ctx.text.get("hands-voters").to_owned(),
        }
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

    /// In which of the two columns the number is typed.
    fn column(&self, row: Row, vote: &Vote) -> u16 {
        match row {
            Row::Choice(choice) if self.show(vote).stand(choice) == Stand::Half => 1,
            Row::Choice(_) | Row::Voters => 0,
        }
    }
}

/// How many voted, where it was said.
fn voters(show: &Show) -> Option<u64> {
    match show.voters {
        Asked::Told(voters) => voters,
        Asked::NotYet => None,
    }
}

fn rows_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 4,
        height: body.height.saturating_sub(9),
        ..body
    }
}

impl Page for Hands {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("hands-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return if *intent == Intent::Accept {
                vec![Effect::Go(ScreenId::Vote)]
            } else {
                Vec::new()
            };
        };
        let last = rows(vote).len().saturating_sub(1);
        match intent {
            Intent::Accept => return self.accept(vote, ctx),
            Intent::Step(Step::Down) | Intent::NextField => {
                self.row = Some((self.focus(vote) + 1).min(last));
                self.field.clear();
            }
            Intent::Step(Step::Up) | Intent::PreviousField => {
                self.row = Some(self.focus(vote).saturating_sub(1));
                self.field.clear();
            }
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
        let (text, theme) = (ctx.text, ctx.theme);
        let Some(vote) = open(ctx) else {
            frame.render_widget(Line::styled(text.get("ballots-none"), theme.dim), area);
            return;
        };
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
            return Some(Next::enter(text.get("ballots-next-list")));
        };
        let row = *rows(vote).get(self.focus(vote))?;
        let name = Self::label(row, vote, ctx);
        let done = is_done(&self.show(vote), row);
        if self.field.is_empty() && done && self.first_open(vote).is_none() {
            let totals = self.totals(vote, ctx);
            let sum: u64 = totals.votes.iter().sum();
            let present = vote.electors();
            if let Some(n) = totals.voters_under(&vote.terms, Channel::Hands)
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

impl Hands {
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

    /// The sum of the votes against those who may vote, who is in favour where it is the rest, and how it is counted.
    fn view_sums(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let totals = self.totals(vote, ctx);
        let sum: u64 = totals.votes.iter().sum();
        let present = vote.electors();
        let when = words::counted(vote.terms.denominator);
        let voted = totals.voters_under(&vote.terms, Channel::Hands);
        let over = voted.is_some_and(|n| n > present);
        let second = match voted {
            Some(n) if over => {
                let values = [
                    ("when", when.into()),
                    ("n", n.into()),
                    ("present", present.into()),
                ];
                text.with("hands-over", &values)
            }
            Some(n) => {
                let left = present - n;
                let values = [
                    ("when", when.into()),
                    ("present", present.into()),
                    ("left", left.into()),
                ];
                text.with("hands-present", &values)
            }
            None => {
                let values = [("when", when.into()), ("present", present.into())];
                text.with("hands-present-only", &values)
            }
        };
        let way = self.show(vote).way;
        let mut how = text.with(
            if way.alone {
                "hands-one-counts"
            } else {
                "hands-two-count"
            },
            &[("manner", manner(way.manner, text).into())],
        );
        if vote.counts_the_rest() {
            let rest = totals.votes.first().copied().unwrap_or(0);
            how = text.with("hands-rest", &[("n", rest.into())]);
        }
        let lines = [
            Line::styled(text.with("hands-sum", &[("sum", sum.into())]), theme.strong),
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

#[cfg(test)]
mod tests;
