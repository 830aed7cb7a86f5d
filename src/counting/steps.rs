//! The steps of an outcome in words.

use std::io::{self, Write};

use super::figures::{name, names, shown};
use crate::ballots::Sheet;
use crate::tally::{Exact, Outcome, Step};
use crate::text::Text;

/// Prints why an outcome is what it is.
pub(super) fn print(
    outcome: &Outcome,
    sheet: &Sheet,
    text: &Text,
    out: &mut impl Write,
) -> io::Result<()> {
    if outcome.steps.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", text.get("methods-steps"))?;
    for step in &outcome.steps {
        writeln!(out, "  {}", sentence(step, sheet, text))?;
    }
    writeln!(out)
}

#[expect(
    clippy::too_many_lines,
    reason = "one sentence for each kind of step, read as a list"
)]
fn sentence(step: &Step, sheet: &Sheet, text: &Text) -> String {
    let option = |option: u16| name(option, sheet);
    let number = |number: &Exact| shown(number, text);
    match step {
        Step::Round { .. } => round(step, sheet, text),
        Step::Pair(a, b, votes, against) => text.with(
            "methods-step-pair",
            &[
                ("a", option(*a).into()),
                ("b", option(*b).into()),
                ("for", number(votes).into()),
                ("against", number(against).into()),
            ],
        ),
        Step::Path { through, .. } if through.is_empty() => {
            text.get("results-step-no-path").to_owned()
        }
        Step::Path {
            through,
            strength,
            back,
        } => {
            let path: Vec<String> = through.iter().map(|&at| option(at)).collect();
            text.with(
                "methods-step-path",
                &[
                    ("path", path.join(" → ").into()),
                    ("strength", number(strength).into()),
                    ("back", number(back).into()),
                ],
            )
        }
        Step::Locked {
            winner,
            loser,
            strength,
            kept,
        } => text.with(
            "methods-step-locked",
            &[
                ("winner", option(*winner).into()),
                ("loser", option(*loser).into()),
                ("strength", number(strength).into()),
                ("kept", if *kept { "yes" } else { "no" }.into()),
            ],
        ),
        Step::Median {
            option: at,
            grade,
            above,
            below,
        } => text.with(
            "methods-step-median",
            &[
                ("option", option(*at).into()),
                ("grade", grade.to_string().into()),
                ("above", number(above).into()),
                ("below", number(below).into()),
            ],
        ),
        Step::Funded {
            option: at,
            cost,
            left,
            votes,
        } => text.with(
            "methods-step-funded",
            &[
                ("option", option(*at).into()),
                ("cost", number(cost).into()),
                ("left", number(left).into()),
                ("votes", number(votes).into()),
            ],
        ),
        Step::Skipped {
            option: at,
            cost,
            left,
        } => text.with(
            "methods-step-skipped",
            &[
                ("option", option(*at).into()),
                ("cost", number(cost).into()),
                ("left", number(left).into()),
            ],
        ),
        Step::Seated { option: at, figure } => text.with(
            "methods-step-seated",
            &[
                ("option", option(*at).into()),
                ("figure", number(figure).into()),
            ],
        ),
    }
}

fn round(step: &Step, sheet: &Sheet, text: &Text) -> String {
    let Step::Round {
        round,
        tally,
        exhausted,
        elected,
        eliminated,
        tie,
    } = step
    else {
        return String::new();
    };
    let tally: Vec<String> = tally
        .iter()
        .map(|(option, votes)| format!("{} {}", name(*option, sheet), shown(votes, text)))
        .collect();
    let mut words = text.with(
        "methods-step-round",
        &[
            ("round", round.to_string().into()),
            ("tally", tally.join(", ").into()),
            ("exhausted", shown(exhausted, text).into()),
        ],
    );
    let parts = [
        ("methods-step-tie", tie),
        ("methods-step-eliminated", eliminated),
        ("methods-step-elected", elected),
    ];
    for (key, options) in parts {
        if !options.is_empty() {
            words.push_str(" · ");
            words.push_str(&text.with(key, &[("names", names(options, sheet).into())]));
        }
    }
    words
}
