mod elsewhere;

use proptest::prelude::*;

use super::*;
use crate::assembly::testing::{Story, options, plain_vote};
use crate::assembly::vote::{Terms, Vote, VoteCommand, VoteRefusal};
use crate::assembly::{Refusal, VoteId};
use crate::tally::Base;

const VOTE: VoteId = VoteId(1);

fn terms(one_reading_below: u32) -> Terms {
    Terms {
        question: "Quale?".into(),
        options: options(&["Autobus", "Marciapiedi", "Alberi"]),
        percent: Base::Valid,
        scrutiny: Scrutiny {
            one_reading_below,
            ..Scrutiny::default()
        },
        ..plain_vote()
    }
}

/// A vote open to forty people in the hall, read twice from so many ballots on.
fn opened(one_reading_below: u32) -> Story {
    let mut story = Story::usual();
    story.arrive(40);
    story.ok(VoteCommand::Draft(Box::new(terms(one_reading_below))));
    story.ok(VoteCommand::Open { id: VOTE });
    story
}

fn vote(story: &Story) -> &Vote {
    story.assembly().votes.get(VOTE).unwrap()
}

fn mark(option: u16) -> Reading {
    Reading::Valid(Mark::Chosen(vec![option]))
}

/// Readings from a row of signs: `1`–`3` the options, `0` blank, `n` void, `d` doubtful.
fn readings(signs: &str) -> Vec<Reading> {
    signs
        .chars()
        .map(|sign| match sign.to_digit(10) {
            Some(0) => Reading::Blank,
            Some(n) => mark(u16::try_from(n).unwrap() - 1),
            None if sign == 'n' => Reading::Void(VoidReason::Unreadable),
            None => Reading::Doubtful,
        })
        .collect()
}

fn slip(pack: u32, slip: u32, reading: Reading) -> VoteCommand {
    VoteCommand::ReadSlip {
        id: VOTE,
        pack,
        slip,
        reading,
    }
}

fn close_pack(pack: u32) -> VoteCommand {
    VoteCommand::ClosePack { id: VOTE, pack }
}

fn begin_second(pack: u32) -> VoteCommand {
    VoteCommand::BeginSecond { id: VOTE, pack }
}

fn settle(pack: u32, slip: u32, reading: Reading) -> VoteCommand {
    VoteCommand::SettleSlip {
        id: VOTE,
        pack,
        slip,
        reading,
    }
}

fn close() -> VoteCommand {
    VoteCommand::Close { id: VOTE }
}

fn read(story: &mut Story, pack: u32, said: &[Reading]) {
    for (n, reading) in (1..).zip(said) {
        story.ok(slip(pack, n, reading.clone()));
    }
    story.ok(close_pack(pack));
}

fn first_reading(story: &mut Story, signs: &str) {
    let counted = u32::try_from(signs.len()).unwrap();
    story.ok(VoteCommand::OpenPack { id: VOTE, counted });
    let pack = u32::try_from(vote(story).paper.packs.len()).unwrap();
    read(story, pack, &readings(signs));
}

fn second_reading(story: &mut Story, pack: u32, signs: &str) {
    story.ok(begin_second(pack));
    read(story, pack, &readings(signs));
}

fn held(story: &Story) -> Vec<Reading> {
    vote(story)
        .paper
        .slips()
        .map(|s| s.reading.clone())
        .collect()
}

#[test]
fn from_a_number_of_ballots_on_every_pack_is_read_twice() {
    let mut story = opened(5);
    first_reading(&mut story, "123");
    assert_eq!(vote(&story).paper.due(&vote(&story).terms.scrutiny), None);
    first_reading(&mut story, "12");
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::SecondMissing { pack: 1 })
    );
    second_reading(&mut story, 1, "123");
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::SecondMissing { pack: 2 })
    );
    second_reading(&mut story, 2, "12");
    story.ok(close());
    let care = vote(&story).paper.care();
    assert_eq!((care.packs, care.twice, care.reread), (2, 2, 0));
}

#[test]
fn below_that_number_one_reading_is_enough_and_the_record_says_so() {
    let mut story = opened(30);
    first_reading(&mut story, "12301");
    story.ok(close());
    let care = vote(&story).paper.care();
    assert_eq!((care.packs, care.twice), (1, 0));
}

#[test]
fn the_second_reader_starts_from_nothing_and_the_first_values_hold_meanwhile() {
    let mut story = opened(0);
    first_reading(&mut story, "123");
    story.ok(begin_second(1));
    let (_, pack, turn) = vote(&story).paper.being_read().unwrap();
    assert_eq!(turn, Turn::Second);
    assert!(pack.read_by(turn).is_empty());
    story.ok(slip(1, 1, mark(2)));
    assert_eq!(held(&story), readings("123"));
    let (_, pack, turn) = vote(&story).paper.being_read().unwrap();
    assert_eq!(
        (turn, pack.progress(turn)),
        (Turn::Second, 1),
        "it goes on from there"
    );
}

#[test]
fn a_difference_is_settled_by_a_third_reading_equal_to_one_of_the_two() {
    let mut story = opened(0);
    first_reading(&mut story, "1230");
    second_reading(&mut story, 1, "1130");
    assert_eq!(vote(&story).paper.unsettled(&BallotKind::One), [(1, 2)]);
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::Unsettled { left: 1 })
    );
    assert_eq!(
        story.refused(settle(1, 1, mark(0))),
        Refusal::Vote(VoteRefusal::NoDifference {})
    );
    story.ok(settle(1, 2, mark(0)));
    assert_eq!(held(&story), readings("1130"));
    story.ok(settle(1, 2, mark(1)));
    assert_eq!(
        held(&story),
        readings("1230"),
        "read again, the first holds"
    );
    let settled = &vote(&story).paper.packs[0].slips[1];
    assert_eq!(settled.first, mark(1));
    assert_eq!(settled.second, Some(mark(0)));
    assert_eq!(settled.third, Some(mark(1)));
    story.ok(close());
    assert_eq!(vote(&story).paper.care().reread, 1);
}

#[test]
fn a_third_reading_unlike_both_goes_to_the_chair_whose_name_is_recorded() {
    let mut story = opened(0);
    first_reading(&mut story, "12");
    second_reading(&mut story, 1, "22");
    story.ok(settle(1, 1, mark(2)));
    assert_eq!(vote(&story).paper.doubtful(), [(1, 1)]);
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::StillDoubtful { left: 1 })
    );
    story.ok(VoteCommand::DecideSlip {
        id: VOTE,
        pack: 1,
        slip: 1,
        reading: mark(2),
        by: "il seggio".into(),
    });
    story.ok(close());
    assert_eq!(held(&story), readings("32"));
    let decided = &vote(&story).paper.packs[0].slips[0];
    assert_eq!(decided.decided_by.as_deref(), Some("il seggio"));
}

#[test]
fn void_for_another_reason_is_no_difference() {
    let mut story = opened(0);
    first_reading(&mut story, "1n");
    story.ok(begin_second(1));
    read(
        &mut story,
        1,
        &[mark(0), Reading::Void(VoidReason::TooMany)],
    );
    assert!(vote(&story).paper.unsettled(&BallotKind::One).is_empty());
    assert_eq!(held(&story), readings("1n"), "the first reason stands");
    story.ok(close());
}

#[test]
fn a_reading_that_slid_is_taken_up_again_from_the_ballot_where_it_slid() {
    let mut story = opened(0);
    first_reading(&mut story, "123412342143".replace('4', "0").as_str());
    second_reading(&mut story, 1, "123123421143".replace('4', "0").as_str());
    let slide = vote(&story).paper.packs[0].slide(&BallotKind::One).unwrap();
    assert_eq!(slide.from, 4);
    let rewind = |slip| VoteCommand::RewindSecond {
        id: VOTE,
        pack: 1,
        slip,
    };
    assert_eq!(
        story.refused(rewind(7)),
        Refusal::Vote(VoteRefusal::NoDifference {})
    );
    story.ok(rewind(4));
    let (_, pack, turn) = vote(&story).paper.being_read().unwrap();
    assert_eq!(
        (turn, pack.progress(turn), pack.rewound),
        (Turn::Second, 3, 1)
    );
    for (n, reading) in (4..).zip(readings("012302103")) {
        story.ok(slip(1, n, reading));
    }
    story.ok(close_pack(1));
    assert!(vote(&story).paper.unsettled(&BallotKind::One).is_empty());
    story.ok(close());
}

#[test]
fn what_was_settled_behind_a_slide_is_compared_again() {
    let first = "12301230210313";
    let mut story = opened(0);
    first_reading(&mut story, first);
    second_reading(&mut story, 1, "12312302110323");
    story.ok(settle(1, 13, mark(1)));
    assert_eq!(held(&story)[12], mark(1));
    story.ok(VoteCommand::RewindSecond {
        id: VOTE,
        pack: 1,
        slip: 4,
    });
    for (n, reading) in (1..).zip(readings(first)).skip(3) {
        story.ok(slip(1, n, reading));
    }
    story.ok(close_pack(1));
    assert!(vote(&story).paper.unsettled(&BallotKind::One).is_empty());
    assert_eq!(held(&story), readings(first), "both readers say so");
    story.ok(close());
}

#[test]
fn what_the_first_reader_read_does_not_change_once_it_was_compared() {
    let mut story = opened(0);
    first_reading(&mut story, "12");
    second_reading(&mut story, 1, "12");
    assert_eq!(
        story.refused(slip(1, 1, mark(2))),
        Refusal::Vote(VoteRefusal::ReadTwice {})
    );
    assert_eq!(
        story.refused(begin_second(1)),
        Refusal::Vote(VoteRefusal::ReadTwice {})
    );
}

#[test]
fn a_pack_found_larger_goes_back_to_the_first_reader_and_one_found_smaller_begins_again() {
    let mut story = opened(0);
    first_reading(&mut story, "123");
    story.ok(begin_second(1));
    story.ok(slip(1, 1, mark(0)));
    let recount = |counted| VoteCommand::RecountPack {
        id: VOTE,
        pack: 1,
        counted,
    };
    story.ok(recount(4));
    assert_eq!(vote(&story).paper.packs[0].turn(), Some(Turn::First));
    story.ok(slip(1, 4, mark(1)));
    story.ok(close_pack(1));
    let pack = &vote(&story).paper.packs[0];
    assert_eq!(
        (pack.turn(), pack.progress(Turn::Second)),
        (Some(Turn::Second), 1)
    );
    story.ok(recount(2));
    let pack = &vote(&story).paper.packs[0];
    assert_eq!((pack.counted, pack.slips.len()), (2, 0));
    assert_eq!(pack.turn(), Some(Turn::First));
}

fn any_signs() -> impl Strategy<Value = String> {
    let sign = proptest::sample::select(vec!['0', '1', '2', '3', 'n']);
    proptest::collection::vec(sign, 1..20).prop_map(|signs| signs.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However two readers slip, after the third reading from the paper what holds is what the paper says.
    #[test]
    fn two_readings_settled_from_the_paper_equal_one_clean_reading(
        paper in any_signs(),
        slips in proptest::collection::vec((any::<bool>(), 0usize..20, 0u16..3), 0..6),
    ) {
        let truth = readings(&paper);
        let mut said = [truth.clone(), truth.clone()];
        for (second, at, option) in slips {
            let at = at % truth.len();
            said[usize::from(second)][at] = mark(option);
        }
        let mut story = opened(0);
        let counted = u32::try_from(truth.len()).unwrap();
        story.ok(VoteCommand::OpenPack { id: VOTE, counted });
        read(&mut story, 1, &said[0]);
        story.ok(begin_second(1));
        read(&mut story, 1, &said[1]);
        for (pack, n) in vote(&story).paper.unsettled(&BallotKind::One) {
            let place = usize::try_from(n).unwrap() - 1;
            story.ok(settle(pack, n, truth[place].clone()));
        }
        for (pack, n) in vote(&story).paper.doubtful() {
            let place = usize::try_from(n).unwrap() - 1;
            story.ok(VoteCommand::DecideSlip {
                id: VOTE,
                pack,
                slip: n,
                reading: truth[place].clone(),
                by: "il seggio".into(),
            });
        }
        for (place, held) in held(&story).into_iter().enumerate() {
            // Two readers who slip alike on one ballot are beyond any comparison.
            if said[0][place] != said[1][place] || said[0][place] == truth[place] {
                prop_assert_eq!(&held, &truth[place]);
            }
        }
    }
}
