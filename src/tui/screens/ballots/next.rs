//! What comes next in an open vote: the channel that waits for something, else closing.

use super::{arrived, known};
use crate::assembly::board::Showing;
use crate::assembly::vote::{Channel, Vote};
use crate::tui::ctx::Ctx;

/// What Enter does on an open vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proposal {
    /// Go on with a channel on which nothing, or not all, came in.
    Channel(Channel),
    /// Let the hall see the vote, with where phones vote.
    Show,
    /// Close the vote.
    Close,
}

impl Proposal {
    /// The key of its words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Show => "ballots-next-show",
            Self::Close => "ballots-next-close",
            Self::Channel(Channel::Hands) => "ballots-next-hands",
            Self::Channel(Channel::Paper) => "ballots-next-paper",
            Self::Channel(Channel::Totals) => "ballots-next-totals",
            Self::Channel(Channel::RollCall) => "ballots-next-call",
            Self::Channel(Channel::Phone) => "ballots-next-phones",
        }
    }
}

/// What was begun is finished first; then comes a channel that waits for its first votes; then closing.
pub(super) fn proposal(vote: &Vote, ctx: &Ctx<'_>) -> Proposal {
    if let Some(channel) = unfinished(vote) {
        return Proposal::Channel(channel);
    }
    let shut_out = vote.takes_phones() && vote.phone.arrived == 0 && !ctx.network().is_on();
    if shut_out {
        return Proposal::Channel(Channel::Phone);
    }
    // Whoever votes by phone reads on the hall screen that they may, and where.
    if vote.takes_phones() && ctx.assembly().board.showing != Showing::Vote(vote.id) {
        return Proposal::Show;
    }
    awaited(vote).map_or(Proposal::Close, Proposal::Channel)
}

/// Whether paper was begun and is not all read and decided.
fn is_unread(vote: &Vote) -> bool {
    let paper = &vote.paper;
    !paper.doubtful().is_empty()
        || paper.being_read().is_some()
        || paper.due(&vote.terms.scrutiny).is_some()
        || !paper.unsettled(&vote.terms.kind).is_empty()
}

/// Whether something typed here and not finished keeps the vote open, or that nothing was typed at all. A roll call is not
/// among it: phones answer it too, so that it may be finished by the time the clerk is asked.
pub(super) fn keeps_open(vote: &Vote) -> bool {
    is_unread(vote) || vote.show.is_some() || vote.unrecorded() > 0 || is_empty(vote)
}

/// Whether nothing came in that could be counted, and nothing comes in by itself.
fn is_empty(vote: &Vote) -> bool {
    let mut channels = vote.terms.channels.iter();
    let by_itself = channels.any(|c| matches!(c, Channel::RollCall | Channel::Phone));
    !by_itself && vote.totals.is_empty() && vote.paper.read() == 0
}

/// The channel on which something was begun and not finished.
fn unfinished(vote: &Vote) -> Option<Channel> {
    let unread_back = !vote.call.calls.is_empty() && vote.call.read_back.is_none();
    if is_unread(vote) {
        Some(Channel::Paper)
    } else if vote.show.is_some() {
        Some(Channel::Hands)
    } else if vote.call.left() > 0 || unread_back {
        Some(Channel::RollCall)
    } else if vote.unrecorded() > 0 {
        Some(Channel::Totals)
    } else {
        None
    }
}

/// The channel whose first votes are waited for while somebody may still vote: the first one where nothing came in at all,
/// one added to the open vote, and paper where ballots were handed out.
fn awaited(vote: &Vote) -> Option<Channel> {
    if known(vote) >= vote.electors() {
        return None;
    }
    let mut channels = vote.terms.channels.iter().copied();
    let nothing = channels
        .clone()
        .all(|channel| arrived(vote, channel).unwrap_or(0) == 0);
    let handed_out = vote.paper.handed_out.is_some_and(|n| n > 0);
    let is_awaited = |channel: Channel| {
        let added = vote.added.iter().any(|(_, added, _)| *added == channel);
        nothing || added || channel == Channel::Paper && handed_out
    };
    channels.find(|channel| is_awaited(*channel) && !is_begun(vote, *channel))
}

/// Whether anything was entered on a channel, if only that it brings nothing. What phones send comes in by itself.
pub(super) fn is_begun(vote: &Vote, channel: Channel) -> bool {
    match channel {
        Channel::Paper => vote.paper.counted() > 0 || vote.paper.handed_out == Some(0),
        Channel::RollCall => !vote.call.order.is_empty(),
        Channel::Hands | Channel::Totals => vote.totals.contains_key(&channel),
        Channel::Phone => true,
    }
}
