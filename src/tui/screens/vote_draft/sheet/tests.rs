//! What the form puts right by itself.

use super::super::rows::Number;
use super::*;
use crate::assembly::{Assembly, Table};
use crate::tui::screens::vote::templates::blank;

/// A vote on two options by points, on paper.
fn points() -> Sheet {
    let mut sheet = Sheet::of(&blank());
    let option = |label: &str| VoteOption {
        label: label.into(),
        short: String::new(),
        position: None,
    };
    sheet.options = ["Autobus", "Alberi"].map(option).into();
    sheet.kind = Kind::Points;
    sheet.settle(Item::Pick(Pick::Kind));
    sheet
}

/// Turns the rule for ties until it is this one; whether it is offered at all.
fn turn_to(sheet: &mut Sheet, tie: TieRule) -> bool {
    for _ in TieRule::ALL {
        if sheet.tie == tie {
            return true;
        }
        sheet.step(Item::Pick(Pick::Tie), true, &Assembly::default());
    }
    sheet.tie == tie
}

#[test]
fn only_rules_for_ties_that_the_ballot_can_answer_are_offered() {
    let mut sheet = points();
    assert!(turn_to(&mut sheet, TieRule::FirstPlaces));
    assert!(!turn_to(&mut sheet, TieRule::LowerResistance));
    sheet.kind = Kind::Resistance;
    sheet.settle(Item::Pick(Pick::Kind));
    assert!(turn_to(&mut sheet, TieRule::LowerResistance));
    assert!(!turn_to(&mut sheet, TieRule::FirstPlaces));
    assert!(turn_to(&mut sheet, TieRule::LowerResistance));
    sheet.kind = Kind::One;
    sheet.settle(Item::Pick(Pick::Kind));
    assert_eq!(sheet.tie, TieRule::ExAequo);
}

#[test]
fn how_many_to_choose_follows_the_options_until_it_is_said() {
    let mut sheet = Sheet::of(&blank());
    sheet.kind = Kind::UpTo;
    assert_eq!(sheet.number(Number::Options), 1);
    sheet.options = points().options.iter().cycle().take(5).cloned().collect();
    assert_eq!(sheet.number(Number::Options), 3);
    sheet.set_number(Number::Options, 2);
    sheet.options.truncate(2);
    assert_eq!(Sheet::of(&sheet.terms()).number(Number::Options), 2);
}

#[test]
fn totals_and_a_tie_that_asks_the_ballots_do_not_stand_together() {
    let mut sheet = points();
    sheet.toggle(Tick::Totals);
    assert!(sheet.channels.contains(&Channel::Totals));
    assert!(turn_to(&mut sheet, TieRule::FirstPlaces));
    assert!(!sheet.channels.contains(&Channel::Totals));
    sheet.toggle(Tick::Totals);
    assert!(sheet.channels.contains(&Channel::Totals));
    assert_eq!(sheet.tie, TieRule::ExAequo);
}

#[test]
fn where_the_entitled_are_counted_no_base_is_of_those_present() {
    let mut sheet = points();
    sheet.percent = Base::Present;
    sheet.quorum = Quorum::Offered(0);
    let half = sheet.quorum().unwrap();
    assert_eq!(half.base, Base::Present);
    for _ in 0..2 {
        sheet.step(Item::Pick(Pick::Counted), true, &Assembly::default());
    }
    assert_eq!(sheet.denominator, Denominator::Entitled);
    assert_eq!(sheet.percent, Base::Entitled);
    let base = Base::Entitled;
    assert_eq!(sheet.quorum(), Some(Threshold { base, ..half }));
    let of_present = |quorum: &Quorum| matches!(quorum, Quorum::Offered(0 | 1));
    assert!(!sheet.quorums().iter().any(of_present));
}

#[test]
fn a_hundred_per_cent_is_asked_for_only_where_figures_are_numbers_of_ballots() {
    let mut sheet = points();
    assert!(
        !sheet
            .rows(&Table::default())
            .contains(&Item::Pick(Pick::Percent))
    );
    sheet.kind = Kind::One;
    sheet.settle(Item::Pick(Pick::Kind));
    assert!(
        sheet
            .rows(&Table::default())
            .contains(&Item::Pick(Pick::Percent))
    );
}
