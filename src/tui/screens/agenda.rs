//! 03, *Scaletta*: home. Where the assembly stands, step by step, and where to go next.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::{Page, ScreenId};
use crate::assembly::board::Showing;
use crate::assembly::vote::Stage;
use crate::tui::ctx::Ctx;
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::cut;
use crate::tui::widgets::list::{self, Cell, Column, Look, Picked, Touch};

/// The steps in their order, each with the text key of its name.
const STEPS: [(ScreenId, &str); 9] = [
    (ScreenId::Prepare, "agenda-step-prepare"),
    (ScreenId::CheckIn, "agenda-step-checkin"),
    (ScreenId::Positions, "agenda-step-positions"),
    (ScreenId::Floor, "agenda-step-floor"),
    (ScreenId::Observations, "agenda-step-observations"),
    (ScreenId::Table, "agenda-step-table"),
    (ScreenId::Vote, "agenda-step-vote"),
    (ScreenId::Weighing, "agenda-step-weighing"),
    (ScreenId::Save, "agenda-step-save"),
];

#[derive(Clone, Copy, Debug)]
enum Do {
    Jump,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::UpDown, "common-hint-choose"),
    Binding::new(Key::Digits('1', '9'), Do::Jump, "agenda-key-jump"),
];

/// Home.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    picked: Option<Picked<ScreenId>>,
    /// Whether one went to the selected step since it was selected: once it is done, the next one is proposed.
    went: bool,
}

/// How far a step is, with what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Progress {
    is_done: bool,
    note: String,
}

/// The number of a step, 1 to 9; `None` for a screen that is not a step.
pub fn number(id: ScreenId) -> Option<usize> {
    STEPS
        .iter()
        .position(|(step, _)| *step == id)
        .map(|place| place + 1)
}

/// The text key of the name of a step; `None` for a screen that is not one.
pub fn name(id: ScreenId) -> Option<&'static str> {
    STEPS
        .iter()
        .find(|(step, _)| *step == id)
        .map(|(_, name)| *name)
}

/// The steps for the rail: mark and name; `here` is the number of the step one is in.
pub fn rail(ctx: &Ctx<'_>, here: Option<usize>) -> Vec<(char, String)> {
    let here = here.or_else(|| (!is_blank(ctx)).then(|| number(due(ctx))).flatten());
    let row = |(place, (id, name)): (usize, &(ScreenId, &str))| {
        let mark = match progress(*id, ctx) {
            _ if here == Some(place + 1) => '▶',
            progress if progress.is_done => '✓',
            _ => '·',
        };
        (mark, format!("{} {}", place + 1, ctx.text.get(name)))
    };
    STEPS.iter().enumerate().map(row).collect()
}

/// The step that is due: where something is running, else letting people in, else the first not done after the last done.
fn due(ctx: &Ctx<'_>) -> ScreenId {
    let assembly = ctx.assembly();
    if assembly.votes.open().next().is_some() {
        return ScreenId::Vote;
    }
    if assembly.consensus.open().is_some() {
        return ScreenId::Table;
    }
    if assembly.floor.current.is_some() {
        return ScreenId::Floor;
    }
    // A plan brings positions along; that is no reason to pass over those who are to come.
    if assembly.roll.present() == 0 && assembly.setup.closed.is_none() {
        return match assembly.setup.opened {
            Some(_) => ScreenId::CheckIn,
            None => ScreenId::Prepare,
        };
    }
    let last = STEPS.iter().rposition(|(id, _)| progress(*id, ctx).is_done);
    let next = last.map_or(0, |place| place + 1);
    STEPS.get(next).map_or(ScreenId::Save, |(id, _)| *id)
}

/// Whether no assembly is open.
fn is_blank(ctx: &Ctx<'_>) -> bool {
    ctx.snapshot.record == crate::tui::ctx::Record::None
}

impl Agenda {
    fn picked(&self, ctx: &Ctx<'_>) -> Picked<ScreenId> {
        let is_over = |picked: &Picked<ScreenId>| {
            let step = picked.current(&steps());
            self.went && step.is_some_and(|id| progress(id, ctx).is_done)
        };
        let kept = self.picked.clone().filter(|picked| !is_over(picked));
        kept.unwrap_or_else(|| {
            let mut picked = Picked::default();
            picked.select(due(ctx));
            picked
        })
    }

    fn current(&self, ctx: &Ctx<'_>) -> ScreenId {
        self.picked(ctx)
            .current(&steps())
            .unwrap_or(ScreenId::Prepare)
    }

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let step = self.current(ctx);
        self.went = true;
        vec![Effect::Go(step)]
    }
}

impl Page for Agenda {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let title = &ctx.assembly().setup.meeting.title;
        let name = ctx.text.get("agenda-name");
        if title.is_empty() {
            name.to_owned()
        } else {
            format!("{name} · {title}")
        }
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let mut picked = self.picked(ctx);
        match picked.update(intent, &steps(), list_area(ctx.body)) {
            Touch::Moved => {
                self.picked = Some(picked);
                self.went = false;
                return Vec::new();
            }
            Touch::Chosen => return self.accept(ctx),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        match action(KEYS, intent) {
            Some(Do::Jump) => {
                self.picked = None;
                jump(intent).map(Effect::Go).into_iter().collect()
            }
            None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let heading = Line::styled(ctx.text.get("agenda-heading"), ctx.theme.strong);
        frame.render_widget(heading, Rect { height: 1, ..area });
        let columns = [
            Column::words("", 1),
            Column::words("", 17),
            Column::words("", 0),
        ];
        let row = |(place, (id, name)): (usize, &(ScreenId, &str))| {
            let progress = progress(*id, ctx);
            let mark = if progress.is_done {
                Cell::styled("✓", ctx.theme.good)
            } else {
                Cell::styled("·", ctx.theme.dim)
            };
            let name = format!("{} {}", place + 1, ctx.text.get(name));
            vec![
                mark,
                Cell::from(name),
                Cell::styled(progress.note, ctx.theme.dim),
            ]
        };
        let rows: Vec<Vec<Cell>> = STEPS.iter().enumerate().map(row).collect();
        let selected = self.picked(ctx).index(&steps());
        let look = Look {
            selected,
            theme: ctx.theme,
        };
        list::view_rows(frame, list_area(area), &columns, &rows, look);
        let words = ctx
            .text
            .with("agenda-hall-now", &[("what", showing(ctx).into())]);
        let line = Line::styled(cut(&words, area.width), ctx.theme.text);
        frame.render_widget(
            line,
            Rect {
                y: list_area(area).bottom() + 1,
                height: 1,
                ..area
            },
        );
    }

    fn keys(&self, _ctx: &Ctx<'_>) -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let id = self.current(ctx);
        let (number, name) = (number(id)?, name(id)?);
        Some(Next::enter(ctx.text.with(
            "agenda-next",
            &[
                ("number", number.to_string().into()),
                ("step", ctx.text.get(name).into()),
            ],
        )))
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }
}

fn steps() -> Vec<ScreenId> {
    STEPS.iter().map(|(id, _)| *id).collect()
}

fn list_area(body: Rect) -> Rect {
    Rect {
        y: body.y + 2,
        height: body.height.saturating_sub(4).min(9),
        ..body
    }
}

fn jump(intent: &Intent) -> Option<ScreenId> {
    let Intent::Char(digit) = intent else {
        return None;
    };
    let place = usize::try_from(digit.to_digit(10)?).ok()?.checked_sub(1)?;
    STEPS.get(place).map(|(id, _)| *id)
}

/// How far a step is.
fn progress(id: ScreenId, ctx: &Ctx<'_>) -> Progress {
    match id {
        ScreenId::Prepare => prepare(ctx),
        ScreenId::CheckIn => checkin(ctx),
        ScreenId::Positions => positions(ctx),
        ScreenId::Floor => floor(ctx),
        ScreenId::Observations => observations(ctx),
        ScreenId::Table => table(ctx),
        ScreenId::Vote => vote(ctx),
        ScreenId::Weighing => weighing(ctx),
        ScreenId::Save
        | ScreenId::Start
        | ScreenId::Describe
        | ScreenId::Settings
        | ScreenId::Categories
        | ScreenId::Seats
        | ScreenId::PeopleList
        | ScreenId::Person
        | ScreenId::Crowd
        | ScreenId::Agenda
        | ScreenId::VoteDraft
        | ScreenId::Ballots
        | ScreenId::Paper
        | ScreenId::Doubtful
        | ScreenId::Reread
        | ScreenId::Hands
        | ScreenId::Totals
        | ScreenId::Call
        | ScreenId::Results
        | ScreenId::Hall
        | ScreenId::Help
        | ScreenId::Actions
        | ScreenId::History
        | ScreenId::Said
        | ScreenId::Phones
        | ScreenId::Tray
        | ScreenId::Outside
        | ScreenId::Bring => progress_open(""),
    }
}

fn prepare(ctx: &Ctx<'_>) -> Progress {
    match ctx.assembly().setup.opened {
        Some(at) => {
            let values = [("time", ctx.clock(at).into())];
            progress_done(ctx.text.with("agenda-prepare-done", &values))
        }
        None => progress_open(ctx.text.get("agenda-todo")),
    }
}

fn checkin(ctx: &Ctx<'_>) -> Progress {
    let roll = &ctx.assembly().roll;
    let present = roll.present();
    let state = if roll.closed { "closed" } else { "open" };
    let values = [("present", present.into()), ("state", state.into())];
    let note = ctx.text.with("agenda-checkin", &values);
    Progress {
        is_done: present > 0,
        note,
    }
}

fn positions(ctx: &Ctx<'_>) -> Progress {
    let all = ctx.assembly().themes.positions.values();
    let (mut count, mut spokespeople) = (0, 0);
    for position in all.filter(|position| position.is_open()) {
        count += 1;
        spokespeople += usize::from(position.spokesperson.is_some());
    }
    let values = [
        ("positions", count.into()),
        ("spokespeople", spokespeople.into()),
    ];
    some(count, || ctx.text.with("agenda-positions", &values), ctx)
}

fn floor(ctx: &Ctx<'_>) -> Progress {
    let given = &ctx.assembly().floor.given;
    let spoken: u64 = given.iter().map(|speech| speech.spoken_ms).sum();
    let values = [
        ("speeches", given.len().into()),
        ("minutes", (spoken / 60_000).into()),
    ];
    some(given.len(), || ctx.text.with("agenda-floor", &values), ctx)
}

fn observations(ctx: &Ctx<'_>) -> Progress {
    let all = ctx.assembly().observations.list.values();
    let (mut count, mut unanswered) = (0, 0);
    for observation in all.filter(|observation| observation.withdrawn.is_none()) {
        count += 1;
        unanswered += usize::from(observation.answer().is_none());
    }
    let values = [
        ("observations", count.into()),
        ("unanswered", unanswered.into()),
    ];
    some(count, || ctx.text.with("agenda-observations", &values), ctx)
}

fn table(ctx: &Ctx<'_>) -> Progress {
    let rounds = ctx.assembly().consensus.rounds.values();
    let valid = rounds.filter(|round| round.closed.is_some() && round.annulled.is_none());
    let count = valid.count();
    some(
        count,
        || ctx.text.with("agenda-table", &[("rounds", count.into())]),
        ctx,
    )
}

fn weighing(ctx: &Ctx<'_>) -> Progress {
    let all = ctx.assembly().weighings.list.values();
    let count = all.filter(|weighing| weighing.confirmed).count();
    some(
        count,
        || {
            ctx.text
                .with("agenda-weighing", &[("weighings", count.into())])
        },
        ctx,
    )
}

/// How far the votes are; never what came in while one is open.
fn vote(ctx: &Ctx<'_>) -> Progress {
    let votes = &ctx.assembly().votes;
    let value = |count: usize| crate::text::Value::from(count);
    if let Some(open) = votes.open().next() {
        let words = ctx.text.with(
            "agenda-vote-open",
            &[("question", open.terms.question.as_str().into())],
        );
        return progress_open(&words);
    }
    let counted = votes.list.values().filter(|vote| vote.is_counted()).count();
    let proclaimed = votes
        .list
        .values()
        .filter(|vote| vote.stage == Stage::Proclaimed)
        .count();
    if counted == 0 {
        return progress_open(ctx.text.get("agenda-vote-none"));
    }
    let values = [("votes", value(counted)), ("proclaimed", value(proclaimed))];
    Progress {
        is_done: proclaimed == counted,
        note: ctx.text.with("agenda-vote", &values),
    }
}

fn some(count: usize, note: impl FnOnce() -> String, ctx: &Ctx<'_>) -> Progress {
    if count == 0 {
        progress_open(ctx.text.get("agenda-todo"))
    } else {
        progress_done(note())
    }
}

fn progress_done(note: String) -> Progress {
    Progress {
        is_done: true,
        note,
    }
}

fn progress_open(note: &str) -> Progress {
    Progress {
        is_done: false,
        note: note.to_owned(),
    }
}

/// What the hall sees, in a few words.
fn showing(ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let key = match &ctx.assembly().board.showing {
        Showing::Black => "agenda-hall-black",
        Showing::Welcome => "agenda-hall-welcome",
        Showing::Floor => "agenda-hall-floor",
        Showing::Positions(_) => "agenda-hall-positions",
        Showing::Position(_) => "agenda-hall-position",
        Showing::Observations(_) => "agenda-hall-observations",
        Showing::Round(_) => "agenda-hall-round",
        Showing::Vote(_) => "agenda-hall-vote",
        Showing::Results(_) => "agenda-hall-results",
        Showing::Receipts(_) => "agenda-hall-receipts",
        Showing::Weighing(_) => "agenda-hall-weighing",
        Showing::Outside(_) => "agenda-hall-outside",
        Showing::Outcomes => "agenda-hall-outcomes",
        Showing::Closing(_) => "agenda-hall-closing",
    };
    text.get(key).to_owned()
}

#[cfg(test)]
mod tests;
