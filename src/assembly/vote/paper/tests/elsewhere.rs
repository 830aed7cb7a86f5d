//! Packs read on another laptop.

use super::*;
use crate::assembly::Command;

fn take(packs: &[&str], turn: Turn) -> VoteCommand {
    VoteCommand::TakePacks {
        id: VOTE,
        packs: packs.iter().map(|signs| brought(signs, None)).collect(),
        turn,
    }
}

fn brought(signs: &str, mark: Option<&str>) -> Brought {
    Brought {
        mark: mark.map(str::to_owned),
        ballots: readings(signs),
    }
}

#[test]
fn packs_read_on_another_laptop_are_as_if_read_here() {
    let mut here = opened(0);
    first_reading(&mut here, "123");
    first_reading(&mut here, "0d");
    second_reading(&mut here, 1, "133");
    second_reading(&mut here, 2, "0d");
    let mut there = opened(0);
    there.ok(take(&["123", "0d"], Turn::First));
    there.ok(take(&["133", "0d"], Turn::Second));
    let slips = |story: &Story| {
        let packs = vote(story).paper.packs.iter();
        packs
            .map(|p| (p.counted, p.slips.clone(), p.closed, p.second))
            .collect::<Vec<_>>()
    };
    assert_eq!(slips(&there), slips(&here));
    assert_eq!(vote(&there).paper.unsettled(&BallotKind::One), [(1, 2)]);
}

#[test]
fn packs_of_other_sizes_or_of_ballots_that_break_the_rule_are_not_taken_in() {
    let mut story = opened(0);
    story.ok(take(&["123"], Turn::First));
    assert_eq!(
        story.refused(take(&["12"], Turn::Second)),
        Refusal::Vote(VoteRefusal::OtherPacks {
            brought: 1,
            waiting: 1
        })
    );
    let refusal = story.refused(take(&["129"], Turn::First));
    assert!(
        matches!(refusal, Refusal::Vote(VoteRefusal::BadBallot { .. })),
        "{refusal:?}"
    );
    let many = "1".repeat(38);
    assert_eq!(
        story.refused(take(&[&many], Turn::First)),
        Refusal::Vote(VoteRefusal::OverPresent {
            voters: 41,
            present: 40
        })
    );
}

#[test]
fn a_reading_with_its_mark_is_taken_in_once_as_the_first_or_as_the_second() {
    let take = |packs: &[(&str, &str)], turn| {
        let packs = packs
            .iter()
            .map(|(signs, mark)| brought(signs, Some(*mark)));
        VoteCommand::TakePacks {
            id: VOTE,
            packs: packs.collect(),
            turn,
        }
    };
    let taken = |pack| Refusal::Vote(VoteRefusal::PackTaken { pack });
    let mut story = opened(0);
    story.ok(take(&[("123", "a"), ("12", "b")], Turn::First));
    for turn in [Turn::First, Turn::Second] {
        let again = take(&[("12", "b")], turn);
        assert_eq!(story.refused(again), taken(2));
    }
    let within = take(&[("11", "c"), ("22", "c")], Turn::First);
    assert_eq!(story.refused(within), taken(3));
    story.ok(take(&[("133", "d")], Turn::Second));
    assert_eq!(story.refused(take(&[("133", "d")], Turn::First)), taken(1));
    // Undone, it is as if it had never been brought.
    story.ok(Command::Undo);
    story.ok(take(&[("133", "d")], Turn::Second));
}
