//! The steps of a count in words: rounds, contests, paths, what was funded.

use super::Text;
use super::results::exact;
use crate::tally::{Exact, Step};

/// A step in one sentence; `name` says what a choice is called.
pub fn sentence(step: &Step, name: &dyn Fn(u16) -> String, text: &Text) -> String {
    let exact = |figure: &Exact| exact(figure, text);
    let names = |choices: &[u16]| {
        let named: Vec<String> = choices.iter().map(|choice| name(*choice)).collect();
        named.join(", ")
    };
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
                    text.with("results-step-elected", &[("names", names(elected).into())])
                );
            }
            if !eliminated.is_empty() {
                words = format!(
                    "{words} {}",
                    text.with("results-step-out", &[("names", names(eliminated).into())])
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
        other => of_another_kind(other, name, text),
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each kind of step, read as a list"
)]
fn of_another_kind(step: &Step, name: &dyn Fn(u16) -> String, text: &Text) -> String {
    let exact = |figure: &Exact| exact(figure, text);
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
