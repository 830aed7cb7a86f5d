//! What the keys of the list do, and the boxes they open.

use super::editor::Editor;
use super::hands::Hands;
use super::merge::Merge;
use super::proposal::{Proposal, decided, vote_at};
use super::{Do, KEYS, Mode, Positions, SHOWN};
use crate::assembly::themes::{Position, Standing, Theme, ThemeCommand, ThemeOutcome};
use crate::assembly::vote::Stage;
use crate::assembly::words::{PARAGRAPH, REASON};
use crate::assembly::{PositionId, ThemeId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::finder::{Finder, Other};
use crate::tui::frame::Message;
use crate::tui::screens::vote::templates::Template;
use crate::tui::screens::vote_draft::VoteDraft;
use crate::tui::screens::{ScreenId, vote};
use crate::tui::widgets::field::Field;

/// The names of the boxes.
const MENU: &str = "menu";
const WITHDRAW: &str = "withdraw";
const REOPEN: &str = "reopen";
const OUTCOME: &str = "outcome";
const SHARED: &str = "shared";
const DIVERGENT: &str = "divergent";
const VOTED: &str = "voted";

impl Positions {
    /// Does what the ▶ row says.
    pub(super) fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let proposal = self.proposal(ctx);
        if let Proposal::GoOnVoting(id) = proposal
            && let Some(vote) = ctx.assembly().votes.get(id)
        {
            return vec![vote::go_to(vote)];
        }
        if let Proposal::Vote(theme) = proposal {
            return vec![to_vote(theme, ctx)];
        }
        if let Some(screen) = proposal.elsewhere() {
            return vec![Effect::Go(screen)];
        }
        match proposal {
            Proposal::AddTheme => self.act(Do::AddTheme, ctx),
            Proposal::Add(_) => self.act(Do::Add, ctx),
            Proposal::Spokesperson(id) => {
                self.find_for(id, ctx);
                Vec::new()
            }
            Proposal::Close(theme, outcome) => vec![closing(theme, outcome, ctx)],
            Proposal::Next(theme) => {
                self.look_at(theme);
                Vec::new()
            }
            Proposal::Hear(_)
            | Proposal::CheckIn
            | Proposal::Vote(_)
            | Proposal::GoOnVoting(_)
            | Proposal::Save => Vec::new(),
        }
    }

    /// Does what a key says; where it does not apply, says what is missing.
    pub(super) fn act(&mut self, act: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let theme = self.theme(ctx);
        let selected = self.selected(ctx);
        match (act, theme, selected) {
            (Do::AddTheme, _, _) => self.mode = Mode::Edit(Editor::new_theme(ctx)),
            (Do::ChangeTheme, Some(id), _) => self.mode = Mode::Edit(Editor::theme(id, ctx)),
            (Do::Add, Some(id), _) => self.mode = Mode::Edit(Editor::new_position(id, ctx)),
            (Do::Change, _, Some(p)) => self.mode = Mode::Edit(Editor::position(p, ctx)),
            (Do::Split, _, Some(p)) => self.mode = Mode::Edit(Editor::split(p, ctx)),
            (Do::Merge, _, Some(p)) => self.mode = Mode::Merge(Merge::into(p)),
            (Do::Hands, Some(id), _) if ctx.assembly().themes.open_on(id).next().is_some() => {
                self.mode = Mode::Count(Hands::on(id, selected, ctx));
            }
            (Do::Spokesperson, _, Some(p)) => self.find_for(p.id, ctx),
            (Do::Menu, _, _) => return vec![Effect::Ask(self.menu(ctx))],
            (Do::Close, Some(id), _) => return close(id, ctx),
            (Do::Withdraw, _, Some(p)) => return vec![withdraw(p, ctx)],
            (Do::Up | Do::Down, Some(id), Some(p)) => return self.shift(act, id, p.id, ctx),
            (Do::ThemeUp | Do::ThemeDown, Some(id), _) => return shift_theme(act, id, ctx),
            (_, missing, _) => {
                let key = missing.map_or("positions-no-theme", |_| "positions-no-position");
                return vec![Effect::Say(Message::attention(ctx.text.get(key)))];
            }
        }
        Vec::new()
    }

    fn find_for(&mut self, id: PositionId, ctx: &Ctx<'_>) {
        let taken = ctx.assembly().themes.position(id);
        let vacate = taken.is_some_and(|p| p.spokesperson.is_some());
        let words = ctx.text.get("positions-find-vacate-row");
        let other = vacate.then(|| Other::Untyped(words.to_owned()));
        self.mode = Mode::Find(id, Finder::new(other, ctx));
    }

    /// The acts that the hint row has no room for, as far as they apply now.
    fn menu(&self, ctx: &Ctx<'_>) -> Dialog {
        let text = ctx.text;
        let words = |act: &Do| {
            let row = KEYS.iter().find(|b| b.action == Some(*act));
            row.map(|b| format!("{}  {}", b.key.label(text), text.get(b.hint)))
        };
        let items = self.offered(ctx).iter().filter_map(words).collect();
        Dialog::pick(MENU, text.get("positions-menu-title"), items)
    }

    fn offered(&self, ctx: &Ctx<'_>) -> Vec<Do> {
        let has_theme = self.theme(ctx).is_some();
        let has_position = self.selected(ctx).is_some();
        let applies = |act: &Do| match act {
            Do::AddTheme => true,
            Do::Close | Do::ChangeTheme | Do::ThemeUp | Do::ThemeDown => has_theme,
            Do::Spokesperson
            | Do::Hands
            | Do::Add
            | Do::Change
            | Do::Menu
            | Do::Merge
            | Do::Split
            | Do::Withdraw
            | Do::Up
            | Do::Down => has_position,
        };
        let hidden = KEYS.iter().skip(SHOWN).filter_map(|b| b.action);
        hidden.filter(applies).collect()
    }

    /// Moves a position one place up or down among those of its theme.
    fn shift(&mut self, act: Do, theme: ThemeId, id: PositionId, ctx: &Ctx<'_>) -> Vec<Effect> {
        let rows = self.rows(ctx);
        let Some(order) = swapped(&rows, &id, act == Do::Up) else {
            return Vec::new();
        };
        self.select(id);
        vec![Effect::submit(ThemeCommand::Order { theme, order })]
    }

    /// The answer of a box.
    pub(super) fn answered(&mut self, tag: &str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some(theme) = self.theme(ctx) else {
            return match (tag, reply) {
                (MENU, Reply::Pick(_)) => self.act(Do::AddTheme, ctx),
                _ => Vec::new(),
            };
        };
        let close = |outcome, note| {
            vec![Effect::submit(ThemeCommand::CloseTheme {
                id: theme,
                outcome,
                note,
            })]
        };
        match (tag, reply) {
            (MENU, Reply::Pick(at)) => match self.offered(ctx).get(at) {
                Some(act) => self.act(*act, ctx),
                None => Vec::new(),
            },
            (WITHDRAW, Reply::Text(reason)) => match self.selected(ctx) {
                Some(p) => vec![Effect::submit(ThemeCommand::Withdraw { id: p.id, reason })],
                None => Vec::new(),
            },
            (REOPEN, Reply::Text(reason)) => {
                let id = theme;
                vec![Effect::submit(ThemeCommand::ReopenTheme { id, reason })]
            }
            (OUTCOME, Reply::Pick(at)) => match outcomes(theme, ctx).get(at) {
                Some(Some(outcome)) => vec![closing(theme, *outcome, ctx)],
                Some(None) => vec![to_vote(theme, ctx)],
                None => Vec::new(),
            },
            (SHARED, Reply::Text(note)) => close(ThemeOutcome::Shared, note),
            (DIVERGENT, Reply::Text(note)) => close(ThemeOutcome::Divergent, note),
            (VOTED, Reply::Text(note)) => match decided(theme, ctx) {
                Some(vote) => close(ThemeOutcome::Voted(vote), note),
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}

/// Where a theme is voted on: its own vote, prepared already or begun from its open positions, and not whichever stands first
/// in the list of votes. A vote that is open comes before any other.
fn to_vote(theme: ThemeId, ctx: &Ctx<'_>) -> Effect {
    let votes = &ctx.assembly().votes;
    if votes.open().next().is_some() {
        return Effect::Go(ScreenId::Vote);
    }
    if let Some(prepared) = vote_at(theme, Stage::Draft, ctx).and_then(|id| votes.get(id)) {
        return vote::go_to(prepared);
    }
    let terms = Template::Theme(theme).terms(ctx.assembly(), ctx.text);
    Effect::show(VoteDraft::new(&terms))
}

/// The list with an item moved one place up, or down; `None` at either end.
fn swapped<T: Clone + PartialEq>(list: &[T], item: &T, is_up: bool) -> Option<Vec<T>> {
    let at = list.iter().position(|other| other == item)?;
    let to = if is_up { at.checked_sub(1)? } else { at + 1 };
    let mut list = list.to_vec();
    (to < list.len()).then(|| list.swap(at, to))?;
    Some(list)
}

fn shift_theme(act: Do, theme: ThemeId, ctx: &Ctx<'_>) -> Vec<Effect> {
    let list = &ctx.assembly().themes.list;
    let ids: Vec<ThemeId> = list.iter().map(|t| t.id).collect();
    let order = swapped(&ids, &theme, act == Do::ThemeUp);
    let command = order.map(|order| ThemeCommand::OrderThemes { order });
    command.map(Effect::submit).into_iter().collect()
}

/// Asks why a position is withdrawn; one that is no longer open stands again at once.
fn withdraw(position: &Position, ctx: &Ctx<'_>) -> Effect {
    if position.standing != Standing::Open {
        return Effect::submit(ThemeCommand::Restore { id: position.id });
    }
    let text = ctx.text;
    let title = [("title", position.title.as_str().into())];
    Effect::Ask(Dialog::write(
        WITHDRAW,
        &text.with("positions-withdraw-title", &title),
        vec![text.get("positions-withdraw-body").to_owned()],
        Field::new(REASON),
    ))
}

/// Closes a theme, or asks why it is opened again.
fn close(id: ThemeId, ctx: &Ctx<'_>) -> Vec<Effect> {
    let text = ctx.text;
    let themes = &ctx.assembly().themes;
    if let Some(theme) = themes.theme(id).filter(|t| t.closed.is_some()) {
        let title = [("title", theme.title.as_str().into())];
        return vec![Effect::Ask(Dialog::write(
            REOPEN,
            &text.with("positions-reopen-title", &title),
            vec![text.get("positions-reopen-body").to_owned()],
            Field::new(REASON),
        ))];
    }
    if themes.is_settled(id) {
        return vec![closing(id, ThemeOutcome::Shared, ctx)];
    }
    let words = |outcome: &Option<ThemeOutcome>| match outcome {
        Some(ThemeOutcome::Voted(vote)) => {
            text.with("positions-outcome-voted", &[("vote", vote.0.into())])
        }
        Some(ThemeOutcome::Shared) => text.get("positions-outcome-shared").to_owned(),
        Some(ThemeOutcome::Divergent) => text.get("positions-outcome-divergent").to_owned(),
        None => text.get("positions-outcome-vote").to_owned(),
    };
    let items = outcomes(id, ctx).iter().map(words).collect();
    let title = themes.theme(id).map_or("", |t| t.title.as_str());
    let question = text.with("positions-outcome-title", &[("theme", title.into())]);
    vec![Effect::Ask(Dialog::pick(OUTCOME, &question, items))]
}

/// How a theme with several open positions may be closed; `None` stands for voting first.
fn outcomes(id: ThemeId, ctx: &Ctx<'_>) -> Vec<Option<ThemeOutcome>> {
    let first = decided(id, ctx).map(ThemeOutcome::Voted);
    vec![first, Some(ThemeOutcome::Divergent)]
}

/// Asks for a note and closes the theme.
fn closing(id: ThemeId, outcome: ThemeOutcome, ctx: &Ctx<'_>) -> Effect {
    let text = ctx.text;
    let themes = &ctx.assembly().themes;
    let title = themes.theme(id).map_or("", |t: &Theme| t.title.as_str());
    let left: Vec<String> = themes
        .open_on(id)
        .map(|p| text.with("positions-quoted", &[("title", p.title.as_str().into())]))
        .collect();
    let positions = [("positions", text.list(&left).into())];
    let (tag, what) = match outcome {
        ThemeOutcome::Shared if left.is_empty() => {
            (SHARED, text.get("positions-close-nothing").to_owned())
        }
        ThemeOutcome::Shared => (SHARED, text.with("positions-close-shared", &positions)),
        ThemeOutcome::Divergent => (
            DIVERGENT,
            text.with("positions-close-divergent", &positions),
        ),
        ThemeOutcome::Voted(vote) => (
            VOTED,
            text.with("positions-close-voted", &[("vote", vote.0.into())]),
        ),
    };
    Effect::Ask(Dialog::write_or_skip(
        tag,
        &text.with("positions-close-title", &[("theme", title.into())]),
        vec![what, text.get("positions-close-note").to_owned()],
        Field::new(PARAGRAPH),
    ))
}
