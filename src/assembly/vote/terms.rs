//! The terms of a vote: everything that must be fixed before the first ballot.

mod check;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Electorate, Scrutiny};
use crate::assembly::{Assembly, PositionId, ThemeId};
use crate::tally::{BallotKind, Base, Method, Rule, Threshold};

/// A way in which votes come in (*canale*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// Show of hands, typed as totals (*alzata di mano*).
    Hands,
    /// Paper ballots read one by one (*schede di carta*).
    Paper,
    /// Ballots counted by hand outside the program, typed as totals (*totali*).
    Totals,
    /// Each person called by name (*appello nominale*).
    RollCall,
    /// Ballots from the phones of those in the hall, each with the code of a ticket (*telefono*).
    Phone,
}

/// An option on the ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteOption {
    /// What it is called.
    pub label: String,
    /// Short name for ballot and hall screen, at most 16 characters.
    pub short: String,
    /// The position it is, if it is one.
    pub position: Option<PositionId>,
}

/// What happens when more options are tied than there are places (*regola di parità*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// They stay tied (*ex aequo*).
    #[default]
    ExAequo,
    /// A second vote between them (*ballottaggio*).
    RunOff,
    /// The table decides (*decide il tavolo*).
    Table,
    /// A public lot (*sorteggio*).
    Lot,
    /// Whoever has more first places comes first (*più primi posti*); who has as many stays tied. For rankings, points and
    /// scores whose ballots are read one by one: see [`by_first_places`](crate::tally::tiebreak::by_first_places).
    FirstPlaces,
    /// Whoever meets fewer strong resistances comes first (*resistenza minore*); who meets the same stays tied. For
    /// ballots of resistance read one by one: see [`by_resistance`](crate::tally::tiebreak::by_resistance).
    LowerResistance,
}

impl TieRule {
    /// Every rule, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::ExAequo,
        Self::RunOff,
        Self::Table,
        Self::Lot,
        Self::FirstPlaces,
        Self::LowerResistance,
    ];

    /// Whether the ballots themselves are asked once more, so that each must be known.
    pub fn reads_ballots(self) -> bool {
        match self {
            Self::FirstPlaces | Self::LowerResistance => true,
            Self::ExAequo | Self::RunOff | Self::Table | Self::Lot => false,
        }
    }
}

/// Who is counted as those who may vote, and when (*base di chi può votare*): the number that the ledger starts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denominator {
    /// Those present when the vote opens (*presenti all'apertura*).
    #[default]
    AtOpening,
    /// Those present when the vote closes (*presenti alla chiusura*).
    AtClosing,
    /// All with the right to vote when the vote opens, present or not (*aventi diritto all'apertura*): where people come,
    /// vote and go. Those present then are no base for anything.
    Entitled,
}

/// What is asked, of whom, and by which rule. Frozen when the vote opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The question.
    pub question: String,
    /// The theme it decides, if one.
    pub theme: Option<ThemeId>,
    /// The options; none for a motion, whose choices are favorable, against and abstaining.
    pub options: Vec<VoteOption>,
    /// What a valid ballot is.
    pub kind: BallotKind,
    /// How ballots become an outcome.
    pub rule: Rule,
    /// What the first choice must reach to be approved, if anything.
    pub threshold: Option<Threshold>,
    /// How many must vote for the vote to be valid, if a quorum is asked for; its votes are the voters.
    pub quorum: Option<Threshold>,
    /// What happens on a tie.
    pub tie: TieRule,
    /// Who may vote.
    pub electorate: Electorate,
    /// Who is counted as those who may vote, and when.
    pub denominator: Denominator,
    /// How votes come in.
    pub channels: BTreeSet<Channel>,
    /// Whether ballots are secret.
    pub secret: bool,
    /// What 100 % is on screens and in documents.
    pub percent: Base,
    /// How what comes in is counted.
    #[serde(default)]
    pub scrutiny: Scrutiny,
    /// Whether who voted by phone may change the ballot until the vote is closed.
    #[serde(default)]
    pub revisable: bool,
}

impl Terms {
    /// How many choices a ballot has: the options, or three for a motion.
    pub fn choices(&self) -> u16 {
        if self.kind == BallotKind::Motion {
            3
        } else {
            u16::try_from(self.options.len()).unwrap_or(u16::MAX)
        }
    }

    /// How many of an assembly as it stands may vote, by the rule that counts them. Of a vote that was opened the figures
    /// taken then hold: see [`Vote::electors_now`](super::Vote::electors_now).
    pub fn electors_in(&self, assembly: &Assembly) -> u64 {
        self.electorate.census(assembly).of(self.denominator)
    }

    /// Whether votes may be typed as totals: the figure of each choice must be a plain sum over ballots.
    pub fn is_additive(&self) -> bool {
        matches!(
            self.rule.method,
            Method::Motion
                | Method::PluralityChoice
                | Method::Approval
                | Method::Multivote
                | Method::Points
                | Method::Resistance
        )
    }

    /// Whether the figure of a choice says how many ballots mark it, so that it is a share of voters.
    pub fn counts_ballots(&self) -> bool {
        matches!(
            self.rule.method,
            Method::Motion | Method::PluralityChoice | Method::Approval | Method::Multivote
        )
    }

    /// Whether the rule funds what a budget can pay, rather than giving places.
    pub fn spends_budget(&self) -> bool {
        self.rule.method.spends_budget()
    }

    /// Whether there are places that choices can tie for: not for a motion, nor where a budget decides.
    pub fn has_places(&self) -> bool {
        self.kind != BallotKind::Motion && !self.spends_budget()
    }

    /// Whether a rule for ties can tell apart what this ballot and this method leave tied.
    ///
    /// First places exist where a ballot puts options in order and the method puts the options in order by a figure or by
    /// contests; a count in rounds settles its ties inside the rounds, by its own convention. Lower resistance needs
    /// resistances.
    pub fn knows_tie(&self, tie: TieRule) -> bool {
        match tie {
            TieRule::ExAequo => true,
            TieRule::RunOff | TieRule::Table | TieRule::Lot => self.has_places(),
            TieRule::FirstPlaces => matches!(
                self.rule.method,
                Method::Points
                    | Method::PointsNormalised
                    | Method::ScoreMean
                    | Method::ScoreSum
                    | Method::ScoreMedian
                    | Method::Borda
                    | Method::Copeland
                    | Method::MinimaxWv
                    | Method::MinimaxMargins
                    | Method::SchulzeWv
                    | Method::SchulzeMargins
                    | Method::RankedPairsWv
                    | Method::RankedPairsMargins
            ),
            TieRule::LowerResistance => self.rule.method == Method::Resistance,
        }
    }

    /// Whether this base exists for this ballot and rule.
    pub fn knows(&self, base: Base) -> bool {
        match base {
            Base::Entitled | Base::Voters | Base::Valid => true,
            // More may have voted than were present when it opened.
            Base::Present => self.denominator != Denominator::Entitled,
            Base::Cast => self.is_additive(),
            Base::ForAgainst => self.kind == BallotKind::Motion,
        }
    }

    /// Whether the ballot can be taken on these channels together.
    pub fn takes(&self, channels: BTreeSet<Channel>) -> bool {
        let terms = Self {
            channels,
            ..self.clone()
        };
        terms.check_channels().is_ok()
    }
}
