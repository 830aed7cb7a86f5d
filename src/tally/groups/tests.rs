use super::*;

#[test]
fn equal_ballots_are_kept_once_and_their_weights_add() {
    let mut groups = Groups::new(3);
    for round in 0..1000u64 {
        for ballot in 0..=255u8 {
            groups.add(&[ballot, 7, ballot / 2], round % 2);
        }
    }
    groups.finish();
    assert_eq!(groups.len(), 256);
    for group in 0..groups.len() {
        assert_eq!(groups.amount(group), 500.into());
        assert_eq!(groups.key(group)[2], groups.key(group)[0] / 2);
    }
    groups.add(&[9, 7, 4], 1);
    groups.settle();
    assert_eq!(
        (groups.len(), groups.total()),
        (256, BigInt::from(256 * 500 + 1))
    );
}

#[test]
fn a_sum_past_64_bits_loses_nothing() {
    let mut groups = Groups::new(1);
    groups.add(&[1], u64::MAX);
    groups.add(&[1], 1);
    groups.add(&[2], 5);
    groups.settle();
    assert_eq!(groups.amount(0), BigInt::from(u64::MAX) + 1);
    assert_eq!(groups.total(), BigInt::from(u64::MAX) + 6);
    let mut other = Groups::new(1);
    other.add(&[2], 1);
    other.merge(groups);
    other.settle();
    let of_two = (0..other.len()).find(|&group| other.key(group) == [2]);
    assert_eq!(of_two.map(|group| other.amount(group)), Some(6.into()));
    assert_eq!(other.total(), BigInt::from(u64::MAX) + 7);
}

/// Every ballot with its weight, sorted.
fn ballots(groups: &Groups) -> Vec<(Vec<u8>, BigInt)> {
    let mut all: Vec<_> = (0..groups.len())
        .map(|group| (groups.key(group).to_vec(), groups.amount(group)))
        .collect();
    all.sort();
    all
}

/// The bytes of a ballot of ten options, different for every number below 10 to the tenth.
fn key(number: u64) -> Vec<u8> {
    let digits = format!("{number:010}").into_bytes();
    digits.into_iter().map(|digit| digit - b'0').collect()
}

#[test]
fn ballots_are_the_same_whether_they_are_looked_up_or_sorted() {
    for (last, amount) in [(1, 1), (7, 1), (40_000, 1), (40_000, 5), (40_000, u64::MAX)] {
        let (mut plain, mut small) = (Groups::new(10), Groups::of_small(10));
        let (mut plain_too, mut small_too) = (Groups::new(10), Groups::of_small(10));
        for turn in 0..60_000u64 {
            let key = key(turn * 7919 % 30_011 * 100_003);
            let (one, two) = if turn % 3 == 0 {
                (&mut plain_too, &mut small_too)
            } else {
                (&mut plain, &mut small)
            };
            one.add(&key, 1);
            two.add(&key, 1);
            if turn % last == last - 1 {
                plain.add(&key, amount);
                small.add(&key, amount);
            }
        }
        small_too.prepare();
        plain.merge(plain_too);
        small.merge(small_too);
        plain.finish();
        small.finish();
        assert_eq!(plain.total(), small.total(), "{last} {amount}");
        assert_eq!(ballots(&plain), ballots(&small), "{last} {amount}");
    }
}

#[test]
fn packed_ballots_are_those_that_come_as_bytes() {
    for amount in [1, 3] {
        let (mut bytes, mut packed) = (Groups::of_small(10), Groups::of_small(10));
        assert!(packed.packs());
        for number in 0..40_000u64 {
            let key = key(number * 7_919);
            let word = key
                .iter()
                .rev()
                .fold(0, |word, &byte| word << 4 | u64::from(byte));
            bytes.add(&key, amount);
            packed.add_packed(word, amount);
        }
        bytes.finish();
        packed.finish();
        assert_eq!(ballots(&packed), ballots(&bytes), "weight {amount}");
    }
}

#[test]
fn a_table_that_was_packed_goes_on_as_a_table() {
    let mut groups = Groups::of_small(10);
    for number in 0..20_000 {
        groups.add(&key(number), 1);
    }
    assert!(groups.words.is_some(), "most of them differ");
    groups.settle();
    assert_eq!((groups.len(), groups.total()), (20_000, 20_000.into()));
    groups.add_big(&key(5), &BigInt::from(u64::MAX));
    groups.add(&key(20_000), 2);
    groups.settle();
    assert_eq!(groups.len(), 20_001);
    assert_eq!(groups.total(), BigInt::from(u64::MAX) + 20_002);
}

#[test]
fn weights_go_back_to_64_bits_where_they_fit() {
    let mut groups = Groups::new(1);
    groups.add(&[1], 3);
    groups.scale(&10.into());
    groups.add_big(&[2], &4.into());
    groups.finish();
    assert!(matches!(groups.amounts(), Amounts::Small(amounts) if amounts == &[30, 4]));
}

#[test]
fn tables_that_share_a_part_of_their_ballots_are_one_that_still_takes_more() {
    let of = |numbers: std::ops::Range<u64>| {
        let mut groups = Groups::new(10);
        numbers.for_each(|number| groups.add(&key(number), 2));
        groups.settle();
        groups
    };
    let mut all = of(0..1_000);
    all.merge(of(700..2_500));
    all.merge(of(2_400..2_600));
    for number in 0..2_700 {
        all.add(&key(number), 1);
    }
    all.finish();
    let times = |number: u64| {
        let ranges = [0..1_000, 700..2_500, 2_400..2_600];
        ranges
            .iter()
            .filter(|range| range.contains(&number))
            .count()
    };
    let expected: Vec<_> = (0..2_700)
        .map(|number| (key(number), BigInt::from(2 * times(number) + 1)))
        .collect();
    assert_eq!(ballots(&all), expected);
}

#[test]
fn ballots_that_waited_elsewhere_are_those_that_came_here() {
    for amount in [1, u64::MAX / 500] {
        let (mut here, mut all, mut elsewhere) =
            (Groups::new(10), Groups::new(10), Groups::new(10));
        elsewhere.gather();
        for number in 0..3_000 {
            let key = key(number * 7_919 % 2_003);
            here.add(&key, amount);
            elsewhere.add(&key, amount);
            if number % 700 == 0 {
                let big = BigInt::from(u64::MAX) * number;
                here.add_big(&key, &big);
                elsewhere.add_big(&key, &big);
            }
            if number % 450 == 0 {
                all.take_in(&mut elsewhere);
                assert!(ballots(&elsewhere).is_empty());
            }
        }
        all.take_in(&mut elsewhere);
        here.finish();
        all.finish();
        assert_eq!(all.total(), here.total(), "weight {amount}");
        assert_eq!(ballots(&all), ballots(&here), "weight {amount}");
    }
}
