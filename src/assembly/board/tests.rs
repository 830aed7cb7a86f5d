//! The board told as stories: what may be shown, and how results come uncovered.

use std::collections::BTreeSet;

use super::*;
use crate::assembly::Refusal;
use crate::assembly::testing::{Story, options, plain_vote};
use crate::assembly::vote::{Channel, Terms, VoteCommand, VoteRefusal};
use crate::tally::{BallotKind, Method, Rule};

const VOTE: VoteId = VoteId(1);

fn terms(labels: &[&str]) -> Terms {
    let motion = labels.is_empty();
    Terms {
        question: "Che cosa prima?".into(),
        options: options(labels),
        kind: if motion {
            BallotKind::Motion
        } else {
            BallotKind::One
        },
        rule: Rule::new(if motion {
            Method::Motion
        } else {
            Method::PluralityChoice
        }),
        channels: BTreeSet::from([Channel::Hands]),
        secret: false,
        ..plain_vote()
    }
}

/// A vote by hands with these options and figures, closed.
fn closed(options: &[&str], votes: &[u64]) -> Story {
    Story::by_hands(terms(options), votes)
}

fn show(showing: Showing, covered: bool) -> BoardCommand {
    BoardCommand::Show { showing, covered }
}

fn results(covered: bool) -> BoardCommand {
    show(Showing::Results(VOTE), covered)
}

fn uncovered(story: &Story) -> Option<u16> {
    story.assembly().board.uncovered
}

#[test]
fn results_come_uncovered_from_the_last_place_up_and_ties_together() {
    let mut story = closed(&["A", "B", "C", "D"], &[7, 3, 9, 3]);
    story.ok(results(true));
    assert_eq!(uncovered(&story), Some(0));
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(
        uncovered(&story),
        Some(2),
        "two options share the last place"
    );
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(uncovered(&story), Some(3));
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(uncovered(&story), None, "all of them");
    let why = story.refused(BoardCommand::UncoverNext);
    assert_eq!(why, Refusal::Board(BoardRefusal::NothingCovered {}));
}

#[test]
fn results_of_many_options_begin_on_their_last_page_and_end_on_the_first() {
    let labels = ["A", "B", "C", "D", "E", "F", "G", "H"];
    let mut story = closed(&labels, &[8, 7, 6, 5, 4, 3, 2, 1]);
    story.ok(results(true));
    assert_eq!(story.assembly().board.page, 1);
    story.ok(BoardCommand::UncoverNext);
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(story.assembly().board.page, 1, "places 7 and 8 are there");
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(story.assembly().board.page, 0, "place 6 is not");
    story.ok(BoardCommand::UncoverAll);
    assert_eq!((uncovered(&story), story.assembly().board.page), (None, 0));
}

#[test]
fn the_choices_of_a_motion_are_uncovered_together() {
    let mut story = closed(&[], &[20, 5, 3]);
    story.ok(results(true));
    assert_eq!(uncovered(&story), Some(0));
    story.ok(BoardCommand::UncoverNext);
    assert_eq!(uncovered(&story), None);
}

#[test]
fn only_the_results_of_a_counted_vote_are_shown() {
    let mut story = Story::usual();
    story.arrive(3);
    story.ok(VoteCommand::Draft(Box::new(terms(&["A", "B"]))));
    let not_closed = Refusal::Vote(VoteRefusal::NotClosed {});
    assert_eq!(story.refused(results(true)), not_closed);
    story.ok(VoteCommand::Open { id: VOTE });
    assert_eq!(story.refused(results(false)), not_closed);
    story.ok(show(Showing::Vote(VOTE), false));
    story.ok(VoteCommand::Annul {
        id: VOTE,
        reason: "domanda sbagliata".into(),
    });
    let annulled = Refusal::Vote(VoteRefusal::Annulled {});
    assert_eq!(story.refused(results(false)), annulled);
}

#[test]
fn reopening_a_vote_takes_its_results_off_the_board_for_good() {
    let mut story = closed(&["A", "B"], &[7, 3]);
    story.ok(results(false));
    story.ok(VoteCommand::Reopen {
        id: VOTE,
        reason: "una mano non contata".into(),
    });
    assert_eq!(story.assembly().board.showing, Showing::Vote(VOTE));
    story.ok(VoteCommand::Close { id: VOTE });
    assert_eq!(
        story.assembly().board.showing,
        Showing::Vote(VOTE),
        "the new results wait until they are sent"
    );
}

#[test]
fn what_is_not_there_cannot_be_shown() {
    let mut story = Story::usual();
    for showing in [
        Showing::Positions(ThemeId(9)),
        Showing::Observations(Some(ThemeId(9))),
        Showing::Position(PositionId(9)),
        Showing::Round(RoundId(9)),
        Showing::Vote(VoteId(9)),
        Showing::Results(VoteId(9)),
        Showing::Receipts(VoteId(9)),
        Showing::Weighing(WeighingId(9)),
    ] {
        assert_eq!(story.refused(show(showing, false)), Refusal::NotFound {});
    }
}

#[test]
fn a_vote_without_phones_has_no_receipts_to_show() {
    let mut story = closed(&["A", "B"], &[7, 3]);
    let why = story.refused(show(Showing::Receipts(VOTE), false));
    assert_eq!(why, Refusal::NotFound {});
}

#[test]
fn covering_makes_no_sense_but_for_results() {
    let mut story = Story::usual();
    story.ok(show(Showing::Positions(ThemeId(1)), true));
    assert_eq!(uncovered(&story), None);
}

#[test]
fn what_the_hall_sees_is_no_act_to_undo() {
    let mut story = Story::usual();
    story.ok(show(Showing::Black, false));
    story.ok(crate::assembly::Command::Undo);
    assert_eq!(story.assembly().board.showing, Showing::Black);
    assert_eq!(story.assembly().themes.open_on(ThemeId(1)).count(), 1);
}

#[test]
fn after_a_black_screen_results_come_back_as_covered_as_they_were() {
    let mut story = closed(&["A", "B", "C"], &[7, 3, 9]);
    story.ok(results(true));
    story.ok(BoardCommand::UncoverNext);
    story.ok(show(Showing::Black, false));
    story.ok(show(Showing::Black, false));
    story.ok(BoardCommand::Light);
    let board = &story.assembly().board;
    assert_eq!(
        (&board.showing, board.uncovered),
        (&Showing::Results(VOTE), Some(1))
    );
}

#[test]
fn results_that_no_longer_hold_do_not_come_back_after_a_black_screen() {
    let mut story = closed(&["A", "B"], &[7, 3]);
    story.ok(results(false));
    story.ok(show(Showing::Black, false));
    story.ok(VoteCommand::Reopen {
        id: VOTE,
        reason: "una mano non contata".into(),
    });
    // Neither as they were nor, once it is closed again, as they are then.
    story.ok(VoteCommand::Close { id: VOTE });
    story.ok(BoardCommand::Light);
    assert_eq!(story.assembly().board.showing, Showing::Vote(VOTE));
}

#[test]
fn what_takes_the_number_of_something_undone_is_not_shown_in_its_place() {
    let mut story = Story::usual();
    for behind in [false, true] {
        story.ok(VoteCommand::Draft(Box::new(terms(&["A", "B"]))));
        story.ok(show(Showing::Vote(VOTE), false));
        if behind {
            story.ok(show(Showing::Black, false));
        }
        story.ok(crate::assembly::Command::Undo);
        story.ok(VoteCommand::Draft(Box::new(terms(&["C", "D"]))));
        story.ok(BoardCommand::Light);
        assert_eq!(story.assembly().board.showing, Showing::Welcome);
        story.ok(crate::assembly::Command::Undo);
    }
}
