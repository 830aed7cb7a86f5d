//! The word of a seat from the phone of whoever sits there, with a personal code.
//!
//! It arrives as if it were read aloud, row by row, and may change until the round is closed, as a word given aloud may. What
//! was said aloud is changed aloud: one seat has one voice.

use super::{ConsensusEvent, ConsensusRefusal, Round, Stance};
use crate::assembly::{Assembly, Decision, ParticipantId, Refusal, RoundId, SeatId};

/// The seat for which somebody in the hall speaks in a round: that of which they are the delegate.
pub fn speaks_for(assembly: &Assembly, round: &Round, person: ParticipantId) -> Option<SeatId> {
    let known = assembly.roll.participants.get(&person)?;
    let seat = known.profile.seat.filter(|_| known.is_present())?;
    let delegate = assembly.roll.delegate(seat)?;
    (delegate.id == person && round.seats.contains(&seat)).then_some(seat)
}

/// The seat for which somebody may speak by phone in a round.
///
/// # Errors
/// [`ConsensusRefusal::RoundNotOpen`], [`ConsensusRefusal::NotSeated`], or [`ConsensusRefusal::SaidAloud`].
pub fn may_speak(
    assembly: &Assembly,
    round: &Round,
    person: ParticipantId,
) -> Result<SeatId, ConsensusRefusal> {
    if !round.is_open() {
        return Err(ConsensusRefusal::RoundNotOpen {});
    }
    let seat = speaks_for(assembly, round, person).ok_or(ConsensusRefusal::NotSeated {})?;
    // What stands from the round before was not said in this one, by anybody.
    let by_phone = round.by_phone.contains(&seat) || round.carried.contains(&seat);
    if round.stances.contains_key(&seat) && !by_phone {
        return Err(ConsensusRefusal::SaidAloud {});
    }
    Ok(seat)
}

/// Takes the word of a seat from a phone; the same again is nothing new.
pub(super) fn state_by_phone(
    assembly: &Assembly,
    id: RoundId,
    person: ParticipantId,
    stance: &Stance,
) -> Result<Decision, Refusal> {
    let round = super::decide::running(assembly, id)?;
    let seat = may_speak(assembly, round, person).map_err(Refusal::Consensus)?;
    let stance = super::decide::checked(round, stance)?;
    if round.stances.get(&seat) == Some(&stance) {
        return Ok(Decision::default());
    }
    Ok(Decision::of(ConsensusEvent::StatedByPhone {
        id,
        seat,
        person,
        stance,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::consensus::{ConsensusCommand, ConsensusRule, Scale};
    use crate::assembly::roll::{Gender, RollCommand};
    use crate::assembly::testing::Story;
    use crate::assembly::{Command, PositionId};

    const ROUND: RoundId = RoundId(1);
    const CNA: ParticipantId = ParticipantId(1);
    const OTHER: ParticipantId = ParticipantId(2);

    /// A round open, the first seat taken, and somebody who sits nowhere.
    fn opened() -> Story {
        let mut story = Story::usual();
        story.named("Referente CNA", Gender::Woman, Some(SeatId(1)));
        story.named("Partecipante 002", Gender::Man, None);
        story.ok(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        story
    }

    fn stance(degree: u8, reason: &str) -> Stance {
        Stance {
            degree,
            reason: reason.into(),
        }
    }

    fn says(person: ParticipantId, degree: u8, reason: &str) -> ConsensusCommand {
        ConsensusCommand::StateByPhone {
            id: ROUND,
            person,
            stance: stance(degree, reason),
        }
    }

    fn aloud(degree: u8) -> ConsensusCommand {
        ConsensusCommand::State {
            id: ROUND,
            seat: SeatId(1),
            stance: stance(degree, ""),
        }
    }

    fn refused(story: &mut Story, command: ConsensusCommand) -> ConsensusRefusal {
        let Refusal::Consensus(refusal) = story.refused(command) else {
            panic!("another refusal")
        };
        refusal
    }

    fn round(story: &Story) -> &Round {
        &story.assembly().consensus.rounds[&ROUND]
    }

    #[test]
    fn a_seat_speaks_by_phone_with_its_reason_and_may_change_its_word() {
        let mut story = opened();
        let why = refused(&mut story, says(CNA, 4, " "));
        assert_eq!(why, ConsensusRefusal::ReasonNeeded { degree: 4 });
        story.ok(says(CNA, 4, "orari dei turni"));
        assert!(round(&story).by_phone.contains(&SeatId(1)));
        assert!(story.ok(says(CNA, 4, "orari dei turni")).is_empty());
        story.ok(says(CNA, 1, ""));
        assert_eq!(round(&story).stances[&SeatId(1)], stance(1, ""));
        story.ok(ConsensusCommand::Close { id: ROUND });
        let late = refused(&mut story, says(CNA, 1, ""));
        assert_eq!(late, ConsensusRefusal::RoundNotOpen {});
    }

    #[test]
    fn what_was_said_aloud_is_changed_aloud_and_the_operator_can_always_type() {
        let mut story = opened();
        story.ok(says(CNA, 1, ""));
        story.ok(aloud(1));
        assert!(round(&story).by_phone.is_empty());
        let why = refused(&mut story, says(CNA, 2, "orari"));
        assert_eq!(why, ConsensusRefusal::SaidAloud {});
        let (id, seat) = (ROUND, SeatId(1));
        story.ok(ConsensusCommand::Clear { id, seat });
        story.ok(says(CNA, 2, "orari"));
    }

    #[test]
    fn a_word_that_stands_from_the_round_before_is_changed_by_phone() {
        let mut story = opened();
        story.ok(aloud(1));
        story.ok(ConsensusCommand::Close { id: ROUND });
        story.ok(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Unanimity,
        });
        let id = RoundId(2);
        story.ok(ConsensusCommand::Carry { id });
        story.ok(ConsensusCommand::StateByPhone {
            id,
            person: CNA,
            stance: stance(2, "orari"),
        });
        let round = &story.assembly().consensus.rounds[&id];
        assert_eq!(round.stances[&SeatId(1)].degree, 2);
        assert!(round.carried.is_empty());
    }

    #[test]
    fn only_the_delegate_who_is_in_the_hall_speaks_for_a_seat() {
        let mut story = opened();
        let why = refused(&mut story, says(OTHER, 1, ""));
        assert_eq!(why, ConsensusRefusal::NotSeated {});
        story.ok(RollCommand::Leave { id: CNA });
        let why = refused(&mut story, says(CNA, 1, ""));
        assert_eq!(why, ConsensusRefusal::NotSeated {});
    }

    #[test]
    fn a_word_by_phone_is_not_undone_by_somebody_else() {
        let mut story = opened();
        story.ok(says(CNA, 1, ""));
        assert_eq!(story.refused(Command::Undo), Refusal::NothingToUndo {});
    }
}
