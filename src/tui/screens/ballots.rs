//! 09, *Voto aperto*: what has come in, never what it says.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::hands::Hands;
use super::phones::{state, visitors};
use super::results::Results;
use super::{Page, ScreenId};
use crate::assembly::VoteId;
use crate::assembly::vote::{Channel, Vote, VoteCommand};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::bar;
use crate::tui::widgets::field::Field;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Paper,
    Hands,
    Totals,
    Phones,
    HandedOut,
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
const KEYS: &[Binding<Do>] = &[PAPER, HANDS, TOTALS, PHONES, HANDED_OUT, CLOSE, ANNUL];

/// Width of the bars.
const BAR: u16 = 36;
/// Width of the names of channels.
const NAME: usize = 14;

/// The screen of the open vote.
#[derive(Clone, Debug, Default)]
pub struct Ballots {
    /// The vote that was asked to be closed, so that its results come next.
    closing: Option<VoteId>,
}

/// What Enter does on an open vote.
enum Proposal {
    /// Go on with a channel on which nothing, or not all, came in.
    Channel(Channel),
    Close,
}

fn open<'a>(ctx: &Ctx<'a>) -> Option<&'a Vote> {
    ctx.assembly().votes.open().next().map(AsRef::as_ref)
}

/// How many voted on a channel as far as is known: ballots read, or figures typed.
fn arrived(vote: &Vote, channel: Channel) -> Option<u64> {
    match channel {
        Channel::Paper => Some(vote.paper.read()),
        Channel::Phone => Some(vote.phone.arrived),
        Channel::Hands | Channel::Totals => {
            let totals = vote.totals.get(&channel)?;
            let most = totals.votes.iter().copied().max().unwrap_or(0);
            Some(totals.voters_under(&vote.terms, channel).unwrap_or(most))
        }
    }
}

fn proposal(vote: &Vote) -> Proposal {
    let unread = !vote.paper.doubtful().is_empty() || vote.paper.packs.iter().any(|p| !p.closed);
    if unread {
        return Proposal::Channel(Channel::Paper);
    }
    let empty = |channel: &&Channel| arrived(vote, **channel).unwrap_or(0) == 0;
    let nothing = vote.terms.channels.iter().all(|c| empty(&c));
    // What phones send comes in by itself: there is nowhere to go for it.
    let mut entered = vote.terms.channels.iter().filter(|c| **c != Channel::Phone);
    match entered.find(empty) {
        Some(channel) if nothing => Proposal::Channel(*channel),
        _ => Proposal::Close,
    }
}

fn enter(channel: Channel) -> Effect {
    match channel {
        Channel::Paper => Effect::Go(ScreenId::Paper),
        Channel::Hands | Channel::Totals => Effect::show(Hands::on(channel)),
        Channel::Phone => Effect::Go(ScreenId::Phones),
    }
}

impl Ballots {
    fn accept(vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        match proposal(vote) {
            Proposal::Channel(channel) => vec![enter(channel)],
            Proposal::Close => vec![Effect::Ask(closing(vote, ctx))],
        }
    }

    fn act(act: Do, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let effect = match act {
            Do::Paper => enter(Channel::Paper),
            Do::Hands => enter(Channel::Hands),
            Do::Totals => enter(Channel::Totals),
            Do::Phones => enter(Channel::Phone),
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
                    Field::new(200),
                ))
            }
        };
        vec![effect]
    }

    fn lines(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
        let text = ctx.text;
        let mut lines: Vec<Line<'static>> = wrap(&vote.terms.question, width)
            .into_iter()
            .map(|l| Line::styled(l, ctx.theme.strong))
            .collect();
        lines.push(Line::default());
        let minutes = vote.opened.map_or(0, |(at, _)| {
            (ctx.now.as_second() - at.as_second()).max(0) / 60
        });
        lines.push(Line::from(
            text.with("ballots-open-since", &[("n", minutes.into())]),
        ));
        lines.push(Line::default());
        let present = vote.census().present;
        for channel in &vote.terms.channels {
            let n = arrived(vote, *channel);
            lines.push(channel_line(*channel, n, vote, ctx));
        }
        let known = vote
            .terms
            .channels
            .iter()
            .filter_map(|c| arrived(vote, *c))
            .sum();
        lines.push(row(text.get("ballots-total"), known, present, ctx));
        lines.push(Line::default());
        let missing = present.saturating_sub(known);
        lines.push(Line::from(
            text.with("ballots-missing", &[("n", missing.into())]),
        ));
        if let Some(handed_out) = vote.paper.handed_out {
            let values = [("n", handed_out.into()), ("read", vote.paper.read().into())];
            lines.push(Line::from(text.with("ballots-handed-out", &values)));
        }
        if vote.takes_phones() {
            lines.extend(phones(ctx, width));
        }
        let doubtful = vote.paper.doubtful().len();
        if doubtful > 0 {
            lines.push(Line::styled(
                text.with("ballots-doubtful", &[("n", doubtful.into())]),
                ctx.theme.warn,
            ));
        }
        lines.push(Line::default());
        lines.push(Line::styled(
            text.get("ballots-covered").to_owned(),
            ctx.theme.dim,
        ));
        lines
    }
}

/// Where phones vote and who has come.
fn phones(ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
    let network = ctx.network();
    let style = if network.is_on() {
        ctx.theme.text
    } else {
        ctx.theme.warn
    };
    let mut words = vec![state(network, ctx)];
    if network.is_on() {
        words.extend(visitors(network, ctx));
    }
    let wrapped = wrap(&words.join(" · "), width).into_iter();
    wrapped.map(|line| Line::styled(line, style)).collect()
}

fn closing(vote: &Vote, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let voted: u64 = vote
        .terms
        .channels
        .iter()
        .filter_map(|c| arrived(vote, *c))
        .sum();
    let missing = vote.census().present.saturating_sub(voted);
    let body = vec![
        text.with(
            "ballots-close-count",
            &[("voted", voted.into()), ("missing", missing.into())],
        ),
        text.get("ballots-close-body").to_owned(),
    ];
    Dialog::word(
        "close",
        text.get("ballots-close-title"),
        body,
        text.get("ballots-close-word"),
    )
}

fn channel_line(
    channel: Channel,
    arrived: Option<u64>,
    vote: &Vote,
    ctx: &Ctx<'_>,
) -> Line<'static> {
    let name = ctx.text.get(channel_name(channel));
    let Some(n) = arrived else {
        let none = ctx.text.get("ballots-nothing-yet").to_owned();
        return Line::from(vec![
            Span::raw(format!("  {:<NAME$}", cut(name, 14))),
            Span::styled(none, ctx.theme.dim),
        ]);
    };
    row(name, n, vote.census().present, ctx)
}

/// The words of a channel.
pub(super) fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Hands => "ballots-channel-hands",
        Channel::Paper => "ballots-channel-paper",
        Channel::Totals => "ballots-channel-totals",
        Channel::Phone => "ballots-channel-phone",
    }
}

fn row(name: &str, n: u64, present: u64, ctx: &Ctx<'_>) -> Line<'static> {
    let mut spans = vec![Span::raw(format!("  {:<NAME$}", cut(name, 14)))];
    spans.extend(bar::line(n, present, BAR, ctx.theme).spans);
    spans.push(Span::raw(format!(
        "  {}",
        ctx.text
            .with("ballots-of", &[("n", n.into()), ("of", present.into())])
    )));
    Line::from(spans)
}

impl Page for Ballots {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("ballots-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = open(ctx) else {
            return if *intent == Intent::Accept {
                vec![Effect::Go(ScreenId::Vote)]
            } else {
                Vec::new()
            };
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
        let lines = match open(ctx) {
            Some(vote) => Self::lines(vote, ctx, area.width),
            None => vec![Line::styled(
                ctx.text.get("ballots-none").to_owned(),
                ctx.theme.dim,
            )],
        };
        for (row, line) in area.rows().zip(lines) {
            frame.render_widget(line, row);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        let Some(vote) = open(ctx) else {
            return Vec::new();
        };
        KEYS.iter()
            .filter(|b| b.action.is_some_and(|act| allowed(act, vote)))
            .map(|b| Hint {
                key: b.key,
                words: b.hint,
            })
            .collect()
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let Some(vote) = open(ctx) else {
            return Some(Next::enter(ctx.text.get("ballots-next-list")));
        };
        Some(Next::enter(match proposal(vote) {
            Proposal::Close | Proposal::Channel(Channel::Phone) => {
                ctx.text.get("ballots-next-close")
            }
            Proposal::Channel(Channel::Hands) => ctx.text.get("ballots-next-hands"),
            Proposal::Channel(Channel::Paper) => ctx.text.get("ballots-next-paper"),
            Proposal::Channel(Channel::Totals) => ctx.text.get("ballots-next-totals"),
        }))
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        match self.closing.take() {
            Some(id) if ctx.assembly().votes.get(id).is_some_and(|v| v.is_counted()) => {
                vec![Effect::Back, Effect::show(Results::of(id))]
            }
            Some(_) | None => Vec::new(),
        }
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
            ("handed-out", Reply::Text(n)) => {
                let ballots = n.parse().unwrap_or(0);
                vec![Effect::submit(VoteCommand::HandOut { id, ballots })]
            }
            _ => Vec::new(),
        }
    }
}

fn allowed(act: Do, vote: &Vote) -> bool {
    let on = |channel| vote.terms.channels.contains(&channel);
    match act {
        Do::Paper | Do::HandedOut => on(Channel::Paper),
        Do::Hands => on(Channel::Hands),
        Do::Totals => on(Channel::Totals),
        Do::Phones => on(Channel::Phone),
        Do::Close | Do::Annul => true,
    }
}
