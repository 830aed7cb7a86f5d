//! 14, *Pesatura*: criteria with their weights against scores of the options, and how firm the first place is.

mod draft;
mod grid;
mod weights;
pub(crate) mod words;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Page;
use crate::assembly::board::{BoardCommand, Showing};
use crate::assembly::weighing::{Weighing as Weighed, WeighingCommand, WeighingDraft};
use crate::assembly::words::LINE;
use crate::assembly::{Assembly, WeighingId};
use crate::present::weighing::weighing as figures;
use crate::tui::ctx::Ctx;
use crate::tui::dialog::{Dialog, Reply};
use crate::tui::effect::Effect;
use crate::tui::frame::{Message, Next};
use crate::tui::intent::{Intent, Step};
use crate::tui::keymap::{Binding, Hint, Key, action, hints};
use crate::tui::measure::{cut, wrap};
use crate::tui::widgets::field::Field;

use draft::DraftForm;
use grid::{Place, Sheet};
use weights::{PointsForm, WeightsForm, number};

/// The names under which the boxes of this screen are answered.
const MENU: &str = "menu";
const WITHDRAW: &str = "withdraw";
/// Cells of the name of an option in the row of the next action.
const NAME: u16 = 20;
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

fn listed(assembly: &Assembly) -> Vec<&Arc<Weighed>> {
    let all = assembly.weighings.list.values();
    all.filter(|w| w.withdrawn.is_none()).collect()
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

    fn accept(&mut self, ctx: &Ctx<'_>) -> Vec<Effect> {
        let Some((_, weighing)) = self.current(ctx) else {
            return self.act(Do::New, ctx);
        };
        let id = weighing.id;
        if !self.typed.is_empty() {
            return self.commit(weighing);
        }
        if weighing.confirmed {
            let showing = Showing::Weighing(id);
            let covered = false;
            return vec![Effect::submit(BoardCommand::Show { showing, covered })];
        }
        if let Some(cell) = weighing.missing() {
            self.cell = cell;
            return Vec::new();
        }
        vec![Effect::submit(WeighingCommand::Confirm { id })]
    }

    /// Submits what is typed in the selected cell.
    fn commit(&mut self, weighing: &Weighed) -> Vec<Effect> {
        let (criterion, option) = self.cell_in(weighing);
        let score = number(&std::mem::take(&mut self.typed));
        let place = u16::try_from(criterion)
            .ok()
            .zip(u16::try_from(option).ok());
        let (Some(score), Some((criterion, option))) = (score, place) else {
            return Vec::new();
        };
        self.goes_on = true;
        vec![Effect::submit(WeighingCommand::Score {
            id: weighing.id,
            criterion,
            option,
            score: Some(score),
        })]
    }

    /// A digit or a comma. A figure that cannot grow any more within the scale is taken at once.
    fn type_in(&mut self, c: char, weighing: &Weighed) -> Vec<Effect> {
        if self.typed.len() >= DIGITS
            || (c == ',' && (self.typed.is_empty() || self.typed.contains(',')))
        {
            return Vec::new();
        }
        self.typed.push(c);
        let whole: Option<u64> = self.typed.parse().ok();
        let can_grow = whole.is_none_or(|n| n > 0 && n * 10 <= u64::from(weighing.scale));
        let done = whole == Some(0) && weighing.scale < 10;
        if can_grow && !done {
            return Vec::new();
        }
        self.commit(weighing)
    }

    fn erase(&mut self, weighing: &Weighed) -> Vec<Effect> {
        if self.typed.pop().is_some() {
            return Vec::new();
        }
        let (row, column) = self.cell_in(weighing);
        let filled = weighing
            .scores
            .get(row)
            .and_then(|r| r.get(column)?.as_ref())
            .is_some();
        match (u16::try_from(row), u16::try_from(column)) {
            (Ok(criterion), Ok(option)) if filled => vec![Effect::submit(WeighingCommand::Score {
                id: weighing.id,
                criterion,
                option,
                score: None,
            })],
            _ => Vec::new(),
        }
    }

    fn move_to(&mut self, step: Step, weighing: &Weighed) {
        let (row, column) = self.cell_in(weighing);
        let (rows, columns) = (weighing.criteria.len(), weighing.options.len());
        self.typed.clear();
        self.cell = match step {
            Step::Up => (row.saturating_sub(1), column),
            Step::Down => ((row + 1).min(rows.saturating_sub(1)), column),
            Step::Left => (row, column.saturating_sub(1)),
            Step::Right => (row, (column + 1).min(columns.saturating_sub(1))),
            Step::Home => (row, 0),
            Step::End => (row, columns.saturating_sub(1)),
            Step::PageUp => (0, column),
            Step::PageDown => (rows.saturating_sub(1), column),
        };
    }

    fn update_grid(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        if *intent == Intent::Accept {
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

    fn act(&mut self, what: Do, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.typed.clear();
        if what == Do::New {
            self.mode = Mode::Draft(Box::new(DraftForm::new(ctx)));
            return Vec::new();
        }
        let Some((place, weighing)) = self.current(ctx) else {
            return Vec::new();
        };
        let id = weighing.id;
        let (row, _) = self.cell_in(weighing);
        match what {
            Do::New => {}
            Do::Menu => return vec![Effect::Ask(menu(weighing, ctx))],
            Do::Other => {
                let all = listed(ctx.assembly());
                let next = all.get(place + 1).or_else(|| all.first());
                self.chosen = next.map(|w| w.id);
                self.cell = (0, 0);
            }
            Do::Weights => {
                self.mode = Mode::Weights(Box::new(WeightsForm::of(weighing, row, ctx)));
            }
            Do::Points => self.mode = Mode::Points(Box::new(PointsForm::of(weighing))),
            Do::Edit => self.mode = Mode::Draft(Box::new(DraftForm::of(weighing, ctx))),
            Do::Lower => return vec![Effect::submit(turned(weighing, row))],
            Do::Reopen => return vec![Effect::submit(WeighingCommand::Reopen { id })],
            Do::Withdraw => {
                let title = [("title", weighing.title.as_str().into())];
                let title = ctx.text.with("weighing-ask-withdraw", &title);
                let body = vec![ctx.text.get("weighing-ask-withdraw-body").to_owned()];
                let ask = Dialog::write(WITHDRAW, &title, body, Field::new(LINE));
                return vec![Effect::Ask(ask)];
            }
        }
        Vec::new()
    }
}

/// The weighing with the direction of a criterion turned round.
fn turned(weighing: &Weighed, criterion: usize) -> WeighingCommand {
    let mut criteria = weighing.criteria.clone();
    if let Some(criterion) = criteria.get_mut(criterion) {
        criterion.lower_is_better = !criterion.lower_is_better;
    }
    WeighingCommand::Redraft {
        id: weighing.id,
        draft: WeighingDraft {
            title: weighing.title.clone(),
            theme: weighing.theme,
            options: weighing.options.clone(),
            criteria,
            scale: weighing.scale,
        },
    }
}

/// What F3 offers now.
fn offered(weighing: &Weighed) -> Vec<Do> {
    if weighing.confirmed {
        vec![Do::Reopen, Do::New, Do::Withdraw]
    } else {
        vec![
            Do::Weights,
            Do::Points,
            Do::Lower,
            Do::Edit,
            Do::New,
            Do::Withdraw,
        ]
    }
}

fn menu(weighing: &Weighed, ctx: &Ctx<'_>) -> Dialog {
    let hint = |what: &Do| {
        KEYS.iter()
            .find(|b| b.action == Some(*what))
            .map(|b| b.hint)
    };
    let offered = offered(weighing);
    let items = offered.iter().filter_map(hint);
    let items = items.map(|key| ctx.text.get(key).to_owned()).collect();
    Dialog::pick(MENU, ctx.text.get("weighing-menu"), items)
}

impl Page for Weighing {
    fn title(&self, ctx: &Ctx<'_>) -> String {
        ctx.text.get("weighing-title").to_owned()
    }

    fn update(&mut self, intent: &Intent, ctx: &Ctx<'_>) -> Vec<Effect> {
        self.goes_on = false;
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
            Mode::Points(_) => {
                return hints(&[
                    Binding::<Do>::shown(Key::AnyDigit, "weighing-key-points"),
                    Binding::shown(Key::Backspace, "weighing-key-erase"),
                ]);
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

    fn back(&mut self, _ctx: &Ctx<'_>) -> bool {
        if !self.typed.is_empty() {
            self.typed.clear();
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
                let what = offered(weighing).get(place).copied();
                what.map(|what| self.act(what, ctx)).unwrap_or_default()
            }
            Reply::Text(reason) if tag == WITHDRAW => {
                let id = weighing.id;
                vec![Effect::submit(WeighingCommand::Withdraw { id, reason })]
            }
            Reply::Pick(_) | Reply::Text(_) | Reply::Yes => Vec::new(),
        }
    }
}

impl Weighing {
    fn next_in_grid(&self, ctx: &Ctx<'_>) -> Next {
        let text = ctx.text;
        let Some((_, weighing)) = self.current(ctx) else {
            return Next::enter(text.get("weighing-next-first"));
        };
        let view = figures(weighing);
        let names = |(criterion, option): Place| {
            let option = view.options.get(option);
            let named = option.map(|o| format!("{} {}", o.letter, cut(&o.label, NAME)));
            let name = weighing.criteria.get(criterion).map(|c| c.name.clone());
            [
                ("option", named.unwrap_or_default().into()),
                ("criterion", name.unwrap_or_default().into()),
            ]
        };
        let cell = self.cell_in(weighing);
        let [option, criterion] = names(cell);
        if !self.typed.is_empty() {
            let values = [("score", self.typed.as_str().into()), option, criterion];
            let words = text.with("weighing-next-commit", &values);
            return Next::enter(words);
        }
        if weighing.confirmed {
            return Next::enter(text.get("weighing-next-hall"));
        }
        let empty = |(row, column): Place| {
            let row = weighing.scores.get(row);
            row.and_then(|r| r.get(column)).is_some_and(Option::is_none)
        };
        if empty(cell) {
            let values = [option, criterion, ("scale", weighing.scale.into())];
            let words = text.with("weighing-next-type", &values);
            return Next::key(Key::AnyDigit, words);
        }
        if let Some(missing) = weighing.missing() {
            return Next::enter(text.with("weighing-next-missing", &names(missing)));
        }
        let first = view
            .first
            .iter()
            .filter_map(|n| view.options.get(usize::from(*n)));
        let letters: Vec<String> = first.clone().map(|o| o.letter.clone()).collect();
        let total = first.clone().next().and_then(|o| o.total.as_ref());
        let total = total.map(|t| words::total(t, text)).unwrap_or_default();
        Next::enter(text.with(
            "weighing-next-confirm",
            &[
                ("options", text.list(&letters).into()),
                ("total", total.into()),
            ],
        ))
    }
}

#[cfg(test)]
mod tests;
