//! A weighing as figures: totals, places, and which single weight would change the first place.

use num_rational::BigRational;

use super::signs;
use crate::assembly::weighing::Weighing;
use crate::tally::Exact;
use crate::tally::weighing::{Criterion, Leeway, Scaling, leeways, weigh};

/// A weighing in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighingView {
    /// The options, in their order.
    pub options: Vec<OptionView>,
    /// What the weights sum to, in percent.
    pub weights: Exact,
    /// Cells that still want a score.
    pub missing: usize,
    /// The options in first place, by number from 0; none while a score is missing.
    pub first: Vec<u16>,
    /// The moves of one weight that change the first place, the smallest move first; none while a score is missing or
    /// the first place is shared.
    pub flips: Vec<Flip>,
}

/// An option weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionView {
    /// Its sign among the options, as a ballot would print it.
    pub sign: String,
    /// Its label.
    pub label: String,
    /// Its total, on the scale of the scores; `None` while a score is missing.
    pub total: Option<Exact>,
    /// Its place, from 1; options with the same total share it.
    pub place: Option<u16>,
    /// Whether the place is shared.
    pub tied: bool,
}

/// Which way a weight moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Below the limit.
    Down,
    /// Above the limit.
    Up,
}

/// A move of one weight that changes the first place, the other weights keeping their proportions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// The criterion, by number from 0.
    pub criterion: usize,
    /// Its weight now, in percent.
    pub weight: Exact,
    /// Which way it moves.
    pub way: Way,
    /// How far, in percent: beyond this the first place changes.
    pub limit: Exact,
    /// Who would be ahead, by number from 0.
    pub first: Vec<u16>,
}

/// Weighs the options as far as the scores go.
pub fn weighing(weighing: &Weighing) -> WeighingView {
    let weights = weighing.criteria.iter().map(|c| &c.weight.0).sum();
    let missing = weighing.scores.iter().flatten().filter(|s| s.is_none());
    let mut view = WeighingView {
        options: options(weighing),
        weights: Exact(weights),
        missing: missing.count(),
        first: Vec::new(),
        flips: Vec::new(),
    };
    let Some(weighed) = criteria(weighing).and_then(|c| weigh(&c).ok()) else {
        return view;
    };
    let mut place = 1u16;
    for tier in &weighed.order {
        for option in tier {
            if let Some(row) = view.options.get_mut(usize::from(*option)) {
                row.place = Some(place);
                row.tied = tier.len() > 1;
                row.total = weighed.totals.get(usize::from(*option)).cloned();
            }
        }
        place = place.saturating_add(u16::try_from(tier.len()).unwrap_or(u16::MAX));
    }
    if weighed.winners.len() == 1 {
        let found = leeways(&weighed);
        view.flips = found.iter().enumerate().flat_map(flips).collect();
        view.flips.sort_by_key(Flip::size);
    }
    view.first = weighed.winners;
    view
}

impl Flip {
    /// How far the weight moves, in percentage points.
    pub fn size(&self) -> Exact {
        let moved = &self.weight.0 - &self.limit.0;
        Exact(num_traits::Signed::abs(&moved))
    }

    /// The limit in tenths of a percent, rounded away from the weight now, so that what is said beyond it stays true.
    pub fn tenths(&self) -> i64 {
        let tenths = &self.limit.0 * BigRational::from_integer(10.into());
        let rounded = match self.way {
            Way::Down => tenths.floor(),
            Way::Up => tenths.ceil(),
        };
        i64::try_from(rounded.to_integer()).unwrap_or(0)
    }
}

fn options(weighing: &Weighing) -> Vec<OptionView> {
    let view = |(n, label): (u16, &String)| OptionView {
        sign: signs::among(n, weighing.options.len()),
        label: label.clone(),
        total: None,
        place: None,
        tied: false,
    };
    let labels = weighing.options.iter().map(|o| &o.label);
    (0u16..).zip(labels).map(view).collect()
}

/// The criteria with all their scores, more being better in each; `None` while one is missing.
fn criteria(weighing: &Weighing) -> Option<Vec<Criterion>> {
    let top = BigRational::from_integer(weighing.scale.into());
    let rows = weighing.criteria.iter().zip(&weighing.scores);
    rows.map(|(criterion, scores)| {
        let scores = scores.iter().map(|score| {
            let score = score.clone()?;
            let turned = || Exact(&top - &score.0);
            Some(if criterion.lower_is_better {
                turned()
            } else {
                score
            })
        });
        Some(Criterion {
            weight: criterion.weight.clone(),
            scores: scores.collect::<Option<_>>()?,
            scaling: Scaling::AsGiven,
        })
    })
    .collect()
}

fn flips((criterion, leeway): (usize, &Leeway)) -> Vec<Flip> {
    let percent = |share: &Exact| Exact(&share.0 * BigRational::from_integer(100.into()));
    let flip = |way, limit: &Exact, first: &Vec<u16>| Flip {
        criterion,
        weight: percent(&leeway.share),
        way,
        limit: percent(limit),
        first: first.clone(),
    };
    let both = [
        flip(Way::Down, &leeway.from, &leeway.overtaken_below_by),
        flip(Way::Up, &leeway.to, &leeway.overtaken_above_by),
    ];
    both.into_iter().filter(|f| !f.first.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assembly::WeighingId;
    use crate::assembly::testing::Story;
    use crate::assembly::weighing::{
        Criterion as Weighted, WeighedOption, WeighingCommand, WeighingDraft,
    };

    const ID: WeighingId = WeighingId(1);

    /// A weighing on a scale from 0 to 5 with a row of scores for each weight.
    fn weighed(weights: &[u64], scores: &[&[u64]]) -> Weighing {
        let mut story = Story::usual();
        let option = |n| WeighedOption {
            label: format!("opzione {n}"),
            position: None,
        };
        let criterion = |(n, weight): (usize, &u64)| Weighted {
            name: format!("criterio {n}"),
            weight: (*weight).into(),
            lower_is_better: false,
        };
        story.ok(WeighingCommand::Draft(WeighingDraft {
            title: "Esempio".into(),
            theme: None,
            options: (0u16..).zip(scores[0]).map(|(n, _)| option(n)).collect(),
            criteria: weights.iter().enumerate().map(criterion).collect(),
            scale: 5,
        }));
        for (criterion, row) in (0u16..).zip(scores) {
            for (option, score) in (0u16..).zip(*row) {
                story.ok(WeighingCommand::Score {
                    id: ID,
                    criterion,
                    option,
                    score: Some((*score).into()),
                });
            }
        }
        Weighing::clone(&story.assembly().weighings.list[&ID])
    }

    fn example() -> Weighing {
        weighed(
            &[30, 25, 20, 25],
            &[
                &[4, 4, 5, 2, 3],
                &[3, 2, 3, 1, 4],
                &[4, 3, 2, 2, 3],
                &[5, 5, 3, 2, 4],
            ],
        )
    }

    #[test]
    fn totals_and_places_follow_from_weights_and_scores() {
        let view = weighing(&example());
        let totals: Vec<String> = view
            .options
            .iter()
            .map(|o| o.total.clone().unwrap().rounded(2))
            .collect();
        assert_eq!(totals, ["4.00", "3.55", "3.40", "1.75", "3.50"]);
        let places: Vec<_> = view.options.iter().map(|o| o.place.unwrap()).collect();
        assert_eq!(places, [1, 2, 4, 5, 3]);
        assert_eq!(view.first, [0]);
    }

    #[test]
    fn a_flip_says_which_weight_beyond_what_puts_whom_first() {
        // B leads by 5 × 0.40 against A's 3 × 0.60; level when the second weight is 3/8.
        let weighing_ = weighed(&[60, 40], &[&[3, 0], &[0, 5]]);
        let view = weighing(&weighing_);
        assert_eq!(view.first, [1]);
        let flip = view.flips.iter().find(|f| f.criterion == 1).unwrap();
        assert_eq!((flip.way, &flip.first[..]), (Way::Down, &[0][..]));
        assert_eq!(flip.limit, Exact::ratio(75, 2).unwrap());
        assert_eq!(flip.tenths(), 375);
    }

    #[test]
    fn a_limit_is_rounded_so_that_what_lies_beyond_it_is_true() {
        let limit = Exact::ratio(50, 3).unwrap();
        let flip = |way| Flip {
            criterion: 0,
            weight: Exact::from(25),
            way,
            limit: limit.clone(),
            first: vec![1],
        };
        assert_eq!(flip(Way::Down).tenths(), 166, "below 16.6 is below 16.667");
        assert_eq!(flip(Way::Up).tenths(), 167, "above 16.7 is above 16.667");
    }

    #[test]
    fn where_lower_is_better_the_score_counts_from_the_top_of_the_scale() {
        let mut cost = weighed(&[100], &[&[1, 4]]);
        cost.criteria[0].lower_is_better = true;
        let view = weighing(&cost);
        assert_eq!(view.options[0].total, Some(Exact::from(4)));
        assert_eq!(view.first, [0]);
    }

    #[test]
    fn nothing_is_first_while_a_score_is_missing() {
        let mut partial = example();
        partial.scores[2][1] = None;
        let view = weighing(&partial);
        assert_eq!(view.missing, 1);
        assert!(view.first.is_empty() && view.flips.is_empty());
        assert!(
            view.options
                .iter()
                .all(|o| o.total.is_none() && o.place.is_none())
        );
    }

    proptest! {
        /// Moves one weight just beyond the limit of each flip, the others in proportion, and weighs again.
        #[test]
        fn beyond_the_limit_of_a_flip_the_first_place_does_change(
            weights in prop::collection::vec(1u64..50, 3),
            scores in prop::collection::vec(prop::collection::vec(0u64..=5, 4), 3),
        ) {
            let rows: Vec<&[u64]> = scores.iter().map(Vec::as_slice).collect();
            let weights = [weights[0], weights[1], 100 - weights[0] - weights[1]];
            let before = weighed(&weights, &rows);
            let view = weighing(&before);
            for flip in &view.flips {
                let step = BigRational::new(1.into(), 1_000_000.into());
                let moved = match flip.way {
                    Way::Down => &flip.limit.0 - &step,
                    Way::Up => &flip.limit.0 + &step,
                };
                let hundred = BigRational::from_integer(100.into());
                let mut after = before.clone();
                let others = (&hundred - &moved) / (&hundred - &flip.weight.0);
                for (n, criterion) in after.criteria.iter_mut().enumerate() {
                    let weight = if n == flip.criterion { moved.clone() } else { &criterion.weight.0 * &others };
                    criterion.weight = Exact(weight);
                }
                let now = weighing(&after).first;
                prop_assert!(now != view.first, "{:?} does not change the first place", flip);
                prop_assert!(now.iter().any(|n| flip.first.contains(n)));
            }
        }
    }
}
