//! Degrees, outcomes and rules of consensus in words.

use crate::assembly::consensus::{ConsensusRule, Outcome, Scale};
use crate::text::Text;

/// A degree with its number: `2 con riserve`.
pub fn degree(scale: Scale, degree: u8, text: &Text) -> String {
    format!("{degree} {}", name(scale, degree, text))
}

/// A degree without its number: `con riserve`.
pub fn name(scale: Scale, degree: u8, text: &Text) -> String {
    let scale = match scale {
        Scale::Four => "four",
        Scale::Kaner => "kaner",
        Scale::Fist => "fist",
    };
    text.get(&format!("table-{scale}-{degree}")).to_owned()
}

/// The name of a scale.
pub fn scale(scale: Scale, text: &Text) -> &str {
    text.get(match scale {
        Scale::Four => "table-scale-four",
        Scale::Kaner => "table-scale-kaner",
        Scale::Fist => "table-scale-fist",
    })
}

/// An outcome, in capitals: `CONSENSO CON RISERVE`.
pub fn outcome(outcome: Outcome, text: &Text) -> &str {
    text.get(match outcome {
        Outcome::Consensus => "table-outcome-consensus",
        Outcome::WithReservations => "table-outcome-reservations",
        Outcome::None => "table-outcome-none",
    })
}

/// A rule, in a sentence.
pub fn rule(rule: ConsensusRule, text: &Text) -> String {
    match rule {
        ConsensusRule::Unanimity => text.get("table-rule-unanimity").to_owned(),
        ConsensusRule::Minus(n) => text.with("table-rule-minus", &[("n", n.into())]),
        ConsensusRule::Fraction {
            numerator,
            denominator,
            blocks,
        } => text.with(
            "table-rule-fraction",
            &[
                ("numerator", numerator.into()),
                ("denominator", denominator.into()),
                ("blocks", blocks.into()),
            ],
        ),
    }
}
