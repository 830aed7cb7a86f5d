//! *Pesatura*: criteria with their weights against scores of the options, and how firm the first place is.

mod actions;
mod draft;
mod grid;
mod next;
mod voted;
mod weights;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use super::guard::Guard;
use crate::assembly::board::Showing;
use crate::assembly::weighing::{Weighing as Weighed, WeighingCommand};
use crate::assembly::{Assembly, WeighingId};
use crate::present::weighing::weighing as figures;
pub(crate) use crate::text::weighing as words;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::Reply;
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::Intent;
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::wrap;

use draft::DraftForm;
use grid::{Place, Sheet};
use weights::{PointsForm, WeightsForm};

/// The names under which the boxes of this screen are answered.
const MENU: &str = "menu";
const WITHDRAW: &str = "withdraw";
const REOPEN: &str = "reopen";
/// Most digits of a score.
const DIGITS: usize = 6;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Do {
    Weights,
    Points,
    New,
    Edit,
    Lower,
    Reopen,
    Withdraw,
    Other,
    Menu,
}

const KEYS: &[Binding<Do>] = &[
    Binding::shown(Key::Arrows, "weighing-key-cell"),
    Binding::shown(Key::AnyDigit, "weighing-key-score"),
    Binding::new(Key::Char('p'), Do::Weights, "weighing-key-weights"),
    Binding::new(Key::Char('h'), Do::Points, "weighing-key-points"),
    Binding::new(Key::Char('n'), Do::New, "weighing-key-new"),
    Binding::new(Key::Char('e'), Do::Edit, "weighing-key-edit"),
    Binding::new(Key::Char('l'), Do::Lower, "weighing-key-lower"),
    Binding::new(Key::Char('r'), Do::Reopen, "weighing-key-reopen"),
    Binding::new(Key::Char('x'), Do::Withdraw, "weighing-key-withdraw"),
    Binding::new(Key::Tab, Do::Other, "weighing-key-other"),
    Binding::new(Key::F3, Do::Menu, "weighing-key-menu"),
];

/// The screen.
#[derive(Clone, Debug, Default)]
pub struct Weighing {
    chosen: Option<WeighingId>,
    cell: Place,
    typed: String,
    mode: Mode,
    /// Whether the next cell is to be selected once the score is recorded.
    goes_on: bool,
    /// Whether the last score was taken at its last digit: an Enter typed after it by habit belongs to it, and confirms
    /// nothing.
    at_once: bool,
    guard: Guard,
}

/// What the screen is for now.
#[derive(Clone, Debug, Default)]
enum Mode {
    /// The grid.
    #[default]
    Grid,
    /// What is weighed against what.
    Draft(Box<DraftForm>),
    /// The weights.
    Weights(Box<WeightsForm>),
    /// Points given in the hall.
    Points(Box<PointsForm>),
}

impl Mode {
    /// Whether something was written that is not recorded.
    fn is_changed(&self) -> bool {
        match self {
            Self::Grid => false,
            Self::Draft(form) => form.is_changed(),
            Self::Weights(form) => form.is_changed(),
            Self::Points(form) => form.is_changed(),
        }
    }
}

fn listed(assembly: &Assembly) -> Vec<&Arc<Weighed>> {
    let all = assembly.weighings.list.values();
    all.filter(|w| w.withdrawn.is_none()).collect()
}

/// Whether the hall sees a weighing.
fn in_hall(weighing: &Weighed, ctx: &Ctx<'_>) -> bool {
    ctx.assembly().board.showing == Showing::Weighing(weighing.id)
}

impl Weighing {
    /// The weighing shown and its place among all, from 0.
    fn current<'a>(&self, ctx: &Ctx<'a>) -> Option<(usize, &'a Arc<Weighed>)> {
        let all = listed(ctx.assembly());
        let chosen = all.iter().position(|w| Some(w.id) == self.chosen);
        let place = chosen.or_else(|| all.len().checked_sub(1))?;
        all.get(place).map(|w| (place, *w))
    }

    fn cell_in(&self, weighing: &Weighed) -> Place {
        let within = |n: usize, len: usize| n.min(len.saturating_sub(1));
        (
            within(self.cell.0, weighing.criteria.len()),
            within(self.cell.1, weighing.options.len()),
        )
    }

    fn update_grid(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        let at_once = std::mem::take(&mut self.at_once);
        if *intent == Intent::Accept {
            let all_scored = |(_, w): (usize, &Arc<Weighed>)| w.missing().is_none();
            if at_once && self.current(ctx).is_some_and(all_scored) {
                return Vec::new();
            }
            return self.accept(ctx);
        }
        if let Some((_, weighing)) = self.current(ctx) {
            let cell = self.cell_in(weighing);
            if let Intent::Step(step) = intent {
                let effects = if self.typed.is_empty() {
                    Vec::new()
                } else {
                    self.commit(weighing)
                };
                self.goes_on = false;
                self.move_to(*step, weighing);
                return effects;
            } else if let Intent::Click(at) = intent {
                self.typed.clear();
                self.cell = grid::clicked(*at, ctx.body, weighing, cell).unwrap_or(cell);
                return Vec::new();
            } else if let Intent::Char(c @ ('0'..='9' | ',')) = intent {
                return self.type_in(*c, weighing);
            } else if matches!(intent, Intent::Erase | Intent::EraseAhead) {
                return self.erase(weighing);
            }
        }
        let what = action(KEYS, intent);
        what.map(|what| self.act(what, ctx)).unwrap_or_default()
    }
}

impl Page for Weighing {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("weighing-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.goes_on = false;
        self.guard.rest();
        let accept = *intent == Intent::Accept;
        let command = match &mut self.mode {
            Mode::Grid => return self.update_grid(intent, ctx),
            Mode::Draft(form) if accept => form.command(ctx.assembly()),
            Mode::Draft(form) => {
                form.update(intent, ctx);
                None
            }
            Mode::Weights(form) if accept => form.command(),
            Mode::Weights(form) => {
                form.update(intent, ctx.body);
                None
            }
            Mode::Points(form) if accept => match form.accept() {
                Ok(command) => command,
                Err(n) => {
                    let words = ctx.text.with("weighing-points-bad", &[("n", n.into())]);
                    return vec![Effect::Say(Message::refused(words))];
                }
            },
            Mode::Points(form) => {
                form.update(intent);
                None
            }
        };
        command.map(Effect::submit).into_iter().collect()
    }

    fn view(&self, ctx: &Ctx<'_>, frame: &mut Frame<'_>, area: Rect) {
        match &self.mode {
            Mode::Draft(form) => return form.view(frame, area, ctx),
            Mode::Weights(form) => return form.view(frame, area, ctx),
            Mode::Points(form) => return form.view(frame, area, ctx),
            Mode::Grid => {}
        }
        if let Some((place, weighing)) = self.current(ctx) {
            let sheet = Sheet {
                weighing,
                cell: self.cell_in(weighing),
                typed: &self.typed,
                place: (place + 1, listed(ctx.assembly()).len()),
            };
            grid::view(frame, area, &sheet, ctx);
            return;
        }
        let none = Line::styled(ctx.text.get("weighing-none"), ctx.theme.strong);
        frame.render_widget(none, area);
        let why = wrap(ctx.text.get("weighing-none-why"), area.width);
        for (row, line) in area.rows().skip(2).zip(why) {
            frame.render_widget(Line::styled(line, ctx.theme.dim), row);
        }
    }

    fn keys(&self, ctx: &Ctx<'_>) -> Vec<Hint> {
        match &self.mode {
            Mode::Draft(_) => {
                return hints(&[
                    Binding::<Do>::shown(Key::UpDown, "common-hint-field"),
                    Binding::shown(Key::LeftRight, "common-hint-change"),
                ]);
            }
            Mode::Weights(_) => {
                return hints(&[
                    Binding::<Do>::shown(Key::UpDown, "common-hint-choose"),
                    Binding::shown(Key::AnyDigit, "weighing-key-weights"),
                ]);
            }
            Mode::Points(form) => {
                let mut keys = vec![
                    Binding::<Do>::shown(Key::AnyDigit, "weighing-key-points"),
                    Binding::shown(Key::Backspace, "weighing-key-erase"),
                ];
                if form.has_voted() {
                    keys.push(Binding::shown(Key::Tab, "weighing-key-voted"));
                }
                return hints(&keys);
            }
            Mode::Grid => {}
        }
        let Some((_, weighing)) = self.current(ctx) else {
            return Vec::new();
        };
        let mut wanted = vec![Some(Do::Menu)];
        if weighing.confirmed {
            wanted.push(Some(Do::Reopen));
        } else {
            wanted.extend([None, Some(Do::Weights), Some(Do::Points)]);
        }
        if listed(ctx.assembly()).len() > 1 {
            wanted.push(Some(Do::Other));
        }
        let kept = KEYS.iter().filter(|b| wanted.contains(&b.action));
        hints(&kept.copied().collect::<Vec<_>>())
    }

    fn every_key() -> Vec<Hint> {
        let kept = KEYS
            .iter()
            .filter(|b| b.action.is_some_and(|a| a != Do::Menu));
        hints(&kept.copied().collect::<Vec<_>>())
    }

    fn next_action(&self, ctx: &Ctx<'_>) -> Option<Next> {
        Some(match &self.mode {
            Mode::Draft(form) => form.next_action(ctx),
            Mode::Weights(form) => form.next_action(ctx),
            Mode::Points(form) => form.next_action(ctx),
            Mode::Grid => self.next_in_grid(ctx),
        })
    }

    fn advice(&self, ctx: &Ctx<'_>) -> Option<Message> {
        if let Some(asked) = self.guard.advice(ctx) {
            return Some(asked);
        }
        match &self.mode {
            Mode::Weights(form) => return Some(form.advice(ctx)),
            Mode::Draft(_) | Mode::Points(_) => return None,
            Mode::Grid => {}
        }
        let (_, weighing) = self.current(ctx)?;
        let missing = figures(weighing).missing;
        Some(Message::plain(if missing == 0 {
            ctx.text.get("weighing-sum-right").to_owned()
        } else {
            ctx.text.with("weighing-missing", &[("n", missing.into())])
        }))
    }

    fn typing(&self, _ctx: &Ctx<'_>) -> bool {
        match &self.mode {
            Mode::Grid => false,
            Mode::Draft(form) => form.typing(),
            Mode::Weights(_) | Mode::Points(_) => true,
        }
    }

    fn is_unsaved(&self, _ctx: &Ctx<'_>) -> bool {
        self.mode.is_changed()
    }

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if !self.typed.is_empty() {
            self.typed.clear();
            return true;
        }
        if self.guard.stays(self.mode.is_changed()) {
            return true;
        }
        !matches!(std::mem::take(&mut self.mode), Mode::Grid)
    }

    fn recorded(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        if let Mode::Draft(_) = self.mode {
            // A new weighing is the last one; one that changed stays where it is.
            let all = listed(ctx.assembly());
            let known = self.chosen.filter(|id| all.iter().any(|w| w.id == *id));
            let is_new = all
                .last()
                .is_some_and(|w| w.scores.iter().flatten().all(Option::is_none));
            self.chosen = if is_new {
                all.last().map(|w| w.id)
            } else {
                known
            };
            self.cell = (0, 0);
        }
        self.mode = Mode::Grid;
        if std::mem::take(&mut self.goes_on)
            && let Some((_, weighing)) = self.current(ctx)
        {
            let (row, column) = self.cell_in(weighing);
            let (rows, columns) = (weighing.criteria.len(), weighing.options.len());
            self.cell = if column + 1 < columns {
                (row, column + 1)
            } else {
                (
                    (row + 1).min(rows.saturating_sub(1)),
                    if row + 1 < rows { 0 } else { column },
                )
            };
        }
        Vec::new()
    }

    fn replied(&mut self, tag: &'static str, reply: Reply, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((_, weighing)) = self.current(ctx) else {
            return Vec::new();
        };
        match reply {
            Reply::Pick(place) if tag == MENU => {
                let what = actions::offered(weighing).get(place).copied();
                what.map(|what| self.act(what, ctx)).unwrap_or_default()
            }
            Reply::Text(reason) if tag == WITHDRAW => {
                let id = weighing.id;
                vec![Effect::submit(WeighingCommand::Withdraw { id, reason })]
            }
            Reply::Text(reason) if tag == REOPEN => {
                let id = weighing.id;
                vec![Effect::submit(WeighingCommand::Reopen { id, reason })]
            }
            Reply::Pick(_) | Reply::Text(_) | Reply::Yes => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
