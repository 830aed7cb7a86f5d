//! The public lot: anyone with a SHA-256 tool can draw it again.

use sha2::{Digest, Sha256};

/// Puts items in the order of a public draw: ascending SHA-256 of the text `seed|item`.
///
/// The seed is said aloud before the draw (numbers called out in the hall), so nobody could have chosen the outcome.
/// `printf '%s' 'seed|3' | sha256sum` gives the same figure for item 3.
pub fn draw(seed: &str, items: &[u32]) -> Vec<u32> {
    let mut drawn: Vec<([u8; 32], u32)> = items
        .iter()
        .map(|item| (Sha256::digest(format!("{seed}|{item}")).into(), *item))
        .collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn a_draw_depends_on_the_seed_and_not_on_the_order_given() {
        assert_eq!(
            draw("17 4 90", &[1, 2, 3, 4]),
            draw("17 4 90", &[4, 3, 2, 1])
        );
        let orders: std::collections::BTreeSet<_> =
            (0..50).map(|n| draw(&n.to_string(), &[1, 2, 3])).collect();
        assert_eq!(orders.len(), 6, "fifty seeds reach every order of three");
    }
}
