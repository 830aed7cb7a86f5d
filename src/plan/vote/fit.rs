//! Keys of a vote that its ballot or its channels do not use. They are refused: whoever wrote them thinks that they hold.

use super::{
    BALLOT, BUDGET, CAP, CATEGORY, CHANNELS, COST, MAX, MIN, NAME, ONE_READING, OPTION, OPTIONS,
    PLACES, POINTS, REST, REVISABLE, SCALE, SHAPES, SHARED, SHORT, SPEND_ALL, Shape, TIE, VOTERS,
    WAYS,
};
use crate::assembly::vote::{Channel, Terms};
use crate::plan::error::{Fault, PlanError};
use crate::plan::section::{Key, Section};
use crate::tally::BallotKind;

/// The keys that only some ballots use, and which.
const OF_BALLOTS: [(Key, &[Shape]); 13] = [
    (OPTIONS, WITH_OPTIONS),
    (OPTION, WITH_OPTIONS),
    (MIN, WITH_LIMITS),
    (MAX, WITH_LIMITS),
    (POINTS, &[Shape::Points]),
    (CAP, &[Shape::Points]),
    (SPEND_ALL, &[Shape::Points]),
    (SCALE, &[Shape::Score, Shape::Grade, Shape::Resistance]),
    (SHARED, &[Shape::Rank]),
    (BUDGET, &[Shape::Choose]),
    (PLACES, WITH_OPTIONS),
    (TIE, WITH_OPTIONS),
    (REST, &[Shape::Motion]),
];

const WITH_OPTIONS: &[Shape] = &[
    Shape::One,
    Shape::Choose,
    Shape::Points,
    Shape::Score,
    Shape::Grade,
    Shape::Rank,
    Shape::Resistance,
];
const WITH_LIMITS: &[Shape] = &[Shape::Choose, Shape::Score, Shape::Rank];

/// The keys that only some channels use, and which.
const OF_CHANNELS: [(Key, Channel); 3] = [
    (ONE_READING, Channel::Paper),
    (REVISABLE, Channel::Phone),
    (REST, Channel::Hands),
];

/// Refuses a key that says something of another ballot or channel, or that says again what another key says.
pub(super) fn check(section: &Section<'_>, terms: &Terms) -> Result<(), PlanError> {
    check_ballot(section, shape(&terms.kind))?;
    check_channels(section, terms)?;
    check_costs(section)?;
    for (one, other) in [(CATEGORY, VOTERS), (MAX, SCALE)] {
        if section.says(one) && section.says(other) {
            let place = section.place_of(one).max(section.place_of(other));
            let (key, other) = (one.0.to_owned(), other.0.to_owned());
            let fault = Fault::Either { key, other };
            return Err(PlanError { place, fault });
        }
    }
    Ok(())
}

fn check_ballot(section: &Section<'_>, shape: Shape) -> Result<(), PlanError> {
    for (key, shapes) in OF_BALLOTS {
        if section.says(key) && !shapes.contains(&shape) {
            return Err(only_with(section, key, BALLOT, words_of(shapes)));
        }
    }
    Ok(())
}

fn check_channels(section: &Section<'_>, terms: &Terms) -> Result<(), PlanError> {
    for (key, channel) in OF_CHANNELS {
        if section.says(key) && !terms.channels.contains(&channel) {
            let ways = WAYS.iter().filter(|(_, _, way)| *way == channel);
            let words = ways.map(|(it, _, _)| (*it).to_owned()).collect();
            return Err(only_with(section, key, CHANNELS, words));
        }
    }
    Ok(())
}

/// A cost is of use where there is money to spend.
fn check_costs(section: &Section<'_>) -> Result<(), PlanError> {
    if section.says(BUDGET) {
        return Ok(());
    }
    for option in section.sections(OPTION, &[NAME, SHORT, COST])? {
        if option.says(COST) {
            return Err(only_with(&option, COST, BUDGET, Vec::new()));
        }
    }
    Ok(())
}

fn only_with(section: &Section<'_>, key: Key, other: Key, values: Vec<String>) -> PlanError {
    PlanError {
        place: section.place_of(key),
        fault: Fault::OnlyWith {
            key: key.0.to_owned(),
            other: other.0.to_owned(),
            values,
        },
    }
}

fn words_of(shapes: &[Shape]) -> Vec<String> {
    let known = SHAPES.iter().filter(|(_, _, shape)| shapes.contains(shape));
    known.map(|(it, _, _)| (*it).to_owned()).collect()
}

fn shape(kind: &BallotKind) -> Shape {
    match kind {
        BallotKind::Motion => Shape::Motion,
        BallotKind::One => Shape::One,
        BallotKind::Choose { .. } => Shape::Choose,
        BallotKind::Points { .. } => Shape::Points,
        BallotKind::Score { .. } => Shape::Score,
        BallotKind::Grade { .. } => Shape::Grade,
        BallotKind::Rank { .. } => Shape::Rank,
        BallotKind::Resistance { .. } => Shape::Resistance,
    }
}
