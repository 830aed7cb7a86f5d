//! Decisions of and about the table.

use std::sync::Arc;

use super::{
    ConsensusCommand, ConsensusEvent, ConsensusRefusal, ConsensusRule, Round, Scale, Stance, Stand,
    Statement,
};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Decision, PositionId, Refusal, RoundId, SeatId};

/// Most characters of a reason given at the table: an objection is a few sentences on one line.
pub const REASON: usize = words::REASON;

pub(crate) fn decide(assembly: &Assembly, command: ConsensusCommand) -> Result<Decision, Refusal> {
    match command {
        ConsensusCommand::Open {
            position,
            scale,
            rule,
        } => open(assembly, position, scale, rule),
        ConsensusCommand::State { id, seat, stance } => state(assembly, id, seat, &stance),
        ConsensusCommand::StateByPhone { id, person, stance } => {
            super::by_phone::state_by_phone(assembly, id, person, &stance)
        }
        ConsensusCommand::Carry { id } => {
            let stances = carriable(assembly, running(assembly, id)?);
            if stances.is_empty() {
                return refuse(ConsensusRefusal::NothingToCarry {});
            }
            Ok(Decision::of(ConsensusEvent::Carried { id, stances }))
        }
        ConsensusCommand::Clear { id, seat } => {
            seated(running(assembly, id)?, seat)?;
            Ok(Decision::of(ConsensusEvent::Cleared { id, seat }))
        }
        ConsensusCommand::Close { id } => {
            let round = running(assembly, id)?;
            if round.stances.is_empty() {
                return refuse(ConsensusRefusal::NobodySpoke {});
            }
            let outcome = round.outcome_now();
            Ok(Decision::of(ConsensusEvent::Closed { id, outcome }))
        }
        ConsensusCommand::Annul { id, reason } => {
            let round = known(assembly, id)?;
            if round.annulled.is_some() {
                return refuse(ConsensusRefusal::RoundNotOpen {});
            }
            let reason = words::required(Field::Reason, &reason, words::REASON)?;
            Ok(Decision::of(ConsensusEvent::Annulled { id, reason }))
        }
        ConsensusCommand::Declare(statement) => declare(assembly, statement),
    }
}

impl Round {
    /// Whether it is running: neither closed nor annulled.
    pub fn is_open(&self) -> bool {
        self.closed.is_none() && self.annulled.is_none()
    }

    /// What the seats that spoke stand for, in no particular order.
    pub fn stands(&self) -> Vec<Stand> {
        let stand = |stance: &Stance| self.scale.stand(stance.degree);
        self.stances.values().filter_map(stand).collect()
    }

    /// The outcome if the round closed with what was said so far.
    pub fn outcome_now(&self) -> super::Outcome {
        self.rule.outcome(&self.stands())
    }
}

/// What the seats that have not spoken in a round said in the last one closed before it, on the same position and scale.
/// Seats whose delegate has left are not among them.
pub fn carriable(assembly: &Assembly, round: &Round) -> Vec<(SeatId, Stance)> {
    let mut earlier = assembly.consensus.on(round.position).rev();
    let before = earlier.find(|r| r.id < round.id && r.closed.is_some());
    let Some(before) = before.filter(|r| r.scale == round.scale) else {
        return Vec::new();
    };
    let is_silent = |seat: &&SeatId| !round.stances.contains_key(*seat);
    let is_away = |seat: &SeatId| {
        let delegate = assembly.roll.delegate(*seat);
        delegate.is_some_and(|person| !person.is_present())
    };
    let here = round.seats.iter().filter(is_silent).filter(|s| !is_away(s));
    here.filter_map(|seat| Some((*seat, before.stances.get(seat)?.clone())))
        .collect()
}

fn refuse<T>(refusal: ConsensusRefusal) -> Result<T, Refusal> {
    Err(Refusal::Consensus(refusal))
}

fn known(assembly: &Assembly, id: RoundId) -> Result<&Arc<Round>, Refusal> {
    let round = assembly.consensus.rounds.get(&id);
    round.ok_or(Refusal::NotFound {})
}

pub(super) fn running(assembly: &Assembly, id: RoundId) -> Result<&Arc<Round>, Refusal> {
    let round = known(assembly, id)?;
    if round.is_open() {
        Ok(round)
    } else {
        refuse(ConsensusRefusal::RoundNotOpen {})
    }
}

fn seated(round: &Round, seat: SeatId) -> Result<(), Refusal> {
    if round.seats.contains(&seat) {
        Ok(())
    } else {
        refuse(ConsensusRefusal::NotSeated {})
    }
}

fn open(
    assembly: &Assembly,
    id: PositionId,
    scale: Scale,
    rule: ConsensusRule,
) -> Result<Decision, Refusal> {
    if assembly.consensus.open().is_some() {
        return refuse(ConsensusRefusal::RoundOpen {});
    }
    let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
    if !position.is_open() {
        let title = position.title.clone();
        return refuse(ConsensusRefusal::PositionNotOpen { title });
    }
    let seats: Vec<SeatId> = assembly.table.active().map(|s| s.id).collect();
    if seats.is_empty() {
        return refuse(ConsensusRefusal::NoSeats {});
    }
    check_rule(rule, seats.len())?;
    let rounds = &assembly.consensus.rounds;
    let last = rounds.last_key_value().map(|(id, _)| *id);
    let text = match position.text() {
        "" => &position.title,
        text => text,
    };
    Ok(Decision::of(ConsensusEvent::Opened {
        id: last.unwrap_or_default().next(),
        position: id,
        // Annulled rounds keep their number, so that none is given twice.
        number: (1u32..)
            .zip(rounds.values().filter(|r| r.position == id))
            .last()
            .map_or(1, |(n, _)| n.saturating_add(1)),
        text: text.to_owned(),
        scale,
        rule,
        seats,
    }))
}

fn check_rule(rule: ConsensusRule, seats: usize) -> Result<(), Refusal> {
    let tolerated = match rule {
        ConsensusRule::Unanimity => 0,
        ConsensusRule::Minus(n) => n,
        ConsensusRule::Fraction {
            numerator,
            denominator,
            blocks,
        } => {
            if numerator == 0 || numerator > denominator {
                return refuse(ConsensusRefusal::BadFraction {
                    numerator,
                    denominator,
                });
            }
            blocks
        }
    };
    if usize::from(tolerated) >= seats {
        return refuse(ConsensusRefusal::TooManyTolerated { tolerated, seats });
    }
    Ok(())
}

fn state(
    assembly: &Assembly,
    id: RoundId,
    seat: SeatId,
    stance: &Stance,
) -> Result<Decision, Refusal> {
    let round = running(assembly, id)?;
    seated(round, seat)?;
    let stance = checked(round, stance)?;
    Ok(Decision::of(ConsensusEvent::Stated { id, seat, stance }))
}

/// What a seat says, if the scale of the round takes it so; the reason is tidied.
pub(super) fn checked(round: &Round, stance: &Stance) -> Result<Stance, Refusal> {
    let degree = stance.degree;
    if round.scale.stand(degree).is_none() {
        return refuse(ConsensusRefusal::OffScale { degree });
    }
    let reason = words::optional(Field::Reason, &stance.reason, REASON)?;
    if reason.is_empty() && round.scale.needs_reason(degree) {
        return refuse(ConsensusRefusal::ReasonNeeded { degree });
    }
    Ok(Stance { degree, reason })
}

fn declare(assembly: &Assembly, statement: Statement) -> Result<Decision, Refusal> {
    let Statement {
        theme,
        position,
        mut seats,
        text,
    } = statement;
    assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
    if let Some(id) = position {
        let position = assembly.themes.position(id).ok_or(Refusal::NotFound {})?;
        if position.theme != theme {
            return Err(Refusal::NotFound {});
        }
    }
    if assembly.table.active().next().is_none() {
        return refuse(ConsensusRefusal::NoSeats {});
    }
    seats.sort_unstable();
    seats.dedup();
    if seats
        .iter()
        .any(|id| !assembly.table.seats.contains_key(id))
    {
        return refuse(ConsensusRefusal::NotSeated {});
    }
    let text = words::required(Field::Text, &text, words::PARAGRAPH)?;
    Ok(Decision::of(ConsensusEvent::Declared(Statement {
        theme,
        position,
        seats,
        text,
    })))
}
