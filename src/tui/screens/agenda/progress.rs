//! How far each step is, and what the hall sees, in a few words.

use crate::assembly::board::Showing;
use crate::assembly::vote::Stage;
use crate::tui::ctx::Ctx;
use crate::tui::screens::ScreenId;

/// How far a step is, with what there is to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Progress {
    pub(super) is_done: bool,
    pub(super) note: String,
}

/// How far a step is.
pub(super) fn progress(id: ScreenId, ctx: &Ctx<'_>) -> Progress {
    match id {
        ScreenId::Prepare => prepare(ctx),
        ScreenId::CheckIn => checkin(ctx),
        ScreenId::Positions => positions(ctx),
        ScreenId::Floor => floor(ctx),
        ScreenId::Observations => observations(ctx),
        ScreenId::Table => table(ctx),
        ScreenId::Vote => vote(ctx),
        ScreenId::Weighing => weighing(ctx),
        ScreenId::Save => save(ctx),
        ScreenId::Start
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
    let progress = some(count, || ctx.text.with("agenda-positions", &values), ctx);
    // A theme that is closed asks for no spokesperson any more.
    let themes = &ctx.assembly().themes.list;
    let closed = !themes.is_empty() && themes.iter().all(|theme| theme.closed.is_some());
    Progress {
        is_done: closed || progress.is_done && spokespeople == count,
        ..progress
    }
}

fn floor(ctx: &Ctx<'_>) -> Progress {
    if ctx.assembly().floor.current.is_some() {
        return progress_open(ctx.text.get("agenda-underway"));
    }
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
    let progress = some(count, || ctx.text.with("agenda-observations", &values), ctx);
    Progress {
        is_done: progress.is_done && unanswered == 0,
        ..progress
    }
}

fn table(ctx: &Ctx<'_>) -> Progress {
    if ctx.assembly().consensus.open().is_some() {
        return progress_open(ctx.text.get("agenda-underway"));
    }
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
    let (mut count, mut unconfirmed) = (0_usize, 0_usize);
    for weighing in all.filter(|weighing| weighing.withdrawn.is_none()) {
        count += usize::from(weighing.confirmed);
        unconfirmed += usize::from(!weighing.confirmed);
    }
    if unconfirmed > 0 {
        let values = [("weighings", unconfirmed.into())];
        return progress_open(&ctx.text.with("agenda-weighing-open", &values));
    }
    some(
        count,
        || {
            ctx.text
                .with("agenda-weighing", &[("weighings", count.into())])
        },
        ctx,
    )
}

/// Whether the documents tell how things stand now; before they were written, what there will be.
fn save(ctx: &Ctx<'_>) -> Progress {
    let Some(documents) = &ctx.snapshot.documents else {
        return progress_open(ctx.text.get("agenda-save"));
    };
    let values = [("time", ctx.clock(documents.at).into())];
    if documents.are_current(ctx.snapshot) {
        progress_done(ctx.text.with("agenda-save-done", &values))
    } else {
        progress_open(&ctx.text.with("agenda-save-behind", &values))
    }
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
pub(super) fn showing(ctx: &Ctx<'_>) -> String {
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
