//! *Appello nominale*: each person is called and answers aloud, one key an answer; at the end the answers are read back.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Page, ScreenId};
use crate::assembly::ParticipantId;
use crate::assembly::roll::RollCommand;
use crate::assembly::vote::keypad::Signs;
use crate::assembly::vote::{CallAnswer, Channel, Denominator, Scope, Vote, VoteCommand};
use crate::assembly::words::LINE;
use crate::present::result;
use crate::tally::BallotKind;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Hint, Key};
use crate::tui::measure::cut;
use crate::tui::screens::vote::words::signed;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch, below_header};

const NOT_VOTING: Hint = Hint {
    key: Key::Char('.'),
    words: "call-key-not-voting",
};
const ABSENT: Hint = Hint {
    key: Key::Char('-'),
    words: "call-key-absent",
};
const LAST: Hint = Hint {
    key: Key::Backspace,
    words: "call-key-last",
};

/// Rows above the list.
const ABOVE: u16 = 3;

/// In which order, and who, is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    /// The seats of the table, in their order.
    Seats,
    /// Those present, by name.
    PresentByName,
    /// Those present, in the order in which they were registered.
    Present,
    /// All with the right to vote, by name.
    AllByName,
}

impl Order {
    /// The orders that make sense for a vote.
    fn offered(vote: &Vote) -> Vec<Self> {
        if vote.terms.electorate.scope == Scope::Table {
            vec![Self::Seats]
        } else {
            vec![Self::PresentByName, Self::Present, Self::AllByName]
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Seats => "call-order-seats",
            Self::PresentByName => "call-order-present-by-name",
            Self::Present => "call-order-present",
            Self::AllByName => "call-order-all-by-name",
        }
    }

    fn people(self, vote: &Vote, ctx: &Ctx<'_>) -> Vec<ParticipantId> {
        let mut people = vote.terms.electorate.callable(ctx.assembly());
        let present = |id: &ParticipantId| is_here(*id, ctx);
        match self {
            Self::Seats => {}
            Self::Present => people.retain(present),
            Self::PresentByName => {
                people.retain(present);
                people.sort_by_cached_key(|id| sorting(&ctx.name(*id)));
            }
            Self::AllByName => people.sort_by_cached_key(|id| sorting(&ctx.name(*id))),
        }
        people
    }
}

/// Whether somebody is in the hall, as far as the check-in knows.
fn is_here(id: ParticipantId, ctx: &Ctx<'_>) -> bool {
    let roll = &ctx.assembly().roll.participants;
    roll.get(&id).is_some_and(|p| p.is_present())
}

/// What is asked before the answer of somebody who is not checked in, or was not counted, is taken.
fn arrival(person: ParticipantId, vote: &Vote, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let who = [("person", called(person, ctx).into())];
    match vote.terms.denominator {
        Denominator::AtOpening => Dialog::write(
            "uncounted",
            &text.with("call-uncounted-title", &who),
            vec![text.get("call-uncounted-body").to_owned()],
            Field::new(LINE),
        ),
        Denominator::AtClosing | Denominator::Entitled => Dialog::tell(
            "arrived",
            &text.with("call-arrived-title", &who),
            vec![text.get("call-arrived-body").to_owned()],
            text.get("call-arrived-accept"),
        ),
    }
}

/// A name as it is sorted: by the last word, which is usually the family name, then the rest.
fn sorting(name: &str) -> (String, String) {
    let name = name.to_lowercase();
    match name.rsplit_once(' ') {
        Some((rest, last)) => (last.to_owned(), rest.to_owned()),
        None => (name, String::new()),
    }
}

/// The roll call.
#[derive(Clone, Debug, Default)]
pub struct Call {
    order: Picked<usize>,
    /// The person chosen; else the first who has not answered.
    person: Picked<ParticipantId>,
    chosen: bool,
    /// An answer that waits until it is said how the person came to be in the hall.
    waiting: Option<(ParticipantId, CallAnswer)>,
}

/// The open vote, if people are called for it.
fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    super::ballots::open_on(ctx, Channel::RollCall)
}

fn list_area(body: Rect) -> Rect {
    below_header(table_area(body))
}

fn table_area(body: Rect) -> Rect {
    Rect {
        y: body.y + ABOVE,
        height: body.height.saturating_sub(ABOVE),
        ..body
    }
}

/// The answer that a key stands for.
fn answer(intent: &Intent, vote: &Vote) -> Option<CallAnswer> {
    if NOT_VOTING.key.matches(intent) {
        return Some(CallAnswer::NotVoting);
    }
    if ABSENT.key.matches(intent) {
        return Some(CallAnswer::Absent);
    }
    let signs = Signs::of(&vote.terms.kind, vote.terms.choices());
    (0..vote.terms.choices())
        .find(|choice| {
            let sign = signs.sign(*choice);
            let mut chars = sign.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => Key::Char(c).matches(intent),
                (_, _) => false,
            }
        })
        .map(CallAnswer::Choice)
}

/// An answer in words.
fn said(answer: CallAnswer, vote: &Vote, ctx: &Ctx<'_>) -> String {
    match answer {
        CallAnswer::Choice(choice) => signed(&result::label(&vote.terms, choice), ctx.text),
        CallAnswer::NotVoting => ctx.text.get("call-not-voting").to_owned(),
        CallAnswer::Absent => ctx.text.get("call-absent").to_owned(),
    }
}

/// A person with the organization for which they sit at the table.
fn called(id: ParticipantId, ctx: &Ctx<'_>) -> String {
    let assembly = ctx.assembly();
    let person = assembly.roll.participants.get(&id);
    let seat = person.and_then(|p| assembly.table.seats.get(&p.profile.seat?));
    match seat {
        Some(seat) => format!("{} · {}", seat.organization, ctx.name(id)),
        None => ctx.name(id),
    }
}

impl Call {
    /// The person in hand.
    fn current(&self, vote: &Vote) -> Option<ParticipantId> {
        if self.chosen {
            return self.person.current(&vote.call.order);
        }
        vote.call.next()
    }

    /// The selection as the list draws it.
    fn picked(&self, vote: &Vote) -> Picked<ParticipantId> {
        let mut picked = self.person.clone();
        if let Some(person) = self.current(vote).or(vote.call.order.last().copied()) {
            picked.select(person);
        }
        picked
    }

    fn choose_order(&mut self, intent: &Intent, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let orders = Order::offered(vote);
        let rows: Vec<usize> = (0..orders.len()).collect();
        match self.order.update(intent, &rows, list_area(ctx.body)) {
            Touch::Moved => return Vec::new(),
            Touch::Ignored if *intent != Intent::Accept => return Vec::new(),
            Touch::Ignored | Touch::Chosen => {}
        }
        let order = self.order.current(&rows).and_then(|at| orders.get(at));
        let people = order
            .map(|order| order.people(vote, ctx))
            .unwrap_or_default();
        if people.is_empty() {
            let words = ctx.text.get("call-nobody");
            return vec![Effect::Bell, Effect::Say(Message::refused(words))];
        }
        vec![Effect::submit(VoteCommand::OpenCall {
            id: vote.id,
            order: people,
        })]
    }

    fn take(&mut self, intent: &Intent, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        if LAST.key.matches(intent) {
            // The one who answered last in the order of the call: to be heard again.
            let answered = |id: &&ParticipantId| vote.call.calls.contains_key(*id);
            let before = vote.call.order.iter().rfind(answered);
            if let Some(person) = before {
                self.person.select(*person);
                self.chosen = true;
            }
            return Vec::new();
        }
        if let (Some(answer), Some(person)) = (answer(intent, vote), self.current(vote)) {
            let may = vote.may_answer(ctx.assembly(), person);
            if answer != CallAnswer::Absent && may.is_err() {
                self.waiting = Some((person, answer));
                return vec![Effect::Ask(arrival(person, vote, ctx))];
            }
            self.chosen = false;
            return vec![Effect::submit(VoteCommand::Call {
                id: vote.id,
                person,
                answer,
            })];
        }
        if *intent != Intent::Accept || vote.call.left() > 0 {
            return Vec::new();
        }
        if vote.call.read_back.is_some() {
            return vec![Effect::Back];
        }
        let body = vec![ctx.text.get("call-read-back-body").to_owned()];
        let title = ctx.text.get("call-read-back-title");
        vec![Effect::Ask(Dialog::write(
            "read-back",
            title,
            body,
            Field::new(LINE),
        ))]
    }

    /// Registers the arrival of who answers, counts those present again where a reason was asked for, and takes the answer.
    fn let_in(&mut self, vote: &Vote, reason: Option<String>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((person, answer)) = self.waiting.take() else {
            return Vec::new();
        };
        self.chosen = false;
        let id = vote.id;
        let mut effects = Vec::new();
        if !is_here(person, ctx) {
            effects.push(Effect::submit(RollCommand::Arrive { id: person }));
        }
        if let Some(reason) = reason {
            effects.push(Effect::submit(VoteCommand::RetakeCensus { id, reason }));
        }
        effects.push(Effect::submit(VoteCommand::Call { id, person, answer }));
        effects
    }

    fn view_orders(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let orders = Order::offered(vote);
        let rows: Vec<usize> = (0..orders.len()).collect();
        let cells = orders.iter().map(|order| {
            let n = order.people(vote, ctx).len();
            Cell::from(ctx.text.with(order.words(), &[("n", n.into())]))
        });
        let area = list_area(ctx.body);
        let selected = self.order.index(&rows);
        list::view(frame, area, cells.collect(), selected, ctx.theme);
    }

    fn view_calls(&self, vote: &Vote, ctx: &Ctx<'_>, frame: &mut Frame<'_>) {
        let text = ctx.text;
        let columns = [
            Column::figures(text.get("call-column-number"), 4),
            Column::words(text.get("call-column-person"), 0),
            Column::words(text.get("call-column-answer"), 24),
            Column::figures(text.get("call-column-time"), 6),
        ];
        let rows: Vec<Vec<Cell>> = (1u32..)
            .zip(&vote.call.order)
            .map(|(number, person)| {
                let call = vote.call.calls.get(person);
                let answer = match call {
                    Some(call) => {
                        let mut words = said(call.answer, vote, ctx);
                        if call.by_phone.is_some() {
                            words = text.with("call-by-phone", &[("answer", words.into())]);
                        }
                        Cell::from(cut(&words, 24))
                    }
                    None if is_here(*person, ctx) => Cell::from(String::new()),
                    // If they answer all the same, their arrival is still to be registered.
                    None => Cell::styled(text.get("call-not-here"), ctx.theme.dim),
                };
                let at = call.map(|c| ctx.clock(c.at)).unwrap_or_default();
                vec![
                    Cell::from(number.to_string()),
                    Cell::from(called(*person, ctx)),
                    answer,
                    Cell::from(at),
                ]
            })
            .collect();
        let look = Look {
            selected: self.picked(vote).index(&vote.call.order),
            theme: ctx.theme,
        };
        list::view_table(frame, table_area(ctx.body), &columns, &rows, look);
    }

    /// The line to read aloud: who answered last, and what.
    fn last_line(vote: &Vote, ctx: &Ctx<'_>) -> Option<String> {
        let calls = vote.call.calls.iter();
        let (person, call) = calls.max_by_key(|(_, call)| call.at)?;
        let values = [
            ("person", called(*person, ctx).into()),
            ("answer", said(call.answer, vote, ctx).into()),
        ];
        Some(ctx.text.with("call-last", &values))
    }
}

impl Page for Call {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("call-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return match intent {
                Intent::Accept => vec![Effect::Go(ScreenId::Vote)],
                _ => Vec::new(),
            };
        };
        if vote.call.order.is_empty() {
            return self.choose_order(intent, vote, ctx);
        }
        let mut picked = self.picked(vote);
        match picked.update(intent, &vote.call.order, list_area(ctx.body)) {
            Touch::Moved => {
                self.person = picked;
                self.chosen = true;
                Vec::new()
            }
            Touch::Chosen | Touch::Ignored => self.take(intent, vote, ctx),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let (text, theme) = (ctx.text, ctx.theme);
        let Some(vote) = open(ctx) else {
            let words = text.get("vote-none-open");
            frame.render_widget(Line::styled(words, theme.text), area);
            return;
        };
        let question = cut(&vote.terms.question, area.width);
        let below = if vote.call.order.is_empty() {
            text.get("call-choose-order").to_owned()
        } else {
            Self::last_line(vote, ctx).unwrap_or_else(|| text.get("call-how").to_owned())
        };
        let lines = [
            Line::styled(question, theme.strong),
            Line::styled(cut(&below, area.width), theme.text),
        ];
        for (row, line) in area.rows().zip(lines) {
            frame.render_widget(line, row);
        }
        if vote.call.order.is_empty() {
            self.view_orders(vote, ctx, frame);
        } else {
            self.view_calls(vote, ctx, frame);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        let mut keys = vec![Hint {
            key: Key::UpDown,
            words: "common-hint-choose",
        }];
        if vote.call.order.is_empty() {
            return keys;
        }
        if vote.terms.kind == BallotKind::Motion {
            let motion = ["vote-favourable", "vote-against", "vote-abstaining"];
            keys = (1u32..)
                .zip(motion)
                .filter_map(|(n, words)| {
                    let key = Key::Char(char::from_digit(n, 10)?);
                    Some(Hint { key, words })
                })
                .collect();
        } else {
            keys.push(Hint {
                key: Key::AnyDigit,
                words: "call-key-choice",
            });
        }
        keys.extend([NOT_VOTING, ABSENT, LAST]);
        keys
    }

    fn every_key() -> Vec<Hint> {
        vec![NOT_VOTING, ABSENT]
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(vote) = open(ctx) else {
            return Some(Next::enter(text.get("vote-next-votes")));
        };
        if vote.call.order.is_empty() {
            return Some(Next::enter(text.get("call-next-order")));
        }
        if let Some(person) = self.current(vote) {
            let name = called(person, ctx);
            let words = text.with("call-next-person", &[("person", name.into())]);
            return Some(Next::words(words));
        }
        Some(Next::enter(text.get(if vote.call.read_back.is_some() {
            "paper-next-back"
        } else {
            "call-next-read-back"
        })))
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        std::mem::take(&mut self.chosen)
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        match (tag, reply) {
            ("uncounted", Reply::Text(reason)) => self.let_in(vote, Some(reason), ctx),
            ("arrived", Reply::Yes) => self.let_in(vote, None, ctx),
            ("read-back", Reply::Text(by)) => {
                vec![Effect::submit(VoteCommand::ReadBack { id: vote.id, by })]
            }
            (_, _) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
