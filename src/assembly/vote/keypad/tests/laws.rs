//! What holds whatever is typed.

use proptest::prelude::*;

use super::*;

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => proptest::sample::select(
            "0123456789bnduBNDU.,*-+= xz".chars().collect::<Vec<_>>()
        )
        .prop_map(Key::Char),
        2 => Just(Key::Enter),
        1 => Just(Key::Erase),
    ]
}

fn any_kind() -> impl Strategy<Value = (BallotKind, u16)> {
    proptest::sample::select(vec![
        (BallotKind::Motion, 3),
        (BallotKind::One, 5),
        (BallotKind::One, 12),
        (BallotKind::One, 30),
        (choose(1, 3), 5),
        (choose(3, 3), 5),
        (points(10, 10), 4),
        (ranking(true), 5),
        (BallotKind::Score { min: -2, max: 12 }, 3),
        (BallotKind::Grade { grades: 5 }, 3),
        (BallotKind::Resistance { max: 10 }, 3),
    ])
}

proptest! {
    /// Whatever is typed: a ballot recorded stays, at its place, until that place is recorded again; the next one comes
    /// right after; there are never more than were counted; and what is recorded is valid.
    #[test]
    fn no_keys_lose_or_double_a_ballot(
        (kind, options) in any_kind(),
        counted in 1u32..6,
        keys in proptest::collection::vec(any_key(), 0..300),
    ) {
        let mut desk = Desk::new(&kind, options, counted);
        for key in keys {
            let before = desk.slips.clone();
            let answer = desk.press(key);
            let grown = desk.slips.len() - before.len();
            if let Answer::Record { slip, reading } = &answer {
                let place = usize::try_from(*slip).unwrap() - 1;
                prop_assert!(grown <= 1);
                prop_assert_eq!(&desk.slips[place], reading);
                for (n, kept) in before.iter().enumerate().filter(|(n, _)| *n != place) {
                    prop_assert_eq!(kept, &desk.slips[n]);
                }
                if let Reading::Valid(mark) = reading {
                    prop_assert_eq!(kind.check(mark, options), Ok(()));
                    prop_assert_ne!(mark, &Mark::Blank);
                }
            } else {
                prop_assert_eq!(&before, &desk.slips, "only a recorded ballot changes the pack");
            }
            prop_assert!(desk.progress().read <= counted);
            if desk.closed {
                prop_assert_eq!(desk.progress().read, counted);
                break;
            }
        }
    }

    /// A ballot reopened and recorded again without a change says what it said.
    #[test]
    fn reopening_a_ballot_shows_what_it_said(
        (kind, options) in any_kind(),
        keys in proptest::collection::vec(any_key(), 0..120),
    ) {
        let mut desk = Desk::new(&kind, options, 1000);
        for key in keys {
            desk.press(key);
        }
        desk.keypad.clear();
        let before = desk.slips.clone();
        prop_assume!(!before.is_empty());
        let last = u32::try_from(before.len()).unwrap();
        desk.keypad.reopen(last, before.last().unwrap());
        desk.keypad.touched = true;
        if matches!(before.last(), Some(Reading::Valid(_))) {
            prop_assert_eq!(desk.press(Key::Enter), Answer::Kept);
        }
        prop_assert_eq!(before, desk.slips);
    }
}
