//! Each robustness figure against brute force on small polls.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

#[path = "tally_robustness/polls.rs"]
mod polls;

use polls::{all_marks, choose, poll, polls, rank, several, sums};
use portavoce::tally::robustness::{
    Measure, Names, added, added_to, alternatives, changed, compared,
};
use portavoce::tally::{
    Ballot, BallotKind, Budget, Count, Detail, Mark, Method, Outcome, Poll, Profile, Rule, count,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn settled(poll: &Poll, marks: &[Mark]) -> Outcome {
    match count(poll, &ballots(marks), &[]) {
        Count::Settled(outcome) => *outcome,
        other => panic!("{other:?}"),
    }
}

fn winners(poll: &Poll, marks: &[Mark]) -> Vec<u16> {
    settled(poll, marks).winners
}

/// What an outcome names, with what ties: every committee; for several places those named and those level for the last.
fn named(poll: &Poll, marks: &[Mark]) -> Vec<Vec<u16>> {
    let outcome = settled(poll, marks);
    if let Detail::Committees(committees) = &outcome.detail {
        return committees.tied.clone();
    }
    let several = Names::of_rule(&poll.rule) == Some(Names::Places);
    let is_tied = several && outcome.winners.len() > usize::from(poll.rule.seats);
    let holds = |tier: &&Vec<u16>| tier.iter().any(|option| outcome.winners.contains(option));
    let last = outcome.order.iter().rev().find(holds).filter(|_| is_tied);
    vec![outcome.winners.clone(), last.cloned().unwrap_or_default()]
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

/// How many added ballots are tried in every way: three, or two where a ballot may be filled in so many ways that three
/// would take minutes.
fn depth(poll: &Poll) -> u64 {
    const FEW: usize = 30;
    if all_marks(poll).len() <= FEW { 3 } else { 2 }
}

/// The fewest ballots that, added, change the winners, up to the [`depth`].
fn slow_added(poll: &Poll, cast: &[Mark]) -> Option<u64> {
    let before = named(poll, cast);
    let all = all_marks(poll);
    let mut open: Vec<(usize, Vec<Mark>)> = vec![(0, cast.to_vec())];
    for more in 1..=depth(poll) {
        let mut next = Vec::new();
        for (from, marks) in &open {
            for (at, mark) in all.iter().enumerate().skip(*from) {
                let mut longer = marks.clone();
                longer.push(mark.clone());
                if named(poll, &longer) != before {
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
    let before = named(poll, cast);
    let all = all_marks(poll);
    let mut open: Vec<(usize, Vec<Mark>)> = vec![(0, cast.to_vec())];
    for more in 1..=2 {
        let mut next = Vec::new();
        for (from, marks) in &open {
            for at in *from..marks.len() {
                for mark in &all {
                    let mut other = marks.clone();
                    other[at] = mark.clone();
                    if named(poll, &other) != before {
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

/// The valid ballots that these numbers pick.
fn picked(poll: &Poll, picks: &[usize]) -> Vec<Mark> {
    let all = all_marks(poll);
    let pick = |pick: &usize| all[pick % all.len()].clone();
    picks.iter().map(pick).collect()
}

/// What is added and what is changed, each against brute force.
fn agrees_with_brute_force(poll: &Poll, cast: &[Mark]) {
    let given = ballots(cast);
    agree(
        poll,
        &added(poll, &given),
        slow_added(poll, cast),
        depth(poll),
    );
    agree(poll, &changed(poll, &given), slow_changed(poll, cast), 2);
}

/// An exact figure is what brute force finds; a bound is never below it, and is enough; what is proven is never above.
fn agree(poll: &Poll, measure: &Measure, slow: Option<u64>, tried: u64) {
    let method = poll.rule.method;
    assert!(
        !measure.cut_short,
        "{method:?}: so few ballots are tried to the end"
    );
    let proven = slow.unwrap_or(u64::MAX);
    assert!(
        measure.at_least <= proven,
        "{method:?}: {measure:?}, {slow:?}"
    );
    match (&measure.swing, slow) {
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
            let cast = picked(&poll, &picks);
            if winners(&poll, &cast).is_empty() {
                continue;
            }
            agrees_with_brute_force(&poll, &cast);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn what_changes_who_has_a_place_or_what_is_funded_agrees_with_brute_force(
        picks in vec(0usize..1000, 1..5),
    ) {
        for poll in several() {
            let cast = picked(&poll, &picks);
            agrees_with_brute_force(&poll, &cast);
        }
    }
}

#[test]
fn a_budget_spent_by_votes_tells_exactly_who_comes_in_first_and_with_how_many_ballots() {
    let marks = |option: u16, n: usize| vec![Mark::Chosen(vec![option]); n];
    let budget = Budget {
        costs: vec![60, 40, 50, 30],
        cap: 100,
    };
    let rule = Rule {
        budget: Some(budget),
        ..Rule::new(Method::PbGreedy)
    };
    let poll = Poll {
        options: 4,
        kind: choose(4),
        rule,
    };
    // 60 and 40 are funded. The third passes the second with four more and does not fit beside the first; level with the
    // first and cheaper, with thirteen, it does. The fourth passes the second with six, being cheaper at the same votes.
    let cast = [marks(0, 20), marks(1, 10), marks(2, 7), marks(3, 4)].concat();
    assert_eq!(winners(&poll, &cast), [0, 1]);
    let measure = added(&poll, &ballots(&cast));
    let swing = measure.swing.unwrap();
    assert_eq!((swing.ballots, swing.exact, swing.to), (6, true, 3));
    assert_eq!(measure.at_least, 6);
}

#[test]
fn an_interval_is_given_where_the_fewest_ballots_are_not_found_for_sure() {
    let poll = Poll {
        rule: Rule::new(Method::Seqphragmen).with_seats(2),
        ..poll(12, choose(12), Method::Seqphragmen)
    };
    let marks = |options: &[u16], n: usize| vec![Mark::Chosen(options.to_vec()); n];
    let cast = [marks(&[0], 30), marks(&[1], 24), marks(&[2], 12)].concat();
    let measure = added(&poll, &ballots(&cast));
    let swing = measure.swing.unwrap();
    assert_eq!((swing.to, swing.exact), (2, false));
    assert!(measure.at_least < swing.ballots && !measure.cut_short);
    let with = |n: usize| named(&poll, &[cast.clone(), marks(&[2], n)].concat());
    let enough = usize::try_from(swing.ballots).unwrap();
    assert_ne!(with(enough), named(&poll, &cast));
    assert_eq!(with(enough - 1), named(&poll, &cast));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_number_enough_to_change_the_first_place_is_enough_and_one_less_is_not(
        picks in vec(0usize..1000, 1..40),
    ) {
        for poll in sums() {
            let all = all_marks(&poll);
            let cast = picked(&poll, &picks);
            let before = settled(&poll, &cast);
            let found = added(&poll, &ballots(&cast)).swing;
            prop_assert_eq!(&found, &added_to(&poll, &before.winners, &before.tallies));
            let Some(swing) = found else { continue };
            let with = |number: u64, mark: &Mark| {
                let mut more = ballots(&cast);
                more.push(Ballot { mark: mark.clone(), count: number, weight: 1.into() });
                match count(&poll, &more, &[]) {
                    Count::Settled(outcome) => outcome.winners,
                    other => panic!("{other:?}"),
                }
            };
            let moves = |number| all.iter().any(|mark| with(number, mark) != before.winners);
            prop_assert!(moves(swing.ballots), "{:?} {:?}", poll.rule.method, swing);
            if swing.ballots > 1 {
                prop_assert!(!moves(swing.ballots - 1), "{:?} {:?}", poll.rule.method, swing);
            }
        }
    }

    #[test]
    fn every_other_rule_is_counted_as_if_it_were_the_polls_own(picks in vec(0usize..1000, 1..12)) {
        for poll in polls() {
            let cast = picked(&poll, &picks);
            let own = winners(&poll, &cast);
            let others = alternatives(&poll, &ballots(&cast));
            let named: Vec<Method> = others.iter().map(|other| other.rule.method).collect();
            let expected: Vec<Method> = compared(poll.rule.method, &poll.kind).collect();
            prop_assert_eq!(named, expected);
            for other in others {
                let counted = winners(&Poll { rule: other.rule.clone(), ..poll.clone() }, &cast);
                prop_assert_eq!(&counted, &other.winners);
                prop_assert_eq!(other.differs, counted != own);
            }
        }
    }
}

#[test]
fn rules_are_compared_with_those_that_name_the_same_thing() {
    let choose = |budget| BallotKind::Choose {
        min: 1,
        max: 3,
        budget,
    };
    let budget = Budget {
        costs: vec![1, 2, 3],
        cap: 4,
    };
    let of = |method, kind: &BallotKind| compared(method, kind).collect::<Vec<_>>();
    assert!(of(Method::Motion, &BallotKind::Motion).is_empty());
    assert!(
        of(Method::Approval, &choose(None)).is_empty(),
        "all count the same votes"
    );
    let committees = of(Method::Av, &choose(None));
    assert!(committees.contains(&Method::MesPhragmen));
    assert!(
        !committees.contains(&Method::Mes),
        "it may leave places empty"
    );
    let budgets = of(Method::PbGreedy, &choose(Some(budget)));
    assert!(budgets.contains(&Method::PbGreedyCost) && !budgets.contains(&Method::PbMesCost));
    for method in Method::ALL {
        for other in compared(method, &choose(None)) {
            assert_eq!(Names::of(other), Names::of(method));
        }
    }
}

#[test]
fn a_committee_that_ties_with_another_rules_committee_does_not_differ() {
    let poll = Poll {
        rule: Rule::new(Method::Av).with_seats(2),
        ..poll(3, choose(3), Method::Av)
    };
    // The second place is tied for: every pair with the first option is a committee.
    let cast = ballots(&[
        Mark::Chosen(vec![0, 1]),
        Mark::Chosen(vec![0, 2]),
        Mark::Chosen(vec![0]),
    ]);
    let marks: Vec<Mark> = cast.iter().map(|ballot| ballot.mark.clone()).collect();
    let Detail::Committees(own) = settled(&poll, &marks).detail else {
        panic!("committees have their detail");
    };
    assert_eq!(own.tied, [vec![0, 1], vec![0, 2]]);
    for other in alternatives(&poll, &cast) {
        assert!(
            !other.differs && own.tied.contains(&other.winners),
            "{other:?}"
        );
    }
}

#[test]
fn a_search_among_too_many_ballots_is_cut_short_and_says_so() {
    let options = 99;
    let kind = BallotKind::Rank {
        min: 1,
        max: options,
        ties: false,
    };
    let poll = poll(options, kind, Method::SchulzeWv);
    let ranks: Vec<u16> = (1..=options).collect();
    let mut cast = Vec::new();
    for turned in 0..options {
        let mut ranks = ranks.clone();
        ranks.rotate_left(turned.into());
        cast.push(Ballot {
            mark: Mark::Ranks(ranks),
            count: 10,
            weight: 1.into(),
        });
    }
    cast.push(Ballot {
        mark: Mark::Ranks(ranks),
        count: 20_000,
        weight: 1.into(),
    });
    let measure = added(&poll, &cast);
    assert!(measure.cut_short);
    let found = measure
        .swing
        .expect("a number that is enough was found before");
    assert!(!found.exact);
}

#[test]
fn the_ballots_of_a_profile_count_as_those_it_was_made_of() {
    for poll in polls() {
        let numbered = all_marks(&poll).into_iter().zip(1..);
        let cast: Vec<Ballot> = numbered
            .map(|(mark, count)| Ballot {
                mark,
                count,
                weight: 1.into(),
            })
            .collect();
        let with_validity = cast.iter().map(|ballot| (ballot, true));
        let profile = Profile::from_ballots(poll.kind.shape(), 3, with_validity).unwrap();
        let again = profile.ballots().unwrap();
        assert_eq!(again.len(), profile.distinct());
        let tallies = |ballots: &[Ballot]| match count(&poll, ballots, &[]) {
            Count::Settled(outcome) => outcome.tallies,
            other => panic!("{other:?}"),
        };
        assert_eq!(tallies(&again), tallies(&cast), "{:?}", poll.rule.method);
    }
}

#[test]
fn the_lead_in_the_closest_contest_of_who_beats_all_others_is_the_fewest() {
    let poll = poll(3, rank(), Method::SchulzeWv);
    let mut cast = vec![Mark::Ranks(vec![1, 2, 3]); 20];
    cast.extend(vec![Mark::Ranks(vec![2, 1, 3]); 11]);
    let swing = added(&poll, &ballots(&cast)).swing.unwrap();
    assert_eq!((swing.ballots, swing.to, swing.exact), (9, 1, true));
    cast.extend(vec![Mark::Ranks(vec![3, 1, 2]); 8]);
    assert_eq!(winners(&poll, &cast), [0]);
    cast.push(Mark::Ranks(vec![3, 1, 2]));
    assert_ne!(winners(&poll, &cast), [0]);
}

#[test]
fn a_lead_of_seven_votes_needs_seven_more_or_four_changed() {
    let poll = poll(2, BallotKind::One, Method::PluralityChoice);
    let mut cast = vec![Mark::Chosen(vec![0]); 20];
    cast.extend(vec![Mark::Chosen(vec![1]); 13]);
    let figures = (
        added(&poll, &ballots(&cast)).swing.unwrap(),
        changed(&poll, &ballots(&cast)).swing.unwrap(),
    );
    assert_eq!((figures.0.ballots, figures.1.ballots), (7, 4));
    assert!(figures.0.exact && figures.1.exact);
}

#[test]
fn of_several_first_the_ballot_that_decides_is_for_one_of_them() {
    let poll = poll(3, BallotKind::One, Method::PluralityChoice);
    let cast: Vec<Mark> = [0, 0, 0, 1, 2, 2, 2]
        .map(|option| Mark::Chosen(vec![option]))
        .into();
    let more = added(&poll, &ballots(&cast)).swing.unwrap();
    let other = changed(&poll, &ballots(&cast)).swing.unwrap();
    assert_eq!((more.ballots, more.to), (1, 2));
    assert_eq!((other.ballots, other.to), (1, 2));
}

#[test]
fn the_other_rules_are_named_when_their_first_place_differs() {
    let poll = poll(3, rank(), Method::Plurality);
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
