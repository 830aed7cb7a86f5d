//! Why the outcome is what it is, step by step.

use super::lines::{Lines, meaning, wrapped};
use super::verdict::tie;
use super::words;
use crate::assembly::vote::Vote;
use crate::text::steps::{partings, sentence};
use crate::tui::ctx::Ctx;
use crate::tui::screens::vote;

/// Why the outcome is what it is, and how a tie was settled.
pub(super) fn why(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let Some(tally) = &vote.tally else {
        return Lines::new();
    };
    if tally.outcome.steps.is_empty() {
        let mut lines = wrapped(ctx.text.get("results-why-plain"), ctx.theme.text, width);
        let rule = vote::words::aloud(&vote.terms, ctx);
        lines.extend(wrapped(&rule, ctx.theme.text, width));
        lines.extend(tie(vote, ctx, width));
        return lines;
    }
    let name = |choice: u16| words::name(vote, choice, ctx);
    let mut lines = meaning(vote, tally, ctx, width);
    let steps = tally.outcome.steps.iter();
    let mut told: Vec<String> = steps.map(|step| sentence(step, &name, ctx.text)).collect();
    let method = vote.terms.rule.method;
    told.extend(partings(&tally.outcome, method, &name, ctx.text));
    for words in told {
        lines.extend(wrapped(&words, ctx.theme.text, width));
    }
    lines.extend(tie(vote, ctx, width));
    lines
}

pub(super) fn names(choices: &[u16], vote: &Vote, ctx: &Ctx<'_>) -> String {
    choices
        .iter()
        .map(|c| words::name(vote, *c, ctx))
        .collect::<Vec<_>>()
        .join(", ")
}
