//! *Risultati*: what came out of a vote, whether the figures add up, and what to do with it.

mod acts;
mod ledger;
mod lines;
mod next;
mod robust;
mod steps;
mod verdict;
mod words;

#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use self::acts::{
    accept, close_theme, has_its_run_off, has_receipts, proclaim, receipts, repeat, results,
    run_off, show,
};
use self::next::{Proposal, proposal};
use super::{Page, ScreenId};
use crate::assembly::VoteId;
use crate::assembly::themes::ThemeOutcome;
use crate::assembly::vote::{Stage, Vote, VoteCommand};
use crate::assembly::words::REASON;
use crate::present::result;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::Next;
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::field::Field;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Table,
    Why,
    Robust,
    Covered,
    Receipts,
    Reopen,
    Annul,
    Repeat,
    RunOff,
    CloseTheme,
    Show,
}

const REPEAT_KEY: Binding<Do> = Binding::new(Key::Char('n'), Do::Repeat, "results-key-repeat");
/// The key of an annulled vote.
const REPEAT: &[Binding<Do>] = &[REPEAT_KEY];
/// The keys in the hint row; the others are found with F2.
const SHOWN: usize = 6;
const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Char('t'), Do::Table, "results-key-table"),
    Binding::new(Key::Char('p'), Do::Why, "results-key-why"),
    Binding::new(Key::Char('e'), Do::Robust, "results-key-robust"),
    Binding::new(Key::Char('s'), Do::Covered, "results-key-covered"),
    Binding::new(Key::Char('u'), Do::Receipts, "results-key-receipts"),
    Binding::new(Key::Char('r'), Do::Reopen, "results-key-reopen"),
    Binding::new(Key::Char('a'), Do::Annul, "results-key-annul"),
    REPEAT_KEY,
    Binding::new(Key::Char('b'), Do::RunOff, "results-key-run-off"),
    Binding::new(Key::Char('c'), Do::CloseTheme, "results-key-close-theme"),
    Binding::new(Key::Char('v'), Do::Show, "results-key-show"),
];

/// Which side of the results is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Side {
    /// Places, verdict, ledger.
    #[default]
    Result,
    /// Every figure on every base.
    Table,
    /// Why the outcome is what it is.
    Why,
    /// What would have changed it.
    Robust,
}

/// The screen of a counted vote.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The vote; the last that was counted until another is chosen.
    vote: Option<VoteId>,
    side: Side,
    scroll: usize,
}

impl Results {
    /// The results of one vote.
    pub fn of(id: VoteId) -> Self {
        Self {
            vote: Some(id),
            ..Self::default()
        }
    }

    fn vote<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Vote> {
        let votes = &ctx.assembly().votes;
        match self.vote {
            Some(id) => votes.get(id).map(AsRef::as_ref),
            None => votes
                .list
                .values()
                .rev()
                .find(|v| v.is_counted())
                .map(AsRef::as_ref),
        }
    }

    fn act(&mut self, act: Do, vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
        let id = vote.id;
        let text = ctx.text;
        let write = |tag, title: &str, body: &str| {
            Effect::Ask(Dialog::write(
                tag,
                text.get(title),
                vec![text.get(body).to_owned()],
                Field::new(REASON),
            ))
        };
        match act {
            Do::Table => self.turn(Side::Table),
            Do::Why => self.turn(Side::Why),
            Do::Robust => self.turn(Side::Robust),
            Do::Covered => return vec![show(id, true), Effect::Go(ScreenId::Hall)],
            Do::Receipts => return receipts(vote, ctx),
            Do::Show => return vec![show(id, false)],
            // It is refused: better before a reason is written than after.
            Do::Reopen if stays_closed(vote, ctx) => {
                let reason = String::new();
                return vec![Effect::submit(VoteCommand::Reopen { id, reason })];
            }
            Do::Annul if closed_a_theme(vote, ctx) => {
                let reason = String::new();
                return vec![Effect::submit(VoteCommand::Annul { id, reason })];
            }
            Do::Reopen => {
                return vec![write(
                    "reopen",
                    "results-reopen-title",
                    "results-reopen-body",
                )];
            }
            Do::Annul => return vec![write("annul", "results-annul-title", "results-annul-body")],
            Do::Repeat if vote.stage == Stage::Annulled || is_on_closed_theme(vote, ctx) => {
                return repeat(id, String::new());
            }
            Do::Repeat => {
                return vec![write(
                    "repeat",
                    "results-repeat-title",
                    "results-repeat-body",
                )];
            }
            Do::RunOff if has_its_run_off(vote) => return run_off(id, String::new()),
            Do::RunOff => {
                return vec![write(
                    "run-off",
                    "results-run-off-title",
                    "results-run-off-body",
                )];
            }
            Do::CloseTheme => {
                let theme = vote.terms.theme;
                return Vec::from_iter(theme.map(|theme| close_theme(theme, id)));
            }
        }
        Vec::new()
    }

    /// The keys, where the one of the side looked at says that it leads back.
    fn named(&self, mut keys: Vec<Hint>) -> Vec<Hint> {
        let aside = match self.side {
            Side::Result => return keys,
            Side::Table => "results-key-table",
            Side::Why => "results-key-why",
            Side::Robust => "results-key-robust",
        };
        for hint in &mut keys {
            if hint.words == aside {
                hint.words = "results-key-result";
            }
        }
        keys
    }

    fn turn(&mut self, side: Side) {
        self.side = if self.side == side {
            Side::Result
        } else {
            side
        };
        self.scroll = 0;
    }

    fn lines(&self, ctx: &Ctx<'_>, width: u16) -> Vec<Line<'static>> {
        let Some(vote) = self.vote(ctx) else {
            return vec![Line::styled(
                ctx.text.get("results-none").to_owned(),
                ctx.theme.dim,
            )];
        };
        let mut lines = lines::head(vote, ctx, width);
        match (result::result(vote), self.side) {
            (Some(view), Side::Result) => {
                lines.extend(lines::result(vote, &view, ctx, width));
                lines.extend(robust::pointer(vote, ctx, width));
            }
            (Some(view), Side::Table) => lines.extend(lines::table(vote, &view, ctx, width)),
            (Some(_), Side::Why) => lines.extend(steps::why(vote, ctx, width)),
            (Some(_), Side::Robust) => lines.extend(robust::robust(vote, ctx, width)),
            (None, _) => {}
        }
        lines.extend(lines::past(vote, ctx, width));
        lines
    }
}

/// Whether a vote cannot be opened again, whatever the reason: its urn was emptied, another vote is open, or a theme was
/// closed on it.
fn stays_closed(vote: &Vote, ctx: &Ctx<'_>) -> bool {
    !vote.phone.ballots.is_empty()
        || ctx.assembly().votes.open().next().is_some()
        || closed_a_theme(vote, ctx)
}

/// Whether nothing is voted on its theme any more.
fn is_on_closed_theme(vote: &Vote, ctx: &Ctx<'_>) -> bool {
    vote.terms.closed_theme(ctx.assembly()).is_some()
}

/// Whether a theme was closed on this vote and still is.
fn closed_a_theme(vote: &Vote, ctx: &Ctx<'_>) -> bool {
    let outcome = ThemeOutcome::Voted(vote.id);
    let mut themes = ctx.assembly().themes.list.iter();
    themes.any(|theme| theme.closed.as_ref().is_some_and(|c| c.outcome == outcome))
}

/// The keys in the hint row. A vote that phones took part in has receipts, and is not opened again.
fn shown(vote: &Vote) -> Vec<Hint> {
    let without = if has_receipts(vote) {
        Do::Reopen
    } else {
        Do::Receipts
    };
    let keys = KEYS.iter().filter(|b| b.action != Some(without));
    keys.take(SHOWN).map(Hint::from).collect()
}

impl Page for Results {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("results-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = self.vote(ctx) else {
            return if *intent == Intent::Accept {
                vec![Effect::Go(ScreenId::Vote)]
            } else {
                Vec::new()
            };
        };
        let height = usize::from(ctx.body.height);
        let last = self.lines(ctx, ctx.body.width).len().saturating_sub(height);
        match intent {
            Intent::Accept => return accept(vote, ctx),
            Intent::Step(Step::Down) | Intent::Wheel(Step::Down, _) => {
                self.scroll = (self.scroll + 1).min(last);
            }
            Intent::Step(Step::Up) | Intent::Wheel(Step::Up, _) => {
                self.scroll = self.scroll.min(last).saturating_sub(1);
            }
            Intent::Step(Step::PageDown) => self.scroll = (self.scroll + height).min(last),
            Intent::Step(Step::PageUp) => self.scroll = self.scroll.saturating_sub(height),
            other => {
                if let Some(act) = action(KEYS, other) {
                    return self.act(act, vote, ctx);
                }
            }
        }
        Vec::new()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(ctx, area.width);
        let hidden = lines.len().saturating_sub(usize::from(area.height));
        let scroll = self.scroll.min(hidden);
        for (row, line) in area.rows().zip(lines.into_iter().skip(scroll)) {
            frame.render_widget(line, row);
        }
        if scroll < hidden {
            let more = Rect {
                y: area.bottom().saturating_sub(1),
                height: 1,
                ..area
            };
            let words = ctx
                .text
                .with("results-more", &[("n", (hidden - scroll + 1).into())]);
            frame.render_widget(ratatui::widgets::Clear, more);
            frame.render_widget(Line::styled(words, ctx.theme.dim), more);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        match self.vote(ctx) {
            Some(vote) if vote.is_counted() => self.named(shown(vote)),
            Some(vote) if vote.stage == Stage::Annulled => hints(REPEAT),
            Some(_) | None => Vec::new(),
        }
    }

    fn every_key() -> Vec<Hint> {
        hints(KEYS)
    }

    fn measures(&self, ctx: &Ctx<'_>) -> Option<VoteId> {
        self.vote(ctx)
            .filter(|vote| vote.is_counted())
            .map(|vote| vote.id)
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        let Some(vote) = self.vote(ctx) else {
            return Some(Next::enter(ctx.text.get("ballots-next-list")));
        };
        let words = match proposal(vote, ctx) {
            Proposal::Lot => "results-next-lot",
            Proposal::TableDecides => "results-next-table",
            Proposal::Verify => "results-next-verify",
            Proposal::Proclaim => "results-next-proclaim",
            Proposal::Show => "results-next-show",
            Proposal::RunOff => "results-next-run-off",
            Proposal::CloseTheme(_) => "results-next-close-theme",
            Proposal::Back => "ballots-next-list",
        };
        Some(Next::enter(ctx.text.get(words)))
    }

    /// From the table, the reasons or the robustness back to the result.
    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        let is_aside = self.side != Side::Result;
        self.side = Side::Result;
        if is_aside {
            self.scroll = 0;
        }
        is_aside
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(vote) = self.vote(ctx) else {
            return Vec::new();
        };
        let id = vote.id;
        let command = match (tag, reply) {
            ("lot", Reply::Text(seed)) => VoteCommand::DrawLot { id, seed },
            ("verify", Reply::Text(by)) => VoteCommand::Verify { id, by },
            ("annul", Reply::Text(reason)) => {
                // It is no longer the last one counted: it stays in view, with what can follow.
                self.vote = Some(id);
                VoteCommand::Annul { id, reason }
            }
            ("repeat", Reply::Text(reason)) => return repeat(id, reason),
            ("run-off", Reply::Text(reason)) => return run_off(id, reason),
            ("exposing", Reply::Yes) => return proclaim(vote, ctx),
            ("proclaim", Reply::Text(reason)) => {
                return vec![
                    Effect::submit(VoteCommand::Proclaim { id, reason }),
                    Effect::follow(results(id)),
                ];
            }
            ("reopen", Reply::Text(reason)) => {
                return vec![
                    Effect::submit(VoteCommand::Reopen { id, reason }),
                    Effect::Go(ScreenId::Ballots),
                ];
            }
            ("table", Reply::Pick(place)) => {
                let mut order = vote.open_tie();
                if place >= order.len() {
                    return Vec::new();
                }
                let first = order.remove(place);
                order.insert(0, first);
                VoteCommand::DecideTie {
                    id,
                    by: ctx.text.get("results-table-name").to_owned(),
                    order,
                }
            }
            _ => return Vec::new(),
        };
        vec![Effect::submit(command)]
    }
}
