//! How a tie was broken by the ballots themselves, in one sentence with its figures.

use super::Text;
use super::results::exact;
use crate::tally::{Compared, Exact, TieBreak};

/// The options that were tied, what they were compared by with the figure of each, and the order that came of it.
pub fn sentence(broken: &TieBreak, name: impl Fn(u16) -> String, text: &Text) -> String {
    let names: Vec<String> = broken.tied.iter().map(|option| name(*option)).collect();
    let (key, figures) = match &broken.compared {
        Compared::FirstPlaces(places) => (
            "results-broken-first-places",
            listed(broken, places, &name, text),
        ),
        Compared::Resistance(levels) => {
            let level = |(level, ballots): &(u16, Vec<Exact>)| {
                let values = [
                    ("level", (*level).into()),
                    ("figures", listed(broken, ballots, &name, text).into()),
                ];
                text.with("results-broken-level", &values)
            };
            let levels: Vec<String> = levels.iter().map(level).collect();
            ("results-broken-resistance", levels.join("; "))
        }
    };
    let values = [
        ("names", names.join(", ").into()),
        ("figures", figures.into()),
        ("tiers", broken.order.len().into()),
        ("order", order(broken, &name, text).into()),
    ];
    text.with(key, &values)
}

/// `Autobus 12, Alberi 9`, in the order that came out.
fn listed(
    broken: &TieBreak,
    figures: &[Exact],
    name: impl Fn(u16) -> String,
    text: &Text,
) -> String {
    let figure = |option: &u16| {
        let at = broken.tied.iter().position(|tied| tied == option)?;
        Some(format!(
            "{} {}",
            name(*option),
            exact(figures.get(at)?, text)
        ))
    };
    let listed: Vec<String> = broken.order.iter().flatten().filter_map(figure).collect();
    listed.join(", ")
}

/// `Autobus, poi Alberi e Parcheggi alla pari`.
fn order(broken: &TieBreak, name: impl Fn(u16) -> String, text: &Text) -> String {
    let tiers: Vec<String> = broken
        .order
        .iter()
        .map(|tier| {
            let names: Vec<String> = tier.iter().map(|option| name(*option)).collect();
            let values = [
                ("n", names.len().into()),
                ("names", text.list(&names).into()),
            ];
            text.with("results-broken-tier", &values)
        })
        .collect();
    let then = format!(", {} ", text.get("results-broken-then"));
    tiers.join(&then)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn name(option: u16) -> String {
        ["Autobus", "Alberi", "Sosta"][usize::from(option)].to_owned()
    }

    #[test]
    fn a_tie_broken_by_first_places_is_told_with_the_figure_of_each_option() {
        let broken = TieBreak {
            tied: vec![0, 1, 2],
            compared: Compared::FirstPlaces([4, 6, 4].map(Exact::from).to_vec()),
            order: vec![vec![1], vec![0, 2]],
        };
        let words = sentence(&broken, name, &Text::new(Lang::It));
        assert_eq!(
            words,
            "Pari: Autobus, Alberi, Sosta. Contano i primi posti sulle schede: Alberi 6, Autobus 4, Sosta 4. \
             Ordine: Alberi, poi Autobus e Sosta alla pari."
        );
    }

    #[test]
    fn options_resisted_alike_are_said_to_be() {
        let broken = TieBreak {
            tied: vec![0, 1],
            compared: Compared::Resistance(Vec::new()),
            order: vec![vec![0, 1]],
        };
        for lang in Lang::ALL {
            let words = sentence(&broken, name, &Text::new(lang));
            assert!(words.contains("Autobus, Alberi"), "{words}");
            assert!(
                !words.contains("Ordine") && !words.contains("Order"),
                "{words}"
            );
        }
    }

    #[test]
    fn the_levels_of_resistance_that_decided_are_named() {
        let broken = TieBreak {
            tied: vec![0, 1],
            compared: Compared::Resistance(vec![(10, [2, 1].map(Exact::from).to_vec())]),
            order: vec![vec![1], vec![0]],
        };
        let words = sentence(&broken, name, &Text::new(Lang::It));
        assert!(
            words.contains("resistenza 10: Alberi 1, Autobus 2"),
            "{words}"
        );
    }
}
