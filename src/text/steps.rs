//! The steps of a count in words: rounds, contests, paths, what was funded.

use super::Text;
use super::results::exact;
use crate::tally::{Detail, Exact, Method, Outcome, Step, parting};

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

/// Why an option stands before the next of the same middle grade, in a count by majority value.
pub fn partings(
    outcome: &Outcome,
    method: Method,
    name: &dyn Fn(u16) -> String,
    text: &Text,
) -> Vec<String> {
    let Detail::Grades(grades) = &outcome.detail else {
        return Vec::new();
    };
    if method != Method::MajorityJudgment {
        return Vec::new();
    }
    let tiers = outcome.order.iter();
    let firsts: Vec<u16> = tiers.filter_map(|tier| tier.first().copied()).collect();
    let given = |choice: u16| grades.histogram.get(usize::from(choice));
    let told = firsts.windows(2).filter_map(|pair| {
        let &[before, after] = pair else {
            return None;
        };
        let parted = parting(given(before)?, given(after)?)?;
        let values = [
            ("a", name(before).into()),
            ("b", name(after).into()),
            ("taken", parted.taken.into()),
            ("first", parted.first.into()),
            ("second", parted.second.into()),
        ];
        (parted.taken > 0).then(|| text.with("results-step-parting", &values))
    });
    told.collect()
}

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each kind of step, read as a list"
)]
fn of_another_kind(step: &Step, name: &dyn Fn(u16) -> String, text: &Text) -> String {
    let exact = |figure: &Exact| exact(figure, text);
    match step {
        // Neither beats the other, nor is there a way of victories between them.
        Step::Path { through, .. } if through.is_empty() => {
            text.get("results-step-no-path").to_owned()
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn two_options_without_a_path_between_them_are_told_to_be_equal() {
        let text = Text::new(Lang::It);
        let name = |choice: u16| format!("opzione {choice}");
        let path = |through: Vec<u16>| Step::Path {
            through,
            strength: Exact::from(0),
            back: Exact::from(0),
        };
        let words = sentence(&path(Vec::new()), &name, &text);
        assert!(words.starts_with("Nessuna delle due"), "{words}");
        let words = sentence(&path(vec![0, 2, 1]), &name, &text);
        assert!(words.starts_with("opzione 0 > opzione 2 > "), "{words}");
    }
}
