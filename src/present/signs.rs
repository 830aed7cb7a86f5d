//! The signs by which options and positions are called: on the ballot, in the hall, in results and in documents the same.

use crate::assembly::themes::{Position, Themes};
use crate::assembly::vote::Terms;
use crate::assembly::vote::keypad::Signs;
use crate::tally::BallotKind;

/// The sign of a choice of a vote, as its ballot prints it.
pub fn choice(terms: &Terms, choice: u16) -> String {
    Signs::of(&terms.kind, terms.choices()).sign(choice)
}

/// The sign of one of `all` things that the hall is to tell apart, numbered from 0: what a ballot for choosing one of
/// them prints.
pub fn among(n: u16, all: usize) -> String {
    let all = u16::try_from(all).unwrap_or(u16::MAX);
    Signs::of(&BallotKind::One, all).sign(n)
}

/// The sign of a position among the open ones of its theme; `None` once it is merged, split or withdrawn.
pub fn position(themes: &Themes, position: &Position) -> Option<String> {
    let mut open = (0u16..).zip(themes.open_on(position.theme));
    let (n, _) = open.find(|(_, p)| p.id == position.id)?;
    Some(among(n, themes.open_on(position.theme).count()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::assembly::testing::{options, plain_vote};
    use crate::assembly::vote::keypad::Keypad;
    use crate::present::result::{RowLabel, label};

    fn terms(kind: BallotKind, n: usize) -> Terms {
        Terms {
            question: "Che cosa prima?".into(),
            options: options(&vec!["Più bus la sera"; n]),
            kind,
            channels: BTreeSet::new(),
            secret: false,
            ..plain_vote()
        }
    }

    #[test]
    fn a_choice_has_in_results_the_sign_that_whoever_reads_ballots_presses() {
        for (options, last) in [(3, "3"), (9, "9"), (10, "J"), (30, "30")] {
            let terms = terms(BallotKind::One, options);
            let n = terms.choices() - 1;
            let RowLabel::Option { sign, .. } = label(&terms, n) else {
                panic!("not an option");
            };
            assert_eq!(sign, last);
            let keypad = Keypad::new(&terms.kind, terms.choices());
            assert_eq!(sign, keypad.signs().sign(n));
            assert_eq!(sign, among(n, options), "a position of the theme");
        }
    }

    #[test]
    fn rows_of_a_ballot_are_called_by_their_number() {
        let terms = terms(BallotKind::Resistance { max: 10 }, 12);
        assert_eq!(choice(&terms, 11), "12");
    }
}
