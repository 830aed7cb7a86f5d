//! The next sensible act on a theme, which the ▶ row always proposes.

use super::Positions;
use crate::assembly::floor::{Speaker, SpeakerRole};
use crate::assembly::themes::{Position, Theme, ThemeOutcome};
use crate::assembly::vote::Stage;
use crate::assembly::{PositionId, ThemeId, VoteId};
use crate::tui::ctx::Ctx;
use crate::tui::frame::Message;
use crate::tui::screens::ScreenId;

/// What Enter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proposal {
    /// Write the first theme.
    AddTheme,
    /// Write a position on the theme.
    Add(ThemeId),
    /// Choose who speaks for a position.
    Spokesperson(PositionId),
    /// Hear the spokespeople of the theme.
    Hear(ThemeId),
    /// Check people in first.
    CheckIn,
    /// Prepare a vote among the open positions of the theme.
    Vote(ThemeId),
    /// Go on with the vote on the theme that is prepared or open.
    GoOnVoting(VoteId),
    /// Close the theme.
    Close(ThemeId, ThemeOutcome),
    /// Look at the next open theme.
    Next(ThemeId),
    /// Every theme is closed: save.
    Save,
}

/// The first open position of a theme without a spokesperson, where one is needed: not on a theme that is closed, nor
/// where nothing is left to choose from.
pub(super) fn vacant(theme: ThemeId, ctx: &Ctx<'_>) -> Option<PositionId> {
    let themes = &ctx.assembly().themes;
    let is_closed = themes.theme(theme).is_none_or(|t| t.closed.is_some());
    if is_closed || themes.is_settled(theme) {
        return None;
    }
    let mut open = themes.open_on(theme);
    open.find(|p| p.spokesperson.is_none()).map(|p| p.id)
}

/// A vote on a theme that decides it: the last one counted.
pub(super) fn decided(theme: ThemeId, ctx: &Ctx<'_>) -> Option<VoteId> {
    let votes = ctx.assembly().votes.list.values().rev();
    let mut on = votes.filter(|v| v.terms.theme == Some(theme));
    on.find(|v| v.is_counted()).map(|v| v.id)
}

impl Positions {
    /// The next sensible act.
    pub(super) fn proposal(&self, ctx: &Ctx<'_>) -> Proposal {
        let themes = &ctx.assembly().themes;
        let Some(theme) = self.theme(ctx).and_then(|id| themes.theme(id)) else {
            return Proposal::AddTheme;
        };
        if theme.closed.is_some() {
            let open = themes.list.iter().find(|t| t.closed.is_none());
            return open.map_or(Proposal::Save, |t| Proposal::Next(t.id));
        }
        let open = themes.open_on(theme.id).count();
        if theme.positions.is_empty() {
            return Proposal::Add(theme.id);
        }
        if ctx.assembly().roll.participants.is_empty() && ctx.assembly().roll.present() == 0 {
            return if open < 2 {
                Proposal::Add(theme.id)
            } else {
                Proposal::CheckIn
            };
        }
        if open < 2 {
            return settled(theme, ctx);
        }
        match self.selected(ctx) {
            Some(position) if position.is_open() && position.spokesperson.is_none() => {
                Proposal::Spokesperson(position.id)
            }
            Some(_) | None => deciding(theme, ctx),
        }
    }
}

/// The last vote on a theme at this stage.
pub(super) fn vote_at(theme: ThemeId, stage: Stage, ctx: &Ctx<'_>) -> Option<VoteId> {
    let votes = ctx.assembly().votes.list.values().rev();
    let mut on = votes.filter(|v| v.terms.theme == Some(theme));
    on.find(|v| v.stage == stage).map(|v| v.id)
}

/// Whether a spokesperson of the theme had the floor.
fn is_heard(theme: ThemeId, ctx: &Ctx<'_>) -> bool {
    let spoke = |speaker: &Speaker| {
        speaker.theme == Some(theme) && speaker.role == SpeakerRole::Spokesperson
    };
    let floor = &ctx.assembly().floor;
    floor.given.iter().any(|s| spoke(&s.speaker)) || floor.current.iter().any(|s| spoke(&s.speaker))
}

/// What comes once the positions have their spokespeople: hear them, vote, close.
fn deciding(theme: &Theme, ctx: &Ctx<'_>) -> Proposal {
    let id = theme.id;
    if let Some(vote) = vote_at(id, Stage::Open, ctx) {
        return Proposal::GoOnVoting(vote);
    }
    let (draft, decided) = (vote_at(id, Stage::Draft, ctx), decided(id, ctx));
    let heard = is_heard(id, ctx);
    match (draft, decided) {
        // A vote that the plan prepared waits until the spokespeople are heard.
        (Some(vote), decided) if heard || decided.is_some() => Proposal::GoOnVoting(vote),
        (_, Some(vote)) => Proposal::Close(id, ThemeOutcome::Voted(vote)),
        (_, None) if heard => Proposal::Vote(id),
        (_, None) => Proposal::Hear(id),
    }
}

/// What comes where one position is left, or none: the vote on it, then closing; but first it is heard, if it stood alone
/// from the beginning and nobody has spoken on it yet, at the table neither.
fn settled(theme: &Theme, ctx: &Ctx<'_>) -> Proposal {
    let assembly = ctx.assembly();
    let id = theme.id;
    if let [alone] = theme.positions[..]
        && let Some(position) = assembly.themes.position(alone).filter(|p| p.is_open())
        && assembly.consensus.outcome(alone).is_none()
        && !is_heard(id, ctx)
        && decided(id, ctx).is_none()
    {
        return match position.spokesperson {
            Some(_) => Proposal::Hear(id),
            None => Proposal::Spokesperson(alone),
        };
    }
    let pending = vote_at(id, Stage::Open, ctx).or_else(|| vote_at(id, Stage::Draft, ctx));
    match (pending, decided(id, ctx)) {
        (Some(vote), _) => Proposal::GoOnVoting(vote),
        (None, Some(vote)) => Proposal::Close(id, ThemeOutcome::Voted(vote)),
        (None, None) => Proposal::Close(id, ThemeOutcome::Shared),
    }
}

impl Proposal {
    /// What Enter does, in words.
    pub(super) fn words(self, ctx: &Ctx<'_>) -> String {
        let text = ctx.text;
        let themes = &ctx.assembly().themes;
        let title = |id| themes.theme(id).map_or("", |t| t.title.as_str());
        let about = |key: &str, id| text.with(key, &[("theme", title(id).into())]);
        match self {
            Self::AddTheme => text.get("positions-next-add-theme").to_owned(),
            Self::Add(id) => about("positions-next-add", id),
            Self::Spokesperson(id) => {
                let title = themes.position(id).map_or("", |p| p.title.as_str());
                text.with("positions-next-spokesperson", &[("title", title.into())])
            }
            Self::Hear(id) => about("positions-next-hear", id),
            Self::CheckIn => text.get("positions-next-checkin").to_owned(),
            Self::Vote(id) => text.with(
                "positions-next-vote",
                &[
                    ("theme", title(id).into()),
                    ("open", themes.open_on(id).count().into()),
                ],
            ),
            Self::GoOnVoting(id) => text.with("positions-next-voting", &[("vote", id.0.into())]),
            Self::Close(id, ThemeOutcome::Shared) if themes.open_on(id).next().is_none() => {
                about("positions-next-nothing", id)
            }
            Self::Close(id, ThemeOutcome::Shared) => about("positions-next-shared", id),
            Self::Close(id, ThemeOutcome::Divergent) => about("positions-next-divergent", id),
            Self::Close(id, ThemeOutcome::Voted(vote)) => text.with(
                "positions-next-voted",
                &[("theme", title(id).into()), ("vote", vote.0.into())],
            ),
            Self::Next(id) => about("positions-next-theme", id),
            Self::Save => text.get("positions-next-save").to_owned(),
        }
    }

    /// The screen where it is done, if it is another one.
    pub(super) fn elsewhere(self) -> Option<ScreenId> {
        match self {
            Self::Hear(_) => Some(ScreenId::Floor),
            Self::CheckIn => Some(ScreenId::CheckIn),
            Self::Vote(_) | Self::GoOnVoting(_) => Some(ScreenId::Vote),
            Self::Save => Some(ScreenId::Save),
            Self::AddTheme
            | Self::Add(_)
            | Self::Spokesperson(_)
            | Self::Close(..)
            | Self::Next(_) => None,
        }
    }
}

/// What wants attention on a theme, or how it stands.
pub(super) fn advice(
    theme: ThemeId,
    selected: Option<&Position>,
    ctx: &Ctx<'_>,
) -> Option<Message> {
    let text = ctx.text;
    let themes = &ctx.assembly().themes;
    if themes.theme(theme)?.closed.is_some() {
        return Some(Message::plain(text.get("positions-advice-closed")));
    }
    if let Some(position) = selected.filter(|p| !p.is_open()) {
        let title = position.title.as_str();
        return Some(Message::plain(
            text.with("positions-advice-not-open", &[("title", title.into())]),
        ));
    }
    let id = selected
        .filter(|p| p.is_open() && p.spokesperson.is_none() && !themes.is_settled(theme))
        .map(|p| p.id)
        .or_else(|| vacant(theme, ctx))?;
    let position = themes.position(id)?;
    let hands = position.support.last().map_or(0, |s| s.hands);
    let key = if hands > 0 {
        "positions-advice-vacant-hands"
    } else {
        "positions-advice-vacant"
    };
    Some(Message::attention(text.with(
        key,
        &[
            ("title", position.title.as_str().into()),
            ("hands", hands.into()),
        ],
    )))
}
