//! The terms of a vote, checked against the assembly before they hold.

use super::{Channel, Terms, TieRule, VoteOption};
use crate::assembly::vote::{Scope, VoteRefusal};
use crate::assembly::words::{self, Field};
use crate::assembly::{Assembly, Refusal};
use crate::tally::robustness::Names;
use crate::tally::{BallotKind, Base, Budget, Threshold};

/// Most options on a ballot: their numbers have two digits at most.
const OPTIONS: usize = 99;
/// Most choices that can be called by a letter.
const LETTERS: u16 = 26;

impl Terms {
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
            assembly.themes.theme(theme).ok_or(Refusal::NotFound {})?;
        }
        self.check_theme(assembly)?;
        self.electorate.check(assembly)?;
        Ok(self)
    }

    /// The title of the theme it is about, where that is closed.
    pub fn closed_theme<'a>(&self, assembly: &'a Assembly) -> Option<&'a str> {
        let theme = assembly.themes.theme(self.theme?)?;
        theme.closed.is_some().then_some(theme.title.as_str())
    }

    /// Nothing is voted on a closed theme.
    pub(crate) fn check_theme(&self, assembly: &Assembly) -> Result<(), Refusal> {
        match self.closed_theme(assembly) {
            Some(title) => refuse(VoteRefusal::ThemeNotOpen {
                title: title.to_owned(),
            }),
            None => Ok(()),
        }
    }

    /// Where phones vote, checks that there are codes to vote with: personal ones with a roll call, since phones then vote
    /// by name as it does, else anonymous ones.
    pub fn check_codes(&self, assembly: &Assembly) -> Result<(), Refusal> {
        let (tickets, has) = (&assembly.tickets, |channel| {
            self.channels.contains(&channel)
        });
        match (has(Channel::Phone), has(Channel::RollCall)) {
            (true, true) if tickets.good_personal() == 0 => refuse(VoteRefusal::NoPersonalCodes {}),
            (true, false) if tickets.good() == 0 => refuse(VoteRefusal::NoTickets {}),
            (true | false, _) => Ok(()),
        }
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
        let method = self.rule.method;
        // A method that only shows figures, as how many give each grade, decides no vote.
        let decides = Names::of(method).is_some();
        let fits = decides && method.fits(&self.kind) && method.fills(self.rule.seats);
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

    pub(in crate::assembly::vote) fn check_channels(&self) -> Result<(), Refusal> {
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
