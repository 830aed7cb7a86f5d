//! *Appello nominale*: each person is called and answers aloud, one key an answer; at the end the answers are read back.

mod order;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use self::order::{Order, is_here};
use self::view::called;
use super::{Page, ScreenId, no_vote};
use crate::assembly::ParticipantId;
use crate::assembly::roll::RollCommand;
use crate::assembly::vote::keypad::Signs;
use crate::assembly::vote::{CallAnswer, Channel, Denominator, Vote, VoteCommand};
use crate::assembly::words::LINE;
use crate::tally::BallotKind;
use crate::tui::area::below;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Hint, Key};
use crate::tui::measure::cut;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{Picked, Touch, below_header};

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

/// What is said of somebody called in whose place another sits since the order was set: they are absent, and the other is
/// called.
fn replaced(person: ParticipantId, vote: &Vote, ctx: &Ctx<'_>) -> Option<String> {
    let other = vote.in_place_of(ctx.assembly(), person)?;
    let values = [
        ("person", ctx.name(person).into()),
        ("other", ctx.name(other).into()),
    ];
    Some(ctx.text.with("call-replaced", &values))
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
    below(body, ABOVE)
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

/// The first of those called who has not answered.
fn first_waiting(vote: &Vote, called: &[ParticipantId]) -> Option<ParticipantId> {
    let waits = |id: &&ParticipantId| !vote.call.calls.contains_key(*id);
    called.iter().find(waits).copied()
}

impl Call {
    /// The person in hand, of those called.
    fn current(&self, vote: &Vote, called: &[ParticipantId]) -> Option<ParticipantId> {
        if self.chosen {
            return self.person.current(called);
        }
        first_waiting(vote, called)
    }

    /// The selection as the list of those called draws it.
    fn picked(&self, vote: &Vote, called: &[ParticipantId]) -> Picked<ParticipantId> {
        let mut picked = self.person.clone();
        if let Some(person) = self.current(vote, called).or(called.last().copied()) {
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
        let people = vote.called(ctx.assembly());
        if let (Some(answer), Some(person)) = (answer(intent, vote), self.current(vote, &people)) {
            let may = vote.may_answer(ctx.assembly(), person);
            if answer != CallAnswer::Absent
                && may.is_err()
                && let Some(words) = replaced(person, vote, ctx)
            {
                return vec![Effect::Bell, Effect::Say(Message::attention(words))];
            }
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
        if matches!(intent, Intent::Char(_)) {
            let words = ctx.text.get("refusals-vote-not-on-ballot");
            return vec![Effect::Bell, Effect::Say(Message::refused(words))];
        }
        if *intent != Intent::Accept || first_waiting(vote, &people).is_some() {
            return Vec::new();
        }
        if vote.call.read_back.is_some() {
            return vec![Effect::Back, Effect::Go(ScreenId::Ballots)];
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
}

impl Page for Call {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("call-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        if vote.call.order.is_empty() {
            return self.choose_order(intent, vote, ctx);
        }
        let people = vote.called(ctx.assembly());
        let mut picked = self.picked(vote, &people);
        match picked.update(intent, &people, list_area(ctx.body)) {
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
            return no_vote::view(ctx, frame, area);
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
            return Some(no_vote::next_action(text));
        };
        if vote.call.order.is_empty() {
            return Some(Next::enter(text.get("call-next-order")));
        }
        if let Some(person) = self.current(vote, &vote.called(ctx.assembly())) {
            let waits = !vote.call.calls.contains_key(&person);
            if let Some(words) = replaced(person, vote, ctx).filter(|_| waits) {
                return Some(Next::words(words));
            }
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
