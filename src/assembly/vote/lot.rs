//! The public lot: anyone with a SHA-256 tool can draw it again.

use sha2::{Digest, Sha256};

/// Puts items in the order of a public draw: ascending SHA-256 of the text `seed|item`.
///
/// The seed is said aloud before the draw (numbers called out in the hall), so nobody could have chosen the outcome.
/// `printf '%s' 'seed|3' | sha256sum` gives the same figure for item 3.
pub fn draw(seed: &str, items: &[u32]) -> Vec<u32> {
    let drawn = drawn(seed, items).into_iter();
    drawn.map(|(_, item)| item).collect()
}

/// The same draw with the figure of each item, so that anyone can compare it with their own.
pub fn drawn(seed: &str, items: &[u32]) -> Vec<([u8; 32], u32)> {
    let mut drawn: Vec<([u8; 32], u32)> = items
        .iter()
        .map(|item| (Sha256::digest(format!("{seed}|{item}")).into(), *item))
        .collect();
    drawn.sort_unstable();
    drawn
}

/// The command that draws this lot again: `portavoce lot --seed '17 4 90' --options 1,3`.
pub fn recipe(seed: &str, items: &[u32]) -> String {
    let mut items = items.to_vec();
    items.sort_unstable();
    let items: Vec<String> = items.iter().map(u32::to_string).collect();
    let seed = seed.replace('\'', "'\\''");
    format!(
        "portavoce lot --seed '{seed}' --options {}",
        items.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::{draw, drawn, recipe};
    use crate::hex::hex;

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

    #[test]
    fn the_figures_are_those_of_any_tool_and_the_recipe_names_seed_and_options() {
        let drawn = drawn("17 4 90", &[2, 1]);
        assert!(hex(&drawn[0].0) < hex(&drawn[1].0), "lowest first");
        let numbers: Vec<u32> = drawn.iter().map(|(_, n)| *n).collect();
        assert_eq!(numbers, draw("17 4 90", &[1, 2]));
        assert_eq!(
            recipe("17 4 90", &[3, 1]),
            "portavoce lot --seed '17 4 90' --options 1,3"
        );
        assert_eq!(
            recipe("l'ora", &[1]),
            "portavoce lot --seed 'l'\\''ora' --options 1"
        );
    }
}
