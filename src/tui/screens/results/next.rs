//! What comes next for a counted vote.

use crate::assembly::ThemeId;
use crate::assembly::board::Showing;
use crate::assembly::vote::{Stage, TieRule, Vote};
use crate::tally::{BallotKind, Verdict};
use crate::tui::ctx::Ctx;

/// What Enter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proposal {
    Lot,
    TableDecides,
    Verify,
    Proclaim,
    Show,
    RunOff,
    CloseTheme(ThemeId),
    Back,
}

/// Whether a vote decided something: it reached its threshold and its quorum, where it has them, and a motion without a
/// threshold has more for it than against.
fn carried(vote: &Vote) -> bool {
    let bare = vote.terms.kind == BallotKind::Motion && vote.terms.threshold.is_none();
    if bare && vote.winners() != [0] {
        return false;
    }
    let reached = |verdict: &Option<Verdict>| verdict.as_ref().is_none_or(|v| v.passed);
    vote.tally
        .as_ref()
        .is_some_and(|tally| reached(&tally.verdict) && reached(&tally.quorum))
}

/// The next step of a counted vote.
pub(super) fn proposal(vote: &Vote, ctx: &Ctx<'_>) -> Proposal {
    let assembly = ctx.assembly();
    let tied = !vote.open_tie().is_empty();
    match vote.stage {
        Stage::Closed if tied && vote.terms.tie == TieRule::Lot => Proposal::Lot,
        Stage::Closed if tied && vote.terms.tie == TieRule::Table => Proposal::TableDecides,
        Stage::Closed => Proposal::Verify,
        Stage::Verified => Proposal::Proclaim,
        Stage::Proclaimed => {
            let run_off = assembly.votes.runoff_for(vote.id).is_some();
            let open = |id: &ThemeId| {
                assembly
                    .themes
                    .theme(*id)
                    .is_some_and(|t| t.closed.is_none())
            };
            if assembly.board.showing != Showing::Results(vote.id) {
                Proposal::Show
            } else if tied && vote.terms.tie == TieRule::RunOff && !run_off {
                Proposal::RunOff
            } else {
                // What a run-off decides is the run-off's to close.
                let decided = !(tied && vote.terms.tie == TieRule::RunOff);
                vote.terms
                    .theme
                    .filter(|id| open(id) && carried(vote) && decided)
                    .map_or(Proposal::Back, Proposal::CloseTheme)
            }
        }
        Stage::Draft | Stage::Open | Stage::Annulled => Proposal::Back,
    }
}
