//! Why the outcome is what it is, step by step.

use super::lines::{Lines, wrapped};
use super::words;
use crate::assembly::vote::Vote;
use crate::tally::Step;
use crate::tui::ctx::Ctx;
use crate::tui::screens::vote;

/// Why the outcome is what it is.
pub(super) fn why(vote: &Vote, ctx: &Ctx<'_>, width: u16) -> Lines {
    let Some(tally) = &vote.tally else {
        return Lines::new();
    };
    if tally.outcome.steps.is_empty() {
        let mut lines = wrapped(ctx.text.get("results-why-plain"), ctx.theme.text, width);
        let rule = vote::words::aloud(&vote.terms, ctx);
        lines.extend(wrapped(&rule, ctx.theme.text, width));
        return lines;
    }
    tally
        .outcome
        .steps
        .iter()
        .flat_map(|step| wrapped(&step_words(step, vote, ctx), ctx.theme.text, width))
        .collect()
}

pub(super) fn names(choices: &[u16], vote: &Vote, ctx: &Ctx<'_>) -> String {
    choices
        .iter()
        .map(|c| words::name(vote, *c, ctx))
        .collect::<Vec<_>>()
        .join(", ")
}

fn step_words(step: &Step, vote: &Vote, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let name = |choice: u16| words::name(vote, choice, ctx);
    let exact = |figure: &crate::tally::Exact| words::exact(figure, text);
    match step {
        Step::Round {
            round,
            tally,
            elected,
            eliminated,
            ..
        } => {
            let figures: Vec<String> = tally
                .iter()
                .map(|(c, f)| format!("{} {}", name(*c), exact(f)))
                .collect();
            let figures = figures.join(" · ");
            let mut words = text.with(
                "results-step-round",
                &[("n", (*round).into()), ("figures", figures.into())],
            );
            if !elected.is_empty() {
                words = format!(
                    "{words} {}",
                    text.with(
                        "results-step-elected",
                        &[("names", names(elected, vote, ctx).into())]
                    )
                );
            }
            if !eliminated.is_empty() {
                words = format!(
                    "{words} {}",
                    text.with(
                        "results-step-out",
                        &[("names", names(eliminated, vote, ctx).into())]
                    )
                );
            }
            words
        }
        Step::Pair(a, b, over, under) => {
            let values = [
                ("a", name(*a).into()),
                ("b", name(*b).into()),
                ("over", exact(over).into()),
                ("under", exact(under).into()),
            ];
            text.with("results-step-pair", &values)
        }
        other => other_step_words(other, vote, ctx),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each kind of step, read as a list"
)]
fn other_step_words(step: &Step, vote: &Vote, ctx: &Ctx<'_>) -> String {
    let text = ctx.text;
    let name = |choice: u16| words::name(vote, choice, ctx);
    let exact = |figure: &crate::tally::Exact| words::exact(figure, text);
    match step {
        Step::Path {
            through,
            strength,
            back,
        } => {
            let path: Vec<String> = through.iter().map(|c| name(*c)).collect();
            let values = [
                ("path", path.join(" > ").into()),
                ("strength", exact(strength).into()),
                ("back", exact(back).into()),
            ];
            text.with("results-step-path", &values)
        }
        Step::Locked {
            winner,
            loser,
            strength,
            kept,
        } => {
            let key = if *kept {
                "results-step-locked"
            } else {
                "results-step-left-out"
            };
            let values = [
                ("a", name(*winner).into()),
                ("b", name(*loser).into()),
                ("strength", exact(strength).into()),
            ];
            text.with(key, &values)
        }
        Step::Median { option, grade, .. } => text.with(
            "results-step-median",
            &[("name", name(*option).into()), ("grade", (*grade).into())],
        ),
        Step::Funded {
            option, cost, left, ..
        } => {
            let values = [
                ("name", name(*option).into()),
                ("cost", exact(cost).into()),
                ("left", exact(left).into()),
            ];
            text.with("results-step-funded", &values)
        }
        Step::Skipped { option, cost, left } => {
            let values = [
                ("name", name(*option).into()),
                ("cost", exact(cost).into()),
                ("left", exact(left).into()),
            ];
            text.with("results-step-skipped", &values)
        }
        Step::Seated { option, figure } => text.with(
            "results-step-seated",
            &[
                ("name", name(*option).into()),
                ("figure", exact(figure).into()),
            ],
        ),
        Step::Round { .. } | Step::Pair(..) => String::new(),
    }
}
