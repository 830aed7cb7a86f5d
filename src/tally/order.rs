//! Orders with ties: options in tiers by a key, and the winners they give.

/// A number of an option from its position.
pub(crate) fn id(position: usize) -> u16 {
    u16::try_from(position).unwrap_or(u16::MAX)
}

/// Options in tiers by falling key: the greatest first, equal keys in one tier, each tier in option order.
///
/// *n* log *n* in options.
pub(crate) fn falling<K: Ord>(keys: &[K]) -> Vec<Vec<u16>> {
    let mut keyed: Vec<(&K, u16)> = keys.iter().zip((0usize..).map(id)).collect();
    keyed.sort_by(|a, b| b.0.cmp(a.0).then(a.1.cmp(&b.1)));
    keyed
        .chunk_by(|a, b| a.0.cmp(b.0).is_eq())
        .map(|tier| tier.iter().map(|&(_, option)| option).collect())
        .collect()
}

/// Options in tiers by rising key: the least first.
pub(crate) fn rising<K: Ord>(keys: &[K]) -> Vec<Vec<u16>> {
    let mut tiers = falling(keys);
    tiers.reverse();
    tiers
}

/// Options in tiers of a relation: repeatedly takes those that no other remaining option beats.
///
/// The relation must be acyclic; where it is not, the rest forms the last tier.
pub(crate) fn unbeaten(options: usize, beats: impl Fn(usize, usize) -> bool) -> Vec<Vec<u16>> {
    let mut left: Vec<usize> = (0..options).collect();
    let mut tiers = Vec::new();
    while !left.is_empty() {
        let is_beaten = |&b: &usize| left.iter().any(|&a| a != b && beats(a, b));
        let (beaten, free): (Vec<usize>, Vec<usize>) = left.iter().copied().partition(is_beaten);
        if free.is_empty() {
            tiers.push(beaten.into_iter().map(id).collect());
            break;
        }
        tiers.push(free.into_iter().map(id).collect());
        left = beaten;
    }
    tiers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_share_a_tier_in_option_order() {
        assert_eq!(falling(&[3, 5, 3, 1]), vec![vec![1], vec![0, 2], vec![3]]);
        assert_eq!(rising(&[3, 5, 3, 1]), vec![vec![3], vec![0, 2], vec![1]]);
    }

    #[test]
    fn the_unbeaten_are_taken_tier_by_tier() {
        let beats = |a: usize, b: usize| (a, b) == (2, 0) || (a, b) == (0, 1);
        assert_eq!(unbeaten(4, beats), vec![vec![2, 3], vec![0], vec![1]]);
        assert_eq!(unbeaten(0, beats), Vec::<Vec<u16>>::new());
    }
}
