//! What those who count hands say, number by number.

use super::refuse;
use super::stages::opened;
use super::totals::{FIGURE, may_vote, voters_elsewhere};
use crate::assembly::vote::{Channel, HandsSaid, Show, Vote, VoteEvent, VoteRefusal};
use crate::assembly::{Assembly, Decision, Refusal, VoteId};

/// Takes the number said for a choice.
pub(super) fn say(assembly: &Assembly, id: VoteId, said: HandsSaid) -> Result<Decision, Refusal> {
    let vote = by_hands(assembly, id)?;
    let HandsSaid {
        choice,
        figure,
        way,
    } = said;
    if !vote.counted_by_hands().any(|c| c == choice) {
        return refuse(VoteRefusal::NotOnBallot {});
    }
    fits(assembly, vote, figure)?;
    let counter = Show::of(vote).counted(way).counter(choice);
    Ok(Decision::of(VoteEvent::HandsSaid {
        id,
        choice,
        figure,
        manner: way.manner,
        counter,
    }))
}

/// Takes how many people voted.
pub(super) fn say_voters(
    assembly: &Assembly,
    id: VoteId,
    voters: Option<u64>,
) -> Result<Decision, Refusal> {
    let vote = by_hands(assembly, id)?;
    if !vote.asks_who_raised_hands() {
        return refuse(VoteRefusal::NotOnBallot {});
    }
    fits(assembly, vote, voters.unwrap_or(0))?;
    Ok(Decision::of(VoteEvent::HandsVotersSaid { id, voters }))
}

fn by_hands(assembly: &Assembly, id: VoteId) -> Result<&Vote, Refusal> {
    let vote = opened(assembly, id)?;
    if vote.terms.channels.contains(&Channel::Hands) {
        Ok(vote)
    } else {
        refuse(VoteRefusal::NotThisChannel {})
    }
}

/// Checks that so many people can have raised their hands.
fn fits(assembly: &Assembly, vote: &Vote, people: u64) -> Result<(), Refusal> {
    if people > FIGURE {
        return refuse(VoteRefusal::FigureTooLarge {});
    }
    let voters = people + voters_elsewhere(vote, Channel::Hands);
    let present = may_vote(assembly, vote);
    if voters > present {
        return refuse(VoteRefusal::OverPresent { voters, present });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::testing::{Story, plain_vote};
    use crate::assembly::vote::{Asked, Counter, Manner, Stand, Terms, Totals, VoteCommand, Way};
    use crate::assembly::{Command, Event};
    use crate::tally::{BallotKind, Method, Rule};

    const VOTE: VoteId = VoteId(1);

    fn motion() -> Terms {
        Terms {
            options: Vec::new(),
            kind: BallotKind::Motion,
            rule: Rule::new(Method::Motion),
            channels: [Channel::Hands].into(),
            secret: false,
            percent: crate::tally::Base::Valid,
            ..plain_vote()
        }
    }

    /// Twelve people in the hall and a motion open by hands.
    fn opened(terms: Terms) -> Story {
        let mut story = Story::usual();
        story.arrive(12);
        story.ok(VoteCommand::Draft(Box::new(terms)));
        story.ok(VoteCommand::Open { id: VOTE });
        story
    }

    fn says(choice: u16, figure: u64) -> VoteCommand {
        let said = HandsSaid {
            choice,
            figure,
            way: Way::default(),
        };
        VoteCommand::SayHands { id: VOTE, said }
    }

    fn vote(story: &Story) -> &Vote {
        story.assembly().votes.get(VOTE).unwrap()
    }

    fn show(story: &Story) -> Show {
        vote(story).show.clone().unwrap()
    }

    #[test]
    fn each_number_is_in_the_record_with_who_said_it_and_is_undone_alone() {
        let mut story = opened(motion());
        let events = story.ok(says(0, 6));
        let [Event::Vote(VoteEvent::HandsSaid { counter, .. })] = events.as_slice() else {
            panic!("{events:?}")
        };
        assert_eq!(*counter, Counter::First);
        story.ok(says(0, 6));
        story.ok(says(1, 4));
        assert_eq!(show(&story).stand(0), Stand::Agreed(6));
        assert_eq!(show(&story).stand(1), Stand::Half);
        assert_eq!(show(&story).left(vote(&story)), 2);
        story.ok(Command::Undo);
        assert_eq!(show(&story).stand(1), Stand::Open { again: false });
        assert_eq!(show(&story).stand(0), Stand::Agreed(6));
    }

    #[test]
    fn a_vote_does_not_close_on_a_show_of_hands_that_is_not_recorded() {
        let mut story = opened(motion());
        for (choice, figure) in [(0, 6), (0, 6), (1, 4), (1, 4), (2, 1), (2, 1)] {
            let left = vote(&story)
                .show
                .as_ref()
                .map(|show| show.left(vote(&story)));
            let refusal = story.refused(VoteCommand::Close { id: VOTE });
            assert_eq!(
                refusal,
                Refusal::Vote(match left {
                    Some(left) => VoteRefusal::HandsUnfinished { left },
                    None => VoteRefusal::Empty {},
                })
            );
            story.ok(says(choice, figure));
        }
        assert_eq!(
            story.refused(VoteCommand::Close { id: VOTE }),
            Refusal::Vote(VoteRefusal::HandsUnfinished { left: 0 })
        );
        let hands = Some(show(&story).count(3));
        story.ok(VoteCommand::TypeTotals {
            id: VOTE,
            channel: Channel::Hands,
            totals: Totals {
                votes: vec![6, 4, 1],
                hands,
                ..Totals::default()
            },
        });
        assert_eq!(vote(&story).show, None);
        story.ok(VoteCommand::Close { id: VOTE });
    }

    #[test]
    fn a_row_recorded_is_counted_again_from_what_was_said_of_the_others() {
        let mut story = opened(motion());
        story.ok(VoteCommand::TypeTotals {
            id: VOTE,
            channel: Channel::Hands,
            totals: Totals {
                votes: vec![6, 4, 1],
                ..Totals::default()
            },
        });
        story.ok(says(1, 5));
        assert_eq!(show(&story).stand(0), Stand::Agreed(6));
        assert_eq!(show(&story).stand(1), Stand::Half);
        assert_eq!(show(&story).voters, Asked::Told(None));
        // What is recorded holds until the figures are recorded again.
        assert_eq!(vote(&story).totals[&Channel::Hands].votes, [6, 4, 1]);
    }

    #[test]
    fn more_hands_than_people_a_row_that_is_not_counted_and_a_question_not_asked_are_refused() {
        let mut story = opened(motion());
        assert_eq!(
            story.refused(says(0, 13)),
            Refusal::Vote(VoteRefusal::OverPresent {
                voters: 13,
                present: 12
            })
        );
        let none = Refusal::Vote(VoteRefusal::NotOnBallot {});
        assert_eq!(story.refused(says(3, 1)), none);
        let voters = Some(9);
        assert_eq!(
            story.refused(VoteCommand::SayHandsVoters { id: VOTE, voters }),
            none
        );
        let mut rest = motion();
        rest.scrutiny.rest_in_favour = true;
        let mut story = opened(rest);
        assert_eq!(story.refused(says(0, 1)), none);
        story.ok(says(1, 1));
    }

    #[test]
    fn the_way_of_counting_is_that_of_the_last_number() {
        let mut story = opened(motion());
        story.ok(says(0, 6));
        let way = Way {
            manner: Manner::Cards,
            alone: true,
        };
        let said = HandsSaid {
            choice: 1,
            figure: 3,
            way,
        };
        story.ok(VoteCommand::SayHands { id: VOTE, said });
        assert_eq!(show(&story).way, way);
        assert_eq!(show(&story).said(0), [0u64; 0]);
        assert_eq!(show(&story).stand(1), Stand::Agreed(3));
    }
}
