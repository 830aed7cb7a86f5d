//! Thresholds: how many votes are needed out of which base, and whether they were reached.

use num_rational::BigRational;
use serde::{Deserialize, Serialize};

use super::{Exact, Outcome};

/// What the percentage of a threshold is taken of (*base di calcolo*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Base {
    /// All those entitled to vote (*aventi diritto*).
    Entitled,
    /// Those entitled and present (*presenti*).
    Present,
    /// Those who voted: valid, blank and void (*votanti*).
    Voters,
    /// Valid ballots that are not blank (*voti validi*).
    Valid,
    /// All marks cast, where a ballot may carry several (*voti espressi*).
    Cast,
    /// Favorable plus against (*favorevoli + contrari*).
    ForAgainst,
}

/// A threshold: at least, or more than, an exact fraction of a base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Numerator of the fraction.
    pub numerator: u64,
    /// Denominator of the fraction, not zero.
    pub denominator: u64,
    /// Whether the votes must be *more than* the fraction (`true`) or *at least* it (`false`).
    pub strict: bool,
    /// What the fraction is taken of.
    pub base: Base,
}

/// Whether a threshold was reached, and by how much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether it was reached.
    pub passed: bool,
    /// Fewest votes that reach it on this base.
    pub needed: u64,
    /// Votes in favor.
    pub votes: u64,
    /// Size of the base.
    pub base: u64,
}

/// The sizes of every base of one vote, by weight where ballots are weighted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bases {
    /// Those entitled to vote.
    pub entitled: Exact,
    /// Those entitled and present.
    pub present: Exact,
    /// Those who voted: valid, blank and void.
    pub voters: Exact,
    /// Valid ballots that are not blank.
    pub valid: Exact,
    /// All marks cast.
    pub cast: Exact,
    /// Favorable plus against.
    pub for_against: Exact,
}

impl Bases {
    /// Takes the sizes from a settled count and from the figures that no count knows.
    ///
    /// Marks cast are the sum of the supporters of all options; favorable plus against are those of options 0 and 1.
    pub fn of(outcome: &Outcome, entitled: u64, present: u64) -> Self {
        let sum = |parts: &[&Exact]| Exact(parts.iter().map(|part| &part.0).sum::<BigRational>());
        let supporters: Vec<&Exact> = outcome.supporters.iter().collect();
        Self {
            entitled: entitled.into(),
            present: present.into(),
            voters: sum(&[&outcome.valid, &outcome.blank, &outcome.invalid]),
            valid: outcome.valid.clone(),
            for_against: sum(supporters.get(..2).unwrap_or(&supporters)),
            cast: sum(&supporters),
        }
    }

    /// The size of one base.
    pub fn size(&self, base: Base) -> &Exact {
        match base {
            Base::Entitled => &self.entitled,
            Base::Present => &self.present,
            Base::Voters => &self.voters,
            Base::Valid => &self.valid,
            Base::Cast => &self.cast,
            Base::ForAgainst => &self.for_against,
        }
    }
}

impl Threshold {
    /// Decides whether weighted `votes` out of `base` reach the threshold, exactly.
    ///
    /// A base of zero is never passed, and neither are no votes at all. On whole numbers it agrees with
    /// [`verdict`](Self::verdict).
    pub fn passes(&self, votes: &Exact, base: &Exact) -> bool {
        let left = &votes.0 * BigRational::from_integer(self.denominator.max(1).into());
        let right = &base.0 * BigRational::from_integer(self.numerator.into());
        let positive = |number: &Exact| !number.is_zero() && !number.is_negative();
        positive(base)
            && positive(votes)
            && if self.strict {
                left > right
            } else {
                left >= right
            }
    }

    /// Decides whether `votes` out of `base` reach the threshold; exact, by cross-multiplication in 128 bits.
    ///
    /// A base of zero is never passed. Two thirds of 9 need 6; more than two thirds of 9 need 7; two thirds of 10 need 7.
    pub fn verdict(&self, votes: u64, base: u64) -> Verdict {
        let product = u128::from(base) * u128::from(self.numerator);
        let denominator = u128::from(self.denominator.max(1));
        let needed = if self.strict {
            product / denominator + 1
        } else {
            product.div_ceil(denominator)
        };
        let needed = u64::try_from(needed).unwrap_or(u64::MAX);
        Verdict {
            passed: base > 0 && votes >= needed.max(1),
            needed,
            votes,
            base,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn threshold(numerator: u64, denominator: u64, strict: bool) -> Threshold {
        Threshold {
            numerator,
            denominator,
            strict,
            base: Base::Valid,
        }
    }

    #[test]
    fn two_thirds_of_nine_are_six_and_of_ten_seven() {
        assert_eq!(threshold(2, 3, false).verdict(6, 9).needed, 6);
        assert_eq!(threshold(2, 3, false).verdict(6, 10).needed, 7);
        assert_eq!(threshold(2, 3, true).verdict(6, 9).needed, 7);
        assert_eq!(threshold(1, 2, true).verdict(5, 10).needed, 6);
        assert_eq!(threshold(1, 2, true).verdict(6, 11).needed, 6);
    }

    #[test]
    fn the_verdict_is_the_first_number_of_votes_that_brute_force_finds() {
        for base in 1u64..=40 {
            for denominator in 1u64..=7 {
                for numerator in 0..=denominator {
                    for strict in [false, true] {
                        let rule = threshold(numerator, denominator, strict);
                        let enough = |votes: u64| {
                            let (left, right) = (votes * denominator, base * numerator);
                            votes > 0 && if strict { left > right } else { left >= right }
                        };
                        for votes in 0..=base {
                            assert_eq!(rule.verdict(votes, base).passed, enough(votes));
                            assert_eq!(rule.passes(&votes.into(), &base.into()), enough(votes));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_passes_on_an_empty_base() {
        assert!(!threshold(0, 1, false).verdict(0, 0).passed);
        assert!(!threshold(0, 1, false).passes(&Exact::default(), &Exact::default()));
    }

    #[test]
    fn each_base_has_its_size() {
        let outcome = Outcome {
            supporters: vec![6.into(), 3.into(), 2.into()],
            valid: 11.into(),
            blank: 1.into(),
            invalid: 2.into(),
            ..Outcome::default()
        };
        let bases = Bases::of(&outcome, 20, 15);
        let sizes = [
            (Base::Entitled, 20),
            (Base::Present, 15),
            (Base::Voters, 14),
            (Base::Valid, 11),
            (Base::Cast, 11),
            (Base::ForAgainst, 9),
        ];
        for (base, size) in sizes {
            assert_eq!(bases.size(base), &Exact::from(size));
        }
    }
}
