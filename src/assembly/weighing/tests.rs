//! Weighings told as stories.

use num_rational::BigRational;
use proptest::prelude::*;

use super::*;
use crate::assembly::Refusal;
use crate::assembly::testing::Story;

const ID: WeighingId = WeighingId(1);

fn criterion(name: &str, weight: u64) -> Criterion {
    Criterion {
        name: name.into(),
        weight: weight.into(),
        lower_is_better: false,
    }
}

fn draft() -> WeighingDraft {
    let option = |(label, position): (&str, u32)| WeighedOption {
        label: label.into(),
        position: Some(PositionId(position)),
    };
    WeighingDraft {
        title: "Quale orario".into(),
        theme: Some(ThemeId(1)),
        options: [("Sera", 1), ("Mattina", 2)].map(option).into(),
        criteria: vec![criterion("Utilità", 60), criterion("Costo", 40)],
        scale: 5,
    }
}

fn drafted() -> Story {
    let mut story = Story::usual();
    story.ok(WeighingCommand::Draft(draft()));
    story
}

fn reopen(reason: &str) -> WeighingCommand {
    WeighingCommand::Reopen {
        id: ID,
        reason: reason.into(),
    }
}

fn score(criterion: u16, option: u16, score: &str) -> WeighingCommand {
    WeighingCommand::Score {
        id: ID,
        criterion,
        option,
        score: Some(score.parse().unwrap()),
    }
}

fn weights(of: &[u64]) -> WeighingCommand {
    let weights = of.iter().map(|w| Exact::from(*w)).collect();
    WeighingCommand::SetWeights { id: ID, weights }
}

fn refusal(refusal: WeighingRefusal) -> Refusal {
    Refusal::Weighing(refusal)
}

fn kept(story: &Story) -> &Weighing {
    &story.assembly().weighings.list[&ID]
}

#[test]
fn a_weighing_is_confirmed_once_every_score_is_there() {
    let mut story = drafted();
    for (criterion, option) in [(0, 0), (0, 1), (1, 0)] {
        story.ok(score(criterion, option, "3"));
    }
    let missing = WeighingRefusal::MissingScore {
        criterion: "Costo".into(),
        option: "Mattina".into(),
    };
    let why = story.refused(WeighingCommand::Confirm { id: ID });
    assert_eq!(why, refusal(missing));
    story.ok(score(1, 1, "2.5"));
    story.ok(WeighingCommand::Confirm { id: ID });
    assert_eq!(
        story.refused(score(1, 1, "2")),
        refusal(WeighingRefusal::NotOpen {})
    );
    assert!(matches!(story.refused(reopen(" ")), Refusal::Empty { .. }));
    story.ok(reopen("un costo era sbagliato"));
    story.ok(score(1, 1, "2"));
}

#[test]
fn weights_that_do_not_make_a_hundred_are_refused_with_what_they_make() {
    let mut story = drafted();
    for (of, sum) in [(vec![60, 35], "95"), (vec![60, 45], "105")] {
        let why = story.refused(weights(&of));
        assert_eq!(
            why,
            refusal(WeighingRefusal::WeightsSum { sum: sum.into() })
        );
    }
    let below = vec![Exact::from(110), "-10".parse().unwrap()];
    let why = story.refused(WeighingCommand::SetWeights {
        id: ID,
        weights: below,
    });
    assert_eq!(why, refusal(WeighingRefusal::NegativeWeight {}));
    assert_eq!(story.refused(weights(&[100])), Refusal::NotFound {});
    story.ok(weights(&[75, 25]));
    assert_eq!(kept(&story).criteria[0].weight, Exact::from(75));
}

#[test]
fn points_from_the_hall_are_averaged_exactly_and_each_voter_counts_the_same() {
    let mut story = drafted();
    let points = vec![vec![1, 2], vec![10, 0], vec![5, 5]];
    story.ok(WeighingCommand::AverageWeights {
        id: ID,
        points: points.clone(),
    });
    // (1/3 + 1 + 1/2) / 3 of a hundred.
    let weighing = kept(&story);
    assert_eq!(weighing.criteria[0].weight, Exact::ratio(550, 9).unwrap());
    assert_eq!(weighing.criteria[1].weight, Exact::ratio(350, 9).unwrap());
    assert_eq!(weighing.weights, Weights::Averaged { points });
}

#[test]
fn points_that_do_not_match_the_criteria_are_refused_by_row() {
    let mut story = drafted();
    let cases = [
        (vec![vec![1, 1], vec![1]], 2),
        (vec![vec![0, 0]], 1),
        (Vec::new(), 1),
    ];
    for (points, row) in cases {
        let why = story.refused(WeighingCommand::AverageWeights { id: ID, points });
        assert_eq!(why, refusal(WeighingRefusal::BadPoints { row }));
    }
}

#[test]
fn a_score_off_the_scale_is_refused() {
    let mut story = drafted();
    for off in ["5.01", "-1", "17"] {
        let why = story.refused(score(0, 0, off));
        let expected = WeighingRefusal::OffScale {
            score: off.into(),
            max: 5,
        };
        assert_eq!(why, refusal(expected));
    }
    assert_eq!(story.refused(score(2, 0, "1")), Refusal::NotFound {});
    assert_eq!(story.refused(score(0, 2, "1")), Refusal::NotFound {});
    story.ok(score(0, 0, "5"));
    story.ok(score(0, 0, "0"));
}

#[test]
fn a_draft_must_have_something_to_weigh_against_something() {
    let mut story = Story::usual();
    let mut with = |change: &dyn Fn(&mut WeighingDraft)| {
        let mut draft = draft();
        change(&mut draft);
        story.refused(WeighingCommand::Draft(draft))
    };
    let few = refusal(WeighingRefusal::TooFewOptions {});
    assert_eq!(with(&|d| d.options.truncate(1)), few);
    let none = refusal(WeighingRefusal::NoCriteria {});
    assert_eq!(with(&|d| d.criteria.clear()), none);
    let twice = |refusal| matches!(refusal, Refusal::Duplicate { .. });
    assert!(twice(with(&|d| d.options[1].label = " sera".into())));
    assert!(twice(with(&|d| d.criteria[1].name = "utilità".into())));
    assert!(matches!(with(&|d| d.title.clear()), Refusal::Empty { .. }));
    let scale = refusal(WeighingRefusal::BadScale { scale: 0, max: 100 });
    assert_eq!(with(&|d| d.scale = 0), scale);
    assert_eq!(with(&|d| d.theme = Some(ThemeId(9))), Refusal::NotFound {});
}

#[test]
fn criteria_without_weights_begin_alike_and_make_a_hundred() {
    let mut story = Story::usual();
    let mut even = draft();
    even.criteria = ["Utilità", "Costo", "Tempi"]
        .map(|n| criterion(n, 0))
        .into();
    story.ok(WeighingCommand::Draft(even));
    let of: Vec<_> = kept(&story)
        .criteria
        .iter()
        .map(|c| c.weight.to_u64())
        .collect();
    assert_eq!(of, [Some(34), Some(33), Some(33)]);
}

#[test]
fn changing_the_draft_keeps_the_scores_of_what_stays() {
    let mut story = drafted();
    story.ok(score(0, 1, "4"));
    story.ok(score(1, 1, "2"));
    let mut changed = draft();
    changed.options.insert(
        0,
        WeighedOption {
            label: "Sabato".into(),
            position: None,
        },
    );
    changed.scale = 3;
    story.ok(WeighingCommand::Redraft {
        id: ID,
        draft: changed,
    });
    let scores = &kept(&story).scores;
    assert_eq!(
        scores[0],
        [None, None, None],
        "4 is off a scale that ends at 3"
    );
    assert_eq!(scores[1], [None, None, Some(Exact::from(2))]);
}

#[test]
fn what_a_weighing_said_when_it_was_confirmed_stays_when_it_is_taken_up_again_and_changed() {
    let mut story = drafted();
    for (criterion, option) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        story.ok(score(criterion, option, "3"));
    }
    for reason in ["si voleva rileggere", "un costo era sbagliato"] {
        story.ok(WeighingCommand::Confirm { id: ID });
        story.ok(reopen(reason));
    }
    story.ok(score(1, 1, "2"));
    let mut changed = draft();
    changed.title = "Un altro titolo".into();
    story.ok(WeighingCommand::Redraft {
        id: ID,
        draft: changed,
    });
    let now = kept(&story);
    let [Earlier { was, reason }] = now.earlier.as_slice() else {
        panic!("one count was superseded: {:?}", now.earlier);
    };
    assert_eq!(reason, "un costo era sbagliato");
    assert_eq!(was.scores[1][1], Some(Exact::from(3)));
    assert_eq!(now.scores[1][1], Some(Exact::from(2)));
    assert!(!was.says_the_same(now));
}

#[test]
fn a_withdrawn_weighing_stays_and_takes_nothing_more() {
    let mut story = drafted();
    let withdraw = |reason: &str| WeighingCommand::Withdraw {
        id: ID,
        reason: reason.into(),
    };
    assert!(matches!(story.refused(withdraw("")), Refusal::Empty { .. }));
    story.ok(withdraw("criteri rifatti"));
    assert_eq!(kept(&story).withdrawn.as_deref(), Some("criteri rifatti"));
    assert_eq!(
        story.refused(weights(&[50, 50])),
        refusal(WeighingRefusal::NotOpen {})
    );
    assert_eq!(
        story.refused(withdraw("ancora")),
        refusal(WeighingRefusal::NotOpen {})
    );
}

proptest! {
    #[test]
    fn averaged_weights_always_make_exactly_a_hundred(
        points in prop::collection::vec(prop::collection::vec(0u32..1000, 4), 1..40)
    ) {
        prop_assume!(points.iter().all(|row| row.iter().any(|p| *p > 0)));
        let weights = averaged(&points, 4).unwrap();
        let sum: BigRational = weights.iter().map(|w| &w.0).sum();
        prop_assert_eq!(Exact(sum), Exact::from(100));
    }

    #[test]
    fn even_weights_make_a_hundred_and_differ_by_one_at_most(criteria in 1usize..=26) {
        let weights: Vec<u64> = even(criteria).iter().map(|w| w.to_u64().unwrap()).collect();
        prop_assert_eq!(weights.len(), criteria);
        prop_assert_eq!(weights.iter().sum::<u64>(), 100);
        prop_assert!(weights.iter().max().unwrap() - weights.iter().min().unwrap() <= 1);
    }
}
