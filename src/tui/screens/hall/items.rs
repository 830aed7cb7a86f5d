//! What can be sent to the hall now, in the order of the meeting.

use crate::assembly::board::Showing;
use crate::assembly::vote::{Stage, Vote};
use crate::assembly::{Assembly, PositionId, RoundId, ThemeId, VoteId};
use crate::present::signs;
use crate::tui::ctx::Ctx;

/// Everything that can be sent. The closing words are asked for when they are sent: here they are empty.
pub(super) fn items(assembly: &Assembly) -> Vec<Showing> {
    let mut out = vec![Showing::Welcome, Showing::Floor];
    for theme in &assembly.themes.list {
        out.push(Showing::Positions(theme.id));
        let open = assembly.themes.open_on(theme.id);
        out.extend(open.map(|p| Showing::Position(p.id)));
        if noted(assembly, Some(theme.id)) {
            out.push(Showing::Observations(Some(theme.id)));
        }
    }
    if noted(assembly, None) {
        out.push(Showing::Observations(None));
    }
    let rounds = assembly.themes.positions.keys();
    out.extend(
        rounds
            .filter_map(|id| latest(assembly, *id))
            .map(Showing::Round),
    );
    for vote in assembly.votes.list.values() {
        out.extend(of_vote(vote));
    }
    let weighings = assembly.weighings.list.values();
    out.extend(
        weighings
            .filter(|w| w.withdrawn.is_none())
            .map(|w| Showing::Weighing(w.id)),
    );
    let polls = assembly.outside.standing();
    out.extend(polls.map(|poll| Showing::Outside(poll.id)));
    out.extend([Showing::Outcomes, Showing::Closing(String::new())]);
    out
}

fn noted(assembly: &Assembly, theme: Option<ThemeId>) -> bool {
    let mut all = assembly.observations.list.values();
    all.any(|o| o.withdrawn.is_none() && (theme.is_none() || o.note.theme == theme))
}

fn latest(assembly: &Assembly, position: PositionId) -> Option<RoundId> {
    assembly.consensus.on(position).next_back().map(|r| r.id)
}

fn of_vote(vote: &Vote) -> Vec<Showing> {
    match vote.stage {
        Stage::Draft | Stage::Open => vec![Showing::Vote(vote.id)],
        Stage::Closed | Stage::Verified | Stage::Proclaimed => {
            let receipts = !vote.phone.receipts.is_empty();
            let receipts = receipts.then_some(Showing::Receipts(vote.id));
            let both = [Showing::Vote(vote.id), Showing::Results(vote.id)];
            both.into_iter().chain(receipts).collect()
        }
        Stage::Annulled => Vec::new(),
    }
}

/// The item that stands for what is shown: the closing words are one item, whatever they say.
pub(super) fn item(showing: &Showing) -> Showing {
    if let Showing::Closing(_) = showing {
        Showing::Closing(String::new())
    } else {
        showing.clone()
    }
}

/// What one most likely wants to send: what is going on, else what the hall sees.
pub(super) fn due(assembly: &Assembly) -> Showing {
    let shown = item(&assembly.board.showing);
    if let Some(vote) = assembly.votes.open().next() {
        return Showing::Vote(vote.id);
    }
    let counted = assembly.votes.list.values().rev().find(|v| v.is_counted());
    if let (Some(vote), Showing::Vote(id)) = (counted, &shown)
        && vote.id == *id
    {
        return Showing::Results(vote.id);
    }
    if matches!(shown, Showing::Results(_)) && assembly.board.uncovered.is_some() {
        return shown;
    }
    if let Some(round) = assembly.consensus.open() {
        return Showing::Round(round.id);
    }
    if assembly.floor.current.is_some() {
        return Showing::Floor;
    }
    shown
}

/// What an item is called.
pub(super) fn name(ctx: &Ctx<'_>, showing: &Showing) -> String {
    let (assembly, text) = (ctx.assembly(), ctx.text);
    let theme = |id: ThemeId| assembly.themes.theme(id).map_or("", |t| t.title.as_str());
    let question = |id| question(ctx, id);
    match showing {
        Showing::Black => text.get("hall-item-black").to_owned(),
        Showing::Welcome => text.get("hall-item-welcome").to_owned(),
        Showing::Floor => text.get("hall-item-floor").to_owned(),
        Showing::Positions(id) => text.with("hall-item-positions", &[("theme", theme(*id).into())]),
        Showing::Position(id) => position(ctx, *id),
        Showing::Observations(None) => text.get("hall-item-observations").to_owned(),
        Showing::Observations(Some(id)) => text.with(
            "hall-item-observations-theme",
            &[("theme", theme(*id).into())],
        ),
        Showing::Round(id) => {
            let round = assembly.consensus.rounds.get(id);
            let position = round.and_then(|r| assembly.themes.position(r.position));
            let title = position.map_or("", |p| p.title.as_str());
            text.with("hall-item-round", &[("position", title.into())])
        }
        Showing::Vote(id) => text.with("hall-item-vote", &[("question", question(*id).into())]),
        Showing::Results(id) => {
            text.with("hall-item-results", &[("question", question(*id).into())])
        }
        Showing::Receipts(id) => {
            text.with("hall-item-receipts", &[("question", question(*id).into())])
        }
        Showing::Weighing(id) => {
            let weighing = assembly.weighings.list.get(id);
            let title = weighing.map_or("", |w| w.title.as_str());
            text.with("hall-item-weighing", &[("title", title.into())])
        }
        Showing::Outside(id) => {
            let poll = assembly.outside.polls.get(id);
            let title = poll.map_or("", |p| p.poll.title.as_str());
            text.with("hall-item-outside", &[("title", title.into())])
        }
        Showing::Outcomes => text.get("hall-item-outcomes").to_owned(),
        Showing::Closing(_) => text.get("hall-item-closing").to_owned(),
    }
}

/// The question of a vote; that of a run-off, which is often the same as before it, says that it is one.
fn question(ctx: &Ctx<'_>, id: VoteId) -> String {
    let Some(vote) = ctx.assembly().votes.get(id) else {
        return String::new();
    };
    let question = vote.terms.question.as_str();
    if vote.runoff_of.is_none() {
        return question.to_owned();
    }
    let values = [("question", question.into())];
    ctx.text.with("hall-item-runoff", &values)
}

fn position(ctx: &Ctx<'_>, id: PositionId) -> String {
    let themes = &ctx.assembly().themes;
    let Some(position) = themes.position(id) else {
        return String::new();
    };
    let sign = signs::position(themes, position);
    ctx.text.with(
        "hall-item-position",
        &[
            ("sign", sign.unwrap_or_default().into()),
            ("title", position.title.as_str().into()),
        ],
    )
}
