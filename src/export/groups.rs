//! Who took part, by category and gender and by age, with small groups put together so that nobody can be picked out.

use std::collections::{BTreeMap, BTreeSet};

use crate::assembly::CategoryId;
use crate::assembly::roll::{Age, Gender, Roll};

/// Fewest people of a group that may be told apart.
const SMALLEST: u64 = 3;

/// A category (`None` without one) and a gender.
pub(super) type Pair = (Option<CategoryId>, Gender);

/// Those who took part: everyone who came in, also for a while, and the people only counted.
#[derive(Debug, Default)]
pub(super) struct Groups {
    pairs: BTreeMap<Pair, u64>,
    categories: BTreeMap<Option<CategoryId>, u64>,
    ages: BTreeMap<Age, u64>,
}

impl Groups {
    pub(super) fn of(roll: &Roll) -> Self {
        let mut groups = Self::default();
        let came = |p: &&std::sync::Arc<crate::assembly::roll::Participant>| {
            p.struck.is_none() && p.arrived().is_some()
        };
        for person in roll.participants.values().filter(came) {
            groups.add((person.profile.category, person.profile.gender), 1);
            *groups.ages.entry(person.profile.age).or_default() += 1;
        }
        for (group, n) in &roll.crowd {
            groups.add((group.category, group.gender), u64::from(*n));
            *groups.ages.entry(Age::Undeclared).or_default() += u64::from(*n);
        }
        groups
    }

    fn add(&mut self, pair: Pair, n: u64) {
        *self.pairs.entry(pair).or_default() += n;
        *self.categories.entry(pair.0).or_default() += n;
    }

    /// The groups that may be told apart, and how many people are in the others together.
    ///
    /// The others together are never fewer than three, if everyone together is not: otherwise the smallest group joins
    /// them, since a difference from a total published elsewhere would give them away.
    pub(super) fn published(&self) -> (BTreeMap<Pair, u64>, u64) {
        told_apart(&self.pairs)
    }

    /// The age bands that may be told apart, and how many people are in the others together, as in
    /// [`Groups::published`]; none where nobody's age was taken down.
    pub(super) fn ages(&self) -> Option<(BTreeMap<Age, u64>, u64)> {
        let is_known = self.ages.keys().any(|age| *age != Age::Undeclared);
        is_known.then(|| told_apart(&self.ages))
    }

    /// People by gender, and those who cannot be told apart: of a gender as many are left out as would, set against
    /// [`Groups::published`], give away a group of fewer than three.
    pub(super) fn genders(&self) -> (BTreeMap<Gender, u64>, u64) {
        let (kept, _) = self.published();
        let mut shown: BTreeMap<Gender, u64> = BTreeMap::new();
        for ((_, gender), n) in &kept {
            *shown.entry(*gender).or_default() += n;
        }
        let mut merged: BTreeMap<Gender, u64> = BTreeMap::new();
        for (pair, n) in self
            .pairs
            .iter()
            .filter(|(pair, _)| !kept.contains_key(pair))
        {
            *merged.entry(pair.1).or_default() += n;
        }
        let mut rest = 0;
        for (gender, n) in merged {
            if n < SMALLEST {
                rest += n;
            } else {
                *shown.entry(gender).or_default() += n;
            }
        }
        (shown, rest)
    }

    /// Whether a single fact about someone of this category and gender would pick out one person of very few.
    pub(super) fn is_small(&self, pair: Pair) -> bool {
        self.pairs.get(&pair).is_some_and(|n| *n < SMALLEST)
    }

    /// As [`Groups::is_small`], for a category alone.
    pub(super) fn is_small_category(&self, category: Option<CategoryId>) -> bool {
        self.categories
            .get(&category)
            .is_some_and(|n| *n < SMALLEST)
    }
}

/// Groups of at least three, and those of the others together.
fn told_apart<K: Copy + Ord>(sizes: &BTreeMap<K, u64>) -> (BTreeMap<K, u64>, u64) {
    let mut rest = 0;
    let mut merged = BTreeSet::new();
    let mut by_size: Vec<(u64, K)> = sizes.iter().map(|(key, n)| (*n, *key)).collect();
    by_size.sort_unstable();
    for (n, key) in by_size {
        if n < SMALLEST || (1..SMALLEST).contains(&rest) {
            rest += n;
            merged.insert(key);
        }
    }
    let kept = sizes.iter().filter(|(key, _)| !merged.contains(key));
    (kept.map(|(key, n)| (*key, *n)).collect(), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(sizes: &[(u32, u64)]) -> Groups {
        let mut groups = Groups::default();
        for (category, n) in sizes {
            groups.add((Some(CategoryId(*category)), Gender::Woman), *n);
        }
        groups
    }

    fn published(sizes: &[(u32, u64)]) -> (Vec<u64>, u64) {
        let (kept, rest) = groups(sizes).published();
        (kept.into_values().collect(), rest)
    }

    #[test]
    fn groups_under_three_are_put_together() {
        assert_eq!(
            published(&[(1, 8), (2, 2), (3, 1), (4, 3)]),
            (vec![8, 3], 3)
        );
        assert_eq!(published(&[(1, 3), (2, 4)]), (vec![3, 4], 0));
    }

    #[test]
    fn what_is_put_together_is_not_small_itself() {
        assert_eq!(published(&[(1, 8), (2, 1), (3, 4)]), (vec![8], 5));
        assert_eq!(published(&[(1, 1), (2, 1)]), (vec![], 2));
    }

    #[test]
    fn a_total_by_gender_gives_no_small_group_away() {
        let mut groups = groups(&[(1, 8), (2, 2), (3, 2)]);
        groups.add((Some(CategoryId(1)), Gender::Man), 2);
        let (genders, rest) = groups.genders();
        assert_eq!(genders, BTreeMap::from([(Gender::Woman, 12)]));
        assert_eq!(rest, 2, "the two men are not told apart");
    }

    #[test]
    fn age_bands_under_three_are_put_together_and_none_is_told_where_none_was_taken_down() {
        let mut groups = Groups::default();
        groups.ages.insert(Age::Undeclared, 9);
        assert_eq!(groups.ages(), None);
        groups
            .ages
            .extend([(Age::Young, 4), (Age::Adult, 8), (Age::Senior, 1)]);
        let (ages, rest) = groups.ages().unwrap();
        // The four young people join the one elder, who would be told by the total otherwise.
        assert_eq!(
            ages,
            BTreeMap::from([(Age::Adult, 8), (Age::Undeclared, 9)])
        );
        assert_eq!(rest, 5);
    }

    #[test]
    fn a_category_nobody_counted_is_not_small() {
        let groups = groups(&[(1, 2)]);
        assert!(groups.is_small((Some(CategoryId(1)), Gender::Woman)));
        assert!(!groups.is_small((Some(CategoryId(9)), Gender::Woman)));
        assert!(groups.is_small_category(Some(CategoryId(1))));
    }
}
