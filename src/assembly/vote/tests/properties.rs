//! What holds of every vote, whatever its ballots say.

use proptest::prelude::*;

use super::*;

fn any_reading() -> impl Strategy<Value = Reading> {
    prop_oneof![
        4 => proptest::sample::subsequence(vec![0u16, 1, 2], 1..=2).prop_map(|o| mark(&o)),
        1 => Just(Reading::Blank),
        1 => proptest::sample::select(VoidReason::ALL.to_vec()).prop_map(Reading::Void),
    ]
}

fn counted(readings: &[Reading], cuts: &[usize]) -> Vote {
    let mut story = opened(60, terms(choose(1, 2), Method::Approval));
    let mut rest = readings;
    for cut in cuts {
        let (pack, after) = rest.split_at((*cut).min(rest.len()));
        rest = after;
        if !pack.is_empty() {
            read_pack(&mut story, pack);
        }
    }
    if !rest.is_empty() {
        read_pack(&mut story, rest);
    }
    story.ok(close());
    vote(&story).clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_count_does_not_depend_on_the_order_of_ballots_nor_on_the_packs(
        (readings, shuffled) in proptest::collection::vec(any_reading(), 1..30)
            .prop_flat_map(|r| (Just(r.clone()), Just(r).prop_shuffle())),
        cuts in proptest::collection::vec(1usize..9, 0..4),
    ) {
        let one = counted(&readings, &[]);
        let other = counted(&shuffled, &cuts);
        prop_assert_eq!(&one.tally, &other.tally);
    }

    #[test]
    fn every_ledger_of_an_accepted_vote_adds_up(
        readings in proptest::collection::vec(any_reading(), 1..30),
        typed in proptest::collection::vec(0u64..5, 3),
        blank in 0u64..3,
    ) {
        let mut story = opened(60, terms(choose(1, 2), Method::Approval));
        read_pack(&mut story, &readings);
        let figures = Totals { blank, voters: Some(typed.iter().sum::<u64>() + blank), ..votes(&typed) };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let vote = vote(&story);
        let ledger = Ledger::of(vote);
        let voters = ledger.voters.unwrap();
        prop_assert_eq!(ledger.electors, voters + ledger.not_voting.unwrap());
        prop_assert_eq!(voters, ledger.valid.unwrap() + ledger.blank + ledger.void);
        prop_assert_eq!(voters, ledger.channels.iter().map(|(_, v)| v.unwrap()).sum::<u64>());
        prop_assert!(ledger.balances());
        let tally = vote.tally.as_ref().unwrap();
        for choice in 0..3u16 {
            let apart: u64 = tally.by_channel.values().map(|row| row[usize::from(choice)]).sum();
            prop_assert_eq!(tally.votes(choice), Some(apart));
        }
        prop_assert_eq!(tally.outcome.valid.to_u64(), ledger.valid);
    }

    #[test]
    fn reopening_and_closing_again_gives_the_same_count(
        readings in proptest::collection::vec(any_reading(), 1..20),
        typed in proptest::collection::vec(0u64..5, 3),
    ) {
        let mut story = opened(60, terms(choose(1, 2), Method::Approval));
        read_pack(&mut story, &readings);
        let figures = Totals { voters: Some(typed.iter().sum()), ..votes(&typed) };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let before = vote(&story).clone();
        story.ok(reopen());
        prop_assert_eq!(&vote(&story).paper, &before.paper);
        prop_assert_eq!(&vote(&story).totals, &before.totals);
        story.ok(close());
        prop_assert_eq!(&vote(&story).tally, &before.tally);
    }

    #[test]
    fn a_verdict_said_to_hang_on_void_ballots_does(
        votes_for in 0u64..30,
        against in 0u64..30,
        void in 1u64..12,
    ) {
        prop_assume!(votes_for + against > 0);
        let paper = Terms { channels: BTreeSet::from([Channel::Totals]), ..motion() };
        let mut story = opened(100, paper);
        let figures = Totals {
            void: BTreeMap::from([(VoidReason::Unreadable, void)]),
            ..votes(&[votes_for, against, 0])
        };
        story.ok(totals(Channel::Totals, figures));
        story.ok(close());
        let passed = votes_for > against;
        let hangs = (0..=void).any(|n| if passed { votes_for <= against + n } else { votes_for + n > against });
        let said = Ledger::of(vote(&story))
            .oddities
            .iter()
            .any(|o| matches!(o, Oddity::VerdictWithinVoid { .. }));
        prop_assert_eq!(said, hangs);
    }
}
