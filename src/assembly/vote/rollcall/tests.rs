use super::*;
use crate::assembly::roll::{Gender, Profile, RollCommand, RollRefusal};
use crate::assembly::testing::{Story, plain_vote};
use crate::assembly::vote::{Channel, Ledger, Oddity, Terms, VoteCommand};
use crate::assembly::{Refusal, SeatId, VoteId};
use crate::tally::{BallotKind, Base, Method, Rule};

const VOTE: VoteId = VoteId(1);

fn motion(channels: &[Channel]) -> Terms {
    Terms {
        question: "Approvate?".into(),
        options: Vec::new(),
        kind: BallotKind::Motion,
        rule: Rule::new(Method::Motion),
        channels: channels.iter().copied().collect(),
        secret: false,
        percent: Base::Valid,
        ..plain_vote()
    }
}

/// Five people in the hall and a motion open on these channels.
fn opened(channels: &[Channel]) -> Story {
    let mut story = Story::usual();
    story.arrive(5);
    story.ok(VoteCommand::Draft(Box::new(motion(channels))));
    story.ok(VoteCommand::Open { id: VOTE });
    story
}

fn vote(story: &Story) -> &Vote {
    story.assembly().votes.get(VOTE).unwrap()
}

fn call(person: u32, answer: CallAnswer) -> VoteCommand {
    VoteCommand::Call {
        id: VOTE,
        person: ParticipantId(person),
        answer,
    }
}

fn order(story: &mut Story) {
    let order = (1..=5).map(ParticipantId).collect();
    story.ok(VoteCommand::OpenCall { id: VOTE, order });
}

#[test]
fn answers_are_counted_with_the_other_channels_and_apart() {
    let mut story = opened(&[Channel::RollCall, Channel::Hands]);
    order(&mut story);
    for (person, choice) in [(1, 0), (2, 0), (3, 1)] {
        story.ok(call(person, CallAnswer::Choice(choice)));
    }
    story.ok(call(4, CallAnswer::NotVoting));
    assert_eq!(
        story.refused(VoteCommand::Close { id: VOTE }),
        Refusal::Vote(VoteRefusal::CallUnfinished { left: 1 })
    );
    story.ok(call(5, CallAnswer::Absent));
    story.ok(call(3, CallAnswer::Choice(2)));
    story.ok(VoteCommand::Close { id: VOTE });
    let tally = vote(&story).tally.clone().unwrap();
    assert_eq!(tally.by_channel[&Channel::RollCall], [2, 0, 1]);
    assert_eq!(tally.turnout.voters, Some(3));
    let ledger = Ledger::of(vote(&story));
    assert_eq!(ledger.not_voting, Some(2));
    assert_eq!(ledger.oddities, [Oddity::CallNotReadBack]);
}

#[test]
fn an_answer_after_the_reading_back_must_be_read_back_again() {
    let mut story = opened(&[Channel::RollCall]);
    order(&mut story);
    for person in 1..=5 {
        story.ok(call(person, CallAnswer::Choice(0)));
    }
    let by = || "segreteria".to_owned();
    story.ok(VoteCommand::ReadBack { id: VOTE, by: by() });
    assert!(vote(&story).call.read_back.is_some());
    story.ok(call(2, CallAnswer::Choice(1)));
    assert_eq!(vote(&story).call.read_back, None);
    story.ok(VoteCommand::ReadBack { id: VOTE, by: by() });
    story.ok(VoteCommand::Close { id: VOTE });
    assert!(Ledger::of(vote(&story)).oddities.is_empty());
}

#[test]
fn a_channel_is_added_with_a_reason_and_what_was_cast_stays() {
    let mut story = opened(&[Channel::RollCall]);
    story.ok(call(1, CallAnswer::Choice(0)));
    let add = |channel, reason: &str| VoteCommand::AddChannel {
        id: VOTE,
        channel,
        reason: reason.into(),
    };
    assert_eq!(
        story.refused(add(Channel::RollCall, "di nuovo")),
        Refusal::Vote(VoteRefusal::ChannelOpen {})
    );
    assert!(matches!(
        story.refused(add(Channel::Paper, " ")),
        Refusal::Empty { .. }
    ));
    story.ok(add(Channel::Paper, "manca la corrente"));
    assert_eq!(vote(&story).call.voted(), 1);
    let ballots = |ballots| VoteCommand::OpenPack {
        id: VOTE,
        counted: ballots,
    };
    assert_eq!(
        story.refused(ballots(5)),
        Refusal::Vote(VoteRefusal::OverPresent {
            voters: 6,
            present: 5
        }),
        "one person, one channel"
    );
    story.ok(ballots(4));
}

#[test]
fn the_denominators_are_taken_again_with_a_reason() {
    let mut story = opened(&[Channel::RollCall]);
    let retake = || VoteCommand::RetakeCensus {
        id: VOTE,
        reason: "arrivati in due".into(),
    };
    assert_eq!(
        story.refused(retake()),
        Refusal::Vote(VoteRefusal::SameCensus {})
    );
    story.arrive(2);
    story.ok(retake());
    assert_eq!(vote(&story).census().present, 7);
    assert_eq!(vote(&story).retaken[0].1.present, 5);
}

/// Puts somebody with the right to vote on the roll, not in the hall.
fn registered(story: &mut Story) -> ParticipantId {
    let profile = Profile {
        votes: true,
        ..Profile::default()
    };
    story.register(None, profile, false)
}

fn retake() -> VoteCommand {
    VoteCommand::RetakeCensus {
        id: VOTE,
        reason: "arrivata in ritardo".into(),
    }
}

#[test]
fn who_is_not_checked_in_does_not_vote_by_name_and_who_came_late_only_once_counted() {
    let mut story = opened(&[Channel::RollCall]);
    let late = registered(&mut story);
    for answer in [CallAnswer::Choice(0), CallAnswer::NotVoting] {
        assert_eq!(
            story.refused(call(late.0, answer)),
            Refusal::Vote(VoteRefusal::NotCheckedIn {})
        );
    }
    story.ok(call(late.0, CallAnswer::Absent));
    // One leaves as one comes: the numbers stay the same, the people do not.
    story.ok(RollCommand::Leave {
        id: ParticipantId(5),
    });
    story.ok(RollCommand::Arrive { id: late });
    assert_eq!(
        story.refused(call(late.0, CallAnswer::Choice(0))),
        Refusal::Vote(VoteRefusal::CameAfterCount {})
    );
    story.ok(retake());
    assert_eq!(vote(&story).electors(), 5);
    story.ok(call(late.0, CallAnswer::Choice(0)));
    assert_eq!(
        story.refused(retake()),
        Refusal::Vote(VoteRefusal::SameCensus {})
    );
}

#[test]
fn who_voted_by_name_and_left_is_still_among_those_who_may_vote() {
    let at_closing = Terms {
        denominator: Denominator::AtClosing,
        ..motion(&[Channel::RollCall])
    };
    let mut story = Story::usual();
    story.arrive(5);
    story.ok(VoteCommand::Draft(Box::new(at_closing)));
    story.ok(VoteCommand::Open { id: VOTE });
    for person in 1..=5 {
        story.ok(call(person, CallAnswer::Choice(0)));
    }
    story.ok(RollCommand::Leave {
        id: ParticipantId(2),
    });
    // Heard wrongly: the answer is put right although the person has left.
    story.ok(call(2, CallAnswer::Choice(1)));
    let by = "segreteria".to_owned();
    story.ok(VoteCommand::ReadBack { id: VOTE, by });
    story.ok(VoteCommand::Close { id: VOTE });
    let ledger = Ledger::of(vote(&story));
    assert_eq!((ledger.electors, ledger.not_voting), (5, Some(0)));
    assert!(ledger.oddities.is_empty(), "{:?}", ledger.oddities);
}

#[test]
fn who_leaves_without_voting_is_not_among_those_present_at_closing() {
    let at_closing = Terms {
        denominator: Denominator::AtClosing,
        ..motion(&[Channel::RollCall])
    };
    let mut story = Story::usual();
    story.arrive(3);
    story.ok(VoteCommand::Draft(Box::new(at_closing)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(call(1, CallAnswer::Choice(0)));
    story.ok(call(2, CallAnswer::NotVoting));
    story.ok(RollCommand::Leave {
        id: ParticipantId(2),
    });
    assert_eq!(vote(&story).electors(), 3, "as it opened");
    assert_eq!(vote(&story).electors_now(story.assembly()), 2);
    assert_eq!(vote(&story).most_voters(story.assembly()), 3);
    story.ok(VoteCommand::Close { id: VOTE });
    assert_eq!(Ledger::of(vote(&story)).electors, 2);
}

#[test]
fn who_cannot_be_called_any_more_is_absent_and_the_call_ends() {
    let mut story = opened(&[Channel::RollCall]);
    order(&mut story);
    story.ok(call(1, CallAnswer::Choice(0)));
    for person in [1, 2] {
        story.ok(RollCommand::Strike {
            id: ParticipantId(person),
            reason: "doppione".into(),
        });
    }
    let gone = Refusal::Vote(VoteRefusal::NotCallable {});
    assert_eq!(story.refused(call(2, CallAnswer::Choice(0))), gone);
    story.ok(call(2, CallAnswer::Absent));
    // The answer of who was struck off is in the record: a new order names them too.
    order(&mut story);
    for person in 3..=5 {
        story.ok(call(person, CallAnswer::Choice(1)));
    }
    story.ok(VoteCommand::Close { id: VOTE });
    let tally = vote(&story).tally.clone().unwrap();
    assert_eq!(tally.by_channel[&Channel::RollCall], [1, 3, 0]);
}

#[test]
fn a_seat_that_was_voted_for_is_not_left_behind_for_somebody_else_to_vote() {
    let mut story = Story::usual();
    let [one, two] = [1, 2].map(|seat| Some(SeatId(seat)));
    let delegate = story.named("Referente CNA", Gender::Undeclared, one);
    let mut terms = motion(&[Channel::RollCall]);
    terms.electorate.scope = Scope::Table;
    story.ok(VoteCommand::Draft(Box::new(terms)));
    story.ok(VoteCommand::Open { id: VOTE });
    story.ok(VoteCommand::OpenCall {
        id: VOTE,
        order: vec![delegate],
    });
    story.ok(call(delegate.0, CallAnswer::Choice(0)));
    let moved = |seat| RollCommand::ChangeProfile {
        id: delegate,
        profile: Profile {
            votes: true,
            seat,
            ..Profile::default()
        },
    };
    for seat in [two, None] {
        assert_eq!(
            story.refused(moved(seat)),
            Refusal::Roll(RollRefusal::SeatVoted {})
        );
    }
    story.ok(moved(one));
    story.ok(call(delegate.0, CallAnswer::Absent));
    story.ok(moved(two));
}
