//! A show of hands while it is counted (*conta in corso*): each number is in the record as soon as it is said, and none of
//! them counts before every row holds and the figures are recorded.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Channel, HandCount, Manner, Totals, Vote};
use crate::tally::BallotKind;

/// How people show what they vote, and by how many they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// How people show what they vote.
    pub manner: Manner,
    /// Whether one person alone counts.
    pub alone: bool,
}

/// Whose number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counter {
    /// The first of two who count.
    First,
    /// The second, who has not heard the first.
    Second,
    /// The only one who counts.
    Alone,
}

/// A number that somebody says for a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandsSaid {
    /// The choice, from 0 in ballot order.
    pub choice: u16,
    /// Hands counted.
    pub figure: u64,
    /// How they were counted.
    pub way: Way,
}

/// How many voted, where hands do not say it because each person may raise theirs more than once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Nobody was asked yet.
    #[default]
    NotYet,
    /// So many; `None` where nobody knows (*n. votanti non rilevato*).
    Told(Option<u64>),
}

/// How far the count of a choice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nobody has said a number yet, or the last two were different.
    Open {
        /// Whether two numbers were different before.
        again: bool,
    },
    /// One of the two has said a number.
    Half,
    /// The figure holds.
    Agreed(u64),
}

/// A show of hands being counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Show {
    /// How it is counted.
    pub way: Way,
    /// The numbers said for each choice, in the order in which they were said.
    pub said: BTreeMap<u16, Vec<u64>>,
    /// How many voted, where it is asked.
    pub voters: Asked,
}

impl Show {
    /// The count that is going on; else the one recorded, to be corrected; else an empty one.
    pub fn of(vote: &Vote) -> Self {
        match (&vote.show, vote.totals.get(&Channel::Hands)) {
            (Some(show), _) => show.clone(),
            (None, Some(totals)) => Self::recorded(totals),
            (None, None) => Self::default(),
        }
    }

    /// A count as it was recorded. Figures typed without saying how stand for two who agreed.
    fn recorded(totals: &Totals) -> Self {
        let count = totals.hands.as_ref();
        let said = |(choice, figure): (u16, &u64)| {
            let said = count.and_then(|count| count.said.get(usize::from(choice)));
            let said = said.cloned().unwrap_or_else(|| vec![*figure; 2]);
            (choice, said)
        };
        Self {
            way: Way {
                manner: count.map(|count| count.manner).unwrap_or_default(),
                alone: count.is_some_and(|count| count.alone),
            },
            said: (0u16..).zip(&totals.votes).map(said).collect(),
            voters: Asked::Told(totals.voters),
        }
    }

    /// The same count in this way. Where one person goes on in the place of two, or two in the place of one, the rows that
    /// do not hold both ways begin again: what one of two has said is not what one alone would say.
    #[must_use]
    pub fn counted(self, way: Way) -> Self {
        if way.alone == self.way.alone {
            return Self { way, ..self };
        }
        let mut turned = Self {
            way,
            ..self.clone()
        };
        let holds = |show: &Self, choice| matches!(show.stand(choice), Stand::Agreed(_));
        for choice in self.said.keys() {
            if !holds(&self, *choice) || !holds(&turned, *choice) {
                turned.said.remove(choice);
            }
        }
        turned
    }

    /// The numbers said for a choice so far.
    pub fn said(&self, choice: u16) -> &[u64] {
        self.said
            .get(&choice)
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    /// How far the count of a choice is.
    pub fn stand(&self, choice: u16) -> Stand {
        let said = self.said(choice);
        let whole = said.len().is_multiple_of(2);
        match said {
            [] => Stand::Open { again: false },
            [.., last] if self.way.alone => Stand::Agreed(*last),
            [.., a, b] if whole && a == b => Stand::Agreed(*b),
            [..] if whole => Stand::Open { again: true },
            [..] => Stand::Half,
        }
    }

    /// Who says the next number for a choice.
    pub fn counter(&self, choice: u16) -> Counter {
        if self.way.alone {
            Counter::Alone
        } else if self.stand(choice) == Stand::Half {
            Counter::Second
        } else {
            Counter::First
        }
    }

    /// Takes a number.
    pub(super) fn say(&mut self, choice: u16, figure: u64) {
        self.said.entry(choice).or_default().push(figure);
    }

    /// How many rows do not hold yet.
    pub fn left(&self, vote: &Vote) -> usize {
        let open = |choice: &u16| !matches!(self.stand(*choice), Stand::Agreed(_));
        let asked = vote.asks_who_raised_hands() && self.voters == Asked::NotYet;
        vote.counted_by_hands().filter(open).count() + usize::from(asked)
    }

    /// How it was counted, as it is recorded with its figures.
    pub fn count(&self, choices: u16) -> HandCount {
        HandCount {
            manner: self.way.manner,
            alone: self.way.alone,
            said: (0..choices).map(|c| self.said(c).to_vec()).collect(),
        }
    }
}

impl Vote {
    /// The choices for which hands are counted: all, but for those in favor where they are whoever raised no hand.
    pub fn counted_by_hands(&self) -> impl Iterator<Item = u16> {
        u16::from(self.counts_the_rest())..self.terms.choices()
    }

    /// Whether those who count hands are asked how many people voted: where each may raise a hand more than once.
    pub fn asks_who_raised_hands(&self) -> bool {
        !matches!(self.terms.kind, BallotKind::Motion | BallotKind::One)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(numbers: &[u64], alone: bool) -> Show {
        Show {
            way: Way {
                manner: Manner::Hands,
                alone,
            },
            said: [(0, numbers.to_vec())].into(),
            voters: Asked::NotYet,
        }
    }

    #[test]
    fn a_row_holds_when_the_last_two_numbers_are_equal() {
        let stands: [(&[u64], Stand); 6] = [
            (&[], Stand::Open { again: false }),
            (&[6], Stand::Half),
            (&[6, 6], Stand::Agreed(6)),
            (&[6, 5], Stand::Open { again: true }),
            (&[6, 5, 5], Stand::Half),
            (&[6, 5, 5, 5], Stand::Agreed(5)),
        ];
        for (numbers, stand) in stands {
            assert_eq!(said(numbers, false).stand(0), stand, "{numbers:?}");
        }
        assert_eq!(said(&[6], true).stand(0), Stand::Agreed(6));
        assert_eq!(said(&[6], false).counter(0), Counter::Second);
        assert_eq!(said(&[6, 5], false).counter(0), Counter::First);
    }

    #[test]
    fn what_one_of_two_said_is_not_what_one_alone_would_say() {
        let turned = |numbers: &[u64], alone: bool| {
            let manner = Manner::Hands;
            let show = said(numbers, alone).counted(Way {
                manner,
                alone: !alone,
            });
            show.said(0).to_vec()
        };
        assert_eq!(turned(&[6], false), [0u64; 0]);
        assert_eq!(turned(&[6, 5], false), [0u64; 0]);
        assert_eq!(turned(&[6, 6], false), [6, 6]);
        assert_eq!(turned(&[6], true), [0u64; 0]);
    }
}
