//! What is being prepared: every answer of the form, and the terms it makes.

use std::collections::BTreeSet;

use super::offered::{Kind, Preset, QUORUMS, Quorum};
use super::rows::{Item, Pick, Tick};
use crate::assembly::ThemeId;
use crate::assembly::vote::{
    Channel, Denominator, Electorate, Scope, Scrutiny, Terms, TieRule, VoteOption,
};
use crate::tally::{BallotKind, Base, Budget, Method, Rule, Threshold};
use crate::tui::widgets::field::Field;

/// The form.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a box of the form, apart from the others"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sheet {
    pub(super) question: Field,
    pub(super) theme: Option<ThemeId>,
    pub(super) options: Vec<VoteOption>,
    pub(super) costs: Vec<u64>,
    pub(super) kind: Kind,
    /// How many options: exactly, up to, at least; how many to rank. Until it is said, what the options suggest.
    pub(super) number: Option<u64>,
    /// Most that a ballot may spend; 0 for no budget.
    pub(super) budget: u64,
    pub(super) total: u64,
    pub(super) cap: u64,
    pub(super) spend_all: bool,
    pub(super) scale: (i32, i32),
    pub(super) grades: u64,
    pub(super) ties: bool,
    pub(super) resistance: u64,
    pub(super) method: Method,
    pub(super) seats: u64,
    pub(super) preset: Preset,
    pub(super) fraction: (u64, u64),
    pub(super) strict: bool,
    pub(super) base: Base,
    pub(super) quorum: Quorum,
    /// The fraction of a quorum that is typed, whether it must be passed, and of what.
    pub(super) quorum_typed: Threshold,
    pub(super) tie: TieRule,
    pub(super) electorate: Electorate,
    pub(super) denominator: Denominator,
    pub(super) channels: BTreeSet<Channel>,
    pub(super) secret: bool,
    /// Whether who voted by phone may change the ballot.
    pub(super) revisable: bool,
    pub(super) percent: Base,
    /// Below how many paper ballots one reading is enough.
    pub(super) one_reading: u64,
    /// Whether whoever raises no hand is in favor.
    pub(super) rest_in_favour: bool,
}

impl Sheet {
    /// The form filled with these terms.
    pub(super) fn of(terms: &Terms) -> Self {
        let threshold = terms.threshold.as_ref();
        let quorum = terms.quorum.as_ref();
        let mut sheet = Self {
            question: Field::new(crate::assembly::words::LINE).holding(&terms.question),
            theme: terms.theme,
            options: terms.options.clone(),
            costs: vec![0; terms.options.len()],
            kind: Kind::of(&terms.kind, terms.choices()),
            number: None,
            budget: 0,
            total: 10,
            cap: 10,
            spend_all: true,
            scale: (0, 10),
            grades: 5,
            ties: false,
            resistance: 10,
            method: terms.rule.method,
            seats: u64::from(terms.rule.seats),
            preset: Preset::of(threshold),
            fraction: threshold.map_or((1, 2), |t| (t.numerator, t.denominator)),
            strict: threshold.is_none_or(|t| t.strict),
            base: threshold.map_or(Base::Valid, |t| t.base),
            quorum: Quorum::of(quorum),
            quorum_typed: quorum.cloned().unwrap_or(Threshold {
                numerator: 1,
                denominator: 2,
                strict: false,
                base: Base::Present,
            }),
            tie: terms.tie,
            electorate: terms.electorate,
            denominator: terms.denominator,
            channels: terms.channels.clone(),
            secret: terms.secret,
            revisable: terms.revisable,
            percent: terms.percent,
            one_reading: u64::from(terms.scrutiny.one_reading_below),
            rest_in_favour: terms.scrutiny.rest_in_favour,
        };
        sheet.fill_kind(&terms.kind);
        sheet
    }

    fn fill_kind(&mut self, kind: &BallotKind) {
        match kind {
            BallotKind::Motion | BallotKind::One => {}
            BallotKind::Choose { min, max, budget } => {
                let at_least = self.kind == Kind::AtLeast;
                self.number = Some(u64::from(if at_least { *min } else { *max }));
                if let Some(budget) = budget {
                    self.budget = budget.cap;
                    self.costs.clone_from(&budget.costs);
                }
            }
            BallotKind::Points {
                total,
                cap,
                spend_all,
            } => {
                self.total = u64::from(*total);
                self.cap = u64::from(*cap);
                self.spend_all = *spend_all;
            }
            BallotKind::Score { min, max } => self.scale = (*min, *max),
            BallotKind::Grade { grades } => self.grades = u64::from(*grades),
            BallotKind::Rank { max, ties, .. } => {
                self.number = Some(u64::from(*max));
                self.ties = *ties;
            }
            BallotKind::Resistance { max } => self.resistance = u64::from(*max),
        }
    }

    /// How many choices a ballot has.
    pub(super) fn choices(&self) -> u16 {
        if self.kind == Kind::Motion {
            3
        } else {
            u16::try_from(self.options.len()).unwrap_or(u16::MAX)
        }
    }

    /// How many options: as said, else one less than there are, and not more than three.
    pub(super) fn number_of_options(&self) -> u64 {
        let suggested = u64::from(self.choices()).saturating_sub(1).clamp(1, 3);
        self.number.unwrap_or(suggested)
    }

    /// The kind of ballot with its limits.
    pub(super) fn ballot(&self) -> BallotKind {
        let small = |n: u64| u16::try_from(n).unwrap_or(u16::MAX);
        let large = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let number = small(self.number_of_options());
        let choose = |min, max| BallotKind::Choose {
            min,
            max,
            budget: (self.budget > 0).then(|| Budget {
                costs: self.costs.clone(),
                cap: self.budget,
            }),
        };
        match self.kind {
            Kind::Motion => BallotKind::Motion,
            Kind::One => BallotKind::One,
            Kind::UpTo => choose(1.min(number), number),
            Kind::Exactly => choose(number, number),
            Kind::AtLeast => choose(number, self.choices()),
            Kind::Rank => BallotKind::Rank {
                min: 1.min(number),
                max: number,
                ties: self.ties,
            },
            Kind::Points => BallotKind::Points {
                total: large(self.total),
                cap: large(self.cap),
                spend_all: self.spend_all,
            },
            Kind::Score => BallotKind::Score {
                min: self.scale.0,
                max: self.scale.1,
            },
            Kind::Grade => BallotKind::Grade {
                grades: small(self.grades),
            },
            Kind::Resistance => BallotKind::Resistance {
                max: small(self.resistance),
            },
        }
    }

    /// The threshold chosen.
    pub(super) fn threshold(&self) -> Option<Threshold> {
        let of = |numerator, denominator, strict, base| {
            Some(Threshold {
                numerator,
                denominator,
                strict,
                base,
            })
        };
        match self.preset {
            Preset::None => None,
            Preset::Simple if self.kind == Kind::Motion => of(1, 2, true, Base::ForAgainst),
            Preset::Simple => of(1, 2, true, Base::Valid),
            Preset::Absolute => of(1, 2, true, Base::Entitled),
            Preset::TwoThirds => of(2, 3, false, self.base),
            Preset::ThreeQuarters => of(3, 4, false, self.base),
            Preset::Eighty => of(4, 5, false, self.base),
            Preset::Custom => of(self.fraction.0, self.fraction.1, self.strict, self.base),
        }
    }

    /// The quorum chosen.
    fn quorum(&self) -> Option<Threshold> {
        let (numerator, denominator, base) = match self.quorum {
            Quorum::None => return None,
            Quorum::Custom => return Some(self.quorum_typed.clone()),
            Quorum::Offered(place) => *QUORUMS.get(place)?,
        };
        Some(Threshold {
            numerator,
            denominator,
            strict: false,
            base,
        })
    }

    /// The quorums of people who are counted.
    pub(super) fn quorums(&self) -> Vec<Quorum> {
        let known = |quorum: &Quorum| match quorum {
            Quorum::Offered(place) => QUORUMS
                .get(*place)
                .is_some_and(|(_, _, base)| self.terms().knows(*base)),
            Quorum::None | Quorum::Custom => true,
        };
        Quorum::all().into_iter().filter(known).collect()
    }

    /// Takes the entitled wherever the form says those present, where those are not counted.
    fn settle_people(&mut self) {
        if self.denominator != Denominator::Entitled {
            return;
        }
        for base in [
            &mut self.base,
            &mut self.percent,
            &mut self.quorum_typed.base,
        ] {
            if *base == Base::Present {
                *base = Base::Entitled;
            }
        }
        if let Some(mut quorum) = self.quorum().filter(|q| q.base == Base::Present) {
            quorum.base = Base::Entitled;
            self.quorum = Quorum::of(Some(&quorum));
            self.quorum_typed = quorum;
        }
    }

    /// The terms as the form says them, not yet checked.
    pub(super) fn terms(&self) -> Terms {
        let seats = u16::try_from(self.seats).unwrap_or(u16::MAX);
        Terms {
            question: self.question.text(),
            theme: self.theme,
            options: self.options.clone(),
            kind: self.ballot(),
            rule: Rule::new(self.method).with_seats(seats),
            threshold: self.threshold(),
            quorum: self.quorum(),
            tie: self.tie,
            electorate: self.electorate,
            denominator: self.denominator,
            channels: self.channels.clone(),
            secret: self.secret,
            percent: self.percent,
            scrutiny: Scrutiny {
                one_reading_below: u32::try_from(self.one_reading).unwrap_or(u32::MAX),
                rest_in_favour: self.rest_in_favour,
            },
            revisable: self.revisable,
        }
    }

    /// The rules that fit the ballot and the places to fill now.
    pub(super) fn methods(&self) -> Vec<Method> {
        let places = u16::try_from(self.seats).unwrap_or(u16::MAX);
        let offered = Method::offered_for(&self.ballot()).iter().copied();
        offered.filter(|method| method.fills(places)).collect()
    }

    /// The bases of a threshold or of the percentages that the ballot knows now.
    pub(super) fn bases(&self) -> Vec<Base> {
        let all = [
            Base::Valid,
            Base::Voters,
            Base::Present,
            Base::Entitled,
            Base::ForAgainst,
            Base::Cast,
        ];
        let terms = self.terms();
        all.into_iter().filter(|b| terms.knows(*b)).collect()
    }

    /// Puts right what a change made impossible: a rule that no longer fits, a base that is gone, a secret show of
    /// hands. What can stay, stays.
    pub(super) fn settle(&mut self, changed: Item) {
        if !self.methods().contains(&self.method) {
            self.method = self.methods().first().copied().unwrap_or(self.method);
        }
        if self.kind == Kind::Motion {
            self.seats = 1;
            self.tie = TieRule::ExAequo;
            if changed == Item::Pick(Pick::Kind) {
                self.preset = Preset::Simple;
            }
        }
        if !self.terms().knows_tie(self.tie) {
            self.tie = TieRule::ExAequo;
        }
        if !self.terms().counts_ballots() {
            self.preset = Preset::None;
        }
        self.settle_people();
        let bases = self.bases();
        if !bases.contains(&self.base) {
            self.base = Base::Valid;
        }
        if !bases.contains(&self.percent) {
            self.percent = Base::Valid;
        }
        self.settle_channels(changed);
    }

    /// Whether phones can vote: with anonymous codes everybody, with personal ones whoever is called.
    pub(super) fn may_phone(&self) -> bool {
        self.electorate.scope == Scope::Everyone || self.channels.contains(&Channel::RollCall)
    }

    fn settle_channels(&mut self, changed: Item) {
        if !self.kind.showable() {
            self.channels.remove(&Channel::Hands);
        }
        if !self.terms().is_additive() {
            self.channels.remove(&Channel::Totals);
        }
        if self.channels.contains(&Channel::Totals) && self.tie.reads_ballots() {
            if changed == Item::Tick(Tick::Totals) {
                self.tie = TieRule::ExAequo;
            } else {
                self.channels.remove(&Channel::Totals);
            }
        }
        if !matches!(self.kind, Kind::Motion | Kind::One) {
            self.channels.remove(&Channel::RollCall);
        }
        if self.channels.contains(&Channel::RollCall) && self.secret {
            if changed == Item::Tick(Tick::Secret) {
                self.channels.remove(&Channel::RollCall);
            } else {
                self.secret = false;
            }
        }
        if !self.may_phone() {
            self.channels.remove(&Channel::Phone);
        }
        self.revisable &= self.channels.contains(&Channel::Phone);
        if self.channels.contains(&Channel::Hands) && self.secret {
            if changed == Item::Tick(Tick::Secret) {
                self.channels.remove(&Channel::Hands);
            } else {
                self.secret = false;
            }
        }
        if self.channels.is_empty() {
            self.channels.insert(Channel::Paper);
        }
    }
}

#[cfg(test)]
mod tests;
