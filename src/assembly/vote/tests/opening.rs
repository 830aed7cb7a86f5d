//! Opening a vote: who may vote in it.

use super::*;

#[test]
fn who_is_present_with_the_right_to_vote_is_counted() {
    let mut story = Story::usual();
    story.arrive(4);
    let guest = Profile::default();
    story.ok(RollCommand::Register {
        name: None,
        profile: guest,
        arrived: true,
    });
    story.ok(RollCommand::Register {
        name: None,
        profile: Profile {
            votes: true,
            ..Profile::default()
        },
        arrived: false,
    });
    story.ok(draft(one()));
    story.ok(VoteCommand::Open { id: FIRST });
    assert_eq!(
        vote(&story).census(),
        Census {
            entitled: 5,
            present: 4
        }
    );
}

#[test]
fn the_table_votes_apart_and_may_be_left_out_of_the_plenary() {
    let mut story = Story::usual();
    story.arrive(4);
    for seat in [1, 2] {
        story.named(
            &format!("Referente {seat}"),
            crate::assembly::roll::Gender::Undeclared,
            Some(SeatId(seat)),
        );
    }
    let census = |scope, with_table| {
        Electorate { scope, with_table }
            .census(story.assembly())
            .present
    };
    assert_eq!(census(Scope::Table, true), 2);
    assert_eq!(census(Scope::Everyone, true), 6);
    assert_eq!(census(Scope::Everyone, false), 4);
    assert_eq!(census(Scope::Category(CategoryId(1)), true), 0);
}

#[test]
fn nobody_present_two_votes_at_once_and_a_position_that_is_gone_are_refused() {
    let mut story = Story::usual();
    let mut terms = one();
    terms.options[0].position = Some(PositionId(1));
    story.ok(draft(terms));
    let open = VoteCommand::Open { id: FIRST };
    assert_eq!(
        story.refused(open.clone()),
        Refusal::Vote(VoteRefusal::NobodyMayVote {})
    );
    story.arrive(2);
    story.ok(draft(motion()));
    story.ok(VoteCommand::Open { id: VoteId(2) });
    let another = story.refused(open.clone());
    assert!(matches!(
        another,
        Refusal::Vote(VoteRefusal::AnotherOpen { .. })
    ));
    story.ok(VoteCommand::Annul {
        id: VoteId(2),
        reason: "prova".into(),
    });
    story.ok(ThemeCommand::Withdraw {
        id: PositionId(1),
        reason: "chi la portava ci ripensa".into(),
    });
    assert_eq!(
        story.refused(open),
        Refusal::Vote(VoteRefusal::PositionNotOpen {
            label: "Autobus".into()
        })
    );
}

#[test]
fn undo_stops_at_an_opened_vote() {
    let mut story = opened(2, one());
    assert_eq!(story.refused(Command::Undo), Refusal::NothingToUndo {});
}
