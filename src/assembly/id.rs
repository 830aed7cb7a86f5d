//! Identifiers: small sequential numbers, given by the one writer, never used twice.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The identifier after this one.
            #[must_use]
            pub fn next(self) -> Self {
                Self(self.0.saturating_add(1))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    )*};
}

ids! {
    /// A category of participants (*categoria*).
    CategoryId,
    /// A participant on the roll; the only key that names are kept under.
    ParticipantId,
    /// A seat at the negotiating table, one for each organization.
    SeatId,
    /// A theme (*tema*).
    ThemeId,
    /// A position on a theme (*posizione*).
    PositionId,
    /// A turn in the queue for the floor.
    TurnId,
    /// A speech given (*intervento*).
    SpeechId,
    /// An observation (*osservazione*), also its number in the record.
    ObservationId,
    /// A consensus round of the table.
    RoundId,
    /// A vote (*votazione*), also its number in the record.
    VoteId,
    /// A weighing of options (*pesatura*).
    WeighingId,
    /// A ticket (*codice*), numbered in the order of issue.
    TicketId,
    /// A proposal from the floor (*proposta dalla sala*).
    ProposalId,
    /// A poll from outside (*consultazione esterna*).
    OutsidePollId,
}
