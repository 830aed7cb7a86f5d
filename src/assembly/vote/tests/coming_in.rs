//! What comes in while a vote is open.

use super::*;

#[test]
fn hands_are_checked_against_those_present() {
    let mut story = opened(10, motion());
    let over = story.refused(totals(Channel::Hands, votes(&[6, 4, 1])));
    assert_eq!(
        over,
        Refusal::Vote(VoteRefusal::OverPresent {
            voters: 11,
            present: 10
        })
    );
    story.ok(totals(Channel::Hands, votes(&[6, 3, 1])));
    story.ok(totals(Channel::Hands, votes(&[5, 3, 1])));
    assert_eq!(vote(&story).totals[&Channel::Hands].votes, [5, 3, 1]);
}

#[test]
fn figures_that_no_ballots_could_give_are_refused() {
    let exactly_three = |n| Terms {
        options: options(&["A", "B", "C", "D", "E"]),
        ..terms(choose(n, 3), Method::Approval)
    };
    let mut story = opened(20, exactly_three(3));
    let typed = |v: &[u64], voters| totals(Channel::Totals, Totals { voters, ..votes(v) });
    let mut why = |command| match story.refused(command) {
        Refusal::Vote(refusal) => refusal,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        why(typed(&[1, 2], None)),
        VoteRefusal::WrongLength {
            found: 2,
            choices: 5
        }
    );
    assert_eq!(
        why(typed(&[11, 5, 5, 5, 4], Some(10))),
        VoteRefusal::OverVoters {
            votes: 11,
            voters: 10
        }
    );
    assert_eq!(
        why(typed(&[10, 10, 9, 1, 1], Some(10))),
        VoteRefusal::SumOverVoters { sum: 31, max: 30 }
    );
    assert_eq!(
        why(typed(&[10, 9, 9, 0, 0], Some(10))),
        VoteRefusal::SumUnderVoters { sum: 28, min: 30 }
    );
    assert_eq!(
        why(typed(&[u64::MAX, 0, 0, 0, 0], None)),
        VoteRefusal::FigureTooLarge {}
    );
    assert_eq!(
        why(typed(&[21, 21, 21, 0, 0], None)),
        VoteRefusal::OverPresent {
            voters: 21,
            present: 20
        }
    );
    let paper = why(totals(Channel::Paper, votes(&[1, 1, 1, 0, 0])));
    assert_eq!(paper, VoteRefusal::NotThisChannel {});
}

#[test]
fn where_every_ballot_holds_three_marks_the_voters_follow_from_the_sum() {
    let terms = Terms {
        options: options(&["A", "B", "C", "D"]),
        ..terms(choose(3, 3), Method::Approval)
    };
    let mut story = opened(10, terms);
    story.ok(totals(Channel::Totals, votes(&[8, 6, 5, 5])));
    story.ok(close());
    let tally = vote(&story).tally.clone().unwrap();
    assert_eq!(tally.turnout.voters, Some(8));
    assert_eq!(tally.bases[&Base::Cast], 24);
}

#[test]
fn a_pack_is_counted_first_and_closes_only_when_all_of_it_was_read() {
    let mut story = opened(10, one());
    let pack = |counted| VoteCommand::OpenPack { id: FIRST, counted };
    assert_eq!(
        story.refused(pack(0)),
        Refusal::Vote(VoteRefusal::BadPack { counted: 0 })
    );
    assert_eq!(
        story.refused(pack(11)),
        Refusal::Vote(VoteRefusal::OverPresent {
            voters: 11,
            present: 10
        })
    );
    story.ok(pack(2));
    assert_eq!(
        story.refused(pack(2)),
        Refusal::Vote(VoteRefusal::PackOpen { pack: 1 })
    );
    story.ok(slip(1, 1, mark(&[0])));
    assert_eq!(
        story.refused(slip(1, 3, mark(&[0]))),
        Refusal::Vote(VoteRefusal::PackFull { counted: 2 })
    );
    let close_pack = VoteCommand::ClosePack { id: FIRST, pack: 1 };
    assert_eq!(
        story.refused(close_pack.clone()),
        Refusal::Vote(VoteRefusal::PackShort {
            counted: 2,
            read: 1
        })
    );
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::PackOpen { pack: 1 })
    );
    story.ok(slip(1, 2, Reading::Blank));
    story.ok(close_pack);
    assert_eq!(
        story.refused(slip(1, 3, mark(&[0]))),
        Refusal::Vote(VoteRefusal::PackNotOpen {})
    );
    assert_eq!(
        story.refused(slip(2, 1, mark(&[0]))),
        Refusal::Vote(VoteRefusal::PackNotOpen {})
    );
}

#[test]
fn a_pack_miscounted_is_counted_again_down_to_none() {
    let mut story = opened(10, one());
    let recount = |counted| VoteCommand::RecountPack {
        id: FIRST,
        pack: 1,
        counted,
    };
    story.ok(VoteCommand::OpenPack {
        id: FIRST,
        counted: 3,
    });
    story.ok(slip(1, 1, mark(&[0])));
    assert_eq!(
        story.refused(recount(0)),
        Refusal::Vote(VoteRefusal::PackOver {
            counted: 0,
            read: 1
        })
    );
    story.ok(recount(1));
    story.ok(VoteCommand::ClosePack { id: FIRST, pack: 1 });
    assert_eq!(vote(&story).paper.counted(), 1);
}

#[test]
fn a_ballot_read_again_keeps_what_was_read_before_also_in_a_closed_pack() {
    let mut story = opened(10, one());
    read_pack(&mut story, &[mark(&[0]), mark(&[1])]);
    story.ok(slip(1, 1, mark(&[2])));
    let first = &vote(&story).paper.packs[0].slips[0];
    assert_eq!(first.reading, mark(&[2]));
    assert_eq!(first.earlier, [mark(&[0])]);
    assert_eq!(vote(&story).paper.read(), 2);
}

#[test]
fn a_ballot_that_breaks_its_rule_is_refused_with_the_fault() {
    let mut story = opened(10, terms(choose(2, 2), Method::Approval));
    story.ok(VoteCommand::OpenPack {
        id: FIRST,
        counted: 3,
    });
    let mut why = |reading| match story.refused(slip(1, 1, reading)) {
        Refusal::Vote(VoteRefusal::BadBallot { fault }) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(why(mark(&[0])), BallotFault::TooFew { found: 1, min: 2 });
    assert_eq!(
        why(mark(&[0, 1, 2])),
        BallotFault::TooMany { found: 3, max: 2 }
    );
    assert_eq!(why(mark(&[0, 3])), BallotFault::NoSuchOption(3));
    for nothing in [Reading::Valid(Mark::Blank), mark(&[])] {
        assert_eq!(
            why(nothing),
            BallotFault::WrongShape,
            "blank has its own reading"
        );
    }
}

#[test]
fn a_doubtful_ballot_must_be_decided_by_somebody_before_closing() {
    let mut story = opened(10, one());
    read_pack(&mut story, &[Reading::Doubtful, mark(&[1])]);
    assert_eq!(
        story.refused(close()),
        Refusal::Vote(VoteRefusal::StillDoubtful { left: 1 })
    );
    let decide = |slip, by: &str, reading| VoteCommand::DecideSlip {
        id: FIRST,
        pack: 1,
        slip,
        reading,
        by: by.into(),
    };
    assert_eq!(
        story.refused(decide(2, "il seggio", Reading::Blank)),
        Refusal::Vote(VoteRefusal::NotDoubtful {})
    );
    assert_eq!(
        story.refused(decide(1, " ", Reading::Blank)),
        Refusal::Empty {
            field: Field::Author
        }
    );
    assert_eq!(
        story.refused(decide(1, "il seggio", Reading::Doubtful)),
        Refusal::Vote(VoteRefusal::StillDoubtful { left: 1 })
    );
    story.ok(decide(1, "il seggio", mark(&[0])));
    let decided = &vote(&story).paper.packs[0].slips[0];
    assert_eq!(decided.decided_by.as_deref(), Some("il seggio"));
    assert_eq!(decided.earlier, [Reading::Doubtful]);
    story.ok(close());
}

#[test]
fn undo_takes_back_the_last_ballot_read() {
    let mut story = opened(10, one());
    story.ok(VoteCommand::OpenPack {
        id: FIRST,
        counted: 3,
    });
    story.ok(slip(1, 1, mark(&[0])));
    story.ok(slip(1, 2, mark(&[1])));
    story.ok(Command::Undo);
    assert_eq!(vote(&story).paper.read(), 1);
    story.ok(Command::Redo);
    assert_eq!(vote(&story).paper.read(), 2);
}

#[test]
fn late_arrivals_count_where_the_denominators_are_taken_at_closing() {
    let at_closing = Terms {
        denominator: Denominator::AtClosing,
        ..motion()
    };
    let mut story = opened(3, at_closing);
    story.arrive(2);
    story.ok(totals(Channel::Hands, votes(&[4, 1, 0])));
    story.ok(close());
    assert_eq!(vote(&story).census().present, 5);
    let mut story = opened(3, motion());
    story.arrive(2);
    let refusal = story.refused(totals(Channel::Hands, votes(&[4, 0, 0])));
    assert!(matches!(
        refusal,
        Refusal::Vote(VoteRefusal::OverPresent { present: 3, .. })
    ));
}
