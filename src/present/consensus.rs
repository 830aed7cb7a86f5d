//! Consensus rounds as figures: how many seats gave each degree, and how rounds on a position compare.

use crate::assembly::consensus::{Consensus, ConsensusRule, Outcome, Round, Scale};
use crate::assembly::{PositionId, SeatId};

/// A round in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundView {
    /// Which round on its position, from 1.
    pub number: u32,
    /// The scale.
    pub scale: Scale,
    /// The rule, fixed before the round; its base is the seats that spoke.
    pub rule: ConsensusRule,
    /// Seats for each degree, from most to least agreement.
    pub degrees: Vec<(u8, u64)>,
    /// Seats in the round.
    pub seats: u64,
    /// Seats that spoke.
    pub spoke: u64,
    /// What it would close with now, or did close with.
    pub outcome: Outcome,
    /// Whether it closed.
    pub closed: bool,
}

/// Lays out a round.
pub fn round(round: &Round) -> RoundView {
    let size = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let given = |degree: u8| {
        let stances = round.stances.values();
        size(stances.filter(|s| s.degree == degree).count())
    };
    let degrees = round.scale.degrees().iter();
    RoundView {
        number: round.number,
        scale: round.scale,
        rule: round.rule,
        degrees: degrees.map(|degree| (*degree, given(*degree))).collect(),
        seats: size(round.seats.len()),
        spoke: size(round.stances.len()),
        outcome: round.closed.map_or_else(|| round.outcome_now(), |c| c.1),
        closed: round.closed.is_some(),
    }
}

/// The rounds on a position that were not annulled, first to last.
pub fn rounds(consensus: &Consensus, position: PositionId) -> Vec<RoundView> {
    consensus.on(position).map(|r| round(r)).collect()
}

/// What a seat said in each round on a position, first to last; `None` where it was absent or not yet seated.
pub fn path(consensus: &Consensus, position: PositionId, seat: SeatId) -> Vec<Option<u8>> {
    let degree = |round: &Round| round.stances.get(&seat).map(|s| s.degree);
    consensus.on(position).map(|r| degree(r)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assembly::consensus::{ConsensusCommand, Stance};
    use crate::assembly::testing::Story;

    fn run(story: &mut Story, degrees: [u8; 3]) {
        story.ok(ConsensusCommand::Open {
            position: PositionId(1),
            scale: Scale::Four,
            rule: ConsensusRule::Minus(1),
        });
        let id = story.assembly().consensus.open().unwrap().id;
        for (seat, degree) in (1..).map(SeatId).zip(degrees).filter(|(_, d)| *d > 0) {
            let reason = "orari".to_owned();
            story.ok(ConsensusCommand::State {
                id,
                seat,
                stance: Stance { degree, reason },
            });
        }
        story.ok(ConsensusCommand::Close { id });
    }

    #[test]
    fn rounds_on_a_position_are_compared_seat_by_seat() {
        let mut story = Story::usual();
        run(&mut story, [1, 4, 4]);
        run(&mut story, [1, 2, 0]);
        let consensus = &story.assembly().consensus;
        let views = rounds(consensus, PositionId(1));
        assert_eq!(views[0].degrees, [(1, 1), (2, 0), (3, 0), (4, 2)]);
        assert_eq!(
            (views[0].outcome, views[1].outcome),
            (Outcome::None, Outcome::WithReservations)
        );
        assert_eq!((views[1].spoke, views[1].seats), (2, 3));
        assert_eq!(
            path(consensus, PositionId(1), SeatId(2)),
            [Some(4), Some(2)]
        );
        assert_eq!(path(consensus, PositionId(1), SeatId(3)), [Some(4), None]);
    }
}
