//! What each row of the form says, and what the arrows and the space bar do on it.

use super::offered::{Kind, Preset, Quorum, SCALES};
use super::rows::{Item, Number, Pick, Tick};
use super::sheet::Sheet;
use crate::assembly::Assembly;
use crate::assembly::vote::keypad::Signs;
use crate::assembly::vote::{Channel, Denominator, Scope, TieRule};
use crate::tally::Base;
use crate::text::Text;
use crate::tui::ctx::Ctx;
use crate::tui::screens::vote::words;

/// Largest number that a row takes.
const LARGEST: u64 = 999_999_999;

impl Sheet {
    /// Whether a box is ticked.
    pub(super) fn is_on(&self, tick: Tick) -> bool {
        match tick {
            Tick::SpendAll => self.spend_all,
            Tick::Ties => self.ties,
            Tick::Strict => self.strict,
            Tick::WithTable => self.electorate.with_table,
            Tick::Hands => self.channels.contains(&Channel::Hands),
            Tick::Paper => self.channels.contains(&Channel::Paper),
            Tick::Totals => self.channels.contains(&Channel::Totals),
            Tick::RollCall => self.channels.contains(&Channel::RollCall),
            Tick::Phone => self.channels.contains(&Channel::Phone),
            Tick::Revisable => self.revisable,
            Tick::Secret => self.secret,
            Tick::RestInFavour => self.rest_in_favour,
        }
    }

    /// The number of a row.
    pub(super) fn number(&self, row: Number) -> u64 {
        match row {
            Number::Options => self.number_of_options(),
            Number::Budget => self.budget,
            Number::Total => self.total,
            Number::Cap => self.cap,
            Number::Grades => self.grades,
            Number::Resistance => self.resistance,
            Number::Seats => self.seats,
            Number::Numerator => self.fraction.0,
            Number::Denominator => self.fraction.1,
            Number::QuorumNumerator => self.quorum_typed.numerator,
            Number::QuorumDenominator => self.quorum_typed.denominator,
            Number::OneReading => self.one_reading,
        }
    }

    /// Sets the number of a row.
    pub(super) fn set_number(&mut self, row: Number, n: u64) {
        let n = n.min(LARGEST);
        *match row {
            Number::Options => self.number.insert(n),
            Number::Budget => &mut self.budget,
            Number::Total => &mut self.total,
            Number::Cap => &mut self.cap,
            Number::Grades => &mut self.grades,
            Number::Resistance => &mut self.resistance,
            Number::Seats => &mut self.seats,
            Number::Numerator => &mut self.fraction.0,
            Number::Denominator => &mut self.fraction.1,
            Number::QuorumNumerator => &mut self.quorum_typed.numerator,
            Number::QuorumDenominator => &mut self.quorum_typed.denominator,
            Number::OneReading => &mut self.one_reading,
        } = n;
        self.settle(Item::Number(row));
    }

    /// What a row says.
    pub(super) fn value(&self, row: Item, ctx: &Ctx<'_>) -> String {
        match row {
            Item::Question => self.question.text(),
            Item::Options => self.options_line(ctx.text),
            Item::Pick(pick) => self.picked(pick, ctx),
            Item::Number(Number::Budget) if self.budget == 0 => {
                ctx.text.get("vote-no-budget").to_owned()
            }
            Item::Number(number) => ctx.text.integer(self.number(number)),
            Item::Tick(tick) => if self.is_on(tick) { "[X]" } else { "[ ]" }.to_owned(),
        }
    }

    fn picked(&self, pick: Pick, ctx: &Ctx<'_>) -> String {
        let text = ctx.text;
        match pick {
            Pick::Kind => text.get(kind_key(self.kind)).to_owned(),
            Pick::Scale => text.with(
                "vote-scale",
                &[("min", self.scale.0.into()), ("max", self.scale.1.into())],
            ),
            Pick::Method => words::method(self.method, text),
            Pick::Preset if self.preset == Preset::Custom => {
                text.get("vote-threshold-custom").to_owned()
            }
            Pick::Preset => match self.threshold() {
                Some(t) => words::threshold(&t, text),
                None => text.get("vote-no-threshold").to_owned(),
            },
            Pick::Base => words::base(self.base, text).to_owned(),
            Pick::Quorum if self.quorum == Quorum::Custom => {
                text.get("vote-threshold-custom").to_owned()
            }
            Pick::QuorumBase => words::base(self.quorum_typed.base, text).to_owned(),
            Pick::Quorum => match &self.terms().quorum {
                Some(q) => words::threshold(q, text),
                None => text.get("vote-no-quorum").to_owned(),
            },
            Pick::Tie => words::tie(self.tie, text).to_owned(),
            Pick::Scope => words::electorate(&self.terms(), ctx),
            Pick::Counted => words::denominator(self.denominator, text).to_owned(),
            Pick::Percent => words::base(self.percent, text).to_owned(),
        }
    }

    fn options_line(&self, text: &Text) -> String {
        if self.options.is_empty() {
            return text.get("vote-no-options").to_owned();
        }
        let signs = Signs::of(&self.ballot(), self.choices());
        let named = self.options.iter().zip(0u16..).map(|(option, at)| {
            let short = option.short.is_empty();
            let name = if short { &option.label } else { &option.short };
            format!("{} {name}", signs.sign(at))
        });
        named.collect::<Vec<_>>().join("   ")
    }

    /// Chooses the next or the previous of what a row offers; a number grows or shrinks, a box changes.
    pub(super) fn step(&mut self, row: Item, ahead: bool, assembly: &Assembly) {
        match row {
            Item::Question | Item::Options => {}
            Item::Pick(pick) => self.turn(pick, ahead, assembly),
            Item::Tick(tick) => self.toggle(tick),
            Item::Number(number) => {
                let n = self.number(number);
                let next = if ahead { n + 1 } else { n.saturating_sub(1) };
                self.set_number(number, next);
            }
        }
    }

    fn turn(&mut self, pick: Pick, ahead: bool, assembly: &Assembly) {
        match pick {
            Pick::Kind => self.kind = turned(&Kind::ALL, &self.kind, ahead),
            Pick::Scale => self.scale = turned(&SCALES, &self.scale, ahead),
            Pick::Method => self.method = turned(&self.methods(), &self.method, ahead),
            Pick::Preset => self.preset = turned(&Preset::ALL, &self.preset, ahead),
            Pick::Base => self.base = turned(&self.bases(), &self.base, ahead),
            Pick::Percent => self.percent = turned(&self.bases(), &self.percent, ahead),
            Pick::Quorum => self.quorum = turned(&self.quorums(), &self.quorum, ahead),
            Pick::QuorumBase => {
                let terms = self.terms();
                let bases = [Base::Present, Base::Entitled].into_iter();
                let known: Vec<Base> = bases.filter(|base| terms.knows(*base)).collect();
                self.quorum_typed.base = turned(&known, &self.quorum_typed.base, ahead);
            }
            Pick::Tie => {
                let terms = self.terms();
                let known = TieRule::ALL.into_iter().filter(|tie| terms.knows_tie(*tie));
                self.tie = turned(&known.collect::<Vec<_>>(), &self.tie, ahead);
            }
            Pick::Scope => {
                let mut all = vec![Scope::Everyone];
                all.extend((!assembly.table.seats.is_empty()).then_some(Scope::Table));
                let categories = assembly.setup.categories.iter();
                all.extend(categories.map(|c| Scope::Category(c.id)));
                self.electorate.scope = turned(&all, &self.electorate.scope, ahead);
            }
            Pick::Counted => {
                use Denominator::{AtClosing, AtOpening, Entitled};
                let all = [AtOpening, AtClosing, Entitled];
                self.denominator = turned(&all, &self.denominator, ahead);
            }
        }
        self.settle(Item::Pick(pick));
    }

    /// Ticks a box or takes the tick away.
    pub(super) fn toggle(&mut self, tick: Tick) {
        let on = !self.is_on(tick);
        let mut channel = |channel| {
            if on {
                self.channels.insert(channel);
            } else {
                self.channels.remove(&channel);
            }
        };
        match tick {
            Tick::Hands => channel(Channel::Hands),
            Tick::Paper => channel(Channel::Paper),
            Tick::Totals => channel(Channel::Totals),
            Tick::RollCall => channel(Channel::RollCall),
            Tick::Phone => channel(Channel::Phone),
            Tick::Revisable => self.revisable = on,
            Tick::SpendAll => self.spend_all = on,
            Tick::Ties => self.ties = on,
            Tick::Strict => self.strict = on,
            Tick::WithTable => self.electorate.with_table = on,
            Tick::Secret => self.secret = on,
            Tick::RestInFavour => self.rest_in_favour = on,
        }
        self.settle(Item::Tick(tick));
    }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Motion => "vote-choice-motion",
        Kind::One => "vote-choice-one",
        Kind::UpTo => "vote-choice-up-to",
        Kind::Exactly => "vote-choice-exactly",
        Kind::AtLeast => "vote-choice-at-least",
        Kind::Rank => "vote-choice-rank",
        Kind::Points => "vote-choice-points",
        Kind::Score => "vote-choice-score",
        Kind::Grade => "vote-choice-grade",
        Kind::Resistance => "vote-choice-resistance",
    }
}

/// The item after or before `now`, round and round; the first where `now` is not among them.
fn turned<T: Clone + PartialEq>(all: &[T], now: &T, ahead: bool) -> T {
    let at = all.iter().position(|item| item == now);
    let last = all.len().saturating_sub(1);
    let next = match (at, ahead) {
        (None, _) => 0,
        (Some(at), true) if at >= last => 0,
        (Some(at), true) => at + 1,
        (Some(0), false) => last,
        (Some(at), false) => at - 1,
    };
    all.get(next).cloned().unwrap_or_else(|| now.clone())
}
