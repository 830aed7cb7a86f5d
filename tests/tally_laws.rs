//! Laws of voting that every count must keep, on random ballots.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

use portavoce::tally::detail::Detail;
use portavoce::tally::{
    Ballot, BallotKind, Budget, Count, Exact, Mark, Method, Outcome, Poll, Rule, Step, count,
};
use proptest::collection::vec;
use proptest::prelude::*;

const NEUTRAL: [Method; 8] = [
    Method::Plurality,
    Method::Borda,
    Method::Copeland,
    Method::MinimaxWv,
    Method::MinimaxMargins,
    Method::SchulzeWv,
    Method::SchulzeMargins,
    Method::Irv,
];

const CONDORCET: [Method; 7] = [
    Method::Copeland,
    Method::MinimaxWv,
    Method::MinimaxMargins,
    Method::SchulzeWv,
    Method::SchulzeMargins,
    Method::RankedPairsWv,
    Method::RankedPairsMargins,
];

const MONOTONE: [Method; 6] = [
    Method::Plurality,
    Method::Borda,
    Method::Copeland,
    Method::MinimaxWv,
    Method::SchulzeWv,
    Method::SchulzeMargins,
];

/// Rankings of some options with how many say so; 0 is unranked.
type Rankings = Vec<(Vec<u16>, u64)>;

fn rankings() -> impl Strategy<Value = Rankings> {
    (2usize..=5).prop_flat_map(|n| vec((vec(0..=u16::try_from(n).unwrap(), n), 0u64..5), 1..9))
}

fn ballots(rankings: &Rankings) -> Vec<Ballot> {
    let ballot = |(ranks, count): &(Vec<u16>, u64)| Ballot {
        mark: Mark::Ranks(ranks.clone()),
        count: *count,
        weight: 1.into(),
    };
    rankings.iter().map(ballot).collect()
}

fn poll(rankings: &Rankings, method: Method, seats: u16) -> Poll {
    let options = u16::try_from(rankings[0].0.len()).unwrap();
    let kind = BallotKind::Rank {
        min: 0,
        max: options,
        ties: true,
    };
    Poll {
        options,
        kind,
        rule: Rule::new(method).with_seats(seats),
    }
}

fn settled(poll: &Poll, ballots: &[Ballot]) -> Outcome {
    match count(poll, ballots, &[]) {
        Count::Settled(outcome) => *outcome,
        other => panic!("{:?}: {other:?}", poll.rule.method),
    }
}

fn outcome(rankings: &Rankings, method: Method) -> Outcome {
    settled(&poll(rankings, method, 1), &ballots(rankings))
}

/// The winners, over every way to settle ties where the method settles them by option order.
fn possible(rankings: &Rankings, method: Method) -> Vec<u16> {
    let outcome = outcome(rankings, method);
    match outcome.detail {
        Detail::Rounds(rounds) => rounds.winners_any_tiebreak.unwrap(),
        _ => outcome.winners,
    }
}

fn all_of_rank() -> impl Iterator<Item = Method> {
    let kind = BallotKind::Rank {
        min: 0,
        max: 9,
        ties: true,
    };
    Method::ALL
        .into_iter()
        .filter(move |method| method.fits(&kind))
}

/// How a ballot ranks, worst place last: unranked options share the last place.
fn depth(ranks: &[u16], option: usize) -> u16 {
    if ranks[option] == 0 {
        u16::MAX
    } else {
        ranks[option]
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_order_of_the_ballots_and_their_grouping_never_matter(rankings in rankings(), turn in 0usize..8) {
        let mut other: Rankings = Vec::new();
        for (ranks, count) in &rankings {
            other.push((ranks.clone(), count / 2));
            other.push((ranks.clone(), count - count / 2));
        }
        let turn = turn % other.len();
        other.rotate_left(turn);
        for method in all_of_rank() {
            let poll = poll(&rankings, method, 2);
            prop_assert_eq!(settled(&poll, &ballots(&rankings)), settled(&poll, &ballots(&other)), "{:?}", method);
        }
    }

    #[test]
    fn no_option_is_favored_for_its_name(rankings in rankings(), turn in 1usize..5) {
        let n = rankings[0].0.len();
        let moved = |option: u16| (usize::from(option) + turn) % n;
        let renamed = rankings.iter().map(|(ranks, count)| {
            let mut other = vec![0; n];
            for option in 0..n {
                other[(option + turn) % n] = ranks[option];
            }
            (other, *count)
        });
        let renamed: Rankings = renamed.collect();
        for method in NEUTRAL {
            let mut expected: Vec<usize> = possible(&rankings, method).into_iter().map(moved).collect();
            expected.sort_unstable();
            let found: Vec<usize> = possible(&renamed, method).into_iter().map(usize::from).collect();
            prop_assert_eq!(found, expected, "{:?}", method);
        }
    }

    #[test]
    fn many_times_the_same_ballots_give_the_same_order(rankings in rankings(), times in 2u64..5) {
        let more: Rankings = rankings.iter().map(|(ranks, count)| (ranks.clone(), count * times)).collect();
        for method in all_of_rank().filter(|method| !method.fills_seats()) {
            let (once, often) = (outcome(&rankings, method), outcome(&more, method));
            prop_assert_eq!(&once.order, &often.order, "{:?}", method);
            prop_assert_eq!(&once.winners, &often.winners, "{:?}", method);
        }
    }

    #[test]
    fn a_weight_common_to_all_changes_nothing(rankings in rankings(), p in 1i64..9, q in 1i64..9) {
        let weight = Exact::ratio(p, q).unwrap();
        let weighted: Vec<Ballot> =
            ballots(&rankings).into_iter().map(|ballot| Ballot { weight: weight.clone(), ..ballot }).collect();
        for method in all_of_rank().filter(|method| !method.fills_seats()) {
            let poll = poll(&rankings, method, 1);
            let (plain, weighed) = (settled(&poll, &ballots(&rankings)), settled(&poll, &weighted));
            prop_assert_eq!(plain.order, weighed.order, "{:?}", method);
            if !matches!(method, Method::Copeland) {
                for (plain, weighed) in plain.tallies.iter().zip(&weighed.tallies) {
                    let scaled = plain.as_ref().map(|tally| Exact(&tally.0 * &weight.0));
                    prop_assert_eq!(&scaled, weighed, "{:?}", method);
                }
            }
        }
    }

    #[test]
    fn a_ballot_and_its_reverse_cancel_where_margins_decide(rankings in rankings(), extra in vec(1u16..=5, 5)) {
        let n = rankings[0].0.len();
        let ballot: Vec<u16> = extra.into_iter().take(n).collect();
        let reverse: Vec<u16> = ballot.iter().map(|rank| 6 - rank).collect();
        let mut more = rankings.clone();
        more.push((ballot, 1));
        more.push((reverse, 1));
        for method in [Method::Borda, Method::Copeland, Method::MinimaxMargins, Method::SchulzeMargins] {
            prop_assert_eq!(outcome(&rankings, method).order, outcome(&more, method).order, "{:?}", method);
        }
    }

    #[test]
    fn raising_a_winner_on_a_ballot_never_harms_it(rankings in rankings(), at in 0usize..9) {
        for method in MONOTONE {
            for winner in outcome(&rankings, method).winners {
                let mut better = rankings.clone();
                let at = at % better.len();
                let winner_at = usize::from(winner);
                // Alone in the first place of one of the rankings.
                for rank in better[at].0.iter_mut().filter(|rank| **rank > 0) {
                    *rank += 1;
                }
                better[at].0[winner_at] = 1;
                let found = outcome(&better, method).winners;
                prop_assert!(found.contains(&winner), "{:?}: {} is not among {:?}", method, winner, found);
            }
        }
    }

    #[test]
    fn who_beats_all_others_wins_and_winners_are_in_the_smith_set(rankings in rankings()) {
        let Detail::Pairwise(contests) = outcome(&rankings, Method::Pairwise).detail else { panic!() };
        for method in CONDORCET {
            let winners = outcome(&rankings, method).winners;
            if let Some(champion) = contests.condorcet_winner
                && !winners.is_empty()
            {
                prop_assert_eq!(&winners, &vec![champion], "{:?}", method);
            }
            if !matches!(method, Method::MinimaxWv | Method::MinimaxMargins) {
                let inside = winners.iter().all(|winner| contests.smith.contains(winner));
                prop_assert!(inside, "{:?}: {:?} outside {:?}", method, winners, contests.smith);
            }
        }
    }

    #[test]
    fn a_majority_of_first_places_wins(rankings in rankings()) {
        let first = outcome(&rankings, Method::Plurality);
        let half = Exact(&first.valid.0 / num_rational::BigRational::from_integer(2.into()));
        let alone = |ranks: &[u16], option: usize| {
            ranks[option] > 0 && (0..ranks.len()).all(|o| o == option || depth(ranks, o) > ranks[option])
        };
        for option in 0..rankings[0].0.len() {
            let solid: u64 = rankings.iter().filter(|(ranks, _)| alone(ranks, option)).map(|(_, count)| count).sum();
            if Exact::from(solid) > half {
                for method in CONDORCET.into_iter().chain([Method::Irv, Method::Plurality]) {
                    let winner = u16::try_from(option).unwrap();
                    prop_assert_eq!(outcome(&rankings, method).winners, vec![winner], "{:?}", method);
                }
            }
        }
    }

    #[test]
    fn a_clone_next_to_an_option_changes_nothing_for_the_others_under_schulze(rankings in rankings()) {
        for method in [Method::SchulzeWv, Method::SchulzeMargins] {
            let cloned: Rankings = rankings
                .iter()
                .map(|(ranks, count)| {
                    // Room after every place; the clone of option 0 right behind it, or beside it where others share
                    // its place: no option may come between the two, nor be level with only one of them.
                    let mut wide: Vec<u16> = ranks.iter().map(|rank| rank * 2).collect();
                    let alone = ranks.iter().filter(|rank| **rank == ranks[0]).count() == 1;
                    wide.push(if ranks[0] > 0 && alone { ranks[0] * 2 + 1 } else { ranks[0] * 2 });
                    (wide, *count)
                })
                .collect();
            let clone = u16::try_from(rankings[0].0.len()).unwrap();
            let before = outcome(&rankings, method).winners;
            let mut after = outcome(&cloned, method).winners;
            let had = after.contains(&0) || after.contains(&clone);
            prop_assert_eq!(before.contains(&0), had, "{:?}: {:?}, {:?}", method, &before, &after);
            after.retain(|&option| option != clone && option != 0);
            let others: Vec<u16> = before.into_iter().filter(|&option| option != 0).collect();
            prop_assert_eq!(others, after, "{:?}", method);
        }
    }

    #[test]
    fn no_vote_is_lost_or_made_in_any_round(rankings in rankings(), seats in 1u16..4) {
        for method in [Method::Irv, Method::StvScottish, Method::StvWigm, Method::StvMeek] {
            let outcome = settled(&poll(&rankings, method, seats), &ballots(&rankings));
            for step in &outcome.steps {
                let Step::Round { tally, exhausted, .. } = step else { continue };
                let sum: num_rational::BigRational = tally.iter().map(|(_, votes)| &votes.0).sum();
                prop_assert_eq!(&Exact(sum + &exhausted.0), &outcome.valid, "{:?}", method);
            }
        }
    }

    #[test]
    fn a_transferable_vote_fills_the_seats_it_can(rankings in rankings(), seats in 1u16..4) {
        for method in [Method::StvScottish, Method::StvWigm, Method::StvMeek] {
            let outcome = settled(&poll(&rankings, method, seats), &ballots(&rankings));
            let full = usize::from(seats).min(rankings[0].0.len());
            let expected = if outcome.valid.is_zero() { 0 } else { full };
            prop_assert_eq!(outcome.winners.len(), expected, "{:?}", method);
        }
    }

    #[test]
    fn no_budget_is_overspent_and_nothing_without_votes_is_funded(
        marks in vec((0u16..64, 0u64..4), 1..8),
        costs in vec(1u64..60, 6),
        cap in 1u64..100,
    ) {
        let ballots: Vec<Ballot> = marks.iter().map(|(bits, count)| Ballot {
            mark: Mark::Chosen((0..6).filter(|option| bits >> option & 1 == 1).collect()),
            count: *count,
            weight: 1.into(),
        }).collect();
        let budget = Some(Budget { costs: costs.clone(), cap });
        let kind = BallotKind::Choose { min: 0, max: 6, budget: None };
        for method in Method::ALL.into_iter().filter(|method| method.name().starts_with("pb_")) {
            let rule = Rule { budget: budget.clone(), ..Rule::new(method) };
            let outcome = settled(&Poll { options: 6, kind: kind.clone(), rule }, &ballots);
            let spent: u64 = outcome.winners.iter().map(|&option| costs[usize::from(option)]).sum();
            prop_assert!(spent <= cap, "{:?} spends {} of {}", method, spent, cap);
            for &option in &outcome.winners {
                prop_assert!(!outcome.supporters[usize::from(option)].is_zero(), "{:?}", method);
            }
        }
    }

    #[test]
    fn grades_do_not_depend_on_how_many_times_all_are_counted(
        grades in vec(vec(0i32..4, 3), 1..8),
        times in 2u64..6,
    ) {
        let kind = BallotKind::Grade { grades: 4 };
        let ballots = |times: u64| -> Vec<Ballot> {
            let mark = |row: &Vec<i32>| Mark::Values(row.iter().map(|&grade| Some(grade)).collect());
            grades.iter().map(|row| Ballot { mark: mark(row), count: times, weight: 1.into() }).collect()
        };
        for method in [Method::MajorityJudgment, Method::MajorityJudgmentGauge, Method::ScoreMean] {
            let poll = Poll { options: 3, kind: kind.clone(), rule: Rule::new(method) };
            prop_assert_eq!(settled(&poll, &ballots(1)).order, settled(&poll, &ballots(times)).order);
        }
    }
}

/// Instant run-off is not monotone: with more support for the winner, another wins.
#[test]
fn raising_the_winner_can_harm_it_under_instant_run_off() {
    let before: Rankings = vec![
        (vec![1, 2, 3], 39),
        (vec![3, 1, 2], 35),
        (vec![2, 3, 1], 26),
    ];
    assert_eq!(outcome(&before, Method::Irv).winners, [0]);
    // Ten voters of the second group put option 0 first.
    let after: Rankings = vec![
        (vec![1, 2, 3], 49),
        (vec![3, 1, 2], 25),
        (vec![2, 3, 1], 26),
    ];
    assert_eq!(outcome(&after, Method::Irv).winners, [2]);
}
