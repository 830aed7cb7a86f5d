//! What can be asked of the table.

use serde::Serialize;

use super::{ConsensusRule, Scale, Stance, Statement};
use crate::assembly::{ParticipantId, PositionId, RoundId, SeatId};

/// Something asked of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsensusCommand {
    /// Open a round on a position: fixes scale and rule.
    Open {
        /// The position.
        position: PositionId,
        /// The scale.
        scale: Scale,
        /// The rule.
        rule: ConsensusRule,
    },
    /// Record what a seat says.
    State {
        /// The round.
        id: RoundId,
        /// The seat.
        seat: SeatId,
        /// What it says.
        stance: Stance,
    },
    /// Record what whoever sits in a seat says from their own phone. Asked by the pages of phones, which know the code.
    StateByPhone {
        /// The round.
        id: RoundId,
        /// Who.
        person: ParticipantId,
        /// What they say.
        stance: Stance,
    },
    /// Have the seats that have not spoken yet, and are not away, stand by what they said in the round before.
    Carry {
        /// The round.
        id: RoundId,
    },
    /// Take back what a seat said: it counts as absent.
    Clear {
        /// The round.
        id: RoundId,
        /// The seat.
        seat: SeatId,
    },
    /// Close a round.
    Close {
        /// The round.
        id: RoundId,
    },
    /// Annul a round.
    Annul {
        /// The round.
        id: RoundId,
        /// Why.
        reason: String,
    },
    /// Record a statement of the table or of a minority; it takes the place of the one they had there.
    Declare(Statement),
}

/// Why something at the table was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum ConsensusRefusal {
    /// The table has no seats.
    NoSeats {},
    /// Another round is open.
    RoundOpen {},
    /// The round is closed or annulled.
    RoundNotOpen {},
    /// The position is not open.
    PositionNotOpen {
        /// Its title.
        title: String,
    },
    /// The degree is not on the scale.
    OffScale {
        /// The degree given.
        degree: u8,
    },
    /// This degree needs a reason.
    ReasonNeeded {
        /// The degree given.
        degree: u8,
    },
    /// The seat is not in this round.
    NotSeated {},
    /// The seat has spoken aloud: it changes its word aloud.
    SaidAloud {},
    /// The fraction of the rule is not between 0 and 1.
    BadFraction {
        /// Numerator.
        numerator: u16,
        /// Denominator.
        denominator: u16,
    },
    /// More seats tolerated against than there are seats.
    TooManyTolerated {
        /// How many tolerated.
        tolerated: u16,
        /// How many seats.
        seats: usize,
    },
    /// No seat spoke.
    NobodySpoke {},
    /// No round before on this position and scale, or nothing in it that is not said anew already.
    NothingToCarry {},
}
