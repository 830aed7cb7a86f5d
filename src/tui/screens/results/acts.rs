//! What is done with a counted vote: proclaimed, shown, repeated, brought to a run-off.

use super::next::{Proposal, proposal};
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::themes::{ThemeCommand, ThemeOutcome};
use crate::assembly::vote::{Ledger, Oddity, TieRule, Vote, VoteCommand};
use crate::assembly::words::REASON;
use crate::assembly::{ThemeId, VoteId};
use crate::present::result;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::screens::ScreenId;
use crate::tui::screens::vote::words::signed;
use crate::tui::widgets::field::Field;

/// What Enter does now.
pub(super) fn accept(vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
    let id = vote.id;
    let text = ctx.text;
    match proposal(vote, ctx) {
        Proposal::Lot => {
            let body = vec![text.get("results-lot-body").to_owned()];
            vec![Effect::Ask(Dialog::write(
                "lot",
                text.get("results-lot-title"),
                body,
                Field::new(REASON),
            ))]
        }
        Proposal::TableDecides => {
            let names = vote
                .open_tie()
                .iter()
                .map(|c| signed(&result::label(&vote.terms, *c), ctx.text))
                .collect();
            vec![Effect::Ask(Dialog::pick(
                "table",
                text.get("results-table-title"),
                names,
            ))]
        }
        Proposal::Verify => {
            let body = vec![text.get("results-verify-body").to_owned()];
            vec![Effect::Ask(Dialog::write(
                "verify",
                text.get("results-verify-title"),
                body,
                Field::new(REASON),
            ))]
        }
        Proposal::Proclaim if Ledger::of(vote).oddities.contains(&Oddity::Exposing) => {
            let mut body = vec![text.get("results-exposing-body").to_owned()];
            if vote
                .tally
                .as_ref()
                .is_some_and(|tally| !result::tells_figures(&vote.terms, tally))
            {
                body.push(text.get("results-exposing-few").to_owned());
            }
            vec![Effect::Ask(Dialog::tell(
                "exposing",
                text.get("results-exposing-title"),
                body,
                text.get("results-exposing-accept"),
            ))]
        }
        Proposal::Proclaim => proclaim(vote, ctx),
        Proposal::Show => vec![show(id, false)],
        Proposal::RunOff => run_off(id, String::new()),
        Proposal::CloseTheme(theme) => vec![close_theme(theme, id)],
        // After a crash the open vote is what the program shows first, and no list is below it.
        Proposal::Back => vec![Effect::Go(ScreenId::Vote)],
    }
}

/// Proclaims and shows the results; where the ledger does not balance the reason is asked first.
pub(super) fn proclaim(vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
    let (id, text) = (vote.id, ctx.text);
    if Ledger::of(vote).balances() {
        let reason = String::new();
        return vec![
            Effect::submit(VoteCommand::Proclaim { id, reason }),
            Effect::follow(results(id)),
        ];
    }
    let body = vec![text.get("results-proclaim-body").to_owned()];
    let title = text.get("results-proclaim-title");
    vec![Effect::Ask(Dialog::write(
        "proclaim",
        title,
        body,
        Field::new(REASON),
    ))]
}

/// The receipts go to the hall, and the remote comes with them: there is where their pages are turned.
pub(super) fn receipts(vote: &Vote, ctx: &Ctx<'_>) -> Vec<Effect> {
    if !has_receipts(vote) {
        let words = ctx.text.get("results-no-receipts");
        return vec![Effect::Say(Message::attention(words))];
    }
    let command = BoardCommand::Show {
        showing: Showing::Receipts(vote.id),
        covered: false,
    };
    vec![Effect::submit(command), Effect::Go(ScreenId::Hall)]
}

pub(super) fn has_receipts(vote: &Vote) -> bool {
    !vote.phone.receipts.is_empty()
}

/// The results, uncovered, on the hall screen.
pub(super) fn results(id: VoteId) -> BoardCommand {
    BoardCommand::Show {
        showing: Showing::Results(id),
        covered: false,
    }
}

pub(super) fn show(id: VoteId, covered: bool) -> Effect {
    Effect::submit(BoardCommand::Show {
        showing: Showing::Results(id),
        covered,
    })
}

/// Prepares the same vote again, among the votes.
pub(super) fn repeat(id: VoteId, reason: String) -> Vec<Effect> {
    vec![
        Effect::submit(VoteCommand::Repeat { id, reason }),
        Effect::Go(ScreenId::Vote),
    ]
}

/// Prepares a run-off, among the votes.
pub(super) fn run_off(id: VoteId, reason: String) -> Vec<Effect> {
    vec![
        Effect::submit(VoteCommand::RunOff { id, reason }),
        Effect::Go(ScreenId::Vote),
    ]
}

/// Whether the rule asks for a run-off, so that nobody must say why; or there can be none, and that is said at once.
pub(super) fn has_its_run_off(vote: &Vote) -> bool {
    !vote.terms.has_places() || vote.terms.tie == TieRule::RunOff && !vote.open_tie().is_empty()
}

pub(super) fn close_theme(theme: ThemeId, vote: VoteId) -> Effect {
    let outcome = ThemeOutcome::Voted(vote);
    Effect::submit(ThemeCommand::CloseTheme {
        id: theme,
        outcome,
        note: String::new(),
    })
}
