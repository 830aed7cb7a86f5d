//! What the keys of the table do.

use super::declare::Declare;
use super::degrees;
use super::rule::RuleForm;
use super::stand::Stand;
use super::{ADD, ANNUL, CLOSE, Do, KEYS, MENU, Mode, RENAME, Table, WHY, WITHDRAW};
use crate::assembly::SeatId;
use crate::assembly::consensus::{ConsensusCommand, REASON, Stance};
use crate::assembly::table::TableCommand;
use crate::assembly::words::LINE;
use crate::text::table as words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Dialog;
use crate::tui::effect::Effect;
use crate::tui::frame::Message;
use crate::tui::screens::ScreenId;
use crate::tui::widgets::field::Field;

impl Table {
    /// What Enter does among the degrees.
    pub(super) fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let stand = self.stand(ctx);
        if stand.seats.is_empty() {
            return self.act(Do::AddSeat, ctx);
        }
        if stand.position.is_none() {
            return vec![Effect::Go(ScreenId::Positions)];
        }
        match (stand.open, stand.here()) {
            (Some(open), None) => {
                self.position = Some(open.position);
                Vec::new()
            }
            (_, Some(round)) if round.is_open() => {
                let all = stand.awaited(ctx).is_empty();
                let close = Effect::submit(ConsensusCommand::Close { id: round.id });
                if all { vec![close] } else { Vec::new() }
            }
            (_, Some(_)) => match stand.following() {
                Some(next) => {
                    self.position = Some(next.id);
                    Vec::new()
                }
                None if stand.is_declared(ctx) => vec![Effect::Go(ScreenId::Agenda)],
                None => self.act(Do::Declare, ctx),
            },
            (None, None) => self.act(Do::Open, ctx),
        }
    }

    pub(super) fn act(&mut self, what: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        let stand = self.stand(ctx);
        match what {
            Do::Before | Do::After => {
                let place = if what == Do::Before {
                    stand.place.checked_sub(1)
                } else {
                    stand.place.checked_add(1)
                };
                let found = place.and_then(|p| stand.positions.get(p));
                self.position = found.map(|p| p.id).or(self.position);
                Vec::new()
            }
            Do::Menu => vec![Effect::Ask(menu(&stand, ctx))],
            Do::Compare => {
                self.mode = Mode::Compare;
                Vec::new()
            }
            Do::Open => self.open(&stand, ctx),
            Do::Declare | Do::Minority => {
                if let Some(position) = stand.position {
                    let declare = if what == Do::Declare {
                        Declare::of_table(position, ctx)
                    } else {
                        Declare::of_minority(position, &stand.dissenting(), ctx)
                    };
                    self.mode = Mode::Declare(Box::new(declare));
                }
                Vec::new()
            }
            Do::Annul => stand
                .last()
                .map(|r| ask_annul(r.number, ctx))
                .into_iter()
                .collect(),
            Do::Close => {
                let Some(round) = stand.here().filter(|r| r.is_open()) else {
                    return Vec::new();
                };
                let awaited = stand.awaited(ctx).len();
                if awaited > 0 {
                    return vec![ask_close(awaited, ctx)];
                }
                vec![Effect::submit(ConsensusCommand::Close { id: round.id })]
            }
            Do::Degree => Vec::new(),
            Do::Carry | Do::Reason | Do::Away => self.act_on_stance(what, &stand, ctx),
            Do::AddSeat | Do::RenameSeat | Do::WithdrawSeat | Do::SeatUp => {
                self.act_on_seat(what, &stand, ctx)
            }
        }
    }

    /// Asks for the rule of a round, unless it could not be used.
    fn open(&mut self, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Vec<Effect> {
        if stand.open.is_some() {
            let words = ctx.text.get("refusals-consensus-round-open");
            return vec![Effect::Bell, Effect::Say(Message::refused(words))];
        }
        if let Some(position) = stand.position {
            let (scale, rule) = degrees::last_rule(ctx);
            let form = RuleForm::new(position.id, scale, rule, ctx.text);
            self.mode = Mode::Rule(Box::new(form));
        }
        Vec::new()
    }

    fn act_on_stance(&mut self, what: Do, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let round = stand.here().filter(|r| r.is_open());
        let (Some(round), Some(seat)) = (round, self.picked(stand, ctx)) else {
            return Vec::new();
        };
        if what == Do::Carry {
            return vec![Effect::submit(ConsensusCommand::Carry { id: round.id })];
        }
        let stance = round.stances.get(&seat);
        match (what, stance) {
            (Do::Reason, Some(stance)) => {
                self.degree = Some(stance.degree);
                vec![self.ask_reason(stance.degree, &stance.reason, stand, ctx)]
            }
            (Do::Away, Some(_)) => {
                let id = round.id;
                vec![Effect::submit(ConsensusCommand::Clear { id, seat })]
            }
            (Do::Away, None) => {
                self.select_silent(ctx);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn act_on_seat(&mut self, what: Do, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Vec<Effect> {
        let text = ctx.text;
        let body = |key: &str| vec![text.get(key).to_owned()];
        if what == Do::AddSeat {
            let title = text.get("table-ask-seat");
            let body = body("table-ask-seat-body");
            return vec![Effect::Ask(Dialog::write(
                ADD,
                title,
                body,
                Field::new(LINE),
            ))];
        }
        let table = &ctx.assembly().table;
        let Some(id) = self.picked(stand, ctx) else {
            return Vec::new();
        };
        let Some(seat) = table.seats.get(&id) else {
            return Vec::new();
        };
        let name = [("seat", seat.organization.as_str().into())];
        if what == Do::SeatUp {
            let mut order = table.order.clone();
            let place = order.iter().position(|s| *s == id).unwrap_or(0);
            if place == 0 {
                return Vec::new();
            }
            order.swap(place, place - 1);
            return vec![Effect::submit(TableCommand::OrderSeats { order })];
        }
        let ask = if what == Do::RenameSeat {
            let title = text.with("table-ask-rename", &name);
            let field = Field::new(LINE).holding(&seat.organization);
            Dialog::write(RENAME, &title, Vec::new(), field)
        } else {
            let title = text.with("table-ask-withdraw", &name);
            let body = body("table-ask-withdraw-body");
            Dialog::write(WITHDRAW, &title, body, Field::new(REASON))
        };
        vec![Effect::Ask(ask)]
    }

    /// A digit: the degree of the selected seat, its reason asked at once where one is needed.
    pub(super) fn give(&mut self, degree: u8, ctx: &Ctx<'_>) -> Vec<Effect> {
        let stand = self.stand(ctx);
        let round = stand.here().filter(|r| r.is_open());
        let (Some(round), Some(seat)) = (round, self.picked(&stand, ctx)) else {
            return Vec::new();
        };
        if round.scale.stand(degree).is_some() && round.scale.needs_reason(degree) {
            self.degree = Some(degree);
            let said = round.stances.get(&seat).map_or("", |s| &s.reason);
            return vec![self.ask_reason(degree, said, &stand, ctx)];
        }
        self.goes_on = true;
        let reason = String::new();
        let stance = Stance { degree, reason };
        let id = round.id;
        vec![Effect::submit(ConsensusCommand::State { id, seat, stance })]
    }

    fn ask_reason(&self, degree: u8, said: &str, stand: &Stand<'_>, ctx: &Ctx<'_>) -> Effect {
        let scale = stand.here().map(|r| r.scale).unwrap_or_default();
        let seat = self
            .picked(stand, ctx)
            .and_then(|id| ctx.assembly().table.seats.get(&id));
        let seat = seat.map_or("", |s| s.organization.as_str());
        let title = ctx.text.with(
            "table-ask-reason",
            &[
                ("seat", seat.into()),
                ("degree", words::degree(scale, degree, ctx.text).into()),
            ],
        );
        let body = vec![ctx.text.get("table-ask-reason-body").to_owned()];
        let field = Field::new(REASON).holding(said);
        Effect::Ask(if scale.needs_reason(degree) {
            Dialog::write(WHY, &title, body, field)
        } else {
            Dialog::write_or_skip(WHY, &title, body, field)
        })
    }

    /// Selects the first silent seat after the selected one, then from the top.
    pub(super) fn select_silent(&mut self, ctx: &Ctx<'_>) {
        let stand = self.stand(ctx);
        let from = self.seat.index(&stand.seats).map_or(0, |n| n + 1);
        let silent: Vec<SeatId> = stand.silent().collect();
        let after = stand.seats.iter().skip(from).find(|s| silent.contains(s));
        if let Some(seat) = after.or_else(|| silent.first()) {
            self.seat.select(*seat);
        }
    }
}

/// Asks whether a round is closed although seats in the hall have not spoken.
fn ask_close(awaited: usize, ctx: &Ctx<'_>) -> Effect {
    let text = ctx.text;
    let body = vec![text.with("table-close-body", &[("n", awaited.into())])];
    let (title, yes) = (text.get("table-close-title"), text.get("table-close-yes"));
    Effect::Ask(Dialog::confirm(CLOSE, title, body, ctx.yes(), yes))
}

fn ask_annul(number: u32, ctx: &Ctx<'_>) -> Effect {
    let title = ctx
        .text
        .with("table-ask-annul", &[("number", number.into())]);
    let body = vec![ctx.text.get("table-ask-annul-body").to_owned()];
    Effect::Ask(Dialog::write(ANNUL, &title, body, Field::new(REASON)))
}

/// What F3 offers now.
pub(super) fn offered(stand: &Stand<'_>) -> Vec<Do> {
    let mut out = Vec::new();
    if stand.position.is_some() {
        if stand.open.is_none() && !stand.seats.is_empty() {
            out.push(Do::Open);
        }
        out.extend([Do::Declare, Do::Minority]);
        if stand.last().is_some() {
            out.extend([Do::Compare, Do::Annul]);
        }
    }
    if stand.here().is_some_and(|r| r.is_open()) {
        out.push(Do::Carry);
    }
    out.push(Do::AddSeat);
    if !stand.seats.is_empty() {
        out.extend([Do::RenameSeat, Do::WithdrawSeat, Do::SeatUp]);
    }
    out
}

fn menu(stand: &Stand<'_>, ctx: &Ctx<'_>) -> Dialog {
    let text = ctx.text;
    let words = |what: &Do| {
        let row = KEYS.iter().find(|b| b.action == Some(*what));
        row.map(|b| format!("{}  {}", b.key.label(text), text.get(b.hint)))
    };
    let offered = offered(stand);
    let items = offered.iter().filter_map(words).collect();
    Dialog::pick(MENU, text.get("table-menu"), items)
}
