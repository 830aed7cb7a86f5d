//! What the scales mean, and the laws that every rule keeps.

use proptest::prelude::*;

use super::*;

#[test]
fn the_scales_are_those_of_their_authors() {
    use Stand::{Against, Aside, Block, Consent, Reservations};
    let of = |scale: Scale| -> Vec<Stand> {
        let degrees = scale.degrees().iter();
        degrees.map(|d| scale.stand(*d).unwrap()).collect()
    };
    assert_eq!(of(Scale::Four), [Consent, Reservations, Aside, Block]);
    // 5 more discussion needed, 6 does not like it but will support, 7 serious disagreement, 8 veto.
    assert_eq!(
        of(Scale::Kaner),
        [
            Consent,
            Reservations,
            Reservations,
            Aside,
            Against,
            Reservations,
            Against,
            Block
        ]
    );
    // From five fingers to the fist; three can live with it.
    assert_eq!(
        of(Scale::Fist),
        [Consent, Consent, Reservations, Against, Against, Block]
    );
}

#[test]
fn fist_to_five_passes_under_unanimity_exactly_when_everyone_shows_three_or_more() {
    for a in 0..=5u8 {
        for b in 0..=5u8 {
            let stands = [a, b].map(|d| Scale::Fist.stand(d).unwrap());
            let passed = ConsensusRule::Unanimity.outcome(&stands) != Outcome::None;
            assert_eq!(passed, a >= 3 && b >= 3, "{a} and {b}");
        }
    }
}

#[test]
fn a_block_hinders_unanimity_and_is_tolerated_by_consensus_minus_one() {
    use Stand::{Block, Consent};
    let stands = [Consent, Consent, Consent, Block];
    assert_eq!(ConsensusRule::Unanimity.outcome(&stands), Outcome::None);
    assert_eq!(
        ConsensusRule::Minus(1).outcome(&stands),
        Outcome::WithReservations
    );
    let two = [Consent, Consent, Consent, Block, Block];
    assert_eq!(ConsensusRule::Minus(1).outcome(&two), Outcome::None);
    let few = [Consent, Block, Block];
    assert_eq!(
        ConsensusRule::Minus(2).outcome(&few),
        Outcome::None,
        "most oppose it"
    );
}

#[test]
fn standing_aside_hinders_no_rule_but_is_no_support() {
    use Stand::{Aside, Consent};
    let stands = [Consent, Aside, Aside];
    assert_eq!(
        ConsensusRule::Unanimity.outcome(&stands),
        Outcome::WithReservations
    );
    let two_thirds = ConsensusRule::Fraction {
        numerator: 2,
        denominator: 3,
        blocks: 0,
    };
    assert_eq!(two_thirds.outcome(&stands), Outcome::None);
    assert_eq!(ConsensusRule::Unanimity.outcome(&[Aside]), Outcome::None);
}

#[test]
fn a_fraction_is_at_least_and_exact() {
    use Stand::{Against, Consent};
    let rule = ConsensusRule::Fraction {
        numerator: 2,
        denominator: 3,
        blocks: 0,
    };
    assert_eq!(
        rule.outcome(&[Consent, Consent, Against]),
        Outcome::WithReservations
    );
    let short = [Consent, Consent, Consent, Against, Against];
    assert_eq!(
        rule.outcome(&short),
        Outcome::None,
        "three of five is below two thirds"
    );
}

fn stand() -> impl Strategy<Value = Stand> {
    use Stand::{Against, Aside, Block, Consent, Reservations};
    prop::sample::select(vec![Consent, Reservations, Aside, Against, Block])
}

fn rule() -> impl Strategy<Value = ConsensusRule> {
    prop_oneof![
        Just(ConsensusRule::Unanimity),
        (0u16..4).prop_map(ConsensusRule::Minus),
        (1u16..6, 0u16..6, 0u16..3).prop_map(|(numerator, more, blocks)| {
            ConsensusRule::Fraction {
                numerator,
                denominator: numerator + more,
                blocks,
            }
        }),
    ]
}

proptest! {
    #[test]
    fn the_order_of_the_seats_never_matters(
        stands in prop::collection::vec(stand(), 0..12), rule in rule()
    ) {
        let mut turned = stands.clone();
        turned.reverse();
        prop_assert_eq!(rule.outcome(&stands), rule.outcome(&turned));
    }

    #[test]
    fn more_agreement_of_one_seat_never_takes_consensus_away(
        stands in prop::collection::vec(stand(), 1..12), rule in rule(), at in 0usize..12
    ) {
        prop_assume!(at < stands.len());
        let mut better = stands.clone();
        better[at] = Stand::Consent;
        prop_assert!(rule.outcome(&better) <= rule.outcome(&stands));
    }

    #[test]
    fn nothing_passes_without_support(
        stands in prop::collection::vec(stand(), 0..12), rule in rule()
    ) {
        let supports = |s: &Stand| matches!(s, Stand::Consent | Stand::Reservations);
        let unsupported: Vec<Stand> = stands.into_iter().filter(|s| !supports(s)).collect();
        prop_assert_eq!(rule.outcome(&unsupported), Outcome::None);
    }

    #[test]
    fn full_consensus_means_that_all_who_spoke_consent(
        stands in prop::collection::vec(stand(), 1..12), rule in rule()
    ) {
        let all = stands.iter().all(|s| *s == Stand::Consent);
        prop_assert_eq!(rule.outcome(&stands) == Outcome::Consensus, all);
    }
}
