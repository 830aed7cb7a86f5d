//! Ballots with a number for each row.

use super::*;

#[test]
fn points_are_one_digit_a_row_and_the_star_gives_all_that_is_left() {
    let mut desk = Desk::new(&points(10, 10), 5, 25);
    desk.typed("30502⏎");
    desk.typed("4*⏎");
    desk.typed("*⏎");
    let values = |v: &[Option<i32>]| Reading::Valid(Mark::Values(v.to_vec()));
    assert_eq!(
        desk.slips,
        [
            values(&[Some(3), Some(0), Some(5), Some(0), Some(2)]),
            values(&[Some(4), Some(6), None, None, None]),
            values(&[Some(10), None, None, None, None]),
        ]
    );
}

#[test]
fn points_over_or_under_the_total_are_refused_and_all_zeros_are_blank() {
    let mut desk = Desk::new(&points(10, 10), 3, 25);
    desk.typed("64");
    assert_eq!(
        desk.typed("1"),
        Answer::Refused(Fault::WrongSum { sum: 11, total: 10 })
    );
    desk.typed("⌫⌫21");
    assert_eq!(
        desk.typed("⏎"),
        Answer::Refused(Fault::RowsMissing { left: 1 })
    );
    assert_eq!(
        desk.typed("1⏎"),
        Answer::Refused(Fault::WrongSum { sum: 4, total: 10 })
    );
    desk.typed("n⏎");
    assert_eq!(desk.slips, [Reading::Void(VoidReason::WrongSum)]);
    desk.typed("000⏎");
    assert_eq!(desk.slips.last(), Some(&Reading::Blank));
}

#[test]
fn resistance_up_to_ten_is_one_key_a_row_and_a_dash_leaves_a_row_empty() {
    let mut desk = Desk::new(&BallotKind::Resistance { max: 10 }, 3, 25);
    desk.typed("0*-⏎");
    assert_eq!(
        desk.slips,
        [Reading::Valid(Mark::Values(vec![Some(0), Some(10), None]))]
    );
    assert_eq!(
        desk.typed("12⏎"),
        Answer::Refused(Fault::RowsMissing { left: 1 })
    );
}

#[test]
fn ten_typed_as_one_and_nought_is_not_recorded_by_typing_on() {
    let mut desk = Desk::new(&BallotKind::Resistance { max: 10 }, 3, 25);
    assert_eq!(desk.keypad.figures(), Some(Figures::Star));
    assert_eq!(desk.typed("1059⏎"), Answer::Refused(Fault::RowOver));
    assert!(desk.slips.is_empty());
    desk.typed("⌫⌫⌫*59⏎");
    let values = vec![Some(10), Some(5), Some(9)];
    assert_eq!(desk.slips, [Reading::Valid(Mark::Values(values))]);
    desk.typed("0123⏎⏎");
    assert_eq!(desk.slips.len(), 2, "the second Enter means it");
}

#[test]
fn a_long_scale_is_typed_number_by_number() {
    let mut desk = Desk::new(&BallotKind::Score { min: -5, max: 100 }, 2, 25);
    desk.typed("-3+100⏎");
    assert_eq!(
        desk.slips,
        [Reading::Valid(Mark::Values(vec![Some(-3), Some(100)]))]
    );
    assert_eq!(
        desk.typed("101+"),
        Answer::Refused(Fault::OffScale { min: -5, max: 100 })
    );
}
