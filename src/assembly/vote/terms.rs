//! The terms of a vote: everything that must be fixed before the first ballot.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Electorate, VoteRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, PositionId, Refusal, ThemeId};
use crate::tally::{BallotKind, Base, Method, Rule, Threshold};

/// Most options on a ballot.
const OPTIONS: usize = 60;

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
}

/// When those present are counted for the denominators.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denominator {
    /// When the vote opens.
    #[default]
    AtOpening,
    /// When the vote closes.
    AtClosing,
}

/// What is asked, of whom, and by which rule. Frozen when the vote opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The question.
    pub question: String,
    /// The theme it decides, if one.
    pub theme: Option<ThemeId>,
    /// The options; none for a motion, whose choices are favourable, against and abstaining.
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
    /// When those present are counted.
    pub denominator: Denominator,
    /// How votes come in.
    pub channels: BTreeSet<Channel>,
    /// Whether ballots are secret.
    pub secret: bool,
    /// What 100 % is on screens and in documents.
    pub percent: Base,
}

impl Terms {
    /// How many choices a ballot has: the options, or three for a motion.
    pub fn choices(&self) -> u16 {
        match self.kind {
            BallotKind::Motion => 3,
            _ => u16::try_from(self.options.len()).unwrap_or(u16::MAX),
        }
    }

    /// Whether votes may be typed as totals: the figure of each choice must be a plain sum over ballots.
    pub fn is_additive(&self) -> bool {
        matches!(
            self.rule.method,
            Method::Motion
                | Method::PluralityChoice
                | Method::Approval
                | Method::Points
                | Method::Resistance
        )
    }

    /// Checks and tidies the terms against the assembly as it is. Texts are trimmed, short names made where missing.
    pub fn checked(mut self, assembly: &Assembly) -> Result<Self, Refusal> {
        self.question = words::required(Field::Question, &self.question, words::LINE)?;
        self.check_options()?;
        self.check_kind()?;
        self.check_rule()?;
        check_threshold(self.threshold.as_ref())?;
        check_threshold(self.quorum.as_ref())?;
        self.check_channels()?;
        if let Some(theme) = self.theme {
            assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
        }
        self.electorate.check(assembly)?;
        Ok(self)
    }

    fn check_options(&mut self) -> Result<(), Refusal> {
        if self.kind == BallotKind::Motion {
            self.options.clear();
            return Ok(());
        }
        if self.options.len() < 2 {
            return refuse(VoteRefusal::TooFewOptions {
                found: self.options.len(),
            });
        }
        if self.options.len() > OPTIONS {
            return Err(Refusal::TooMany {
                found: self.options.len(),
                max: OPTIONS,
            });
        }
        let mut seen: Vec<VoteOption> = Vec::new();
        for option in &mut self.options {
            option.label = words::required(Field::Option, &option.label, words::LINE)?;
            option.short = words::optional(Field::Short, &option.short, words::SHORT)?;
            if option.short.is_empty() {
                option.short = option
                    .label
                    .chars()
                    .take(words::SHORT)
                    .collect::<String>()
                    .trim()
                    .to_owned();
            }
            if seen.iter().any(|o| words::same(&o.label, &option.label)) {
                return Err(Refusal::Duplicate {
                    field: Field::Option,
                    text: option.label.clone(),
                });
            }
            if seen.iter().any(|o| words::same(&o.short, &option.short)) {
                return Err(Refusal::Duplicate {
                    field: Field::Short,
                    text: option.short.clone(),
                });
            }
            seen.push(option.clone());
        }
        Ok(())
    }

    fn check_kind(&self) -> Result<(), Refusal> {
        let n = self.choices();
        let sound = match &self.kind {
            BallotKind::Motion | BallotKind::One => true,
            BallotKind::Choose { min, max, budget } => {
                let costs = budget
                    .as_ref()
                    .is_none_or(|b| b.costs.len() == self.options.len() && b.cap > 0);
                min <= max && *max >= 1 && *max <= n && costs
            }
            BallotKind::Points {
                total,
                cap,
                spend_all,
            } => {
                let reachable = u64::from(*cap) * u64::from(n) >= u64::from(*total);
                *total >= 1
                    && *total <= 1000
                    && *cap >= 1
                    && cap <= total
                    && (!spend_all || reachable)
            }
            BallotKind::Score { min, max } => min < max && *min >= -100 && *max <= 100,
            BallotKind::Grade { grades } => (2..=10).contains(grades),
            BallotKind::Rank { min, max, .. } => min <= max && *max >= 1 && *max <= n,
            BallotKind::Resistance { max } => (1..=100).contains(max),
        };
        if sound {
            Ok(())
        } else {
            refuse(VoteRefusal::BadLimits {})
        }
    }

    fn check_rule(&self) -> Result<(), Refusal> {
        if !super::shim::fits(self.rule.method, &self.kind) {
            return refuse(VoteRefusal::RuleDoesNotFit {});
        }
        if self.rule.seats == 0 || self.rule.seats >= self.choices().max(2) {
            return refuse(VoteRefusal::BadSeats {
                seats: self.rule.seats,
                choices: self.choices(),
            });
        }
        Ok(())
    }

    fn check_channels(&self) -> Result<(), Refusal> {
        if self.channels.is_empty() {
            return refuse(VoteRefusal::NoChannel {});
        }
        if self.channels.contains(&Channel::Hands) {
            if self.secret {
                return refuse(VoteRefusal::HandsAreNotSecret {});
            }
            let showable = matches!(
                self.kind,
                BallotKind::Motion | BallotKind::One | BallotKind::Choose { .. }
            );
            if !showable {
                return refuse(VoteRefusal::HandsCannotSay {});
            }
        }
        if self.channels.contains(&Channel::Totals) && !self.is_additive() {
            return refuse(VoteRefusal::TotalsCannotSay {});
        }
        Ok(())
    }
}

fn refuse<T>(refusal: VoteRefusal) -> Result<T, Refusal> {
    Err(Refusal::Vote(refusal))
}

fn check_threshold(threshold: Option<&Threshold>) -> Result<(), Refusal> {
    let Some(t) = threshold else { return Ok(()) };
    let reachable = t.numerator < t.denominator || (t.numerator == t.denominator && !t.strict);
    if t.denominator == 0 || t.numerator == 0 && !t.strict || !reachable {
        return refuse(VoteRefusal::BadThreshold {
            numerator: t.numerator,
            denominator: t.denominator,
        });
    }
    Ok(())
}
