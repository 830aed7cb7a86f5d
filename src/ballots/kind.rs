//! What the cells of a ballot file mean.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::tally::Shape;

/// The meaning of the cells of a ballot file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Rank, 1 the best; empty for unranked.
    Rank,
    /// 1 for approved; empty or 0 for not.
    Approval,
    /// Points given; empty for none.
    Points,
    /// A score; empty for no opinion.
    Score,
    /// A grade, 0 the worst; empty for no opinion.
    Grade,
    /// A degree of agreement, 0 the worst; empty for no opinion.
    Gradient,
    /// Resistance from 0 to 10; empty for none stated.
    Resistance,
    /// The score of the option on the criterion of the row.
    Criteria,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Rank,
        Self::Approval,
        Self::Points,
        Self::Score,
        Self::Grade,
        Self::Gradient,
        Self::Resistance,
        Self::Criteria,
    ];

    /// Its name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rank => "rank",
            Self::Approval => "approval",
            Self::Points => "points",
            Self::Score => "score",
            Self::Grade => "grade",
            Self::Gradient => "gradient",
            Self::Resistance => "resistance",
            Self::Criteria => "criteria",
        }
    }

    /// What its ballots carry.
    pub fn shape(self) -> Shape {
        match self {
            Self::Rank => Shape::Places,
            Self::Approval => Shape::Marks,
            Self::Points
            | Self::Score
            | Self::Grade
            | Self::Gradient
            | Self::Resistance
            | Self::Criteria => Shape::Numbers,
        }
    }
}

/// Says that a text names no kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a kind of ballot: rank, approval, points, score, grade, gradient, resistance, criteria"
)]
pub struct UnknownKind(String);

impl FromStr for FileKind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| UnknownKind(name.to_owned()))
    }
}
