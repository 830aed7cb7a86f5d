//! What is done with an observation of the list, and the boxes it takes.

use super::amendment::Amendment;
use super::composer::Composer;
use super::listing::answer_key;
use super::{Do, Focus, Observations, Sent};
use crate::assembly::observations::{Answer, Answered, Note, Observation, ObservationCommand};
use crate::assembly::words::{self, PARAGRAPH};
use crate::assembly::{ObservationId, PositionId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::Picked;

/// The names of the boxes.
const ANSWER: &str = "answer";
const REASON: &str = "reason";
const WITHDRAW: &str = "withdraw";
const POSITION: &str = "position";

/// The answers in the order of the box; after them comes amending a position.
const ANSWERS: [Answer; 4] = [
    Answer::Accepted,
    Answer::Integrated,
    Answer::NotAccepted,
    Answer::Deferred,
];

impl Observations {
    /// Does what the ▶ row says of the selected observation.
    pub(super) fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.selected(ctx) {
            Some(observation) if observation.withdrawn.is_some() => self.act(Do::Withdraw, ctx),
            Some(_) => self.act(Do::Answer, ctx),
            None => Vec::new(),
        }
    }

    pub(super) fn act(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        if act == Do::Filter {
            self.filter = self.filter.next();
            self.picked = Picked::default();
            if !self.rows(ctx).is_empty() {
                self.focus = Focus::List;
            }
            return Vec::new();
        }
        let Some(observation) = self.selected(ctx) else {
            return Vec::new();
        };
        self.focus = Focus::List;
        self.sent = Sent::Other;
        match act {
            Do::Answer => vec![Effect::Ask(ask_answer(observation, ctx))],
            Do::Correct => {
                self.correct(observation);
                Vec::new()
            }
            Do::Amend => self.amend(observation, ctx),
            Do::Table => vec![Effect::submit(ObservationCommand::Correct {
                id: observation.id,
                note: Note {
                    to_table: !observation.note.to_table,
                    ..observation.note.clone()
                },
            })],
            Do::Withdraw => vec![withdraw(observation, ctx)],
            Do::Filter => Vec::new(),
        }
    }

    /// Brings the words of an observation back into the box; new words wait aside.
    fn correct(&mut self, observation: &Observation) {
        let new = std::mem::replace(&mut self.composer, Composer::correcting(observation));
        if new.corrects().is_none() {
            self.aside = Some(new);
        }
        self.focus = Focus::Text;
        self.warned = false;
    }

    /// Amends the position the observation is about, if it is open, or asks which.
    fn amend(&mut self, observation: &Observation, ctx: &Ctx<'_>) -> Vec<Effect> {
        let open = amendable(observation, ctx);
        let text = ctx.text;
        if open.is_empty() {
            let words = text.get("observations-amend-nothing");
            return vec![Effect::Say(Message::refused(words))];
        }
        let about = observation.note.position.filter(|id| open.contains(id));
        if let Some(position) = about {
            self.amendment = Amendment::of(observation.id, position, ctx);
            return Vec::new();
        }
        // The position comes first, since a row may be cut; its theme is news only where there are several.
        let title = |id: &PositionId| {
            let position = ctx.assembly().themes.position(*id)?;
            if observation.note.theme.is_some() {
                return Some(position.title.clone());
            }
            let theme = ctx.assembly().themes.theme(position.theme)?;
            Some(format!("{} · {}", position.title, theme.title))
        };
        let items = open.iter().filter_map(title).collect();
        let question = text.with(
            "observations-amend-which",
            &[("n", observation.id.0.into())],
        );
        vec![Effect::Ask(Dialog::pick(POSITION, &question, items))]
    }

    /// From one with its first outcome to the next that waits for one. A changed outcome leaves the selection, to be read.
    pub(super) fn pass_on(&mut self, from: ObservationId, ctx: &Ctx<'_>) {
        let observation = ctx.assembly().observations.list.get(&from);
        if observation.is_some_and(|o| o.answers.len() == 1)
            && let Some(next) = self.filter.next_open(from, ctx)
        {
            self.picked.select(next);
            self.scrolled = 0;
        }
    }

    /// The answer of a box.
    pub(super) fn answered(&mut self, tag: &str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(observation) = self.selected(ctx) else {
            return Vec::new();
        };
        let id = observation.id;
        match (tag, reply) {
            (ANSWER, Reply::Pick(at)) => match ANSWERS.get(at) {
                Some(answer) => {
                    self.answer = Some(*answer);
                    vec![Effect::Ask(ask_reason(observation, *answer, ctx))]
                }
                None => self.amend(observation, ctx),
            },
            (REASON, Reply::Text(reason)) => match self.answer.take() {
                Some(answer) => {
                    self.sent = Sent::Answer(id);
                    let answered = Answered { answer, reason };
                    vec![Effect::submit(ObservationCommand::Answer { id, answered })]
                }
                None => Vec::new(),
            },
            (WITHDRAW, Reply::Text(reason)) => {
                vec![Effect::submit(ObservationCommand::Withdraw { id, reason })]
            }
            (POSITION, Reply::Pick(at)) => {
                let position = amendable(observation, ctx).get(at).copied();
                self.amendment = position.and_then(|p| Amendment::of(id, p, ctx));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }
}

/// The open positions an observation may amend: those of its theme, or of every open theme if it has none.
fn amendable(observation: &Observation, ctx: &Ctx<'_>) -> Vec<PositionId> {
    let themes = &ctx.assembly().themes;
    let about = observation.note.theme;
    let open = themes
        .list
        .iter()
        .filter(|t| t.closed.is_none() && about.is_none_or(|id| id == t.id));
    open.flat_map(|t| themes.open_on(t.id))
        .map(|p| p.id)
        .collect()
}

fn ask_answer(observation: &Observation, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let mut items: Vec<String> = ANSWERS
        .iter()
        .map(|answer| text.get(answer_key(*answer)).to_owned())
        .collect();
    items.push(text.get("observations-answer-amend").to_owned());
    let title = text.with(
        "observations-answer-title",
        &[("n", observation.id.0.into())],
    );
    Dialog::pick(ANSWER, &title, items)
}

fn ask_reason(observation: &Observation, answer: Answer, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let title = text.with(
        "observations-reason-title",
        &[
            ("n", observation.id.0.into()),
            ("answer", text.get(answer_key(answer)).into()),
        ],
    );
    let field = Field::new(PARAGRAPH);
    if answer == Answer::NotAccepted {
        let body = vec![text.get("observations-reason-needed").to_owned()];
        Dialog::write(REASON, &title, body, field)
    } else {
        let body = vec![text.get("observations-reason-optional").to_owned()];
        Dialog::write_or_skip(REASON, &title, body, field)
    }
}

/// Asks why an observation is withdrawn; a withdrawn one counts again at once.
fn withdraw(observation: &Observation, ctx: &Ctx<'_>) -> Effect {
    let id = observation.id;
    if observation.withdrawn.is_some() {
        return Effect::submit(ObservationCommand::Restore { id });
    }
    let text = ctx.text;
    let title = text.with("observations-withdraw-title", &[("n", id.0.into())]);
    let body = vec![text.get("observations-withdraw-body").to_owned()];
    Effect::Ask(Dialog::write(
        WITHDRAW,
        &title,
        body,
        Field::new(words::REASON),
    ))
}
