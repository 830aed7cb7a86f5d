//! What the form offers for kind, threshold, quorum and scale, in the order of the form.

use crate::tally::{BallotKind, Base, Threshold};

/// Kinds of ballot in the order they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    One,
    UpTo,
    Exactly,
    AtLeast,
    Motion,
    Rank,
    Points,
    Score,
    Grade,
    Resistance,
}

impl Kind {
    pub(super) const ALL: [Self; 10] = [
        Self::One,
        Self::UpTo,
        Self::Exactly,
        Self::AtLeast,
        Self::Motion,
        Self::Rank,
        Self::Points,
        Self::Score,
        Self::Grade,
        Self::Resistance,
    ];

    pub(super) fn of(kind: &BallotKind, choices: u16) -> Self {
        match kind {
            BallotKind::Motion => Self::Motion,
            BallotKind::One => Self::One,
            BallotKind::Choose { min, max, .. } if min == max => Self::Exactly,
            BallotKind::Choose { min, max, .. } if *min > 1 && *max >= choices => Self::AtLeast,
            BallotKind::Choose { .. } => Self::UpTo,
            BallotKind::Points { .. } => Self::Points,
            BallotKind::Score { .. } => Self::Score,
            BallotKind::Grade { .. } => Self::Grade,
            BallotKind::Rank { .. } => Self::Rank,
            BallotKind::Resistance { .. } => Self::Resistance,
        }
    }

    /// Whether hands can say what the ballot asks.
    pub(super) fn showable(self) -> bool {
        matches!(
            self,
            Self::Motion | Self::One | Self::UpTo | Self::Exactly | Self::AtLeast
        )
    }
}

/// Thresholds offered; the fraction of the last is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preset {
    None,
    Simple,
    Absolute,
    TwoThirds,
    ThreeQuarters,
    Eighty,
    Custom,
}

impl Preset {
    pub(super) const ALL: [Self; 7] = [
        Self::None,
        Self::Simple,
        Self::Absolute,
        Self::TwoThirds,
        Self::ThreeQuarters,
        Self::Eighty,
        Self::Custom,
    ];

    pub(super) fn of(threshold: Option<&Threshold>) -> Self {
        let Some(t) = threshold else {
            return Self::None;
        };
        match (t.numerator, t.denominator, t.strict, t.base) {
            (1, 2, true, Base::Valid | Base::ForAgainst) => Self::Simple,
            (1, 2, true, Base::Entitled) => Self::Absolute,
            (2, 3, false, _) => Self::TwoThirds,
            (3, 4, false, _) => Self::ThreeQuarters,
            (4, 5, false, _) => Self::Eighty,
            _ => Self::Custom,
        }
    }
}

/// Quorums offered, as fractions of a base; after them comes one whose fraction is typed.
pub(super) const QUORUMS: [(u64, u64, Base); 6] = [
    (1, 2, Base::Present),
    (2, 3, Base::Present),
    (1, 3, Base::Entitled),
    (1, 2, Base::Entitled),
    (2, 3, Base::Entitled),
    (3, 4, Base::Entitled),
];

/// The quorum in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quorum {
    None,
    /// The place among those offered.
    Offered(usize),
    Custom,
}

impl Quorum {
    /// Every quorum in the order of the form.
    pub(super) fn all() -> Vec<Self> {
        let offered = (0..QUORUMS.len()).map(Self::Offered);
        [Self::None]
            .into_iter()
            .chain(offered)
            .chain([Self::Custom])
            .collect()
    }

    pub(super) fn of(quorum: Option<&Threshold>) -> Self {
        let Some(q) = quorum else {
            return Self::None;
        };
        let said = (q.numerator, q.denominator, q.base);
        match QUORUMS.iter().position(|offered| *offered == said) {
            Some(place) if !q.strict => Self::Offered(place),
            Some(_) | None => Self::Custom,
        }
    }
}

/// Score scales offered.
pub(super) const SCALES: [(i32, i32); 6] = [(0, 5), (0, 10), (1, 5), (1, 10), (-2, 2), (0, 100)];
