//! Each robustness figure against brute force on small polls.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

use portavoce::tally::robustness::{Swing, added, alternatives, changed};
use portavoce::tally::{Ballot, BallotKind, Count, Mark, Method, Poll, Rule, count};
use proptest::collection::vec;
use proptest::prelude::*;

fn winners(poll: &Poll, marks: &[Mark]) -> Vec<u16> {
    match count(poll, &ballots(marks), &[]) {
        Count::Settled(outcome) => outcome.winners,
        other => panic!("{other:?}"),
    }
}

fn ballots(marks: &[Mark]) -> Vec<Ballot> {
    marks
        .iter()
        .map(|mark| Ballot {
            mark: mark.clone(),
            count: 1,
            weight: 1.into(),
        })
        .collect()
}

/// Every valid ballot of a poll of three options.
fn all_marks(poll: &Poll) -> Vec<Mark> {
    let mut marks = Vec::new();
    for code in 0..216i32 {
        let digits = [code % 6, code / 6 % 6, code / 36];
        let ranks = digits
            .iter()
            .map(|&digit| u16::try_from(digit).unwrap())
            .collect();
        let values = digits
            .iter()
            .map(|&digit| (digit < 5).then_some(digit))
            .collect();
        let chosen = (0u16..3).filter(|option| code >> option & 1 == 1).collect();
        let options = [
            Mark::Ranks(ranks),
            Mark::Values(values),
            Mark::Chosen(chosen),
        ];
        marks.extend(
            options
                .into_iter()
                .filter(|mark| poll.kind.check(mark, 3).is_ok()),
        );
    }
    marks.sort();
    marks.dedup();
    marks
}

/// The fewest ballots that, added, change the winners, up to three.
fn slow_added(poll: &Poll, cast: &[Mark]) -> Option<u64> {
    let first = winners(poll, cast);
    let all = all_marks(poll);
    let mut open: Vec<(usize, Vec<Mark>)> = vec![(0, cast.to_vec())];
    for more in 1..=3 {
        let mut next = Vec::new();
        for (from, marks) in &open {
            for (at, mark) in all.iter().enumerate().skip(*from) {
                let mut longer = marks.clone();
                longer.push(mark.clone());
                if winners(poll, &longer) != first {
                    return Some(more);
                }
                next.push((at, longer));
            }
        }
        open = next;
    }
    None
}

/// The fewest ballots that, filled in otherwise, change the winners, up to two.
fn slow_changed(poll: &Poll, cast: &[Mark]) -> Option<u64> {
    let first = winners(poll, cast);
    let all = all_marks(poll);
    let mut open: Vec<(usize, Vec<Mark>)> = vec![(0, cast.to_vec())];
    for more in 1..=2 {
        let mut next = Vec::new();
        for (from, marks) in &open {
            for at in *from..marks.len() {
                for mark in &all {
                    let mut other = marks.clone();
                    other[at] = mark.clone();
                    if winners(poll, &other) != first {
                        return Some(more);
                    }
                    next.push((at + 1, other));
                }
            }
        }
        open = next;
    }
    None
}

fn polls() -> Vec<Poll> {
    let choose = BallotKind::Choose {
        min: 1,
        max: 2,
        budget: None,
    };
    let rank = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let of = |method, kind: &BallotKind| Poll {
        options: 3,
        kind: kind.clone(),
        rule: Rule::new(method),
    };
    vec![
        of(Method::PluralityChoice, &BallotKind::One),
        of(Method::Approval, &choose),
        of(
            Method::Points,
            &BallotKind::Points {
                total: 3,
                cap: 2,
                spend_all: false,
            },
        ),
        of(Method::ScoreSum, &BallotKind::Score { min: 0, max: 2 }),
        of(Method::Resistance, &BallotKind::Resistance { max: 2 }),
        of(Method::Borda, &rank),
        of(Method::Plurality, &rank),
        of(Method::SchulzeWv, &rank),
        of(Method::Irv, &rank),
        of(Method::MajorityJudgment, &BallotKind::Grade { grades: 3 }),
        of(Method::ScoreMean, &BallotKind::Score { min: 0, max: 2 }),
    ]
}

/// An exact figure is what brute force finds; a bound is never below it, and is enough.
fn agree(poll: &Poll, swing: Option<&Swing>, slow: Option<u64>, tried: u64) {
    let method = poll.rule.method;
    match (swing, slow) {
        (Some(swing), Some(slow)) if swing.exact => assert_eq!(swing.ballots, slow, "{method:?}"),
        (Some(swing), Some(slow)) => {
            assert!(swing.ballots >= slow, "{method:?}: {swing:?}, {slow}");
        }
        (Some(swing), None) => assert!(swing.ballots > tried, "{method:?}: {swing:?}"),
        // Where no favoring ballots were enough, others may be: only the exact rules promise to find them.
        (None, _) => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn added_and_changed_ballots_agree_with_brute_force(picks in vec(0usize..1000, 1..5)) {
        for poll in polls() {
            let all = all_marks(&poll);
            let cast: Vec<Mark> = picks.iter().map(|pick| all[pick % all.len()].clone()).collect();
            if winners(&poll, &cast).is_empty() {
                continue;
            }
            agree(&poll, added(&poll, &ballots(&cast)).as_ref(), slow_added(&poll, &cast), 3);
            agree(&poll, changed(&poll, &ballots(&cast)).as_ref(), slow_changed(&poll, &cast), 2);
        }
    }
}

#[test]
fn a_bound_that_is_given_is_enough_and_one_less_of_the_same_is_not() {
    let kind = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let poll = Poll {
        options: 3,
        kind,
        rule: Rule::new(Method::SchulzeWv),
    };
    let mut cast = vec![Mark::Ranks(vec![1, 2, 3]); 20];
    cast.extend(vec![Mark::Ranks(vec![2, 1, 3]); 11]);
    let swing = added(&poll, &ballots(&cast)).unwrap();
    assert_eq!((swing.ballots, swing.to, swing.exact), (9, 1, false));
    cast.extend(vec![Mark::Ranks(vec![3, 1, 2]); 8]);
    assert_eq!(winners(&poll, &cast), [0]);
    cast.push(Mark::Ranks(vec![3, 1, 2]));
    assert_ne!(winners(&poll, &cast), [0]);
}

#[test]
fn a_lead_of_seven_votes_needs_seven_more_or_four_changed() {
    let poll = Poll {
        options: 2,
        kind: BallotKind::One,
        rule: Rule::new(Method::PluralityChoice),
    };
    let mut cast = vec![Mark::Chosen(vec![0]); 20];
    cast.extend(vec![Mark::Chosen(vec![1]); 13]);
    let figures = (
        added(&poll, &ballots(&cast)).unwrap(),
        changed(&poll, &ballots(&cast)).unwrap(),
    );
    assert_eq!((figures.0.ballots, figures.1.ballots), (7, 4));
    assert!(figures.0.exact && figures.1.exact);
}

#[test]
fn the_other_rules_are_named_when_their_first_place_differs() {
    let kind = BallotKind::Rank {
        min: 1,
        max: 3,
        ties: false,
    };
    let poll = Poll {
        options: 3,
        kind,
        rule: Rule::new(Method::Plurality),
    };
    // The middle option is first for few and second for all.
    let mut cast = vec![Mark::Ranks(vec![1, 2, 3]); 5];
    cast.extend(vec![Mark::Ranks(vec![3, 2, 1]); 4]);
    cast.extend(vec![Mark::Ranks(vec![2, 1, 3]); 2]);
    let others = alternatives(&poll, &ballots(&cast));
    let of = |method| {
        others
            .iter()
            .find(|other| other.rule.method == method)
            .unwrap()
    };
    assert!(of(Method::Borda).differs && of(Method::SchulzeWv).winners == [1]);
    assert!(!of(Method::Irv).differs);
    assert!(
        others
            .iter()
            .all(|other| other.rule.method != Method::Plurality)
    );
}
