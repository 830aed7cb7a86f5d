//! The seats of the table told as stories.

use super::*;
use crate::assembly::Refusal;
use crate::assembly::roll::Gender;
use crate::assembly::testing::Story;

fn organizations(story: &Story) -> Vec<&str> {
    let table = &story.assembly().table;
    table.active().map(|s| s.organization.as_str()).collect()
}

#[test]
fn seats_are_added_renamed_ordered_and_withdrawn_without_losing_any() {
    let mut story = Story::usual();
    story.ok(TableCommand::RenameSeat {
        id: SeatId(1),
        organization: " CNA Modena ".into(),
    });
    story.ok(TableCommand::OrderSeats {
        order: vec![SeatId(3), SeatId(1), SeatId(2)],
    });
    story.ok(TableCommand::WithdrawSeat {
        id: SeatId(2),
        reason: "rinuncia al posto".into(),
    });
    assert_eq!(organizations(&story), ["Comune", "CNA Modena"]);
    let withdrawn = &story.assembly().table.seats[&SeatId(2)];
    assert_eq!(withdrawn.withdrawn.as_deref(), Some("rinuncia al posto"));
}

#[test]
fn an_organization_has_one_seat() {
    let mut story = Story::usual();
    let again = TableCommand::AddSeat {
        organization: "  cna ".into(),
    };
    assert!(matches!(story.refused(again), Refusal::Duplicate { .. }));
    story.ok(TableCommand::WithdrawSeat {
        id: SeatId(1),
        reason: "rinuncia".into(),
    });
    story.ok(TableCommand::AddSeat {
        organization: "CNA".into(),
    });
    assert_eq!(organizations(&story), ["LAPAM", "Comune", "CNA"]);
}

#[test]
fn an_order_must_name_every_seat_once() {
    let mut story = Story::usual();
    for order in [vec![1, 2], vec![1, 2, 2], vec![1, 2, 4]] {
        let order = order.into_iter().map(SeatId).collect();
        let why = story.refused(TableCommand::OrderSeats { order });
        assert_eq!(why, Refusal::WrongOrder {});
    }
}

#[test]
fn a_seat_withdrawn_or_unknown_cannot_be_changed() {
    let mut story = Story::usual();
    let withdraw = |id| TableCommand::WithdrawSeat {
        id: SeatId(id),
        reason: "rinuncia".into(),
    };
    story.ok(withdraw(1));
    assert_eq!(story.refused(withdraw(1)), Refusal::NotFound {});
    assert_eq!(story.refused(withdraw(9)), Refusal::NotFound {});
}

#[test]
fn attendance_counts_the_seats_in_which_someone_present_sits() {
    let mut story = Story::usual();
    story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
    story.named("Partecipante di sala", Gender::Man, None);
    let assembly = story.assembly();
    assert_eq!(assembly.table.attendance(&assembly.roll), (3, 1));
}
