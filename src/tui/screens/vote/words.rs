//! What a vote is called and says, in words: where it stands, who votes; the rest is in [`crate::text::vote`].

use crate::assembly::vote::{Scope, Stage, Terms, Vote};
use crate::text::{self, Text};
use crate::tui::ctx::Ctx;

pub(in crate::tui::screens) use crate::text::vote::{
    base, choice_of, counted, denominator, method, method_use, reason, signed, threshold, tie,
    tie_use,
};

/// Where a vote stands, in a word.
pub(in crate::tui::screens) fn stage(vote: &Vote, text: &Text) -> String {
    text.get(match vote.stage {
        Stage::Draft => "vote-stage-draft",
        Stage::Open => "vote-stage-open",
        Stage::Closed => "vote-stage-closed",
        Stage::Verified => "vote-stage-verified",
        Stage::Proclaimed => "vote-stage-proclaimed",
        Stage::Annulled => "vote-stage-annulled",
    })
    .to_owned()
}

/// Who votes, with how many they are now, as the terms count them.
pub(in crate::tui::screens) fn electorate(terms: &Terms, ctx: &Ctx<'_>) -> String {
    let electorate = &terms.electorate;
    let n = terms.electors_in(ctx.assembly());
    let scope = match electorate.scope {
        Scope::Everyone => text::vote::everyone(terms.denominator, ctx.text).to_owned(),
        Scope::Table => ctx.text.get("vote-scope-table").to_owned(),
        Scope::Category(id) => ctx.text.with(
            "vote-scope-category",
            &[(
                "name",
                ctx.assembly()
                    .setup
                    .category(id)
                    .map(|c| c.name.clone())
                    .unwrap_or_default()
                    .into(),
            )],
        ),
    };
    ctx.text.with(
        "vote-scope",
        &[("scope", scope.into()), ("n", ctx.text.integer(n).into())],
    )
}

/// The whole rule as a few sentences to be read to the hall before the vote.
pub(in crate::tui::screens) fn aloud(terms: &Terms, ctx: &Ctx<'_>) -> String {
    text::vote::aloud(terms, &electorate(terms, ctx), ctx.text)
}
