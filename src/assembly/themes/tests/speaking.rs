//! Who speaks for a position, and how many hands stand with it.

use super::*;
use crate::assembly::Command;
use crate::assembly::floor::FloorCommand;
use crate::assembly::roll::{Gender, RollCommand};

fn spokesperson(id: PositionId, person: Option<ParticipantId>) -> ThemeCommand {
    ThemeCommand::SetSpokesperson { id, person }
}

#[test]
fn a_person_speaks_for_one_open_position_of_a_theme() {
    let mut story = Story::usual();
    let person = story.named("Referente CNA", Gender::Woman, None);
    story.ok(spokesperson(SERA, Some(person)));
    assert_eq!(
        story.refused(spokesperson(MATTINA, Some(person))),
        refused(ThemeRefusal::SpeaksForAnother {
            title: "Sera".into()
        })
    );
    story.ok(spokesperson(SERA, None));
    story.ok(spokesperson(MATTINA, Some(person)));
    assert_eq!(position(&story, SERA).spokesperson, None);
    story.ok(RollCommand::Strike {
        id: person,
        reason: "doppia".into(),
    });
    assert_eq!(
        story.refused(spokesperson(SERA, Some(person))),
        refused(ThemeRefusal::NotOnRoll {})
    );
}

#[test]
fn a_restored_position_does_not_take_back_a_spokesperson_who_speaks_elsewhere() {
    let mut story = Story::usual();
    let person = story.named("Referente CNA", Gender::Woman, None);
    story.ok(spokesperson(SERA, Some(person)));
    story.ok(ThemeCommand::Withdraw {
        id: SERA,
        reason: "rinuncia".into(),
    });
    story.ok(spokesperson(MATTINA, Some(person)));
    story.ok(ThemeCommand::Restore { id: SERA });
    assert_eq!(position(&story, SERA).spokesperson, None);
    assert_eq!(position(&story, MATTINA).spokesperson, Some(person));
}

#[test]
fn who_is_struck_off_the_roll_speaks_for_no_position_and_waits_for_no_turn() {
    let mut story = Story::usual();
    let person = story.named("Referente CNA", Gender::Woman, None);
    let other = story.named("Referente LAPAM", Gender::Man, None);
    story.ok(spokesperson(SERA, Some(person)));
    story.ok(spokesperson(MATTINA, Some(other)));
    story.ok(FloorCommand::FixedOrder { theme: THEME });
    story.ok(ThemeCommand::Withdraw {
        id: MATTINA,
        reason: "rinuncia".into(),
    });
    for id in [person, other] {
        story.ok(RollCommand::Strike {
            id,
            reason: "doppia".into(),
        });
    }
    assert_eq!(position(&story, SERA).spokesperson, None);
    assert!(story.assembly().floor.queue.is_empty());
    story.ok(ThemeCommand::Restore { id: MATTINA });
    assert_eq!(position(&story, MATTINA).spokesperson, None);
    let before = story.assembly().clone();
    for _ in 0..3 {
        story.ok(Command::Undo);
    }
    assert_eq!(position(&story, SERA).spokesperson, Some(person));
    assert_eq!(story.assembly().floor.queue.len(), 2);
    for _ in 0..3 {
        story.ok(Command::Redo);
    }
    assert_eq!(*story.assembly(), before);
}

#[test]
fn hands_never_exceed_those_present_one_by_one_or_together() {
    let mut story = Story::usual();
    story.arrive(10);
    let count = |id, hands| ThemeCommand::CountSupport { id, hands };
    assert_eq!(
        story.refused(count(SERA, 11)),
        refused(ThemeRefusal::HandsOverPresent {
            hands: 11,
            present: 10
        })
    );
    story.ok(count(SERA, 7));
    assert_eq!(
        story.refused(count(MATTINA, 4)),
        refused(ThemeRefusal::SumOverPresent {
            sum: 11,
            present: 10
        })
    );
    story.ok(count(MATTINA, 2));
    // Six move over: counted together, no order of typing is refused.
    let hands = vec![(MATTINA, 8), (SERA, 1)];
    story.ok(ThemeCommand::CountHands {
        theme: THEME,
        hands,
    });
    let support = position(&story, MATTINA).support;
    assert_eq!(support.len(), 2, "the earlier count is kept");
    assert_eq!((support[1].hands, support[1].present), (8, 10));
}

#[test]
fn hands_counted_before_some_left_are_measured_against_those_present_then() {
    let mut story = Story::usual();
    story.arrive(10);
    story.ok(ThemeCommand::CountSupport { id: SERA, hands: 7 });
    for id in 1..=5 {
        story.ok(RollCommand::Leave {
            id: ParticipantId(id),
        });
    }
    story.ok(ThemeCommand::CountSupport {
        id: MATTINA,
        hands: 3,
    });
    assert_eq!(position(&story, MATTINA).support[0].present, 5);
}
