//! What a closed vote says, and what an open one does not.

use super::*;

#[test]
fn nothing_of_an_open_vote_is_in_the_ledger_nor_in_the_result() {
    let mut story = opened(10, one());
    read_pack(&mut story, &[mark(&[0]), mark(&[0])]);
    assert_eq!(Ledger::of(vote(&story)), Ledger::default());
    assert_eq!(crate::present::result(vote(&story)), None);
    assert!(vote(&story).winners().is_empty());
}

#[test]
fn paper_and_totals_add_up() {
    let mut story = opened(20, one());
    read_pack(
        &mut story,
        &[
            mark(&[0]),
            mark(&[2]),
            Reading::Blank,
            Reading::Void(VoidReason::TooMany),
        ],
    );
    story.ok(totals(
        Channel::Totals,
        Totals {
            blank: 1,
            ..votes(&[1, 2, 4])
        },
    ));
    story.ok(close());
    let tally = vote(&story).tally.clone().unwrap();
    assert_eq!(
        (0..3).map(|c| tally.votes(c)).collect::<Vec<_>>(),
        [Some(2), Some(2), Some(5)]
    );
    assert_eq!(tally.by_channel[&Channel::Paper], [1, 0, 1]);
    assert_eq!(tally.outcome.order, [vec![2], vec![0, 1]]);
    assert_eq!(tally.turnout.voters, Some(12));
    assert_eq!(tally.turnout.valid, Some(9));
    let ledger = Ledger::of(vote(&story));
    assert_eq!(ledger.not_voting, Some(8));
    assert_eq!((ledger.blank, ledger.void), (2, 1));
}

#[test]
fn a_motion_passes_or_fails_against_its_base_and_says_what_was_needed() {
    let mut story = opened(20, motion());
    story.ok(totals(Channel::Hands, votes(&[8, 8, 2])));
    story.ok(close());
    let verdict = vote(&story)
        .tally
        .as_ref()
        .unwrap()
        .verdict
        .clone()
        .unwrap();
    assert_eq!(
        (verdict.passed, verdict.needed, verdict.base),
        (false, 9, 16)
    );
    assert!(
        vote(&story).open_tie().is_empty(),
        "a motion does not tie: it is not carried"
    );
}

#[test]
fn an_empty_vote_cannot_be_closed_but_one_of_blank_ballots_can() {
    let mut story = opened(3, one());
    assert_eq!(story.refused(close()), Refusal::Vote(VoteRefusal::Empty {}));
    read_pack(&mut story, &[Reading::Blank, Reading::Blank]);
    story.ok(close());
    assert!(vote(&story).winners().is_empty());
    assert!(vote(&story).open_tie().is_empty());
}

#[test]
fn a_quorum_needs_to_know_how_many_voted() {
    let quorum = Threshold {
        numerator: 1,
        denominator: 2,
        strict: false,
        base: Base::Present,
    };
    let terms = Terms {
        quorum: Some(quorum),
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        ..terms(choose(0, 2), Method::Approval)
    };
    let mut story = opened(10, terms);
    story.ok(totals(Channel::Hands, votes(&[4, 3, 2])));
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::VotersNeeded {})
    );
    story.ok(totals(
        Channel::Hands,
        Totals {
            voters: Some(5),
            ..votes(&[4, 3, 2])
        },
    ));
    story.ok(close());
    let quorum = vote(&story).tally.as_ref().unwrap().quorum.clone().unwrap();
    assert!(quorum.passed);
    assert_eq!((quorum.needed, quorum.votes), (5, 5));
}

#[test]
fn a_lead_within_the_void_ballots_is_said() {
    let mut story = opened(20, one());
    let mut readings = vec![mark(&[0]); 5];
    readings.extend(vec![mark(&[1]); 4]);
    readings.push(Reading::Void(VoidReason::Unreadable));
    read_pack(&mut story, &readings);
    story.ok(close());
    let ledger = Ledger::of(vote(&story));
    assert_eq!(
        ledger.oddities,
        [Oddity::MarginWithinVoid { margin: 1, void: 1 }]
    );
    assert!(ledger.balances(), "it warns and does not block");
}

#[test]
fn a_verdict_within_the_void_ballots_is_said() {
    let paper = Terms {
        channels: BTreeSet::from([Channel::Paper]),
        ..motion()
    };
    let mut story = opened(20, paper);
    let mut readings = vec![mark(&[0]); 5];
    readings.extend(vec![mark(&[1]); 4]);
    readings.extend(vec![Reading::Void(VoidReason::Unreadable); 2]);
    read_pack(&mut story, &readings);
    story.ok(close());
    assert_eq!(
        Ledger::of(vote(&story)).oddities,
        [Oddity::VerdictWithinVoid {
            ballots: 1,
            void: 2
        }]
    );
}

#[test]
fn more_ballots_back_than_handed_out_block_the_proclamation_without_a_reason() {
    let mut story = opened(20, one());
    story.ok(VoteCommand::HandOut {
        id: FIRST,
        ballots: 1,
    });
    read_pack(&mut story, &[mark(&[0]), mark(&[1]), mark(&[1])]);
    story.ok(close());
    assert!(!Ledger::of(vote(&story)).balances());
    let proclaim = |reason: &str| VoteCommand::Proclaim {
        id: FIRST,
        reason: reason.into(),
    };
    assert_eq!(
        story.refused(proclaim("")),
        Refusal::Vote(VoteRefusal::ReasonNeeded {})
    );
    story.ok(proclaim("due schede di riserva non annotate"));
    assert_eq!(vote(&story).stage, Stage::Proclaimed);
}

#[test]
fn nobody_meets_the_least_resistance_where_every_ballot_is_blank() {
    let resistance = BallotKind::Resistance { max: 10 };
    let mut story = opened(9, terms(resistance, Method::Resistance));
    let blank = Totals {
        blank: 3,
        voters: Some(3),
        ..votes(&[0, 0, 0])
    };
    story.ok(totals(Channel::Totals, blank));
    story.ok(close());
    assert!(vote(&story).winners().is_empty());
}
