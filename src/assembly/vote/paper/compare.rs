//! Two readings of a pack laid side by side: one that slid by a ballot is recognized before its differences are listed
//! one by one.

use super::{Pack, Reading, Turn};
use crate::tally::BallotKind;

/// Fewest differences that a slid reading must explain: two neighbors may differ by chance.
const EXPLAINED: u32 = 3;

/// A stretch of a pack where the two readings say the same, one ballot apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Ballot from which the readings are one apart, from 1: there one reader skipped a ballot or read one twice.
    pub from: u32,
    /// The last ballot of the stretch.
    pub to: u32,
    /// Who is ahead: at ballot `from` the reader behind has a ballot more.
    pub ahead: Turn,
}

impl Pack {
    /// The numbers of the ballots on which the two readings differ, settled or not.
    pub fn differing(&self, kind: &BallotKind) -> Vec<u32> {
        let slips = (1u32..).zip(&self.slips);
        slips
            .filter(|(_, slip)| slip.differs(kind))
            .map(|(number, _)| number)
            .collect()
    }

    /// Where one of the two closed readings slid by a ballot, if one did and nothing of that stretch is settled yet.
    ///
    /// A ballot that was also misread in the middle of the stretch does not hide it.
    pub fn slide(&self, kind: &BallotKind) -> Option<Slide> {
        if !self.is_read_twice() {
            return None;
        }
        let (first, second) = (self.read_by(Turn::First), self.read_by(Turn::Second));
        let same = |a: &Reading, b: &Reading| a.agrees(b, kind);
        let found = [
            (Turn::First, stretch(&first, &second, same)),
            (Turn::Second, stretch(&second, &first, same)),
        ];
        let (ahead, longest) = found
            .into_iter()
            .max_by_key(|(_, stretch)| stretch.explained)?;
        if longest.explained < EXPLAINED {
            return None;
        }
        let slide = Slide {
            from: longest.from,
            to: longest.to,
            ahead,
        };
        let mut inside = (1u32..)
            .zip(&self.slips)
            .filter(|(n, _)| (slide.from..=slide.to).contains(n));
        inside
            .all(|(_, slip)| slip.third.is_none() && slip.decided_by.is_none())
            .then_some(slide)
    }
}

/// A stretch where `ours` says what `theirs` says one ballot later.
#[derive(Clone, Copy, Debug, Default)]
struct Stretch {
    from: u32,
    to: u32,
    /// Differences that vanish in it, less those that appear.
    explained: u32,
}

/// The stretch that explains most differences: the largest sum of a run where each difference that vanishes one ballot
/// later counts one, and each that appears takes one away.
fn stretch(
    ours: &[&Reading],
    theirs: &[&Reading],
    same: impl Fn(&Reading, &Reading) -> bool,
) -> Stretch {
    let mut best = Stretch::default();
    let mut run = Stretch::default();
    let pairs = ours.iter().zip(theirs).zip(theirs.iter().skip(1));
    for (((our, their), next), number) in pairs.zip(1u32..) {
        if run.explained == 0 {
            run.from = number;
        }
        match (same(our, their), same(our, next)) {
            (false, true) => run.explained += 1,
            (true, false) => run.explained = run.explained.saturating_sub(1),
            (true, true) | (false, false) => {}
        }
        run.to = number + 1;
        if run.explained > best.explained {
            best = run;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::assembly::vote::{SecondReading, Slip};
    use crate::tally::Mark;

    const ONE: BallotKind = BallotKind::One;

    fn reading(sign: char) -> Reading {
        match sign.to_digit(10) {
            Some(0) => Reading::Blank,
            Some(n) => Reading::Valid(Mark::Chosen(vec![u16::try_from(n).unwrap() - 1])),
            None => Reading::Doubtful,
        }
    }

    /// A pack whose two readings are these digits.
    fn pack(first: &str, second: &str) -> Pack {
        let slips = first.chars().zip(second.chars()).map(|(a, b)| {
            let mut slip = Slip::new(reading(a));
            slip.second = Some(reading(b));
            Arc::new(slip)
        });
        Pack {
            second: SecondReading::Closed,
            ..Pack::read_once(slips.collect())
        }
    }

    #[test]
    fn readings_that_differ_here_and_there_did_not_slide() {
        let pack = pack("123123123123", "123223123113");
        assert_eq!(pack.differing(&ONE), [4, 11]);
        assert_eq!(pack.slide(&ONE), None);
    }

    #[test]
    fn a_ballot_skipped_by_one_reader_is_found_with_the_ballot_to_look_at() {
        // The second reader skipped ballot 4 and read ballot 10 twice.
        let first = "123412342143";
        let second = "123123421143";
        let found = pack(first, second).slide(&ONE).unwrap();
        assert_eq!((found.from, found.ahead), (4, Turn::Second));
        let turned = pack(second, first).slide(&ONE).unwrap();
        assert_eq!((turned.from, turned.ahead), (4, Turn::First));
    }

    #[test]
    fn a_ballot_misread_in_the_middle_does_not_hide_a_slide() {
        let first = "12341234123412";
        let second = "12312341034122";
        let found = pack(first, second).slide(&ONE).unwrap();
        assert_eq!((found.from, found.ahead), (4, Turn::Second));
        assert!(found.to >= 12, "{found:?}");
    }

    #[test]
    fn a_slide_of_which_a_ballot_is_settled_is_not_announced_again() {
        let mut pack = pack("123412342143", "123123421143");
        let slip = Arc::make_mut(&mut pack.slips[4]);
        slip.third = Some(reading('1'));
        assert_eq!(pack.slide(&ONE), None);
    }

    #[test]
    fn readings_that_agree_have_nothing_to_list() {
        let pack = pack("1111222233330", "1111222233330");
        assert!(pack.differing(&ONE).is_empty());
        assert_eq!(pack.slide(&ONE), None);
    }
}
