//! The rows of the form: which there are, and their labels.

use super::offered::{Kind, Preset, Quorum};
use super::sheet::Sheet;
use crate::assembly::Table;
use crate::assembly::vote::{Channel, Scope};

/// A row of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// The question, a text.
    Question,
    /// The options, with their own list.
    Options,
    /// One of several.
    Pick(Pick),
    /// A number.
    Number(Number),
    /// Yes or no.
    Tick(Tick),
}

/// A row with one of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    Kind,
    Scale,
    Method,
    Preset,
    Base,
    Quorum,
    QuorumBase,
    Tie,
    Scope,
    Counted,
    Percent,
}

/// A row with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Options,
    Budget,
    Total,
    Cap,
    Grades,
    Resistance,
    Seats,
    Numerator,
    Denominator,
    QuorumNumerator,
    QuorumDenominator,
    OneReading,
}

/// A row with a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    SpendAll,
    Ties,
    Strict,
    WithTable,
    Hands,
    Paper,
    Totals,
    RollCall,
    Phone,
    Revisable,
    Secret,
    RestInFavour,
}

impl Item {
    /// The text key of the label.
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Question => "vote-row-question",
            Self::Options => "vote-row-options",
            Self::Pick(pick) => pick.label(),
            Self::Number(number) => number.label(),
            Self::Tick(tick) => tick.label(),
        }
    }
}

impl Pick {
    fn label(self) -> &'static str {
        match self {
            Self::Kind => "vote-row-kind",
            Self::Scale => "vote-row-scale",
            Self::Method => "vote-row-method",
            Self::Preset => "vote-row-threshold",
            Self::Base => "vote-row-base",
            Self::Quorum => "vote-row-quorum",
            Self::QuorumBase => "vote-row-quorum-base",
            Self::Tie => "vote-row-tie",
            Self::Scope => "vote-row-scope",
            Self::Counted => "vote-row-counted",
            Self::Percent => "vote-row-percent",
        }
    }
}

impl Number {
    fn label(self) -> &'static str {
        match self {
            Self::Options => "vote-row-number",
            Self::Budget => "vote-row-budget",
            Self::Total => "vote-row-total",
            Self::Cap => "vote-row-cap",
            Self::Grades => "vote-row-grades",
            Self::Resistance => "vote-row-resistance",
            Self::Seats => "vote-row-seats",
            Self::Numerator => "vote-row-numerator",
            Self::Denominator => "vote-row-denominator",
            Self::QuorumNumerator => "vote-row-quorum-numerator",
            Self::QuorumDenominator => "vote-row-quorum-denominator",
            Self::OneReading => "vote-row-one-reading",
        }
    }
}

impl Tick {
    fn label(self) -> &'static str {
        match self {
            Self::SpendAll => "vote-row-spend-all",
            Self::Ties => "vote-row-ties",
            Self::Strict => "vote-row-strict",
            Self::WithTable => "vote-row-with-table",
            Self::Hands => "vote-row-hands",
            Self::Paper => "vote-row-paper",
            Self::Totals => "vote-row-totals",
            Self::RollCall => "vote-row-call",
            Self::Phone => "vote-row-phone",
            Self::Revisable => "vote-row-revisable",
            Self::Secret => "vote-row-secret",
            Self::RestInFavour => "vote-row-rest-in-favour",
        }
    }
}

impl Sheet {
    /// The rows that make sense now, in order: what is asked, how, of whom, and how it is counted.
    pub(super) fn rows(&self, table: &Table) -> Vec<Item> {
        let mut rows = vec![Item::Question, Item::Pick(Pick::Kind)];
        rows.extend(self.limits());
        if self.kind != Kind::Motion {
            rows.push(Item::Options);
        }
        let tick = |tick| Item::Tick(tick);
        rows.extend(self.kind.showable().then_some(tick(Tick::Hands)));
        rows.push(tick(Tick::Paper));
        rows.extend(self.terms().is_additive().then_some(tick(Tick::Totals)));
        rows.extend(self.rarer_channels(true));
        rows.extend([tick(Tick::Secret), Item::Pick(Pick::Scope)]);
        // Without a table nobody can be left out with it; who is left out can always be taken in again.
        let has_table = !table.seats.is_empty() || !self.electorate.with_table;
        if has_table && self.electorate.scope != Scope::Table {
            rows.push(tick(Tick::WithTable));
        }
        rows.extend(self.rule());
        rows.push(Item::Pick(Pick::Quorum));
        if self.quorum == Quorum::Custom {
            rows.extend([
                Item::Number(Number::QuorumNumerator),
                Item::Number(Number::QuorumDenominator),
                Item::Pick(Pick::QuorumBase),
            ]);
        }
        if self.terms().has_places() {
            rows.push(Item::Pick(Pick::Tie));
        }
        // Where no figure is a number of ballots, none is a share of anything.
        let shares = self.terms().counts_ballots();
        rows.extend(shares.then_some(Item::Pick(Pick::Percent)));
        rows.push(Item::Pick(Pick::Counted));
        if self.channels.contains(&Channel::Paper) {
            rows.push(Item::Number(Number::OneReading));
        }
        if self.kind == Kind::Motion && self.channels.contains(&Channel::Hands) {
            rows.push(tick(Tick::RestInFavour));
        }
        rows.extend(self.rarer_channels(false));
        rows
    }

    /// The rows of roll call and phones: among the other channels once they are used, so that a form never looks as if
    /// nobody could vote, else at the end.
    fn rarer_channels(&self, used: bool) -> Vec<Item> {
        let called = matches!(self.kind, Kind::Motion | Kind::One).then_some(Tick::RollCall);
        let phones = self.may_phone().then_some(Tick::Phone);
        let mut rows = Vec::new();
        for channel in [called, phones].into_iter().flatten() {
            if self.is_on(channel) == used {
                rows.push(Item::Tick(channel));
            }
        }
        if used && self.is_on(Tick::Phone) {
            rows.push(Item::Tick(Tick::Revisable));
        }
        rows
    }

    /// The rows with the limits of a ballot.
    fn limits(&self) -> Vec<Item> {
        let number = Item::Number;
        match self.kind {
            Kind::Motion | Kind::One => Vec::new(),
            Kind::UpTo | Kind::Exactly | Kind::AtLeast => {
                vec![number(Number::Options), number(Number::Budget)]
            }
            Kind::Rank => vec![number(Number::Options), Item::Tick(Tick::Ties)],
            Kind::Points => vec![
                number(Number::Total),
                number(Number::Cap),
                Item::Tick(Tick::SpendAll),
            ],
            Kind::Score => vec![Item::Pick(Pick::Scale)],
            Kind::Grade => vec![number(Number::Grades)],
            Kind::Resistance => vec![number(Number::Resistance)],
        }
    }

    /// The rows with the rule and its threshold.
    fn rule(&self) -> Vec<Item> {
        let terms = self.terms();
        let mut rows = Vec::new();
        if self.methods().len() > 1 {
            rows.push(Item::Pick(Pick::Method));
        }
        if terms.has_places() {
            rows.push(Item::Number(Number::Seats));
        }
        if !terms.counts_ballots() {
            return rows;
        }
        rows.push(Item::Pick(Pick::Preset));
        match self.preset {
            Preset::None | Preset::Simple | Preset::Absolute => {}
            Preset::TwoThirds | Preset::ThreeQuarters | Preset::Eighty => {
                rows.push(Item::Pick(Pick::Base));
            }
            Preset::Custom => rows.extend([
                Item::Number(Number::Numerator),
                Item::Number(Number::Denominator),
                Item::Tick(Tick::Strict),
                Item::Pick(Pick::Base),
            ]),
        }
        rows
    }

    /// The text key of the label of a row. Where people are called, phones vote by name.
    pub(super) fn label(&self, row: Item) -> &'static str {
        let called = self.channels.contains(&Channel::RollCall);
        if called && row == Item::Tick(Tick::Phone) {
            "vote-row-phone-named"
        } else {
            row.label()
        }
    }
}
