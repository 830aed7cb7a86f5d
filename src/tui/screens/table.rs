//! *Tavolo*: what each seat of the table says on each position, round after round.

mod actions;
mod compare;
mod declare;
mod degrees;
mod rule;
mod stand;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Page;
use super::guard::Guard;
use crate::assembly::consensus::{ConsensusCommand, Stance};
use crate::assembly::table::TableCommand;
use crate::assembly::{PositionId, SeatId};
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::widgets::list::{Picked, Touch};

use declare::Declare;
use rule::RuleForm;
use stand::Stand;

/// The names under which the boxes of this screen are answered.
const MENU: &str = "menu";
const WHY: &str = "reason";
const ANNUL: &str = "annul";
const CLOSE: &str = "close";
const ADD: &str = "add-seat";
const RENAME: &str = "rename-seat";
const WITHDRAW: &str = "withdraw-seat";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Degree,
    Carry,
    Reason,
    Away,
    Close,
    Open,
    Declare,
    Minority,
    Compare,
    Annul,
    AddSeat,
    RenameSeat,
    WithdrawSeat,
    SeatUp,
    Before,
    After,
    Menu,
}

/// Every key; which of them the hint row shows depends on whether a round is open.
const KEYS: &[Binding<Do>] = &[
    Binding::new(Key::Digits('0', '9'), Do::Degree, "table-key-degree"),
    Binding::new(Key::Char('k'), Do::Carry, "table-key-carry"),
    Binding::new(Key::Char('m'), Do::Reason, "table-key-reason"),
    Binding::new(Key::Char('a'), Do::Away, "table-key-away"),
    Binding::new(Key::Char('c'), Do::Close, "table-key-close"),
    Binding::new(Key::Char('o'), Do::Open, "table-key-open"),
    Binding::new(Key::Char('t'), Do::Declare, "table-key-declare"),
    Binding::new(Key::Char('d'), Do::Minority, "table-key-minority"),
    Binding::new(Key::Char('r'), Do::Compare, "table-key-compare"),
    Binding::new(Key::Char('x'), Do::Annul, "table-key-annul"),
    Binding::new(Key::Char('p'), Do::AddSeat, "table-key-add-seat"),
    Binding::new(Key::Char('e'), Do::RenameSeat, "table-key-rename-seat"),
    Binding::new(Key::Char('g'), Do::WithdrawSeat, "table-key-withdraw-seat"),
    Binding::new(Key::Char('u'), Do::SeatUp, "table-key-up-seat"),
    Binding::new(Key::Arrow(Step::Left), Do::Before, "table-key-position"),
    Binding::new(Key::Arrow(Step::Right), Do::After, "table-key-position"),
    Binding::new(Key::F3, Do::Menu, "table-key-menu"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Table {
    position: Option<PositionId>,
    seat: Picked<SeatId>,
    mode: Mode,
    /// The degree whose reason is being asked.
    degree: Option<u8>,
    /// Whether the next seat that is silent is to be selected once the last degree is recorded.
    goes_on: bool,
    guard: Guard,
}

/// What the screen is for now.
#[derive(Clone, Debug, Default)]
enum Mode {
    /// Seats and their degrees.
    #[default]
    Degrees,
    /// The rule of a round that is about to open.
    Rule(Box<RuleForm>),
    /// A statement being written.
    Declare(Box<Declare>),
    /// Rounds side by side.
    Compare,
}

impl Table {
    fn stand<'a>(&self, ctx: &Ctx<'a>) -> Stand<'a> {
        Stand::of(self.position, ctx)
    }

    /// The selected seat; until one is chosen, the first that is still to be heard.
    fn seat(&self, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Picked<SeatId> {
        let mut seat = self.seat.clone();
        if seat == Picked::default()
            && let Some(first) = stand.awaited(ctx).first()
        {
            seat.select(*first);
        }
        seat
    }

    fn picked(&self, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Option<SeatId> {
        self.seat(stand, ctx).current(&stand.seats)
    }

    fn update_degrees(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let stand = self.stand(ctx);
        // From the first key on the position stays in front, also once its round is closed.
        self.position = stand.position.map(|p| p.id);
        let area = degrees::rows_area(ctx.body, &stand, ctx);
        self.seat = self.seat(&stand, ctx);
        match self.seat.update(intent, &stand.seats, area) {
            Touch::Moved | Touch::Chosen => return Vec::new(),
            Touch::Ignored => {}
        }
        if *intent == Intent::Accept {
            return self.accept(ctx);
        }
        if let Intent::Char(c) = intent
            && let Some(degree) = c.to_digit(10).and_then(|d| u8::try_from(d).ok())
        {
            return self.give(degree, ctx);
        }
        let what = action(KEYS, intent);
        what.map(|what| self.act(what, ctx)).unwrap_or_default()
    }
}

/// The hints of some keys, in this order.
fn shown(of: &[Do]) -> Vec<Hint> {
    let one = |what: &Do| KEYS.iter().find(|b| b.action == Some(*what));
    let found: Vec<Binding<Do>> = of.iter().filter_map(one).copied().collect();
    hints(&found)
}

impl Page for Table {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("table-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.goes_on = false;
        self.guard.rest();
        let accept = *intent == Intent::Accept;
        let command = match &mut self.mode {
            Mode::Degrees => return self.update_degrees(intent, ctx),
            Mode::Compare => {
                if accept {
                    self.mode = Mode::Degrees;
                }
                return Vec::new();
            }
            Mode::Rule(form) if accept => form.command(),
            Mode::Rule(form) => {
                form.update(intent, ctx.body, ctx.text);
                return Vec::new();
            }
            Mode::Declare(declare) if accept => declare.command(),
            Mode::Declare(declare) => {
                declare.update(intent, ctx.body);
                return Vec::new();
            }
        };
        command.map(Effect::submit).into_iter().collect()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        let stand = self.stand(ctx);
        match &self.mode {
            Mode::Degrees => degrees::view(frame, area, &stand, &self.seat(&stand, ctx), ctx),
            Mode::Compare => {
                if let Some(position) = stand.position {
                    compare::view(frame, area, position, ctx);
                }
            }
            Mode::Rule(form) => {
                let title = stand.position.map_or("", |p| p.title.as_str());
                let heading = ctx.text.with(
                    "table-rule-heading",
                    &[
                        ("number", stand.next_number(ctx).into()),
                        ("position", title.into()),
                    ],
                );
                form.view(frame, area, &heading, ctx);
            }
            Mode::Declare(declare) => declare.view(frame, area, ctx),
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        match &self.mode {
            Mode::Degrees => {}
            Mode::Compare => return Vec::new(),
            Mode::Rule(_) => {
                return hints(&[
                    Binding::<Do>::shown(Key::UpDown, "common-hint-field"),
                    Binding::shown(Key::LeftRight, "common-hint-change"),
                ]);
            }
            Mode::Declare(declare) => return declare.keys(),
        }
        let stand = self.stand(ctx);
        let turn: &[Binding<Do>] = if stand.positions.len() > 1 {
            &[Binding::shown(Key::LeftRight, "table-key-position")]
        } else {
            &[]
        };
        let mut out = Vec::new();
        if let Some(round) = stand.here().filter(|r| r.is_open()) {
            let (first, last) = degrees::digits(round.scale);
            let digits = Binding::<Do>::shown(Key::Digits(first, last), "table-key-degree");
            out.extend(hints(&[digits]));
            // Before anybody spoke there is no reason to correct.
            let first = if round.stances.is_empty() && stand.can_carry(ctx) {
                Do::Carry
            } else {
                Do::Reason
            };
            out.extend(shown(&[first, Do::Away, Do::Close]));
            out.extend(hints(turn));
        } else {
            if stand.position.is_some() && stand.open.is_none() && !stand.seats.is_empty() {
                out.extend(shown(&[Do::Open]));
            }
            out.extend(hints(turn));
            if stand.position.is_some() {
                out.extend(shown(&[Do::Declare]));
            }
            out.extend(shown(&[Do::AddSeat]));
        }
        out.extend(shown(&[Do::Menu]));
        out
    }

    fn every_key() -> Vec<Hint> {
        use Do::{Before, Degree, Menu};
        let skipped = [Some(Degree), Some(Before), Some(Menu)];
        let kept = KEYS.iter().filter(|b| !skipped.contains(&b.action));
        hints(&kept.copied().collect::<Vec<_>>())
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match &self.mode {
            Mode::Degrees => {
                let stand = self.stand(ctx);
                let picked = self.picked(&stand, ctx);
                degrees::next_action(&stand, picked, ctx)
            }
            Mode::Compare => Next::enter(ctx.text.get("table-next-close-compare")),
            Mode::Rule(form) => form.next_action(ctx.text),
            Mode::Declare(declare) => declare.next_action(ctx),
        })
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        if let Some(question) = self.guard.advice(ctx) {
            return Some(question);
        }
        matches!(self.mode, Mode::Degrees).then(|| degrees::advice(&self.stand(ctx), ctx))?
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Degrees | Mode::Compare => false,
            Mode::Rule(form) => form.typing(),
            Mode::Declare(declare) => declare.typing(),
        }
    }

    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        matches!(&self.mode, Mode::Declare(declare) if declare.is_changed())
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if let Mode::Declare(declare) = &self.mode
            && self.guard.stays(declare.is_changed())
        {
            return true;
        }
        !matches!(std::mem::take(&mut self.mode), Mode::Degrees)
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if !matches!(self.mode, Mode::Degrees) {
            self.mode = Mode::Degrees;
            self.seat = Picked::default();
        }
        if std::mem::take(&mut self.goes_on) {
            self.select_silent(ctx);
        }
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let stand = self.stand(ctx);
        let words = match reply {
            Reply::Text(words) => words,
            Reply::Pick(place) if tag == MENU => {
                let what = actions::offered(&stand).get(place).copied();
                return what.map(|what| self.act(what, ctx)).unwrap_or_default();
            }
            Reply::Yes if tag == CLOSE => {
                let round = stand.here().filter(|r| r.is_open());
                let close = round.map(|r| ConsensusCommand::Close { id: r.id });
                return close.map(Effect::submit).into_iter().collect();
            }
            Reply::Pick(_) | Reply::Yes => return Vec::new(),
        };
        let organization = words.clone();
        if tag == ADD {
            return vec![Effect::submit(TableCommand::AddSeat { organization })];
        }
        if tag == ANNUL {
            let round = stand.last().map(|r| r.id);
            let annul = round.map(|id| ConsensusCommand::Annul { id, reason: words });
            return annul.map(Effect::submit).into_iter().collect();
        }
        let Some(id) = self.picked(&stand, ctx) else {
            return Vec::new();
        };
        if tag == RENAME {
            return vec![Effect::submit(TableCommand::RenameSeat {
                id,
                organization,
            })];
        }
        if tag == WITHDRAW {
            let reason = words;
            return vec![Effect::submit(TableCommand::WithdrawSeat { id, reason })];
        }
        let (Some(round), Some(degree)) = (stand.here(), self.degree.take()) else {
            return Vec::new();
        };
        self.goes_on = true;
        vec![Effect::submit(ConsensusCommand::State {
            id: round.id,
            seat: id,
            stance: Stance {
                degree,
                reason: words,
            },
        })]
    }
}

#[cfg(test)]
mod tests;
