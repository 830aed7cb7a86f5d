//! The consensus method told as stories.

mod laws;

use super::*;
use crate::assembly::Refusal;
use crate::assembly::roll::{Gender, RollCommand};
use crate::assembly::table::TableCommand;
use crate::assembly::testing::Story;
use crate::assembly::themes::ThemeCommand;

const SERA: PositionId = PositionId(1);

fn opened(scale: Scale, rule: ConsensusRule) -> (Story, RoundId) {
    let mut story = Story::usual();
    story.ok(ConsensusCommand::Open {
        position: SERA,
        scale,
        rule,
    });
    let id = story.assembly().consensus.open().unwrap().id;
    (story, id)
}

fn says(id: RoundId, seat: u32, degree: u8, reason: &str) -> ConsensusCommand {
    let stance = Stance {
        degree,
        reason: reason.into(),
    };
    ConsensusCommand::State {
        id,
        seat: SeatId(seat),
        stance,
    }
}

fn refusal(refusal: ConsensusRefusal) -> Refusal {
    Refusal::Consensus(refusal)
}

#[test]
fn a_round_keeps_what_was_put_to_the_table_and_closes_with_its_outcome() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    story.ok(says(id, 1, 1, ""));
    story.ok(says(id, 2, 2, "orari dei turni"));
    story.ok(ConsensusCommand::Close { id });
    let consensus = &story.assembly().consensus;
    let round = &consensus.rounds[&id];
    assert_eq!(round.text, "Aprire di Sera");
    assert_eq!(round.seats, [SeatId(1), SeatId(2), SeatId(3)]);
    assert_eq!(consensus.outcome(SERA), Some(Outcome::WithReservations));
    assert!(consensus.open().is_none());
}

#[test]
fn reservations_standing_aside_and_blocks_need_a_reason_and_consent_does_not() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    for degree in 2..=4 {
        let why = story.refused(says(id, 1, degree, "  "));
        assert_eq!(why, refusal(ConsensusRefusal::ReasonNeeded { degree }));
        story.ok(says(id, 1, degree, "fermata del bus"));
    }
    story.ok(says(id, 1, 1, ""));
}

#[test]
fn in_a_new_round_seats_stand_by_what_they_said_until_they_say_something_else() {
    let (mut story, first) = opened(Scale::Four, ConsensusRule::Unanimity);
    let nothing = story.refused(ConsensusCommand::Carry { id: first });
    assert_eq!(nothing, refusal(ConsensusRefusal::NothingToCarry {}));
    story.ok(says(first, 1, 1, ""));
    story.ok(says(first, 2, 4, "fermata del bus"));
    story.ok(ConsensusCommand::Close { id: first });
    story.ok(ConsensusCommand::Open {
        position: SERA,
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    });
    let id = story.assembly().consensus.open().unwrap().id;
    story.ok(ConsensusCommand::Carry { id });
    let round = |story: &Story| story.assembly().consensus.rounds[&id].clone();
    assert_eq!(
        round(&story).stances,
        story.assembly().consensus.rounds[&first].stances
    );
    assert_eq!(
        round(&story).carried,
        BTreeSet::from([SeatId(1), SeatId(2)])
    );
    story.ok(says(id, 2, 2, "orari dei turni"));
    assert_eq!(round(&story).carried, BTreeSet::from([SeatId(1)]));
    let nothing = story.refused(ConsensusCommand::Carry { id });
    assert_eq!(nothing, refusal(ConsensusRefusal::NothingToCarry {}));
    story.ok(ConsensusCommand::Close { id });
    let outcome = story.assembly().consensus.outcome(SERA);
    assert_eq!(outcome, Some(Outcome::WithReservations));
}

#[test]
fn nothing_is_carried_over_to_another_scale_nor_for_a_delegate_who_left() {
    let (mut story, first) = opened(Scale::Four, ConsensusRule::Unanimity);
    let delegate = story.named("Referente CNA", Gender::Undeclared, Some(SeatId(1)));
    story.ok(says(first, 1, 1, ""));
    story.ok(ConsensusCommand::Close { id: first });
    story.ok(RollCommand::Leave { id: delegate });
    for scale in [Scale::Fist, Scale::Four] {
        story.ok(ConsensusCommand::Open {
            position: SERA,
            scale,
            rule: ConsensusRule::Unanimity,
        });
        let id = story.assembly().consensus.open().unwrap().id;
        let nothing = story.refused(ConsensusCommand::Carry { id });
        assert_eq!(nothing, refusal(ConsensusRefusal::NothingToCarry {}));
        let reason = "prova".to_owned();
        story.ok(ConsensusCommand::Annul { id, reason });
    }
}

#[test]
fn a_degree_off_the_scale_is_refused() {
    for (scale, off) in [
        (Scale::Four, 0),
        (Scale::Four, 5),
        (Scale::Kaner, 9),
        (Scale::Fist, 6),
    ] {
        let (mut story, id) = opened(scale, ConsensusRule::Unanimity);
        let why = story.refused(says(id, 1, off, "perché"));
        assert_eq!(why, refusal(ConsensusRefusal::OffScale { degree: off }));
    }
}

#[test]
fn a_seat_added_after_opening_is_not_in_the_round() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    story.ok(TableCommand::AddSeat {
        organization: "Pro Loco".into(),
    });
    let why = story.refused(says(id, 4, 1, ""));
    assert_eq!(why, refusal(ConsensusRefusal::NotSeated {}));
}

#[test]
fn what_a_seat_said_can_be_taken_back_and_then_it_counts_as_absent() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    story.ok(says(id, 1, 4, "viola l’accordo"));
    story.ok(says(id, 2, 1, ""));
    story.ok(ConsensusCommand::Clear {
        id,
        seat: SeatId(1),
    });
    story.ok(ConsensusCommand::Close { id });
    assert_eq!(
        story.assembly().consensus.outcome(SERA),
        Some(Outcome::Consensus)
    );
}

#[test]
fn a_round_in_which_nobody_spoke_does_not_close() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    let why = story.refused(ConsensusCommand::Close { id });
    assert_eq!(why, refusal(ConsensusRefusal::NobodySpoke {}));
}

#[test]
fn only_one_round_is_open_at_a_time_and_a_closed_one_takes_nothing_more() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    let again = ConsensusCommand::Open {
        position: PositionId(2),
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    };
    assert_eq!(
        story.refused(again),
        refusal(ConsensusRefusal::RoundOpen {})
    );
    story.ok(says(id, 1, 1, ""));
    story.ok(ConsensusCommand::Close { id });
    let why = story.refused(says(id, 2, 1, ""));
    assert_eq!(why, refusal(ConsensusRefusal::RoundNotOpen {}));
}

#[test]
fn an_annulled_round_stays_in_the_record_and_no_longer_counts() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    story.ok(says(id, 1, 1, ""));
    story.ok(ConsensusCommand::Close { id });
    let reason = "mancava metà del tavolo".to_owned();
    story.ok(ConsensusCommand::Annul { id, reason });
    assert_eq!(story.assembly().consensus.outcome(SERA), None);
    assert_eq!(story.assembly().consensus.rounds.len(), 1);
    story.ok(ConsensusCommand::Open {
        position: SERA,
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    });
    let second = story.assembly().consensus.open().unwrap();
    assert_eq!(
        second.number, 2,
        "the number of an annulled round is not given again"
    );
}

#[test]
fn annulling_asks_for_the_reason() {
    let (mut story, id) = opened(Scale::Four, ConsensusRule::Unanimity);
    let why = story.refused(ConsensusCommand::Annul {
        id,
        reason: " ".into(),
    });
    assert!(matches!(why, Refusal::Empty { .. }));
}

#[test]
fn a_round_needs_an_open_position_and_a_table() {
    let mut story = Story::usual();
    story.ok(ThemeCommand::Withdraw {
        id: SERA,
        reason: "unita all’altra".into(),
    });
    let on = |position| ConsensusCommand::Open {
        position,
        scale: Scale::Four,
        rule: ConsensusRule::Unanimity,
    };
    let title = "Sera".to_owned();
    assert_eq!(
        story.refused(on(SERA)),
        refusal(ConsensusRefusal::PositionNotOpen { title })
    );
    for id in [1, 2, 3].map(SeatId) {
        let reason = "non partecipa".into();
        story.ok(TableCommand::WithdrawSeat { id, reason });
    }
    let why = story.refused(on(PositionId(2)));
    assert_eq!(why, refusal(ConsensusRefusal::NoSeats {}));
}

#[test]
fn a_rule_that_nobody_could_fail_or_meet_is_refused_before_the_round() {
    let mut story = Story::usual();
    let mut with = |rule| {
        story.refused(ConsensusCommand::Open {
            position: SERA,
            scale: Scale::Four,
            rule,
        })
    };
    let fraction = |numerator, denominator| ConsensusRule::Fraction {
        numerator,
        denominator,
        blocks: 0,
    };
    for (numerator, denominator) in [(0, 0), (0, 3), (3, 2), (1, 0)] {
        let bad = ConsensusRefusal::BadFraction {
            numerator,
            denominator,
        };
        assert_eq!(with(fraction(numerator, denominator)), refusal(bad));
    }
    let tolerated = ConsensusRefusal::TooManyTolerated {
        tolerated: 3,
        seats: 3,
    };
    assert_eq!(with(ConsensusRule::Minus(3)), refusal(tolerated));
}

#[test]
fn the_table_and_a_minority_of_it_make_statements() {
    let mut story = Story::usual();
    let statement = |seats: Vec<SeatId>, text: &str| {
        ConsensusCommand::Declare(Statement {
            theme: ThemeId(1),
            position: Some(SERA),
            seats,
            text: text.into(),
        })
    };
    story.ok(statement(
        Vec::new(),
        "Il tavolo propone l’apertura serale.",
    ));
    story.ok(statement(
        vec![SeatId(2), SeatId(2)],
        "Chiediamo una prova di sei mesi.",
    ));
    let statements = &story.assembly().consensus.statements;
    assert_eq!(statements[1].1.seats, [SeatId(2)], "a seat signs once");
    let why = story.refused(statement(vec![SeatId(9)], "Altro."));
    assert_eq!(why, refusal(ConsensusRefusal::NotSeated {}));
    assert!(matches!(
        story.refused(statement(Vec::new(), "")),
        Refusal::Empty { .. }
    ));
    story.ok(statement(Vec::new(), "Il tavolo chiede una prova."));
    let consensus = &story.assembly().consensus;
    assert_eq!(
        consensus.statements.len(),
        2,
        "it took the place of the first"
    );
    let said = consensus.statement(SERA, &[]).map(|s| s.text.as_str());
    assert_eq!(said, Some("Il tavolo chiede una prova."));
}
