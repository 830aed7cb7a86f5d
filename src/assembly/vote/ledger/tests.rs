use proptest::prelude::*;

use super::*;
use crate::assembly::roll::{Gender, Profile};
use crate::assembly::testing::{self, Story, plain_vote};
use crate::assembly::vote::{
    Electorate, Reading, Terms, Totals, VoidReason, VoteCommand, VoteRefusal,
};
use crate::assembly::{Refusal, SeatId, VoteId};
use crate::tally::{BallotKind, Base, Mark, Method, Rule, Threshold, Verdict};

const VOTE: VoteId = VoteId(1);

fn motion(numerator: u64, denominator: u64, strict: bool) -> Terms {
    Terms {
        question: "Approvate?".into(),
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        threshold: Some(Threshold {
            numerator,
            denominator,
            strict,
            base: Base::Valid,
        }),
        channels: [Channel::Hands, Channel::Paper].into(),
        secret: false,
        percent: Base::Valid,
        ..plain_vote()
    }
}

fn hands(votes: [u64; 3]) -> VoteCommand {
    testing::hands(VOTE, &votes)
}

/// A vote of a hall of forty, closed with these hands and these paper ballots.
fn closed(terms: Terms, votes: [u64; 3], paper: &[Reading]) -> Story {
    let mut story = Story::usual();
    story.arrive(40);
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(hands(votes));
    if !paper.is_empty() {
        story.read_pack(VOTE, paper);
    }
    story.ok(VoteCommand::Close { id: VOTE });
    story
}

fn vote(story: &Story) -> &Vote {
    story.assembly().votes.get(VOTE).unwrap()
}

fn verdict(story: &Story) -> Verdict {
    let tally = vote(story).tally.as_ref().unwrap();
    tally.verdict.clone().unwrap()
}

#[test]
fn two_thirds_of_nine_is_six_and_of_ten_is_seven() {
    for (votes, needed, passed) in [
        ([6, 3, 0], 6, true),
        ([5, 4, 0], 6, false),
        ([7, 3, 0], 7, true),
        ([6, 4, 0], 7, false),
    ] {
        let story = closed(motion(2, 3, false), votes, &[]);
        let verdict = verdict(&story);
        assert_eq!(
            (verdict.needed, verdict.passed),
            (needed, passed),
            "{votes:?}"
        );
    }
}

#[test]
fn the_fewest_voters_who_would_have_changed_the_outcome_do_change_it_and_one_fewer_does_not() {
    for votes in [[6, 3, 0], [5, 4, 0], [12, 3, 2], [9, 8, 1], [1, 9, 0]] {
        let rule = || motion(1, 2, true);
        let story = closed(rule(), votes, &[]);
        let passed = verdict(&story).passed;
        let fewest = vote(&story).reversal().unwrap();
        let [favourable, against, rest] = votes;
        for (moved, changes) in [(fewest - 1, false), (fewest, true)] {
            let votes = if passed {
                [favourable - moved, against + moved, rest]
            } else {
                [favourable + moved, against - moved, rest]
            };
            let story = closed(rule(), votes, &[]);
            let again = verdict(&story);
            assert_eq!(again.passed != passed, changes, "{votes:?}");
        }
    }
}

#[test]
fn ballots_that_did_not_come_back_warn_when_they_could_have_changed_the_verdict() {
    let mut story = Story::usual();
    story.arrive(20);
    story.ok(VoteCommand::Draft(Box::new(motion(1, 2, true))));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(VoteCommand::HandOut {
        id: VOTE,
        ballots: 4,
    });
    story.ok(hands([6, 5, 0]));
    story.ok(VoteCommand::Close { id: VOTE });
    let oddities = Ledger::of(vote(&story)).oddities;
    let unread = Oddity::NotReturned { missing: 4 };
    assert!(oddities.contains(&unread), "{oddities:?}");
    let within = |o: &Oddity| matches!(o, Oddity::VerdictWithinUnread { unread: 4, .. });
    assert!(oddities.iter().any(within), "{oddities:?}");
}

/// A hall of three, two more on the roll who are not there, and a vote open for all the entitled.
fn for_the_entitled() -> Story {
    let mut story = Story::usual();
    story.arrive(3);
    for _ in 0..2 {
        register(&mut story);
    }
    let terms = Terms {
        denominator: Denominator::Entitled,
        ..motion(1, 2, true)
    };
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story
}

/// Puts somebody with the right to vote on the roll, not in the hall.
fn register(story: &mut Story) {
    let profile = Profile {
        votes: true,
        ..Profile::default()
    };
    story.register(None, profile, false);
}

#[test]
fn where_the_entitled_are_counted_who_comes_later_may_vote_and_the_number_is_that_of_the_opening() {
    let mut story = for_the_entitled();
    register(&mut story);
    assert_eq!(vote(&story).electors(), 5, "frozen when it opened");
    assert_eq!(
        story.refused(hands([4, 2, 0])),
        Refusal::Vote(VoteRefusal::OverPresent {
            voters: 6,
            present: 5
        })
    );
    story.ok(hands([3, 1, 0]));
    story.ok(VoteCommand::Close { id: VOTE });
    let ledger = Ledger::of(vote(&story));
    assert!(ledger.balances());
    assert_eq!((ledger.electors, ledger.not_voting), (5, Some(1)));
    let tally = vote(&story).tally.clone().unwrap();
    assert!(!tally.bases.contains_key(&Base::Present));
}

#[test]
fn the_entitled_are_counted_again_only_with_a_reason() {
    let mut story = for_the_entitled();
    register(&mut story);
    let retake = |reason: &str| VoteCommand::RetakeCensus {
        id: VOTE,
        reason: reason.into(),
    };
    assert!(matches!(story.refused(retake(" ")), Refusal::Empty { .. }));
    story.ok(retake("iscritto adesso"));
    assert_eq!(vote(&story).electors(), 6);
    let (_, before, reason) = &vote(&story).retaken[0];
    assert_eq!((before.entitled, reason.as_str()), (5, "iscritto adesso"));
}

#[test]
fn where_the_entitled_are_counted_those_present_are_no_base() {
    let mut story = Story::usual();
    let terms = Terms {
        denominator: Denominator::Entitled,
        percent: Base::Present,
        ..motion(1, 2, true)
    };
    assert_eq!(
        story.refused(VoteCommand::Draft(Box::new(terms))),
        Refusal::Vote(VoteRefusal::BadBase {})
    );
}

/// The oddities of a secret vote by paper of this electorate, in a hall of five of whom three sit at the table.
fn oddities_of(scope: Scope, readings: &[Reading]) -> Vec<Oddity> {
    let mut story = Story::usual();
    story.arrive(2);
    for seat in 1..=3 {
        let name = format!("Referente {seat}");
        story.named(&name, Gender::Undeclared, Some(SeatId(seat)));
    }
    let electorate = Electorate {
        scope,
        ..Electorate::default()
    };
    let terms = Terms {
        electorate,
        channels: [Channel::Paper].into(),
        secret: true,
        ..motion(1, 2, true)
    };
    oddities_under(story, terms, readings)
}

/// The oddities of a vote under these terms with these paper ballots.
fn oddities_under(mut story: Story, terms: Terms, readings: &[Reading]) -> Vec<Oddity> {
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.read_pack(VOTE, readings);
    story.ok(VoteCommand::Close { id: VOTE });
    Ledger::of(vote(&story)).oddities
}

#[test]
fn a_secret_vote_that_tells_who_voted_what_is_said_to() {
    let said = |choice| Reading::Valid(Mark::Chosen(vec![choice]));
    let (table, hall) = (Scope::Table, Scope::Everyone);
    for (scope, readings, exposes) in [
        (table, vec![said(0); 3], true),
        (table, vec![said(0), said(0), said(1)], false),
        (table, vec![Reading::Blank; 3], true),
        (table, vec![said(0), said(1)], true),
        (hall, vec![said(0); 5], true),
        (hall, vec![said(0); 4], false),
        (
            hall,
            vec![said(0), said(0), said(0), said(0), Reading::Blank],
            false,
        ),
        (hall, vec![said(0)], true),
    ] {
        let oddities = oddities_of(scope, &readings);
        let found = oddities.contains(&Oddity::Exposing);
        assert_eq!(found, exposes, "{scope:?} {readings:?}: {oddities:?}");
    }
}

#[test]
fn of_a_secret_vote_known_by_its_totals_no_more_can_have_voted_than_there_are_marks() {
    for (votes, blank, exposes) in [([1, 1], 0, true), ([1, 0], 1, true), ([2, 1], 0, false)] {
        let mut story = Story::usual();
        story.arrive(5);
        let kind = BallotKind::Choose {
            min: 1,
            max: 2,
            budget: None,
        };
        story.ok(VoteCommand::Draft(Box::new(Terms {
            kind,
            rule: Rule::new(Method::Approval),
            channels: [Channel::Totals].into(),
            ..plain_vote()
        })));
        story.ok(VoteCommand::Open { id: VOTE });
        story.ok(VoteCommand::TypeTotals {
            id: VOTE,
            channel: Channel::Totals,
            totals: Totals {
                votes: votes.to_vec(),
                blank,
                ..Totals::default()
            },
        });
        story.ok(VoteCommand::Close { id: VOTE });
        let oddities = Ledger::of(vote(&story)).oddities;
        assert!(oddities.contains(&Oddity::VotersUnknown), "{oddities:?}");
        let found = oddities.contains(&Oddity::Exposing);
        assert_eq!(found, exposes, "{votes:?} {blank}: {oddities:?}");
    }
}

#[test]
fn a_secret_vote_in_which_everybody_gave_the_same_points_tells_what_each_gave() {
    let kind = BallotKind::Points {
        total: 10,
        cap: 10,
        spend_all: true,
    };
    let points = |values: [i32; 2]| Reading::Valid(Mark::Values(values.map(Some).to_vec()));
    let alike = vec![points([5, 5]); 3];
    let other = vec![points([5, 5]), points([5, 5]), points([6, 4])];
    for (hall, readings, exposes) in [(3, &alike, true), (3, &other, false), (4, &alike, false)] {
        let mut story = Story::usual();
        story.arrive(hall);
        let terms = Terms {
            kind: kind.clone(),
            rule: Rule::new(Method::Points),
            ..plain_vote()
        };
        let oddities = oddities_under(story, terms, readings);
        let found = oddities.contains(&Oddity::Exposing);
        assert_eq!(found, exposes, "{hall} {readings:?}: {oddities:?}");
    }
}

fn any_reading() -> impl Strategy<Value = Reading> {
    prop_oneof![
        4 => (0u16..3).prop_map(|c| Reading::Valid(Mark::Chosen(vec![c]))),
        1 => Just(Reading::Blank),
        1 => Just(Reading::Void(VoidReason::Unreadable)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Present = each channel + not voting; voted = valid + blank + void; channel by channel and over all.
    #[test]
    fn every_ledger_that_is_accepted_balances(
        votes in proptest::array::uniform3(0u64..5),
        paper in proptest::collection::vec(any_reading(), 1..20),
    ) {
        let story = closed(motion(1, 2, true), votes, &paper);
        let ledger = Ledger::of(vote(&story));
        prop_assert!(ledger.balances());
        let channels: u64 = ledger.channels.iter().filter_map(|(_, n)| *n).sum();
        prop_assert_eq!(ledger.voters, Some(channels));
        prop_assert_eq!(channels + ledger.not_voting.unwrap(), ledger.electors);
        prop_assert_eq!(channels, ledger.valid.unwrap() + ledger.blank + ledger.void);
        let tally = vote(&story).tally.as_ref().unwrap();
        for turnout in tally.channels.values() {
            let sum = turnout.valid.unwrap() + turnout.blank + turnout.voided();
            prop_assert_eq!(turnout.voters, Some(sum));
        }
    }
}
