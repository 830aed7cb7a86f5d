//! The terms of a vote: everything that must be fixed before the first ballot.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Electorate, Scope, Scrutiny, VoteRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, PositionId, Refusal, ThemeId};
use crate::tally::{BallotKind, Base, Budget, Method, Rule, Threshold};

/// Most options on a ballot: their numbers have two digits at most.
const OPTIONS: usize = 99;
/// Most choices that can be called by a letter.
const LETTERS: u16 = 26;

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
        matches!(
            self.rule.method,
            Method::PbGreedy
                | Method::PbGreedyCost
                | Method::PbMesCost
                | Method::PbMesCount
                | Method::PbMesCostGreedy
                | Method::PbMesCostAdd1
                | Method::PbMesCostAdd1u
        )
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

    /// Checks and tidies the terms against the assembly as it is. Texts are trimmed, short names made where missing.
    pub fn checked(mut self, assembly: &Assembly) -> Result<Self, Refusal> {
        self.question = words::required(Field::Question, &self.question, words::LINE)?;
        self.check_options()?;
        self.check_kind()?;
        self.check_rule()?;
        self.check_bases()?;
        if !self.has_places() {
            self.tie = TieRule::ExAequo;
        }
        self.check_tie()?;
        self.check_channels()?;
        self.revisable &= self.channels.contains(&Channel::Phone);
        if self.kind != BallotKind::Motion || !self.channels.contains(&Channel::Hands) {
            self.scrutiny.rest_in_favour = false;
        }
        if let Some(theme) = self.theme {
            let theme = assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
            if theme.closed.is_some() {
                return refuse(VoteRefusal::ThemeNotOpen {
                    title: theme.title.clone(),
                });
            }
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
        for option in &mut self.options {
            option.label = words::required(Field::Option, &option.label, words::LINE)?;
            option.short = words::optional(Field::Short, &option.short, words::SHORT)?;
        }
        self.name_shortly();
        let mut seen: Vec<VoteOption> = Vec::new();
        for option in &self.options {
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

    /// Gives a short name to every option without one: the beginning of its label, with a number where two begin alike.
    fn name_shortly(&mut self) {
        for place in 0..self.options.len() {
            let taken: Vec<String> = self
                .options
                .iter()
                .filter(|o| !o.short.is_empty())
                .map(|o| o.short.clone())
                .collect();
            if let Some(option) = self.options.get_mut(place)
                && option.short.is_empty()
            {
                option.short = shortened(&option.label, &taken);
            }
        }
    }

    fn check_kind(&self) -> Result<(), Refusal> {
        let n = self.choices();
        let sound = match &self.kind {
            BallotKind::Motion | BallotKind::One => true,
            BallotKind::Choose { min, max, budget } => {
                let sound = budget.as_ref().is_none_or(|b| self.affords(b, *min));
                min <= max && *max >= 1 && *max <= n && sound
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

    /// Whether a budget has a cost for each option and pays for the cheapest ballot allowed.
    fn affords(&self, budget: &Budget, min: u16) -> bool {
        let mut costs = budget.costs.clone();
        costs.sort_unstable();
        let cheapest = costs
            .iter()
            .take(usize::from(min.max(1)))
            .fold(0u64, |sum, cost| sum.saturating_add(*cost));
        budget.costs.len() == self.options.len() && budget.cap > 0 && cheapest <= budget.cap
    }

    fn check_rule(&mut self) -> Result<(), Refusal> {
        // Ties are settled by the terms, after the count; the rule keeps its plain convention.
        self.rule.ties = crate::tally::method::TieRule::Convention;
        let has_budget = matches!(
            self.kind,
            BallotKind::Choose {
                budget: Some(_),
                ..
            }
        );
        let fits = self.rule.method.fits(&self.kind) && self.rule.method.fills(self.rule.seats);
        if !fits || self.spends_budget() && !has_budget {
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

    /// Checks threshold, quorum and the base of the percentages against what can be counted.
    fn check_bases(&self) -> Result<(), Refusal> {
        check_threshold(self.threshold.as_ref())?;
        check_threshold(self.quorum.as_ref())?;
        if self.threshold.is_some() && !self.counts_ballots() {
            return refuse(VoteRefusal::ThresholdNeedsVotes {});
        }
        let on_votes = self.threshold.iter().map(|t| t.base);
        if on_votes.chain([self.percent]).any(|b| !self.knows(b)) {
            return refuse(VoteRefusal::BadBase {});
        }
        let of_people =
            |q: &Threshold| matches!(q.base, Base::Entitled | Base::Present) && self.knows(q.base);
        if self.quorum.as_ref().is_some_and(|q| !of_people(q)) {
            return refuse(VoteRefusal::BadBase {});
        }
        Ok(())
    }

    fn check_tie(&self) -> Result<(), Refusal> {
        match self.tie {
            TieRule::FirstPlaces if !self.knows_tie(self.tie) => {
                refuse(VoteRefusal::NoFirstPlaces {})
            }
            TieRule::LowerResistance if !self.knows_tie(self.tie) => {
                refuse(VoteRefusal::NoResistance {})
            }
            TieRule::ExAequo
            | TieRule::RunOff
            | TieRule::Table
            | TieRule::Lot
            | TieRule::FirstPlaces
            | TieRule::LowerResistance => Ok(()),
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

    pub(super) fn check_channels(&self) -> Result<(), Refusal> {
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
        if self.channels.contains(&Channel::RollCall) {
            if self.secret {
                return refuse(VoteRefusal::RollCallIsNotSecret {});
            }
            // One key an answer: there are as many as letters.
            let one_mark = matches!(self.kind, BallotKind::Motion | BallotKind::One);
            if !one_mark || self.choices() > LETTERS {
                return refuse(VoteRefusal::RollCallCannotSay {});
            }
        }
        if self.channels.contains(&Channel::Totals) && !self.is_additive() {
            return refuse(VoteRefusal::TotalsCannotSay {});
        }
        if self.channels.contains(&Channel::Totals) && self.tie.reads_ballots() {
            return refuse(VoteRefusal::TieNeedsBallots {});
        }
        // Anonymous codes do not say whose they are; where people are called, phones vote with personal ones.
        let by_name = self.channels.contains(&Channel::RollCall);
        let of_some = self.electorate.scope != Scope::Everyone;
        if self.channels.contains(&Channel::Phone) && of_some && !by_name {
            return refuse(VoteRefusal::PhonesCannotTell {});
        }
        Ok(())
    }
}

fn refuse<T>(refusal: VoteRefusal) -> Result<T, Refusal> {
    Err(Refusal::Vote(refusal))
}

/// The beginning of a label as a short name that is not taken.
fn shortened(label: &str, taken: &[String]) -> String {
    let begin = |length: usize| {
        label
            .chars()
            .take(length)
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let free = |name: &String| !taken.iter().any(|t| words::same(t, name));
    let numbered = (2..=OPTIONS + 1).map(|n| {
        let number = n.to_string();
        format!("{} {number}", begin(words::SHORT - 1 - number.len()))
    });
    std::iter::once(begin(words::SHORT))
        .chain(numbered)
        .find(free)
        .unwrap_or_default()
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
