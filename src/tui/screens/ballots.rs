//! *Voto aperto*: what has come in, never what it says.

mod next;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::next::{Proposal, is_begun, keeps_open, proposal};
use self::view::lines;
use super::results::Results;
use super::vote::words;
use super::{Page, ScreenId, no_vote};
use crate::assembly::VoteId;
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::vote::{Channel, Denominator, Vote, VoteCommand};
use crate::assembly::words::REASON;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::cells;
use crate::tui::widgets::field::Field;

pub(super) use self::view::channel_name;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Paper,
    Hands,
    Totals,
    Call,
    Phones,
    HandedOut,
    AddChannel,
    Census,
    Close,
    Annul,
}

const PAPER: Binding<Do> = Binding::new(Key::Char('s'), Do::Paper, "ballots-key-paper");
const HANDS: Binding<Do> = Binding::new(Key::Char('m'), Do::Hands, "ballots-key-hands");
const TOTALS: Binding<Do> = Binding::new(Key::Char('t'), Do::Totals, "ballots-key-totals");
const PHONES: Binding<Do> = Binding::new(Key::Char('e'), Do::Phones, "ballots-key-phones");
const HANDED_OUT: Binding<Do> =
    Binding::new(Key::Char('n'), Do::HandedOut, "ballots-key-handed-out");
const CLOSE: Binding<Do> = Binding::new(Key::Char('c'), Do::Close, "ballots-key-close");
const ANNUL: Binding<Do> = Binding::new(Key::Char('a'), Do::Annul, "ballots-key-annul");
const CALL: Binding<Do> = Binding::new(Key::Char('p'), Do::Call, "ballots-key-call");
const ADD: Binding<Do> = Binding::new(Key::Char('g'), Do::AddChannel, "ballots-key-add");
const CENSUS: Binding<Do> = Binding::new(Key::Char('r'), Do::Census, "ballots-key-census");
const KEYS: &[Binding<Do>] = &[
    PAPER, HANDS, TOTALS, CALL, PHONES, CLOSE, HANDED_OUT, ANNUL, CENSUS, ADD,
];
/// Every channel that can be added, in the order offered.
const CHANNELS: [Channel; 5] = [
    Channel::Paper,
    Channel::Hands,
    Channel::RollCall,
    Channel::Phone,
    Channel::Totals,
];

/// Width of the row of keys in the usual window.
const USUAL: u16 = 80;

/// The screen of the open vote.
#[derive(Clone, Debug, Default)]
pub struct Ballots {
    /// The vote that was asked to be closed, so that its results come next.
    closing: Option<VoteId>,
    /// The channel to be added, while it is asked why.
    adding: Option<Channel>,
}

fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    ctx.assembly().votes.open().next().map(AsRef::as_ref)
}

/// The open vote, if it takes ballots from a channel.
pub(super) fn open_on<'a>(ctx: &Ctx<'a>, channel: Channel) -> Option<&'a Vote> {
    let mut votes = ctx.assembly().votes.open().map(AsRef::as_ref);
    votes.find(|v| v.terms.channels.contains(&channel))
}

/// How many voted on a channel as far as is known: ballots read, or figures typed.
fn arrived(vote: &Vote, channel: Channel) -> Option<u64> {
    match channel {
        Channel::Paper => Some(vote.paper.read()),
        Channel::RollCall => (!vote.call.order.is_empty())
            .then(|| vote.call.voted().saturating_sub(vote.call.by_phone())),
        Channel::Phone => Some(vote.phone.arrived.saturating_add(vote.call.by_phone())),
        Channel::Hands | Channel::Totals => vote.fewest_voters(channel),
    }
}

fn enter(channel: Channel) -> Effect {
    match channel {
        Channel::Paper => Effect::Go(ScreenId::Paper),
        Channel::Hands => Effect::Go(ScreenId::Hands),
        Channel::Totals => Effect::Go(ScreenId::Totals),
        Channel::RollCall => Effect::Go(ScreenId::Call),
        Channel::Phone => Effect::Go(ScreenId::Phones),
    }
}

impl Ballots {
    fn accept(vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        match proposal(vote, ctx) {
            Proposal::Channel(channel) => vec![enter(channel)],
            Proposal::Show => vec![Effect::submit(BoardCommand::Show {
                showing: Showing::Vote(vote.id),
                covered: false,
            })],
            Proposal::Close => vec![Effect::Ask(closing(vote, ctx))],
        }
    }

    fn act(act: Do, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let effect = match act {
            Do::Paper => enter(Channel::Paper),
            Do::Hands => enter(Channel::Hands),
            Do::Totals => enter(Channel::Totals),
            Do::Call => enter(Channel::RollCall),
            Do::AddChannel => {
                let channels = addable(vote);
                let names = channels
                    .iter()
                    .map(|channel| text.get(channel_name(*channel)).to_owned());
                let title = text.get("ballots-add-title");
                Effect::Ask(Dialog::pick("add", title, names.collect()))
            }
            // It is refused: better before a reason is written than after.
            Do::Census if vote.terms.denominator == Denominator::AtClosing => {
                let (id, reason) = (vote.id, String::new());
                Effect::submit(VoteCommand::RetakeCensus { id, reason })
            }
            Do::Census => {
                let rule = vote.terms.denominator;
                let now = vote.census_now(ctx.assembly()).of(rule);
                let values = [
                    ("when", words::counted(rule).into()),
                    ("was", vote.electors().into()),
                    ("now", now.into()),
                ];
                let body = vec![text.with("ballots-census-body", &values)];
                let title = text.get("ballots-census-title");
                Effect::Ask(Dialog::write("census", title, body, Field::new(REASON)))
            }
            Do::Phones => enter(Channel::Phone),
            // Refused before the word is written, not after.
            Do::Close if keeps_open(vote) => Effect::submit(VoteCommand::Close { id: vote.id }),
            Do::Close => Effect::Ask(closing(vote, ctx)),
            Do::HandedOut => {
                let body = vec![text.get("ballots-handed-out-body").to_owned()];
                let field = Field::digits(6);
                Effect::Ask(Dialog::write(
                    "handed-out",
                    text.get("ballots-handed-out-title"),
                    body,
                    field,
                ))
            }
            Do::Annul => {
                let body = vec![text.get("ballots-annul-body").to_owned()];
                Effect::Ask(Dialog::write(
                    "annul",
                    text.get("ballots-annul-title"),
                    body,
                    Field::new(REASON),
                ))
            }
        };
        vec![effect]
    }
}

/// How many have voted, as far as is known.
fn known(vote: &Vote) -> u64 {
    let channels = vote.terms.channels.iter();
    channels.filter_map(|c| arrived(vote, *c)).sum()
}

/// Whether that is how many have voted, and not just the fewest it can be.
fn is_exact(vote: &Vote) -> bool {
    let mut channels = vote.terms.channels.iter();
    channels.all(|channel| vote.tells_voters(*channel))
}

fn closing(vote: &Vote, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let (voted, present) = (known(vote), vote.electors_now(ctx.assembly()));
    let missing = present.saturating_sub(voted);
    let over = voted.saturating_sub(present);
    let counts = [
        ("voted", voted.into()),
        ("missing", missing.into()),
        ("over", over.into()),
    ];
    let key = if over > 0 || is_exact(vote) {
        "ballots-close-count"
    } else {
        "ballots-close-least"
    };
    let mut body = vec![text.with(key, &counts)];
    let channels = vote.terms.channels.iter().copied();
    let names: Vec<String> = channels
        .filter(|channel| !is_begun(vote, *channel))
        .map(|channel| text.get(channel_name(channel)).to_owned())
        .collect();
    if !names.is_empty() && voted > 0 {
        let values = [("channels", text.list(&names).into())];
        body.push(text.with("ballots-close-nothing", &values));
    }
    let read = vote.paper.read();
    if let Some(out) = vote.paper.handed_out.filter(|out| *out != read) {
        let values = [("out", out.into()), ("read", read.into())];
        body.push(text.with("ballots-close-paper", &values));
    }
    if over > 0 {
        let when = words::counted(vote.terms.denominator);
        let values = [("n", over.into()), ("when", when.into())];
        body.push(text.with("ballots-too-many", &values));
    }
    // Once the urn is emptied nobody knows any more who has voted.
    let after = if vote.phone.arrived > 0 {
        "ballots-close-body-phone"
    } else {
        "ballots-close-body"
    };
    body.push(text.get(after).to_owned());
    Dialog::word(
        "close",
        text.get("ballots-close-title"),
        body,
        text.get("ballots-close-word"),
    )
}

impl Page for Ballots {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        let key = match open(ctx) {
            Some(_) => "ballots-title",
            None => "vote-title",
        };
        ctx.text.get(key).to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return no_vote::update(intent);
        };
        if *intent == Intent::Accept {
            return Self::accept(vote, ctx);
        }
        match action(KEYS, intent) {
            Some(act) if allowed(act, vote) => Self::act(act, vote, ctx),
            Some(_) | None => Vec::new(),
        }
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let Some(vote) = open(ctx) else {
            return no_vote::view(ctx, frame, area);
        };
        for (row, line) in area.rows().zip(lines(vote, ctx, area.width)) {
            frame.render_widget(line, row);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        let keys = KEYS
            .iter()
            .filter(|b| b.action.is_some_and(|act| allowed(act, vote)))
            .map(Hint::from);
        fitting(keys.collect(), ctx)
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let Some(vote) = open(ctx) else {
            return Some(no_vote::next_action(ctx.text));
        };
        Some(Next::enter(ctx.text.get(proposal(vote, ctx).words())))
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.closing.take() {
            Some(id) if ctx.assembly().votes.get(id).is_some_and(|v| v.is_counted()) => {
                vec![Effect::Back, Effect::show(Results::of(id))]
            }
            Some(_) | None => Vec::new(),
        }
    }

    fn asks(&self, tag: &'static str, ctx: &Ctx<'_>) -> Option<Vec<String>> {
        let vote = open(ctx).filter(|_| tag == "close")?;
        Some(closing(vote, ctx).body)
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        let id = vote.id;
        match (tag, reply) {
            ("close", Reply::Yes) => {
                self.closing = Some(id);
                vec![Effect::submit(VoteCommand::Close { id })]
            }
            ("annul", Reply::Text(reason)) => {
                vec![Effect::submit(VoteCommand::Annul { id, reason })]
            }
            ("add", Reply::Pick(at)) => {
                self.adding = addable(vote).get(at).copied();
                let body = vec![ctx.text.get("ballots-add-body").to_owned()];
                let title = ctx.text.get("ballots-add-why");
                let dialog = Dialog::write("add-why", title, body, Field::new(REASON));
                vec![Effect::Ask(dialog)]
            }
            ("add-why", Reply::Text(reason)) => {
                let channel = self.adding.take();
                let command = channel.map(|channel| VoteCommand::AddChannel {
                    id,
                    channel,
                    reason,
                });
                command.map(Effect::submit).into_iter().collect()
            }
            ("census", Reply::Text(reason)) => {
                vec![Effect::submit(VoteCommand::RetakeCensus { id, reason })]
            }
            ("handed-out", Reply::Text(n)) => {
                let ballots = n.parse().unwrap_or(0);
                vec![Effect::submit(VoteCommand::HandOut { id, ballots })]
            }
            _ => Vec::new(),
        }
    }
}

/// The channels that the ballot can take besides those it has.
fn addable(vote: &Vote) -> Vec<Channel> {
    let fits = |channel: &Channel| {
        let mut channels = vote.terms.channels.clone();
        channels.insert(*channel) && vote.terms.takes(channels)
    };
    CHANNELS.into_iter().filter(fits).collect()
}

/// As many keys as fit beside each other in the window; the others are among the actions.
fn fitting(keys: Vec<Hint>, ctx: &Ctx<'_>) -> Vec<Hint> {
    let room = ctx.size.width.max(USUAL);
    let mut used = 0;
    keys.into_iter()
        .take_while(|hint| {
            let words = cells(&hint.key.label(ctx.text)) + cells(ctx.text.get(hint.words));
            used += words + 4;
            used <= room
        })
        .collect()
}

fn allowed(act: Do, vote: &Vote) -> bool {
    let on = |channel| vote.terms.channels.contains(&channel);
    match act {
        Do::Paper | Do::HandedOut => on(Channel::Paper),
        Do::Hands => on(Channel::Hands),
        Do::Totals => on(Channel::Totals),
        Do::Call => on(Channel::RollCall),
        Do::AddChannel => !addable(vote).is_empty(),
        Do::Phones => on(Channel::Phone),
        Do::Census | Do::Close | Do::Annul => true,
    }
}

#[cfg(test)]
mod tests;
