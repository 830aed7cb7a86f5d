//! Tied options told apart by what the same ballots say besides: first places, or the strongest resistance.
//!
//! A comparison only puts in order the options it is given, and never looks at the others: an outcome without a tie is
//! no business of it. What it cannot tell apart stays in one tier.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::Zero;
use serde::{Deserialize, Serialize};

use super::count::Poll;
use super::order;
use super::{Ballot, BallotKind, Exact, Mark};

/// What tied options were compared by, with the figures, each in the order of the tied options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compared {
    /// First places; the most come first (*più primi posti*).
    FirstPlaces(Vec<Exact>),
    /// A level of resistance and how many ballots give it, from the strongest down; the fewest come first (*resistenza
    /// minore*). Only the levels that told options apart.
    Resistance(Vec<(u16, Vec<Exact>)>),
}

/// Options that were tied, and the order in which a second comparison puts them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieBreak {
    /// The options, ascending.
    pub tied: Vec<u16>,
    /// What they were compared by.
    pub compared: Compared,
    /// The same options in tiers, best first; those in one tier are still tied.
    pub order: Vec<Vec<u16>>,
}

/// Compares tied options by their first places: the ballots that put an option before all others.
///
/// In a ranking that is the best place given; with points or scores it is the highest mark, where points left at 0 are
/// points not given. A first place shared by *k* options is worth 1/*k* to each, as in [`Method::Plurality`], so that
/// every ballot that says anything weighs the same. Grades are left to majority judgment, which never compares the
/// options of one ballot; ballots of plain marks have no first place. Linear in ballots × options.
///
/// [`Method::Plurality`]: super::Method::Plurality
pub fn by_first_places(poll: &Poll, ballots: &[Ballot], tied: &[u16]) -> TieBreak {
    let tied = ascending(tied);
    let mut places = vec![BigRational::zero(); tied.len()];
    for ballot in valid(poll, ballots) {
        let first = first(&poll.kind, &ballot.mark);
        let Some(share) = u64::try_from(first.len()).ok().filter(|n| *n > 0) else {
            continue;
        };
        let worth = weight(ballot) / BigRational::from_integer(share.into());
        for (figure, option) in places.iter_mut().zip(&tied) {
            if first.contains(option) {
                *figure += &worth;
            }
        }
    }
    let tiers = order::falling(&places);
    TieBreak {
        order: tiers.iter().map(|tier| named(&tied, tier)).collect(),
        compared: Compared::FirstPlaces(places.into_iter().map(Exact).collect()),
        tied,
    }
}

/// Compares tied options by the resistance that weighs most: fewest ballots with the strongest resistance come first,
/// where those are as many the next level down decides, and so on to the weakest.
///
/// Options with the same sum differ in how it is spread: the one that is hard to bear for fewer people comes first
/// (the leximax order on the resistances of each option). An option left empty is not resisted. Linear in ballots × options.
pub fn by_resistance(poll: &Poll, ballots: &[Ballot], tied: &[u16]) -> TieBreak {
    let tied = ascending(tied);
    let mut levels: BTreeMap<Reverse<u16>, Vec<BigRational>> = BTreeMap::new();
    for ballot in valid(poll, ballots) {
        let Mark::Values(values) = &ballot.mark else {
            continue;
        };
        for (at, option) in tied.iter().enumerate() {
            let level = values.get(usize::from(*option)).copied().flatten();
            let Some(level) = level.and_then(|v| u16::try_from(v).ok()).filter(|v| *v > 0) else {
                continue;
            };
            let row = levels
                .entry(Reverse(level))
                .or_insert_with(|| vec![BigRational::zero(); tied.len()]);
            if let Some(figure) = row.get_mut(at) {
                *figure += weight(ballot);
            }
        }
    }
    let mut tiers = vec![(0..tied.len()).map(order::id).collect::<Vec<u16>>()];
    let mut deciding = Vec::new();
    for (Reverse(level), row) in levels {
        let finer = refined(&tiers, &row);
        if finer.len() > tiers.len() {
            tiers = finer;
            deciding.push((level, row.into_iter().map(Exact).collect()));
        }
    }
    TieBreak {
        order: tiers.iter().map(|tier| named(&tied, tier)).collect(),
        compared: Compared::Resistance(deciding),
        tied,
    }
}

fn ascending(options: &[u16]) -> Vec<u16> {
    let mut options = options.to_vec();
    options.sort_unstable();
    options
}

/// The ballots that the count itself takes.
fn valid<'a>(poll: &Poll, ballots: &'a [Ballot]) -> impl Iterator<Item = &'a Ballot> {
    let kind = poll.limits();
    let options = poll.options;
    ballots
        .iter()
        .filter(move |ballot| kind.check(&ballot.mark, options).is_ok())
}

fn weight(ballot: &Ballot) -> BigRational {
    BigRational::from_integer(ballot.count.into()) * &ballot.weight.0
}

/// The options that a ballot puts before all others; none where it has no order.
fn first(kind: &BallotKind, mark: &Mark) -> Vec<u16> {
    match mark {
        Mark::Blank | Mark::Chosen(_) => Vec::new(),
        Mark::Ranks(places) => {
            let best = |place: &u16| (*place > 0).then_some(Reverse(*place));
            greatest(&places.iter().map(best).collect::<Vec<_>>())
        }
        Mark::Values(values) => {
            let points = matches!(kind, BallotKind::Points { .. });
            let given = |value: &Option<i32>| value.filter(|v| !points || *v > 0);
            greatest(&values.iter().map(given).collect::<Vec<_>>())
        }
    }
}

/// Where the greatest of the keys stands.
fn greatest<K: Ord>(keys: &[Option<K>]) -> Vec<u16> {
    let best = keys.iter().flatten().max();
    let numbered = (0usize..).map(order::id).zip(keys);
    numbered
        .filter(|&(_, key)| best.is_some() && key.as_ref() == best)
        .map(|(option, _)| option)
        .collect()
}

/// The options that stand at these places of the tied.
fn named(tied: &[u16], places: &[u16]) -> Vec<u16> {
    let option = |place: &u16| tied.get(usize::from(*place)).copied();
    places.iter().filter_map(option).collect()
}

/// Tiers split by a figure, the least first.
fn refined(tiers: &[Vec<u16>], figures: &[BigRational]) -> Vec<Vec<u16>> {
    let mut finer = Vec::new();
    for tier in tiers {
        let mut keyed: Vec<(Option<&BigRational>, u16)> = tier
            .iter()
            .map(|place| (figures.get(usize::from(*place)), *place))
            .collect();
        keyed.sort_unstable();
        let split = keyed.chunk_by(|a, b| a.0 == b.0);
        finer.extend(split.map(|tier| tier.iter().map(|(_, place)| *place).collect::<Vec<u16>>()));
    }
    finer
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tally::{Method, Rule};

    fn poll(options: u16, kind: BallotKind, method: Method) -> Poll {
        Poll {
            options,
            kind,
            rule: Rule::new(method),
        }
    }

    fn ranking(options: u16) -> Poll {
        let kind = BallotKind::Rank {
            min: 1,
            max: options,
            ties: true,
        };
        poll(options, kind, Method::Borda)
    }

    fn resisted(options: u16) -> Poll {
        poll(
            options,
            BallotKind::Resistance { max: 10 },
            Method::Resistance,
        )
    }

    fn ballot(mark: Mark) -> Ballot {
        Ballot {
            mark,
            count: 1,
            weight: Exact::from(1),
        }
    }

    fn ranks(ranks: &[u16]) -> Ballot {
        ballot(Mark::Ranks(ranks.to_vec()))
    }

    fn values(values: &[i32]) -> Ballot {
        ballot(Mark::Values(values.iter().copied().map(Some).collect()))
    }

    #[test]
    fn the_option_first_on_most_ballots_comes_first_and_a_shared_first_place_is_split() {
        let ballots = [
            ranks(&[1, 2, 3]),
            ranks(&[1, 1, 2]),
            ranks(&[3, 1, 2]),
            ranks(&[0, 2, 1]),
        ];
        let found = by_first_places(&ranking(3), &ballots, &[0, 1, 2]);
        let half = Exact::ratio(3, 2).unwrap();
        assert_eq!(
            found.compared,
            Compared::FirstPlaces(vec![half.clone(), half, Exact::from(1)])
        );
        assert_eq!(found.order, [vec![0, 1], vec![2]]);
    }

    #[test]
    fn a_ballot_without_a_point_has_no_first_place_and_one_of_scores_of_nothing_shares_it() {
        let kind = BallotKind::Points {
            total: 10,
            cap: 10,
            spend_all: false,
        };
        let ballots = [values(&[0, 0]), values(&[6, 4]), ballot(Mark::Blank)];
        let points = by_first_places(&poll(2, kind, Method::Points), &ballots, &[0, 1]);
        assert_eq!(
            points.compared,
            Compared::FirstPlaces(vec![Exact::from(1), Exact::from(0)])
        );
        let scores = poll(2, BallotKind::Score { min: 0, max: 10 }, Method::ScoreSum);
        let scores = by_first_places(&scores, &ballots, &[0, 1]);
        let expected = vec![Exact::ratio(3, 2).unwrap(), Exact::ratio(1, 2).unwrap()];
        assert_eq!(scores.compared, Compared::FirstPlaces(expected));
    }

    #[test]
    fn of_equal_sums_the_one_with_fewer_strong_resistances_comes_first() {
        // Sums of 12 each: 10+1+1, 4+4+4, 10+2+0.
        let ballots = [values(&[10, 4, 10]), values(&[1, 4, 2]), values(&[1, 4, 0])];
        let found = by_resistance(&resisted(3), &ballots, &[0, 1, 2]);
        assert_eq!(found.order, [vec![1], vec![0], vec![2]]);
        let Compared::Resistance(levels) = &found.compared else {
            panic!("compared by resistance");
        };
        let deciding: Vec<u16> = levels.iter().map(|(level, _)| *level).collect();
        assert_eq!(deciding, [10, 2], "levels that told nothing are left out");
    }

    #[test]
    fn options_resisted_alike_stay_tied() {
        let ballots = [values(&[7, 0, 3]), values(&[0, 7, 3])];
        let found = by_resistance(&resisted(3), &ballots, &[0, 1]);
        assert_eq!(found.order, [vec![0, 1]]);
        assert_eq!(found.compared, Compared::Resistance(Vec::new()));
    }

    /// Numbers options anew: option *n* becomes `to[n]`.
    fn renumbered(ballots: &[Ballot], to: &[u16]) -> Vec<Ballot> {
        let moved = |row: &[u16]| {
            let mut moved = vec![0; row.len()];
            for (place, option) in row.iter().zip(to) {
                moved[usize::from(*option)] = *place;
            }
            moved
        };
        ballots
            .iter()
            .map(|b| match &b.mark {
                Mark::Ranks(row) => ranks(&moved(row)),
                Mark::Values(row) => {
                    let row: Vec<u16> = row
                        .iter()
                        .map(|v| u16::try_from(v.unwrap()).unwrap())
                        .collect();
                    let moved = moved(&row);
                    values(&moved.iter().map(|v| i32::from(*v)).collect::<Vec<_>>())
                }
                Mark::Blank | Mark::Chosen(_) => b.clone(),
            })
            .collect()
    }

    fn tiers_under(order: &[Vec<u16>], to: &[u16]) -> Vec<Vec<u16>> {
        let tier = |tier: &Vec<u16>| {
            let moved: Vec<u16> = tier.iter().map(|o| to[usize::from(*o)]).collect();
            ascending(&moved)
        };
        order.iter().map(tier).collect()
    }

    /// A way of settling ties.
    type Compare<'a> = &'a dyn Fn(&[Ballot]) -> TieBreak;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Neutrality: whatever the options are called. Anonymity: whoever cast which ballot, in whatever order.
        #[test]
        fn neither_the_numbers_of_the_options_nor_the_order_of_the_ballots_matter(
            rows in proptest::collection::vec(proptest::array::uniform4(0u16..5), 1..12),
            to in Just(vec![0u16, 1, 2, 3]).prop_shuffle(),
            turn in 0usize..12,
        ) {
            let tied = [0, 1, 2, 3];
            let ranked: Vec<Ballot> = rows.iter().map(|row| ranks(row)).collect();
            let resistances: Vec<Ballot> = rows
                .iter()
                .map(|row| values(&row.map(i32::from)))
                .collect();
            let by_first = |b: &[Ballot]| by_first_places(&ranking(4), b, &tied);
            let by_least = |b: &[Ballot]| by_resistance(&resisted(4), b, &tied);
            let compares: [Compare<'_>; 2] = [&by_first, &by_least];
            for (ballots, compare) in [ranked, resistances].into_iter().zip(compares) {
                let found = compare(&ballots);
                prop_assert_eq!(
                    &compare(&renumbered(&ballots, &to)).order,
                    &tiers_under(&found.order, &to)
                );
                let mut turned = ballots.clone();
                turned.rotate_left(turn % ballots.len());
                prop_assert_eq!(&compare(&turned), &found);
                let mut named: Vec<u16> = found.order.concat();
                named.sort_unstable();
                prop_assert_eq!(named, tied, "each option once");
            }
        }
    }
}
