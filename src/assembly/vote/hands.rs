//! A show of hands counted by two people (*alzata di mano*): each says a number without hearing the other's.

use serde::{Deserialize, Serialize};

use super::{Channel, Vote, VoteRefusal};
use crate::assembly::Assembly;
use crate::tally::BallotKind;

/// How people show what they vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Hands raised (*mani alzate*).
    #[default]
    Hands,
    /// Cards raised (*cartellini alzati*).
    Cards,
    /// Standing up (*alzandosi in piedi*).
    Standing,
}

impl Manner {
    /// Every manner, in the order offered.
    pub const ALL: [Self; 3] = [Self::Hands, Self::Cards, Self::Standing];
}

/// How a show of hands was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandCount {
    /// How people showed what they vote.
    pub manner: Manner,
    /// Whether one person alone counted.
    #[serde(default)]
    pub alone: bool,
    /// The numbers said for each choice, in order: those of one counter alone, or of two in turn, pair after pair until
    /// the two of a pair are equal. Empty for those who raised no hand and count as in favor.
    pub said: Vec<Vec<u64>>,
}

impl HandCount {
    /// How many rows were counted again because the counters had differed.
    pub fn recounted(&self) -> usize {
        let once = if self.alone { 1 } else { 2 };
        self.said.iter().filter(|row| row.len() > once).count()
    }

    /// Whether what was said last for a choice is this figure.
    fn gives(&self, choice: usize, figure: u64) -> bool {
        let Some(said) = self.said.get(choice) else {
            return false;
        };
        if self.alone {
            return said.last() == Some(&figure);
        }
        said.len().is_multiple_of(2)
            && matches!(said.as_slice(), [.., a, b] if *a == figure && *b == figure)
    }

    /// Checks that the figures are those the counters agreed on; `rest` says what must be left for those in favor,
    /// where the rule counts whoever raised no hand as in favor.
    pub(super) fn check(&self, votes: &[u64], rest: Option<u64>) -> Result<(), VoteRefusal> {
        for (choice, figure) in votes.iter().enumerate() {
            match rest {
                Some(expected) if choice == 0 => {
                    if *figure != expected {
                        return Err(VoteRefusal::RestDiffers {
                            found: *figure,
                            expected,
                        });
                    }
                }
                Some(_) | None => {
                    if !self.gives(choice, *figure) {
                        return Err(VoteRefusal::CountersDiffer { row: choice + 1 });
                    }
                }
            }
        }
        Ok(())
    }
}

impl Vote {
    /// Whether a show of hands counts whoever raises no hand as in favor.
    pub fn counts_the_rest(&self) -> bool {
        self.terms.scrutiny.rest_in_favour && self.terms.kind == BallotKind::Motion
    }

    /// How many in the hall are in favor when `raised` hands were raised against or to abstain and the rest counts as in
    /// favor: those in the hall now who may vote, less those who voted on another channel, phones too.
    pub fn rest(&self, assembly: &Assembly, raised: u64) -> u64 {
        let now = self.census_now(assembly).present;
        now.min(self.most_voters(assembly))
            .saturating_sub(self.voters_beside(Channel::Hands))
            .saturating_sub(raised)
    }

    /// How many have voted so far on the other channels, phones too; where only totals are known, the fewest it can be.
    pub fn voters_beside(&self, channel: Channel) -> u64 {
        super::decide::totals::voters_elsewhere(self, channel)
    }

    /// Fewest people who can have given the figures recorded on a channel; none while nothing is recorded there.
    pub fn fewest_voters(&self, channel: Channel) -> Option<u64> {
        let totals = self.totals.get(&channel)?;
        Some(super::decide::totals::least(self, channel, totals))
    }

    /// Whether the figures recorded on a channel say how many people gave them.
    pub fn tells_voters(&self, channel: Channel) -> bool {
        let totals = self.totals.get(&channel);
        totals.is_none_or(|totals| totals.voters_under(&self.terms, channel).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(said: &[&[u64]]) -> HandCount {
        HandCount {
            said: said.iter().map(|row| row.to_vec()).collect(),
            ..HandCount::default()
        }
    }

    #[test]
    fn two_counters_who_agree_are_accepted() {
        assert_eq!(
            count(&[&[52, 52], &[31, 31]]).check(&[52, 31], None),
            Ok(())
        );
    }

    #[test]
    fn only_the_row_on_which_they_differ_is_counted_again() {
        let recounted = count(&[&[52, 52], &[31, 30, 31, 31]]);
        assert_eq!(recounted.check(&[52, 31], None), Ok(()));
        assert_eq!(recounted.recounted(), 1);
        let differing = count(&[&[52, 52], &[31, 30]]);
        let refusal = Err(VoteRefusal::CountersDiffer { row: 2 });
        assert_eq!(differing.check(&[52, 31], None), refusal);
        let half = count(&[&[52, 52], &[31, 31, 31]]);
        assert_eq!(half.check(&[52, 31], None), refusal);
    }

    #[test]
    fn one_counter_alone_is_believed_and_recorded_as_such() {
        let alone = HandCount {
            alone: true,
            ..count(&[&[5], &[3, 4]])
        };
        assert_eq!(alone.check(&[5, 4], None), Ok(()));
        assert_eq!(alone.recounted(), 1);
    }

    #[test]
    fn whoever_raised_no_hand_is_what_is_left() {
        let rest = count(&[&[], &[3, 3], &[1, 1]]);
        assert_eq!(rest.check(&[8, 3, 1], Some(8)), Ok(()));
        assert_eq!(
            rest.check(&[9, 3, 1], Some(8)),
            Err(VoteRefusal::RestDiffers {
                found: 9,
                expected: 8
            })
        );
    }
}
