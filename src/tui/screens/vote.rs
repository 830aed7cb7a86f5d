//! 7, *Voto*: the votes of the assembly with where each stands, and the way to each.

pub(super) mod templates;
pub(super) mod words;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::ballots::Ballots;
use super::results::Results;
use super::vote_draft::VoteDraft;
use super::{Page, ScreenId};
use crate::assembly::VoteId;
use crate::assembly::vote::{Stage, Vote as AVote, VoteCommand};
use crate::assembly::words::LINE;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch, below_header};
use templates::Template;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    New,
    Change,
    Discard,
    Repeat,
}

const NEW: Binding<Do> = Binding::new(Key::Char('n'), Do::New, "vote-key-new");
const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    NEW,
    Binding::new(Key::Char('m'), Do::Change, "vote-key-change"),
    Binding::new(Key::Char('t'), Do::Discard, "vote-key-discard"),
    Binding::new(Key::Char('r'), Do::Repeat, "vote-key-repeat"),
];

/// The list of votes.
#[derive(Clone, Debug, Default)]
pub struct Vote {
    picked: Picked<VoteId>,
    /// Where the vote stood when it was picked: once it was voted, what comes next is looked for anew.
    stood: Option<Stage>,
    /// The last vote of the list when it was picked: one prepared since comes first.
    last: Option<VoteId>,
}

/// The votes on the list: those thrown away before they opened are not.
fn votes<'a>(ctx: &Ctx<'a>) -> Vec<&'a Arc<AVote>> {
    let all = ctx.assembly().votes.list.values();
    all.filter(|v| !v.is_discarded()).collect()
}

/// Where the picked vote stands.
fn stage(picked: &Picked<VoteId>, ctx: &Ctx<'_>) -> Option<Stage> {
    let id = picked.current(&ids(ctx))?;
    ctx.assembly().votes.get(id).map(|vote| vote.stage)
}

fn ids(ctx: &Ctx<'_>) -> Vec<VoteId> {
    votes(ctx).iter().map(|v| v.id).collect()
}

impl Vote {
    fn current<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Arc<AVote>> {
        let id = self.picked(ctx).current(&ids(ctx))?;
        ctx.assembly().votes.get(id)
    }

    /// The one that was picked, unless it was voted or another was prepared since: then what comes next.
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<VoteId> {
        let last = ids(ctx).last().copied();
        let was_picked = self.picked != Picked::default();
        if was_picked && last == self.last && stage(&self.picked, ctx) == self.stood {
            return self.picked.clone();
        }
        let since = last.filter(|_| was_picked && last > self.last);
        let mut picked = Picked::default();
        // Where nothing is due the one that was picked stays so: annulled or proclaimed, it may be repeated now.
        if let Some(id) = due(since, ctx) {
            picked.select(id);
        } else if was_picked {
            return self.picked.clone();
        } else if let Some(id) = last {
            picked.select(id);
        }
        picked
    }

    fn keep(&mut self, picked: Picked<VoteId>, ctx: &Ctx<'_>) {
        self.stood = stage(&picked, ctx);
        self.last = ids(ctx).last().copied();
        self.picked = picked;
    }

    fn accept(&self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.current(ctx) {
            Some(vote) => vec![go_to(vote)],
            None => new(ctx),
        }
    }

    fn act(&self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let vote = self.current(ctx);
        match (act, vote) {
            (Do::New, _) => new(ctx),
            (Do::Change, Some(vote)) if vote.stage == Stage::Draft => vec![go_to(vote)],
            (Do::Discard, Some(vote)) if vote.stage == Stage::Draft => {
                vec![Effect::submit(VoteCommand::Discard { id: vote.id })]
            }
            // On a closed theme it is refused: better before a reason is written than after.
            (Do::Repeat, Some(vote))
                if vote.is_counted() && vote.terms.closed_theme(ctx.assembly()).is_none() =>
            {
                // Of a list of votes, which one.
                let number = [("n", vote.id.to_string().into())];
                let title = ctx.text.with("vote-repeat-title", &number);
                let body = vec![ctx.text.get("results-repeat-body").to_owned()];
                vec![Effect::Ask(Dialog::write(
                    "repeat",
                    &title,
                    body,
                    Field::new(LINE),
                ))]
            }
            (Do::Repeat, Some(vote)) => vec![Effect::submit(VoteCommand::Repeat {
                id: vote.id,
                reason: String::new(),
            })],
            (Do::Change | Do::Discard | Do::Repeat, _) => Vec::new(),
        }
    }

    fn bindings(&self, ctx: &Ctx<'_>) -> Vec<Binding<Do>> {
        let stage = self.current(ctx).map(|v| v.stage);
        let useful = |binding: &&Binding<Do>| match binding.action {
            None => stage.is_some(),
            Some(Do::New) => true,
            Some(Do::Change | Do::Discard) => stage == Some(Stage::Draft),
            Some(Do::Repeat) => !matches!(stage, None | Some(Stage::Draft | Stage::Open)),
        };
        KEYS.iter().filter(useful).copied().collect()
    }
}

/// The open vote, or the one prepared `since`, or a run-off or a repetition waiting for the hall, or the first that is
/// prepared.
fn due(since: Option<VoteId>, ctx: &Ctx<'_>) -> Option<VoteId> {
    let all = votes(ctx);
    let open = all.iter().find(|v| v.stage == Stage::Open);
    let drafts = || all.iter().filter(|v| v.stage == Stage::Draft);
    let newest = || drafts().find(|v| Some(v.id) == since);
    let waiting = || {
        let mut last_first = drafts().rev();
        last_first.find(|v| v.runoff_of.is_some() || v.repeats.is_some())
    };
    let due = open.or_else(newest).or_else(waiting);
    let due = due.or_else(|| drafts().next());
    due.map(|vote| vote.id)
}

/// The screen on which a vote goes on from where it stands.
pub(super) fn go_to(vote: &AVote) -> Effect {
    match vote.stage {
        Stage::Draft => Effect::show(VoteDraft::of(vote)),
        Stage::Open => Effect::show(Ballots::default()),
        Stage::Closed | Stage::Verified | Stage::Proclaimed | Stage::Annulled => {
            Effect::show(Results::of(vote.id))
        }
    }
}

fn new(ctx: &Ctx<'_>) -> Vec<Effect> {
    let items = Template::offered(ctx.assembly())
        .iter()
        .map(|t| t.words(ctx.assembly(), ctx.text))
        .collect();
    let title = ctx.text.get("vote-new-title");
    vec![Effect::Ask(Dialog::pick("new", title, items))]
}

fn list_area(body: Rect) -> Rect {
    below_header(body)
}

fn row(vote: &AVote, ctx: &Ctx<'_>) -> Vec<Cell> {
    let style = match vote.stage {
        Stage::Open => ctx.theme.strong,
        Stage::Annulled => ctx.theme.dim,
        Stage::Draft | Stage::Closed | Stage::Verified | Stage::Proclaimed => ctx.theme.text,
    };
    let mut question = vote.terms.question.clone();
    let link = |key: &str, id: VoteId| ctx.text.with(key, &[("n", id.to_string().into())]);
    if let Some(id) = vote.repeats {
        question = format!("({}) {question}", link("vote-repeats", id));
    }
    if let Some(id) = vote.runoff_of {
        question = format!("({}) {question}", link("vote-runoff-of", id));
    }
    let when = vote
        .closed
        .or(vote.opened.map(|(at, _)| at))
        .map(|at| ctx.clock(at))
        .unwrap_or_default();
    vec![
        Cell::from(vote.id.to_string()),
        Cell::styled(question, style),
        Cell::styled(words::stage(vote, ctx.text), style),
        Cell::from(when),
    ]
}

impl Page for Vote {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("vote-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut picked = self.picked(ctx);
        match picked.update(intent, &ids(ctx), list_area(ctx.body)) {
            Touch::Moved => {
                self.keep(picked, ctx);
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(&self.bindings(ctx), intent) {
            Some(act) => self.act(act, ctx),
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let text = ctx.text;
        let all = votes(ctx);
        if all.is_empty() {
            let words = text.get("vote-empty");
            for (row, line) in area.rows().zip(wrap(words, area.width)) {
                frame.render_widget(Line::styled(line, ctx.theme.text), row);
            }
            return;
        }
        let columns = [
            Column::figures(text.get("vote-column-number"), 3),
            Column::words(text.get("vote-column-question"), 0),
            Column::words(text.get("vote-column-stage"), 14),
            Column::figures(text.get("vote-column-time"), 5),
        ];
        let rows: Vec<Vec<Cell>> = all.iter().map(|v| row(v, ctx)).collect();
        let look = Look {
            selected: self.picked(ctx).index(&ids(ctx)),
            theme: ctx.theme,
        };
        list::view_table(frame, area, &columns, &rows, look);
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(&self.bindings(ctx))
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let text = ctx.text;
        let Some(vote) = self.current(ctx) else {
            return Some(Next::enter(text.get("vote-next-first")));
        };
        let key = match vote.stage {
            Stage::Draft if vote.runoff_of.is_some() => "vote-next-runoff",
            Stage::Draft if vote.repeats.is_some() => "vote-next-repeat",
            Stage::Draft => "vote-next-draft",
            Stage::Open => "vote-next-open",
            Stage::Closed | Stage::Verified | Stage::Proclaimed | Stage::Annulled => {
                "vote-next-results"
            }
        };
        let question = vote.terms.question.clone();
        Some(Next::enter(
            text.with(key, &[("question", question.into())]),
        ))
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        // A vote drafted again is the last of the list.
        if let Some(last) = ids(ctx).last() {
            let mut picked = self.picked.clone();
            picked.select(*last);
            self.keep(picked, ctx);
        }
        Vec::new()
    }

    fn replied(&mut self, _tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let at = match reply {
            Reply::Pick(at) => at,
            Reply::Text(reason) => {
                let repeat = |vote: &Arc<AVote>| {
                    let id = vote.id;
                    Effect::submit(VoteCommand::Repeat { id, reason })
                };
                return self.current(ctx).map(repeat).into_iter().collect();
            }
            Reply::Yes => return Vec::new(),
        };
        match Template::offered(ctx.assembly()).get(at) {
            Some(template) => {
                let terms = template.terms(ctx.assembly(), ctx.text);
                vec![Effect::show(VoteDraft::new(&terms))]
            }
            None => vec![Effect::Go(ScreenId::Vote)],
        }
    }
}

#[cfg(test)]
mod tests;
